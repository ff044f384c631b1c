"""One stored partition from the old keys to the new ones: re-keyed and re-encrypted in one rewrite.

A file is replaced by one rename, and it is encrypted with the storage key of its epoch. Hence the epoch of
a partition is known from the file itself, whatever happened: which key opens it. Nothing else is needed to
go on after a crash, and no reader can take a file of one epoch for one of another.
"""

from __future__ import annotations

import shutil
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import duckdb
import pyarrow as pa

from transforms.errors import StorageError
from transforms.home import Home, Layer, private_directory
from transforms.keys.atomic import put_in_place
from transforms.keys.rekeying import Turn
from transforms.keys.texts import TextColumns
from transforms.pseudonymisation.pseudonym import PSEUDONYM_SQL_TYPE
from transforms.storage.partitions import ROW_GROUP_ROWS
from transforms.storage.session import LAYERS, MEMORY_LIMIT, add_key, open_session

_TEXT = "VARCHAR"


@dataclass(frozen=True)
class Partition:
    """One file. ``layer`` tells its key. ``folder``: where its new self is written aside."""

    layer: Layer
    table: str
    path: Path
    folder: Path

    @property
    def day(self) -> str:
        """Its day; the name of a file that has none."""
        return (
            self.path.parent.name.removeprefix("day=") if self.path.parent != self.folder else self.path.name
        )


@dataclass(frozen=True)
class Rewritten:
    """What became of one partition. ``pseudonyms``: values that are now of the new epoch, nulls included."""

    rows: int
    pseudonyms: int


def partitions(home: Home, system: str) -> list[Partition]:
    """Every stored file of a system; what an interrupted write left aside is removed on the way."""
    folder = home.layer(system, "pseudonymised").parent
    for left_over in folder.glob(".*-*"):
        if left_over.is_file():
            left_over.unlink()
    # lists of subjects, under the key of the first layer
    found = [Partition("pseudonymised", path.stem, path, folder) for path in sorted(folder.glob("*.parquet"))]
    for layer in LAYERS:
        for table in sorted(home.layer(system, layer).glob("*")):
            for left_over in table.glob(".staging-*"):
                shutil.rmtree(left_over)
            paths = sorted(table.glob("day=*/part.parquet"))
            found += [Partition(layer, table.name, path, table) for path in paths]
    return found


class Rewriter:
    """Rewrites the partitions of one system from ``turn.old`` to ``turn.new``. Close it after use."""

    def __init__(
        self,
        home: Home,
        turn: Turn,
        texts: TextColumns,
        *,
        memory_limit: str = MEMORY_LIMIT,
        threads: int = 2,
    ) -> None:
        self.home = home
        self.system = turn.new.system
        self._turn = turn
        self._texts = texts
        self._con = open_session(home, turn.new, memory_limit=memory_limit, threads=threads)
        for layer in LAYERS:
            add_key(self._con, _before(layer), turn.old, layer)
        # UUIDs as 16 bytes, not as text, and every other type back as it came
        self._con.execute("SET arrow_lossless_conversion = true")
        self._out = self._con.cursor()

    def close(self) -> None:
        self._out.close()
        self._con.close()

    def bring(self, partition: Partition) -> Rewritten | None:
        """Replace the file by one of the new epoch; None where it is one already.

        Raises StorageError for a file that neither epoch's key opens, or that cannot be read or written.
        """
        before = _before(partition.layer)
        columns = self._columns(partition.path, before) if self._turn.old is not self._turn.new else None
        if columns is None:  # the old key does not open it
            if self._columns(partition.path, partition.layer) is None:
                raise self._unreadable(partition, "is damaged or was written with a key of neither epoch")
            return None
        staging = private_directory(partition.folder / f".staging-{uuid.uuid4().hex}")
        aside = staging / "part.parquet"
        try:
            done = self._written(partition, columns, _relation(partition.path, before), aside)
            if self._columns(aside, partition.layer) != columns or self._count(partition, aside) != done.rows:
                raise self._unreadable(partition, "did not come out of its rewriting as it went in")
            put_in_place(aside, partition.path)
            return done
        except duckdb.Error:
            raise self._unreadable(partition, "is damaged, or the disk is full") from None
        finally:
            shutil.rmtree(staging, ignore_errors=True)

    # --- inside --------------------------------------------------------------------------------

    def _written(self, partition: Partition, columns: Mapping[str, str], old: str, aside: Path) -> Rewritten:
        """Write the new file aside."""
        options = (
            f"FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE {ROW_GROUP_ROWS}, "
            f"ENCRYPTION_CONFIG {{footer_key: '{partition.layer}'}}"
        )
        stored = [name for name, kind in columns.items() if kind == PSEUDONYM_SQL_TYPE]
        written = [
            name
            for name, kind in columns.items()
            if kind == _TEXT and self._texts.may_hold(partition.layer, partition.table, name)
        ]
        if not stored and not written:
            rows = self._copied(self._con, f"SELECT * FROM {old}", aside, options)
            return Rewritten(rows, 0)
        batches = self._con.execute(f"SELECT * FROM {old}").to_arrow_reader(ROW_GROUP_ROWS)
        turning = (self._turned(batch, stored, written) for batch in batches)
        self._out.register("turned_batches", pa.RecordBatchReader.from_batches(batches.schema, turning))
        try:
            rows = self._copied(self._out, "SELECT * FROM turned_batches", aside, options)
        finally:
            self._out.unregister("turned_batches")
        return Rewritten(rows, rows * (len(stored) + len(written)))

    @staticmethod
    def _copied(con: duckdb.DuckDBPyConnection, query: str, aside: Path, options: str) -> int:
        found = con.execute(f"COPY ({query}) TO '{aside}' ({options})").fetchone()
        assert found is not None
        return int(found[0])

    def _turned(self, batch: pa.RecordBatch, stored: list[str], written: list[str]) -> pa.RecordBatch:
        arrays = dict(zip(batch.schema.names, batch.columns, strict=True))
        for name in stored:
            arrays[name] = self._turn.pseudonyms(arrays[name])
        for name in written:
            arrays[name] = self._turn.texts(arrays[name])
        return pa.RecordBatch.from_arrays(list(arrays.values()), schema=batch.schema)

    def _columns(self, path: Path, key: str) -> dict[str, str] | None:
        """Names and types; None where the key does not open the file."""
        try:
            found = self._con.execute(f"DESCRIBE SELECT * FROM {_relation(path, key)}").fetchall()
        except duckdb.Error:
            return None
        return {str(name): str(kind) for name, kind, *_ in found}

    def _count(self, partition: Partition, path: Path) -> int:
        found = self._con.execute(f"SELECT count(*) FROM {_relation(path, partition.layer)}").fetchone()
        assert found is not None
        return int(found[0])

    def _unreadable(self, partition: Partition, what: str) -> StorageError:
        return StorageError(
            f"the stored {partition.layer} partition of {partition.day} {what}.",
            system=self.system,
            table=partition.table,
            next_step=f"restore `{partition.path.relative_to(self.home.root)}` from its backup or remove it, "
            f"repeat `parda keys rotate --system {self.system}`, and run a removed day "
            f"again: `parda run --system {self.system} --date {partition.day}`.",
        )


def _before(layer: Layer) -> str:
    """Name under which the session knows the layer's old key."""
    return f"{layer}_before"


def _relation(path: Path, key: str) -> str:
    # without its partition column: it is no part of the file
    return f"read_parquet('{path}', encryption_config = {{footer_key: '{key}'}}, hive_partitioning = false)"
