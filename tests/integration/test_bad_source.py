"""A source that cannot be reached, or not all of it; and what is declared `never_read` is not read."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

import psycopg
import pytest

from tests.integration.bad_input import FIRST, LAST, URL, Run, assert_clear, run_market
from transforms.demo import generate
from transforms.errors import SchemaDrift
from transforms.home import Home
from transforms.marketplace import load_marketplace
from transforms.steps.pseudonymise import pseudonymise_table
from transforms.steps.result import StepResult
from transforms.workbench import open_workbench

PASSWORD = "parolim-hunter2"
MARKET = load_marketplace("mgoods")
TABLES = MARKET.system.sources.tables


@pytest.mark.parametrize(
    ("url", "words"),
    [
        (f"postgresql://reader:{PASSWORD}@127.0.0.1:1/mgoods", "Nothing listens"),
        (f"oracle://reader:{PASSWORD}@127.0.0.1/mgoods", "scheme that is not known"),
        (f"mariadb://reader:{PASSWORD}@127.0.0.1:1/mgoods", "server cannot be reached"),
        (f"postgresql://reader:{PASSWORD}@[127.0.0.1/mgoods", "URL"),
        ("sqlite:////nowhere/mgoods.sqlite", "no SQLite file at /nowhere/mgoods.sqlite"),
    ],
)
def test_a_source_out_of_reach_is_told_once_and_nothing_is_run(url: str, words: str, home: Home) -> None:
    (report,) = run_market(url, home)
    assert not report.jobs
    assert_clear(report.problem or "", words, URL)
    assert PASSWORD not in (report.problem or "")
    assert not home.published("mgoods").exists()


def test_one_marketplace_out_of_reach_stops_no_other(messy: Run) -> None:
    assert messy.before is not None
    assert_clear(messy.before.problem or "", "online_retail", "/nowhere/shop.sqlite", system="online_retail")
    assert messy.report.success


@pytest.fixture(scope="module")
def postgres(postgres_url_module: str) -> str:
    """The bad rows in PostgreSQL, and what only it can hold: infinity and NaN."""
    generate("mgoods", orders=100, seed=5, to=postgres_url_module, start=FIRST, days=2, plant_mess=True)
    with psycopg.connect(postgres_url_module) as connection:
        connection.execute("UPDATE orders SET placed_at = placed_at, total_uzs = 'NaN' WHERE order_id = 1")
        connection.execute("UPDATE deliveries SET delivered_at = 'infinity' WHERE delivery_id = 1")
    return postgres_url_module


@contextmanager
def role(url: str, grants: dict[str, tuple[str, ...]]) -> Iterator[str]:
    """A role that may select these columns and no other; the URL that takes it on."""
    name = f"parda_reader_{os.getpid()}"
    with psycopg.connect(url, autocommit=True) as admin:
        admin.execute(f"CREATE ROLE {name}")
        try:
            for table, columns in grants.items():
                admin.execute(f"GRANT SELECT ({', '.join(columns)}) ON {table} TO {name}")
            yield f"{url}?options=-c%20role%3D{name}"
        finally:
            admin.execute(f"DROP OWNED BY {name}")
            admin.execute(f"DROP ROLE {name}")


def step(url: str, home: Home, table: str, days: tuple[date, date] = (FIRST, LAST)) -> StepResult:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(URL, url)
        with open_workbench(home, MARKET, run_id="test") as bench:
            return pseudonymise_table(bench, bench.night(*days), TABLES[table])


@pytest.mark.postgres
def test_what_is_never_read_needs_no_right_and_is_not_read(postgres: str, home: Home) -> None:
    """The server itself would refuse: the role has no right on passwords, passports and cards."""
    tables = ("accounts", "legal_entities", "payout_accounts")
    never = {name for table in tables for name, field in TABLES[table].fields.items() if not field.selected}
    assert never >= {"password_hash", "director_passport", "director_pinfl", "card_number", "account_number"}
    with role(postgres, {table: TABLES[table].selected for table in tables}) as url:
        with psycopg.connect(url) as reader, pytest.raises(psycopg.errors.InsufficientPrivilege):
            reader.execute("SELECT password_hash FROM accounts")
        for table in tables:
            result = step(url, home, table)
            assert result.row_count > 0
            assert all(check.passed for check in result.checks)


@pytest.mark.postgres
def test_a_right_that_is_missing_is_named(postgres: str, home: Home) -> None:
    granted = tuple(name for name in TABLES["accounts"].selected if name != "locale")
    with role(postgres, {"accounts": granted}) as url, pytest.raises(SchemaDrift) as caught:
        step(url, home, "accounts")
    assert_clear(
        str(caught.value), "mgoods.accounts.locale", "Not granted to our role: locale", "grant SELECT"
    )


@pytest.mark.postgres
@pytest.mark.parametrize(
    ("table", "reasons"),
    [
        (
            "orders",
            {"not_decimal:total_uzs": 1, "null:currency": 1, "null:marketplace_id": 1},
        ),
        (
            "deliveries",
            {"absurd_date:promised_at": 1, "absurd_date:delivered_at": 2},
        ),
        ("support_messages", {}),
    ],
)
def test_bad_rows_of_postgres(postgres: str, home: Home, table: str, reasons: dict[str, int]) -> None:
    result = step(postgres, home, table)
    assert Counter(result.excluded) == Counter(reasons)
    assert all(check.passed for check in result.checks)
    if table == "support_messages":
        assert result.row_count > 0
