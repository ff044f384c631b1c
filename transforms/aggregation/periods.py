"""Periods of statistical tables, and which of them may be closed in a run.

A period is published once, after its closing lag, and never restated (design: closed periods are
immutable); so it must not close before it is whole.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, Protocol

PeriodKind = Literal["day", "week", "month"]


@dataclass(frozen=True, order=True)
class Period:
    """Local days ``first`` to ``last``, both inclusive."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError("a period ends before it begins")

    @property
    def days(self) -> list[date]:
        return [self.first + timedelta(days=n) for n in range((self.last - self.first).days + 1)]

    def __str__(self) -> str:
        return str(self.first) if self.first == self.last else f"{self.first}..{self.last}"


@dataclass(frozen=True)
class ClosingPlan:
    """Periods to aggregate in this run, and those that wait with the reason; both by date."""

    ready: tuple[Period, ...]
    waiting: tuple[tuple[Period, str], ...]


class _Periodic(Protocol):
    @property
    def period(self) -> PeriodKind: ...
    @property
    def closing_lag_days(self) -> int: ...


def period_of(kind: PeriodKind, day: date) -> Period:
    """The period that holds ``day``; a week is an ISO week, Monday to Sunday."""
    if kind == "day":
        return Period(day, day)
    if kind == "week":
        monday = day - timedelta(days=day.weekday())
        return Period(monday, monday + timedelta(days=6))
    first = day.replace(day=1)
    return Period(first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1))


def closing_periods(
    spec: _Periodic, extracted_days: Collection[date], through: date, released: Collection[date]
) -> ClosingPlan:
    """Which periods of a table close in a run that ends with ``through``.

    ``extracted_days``: days for which the table's fact is stored. ``released``: first days of periods
    that are out already; they are neither ready nor waiting.

    Ready is a period whose last day + closing lag is not after ``through`` and all of whose days are
    stored. Reasons to wait: ``incomplete`` (it began before the first stored day: a cut month is not
    published as a whole one, and will not be unless the earlier days are run), ``missing_days``,
    ``closing_lag``.
    """
    stored = {day for day in extracted_days if day <= through}
    if not stored:
        return ClosingPlan((), ())
    begin = min(stored)
    ready: list[Period] = []
    waiting: list[tuple[Period, str]] = []
    period = period_of(spec.period, begin)
    while period.first <= through:
        if period.first not in released:
            reason = _reason_to_wait(period, begin, stored, through, spec.closing_lag_days)
            if reason is None:
                ready.append(period)
            else:
                waiting.append((period, reason))
        period = period_of(spec.period, period.last + timedelta(days=1))
    return ClosingPlan(tuple(ready), tuple(waiting))


def _reason_to_wait(
    period: Period, begin: date, stored: Collection[date], through: date, lag_days: int
) -> str | None:
    if period.first < begin:
        return "incomplete"
    if any(day <= through and day not in stored for day in period.days):
        return "missing_days"
    if period.last + timedelta(days=lag_days) > through:
        return "closing_lag"
    return None
