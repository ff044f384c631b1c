"""The mall's models on rows made by hand: both lists of opt-outs, terms in one spelling, who a buyer is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import duckdb
import pytest

from tests.systems.runs import ROOT
from transforms.conform.views import local_day_sql, local_time_sql

FOLDER = ROOT / "systems" / "mall"


@pytest.fixture
def con() -> Iterator[duckdb.DuckDBPyConnection]:
    """Nothing but the persons: 7 is grown up, 8 turned 16 at some time of the year, 9 is older."""
    con = duckdb.connect()
    for schema in ("new", "before", "pseudonymised", "conformed"):
        con.execute(f"CREATE SCHEMA {schema}")
    con.execute(f"CREATE MACRO local_day(instant) AS {local_day_sql('Asia/Tashkent')}")
    con.execute(f"CREATE MACRO local_time(instant) AS {local_time_sql('Asia/Tashkent')}")
    con.execute(
        "CREATE TABLE pseudonymised.loyalty_members AS SELECT * FROM (VALUES "
        "(7, DATE '1990-01-01'), (8, DATE '2010-01-01'), (9, DATE '2009-01-01'), (NULL, DATE '2015-01-01')) "
        "AS t(account_id, birth_date)"
    )
    con.execute(
        "CREATE TABLE conformed.products AS "
        "SELECT 1 AS product_id, 'Shoes' AS category, 'Fashion' AS top_category"
    )
    con.execute(
        "CREATE TABLE pseudonymised.tracking_choices "
        "(choice_id INT, visitor_id TEXT, account_id INT, choice TEXT, chosen_at TIMESTAMP)"
    )
    con.execute(
        "CREATE TABLE pseudonymised.marketing_choices "
        "(choice_id INT, account_id INT, email TEXT, channel TEXT, choice TEXT, chosen_at TIMESTAMP)"
    )
    yield con
    con.close()


def model(con: duckdb.DuckDBPyConnection, name: str, columns: str) -> list[tuple[Any, ...]]:
    sql = (FOLDER / "models" / f"{name}.sql").read_text(encoding="utf-8")
    return con.sql(f"SELECT {columns} FROM ({sql}) ORDER BY ALL").fetchall()


NOON = "TIMESTAMP '2026-03-10 12:00'"
TRACKED_ROWS = {
    "sessions": "1 AS session_id, 'phone' AS device, 'iOS' AS os, '18' AS os_version, 'App' AS browser, "
    f"'uz' AS language, 'direct' AS referrer, 3 AS pages, {NOON} AS started_at",
    "page_events": "1 AS page_event_id, 1 AS session_id, 'product' AS kind, 1 AS product_id, 9 AS seconds, "
    f"{NOON} AS happened_at",
    "searches": "1 AS search_id, 'phone' AS device, 'uz' AS language, 'choy' AS term, 3 AS results, "
    f"NULL AS clicked_product_id, {NOON} AS happened_at",
    "cart_events": "1 AS cart_event_id, 1 AS cart_id, 'phone' AS device, true AS app, 'cart' AS step, "
    f"1.00 AS amount_uzs, {NOON} AS happened_at",
}
OUT = "opted_out_of_tracking"


@pytest.mark.parametrize("fact", TRACKED_ROWS)
@pytest.mark.parametrize(
    ("choices", "account", "reason"),
    [
        ("", 7, None),
        ("(1, 'cookie', NULL, 'opted_out', '2026-03-01')", 7, OUT),
        ("(1, 'cookie', NULL, 'opted_out', '2026-03-10 12:00')", 7, OUT),  # from its moment on
        ("(1, 'cookie', NULL, 'opted_out', '2026-03-10 12:00:01')", 7, None),  # what was before stays
        ("(1, 'other', NULL, 'opted_out', '2026-03-01')", 7, None),
        ("(1, NULL, 7, 'opted_out', '2026-03-01')", 7, OUT),  # of the account, for any device
        ("(1, NULL, 7, 'opted_out', '2026-03-01')", "NULL", None),  # who is not signed in is not known
        (
            "(1, 'cookie', NULL, 'opted_out', '2026-03-01'), (2, 'cookie', NULL, 'opted_in', '2026-03-02')",
            7,
            None,
        ),
        (
            "(1, 'cookie', NULL, 'opted_in', '2026-03-01'), (2, 'cookie', NULL, 'opted_out', '2026-03-02')",
            7,
            OUT,
        ),
        # of two choices of one moment the opt-out holds
        (
            "(1, 'cookie', NULL, 'opted_out', '2026-03-02'), (2, 'cookie', NULL, 'opted_in', '2026-03-02')",
            7,
            OUT,
        ),
        # the account's opting in takes back the account's opt-out and not the device's
        ("(1, 'cookie', NULL, 'opted_out', '2026-03-01'), (2, NULL, 7, 'opted_in', '2026-03-02')", 7, OUT),
        ("", 8, "below_minimum_age"),
        ("", 9, None),
    ],
)
def test_the_opt_out_of_tracking(
    fact: str, choices: str, account: int | str, reason: str | None, con: duckdb.DuckDBPyConnection
) -> None:
    con.execute(
        "INSERT INTO pseudonymised.marketing_choices "
        "VALUES (1, 7, 'a@b', 'all', 'opted_out', '2026-01-01')"  # does not act here
    )
    if choices:
        con.execute(f"INSERT INTO pseudonymised.tracking_choices VALUES {choices}")
    con.execute(
        f"CREATE TABLE new.{fact} AS SELECT 'cookie' AS visitor_id, {account} AS account_id, "
        f"{TRACKED_ROWS[fact]}"
    )
    assert model(con, fact, "excluded_reason") == [(reason,)]


MARKETING = "opted_out_of_marketing"


@pytest.mark.parametrize(
    ("choices", "sent", "unsubscribed", "ordered"),
    [
        ("", None, None, None),
        ("(1, 7, NULL, 'email', 'opted_out', '2026-03-01')", MARKETING, MARKETING, MARKETING),
        ("(1, 7, NULL, 'all', 'opted_out', '2026-03-01')", MARKETING, MARKETING, MARKETING),
        ("(1, 7, NULL, 'push', 'opted_out', '2026-03-01')", None, None, None),
        ("(1, NULL, 'a@b', 'email', 'opted_out', '2026-03-01')", MARKETING, MARKETING, MARKETING),
        ("(1, 6, 'c@d', 'all', 'opted_out', '2026-03-01')", None, None, None),
        # by the message itself: what was before stays, unsubscribing counts, what comes after does not
        ("(1, 7, 'a@b', 'email', 'opted_out', '2026-03-11 12:00')", None, None, MARKETING),
        ("(1, 7, 'a@b', 'email', 'opted_out', '2026-03-11 11:59')", None, MARKETING, MARKETING),
        ("(1, 7, NULL, 'all', 'opted_out', '2026-03-12 12:00')", None, None, MARKETING),
        (
            "(1, 7, NULL, 'all', 'opted_out', '2026-03-01'), (2, 7, NULL, 'email', 'opted_in', '2026-03-11')",
            MARKETING,
            None,
            None,
        ),
    ],
)
def test_the_opt_out_of_marketing(
    choices: str,
    sent: str | None,
    unsubscribed: str | None,
    ordered: str | None,
    con: duckdb.DuckDBPyConnection,
) -> None:
    con.execute(
        "INSERT INTO pseudonymised.tracking_choices "
        "VALUES (1, NULL, 7, 'opted_out', '2026-01-01')"  # does not act here
    )
    if choices:
        con.execute(f"INSERT INTO pseudonymised.marketing_choices VALUES {choices}")
    con.execute(
        "CREATE TABLE pseudonymised.campaigns AS SELECT 1 AS campaign_id, 'c' AS name, 'email' AS channel"
    )
    con.execute(
        "CREATE TABLE new.campaign_sends AS SELECT 5 AS send_id, 1 AS campaign_id, 7 AS account_id, "
        "'a@b' AS email, TIMESTAMP '2026-03-10 12:00' AS sent_at"
    )
    con.execute("CREATE TABLE pseudonymised.campaign_sends AS FROM new.campaign_sends")
    con.execute(
        "CREATE TABLE new.campaign_events AS SELECT * FROM (VALUES "
        "(1, 5, 'unsubscribed', NULL, TIMESTAMP '2026-03-11 12:00'), "
        "(2, 5, 'ordered', 9.00, TIMESTAMP '2026-03-12 12:00'), "
        "(3, 6, 'opened', NULL, TIMESTAMP '2026-03-12 12:00')) "
        "AS t(campaign_event_id, send_id, kind, amount_uzs, happened_at)"
    )
    assert model(con, "campaign_events", "kind, excluded_reason") == [
        ("opened", "unknown_send"),
        ("ordered", ordered),
        ("sent", sent),
        ("unsubscribed", unsubscribed),
    ]


# --- terms and buyers -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "term"),
    [
        ("  KOʻYLAK ", "ko'ylak"),
        ("ko‘ylak", "ko'ylak"),
        ("ko’ylak!", "ko'ylak"),
        ("Телефон\t  X", "телефон x"),
        ("usb-c", "usb-c"),
        ("<PERSON> uchun", None),
        ("sovgʻa <PHONE_NUMBER>", None),
        ("?!", None),
        (None, None),
        ("(other terms)", "other terms"),
        ("(empty or personal)", "empty or personal"),
    ],
)
def test_terms_in_one_spelling(typed: str | None, term: str | None, con: duckdb.DuckDBPyConnection) -> None:
    row = TRACKED_ROWS["searches"].replace("'choy'", "?::VARCHAR")
    con.execute(
        f"CREATE TABLE new.searches AS SELECT 'cookie' AS visitor_id, 7 AS account_id, {row}", [typed]
    )
    assert model(con, "searches", "term, excluded_reason") == [(term, None)]


def test_who_a_buyer_is(con: duckdb.DuckDBPyConnection) -> None:
    """One person online and at tills is one buyer; receipts of nobody known are one buyer a till and day."""
    phone, mail = "00000000-0000-4000-8000-000000000001", "00000000-0000-4000-8000-000000000002"
    con.execute(
        "CREATE OR REPLACE TABLE pseudonymised.loyalty_members AS SELECT 70 AS member_id, 7 AS account_id, "
        f"DATE '1990-01-01' AS birth_date, '{phone}'::UUID AS phone"
    )
    con.execute(
        "CREATE TABLE pseudonymised.stores AS SELECT 1 AS store_id, 'Mirobod' AS name, 'UZ-TK' AS region"
    )
    con.execute(
        "CREATE TABLE new.orders AS SELECT * FROM (VALUES "
        f"(1, 7, '{phone}'::UUID, NULL::UUID), (2, NULL, NULL, '{mail}'::UUID)) "
        "AS t(order_id, account_id, customer_phone, customer_email), "
        f"(SELECT 'web' AS channel, 'UZ-TK' AS shipping_region, 5.00 AS total_uzs, {NOON} AS placed_at)"
    )
    con.execute(
        "CREATE TABLE new.receipts AS SELECT *, 5.00 AS total_uzs FROM (VALUES "
        f"(1, 1, 1, 70, NULL::UUID, {NOON}), (2, 1, 1, NULL, NULL, {NOON}), "
        f"(3, 1, 1, NULL, NULL, {NOON} + INTERVAL 1 HOUR), (4, 1, 2, NULL, NULL, {NOON}), "
        f"(5, 1, 1, NULL, NULL, {NOON} + INTERVAL 1 DAY), (6, 9, 1, NULL, NULL, {NOON})) "
        "AS t(receipt_id, store_id, till, member_id, receipt_phone, sold_at)"
    )
    rows = {
        key: (str(buyer), reason)
        for key, buyer, reason in model(con, "orders", "order_id, buyer, excluded_reason")
    }
    assert rows["online:1"] == rows["store:1"] == (phone, None)
    assert rows["online:2"] == (mail, None)
    assert rows["store:2"] == rows["store:3"]
    assert len({rows[f"store:{n}"] for n in (2, 4, 5)}) == 3
    assert rows["store:6"][1] == "unknown_store"
