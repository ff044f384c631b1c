"""Rows of a declared table as a frame of the types that sources.yaml declares."""

from __future__ import annotations

from typing import Literal

import polars as pl

from transforms.demo.declared.cells import Mistaken
from transforms.demo.declared.plan import Target
from transforms.demo.declared.rows import Rows
from transforms.policy.models import FieldSpec, LogicalType
from transforms.policy.reading import Mistake

TYPES: dict[LogicalType, pl.DataType] = {
    LogicalType.INTEGER: pl.Int64(),
    LogicalType.DECIMAL: pl.Float64(),
    LogicalType.FLOAT: pl.Float64(),
    LogicalType.TEXT: pl.String(),
    LogicalType.BOOLEAN: pl.Boolean(),
    LogicalType.DATE: pl.Date(),
    LogicalType.TIMESTAMP: pl.Datetime("us"),
    LogicalType.UUID: pl.String(),
}


def frame_of(rows: Rows, target: Target) -> pl.DataFrame:
    """All columns of ``target``. A decimal is a float that is rounded to its digits."""
    return pl.DataFrame({name: column_of(rows, name, field) for name, field in target.fields.items()})


def column_of(rows: Rows, name: str, field: FieldSpec) -> pl.Series:
    series = rows.value(name).series
    wanted = TYPES[field.type]
    try:
        if (
            field.type is LogicalType.TEXT
            and series.dtype.is_float()
            and (series.drop_nulls() % 1 == 0).all()
        ):
            series = series.cast(pl.Int64)
        if field.type is LogicalType.INTEGER and series.dtype.is_numeric():
            series = (
                series.cast(pl.Float64).round().cast(pl.Int64) if not series.dtype.is_integer() else series
            )
        series = series.cast(wanted)
    except pl.exceptions.PolarsError:  # its message quotes values
        raise Mistaken(f"gives values that are not of the type `{field.type}` of sources.yaml") from None
    if field.type is LogicalType.DECIMAL:
        series = series.round(field.scale)
    if field.type is LogicalType.TIMESTAMP:
        series = series.dt.truncate("1s")
    return series


def mistakes_in(rows: Rows, target: Target, table: str) -> list[Mistake]:
    """What is wrong with each column of some sample rows."""
    found: list[Mistake] = []
    for name, field in target.fields.items():
        key = f"tables.{table}.columns.{name}"
        try:
            series = column_of(rows, name, field)
        except Mistaken as mistake:
            found.append(Mistake(key, str(mistake)))
            continue
        if not field.nullable and series.null_count():
            found.append(Mistake(key, "has no value in some rows, and sources.yaml says `nullable: false`"))
        if field.values is not None:
            strange = sorted(set(series.drop_nulls().unique().to_list()) - set(field.values))
            if strange:
                found.append(
                    Mistake(
                        key, f"gives what is not among the `values` of sources.yaml: {', '.join(strange[:5])}"
                    )
                )
    return found


def decimal_text(series: pl.Series, scale: int) -> pl.Series:
    """``125000.00``: whole and part of a number that is rounded to its digits."""
    if scale == 0:
        return series.cast(pl.Int64).cast(pl.String)
    units = (series * 10**scale).round().cast(pl.Int64)
    sign = pl.when(units < 0).then(pl.lit("-")).otherwise(pl.lit(""))
    whole = (units.abs() // 10**scale).cast(pl.String)
    part = (units.abs() % 10**scale).cast(pl.String).str.zfill(scale)
    return pl.select(pl.concat_str([sign, whole, pl.lit("."), part]).alias(series.name)).to_series()


def since_1970(series: pl.Series, unit: Literal["seconds", "milliseconds"]) -> pl.Series:
    """Moments as numbers since 1970."""
    return series.dt.epoch("s" if unit == "seconds" else "ms")


def as_stored(frame: pl.DataFrame, target: Target, *, epochs: bool = False) -> pl.DataFrame:
    """Texts, integers and floats as a database's own tools would write them; booleans are 0 and 1.

    ``epochs``: moments that are declared with an ``epoch`` are numbers since 1970, else they are as others.
    """
    columns = []
    for name, field in target.fields.items():
        series = frame[name]
        if field.type is LogicalType.DECIMAL:
            series = decimal_text(series, field.scale)
        elif field.type is LogicalType.BOOLEAN:
            series = series.cast(pl.Int8)
        elif field.type is LogicalType.TIMESTAMP and epochs and field.epoch is not None:
            series = since_1970(series, field.epoch)
        elif field.type is LogicalType.TIMESTAMP:
            series = series.dt.strftime("%Y-%m-%d %H:%M:%S")
        elif field.type is LogicalType.DATE:
            series = series.dt.strftime("%Y-%m-%d")
        columns.append(series.alias(name))
    return pl.DataFrame(columns)
