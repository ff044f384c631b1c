"""A database server for a scan: the pipeline's own reader, every column as text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from typing import Final, Protocol

import polars as pl

from transforms.policy.models import FieldSpec, Load, LogicalType, Operator, Role, TableSource
from transforms.scanning.store import BATCH_ROWS, StoredColumn, StoredTable
from transforms.sources import ObservedColumn, SourceReader

SCAN: Final = "scan"
"""Stands in the reader's messages in place of a system."""
SILENCE_SECONDS: Final = 600.0

_NO_KEY: Final = ""  # no column of a server is called so
_AS_TEXT: Final = FieldSpec(
    type=LogicalType.TEXT,
    description="a column that is looked at",
    category="user",
    role=Role.FREE_TEXT,
    operator=Operator.REDACT_TEXT,
)


class CataloguedReader(SourceReader, Protocol):
    """A reader that can also say which tables there are."""

    def tables(self) -> tuple[str, ...]: ...

    def primary_key(self, table: str) -> tuple[str, ...]: ...


class DatabaseStore:
    """``Store`` over one snapshot of a database.

    ``usual``: what a column of the server's type usually is; several where its values decide.
    """

    default_url: str | None = None

    def __init__(
        self, kind: str, reader: CataloguedReader, usual: Callable[[ObservedColumn], frozenset[LogicalType]]
    ) -> None:
        self.kind = kind
        self._reader = reader
        self._usual = usual

    def tables(self) -> tuple[str, ...]:
        return self._reader.tables()

    def describe(self, table: str) -> StoredTable:
        key = self._reader.primary_key(table)
        columns = tuple(
            StoredColumn(
                column.name,
                column.database_type,
                self._usual(column),
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
            system=SCAN,
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


def first_fitting(column: ObservedColumn, usual: tuple[LogicalType, ...]) -> frozenset[LogicalType]:
    """The first of ``usual`` that the column may be declared as; all that it may be where none fits."""
    found = next((kind for kind in usual if kind in column.can_become), None)
    return frozenset({found}) if found else column.can_become
