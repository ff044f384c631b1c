"""Beshqozon whole: MariaDB and its stand-in, zones for points, consent as of the sending, unlinked views."""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import duckdb
import polars as pl
import pytest

from tests.mariadb_server import mariadb_server as mariadb_server
from tests.mariadb_server import run as execute
from tests.systems.runs import ROOT, Asked, SystemRun, planted_run
from transforms.conform.views import local_day_sql, local_time_sql
from transforms.home import Home
from transforms.marketplace import load_marketplace
from transforms.policy.load import load_system
from transforms.policy.models import Operator
from transforms.policy.taxonomy import is_special
from transforms.pseudonymisation import operators
from transforms.pseudonymisation.keys import KeyRing
from transforms.steps import pseudonymise
from transforms.steps.pseudonymise import pseudonymise_table
from transforms.steps.result import Check
from transforms.storage.session import open_session
from transforms.workbench import open_workbench

SYSTEM = "beshqozon"
FOLDER = ROOT / "systems" / SYSTEM
# March and the days until it closes; the real store is run from its last whole week on
FIRST, DAYS, LAST = date(2026, 3, 1), 34, date(2026, 4, 3)
WEEK = date(2026, 3, 23)
ORDERS = 1500


@pytest.fixture(scope="session")
def run(tmp_path_factory: pytest.TempPathFactory) -> SystemRun:
    return planted_run(tmp_path_factory, SYSTEM, Asked(SYSTEM, ORDERS, FIRST, DAYS))


@pytest.fixture(scope="module")
def mariadb_database(mariadb_server: str) -> Iterator[str]:
    """URL of an empty database for the tests of this module; dropped afterwards."""
    name = f"parda_test_{uuid.uuid4().hex[:12]}"
    execute(mariadb_server, f"CREATE DATABASE {name} CHARACTER SET utf8mb4")
    try:
        yield urlunsplit(urlsplit(mariadb_server)._replace(path=f"/{name}"))
    finally:
        execute(mariadb_server, f"DROP DATABASE IF EXISTS {name}")


@pytest.fixture(scope="module")
def real_run(tmp_path_factory: pytest.TempPathFactory, mariadb_database: str) -> SystemRun:
    """The same marketplace in MariaDB."""
    urls = {"PARDA_BESHQOZON_DATABASE_URL": mariadb_database}
    name = f"{SYSTEM}-real-{uuid.uuid4().hex[:6]}"
    return planted_run(tmp_path_factory, name, Asked(SYSTEM, ORDERS, FIRST, DAYS, urls=urls, first_run=WEEK))


# --- what a user has ----------------------------------------------------------------------------


def test_every_table_is_published_and_every_check_passed(run: SystemRun) -> None:
    assert " 0 failed" in run.printed
    tables = run.tables("cell_status")
    assert len(tables) == len(list((FOLDER / "tables").glob("*.yaml"))) == 14
    for name, rows in tables.items():
        shown = [status for (status,) in rows if status != "suppressed"]
        assert len(shown) > 0.5 * len(rows) > 0, f"most of {name} is suppressed"
    with duckdb.connect(str(run.published), read_only=True) as con:
        states = dict(con.sql("SELECT state, count(*) FROM promises GROUP BY 1").fetchall())
        silent = con.sql("SELECT count(*) FROM duckdb_columns() WHERE comment IS NULL AND NOT internal")
        assert silent.fetchone() == (0,)
    assert set(states) <= {"kept", "outside", "not_applicable"}
    assert states["kept"] > 100


@pytest.mark.parametrize("query", sorted((FOLDER / "queries").glob("*.sql")), ids=lambda path: path.stem)
def test_the_example_queries_give_rows(query: Path, run: SystemRun) -> None:
    with duckdb.connect(str(run.published), read_only=True) as con:
        assert con.sql(query.read_text(encoding="utf-8")).fetchall()


def test_mariadb_gives_the_same_release(run: SystemRun, real_run: SystemRun) -> None:
    """Cell by cell of the week that both have released."""
    of_the_week, same_week = (each.tables(where=f"week = DATE '{WEEK}'") for each in (real_run, run))
    # noise is drawn by each installation for itself
    noised = [found.pop("branch_demand_weekly") for found in (of_the_week, same_week)]
    assert all(noised)
    assert set(of_the_week) == {"sales_weekly", "visits_weekly"}
    assert all(of_the_week.values())
    assert of_the_week == same_week


@pytest.mark.parametrize("fact", ["order_lines", "payments", "page_events", "survey_answers", "products"])
def test_mariadb_gives_the_same_rows(fact: str, run: SystemRun, real_run: SystemRun) -> None:
    """Of facts that look back no further than the days of this run."""
    rows = real_run.conformed(fact, LAST)
    assert rows
    assert rows == [row for row in run.conformed(fact, LAST) if row[-1] >= WEEK]


# --- what must not be there -----------------------------------------------------------------------


def test_no_planted_person_is_anywhere(run: SystemRun) -> None:
    found = run.leaks()
    assert not found, "\n".join(map(str, found[:20]))


def _mutated(run: SystemRun, table: str, home: Path, monkeypatch: pytest.MonkeyPatch) -> list[Check]:
    for variable, url in run.environment.items():
        monkeypatch.setenv(variable, url)
    market = load_marketplace(SYSTEM)
    with open_workbench(Home.of(home), market, run_id="mutation") as bench:
        source = market.system.sources.tables[table]
        return list(pseudonymise_table(bench, bench.night(FIRST, LAST), source).checks)


@pytest.mark.usefixtures("same_process")
def test_a_switched_off_operator_is_found(
    run: SystemRun, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The search can fail: canaries do stand in the cases of the customer service."""
    monkeypatch.setitem(operators.OPERATORS, Operator.REDACT_TEXT, lambda raw, *_: operators.Outcome(raw))
    monkeypatch.setattr(pseudonymise, "quality", lambda *_: Check("quality", True))
    mutant = SystemRun(SYSTEM, tmp_path, {}, "", run.needles)
    _mutated(run, "service_cases", mutant.home, monkeypatch)
    (tmp_path / "tmp").mkdir()
    assert mutant.leaks()


@pytest.mark.usefixtures("same_process")
def test_a_point_that_is_no_zone_is_not_stored(
    run: SystemRun, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    point = lambda raw, *_: operators.Outcome(raw.cast(pl.String))  # noqa: E731
    monkeypatch.setitem(operators.OPERATORS, Operator.GENERALISE_POINT, point)
    checks = _mutated(run, "deliveries", tmp_path, monkeypatch)
    assert [check.name for check in checks if not check.passed] == ["quality"]
    assert not list(Home.of(tmp_path).layer(SYSTEM, "pseudonymised").rglob("*.parquet"))


def test_of_points_only_zones_are_stored(run: SystemRun) -> None:
    columns, rows = _stored(run, "deliveries")
    assert "dropoff_longitude" not in columns
    zones = {row["dropoff_latitude"] for row in rows}
    assert len(zones - {None}) > 5
    assert all(re.fullmatch(r"86[0-9a-f]{7}ffffff", zone) for zone in zones - {None})
    assert {row["location_permission"] for row in rows if row["dropoff_latitude"] is None} == {"none"}


def test_views_stand_with_nothing_that_leads_to_a_person(run: SystemRun) -> None:
    tables = load_system(SYSTEM).sources.tables
    holding = {
        name
        for name, table in tables.items()
        if any(is_special(table.fields[column].category) for column in table.stored)
    }
    assert holding == {"survey_answers"}
    columns, rows = _stored(run, "survey_answers")
    assert "UUID" not in columns.values(), "a pseudonym"
    assert "TIMESTAMP" not in columns.values(), "a moment"
    for day in {row["day"] for row in rows}:
        keys = [row["answer_id"] for row in rows if row["day"] == day]
        assert keys == sorted(keys), "the order of arrival can be seen"


def _stored(run: SystemRun, table: str) -> tuple[dict[str, str], list[dict[str, Any]]]:
    """Columns with their types, and the rows of a table of the pseudonymised layer, in stored order."""
    home = Home.of(run.home)
    con = open_session(home, KeyRing.load(SYSTEM, home))
    try:
        files = f"{home.layer(SYSTEM, 'pseudonymised')}/{table}/*/*.parquet"
        found = con.sql(
            f"SELECT * FROM read_parquet('{files}', encryption_config = {{footer_key: 'pseudonymised'}})"
        )
        columns = {name: str(kind) for name, kind in zip(found.columns, found.types, strict=True)}
        return columns, [dict(zip(found.columns, row, strict=True)) for row in found.fetchall()]
    finally:
        con.close()


def test_what_is_never_read_is_stored_nowhere() -> None:
    tables = load_system(SYSTEM).sources.tables
    never = {
        ("customers", "password_hash"), ("customers", "security_question"), ("customers", "security_answer"),
        ("customers", "photo_file"), ("cards", "card_number"), ("cards", "card_type"),
        ("cards", "card_expiry"), ("cards", "card_holder"), ("couriers", "passport"),
        ("calls", "recording_file"),
        ("cctv_recordings", "footage_file"), ("reviews", "photo_file"), ("payments", "processor_token"),
        ("survey_answers", "respondent_email"), ("addresses", "latitude"), ("addresses", "longitude"),
    }  # fmt: skip
    assert all(column in tables[table].fields for table, column in never)
    assert not {(table, column) for table, column in never if column in tables[table].selected}


# --- the models' rules, on rows written for them --------------------------------------------------------


@pytest.fixture
def con() -> duckdb.DuckDBPyConnection:
    con = duckdb.connect()
    for schema in ("new", "before", "pseudonymised"):
        con.execute(f"CREATE SCHEMA {schema}")
    con.execute(f"CREATE MACRO local_day(instant) AS {local_day_sql('Asia/Tashkent')}")
    con.execute(f"CREATE MACRO local_time(instant) AS {local_time_sql('Asia/Tashkent')}")
    return con


def _model(con: duckdb.DuckDBPyConnection, name: str, columns: str) -> list[tuple[Any, ...]]:
    sql = (FOLDER / "models" / f"{name}.sql").read_text(encoding="utf-8")
    return con.sql(f"SELECT {columns} FROM ({sql}) ORDER BY ALL").fetchall()


@pytest.mark.parametrize(
    ("decisions", "kept"),
    [
        ("", False),  # never asked
        ("(1, 7, 'email_marketing', true, '2026-03-01')", True),
        ("(1, 7, 'email_marketing', true, '2026-03-10 12:00')", True),  # at the moment of sending
        ("(1, 7, 'email_marketing', true, '2026-03-10 12:00:01')", False),  # a second too late
        ("(1, 7, 'sms_marketing', true, '2026-03-01')", False),  # another channel
        ("(1, 8, 'email_marketing', true, '2026-03-01')", False),  # another person
        (
            "(1, 7, 'email_marketing', true, '2026-01-01'), (2, 7, 'email_marketing', false, '2026-02-01')",
            False,
        ),
        (
            "(1, 7, 'email_marketing', false, '2026-01-01'), (2, 7, 'email_marketing', true, '2026-02-01')",
            True,
        ),
        # unsubscribed after this message: stays in it
        (
            "(1, 7, 'email_marketing', true, '2026-01-01'), (2, 7, 'email_marketing', false, '2026-03-11')",
            True,
        ),
        # two decisions of one moment: the later one of the book
        (
            "(1, 7, 'email_marketing', true, '2026-03-01'), (2, 7, 'email_marketing', false, '2026-03-01')",
            False,
        ),
    ],
)
def test_the_consent_at_the_moment_of_sending_decides(
    decisions: str, kept: bool, con: duckdb.DuckDBPyConnection
) -> None:
    con.execute(
        "CREATE TABLE pseudonymised.consents "
        "(consent_id INT, customer_id INT, purpose TEXT, granted BOOLEAN, decided_at TIMESTAMP)"
    )
    if decisions:
        con.execute(f"INSERT INTO pseudonymised.consents VALUES {decisions}")
    con.execute(
        "CREATE TABLE pseudonymised.campaigns AS SELECT 1 AS campaign_id, 'c' AS name, 'email' AS channel"
    )
    con.execute(
        "CREATE TABLE new.campaign_sends AS "
        "SELECT 5 AS send_id, 1 AS campaign_id, 7 AS customer_id, TIMESTAMP '2026-03-10 12:00' AS sent_at"
    )
    con.execute("CREATE TABLE pseudonymised.campaign_sends AS FROM new.campaign_sends")
    con.execute(
        "CREATE TABLE new.campaign_events AS "
        "SELECT 9 AS campaign_event_id, 5 AS send_id, 'opened' AS kind, "
        "TIMESTAMP '2026-03-12' AS happened_at "
        "UNION ALL SELECT 10, 6, 'opened', TIMESTAMP '2026-03-12'"
    )
    con.execute(
        "CREATE TABLE pseudonymised.customers AS "
        "SELECT 7 AS customer_id, DATE '1990-01-01' AS birth_date, false AS guardian_consent"
    )
    reason = None if kept else "no_consent"
    assert _model(con, "campaign_events", "event_id, excluded_reason") == [
        ("opened:10", "unknown_send"),
        ("opened:9", reason),
        ("sent:5", reason),
    ]


@pytest.mark.parametrize(
    ("born", "guardian", "first_noted", "expected"),
    [
        ("DATE '1990-01-01'", "false", "TIMESTAMP '2025-11-30 20:00'", ("2025-12", 3, "00", 1, None)),
        ("NULL", "false", "NULL", ("2026-03", 0, "00", 1, None)),
        ("DATE '2012-01-01'", "false", "NULL", ("2026-03", 0, "00", 1, None)),
        ("DATE '2013-01-01'", "false", "NULL", ("2026-03", 0, "00", 1, "below_minimum_age")),
        ("DATE '2013-01-01'", "true", "NULL", ("2026-03", 0, "00", 1, None)),
        # a note of a later day than the order itself is not believed
        ("NULL", "false", "TIMESTAMP '2026-05-01'", ("2026-03", 0, "00", 1, None)),
    ],
)
def test_cohorts_and_children(
    born: str,
    guardian: str,
    first_noted: str,
    expected: tuple[Any, ...],
    con: duckdb.DuckDBPyConnection,
) -> None:
    # half past midnight of Monday in Tashkent
    con.execute(
        "CREATE TABLE new.orders AS SELECT 1 AS order_id, 7 AS customer_id, 3 AS branch_id, "
        "'web' AS channel, 10.00::DECIMAL(18,2) AS total_uzs, TIMESTAMP '2026-03-15 19:30' AS placed_at"
    )
    con.execute("CREATE TABLE pseudonymised.orders AS FROM new.orders")
    con.execute(
        "CREATE TABLE pseudonymised.branches AS SELECT 3 AS branch_id, 'b' AS name, 'UZ-TK' AS region"
    )
    con.execute(
        f"CREATE TABLE pseudonymised.customers AS SELECT 7 AS customer_id, {born}::DATE AS birth_date, "
        f"{guardian} AS guardian_consent, {first_noted}::TIMESTAMP AS first_order_at"
    )
    columns = "cohort, months_since_first, hour, weekday, excluded_reason"
    assert _model(con, "orders", columns) == [expected]


# --- the policy -----------------------------------------------------------------------------------------


def test_the_table_of_categories_and_uses_is_encoded() -> None:
    purposes = {purpose.data_use: purpose for purpose in load_system(SYSTEM).policy.purposes}
    political = "user.demographic.political_opinion"
    open_to_views = [
        use for use, p in purposes.items() if any(political.startswith(allowed) for allowed in p.categories)
    ]
    assert open_to_views == ["functional.service.improve"]
    for use in ("marketing.communications.email", "analytics.reporting.campaign_insights"):
        assert purposes[use].requires_consent
    # of sound and pictures the policy names no report
    assert not {"user.sensor", "user.content.self_image", "user.device", "user.contact"} & set(
        purposes["analytics.reporting"].categories
    )
