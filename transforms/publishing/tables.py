"""What the publisher is given: a statistical table's description and the rows that may leave.

A column is described here once for the file's comments, the data dictionary and the report.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, NamedTuple

import polars as pl

CELL_STATUS = "cell_status"
WITHHELD = "withheld"
"""Names of the measures that a row withholds, separated by commas. Optional."""
CELL_STATES = ("published", "pooled", "suppressed")

ColumnKind = Literal["period", "dimension", "measure", "status"]


class PeriodDays(NamedTuple):
    """A closed period, both days included."""

    first: date
    last: date


class Noised(NamedTuple):
    """What a noised period spent. ``record``: hash of its record in the privacy ledger."""

    record: str
    unit: str
    mechanism: str
    epsilon: str
    delta: str


@dataclass(frozen=True, kw_only=True)
class PublishedColumn:
    """One published column. A table has exactly one of kind ``period``: the first day of the period.

    ``sql_type`` is DuckDB's; ``lineage`` holds one path an origin, from near to far, for example
    ``("order_lines.gross_uzs", "order_lines.unit_price_uzs")``: fact column, then source column.
    """

    name: str
    kind: ColumnKind
    sql_type: str
    description: str
    unit: str | None = None
    categories: tuple[str, ...] = ()
    lineage: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, kw_only=True)
class PublishedTable:
    """A table's description and the rows of the periods that this release adds.

    ``privacy``: of a noised table what each of the periods spent; the publisher compares it with the ledger.

    ``periods`` may be empty (only the description is brought up to date) and may hold periods without
    rows: a period in which nothing happened is published too, and closed. ``checked`` are the days under
    which the blocking checks of the aggregated layer were recorded, the periods' own days by default.
    """

    name: str
    description: str
    data_use: str
    columns: tuple[PublishedColumn, ...]
    periods: tuple[PeriodDays, ...] = ()
    rows: pl.DataFrame | None = None
    checked: PeriodDays | None = None
    privacy: Mapping[PeriodDays, Noised] = field(default_factory=dict)

    @property
    def column_names(self) -> list[str]:
        return [column.name for column in self.columns]

    @property
    def period_column(self) -> str:
        """The DATE column with the first day of a row's period, for example ``day`` or ``month``."""
        (period,) = (column.name for column in self.columns if column.kind == "period")
        return period

    @property
    def key(self) -> list[str]:
        """Period and dimensions: what makes a row unique."""
        return [column.name for column in self.columns if column.kind in ("period", "dimension")]

    @property
    def measures(self) -> list[str]:
        return [column.name for column in self.columns if column.kind == "measure"]


def identifier(name: str) -> str:
    """``name`` as a quoted SQL identifier."""
    return '"' + name.replace('"', '""') + '"'


def literal(text: str | None) -> str:
    """``text`` as an SQL string literal, or NULL."""
    return "NULL" if text is None else "'" + text.replace("'", "''") + "'"


def identifiers(names: Iterable[str]) -> str:
    return ", ".join(identifier(name) for name in names)
