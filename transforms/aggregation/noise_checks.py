"""Whether a table with differential privacy can be one: checked when it is loaded, key by key."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import product
from typing import TYPE_CHECKING

from transforms.aggregation.measures import (
    CountDistinctMeasure,
    CountMeasure,
    MedianMeasure,
    RatioMeasure,
    SumMeasure,
)
from transforms.aggregation.noise import HIGH, LOW, DifferentialPrivacy
from transforms.policy.reading import Mistake

if TYPE_CHECKING:
    from transforms.aggregation.spec import TableSpec

MOST_CELLS = 1_000_000
_AT = "protection.differential_privacy"


def noise_mistakes(spec: TableSpec) -> Iterator[Mistake]:
    """What in ``spec`` contradicts its ``differential_privacy``; nothing for a table without."""
    noise = spec.differential_privacy
    if noise is None:
        return
    yield from _whole_table(spec)
    yield from _measures(spec, noise)
    yield from _keys(spec, noise)
    yield from _budget(noise)


def _whole_table(spec: TableSpec) -> Iterator[Mistake]:
    asked = spec.protection
    assert asked is not None
    for key in ("minimum_contributors", "dominance", "p_percent"):
        if getattr(asked, key) is not None:
            yield Mistake(f"protection.{key}", "is a rule of suppression; noised numbers are not suppressed")
    if spec.also_protect:
        yield Mistake(
            "also_protect",
            "noise protects one unit of privacy; a second one (a seller's turnover) would be left bare",
        )
    if spec.pool is not None:
        yield Mistake("pool", "small cells are hidden by noise, not pooled; list `other` among public keys")
    for name, dimension in spec.dimensions.items():
        if dimension.pseudonym:
            yield Mistake(
                f"dimensions.{name}", "holds pseudonyms: that a person is there at all cannot be noised"
            )
        if dimension.hierarchy:
            yield Mistake(
                f"dimensions.{name}.hierarchy",
                "has no use: noised numbers do not add up along it",
            )


def _measures(spec: TableSpec, noise: DifferentialPrivacy) -> Iterator[Mistake]:
    names = {*spec.dimensions, *spec.measures, spec.period_column}
    for name, measure in spec.measures.items():
        at = f"measures.{name}"
        yield from (
            Mistake(at, f"`{name}{end}` is needed for the interval of `{name}`; rename that column")
            for end in (LOW, HIGH)
            if f"{name}{end}" in names
        )
        if measure.contributors is not None:
            yield Mistake(f"{at}.contributors", "only the unit of privacy stands behind a noised number")
        if isinstance(measure, MedianMeasure):
            yield Mistake(at, "a median cannot be computed from noised counts and sums; leave it out")
        elif isinstance(measure, RatioMeasure):
            if name not in noise.ratios:
                yield Mistake(
                    f"{_AT}.ratios", f"`{name}` needs `least_denominator`, below which it is not shown"
                )
        elif name not in noise.measures:
            yield Mistake(
                f"{_AT}.measures", f"`{name}` has no bound: give `at_most`, `share` and `non_negative`"
            )
        else:
            yield from _bound(spec, name, noise)
    for key, declared, wanted in (("measures", noise.measures, False), ("ratios", noise.ratios, True)):
        for name in declared:
            of = spec.measures.get(name)
            if of is None or isinstance(of, RatioMeasure) != wanted:
                what = "a ratio" if wanted else "a count or a sum"
                yield Mistake(f"{_AT}.{key}.{name}", f"is not {what} of the table")


def _bound(spec: TableSpec, name: str, noise: DifferentialPrivacy) -> Iterator[Mistake]:
    measure, at_most = spec.measures[name], noise.measures[name].at_most
    at = f"{_AT}.measures.{name}"
    digits = 2 if isinstance(measure, SumMeasure) and spec.column_types.get(measure.column) == "money" else 0
    if at_most != round(at_most, digits):
        yield Mistake(f"{at}.at_most", f"must have no more than {digits} digits after the point")
    if isinstance(measure, (CountMeasure, CountDistinctMeasure)):
        if at_most > noise.contributions.rows:
            yield Mistake(
                f"{at}.at_most", "is more than `contributions.rows`, which no person can reach; lower it"
            )
        if not noise.measures[name].non_negative:
            yield Mistake(f"{at}.non_negative", "must be true: counts are not negative")
    if isinstance(measure, CountDistinctMeasure) and measure.column == spec.unit_of_privacy and at_most != 1:
        yield Mistake(f"{at}.at_most", "must be 1: a person is one of themselves")


def _keys(spec: TableSpec, noise: DifferentialPrivacy) -> Iterator[Mistake]:
    public = noise.keys.public
    if public is None:
        return
    if missing := [name for name in spec.dimensions if name not in public]:
        yield Mistake(f"{_AT}.keys.public", f"the labels of `{missing[0]}` are missing")
    for name, labels in public.items():
        at = f"{_AT}.keys.public.{name}"
        if name not in spec.dimensions:
            yield Mistake(at, "is not a dimension of the table")
        elif not labels:
            yield Mistake(at, "has no label")
        if len(set(labels)) < len(labels):
            yield Mistake(at, "repeats a label")
    cells = 1
    for labels in public.values():
        cells *= max(len(labels), 1)
    if cells > MOST_CELLS:
        yield Mistake(f"{_AT}.keys.public", f"has {cells:,} cells, more than {MOST_CELLS:,}")


def _budget(noise: DifferentialPrivacy) -> Iterator[Mistake]:
    shares = sum((each.share for each in noise.measures.values()), start=noise.key_share)
    if shares != 1:
        yield Mistake(
            f"{_AT}", f"the shares of measures and thresholded keys add up to {shares:f}; they must to 1"
        )
    if noise.mechanism == "laplace" and noise.delta != noise.key_delta:
        what = "that of its thresholded keys" if noise.key_delta else "0"
        yield Mistake(f"{_AT}.delta", f"must be {what}: Laplace noise itself has none")
    if noise.mechanism == "gaussian" and noise.delta <= noise.key_delta:
        yield Mistake(f"{_AT}.delta", "must be more than that of the keys: Gaussian noise needs some itself")


def public_cells(spec: TableSpec, noise: DifferentialPrivacy) -> list[tuple[str, ...]]:
    """Every cell of a table with public keys, ordered by its labels."""
    assert noise.keys.public is not None
    return sorted(product(*(noise.keys.public[name] for name in spec.keys)))


def minor_units(at_most: Decimal, digits: int) -> int:
    """A bound in the smallest unit that is counted: tiyin for money, ones for the rest."""
    return int(at_most.scaleb(digits))
