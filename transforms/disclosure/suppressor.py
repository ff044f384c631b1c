"""Complementary suppression: which further rows to withhold so that every demand is met, at least cost.

Complete for few unknowns: the mixed-integer programme of Fischetti and Salazar-González (Models and
algorithms for optimizing cell suppression in tabular data with linear constraints, JASA 95, 2000, in its
compact form): for each demand and direction a deviation of all suppressed numbers that keeps every
equation, and a binary variable a row that allows deviations of its numbers. Beyond that the same by linear
programmes, one demand after the other, in which a deviation of a row that is still published costs what the
row is worth by its size (Kelly, Golden, Assad: Cell suppression, Networks 22, 1992; Robertson 1993), and
then a pass that gives back rows that turned out not to be needed.

Both only propose. What is proposed is judged by the auditor, and the loop in ``together.py`` ends with an
audit. Suppressing more never makes a number less protected, so the order of steps decides on cost alone;
ties are broken by coordinates.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal

import highspy
import numpy as np

from transforms.disclosure.equations import Equations, RowKey
from transforms.disclosure.linear import INFINITE, quiet
from transforms.disclosure.nearby import Around, Wish, give_back, grant_all

Method = Literal["none", "optimal", "heuristic", "nearby", "everything"]

EXACT_ROWS = 40
"""Most rows to choose from for which the least cost is proven."""
EXACT_SIZE = 12_000
"""Most deviations (numbers times demands times two directions) in the mixed-integer programme."""
WHOLE_SIZE = 1_500
"""Most numbers that hang together for which a programme is made over all of them."""
_NODES = 20_000  # of the branch-and-bound tree; a limit in time would not give the same result twice
_REACH = 8.0  # a number moves at most so many times the distance that is demanded
_MOVED = 1e-7


@dataclass(frozen=True)
class Unmet:
    """A demand that is not met: ``variable`` with its true ``value`` must be able to reach both ends, and
    without a move of what stands ``still`` (numbers that an insider knows)."""

    variable: int
    value: float
    below: float
    above: float
    still: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Problem:
    """``hidden``: variables that are unknown already; ``values``: of all (true, or a possible one);
    ``cost``: row that may still be suppressed -> what is lost with it, above zero."""

    equations: Equations
    hidden: frozenset[int]
    values: Sequence[Decimal]
    cost: Mapping[RowKey, float]


@dataclass(frozen=True)
class Proposal:
    rows: tuple[RowKey, ...]
    method: Method


def propose(problem: Problem, unmet: Sequence[Unmet]) -> Proposal:
    """Rows to suppress for ``unmet``. Where even all of them do not help, all that hang together with it."""
    if not unmet:
        return Proposal((), "none")
    near = _Neighbourhood.around(problem, sorted({demand.variable for demand in unmet}))
    if not near.rows:
        return Proposal((), "everything")
    deviations = len(near.columns) * 2 * len(unmet)
    if len(near.rows) <= EXACT_ROWS and deviations <= EXACT_SIZE:
        chosen = _optimal(problem, near, unmet)
        if chosen is not None:
            return Proposal(tuple(sorted(chosen)), "optimal")
    if len(near.columns) > WHOLE_SIZE:
        chosen = _by_what_lies_near(problem, unmet)
        if chosen:
            return Proposal(tuple(sorted(chosen)), "nearby")
    else:
        chosen = _one_after_the_other(problem, near, unmet)
        if chosen is not None:
            return Proposal(tuple(sorted(chosen)), "heuristic")
    return Proposal(tuple(sorted(near.rows)), "everything")


def improve(
    rows: Collection[RowKey], cost: Mapping[RowKey, float], safe_with: Callable[[frozenset[RowKey]], bool]
) -> frozenset[RowKey]:
    """``rows`` without those that protection does not need, and with dear ones replaced by cheaper ones.

    ``safe_with``: whether a choice of rows protects, as the auditor sees it.
    """
    kept = _give_back(rows, cost, safe_with)
    for row in sorted(kept, key=lambda row: (-cost[row], row)):
        instead, spent = set[RowKey](), 0.0
        for other in sorted(cost, key=lambda other: (cost[other], other)):
            spent += cost[other] if other not in kept else 0.0
            if other in kept or spent >= cost[row]:
                continue
            instead.add(other)
        choice = (kept - {row}) | instead
        if instead and safe_with(frozenset(choice)):
            kept = _give_back(choice, cost, safe_with)
    return kept


def _give_back(
    rows: Collection[RowKey], cost: Mapping[RowKey, float], safe_with: Callable[[frozenset[RowKey]], bool]
) -> frozenset[RowKey]:
    kept = frozenset(rows)
    for row in sorted(rows, key=lambda row: (-cost[row], row)):
        if safe_with(kept - {row}):
            kept -= {row}
    return kept


# --- what hangs together -----------------------------------------------------------------------------


@dataclass(frozen=True)
class _Neighbourhood:
    """``columns``: variables that may deviate; ``by_row``: those of each row; ``equations``: over columns,
    as (terms, lowest and highest deviation)."""

    columns: tuple[int, ...]
    rows: tuple[RowKey, ...]
    row_of: Mapping[int, RowKey]
    equations: tuple[tuple[tuple[tuple[int, float], ...], float, float], ...]

    @classmethod
    def around(cls, problem: Problem, start: Sequence[int]) -> _Neighbourhood:
        variables = problem.equations.variables
        free: dict[int, RowKey | None] = dict.fromkeys(problem.hidden)
        for at, variable in enumerate(variables):
            if at not in free and variable.at.row in problem.cost:
                free[at] = variable.at.row
        of: dict[int, list[int]] = {}
        for number, equation in enumerate(problem.equations.rows):
            if equation.shown_with in problem.cost:
                continue  # a deviation of that row means that it is suppressed, and its ratio with it
            for at, _ in equation.terms:
                if at in free:
                    of.setdefault(at, []).append(number)
        seen, todo, touched = set(start), list(start), set()
        while todo:
            at = todo.pop()
            beside = [other for number in of.get(at, ()) for other, _ in problem.equations.rows[number].terms]
            touched |= set(of.get(at, ()))
            for other in beside:
                if other in free and other not in seen:
                    seen.add(other)
                    todo.append(other)
        columns = tuple(sorted(seen))
        row_of = {at: row for at in columns if (row := free.get(at)) is not None}
        rows = tuple(sorted(set(row_of.values())))
        equations = []
        for number in sorted(touched):
            equation = problem.equations.rows[number]
            at_truth = float(sum(by * problem.values[at] for at, by in equation.terms))
            terms = tuple((at, float(by)) for at, by in equation.terms if at in seen)
            low = -INFINITE if equation.low is None else float(equation.low) - at_truth
            high = INFINITE if equation.high is None else float(equation.high) - at_truth
            equations.append((terms, min(low, 0.0), max(high, 0.0)))
        return cls(columns, rows, row_of, tuple(equations))

    def limits(self, problem: Problem, need: float) -> tuple[list[float], list[float]]:
        """How far each column may deviate, in units of ``need``."""
        low, high = [], []
        for at in self.columns:
            down = _REACH
            if problem.equations.variables[at].nonnegative:
                down = min(down, max(float(problem.values[at]), 0.0) / need)
            low.append(-down)
            high.append(_REACH)
        return low, high


def _moves(demand: Unmet) -> list[tuple[float, float]]:
    """(deviation that must be possible, its size) for each direction that is asked for."""
    up, down = demand.above - demand.value, demand.below - demand.value
    return [(move, abs(move)) for move in (up, down) if abs(move) > 0]


# --- least cost ------------------------------------------------------------------------------------


def _optimal(problem: Problem, near: _Neighbourhood, unmet: Sequence[Unmet]) -> set[RowKey] | None:
    """None when there is no solution, or none is proven within the limit of nodes."""
    choices = {row: number for number, row in enumerate(near.rows)}
    build = _Model()
    most = max(problem.cost[row] for row in near.rows)
    for row in near.rows:
        build.column(problem.cost[row] / most, 0.0, 1.0, whole=True)
    place = {at: number for number, at in enumerate(near.columns)}
    for demand in unmet:
        for move, need in _moves(demand):
            low, high = near.limits(problem, need)
            first = build.columns
            for at, down, up in zip(near.columns, low, high, strict=True):
                if at == demand.variable:
                    down = up = move / need
                elif at in demand.still:
                    down = up = 0.0
                build.column(0.0, down, up)
                of_row = near.row_of.get(at)
                if of_row is not None:
                    here = first + place[at]
                    build.row([(here, 1.0), (choices[of_row], -up)], -INFINITE, 0.0)
                    build.row([(here, 1.0), (choices[of_row], -down)], 0.0, INFINITE)
            for terms, least, largest in near.equations:
                build.row([(first + place[at], by) for at, by in terms], least / need, largest / need)
    solver = build.solver()
    solver.setOptionValue("mip_rel_gap", 0.0)
    solver.setOptionValue("mip_abs_gap", 1e-9)
    solver.setOptionValue("mip_max_nodes", _NODES)
    solver.run()
    if solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
        return None
    chosen = solver.getSolution().col_value
    return {row for row, number in choices.items() if chosen[number] > 0.5}


# --- one demand after the other -----------------------------------------------------------------------


def _one_after_the_other(
    problem: Problem, near: _Neighbourhood, unmet: Sequence[Unmet]
) -> set[RowKey] | None:
    """None when one of the demands cannot be met by any suppression."""
    chosen: set[RowKey] = set()
    place = {at: number for number, at in enumerate(near.columns)}
    hardest_first = sorted(
        unmet, key=lambda demand: (demand.below - demand.above, demand.variable, sorted(demand.still))
    )
    for demand in hardest_first:
        for move, need in _moves(demand):
            build = _Model()
            low, high = near.limits(problem, need)
            for up in (True, False):  # a deviation is what goes up less what goes down
                for at, down, over in zip(near.columns, low, high, strict=True):
                    row = near.row_of.get(at)
                    if at == demand.variable:
                        wanted = move / need if (move > 0) == up else 0.0
                        build.column(0.0, abs(wanted), abs(wanted))
                        continue
                    if at in demand.still:
                        build.column(0.0, 0.0, 0.0)
                        continue
                    price = 0.0
                    if row is not None and row not in chosen:
                        # a row that can carry the whole move by itself is worth its cost, a smaller one more
                        carries = min(over if up else -down, 1.0)
                        price = problem.cost[row] / max(carries, 1e-6)
                    build.column(price, 0.0, over if up else -down)
            count = len(near.columns)
            for terms, least, largest in near.equations:
                both = [(place[at], by) for at, by in terms]
                both += [(count + place[at], -by) for at, by in terms]
                build.row(both, least / need, largest / need)
            solver = build.solver()
            solver.run()
            if solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
                return None
            moved = np.array(solver.getSolution().col_value)
            chosen |= {
                row
                for at, row in near.row_of.items()
                if abs(moved[place[at]] - moved[count + place[at]]) > _MOVED
            }
    return chosen


def _by_what_lies_near(problem: Problem, unmet: Sequence[Unmet]) -> set[RowKey]:
    """For the demands that can be met; the auditor will object to the others again."""
    around = Around.of(problem.equations, problem.hidden, problem.values, problem.cost)
    column = {at: place for place, at in enumerate(around.at)}
    hardest_first = sorted(
        unmet, key=lambda demand: (demand.below - demand.above, demand.variable, sorted(demand.still))
    )
    wishes = [
        Wish(
            column[demand.variable],
            move,
            np.array(sorted(column[at] for at in demand.still if at in column), np.int64),
        )
        for demand in hardest_first
        for move, _ in _moves(demand)
    ]
    give_back(around, wishes, grant_all(around, wishes))
    return {around.rows[row] for row in np.flatnonzero(around.chosen)}


class _Model:
    """Columns and rows, one after the other."""

    def __init__(self) -> None:
        self._cost: list[float] = []
        self._low: list[float] = []
        self._high: list[float] = []
        self._whole: list[bool] = []
        self._rows: list[tuple[list[tuple[int, float]], float, float]] = []

    @property
    def columns(self) -> int:
        return len(self._cost)

    def column(self, cost: float, low: float, high: float, *, whole: bool = False) -> None:
        self._cost.append(cost)
        self._low.append(low)
        self._high.append(high)
        self._whole.append(whole)

    def row(self, terms: Sequence[tuple[int, float]], low: float, high: float) -> None:
        together: dict[int, float] = {}
        for at, by in terms:
            together[at] = together.get(at, 0.0) + by
        self._rows.append((list(together.items()), low, high))

    def solver(self) -> Any:
        model = highspy.HighsLp()
        model.num_col_, model.num_row_ = self.columns, len(self._rows)
        model.col_cost_ = np.array(self._cost)
        model.col_lower_, model.col_upper_ = np.array(self._low), np.array(self._high)
        model.row_lower_ = np.array([low for _, low, _ in self._rows])
        model.row_upper_ = np.array([high for _, _, high in self._rows])
        lengths = [0, *(len(terms) for terms, _, _ in self._rows)]
        model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        model.a_matrix_.start_ = np.cumsum(lengths)
        model.a_matrix_.index_ = np.array(
            [at for terms, _, _ in self._rows for at, _ in terms], dtype=np.int32
        )
        model.a_matrix_.value_ = np.array([by for terms, _, _ in self._rows for _, by in terms], dtype=float)
        if any(self._whole):
            kinds = highspy.HighsVarType
            model.integrality_ = [kinds.kInteger if whole else kinds.kContinuous for whole in self._whole]
        solver = quiet()
        solver.passModel(model)
        return solver
