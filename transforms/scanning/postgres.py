"""PostgreSQL for a scan."""

from __future__ import annotations

from transforms.policy.models import LogicalType
from transforms.scanning.database import SCAN, SILENCE_SECONDS, DatabaseStore, first_fitting
from transforms.sources import ObservedColumn
from transforms.sources.postgres import PostgresReader

_USUAL = (LogicalType.INTEGER, LogicalType.DECIMAL, LogicalType.UUID, LogicalType.TEXT)


def open_postgres(url: str) -> DatabaseStore:
    """One snapshot of the database at ``url``."""
    reader = PostgresReader(url, SCAN, silence_seconds=SILENCE_SECONDS)
    return DatabaseStore("postgresql", reader, _usual)


def _usual(column: ObservedColumn) -> frozenset[LogicalType]:
    if column.database_type == "uuid":
        return frozenset({LogicalType.UUID})
    if LogicalType.TEXT in column.can_become:
        return frozenset({LogicalType.TEXT})
    return first_fitting(column, _USUAL)
