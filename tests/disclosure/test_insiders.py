"""Whoever is alone in a hidden cell takes it out of the equations; the others stay hidden all the same."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from itertools import product
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from tests.aggregation import plain
from tests.disclosure.nights import A, B, Marketplace, crowd, table
from tests.disclosure.test_optimal import Grid, grid, interval
from transforms.disclosure import bounding, together
from transforms.disclosure.audit import Demand, Insider, audit
from transforms.disclosure.suppressor import Problem, Unmet, propose

DAY = plain.DAY


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(st.integers(0, 40), min_size=3, max_size=3), min_size=3, max_size=3), st.data())
@pytest.mark.parametrize("pieces", [bounding._PIECES, (4, 9)])
def test_the_auditor_against_scipy_with_the_known_cells_put_in(
    pieces: tuple[int, int], cells: Grid, data: st.DataObject
) -> None:
    equations = grid(cells)
    truth = [one.value for one in equations.variables]
    hidden = sorted(data.draw(st.sets(st.integers(0, len(truth) - 1), min_size=3, max_size=12)))
    knows = data.draw(st.sets(st.sampled_from(hidden), min_size=1, max_size=len(hidden) - 1))
    rest = [at for at in hidden if at not in knows]
    at = data.draw(st.sampled_from(rest))
    low, high = interval(equations, rest, at)
    everyone = interval(equations, hidden, at)
    if float("inf") in (high, everyone[1]):
        return
    insider = [Insider(frozenset(knows), {})]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bounding, "_PIECES", pieces)
        for demand in (Demand(at, low, high), Demand(at, low, high + 1), Demand(at, low - 1, high)):
            found = audit(equations, [demand], hidden=hidden, world=truth, insiders=insider)
            wanted = demand.below >= low - 1e-6 and demand.above <= high + 1e-6
            assert found.safe == wanted
            if not wanted and demand.below >= everyone[0] - 1e-6 and demand.above <= everyone[1] + 1e-6:
                (finding,) = found.findings
                ((one, least, most),) = finding.insiders
                assert one == 0
                assert (least, most) == pytest.approx((low, high), abs=1e-4) or finding.state == "unsafe"


def test_without_a_world_nothing_is_safe_against_an_insider() -> None:
    equations = grid([[20, 50, 10], [8, 19, 22], [17, 32, 12]])
    hidden = [0, 1, 4, 5]
    demands = [Demand(0, 15, 25)]
    assert audit(equations, demands, hidden=hidden).safe
    assert not audit(equations, demands, hidden=hidden, insiders=[Insider(frozenset({5}), {})]).safe
    # a world that does not fulfil the equations is not used
    wrong = [Decimal(1)] * len(equations.variables)
    assert not audit(
        equations, demands, hidden=hidden, world=wrong, insiders=[Insider(frozenset({5}), {})]
    ).safe


def test_the_suppressor_goes_round_what_an_insider_knows() -> None:
    equations = grid([[20, 50, 10], [8, 19, 22], [17, 32, 12]])
    truth = [one.value or Decimal(0) for one in equations.variables]
    cost = {
        one.at.row: float(one.value or 0) for at, one in enumerate(equations.variables) if at not in (0, 5)
    }
    problem = Problem(equations, frozenset({0, 5}), truth, cost)
    unmet = [Unmet(0, 20, 14, 26), Unmet(0, 20, 14, 26, frozenset({5}))]
    chosen = set(propose(problem, unmet).rows)
    hidden = {0, 5, *(at for at, one in enumerate(equations.variables) if one.at.row in chosen)}
    low, high = interval(equations, sorted(hidden - {5}), 0)
    assert low <= 14
    assert high >= 26


# --- in a marketplace ------------------------------------------------------------------------------------

TABLES = [table("by_a", "day", A), table("by_b", "day", B), table("by_both", "day", A | B)]


def rows() -> list[plain.Line]:
    """(x, p) is one buyer, (y, q) are three; the other two cells of the rectangle are hidden for their
    sake."""
    made = [plain.Line("x", "p", 5555, 6, 1, "sale", Decimal(900), 1, 1.0, False, DAY)]
    made += crowd(DAY, "y", "q", range(700, 703), 250)
    made += crowd(DAY, "x", "q", range(100, 140)) + crowd(DAY, "y", "p", range(200, 240))
    for number, (a, b) in enumerate((a, b) for a in "xyz" for b in "pqr"):
        if a == "z" or b == "r":
            made += crowd(DAY, a, b, range(1000 + 100 * number, 1000 + 100 * number + 90), 40)
    return made


def bounds(
    shop: Marketplace, cell: tuple[str, str], known: Mapping[tuple[str, str], float]
) -> tuple[float, float]:
    cells = list(product("xyz", "pqr"))
    frames = {name: shop.past[name].frame for name in ("by_a", "by_b", "by_both")}
    fixed = {
        (a, b): float(g)
        for a, b, g in frames["by_both"].select("a", "b", "gross").iter_rows()
        if g is not None
    }
    fixed |= known
    matrix, side = [], []
    for name, axis, key in (("by_a", 0, "a"), ("by_b", 1, "b")):
        for label, gross in frames[name].select(key, "gross").iter_rows():
            if gross is not None:
                matrix.append([float(one[axis] == label) for one in cells])
                side.append(float(gross))
    limits = [(fixed.get(one, 0.0), fixed.get(one)) for one in cells]
    ends = []
    for sign in (1, -1):
        goal = sign * np.array([float(one == cell) for one in cells])
        found = linprog(goal, A_eq=np.array(matrix) if matrix else None, b_eq=side or None, bounds=limits)
        ends.append(float("inf") if found.status == 3 else sign * found.fun)
    return ends[0], ends[1]


def test_a_single_buyer_does_not_compute_the_three_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    three = float(sum(row.amount or 0 for row in rows() if (row.a, row.b) == ("y", "q")))
    own = {("x", "p"): 900.0}
    with monkeypatch.context() as patch:
        patch.setattr(together, "insiders", lambda *_: [])
        shop = Marketplace(TABLES, tmp_path, rows=rows())
        shop.night(DAY)
        low, high = bounds(shop, ("y", "q"), {})
        assert high - low > 0.5 * three  # nobody else comes near it
        assert bounds(shop, ("y", "q"), own) == pytest.approx((three, three))
    (tmp_path / "guarded").mkdir()
    shop = Marketplace(TABLES, tmp_path / "guarded", rows=rows())
    shop.night(DAY)
    low, high = bounds(shop, ("y", "q"), own)
    assert low <= 0.71 * three
    assert high >= 1.29 * three
    assert any(frame.frame["gross"].null_count() < frame.frame.height for frame in shop.past.values())


def test_one_person_alone_in_two_cells_knows_both(tmp_path: Path) -> None:
    """The same buyer alone in (x, p) and (z, r) is one insider, by what the fact says."""
    lines = [*rows(), plain.Line("w", "p", 5555, 6, 1, "sale", Decimal(800), 1, 1.0, False, DAY)]
    shop = Marketplace(TABLES, tmp_path, rows=lines)
    name = plain.fact(shop.con, lines)
    from transforms.aggregation.periods import Period
    from transforms.disclosure.recount import CellOf, who_is_alone

    day = Period(DAY, DAY)
    cells = [CellOf(day, ("x", "p")), CellOf(day, ("w", "p")), CellOf(day, ("y", "q"))]
    one, same, several = who_is_alone(shop.con, TABLES[2], name, "buyer", cells)
    assert one is not None
    assert one == same
    assert several is None
