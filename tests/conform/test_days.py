from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from transforms.conform.views import local_day_sql

from .marketplace import MAY_1, MAY_2, MAY_3, Marketplace, order, person, utc


@pytest.mark.parametrize(
    ("timezone", "placed_at", "day"),
    [
        ("Asia/Tashkent", "2026-05-01 18:59:59.999999", MAY_1),
        ("Asia/Tashkent", "2026-05-01 19:00", MAY_2),
        ("Asia/Tashkent", "2026-05-01 23:59", MAY_2),
        ("Europe/London", "2026-05-01 22:59", MAY_1),  # summer time
        ("Europe/London", "2026-05-01 23:59", MAY_2),
        ("America/New_York", "2026-05-02 03:59", MAY_1),
        ("America/New_York", "2026-05-02 04:00", MAY_2),
    ],
)
def test_the_local_day_is_the_policys(market: Marketplace, timezone: str, placed_at: str, day: date) -> None:
    market = market.in_timezone(timezone)
    market.put("orders", {MAY_1: [order(1, placed_at)]})
    market.build("orders", MAY_1, MAY_2)
    assert [row["day"] for row in market.stored("orders")] == [day]


@pytest.mark.parametrize("timezone", ["Asia/Tashkent", "Europe/London", "Pacific/Apia"])
def test_the_fast_local_day_agrees_with_the_timezone_rules(market: Marketplace, timezone: str) -> None:
    different = market.con.execute(
        f"SELECT count(*) FROM "
        "(SELECT TIMESTAMP '1970-01-01' + to_hours(h * 7) AS instant FROM range(165000) AS r(h)) "
        f"WHERE {local_day_sql(timezone)} IS DISTINCT FROM "
        f"CAST(timezone('{timezone}', timezone('UTC', instant)) AS DATE)"
    ).fetchone()
    assert different == (0,)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    instant=st.datetimes(datetime(1992, 1, 1), datetime(2037, 12, 31)),  # noqa: DTZ001 - as stored: UTC, no zone
    timezone=st.sampled_from(["Asia/Tashkent", "Europe/London", "America/New_York", "Asia/Kuala_Lumpur"]),
)
def test_the_local_day_agrees_with_python(market: Marketplace, instant: datetime, timezone: str) -> None:
    found = market.con.execute(
        f"SELECT {local_day_sql(timezone)} FROM (SELECT ?::TIMESTAMP AS instant)", [instant]
    ).fetchone()
    assert found == (instant.replace(tzinfo=UTC).astimezone(ZoneInfo(timezone)).date(),)


def test_a_range_gives_what_its_nights_give(market: Marketplace) -> None:
    orders = {day: [order(10 * day.day + n, f"{day} 10:00") for n in range(3)] for day in (MAY_1, MAY_2)}
    market.put("orders", orders)
    result = market.build("orders", MAY_1, MAY_3)
    assert result.rows == {MAY_1: 3, MAY_2: 3, MAY_3: 0}
    together = market.stored("orders")
    for day in (MAY_2, MAY_1, MAY_3):
        market.store.remove("conformed", "orders", day)
        market.build("orders", day)
    assert market.stored("orders") == together


def test_running_an_old_day_again_gives_the_same_though_more_was_stored_since(market: Marketplace) -> None:
    market.put("orders", {MAY_1: [order(1, "2026-05-01 10:00")]})
    event = {"order_id": 1, "kind": "paid", "happened_at": utc("2026-05-01 11:00")}
    market.put(
        "order_events",
        {MAY_1: [{**event, "order_event_id": 1}, {**event, "order_event_id": 2, "order_id": 2}]},
    )
    before = market.build("order_events", MAY_1)
    rows = market.stored("order_events", MAY_1)
    market.put("orders", {MAY_2: [order(2, "2026-05-01 10:00")]})
    assert market.build("order_events", MAY_1) == before
    assert market.stored("order_events", MAY_1) == rows


def test_dimensions_are_as_of_the_runs_end(market: Marketplace) -> None:
    offer = {"offer_id": 1, "store_id": person(101), "product_id": 1}
    market.put(
        "offers",
        {
            MAY_2: [{**offer, "price_uzs": "11.00", "updated_at": utc("2026-05-02 01:00")}],
            MAY_3: [{**offer, "price_uzs": None, "updated_at": utc("2026-05-03 01:00")}],
        },
    )
    for day in (MAY_1, MAY_2, MAY_3):
        market.build("offers", day)
    prices = {row["day"]: row["price"] for row in market.stored("offers") if row["offer_id"] == 1}
    assert prices == {MAY_1: Decimal("10.00"), MAY_2: Decimal("11.00"), MAY_3: None}
