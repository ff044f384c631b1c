"""One small marketplace with bad rows, and one run over it, for all tests of bad input."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.integration.bad_input import FIRST, Run, change, run_market
from transforms.demo import generate
from transforms.home import Home
from transforms.marketplace import load_marketplace

ROOT = Path(__file__).resolve().parents[2]

PHONE = "+998 93 765 43 21"
"""Nobody's; in the middle and at the end of a comment of a megabyte."""

_ORDER = (
    "INSERT INTO orders SELECT {key}, external_number, marketplace_id, store_id, buyer_name, buyer_phone, "
    "delivery_region, delivery_district, delivery_address, {comment}, {currency}, {total}, status, placed_at "
    "FROM orders WHERE order_id = 1"
)


@pytest.fixture(scope="session")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two days of MGoods with the demo's bad rows, and some more. Copy it before changing it."""
    path = tmp_path_factory.mktemp("bad") / "mgoods.sqlite"
    generate("mgoods", orders=400, seed=5, to=f"sqlite:///{path}", start=FIRST, days=2, plant_mess=True)
    usual = {"comment": "NULL", "currency": "'UZS'", "total": "'100000.00'"}
    huge = f"printf('%.500000c {PHONE} %.500000c {PHONE}', 'a', 'b')"
    change(
        path,
        _ORDER.format(**{**usual, "key": 9_100_000_001, "currency": "NULL"}),
        _ORDER.format(**{**usual, "key": 9_100_000_002, "currency": "'EUR'"}),
        _ORDER.format(**{**usual, "key": 9_100_000_003, "total": "NULL"}),
        _ORDER.format(**{**usual, "key": 9_100_000_004, "total": "'yuz ming'"}),
        _ORDER.format(**{**usual, "key": 9_100_000_005, "total": "'1.005'"}),
        _ORDER.format(**{**usual, "key": 9_100_000_006, "comment": huge}),
        _ORDER.format(**{**usual, "key": 9_100_000_007, "comment": "CAST(x'd0ff20fe' AS TEXT)"}),
    )
    return path


@pytest.fixture(scope="session")
def messy(database: Path, tmp_path_factory: pytest.TempPathFactory) -> Run:
    """A run over the bad rows, after one of a shop out of reach. Its home is not to be changed."""
    home = Home.of(tmp_path_factory.mktemp("messy"))
    shop = load_marketplace("online_retail", ROOT / "tests" / "systems")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PARDA_ONLINE_RETAIL_DATABASE_URL", "sqlite:////nowhere/shop.sqlite")
        unreached, report = run_market(database, home, shop, load_marketplace("mgoods"))
    return Run(database, home, report, unreached)
