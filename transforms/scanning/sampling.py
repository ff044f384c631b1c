"""A bounded sample of a column's distinct values, drawn in one pass.

The k smallest hashes of the distinct values (Bar-Yossef et al., Counting distinct elements in a data stream,
RANDOM 2002): each distinct value has the same chance whatever its frequency and place, and the k-th smallest
hash tells how many there are. Up to k distinct values nothing is left out.
"""

from __future__ import annotations

from typing import Final

import polars as pl

LONGEST_VALUE: Final = 10_000
"""Code points of a value that are examined; the rest of a longer one is not looked at."""
SAMPLE_BYTES: Final = 8 << 20
"""Bytes that the sample of one column may hold; long texts make it smaller."""
_HASHES: Final = 2.0**64


class DistinctSample:
    """Sample of one column of text over many batches. Holds values, in memory only."""

    __slots__ = ("_exact", "_held", "_limit", "nulls", "rows")

    def __init__(self, limit: int) -> None:
        self.rows = 0
        self.nulls = 0
        self._limit = limit
        self._exact = True
        self._held = pl.DataFrame(schema={"hash": pl.UInt64, "value": pl.String})

    def __repr__(self) -> str:
        return f"DistinctSample({self._held.height} of about {self.distinct} distinct values)"

    def add(self, values: pl.Series) -> None:
        self.rows += len(values)
        self.nulls += values.null_count()
        distinct = values.drop_nulls().unique().alias("value")
        if not len(distinct):
            return
        fresh = pl.DataFrame([distinct.hash(seed=0).alias("hash"), distinct.str.slice(0, LONGEST_VALUE)])
        if not self._exact:
            fresh = fresh.filter(pl.col("hash") < self._held["hash"].max())
        held = pl.concat([self._held, fresh]).unique("hash").sort("hash")
        within = int((held["value"].str.len_bytes().cum_sum() <= SAMPLE_BYTES).sum())
        keep = max(1, min(self._limit, within))
        if held.height > keep:
            # never grows again: the threshold of what was thrown away would be lost
            self._limit, self._exact = keep, False
        self._held = held.head(keep)

    @property
    def values(self) -> pl.Series:
        return self._held["value"]

    @property
    def distinct(self) -> int:
        """Number of distinct values; an estimate (error about 1 / √k) once the sample is full."""
        if self._exact:
            return self._held.height
        largest = self._held["hash"].max()
        assert isinstance(largest, int)
        return max(self._held.height + 1, round((self._held.height - 1) * _HASHES / max(1, largest)))
