"""After a whole run over planted persons, nothing of them is anywhere on disk or in what was printed."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest

from tests.attacks.search import Finding, search_restricted, search_text, search_tree
from tests.whole_run import FIRST, LAST, Planted
from transforms.home import Home
from transforms.marketplace import load_marketplace
from transforms.policy.models import Operator
from transforms.pseudonymisation import operators
from transforms.steps import pseudonymise
from transforms.steps.pseudonymise import pseudonymise_table
from transforms.steps.result import Check
from transforms.workbench import open_workbench


def shown(findings: list[Finding]) -> str:
    return "\n".join(str(finding) for finding in findings[:20])


def test_the_needles_are_in_the_source(planted: Planted) -> None:
    """Else a search that finds nothing would prove nothing."""
    con = sqlite3.connect(planted.url.removeprefix("sqlite:///"))
    for place in ("accounts.email", "orders.buyer_phone", "orders.buyer_comment", "returns.comment",
                  "support_messages.body", "error_logs.message"):  # fmt: skip
        table, column = place.split(".")
        rows = con.execute(f"SELECT {column} FROM {table} WHERE {column} IS NOT NULL")
        cells = [str(cell) for (cell,) in rows]
        assert search_text(cells, place, planted.needles), f"no canary in {place}"
    kinds = {json.loads(line)["kind"] for line in planted.sidecar.open() if '"canary": true' in line}
    assert len(kinds) >= 8, kinds
    assert len(planted.needles.raw) > 500


def test_nothing_under_parda_home(planted: Planted) -> None:
    """By bytes and by readers: keys, restricted layers, state, releases, reports, Dagster's storage."""
    assert (planted.home / "dagster").is_dir()
    assert list((planted.home / "report").rglob("*.html"))
    found = search_tree(planted.home, planted.needles)
    assert not found, shown(found)


def test_nothing_in_the_decrypted_layers(planted: Planted) -> None:
    found = search_restricted(Home.of(planted.home), "mgoods", planted.needles)
    assert not found, shown(found)


def test_nothing_in_temporary_files_or_on_the_terminal(planted: Planted) -> None:
    found = search_tree(planted.tmp, planted.needles)
    found += search_text(planted.printed.splitlines(), "the terminal", planted.needles)
    assert not found, shown(found)


def test_restricted_directories_are_private(planted: Planted) -> None:
    for folder in ("keys", "restricted", "state", "releases", "dagster", "tmp"):
        assert (planted.home / folder).stat().st_mode & 0o077 == 0, folder
    for key in (planted.home / "keys").iterdir():
        assert key.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    ("operator", "table"),
    [(Operator.REDACT_TEXT, "support_messages"), (Operator.NETWORK_PREFIX, "login_events")],
)
@pytest.mark.usefixtures("same_process")
def test_a_switched_off_operator_is_found(
    operator: Operator, table: str, planted: Planted, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The search can fail: with one operator off, and the checks that would notice, it finds the values."""
    monkeypatch.setenv("PARDA_MGOODS_DATABASE_URL", planted.url)
    monkeypatch.setitem(operators.OPERATORS, operator, lambda raw, *_: operators.Outcome(raw))
    monkeypatch.setattr(pseudonymise, "quality", lambda *_: Check("quality", True))
    market = load_marketplace("mgoods")
    home = Home.of(tmp_path)
    with open_workbench(home, market, run_id="mutation") as bench:
        pseudonymise_table(bench, bench.night(FIRST, LAST), market.system.sources.tables[table])
    assert search_restricted(home, "mgoods", planted.needles)


@pytest.mark.usefixtures("same_process")
def test_a_switched_off_operator_stores_nothing(
    planted: Planted, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The expectations of the layer's edge notice whole addresses before they take a partition's place."""
    monkeypatch.setenv("PARDA_MGOODS_DATABASE_URL", planted.url)
    monkeypatch.setitem(operators.OPERATORS, Operator.NETWORK_PREFIX, lambda raw, *_: operators.Outcome(raw))
    market, home = load_marketplace("mgoods"), Home.of(tmp_path)
    with open_workbench(home, market, run_id="mutation") as bench:
        table = market.system.sources.tables["login_events"]
        result = pseudonymise_table(bench, bench.night(FIRST, LAST), table)
    assert [check.name for check in result.checks if not check.passed] == ["quality"]
    assert not list(home.layer("mgoods", "pseudonymised").rglob("*.parquet"))


def test_an_unencrypted_layer_is_found(planted: Planted, tmp_path: Path) -> None:
    """The search by bytes can fail: one raw value in any file."""
    (tmp_path / "left-over.log").write_text(f"could not parse {planted.needles.raw[0].upper()} here")
    (tmp_path / "hash.txt").write_text(planted.needles.coded[0])
    kinds = {finding.kind for finding in search_tree(tmp_path, planted.needles)}
    assert {"raw", "coded"} <= kinds


@pytest.mark.parametrize(
    "written", ["{0}", "+{0}", "{1}-{2} {3}", "({1}) {2}.{3}", '{{"text": "{1} {2}\u2013{3}"}}']
)
def test_a_number_is_found_however_it_is_written(written: str, planted: Planted) -> None:
    digits = next(word for word in planted.needles.digits if len(word) == 12)
    cell = "at 1795394794.6227474: " + written.format(digits, digits[:5], digits[5:8], digits[8:])
    assert search_text([cell], "a cell", planted.needles)


def test_what_a_run_draws_anew_is_no_finding(planted: Planted) -> None:
    """The seconds of an event hold a short number's digits about once in a thousand runs."""
    digits = next(word for word in planted.needles.digits if len(word) == 7)
    drawn = [f'{{"timestamp": 17953947{digits[:2]}.{digits[2:]}}}', f"{digits}0-0000-4000-8000-0123456789ab"]
    assert not search_text(drawn, "a cell", planted.needles)
