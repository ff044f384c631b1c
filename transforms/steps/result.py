"""What a step answers: counts and verdicts, never a value."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from transforms.conform.common_model import CommonTable
from transforms.home import Layer
from transforms.policy.models import TableSource
from transforms.quality.expectations import QualityResult
from transforms.workbench import Night, Workbench

EXCLUDED = "excluded/"
"""Before a reason: the count of rows that were excluded for it."""


@dataclass(frozen=True)
class Check:
    """A blocking check's verdict at a layer's edge. ``problem``: what failed and where, no value in it."""

    name: str
    passed: bool
    counts: Mapping[str, int] = field(default_factory=dict)
    problem: str = ""


@dataclass(frozen=True)
class StepResult:
    """``rows`` stored, by day: none where a check failed; ``excluded`` rows by reason; the edge's checks."""

    rows: Mapping[date, int]
    excluded: Mapping[str, int] = field(default_factory=dict)
    checks: tuple[Check, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)

    @property
    def row_count(self) -> int:
        return sum(self.rows.values())


def quality(
    bench: Workbench, declaration: TableSource | CommonTable, relation: str, rows: Mapping[date, int]
) -> Check:
    """The expectations generated from ``declaration``, held against what is about to be stored."""
    from transforms.quality.declared import suite_for
    from transforms.quality.great import validate

    suite = suite_for(declaration, days=sorted(rows), rows=sum(rows.values()))
    found = validate(bench.con, suite, relation)
    return Check("quality", found.passed, found.counts, expected_but(found))


def expected_but(found: QualityResult) -> str:
    """Which expectations failed, by column; empty where none did."""
    failed = [f"{each.column or 'the table'}: {each.name}" for each in found.failed]
    return f"Expected, but not so: {'; '.join(failed)}." if failed else ""


def excluded_counts(excluded: Mapping[str, int]) -> dict[str, int]:
    """All excluded rows, and those of each reason, as counts of a check: the evidence keeps them."""
    reasons = {f"{EXCLUDED}{reason}": rows for reason, rows in sorted(excluded.items())}
    return {"excluded": sum(excluded.values()), **reasons}


def record(bench: Workbench, layer: Layer, table: str, night: Night, result: StepResult) -> StepResult:
    """Write the evidence of a step whose verdicts hold for the whole night; give the result back."""
    record_rows(bench, layer, table, result.rows)
    record_checks(bench, layer, table, night.first, night.last, result.checks)
    return result


def record_rows(bench: Workbench, layer: Layer, table: str, rows: Mapping[date, int]) -> None:
    bench.evidence.record_partitions(layer, table, rows, bench.run_id)


def record_checks(
    bench: Workbench, layer: Layer, table: str, first: date, last: date, checks: Iterable[Check]
) -> None:
    for check in checks:
        bench.evidence.record_check(
            layer, table, first, last, check.name, check.passed, check.counts, bench.run_id
        )
