"""Bad rows for tests of bad input: what a real operational store holds sooner or later."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from transforms.demo.days import HOUR, Days

FIRST_KEY = 9_000_000_001
"""Primary keys of bad rows begin here, far from all others."""

MESS = (
    "null_buyer_phone",
    "null_store",
    "null_total",
    "negative_amount",
    "negative_line",
    "absurd_date",
    "absurd_cursor",
    "null_cursor",
    "huge_text",
    "invalid_utf8",
)
_HUGE = "Juda uzun matn. Очень длинный текст. "


def mess_rows(days: Days, *, invalid_text: bool) -> Iterator[tuple[str, str, list[tuple[object, ...]]]]:
    """(kind, table, rows). ``invalid_text``: also text that is not UTF-8, where the store lets it in.

    All rows but those with a bad cursor lie on the first day.
    """
    at = _text(days.begin + 3 * HOUR)
    key = iter(range(FIRST_KEY, FIRST_KEY + 1000))

    def order(**changed: object) -> tuple[object, ...]:
        row: dict[str, object] = {
            "order_id": next(key),
            "external_number": "BZ-MESS",
            "marketplace_id": 1,
            "store_id": 1,
            "buyer_name": "Nomaʼlum Mijoz",
            "buyer_phone": "+998900000001",
            "delivery_region": "UZ-TK",
            "delivery_district": "Chilonzor",
            "delivery_address": None,
            "buyer_comment": None,
            "currency": "UZS",
            "total_uzs": "100000.00",
            "status": "placed",
            "placed_at": at,
        }
        return tuple((row | changed).values())

    yield "null_buyer_phone", "orders", [order(buyer_phone=None, buyer_name=None)]
    yield "null_store", "orders", [order(store_id=None, marketplace_id=None)]
    yield "null_total", "orders", [order(total_uzs=None, currency=None)]
    yield "negative_amount", "orders", [order(total_uzs="-250000.00")]
    yield (
        "negative_line",
        "order_lines",
        [(next(key), 1, 1, 1, -3, "50000.00", "0.00", at), (next(key), 1, 1, 1, 2, "-1.00", "0.00", at)],
    )
    yield (
        "absurd_date",
        "deliveries",
        [
            (next(key), 1, 1, "UZ-TK", None, None, "1900-01-01 00:00:00", at, "9999-12-31 23:59:59", at),
            (next(key), 1, 1, "UZ-TK", None, None, at, "0001-01-01 00:00:00", None, at),
        ],
    )
    yield (
        "absurd_cursor",
        "order_events",
        [(next(key), 1, "placed", "1900-01-01 00:00:00"), (next(key), 1, "placed", "9999-12-31 23:59:59")],
    )
    yield "null_cursor", "order_events", [(next(key), 1, "placed", None)]
    huge = _HUGE * (1_000_000 // len(_HUGE.encode()) + 1)
    yield "huge_text", "support_messages", [(next(key), FIRST_KEY, 1, "in", huge, at)]
    if invalid_text:
        yield "invalid_utf8", "support_messages", [(next(key), FIRST_KEY, 1, "in", b"\xff\xfe buzilgan", at)]


def _text(instant: int) -> str:
    return datetime.fromtimestamp(instant, UTC).strftime("%Y-%m-%d %H:%M:%S")
