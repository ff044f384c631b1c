"""Work once a distinct value instead of once a row.

Names, mails, user agents and addresses repeat; the slow part of every operator runs over the column's
dictionary and is gathered back by code. Measured (10 M rows, 50 k distinct texts, 2 cores): Arrow's
dictionary encoding of Polars' own string views takes 0.75 s without a copy of the text, ``unique`` and
a join 1.7 s. Polars' categorical type is not used: it keeps values in a cache of the process, and raw
values must not outlive their batch.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

import polars as pl
import pyarrow as pa


def dictionary(series: pl.Series) -> tuple[pl.Series, pl.Series]:
    """Distinct non-null values of ``series``, and for each row the code of its value (null for null).

    ``values.gather(codes)`` is the column again.
    """
    array = series.to_arrow(compat_level=pl.CompatLevel.newest())
    encoded = array.dictionary_encode()
    values = cast(pl.Series, pl.from_arrow(encoded.dictionary)).alias(series.name)
    codes = cast(pl.Series, pl.from_arrow(cast("pa.Array", encoded.indices)))
    return values, codes


def over_distinct(series: pl.Series, function: Callable[[pl.Series], pl.Series]) -> pl.Series:
    """``function`` over the distinct values, gathered back; nulls stay null. One value in, one out."""
    values, codes = dictionary(series)
    return function(values).gather(codes).alias(series.name)


def filled(fast: pl.Series, text: pl.Series, slow: Callable[[pl.Series], pl.Series]) -> pl.Series:
    """``fast``, with ``slow`` asked for the rows that the fast path left null though ``text`` is not.

    Most values are plain; normalising Unicode and matching long patterns is for the others only.
    """
    rest = (fast.is_null() & text.is_not_null()).arg_true()
    return fast.scatter(rest, slow(text.gather(rest))) if len(rest) else fast


def mostly_distinct(series: pl.Series, threshold: float = 0.7) -> bool:
    """Whether a dictionary would not pay (HyperLogLog estimate, 17 ns a row)."""
    rows = len(series) - series.null_count()
    return rows > 0 and cast(int, series.approx_n_unique()) > threshold * rows
