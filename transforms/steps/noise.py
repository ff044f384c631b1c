"""Conformed → aggregated → published for a table with differential privacy: bounded, noised once, kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

import duckdb
import polars as pl

from transforms.aggregation.periods import ClosingPlan, Period
from transforms.aggregation.spec import TableSpec
from transforms.disclosure.differential.bounding import Bounded, bound
from transforms.disclosure.differential.calibration import Calibration, calibrate
from transforms.disclosure.differential.caps import BudgetExceeded, budget_of
from transforms.disclosure.differential.checking import assert_noised
from transforms.disclosure.differential.describing import spent_note
from transforms.disclosure.differential.drawing import draw
from transforms.disclosure.differential.keeping import NoisedCells, kept_or_drawn, load_noised
from transforms.disclosure.differential.ledger import OpenLedger, open_ledger, read_ledger
from transforms.disclosure.differential.utility import store_exact, utility
from transforms.disclosure.differential.whole import require_whole
from transforms.errors import DisclosureError
from transforms.evidence.store import ControlState, Count
from transforms.steps.late import late_days_closed
from transforms.steps.result import Check, StepResult, expected_but, record_checks, record_rows
from transforms.workbench import Night, Workbench

CONTROL = "privacy_ledger"


def noise_table(bench: Workbench, night: Night, spec: TableSpec, due: ClosingPlan) -> StepResult:
    """Draw what is due and not drawn yet; each period gets its own verdicts in the evidence.

    A period for which the budget does not suffice is left out; those that fit are stored all the same, and
    then ``BudgetExceeded`` is raised for the first that does not.
    """
    require_whole(bench.home, bench.name, read_ledger(bench.home, bench.name), released_noised(bench, [spec]))
    scales = calibrate(spec)
    built: list[tuple[NoisedCells, Bounded]] = []
    refused: list[BudgetExceeded] = []
    for period in due.ready:
        cells = _bounded(bench, spec, period)
        with open_ledger(bench.home, bench.name) as ledger:
            try:
                built.append((_kept_or_drawn(bench, ledger, spec, period, cells, scales), cells))
            except BudgetExceeded as refusal:
                refused.append(refusal)
    sound = _quality(spec, [noised for noised, _ in built])
    rows: dict[date, int] = {}
    checks: list[Check] = []
    for noised, cells in built:
        verdicts = [_reconciled(bench, spec, noised.period, cells), _protected(bench, noised), sound]
        if all(check.passed for check in verdicts):
            rows[noised.period.first] = store_exact(bench.store, spec, noised.period, cells)
        period = noised.period
        verdicts_and_use = [*verdicts, _useful(spec, noised, cells, scales)]
        record_checks(bench, "aggregated", spec.table, period.first, period.last, verdicts_and_use)
        checks += verdicts[:2]
    record_rows(bench, "aggregated", spec.table, rows)
    if refused:
        raise refused[0]
    counts = {"periods": len(built), "periods_waiting": len(due.waiting)}
    if closed := late_days_closed(bench, night, spec):
        counts["late_days_closed"] = closed
    return StepResult(rows=rows, checks=(*_summed(checks), sound), counts=counts)


def noised_to_leave(bench: Workbench, spec: TableSpec, ready: Sequence[Period]) -> list[NoisedCells]:
    """Of the periods in ``ready`` those that are stored and whose checks passed, held against the ledger."""
    chain = read_ledger(bench.home, bench.name)
    require_whole(bench.home, bench.name, chain, released_noised(bench, [spec]))
    stored = set(bench.store.days("aggregated", spec.table))
    leaving = []
    for period in ready:
        verdicts = bench.evidence.latest_checks("aggregated", spec.table, period.first, period.last)
        if period.first in stored and verdicts and all(check.passed for check in verdicts):
            noised = load_noised(bench.store, chain.of(spec.table, period.first), spec, period)
            assert_noised(noised, chain)
            leaving.append(noised)
    return leaving


def spent_of(bench: Workbench, spec: TableSpec) -> str:
    """What is spent on the table's unit, in words for analysts."""
    return spent_note(spec, read_ledger(bench.home, bench.name))


def released_noised(bench: Workbench, specs: Sequence[TableSpec]) -> list[tuple[str, date]]:
    """Noised tables with the first days of their periods that are out."""
    return [
        (spec.table, first)
        for spec in specs
        if spec.differential_privacy is not None
        for first in sorted(bench.evidence.released_periods(spec.table))
    ]


def record_ledger_control(bench: Workbench, night: Night) -> None:
    """Whether the ledger holds and knows all that is out, under the night's last day."""
    noised = [spec for spec in bench.market.tables.values() if spec.differential_privacy is not None]
    counts: Mapping[str, Count] = {}
    if not noised:
        bench.evidence.record_control(CONTROL, night.last, "not_applicable", {}, bench.run_id)
        return
    try:
        chain = read_ledger(bench.home, bench.name)
        require_whole(bench.home, bench.name, chain, released_noised(bench, noised))
        broken, counts = 0, {"periods": len(chain.records), "tables": len(noised)}
    except DisclosureError:
        broken = 1
    state: ControlState = "broken" if broken else "kept"
    bench.evidence.record_control(CONTROL, night.last, state, {**counts, "broken": broken}, bench.run_id)


def _bounded(bench: Workbench, spec: TableSpec, period: Period) -> Bounded:
    try:
        fact_sql = bench.store.relation("conformed", spec.fact, period.days)
        return bound(bench.store.con, spec, fact_sql, period)
    except duckdb.Error as error:
        raise bench.store.failure(error, "aggregated", spec.table) from None


def _kept_or_drawn(
    bench: Workbench,
    ledger: OpenLedger,
    spec: TableSpec,
    period: Period,
    cells: Bounded,
    scales: Calibration,
) -> NoisedCells:
    budget = budget_of(spec, bench.system.policy.protection)
    return kept_or_drawn(bench.store, ledger, spec, period, budget, lambda: draw(spec, period, cells, scales))


def _reconciled(bench: Workbench, spec: TableSpec, period: Period, cells: Bounded) -> Check:
    """Every row of the period is counted, cut or left out for a reason; the total by a query of its own."""
    try:
        fact_sql = bench.store.relation("conformed", spec.fact, period.days)
        found = bench.store.con.sql(f"SELECT count(*) FROM {fact_sql}").fetchone()
    except duckdb.Error as error:
        raise bench.store.failure(error, "aggregated", spec.table) from None
    assert found is not None
    counts = {"rows_in": int(found[0])} | {f"rows_{fate}": rows for fate, rows in cells.rows.items()}
    return Check("reconciled", sum(cells.rows.values()) == found[0], counts)


def _protected(bench: Workbench, noised: NoisedCells) -> Check:
    assert_noised(noised, read_ledger(bench.home, bench.name))
    return Check("protected", True, {"rows_published": noised.published.height})


def _useful(spec: TableSpec, noised: NoisedCells, cells: Bounded, scales: Calibration) -> Check:
    """Restricted: exact errors and what was cut. No verdict hangs on it."""
    counts: dict[str, int] = {}
    for name, of in utility(spec, cells, noised.published, scales).items():
        counts[f"truncated_permille:{name}"] = of.truncated_permille
        counts[f"error_permille:{name}"] = of.error_permille
    return Check("noise_utility", True, counts)


def _quality(spec: TableSpec, built: Sequence[NoisedCells]) -> Check:
    """The same expectations as of every published table, over all of the night's periods in one go."""
    if not built:
        return Check("quality", True)
    from transforms.quality.declared import suite_for
    from transforms.quality.great import validate_frame

    frame = pl.concat([noised.published for noised in built])
    suite = suite_for(spec, days=[noised.period.first for noised in built], rows=frame.height)
    found = validate_frame(suite, frame)
    return Check("quality", found.passed, found.counts, expected_but(found))


def _summed(checks: Sequence[Check]) -> tuple[Check, ...]:
    """One verdict a check for the whole night; all counts added up."""
    summed = []
    for name in ("reconciled", "protected"):
        counts: Counter[str] = Counter()
        of_name = [check for check in checks if check.name == name]
        for check in of_name:
            counts.update(check.counts)
        summed.append(Check(name, all(check.passed for check in of_name), dict(counts)))
    return tuple(summed)
