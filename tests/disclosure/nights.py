"""Nights of a small marketplace: tables of one fact, closed one after the other, with the gate or without.

What is published is written to DuckDB files, one a night, since that is all an attacker has.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import polars as pl

from tests.aggregation import plain
from tests.disclosure.runs import NORMS
from transforms.aggregation.compile import aggregate, repool
from transforms.aggregation.periods import Period, period_of
from transforms.aggregation.spec import TableSpec
from transforms.disclosure.insiders import Alone
from transforms.disclosure.past import Past
from transforms.disclosure.protect import ProtectedCells, protect
from transforms.disclosure.recount import CellOf, recount, who_is_alone
from transforms.disclosure.secrets import Restricted
from transforms.disclosure.shares import Share
from transforms.disclosure.together import Together, protect_together

MEASURES: dict[str, Any] = {
    "lines": {"kind": "count", "unit": "lines", "description": "Lines."},
    "gross": {"kind": "sum", "column": "amount", "unit": "GBP", "description": "Amount."},
}
A = {"a": {"column": "a", "description": "First dimension."}}
B = {"b": {"column": "b", "description": "Second dimension."}}


def table(name: str, period: str, dimensions: dict[str, Any], lag: int = 0, **changes: Any) -> TableSpec:
    declared: dict[str, Any] = {
        "table": name, "period": period, "dimensions": dimensions, "closing_lag_days": lag,
        "measures": MEASURES, "exclude": [],
    }  # fmt: skip
    return plain.spec(**(declared | changes))


DAILY = table("fine_daily", "day", A | B)
WEEKLY = table("coarse_weekly", "week", A, lag=2)


@dataclass(frozen=True)
class Out:
    """What is out of one table; all of it kept, and asked for by period."""

    period_column: str
    frame: pl.DataFrame
    periods: tuple[Period, ...]
    cells: tuple[ProtectedCells, ...]
    shares: tuple[Share, ...] = ()

    def past(self) -> Past:
        return Past(self.periods, self.load, self.shares)

    def load(self, periods: Collection[Period]) -> tuple[pl.DataFrame, list[ProtectedCells]]:
        firsts = [period.first for period in periods]
        shown = self.frame.filter(pl.col(self.period_column).is_in(firsts))
        return shown, [one for one in self.cells if one.period in periods]


@dataclass
class Marketplace:
    """``rows`` are what the fact holds now; a night closes what is due. ``gate``: protect tables together."""

    specs: Sequence[TableSpec]
    folder: Path
    gate: bool = True
    rows: list[plain.Line] = field(default_factory=list)
    past: dict[str, Out] = field(default_factory=dict)
    made: list[Together] = field(default_factory=list)
    con: duckdb.DuckDBPyConnection = field(default_factory=duckdb.connect)
    first: date = plain.DAY

    def night(self, day: date) -> Path:
        name = plain.fact(self.con, self.rows)
        new: dict[str, list[ProtectedCells]] = {}
        for spec in self.specs:
            closed = period_of(spec.period, day - timedelta(days=spec.closing_lag_days))
            if closed.last + timedelta(days=spec.closing_lag_days) == day and closed.first >= self.first:
                new[spec.table] = [self._cells(spec, closed, name)]
        if self.gate:
            made = protect_together(
                new,
                self._restricted(),
                {name: out.past() for name, out in self.past.items()},
                {},
                self._recount(name),
                self._alone(name),
            )
            self.made.append(made)
            new = dict(made.tables)
        for table_, cells in new.items():
            old = self.past.get(table_)
            frames = [one.published for one in cells]
            self.past[table_] = Out(
                self.spec(table_).period_column,
                pl.concat([old.frame, *frames] if old else frames),
                (*(old.periods if old else ()), *(one.period for one in cells)),
                (*(old.cells if old else ()), *cells),
                (*(old.shares if old else ()), *self._told(table_)),
            )
        return self._publish(day)

    def _cells(self, spec: TableSpec, period: Period, name: str) -> ProtectedCells:
        cells = aggregate(self.con, spec, name, period)
        return protect(cells, spec, NORMS, repool(self.con, spec, name, period))

    def _told(self, name: str) -> list[Share]:
        """What the manifest of the last night would tell of the table's value."""
        told = self.made[-1].shares.get(name) if self.gate else None
        return [told] if told else []

    def spec(self, name: str) -> TableSpec:
        return next(spec for spec in self.specs if spec.table == name)

    def _restricted(self) -> dict[str, Restricted]:
        return {spec.table: Restricted(spec, NORMS) for spec in self.specs}

    def _recount(self, name: str) -> Callable[[TableSpec, Sequence[frozenset[CellOf]]], Any]:
        return lambda spec, groups: recount(self.con, spec, name, groups, largest=2)

    def _alone(self, name: str) -> Alone:
        return lambda spec, unit, cells: who_is_alone(self.con, spec, name, unit, cells)

    def _publish(self, day: date) -> Path:
        path = self.folder / f"{day}.duckdb"
        with duckdb.connect(str(path)) as con:
            for name, past in self.past.items():
                con.register("frame", past.frame.to_arrow())
                con.execute(f"CREATE TABLE {name} AS SELECT * FROM frame")
        return path


def crowd(day: date, a: str, b: str, people: Iterable[int], amount: int = 10) -> list[plain.Line]:
    return [
        plain.Line(a, b, buyer, buyer % 7, 1, "sale", Decimal(amount + buyer % 3), 1, 1.0, False, day)
        for buyer in people
    ]
