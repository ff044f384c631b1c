"""MariaDB (and MySQL) for a scan: the pipeline's own reader, every column as text."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

import polars as pl

from transforms.policy.models import FieldSpec, Load, LogicalType, Operator, Role, TableSource
from transforms.scanning.store import BATCH_ROWS, StoredColumn, StoredTable
from transforms.sources.mariadb import MariadbReader
from transforms.sources.mariadb_types import BINARY, base_type

_SILENCE_SECONDS = 600.0
_NAME = "scan"  # stands in the reader's messages in place of a system
_NO_KEY = ""  # no column of MariaDB is called so
_AS_TEXT = FieldSpec(
    type=LogicalType.TEXT,
    description="a column that is looked at",
    category="user",
    role=Role.FREE_TEXT,
    operator=Operator.REDACT_TEXT,
)
# the first that fits is what a column of a type usually is
_USUAL = (LogicalType.INTEGER, LogicalType.DECIMAL, LogicalType.TEXT)


class MariadbStore:
    """``Store`` over one snapshot of a database."""

    kind = "mariadb"
    default_url: str | None = None

    def __init__(self, url: str) -> None:
        self._reader = MariadbReader(url, _NAME, silence_seconds=_SILENCE_SECONDS)

    def tables(self) -> tuple[str, ...]:
        return self._reader.tables()

    def describe(self, table: str) -> StoredTable:
        key = self._reader.primary_key(table)
        columns = tuple(
            StoredColumn(
                column.name,
                column.database_type,
                _usual(column.can_become, column.database_type),
                column.nullable and column.name not in key,
                column.readable,
            )
            for column in self._reader.observe(table).columns
        )
        return StoredTable(table, columns, key)

    def batches(self, table: StoredTable, rows: int) -> Iterator[pl.DataFrame]:
        names = [column.name for column in table.columns if column.examined]
        if not names:
            return
        declared = TableSource(
            system=_NAME,
            table=table.name,
            source_name=table.name,
            description="a table that is looked at",
            # a key that is not asked for: a row without a key would be excluded, and here every row counts
            primary_key=(_NO_KEY,),
            load=Load.SNAPSHOT,
            fields=dict.fromkeys([*names, _NO_KEY], _AS_TEXT),
        )
        left = rows
        with closing(self._reader.extract(declared, names, None, BATCH_ROWS)) as extracted:  # type: ignore[type-var]
            for part in extracted:
                frame = pl.DataFrame(pl.from_arrow(part.batch)).head(left)
                left -= frame.height
                yield frame
                if left <= 0:
                    return

    def close(self) -> None:
        self._reader.close()


def _usual(can_become: frozenset[LogicalType], database_type: str) -> frozenset[LogicalType]:
    base = base_type(database_type)
    if base in BINARY or base == "bit":
        return frozenset()
    if database_type == "tinyint(1)":
        return frozenset({LogicalType.BOOLEAN, LogicalType.INTEGER})
    if base == "uuid":
        return frozenset({LogicalType.UUID})
    if base == "decimal":
        return frozenset({LogicalType.DECIMAL})
    usual = next((kind for kind in _USUAL if kind in can_become), None)
    return frozenset({usual}) if usual else can_become
