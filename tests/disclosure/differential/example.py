"""A noised table over the plain fact, its store, and its ledger: what the tests of this folder share."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import polars as pl

from tests.aggregation import plain
from transforms.aggregation.noise_checks import public_cells
from transforms.aggregation.periods import Period
from transforms.aggregation.spec import TableSpec
from transforms.disclosure.differential.bounding import Bounded, bound
from transforms.disclosure.differential.calibration import calibrate
from transforms.disclosure.differential.drawing import draw
from transforms.disclosure.differential.keeping import NoisedCells, kept_or_drawn
from transforms.disclosure.differential.ledger import open_ledger
from transforms.home import Home
from transforms.policy.models import PrivacyBudget
from transforms.storage import PartitionStore, open_session

SYSTEM = "somewhere"
_con = duckdb.connect()
BUDGET = PrivacyBudget(
    epsilon_a_period=Decimal(1),
    epsilon_a_month=Decimal(10),
    epsilon_total=Decimal(100),
    delta_a_month=Decimal("0.00001"),
    delta_total=Decimal("0.0001"),
    rows_a_day=10,
)
PUBLIC: dict[str, Any] = {"public": {"a": ["x", "y", "z"], "b": ["p", "q"]}}
THRESHOLDED: dict[str, Any] = {"thresholded": {"share": 0.25, "delta": 1e-7}}
MEASURES: dict[str, Any] = {
    "lines": {"kind": "count", "unit": "lines", "description": "Lines."},
    "buyers": {"kind": "count_distinct", "column": "buyer", "unit": "buyers", "description": "Buyers."},
    "things": {"kind": "count_distinct", "column": "item", "unit": "things", "description": "Items."},
    "gross": {"kind": "sum", "column": "amount", "unit": "GBP", "description": "Amount."},
    "each": {
        "kind": "ratio", "numerator": "gross", "denominator": "lines", "digits": 3, "unit": "GBP",
        "description": "Amount a line.",
    },
}  # fmt: skip


def noise(**changes: Any) -> dict[str, Any]:
    """The ``differential_privacy`` of ``spec``; a measure takes a quarter of what keys leave."""
    thresholded = "thresholded" in changes.get("keys", PUBLIC)
    share = "0.1875" if thresholded else "0.25"
    declared: dict[str, Any] = {
        "mechanism": "laplace",
        "epsilon": 1,
        "delta": 1e-7 if thresholded else 0,
        "contributions": {"cells": 2, "rows": 5},
        "keys": PUBLIC,
        "measures": {
            "lines": {"at_most": 3, "share": share, "non_negative": True},
            "buyers": {"at_most": 1, "share": share, "non_negative": True},
            "things": {"at_most": 2, "share": share, "non_negative": True},
            "gross": {"at_most": "12.50", "share": share, "non_negative": False},
        },
        "ratios": {"each": {"least_denominator": 20}},
        "confidence_percent": 95,
    }
    return declared | changes


def spec(**changes: Any) -> TableSpec:
    """Keys of ``differential_privacy`` by ``noise=…``; others replace top-level keys."""
    declared = {"measures": MEASURES, "also_protect": [], "table": "noised_daily"} | changes
    asked = declared.pop("noise", {})
    return plain.spec(**declared, protection={"differential_privacy": noise(**asked)})


GAUSSIAN: dict[str, Any] = {"mechanism": "gaussian", "delta": 1e-6}


def line(buyer: int | None, a: str = "x", b: str = "p", amount: str | int = 1, **other: Any) -> plain.Line:
    values: dict[str, Any] = {
        "seller": 1, "item": buyer, "kind": "sale", "quantity": 1, "hours": 1.0, "manual": False,
    }  # fmt: skip
    return plain.Line(a=a, b=b, buyer=buyer, amount=Decimal(amount), **(values | other))


def bounded_cells(rows: list[plain.Line], of: TableSpec) -> Bounded:
    return bound(_con, of, plain.fact(_con, rows), plain.PERIOD)


@contextmanager
def public_cells_of(of: TableSpec) -> Iterator[duckdb.DuckDBPyConnection]:
    """An empty fact, and the public cells as ``bounding`` gives them to the engine."""
    noise_ = of.differential_privacy
    assert noise_ is not None
    labels = [f"d{index}" for index in range(len(of.keys))]
    with duckdb.connect() as con:
        plain.fact(con, [line(1)])
        con.register("parda_public_cells", pl.DataFrame(public_cells(of, noise_), labels, orient="row"))
        yield con


class Ring:
    def derive(self, use: str, length: int = 32) -> bytes:
        return hashlib.blake2b(use.encode(), digest_size=length).digest()


def open_store(root: Path) -> PartitionStore:
    home = Home.of(root)
    return PartitionStore(home, SYSTEM, open_session(home, Ring()))


def night(
    store: PartitionStore,
    of: TableSpec,
    rows: list[plain.Line],
    period: Period = plain.PERIOD,
    budget: PrivacyBudget = BUDGET,
) -> NoisedCells:
    """What a nightly run does for one period."""
    cells = bound(_con, of, plain.fact(_con, rows), period)

    def drawn() -> pl.DataFrame:
        return draw(of, period, cells, calibrate(of))

    with open_ledger(store.home, SYSTEM) as ledger:
        return kept_or_drawn(store, ledger, of, period, budget, drawn)
