"""Bad system folders, as the privacy officer meets them: on the command line, before anything is opened."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from pipelines.cli import main
from tests.integration.bad_input import assert_clear
from transforms.policy.load import SYSTEMS

# file, what stands there, what is put in its place, words of the message
BAD = {
    "duplicate clause id": (
        "policy.yaml",
        "  - id: 0.b\n",
        "  - id: 0.a\n",
        ["mgoods/policy.yaml", "duplicate clause id: 0.a"],
    ),
    "currency missing": (
        "policy.yaml",
        "  currency: UZS\n",
        "",
        ["mgoods/policy.yaml", "controller.currency", "is missing"],
    ),
    "retention of a table that is not there": (
        "policy.yaml",
        "tables: [orders, order_lines,",
        "tables: [order, order_lines,",
        ["mgoods/policy.yaml", "`orders`"],
    ),
    "cursor that is no column": (
        "sources.yaml",
        "    cursor: placed_at\n    fields:\n      order_id:",
        "    cursor: placed\n    fields:\n      order_id:",
        ["mgoods/sources.yaml", "tables.orders", "`placed`"],
    ),
    "statistic of a column that the fact has not": (
        "tables/platform_health_daily.yaml",
        "    column: kind\n",
        "    column: knid\n",
        ["platform_health_daily", "knid"],
    ),
    "model of a column that is not declared": (
        "models/platform_events.sql",
        "        l.account_id,\n",
        "        l.device_serial,\n",
        ["platform_events", "device_serial"],
    ),
    # logs serve the service's stability, not reports: refused, with the path of each column
    "purpose violated by a statistic": (
        "tables/platform_health_daily.yaml",
        "data_use: functional.service.improve",
        "data_use: analytics.reporting",
        [
            "published.platform_health_daily.kind ← platform_events.kind ← login_events.succeeded: ",
            "user.telemetry may not serve analytics.reporting; clause 3.e",
        ],
    ),
    "purpose that no clause gives": (
        "tables/sales_daily.yaml",
        "data_use: analytics.reporting",
        "data_use: marketing.advertising",
        ["published.sales_daily.", "no clause of the policy allows the use marketing.advertising"],
    ),
}


@pytest.fixture
def systems(tmp_path: Path) -> Path:
    shutil.copytree(SYSTEMS / "mgoods", tmp_path / "systems" / "mgoods")
    return tmp_path / "systems"


@pytest.mark.parametrize("command", [["check"], ["run", "--date", "2026-03-30"]], ids=["check", "run"])
@pytest.mark.parametrize("case", BAD)
def test_a_bad_folder_is_refused_before_anything_is_opened(
    case: str, command: list[str], systems: Path, tmp_path: Path
) -> None:
    file, old, new, words = BAD[case]
    path = systems / "mgoods" / file
    text = path.read_text(encoding="utf-8")
    assert text.count(old) >= 1, "the case has grown old"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")

    home = tmp_path / "home"
    found = CliRunner().invoke(
        main, [f"--home={home}", f"--systems={systems}", *command, "--system", "mgoods"]
    )
    assert found.exit_code == 1
    assert found.stderr.count("error: ") == 1
    assert_clear(found.stderr, *words)
    assert not list(home.rglob("*.key"))


def test_an_untouched_copy_is_accepted(systems: Path) -> None:
    found = CliRunner().invoke(main, [f"--systems={systems}", "check", "--system", "mgoods"])
    assert found.exit_code == 0, found.output
    assert "purposes hold" in found.output
