"""Rows of accounts that were closed long enough ago, and their removal from the restricted layers.

For retention rules of the event ``account_termination`` with a period: the rule says which table of the
source tells that an account was closed. Every row that names such an account goes: in the pseudonymised
layer from the rule's tables, by their columns of the account's domain; in the conformed layer from every
table, by its columns of pseudonyms. Partitions are written anew without these rows and take the old ones'
place, so that no free block of a file holds them.

Published cells are anonymous and closed: retention does not touch them. A row of such an account that is
pulled again is removed again on the same night, as long as the table that tells of the closing is pulled,
too; the operational store is its owner's to clean.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

import duckdb

from transforms.conform.models import Model
from transforms.conform.views import local_day_sql
from transforms.home import ASIDE, Layer
from transforms.policy.models import Account, Load, Operator, Retention, System
from transforms.policy.retention import period_parts
from transforms.storage import PartitionStore

_CLOSED = "parda_closed_accounts"


@dataclass(frozen=True)
class ClosedSwept:
    """What one sweep did for one rule. Counts only."""

    rule: str
    accounts: int  # closed long enough ago and still in the table that tells so
    removed: int  # rows
    rewritten: int  # partitions
    overdue: int  # rows left after the sweep; more than 0 breaks the promise


def sweep_closed_accounts(
    store: PartitionStore, system: System, models: Mapping[str, Model], today: date
) -> list[ClosedSwept]:
    """Remove what is due by ``today`` (local date); an entry for each rule that has an ``account``.

    Raises ``StorageError`` for a partition that cannot be read or written.
    """
    rules = [(rule, rule.account) for rule in system.policy.retention if rule.account is not None]
    return [_sweep(store, system, models, rule, account, today) for rule, account in rules]


def _sweep(
    store: PartitionStore,
    system: System,
    models: Mapping[str, Model],
    rule: Retention,
    account: Account,
    today: date,
) -> ClosedSwept:
    con = store.con
    accounts = _find(store, system, rule, account, today)
    removed = rewritten = overdue = 0
    try:
        for layer, table, columns in _places(system, models, rule, account) if accounts else ():
            for day, rows in _naming(store, layer, table, columns):
                kept = f"SELECT * FROM {store.relation(layer, table, [day])} WHERE NOT ({_named(columns)})"
                store.write_query(layer, table, kept, [day])
                removed += rows
                rewritten += 1
            overdue += sum(rows for _, rows in _naming(store, layer, table, columns))
    finally:
        con.execute(f"DROP TABLE IF EXISTS {_CLOSED}")
    return ClosedSwept(rule.name, accounts, removed, rewritten, overdue)


def _find(store: PartitionStore, system: System, rule: Retention, account: Account, today: date) -> int:
    """Put the accounts whose time is over into a temporary table; how many they are."""
    table = system.sources.tables[account.table]
    days = store.days("pseudonymised", account.table)
    if not days:
        return 0
    newest_first = "day DESC" if table.load is Load.SNAPSHOT else f'"{table.cursor}" DESC, day DESC'
    keys = ", ".join(f'"{key}"' for key in table.primary_key)
    years, months, rest = period_parts(str(rule.period))
    ended = local_day_sql(system.policy.controller.timezone).replace("instant", f'"{account.ended}"')
    try:
        store.con.execute(
            f"CREATE OR REPLACE TEMP TABLE {_CLOSED} AS "
            f'SELECT DISTINCT "{account.key}" AS account FROM ('
            f"SELECT * FROM {store.relation('pseudonymised', account.table, days)} "
            f"QUALIFY row_number() OVER (PARTITION BY {keys} ORDER BY {newest_first}) = 1) "
            f'WHERE "{account.key}" IS NOT NULL AND "{account.ended}" IS NOT NULL AND {ended} '
            f"+ INTERVAL {12 * years + months} MONTH + INTERVAL {rest} DAY <= DATE '{today.isoformat()}'"
        )
        found = store.con.execute(f"SELECT count(*) FROM {_CLOSED}").fetchone()
    except duckdb.Error as error:
        raise store.failure(error, "pseudonymised", account.table) from None
    assert found is not None
    return int(found[0])


def _places(
    system: System, models: Mapping[str, Model], rule: Retention, account: Account
) -> Iterator[tuple[Layer, str, list[str]]]:
    """Every stored table that may name an account, with the columns by which it does.

    The table that tells of the closing comes last: a sweep that breaks off finds the accounts again.
    """
    domain = system.sources.tables[account.table].fields[account.key].domain
    for name, model in models.items():
        columns = [column for column, spec in model.table.columns.items() if spec.pseudonym]
        if columns:
            yield "conformed", name, columns
            yield "conformed", name + ASIDE, columns
    for name in sorted(rule.tables, key=lambda table: table == account.table):
        fields = system.sources.tables[name].fields
        columns = [
            column
            for column, field in fields.items()
            if field.operator is Operator.PSEUDONYMISE and field.domain is domain
        ]
        if columns:
            yield "pseudonymised", name, columns


def _naming(store: PartitionStore, layer: Layer, table: str, columns: list[str]) -> list[tuple[date, int]]:
    """Days with rows that name a closed account, and how many."""
    days = store.days(layer, table)
    if not days:
        return []
    try:
        return store.con.execute(
            f"SELECT day, count(*) FROM {store.relation(layer, table, days)} "
            f"WHERE {_named(columns)} GROUP BY day ORDER BY day"
        ).fetchall()
    except duckdb.Error as error:
        raise store.failure(error, layer, table) from None


def _named(columns: list[str]) -> str:
    """SQL condition, never NULL. A column that the model leaves empty is of no type and is cast."""
    return " OR ".join(
        f'coalesce(CAST("{column}" AS UUID) IN (SELECT account FROM {_CLOSED}), false)' for column in columns
    )
