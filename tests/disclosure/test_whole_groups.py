"""Zeros and full cells, where a table declares that they tell about everyone in the cell."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import polars as pl
import pytest

from tests.aggregation import plain
from tests.disclosure.nights import A, B, Marketplace, table
from tests.disclosure.runs import NORMS, POOLING, crowd, row, run
from transforms.aggregation.spec import TableSpec
from transforms.disclosure.publishable import assert_publishable
from transforms.errors import DisclosureError

ZEROS = {"protection": {"zeros": "disclosive"}}
FULL = {"protection": {"full_cells": "disclosive"}}
ONE_DIMENSION = {"dimensions": A}


def spec(*changes: dict[str, Any]) -> TableSpec:
    merged: dict[str, Any] = dict(ONE_DIMENSION)
    for change in changes:
        merged |= change
    return plain.spec(**merged)


NOBODY = crowd("x", 40, kind="return")
EVERYBODY = crowd("x", 40)
SOME = [*crowd("x", 20), *crowd("x", 20, first=20, kind="return")]


@pytest.mark.parametrize(
    ("rows", "declared", "withheld"),
    [
        (NOBODY, {}, False),
        (NOBODY, ZEROS, True),
        (NOBODY, FULL, False),
        (EVERYBODY, {}, False),
        (EVERYBODY, ZEROS, False),
        (EVERYBODY, FULL, True),
        (SOME, ZEROS, False),
        (SOME, FULL, False),
    ],
)
def test_a_number_about_everyone_is_withheld_where_declared(
    rows: list[plain.Line], declared: dict[str, Any], withheld: bool
) -> None:
    shown = row(run(rows, spec(declared)), a="x")
    assert shown["lines"] == 40
    for measure in ("sold", "sales", "share"):  # the ratio goes with its numerator
        assert (shown[measure] is None) == withheld, measure


def test_a_median_of_one_bucket_is_one_of_everyone() -> None:
    assert row(run(EVERYBODY, spec()), a="x")["middle"] is not None
    assert row(run(EVERYBODY, spec(FULL)), a="x")["middle"] is None
    spread = [*crowd("x", 20), *crowd("x", 20, first=20, hours=30.0)]
    assert row(run(spread, spec(FULL)), a="x")["middle"] is not None


def test_a_zero_sum_of_many_amounts_is_none() -> None:
    """Refunds cancel sales: what is published is zero, and tells nothing of anyone."""
    cancelled = [*crowd("x", 20, amount=5), *crowd("x", 20, first=20, amount=-5)]
    shown = row(run(cancelled, spec(ZEROS)), a="x")
    assert shown["gross"] == 0


def test_rules_hold_for_pools_as_well() -> None:
    """Each cell has too few; together they are enough, and nobody of them bought."""
    small = [crowd(label, 6, first=10 * n, kind="return") for n, label in enumerate("uvwx")]
    rows = [*crowd("y", 40, first=100), *(one for cell in small for one in cell)]
    pooled = row(run(rows, spec(POOLING)), a="other")
    assert pooled["sold"] == 0
    guarded = row(run(rows, spec(POOLING, ZEROS)), a="other")
    assert guarded["lines"] == 24
    assert guarded["sold"] is None
    assert guarded["share"] is None


@pytest.mark.parametrize(("rows", "declared"), [(NOBODY, ZEROS), (EVERYBODY, FULL)])
def test_the_release_refuses_what_was_not_withheld(rows: list[plain.Line], declared: dict[str, Any]) -> None:
    """The release's own look, which shares nothing with the rules."""
    made = run(rows, spec())  # protected under a declaration that allows it
    with pytest.raises(DisclosureError, match=r"everyone in the cell|all in one bucket"):
        assert_publishable(made.published, spec(declared), NORMS, made.evidence)


MEASURES: dict[str, Any] = {
    "lines": {"kind": "count", "unit": "lines", "description": "Lines."},
    "sold": {"kind": "count", "where": "kind = 'sale'", "unit": "lines", "description": "Sales."},
}


def test_a_withheld_zero_is_not_computed_from_another_table(tmp_path: Path) -> None:
    """All of x by both places is 30 sales; 30 of them are in p, so q has none: one of the three goes."""
    declared = {"measures": MEASURES, **ZEROS}
    specs = [table("by_a", "day", A, **declared), table("by_both", "day", A | B, **declared)]
    rows = [*crowd("x", 30, b="p"), *crowd("x", 30, first=30, b="p", kind="return")]
    rows += crowd("x", 40, first=100, b="q", kind="return")
    shop = Marketplace(specs, tmp_path, rows=rows)
    shop.night(plain.DAY)
    whole = shop.past["by_a"].frame["sold"].to_list()
    parts = dict(shop.past["by_both"].frame.filter(pl.col("a") == "x").select("b", "sold").iter_rows())
    assert parts["q"] is None
    assert whole == [None] or parts["p"] is None
