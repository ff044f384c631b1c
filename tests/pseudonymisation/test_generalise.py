"""Generalised values are groups: tables of cases, and no value slips through."""

from __future__ import annotations

import ipaddress
import math
from datetime import date, datetime

import h3
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transforms.pseudonymisation.generalise import (
    network_prefix,
    number_band,
    place,
    truncate_date,
    user_agent_family,
    zone,
)

NETWORKS = {
    "203.0.113.9": "203.0.113.0/24",
    " 203.0.113.255 ": "203.0.113.0/24",
    "0.0.0.0": "0.0.0.0/24",
    "255.255.255.255": "255.255.255.0/24",
    "2001:db8:1:2::3": "2001:db8:1::/48",
    "2001:DB8:0001:ffff:0:0:0:3": "2001:db8:1::/48",
    "::1": "::/48",
    "fe80::1%eth0": "fe80::/48",
    "::ffff:203.0.113.9": "203.0.113.0/24",
    "256.0.113.9": None,
    "203.0.113": None,
    "203.0.113.9.9": None,
    "203.0.113.09": None,
    "203.0.113.9/32": None,
    "2001:db8:::1": None,
    "12:30": None,
    "unknown": None,
    "": None,
}


@pytest.mark.parametrize(("address", "network"), NETWORKS.items())
def test_networks(address: str, network: str | None) -> None:
    assert network_prefix(pl.Series([address]))[0] == network


def test_networks_of_a_column() -> None:
    got = network_prefix(pl.Series("ip", [*NETWORKS, None]))
    assert got.to_list() == [*NETWORKS.values(), None]
    assert got.name == "ip"


@settings(deadline=None)
@given(st.ip_addresses())
def test_networks_agree_with_the_standard_library(
    address: ipaddress.IPv4Address | ipaddress.IPv6Address,
) -> None:
    mapped = getattr(address, "ipv4_mapped", None) or address
    expected = ipaddress.ip_network((mapped, 24 if mapped.version == 4 else 48), strict=False)
    assert network_prefix(pl.Series([str(address)]))[0] == str(expected)


MOZ = "Mozilla/5.0"
ANDROID = f"{MOZ} (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko)"
IPHONE = f"{MOZ} (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)"
WINDOWS = f"{MOZ} (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
MAC = f"{MOZ} (Macintosh; Intel Mac OS X 14_4) AppleWebKit/605.1.15 (KHTML, like Gecko)"
AGENTS = {
    f"{ANDROID} Chrome/124.0.0.0 Mobile Safari/537.36": "Chrome / Android",
    f"{ANDROID} SamsungBrowser/25.0 Chrome/121.0.0.0 Mobile Safari/537.36": "Samsung Internet / Android",
    f"{ANDROID} Version/4.0 Chrome/124.0 Mobile Safari/537.36 Instagram 330.0.0": "Instagram / Android",
    f"{MOZ} (Linux; Android 13; K; wv) AppleWebKit/537.36 Chrome/124.0 Safari": "app / Android",
    f"{IPHONE} Version/17.4 Mobile/15E148 Safari/604.1": "Safari / iOS",
    f"{IPHONE} CriOS/124.0 Mobile/15E148 Safari/604.1": "Chrome / iOS",
    f"{IPHONE} FxiOS/125.0 Mobile/15E148 Safari/605.1.15": "Firefox / iOS",
    f"{WINDOWS} Chrome/124.0.0.0 Safari/537.36": "Chrome / Windows",
    f"{WINDOWS} Chrome/124.0.0.0 Safari/537.36 Edg/124.0.0.0": "Edge / Windows",
    f"{WINDOWS} Chrome/122.0.0.0 YaBrowser/24.4 Safari/537.36": "Yandex / Windows",
    f"{WINDOWS} Chrome/124.0.0.0 Safari/537.36 OPR/110.0.0.0": "Opera / Windows",
    f"{MAC} Version/17.4 Safari/605.1.15": "Safari / macOS",
    f"{MOZ} (X11; Linux x86_64; rv:125.0) Gecko/20100101 Firefox/125.0": "Firefox / Linux",
    "okhttp/4.12.0": "app / Android",
    f"{MOZ} (compatible; Googlebot/2.1)": "bot / other",
    "aziza@example.uz": "other",
    "": "other",
}


@pytest.mark.parametrize(("agent", "family"), AGENTS.items())
def test_user_agents(agent: str, family: str) -> None:
    assert user_agent_family(pl.Series([agent]))[0] == family


@settings(deadline=None)
@given(st.lists(st.none() | st.text(max_size=30)))
def test_user_agents_come_from_a_closed_list(agents: list[str | None]) -> None:
    got = user_agent_family(pl.Series("ua", agents, dtype=pl.String))
    assert [family is None for family in got] == [agent is None for agent in agents]
    parts = {part for family in got.drop_nulls() for part in family.split(" / ")}
    known = {part for family in AGENTS.values() for part in family.split(" / ")}
    assert parts <= known | {
        "Telegram",
        "Facebook",
        "UC Browser",
        "Mi Browser",
        "Internet Explorer",
        "ChromeOS",
    }


def test_dates() -> None:
    days = pl.Series("d", [date(2026, 5, 12), date(2026, 12, 31), None])
    assert truncate_date(days, "month").to_list() == [date(2026, 5, 1), date(2026, 12, 1), None]
    assert truncate_date(days, "year").to_list() == [date(2026, 1, 1), date(2026, 1, 1), None]
    moments = pl.Series("t", [datetime(2026, 5, 12, 23, 59, 59, 999999), None])  # noqa: DTZ001 -- UTC, as stored
    assert truncate_date(moments, "month").to_list() == [date(2026, 5, 1), None]


@pytest.mark.parametrize("dtype", [pl.Int64, pl.Float64, pl.Decimal(18, 2)])
def test_bands(dtype: pl.DataType) -> None:
    numbers = pl.Series("n", [17, 18, 64, 65, -3, None]).cast(dtype)
    expected = ["<18", "18..<65", "18..<65", ">=65", "<18", None]
    assert number_band(numbers, (18, 65)).to_list() == expected


def test_band_edges_and_odd_numbers() -> None:
    numbers = pl.Series("n", [float("nan"), float("inf"), float("-inf"), 0.1])
    assert number_band(numbers, (0.1,)).to_list() == [None, ">=0.1", "<0.1", ">=0.1"]
    assert number_band(pl.Series([1_500_000]), (1_000_000, 10_000_000)).to_list() == ["1000000..<10000000"]


def test_places() -> None:
    mapping = {"Toshkent": "UZ-TK", "ТОШКЕНТ": "UZ-TK", "Nukus": "UZ-QR"}
    places = pl.Series("p", ["toshkent ", "Тошкент", "NUKUS", "Navoiy ko'chasi 5, 12-uy", "", None])
    assert place(places, mapping).to_list() == ["UZ-TK", "UZ-TK", "UZ-QR", "other", "other", None]


# --- zones ----------------------------------------------------------------------------------------

TASHKENT = (41.311151, 69.279737)
POINTS = {
    TASHKENT: "8620a52d7ffffff",
    (41.311152, 69.279738): "8620a52d7ffffff",
    (-90.0, 180.0): "86f29380fffffff",
    (90.000001, 0.0): None,
    (41.3, 180.5): None,  # the library would wrap it round
    (-41.3, -181.0): None,
    (0.0, 0.0): None,  # a device without a fix
    (0.0, 69.2): "86854a61fffffff",
    (math.nan, 69.2): None,
    (41.3, math.inf): None,
    (None, 69.2): None,
    (41.3, None): None,
}


@pytest.mark.parametrize(("point", "cell"), POINTS.items())
def test_zones(point: tuple[float | None, float | None], cell: str | None) -> None:
    north, east = (pl.Series([half], dtype=pl.Float64) for half in point)
    got = zone(north.alias("lat"), east, 6)
    assert got.to_list() == [cell]
    assert got.name == "lat"
    assert got.dtype == pl.String


def test_decimals_are_degrees_too() -> None:
    halves = [pl.Series([half], dtype=pl.Float64).cast(pl.Decimal(18, 6)) for half in TASHKENT]
    assert zone(*halves, 6).to_list() == [POINTS[TASHKENT]]


@settings(deadline=None)
@given(
    st.lists(
        st.tuples(
            st.one_of(st.none(), st.floats(width=64)), st.one_of(st.none(), st.floats(-400, 400, width=64))
        ),
        max_size=20,
    ),
    st.integers(0, 8),
)
def test_a_point_is_in_its_zone_and_everything_else_is_null(
    points: list[tuple[float | None, float | None]], resolution: int
) -> None:
    north, east = (pl.Series([point[half] for point in points], dtype=pl.Float64) for half in (0, 1))
    cells = zone(north, east, resolution)
    assert len(cells) == len(points)
    for (latitude, longitude), cell in zip(points, cells, strict=True):
        if latitude is None or longitude is None or not (abs(latitude) <= 90 and abs(longitude) <= 180):
            assert cell is None
        elif (latitude, longitude) != (0, 0):
            assert h3.get_resolution(cell) == resolution
            assert cell == h3.latlng_to_cell(latitude, longitude, resolution)
