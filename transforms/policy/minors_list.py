"""The list of subjects below the minimum age: which source rows their owner has to delete, whom to keep out.

One encrypted Parquet file a system, ``restricted/<system>/minors.parquet``, which a rotation of keys takes
along: for each row its table, the source's own row id, the day on which it was first seen, and the pseudonyms
of its subject. It holds personal data and no other value of the row. A row leaves the list

- when its subject is of age, at the latest a month after the birthday (``minors.of_age_from``),
- when it is read again with a date of birth that is of age, or with a parent's consent,
- when a table that is read whole no longer has it.

Rows elsewhere that hold a listed pseudonym in a column of the same domain are not stored either
(:meth:`MinorsList.filter`), and what was stored of the subject before is removed (``sweep_minors``). A row
whose own date of birth is known goes by that one: two persons may share a number.
"""

from __future__ import annotations

import fcntl
import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Final, cast

import duckdb
import polars as pl
import pyarrow as pa

from transforms.errors import StorageError
from transforms.home import Home, private_directory
from transforms.policy.minors import MinorsFound
from transforms.policy.models import Load, Operator, TableSource
from transforms.storage import PartitionStore

_KEY: Final = "pseudonymised"  # the session's storage key that encrypts the list
_SCHEMA: Final = pl.Schema(
    {
        "source_table": pl.String(),
        "row_id": pl.String(),
        "until": pl.Date(),
        "domain": pl.String(),
        "subject": pl.Binary(),
        "first_seen": pl.Date(),
        "swept": pl.Boolean(),  # whether what was stored of the subject before has been removed
    }
)


class MinorsList:
    """The list of one system, as it was opened, with what was noted since."""

    def __init__(self, store: PartitionStore, listed: pl.DataFrame) -> None:
        self._store = store
        self._listed = listed
        self._noted: list[pl.DataFrame] = []
        self._gone: set[tuple[str, str]] = set()  # table, row id
        self._values: dict[str, pa.Array] | None = None

    @classmethod
    def open(cls, store: PartitionStore) -> MinorsList:
        """The list that is stored, or an empty one. Raises StorageError for a damaged file."""
        return cls(store, _read(store))

    def __len__(self) -> int:
        return self._listed.select("source_table", "row_id").n_unique()

    def __repr__(self) -> str:
        return f"MinorsList(system={self._store.system!r}, rows={len(self)})"

    def listed(self, table: str) -> frozenset[str]:
        """Row ids of one source table. Values of the source: for ``minors.take_out`` and the owner only."""
        return frozenset(self._listed.filter(pl.col("source_table") == table)["row_id"])

    def rows(self) -> pl.DataFrame:
        """For the owner of the operational store: ``source_table, row_id, first_seen``, each once."""
        return self._listed.select("source_table", "row_id", "first_seen").unique().sort(pl.all())

    @property
    def unswept(self) -> bool:
        """Whether somebody is listed of whom rows may be stored from before."""
        return not self._listed["swept"].all()

    def note(self, table: str, day: date, found: MinorsFound) -> None:
        """Take over what one batch of ``table`` held; kept by :meth:`save`."""
        self._gone |= {(table, row_id) for row_id in found.of_age}
        if found.rows.is_empty():
            return
        noted = found.rows.with_columns(
            pl.lit(table).alias("source_table"),
            pl.lit(day, dtype=pl.Date).alias("first_seen"),
            pl.lit(value=False).alias("swept"),
        )
        self._noted.append(noted.select(_SCHEMA.names()).cast(_SCHEMA))

    def read_whole(self, table: TableSource, today: date) -> None:
        """``table`` was read to its end: of a snapshot, rows that did not come again are listed no longer."""
        if table.load is Load.SNAPSHOT:
            again = {row_id for part in self._noted for row_id in part["row_id"]}
            self._gone |= {(table.table, row_id) for row_id in self.listed(table.table) - again}
        self.forget_of_age(today)

    def forget_of_age(self, today: date) -> None:
        """Who is of age by ``today`` is listed no longer."""
        grown = self._listed.filter(pl.col("until") <= today)
        self._gone |= set(grown.select("source_table", "row_id").iter_rows())

    def save(self) -> None:
        """Write what was noted, whole or not at all; what another step saved meanwhile is kept."""
        if not self._noted and not self._gone:
            return
        with _alone(self._store.home, self._store.system):
            listed = _read(self._store)
            known = listed.select("source_table", "row_id", "domain", "subject")
            fresh = pl.concat([pl.DataFrame(schema=_SCHEMA), *self._noted]).unique(
                ["source_table", "row_id", "domain", "subject"], keep="first", maintain_order=True
            )
            fresh = fresh.join(known, on=known.columns, how="anti", nulls_equal=True)
            if self._gone:
                gone = pl.DataFrame(
                    sorted(self._gone), schema={"source_table": pl.String, "row_id": pl.String}, orient="row"
                )
                listed = listed.join(gone, on=gone.columns, how="anti")
            self._write(pl.concat([listed, fresh]))

    def mark_swept(self) -> None:
        """What was stored of everybody who is listed now has been removed."""
        with _alone(self._store.home, self._store.system):
            seen = self._listed.select("source_table", "row_id", "domain", "subject")
            stored = _read(self._store)
            this = stored.join(seen, on=seen.columns, how="semi", nulls_equal=True)
            rest = stored.join(seen, on=seen.columns, how="anti", nulls_equal=True)
            self._write(pl.concat([this.with_columns(pl.lit(value=True).alias("swept")), rest]))

    # --- keeping out ---------------------------------------------------------------------------

    def filter(self, stored: pa.Table, table: TableSource) -> tuple[pa.Table, int]:
        """``stored`` (a batch of the pseudonymised layer) without rows of listed subjects; how many."""
        import pyarrow.compute as pc

        if self._listed.is_empty():
            return stored, 0
        out = None
        for name, values in self._columns(table):
            named = pc.is_in(_blocks(stored[name]), value_set=values)
            out = named if out is None else pc.or_(out, named)
        if out is None:
            return stored, 0
        if table.birth_date is not None:
            out = pc.and_(out, pc.is_null(stored[table.birth_date]))
        count = int(pc.sum(out).as_py() or 0)
        return (stored.filter(pc.invert(out)), count) if count else (stored, 0)

    def condition(self, table: TableSource) -> str | None:
        """SQL, never NULL: whether a stored row of ``table`` names a listed subject. None where none can."""
        listed = f"SELECT subject FROM {self.relation()} WHERE domain ="
        named = [
            f"coalesce(\"{name}\" IN ({listed} '{domain}'), false)" for name, domain in _named_columns(table)
        ]
        if not named:
            return None
        if table.birth_date is None:
            return " OR ".join(named)
        own = f"SELECT subject FROM {self.relation()} WHERE source_table = '{table.table}' AND domain = "
        birth = table.fields[table.birth_date].minimum_age
        assert birth is not None
        by_itself = [
            f"coalesce(\"{name}\" IN ({own}'{table.fields[name].domain}'), false)" for name in birth.subject
        ]
        unknown = f'"{table.birth_date}" IS NULL AND ({" OR ".join(named)})'
        return " OR ".join([*by_itself, unknown])

    def conformed_condition(self, columns: Sequence[str]) -> str:
        """The same of a conformed table, by its columns of pseudonyms; a column left empty has no type."""
        return " OR ".join(
            f'coalesce(CAST("{column}" AS UUID) IN (SELECT subject FROM {self.relation()}), false)'
            for column in columns
        )

    def relation(self) -> str:
        """SQL of the stored list, with ``subject`` as UUID, or of an empty one."""
        path = list_file(self._store.home, self._store.system)
        if not path.exists():
            return "(SELECT '' AS source_table, '' AS domain, NULL::UUID AS subject LIMIT 0)"
        return (
            f"(SELECT source_table, domain, subject FROM read_parquet('{path}', "
            f"encryption_config = {{footer_key: '{_KEY}'}}) WHERE subject IS NOT NULL)"
        )

    def _columns(self, table: TableSource) -> Iterator[tuple[str, pa.Array]]:
        if self._values is None:
            named = self._listed.filter(pl.col("subject").is_not_null())
            self._values = {
                str(domain): pa.array(part["subject"].unique().to_list(), pa.binary(16))
                for (domain,), part in named.group_by("domain")
            }
        for name, domain in _named_columns(table):
            if domain in self._values:
                yield name, self._values[domain]

    def _write(self, listed: pl.DataFrame) -> None:
        path = list_file(self._store.home, self._store.system)
        ordered = listed.select(_SCHEMA.names()).sort("source_table", "row_id", "domain", "subject")
        handle, aside = tempfile.mkstemp(prefix=".minors-", dir=private_directory(path.parent))
        os.close(handle)
        con = self._store.con
        arrow = ordered.to_arrow()
        subjects = pa.array(ordered["subject"].to_list(), pa.binary(16))
        at = arrow.schema.get_field_index("subject")
        arrow = arrow.set_column(at, "subject", pa.ExtensionArray.from_storage(pa.uuid(), subjects))
        try:
            con.register("minors_listed", arrow)
            try:
                con.execute(
                    f"COPY (SELECT * FROM minors_listed) TO '{aside}' "
                    f"(FORMAT parquet, COMPRESSION zstd, ENCRYPTION_CONFIG {{footer_key: '{_KEY}'}})"
                )
            finally:
                con.unregister("minors_listed")
            Path(aside).chmod(0o600)  # DuckDB has made the file anew
            with Path(aside).open("rb") as written:
                os.fsync(written.fileno())
            Path(aside).replace(path)
        except (duckdb.Error, OSError) as error:
            raise _unusable(self._store.system, error) from None
        finally:
            Path(aside).unlink(missing_ok=True)
        self._listed, self._noted, self._gone, self._values = ordered, [], set(), None


def list_file(home: Home, system: str) -> Path:
    """Where the list of a system is."""
    return private_directory(home.root / "restricted" / system) / "minors.parquet"


def _read(store: PartitionStore) -> pl.DataFrame:
    path = list_file(store.home, store.system)
    if not path.exists():
        return pl.DataFrame(schema=_SCHEMA)
    try:
        found = store.con.execute(
            f"SELECT * REPLACE (unhex(replace(CAST(subject AS VARCHAR), '-', '')) AS subject) "
            f"FROM read_parquet('{path}', encryption_config = {{footer_key: '{_KEY}'}})"
        ).to_arrow_table()
    except duckdb.Error as error:
        raise _unusable(store.system, error) from None
    return cast(pl.DataFrame, pl.from_arrow(found)).select(_SCHEMA.names()).cast(_SCHEMA)


def _named_columns(table: TableSource) -> Iterator[tuple[str, str]]:
    for name, field in table.fields.items():
        if field.operator is Operator.PSEUDONYMISE and field.domain is not None:
            yield name, field.domain.value


def _blocks(column: pa.ChunkedArray) -> pa.ChunkedArray:
    """The 16 bytes of a column of pseudonyms."""
    if isinstance(column.type, pa.ExtensionType):
        storage = [cast(pa.ExtensionArray, chunk).storage for chunk in column.chunks]
        return pa.chunked_array(storage, column.type.storage_type)
    return column.cast(pa.binary(16))


@contextmanager
def _alone(home: Home, system: str) -> Iterator[None]:
    """One writer at a time: tables of one night may be read by several processes."""
    lock = list_file(home, system).with_suffix(".lock")
    descriptor = os.open(lock, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def _unusable(system: str, error: Exception) -> StorageError:
    return StorageError(
        f"the list of subjects below the minimum age cannot be used ({type(error).__name__}; details "
        "withheld).",
        system=system,
        next_step=f"check free disk space and `restricted/{system}/minors.parquet`; a damaged one is taken "
        "away, and the nights are run again from the first.",
    )
