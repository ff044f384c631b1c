"""SQLite: written beside the file and renamed at the end, so that a broken run leaves the old demo alone."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from types import TracebackType
from typing import Self

import polars as pl

from transforms.demo.declared.frames import as_stored
from transforms.demo.declared.plan import Place, Target
from transforms.demo.declared.rows import Rows
from transforms.demo.stores import APPLICATION, refuse_to_overwrite
from transforms.errors import ConfigurationError
from transforms.policy.models import LogicalType
from transforms.sources.contract import quoted

_TYPES = {
    LogicalType.INTEGER: "INTEGER",
    LogicalType.DECIMAL: "TEXT",  # NUMERIC affinity would turn it into floating point
    LogicalType.FLOAT: "REAL",
    LogicalType.TEXT: "TEXT",
    LogicalType.BOOLEAN: "INTEGER",
    LogicalType.DATE: "TEXT",
    LogicalType.TIMESTAMP: "TEXT",
    LogicalType.UUID: "TEXT",
}


class SqliteWriter:
    """One transaction for all tables; keys and indices come last."""

    def __init__(self, place: Place, system: str) -> None:
        self._path = Path(place.url.removeprefix("sqlite:///"))
        self._targets = place.targets
        self._system = system
        self._aside = self._path.with_name(f".{self._path.name}.{os.getpid()}")

    def __enter__(self) -> Self:
        refuse_to_overwrite(self._path, self._system)
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._aside.unlink(missing_ok=True)
            # 0600 before the first row: the demo looks like personal data, and is to be handled like it
            os.close(os.open(self._aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        except OSError as error:
            raise ConfigurationError(
                f"The demo cannot be written to {self._path} ({error.strerror}).",
                next_step="Name a file in a folder that may be written to.",
                system=self._system,
            ) from None
        self._connection = sqlite3.connect(self._aside, isolation_level=None)
        for pragma in ("journal_mode=OFF", "synchronous=OFF", "cache_size=-65536", "locking_mode=EXCLUSIVE"):
            self._connection.execute(f"PRAGMA {pragma}")
        self._connection.execute(f"PRAGMA application_id={APPLICATION}")
        self._connection.execute("BEGIN")
        for target in self._targets:
            whole = target.keys if _is_rowid(target) else ()
            columns = ", ".join(
                f"{quoted(name)} {_TYPES[field.type]}{' PRIMARY KEY' if name in whole else ''}"
                for name, field in target.fields.items()
            )
            self._connection.execute(f"CREATE TABLE {quoted(target.name)} ({columns})")
        return self

    def write(self, target: Target, frame: pl.DataFrame, rows: Rows) -> None:
        marks = ", ".join("?" * len(target.fields))
        self._connection.executemany(
            f"INSERT INTO {quoted(target.name)} VALUES ({marks})",
            as_stored(frame, target, epochs=True).rows(),
        )

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        complete = False
        try:
            if kind is None:
                for target in self._targets:
                    self._index(target)
                self._connection.execute("COMMIT")
                complete = True
        finally:
            self._connection.close()
            if complete:
                self._aside.replace(self._path)
            else:
                self._aside.unlink(missing_ok=True)

    def _index(self, target: Target) -> None:
        if not _is_rowid(target):
            columns = ", ".join(quoted(key) for key in target.keys)
            name = quoted(f"{target.name}_key")
            self._connection.execute(f"CREATE UNIQUE INDEX {name} ON {quoted(target.name)} ({columns})")
        for cursor in target.cursors:
            name = quoted(f"{target.name}_{cursor}")
            self._connection.execute(f"CREATE INDEX {name} ON {quoted(target.name)} ({quoted(cursor)})")


def _is_rowid(target: Target) -> bool:
    """Whether the key is the row's own number in SQLite, which costs no index."""
    return len(target.keys) == 1 and target.fields[target.keys[0]].type is LogicalType.INTEGER
