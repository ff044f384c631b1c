"""Sotuv Agenti whole: three stores, a policy in two languages, one buyer for all identifiers of a person."""

from __future__ import annotations

import gzip
import json
import sqlite3
import uuid
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pytest

from tests.redis_server import empty_database
from tests.systems.runs import ROOT, Asked, SystemRun, assert_published, planted_run
from transforms.conform.lexicons import lexicon_sql
from transforms.home import Home
from transforms.marketplace import load_marketplace
from transforms.policy.clauses import compare, in_languages, split_clauses
from transforms.policy.load import load_system
from transforms.policy.models import Operator
from transforms.pseudonymisation import operators
from transforms.pseudonymisation.keys import KeyRing
from transforms.steps import pseudonymise
from transforms.steps.pseudonymise import pseudonymise_table
from transforms.steps.result import Check
from transforms.storage.session import open_session
from transforms.workbench import open_workbench

SYSTEM = "sotuv_agenti"
FOLDER = ROOT / "systems" / SYSTEM
# a whole month and the days until it closes; the real stores are run for a whole week and these days
FIRST, DAYS, LAST = date(2026, 2, 1), 30, date(2026, 3, 2)
WEEK, REAL_DAYS, REAL_LAST = date(2026, 2, 2), 10, date(2026, 2, 10)
ORDERS = 1000


@pytest.fixture(scope="session")
def run(tmp_path_factory: pytest.TempPathFactory) -> SystemRun:
    return planted_run(tmp_path_factory, SYSTEM, Asked(SYSTEM, ORDERS, FIRST, DAYS))


@pytest.fixture(scope="module")
def real_run(
    tmp_path_factory: pytest.TempPathFactory, postgres_url_module: str, redis_server: str
) -> SystemRun:
    """The same marketplace in PostgreSQL and Redis."""
    with empty_database(redis_server) as redis_url:
        urls = {
            "PARDA_SOTUV_AGENTI_DATABASE_URL": postgres_url_module,
            "PARDA_SOTUV_AGENTI_SESSIONS_URL": redis_url,
        }
        asked = Asked(SYSTEM, ORDERS, FIRST, DAYS, REAL_DAYS, urls)
        return planted_run(tmp_path_factory, f"{SYSTEM}-real-{uuid.uuid4().hex[:6]}", asked)


# --- what a user has ----------------------------------------------------------------------------


def test_every_table_is_published_and_every_check_passed(run: SystemRun) -> None:
    assert_published(run, least_shown=0.8, least_kept=20)


def test_the_funnel_narrows(run: SystemRun) -> None:
    with duckdb.connect(str(run.published), read_only=True) as con:
        rows = con.sql(
            "SELECT conversations, shown, ordered, paid FROM conversation_funnel_weekly WHERE withheld = ''"
        ).fetchall()
    assert rows
    for conversations, shown, ordered, paid in rows:
        assert conversations > shown > ordered > paid


@pytest.mark.parametrize("query", sorted((FOLDER / "queries").glob("*.sql")), ids=lambda path: path.stem)
def test_the_example_queries_give_rows(query: Path, run: SystemRun) -> None:
    with duckdb.connect(str(run.published), read_only=True) as con:
        assert con.sql(query.read_text(encoding="utf-8")).fetchall()


def test_the_real_stores_give_the_same_release(run: SystemRun, real_run: SystemRun) -> None:
    """Cell by cell of the week that both have released; sessions are those of the last day that was run."""
    of_the_week = real_run.tables(where=f"week = DATE '{WEEK}'")
    assert len(of_the_week) == 3
    assert all(of_the_week.values())
    assert of_the_week == run.tables(where=f"week = DATE '{WEEK}'")
    assert (
        real_run.tables("* EXCLUDE (day)")["open_sessions_daily"]
        == (run.tables("* EXCLUDE (day)")["open_sessions_daily"])
    )


@pytest.mark.parametrize(
    "fact",
    ["orders", "order_lines", "payments", "conversation_events", "replies", "searches", "messages"],
)
def test_the_real_stores_give_the_same_rows(fact: str, run: SystemRun, real_run: SystemRun) -> None:
    rows = real_run.conformed(fact, REAL_LAST)
    assert rows
    assert rows == run.conformed(fact, REAL_LAST)


# --- what must not be there -----------------------------------------------------------------------


def test_no_planted_person_is_anywhere(run: SystemRun) -> None:
    found = run.leaks()
    assert not found, "\n".join(map(str, found[:20]))


@pytest.mark.usefixtures("same_process")
def test_a_switched_off_operator_is_found(
    run: SystemRun, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The search can fail: canaries do stand in the archives."""
    for variable, url in run.environment.items():
        monkeypatch.setenv(variable, url)
    monkeypatch.setitem(operators.OPERATORS, Operator.REDACT_TEXT, lambda raw, *_: operators.Outcome(raw))
    monkeypatch.setattr(pseudonymise, "quality", lambda *_: Check("quality", True))
    market = load_marketplace(SYSTEM)
    mutant = SystemRun(SYSTEM, tmp_path, {}, "", run.needles)
    with open_workbench(Home.of(mutant.home), market, run_id="mutation") as bench:
        pseudonymise_table(bench, bench.night(FIRST, LAST), market.system.sources.tables["telegram_exports"])
    (tmp_path / "tmp").mkdir()
    assert mutant.leaks()


def test_what_is_never_read_is_stored_nowhere() -> None:
    """Pictures, cards, tokens and vectors are declared, and no column of them is selected."""
    tables = load_system(SYSTEM).sources.tables
    never = {
        ("receipts", "payer_card"), ("images", "file_path"), ("images", "thumbnail_path"),
        ("images", "content_hash"), ("embeddings", "vector"), ("meta_messages", "attachments"),
        ("telegram_messages", "photo"), ("telegram_exports", "photo"),
        ("instagram_sessions", "access_token"), ("telegram_sessions", "model_context"),
    }  # fmt: skip
    assert not {(table, column) for table, column in never if column in tables[table].selected}


# --- one subject across the stores ------------------------------------------------------------------


def _written_on(run: SystemRun) -> dict[str, set[str]]:
    """Who wrote on each platform, by the numbers in the archives."""
    archives = run.place / "source" / SYSTEM / "archives"
    ours = "17841400000000001"
    instagram: set[str] = set()
    for delivery in _lines(archives / "meta"):
        for entry in delivery["entry"]:
            for message in entry.get("messaging", ()):
                instagram |= {message["sender"]["id"], message["recipient"]["id"]} - {ours}
    telegram = {str(update["message"]["chat"]["id"]) for update in _lines(archives / "telegram")}
    return {"instagram": instagram, "telegram": telegram}


def _lines(folder: Path) -> Iterator[dict[str, Any]]:
    for file in sorted(folder.glob("*.jsonl.gz")):
        with gzip.open(file, "rt", encoding="utf-8") as lines:
            yield from map(json.loads, lines)


def test_a_person_is_one_buyer_in_all_stores(run: SystemRun) -> None:
    """As many buyers have messages on both platforms, orders and sessions as there are such people."""
    written = _written_on(run)
    con = sqlite3.connect(run.environment["PARDA_SOTUV_AGENTI_DATABASE_URL"].removeprefix("sqlite:///"))
    people = con.execute(
        "SELECT customer_id, meta_user_id, telegram_chat_id, phone FROM customers"
    ).fetchall()
    ordered = {customer for (customer,) in con.execute("SELECT DISTINCT customer_id FROM orders")}
    sessions = {user for (user,) in con.execute("SELECT user_id FROM instagram_sessions")}
    both = [
        (customer, meta in sessions, customer in ordered)
        for customer, meta, chat, _ in people
        if meta in written["instagram"] and str(chat) in written["telegram"]
    ]
    phones = [phone for *_, phone in people if phone]
    assert len(set(phones)) == len(phones), "two people of the demo share a phone"
    assert len(both) > 20
    home = Home.of(run.home)
    session = open_session(home, KeyRing.load(SYSTEM, home))

    def buyers(table: str, where: str = "true") -> set[Any]:
        files = f"{home.layer(SYSTEM, 'conformed')}/{table}/*/*.parquet"
        relation = f"read_parquet('{files}', encryption_config = {{footer_key: 'conformed'}})"
        return {buyer for (buyer,) in session.sql(f"SELECT buyer FROM {relation} WHERE {where}").fetchall()}

    wrote_on_both = buyers("messages", "channel = 'instagram'") & buyers("messages", "channel = 'telegram'")
    assert len(wrote_on_both) == len(both)
    assert len(wrote_on_both & buyers("orders")) == sum(has for *_, has in both)
    assert len(wrote_on_both & buyers("open_sessions", "channel = 'instagram'")) == sum(
        has for _, has, _ in both
    )


def test_rows_with_one_phone_are_one_person() -> None:
    """Who wrote on two platforms stands among the customers twice; the first row's number is the buyer."""
    first, second, other = (uuid.UUID(int=number) for number in (3, 2, 1))
    phone, meta, chat, chat_of_other = (uuid.UUID(int=number) for number in (10, 20, 30, 31))
    con = duckdb.connect()
    con.execute("CREATE SCHEMA pseudonymised")
    con.execute(
        "CREATE TABLE pseudonymised.customers (customer_id UUID, meta_user_id UUID, facebook_user_id UUID, "
        "telegram_chat_id UUID, phone UUID, created_at TIMESTAMP)"
    )
    con.executemany(
        "INSERT INTO pseudonymised.customers VALUES (?, ?, NULL, ?, ?, ?)",
        [
            (first, meta, None, phone, "2026-01-01"),
            (second, None, chat, phone, "2026-02-01"),
            (other, None, chat_of_other, None, "2025-01-01"),
        ],
    )
    sql = (FOLDER / "models" / "identities.sql").read_text(encoding="utf-8")
    found = {identifier: buyer for identifier, _, buyer in con.sql(sql).fetchall()}
    assert found == {
        first: first,
        second: first,
        meta: first,
        chat: first,
        other: other,
        chat_of_other: other,
    }


# --- topics -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Narxi qancha?", "price"),
        ("нархи канча булади, қанча?", "price"),
        ("Сколько стоит это платье?", "price"),
        ("HOW MUCH is it", "price"),
        ("Yetkazib berasizmi? narxi qancha", "delivery"),
        ("А доставка есть?", "delivery"),
        ("Oʻlchami 42 bormi", "size"),
        ("O‘lchamini ayting", "size"),
        ("ўлчами қанақа", "size"),
        ("Тўловни қилдим", "payment"),
        ("To`lov qildim <CREDIT_CARD>", "payment"),
        ("Порванное пришло, верните деньги", "complaint"),
        ("bor", "availability"),
        ("borib kelaman", "other"),
        ("снарх", "other"),
        ("<PHONE>", None),
        ("👍", None),
        (None, None),
    ],
)
def test_topics(text: str | None, topic: str | None) -> None:
    con = duckdb.connect()
    lexicon = load_system(SYSTEM).lexicons["topics"]
    con.execute(f"CREATE MACRO lexicon_topics(words) AS {lexicon_sql(lexicon)}")
    assert con.execute("SELECT lexicon_topics(?)", [text]).fetchone() == (topic,)


# --- the policy in two languages ------------------------------------------------------------------------


def test_the_text_counts_once_and_both_languages_are_watched() -> None:
    policy = load_system(SYSTEM).policy
    text = (FOLDER / "policy.txt").read_text(encoding="utf-8")
    uzbek, english = in_languages(text, 2)
    assert [clause.id for clause in policy.clauses] == [clause.id for clause in split_clauses(uzbek)]
    said = {print_ for clause in policy.clauses for print_ in clause.translations}
    assert said == {clause.fingerprint for clause in split_clauses(english)}
    changed = text.replace("no more than approximately 12 months", "as long as we like")
    assert compare(policy, text) == []
    assert any("6.a" in difference for difference in compare(policy, changed))
    dropped = text.replace("- With your explicit consent.\n", "")
    assert any("section 5" in difference for difference in compare(policy, dropped))
    assert compare(policy, uzbek)[0] == "the text does not begin anew in `en`"


def test_everything_expires_after_twelve_months() -> None:
    """The rule that the clause gives for messages and orders holds for all that is copied beside them."""
    system = load_system(SYSTEM)
    (rule,) = system.policy.retention
    assert (rule.event, rule.period, rule.clause) == ("age_of_record", "P12M", "6.a")
    assert set(rule.tables) == set(system.sources.tables)
