"""Protecting all tables of a release together, and together with all that was published before.

``protect`` looks at one cell at a time. Here the cells of all tables meet: what may be computed from them
(``links.py``), what of it must not be known (``secrets.py``), what else has to be withheld (``suppressor.py``),
and whether that was enough (``audit.py``, which knows nothing of the suppressor). Only rows that are new may
be withheld; what is out is out. If it makes a new row's number recoverable, the new row goes.

Nothing leaves on the suppressor's word: the loop ends when the auditor, on the equations that it is given
anew from the frames as they would be published, finds every demand met, or when there is nothing left to
withhold in the part of the tables that it objects to.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from decimal import Decimal

import polars as pl

from transforms.aggregation.exact import total
from transforms.aggregation.periods import Period
from transforms.aggregation.spec import STATUS, TableSpec
from transforms.disclosure.audit import Audit, Demand, RelativeDemand, audit
from transforms.disclosure.equations import Equations, RowKey, components
from transforms.disclosure.linear import Programme
from transforms.disclosure.links import Links, link
from transforms.disclosure.protect import ProtectedCells, suppress_more
from transforms.disclosure.published import POOLED, PUBLISHED, SUPPRESSED
from transforms.disclosure.secrets import Known, Restricted, demands
from transforms.disclosure.suppressor import Problem, Unmet, give_back, propose
from transforms.disclosure.views import Labels, TableView, view_of
from transforms.errors import DisclosureError

_ROUNDS = 6
_LOOK_BACK_DAYS = 62  # two months: every period that shares days with one that closes now, and theirs
_GIVE_BACK_ROWS = 60
_GIVE_BACK_HIDDEN = 1_500

Hierarchies = Mapping[tuple[str, str], Labels]


@dataclass(frozen=True)
class Past:
    """What is out of one table: ``frame`` of all its ``periods``; ``cells`` of those still known in full."""

    frame: pl.DataFrame
    periods: tuple[Period, ...]
    cells: tuple[ProtectedCells, ...] = ()


@dataclass(frozen=True)
class Withheld:
    """What became of one table's new rows. Values are of its first sum, else its first count: what the
    rules leave (``value_before``), and what stays after complementary suppression (``value``)."""

    cells: int
    primary: int
    complementary: int
    value_before: Decimal
    value: Decimal


@dataclass(frozen=True)
class Together:
    """``tables``: the new periods, with more suppressed where needed. ``recoverable_before``: secrets that
    releases so far give away already; no new row makes them worse. ``methods``: how suppressions were found.
    """

    tables: Mapping[str, list[ProtectedCells]]
    withheld: Mapping[str, Withheld]
    demands: int = 0
    hidden: int = 0
    programmes: int = 0
    rounds: int = 0
    recoverable_before: int = 0
    methods: tuple[str, ...] = ()
    rows: tuple[RowKey, ...] = field(default=())


def protect_together(
    new: Mapping[str, Sequence[ProtectedCells]],
    of: Mapping[str, Restricted],
    past: Mapping[str, Past],
    hierarchies: Hierarchies,
) -> Together:
    """The new periods of all tables, safe beside each other and beside the past.

    ``of`` and ``past``: by table, for all tables of the system. Raises ``DisclosureError`` when the
    equations contradict themselves: something that was published is not what was computed.
    """
    tables = {name: list(cells) for name, cells in new.items()}
    first = {name: _value(cells) for name, cells in tables.items()}
    suppressed: list[RowKey] = []
    methods: list[str] = []
    state = _State.of(tables, of, past, hierarchies)
    found = state.audit()
    programmes, rounds = found.programmes, 0
    everything_gone = False
    while found.unsafe and not everything_gone:
        rounds += 1
        if rounds <= _ROUNDS:
            proposal = propose(state.problem(), state.unmet(found))
            rows, method = proposal.rows, proposal.method
        else:
            rows, method = (), "everything"
        if method == "everything" or not rows:
            rows, method = state.near(found), "everything"
        methods.append(method)
        if method == "heuristic" and len(rows) <= _GIVE_BACK_ROWS and len(state.hidden) <= _GIVE_BACK_HIDDEN:
            cost = state.problem().cost
            rows = tuple(sorted(give_back(rows, cost, state.safe_with)))
        if not rows:
            everything_gone = True
            break
        suppressed += rows
        tables = _without(tables, rows, of)
        state = _State.of(tables, of, past, hierarchies)
        found = state.audit()
        programmes += found.programmes
    return Together(
        tables=tables,
        withheld={
            name: _withheld(cells, first[name], sum(row.table == name for row in suppressed))
            for name, cells in tables.items()
        },
        demands=len(state.asked),
        hidden=len(state.hidden),
        programmes=programmes,
        rounds=rounds,
        recoverable_before=len(found.unsafe),
        methods=tuple(methods),
        rows=tuple(sorted(suppressed)),
    )


@dataclass
class _State:
    """Equations, secrets and what may still be withheld, for one choice of rows."""

    links: Links
    known: Known
    asked: list[Demand | RelativeDemand]
    hidden: frozenset[int]
    new_rows: Mapping[RowKey, float]

    @classmethod
    def of(
        cls,
        tables: Mapping[str, Sequence[ProtectedCells]],
        of: Mapping[str, Restricted],
        past: Mapping[str, Past],
        hierarchies: Hierarchies,
    ) -> _State:
        since = min(
            (cells.period.first for table in tables.values() for cells in table), default=None
        )
        if since is None:
            return cls(Links(), Known(of), [], frozenset(), {})
        since -= timedelta(days=_LOOK_BACK_DAYS)
        views = views_of(tables, of, past, hierarchies, since_day=since)
        cells = [*(one for table in tables.values() for one in table)]
        cells += [one for name in sorted(past) for one in past[name].cells if one.period.last >= since]
        known = Known.about(of, cells)
        links = link(views, known.truth)
        asked: list[Demand | RelativeDemand] = list(demands(links, views, known))
        hidden = frozenset(links.equations.hidden)
        new = {
            RowKey(name, str(one.period.first), tuple(labels))
            for name, table in tables.items()
            for one in table
            for labels in one.published.select(one.spec.keys).iter_rows()
        }
        # of rows that we no longer know in full: what an attacker would call an estimate must fail
        asked += [
            RelativeDemand(at, of[variable.at.table].protection.p_percent)
            for at, variable in enumerate(links.equations.variables)
            if at in hidden and not variable.at.part and variable.at.row not in known.rows
        ]
        touched = _touched(links.equations, hidden, new)
        asked = [demand for demand in asked if demand.variable in touched]
        return cls(links, known, asked, hidden, _costs(tables))

    def audit(self, more: frozenset[RowKey] = frozenset()) -> Audit:
        equations = self.links.equations
        hidden = self.hidden
        if more:
            hidden |= {at for at, variable in enumerate(equations.variables) if variable.at.row in more}
        found = audit(equations, self.asked, hidden=hidden)
        if found.contradiction:
            raise DisclosureError(
                "published numbers contradict each other, so nobody can say what they give away.",
                next_step="compare the releases with `parda verify`; a fact that changed after a period was "
                "aggregated shows like this, too.",
            )
        return found

    def safe_with(self, rows: frozenset[RowKey]) -> bool:
        return self.audit(rows).safe

    def problem(self) -> Problem:
        variables = self.links.equations.variables
        given = [
            variable.value if variable.value is not None else self.known.truth.get(variable.at)
            for variable in variables
        ]
        if any(value is None for value in given):
            given = _possible(self.links.equations, given)
        values = [value if value is not None else Decimal(0) for value in given]
        return Problem(self.links.equations, self.hidden, values, self.new_rows)

    def unmet(self, found: Audit) -> list[Unmet]:
        wanted = {finding.variable for finding in found.unsafe}
        values = self.problem().values
        unmet = []
        for demand in self.asked:
            if demand.variable not in wanted:
                continue
            value = float(values[demand.variable])
            if isinstance(demand, Demand):
                unmet.append(Unmet(demand.variable, value, demand.below, demand.above))
            else:
                away = value * demand.percent / 100
                unmet.append(Unmet(demand.variable, value, value - away, value + away))
        return unmet

    def near(self, found: Audit) -> tuple[RowKey, ...]:
        """Every new row that is still shown and hangs together with something unsafe."""
        equations = self.links.equations
        free = set(self.hidden) | {
            at for at, variable in enumerate(equations.variables) if variable.at.row in self.new_rows
        }
        unsafe = {finding.variable for finding in found.unsafe}
        zeros: list[Decimal | None] = [Decimal(0)] * len(equations.variables)
        rows: set[RowKey] = set()
        for members, _ in components(free, equations.residuals(free, zeros)):
            if unsafe & set(members):
                rows |= {equations.variables[at].at.row for at in members} & self.new_rows.keys()
        return tuple(sorted(rows))


def views_of(
    tables: Mapping[str, Sequence[ProtectedCells]],
    of: Mapping[str, Restricted],
    past: Mapping[str, Past],
    hierarchies: Hierarchies,
    *,
    since_day: object = None,
) -> list[TableView]:
    """Old and new rows of every table as an attacker would have them after the release."""
    views = []
    for name in sorted(of):
        spec = of[name].spec
        column = pl.col(spec.period_column)
        frames = [cells.published for cells in tables.get(name, ())]
        periods = [cells.period for cells in tables.get(name, ())]
        if name in past:
            old = [p for p in past[name].periods if since_day is None or p.last >= since_day]  # type: ignore[operator]
            frames.append(past[name].frame.filter(column.is_in([period.first for period in old])))
            periods += old
        if periods:
            views.append(view_of(spec, pl.concat(frames), periods, hierarchies))
    return views


def _touched(equations: Equations, hidden: frozenset[int], new: set[RowKey]) -> set[int]:
    """Hidden numbers in components that a new row has anything to do with."""
    fresh = {at for at, variable in enumerate(equations.variables) if variable.at.row in new}
    beside = set(fresh & hidden)
    for row in equations.rows:
        if any(at in fresh for at, _ in row.terms):
            beside |= {at for at, _ in row.terms if at in hidden}
    zeros: list[Decimal | None] = [Decimal(0)] * len(equations.variables)
    touched: set[int] = set()
    for members, _ in components(hidden, equations.residuals(hidden, zeros)):
        if beside & set(members):
            touched |= set(members)
    return touched


def _costs(tables: Mapping[str, Sequence[ProtectedCells]]) -> dict[RowKey, float]:
    """What is lost with each new row that is still shown: its share of the table's value in percent, and a
    thousandth for the row itself, so that of two worthless rows not both go."""
    costs = {}
    for name, table in tables.items():
        whole = float(abs(_value(table))) or 1.0
        for cells in table:
            measure = cost_measure(cells.spec)
            shown = cells.published.filter(pl.col(STATUS) != SUPPRESSED)
            for row in shown.iter_rows(named=True):
                key = RowKey(name, str(cells.period.first), tuple(row[key] for key in cells.spec.keys))
                costs[key] = 100 * abs(float(row[measure] or 0)) / whole + 0.001
    return costs


def cost_measure(spec: TableSpec) -> str:
    """What a table's worth is counted in: its first sum of money, else its first sum, else its first count."""
    order = {"sum": 1, "count": 2, "count_distinct": 3}
    additive = [name for name, measure in spec.measures.items() if measure.kind in order]
    money = [
        name
        for name in additive
        if (column := getattr(spec.measures[name], "column", None)) and spec.column_types.get(column) == "money"
    ]
    return (money or sorted(additive, key=lambda name: order[spec.measures[name].kind]))[0]


def _value(table: Iterable[ProtectedCells]) -> Decimal:
    return total(
        Decimal(str(value))
        for cells in table
        for value in cells.published[cost_measure(cells.spec)]
        if value is not None
    )


def _withheld(table: Sequence[ProtectedCells], before: Decimal, complementary: int) -> Withheld:
    statuses = [status for cells in table for status in cells.published[STATUS]]
    hidden = sum(status == SUPPRESSED for status in statuses)
    return Withheld(
        cells=len(statuses),
        primary=hidden - complementary,
        complementary=complementary,
        value_before=before,
        value=_value(table),
    )


def _without(
    tables: Mapping[str, Sequence[ProtectedCells]], rows: Iterable[RowKey], of: Mapping[str, Restricted]
) -> dict[str, list[ProtectedCells]]:
    wanted: dict[tuple[str, str], set[tuple[str, ...]]] = {}
    for row in rows:
        wanted.setdefault((row.table, row.first), set()).add(row.key)
    return {
        name: [
            suppress_more(cells, wanted[name, str(cells.period.first)], of[name].rekey)
            if (name, str(cells.period.first)) in wanted
            else cells
            for cells in table
        ]
        for name, table in tables.items()
    }


def _possible(equations: Equations, given: Sequence[Decimal | None]) -> list[Decimal | None]:
    """``given`` with a possible value for each number that we do not know: any solution of the equations."""
    unknown = {at for at, value in enumerate(given) if value is None}
    filled = list(given)
    for members, rows in components(unknown, equations.residuals(unknown, given)):
        import numpy as np

        sides = [abs(side) for row in rows for side in (row.low, row.high) if side is not None]
        unit = max([1.0, *sides])
        low = np.array([0.0 if equations.variables[at].nonnegative else -16 * unit for at in members])
        solved = Programme(members, rows, low, np.full(len(members), 16 * unit), unit).maximise(
            np.zeros(len(members))
        )
        for position, at in enumerate(members):
            filled[at] = Decimal(0) if solved is None else Decimal(repr(float(solved.point[position])))
    return filled


__all__ = ["POOLED", "PUBLISHED", "Past", "Together", "Withheld", "protect_together", "views_of"]
