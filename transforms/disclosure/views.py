"""A published table as an attacker reads it: labels, numbers, and what its columns mean.

Made from a declaration (``view_of``) for Parda's own tables; ``declared_views.py`` makes the same for files
of others.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

import polars as pl

from transforms.aggregation.fragments import parse, rendered
from transforms.aggregation.measures import (
    CountDistinctMeasure,
    CountMeasure,
    RatioMeasure,
    SumMeasure,
)
from transforms.aggregation.periods import Period
from transforms.aggregation.spec import TableSpec

Labels = Mapping[str, str]


@dataclass(frozen=True)
class Axis:
    """One dimension. ``levels``: what it is grouped by, finest first, as identities that two tables share
    when they mean the same; ``up``: for each coarser level, label -> its label there."""

    name: str
    levels: tuple[str, ...]
    unknown: str | None = None
    up: Mapping[str, Labels] = field(default_factory=dict)


@dataclass(frozen=True)
class MeasureView:
    """A measure that adds up, or bounds itself (``distinct``). ``identity``: equal in two tables of the same
    source when both count the same thing."""

    name: str
    identity: str
    kind: Literal["count", "sum", "distinct"]


@dataclass(frozen=True)
class RatioView:
    name: str
    numerator: str
    denominator: str
    digits: int


@dataclass(frozen=True)
class TableView:
    """``source``: fact and exclusions; only tables of one source have cells in common. ``pool``: dimension
    and label under which small cells stand together. ``parts``: (part, whole) of non-negative measures.
    ``frame``: the rows of ``periods`` as published; a number that is hidden is NULL."""

    name: str
    source: str
    period_column: str
    axes: tuple[Axis, ...]
    measures: tuple[MeasureView, ...]
    frame: pl.DataFrame
    periods: tuple[Period, ...]
    ratios: tuple[RatioView, ...] = ()
    parts: tuple[tuple[str, str], ...] = ()
    pool: tuple[str, str] | None = None
    margin: tuple[str, tuple[int, ...]] | None = None
    """For one of several groupings that a table with margins holds: the table, and how deep each dimension is
    cut. Cells are then only compared with the next finer groupings; the rest follows from these."""

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(axis.name for axis in self.axes)


def view_of(
    spec: TableSpec,
    frame: pl.DataFrame,
    periods: Sequence[Period],
    hierarchies: Mapping[tuple[str, str], Labels],
) -> TableView:
    """``spec`` with its published ``frame``. ``hierarchies``: (column, expression) -> label -> coarser label;
    a level without labels links nothing, so give all that another table of the fact may use."""
    axes = []
    for name, dimension in spec.dimensions.items():
        # pseudonyms of two data uses have nothing in common that an attacker could see
        own = f"{dimension.column}@{spec.data_use}" if dimension.pseudonym else dimension.column
        up = {
            level_identity(level.expression): hierarchies[dimension.column, level.expression]
            for level in dimension.hierarchy
            if (dimension.column, level.expression) in hierarchies
        }
        axes.append(Axis(name, (own, *up), dimension.unknown, up))
    measures, ratios, parts = [], [], []
    for name, measure in spec.measures.items():
        if isinstance(measure, RatioMeasure):
            ratios.append(RatioView(name, measure.numerator, measure.denominator, measure.digits))
            continue
        where = rendered(measure.where) if measure.where is not None else ""
        if isinstance(measure, CountMeasure):
            measures.append(MeasureView(name, f"count {where}", "count"))
            if where:
                parts += [
                    (name, whole)
                    for whole, other in spec.measures.items()
                    if isinstance(other, CountMeasure) and other.where is None
                ]
        elif isinstance(measure, CountDistinctMeasure):
            measures.append(MeasureView(name, f"distinct {measure.column} {where}", "distinct"))
        elif isinstance(measure, SumMeasure):
            identity = f"sum {measure.column} clip {measure.clip} {where}"
            measures.append(MeasureView(name, identity, "sum"))
    excluded = " | ".join(sorted(rendered(rule.when) for rule in spec.exclude))
    return TableView(
        name=spec.table,
        source=f"{spec.fact} without {excluded}",
        period_column=spec.period_column,
        axes=tuple(axes),
        measures=tuple(measures),
        ratios=tuple(ratios),
        parts=tuple(parts),
        pool=None if spec.pool is None else (spec.pool.dimension, spec.pool.into),
        frame=frame,
        periods=tuple(sorted(periods)),
    )


def level_identity(expression: str) -> str:
    """Two levels are the same when their expressions are; one that is a column is that column."""
    tree = parse(expression)
    return tree.name if tree.key == "column" else rendered(expression)
