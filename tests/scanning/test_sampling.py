"""The bounded sample of distinct values."""

from __future__ import annotations

import polars as pl
import pytest

from transforms.scanning import sampling
from transforms.scanning.sampling import LONGEST_VALUE, DistinctSample


def texts(*ranges: range) -> list[pl.Series]:
    return [pl.Series([f"v{n}" for n in each]) for each in ranges]


def sampled(limit: int, parts: list[pl.Series]) -> DistinctSample:
    sample = DistinctSample(limit)
    for part in parts:
        sample.add(part)
    return sample


def test_up_to_the_limit_nothing_is_left_out() -> None:
    sample = sampled(1_000, [*texts(range(600), range(400, 900)), pl.Series([None, "v1"], dtype=pl.String)])
    assert sorted(sample.values) == sorted(f"v{n}" for n in range(900))
    assert (sample.distinct, sample.rows, sample.nulls) == (900, 1_102, 1)


def test_above_it_the_sample_depends_on_neither_order_nor_frequency() -> None:
    parts = texts(range(5_000), range(5_000, 20_000), range(100))
    one, two = sampled(500, parts), sampled(500, parts[::-1] + parts[:1] * 5)
    assert sorted(one.values) == sorted(two.values)
    assert len(one.values) == 500
    assert one.distinct == two.distinct
    assert 17_000 < one.distinct < 23_000
    late = sum(int(value[1:]) >= 10_000 for value in one.values)
    assert 200 < late < 300


def test_long_texts_are_cut_and_make_the_sample_smaller(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sampling, "SAMPLE_BYTES", 50 * LONGEST_VALUE)
    sample = sampled(
        500, [pl.Series([f"{n} " + "x" * 50_000 for n in range(batch, batch + 40)]) for batch in (0, 40)]
    )
    assert len(sample.values) == 50
    assert sample.values.str.len_chars().max() == LONGEST_VALUE
    assert 60 < sample.distinct < 110
    assert "x" not in repr(sample).replace("examined", "")
