"""A courier's file that comes days late: the restricted layers become complete, what is published stays."""

from __future__ import annotations

import shutil
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from transforms.demo import generate
from transforms.evidence.store import ReleasedPeriod
from transforms.home import Home
from transforms.marketplace import Marketplace, load_marketplace
from transforms.steps.aggregate import aggregate_table
from transforms.steps.conform import conform_model
from transforms.steps.pseudonymise import pseudonymise_table
from transforms.steps.result import StepResult
from transforms.workbench import open_workbench

FIRST = date(2026, 3, 1)
LATE = FIRST + timedelta(days=3)
YESTERDAY, TONIGHT = FIRST + timedelta(days=6), FIRST + timedelta(days=7)
SOURCES = ("orders", "order_addresses", "dhl_events", "sendparcel_reports")


@pytest.fixture
def market() -> Marketplace:
    return load_marketplace("koopseri")


@pytest.fixture
def drops(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Sendparcel's folder of eight days."""
    shop = f"sqlite:///{tmp_path}/shop.sqlite"
    monkeypatch.setenv("PARDA_KOOPSERI_DATABASE_URL", shop)
    monkeypatch.setenv("PARDA_KOOPSERI_SHIPPING_URL", f"file://{tmp_path}/shipping")
    generate("koopseri", orders=250, seed=4, to=shop, start=FIRST, days=8)
    return tmp_path / "shipping" / "sendparcel"


def night(home: Home, market: Marketplace, name: str, first: date, last: date) -> dict[str, StepResult]:
    """The steps of a night as far as the couriers' work goes."""
    with open_workbench(home, market, run_id=name) as bench:
        when = bench.night(first, last)
        results = {
            table: pseudonymise_table(bench, when, market.system.sources.tables[table]) for table in SOURCES
        }
        results["shipments"] = conform_model(bench, when, market.models["shipments"])
        results["shipping_monthly"] = aggregate_table(bench, when, market.tables["shipping_monthly"])
    assert all(check.passed for result in results.values() for check in result.checks)
    return results


def stored(home: Home, market: Marketplace, layer: Any, table: str) -> list[tuple[Any, ...]]:
    """Days and rows."""
    with open_workbench(home, market, run_id="look") as bench:
        relation = bench.store.relation(layer, table, bench.store.days(layer, table))
        return bench.con.sql(f"SELECT day, count(*) FROM {relation} GROUP BY day ORDER BY day").fetchall()


def test_days_of_a_late_file_are_read_again(tmp_path: Path, market: Marketplace, drops: Path) -> None:
    home, punctual = Home.of(tmp_path / "late"), Home.of(tmp_path / "punctual")
    (held,) = drops.glob(f"*{LATE}*")
    night(punctual, market, "first", FIRST, YESTERDAY)
    night(punctual, market, "second", TONIGHT, TONIGHT)

    shutil.move(held, tmp_path / "held.csv")
    first = night(home, market, "first", FIRST, YESTERDAY)
    assert "late_days" not in first["sendparcel_reports"].counts
    without = dict(stored(home, market, "conformed", "shipments"))
    shutil.copyfile(tmp_path / "held.csv", held)  # arrives now
    second = night(home, market, "second", TONIGHT, TONIGHT)

    assert second["sendparcel_reports"].counts["late_days"] == 1
    assert "late_days" not in second["dhl_events"].counts
    assert LATE in second["sendparcel_reports"].rows
    for layer, table in (("pseudonymised", "sendparcel_reports"), ("conformed", "shipments")):
        assert stored(home, market, layer, table) == stored(punctual, market, layer, table)
    assert dict(stored(home, market, "conformed", "shipments"))[LATE] > without.get(LATE, 0)
    third = night(home, market, "third", TONIGHT, TONIGHT)
    assert "late_days" not in third["sendparcel_reports"].counts, "it is read again once"


def test_a_published_period_stays_and_is_told(tmp_path: Path, market: Marketplace, drops: Path) -> None:
    home = Home.of(tmp_path / "home")
    (held,) = drops.glob(f"*{LATE}*")
    shutil.move(held, tmp_path / "held.csv")
    night(home, market, "first", FIRST, YESTERDAY)
    month = ReleasedPeriod("shipping_monthly", FIRST, date(2026, 3, 31), 1, "r1")
    with open_workbench(home, market, run_id="release") as bench:
        bench.evidence.record_release("r1", [month], released_at=datetime.now(UTC), manifest_sha256="0" * 64)
    shutil.copyfile(tmp_path / "held.csv", held)
    second = night(home, market, "second", TONIGHT, TONIGHT)
    assert second["shipping_monthly"].counts["late_days_closed"] == 1
    assert not second["shipping_monthly"].rows, "a closed period is not made again"


def test_a_run_for_old_days_hides_no_late_file(tmp_path: Path, market: Marketplace, drops: Path) -> None:
    """It looks at its own days only, so what came late for others must still be found by the next night."""
    home = Home.of(tmp_path / "home")
    (held,) = drops.glob(f"*{LATE}*")
    shutil.move(held, tmp_path / "held.csv")
    night(home, market, "first", FIRST, YESTERDAY)
    shutil.copyfile(tmp_path / "held.csv", held)
    with open_workbench(home, market, run_id="again") as bench:
        table = market.system.sources.tables["sendparcel_reports"]
        pseudonymise_table(bench, bench.night(FIRST, FIRST), table)
    second = night(home, market, "second", TONIGHT, TONIGHT)
    assert second["sendparcel_reports"].counts["late_days"] == 1
