"""Damaged partitions and bad keys: named, and a run of the same day puts the partition right."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from assets.edge import value_free
from pipelines.definitions import build_definitions
from pipelines.nightly import instance, run_jobs
from tests.integration.bad_input import FIRST, LAST, URL, Run, assert_clear, run_market
from transforms.errors import StorageError
from transforms.home import Home, Layer
from transforms.marketplace import load_marketplace
from transforms.steps.aggregate import aggregate_table
from transforms.steps.conform import conform_model
from transforms.steps.pseudonymise import pseudonymise_table
from transforms.steps.publish import release_night
from transforms.workbench import Workbench, open_workbench

MARKET = load_marketplace("mgoods")


@pytest.fixture
def bench(messy: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workbench]:
    """The steps over a copy of what a night left, before anything of it was released."""
    shutil.copytree(messy.home.root, tmp_path / "home")
    home = Home.of(tmp_path / "home")
    shutil.rmtree(home.releases("mgoods"))
    home.published("mgoods").unlink()
    home.state("mgoods").unlink()
    monkeypatch.setenv(URL, f"sqlite:///{messy.database}")
    with open_workbench(home, MARKET, run_id="test") as opened:
        yield opened


def damage(bench: Workbench, layer: Layer, table: str, place: int) -> None:
    """One byte of the first day's partition."""
    file = bench.home.partition("mgoods", layer, table, FIRST)
    content = bytearray(file.read_bytes())
    content[place] ^= 0xFF
    file.write_bytes(content)


@pytest.mark.parametrize("place", [60, -20])
def test_a_damaged_partition_stops_what_needs_it_and_is_healed_by_its_day(
    bench: Workbench, messy: Run, place: int
) -> None:
    first_and_second, second = bench.night(FIRST, LAST), bench.night(LAST, LAST)
    lines, health = MARKET.models["order_lines"], MARKET.models["platform_events"]
    conform_model(bench, second, lines)
    damage(bench, "pseudonymised", "orders", place)
    with pytest.raises(StorageError) as caught:
        value_free(lambda: conform_model(bench, second, lines), system="mgoods", table="order_lines")
    assert_clear(str(caught.value), "mgoods.orders", f"pseudonymised partition of {FIRST}", f"--date {FIRST}")
    conform_model(bench, second, health)  # what does not read it goes on

    if place < 0:  # as the message says; the whole job once is enough
        (report,) = run_market(messy.database, bench.home, days=(FIRST, FIRST))
        assert report.success, [job.failures for job in report.jobs]
    else:
        pseudonymise_table(bench, bench.night(FIRST, FIRST), MARKET.system.sources.tables["orders"])
    again = conform_model(bench, first_and_second, lines)
    assert all(check.passed for check in again.checks)
    assert again.row_count == messy.counts("conformed", "order_lines")["stored"]


def test_a_damaged_fact_stops_its_tables_and_is_healed_by_its_day(bench: Workbench) -> None:
    night, sales = bench.night(FIRST, LAST), MARKET.tables["sales_daily"]
    damage(bench, "conformed", "order_lines", -20)
    with pytest.raises(StorageError) as caught:
        value_free(lambda: aggregate_table(bench, night, sales), system="mgoods", table="sales_daily")
    assert_clear(
        str(caught.value), "mgoods.order_lines", f"conformed partition of {FIRST}", f"--date {FIRST}"
    )
    aggregate_table(bench, night, MARKET.tables["platform_health_daily"])  # of another fact
    conform_model(bench, night, MARKET.models["order_lines"])
    assert aggregate_table(bench, night, sales).counts["periods"] == 2


def test_a_damaged_aggregate_alone_is_held_back_and_is_healed_by_its_day(bench: Workbench) -> None:
    night = bench.night(FIRST, LAST)
    for name in ("sales_daily", "platform_health_daily"):
        aggregate_table(bench, night, MARKET.tables[name])
    damage(bench, "aggregated", "sales_daily", -20)
    made = release_night(bench, night)
    assert set(made.held_back) == {"sales_daily"}
    assert_clear(
        str(made.held_back["sales_daily"]),
        "mgoods.sales_daily",
        f"aggregated partition of {FIRST}",
        f"--date {FIRST}",
    )
    assert made.release.added.get("platform_health_daily")
    assert not made.release.added.get("sales_daily")

    aggregate_table(bench, night, MARKET.tables["sales_daily"])
    healed = release_night(bench, night)
    assert not healed.held_back
    assert healed.release.added.get("sales_daily")


def test_a_table_that_is_held_back_fails_the_run_by_its_own_check(
    messy: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(URL, f"sqlite:///{messy.database}")
    for name in ("PARDA_HOME", "PARDA_DAGSTER_STORAGE", "DAGSTER_HOME"):  # set by `instance`; undone here
        monkeypatch.setenv(name, "")
        monkeypatch.delenv(name)
    home = Home.of(tmp_path / "home")
    definitions = build_definitions(markets=[MARKET], home=str(home.root))
    with instance(home) as on:
        run_jobs(definitions, "mgoods", FIRST, LAST, on, jobs=("nightly",))
        file = home.partition("mgoods", "aggregated", "stock_daily__protected", FIRST)
        file.write_bytes(file.read_bytes()[:-40])
        (release,) = run_jobs(definitions, "mgoods", FIRST, LAST, on, jobs=("release",))
    (message,) = release.failures.values()
    assert_clear(message, "mgoods.stock_daily", "`protected`", f"aggregated partition of {FIRST}")
    assert release.checks_failed == 1
    assert release.checks_passed == len(MARKET.tables) - 1 + 1  # and the promise register
    assert home.published("mgoods").exists()


def test_another_key_reads_nothing_and_says_so(messy: Run, tmp_path: Path) -> None:
    shutil.copytree(messy.home.root, tmp_path / "home")
    home = Home.of(tmp_path / "home")
    home.key_file("mgoods").write_text("A" * 43 + "=\n")
    with open_workbench(home, MARKET, run_id="test") as other, pytest.raises(StorageError) as caught:
        conform_model(other, other.night(LAST, LAST), MARKET.models["platform_events"])
    assert_clear(str(caught.value), "damaged or was written with another key")


@pytest.mark.parametrize(
    ("text", "mode", "words"),
    [
        ("c2hvcnQ=", 0o600, "holds 5 bytes instead of 32"),
        ("A" * 43 + "=", 0o644, "mode 0644"),
        ("", 0o600, "is empty"),
    ],
)
def test_a_bad_key_is_told_once_and_nothing_is_run(
    messy: Run, home: Home, text: str, mode: int, words: str
) -> None:
    file = home.key_file("mgoods")
    file.write_text(text)
    file.chmod(mode)
    (report,) = run_market(messy.database, home)
    assert not report.jobs
    assert_clear(report.problem or "", "mgoods.key", words)
    assert not text or text not in (report.problem or "")
    assert not list(home.root.rglob("*.parquet"))
