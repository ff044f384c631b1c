"""The measures of a statistical table, as they are declared in ``tables/*.yaml``.

Models only; what has to be counted to publish and to protect them is in ``quantities.py``.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import Annotated, Literal

from pydantic import Field, model_validator

from transforms.policy.models import Name, Strict


class _Measure(Strict):
    """What every measure says about itself."""

    description: str = Field(min_length=3)
    unit: str = Field(min_length=1)
    contributors: tuple[Name, ...] | None = None
    """Units of privacy that stand behind this measure; by default all units of the table. For a measure
    whose rows have no buyer by nature (payouts): the rows without one would count as a single buyer."""


class CountMeasure(_Measure):
    """Number of rows, of those that fulfil ``where`` if it is given."""

    kind: Literal["count"]
    where: str | None = None
    sensitive: bool = False
    """Whether a contributor's number of rows is itself a secret: dominance and p % then apply."""


class CountDistinctMeasure(_Measure):
    """Number of distinct values of ``column``; NULL is not a value."""

    kind: Literal["count_distinct"]
    column: Name
    where: str | None = None


class SumMeasure(_Measure):
    """Exact sum of an integer or money column; NULL adds nothing."""

    kind: Literal["sum"]
    column: Name
    where: str | None = None
    clip: Decimal | None = Field(default=None, gt=0)
    """Bound of one row's absolute value, in the column's unit. What is cut is accounted as ``clipped``."""
    not_sensitive: str | None = Field(default=None, min_length=10)
    """Why the largest contributor's share is no secret. Without it dominance and p % apply."""

    @property
    def sensitive(self) -> bool:
        return self.not_sensitive is None


class RatioMeasure(_Measure):
    """One measure of the table over another, rounded to ``digits``; NULL where the latter is zero."""

    kind: Literal["ratio"]
    numerator: Name
    denominator: Name
    digits: int = Field(default=4, ge=0, le=9)


class MedianMeasure(_Measure):
    """Median of ``column`` by histogram.

    Bucket ``i`` is ``[edges[i-1], edges[i])``, the first and the last are open. The median is interpolated
    inside its bucket from the buckets' counts alone, so no single value of a row can be published.
    """

    kind: Literal["median"]
    column: Name
    where: str | None = None
    edges: tuple[Decimal, ...] = Field(min_length=2, max_length=60)
    divide_by: Decimal = Field(default=Decimal(1), gt=0)
    """From the column's unit to the published one, e.g. 24 for hours shown as days."""
    digits: int = Field(default=2, ge=0, le=9)

    @model_validator(mode="after")
    def _ascending(self) -> MedianMeasure:
        if any(high <= low for low, high in pairwise(self.edges)):
            raise ValueError("`edges` must ascend")
        return self


Measure = Annotated[
    CountMeasure | CountDistinctMeasure | SumMeasure | RatioMeasure | MedianMeasure,
    Field(discriminator="kind"),
]
