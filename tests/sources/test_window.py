"""Windows: local days become half-open ranges in UTC."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from transforms.sources import Window


def test_local_days_in_utc() -> None:
    window = Window.of_days(date(2026, 5, 12), date(2026, 5, 13), "Asia/Tashkent")
    assert str(window.start) == "2026-05-11 19:00:00"
    assert str(window.end) == "2026-05-13 19:00:00"


def test_a_day_of_changed_clocks_is_as_long_as_it_was() -> None:
    window = Window.of_days(date(2026, 3, 29), date(2026, 3, 29), "Europe/Berlin")
    assert window.end - window.start == timedelta(hours=23)


def test_zones_are_converted() -> None:
    east = timezone(timedelta(hours=8))
    window = Window(datetime(2026, 1, 1, 8, tzinfo=east), datetime(2026, 1, 1, 1, tzinfo=UTC))
    assert str(window.start) == "2026-01-01 00:00:00"
    assert window.start.tzinfo is None


@pytest.mark.parametrize(
    ("start", "end"),
    [
        (datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 1, 1, tzinfo=UTC)),
        (datetime(2026, 1, 2, tzinfo=UTC), datetime(2026, 1, 1, tzinfo=UTC)),
        (datetime(2026, 1, 1, microsecond=1, tzinfo=UTC), datetime(2026, 1, 2, tzinfo=UTC)),
    ],
)
def test_refused(start: datetime, end: datetime) -> None:
    with pytest.raises(ValueError, match="a window"):
        Window(start, end)
