"""SQLite for a scan: cells of any storage class as text, since SQLite does not hold a column to its type."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from urllib.parse import quote

import polars as pl

from transforms.errors import SourceError
from transforms.policy.models import LogicalType
from transforms.scanning.store import BATCH_ROWS, StoredColumn, StoredTable
from transforms.sources.contract import quoted
from transforms.sources.failures import retold
from transforms.sources.sqlite_cells import logical_types

_BUSY_SECONDS = 30.0
_DECIMALS = re.compile(r"\(\s*\d+\s*,\s*[1-9]\d*\s*\)")


class SqliteStore:
    """``Store`` over one snapshot of a SQLite file."""

    kind = "sqlite"

    def __init__(self, path: Path) -> None:
        self._file = path.name
        self.default_url: str | None = f"sqlite:///{path}"
        with self._explained():
            self._connection = sqlite3.connect(
                f"file:{quote(str(path.absolute()))}?mode=ro",
                uri=True,
                timeout=_BUSY_SECONDS,
                isolation_level=None,
            )
            self._connection.text_factory = lambda raw: raw.decode("utf-8", "replace")
            self._connection.execute("PRAGMA query_only = ON")
            self._connection.execute("PRAGMA temp_store = MEMORY")  # raw rows never touch a disk of ours
            self._connection.execute("BEGIN")

    def tables(self) -> tuple[str, ...]:
        with self._explained():
            rows = self._connection.execute(
                "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' "
                "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name"
            ).fetchall()
        return tuple(name for (name,) in rows)

    def describe(self, table: str) -> StoredTable:
        with self._explained(table):
            rows = self._connection.execute(
                'SELECT name, type, "notnull", pk FROM pragma_table_xinfo(?) ORDER BY cid', (table,)
            ).fetchall()
        columns = tuple(
            # a column of bytes is looked at as well: SQLite lets texts lie in it
            StoredColumn(name, kind, _candidates(kind), not (notnull or key))
            for name, kind, notnull, key in rows
        )
        keys = sorted((key, name) for name, _, _, key in rows if key)
        return StoredTable(table, columns, tuple(name for _, name in keys))

    def batches(self, table: StoredTable, rows: int) -> Iterator[pl.DataFrame]:
        names = [column.name for column in table.columns if column.examined]
        cells = ", ".join(
            f"CASE typeof({name}) WHEN 'blob' THEN NULL ELSE CAST({name} AS TEXT) END"
            for name in map(quoted, names)
        )
        with self._explained(table.name):
            cursor = self._connection.execute(f"SELECT {cells} FROM {quoted(table.name)} LIMIT ?", (rows,))
        while True:
            with self._explained(table.name):
                fetched = cursor.fetchmany(BATCH_ROWS)
            if not fetched:
                return
            yield pl.DataFrame(fetched, schema=dict.fromkeys(names, pl.String), orient="row")

    def close(self) -> None:
        self._connection.close()

    def _explained(self, table: str | None = None) -> AbstractContextManager[None]:
        """The driver's message may quote values, so it is not passed on."""
        return retold(sqlite3.Error, lambda error: self._failure(error, table))

    def _failure(self, error: sqlite3.Error, table: str | None) -> SourceError:
        name = getattr(error, "sqlite_errorname", "") or type(error).__name__
        what, step = f"SQLite could not read the file {self._file} ({name}).", "check the file."
        if name.startswith("SQLITE_NOTADB"):
            what = f"The file {self._file} is encrypted, or no SQLite database."
            step = "give a decrypted copy, or the path of the database that is meant."
        elif name.startswith("SQLITE_CORRUPT"):
            what = f"The SQLite file {self._file} is damaged."
            step = "restore it from its owner's backup."
        elif name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
            what = f"The SQLite file {self._file} is locked by a writer."
            step = "let the writer end, then scan again."
        elif name.startswith(("SQLITE_CANTOPEN", "SQLITE_PERM", "SQLITE_AUTH", "SQLITE_READONLY")):
            what = f"The SQLite file {self._file} cannot be opened for reading."
            step = "check the rights of the file and of its folder."
        return SourceError(what, next_step=step, table=table)


def _candidates(declared: str) -> frozenset[LogicalType]:
    """What the cells may decide between. Whole amounts in ``DECIMAL(18,2)`` are no integers for ever."""
    candidates = logical_types(declared) or frozenset({LogicalType.TEXT})
    if LogicalType.DECIMAL in candidates and _DECIMALS.search(declared):
        return candidates - {LogicalType.INTEGER}
    return candidates
