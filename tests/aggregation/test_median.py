"""The interpolated median against the real one, and by hand."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.aggregation.median import median_bucket, median_from_counts

EDGES = tuple(map(Decimal, (0, 10, 20, 40)))


@pytest.mark.parametrize(
    ("counts", "median"),
    [
        ([0, 0, 0, 0, 0], None),
        ([0, 4, 0, 0, 0], Fraction(5)),  # four in [0, 10): half of the way
        ([0, 1, 1, 0, 0], Fraction(10)),  # the middle falls on an edge
        ([0, 1, 3, 0, 0], Fraction(10) + Fraction(1, 3) * 10),
        ([5, 1, 0, 0, 0], Fraction(0)),  # in the open bucket below: its edge
        ([0, 1, 0, 0, 5], Fraction(40)),  # in the open bucket above: its edge
        ([0, 0, 0, 2, 0], Fraction(30)),  # buckets may differ in width
    ],
)
def test_by_hand(counts: list[int], median: Fraction | None) -> None:
    assert median_from_counts(counts, EDGES) == median


@given(st.lists(st.integers(0, 39), min_size=1, max_size=60))
def test_it_lies_in_the_bucket_of_the_true_median(values: list[int]) -> None:
    counts = [0] * (len(EDGES) + 1)
    for value in values:
        counts[sum(value >= edge for edge in EDGES)] += 1
    lower = sorted(values)[(len(values) - 1) // 2]
    index = median_bucket(counts)
    assert index == sum(lower >= edge for edge in EDGES)
    found = median_from_counts(counts, EDGES)
    assert found is not None
    assert EDGES[index - 1] <= found <= EDGES[index]


def test_a_wrong_number_of_buckets_is_refused() -> None:
    with pytest.raises(ValueError, match="one bucket more"):
        median_from_counts([1, 2], EDGES)
