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
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cached_property

import numpy as np
import polars as pl

from transforms.aggregation.exact import total
from transforms.aggregation.spec import STATUS, TableSpec
from transforms.disclosure.audit import Audit, Demand, Finding, Insider, RelativeDemand, audit
from transforms.disclosure.equations import Equation, Equations, RowKey, components
from transforms.disclosure.insiders import Alone, insiders
from transforms.disclosure.linear import Programme
from transforms.disclosure.links import Links, link
from transforms.disclosure.past import Near, Past, near
from transforms.disclosure.protect import ProtectedCells, suppress_more
from transforms.disclosure.published import SUPPRESSED
from transforms.disclosure.recount import Recount
from transforms.disclosure.secrets import Known, Restricted, demands
from transforms.disclosure.shares import Share, equation, tellable
from transforms.disclosure.suppressor import Problem, Unmet, improve, propose
from transforms.disclosure.views import Labels, TableView, view_of
from transforms.errors import DisclosureError

_ROUNDS = 8
_IMPROVING_PROGRAMMES = 2_000  # a proposal is made cheaper by so much work at most
_IMPROVED_ROWS = 60  # a proposal of more rows is taken as it is: each is tried with an audit of its own

Hierarchies = Mapping[tuple[str, str], Labels]


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
    found, a round each. ``rows``: the complementary ones. ``shares``: of each table's value, as exactly as
    it may be told."""

    tables: Mapping[str, list[ProtectedCells]]
    withheld: Mapping[str, Withheld]
    demands: int = 0
    hidden: int = 0
    programmes: int = 0
    rounds: int = 0
    recoverable_before: int = 0
    methods: tuple[str, ...] = ()
    rows: tuple[RowKey, ...] = field(default=())
    shares: Mapping[str, Share] = field(default_factory=dict)
    without_insiders: int = 0


def protect_together(
    new: Mapping[str, Sequence[ProtectedCells]],
    of: Mapping[str, Restricted],
    past: Mapping[str, Past],
    hierarchies: Hierarchies,
    recount: Recount | None = None,
    alone: Alone | None = None,
) -> Together:
    """The new periods of all tables, safe beside each other and beside the past.

    ``of`` and ``past``: by table, for all tables of the system. Raises ``DisclosureError`` when the
    equations contradict themselves: something that was published is not what was computed.
    """
    tables = {name: list(cells) for name, cells in new.items()}
    first = {name: _value(cells) for name, cells in tables.items()}
    suppressed: list[RowKey] = []
    methods: list[str] = []
    out = _near(tables, of, past)
    state = _State.of(tables, of, out, hierarchies, recount, alone)
    found = state.audit()
    given_up = 0  # insiders against whom nothing helps
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
            if all(finding.insiders for finding in found.unsafe):
                # everyone else's demands are met: to withhold all that is near would cost the whole table.
                # What somebody alone in a cell can tell is counted in the night's evidence, and stays
                given_up = max(given_up, len(state.insiders))
                state.insiders = []
                found = state.audit()
                continue
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
        state = _State.of(tables, of, out, hierarchies, recount, alone)
        if given_up:
            state.insiders = []
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
        shares=state.shares(tables),
        without_insiders=max(found.without_insiders, given_up),
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
    insiders: list[Insider] = field(default_factory=list)

    @classmethod
    def of(
        cls,
        tables: Mapping[str, Sequence[ProtectedCells]],
        of: Mapping[str, Restricted],
        out: Mapping[str, Near],
        hierarchies: Hierarchies,
        recount: Recount | None,
        alone: Alone | None,
    ) -> _State:
        if not any(tables.values()):
            return cls(Links(), Known(of), [], frozenset(), {})
        views = views_of(tables, of, out, hierarchies)
        cells = [*(one for table in tables.values() for one in table)]
        cells += [one for name in sorted(out) for one in out[name].cells]
        known = Known.about(of, cells)
        links = link(views, known.truth)
        for name in sorted(out):
            told = [equation(links.equations, name, share) for share in out[name].shares]
            links.equations.rows += [one for one in told if one is not None]
        parts = known.parts(views, links.equations)
        asked: list[Demand | RelativeDemand] = list(demands(links, known, parts, recount))
        knowing = insiders(links.equations, known, parts, [demand.variable for demand in asked], alone)
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
        return cls(links, known, asked, hidden, _costs(tables), knowing)

    def audit(self, more: frozenset[RowKey] = frozenset()) -> Audit:
        """What the auditor says, with the rows of ``more`` withheld, too."""
        return self._look(self.asked, more)

    def _look(self, asked: Sequence[Demand | RelativeDemand], more: frozenset[RowKey]) -> Audit:
        equations = self.links.equations
        hidden = set(self.hidden)
        if more:
            hidden |= {at for at, variable in enumerate(equations.variables) if variable.at.row in more}
            equations = equations.without(more)
        found = audit(equations, asked, hidden=hidden, world=self.world, insiders=self.insiders)
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
        lost = 0
        for _ in range(2):  # what an insider knows is looked at where everyone else's demands are met
            asked = [demand for demand in self.asked if demand.variable in wanted]
            best = {one.variable: one for one in self._look(asked, frozenset(self.new_rows)).unsafe}
            self.asked = [_lowered(demand, best.get(demand.variable)) for demand in self.asked]
            lost += sum(one.state == "unsafe" for one in best.values())
            for finding in best.values():
                for one, low, high in finding.insiders if finding.state == "unsafe" else ():
                    self._lower_for(one, finding.variable, low, high)
        return lost

    def _lower_for(self, one: int, at: int, low: float, high: float) -> None:
        below, above = self._ends(one, at)
        ends = (max(below, low), max(below, low, min(above, high)))
        insider = self.insiders[one]
        self.insiders[one] = replace(insider, lowered={**insider.lowered, at: ends})

    def _ends(self, one: int, at: int) -> tuple[float, float]:
        """What is asked of the number ``at`` against an insider."""
        (demand,) = [demand for demand in self.asked if demand.variable == at]
        assert isinstance(demand, Demand)
        return self.insiders[one].lowered.get(at, (demand.below, demand.above))

    def safe_now(self, found: Audit) -> Callable[[frozenset[RowKey]], bool]:
        """Whether a choice of rows protects what ``found`` objects to; the rest it cannot harm.

        After ``_IMPROVING_PROGRAMMES`` no further choice is looked at, and none is called safe.
        """
        wanted = {finding.variable for finding in found.unsafe}
        asked = [demand for demand in self.asked if demand.variable in wanted]
        left = _IMPROVING_PROGRAMMES

        def safe(rows: frozenset[RowKey]) -> bool:
            nonlocal left
            if left <= 0:
                return False
            looked = self._look(asked, rows)
            left -= looked.programmes
            return looked.safe

        return safe

    @cached_property
    def world(self) -> list[Decimal]:
        """The true numbers; a possible one where we do not know it any more."""
        variables = self.links.equations.variables
        given = [
            variable.value if variable.value is not None else self.known.truth.get(variable.at)
            for variable in variables
        ]
        if any(value is None for value in given):
            given = _possible(self.links.equations, given)
        return [value if value is not None else Decimal(0) for value in given]

    def shares(self, tables: Mapping[str, Sequence[ProtectedCells]]) -> dict[str, Share]:
        """How much of each table's new rows is published, as exactly as it may be told."""
        equations = self.links.equations

        def safe_with(told: Sequence[Equation]) -> bool:
            more = Equations(equations.variables, [*equations.rows, *told], equations.index)
            near_ = {at for one in told for at, _ in one.terms}
            touched = _beside(more, self.hidden, near_)
            asked = [demand for demand in self.asked if demand.variable in touched]
            found = audit(
                more,
                asked,
                hidden=self.hidden,
                world=self.world,
                insiders=self.insiders,
                only_whether=True,
            )
            return found.safe

        new = {name: table for name, table in tables.items() if table}
        measures = {name: cost_measure(table[0].spec) for name, table in new.items()}
        periods = {name: [cells.period for cells in table] for name, table in new.items()}
        return tellable(equations, measures, periods, self.world, safe_with)

    def problem(self) -> Problem:
        return Problem(self.links.equations, self.hidden, self.world, self.new_rows)

    def unmet(self, found: Audit) -> list[Unmet]:
        asked = {demand.variable: demand for demand in self.asked}
        unmet = []
        for finding in found.unsafe:
            at, demand = finding.variable, asked[finding.variable]
            value = float(self.world[at])
            if isinstance(demand, RelativeDemand):
                away = value * demand.percent / 100
                unmet.append(Unmet(at, value, value - away, value + away))
                continue
            for one, _, _ in finding.insiders:
                unmet.append(Unmet(at, value, *self._ends(one, at), self.insiders[one].knows))
            if not finding.insiders:
                unmet.append(Unmet(at, value, demand.below, demand.above))
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
    out: Mapping[str, Near],
    hierarchies: Hierarchies,
) -> list[TableView]:
    """New rows of every table, and old ones of ``out``, as an attacker would have them after the release."""
    views = []
    for name in sorted(of):
        frames = [cells.published for cells in tables.get(name, ())]
        periods = [cells.period for cells in tables.get(name, ())]
        if name in out:
            frames.append(out[name].frame)
            periods += out[name].periods
        if periods:
            views.append(view_of(of[name].spec, pl.concat(frames), periods, hierarchies))
    return views


def _near(
    tables: Mapping[str, Sequence[ProtectedCells]], of: Mapping[str, Restricted], past: Mapping[str, Past]
) -> dict[str, Near]:
    by_fact: dict[str, list[str]] = {}
    for name in sorted(of):
        by_fact.setdefault(of[name].spec.fact, []).append(name)
    new = {name: [cells.period for cells in table] for name, table in tables.items()}
    return near(new, past, by_fact.values(), {name: one.spec.period_column for name, one in of.items()})


def _lowered(demand: Demand | RelativeDemand, attained: Finding | None) -> Demand | RelativeDemand:
    if attained is None or attained.state != "unsafe" or attained.insiders:
        return demand
    if isinstance(demand, RelativeDemand):
        return Demand(demand.variable, attained.low, attained.high)
    below, above = max(demand.below, attained.low), min(demand.above, attained.high)
    return Demand(demand.variable, below, max(below, above))


def _touched(equations: Equations, hidden: frozenset[int], new: set[RowKey]) -> set[int]:
    """Hidden numbers in components that a new row has anything to do with."""
    fresh = {at for at, variable in enumerate(equations.variables) if variable.at.row in new}
    beside = set(fresh & hidden)
    for row in equations.rows:
        if any(at in fresh for at, _ in row.terms):
            beside |= {at for at, _ in row.terms if at in hidden}
    return _beside(equations, hidden, beside)


def _beside(equations: Equations, hidden: frozenset[int], some: Collection[int]) -> set[int]:
    """Hidden numbers that hang together with any of ``some``."""
    zeros: list[Decimal | None] = [Decimal(0)] * len(equations.variables)
    wanted = set(some)
    touched: set[int] = set()
    for members, _ in components(hidden, equations.residuals(hidden, zeros)):
        if wanted & set(members):
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
