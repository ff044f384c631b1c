"""Generalisation: a value becomes the group it belongs to. Vectorised; null in, null out.

Every function gives a column of the same length. What cannot be generalised becomes null or ``other``
(stated for each) and is never passed through; the caller counts it.
"""

from __future__ import annotations

import ipaddress
import itertools
from collections.abc import Mapping, Sequence
from typing import Final, Literal

import h3
import polars as pl

OTHER: Final = "other"

_OCTET: Final = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])"
_IPV4: Final = rf"^\s*({_OCTET}\.{_OCTET}\.{_OCTET})\.{_OCTET}\s*$"


def network_prefix(addresses: pl.Series) -> pl.Series:
    """IPv4 to its /24, IPv6 to its /48 ("203.0.113.0/24", "2001:db8:1::/48"); invalid to null.

    An IPv4 address inside IPv6 ("::ffff:203.0.113.9") is the IPv4 address: otherwise one /48 would
    hold all of them.
    """
    text = addresses.alias("address").to_frame()
    ipv4 = text.select(pl.col("address").str.extract(_IPV4) + ".0/24").to_series()
    rest = addresses.filter(ipv4.is_null() & addresses.str.contains(":", literal=True)).unique()
    if rest.is_empty():
        return ipv4.alias(addresses.name)
    ipv6 = addresses.replace_strict(
        rest, [_ipv6_prefix(address) for address in rest.to_list()], default=None, return_dtype=pl.String
    )
    return ipv4.fill_null(ipv6).alias(addresses.name)


def _ipv6_prefix(text: str) -> str | None:
    try:
        address = ipaddress.IPv6Address(text.strip().partition("%")[0])
    except ValueError:
        return None
    if address.ipv4_mapped is not None:
        return str(ipaddress.IPv4Network((address.ipv4_mapped, 24), strict=False))
    return str(ipaddress.IPv6Network((address, 48), strict=False))


# Order matters: browsers quote the names of those they descend from, so the special come first.
_BROWSERS: Final = (
    (r"(?i)bot\b|spider|crawl|curl/|wget/|python-|headless", "bot"),
    (r"Telegram", "Telegram"),
    (r"Instagram", "Instagram"),
    (r"FBAN|FBAV|FB_IAB", "Facebook"),
    (r"YaBrowser|YaApp", "Yandex"),
    (r"OPR/|Opera|OPT/", "Opera"),
    (r"Edg/|EdgA/|EdgiOS/|Edge/", "Edge"),
    (r"SamsungBrowser/", "Samsung Internet"),
    (r"UCBrowser/|UBrowser/", "UC Browser"),
    (r"MiuiBrowser/", "Mi Browser"),
    (r"Firefox/|FxiOS/", "Firefox"),
    (r"; wv\)|okhttp/|Dalvik/|CFNetwork/", "app"),
    (r"Chrome/|CriOS/|Chromium/", "Chrome"),
    (r"MSIE |Trident/", "Internet Explorer"),
    (r"Safari/", "Safari"),
)
_SYSTEMS: Final = (
    (r"Windows Phone", OTHER),
    (r"Android|okhttp/|Dalvik/", "Android"),
    (r"iPhone|iPad|iPod|CFNetwork/", "iOS"),
    (r"Windows", "Windows"),
    (r"Macintosh|Mac OS X", "macOS"),
    (r"CrOS", "ChromeOS"),
    (r"Linux|X11", "Linux"),
)


def user_agent_family(agents: pl.Series) -> pl.Series:
    """User agents to "browser family / system family" ("Chrome / Android"); both unknown: "other"."""
    browser, system = _first_match(_BROWSERS), _first_match(_SYSTEMS)
    family = (
        pl.when(pl.col("agent").is_null())
        .then(None)
        .when((browser == OTHER) & (system == OTHER))
        .then(pl.lit(OTHER))
        .otherwise(browser + " / " + system)
    )
    return agents.alias("agent").to_frame().select(family).to_series().alias(agents.name)


def _first_match(rules: Sequence[tuple[str, str]]) -> pl.Expr:
    result = pl.lit(OTHER)
    for pattern, family in reversed(rules):
        result = pl.when(pl.col("agent").str.contains(pattern)).then(pl.lit(family)).otherwise(result)
    return result


_UNITS: Final = {"day": "1d", "month": "1mo", "year": "1y"}


def truncate_date(
    moments: pl.Series, to: Literal["day", "month", "year"], timezone: str = "UTC"
) -> pl.Series:
    """Dates, or timestamps in UTC by their date in ``timezone``, to the first day of the unit, as dates."""
    if moments.dtype == pl.Datetime:
        # `.dt.date()`: a cast to Date would take the date in UTC again
        moments = moments.dt.replace_time_zone("UTC").dt.convert_time_zone(timezone).dt.date()
    return moments.dt.truncate(_UNITS[to])


def number_band(numbers: pl.Series, bounds: Sequence[float]) -> pl.Series:
    """Numbers to half-open bands named by their edges: "<18", "18..<65", ">=65". NaN to null."""
    edges = [f"{bound:.12g}" for bound in bounds]
    labels = [f"<{edges[0]}", *(f"{a}..<{b}" for a, b in itertools.pairwise(edges)), f">={edges[-1]}"]
    number = pl.col("number")
    band: pl.Expr = pl.lit(labels[0])
    for bound, label in zip(bounds, labels[1:], strict=True):
        band = pl.when(number >= bound).then(pl.lit(label)).otherwise(band)
    frame = numbers.alias("number").to_frame()
    if numbers.dtype.is_float():
        frame = frame.with_columns(number.fill_nan(None))
    return frame.select(pl.when(number.is_not_null()).then(band)).to_series().alias(numbers.name)


def place(places: pl.Series, mapping: Mapping[str, str]) -> pl.Series:
    """Places to the region the mapping gives, compared without case and outer spaces; else "other"."""
    folded = {_folded_place(name): region for name, region in mapping.items()}
    keys = places.str.normalize("NFKC").str.strip_chars().str.to_lowercase()
    regions = keys.replace_strict(list(folded), list(folded.values()), default=OTHER, return_dtype=pl.String)
    return regions.set(places.is_null(), None).alias(places.name)


def _folded_place(name: str) -> str:
    return str(pl.Series([name]).str.normalize("NFKC").str.strip_chars().str.to_lowercase()[0])


def zone(latitudes: pl.Series, longitudes: pl.Series, resolution: int) -> pl.Series:
    """Points (degrees, WGS 84) to the index of the H3 cell that holds them ("862d35d9fffffff").

    H3: a grid of hexagons of nearly equal area (Brodsky, "H3: Uber's hexagonal hierarchical spatial index",
    2018). Null where a half is missing, is no number or lies outside of the globe; the library itself would
    wrap 181° round. The point 0, 0 is null as well: it is what a device without a fix sends.
    """
    halves = {"latitude": latitudes.cast(pl.Float64), "longitude": longitudes.cast(pl.Float64)}
    latitude, longitude = pl.col("latitude"), pl.col("longitude")
    valid = (latitude.abs() <= 90) & (longitude.abs() <= 180) & ((latitude != 0) | (longitude != 0))
    points = pl.DataFrame(halves).select(pl.when(valid).then(column) for column in (latitude, longitude))
    # 1.7 M points/s; nearly all points differ, so distinct ones are not worth looking for
    cells = [
        None if north is None or east is None else h3.latlng_to_cell(north, east, resolution)
        for north, east in points.iter_rows()
    ]
    return pl.Series(latitudes.name, cells, dtype=pl.String)
