"""However old a period is, what it shares with tonight's counts; and what nothing shares is not loaded."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import polars as pl
import pytest

from tests.aggregation import plain
from tests.disclosure.nights import DAILY, A, Marketplace, Out, crowd, table
from transforms.aggregation.periods import Period, period_of
from transforms.aggregation.spec import WITHHELD
from transforms.disclosure import past as module
from transforms.disclosure.differencing import differing_rows
from transforms.disclosure.past import Loaded, Past, near

WEEKLY = table("by_week", "week", A)
MONTHLY = table("by_month", "month", A)
JUNE = date(2026, 6, 1)  # a Monday; the next month that ends on a Sunday is January
JANUARY = date(2027, 1, 31)


def days(first: date, last: date) -> list[date]:
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


def replay(folder: Path, *, short: bool = False) -> Marketplace:
    """Weeks and months of the same sales, no days. Eight months and 35 weeks are the same days at last: the
    week in which one person was alone is then all months less all other weeks. ``short``: what is older than
    two months is left out of the last night, as it once was."""
    shop = Marketplace([WEEKLY, MONTHLY], folder, first=JUNE)
    alone = JUNE + timedelta(days=2)
    for day in days(JUNE, JANUARY):
        if day.weekday() == 0:
            shop.rows += crowd(day, "x", "p", range(30)) + crowd(day, "y", "p", range(40, 75))
        if day == alone:
            shop.rows.append(plain.Line("z", "p", 5555, 6, 1, "sale", Decimal(900), 1, 1.0, False, day))
        if day.weekday() == 1 and day > alone:
            shop.rows += crowd(day, "z", "p", range(200, 240))
        if day.weekday() == 6 or (day + timedelta(days=1)).day == 1:
            if short and day == JANUARY:
                shop.past = {name: _two_months(out, day) for name, out in shop.past.items()}
            shop.night(day)
    return shop


def _two_months(out: Out, day: date) -> Out:
    return replace(out, periods=tuple(one for one in out.periods if (day - one.last).days <= 62))


def given_away(shop: Marketplace) -> bool:
    """Whether one number of z alone is hidden: then it is all weeks less all months, or turned round."""
    hidden = [shop.past[name].frame.filter(pl.col("a") == "z")["gross"].null_count() for name in shop.past]
    return sum(hidden) == 1


def test_eight_months_of_weeks(tmp_path: Path) -> None:
    shop = replay(tmp_path)
    first = shop.past["by_week"].frame.filter(pl.col("week") == JUNE, pl.col("a") == "z")
    assert first["gross"].to_list() == [None]
    assert not given_away(shop)
    (tmp_path / "short").mkdir()
    assert given_away(replay(tmp_path / "short", short=True))


# --- which periods are loaded --------------------------------------------------------------------------


def made(kind: str, first: date, last: date, hidden: Collection[date] = ()) -> tuple[Past, list[Period]]:
    """A table's past, and the periods that were asked of it."""
    asked: list[Period] = []
    periods, day = [], first
    while day <= last:
        periods.append(period_of(kind, day))  # type: ignore[arg-type]
        day = periods[-1].last + timedelta(days=1)

    def load(of: Collection[Period]) -> Loaded:
        asked.extend(of)
        firsts = sorted(period.first for period in of)
        withheld = ["gross" if one in hidden else "" for one in firsts]
        return pl.DataFrame({kind: firsts, WITHHELD: withheld}), []

    return Past(tuple(periods), load), asked


def test_a_month_loads_its_days_and_no_others() -> None:
    daily, asked = made("day", date(2025, 1, 1), date(2026, 5, 31))
    month = period_of("month", date(2026, 5, 1))
    found = near({"m": [month]}, {"d": daily}, [["d", "m"]], {"d": "day", "m": "month"})
    assert sorted(asked) == [Period(day, day) for day in month.days]
    assert found["d"].periods == tuple(sorted(asked))


def test_what_hides_nothing_leads_no_further() -> None:
    day = date(2026, 5, 10)
    for hidden, months in (((), 0), ((day,), 1)):
        daily, _ = made("day", date(2026, 1, 1), date(2026, 5, 31), hidden)
        monthly, asked = made("month", date(2026, 1, 1), date(2026, 5, 31))
        week = period_of("week", day)
        near(
            {"w": [week]},
            {"d": daily, "m": monthly},
            [["d", "m", "w"]],
            {"d": "day", "m": "month", "w": "week"},
        )
        assert len(asked) == months, hidden


def test_tables_of_another_fact_are_not_loaded() -> None:
    daily, asked = made("day", date(2026, 1, 1), date(2026, 5, 31))
    near({"m": [period_of("month", date(2026, 5, 1))]}, {"d": daily}, [["d"], ["m"]], {"d": "day"})
    assert not asked


def test_the_number_of_steps_is_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "HOPS", 0)
    everything = days(date(2026, 1, 1), date(2026, 5, 31))
    daily, _ = made("day", everything[0], everything[-1], everything)
    monthly, asked = made("month", everything[0], everything[-1])
    week = period_of("week", date(2026, 5, 10))
    near(
        {"w": [week]}, {"d": daily, "m": monthly}, [["d", "m", "w"]], {"d": "day", "m": "month", "w": "week"}
    )
    assert not asked


# --- closed periods --------------------------------------------------------------------------------------


def test_a_changed_row_is_named_by_its_coordinates(tmp_path: Path) -> None:
    shop = Marketplace(
        [DAILY],
        tmp_path,
        rows=[*crowd(plain.DAY, "x", "p", range(30)), *crowd(plain.DAY, "y", "p", range(3))],
    )
    shop.night(plain.DAY)
    before = shop.past["fine_daily"].frame
    keys = ["day", "a", "b"]
    assert not differing_rows(before, before, keys)
    x = (str(plain.DAY), "x", "p")
    more = before.with_columns(
        pl.when(pl.col("a") == "x").then(pl.col("lines") + 1).otherwise("lines").alias("lines")
    )
    assert differing_rows(before, more, keys) == [x]
    withheld = before.with_columns(pl.when(pl.col("a") == "x").then(None).otherwise("lines").alias("lines"))
    assert differing_rows(before, withheld, keys) == [x]
    assert differing_rows(before, before.filter(pl.col("a") != "x"), keys) == [x]
