"""Cells of one table and period, before protection. Restricted: they hold contributions of single units."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

import polars as pl

from transforms.aggregation.periods import Period
from transforms.aggregation.quantities import Quantities, contributors_column
from transforms.aggregation.spec import ROWS, TableSpec

CLIPPED = "clipped"


@dataclass(frozen=True)
class SourceTotals:
    """The fact's own totals for the period, by a second query that knows nothing of cells.

    ``kept`` and ``excluded[reason]``: ``rows`` and each additive measure -> exact total. What clipping cut
    from a sum stands under the reason ``clipped`` and is not in ``kept``.
    """

    kept: dict[str, Decimal]
    excluded: dict[str, dict[str, Decimal]] = field(default_factory=dict)


@dataclass(frozen=True, repr=False)
class Cells:
    """One row a cell in ``frame``: the dimensions as text, ``rows``, contributors a unit, and for each
    quantity its value, contributors, and (where concentrated) absolute total and largest contributions.

    Column names are those of ``Quantity``. Sums are DECIMAL(38, scale), exact.
    """

    spec: TableSpec
    period: Period
    quantities: Quantities
    frame: pl.DataFrame
    source: SourceTotals

    def __repr__(self) -> str:
        return f"Cells({self.spec.table}, {self.period}, {self.frame.height} cells)"


def cell_schema(spec: TableSpec, quantities: Quantities) -> pl.Schema:
    """Columns and types of ``Cells.frame``, in order."""
    schema: dict[str, pl.DataType] = {key: pl.String() for key in spec.keys}
    schema[ROWS] = pl.Int64()
    for unit in spec.units:
        schema[contributors_column(unit)] = pl.Int64()
    for quantity in quantities.all.values():
        amount = pl.Decimal(38, quantity.scale)
        if quantity.kind == "histogram":
            schema[quantity.value] = pl.List(pl.Int64)
        else:
            schema[quantity.value] = amount if quantity.kind == "sum" else pl.Int64()
        for unit in quantity.units:
            schema[quantity.contributors(unit)] = pl.Int64()
            if quantity.kind == "histogram":
                schema[quantity.by_bucket(unit)] = pl.List(pl.Int64)
            if quantity.concentrated:
                schema[quantity.absolute(unit)] = amount
                schema[quantity.largest(unit)] = pl.List(amount)
    return pl.Schema(schema)
