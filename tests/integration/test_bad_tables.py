"""Bad tables: each is blocked with one message that names it; all others are released the same night."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import duckdb
import pytest

from tests.integration.bad_input import FIRST, LAST, Run, assert_clear, change, found_in, rows, run_market
from transforms.home import Home

PHONES = ("+998 91 234 56 71", "+998 91 234 56 72", "+998 91 234 56 73", "+998 91 234 56 74")
KIND = "Zarqinoyga qaytarildi"  # a value that the declaration does not know


@pytest.fixture(scope="module")
def broken(database: Path, tmp_path_factory: pytest.TempPathFactory) -> Run:
    """All of these in one night."""
    folder = tmp_path_factory.mktemp("tables")
    path = folder / "mgoods.sqlite"
    shutil.copy(database, path)
    with closing(sqlite3.connect(path)) as connection, connection:
        warehouses = [key for (key,) in connection.execute("SELECT warehouse_id FROM warehouses")]
        for key, phone in zip(warehouses, PHONES, strict=True):
            connection.execute("UPDATE warehouses SET name = ? WHERE warehouse_id = ?", (phone, key))
    change(
        path,
        "DROP TABLE affiliates",
        "ALTER TABLE addresses ADD COLUMN mothers_name TEXT",
        "ALTER TABLE payout_accounts DROP COLUMN bank_name",
        "ALTER TABLE activity_log RENAME COLUMN object_id TO old_id",
        "ALTER TABLE activity_log ADD COLUMN object_id TEXT",
        f"UPDATE order_events SET kind = '{KIND}' WHERE order_event_id = 1",
    )
    home = Home.of(folder / "home")
    (report,) = run_market(path, home)
    return Run(path, home, report)


def periods(home: Home) -> dict[str, list[date]]:
    with duckdb.connect(str(home.published("mgoods")), read_only=True) as con:
        found = con.sql(
            "SELECT table_name, list(period_first ORDER BY period_first) FROM releases "
            "WHERE table_name IS NOT NULL GROUP BY table_name"
        ).fetchall()
    return dict(found)


@pytest.mark.parametrize(
    ("table", "names"),
    [
        ("affiliates", ["mgoods.affiliates", "table is missing in the source", "sources.yaml"]),
        ("addresses", ["mgoods.addresses.mothers_name", "Undeclared", "systems/mgoods/sources.yaml"]),
        ("payout_accounts", ["mgoods.payout_accounts.bank_name", "Missing in the source"]),
        ("activity_log", ["mgoods.activity_log", "Undeclared", "old_id", "object_id (is `TEXT`"]),
        ("warehouses", ["mgoods.warehouses.name", "PHONE", "systems/mgoods/sources.yaml"]),
        ("order_events", ["mgoods.order_events", "`quality`", "kind: among the declared values"]),
    ],
)
def test_a_blocked_table_says_why_and_what_to_do(broken: Run, table: str, names: list[str]) -> None:
    assert_clear(broken.failures[f"pseudonymised__mgoods__{table}"], *names)


def test_only_the_bad_tables_are_blocked(broken: Run) -> None:
    blocked = {"affiliates", "addresses", "payout_accounts", "activity_log", "warehouses", "order_events"}
    assert {step.rsplit("__", 1)[-1] for step in broken.failures} == blocked
    assert not broken.report.success


def test_what_does_not_hang_on_them_is_released(broken: Run) -> None:
    released = periods(broken.home)
    for table in ("sales_daily", "platform_health_daily"):
        assert released[table] == [FIRST, LAST], table
    assert "stock_daily" not in released, "its warehouses are blocked"


def test_a_blocked_table_stores_nothing(broken: Run) -> None:
    """Also not the one whose values are found out only when it is written."""
    for table in ("affiliates", "addresses", "payout_accounts", "activity_log", "warehouses", "order_events"):
        assert not list((broken.home.layer("mgoods", "pseudonymised") / table).rglob("*.parquet")), table


def test_no_value_is_told(broken: Run) -> None:
    told = [*PHONES, *(phone.replace(" ", "") for phone in PHONES), KIND]
    assert rows(broken.database, "SELECT count(*) FROM warehouses WHERE name LIKE '+998%'") == len(PHONES)
    assert not found_in(broken.home, broken.report, told)


def test_once_put_right_the_same_days_are_released(broken: Run, database: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    shutil.copytree(broken.home.root, home)
    (report,) = run_market(database, Home.of(home))
    assert report.success, [job.failures for job in report.jobs]
    released = periods(Home.of(home))
    assert released["stock_daily"] == released["sales_daily"] == [FIRST, LAST]
