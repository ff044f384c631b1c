"""Conformed → aggregated: the periods of one statistical table that close tonight, protected and stored."""

from __future__ import annotations

from collections import Counter
from datetime import date

import polars as pl

from transforms.aggregation.periods import ClosingPlan, closing_periods
from transforms.aggregation.spec import TableSpec
from transforms.disclosure.gate import build_period, rekey_for
from transforms.disclosure.protect import ProtectedCells
from transforms.disclosure.storing import store_protected
from transforms.steps.late import late_days_closed
from transforms.steps.noise import noise_table
from transforms.steps.result import Check, StepResult, expected_but, record_checks, record_rows
from transforms.workbench import Night, Workbench


def aggregate_table(bench: Workbench, night: Night, spec: TableSpec) -> StepResult:
    """Build every period that is due and not out yet; each gets its own verdicts in the evidence.

    Raises DisclosureError or ReconciliationError when protection or accounting does not hold.
    """
    due = plan(bench, night, spec)
    if spec.differential_privacy is not None:
        return noise_table(bench, night, spec, due)
    rekey = rekey_for(spec, bench.ring)
    built = [
        build_period(bench.store, spec, period, bench.system.policy.protection, rekey) for period in due.ready
    ]
    sound = _quality(spec, built)
    rows: dict[date, int] = {}
    checks: list[Check] = []
    counts: Counter[str] = Counter({"periods": len(due.ready), "periods_waiting": len(due.waiting)})
    for protected in built:
        period = protected.period
        counts.update(protected.counts)
        verdicts = [_reconciled(protected), Check("protected", True, protected.counts), sound]
        if all(check.passed for check in verdicts):
            rows[period.first] = store_protected(bench.store, protected)
        record_checks(bench, "aggregated", spec.table, period.first, period.last, verdicts)
        checks += verdicts[:2]
    record_rows(bench, "aggregated", spec.table, rows)
    closed = late_days_closed(bench, night, spec)
    if closed:
        counts["late_days_closed"] = closed
    return StepResult(rows=rows, checks=(*_summed(checks), sound), counts=dict(counts))


def _quality(spec: TableSpec, built: list[ProtectedCells]) -> Check:
    """What would be published of all of the night's periods, against the table's declaration, in one go."""
    if not built:
        return Check("quality", True)
    from transforms.quality.declared import suite_for
    from transforms.quality.great import validate_frame

    frame = pl.concat([protected.published for protected in built])
    suite = suite_for(spec, days=[protected.period.first for protected in built], rows=frame.height)
    found = validate_frame(suite, frame)
    return Check("quality", found.passed, found.counts, expected_but(found))


def plan(bench: Workbench, night: Night, spec: TableSpec) -> ClosingPlan:
    """Which periods of ``spec`` are due. A day whose blocking checks failed counts as not stored."""
    stored = bench.store.days("conformed", spec.fact)
    sound = set(stored)
    failed = bench.evidence.failed_checks("conformed", spec.fact, stored[0], stored[-1]) if stored else []
    for check in failed:
        sound -= {day for day in stored if check.first_day <= day <= check.last_day}
    return closing_periods(spec, sound, night.last, bench.evidence.released_periods(spec.table))


def _reconciled(protected: ProtectedCells) -> Check:
    rows = protected.accounting.rows
    return Check(
        "reconciled",
        all(balance.holds for balance in protected.accounting.balances.values()),
        {
            "rows_in": int(rows.source),
            "published": int(rows.published),
            "pooled": int(rows.pooled),
            "suppressed": int(rows.suppressed),
            "excluded": int(sum(rows.excluded.values())),
        },
    )


def _summed(checks: list[Check]) -> tuple[Check, ...]:
    """One verdict a check for the whole night; all counts added up."""
    summed = []
    for name in ("reconciled", "protected"):
        of_name = [check for check in checks if check.name == name]
        counts: Counter[str] = Counter()
        for check in of_name:
            counts.update(check.counts)
        summed.append(Check(name, all(check.passed for check in of_name), dict(counts)))
    return tuple(summed)
