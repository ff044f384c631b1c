"""Aggregated → published: what has closed and passed, once more through the gate, into one new release."""

from __future__ import annotations

from transforms.aggregation.spec import TableSpec
from transforms.disclosure.gate import release_period
from transforms.disclosure.protect import ProtectedCells
from transforms.evidence.night import record_controls
from transforms.publishing.describe import published_table
from transforms.publishing.manifest import policy_version
from transforms.publishing.release import Release, publish
from transforms.publishing.report import write_report
from transforms.steps.aggregate import plan
from transforms.workbench import Night, Workbench


def release_night(bench: Workbench, night: Night) -> Release:
    """Publish every closed period that is stored, whose checks passed, and that is not out yet.

    Raises DisclosureError when a table may not leave and PublishingError when a promise is broken; what
    analysts see is unchanged then.
    """
    leaving = {name: ready_to_leave(bench, night, spec) for name, spec in bench.market.tables.items()}
    record_controls(bench, night, [cells for of_table in leaving.values() for cells in of_table])
    tables = [
        published_table(bench.market.tables[name], bench.market.lineage, bench.system, cells)
        for name, cells in leaving.items()
    ]
    release = publish(
        bench.home,
        bench.name,
        tables,
        evidence=bench.evidence,
        clauses=bench.system.policy.clauses,
        policy_version=policy_version(bench.market.folder),
        key_ids={use: bench.ring.key_id(use) for use in ("identity", "pseudonym:storage")},
        through=night.last,
        run_id=bench.run_id,
    )
    write_report(bench.home, bench.name)
    return release


def ready_to_leave(bench: Workbench, night: Night, spec: TableSpec) -> list[ProtectedCells]:
    """Stored periods that are due and whose checks are recorded as passed; asserted again on loading."""
    stored = set(bench.store.days("aggregated", spec.table))
    leaving = []
    for period in plan(bench, night, spec).ready:
        verdicts = bench.evidence.latest_checks("aggregated", spec.table, period.first, period.last)
        if period.first in stored and verdicts and all(check.passed for check in verdicts):
            leaving.append(release_period(bench.store, spec, period, bench.system.policy.protection))
    return leaving
