"""Rows taken out of stored partitions for good: each partition is written anew without them and replaced."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import duckdb

from transforms.home import Layer
from transforms.storage import PartitionStore


@dataclass(frozen=True)
class Removed:
    """What one removal did to one stored table. Counts only."""

    rows: int = 0
    partitions: int = 0  # rewritten
    left: int = 0  # rows found again after it; more than 0 breaks the promise

    def __add__(self, other: Removed) -> Removed:
        return Removed(self.rows + other.rows, self.partitions + other.partitions, self.left + other.left)


def remove_rows(
    store: PartitionStore, layer: Layer, table: str, condition: str, days: Sequence[date] | None = None
) -> Removed:
    """Remove the rows for which ``condition`` (SQL, never NULL) holds; of all stored days, or of ``days``.

    No free block of a file holds them afterwards: the partition is another file. Counted again at the end,
    on what is stored then. Raises ``StorageError`` for a partition that cannot be read or written.
    """
    stored = store.days(layer, table)
    asked = stored if days is None else sorted(set(stored) & set(days))
    rows = partitions = 0
    for day, found in days_with(store, layer, table, condition, asked):
        kept = f"SELECT * FROM {store.relation(layer, table, [day])} WHERE NOT ({condition})"
        store.write_query(layer, table, kept, [day])
        rows += found
        partitions += 1
    left = sum(found for _, found in days_with(store, layer, table, condition, asked)) if rows else 0
    return Removed(rows, partitions, left)


def days_with(
    store: PartitionStore, layer: Layer, table: str, condition: str, days: Sequence[date]
) -> list[tuple[date, int]]:
    """Days that hold such rows, and how many."""
    if not days:
        return []
    try:
        return store.con.execute(
            f"SELECT day, count(*) FROM {store.relation(layer, table, days)} "
            f"WHERE {condition} GROUP BY day ORDER BY day"
        ).fetchall()
    except duckdb.Error as error:
        raise store.failure(error, layer, table) from None
