"""What has to be counted of each cell so that a table's measures can be published and protected.

A ratio is no quantity of its own: it is published from its parts and protected through them. On the other
hand, whoever sees a whole and a part sees their difference. So where a table shows a count (or sum) with a
condition beside one without it, or a ratio of both, the *rest* is a quantity, too: it is never published,
but the part is withheld when the rest is not safe.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from transforms.aggregation.fragments import rendered
from transforms.aggregation.measures import (
    CountDistinctMeasure,
    CountMeasure,
    MedianMeasure,
    RatioMeasure,
    SumMeasure,
)
from transforms.aggregation.spec import TableSpec, scale_of

Kind = Literal["count", "sum", "distinct", "histogram"]


@dataclass(frozen=True)
class Quantity:
    """One number (or histogram) of a cell with its contributors.

    ``condition``: SQL over the fact's columns, or None for all rows. ``units``: whose contributors are
    counted. ``concentrated``: dominance and p % apply. ``of_whole_cell``: an unsafe value makes the whole
    cell unsafe, not only the measures made of it. ``scale``: digits after the point of a sum.
    """

    name: str
    kind: Kind
    units: tuple[str, ...]
    column: str | None = None
    condition: str | None = None
    clip: Decimal | None = None
    edges: tuple[Decimal, ...] = ()
    scale: int = 0
    concentrated: bool = False
    of_whole_cell: bool = False

    # Columns of ``Cells.frame``. Names of declarations hold no double underscore, so these never collide.
    @property
    def value(self) -> str:
        """The count, the exact sum, the number of distinct values, or the list of bucket counts."""
        return f"{self.name}__value"

    def contributors(self, unit: str) -> str:
        """Distinct ``unit``s with at least one row in the quantity; those without one are one together."""
        return f"{self.name}__contributors__{unit}"

    def by_bucket(self, unit: str) -> str:
        """List: the same inside each bucket of a histogram."""
        return f"{self.name}__bucket_contributors__{unit}"

    def absolute(self, unit: str) -> str:
        """Sum over the contributors of the absolute value of what each contributes."""
        return f"{self.name}__absolute__{unit}"

    def largest(self, unit: str) -> str:
        """List: the largest absolute contributions, descending."""
        return f"{self.name}__largest__{unit}"


@dataclass(frozen=True)
class Quantities:
    """``all`` quantities of a table by name, and for each measure the names of its ``parts``."""

    all: dict[str, Quantity]
    parts: dict[str, tuple[str, ...]]


def contributors_column(unit: str) -> str:
    """Column of ``Cells.frame``: distinct ``unit``s with a row in the cell.

    Of units in ``also_protect``, those with a row in a quantity that they stand behind (``contributors`` of a
    measure)."""
    return f"contributors__{unit}"


def quantities(spec: TableSpec) -> Quantities:
    """The quantities of ``spec``, in the order of its measures."""
    found: dict[str, Quantity] = {}
    for name, measure in spec.measures.items():
        units = measure.contributors or spec.units
        condition = None
        if not isinstance(measure, RatioMeasure) and measure.where is not None:
            condition = rendered(measure.where)
        if isinstance(measure, CountMeasure):
            found[name] = Quantity(
                name,
                "count",
                units,
                condition=condition,
                concentrated=measure.sensitive,
                of_whole_cell=condition is None,
            )
        elif isinstance(measure, CountDistinctMeasure):
            found[name] = Quantity(name, "distinct", units, column=measure.column, condition=condition)
        elif isinstance(measure, SumMeasure):
            found[name] = Quantity(
                name,
                "sum",
                units,
                column=measure.column,
                condition=condition,
                clip=measure.clip,
                scale=scale_of(spec, measure.column),
                concentrated=measure.sensitive,
                of_whole_cell=condition is None and measure.sensitive,
            )
        elif isinstance(measure, MedianMeasure):
            found[name] = Quantity(
                name, "histogram", units, column=measure.column, condition=condition, edges=measure.edges
            )
    rests = _rests(spec, found)
    parts: dict[str, tuple[str, ...]] = {}
    for name, measure in spec.measures.items():
        if not isinstance(measure, RatioMeasure):
            parts[name] = (name, *(rest.name for rest in rests.get(name, ())))
    for name, measure in spec.measures.items():
        if isinstance(measure, RatioMeasure):
            parts[name] = tuple(dict.fromkeys(parts[measure.numerator] + parts[measure.denominator]))
    everything = found | {rest.name: rest for of_part in rests.values() for rest in of_part}
    return Quantities(everything, parts)


def _rests(spec: TableSpec, found: dict[str, Quantity]) -> dict[str, list[Quantity]]:
    """For each part the rests that its publication would show beside a whole."""
    pairs = [
        (measure.numerator, measure.denominator)
        for measure in spec.measures.values()
        if isinstance(measure, RatioMeasure)
    ]
    wholes = [name for name, quantity in found.items() if quantity.condition is None]
    pairs += [(name, whole) for name, part in found.items() if part.condition for whole in wholes]
    rests: dict[str, list[Quantity]] = {}
    for part_name, whole_name in dict.fromkeys(pairs):
        part, whole = found[part_name], found[whole_name]
        same = part.kind in ("count", "sum") and (
            (part.kind, part.column, part.clip) == (whole.kind, whole.column, whole.clip)
        )
        if not same or part.condition is None or part.condition == whole.condition:
            continue
        outside = f"({part.condition} IS NOT TRUE)"
        condition = outside if whole.condition is None else f"({whole.condition} AND {outside})"
        rests.setdefault(part_name, []).append(
            Quantity(
                f"{part_name}__rest__{whole_name}",
                part.kind,
                part.units,
                column=part.column,
                condition=condition,
                clip=part.clip,
                scale=part.scale,
                concentrated=part.concentrated,
            )
        )
    return rests
