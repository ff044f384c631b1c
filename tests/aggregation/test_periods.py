"""Which periods close in a run."""

from __future__ import annotations

from datetime import date, timedelta
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.aggregation.periods import Period, closing_periods, period_of


def days(first: date, last: date) -> list[date]:
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


def table(period: str, lag: int = 1) -> SimpleNamespace:
    return SimpleNamespace(period=period, closing_lag_days=lag)


@pytest.mark.parametrize(
    ("kind", "day", "period"),
    [
        ("day", date(2026, 5, 4), Period(date(2026, 5, 4), date(2026, 5, 4))),
        ("week", date(2026, 5, 4), Period(date(2026, 5, 4), date(2026, 5, 10))),  # a Monday
        (
            "week",
            date(2027, 1, 3),
            Period(date(2026, 12, 28), date(2027, 1, 3)),
        ),  # ISO week over the new year
        ("month", date(2028, 2, 29), Period(date(2028, 2, 1), date(2028, 2, 29))),
        ("month", date(2026, 12, 31), Period(date(2026, 12, 1), date(2026, 12, 31))),
    ],
)
def test_period_of(kind: str, day: date, period: Period) -> None:
    assert period_of(kind, day) == period


def test_a_month_waits_for_its_lag() -> None:
    stored = days(date(2026, 4, 1), date(2026, 5, 2))
    plan = closing_periods(table("month", lag=3), stored, date(2026, 5, 2), set())
    assert plan.ready == ()
    assert [(str(period.first), why) for period, why in plan.waiting] == [
        ("2026-04-01", "closing_lag"),
        ("2026-05-01", "closing_lag"),
    ]
    later = closing_periods(
        table("month", lag=3), days(date(2026, 4, 1), date(2026, 5, 3)), date(2026, 5, 3), set()
    )
    assert [period.first for period in later.ready] == [date(2026, 4, 1)]


def test_a_cut_first_month_is_not_published_as_a_whole_one() -> None:
    stored = days(date(2026, 3, 2), date(2026, 5, 31))
    plan = closing_periods(table("month"), stored, date(2026, 5, 31), set())
    assert [period.first.month for period in plan.ready] == [4]
    assert plan.waiting[0] == (Period(date(2026, 3, 1), date(2026, 3, 31)), "incomplete")


def test_a_hole_holds_back_its_period_only() -> None:
    stored = set(days(date(2026, 5, 4), date(2026, 5, 24))) - {date(2026, 5, 13)}
    plan = closing_periods(table("week"), stored, date(2026, 5, 25), set())
    assert [period.first.day for period in plan.ready] == [4, 18]
    assert (Period(date(2026, 5, 11), date(2026, 5, 17)), "missing_days") in plan.waiting


def test_what_is_released_is_neither_ready_nor_waiting() -> None:
    stored = days(date(2026, 5, 1), date(2026, 5, 3))
    plan = closing_periods(table("day"), stored, date(2026, 5, 4), {date(2026, 5, 2)})
    assert [period.first.day for period in plan.ready] == [1, 3]
    assert [(period.first.day, why) for period, why in plan.waiting] == [(4, "missing_days")]


def test_days_after_the_run_do_not_count() -> None:
    """A rerun of an older night must not close what only later nights saw."""
    stored = days(date(2026, 5, 1), date(2026, 5, 20))
    plan = closing_periods(table("day"), stored, date(2026, 5, 3), set())
    assert [period.first.day for period in plan.ready] == [1, 2]


def test_nothing_stored_nothing_closes() -> None:
    assert closing_periods(table("day"), [], date(2026, 5, 1), set()).ready == ()


@given(
    st.sampled_from(["day", "week", "month"]),
    st.integers(0, 5),
    st.sets(st.integers(0, 80), min_size=1),
    st.integers(0, 90),
    st.sets(st.integers(0, 80)),
)
def test_against_the_definition(kind: str, lag: int, stored: set[int], through: int, out: set[int]) -> None:
    begin = date(2026, 1, 1)
    have = {begin + timedelta(days=n) for n in stored}
    end = begin + timedelta(days=through)
    released = {period_of(kind, begin + timedelta(days=n)).first for n in out}
    plan = closing_periods(table(kind, lag), have, end, released)
    everything = {period_of(kind, begin + timedelta(days=n)) for n in range(120)}
    seen = {day for day in have if day <= end}
    expected = sorted(
        period
        for period in everything
        if period.first not in released
        and period.last + timedelta(days=lag) <= end
        and set(period.days) <= seen
    )
    assert list(plan.ready) == expected
    waiting = [period for period, _ in plan.waiting]
    assert not set(waiting) & set(plan.ready)
    assert waiting == sorted(waiting)
