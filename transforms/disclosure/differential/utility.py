"""How useful noised numbers are: what may be told to everybody, and what stays restricted.

Expected errors follow from the declared budget and published numbers alone. Exact errors, and what bounding
cut, are computed from the cells: one number more for an attacker. They stay in the restricted layer.
"""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median

import polars as pl

from transforms.aggregation.periods import Period
from transforms.aggregation.spec import TableSpec
from transforms.disclosure.differential.bounding import Bounded, bounded, exact
from transforms.disclosure.differential.calibration import Calibration
from transforms.storage import PartitionStore


@dataclass(frozen=True, kw_only=True)
class Utility:
    """Of one measure in one period. Restricted. Shares in thousandths."""

    truncated_permille: int
    """Part of the measure's total that bounding cut."""
    error_permille: int
    """Median over the cells with anything in them of |noised − exact| / exact: truncation and noise."""


def utility(spec: TableSpec, of: Bounded, published: pl.DataFrame, scales: Calibration) -> dict[str, Utility]:
    """Of each noised measure, from the exact cells."""
    found = {}
    both = of.cells.join(published, on=list(spec.keys), how="inner")
    for name, scale in scales.scales.items():
        exact_total = float(of.cells[exact(name)].abs().sum())
        kept_total = float(of.cells[bounded(name)].abs().sum())
        noised = (both[name].cast(pl.Float64) * 10**scale.digits).to_list()
        true = both[exact(name)].to_list()
        errors = [abs(shown - real) / real for shown, real in zip(noised, true, strict=True) if real > 0]
        found[name] = Utility(
            truncated_permille=round(1000 * (1 - kept_total / exact_total)) if exact_total else 0,
            error_permille=round(1000 * median(errors)) if errors else 0,
        )
    return found


def store_exact(store: PartitionStore, spec: TableSpec, period: Period, of: Bounded) -> int:
    """Keep the exact and bounded cells of a period in the restricted layer; written last, it says that all
    of the period is there."""
    frame = of.cells.with_columns(pl.lit(period.first).alias("day"))
    arrow = frame.to_arrow(compat_level=pl.CompatLevel.oldest())
    store.write_batches("aggregated", spec.table, arrow.schema, iter(arrow.to_batches()), [period.first])
    return frame.height
