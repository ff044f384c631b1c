from __future__ import annotations

import pytest

from transforms.conform.build import build_model
from transforms.errors import ModelError, ReconciliationError, StorageError

from .marketplace import MAY_1, MAY_2, MAY_3, Marketplace, order


def test_a_day_that_was_not_extracted_is_told_with_the_next_step(market: Marketplace) -> None:
    market.store.remove("pseudonymised", "orders", MAY_2)
    with pytest.raises(StorageError, match=r"mgoods\.orders: .*2026-05-02 is missing.*--date 2026-05-02"):
        market.build("order_events", MAY_1, MAY_3)
    with pytest.raises(
        StorageError, match=r"mgoods\.products: the dimension has not been built for 2026-05-03"
    ):
        build_model(market.con, market.store, market.system, market.models["order_lines"], MAY_3, MAY_3)


@pytest.mark.parametrize("place", [60, -20])
def test_a_damaged_partition_is_named(market: Marketplace, place: int) -> None:
    market.put("orders", {MAY_1: [order(n, "2026-05-01 10:00") for n in range(50)]})
    file = market.store.home.partition("mgoods", "pseudonymised", "orders", MAY_1)
    content = bytearray(file.read_bytes())
    content[place] ^= 0xFF
    file.write_bytes(content)
    with pytest.raises(
        StorageError, match=r"mgoods\.orders: the stored pseudonymised partition of 2026-05-01"
    ):
        market.build("orders", MAY_1)


def test_partitions_from_before_a_column_was_declared_are_told(market: Marketplace) -> None:
    market.store.write_query(
        "pseudonymised", "orders", f"SELECT 1::BIGINT AS order_id, DATE '{MAY_1}' AS day", [MAY_1]
    )
    with pytest.raises(StorageError, match=r"mgoods\.orders: .*lack a column that sources\.yaml has"):
        market.build("orders", MAY_1)


ORDERS = """
SELECT {order_id} AS order_id, local_day(o.placed_at) AS day, o.buyer_phone AS buyer,
    o.delivery_region AS region, {total} AS total{more}
FROM new.orders AS o {rest}
"""


def orders_sql(**parts: str) -> str:
    return ORDERS.format(
        **{"order_id": "o.order_id", "total": "o.total_uzs", "more": "", "rest": "", **parts}
    )


@pytest.mark.parametrize(
    ("sql", "expected"),
    [
        (
            orders_sql(more=", 1 AS surprise"),
            r"mgoods\.orders\.surprise: the common model has no such column",
        ),
        (
            orders_sql().replace("AS region", "AS channel"),
            r"mgoods\.orders\.region: a required column is missing",
        ),
        (
            orders_sql(total="'12.00'"),
            r"mgoods\.orders\.total: it is VARCHAR where the common model wants money",
        ),
        (orders_sql(total="0.1234::DECIMAL(18,4)"), r"orders\.total: it is DECIMAL\(18,4\)"),
        (orders_sql(total="o.total"), r"mgoods\.orders: the database engine refuses the SQL: .*total"),
        (orders_sql(more=", 1 AS excluded_reason"), r"orders\.excluded_reason: it is INTEGER"),
        (orders_sql(more=", o.delivery_region AS excluded_reason"), r"excluded_reason: .*computed from data"),
        (orders_sql(order_id="o.order_id // 1000"), r"orders\.order_id: 1 keys stand in more than one row"),
    ],
)
def test_sql_that_does_not_fit_the_common_model_is_refused(
    market: Marketplace, sql: str, expected: str
) -> None:
    market.put("orders", {MAY_1: [order(1, "2026-05-01 10:00"), order(2, "2026-05-01 10:00")]})
    with pytest.raises(ModelError, match=expected) as raised:
        market.build(market.model("orders", sql), MAY_1)
    assert "UZ-SA" not in str(raised.value)
    assert market.store.days("conformed", "orders") == []


@pytest.mark.parametrize(
    "rest",
    [
        "WHERE o.order_id <> 1",
        "JOIN pseudonymised.stores AS s ON s.store_id = o.store_id",
        "LEFT JOIN pseudonymised.marketplaces AS m ON m.marketplace_id < 9 OR true",
    ],
)
def test_a_join_or_filter_that_loses_or_doubles_rows_is_refused(market: Marketplace, rest: str) -> None:
    market.put("orders", {MAY_1: [order(1, "2026-05-01 10:00"), order(2, "2026-05-01 10:00")]})
    market.put(
        "marketplaces", {MAY_1: [{"marketplace_id": 1, "name": "a"}, {"marketplace_id": 2, "name": "b"}]}
    )
    with pytest.raises(ReconciliationError, match="2 rows came in from orders"):
        market.build(market.model("orders", orders_sql(rest=rest)), MAY_1)
    assert market.store.days("conformed", "orders") == []


def test_an_error_while_rows_are_read_quotes_none(market: Marketplace) -> None:
    market.put("orders", {MAY_1: [order(1, "2026-05-01 10:00", delivery_region="Kenesary 40")]})
    sql = orders_sql(total="CAST(o.delivery_region AS INTEGER)")
    with pytest.raises(StorageError) as raised:
        market.build(market.model("orders", sql), MAY_1)
    assert "Kenesary" not in str(raised.value)
    assert raised.value.__context__ is None or raised.value.__suppress_context__
