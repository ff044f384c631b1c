from __future__ import annotations

from decimal import Decimal

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from transforms.conform.common_model import load_common_model

from .marketplace import MAY_1, MAY_2, MAY_3, Marketplace, order, person, utc


def test_order_lines_are_joined_with_their_order_and_every_row_is_accounted_for(market: Marketplace) -> None:
    market.put(
        "orders", {MAY_1: [order(1, "2026-05-01 10:00"), order(2, "2026-05-01 11:00", buyer_phone=None)]}
    )
    line = {"product_id": 1, "offer_id": 1, "quantity": 3, "unit_price_uzs": "10.00", "discount_uzs": "0.50"}
    day_2 = {**line, "placed_at": utc("2026-05-02 10:00")}
    market.put(
        "order_lines",
        {
            MAY_2: [
                {**day_2, "order_line_id": 1, "order_id": 1},
                {**day_2, "order_line_id": 2, "order_id": 2, "discount_uzs": None},
                {**day_2, "order_line_id": 3, "order_id": 404},
                {**day_2, "order_line_id": 4, "order_id": 1, "quantity": -1},
                {**day_2, "order_line_id": 5, "order_id": 1, "unit_price_uzs": "-10.00"},
                {**day_2, "order_line_id": 6, "order_id": 1, "discount_uzs": "31.00"},
                {**day_2, "order_line_id": 7, "order_id": 1, "quantity": None},
                {**day_2, "order_line_id": 8, "order_id": 1, "product_id": 404},
            ]
        },
    )

    result = market.build("order_lines", MAY_2)

    assert (result.rows_in, result.kept) == (8, 3)
    assert result.excluded == {
        (MAY_2, "unknown_order"): 1,
        (MAY_2, "quantity_too_low"): 1,
        (MAY_2, "negative_price"): 1,
        (MAY_2, "gross_too_low"): 1,
        (MAY_2, "no_quantity"): 1,
    }
    first, second, third = market.stored("order_lines", order="order_line_id")
    assert {name: value for name, value in first.items() if value is not None} == {
        "order_line_id": 1,
        "order_id": 1,
        "buyer": person(901),
        "seller": person(101),
        "marketplace": "Bozor",
        "region": "UZ-SA",
        "product_id": 1,
        "category": "Pots",
        "top_category": "Home",
        "quantity": 3,
        "gross": Decimal("29.50"),
        "day": MAY_2,
    }
    assert (second["buyer"], second["gross"]) == (None, Decimal("30.00"))
    assert (third["category"], third["top_category"]) == (None, None)


def test_left_out_optional_columns_are_typed_nulls(market: Marketplace) -> None:
    market.put("orders", {MAY_1: [order(1, "2026-05-01 10:00")]})
    market.build("orders", MAY_1)
    relation = market.store.relation("conformed", "orders", [MAY_1])
    types = {name: str(kind) for name, kind, *_ in market.con.execute(f"DESCRIBE FROM {relation}").fetchall()}
    named = {
        "order_id": "BIGINT",
        "buyer": "UUID",
        "seller": "UUID",
        "marketplace": "VARCHAR",
        "channel": "VARCHAR",
        "region": "VARCHAR",
        "total": "DECIMAL(18,2)",
        "day": "DATE",
    }
    assert named.items() <= types.items()
    assert set(types) == set(load_common_model().tables["orders"].columns)
    assert market.stored("orders")[0]["channel"] is None


def test_a_required_column_that_the_source_has_not_is_given_as_null(market: Marketplace) -> None:
    market.put("orders", {MAY_1: [order(1, "2026-05-01 10:00")]})
    sql = """
    SELECT
        o.order_id, local_day(o.placed_at) AS day, NULL AS buyer, NULL AS region, {total} AS total,
        NULL AS excluded_reason
    FROM new.orders AS o
    """
    assert market.build(market.model("orders", sql.format(total="o.total_uzs")), MAY_1).kept == 1
    assert market.stored("orders")[0]["buyer"] is None
    none = market.build(market.model("orders", sql.format(total="NULL")), MAY_1)
    assert none.excluded == {(MAY_1, "no_total"): 1}


def test_a_product_under_a_missing_category_stands_for_itself(market: Marketplace) -> None:
    result = market.build("products", MAY_3)
    assert result.rows == {MAY_3: 2}
    places = {row["product_id"]: (row["category"], row["top_category"]) for row in market.stored("products")}
    assert places == {1: ("Pots", "Home"), 2: ("Orphan", "Orphan")}


def test_all_four_books_of_finance_are_entries(market: Marketplace) -> None:
    market.put("orders", {MAY_1: [order(1, "2026-05-01 10:00")]})
    at = {"amount_uzs": "7.00"}
    market.put(
        "refunds",
        {
            MAY_1: [
                {**at, "refund_id": 1, "order_id": 1, "refunded_at": utc("2026-05-01 12:00")},
                {**at, "refund_id": 2, "order_id": 404, "refunded_at": utc("2026-05-01 12:00")},
            ]
        },
    )
    market.put(
        "commissions",
        {
            MAY_1: [
                {
                    **at,
                    "commission_id": 1,
                    "order_id": 1,
                    "store_id": person(101),
                    "charged_at": utc("2026-05-01 12:00"),
                }
            ]
        },
    )
    market.put(
        "payouts",
        {
            MAY_1: [
                {**at, "payout_id": 1, "store_id": person(102), "paid_at": utc("2026-05-01 12:00")},
                {
                    **at,
                    "payout_id": 2,
                    "store_id": person(102),
                    "paid_at": utc("2026-05-01 12:00"),
                    "amount_uzs": "-1.00",
                },
            ]
        },
    )

    result = market.build("finance_entries", MAY_1)

    assert result.rows_in == 6
    assert result.excluded_by_reason == {"amount_too_low": 1, "unknown_order": 1}
    entries = {
        row["entry_id"]: (row["buyer"], row["seller"], row["amount"])
        for row in market.stored("finance_entries")
    }
    assert entries == {
        "gross:1": (person(901), person(101), Decimal("100.00")),
        "refund:1": (person(901), person(101), Decimal("7.00")),
        "commission:1": (person(901), person(101), Decimal("7.00")),
        "payout:1": (None, person(102), Decimal("7.00")),
    }


def test_the_remaining_models_keep_their_rows(market: Marketplace) -> None:
    noon = utc("2026-05-01 07:00")
    market.put("orders", {MAY_1: [order(1, "2026-05-01 06:00")]})
    market.put(
        "order_lines",
        {
            MAY_1: [
                {
                    "order_line_id": 1,
                    "order_id": 1,
                    "product_id": 1,
                    "quantity": 2,
                    "unit_price_uzs": "1",
                    "placed_at": noon,
                }
            ]
        },
    )
    market.put(
        "returns",
        {
            MAY_1: [
                {
                    "return_id": 1,
                    "order_id": 1,
                    "order_line_id": 1,
                    "reason": "defect",
                    "quantity": 2,
                    "requested_at": noon,
                },
                {
                    "return_id": 2,
                    "order_id": 1,
                    "order_line_id": 1,
                    "reason": "defect",
                    "quantity": 3,
                    "requested_at": noon,
                },
                {
                    "return_id": 3,
                    "order_id": 1,
                    "order_line_id": 404,
                    "reason": "late",
                    "quantity": 1,
                    "requested_at": noon,
                },
            ]
        },
    )
    market.put("affiliates", {MAY_1: [{"affiliate_id": person(301), "channel": "blog", "updated_at": noon}]})
    click = {"affiliate_id": person(301), "offer_id": 2, "clicked_at": noon}
    market.put(
        "affiliate_clicks",
        {
            MAY_1: [
                {**click, "click_id": 1, "order_id": 1, "reward_uzs": "5.00"},
                {**click, "click_id": 2, "reward_uzs": None},
                {**click, "click_id": 3, "affiliate_id": person(404)},
            ]
        },
    )
    count = {"warehouse_id": 1, "offer_id": 1, "quantity": 4, "taken_at": noon}
    market.put(
        "stock_snapshots",
        {
            MAY_1: [
                {**count, "stock_snapshot_id": 1},
                {**count, "stock_snapshot_id": 2, "offer_id": 404},
                {**count, "stock_snapshot_id": 3, "quantity": -4},
            ]
        },
    )
    market.put(
        "login_events",
        {
            MAY_1: [
                {"login_event_id": 1, "account_id": person(501), "succeeded": True, "happened_at": noon},
                {"login_event_id": 2, "account_id": person(501), "succeeded": False, "happened_at": noon},
            ]
        },
    )
    market.put(
        "error_logs",
        {
            MAY_1: [
                {"error_id": 1, "account_id": None, "kind": "timeout", "happened_at": noon},
                {"error_id": 2, "account_id": None, "kind": "gremlin", "happened_at": noon},
            ]
        },
    )
    market.put(
        "support_messages",
        {
            MAY_1: [
                {
                    "message_id": 1,
                    "conversation_id": 1,
                    "account_id": person(501),
                    "direction": "in",
                    "sent_at": noon,
                }
            ]
        },
    )

    returns = market.build("returns", MAY_1)
    assert (returns.kept, returns.excluded_by_reason) == (1, {"more_than_ordered": 1, "unknown_line": 1})
    affiliates = market.build("affiliate_events", MAY_1)
    assert (affiliates.kept, affiliates.excluded_by_reason) == (2, {"unknown_affiliate": 1})
    clicks = [
        (r["converted"], r["reward"], r["seller"], r["category"]) for r in market.stored("affiliate_events")
    ]
    assert clicks == [(True, 5, person(102), "Orphan"), (False, 0, person(102), "Orphan")]
    stock = market.build("stock", MAY_1)
    assert (stock.kept, stock.excluded_by_reason) == (1, {"units_too_low": 1, "unknown_offer": 1})
    platform = market.build("platform_events", MAY_1)
    assert (platform.kept, platform.excluded_by_reason) == (3, {"unknown_kind": 1})
    kinds = sorted(row["kind"] for row in market.stored("platform_events"))
    assert kinds == ["error_timeout", "login", "login_failed"]
    assert market.build("messages", MAY_1).kept == 1
    for model in ("sellers", "offers"):
        assert market.build(model, MAY_1).excluded == {}


def test_absurd_amounts_and_times_are_excluded_and_not_quoted(market: Marketplace) -> None:
    market.put(
        "orders",
        {
            MAY_1: [
                order(1, "2000-01-01 00:00"),
                order(2, "2026-05-01 10:00", total_uzs="-0.01"),
                order(3, "2026-05-01 10:00", total_uzs=None),
                order(4, "2026-05-01 10:00", currency="USD"),
                order(5, "2026-05-01 10:00"),
            ]
        },
    )
    at = utc("2026-05-01 09:00")
    market.put(
        "order_events",
        {
            MAY_1: [
                {"order_event_id": 1, "order_id": 1, "kind": "delivered", "happened_at": at},
                {"order_event_id": 2, "order_id": 5, "kind": "paid", "happened_at": at},
                {"order_event_id": 3, "order_id": 4, "kind": "paid", "happened_at": at},
                {"order_event_id": 4, "order_id": 5, "kind": "lost", "happened_at": utc("2026-05-01 10:30")},
                {"order_event_id": 5, "order_id": 5, "kind": "paid", "happened_at": utc("2026-05-01 10:30")},
            ]
        },
    )
    orders = market.build("orders", MAY_1)
    assert orders.excluded_by_reason == {
        "no_total": 1,
        "other_currency": 1,
        "outside_run": 1,
        "total_too_low": 1,
    }
    events = market.build("order_events", MAY_1)
    assert events.excluded_by_reason == {
        "before_placed": 1,
        "hours_since_placed_too_high": 1,
        "other_currency": 1,
        "unknown_kind": 1,
    }
    assert [row["hours_since_placed"] for row in market.stored("order_events")] == [0.5]


def test_an_amount_too_big_for_its_type_is_excluded(market: Marketplace) -> None:
    market.put("orders", {MAY_1: [order(1, "2026-05-01 10:00")]})
    market.put(
        "order_lines",
        {
            MAY_1: [
                {
                    "order_line_id": 1,
                    "order_id": 1,
                    "product_id": 1,
                    "quantity": 1_000_000,
                    "unit_price_uzs": "9999999999999999.99",
                    "placed_at": utc("2026-05-01 10:00"),
                }
            ]
        },
    )
    assert market.build("order_lines", MAY_1).excluded_by_reason == {"gross_too_high": 1}


LINES = st.lists(
    st.tuples(
        st.sampled_from([1, 2, 404]),  # order
        st.none() | st.integers(-2, 4) | st.just(2_000_000),  # quantity
        st.sampled_from(["-1.00", "0.00", "9.99"]),  # unit price
        st.none() | st.sampled_from(["-1.00", "0.00", "10.00"]),  # discount
    ),
    max_size=12,
)


def is_kept(order_id: int, quantity: int | None, price: str, discount: str | None) -> bool:
    if order_id == 404 or quantity is None or not 1 <= quantity <= 1_000_000:
        return False
    taken_off = Decimal(discount or 0)
    return taken_off >= 0 and Decimal(price) >= 0 and quantity * Decimal(price) >= taken_off


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lines=LINES)
def test_whatever_comes_in_is_kept_or_counted(
    market: Marketplace, lines: list[tuple[int, int | None, str, str | None]]
) -> None:
    market.put("orders", {MAY_1: [order(1, "2026-05-01 10:00"), order(2, "2026-05-01 11:00")]})
    rows = [
        {
            "order_line_id": number,
            "order_id": order_id,
            "quantity": quantity,
            "unit_price_uzs": price,
            "discount_uzs": discount,
            "placed_at": utc("2026-05-01 11:00"),
        }
        for number, (order_id, quantity, price, discount) in enumerate(lines)
    ]
    market.put("order_lines", {MAY_1: rows})
    result = market.build("order_lines", MAY_1)
    stored = {row["order_line_id"] for row in market.stored("order_lines", MAY_1)}
    assert stored == {number for number, line in enumerate(lines) if is_kept(*line)}
    assert result.rows_in == len(lines) == result.kept + sum(result.excluded.values())
