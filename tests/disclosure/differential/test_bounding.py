"""One person moves what is noised by the bound at most, whoever they are; and nobody else's choice."""

from __future__ import annotations

import math
from typing import Any

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.aggregation import plain
from tests.disclosure.differential import example
from transforms.aggregation.spec import TableSpec
from transforms.disclosure.differential import bounding
from transforms.disclosure.differential.bounding import PERSONS, bounded, exact
from transforms.disclosure.differential.sensitivity import of_bounds, sensitivity

DATA_KEYS = example.spec(noise={"keys": example.THRESHOLDED})


def moved(spec: TableSpec, with_them: list[plain.Line], without: list[plain.Line]) -> dict[str, list[int]]:
    """Differences of every measure, cell by cell."""
    cells = [example.bounded_cells(rows, spec).cells for rows in (with_them, without)]
    both = cells[0].join(cells[1], on=list(spec.keys), how="full", coalesce=True, suffix="_without")
    noise = spec.differential_privacy
    assert noise is not None
    columns = [*(bounded(name) for name in noise.measures), PERSONS]
    zeros = both.with_columns(pl.col(pl.Int64).fill_null(0))
    return {name: (zeros[name] - zeros[f"{name}_without"]).to_list() for name in columns}


def assert_within(spec: TableSpec, differences: dict[str, list[int]]) -> None:
    noise = spec.differential_privacy
    assert noise is not None
    for name in noise.measures:
        of, found = sensitivity(spec, name), differences[bounded(name)]
        assert sum(map(abs, found)) <= of.l1
        assert math.sqrt(sum(each * each for each in found)) <= of.l2
        assert max(map(abs, found), default=0) <= of.at_most
    assert sum(map(abs, differences[PERSONS])) <= noise.contributions.cells
    assert max(map(abs, differences[PERSONS]), default=0) <= 1


@settings(max_examples=25, deadline=None)
@given(rows=st.lists(plain.lines, max_size=60), spec=st.sampled_from([example.spec(), DATA_KEYS]))
def test_without_any_one_person_nothing_moves_by_more_than_the_bound(
    rows: list[plain.Line], spec: TableSpec
) -> None:
    assert_within(spec, moved(spec, rows, [row for row in rows if row.buyer != 1]))
    assert set(moved(spec, rows, [row for row in rows if row.buyer is not None])[PERSONS]) <= {0}


def test_a_customer_of_ten_thousand_orders_moves_no_more_than_anybody() -> None:
    spec = example.spec()
    others = [example.line(buyer, a, b) for buyer in range(50) for a in "xyz" for b in "pq"]
    whale = [example.line(999, "xyz"[n % 3], "pq"[n % 2], amount=10_000 + n, item=n) for n in range(10_000)]
    differences = moved(spec, others + whale, others)
    assert_within(spec, differences)
    # and the bound is reached, so that it is not far too large either
    assert 3 <= sum(differences[bounded("lines")]) <= sensitivity(spec, "lines").l1 == 5
    assert sum(differences[bounded("gross")]) == sensitivity(spec, "gross").l1 == 2500
    everything = example.bounded_cells(others + whale, spec)
    assert everything.cells[exact("lines")].sum() == 300 + 10_000
    assert everything.rows["rows"] + everything.rows["cells"] >= 10_000 - 5


def test_the_choice_of_a_person_does_not_depend_on_others() -> None:
    spec = example.spec()
    places = [(a, b) for a in "xyz" for b in "pq"] * 9
    mine = [example.line(7, a, b, amount=index) for index, (a, b) in enumerate(places)]
    crowd = [example.line(buyer, a, "p") for buyer in range(100, 160) for a in "xyz"]
    alone = moved(spec, mine, [])
    assert alone == moved(spec, crowd + mine, crowd)
    assert alone == moved(spec, list(reversed(mine)) + crowd, crowd), "nor on the order of rows"


def test_values_that_several_have_move_a_distinct_count_by_the_bound() -> None:
    spec = example.spec()
    shared = [example.line(buyer, item=item) for buyer in (1, 2) for item in range(5)]
    differences = moved(spec, shared, [row for row in shared if row.buyer == 1])
    assert 0 <= differences[bounded("things")][0] <= 2


def test_rows_are_accounted_for_and_nobody_counts_unknown_persons() -> None:
    spec = example.spec()
    rows = [
        example.line(None),
        example.line(1, manual=True),
        example.line(1, a="elsewhere"),
        *[example.line(2) for _ in range(8)],
        example.line(3, "x"), example.line(3, "y"), example.line(3, "z"),
    ]  # fmt: skip
    found = example.bounded_cells(rows, spec)
    assert found.rows == {
        "counted": 5 + 2, "excluded": 1, "no_person": 1, "other_keys": 1, "cells": 1, "rows": 3,
    }  # fmt: skip
    assert found.cells.height == 6, "every public cell, and no other"
    assert found.cells.filter(a="z", b="q")[bounded("lines")].to_list() == [0]


def test_the_rows_are_joined_by_hash_and_never_pair_by_pair() -> None:
    """With one more condition in its join the engine compared every pair: a million rows took hours."""
    spec = example.spec()
    assert spec.differential_privacy is not None
    with example.public_cells_of(spec) as con:
        query = bounding._rows(spec, spec.differential_privacy, "lines", plain.PERIOD, True)
        plan = str(con.sql(f"EXPLAIN {query}").fetchall())
    assert "HASH_JOIN" in plan
    assert "NESTED_LOOP" not in plan
    assert "BLOCKWISE" not in plan


@pytest.mark.parametrize(
    ("cells", "at_most", "in_all", "l1", "l2_squared"),
    [(3, 4, None, 12, 48), (3, 4, 10, 10, 16 + 16 + 4), (3, 4, 2, 2, 4), (1, 7, 100, 7, 49)],
)
def test_sensitivities_by_hand(
    cells: int, at_most: int, in_all: int | None, l1: int, l2_squared: int
) -> None:
    found = of_bounds(cells, at_most, in_all)
    assert (found.l1, found.l2_squared) == (l1, l2_squared)
    assert found.l2**2 >= l2_squared


@given(
    bounds=st.tuples(st.integers(1, 4), st.integers(1, 5), st.integers(1, 12)),
    vector=st.lists(st.integers(0, 5), min_size=4, max_size=4),
)
def test_no_vector_within_the_bounds_is_longer(bounds: tuple[int, int, int], vector: list[int]) -> None:
    cells, at_most, in_all = bounds
    kept: list[Any] = [min(entry, at_most) for entry in vector[:cells]]
    if sum(kept) <= in_all:
        found = of_bounds(cells, at_most, in_all)
        assert sum(kept) <= found.l1
        assert sum(entry * entry for entry in kept) <= found.l2_squared
