"""The demo's database hangs together as an operational store does."""

from __future__ import annotations

from collections import defaultdict
from datetime import UTC, datetime, timedelta

import pytest

from transforms.demo.schema import TABLES
from transforms.policy.load import load_system

from .conftest import ORDERS, Demo

REFERENCES = [
    ("legal_entities.account_id", "accounts"),
    ("stores.account_id", "accounts"),
    ("stores.legal_entity_id", "legal_entities"),
    ("addresses.store_id", "stores"),
    ("payout_accounts.store_id", "stores"),
    ("products.category_id", "categories"),
    ("categories.parent_id", "categories"),
    ("offers.store_id", "stores"),
    ("offers.product_id", "products"),
    ("offers.created_by_account_id", "accounts"),
    ("deliveries.order_id", "orders"),
    ("deliveries.courier_id", "couriers"),
    ("orders.store_id", "stores"),
    ("orders.marketplace_id", "marketplaces"),
    ("order_lines.order_id", "orders"),
    ("order_lines.offer_id", "offers"),
    ("order_lines.product_id", "products"),
    ("order_events.order_id", "orders"),
    ("stock_snapshots.warehouse_id", "warehouses"),
    ("stock_snapshots.offer_id", "offers"),
    ("returns.order_id", "orders"),
    ("returns.order_line_id", "order_lines"),
    ("refunds.order_id", "orders"),
    ("refunds.return_id", "returns"),
    ("commissions.order_id", "orders"),
    ("commissions.store_id", "stores"),
    ("payouts.store_id", "stores"),
    ("payouts.payout_account_id", "payout_accounts"),
    ("affiliate_clicks.affiliate_id", "affiliates"),
    ("affiliate_clicks.offer_id", "offers"),
    ("affiliate_clicks.order_id", "orders"),
    ("login_events.account_id", "accounts"),
    ("activity_log.account_id", "accounts"),
    ("error_logs.account_id", "accounts"),
    ("support_messages.account_id", "accounts"),
]


@pytest.mark.parametrize(("reference", "target"), REFERENCES)
def test_every_reference_is_kept(demo: Demo, reference: str, target: str) -> None:
    table, column = reference.split(".")
    key = TABLES[target].key
    assert demo.one(
        f"SELECT count(*) FROM {table} a LEFT JOIN {target} b ON a.{column} = b.{key} "
        f"WHERE a.{column} IS NOT NULL AND b.{key} IS NULL"
    ) == 0  # fmt: skip


def test_the_report_counts_what_is_there(demo: Demo) -> None:
    assert demo.report.rows["orders"] == ORDERS
    for table, rows in demo.report.rows.items():
        assert rows > 0, table
        assert rows == demo.one(f"SELECT count(*) FROM {table}")


def test_tables_and_columns_are_those_of_the_schema(demo: Demo) -> None:
    for table in TABLES.values():
        assert [row[1] for row in demo.rows(f"PRAGMA table_info({table.name})")] == table.names
        if table.cursor:
            assert [r[2] for i in demo.rows(f"PRAGMA index_list({table.name})") for r in demo.rows(f"PRAGMA index_info({i[1]})")] == [table.cursor]  # fmt: skip  # noqa: E501


def test_an_order_is_worth_its_lines(demo: Demo) -> None:
    assert demo.one(
        "SELECT count(*) FROM orders JOIN (SELECT order_id, "
        "sum(quantity * cast(unit_price_uzs AS REAL) - cast(discount_uzs AS REAL)) worth "
        "FROM order_lines GROUP BY 1) USING (order_id) WHERE abs(worth - cast(total_uzs AS REAL)) > 0.001"
    ) == 0  # fmt: skip
    assert demo.one("SELECT count(DISTINCT order_id) FROM order_lines") == ORDERS
    assert demo.one("SELECT min(cast(discount_uzs AS REAL)) FROM order_lines") == 0


def test_a_line_sells_what_its_store_offers(demo: Demo) -> None:
    assert demo.one(
        "SELECT count(*) FROM order_lines l JOIN orders o USING (order_id) JOIN offers f USING (offer_id) "
        "WHERE f.store_id <> o.store_id OR f.product_id <> l.product_id OR f.created_at > o.placed_at"
    ) == 0  # fmt: skip


def test_events_happen_in_their_order(demo: Demo) -> None:
    pairs = [("placed", "paid"), ("placed", "shipped"), ("shipped", "delivered"), ("delivered", "returned"), ("placed", "cancelled")]  # fmt: skip  # noqa: E501
    for before, after in pairs:
        wrong, missing = demo.rows(
            "SELECT sum(b.happened_at > a.happened_at), sum(b.order_id IS NULL) FROM order_events a "
            "LEFT JOIN order_events b ON b.order_id = a.order_id AND b.kind = ? WHERE a.kind = ?",
            before,
            after,
        )[0]
        assert (wrong or 0, missing) == (0, 0), (before, after)
    assert demo.one(
        "SELECT count(*) FROM order_events a JOIN order_events b USING (order_id) "
        "WHERE a.kind = 'cancelled' AND b.kind = 'delivered'"
    ) == 0  # fmt: skip
    assert demo.one("SELECT max(n) FROM (SELECT count(*) n FROM order_events GROUP BY order_id, kind)") == 1


def test_status_is_the_last_event(demo: Demo) -> None:
    """Payment counts only until the parcel is on its way."""
    happened = defaultdict(list)
    for order, kind in demo.rows(
        "SELECT order_id, kind FROM order_events ORDER BY happened_at, order_event_id"
    ):
        happened[order].append(kind)
    for order, status in demo.rows("SELECT order_id, status FROM orders"):
        moved = [kind for kind in happened[order] if kind not in ("placed", "paid")]
        assert status == (moved[-1] if moved else happened[order][-1]), order


def test_deliveries_agree_with_events(demo: Demo) -> None:
    for column, kind in (("shipped_at", "shipped"), ("delivered_at", "delivered")):
        assert demo.one(
            f"SELECT count(*) FROM order_events e JOIN deliveries d USING (order_id) "
            f"WHERE e.kind = ? AND d.{column} IS NOT e.happened_at",
            kind,
        ) == 0  # fmt: skip
    assert (
        demo.one("SELECT count(*) FROM deliveries WHERE updated_at < coalesce(delivered_at, shipped_at)") == 0
    )


def test_some_rows_change_days_later(demo: Demo) -> None:
    """Else nothing would test that a closed day does not change."""
    assert (
        demo.one("SELECT count(*) FROM deliveries WHERE julianday(updated_at) > julianday(shipped_at) + 3")
        > 50
    )
    late = "SELECT count(*) FROM order_events e JOIN orders o USING (order_id) WHERE kind = ? AND julianday(happened_at) > julianday(placed_at) + 2"  # noqa: E501
    assert demo.one(late, "cancelled") > 5
    assert demo.one(late, "returned") > 50


def test_nothing_lies_outside_the_days(demo: Demo) -> None:
    first = datetime(2026, 3, 30, tzinfo=UTC) - timedelta(hours=5)
    end = datetime(2026, 5, 13, tzinfo=UTC) - timedelta(hours=5)
    assert (demo.report.first_day.isoformat(), demo.report.last_day.isoformat()) == (
        "2026-03-30",
        "2026-05-12",
    )
    for table in TABLES.values():
        if table.cursor:
            low, high = demo.rows(f"SELECT min({table.cursor}), max({table.cursor}) FROM {table.name}")[0]
            assert f"{first:%F %T}" <= low <= high < f"{end:%F %T}", table.name


def test_money_adds_up(demo: Demo) -> None:
    assert demo.one(
        "SELECT count(*) FROM payouts WHERE abs(cast(gross_uzs AS REAL) - cast(commission_uzs AS REAL) - "
        "cast(amount_uzs AS REAL)) > 0.001"
    ) == 0  # fmt: skip
    # What was delivered in the week of Monday 6 April, local time, is paid out on Tuesday 14 April.
    week = "BETWEEN '2026-04-05 19:00:00' AND '2026-04-12 18:59:59'"
    delivered = demo.one(
        f"SELECT sum(cast(total_uzs AS REAL)) FROM orders WHERE order_id IN "
        f"(SELECT order_id FROM order_events WHERE kind = 'delivered' AND happened_at {week})"
    )
    charged = demo.one(f"SELECT sum(cast(amount_uzs AS REAL)) FROM commissions WHERE charged_at {week}")
    gross, commission = demo.rows(
        "SELECT sum(cast(gross_uzs AS REAL)), sum(cast(commission_uzs AS REAL)) FROM payouts WHERE paid_at LIKE '2026-04-14%'"  # noqa: E501
    )[0]
    assert gross == pytest.approx(delivered, abs=0.01)
    assert commission == pytest.approx(charged, abs=0.01)


def test_refunds_do_not_exceed_what_was_paid(demo: Demo) -> None:
    assert demo.one(
        "SELECT count(*) FROM refunds r JOIN orders o USING (order_id) "
        "WHERE cast(r.amount_uzs AS REAL) > cast(o.total_uzs AS REAL) OR cast(r.amount_uzs AS REAL) <= 0"
    ) == 0  # fmt: skip
    assert demo.one(
        "SELECT count(*) FROM refunds r WHERE NOT EXISTS (SELECT 1 FROM order_events e "
        "WHERE e.order_id = r.order_id AND kind = 'paid')"
    ) == 0  # fmt: skip
    assert demo.one(
        "SELECT count(*) FROM returns r JOIN order_lines l USING (order_line_id) "
        "WHERE r.quantity > l.quantity OR l.order_id <> r.order_id"
    ) == 0  # fmt: skip


def test_money_is_text_with_two_decimals(demo: Demo) -> None:
    for table in TABLES.values():
        for column in table.columns:
            if column.type in ("money", "percent"):
                assert demo.one(
                    f"SELECT count(*) FROM {table.name} WHERE {column.name} NOT GLOB '*[0-9].[0-9][0-9]' "
                    f"OR typeof({column.name}) <> 'text'"
                ) == 0, (table.name, column.name)  # fmt: skip


def test_the_schema_is_the_one_that_the_sources_declare() -> None:
    """Two descriptions of one store, for two purposes: what we make, and what the pipeline expects."""
    declared = load_system("mgoods").sources.tables
    assert set(declared) == set(TABLES)
    logical = {"money": "decimal", "percent": "decimal"}
    for name, table in TABLES.items():
        source = declared[name]
        assert (source.primary_key, source.cursor) == ((table.key,), table.cursor), name
        assert {f: str(spec.type) for f, spec in source.fields.items()} == {
            c.name: logical.get(c.type, c.type) for c in table.columns
        }, name
