"""The rules by tables of cases, and against their definitions."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.disclosure.rules import DominanceRule, MinimumContributors, PPercentRule


def money(*amounts: str | int) -> list[Decimal]:
    return [Decimal(amount) for amount in amounts]


@pytest.mark.parametrize(
    ("contributors", "unsafe"), [(0, False), (1, True), (9, True), (10, False), (11, False)]
)
def test_minimum_contributors(contributors: int, unsafe: bool) -> None:
    assert MinimumContributors(unit="buyer", at_least=10).broken_by(contributors) is unsafe


@pytest.mark.parametrize(
    ("largest", "total", "unsafe"),
    [
        (money(50, 35), 100, False),  # exactly 85 %: not more than
        (money(50, "35.01"), 100, True),
        (money(85), 100, False),
        (money(100), 100, True),  # alone
        (money(50, 50), 100, True),  # the two of a pair know each other
        (money(0, 0), 0, False),  # nothing is nobody's share
        (money(50, 35, 15), 100, False),  # more than n are given: only n count
    ],
)
def test_dominance_2_85(largest: list[Decimal], total: int, unsafe: bool) -> None:
    assert DominanceRule(n=2, k_percent=Decimal(85)).broken_by(largest, Decimal(total)) is unsafe


@pytest.mark.parametrize(
    ("largest", "total", "unsafe"),
    [
        # Handbook on SDC, "Concentration rules", example 1: safe by (1,90), estimated within 2 %
        (money(50_000, 49_000), 100_000, True),
        (money(50_000, 44_999), 100_000, False),  # the rest of 5,001 is more than 10 % of the largest
        (money(50_000, 45_000), 100_000, False),  # exactly 10 %: not less than
        (money(50_000, "45000.01"), 100_000, True),
        (money(100), 100, True),
        (money(0, 0), 0, False),
        ([], 0, False),
    ],
)
def test_p_10_percent(largest: list[Decimal], total: int, unsafe: bool) -> None:
    assert PPercentRule(p_percent=Decimal(10)).broken_by(largest, Decimal(total)) is unsafe


contributions = st.lists(st.decimals(0, 1000, places=2), min_size=1, max_size=12).map(
    lambda amounts: sorted(amounts, reverse=True)
)


@given(contributions, st.integers(1, 99))
def test_p_percent_is_the_second_largest_contributors_error(amounts: list[Decimal], p: int) -> None:
    total = sum(amounts, Decimal(0))
    unsafe = PPercentRule(p_percent=Decimal(p)).broken_by(amounts[:2], total)
    if not amounts[0]:
        assert not unsafe
        return
    second = amounts[1] if len(amounts) > 1 else Decimal(0)
    error = (Fraction(total) - Fraction(second) - Fraction(amounts[0])) / Fraction(amounts[0])
    assert unsafe is (error < Fraction(p, 100))


@given(contributions)
def test_a_2_k_rule_implies_the_p_rule_it_corresponds_to(amounts: list[Decimal]) -> None:
    """Handbook, ibid.: what is safe by (2, 100 * 100 / (100 + p)) is safe by p %."""
    total = sum(amounts, Decimal(0))
    dominated = DominanceRule(n=2, k_percent=Decimal(80)).broken_by(amounts[:2], total)
    estimated = PPercentRule(p_percent=Decimal(25)).broken_by(amounts[:2], total)
    assert dominated or not estimated


@given(contributions, st.integers(0, 11))
def test_dominance_does_not_depend_on_how_many_are_kept(amounts: list[Decimal], more: int) -> None:
    rule = DominanceRule(n=2, k_percent=Decimal(85))
    total = sum(amounts, Decimal(0))
    assert rule.broken_by(amounts[:2], total) is rule.broken_by(amounts[: 2 + more], total)
