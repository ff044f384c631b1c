"""The whole run's published file, audited by the command as anybody could; and what the nights recorded."""

from __future__ import annotations

import shutil
from pathlib import Path

import duckdb
from click.testing import CliRunner

from pipelines.cli import main
from tests.whole_run import FIRST, LAST, Planted
from transforms.evidence.store import EvidenceStore
from transforms.home import Home


def audit(file: Path, history: Path) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["audit", str(file), "--system", "mgoods", "--history", str(history)])
    return result.exit_code, result.output + result.stderr


def test_nothing_hidden_can_be_computed(planted: Planted) -> None:
    home = Home.of(planted.home)
    code, text = audit(home.published("mgoods"), home.releases("mgoods"))
    assert code == 0, text
    assert " 0 can be computed, 0 closed rows changed, 0 not audited" in text


def test_a_changed_number_of_a_closed_period_is_found(planted: Planted, tmp_path: Path) -> None:
    home = Home.of(planted.home)
    changed = tmp_path / "changed.duckdb"
    shutil.copyfile(home.published("mgoods"), changed)
    changed.chmod(0o600)
    with duckdb.connect(str(changed)) as con:
        con.execute(
            "UPDATE sales_daily SET items = items + 1 WHERE rowid = "
            "(SELECT min(rowid) FROM sales_daily WHERE items IS NOT NULL)"
        )
    code, text = audit(changed, home.releases("mgoods"))
    assert code == 1
    assert "sales_daily" in text
    assert "items differ between releases" in text


def test_every_table_says_what_was_withheld(planted: Planted) -> None:
    with EvidenceStore.open(Home.of(planted.home), "mgoods") as evidence:
        for table in ("sales_daily", "product_category_weekly"):
            (check, *_) = [
                check
                for check in evidence.latest_checks("published", table, FIRST, LAST)
                if check.check == "protected_together"
            ]
            assert check.passed
            assert {"cells", "cells_suppressed_primary", "cells_suppressed_complementary"} <= set(
                check.counts
            )
            assert 0 <= check.counts["value_published_permille"] <= 1000
            assert check.counts["recoverable_before"] == 0
