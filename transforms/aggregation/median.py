"""Median from the counts of a histogram. Nothing here sees a single value."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction


def median_bucket(counts: Sequence[int]) -> int | None:
    """Index of the bucket in which the median lies; None where nothing was counted.

    The lower one where the middle falls between two buckets.
    """
    total = sum(counts)
    if not total:
        return None
    seen = 0
    for index, count in enumerate(counts):
        seen += count
        if 2 * seen >= total:
            return index
    raise AssertionError("unreachable: the counts sum to the total")


def median_from_counts(counts: Sequence[int], edges: Sequence[Decimal]) -> Fraction | None:
    """Median interpolated linearly inside its bucket (the grouped-data formula), in the edges' unit.

    ``counts`` has one entry more than ``edges``: below the first, between each two, from the last up. In an
    open bucket there is nothing to interpolate towards, and the median is given as its one edge.
    """
    if len(counts) != len(edges) + 1:
        raise ValueError("a histogram has one bucket more than edges")
    index = median_bucket(counts)
    if index is None:
        return None
    if index == 0:
        return Fraction(edges[0])
    if index == len(edges):
        return Fraction(edges[-1])
    low, high = Fraction(edges[index - 1]), Fraction(edges[index])
    into = (Fraction(sum(counts), 2) - sum(counts[:index])) / counts[index]
    return low + into * (high - low)
