"""Columns of stored rows given other values: each partition is written anew and replaced."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from transforms.home import Layer
from transforms.policy.removing import days_with
from transforms.rights.finding import Persons, named_by
from transforms.storage import PartitionStore


def replace_columns(
    store: PartitionStore, layer: Layer, table: str, values: Mapping[str, str], condition: str
) -> dict[date, int]:
    """Give the rows for which ``condition`` (SQL, never NULL) holds other values: column -> SQL. Rows by day.

    Raises ``StorageError`` for a partition that cannot be read or written.
    """
    found = dict(days_with(store, layer, table, condition, store.days(layer, table)))
    chosen = ", ".join(f'{value} AS "{column}"' for column, value in values.items())
    for day in found:
        store.write_query(
            layer, table, f"SELECT * REPLACE ({chosen}) FROM {store.relation(layer, table, [day])}", [day]
        )
    return found


def empty_columns(
    store: PartitionStore, layer: Layer, table: str, columns: Sequence[str], persons: Persons
) -> int:
    """Empty ``columns`` where they name one of ``persons``; in how many rows."""
    condition = named_by(columns, persons)
    if condition is None:
        return 0
    values = {
        column: f'CASE WHEN coalesce("{column}" IN (SELECT id FROM {persons.ids}), false) THEN NULL '
        f'ELSE "{column}" END'
        for column in columns
    }
    return sum(replace_columns(store, layer, table, values, condition).values())
