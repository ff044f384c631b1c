"""Koopseri whole: the shop's database, its REST API and the embedded default give the same; nothing leaks."""

from __future__ import annotations

import base64
import shutil
import sqlite3
import uuid
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import duckdb
import polars as pl
import pytest

from tests.mariadb_server import mariadb_server as mariadb_server
from tests.mariadb_server import run as run_sql
from tests.support.woocommerce_server import Fault, Shop, running, shop_of
from tests.systems.runs import ROOT, Asked, SystemRun, assert_published, planted_run
from transforms.demo import generate
from transforms.errors import PolicyError
from transforms.home import Home
from transforms.marketplace import load_marketplace
from transforms.policy.load import load_system
from transforms.policy.models import Operator
from transforms.pseudonymisation import operators
from transforms.pseudonymisation.keys import KeyRing
from transforms.steps import pseudonymise
from transforms.steps.aggregate import aggregate_table
from transforms.steps.conform import conform_model
from transforms.steps.pseudonymise import pseudonymise_table
from transforms.steps.publish import release_night
from transforms.steps.result import Check
from transforms.storage.session import open_session
from transforms.workbench import open_workbench

SYSTEM = "koopseri"
FOLDER = ROOT / "systems" / SYSTEM
# a whole month and the days until it closes
FIRST, DAYS, LAST = date(2026, 3, 1), 36, date(2026, 4, 5)
ORDERS = 1600
# one key for all stores, so that their pseudonyms can be compared
KEY = {"PARDA_KOOPSERI_MASTER_KEY": base64.b64encode(bytes(range(32))).decode()}


@pytest.fixture(scope="session")
def run(tmp_path_factory: pytest.TempPathFactory) -> SystemRun:
    return planted_run(tmp_path_factory, SYSTEM, Asked(SYSTEM, ORDERS, FIRST, DAYS, urls=KEY))


def night_of(run: SystemRun, url: str, place: Path) -> SystemRun:
    """The days of ``run`` from another store of the shop, step by step in this process."""
    (place / "tmp").mkdir()
    environment = {**run.environment, "PARDA_KOOPSERI_DATABASE_URL": url, "PARDA_HOME": str(place / "home")}
    market = load_marketplace(SYSTEM)
    with pytest.MonkeyPatch.context() as patch:
        for variable, value in environment.items():
            patch.setenv(variable, value)
        with open_workbench(Home.of(place / "home"), market, run_id="night") as bench:
            night = bench.night(FIRST, LAST)
            results = [
                pseudonymise_table(bench, night, table) for table in market.system.sources.tables.values()
            ]
            results += [conform_model(bench, night, model) for model in market.models.values()]
            results += [aggregate_table(bench, night, spec) for spec in market.tables.values()]
            assert all(check.passed for result in results for check in result.checks)
            assert not release_night(bench, night).held_back
    return replace(run, place=place, environment=environment, printed="")


@pytest.fixture(scope="module")
def mariadb_run(run: SystemRun, mariadb_server: str, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The same marketplace in the shop's own database."""
    name = f"parda_test_{uuid.uuid4().hex[:12]}"
    run_sql(mariadb_server, f"CREATE DATABASE {name} CHARACTER SET utf8mb4")
    try:
        url = urlunsplit(urlsplit(mariadb_server)._replace(path=f"/{name}"))
        place = tmp_path_factory.mktemp("mariadb")
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("PARDA_KOOPSERI_SHIPPING_URL", f"file://{place}/again")
            generate(SYSTEM, orders=ORDERS, seed=11, to=url, start=FIRST, days=DAYS, canaries=True)
        yield night_of(run, url, place)
    finally:
        run_sql(mariadb_server, f"DROP DATABASE IF EXISTS {name}")


def _source(run: SystemRun) -> Path:
    return Path(run.environment["PARDA_KOOPSERI_DATABASE_URL"].removeprefix("sqlite:///"))


@pytest.fixture(scope="module")
def shop(run: SystemRun) -> Any:
    with running(shop_of(_source(run))) as made:
        yield made


@pytest.fixture(scope="module")
def rest_run(run: SystemRun, shop: Shop, tmp_path_factory: pytest.TempPathFactory) -> SystemRun:
    """The same marketplace by the shop's API, which now and then is busy."""
    shop.faults = [Fault(), Fault(429, b"{}", {"Retry-After": "1"}), Fault(), Fault(503, b"<html>")]
    made = night_of(run, shop.url, tmp_path_factory.mktemp("rest"))
    assert not shop.faults
    return made


def conformed(run: SystemRun) -> dict[str, pl.DataFrame]:
    """Every conformed table, decrypted, in order."""
    home = Home.of(run.home)
    ring = KeyRing(SYSTEM, bytes(range(32)))
    con = open_session(home, ring)
    frames = {}
    for folder in sorted(home.layer(SYSTEM, "conformed").iterdir()):
        relation = f"read_parquet('{folder}/*/*.parquet', encryption_config = {{footer_key: 'conformed'}})"
        frames[folder.name] = con.sql(f"SELECT * FROM {relation} ORDER BY ALL").pl()
    con.close()
    return frames


# --- what a user has ----------------------------------------------------------------------------------


def test_every_table_is_published_and_every_check_passed(run: SystemRun) -> None:
    assert_published(run, least_shown=0.7, least_kept=20)


@pytest.mark.parametrize("query", sorted((FOLDER / "queries").glob("*.sql")), ids=lambda path: path.stem)
def test_the_example_queries_give_rows(query: Path, run: SystemRun) -> None:
    with duckdb.connect(str(run.published), read_only=True) as con:
        assert con.sql(query.read_text(encoding="utf-8")).fetchall()


def test_published_sales_are_those_of_the_source_by_currency(run: SystemRun) -> None:
    """Counted again by hand in the shop's tables; ringgit and dollars stay apart."""
    source = sqlite3.connect(_source(run))
    by_hand = dict(
        source.execute(
            "SELECT o.currency, round(sum(l.product_net_revenue), 2) FROM wp_wc_order_product_lookup l "
            "JOIN wp_wc_orders o ON o.id = l.order_id WHERE o.type = 'shop_order' "
            "AND o.status <> 'wc-failed' AND date(o.date_created_gmt, '+8 hours') LIKE '2026-03-%' GROUP BY 1"
        ).fetchall()
    )
    lines = conformed(run)["order_lines"].filter(pl.col("day") <= date(2026, 3, 31))
    kept = {
        currency: float(total)
        for currency, total in lines.group_by("currency").agg(pl.col("gross").sum()).rows()
    }
    assert set(by_hand) == {"MYR", "BND"}
    assert kept == pytest.approx(by_hand)
    with duckdb.connect(str(run.published), read_only=True) as con:
        shown = dict(con.sql("SELECT currency, sum(sales) FROM refunds_monthly GROUP BY 1").fetchall())
    for currency, total in shown.items():
        assert float(total) <= by_hand[currency] + 0.01


# --- the same from every store ------------------------------------------------------------------------


def test_database_and_api_give_the_same_conformed_tables(
    run: SystemRun, mariadb_run: SystemRun, rest_run: SystemRun
) -> None:
    expected, by_database, by_api = conformed(run), conformed(mariadb_run), conformed(rest_run)
    assert set(expected) == set(by_database) == set(by_api)
    for name, frame in expected.items():
        assert frame.height, name
        assert frame.equals(by_database[name]), name
        assert frame.equals(by_api[name]), name


def test_database_and_api_give_the_same_release(
    run: SystemRun, mariadb_run: SystemRun, rest_run: SystemRun
) -> None:
    assert mariadb_run.tables() == run.tables()
    assert rest_run.tables() == run.tables()


def test_the_api_is_asked_for_nothing_that_is_not_read(rest_run: SystemRun, shop: Shop) -> None:
    asked = {name for arguments in shop.gets for name in arguments["_fields"].split(",")}
    assert "billing.email" in asked
    for never in ("order_key", "billing", "billing.first_name", "shipping.address_1", "payment", "gravatar",
                  "username", "payment.bank.ac_number", "identity_number", "customer_id"):  # fmt: skip
        assert never not in asked, never


# --- what must not be there -----------------------------------------------------------------------------


@pytest.mark.parametrize("store", ["run", "mariadb_run", "rest_run"])
def test_no_planted_person_is_anywhere(
    store: str, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable, value in KEY.items():
        monkeypatch.setenv(variable, value)
    found = request.getfixturevalue(store).leaks()
    assert not found, "\n".join(map(str, found[:20]))


@pytest.mark.parametrize("table", ["dhl_events", "orders", "sendparcel_reports"])
@pytest.mark.usefixtures("same_process")
def test_a_switched_off_operator_is_found(
    table: str, run: SystemRun, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The search can fail: canaries do stand in what couriers and buyers wrote."""
    for variable, url in run.environment.items():
        monkeypatch.setenv(variable, url)
    monkeypatch.setitem(operators.OPERATORS, Operator.REDACT_TEXT, lambda raw, *_: operators.Outcome(raw))
    monkeypatch.setattr(pseudonymise, "quality", lambda *_: Check("quality", True))
    market = load_marketplace(SYSTEM)
    mutant = SystemRun(SYSTEM, tmp_path, {}, "", run.needles)
    with open_workbench(Home.of(mutant.home), market, run_id="mutation") as bench:
        pseudonymise_table(bench, bench.night(FIRST, LAST), market.system.sources.tables[table])
    (tmp_path / "tmp").mkdir()
    assert mutant.leaks()


def test_what_is_never_read_is_declared_and_not_selected() -> None:
    tables = load_system(SYSTEM).sources.tables
    never = {
        ("users", "user_pass"), ("users", "user_activation_key"), ("order_operational_data", "order_key"),
        ("vendors", "identity_number"), ("vendors", "identity_document"), ("vendors", "photograph"),
        ("vendors", "bank_account_number"), ("vendors", "bank_account_name"),
        ("dhl_events", "proof_of_delivery"), ("products", "post_password"),
    }  # fmt: skip
    for table, column in never:
        assert tables[table].fields[column].role == "never_read", column
        assert column not in tables[table].selected


# --- who a buyer is ---------------------------------------------------------------------------------------


def test_a_phone_is_one_pseudonym_in_shop_and_parcel(run: SystemRun) -> None:
    """However it was written: 012-345 6789 with the courier is +60123456789 in the shop."""
    home = Home.of(run.home)
    con = open_session(home, KeyRing(SYSTEM, bytes(range(32))))

    def relation(table: str) -> str:
        files = f"{home.layer(SYSTEM, 'pseudonymised')}/{table}/*/*.parquet"
        return f"read_parquet('{files}', encryption_config = {{footer_key: 'pseudonymised'}})"

    agree, parcels = con.sql(
        "SELECT count(*) FILTER (WHERE s.receiver_phone = a.phone), count(*) "
        f"FROM {relation('sendparcel_reports')} s JOIN {relation('order_addresses')} a "
        "ON a.order_id = s.order_id AND a.address_type = 'shipping'"
    ).fetchall()[0]
    con.close()
    assert parcels > 500
    assert agree == parcels


# --- declarations that must be refused -----------------------------------------------------------------


def test_a_table_that_would_add_two_currencies_does_not_load(tmp_path: Path) -> None:
    shutil.copytree(FOLDER, tmp_path / SYSTEM)
    table = tmp_path / SYSTEM / "tables" / "category_sales_weekly.yaml"
    text = table.read_text()
    without = text.replace(
        '  currency:\n    column: currency\n    description: "Currency of the amounts, ISO 4217."\n', ""
    )
    assert without != text
    table.write_text(without)
    with pytest.raises(PolicyError, match="money of several currencies"):
        load_marketplace(SYSTEM, tmp_path)
    table.write_text(text.replace("pool: {dimension: category", "pool: {dimension: currency"))
    with pytest.raises(PolicyError, match="would put currencies together"):
        load_marketplace(SYSTEM, tmp_path)
