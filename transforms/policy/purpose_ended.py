"""Rows that are needed no longer, and their removal: the retention of current-state tables.

A table of orders ages; a table of customers does not. What its rows are for ends when the source says so:

- a table that is read whole (``snapshot``): every copy but the newest is needed no longer and goes the same
  night, so a row that the source no longer delivers is gone the night it stays away;
- a table whose rows change (``upsert``), and one where ``newest_of`` is given: a version that was superseded
  goes as soon as no night is run again that used it (``rerun`` days after the newer one);
- ``gone_from_source``: the store is asked for the primary keys of all its rows; what it no longer has goes
  the same night, in all versions. Only keys are read, and they stay in memory.

Partitions are written anew without such rows and take the old ones' place, so no free block holds them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

import duckdb
import polars as pl

from transforms.policy.models import Load, Operator, PurposeEnd, Retention, System, TableSource
from transforms.policy.removing import Removed, days_with, remove_rows
from transforms.policy.retention import period_parts
from transforms.pseudonymisation.given_keys import Keys
from transforms.storage import PartitionStore

_ENDED: Final = "parda_purpose_ended"
_KEYS: Final = "parda_keys_of_source"

KeysOf = Callable[[TableSource], Iterator[pl.DataFrame]]
"""The primary keys of all rows that the source has of a table now, in batches, as the source has them."""


@dataclass(frozen=True)
class Ended:
    """What one sweep did to one table. Counts only."""

    rule: str
    table: str
    rows: int  # removed
    copies: int  # day partitions of whole copies removed
    left: int  # still there afterwards; more than 0 breaks the promise
    unasked: bool = False  # the source gave no single key, so nothing was taken as gone


def sweep_purpose_ended(
    store: PartitionStore, system: System, ring: Keys, keys: KeysOf, today: date
) -> list[Ended]:
    """Remove what is needed no longer by ``today``; an entry for each table of which the end is told.

    Raises ``StorageError`` for a partition that cannot be read or written, and what ``keys`` raises.
    """
    return [
        _sweep(store, system, ring, keys, rule, system.sources.tables[name], end, today)
        for rule in system.policy.retention
        for name, end in rule.ends.items()
    ]


def _sweep(
    store: PartitionStore,
    system: System,
    ring: Keys,
    keys: KeysOf,
    rule: Retention,
    table: TableSource,
    end: PurposeEnd,
    today: date,
) -> Ended:
    days = store.days("pseudonymised", table.table)
    if not days:
        return Ended(rule.name, table.table, 0, 0, 0)
    if table.load is Load.SNAPSHOT:
        copies = sum(store.remove("pseudonymised", table.table, day) for day in days[:-1])
        left = len(store.days("pseudonymised", table.table)) - 1
        return Ended(rule.name, table.table, 0, copies, left)
    removed = _superseded(store, table, end.newest_of or table.primary_key, rule.rerun, today)
    unasked = False
    if end.gone_from_source and days_with(store, "pseudonymised", table.table, "true", days):
        gone = _gone(store, table, ring, keys(table), system.policy.controller.jurisdiction)
        unasked = gone is None
        removed += gone or Removed()
    return Ended(rule.name, table.table, removed.rows, 0, removed.left, unasked)


def _superseded(
    store: PartitionStore, table: TableSource, key: Sequence[str], rerun: str, today: date
) -> Removed:
    """Versions that a newer one has followed so long ago that no night asks for them."""
    years, months, rest = period_parts(rerun)
    names = [*key, str(table.cursor)]
    columns = ", ".join(f'"{name}" AS ended_{number}' for number, name in enumerate(names))
    by = ", ".join(f'"{name}"' for name in key)
    relation = store.relation("pseudonymised", table.table, store.days("pseudonymised", table.table))
    try:
        store.con.execute(
            f"CREATE OR REPLACE TEMP TABLE {_ENDED} AS SELECT * FROM ("
            f"SELECT {columns}, day AS ended_day, "
            f'lead(day) OVER (PARTITION BY {by} ORDER BY "{table.cursor}", day) AS followed FROM {relation}) '
            f"WHERE followed + INTERVAL {12 * years + months} MONTH + INTERVAL {rest} DAY "
            f"<= DATE '{today.isoformat()}'"
        )
        found = store.con.execute(f"SELECT DISTINCT ended_day FROM {_ENDED}").fetchall()
    except duckdb.Error as error:
        raise store.failure(error, "pseudonymised", table.table) from None
    same = " AND ".join(f'ended_{number} IS NOT DISTINCT FROM "{name}"' for number, name in enumerate(names))
    try:
        condition = f"EXISTS (SELECT 1 FROM {_ENDED} WHERE ended_day = day AND {same})"
        return remove_rows(store, "pseudonymised", table.table, condition, [day for (day,) in found])
    finally:
        store.con.execute(f"DROP TABLE IF EXISTS {_ENDED}")


def _gone(
    store: PartitionStore, table: TableSource, ring: Keys, batches: Iterator[pl.DataFrame], region: str
) -> Removed | None:
    """Rows whose key the source no longer has; None where it gave none at all.

    An emptied table may be one that is being restored: to delete everything after it would be too late to
    undo, so the promise is told as broken until the source has rows again.
    """
    found = pl.concat([_as_stored(batch, table, ring, region) for batch in batches] or [pl.DataFrame()])
    if found.is_empty():
        return None
    names = [f"key_{number}" for number in range(len(table.primary_key))]
    store.con.register(_KEYS, found.rename(dict(zip(table.primary_key, names, strict=True))).to_arrow())
    try:
        # as text: a store may give a number as one. IN: an EXISTS with casts would compare all with all
        key = ", ".join(f'CAST("{name}" AS VARCHAR)' for name in table.primary_key)
        condition = f"coalesce(({key}) NOT IN (SELECT {', '.join(names)} FROM {_KEYS}), true)"
        return remove_rows(store, "pseudonymised", table.table, condition)
    finally:
        store.con.unregister(_KEYS)


def _as_stored(batch: pl.DataFrame, table: TableSource, ring: Keys, region: str) -> pl.DataFrame:
    """Keys as the pseudonymised layer has them, as text."""
    from transforms.pseudonymisation.pseudonym import pseudonymise, to_uuid_text

    columns = []
    for name in table.primary_key:
        field = table.fields[name]
        if field.operator is Operator.PSEUDONYMISE:
            assert field.domain is not None
            columns.append(to_uuid_text(pseudonymise(batch[name], field.domain, ring, region=region)))
        else:
            columns.append(batch[name].cast(pl.String))
    return pl.DataFrame([column.alias(name) for column, name in zip(columns, table.primary_key, strict=True)])
