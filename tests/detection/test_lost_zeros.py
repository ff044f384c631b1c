"""Numbers stored as integers: what they are is seen with their leading zeros, by the column."""

from __future__ import annotations

import random

import polars as pl
import pytest

from transforms.detection import Detector
from transforms.detection.lost_zeros import restore

DRAW = random.Random(11)


def _mykad(first_year: int, last_year: int) -> int:
    year = DRAW.randrange(first_year, last_year + 1) % 100
    return int(
        f"{year:02d}{DRAW.randrange(1, 13):02d}{DRAW.randrange(1, 29):02d}"
        f"{DRAW.randrange(1, 17):02d}{DRAW.randrange(10**4):04d}"
    )


def _mobile() -> int:
    return int(f"1{DRAW.choice('02346789')}{DRAW.randrange(10**7):07d}")


MYKADS = [_mykad(1970, 2012) for _ in range(400)]
YOUNG = [_mykad(2000, 2009) for _ in range(400)]
MOBILES = [_mobile() for _ in range(400)]
ORDERS = [DRAW.randrange(10**8, 10**9) for _ in range(400)]
ORDERS_FROM_ONE = [DRAW.randrange(10**8, 2 * 10**8) for _ in range(2000)]
ORDERS_12 = [DRAW.randrange(10**11, 10**12) for _ in range(2000)]
TIME_STAMPS = [
    int(f"2605{DRAW.randrange(1, 29):02d}{DRAW.randrange(24):02d}{DRAW.randrange(3600):04d}")
    for _ in range(400)
]
PINFLS = [
    int(f"3{DRAW.randrange(1, 29):02d}0{DRAW.randrange(1, 10)}90{DRAW.randrange(10**7):07d}")
    for _ in range(400)
]


@pytest.mark.parametrize(
    ("values", "name", "verdict"),
    [
        (MYKADS, "value", "MYKAD"),
        (YOUNG, "value", "MYKAD"),
        (MOBILES, "value", "PHONE"),
        (MOBILES, "phone", "PHONE"),
        ([60_000_000_000 + each for each in MOBILES], "value", "PHONE"),
        ([6_738_000_000 + DRAW.randrange(10**6) for _ in range(400)], "value", "PHONE"),
        (ORDERS, "value", None),
        (ORDERS_FROM_ONE, "value", None),
        (ORDERS_12, "value", None),
        (TIME_STAMPS, "value", None),
        (list(range(120_000_000, 120_005_000)), "value", None),
        (list(range(261_122_010_000, 261_122_015_000)), "value", None),
    ],
)  # fmt: skip
def test_integers(detector: Detector, values: list[int], name: str, verdict: str | None) -> None:
    assert detector.classify(pl.Series(values), name).verdict == verdict


def test_zeros_come_back() -> None:
    assert restore(pl.Series([10203145678, 900101145678]), False).to_list() == [
        "010203145678",
        "900101145678",
    ]
    assert restore(pl.Series([123456789, 1112345678]), False).to_list() == ["0123456789", "01112345678"]
    assert restore(pl.Series([523456789, 1112345678]), False).to_list() == ["523456789", "1112345678"]
    assert restore(pl.Series([], dtype=pl.Int64), False).to_list() == []


def test_a_name_moves_the_threshold() -> None:
    mixed = pl.Series([123456789] * 17 + [523456789] * 3)
    assert restore(mixed, False)[0] == "123456789"
    assert restore(mixed, True)[0] == "0123456789"
