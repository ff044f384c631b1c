"""Against brute force: every choice of rows of small tables, and every bound by a solver of our own.

The bounds are found by SciPy here, on equations that are written down apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from transforms.disclosure import bounding, suppressor
from transforms.disclosure.audit import Demand, audit
from transforms.disclosure.equations import Coordinate, Equations, RowKey, Variable
from transforms.disclosure.suppressor import Problem, Unmet, improve, propose

Grid = list[list[int]]


def grid(cells: Grid) -> Equations:
    """A two-way table with its margins: the last row and column are the totals."""
    equations = Equations()
    rows, columns = len(cells), len(cells[0])
    whole = [[*row, sum(row)] for row in cells]
    whole.append([sum(row[column] for row in whole) for column in range(columns + 1)])
    for i, j in product(range(rows + 1), range(columns + 1)):
        at = Coordinate("t", "now", (str(i), str(j)), "n")
        equations.variable(Variable(at, Decimal(whole[i][j])))

    def of(i: int, j: int) -> int:
        return equations.index[Coordinate("t", "now", (str(i), str(j)), "n")]

    for i in range(rows + 1):
        equations.equal([(of(i, columns), -1), *((of(i, j), 1) for j in range(columns))])
    for j in range(columns + 1):
        equations.equal([(of(rows, j), -1), *((of(i, j), 1) for i in range(rows))])
    return equations


def interval(equations: Equations, hidden: Sequence[int], at: int) -> tuple[float, float]:
    """Bounds by SciPy over the hidden cells."""
    place = {one: number for number, one in enumerate(hidden)}
    matrix, side = [], []
    for row in equations.rows:
        line = np.zeros(len(hidden))
        known = 0.0
        for one, by in row.terms:
            if one in place:
                line[place[one]] += float(by)
            else:
                known += float(by) * float(equations.variables[one].value or 0)
        matrix.append(line)
        side.append(-known)
    ends = []
    for sign in (1, -1):
        goal = np.zeros(len(hidden))
        goal[place[at]] = sign
        found = linprog(goal, A_eq=np.array(matrix), b_eq=side, bounds=(0, None), method="highs")
        ends.append(float("inf") if found.status == 3 else sign * found.fun)
    return ends[0], ends[1]


def choices(rows: Sequence[RowKey]) -> Iterator[tuple[RowKey, ...]]:
    for size in range(len(rows) + 1):
        yield from combinations(rows, size)


Secret = Mapping[int, tuple[float, float]]


def protects(equations: Equations, secret: Secret, chosen: Sequence[RowKey]) -> bool:
    hidden = sorted(
        {*secret, *(at for at, one in enumerate(equations.variables) if one.at.row in set(chosen))}
    )
    for at, (below, above) in secret.items():
        low, high = interval(equations, hidden, at)
        if low > below + 1e-6 or high < above - 1e-6:
            return False
    return True


def solve(equations: Equations, secret: Secret) -> tuple[tuple[RowKey, ...], str]:
    cost = {
        one.at.row: float(one.value or 0) + 0.001
        for at, one in enumerate(equations.variables)
        if at not in secret
    }
    values = [one.value or Decimal(0) for one in equations.variables]
    problem = Problem(equations, frozenset(secret), values, cost)
    unmet = [Unmet(at, float(values[at]), below, above) for at, (below, above) in secret.items()]
    proposal = propose(problem, unmet)
    rows = proposal.rows
    demands = [Demand(at, below, above) for at, (below, above) in secret.items()]

    def safe(chosen: frozenset[RowKey]) -> bool:
        hidden = {*secret, *(at for at, one in enumerate(equations.variables) if one.at.row in chosen)}
        return audit(equations, demands, hidden=hidden).safe

    if proposal.method != "optimal":
        rows = tuple(sorted(improve(rows, cost, safe)))
    assert safe(frozenset(rows)) == protects(equations, secret, rows)
    return rows, proposal.method


def price(equations: Equations, rows: Sequence[RowKey]) -> float:
    return sum(
        float(equations.variables[equations.index[Coordinate(*row, "n")]].value or 0) + 0.001 for row in rows
    )


grids = st.lists(st.lists(st.integers(0, 40), min_size=2, max_size=2), min_size=2, max_size=3)


@pytest.mark.slow
@settings(max_examples=5, deadline=None)
@given(grids, st.data())
@pytest.mark.parametrize("exact", [True, False])
def test_safe_and_near_the_optimum(exact: bool, cells: Grid, data: st.DataObject) -> None:
    equations = grid(cells)
    inner = [
        at
        for at, one in enumerate(equations.variables)
        if int(one.at.key[0]) < len(cells) and int(one.at.key[1]) < len(cells[0]) and one.value
    ]
    if not inner:
        return
    secret = {}
    for at in data.draw(st.lists(st.sampled_from(inner), min_size=1, max_size=2, unique=True)):
        value = int(equations.variables[at].value or 0)
        away = max(1, value * 3 // 10)
        secret[at] = (max(0, value - away), value + away)
    rows = sorted({one.at.row for at, one in enumerate(equations.variables) if at not in secret})
    cheapest_first = sorted((chosen for chosen in choices(rows)), key=lambda chosen: price(equations, chosen))
    least = price(equations, next(chosen for chosen in cheapest_first if protects(equations, secret, chosen)))
    with pytest.MonkeyPatch.context() as patch:
        if not exact:
            patch.setattr(suppressor, "EXACT_ROWS", 0)
        found, method = solve(equations, secret)
    assert method == ("optimal" if exact else "heuristic") or not found
    assert protects(equations, secret, found)
    assert price(equations, found) <= least * (1.0 + 1e-6 if exact else 1.5) + 1e-6


def linked(leaves: Sequence[int], shares: Sequence[int]) -> Equations:
    """Five leaves in two groups under a total, and a second table of the groups by two kinds."""
    equations = Equations()

    def cell(table: str, labels: tuple[str, ...], value: int) -> int:
        at = Coordinate(table, "now", labels, "n")
        return equations.variable(Variable(at, Decimal(value), integer=False))

    groups = {"g": leaves[:3], "h": leaves[3:]}
    total = cell("tree", ("all",), sum(leaves))
    tops = {name: cell("tree", (name,), sum(of)) for name, of in groups.items()}
    equations.equal([(total, -1), *((at, 1) for at in tops.values())])
    for name, of in groups.items():
        parts = [cell("tree", (f"{name}{number}",), value) for number, value in enumerate(of)]
        equations.equal([(tops[name], -1), *((at, 1) for at in parts)])
    kinds: dict[str, list[int]] = {"k": [], "l": []}
    for (name, of), share in zip(groups.items(), shares, strict=True):
        first = sum(of) * share // 10
        kinds["k"].append(cell("kinds", (name, "k"), first))
        kinds["l"].append(cell("kinds", (name, "l"), sum(of) - first))
        equations.equal([(tops[name], -1), (kinds["k"][-1], 1), (kinds["l"][-1], 1)])
    return equations


@pytest.mark.slow
@settings(max_examples=6, deadline=None)
@given(
    st.lists(st.integers(0, 40), min_size=5, max_size=5),
    st.lists(st.integers(0, 10), min_size=2, max_size=2),
    st.data(),
)
@pytest.mark.parametrize("way", ["optimal", "heuristic", "nearby"])
def test_hierarchies_and_linked_tables_near_the_optimum(
    way: str, leaves: list[int], shares: list[int], data: st.DataObject
) -> None:
    equations = linked(leaves, shares)
    possible = [at for at, one in enumerate(equations.variables) if one.value and one.at.key != ("all",)]
    if not possible:
        return
    secret = {}
    for at in data.draw(st.lists(st.sampled_from(possible), min_size=1, max_size=2, unique=True)):
        value = int(equations.variables[at].value or 0)
        away = max(1, value * 3 // 10)
        secret[at] = (max(0, value - away), value + away)
    rows = sorted({one.at.row for at, one in enumerate(equations.variables) if at not in secret})
    cheapest_first = sorted((chosen for chosen in choices(rows)), key=lambda chosen: price(equations, chosen))
    least = price(equations, next(chosen for chosen in cheapest_first if protects(equations, secret, chosen)))
    with pytest.MonkeyPatch.context() as patch:
        if way != "optimal":
            patch.setattr(suppressor, "EXACT_ROWS", 0)
        if way == "nearby":
            patch.setattr(suppressor, "WHOLE_SIZE", 0)
        found, method = solve(equations, secret)
    assert method == way or not found
    assert protects(equations, secret, found)
    assert price(equations, found) <= least * (1.0 + 1e-6 if way == "optimal" else 1.5) + 1e-6


@pytest.mark.parametrize("pieces", [bounding._PIECES, (3, 6)])
@settings(max_examples=40, deadline=None)
@given(
    cells=st.lists(st.lists(st.integers(0, 40), min_size=3, max_size=3), min_size=3, max_size=3),
    data=st.data(),
)
def test_the_auditor_finds_the_bounds_that_scipy_finds(
    pieces: tuple[int, int], cells: Grid, data: st.DataObject
) -> None:
    equations = grid(cells)
    everything = range(len(equations.variables))
    hidden = sorted(data.draw(st.sets(st.sampled_from(list(everything)), min_size=2, max_size=12)))
    for at in hidden:
        low, high = interval(equations, hidden, at)
        if high == float("inf"):
            continue
        truth = [one.value for one in equations.variables]
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(bounding, "_PIECES", pieces)
            within = audit(equations, [Demand(at, low, high)], hidden=hidden, world=truth)
            wider = audit(equations, [Demand(at, low, high + 1)], hidden=hidden)
        assert within.safe
        (finding,) = wider.findings
        assert finding.state == "unsafe"
        assert finding.high == pytest.approx(high, abs=1e-4)
        if low >= 1:
            assert audit(equations, [Demand(at, low - 1, high)], hidden=hidden).findings[0].state == "unsafe"


def test_what_is_too_large_is_not_called_safe() -> None:
    equations = grid([[1, 2], [3, 4]])
    hidden = [0, 1, 3, 4]
    demands = [Demand(at, 0, 2) for at in hidden]
    assert {one.state for one in audit(equations, demands, hidden=hidden, largest=3).findings} == {
        "unaudited"
    }
    assert not audit(equations, demands, hidden=hidden, most_programmes=1).safe


def test_the_same_twice() -> None:
    equations = grid([[20, 50, 10], [8, 19, 22], [17, 32, 12]])
    secret = {5: (13, 31)}
    assert [solve(equations, secret) for _ in range(3)].count(solve(equations, secret)) == 3
