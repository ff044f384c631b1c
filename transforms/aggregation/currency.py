"""Money of two currencies is never added: ``require_one_currency``.

A fact whose model gives ``currency`` has amounts of several. Each cell of a table over it must then be of
one currency, so that the unit of its amounts is true: ``currency`` is a dimension of the table. Converting
by fixed rates was refused: a published sum would move with a rate that nobody can read out of it, and
closed periods are never restated when the rate is corrected.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from transforms.aggregation.measures import CountDistinctMeasure, CountMeasure, RatioMeasure
from transforms.aggregation.spec import TableSpec
from transforms.conform.lineage import Lineage
from transforms.policy.reading import Mistake, policy_error

CURRENCY = "currency"


def require_one_currency(folder: Path, lineage: Lineage, tables: Iterable[TableSpec]) -> None:
    """Raise ``PolicyError`` for the first of ``tables`` that would add amounts of several currencies."""
    for spec in tables:
        model = lineage.models.get(spec.fact)
        if model is None or CURRENCY not in model.values:
            continue
        mistakes = []
        dimension = next((each for each in spec.dimensions.values() if each.column == CURRENCY), None)
        if dimension is None:
            mistakes = [
                Mistake(
                    f"measures.{name}",
                    f"would add money of several currencies, which `{spec.fact}` has",
                    "make `currency` a dimension of the table.",
                )
                for name in _money(spec)
            ]
        elif dimension.hierarchy:
            mistakes = [Mistake(f"dimensions.{dimension.name}.hierarchy", "would put currencies together")]
        elif spec.pool is not None and spec.pool.dimension == dimension.name:
            mistakes = [Mistake("pool.dimension", "would put currencies together")]
        if mistakes:
            raise policy_error(folder / "tables" / f"{spec.table}.yaml", mistakes, system=spec.system)


def _money(spec: TableSpec) -> list[str]:
    """Measures that amounts of money go into."""
    return [
        name
        for name, measure in spec.measures.items()
        if not isinstance(measure, (CountMeasure, CountDistinctMeasure, RatioMeasure))
        and spec.column_types.get(measure.column) == "money"
    ]
