"""Nothing disappears: rows and amounts of the fact = published + pooled + suppressed + excluded.

``source_totals`` is on purpose written apart from ``compile.py`` and shares no SQL with it but the
declared conditions: it is the other side of the balance.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

import duckdb

from transforms.aggregation.cells import CLIPPED, SourceTotals
from transforms.aggregation.exact import difference, total
from transforms.aggregation.fragments import rendered
from transforms.aggregation.measures import CountMeasure, SumMeasure
from transforms.aggregation.periods import Period
from transforms.aggregation.spec import ROWS, TableSpec
from transforms.errors import ReconciliationError


@dataclass(frozen=True)
class Balance:
    """One additive quantity of a table and period: rows, a count, or a sum in its unit. All exact."""

    source: Decimal
    published: Decimal
    pooled: Decimal
    suppressed: Decimal
    excluded: Mapping[str, Decimal] = field(default_factory=dict)

    @property
    def accounted(self) -> Decimal:
        return total([self.published, self.pooled, self.suppressed, *self.excluded.values()])

    @property
    def holds(self) -> bool:
        return self.source == self.accounted


@dataclass(frozen=True)
class Accounting:
    """Balances of ``rows`` and of every count and sum measure. Restricted: it tells what was suppressed."""

    balances: Mapping[str, Balance]

    @property
    def rows(self) -> Balance:
        return self.balances[ROWS]

    def assert_holds(self, spec: TableSpec, period: Period) -> None:
        """Raise ``ReconciliationError`` naming the measures that do not balance, without amounts."""
        broken = sorted(name for name, balance in self.balances.items() if not balance.holds)
        if broken:
            raise ReconciliationError(
                f"period {period}: {', '.join(f'`{name}`' for name in broken)} of the fact is not the sum of "
                "published, pooled, suppressed and excluded.",
                system=spec.system,
                table=spec.table,
                next_step="do not publish this period; this is a defect of aggregation or disclosure: report "
                "it with the table's declaration.",
            )


def additive(spec: TableSpec) -> list[str]:
    """Measures that can be added up over cells: counts and sums."""
    return [
        name for name, measure in spec.measures.items() if isinstance(measure, (CountMeasure, SumMeasure))
    ]


def source_totals(
    con: duckdb.DuckDBPyConnection, spec: TableSpec, fact_sql: str, period: Period
) -> SourceTotals:
    """Rows and additive measures of the whole period by reason of exclusion; the first that fits counts."""
    columns = ["count(*)"]
    cuts: list[tuple[str, int]] = []
    names = additive(spec)
    for name in names:
        measure = spec.measures[name]
        assert isinstance(measure, (CountMeasure, SumMeasure))
        what = "count(*)" if isinstance(measure, CountMeasure) else f'sum("{measure.column}")'
        columns.append(what + _only(measure))
    for name in names:
        measure = spec.measures[name]
        if isinstance(measure, SumMeasure) and measure.clip is not None:
            over, bound = f'"{measure.column}"', measure.clip
            cuts.append((name, len(columns)))
            columns.append(
                f"sum(CASE WHEN {over} > {bound} THEN {over} - {bound} "
                f"WHEN {over} < -{bound} THEN {over} + {bound} ELSE 0 END){_only(measure)}"
            )
    cases = "".join(f" WHEN {rendered(rule.when)} THEN {index}" for index, rule in enumerate(spec.exclude))
    reason = f"CASE{cases} END" if cases else "NULL"
    # a fact may have a column `reason` of its own (returns): the alias must not be taken for it
    groups = con.sql(
        f"SELECT {reason} AS exclusion__reason, {', '.join(columns)} FROM {fact_sql} "
        f"WHERE \"day\" >= DATE '{period.first}' AND \"day\" <= DATE '{period.last}' "
        "GROUP BY exclusion__reason"
    ).fetchall()
    kept = dict.fromkeys([ROWS, *names], Decimal(0))
    excluded: dict[str, dict[str, Decimal]] = {}
    for index, *sums in groups:
        amounts = dict(zip([ROWS, *names], map(_exact, sums), strict=False))
        if index is not None:
            excluded[spec.exclude[index].reason] = amounts
            continue
        kept = amounts
        clipped = {name: _exact(sums[position]) for name, position in cuts}
        if clipped:
            excluded[CLIPPED] = clipped
            kept = {name: difference(amount, clipped.get(name, Decimal(0))) for name, amount in kept.items()}
    return SourceTotals(kept, excluded)


def _only(measure: CountMeasure | SumMeasure) -> str:
    return f" FILTER (WHERE {rendered(measure.where)})" if measure.where is not None else ""


def _exact(amount: object) -> Decimal:
    return Decimal(0) if amount is None else Decimal(str(amount))
