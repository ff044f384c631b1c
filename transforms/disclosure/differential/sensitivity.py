"""How far one person can move a measure, over all cells of a period together.

**What is claimed.** Let ``q`` be the vector of a measure over all cells after ``bounding``, and let two
facts differ by all rows of one person. Then ``|q − q'|₁ ≤ l1`` and ``|q − q'|₂ ≤ l2``.

**Proof.** ``bounding`` chooses cells and rows of a person by a fixed function of that person's rows, so the
chosen rows of everybody else are the same in both facts, and ``q − q'`` is what this one person adds. They
are in at most ``n = min(cells, rows)`` cells, since a row is in one cell. In each cell they add

- to a count, the number of their chosen rows, cut at ``b``;
- to a sum, the sum over their chosen rows, cut to ``[−b, b]`` (``[0, b]`` if non-negative);
- to a count of distinct values, at most ``b``: no more than ``b`` of their values are kept in a cell, and
  taking a value away from one cell's set of values takes away one at most. Others may hold the value, too;
  then nothing changes.

So every entry of the difference is at most ``b``, at most ``n`` of them are not zero, and ``l1 = n·b``. Rows
bound it once more: a row adds at most ``r`` in all (1 to a count; to a sum its declared ``clip``), hence
``l1 = min(n·b, rows·r)``. Among vectors of ``n`` entries in ``[0, b]`` with the sum ``l1`` the longest by
Euclid has as many entries at ``b`` as fit and the rest in one more (the square is convex, its maximum over
this polytope is at a vertex). That is ``l2``. ∎

Rows of which nobody is known to stand behind are not counted at all: they could not be bounded.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from transforms.aggregation.measures import CountDistinctMeasure, CountMeasure, SumMeasure
from transforms.aggregation.noise_checks import minor_units
from transforms.aggregation.spec import TableSpec, scale_of


@dataclass(frozen=True, kw_only=True)
class Sensitivity:
    """Of one measure, in its smallest unit. ``at_most``: in one cell; ``l1``, ``l2``: over all cells."""

    digits: int
    """Digits after the point of the published number: the smallest unit is ``10^-digits``."""
    at_most: int
    l1: int
    l2_squared: int

    @property
    def l2(self) -> float:
        """Rounded up, never down."""
        root = math.sqrt(self.l2_squared)
        return root if root * root >= self.l2_squared else math.nextafter(root, math.inf)


def sensitivity(spec: TableSpec, name: str) -> Sensitivity:
    """Of measure ``name`` of a table with differential privacy."""
    noise = spec.differential_privacy
    assert noise is not None
    measure = spec.measures[name]
    assert isinstance(measure, (CountMeasure, CountDistinctMeasure, SumMeasure))
    digits = scale_of(spec, measure.column) if isinstance(measure, SumMeasure) else 0
    at_most = minor_units(noise.measures[name].at_most, digits)
    cells, rows = noise.contributions.cells, noise.contributions.rows
    by_rows = None
    if not isinstance(measure, SumMeasure):
        by_rows = rows
    elif measure.clip is not None:
        by_rows = rows * math.ceil(measure.clip.scaleb(digits))
    return of_bounds(min(cells, rows), at_most, by_rows, digits=digits)


def of_bounds(cells: int, at_most: int, in_all: int | None, *, digits: int = 0) -> Sensitivity:
    """At most ``at_most`` in each of ``cells``, and no more than ``in_all`` together (None: not bounded)."""
    l1 = cells * at_most if in_all is None else min(cells * at_most, in_all)
    full, rest = divmod(l1, at_most)
    return Sensitivity(digits=digits, at_most=at_most, l1=l1, l2_squared=full * at_most**2 + rest**2)
