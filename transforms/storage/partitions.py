"""Partitions of the restricted layers: ``<layer>/<table>/day=YYYY-MM-DD/part.parquet``.

A partition is written aside and renamed into place, so a reader or a crash never meets half a file.
An extracted day without rows has an empty partition: absence means "not extracted".
"""

from __future__ import annotations

import os
import shutil
import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import duckdb
import pyarrow as pa

from transforms.errors import PardaError, StorageError
from transforms.home import Home, Layer, private_directory

ROW_GROUP_ROWS = 122_880


Accept = Callable[[str, Mapping[date, int]], bool]
"""Given the relation (SQL) of what is to become a table's partitions, and its rows by day: is it good?"""


@dataclass(frozen=True)
class WriteResult:
    """Rows by day, and whether they were accepted: what was not has replaced nothing."""

    rows: dict[date, int] = field(default_factory=dict)
    accepted: bool = True

    @property
    def total(self) -> int:
        return sum(self.rows.values())


class PartitionStore:
    """Reads and writes one system's restricted layers through one DuckDB session."""

    def __init__(self, home: Home, system: str, con: duckdb.DuckDBPyConnection) -> None:
        self.home = home
        self.system = system
        self.con = con

    # --- looking -------------------------------------------------------------------------------

    def days(self, layer: Layer, table: str) -> list[date]:
        """Days that have a partition, ascending."""
        folder = self.home.layer(self.system, layer) / table
        return sorted(
            date.fromisoformat(path.parent.name.removeprefix("day="))
            for path in folder.glob("day=*/part.parquet")
        )

    def relation(self, layer: Layer, table: str, days: Sequence[date]) -> str:
        """SQL of a relation over the given partitions, with ``day`` as a DATE column.

        ``days`` must not be empty: an unread table has no schema to give.
        """
        if not days:
            raise StorageError(
                f"no partition of the {layer} layer is stored.",
                system=self.system,
                table=table,
                next_step=f"run the days that are needed: `parda run --system {self.system} --date …`.",
            )
        return _relation(layer, [self.home.partition(self.system, layer, table, day) for day in days])

    # --- writing -------------------------------------------------------------------------------

    def write_batches(
        self,
        layer: Layer,
        table: str,
        schema: pa.Schema,
        batches: Iterator[pa.RecordBatch],
        days: Sequence[date],
        accept: Accept | None = None,
    ) -> WriteResult:
        """Stream ``batches`` (columns of ``schema`` plus ``day``) into the partitions of ``days``.

        Exactly ``days`` are replaced, and only when ``accept`` says so of what was written aside; a row
        of another day is an error of the caller.
        """
        guard = _Guard(batches)
        reader = pa.RecordBatchReader.from_batches(schema, guard)
        self.con.register("incoming_batches", reader)
        try:
            return self.write_query(layer, table, "SELECT * FROM incoming_batches", days, accept)
        except (duckdb.Error, StorageError):
            if guard.error is not None:
                raise guard.error from None
            raise
        finally:
            self.con.unregister("incoming_batches")

    def write_query(
        self, layer: Layer, table: str, query: str, days: Sequence[date], accept: Accept | None = None
    ) -> WriteResult:
        """Write the rows of ``query`` (it has a DATE column ``day``) as the partitions of ``days``."""
        folder = private_directory(self.home.layer(self.system, layer) / table)
        for left_over in folder.glob(".staging-*"):
            shutil.rmtree(left_over)
        staging = private_directory(folder / f".staging-{uuid.uuid4().hex}")
        options = (
            f"FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE {ROW_GROUP_ROWS}, "
            f"ENCRYPTION_CONFIG {{footer_key: '{layer}'}}"
        )
        try:
            self.con.execute(
                f"COPY ({query}) TO '{staging}' ({options}, PARTITION_BY (day), OVERWRITE_OR_IGNORE)"
            )
            staged = {
                date.fromisoformat(path.name.removeprefix("day=")): path for path in staging.glob("day=*")
            }
            strangers = sorted(set(staged) - set(days))
            if strangers:
                raise StorageError(
                    f"the {layer} step gave rows of {len(strangers)} day(s) outside its run, "
                    f"first {strangers[0].isoformat()}.",
                    system=self.system,
                    table=table,
                    next_step="check the cursor's declaration in sources.yaml.",
                )
            parts: dict[date, Path] = {}
            for day in days:
                if day in staged:
                    (parts[day],) = staged[day].glob("*.parquet")
                    continue
                empty = private_directory(staging / f"day={day.isoformat()}") / "empty.parquet"
                self.con.execute(
                    f"COPY (SELECT * EXCLUDE (day) FROM ({_limited(query)})) TO '{empty}' ({options})"
                )
                parts[day] = empty
            rows = {day: self._rows(part, layer) if day in staged else 0 for day, part in parts.items()}
            if accept is not None and not accept(_relation(layer, list(parts.values())), rows):
                return WriteResult(rows, accepted=False)
            for day, part in parts.items():
                self._put(part, self.home.partition(self.system, layer, table, day))
            return WriteResult(rows)
        except duckdb.Error as error:
            raise self.failure(error, layer, table) from None
        finally:
            shutil.rmtree(staging, ignore_errors=True)

    def _rows(self, part: Path, layer: Layer) -> int:
        found = self.con.execute(
            f"SELECT count(*) FROM read_parquet('{part}', encryption_config = {{footer_key: '{layer}'}})"
        ).fetchone()
        assert found is not None
        return int(found[0])

    @staticmethod
    def _put(part: Path, target: Path) -> None:
        private_directory(target.parent)
        part.chmod(0o600)
        with part.open("rb") as handle:
            os.fsync(handle.fileno())
        part.replace(target)
        _sync_directory(target.parent)

    def remove(self, layer: Layer, table: str, day: date) -> bool:
        """Delete one partition; whether it was there."""
        folder = self.home.partition(self.system, layer, table, day).parent
        if not folder.exists():
            return False
        shutil.rmtree(folder)
        _sync_directory(folder.parent)
        return True

    # --- errors --------------------------------------------------------------------------------

    def failure(self, error: duckdb.Error, layer: Layer, table: str) -> PardaError:
        """What to raise in place of a DuckDB error, which may quote values.

        Looks for a damaged partition among all stored ones, the usual reason of a read error.
        """
        for damaged_layer, damaged_table, day in self._damaged():
            return StorageError(
                f"the stored {damaged_layer} partition of {day.isoformat()} is damaged or was written "
                "with another key.",
                system=self.system,
                table=damaged_table,
                next_step=f"run the day again: `parda run --system {self.system} --date {day.isoformat()}`.",
            )
        return StorageError(
            f"the {layer} step failed in the database engine ({type(error).__name__}; details withheld).",
            system=self.system,
            table=table,
            next_step="check free disk space and memory, and the SQL model of this table.",
        )

    def _damaged(self) -> Iterator[tuple[Layer, str, date]]:
        layers: tuple[Layer, ...] = ("pseudonymised", "conformed", "aggregated")
        for layer in layers:
            for folder in sorted(self.home.layer(self.system, layer).glob("*")):
                for day in self.days(layer, folder.name):
                    relation = self.relation(layer, folder.name, [day])
                    try:
                        # COLUMNS(*) makes every page be read and authenticated
                        self.con.execute(f"SELECT count(COLUMNS(*)) FROM {relation}").fetchall()
                    except duckdb.Error:
                        yield layer, folder.name, day


def _relation(layer: Layer, parts: Sequence[Path]) -> str:
    paths = ", ".join(f"'{part}'" for part in parts)
    return (
        f"read_parquet([{paths}], encryption_config = {{footer_key: '{layer}'}}, "
        "hive_partitioning = true, hive_types = {'day': DATE})"
    )


def _limited(query: str) -> str:
    return f"SELECT * FROM ({query}) LIMIT 0"


def _sync_directory(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


class _Guard(Iterator[pa.RecordBatch]):
    """Keeps the exception of a generator that DuckDB would wrap into text that quotes it."""

    def __init__(self, batches: Iterator[pa.RecordBatch]) -> None:
        self._batches = batches
        self.error: BaseException | None = None

    def __next__(self) -> pa.RecordBatch:
        try:
            return next(self._batches)
        except StopIteration:
            raise
        except BaseException as error:
            self.error = error
            raise RuntimeError("the step that feeds this write failed") from None
