"""The publisher's own look at what it is given: the disclosure rules that can be seen from outside.

The gate has decided already, and blocking checks have looked. A check's ``blocking`` does not reach
across runs, so the last hand before the file asserts the rules again. Messages hold counts and names.
"""

from __future__ import annotations

import re
from itertools import pairwise

import polars as pl

from transforms.errors import DisclosureError
from transforms.publishing.tables import CELL_STATES, CELL_STATUS, WITHHELD, PublishedTable

_NAME = re.compile(r"[a-z][a-z0-9_]{0,59}")
RESERVED = ("data_dictionary", "releases", "promises")


def assert_publishable(system: str, table: PublishedTable) -> None:
    """Raise ``DisclosureError`` if the rows break a rule: shape, periods, keys, suppressed numbers."""
    if not _NAME.fullmatch(table.name) or table.name in RESERVED:
        raise _refusal(system, table.name, "has a name that cannot be published", "rename the table.")
    expected = table.column_names
    kinds = {column.name: column.kind for column in table.columns}
    if [column.sql_type for column in table.columns if column.kind == "period"] != ["DATE"]:
        raise _refusal(
            system,
            table.name,
            "does not have exactly one DATE column for the period",
            "declare the first day of the period as the one column of kind `period`.",
        )
    if kinds.get(CELL_STATUS) != "status":
        raise _refusal(
            system, table.name, f"has no column `{CELL_STATUS}`", "publish only what the gate returns."
        )
    overlapping = _overlapping(table)
    if overlapping:
        raise _refusal(
            system, table.name, f"gives {overlapping} periods that overlap", "close each day in one period."
        )
    if table.rows is None:
        if table.periods:
            raise _refusal(system, table.name, "gives periods but no rows frame", "pass an empty frame.")
        return
    rows = table.rows
    strangers = sorted(set(rows.columns) - set(expected))
    if strangers:
        raise _refusal(
            system,
            table.name,
            "holds columns that are not declared for publication",
            "publish only what the gate returns.",
            column=strangers[0],
        )
    missing = sorted(set(expected) - set(rows.columns))
    if missing:
        raise _refusal(
            system,
            table.name,
            "lacks a declared column",
            "compare the declaration with the gate.",
            column=missing[0],
        )
    broken = _broken_rules(table, rows)
    for rule, number in broken.items():
        if number:
            raise _refusal(
                system, table.name, f"breaks the rule `{rule}` in {number} rows", "see the disclosure gate."
            )


def _broken_rules(table: PublishedTable, rows: pl.DataFrame) -> dict[str, int]:
    """Rows that break each rule."""
    suppressed = rows.filter(pl.col(CELL_STATUS) == "suppressed")
    numbers = pl.any_horizontal(pl.lit(False), *(pl.col(name).is_not_null() for name in table.measures))
    floats = [name for name in table.measures if rows.schema[name].is_float()]
    endless = pl.any_horizontal(
        pl.lit(False), *(pl.col(name).is_nan() | pl.col(name).is_infinite() for name in floats)
    )
    allowed = [period.first for period in table.periods]
    period = pl.col(table.period_column)
    return {
        "every cell has a known state": rows.filter(
            pl.col(CELL_STATUS).is_null() | ~pl.col(CELL_STATUS).is_in(CELL_STATES)
        ).height,
        "a suppressed cell carries no number": suppressed.filter(numbers).height,
        "a withheld measure carries no number": rows.filter(_loud(table, rows)).height,
        "numbers are finite": rows.filter(endless).height,
        "a row belongs to a period that is being released": rows.filter(
            period.is_null() | ~period.is_in(allowed)
        ).height,
        "one row a cell": rows.height - rows.select(table.key).n_unique() if rows.height else 0,
    }


def _loud(table: PublishedTable, rows: pl.DataFrame) -> pl.Expr:
    """Whether a measure that the gate lists as withheld has a number all the same."""
    if WITHHELD not in rows.columns:
        return pl.lit(False)
    listed = pl.col(WITHHELD).str.split(",")
    return pl.any_horizontal(
        pl.lit(False),
        *(pl.col(name).is_not_null() & listed.list.contains(name) for name in table.measures),
    )


def _overlapping(table: PublishedTable) -> int:
    ordered = sorted(table.periods)
    backwards = sum(period.last < period.first for period in ordered)
    return backwards + sum(b.first <= a.last for a, b in pairwise(ordered))


def _refusal(
    system: str, table: str, what: str, next_step: str, *, column: str | None = None
) -> DisclosureError:
    return DisclosureError(
        f"the table {what}.", system=system, table=table, column=column, next_step=next_step
    )
