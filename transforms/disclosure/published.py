"""What a published table looks like: its columns with type, unit and description, and its values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal, localcontext
from fractions import Fraction
from typing import Any, Final

import polars as pl

from transforms.aggregation.measures import (
    CountDistinctMeasure,
    CountMeasure,
    MedianMeasure,
    RatioMeasure,
    SumMeasure,
)
from transforms.aggregation.median import median_from_counts
from transforms.aggregation.noise import HIGH, LOW
from transforms.aggregation.spec import STATUS, WITHHELD, TableSpec, scale_of

PUBLISHED: Final = "published"
POOLED: Final = "pooled"
SUPPRESSED: Final = "suppressed"
STATUSES: Final = (PUBLISHED, POOLED, SUPPRESSED)

_PERIODS = {
    "day": "Local day.",
    "week": "Monday of the ISO week.",
    "month": "First day of the month.",
}


@dataclass(frozen=True)
class PublishedColumn:
    """``sql_type`` is DuckDB's. ``role``: period, dimension, measure, status."""

    name: str
    sql_type: str
    description: str
    role: str
    unit: str | None = None


def published_columns(spec: TableSpec) -> list[PublishedColumn]:
    """Columns of the published table, in order."""
    columns = [PublishedColumn(spec.period_column, "DATE", _PERIODS[spec.period], "period")]
    for name, dimension in spec.dimensions.items():
        note = " Pseudonym, keyed for this table's data use." if dimension.pseudonym else ""
        pool = spec.pool
        if pool is not None and pool.dimension == name:
            note += f" `{pool.into}` holds what is too small to be shown by itself."
        columns.append(PublishedColumn(name, "VARCHAR", dimension.description + note, "dimension"))
    for name, measure in spec.measures.items():
        if isinstance(measure, SumMeasure):
            scale = scale_of(spec, measure.column)
            sql_type = f"DECIMAL(38,{scale})" if scale else "BIGINT"
        else:
            sql_type = "DOUBLE" if isinstance(measure, (RatioMeasure, MedianMeasure)) else "BIGINT"
        if spec.differential_privacy is not None:
            columns += _noised_columns(spec, name, sql_type)
            continue
        columns.append(PublishedColumn(name, sql_type, measure.description, "measure", measure.unit))
    if spec.differential_privacy is not None:
        return [*columns, *_NOISED_STATUS]
    columns.append(
        PublishedColumn(
            STATUS,
            "VARCHAR",
            "`published`; `pooled`: small cells together; `suppressed`: withheld to protect those behind it.",
            "status",
        )
    )
    columns.append(
        PublishedColumn(
            WITHHELD,
            "VARCHAR",
            "Measures of this row that are NULL because they are withheld, separated by commas; other NULLs "
            "have no value (nothing to divide by).",
            "status",
        )
    )
    return columns


_NOISED_STATUS = (
    PublishedColumn(STATUS, "VARCHAR", "`published`: noised numbers are not suppressed.", "status"),
    PublishedColumn(WITHHELD, "VARCHAR", "Empty: no measure of a noised table is withheld.", "status"),
)


def _noised_columns(spec: TableSpec, name: str, sql_type: str) -> list[PublishedColumn]:
    """A noised measure and the two ends of its interval."""
    noise, measure = spec.differential_privacy, spec.measures[name]
    assert noise is not None
    if isinstance(measure, RatioMeasure):
        least = noise.ratios[name].least_denominator
        note = (
            f" Computed from the noised `{measure.numerator}` and `{measure.denominator}`; NULL where the "
            f"latter is below {_plain(least)} or cannot be told from zero."
        )
    else:
        of = noise.measures[name]
        spends = (
            f"ε = {_plain(of.share * noise.epsilon)} of {_plain(noise.epsilon)}"
            if noise.mechanism == "laplace"
            else f"{_plain(100 * of.share)} % of ε = {_plain(noise.epsilon)}, δ = {_plain(noise.delta)}"
        )
        note = (
            f" Noised ({noise.mechanism.capitalize()}, {spends}); one {spec.unit_of_privacy} adds "
            f"{_plain(of.at_most)} a cell at most."
        )
    percent = f"{_plain(noise.confidence_percent)} %"
    return [
        PublishedColumn(name, sql_type, measure.description + note, "measure", measure.unit),
        *(
            PublishedColumn(
                f"{name}{end}",
                sql_type,
                f"{word} end of the {percent} interval of `{name}`: noise alone, not what bounding cut.",
                "measure",
                measure.unit,
            )
            for end, word in ((LOW, "Lower"), (HIGH, "Upper"))
        ),
    ]


def _plain(amount: Decimal) -> str:
    return f"{amount.normalize():f}"


def published_schema(spec: TableSpec) -> pl.Schema:
    """The same as Polars types."""
    types: dict[str, pl.DataType] = {
        "DATE": pl.Date(),
        "VARCHAR": pl.String(),
        "BIGINT": pl.Int64(),
        "DOUBLE": pl.Float64(),
        "DECIMAL(38,2)": pl.Decimal(38, 2),
    }
    return pl.Schema({column.name: types[column.sql_type] for column in published_columns(spec)})


def measure_value(name: str, spec: TableSpec, row: Mapping[str, Any]) -> int | float | Decimal | None:
    """The published value of a measure from a row of ``Cells.frame``; None where it has none."""
    measure = spec.measures[name]
    value = row.get(f"{name}__value")
    if isinstance(measure, (CountMeasure, CountDistinctMeasure)):
        return int(value or 0)
    if isinstance(measure, SumMeasure):
        amount = Decimal(0) if value is None else Decimal(value)
        return amount if scale_of(spec, measure.column) else int(amount)
    if isinstance(measure, RatioMeasure):
        below = measure_value(measure.denominator, spec, row)
        above = measure_value(measure.numerator, spec, row)
        assert above is not None
        return _rounded(Fraction(above) / Fraction(below), measure.digits) if below else None
    assert isinstance(measure, MedianMeasure)
    middle = median_from_counts(value or [], measure.edges) if value else None
    return None if middle is None else _rounded(middle / Fraction(measure.divide_by), measure.digits)


def _rounded(value: Fraction, digits: int) -> float:
    with localcontext(prec=60):
        exact = Decimal(value.numerator) / Decimal(value.denominator)
        return float(exact.quantize(Decimal(1).scaleb(-digits), rounding=ROUND_HALF_EVEN))
