"""Retention: days, leap years and real deletion."""

from __future__ import annotations

import os
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transforms.errors import StorageError
from transforms.home import Home, Layer
from transforms.policy.load import load_system
from transforms.policy.models import Policy, Retention
from transforms.policy.retention import Swept, add_period, expired, expired_days, strictest, sweep

TODAY = date(2026, 5, 12)
FIRST_KEPT = date(2026, 2, 12)  # its P90D ends tomorrow


@pytest.fixture(scope="module")
def policy() -> Policy:
    return load_system("mgoods").policy


@pytest.mark.parametrize(
    ("day", "period", "end"),
    [
        (date(2026, 2, 11), "P90D", date(2026, 5, 12)),
        (date(2024, 2, 29), "P1Y", date(2025, 2, 28)),
        (date(2024, 1, 31), "P1M", date(2024, 2, 29)),
        (date(2025, 12, 31), "P2M", date(2026, 2, 28)),
        (date(2025, 11, 30), "P1Y3M1D", date(2027, 3, 1)),
        (date(2026, 1, 1), "P9999Y", date.max),
        (date(9999, 12, 1), "P90D", date.max),
    ],
)
def test_add_period(day: date, period: str, end: date) -> None:
    assert add_period(day, period) == end


@settings(deadline=None)  # machines are shared
@given(
    st.dates(date(1990, 1, 1), date(2100, 1, 1)),
    st.dates(date(1990, 1, 1), date(2100, 1, 1)),
    st.integers(0, 20),
    st.integers(0, 30),
    st.integers(0, 400),
)
def test_add_period_keeps_the_order_of_days(
    one: date, other: date, years: int, months: int, days: int
) -> None:
    period = f"P{years}Y{months}M{days}D"
    first, second = sorted((one, other))
    assert first <= add_period(first, period) <= add_period(second, period)


def test_log_is_never_older_than_its_period(policy: Policy) -> None:
    days = [TODAY - timedelta(days=age) for age in range(200)]
    gone = expired_days(policy, "login_events", TODAY, days)
    assert gone == sorted(gone)
    assert set(days) - set(gone) == {day for day in days if (TODAY - day).days < 90}


def test_financial_record_is_kept_for_the_whole_period(policy: Policy) -> None:
    days = [date(2021, 5, 10), date(2021, 5, 11), date(2021, 5, 12), date(2026, 5, 12)]
    assert expired_days(policy, "payouts", TODAY, days) == days[:2]


def test_current_state_does_not_age(policy: Policy) -> None:
    assert expired_days(policy, "accounts", TODAY, [date(2001, 1, 1)]) == []
    assert expired_days(policy, "no_such_table", TODAY, [date(2001, 1, 1)]) == []


def test_months_after_an_account_ended_are_not_the_age_of_a_record(policy: Policy) -> None:
    ended = Retention(name="r", tables=("accounts",), event="account_termination", period="P3M", clause="8.b")
    assert not expired(ended, date(2001, 1, 1), TODAY)
    changed = policy.model_copy(update={"retention": (ended,)})
    assert strictest(changed, ["accounts"], TODAY) is None


def test_strictest_rule_of_several_sources(policy: Policy) -> None:
    rule = strictest(policy, ["orders", "login_events", "accounts"], TODAY)
    assert rule is not None
    assert rule.name == "security_logs"
    assert strictest(policy, ["accounts", "stores"], TODAY) is None


def put(home: Home, layer: Layer, table: str, day: date) -> Path:
    part = home.partition("mgoods", layer, table, day)
    part.parent.mkdir(parents=True)
    part.write_bytes(b"rows")
    return part


def test_sweep_deletes_what_has_expired(policy: Policy, tmp_path: Path) -> None:
    home = Home.of(tmp_path)
    before = FIRST_KEPT - timedelta(days=1)
    old_login = put(home, "pseudonymised", "login_events", before)
    new_login = put(home, "pseudonymised", "login_events", FIRST_KEPT)
    old_session = put(home, "conformed", "sessions", before)
    old_cell = put(home, "aggregated", "platform_health_daily", before)
    old_order = put(home, "pseudonymised", "orders", before)
    ancient_order = put(home, "pseudonymised", "orders", date(2020, 1, 1))
    ancient_account = put(home, "pseudonymised", "accounts", date(2020, 1, 1))
    derived = {"sessions": ["login_events"], "platform_health_daily": ["login_events", "error_logs"],
               "sellers": ["stores"]}  # fmt: skip

    swept = sweep(home, "mgoods", policy, TODAY, derived=derived)

    assert not old_login.parent.exists()
    assert not old_session.parent.exists()
    assert not old_cell.parent.exists()
    assert not ancient_order.parent.exists()
    assert new_login.exists()
    assert old_order.exists()
    assert ancient_account.exists()
    assert set(swept) == {
        Swept("pseudonymised", "orders", "financial_records", removed=1, kept=1, overdue=0),
        Swept("pseudonymised", "login_events", "security_logs", removed=1, kept=1, overdue=0),
        Swept("conformed", "sessions", "security_logs", removed=1, kept=0, overdue=0),
        Swept("aggregated", "platform_health_daily", "security_logs", removed=1, kept=0, overdue=0),
    }
    again = sweep(home, "mgoods", policy, TODAY, derived=derived)
    assert sum(table.removed for table in again) == 0


def test_sweep_takes_what_a_crash_left(policy: Policy, tmp_path: Path) -> None:
    home = Home.of(tmp_path)
    keep = put(home, "pseudonymised", "login_events", TODAY)
    folder = keep.parent.parent
    (folder / "day=2020-01-01").mkdir()  # its file was unlinked, then the machine stopped
    (folder / "day=not-a-day").mkdir()
    old, running = folder / ".staging-old", folder / ".staging-running"
    for staging in (old, running):
        staging.mkdir()
        (staging / "part.parquet").write_bytes(b"rows")
    os.utime(old, (0, 0))

    sweep(home, "mgoods", policy, TODAY)

    assert sorted(path.name for path in folder.iterdir()) == [
        ".staging-running",
        f"day={TODAY.isoformat()}",
        "day=not-a-day",
    ]


def test_partition_that_cannot_be_removed_is_an_error(policy: Policy, tmp_path: Path) -> None:
    home = Home.of(tmp_path)
    part = put(home, "pseudonymised", "login_events", date(2020, 1, 1))
    elsewhere = tmp_path / "elsewhere"
    part.parent.rename(elsewhere)
    part.parent.symlink_to(elsewhere)  # not of our making: what it points to is not deleted
    with pytest.raises(StorageError, match=r"mgoods\.login_events: an expired partition"):
        sweep(home, "mgoods", policy, TODAY)
    assert (elsewhere / "part.parquet").exists()
