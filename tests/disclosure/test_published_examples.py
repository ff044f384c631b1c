"""Small examples whose results others have published: ours is safe, and costs no more.

* GaussSuppression (Statistics Norway), vignette "Small count frequency table suppression", table 1.
* Fischetti, Salazar-González: Models and algorithms for optimizing cell suppression in tabular data with
  linear constraints, JASA 95 (2000), figure 1: investment by activity and region.
"""

from __future__ import annotations

import pytest

from tests.disclosure.test_optimal import grid, interval, price, protects, solve
from transforms.disclosure.audit import Demand, audit
from transforms.disclosure.equations import Coordinate, Equations, RowKey


def at(equations: Equations, i: int, j: int) -> int:
    return equations.index[Coordinate("t", "now", (str(i), str(j)), "n")]


def key(i: int, j: int) -> RowKey:
    return RowKey("t", "now", (str(i), str(j)))


def test_small_counts_of_gauss_suppression() -> None:
    """Young and old by Iceland, Portugal, Spain; 0 is primary. Theirs: the other three of two columns."""
    equations = grid([[2, 0, 5], [3, 4, 6]])
    secret = {at(equations, 0, 1): (0, 1)}
    theirs = [key(0, 0), key(1, 0), key(1, 1)]
    assert protects(equations, secret, theirs)
    ours, method = solve(equations, secret)
    assert method == "optimal"
    assert protects(equations, secret, ours)
    assert price(equations, ours) <= price(equations, theirs)


def test_investment_of_enterprises() -> None:
    equations = grid([[20, 50, 10], [8, 19, 22], [17, 32, 12]])
    cell = at(equations, 1, 2)
    theirs = [key(1, 0), key(2, 0), key(2, 2)]
    hidden = sorted({cell, *(n for n, one in enumerate(equations.variables) if one.at.row in theirs)})
    assert interval(equations, hidden, cell) == pytest.approx((5, 30))  # as they print it
    (found,) = audit(equations, [Demand(cell, 0, 99)], hidden=hidden).findings
    assert (found.low, found.high) == pytest.approx((5, 30))
    secret = {cell: (15, 29)}  # 30 % to each side
    ours, method = solve(equations, secret)
    assert method == "optimal"
    assert set(ours) == set(theirs)
