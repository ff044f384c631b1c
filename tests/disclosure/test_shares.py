"""A told share of the value is one more equation: told only as exactly as it gives nothing away, and
counted in."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from tests.aggregation import plain
from tests.disclosure.nights import DAILY, WEEKLY, Marketplace, crowd
from transforms.disclosure import together
from transforms.disclosure.audit import Demand, audit
from transforms.disclosure.equations import Coordinate, Equation, Equations, Variable
from transforms.disclosure.shares import STEPS, Share, equation, tellable

DAY = plain.DAY


def one_table(shown: int) -> Equations:
    """Two numbers of one table, the second hidden and in no other equation."""
    equations = Equations()
    for label, value in (("x", Decimal(shown)), ("y", None)):
        equations.variable(Variable(Coordinate("t", str(DAY), (label,), "gross"), value))
    return equations


@pytest.mark.parametrize(
    ("away", "step"),
    [(3, 1), (5, 10), (100, 100), (600, None)],
)
def test_the_share_is_as_exact_as_the_secret_allows(away: float, step: int | None) -> None:
    """9,494 of 10,000 are shown, 506 are hidden and have to stay open by ``away`` to each side."""
    equations = one_table(9494)
    demand = Demand(1, max(0.0, 506 - away), 506 + away)

    def safe_with(told: list[Equation]) -> bool:
        more = Equations(equations.variables, list(told), equations.index)
        return audit(more, [demand]).safe

    world = [Decimal(9494), Decimal(506)]
    told = tellable(equations, {"t": "gross"}, {"t": [plain.PERIOD]}, world, safe_with)  # type: ignore[arg-type]
    assert (told["t"].step if told else None) == step
    if told:
        share = told["t"]
        assert share.permille <= 949 < share.permille + share.step
        says = equation(equations, "t", share)
        assert says is not None
        more = Equations(equations.variables, [says], equations.index)
        low, high = _bounds(more)
        assert low <= demand.below + 1e-3
        assert high >= demand.above - 1e-3


def _bounds(equations: Equations) -> tuple[float, float]:
    (says,) = equations.rows
    assert says.low is not None
    return max(0.0, float(says.low)), float("inf") if says.high is None else float(says.high)


def test_a_share_that_was_told_is_an_equation_of_later_nights(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The share of a day is put into the equations of the night on which its week closes."""
    shop = Marketplace([DAILY, WEEKLY], tmp_path)
    counted: list[tuple[str, Share]] = []

    def counting(equations: Equations, name: str, share: Share) -> Equation | None:
        counted.append((name, share))
        return equation(equations, name, share)

    monkeypatch.setattr(together, "equation", counting)
    for night in range(9):
        day = DAY + timedelta(days=night)
        shop.rows += [row for a in "xy" for row in crowd(day, a, "p", range(30), 40)]
        shop.rows += crowd(day, "x", "q", range(50, 80), 40) + crowd(day, "y", "q", range(90, 94), 30)
        shop.night(day)
    told = shop.past["fine_daily"].shares
    assert len(told) == 9
    assert all(share.step in STEPS for share in told)
    week = {share for name, share in counted if name == "fine_daily"}
    assert week == set(told[:7])
