"""Aggregated → published: what has closed and passed, once more through the gate, into one new release."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from transforms.aggregation.spec import TableSpec
from transforms.disclosure.differential.keeping import NoisedCells
from transforms.disclosure.gate import release_period
from transforms.disclosure.protect import ProtectedCells
from transforms.errors import DisclosureError, PardaError, ReconciliationError, StorageError
from transforms.evidence.night import record_controls
from transforms.publishing.describe import published_table
from transforms.publishing.manifest import policy_version
from transforms.publishing.release import Release, publish
from transforms.publishing.report import write_report
from transforms.steps.aggregate import plan
from transforms.steps.noise import noised_to_leave, record_ledger_control, spent_of
from transforms.steps.protect_release import protect_leaving
from transforms.workbench import Night, Workbench


@dataclass(frozen=True)
class ReleasedNight:
    """The release, and which tables gave nothing to it because what is stored of them may not leave."""

    release: Release
    held_back: Mapping[str, PardaError]


def release_night(bench: Workbench, night: Night) -> ReleasedNight:
    """Publish every closed period that is stored, whose checks passed, and that is not out yet.

    A table of which a stored period is damaged, or refused by the gate, is held back; the others leave, with
    what has to be suppressed so that nothing suppressed can be computed from all tables and all releases.
    Raises PublishingError when a promise is broken; what analysts see is unchanged then.
    """
    leaving: dict[str, list[ProtectedCells]] = {}
    noised: dict[str, list[NoisedCells]] = {}
    held_back: dict[str, PardaError] = {}
    for name, spec in bench.market.tables.items():
        try:
            if spec.differential_privacy is not None:  # noised numbers fulfil no equation
                noised[name] = noised_to_leave(bench, spec, plan(bench, night, spec).ready)
            else:
                leaving[name] = ready_to_leave(bench, night, spec)
        except (StorageError, DisclosureError, ReconciliationError) as refusal:
            held_back[name] = refusal
    leaving, unsafe, shares = protect_leaving(bench, night, leaving)
    held_back |= unsafe
    record_controls(bench, night, [cells for of_table in leaving.values() for cells in of_table])
    record_ledger_control(bench, night)
    tables = [
        published_table(
            bench.market.tables[name],
            bench.market.lineage,
            bench.system,
            cells,
            spent=spent_of(bench, bench.market.tables[name]) if name in noised else "",
        )
        for name, cells in (leaving | noised).items()
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
        shares=shares,
    )
    write_report(bench.home, bench.name)
    return ReleasedNight(release, held_back)


def ready_to_leave(bench: Workbench, night: Night, spec: TableSpec) -> list[ProtectedCells]:
    """Stored periods that are due and whose checks are recorded as passed; asserted again on loading."""
    stored = set(bench.store.days("aggregated", spec.table))
    leaving = []
    for period in plan(bench, night, spec).ready:
        verdicts = bench.evidence.latest_checks("aggregated", spec.table, period.first, period.last)
        if period.first in stored and verdicts and all(check.passed for check in verdicts):
            leaving.append(release_period(bench.store, spec, period, bench.system.policy.protection))
    return leaving
