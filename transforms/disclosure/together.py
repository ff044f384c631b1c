"""Protecting all tables of a release together, and together with all that was published before.

``protect`` looks at one cell at a time. Here the cells of all tables meet: what may be computed from them
(``links.py``), what of it must not be known (``secrets.py``), what else is to be withheld
(``suppressor.py``), and whether that was enough (``audit.py``, which knows nothing of the suppressor). Only
rows that are new may be withheld; what is out is out. If it makes a new row's number recoverable, the new
row goes.

Nothing leaves on the suppressor's word: the loop ends when the auditor, on the equations that it is given
anew from the frames as they would be published, finds every demand met, or when there is nothing left to
withhold in the part of the tables that it objects to.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal

import numpy as np
import polars as pl

from transforms.aggregation.exact import total
from transforms.aggregation.periods import Period
from transforms.aggregation.spec import STATUS, TableSpec
from transforms.disclosure.audit import Audit, Demand, RelativeDemand, audit
from transforms.disclosure.equations import Equations, RowKey, components
from transforms.disclosure.linear import Programme
from transforms.disclosure.links import Links, link
from transforms.disclosure.protect import ProtectedCells, suppress_more
from transforms.disclosure.published import SUPPRESSED
from transforms.disclosure.recount import Recount
from transforms.disclosure.secrets import Known, Restricted, demands
from transforms.disclosure.suppressor import Problem, Unmet, improve, propose
from transforms.disclosure.views import Labels, TableView, view_of
from transforms.errors import DisclosureError

_ROUNDS = 6
LOOK_BACK_DAYS = 62  # two months: every period that shares days with one that closes now, and theirs
_IMPROVED_ROWS = 60  # a proposal of more rows is taken as it is: each is tried with an audit of its own

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
    releases so far give away already; no new row narrows them further. ``methods``: how suppressions were
    found, a round each. ``rows``: the complementary ones.
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
    recount: Recount | None = None,
) -> Together:
    """The new periods of all tables, safe beside each other and beside the past.

    ``of`` and ``past``: by table, for all tables of the system. Raises ``DisclosureError`` when the
    equations contradict themselves: something that was published is not what was computed.
    """
    tables = {name: list(cells) for name, cells in new.items()}
    first = {name: _value(cells) for name, cells in tables.items()}
    suppressed: list[RowKey] = []
    methods: list[str] = []
    state = _State.of(tables, of, past, hierarchies, recount)
    found = state.audit()
    programmes, rounds, lost_before = found.programmes, 0, 0
    while found.unsafe:
        hopeless = state.accept_what_is_out(found)
        if rounds == 0:
            lost_before = hopeless
        found = state.audit()
        programmes += found.programmes
        if not found.unsafe:
            break
        rounds += 1
        if rounds <= _ROUNDS:
            proposal = propose(state.problem(), state.unmet(found))
            rows, method = proposal.rows, proposal.method
        else:
            rows, method = (), "everything"
        if method == "everything" or not rows:
            rows, method = state.near(found), "everything"
        methods.append(method)
        if method != "optimal" and len(rows) <= _IMPROVED_ROWS:
            near = set(state.near(found))
            cost = {row: worth for row, worth in state.new_rows.items() if row in near}
            rows = tuple(sorted(improve(rows, cost, state.safe_now(found))))
        if not rows:
            raise DisclosureError(
                "the auditor objects to numbers that no suppression of new rows protects.",
                next_step="this is a defect: what releases so far give away was left out of account.",
            )
        suppressed += rows
        tables = _without(tables, rows, of)
        state = _State.of(tables, of, past, hierarchies, recount)
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
        recoverable_before=lost_before,
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
        recount: Recount | None,
    ) -> _State:
        since = min((cells.period.first for table in tables.values() for cells in table), default=None)
        if since is None:
            return cls(Links(), Known(of), [], frozenset(), {})
        since -= timedelta(days=LOOK_BACK_DAYS)
        near = _near(tables, of, past, since)
        views = views_of(tables, of, past, hierarchies, near)
        cells = [*(one for table in tables.values() for one in table)]
        cells += [
            one for name in sorted(past) for one in past[name].cells if one.period in near.get(name, ())
        ]
        known = Known.about(of, cells)
        links = link(views, known.truth)
        asked: list[Demand | RelativeDemand] = list(demands(links, views, known, recount))
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
        """What the auditor says, with the rows of ``more`` withheld, too."""
        return self._look(self.asked, more)

    def _look(self, asked: Sequence[Demand | RelativeDemand], more: frozenset[RowKey]) -> Audit:
        equations = self.links.equations
        hidden = set(self.hidden)
        if more:
            hidden |= {at for at, variable in enumerate(equations.variables) if variable.at.row in more}
            equations = equations.without(more)
        found = audit(equations, asked, hidden=hidden)
        if found.contradiction:
            raise DisclosureError(
                "published numbers contradict each other, so nobody can say what they give away.",
                next_step="compare the releases with `parda verify`; a fact that changed after a period was "
                "aggregated shows like this, too.",
            )
        return found

    def accept_what_is_out(self, found: Audit) -> int:
        """Lower the demands that stay unmet even if no new row is shown to what they have then.

        Nothing that is withheld now brings back what earlier releases (or a pool's published sum) give away,
        but new rows must not narrow it further. The number of demands lowered.
        """
        wanted = {finding.variable for finding in found.unsafe}
        asked = [demand for demand in self.asked if demand.variable in wanted]
        best = {one.variable: one for one in self._look(asked, frozenset(self.new_rows)).unsafe}
        lowered: list[Demand | RelativeDemand] = []
        for demand in self.asked:
            attained = best.get(demand.variable)
            if attained is None:
                lowered.append(demand)
            elif attained.state == "unsafe" and isinstance(demand, Demand):
                below, above = max(demand.below, attained.low), min(demand.above, attained.high)
                lowered.append(Demand(demand.variable, below, max(below, above)))
            elif attained.state == "unsafe":
                lowered.append(Demand(demand.variable, attained.low, attained.high))
            else:
                lowered.append(demand)
        self.asked = lowered
        return sum(one.state == "unsafe" for one in best.values())

    def safe_now(self, found: Audit) -> Callable[[frozenset[RowKey]], bool]:
        """Whether a choice of rows protects what ``found`` objects to; the rest it cannot harm."""
        wanted = {finding.variable for finding in found.unsafe}
        asked = [demand for demand in self.asked if demand.variable in wanted]
        return lambda rows: self._look(asked, rows).safe

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
    near: Mapping[str, Collection[Period]],
) -> list[TableView]:
    """New rows of every table, and old ones of ``near``, as an attacker would have them after the release."""
    views = []
    for name in sorted(of):
        spec = of[name].spec
        frames = [cells.published for cells in tables.get(name, ())]
        periods = [cells.period for cells in tables.get(name, ())]
        old = [
            period for period in (past[name].periods if name in past else ()) if period in near.get(name, ())
        ]
        if old:
            firsts = [period.first for period in old]
            frames.append(past[name].frame.filter(pl.col(spec.period_column).is_in(firsts)))
        if periods or old:
            views.append(view_of(spec, pl.concat(frames), [*periods, *old], hierarchies))
    return views


def _near(
    tables: Mapping[str, Sequence[ProtectedCells]],
    of: Mapping[str, Restricted],
    past: Mapping[str, Past],
    since: date,
) -> dict[str, set[Period]]:
    """Periods of the past that share days with a new one of the same fact, or with such a period, and so on:
    everything that an equation over a new row can lead to, ``since`` a day long enough ago."""
    near: dict[str, set[Period]] = {name: set() for name in past}
    for fact in {of[name].spec.fact for name, cells in tables.items() if cells}:
        group = [name for name in sorted(of) if of[name].spec.fact == fact]
        days = {day for name in group for cells in tables.get(name, ()) for day in cells.period.days}
        grown = True
        while grown:
            grown = False
            for name in group:
                for period in past[name].periods if name in past else ():
                    if period.last < since or period in near[name] or days.isdisjoint(period.days):
                        continue
                    near[name].add(period)
                    grown |= not days.issuperset(period.days)
                    days.update(period.days)
    return near


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
    """A table's worth: its first sum of money, else its first sum, else its first count."""
    order = {"sum": 1, "count": 2, "count_distinct": 3}
    additive = [name for name, measure in spec.measures.items() if measure.kind in order]
    money = [
        name
        for name in additive
        if (column := getattr(spec.measures[name], "column", None))
        and spec.column_types.get(column) == "money"
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
        sides = [abs(side) for row in rows for side in (row.low, row.high) if side is not None]
        unit = max([1.0, *sides])
        low = np.array([0.0 if equations.variables[at].nonnegative else -16 * unit for at in members])
        solved = Programme(members, rows, low, np.full(len(members), 16 * unit), unit).maximise(
            np.zeros(len(members))
        )
        for position, at in enumerate(members):
            filled[at] = Decimal(0) if solved is None else Decimal(repr(float(solved.point[position])))
    return filled
