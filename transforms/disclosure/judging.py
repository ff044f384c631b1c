"""The verdict on one cell: unsafe as a whole, or only some of its measures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from transforms.aggregation.median import median_bucket
from transforms.aggregation.quantities import Quantities, Quantity, contributors_column
from transforms.aggregation.spec import TableSpec
from transforms.disclosure.rules import Rules
from transforms.disclosure.whole_groups import about_whole_group
from transforms.errors import DisclosureError


@dataclass(frozen=True)
class Verdict:
    """``cell``: why the whole cell is unsafe (empty: it is safe). ``measures``: withheld measure -> why.

    A reason is ``rule:unit`` or ``rule:unit:quantity``; restricted, since it tells about the cell.
    """

    cell: tuple[str, ...]
    measures: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def safe(self) -> bool:
        return not self.cell


def judge(row: Mapping[str, Any], spec: TableSpec, quantities: Quantities, rules: Rules) -> Verdict:
    """Apply ``rules`` to one row of ``Cells.frame``."""
    cell = [
        f"minimum_contributors:{unit}"
        for unit in spec.units
        if rules.minimum_contributors[unit].broken_by(row[contributors_column(unit)])
    ]
    unsafe: dict[str, list[str]] = {}
    for quantity in quantities.all.values():
        reasons = list(_broken(row, quantity, rules))
        if reasons and quantity.of_whole_cell:
            cell += reasons
        elif reasons:
            unsafe[quantity.name] = reasons
    for name, reason in about_whole_group(row, spec, quantities).items():
        if quantities.all[name].of_whole_cell:
            cell.append(reason)
        else:
            unsafe.setdefault(name, []).append(reason)
    measures = {
        measure: tuple(reason for part in parts for reason in unsafe.get(part, ()))
        for measure, parts in quantities.parts.items()
        if any(part in unsafe for part in parts)
    }
    return Verdict(tuple(cell), measures)


def _broken(row: Mapping[str, Any], quantity: Quantity, rules: Rules) -> list[str]:
    reasons = []
    for unit in quantity.units:
        minimum = rules.minimum_contributors[unit]
        contributors = row[quantity.contributors(unit)]
        if minimum.broken_by(contributors):
            reasons.append(f"minimum_contributors:{unit}:{quantity.name}")
        if quantity.kind == "histogram":
            # the interpolation shows the share of the median's own bucket: it must be a crowd, too
            index = median_bucket(row[quantity.value])
            if index is not None and minimum.broken_by(row[quantity.by_bucket(unit)][index]):
                reasons.append(f"minimum_contributors:{unit}:{quantity.name}:bucket")
        if quantity.concentrated and contributors:
            largest = row[quantity.largest(unit)]
            if len(largest) < min(max(rules.dominance.n, 2), contributors):
                raise DisclosureError(
                    "cells were aggregated with fewer of the largest contributions than the rules need.",
                    column=quantity.name,
                    next_step="aggregate with `largest_needed(protection)`; this is a defect of the caller.",
                )
            total = row[quantity.absolute(unit)]
            if rules.dominance.broken_by(largest, total):
                reasons.append(f"dominance:{unit}:{quantity.name}")
            if rules.p_percent.broken_by(largest, total):
                reasons.append(f"p_percent:{unit}:{quantity.name}")
    return reasons
