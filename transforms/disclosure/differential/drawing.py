"""Noise drawn once over bounded cells, and the frame that is published of it.

Everything after ``_noised`` is post-processing: it sees noised numbers and the declaration, never a cell.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

import polars as pl

from transforms.aggregation.measures import RatioMeasure
from transforms.aggregation.noise import HIGH, LOW, DifferentialPrivacy
from transforms.aggregation.periods import Period
from transforms.aggregation.spec import STATUS, WITHHELD, TableSpec
from transforms.disclosure.differential.bounding import PERSONS, Bounded, bounded
from transforms.disclosure.differential.calibration import (
    Calibration,
    Scale,
    gaussian,
    laplace,
    persons_above,
)
from transforms.disclosure.published import PUBLISHED, published_schema

Interval = tuple[Fraction, Fraction, Fraction]
"""A noised number and the two ends of its interval."""


def draw(spec: TableSpec, period: Period, of: Bounded, scales: Calibration) -> pl.DataFrame:
    """Noise on every bounded number of ``of``: the published frame. Each call spends the table's ε anew, so
    only ``keeping.py`` calls this."""
    noise = spec.differential_privacy
    assert noise is not None
    cells = of.cells if scales.keys is None else _with_enough_persons(spec, of.cells, scales)
    noised = {name: _noised(scales.scales[name], cells[bounded(name)].to_list()) for name in noise.measures}
    labels = cells.select(spec.keys).rows()
    rows = [
        _row(spec, noise, scales, period, label, {name: noised[name][index] for name in noised})
        for index, label in enumerate(labels)
    ]
    return pl.DataFrame(rows, schema=published_schema(spec), orient="row").sort(list(spec.keys))


def _with_enough_persons(spec: TableSpec, cells: pl.DataFrame, scales: Calibration) -> pl.DataFrame:
    """The cells whose noised number of persons reaches the threshold. The noised numbers are not kept."""
    assert scales.keys is not None
    # a cell whose every row was cut has nobody: its label may not even be looked at
    there = cells.filter(pl.col(PERSONS) > 0)
    coded = [json.dumps(label, ensure_ascii=False) for label in there.select(spec.keys).iter_rows()]
    measurement = persons_above(scales.keys.scale, scales.keys.threshold)
    above = set(measurement(dict(zip(coded, there[PERSONS].to_list(), strict=True)))) if coded else set()
    return there.filter(pl.Series([code in above for code in coded], dtype=pl.Boolean))


def _noised(scale: Scale, values: list[int]) -> list[int]:
    if not values:
        return []
    of = {"laplace": laplace, "gaussian": gaussian}[scale.mechanism]
    found: list[int] = of(scale.scale, len(values))(values)
    return found


def _row(
    spec: TableSpec,
    noise: DifferentialPrivacy,
    scales: Calibration,
    period: Period,
    labels: tuple[str, ...],
    noised: Mapping[str, int],
) -> dict[str, Any]:
    record: dict[str, Any] = {spec.period_column: period.first}
    record |= dict(zip(spec.keys, labels, strict=True))
    for name, measure in spec.measures.items():
        if isinstance(measure, RatioMeasure):
            # both ends of both parts at half the error: together they miss as seldom as one number does
            parts = [
                _interval(noise, scales, part, noised[part], noise.alpha / 2)
                for part in (measure.numerator, measure.denominator)
            ]
            least = Fraction(noise.ratios[name].least_denominator)
            over = _divided(parts[0], parts[1], least)
            record |= {
                column: None if value is None else round(float(value), measure.digits)
                for column, value in zip(_columns(name), over, strict=True)
            }
        else:
            found = _interval(noise, scales, name, noised[name], noise.alpha)
            digits = scales.scales[name].digits
            record |= {
                column: _shown(value, digits) for column, value in zip(_columns(name), found, strict=True)
            }
    return record | {STATUS: PUBLISHED, WITHHELD: ""}


def _columns(name: str) -> tuple[str, str, str]:
    return name, f"{name}{LOW}", f"{name}{HIGH}"


def _interval(
    noise: DifferentialPrivacy, scales: Calibration, name: str, noised: int, alpha: float
) -> Interval:
    """In the published unit. Cutting at zero keeps an interval true: what it is about is not below zero."""
    scale = scales.scales[name]
    width = scale.half_width(alpha)
    ends = (noised, noised - width, noised + width)
    if noise.measures[name].non_negative:
        ends = (max(0, ends[0]), max(0, ends[1]), max(0, ends[2]))
    unit = 10**scale.digits
    return Fraction(ends[0], unit), Fraction(ends[1], unit), Fraction(ends[2], unit)


def _divided(
    above: Interval, below: Interval, least: Fraction
) -> tuple[Fraction | None, Fraction | None, Fraction | None]:
    """The ratio with the ends it has over all pairs of the two intervals; nothing where it says nothing."""
    if below[0] < least or below[1] <= 0:
        return None, None, None
    ends = [top / bottom for top in above[1:] for bottom in below[1:]]
    return above[0] / below[0], min(ends), max(ends)


def _shown(value: Fraction, digits: int) -> int | Decimal:
    if not digits:
        return int(value)
    return Decimal(int(value * 10**digits)).scaleb(-digits)
