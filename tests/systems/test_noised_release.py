"""A noised table of a real marketplace from its source to analysts, and what happens to its ledger."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import pytest
from click.testing import CliRunner, Result

from pipelines.cli import main
from tests.systems.runs import SystemRun, parda
from tests.systems.test_beshqozon import DAYS, FIRST, LAST, SYSTEM
from tests.systems.test_beshqozon import run as run
from transforms.demo import generate
from transforms.disclosure.differential.ledger import read_ledger
from transforms.errors import DisclosureError, PublishingError
from transforms.home import Home
from transforms.marketplace import load_marketplace
from transforms.publishing.manifest import newest
from transforms.steps.aggregate import aggregate_table
from transforms.steps.conform import conform_model
from transforms.steps.pseudonymise import pseudonymise_table
from transforms.steps.publish import release_night
from transforms.workbench import Workbench, open_workbench

TABLE = "branch_demand_weekly"
MARKET = load_marketplace(SYSTEM)


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The marketplace's store; where it is stands in the environment as long as these tests run."""
    url = f"sqlite:///{tmp_path_factory.mktemp('source')}/beshqozon.sqlite"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PARDA_BESHQOZON_DATABASE_URL", url)
        generate(SYSTEM, orders=1500, seed=11, to=url, start=FIRST, days=DAYS)
        yield url


@pytest.fixture(scope="module")
def made(source: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What is needed of the marketplace for the one table, and a release of it, step by step."""
    place = tmp_path_factory.mktemp("noised")
    with bench_of(Home.of(place / "home")) as bench:
        night = bench.night(FIRST, LAST)
        for name in MARKET.models["orders"].source_tables:
            pseudonymise_table(bench, night, MARKET.system.sources.tables[name])
        conform_model(bench, night, MARKET.models["orders"])
        aggregate_table(bench, night, MARKET.tables[TABLE])
        assert release_night(bench, night).held_back == {}
    return place / "home"


@pytest.fixture
def home(made: Path, tmp_path: Path) -> Home:
    """A copy of it, to be damaged."""
    shutil.copytree(made, tmp_path / "home")
    return Home.of(tmp_path / "home")


@contextmanager
def bench_of(home: Home) -> Iterator[Workbench]:
    with open_workbench(home, MARKET, run_id="again") as bench:
        yield bench


def command(home: Home, *arguments: str) -> Result:
    return CliRunner().invoke(main, [f"--home={home.root}", *arguments])


def rows(home: Path, table: str = TABLE) -> list[tuple[Any, ...]]:
    with duckdb.connect(str(home / "published" / f"{SYSTEM}.duckdb"), read_only=True) as con:
        return con.sql(f"SELECT * FROM {table} ORDER BY ALL").fetchall()


def test_what_was_spent_is_told_wherever_the_table_is(made: Path) -> None:
    home = Home.of(made)
    chain = read_ledger(home, SYSTEM)
    link = newest(home, SYSTEM)
    assert link is not None
    periods = link.manifest.tables[TABLE].periods
    assert len(periods) == len(chain.records) == 4
    assert len(rows(made)) == 4 * 3
    for period, record in zip(periods, chain.records, strict=True):
        assert period.privacy is not None
        assert (period.first, period.privacy.record) == (record.first, record.hash)
        assert (period.privacy.epsilon, period.privacy.delta) == ("1", "0")
    errors = {name: error for name, error in link.manifest.evidence.items() if TABLE in name}
    assert set(errors) == {
        f"expected_error_permille:{TABLE}.{name}" for name in ("orders", "buyers", "total", "total_per_order")
    }
    assert 0 < errors[f"expected_error_permille:{TABLE}.orders"] < 600
    in_all = [each for each in link.manifest.privacy_spent if each.month is None]
    assert [(each.unit, each.epsilon) for each in in_all] == [("buyer", "4")]
    with duckdb.connect(str(made / "published" / f"{SYSTEM}.duckdb"), read_only=True) as con:
        told = dict(
            con.sql(
                f"SELECT column_name, description FROM data_dictionary WHERE table_name = '{TABLE}'"
            ).fetchall()
        )
        comment = con.sql(f"SELECT comment FROM duckdb_tables() WHERE table_name = '{TABLE}'").fetchone()
        kept = con.sql("SELECT DISTINCT state FROM promises WHERE control = 'privacy_ledger'").fetchall()
    assert "Noised (Laplace, ε = 0.35 of 1)" in told["orders"]
    assert "95 % interval" in told["orders_high"]
    assert "Spent on a buyer so far: ε = 4, δ = 0 by this table" in told["week"]
    assert comment is not None
    assert "ε = 1 for a buyer" in comment[0]
    assert kept == [("kept",)]
    page = (made / "report" / SYSTEM / "index.html").read_text()
    section = page.split("<h2>Differential privacy</h2>")[1].split("<h2>")[0]
    assert TABLE in section
    assert "<td class=days>in all</td><td class=number>4</td>" in section


def test_numbers_are_of_use_and_exact_ones_stay_restricted(made: Path) -> None:
    shown = rows(made)
    for week in {row[0] for row in shown}:
        orders = {row[1]: row[2] for row in shown if row[0] == week}
        assert orders["Chilonzor"] > orders["Mirobod"], "shares 46 % and 20 %, noise about 14 orders"
    with duckdb.connect(str(made / "published" / f"{SYSTEM}.duckdb"), read_only=True) as con:
        names = [name for (name,) in con.sql("SELECT column_name FROM duckdb_columns()").fetchall()]
    assert not [name for name in names if "exact" in name or "bounded" in name]
    state = (made / "report" / SYSTEM / "quality.html").read_text()
    assert "error permille" not in state


@pytest.mark.slow
def test_a_day_that_is_run_again_keeps_the_numbers(run: SystemRun, tmp_path: Path) -> None:
    """The whole marketplace by its command line; the run is shared with its own tests."""
    shutil.copytree(run.home, tmp_path / "home")
    ledger = Home.of(tmp_path / "home").privacy_ledger(SYSTEM)
    before = ledger.read_bytes()
    assert len(before.splitlines()) == 4
    again = parda(
        ["run", f"--system={SYSTEM}", "--date=2026-03-18"],
        {**run.environment, "PARDA_HOME": str(tmp_path / "home")},
    )
    assert again.returncode == 0, again.stdout + again.stderr
    assert rows(tmp_path / "home") == rows(run.home)
    assert ledger.read_bytes() == before


def test_periods_that_were_drawn_and_not_released_are_released_as_drawn(home: Home, made: Path) -> None:
    """As if the machine had stopped between the drawing and the release, weeks ago."""
    shutil.rmtree(home.releases(SYSTEM))
    home.published(SYSTEM).unlink()
    home.state(SYSTEM).unlink()
    before = home.privacy_ledger(SYSTEM).read_bytes()
    with bench_of(home) as bench:
        night = bench.night(FIRST, LAST)
        assert len(aggregate_table(bench, night, MARKET.tables[TABLE]).rows) == 4
        released = release_night(bench, night)
    assert released.held_back == {}
    assert rows(home.root) == rows(made)
    assert home.privacy_ledger(SYSTEM).read_bytes() == before


def test_what_is_left_of_the_budget_is_enforced_and_the_rest_leaves(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.rmtree(home.releases(SYSTEM))
    home.published(SYSTEM).unlink()
    home.state(SYSTEM).unlink()
    home.privacy_ledger(SYSTEM).unlink()
    shutil.rmtree(home.layer(SYSTEM, "aggregated") / f"{TABLE}__noised")
    shutil.rmtree(home.layer(SYSTEM, "aggregated") / TABLE)
    budgets = MARKET.system.policy.protection.differential_privacy
    assert budgets is not None
    monkeypatch.setitem(budgets, "buyer", budgets["buyer"].model_copy(update={"epsilon_a_month": Decimal(3)}))
    with bench_of(home) as bench:
        night = bench.night(FIRST, LAST)
        with pytest.raises(DisclosureError, match="asks for ε 1, but of the 3 that a `buyer` has in 2026-03"):
            aggregate_table(bench, night, MARKET.tables[TABLE])
        released = release_night(bench, night)
    assert len(released.release.added[TABLE]) == 3
    assert len(rows(home.root)) == 3 * 3
    told = command(home, "ledger", f"--system={SYSTEM}", "--verify")
    assert told.exit_code == 0, told.output
    assert "ε 3 of 6" in told.output


def gone(file: Path) -> None:
    file.unlink()


def shortened(file: Path) -> None:
    lines = file.read_bytes().splitlines(keepends=True)
    file.write_bytes(b"".join(lines[:-1]))


def cheaper(file: Path) -> None:
    file.write_text(file.read_text().replace('"epsilon":"1"', '"epsilon":"0.1"', 1))


def forged(file: Path) -> None:
    """Every hash computed anew: the chain itself is without fault."""
    from transforms.disclosure.differential import ledger

    before, lines = ledger.BEGINNING, []
    for line in file.read_text().splitlines():
        content = json.loads(line) | {"epsilon": "0.01", "before": before}
        del content["hash"]
        before = ledger._hash(content)
        lines.append(ledger._canonical(content | {"hash": before}).decode())
    file.write_text("\n".join(lines) + "\n")


@pytest.mark.parametrize("damage", [gone, shortened, cheaper, forged])
def test_a_ledger_that_does_not_know_what_is_out_stops(home: Home, damage: Callable[[Path], None]) -> None:
    damage(home.privacy_ledger(SYSTEM))
    what = "privacy ledger"
    with bench_of(home) as bench:
        night = bench.night(date(2026, 3, 30), LAST)
        with pytest.raises(DisclosureError, match=what):
            aggregate_table(bench, night, MARKET.tables[TABLE])
        with pytest.raises(PublishingError, match="privacy_ledger"):
            release_night(bench, night)
    told = command(home, "ledger", f"--system={SYSTEM}", "--verify")
    assert told.exit_code == 1
    assert what in told.output or "problem" in told.output
    assert command(home, "verify", f"--system={SYSTEM}").exit_code == 1


def test_the_auditor_takes_noised_numbers_for_no_equations_but_for_closed(made: Path, tmp_path: Path) -> None:
    history, newer = tmp_path / "history", tmp_path / f"{SYSTEM}.duckdb"
    history.mkdir()
    shutil.copy(made / "published" / f"{SYSTEM}.duckdb", history / "older.duckdb")
    shutil.copy(made / "published" / f"{SYSTEM}.duckdb", newer)
    assert CliRunner().invoke(main, ["audit", str(newer), f"--history={history}"]).exit_code == 0
    newer.chmod(0o600)
    with duckdb.connect(str(newer)) as con:
        con.execute(f"UPDATE {TABLE} SET orders = orders + 1 WHERE branch = 'Mirobod'")
    audited = CliRunner().invoke(main, ["audit", str(newer), f"--history={history}"])
    assert audited.exit_code == 1
    assert f"{TABLE} (2026-03-02, Mirobod): orders differ between releases" in audited.output
