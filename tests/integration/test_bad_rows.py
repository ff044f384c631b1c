"""Bad rows through the whole run: each is excluded with a reason, all others arrive, nothing is lost."""

from __future__ import annotations

import duckdb
import pytest

from tests.integration.bad_input import FIRST, LAST, Run, found_in, rows
from tests.integration.conftest import PHONE
from transforms.home import Layer
from transforms.marketplace import load_marketplace
from transforms.policy.models import Load
from transforms.sources import Window
from transforms.workbench import open_workbench

# what stands in the bad rows and must stand nowhere else
VALUES = (
    PHONE, PHONE.replace(" ", ""), "Juda uzun matn", "buzilgan", "yuz ming", "-250000.00", "Mijoz",
    "0001-01-01", "9999-12-31",
)  # fmt: skip


def test_bad_rows_stop_nothing(messy: Run) -> None:
    assert messy.report.success, messy.failures
    with duckdb.connect(str(messy.home.published("mgoods")), read_only=True) as con:
        for table in ("sales_daily", "stock_daily", "platform_health_daily"):
            days = con.sql(f"SELECT DISTINCT day FROM {table} ORDER BY day").fetchall()
            assert days == [(FIRST,), (LAST,)], table


def test_every_source_row_is_stored_or_excluded(messy: Run) -> None:
    """Counted here by the database itself, not by the reader."""
    window = Window.of_days(FIRST, LAST, "Asia/Tashkent")
    for name, table in load_marketplace("mgoods").system.sources.tables.items():
        counts = messy.counts("pseudonymised", name)
        everything = rows(messy.database, f"SELECT count(*) FROM {name}")
        if table.load is Load.APPEND:
            here = rows(
                messy.database,
                f"SELECT count(*) FROM {name} WHERE {table.cursor} >= ? AND {table.cursor} < ?",
                (str(window.start), str(window.end)),
            )
            assert counts["rows_in"] == here, name
        assert counts["rows_in"] == int(str(counts["stored"])) + int(str(counts["excluded"])), name
        assert sum(int(str(n)) for n in messy.excluded("pseudonymised", name).values()) == counts["excluded"]
        assert int(str(counts["rows_in"])) <= everything


@pytest.mark.parametrize(
    ("table", "reasons"),
    [
        (
            "orders",
            {
                # a missing currency is not taken for UZS; one of the two lacks its total too
                "null:currency": 2,
                "null:total_uzs": 1,
                "null:marketplace_id": 1,
                "not_decimal:total_uzs": 2,
                "invalid_utf8:buyer_comment": 1,
            },
        ),
        ("support_messages", {"invalid_utf8:body": 1}),
        ("deliveries", {"absurd_date:promised_at": 1, "absurd_date:delivered_at": 1}),
    ],
)
def test_what_cannot_be_stored_is_excluded_by_reason(messy: Run, table: str, reasons: dict[str, int]) -> None:
    assert messy.excluded("pseudonymised", table) == reasons


def test_rows_that_fall_into_no_night_are_counted(messy: Run) -> None:
    counts = messy.counts("pseudonymised", "order_events")
    assert counts["rows_without_cursor"] == 1
    assert counts["rows_of_absurd_cursor"] == 2


@pytest.mark.parametrize(
    ("model", "reasons"),
    [
        ("orders", {"other_currency": 1, "total_too_low": 1}),
        ("order_lines", {"negative_price": 1, "quantity_too_low": 1}),
        ("finance_entries", {"other_currency": 1, "amount_too_low": 1}),
    ],
)
def test_what_cannot_be_counted_is_excluded_by_reason(
    messy: Run, model: str, reasons: dict[str, int]
) -> None:
    """Negative amounts and other currencies are stored, and are no part of any number."""
    assert messy.excluded("conformed", model) == reasons
    counts = messy.counts("conformed", model)
    assert counts["rows_in"] == int(str(counts["stored"])) + sum(reasons.values())


def test_a_megabyte_in_a_cell_is_redacted_whole(messy: Run) -> None:
    with open_workbench(messy.home, load_marketplace("mgoods"), run_id="test") as bench:
        for table, column, at_least in (
            ("orders", "buyer_comment", 1_000_000),
            ("support_messages", "body", 500_000),
        ):
            relation = bench.store.relation("pseudonymised", table, [FIRST])
            longest = bench.con.sql(f"SELECT {column} FROM {relation} ORDER BY length({column}) DESC LIMIT 1")
            (text,) = longest.fetchall()[0]
            assert len(text) > at_least
            assert PHONE not in text
            if table == "orders":
                assert text.count("<PHONE>") == 2


def test_a_buyer_without_phone_is_kept_and_is_nobody(messy: Run) -> None:
    with open_workbench(messy.home, load_marketplace("mgoods"), run_id="test") as bench:
        for layer, column in (("pseudonymised", "buyer_phone"), ("conformed", "buyer")):
            of: Layer = "pseudonymised" if layer == "pseudonymised" else "conformed"
            relation = bench.store.relation(of, "orders", [FIRST])
            assert bench.con.sql(f"SELECT count(*) FROM {relation} WHERE {column} IS NULL").fetchall() == [
                (1,)
            ]


def test_no_value_of_a_bad_row_is_told(messy: Run) -> None:
    assert not found_in(messy.home, messy.report, VALUES)
