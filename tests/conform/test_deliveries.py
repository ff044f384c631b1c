from __future__ import annotations

from .marketplace import MAY_1, MAY_2, MAY_3, Marketplace, order, utc


def delivery(number: int, updated_at: str, delivered_at: str | None, **more: object) -> dict[str, object]:
    return {
        "delivery_id": number,
        "order_id": 1,
        "courier_id": 1,
        "region": "UZ-SA",
        "shipped_at": utc("2026-05-01 08:00"),
        "promised_at": utc("2026-05-02 12:00"),
        "delivered_at": utc(delivered_at) if delivered_at else None,
        "updated_at": utc(updated_at),
        **more,
    }


def test_a_delivery_counts_once_on_the_day_it_was_delivered(market: Marketplace) -> None:
    market.put("orders", {MAY_1: [order(1, "2026-05-01 06:00")]})
    market.put(
        "deliveries",
        {
            MAY_1: [delivery(1, "2026-05-01 08:00", None), delivery(4, "2026-05-01 08:00", None)],
            MAY_2: [
                delivery(1, "2026-05-02 11:00", "2026-05-02 11:00"),
                # 23:30 in Tashkent on the 1st, seen an hour later: too late for the run of the 1st
                delivery(2, "2026-05-01 19:30", "2026-05-01 18:30"),
                delivery(3, "2026-05-02 11:00", "2026-05-03 11:00"),
                delivery(5, "2026-05-02 11:00", "2026-05-02 11:00", order_id=404),
                delivery(6, "2026-05-02 11:00", "2026-05-02 11:00", shipped_at=utc("2026-05-02 12:00")),
            ],
            MAY_3: [
                delivery(1, "2026-05-03 11:00", "2026-05-03 10:00"),  # corrected after it was counted
                delivery(3, "2026-05-03 12:00", "2026-05-03 11:00"),
            ],
        },
    )

    by_night = [market.build("shipments", day) for day in (MAY_1, MAY_2, MAY_3)]

    assert [result.rows_in for result in by_night] == [2, 5, 2]
    assert [result.excluded_by_reason for result in by_night] == [
        {"not_delivered": 2},
        {"after_run": 1, "before_shipped": 1, "late": 1, "unknown_order": 1},
        {"seen_before": 1},
    ]
    counted = [(row["delivery_id"], row["day"], row["on_time"]) for row in market.stored("shipments")]
    assert counted == [(1, MAY_2, True), (3, MAY_3, False)]
    assert market.stored("shipments")[0]["hours_to_deliver"] == 27.0


def test_of_several_versions_in_a_run_the_newest_counts(market: Marketplace) -> None:
    market.put("orders", {MAY_1: [order(1, "2026-05-01 06:00")]})
    market.put(
        "deliveries",
        {
            MAY_1: [delivery(1, "2026-05-01 08:00", None)],
            MAY_2: [delivery(1, "2026-05-02 11:00", "2026-05-02 11:00")],
            MAY_3: [delivery(1, "2026-05-03 11:00", "2026-05-02 10:00")],
        },
    )
    result = market.build("shipments", MAY_1, MAY_3)
    assert (result.rows_in, result.kept, result.excluded) == (1, 1, {})
    assert result.rows == {MAY_1: 0, MAY_2: 1, MAY_3: 0}
    assert market.stored("shipments")[0]["hours_to_deliver"] == 26.0
