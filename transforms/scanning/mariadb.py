"""MariaDB (and MySQL) for a scan."""

from __future__ import annotations

from transforms.policy.models import LogicalType
from transforms.scanning.database import SCAN, SILENCE_SECONDS, DatabaseStore, first_fitting
from transforms.sources import ObservedColumn
from transforms.sources.mariadb import MariadbReader
from transforms.sources.mariadb_types import BINARY, base_type

_USUAL = (LogicalType.INTEGER, LogicalType.DECIMAL, LogicalType.TEXT)


def open_mariadb(url: str) -> DatabaseStore:
    """One snapshot of the database at ``url``."""
    reader = MariadbReader(url, SCAN, silence_seconds=SILENCE_SECONDS)
    return DatabaseStore("mariadb", reader, _usual)


def _usual(column: ObservedColumn) -> frozenset[LogicalType]:
    base = base_type(column.database_type)
    if base in BINARY or base == "bit":
        return frozenset()
    if column.database_type == "tinyint(1)":
        return frozenset({LogicalType.BOOLEAN, LogicalType.INTEGER})
    if base == "uuid":
        return frozenset({LogicalType.UUID})
    if base == "decimal":
        return frozenset({LogicalType.DECIMAL})
    return first_fitting(column, _USUAL)
