"""A DuckDB file for a scan."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import cast

import duckdb
import polars as pl

from transforms.errors import SourceError
from transforms.policy.models import LogicalType
from transforms.scanning.store import BATCH_ROWS, StoredColumn, StoredTable
from transforms.sources.contract import quoted
from transforms.sources.failures import retold

_INTEGERS = {
    "TINYINT",
    "SMALLINT",
    "INTEGER",
    "BIGINT",
    "UTINYINT",
    "USMALLINT",
    "UINTEGER",
    "UBIGINT",
    "HUGEINT",
}
_NESTED = ("STRUCT", "MAP", "UNION", "JSON")
_COLUMNS = """
SELECT column_name, data_type, is_nullable FROM duckdb_columns()
WHERE database_name = current_database() AND schema_name = ? AND table_name = ? AND NOT internal
ORDER BY column_index
"""
_PRIMARY_KEY = """
SELECT unnest(constraint_column_names) FROM duckdb_constraints()
WHERE database_name = current_database() AND schema_name = ? AND table_name = ?
  AND constraint_type = 'PRIMARY KEY'
"""


class DuckdbStore:
    """``Store`` over a DuckDB file, opened read only, with no way to the network or to other files."""

    kind = "duckdb"
    default_url: str | None = None

    def __init__(self, path: Path) -> None:
        self._file = path.name
        with self._explained():
            self._connection = duckdb.connect(
                str(path),
                read_only=True,
                config={
                    "autoinstall_known_extensions": "false",
                    "autoload_known_extensions": "false",
                    "enable_external_access": "false",  # a view may name a file or an address
                    "temp_directory": "",  # raw rows never touch a disk of ours
                    "threads": "2",
                    "memory_limit": "1GB",
                },
            )
            self._connection.execute("SET enable_progress_bar = false")

    def tables(self) -> tuple[str, ...]:
        with self._explained():
            rows = self._connection.execute(
                "SELECT schema_name, table_name FROM duckdb_tables() "
                "WHERE database_name = current_database() AND NOT internal AND NOT temporary ORDER BY 1, 2"
            ).fetchall()
        return tuple(name if schema == "main" else f"{schema}.{name}" for schema, name in rows)

    def describe(self, table: str) -> StoredTable:
        place = _place(table)
        with self._explained(table):
            rows = self._connection.execute(_COLUMNS, place).fetchall()
            keys = self._connection.execute(_PRIMARY_KEY, place).fetchall()
        columns = tuple(
            StoredColumn(name, kind, _candidates(kind), bool(nullable)) for name, kind, nullable in rows
        )
        return StoredTable(table, columns, tuple(name for (name,) in keys))

    def batches(self, table: StoredTable, rows: int) -> Iterator[pl.DataFrame]:
        columns = [column for column in table.columns if column.examined]
        if not columns:
            return
        cells = ", ".join(
            f"CAST({f'to_json({name})' if _is_nested(column.database_type) else name} AS VARCHAR) AS {name}"
            for column in columns
            for name in [quoted(column.name)]
        )
        schema, name = _place(table.name)
        sql = f"SELECT {cells} FROM {quoted(schema)}.{quoted(name)} LIMIT {rows:d}"
        with self._explained(table.name):
            reader = self._connection.sql(sql).to_arrow_reader(BATCH_ROWS)
        while True:
            with self._explained(table.name):
                batch = next(iter(reader), None)
            if batch is None:
                return
            yield cast(pl.DataFrame, pl.from_arrow(batch))

    def close(self) -> None:
        self._connection.close()

    def _explained(self, table: str | None = None) -> AbstractContextManager[None]:
        """DuckDB's messages quote values and paths, so they are read and not passed on."""
        return retold(duckdb.Error, lambda error: self._failure(error, table))

    def _failure(self, error: duckdb.Error, table: str | None) -> SourceError:
        said = str(error).lower()
        what, step = (
            f"DuckDB could not read the file {self._file} ({type(error).__name__}).",
            "check the file.",
        )
        if "encrypt" in said:
            what = f"The DuckDB file {self._file} is encrypted."
            step = "give a decrypted copy; a scan takes no key."
        elif "lock" in said:
            what = f"The DuckDB file {self._file} is open for writing elsewhere."
            step = "let the writer end, or scan a copy."
        elif "not a valid duckdb" in said or "version number" in said or "serializ" in said:
            what = f"The file {self._file} is damaged, or written by another version of DuckDB."
            step = f"export it with the version that wrote it; this is {duckdb.__version__}."
        return SourceError(what, next_step=step, table=table)


def _place(table: str) -> tuple[str, str]:
    schema, _, name = table.rpartition(".")
    return (schema or "main", name)


def _is_nested(kind: str) -> bool:
    return kind.startswith(_NESTED) or kind.endswith("]")


def _candidates(kind: str) -> frozenset[LogicalType]:
    base = kind.partition("(")[0]
    if _is_nested(kind) or base in ("VARCHAR", "ENUM", "TIME", "INTERVAL", "BIGNUM", "UHUGEINT"):
        return frozenset({LogicalType.TEXT})
    if base in _INTEGERS:
        return frozenset({LogicalType.INTEGER})
    if base.startswith("TIMESTAMP"):
        return frozenset({LogicalType.TIMESTAMP})
    known = {
        "DECIMAL": LogicalType.DECIMAL,
        "FLOAT": LogicalType.FLOAT,
        "DOUBLE": LogicalType.FLOAT,
        "BOOLEAN": LogicalType.BOOLEAN,
        "DATE": LogicalType.DATE,
        "UUID": LogicalType.UUID,
    }
    return frozenset({known[base]}) if base in known else frozenset()
