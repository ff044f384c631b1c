"""Tables that others have published, declared in a small YAML file so that they can be audited.

.. code-block:: yaml

    tables:
      turnover:
        source: business_survey        # tables of one source share cells; by default the table's name
        period: {column: month, kind: month}   # may be left out
        dimensions:
          region: {parents: {North: Country, South: Country}}   # margins: child -> parent
          industry: {total: All}                                # or the label of the sum of all others
        measures:
          turnover: {kind: sum}        # sum, count or distinct; NULL is what is withheld
        ratios:
          share: {numerator: part, denominator: turnover, digits: 3}

Dimensions and measures of two tables are the same thing when they share a name, or a ``meaning``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import product
from pathlib import Path
from typing import Literal

import polars as pl
from pydantic import Field, model_validator

from transforms.aggregation.periods import Period, PeriodKind, period_of
from transforms.disclosure.views import Axis, MeasureView, RatioView, TableView
from transforms.errors import ConfigurationError
from transforms.policy.models import Strict
from transforms.policy.reading import read_yaml, validate

_PERIOD = "period__"
_WHENEVER = date(1970, 1, 1)


class DeclaredPeriod(Strict):
    column: str
    kind: PeriodKind


class DeclaredDimension(Strict):
    meaning: str | None = None
    total: str | None = None
    parents: dict[str, str] = Field(default_factory=dict)
    pool: str | None = None
    """Label under which small cells stand together."""

    @model_validator(mode="after")
    def _a_tree(self) -> DeclaredDimension:
        for label in self.parents:
            seen = {label}
            at = label
            while at in self.parents:
                at = self.parents[at]
                if at in seen:
                    raise ValueError("`parents` run in a circle")
                seen.add(at)
        return self


class DeclaredMeasure(Strict):
    kind: Literal["sum", "count", "distinct"]
    meaning: str | None = None


class DeclaredRatio(Strict):
    numerator: str
    denominator: str
    digits: int = Field(ge=0, le=12)


class DeclaredTable(Strict):
    source: str | None = None
    period: DeclaredPeriod | None = None
    dimensions: dict[str, DeclaredDimension] = Field(min_length=1)
    measures: dict[str, DeclaredMeasure] = Field(min_length=1)
    ratios: dict[str, DeclaredRatio] = Field(default_factory=dict)

    def key(self) -> list[str]:
        """Columns that name a row."""
        return [*([self.period.column] if self.period else []), *self.dimensions]


class Declaration(Strict):
    tables: dict[str, DeclaredTable] = Field(min_length=1)


def load_declaration(file: Path) -> Declaration:
    """Raises ``PolicyError`` naming every mistake of the file."""
    return validate(Declaration, read_yaml(file), file)


def declared_views(declaration: Declaration, frames: Mapping[str, pl.DataFrame]) -> list[TableView]:
    """One view for each grouping that the tables hold: leaves, and every combination of margins."""
    views = []
    for name, table in declaration.tables.items():
        if name not in frames:
            raise ConfigurationError(
                "the declared table is not in the file.", table=name, next_step="correct the declaration."
            )
        views += list(_groupings(name, table, frames[name]))
    return views


def _groupings(name: str, table: DeclaredTable, frame: pl.DataFrame) -> Iterator[TableView]:
    needed = [*table.key(), *table.measures, *table.ratios]
    missing = [column for column in needed if column not in frame.columns]
    if missing:
        raise ConfigurationError(
            "the declared column is not in the table.",
            table=name,
            column=missing[0],
            next_step="correct the declaration.",
        )
    if table.period is None:
        frame = frame.with_columns(pl.lit(_WHENEVER).alias(_PERIOD))
        periods: tuple[Period, ...] = (Period(_WHENEVER, _WHENEVER),)
        column = _PERIOD
    else:
        column, kind = table.period.column, table.period.kind
        frame = frame.with_columns(pl.col(column).cast(pl.Date))
        periods = tuple(period_of(kind, first) for first in frame[column].unique().sort().to_list())
    frame = frame.with_columns(pl.col(key).cast(pl.String) for key in table.dimensions)
    trees = {key: _Tree.of(key, dimension, frame) for key, dimension in table.dimensions.items()}
    for depths in product(*(range(tree.depth + 1) for tree in trees.values())):
        rows = frame
        for (key, tree), depth in zip(trees.items(), depths, strict=True):
            rows = rows.filter(pl.col(key).is_in(tree.cut(depth)))
        if rows.is_empty():
            continue
        by = zip(trees.items(), depths, strict=True)
        pools = [(key, dimension.pool) for key, dimension in table.dimensions.items() if dimension.pool]
        margins = any(tree.depth > 1 or tree.root is not None for tree in trees.values())
        yield TableView(
            name=f"{name} at {','.join(map(str, depths))}" if margins else name,
            source=table.source or name,
            period_column=column,
            axes=tuple(tree.axis(key, depth) for (key, tree), depth in by if depth),
            measures=tuple(
                MeasureView(measure, f"{of.kind} {of.meaning or measure}", of.kind)
                for measure, of in table.measures.items()
            ),
            ratios=tuple(
                RatioView(ratio, of.numerator, of.denominator, of.digits)
                for ratio, of in table.ratios.items()
            ),
            pool=pools[0] if pools else None,
            frame=rows,
            periods=periods,
            margin=(name, depths),
        )


class _Tree:
    """Labels of a dimension by depth. ``root`` stands for all of them and has depth 0, if it is shown."""

    def __init__(self, meaning: str, depths: Mapping[str, int], parents: Mapping[str, str], root: str | None):
        self.meaning, self.depths, self.parents, self.root = meaning, depths, parents, root
        self.depth = max(depths.values(), default=1)
        self.inner = set(parents.values())

    @classmethod
    def of(cls, key: str, dimension: DeclaredDimension, frame: pl.DataFrame) -> _Tree:
        labels = sorted(set(frame[key].drop_nulls().to_list()) | set(dimension.parents))
        parents = dict(dimension.parents)
        if dimension.total is not None:
            parents |= {
                label: dimension.total
                for label in labels
                if label not in parents and label != dimension.total
            }
        tops = sorted(set(parents.values()) - set(parents))
        root = tops[0] if len(tops) == 1 and all(x in parents or x == tops[0] for x in labels) else None
        depths = {}
        for label in {*labels, *parents.values()}:
            depth, at = 0 if root is not None else 1, label
            while at in parents:
                at, depth = parents[at], depth + 1
            depths[label] = depth
        return cls(dimension.meaning or key, depths, parents, root)

    def cut(self, depth: int) -> list[str]:
        """Labels that together are everything, none deeper than ``depth``."""
        return sorted(
            label
            for label, at in self.depths.items()
            if at == depth or (at < depth and label not in self.inner)
        )

    def axis(self, key: str, depth: int) -> Axis:
        up: dict[str, dict[str, str]] = {}
        labels = {label: label for label in self.cut(depth)}
        for coarser in range(depth - 1, 0, -1):
            labels = {
                label: self.parents[at] if self.depths[at] > coarser else at for label, at in labels.items()
            }
            up[f"{self.meaning}@{coarser}"] = dict(labels)
        return Axis(key, (f"{self.meaning}@{depth}", *up), None, up)
