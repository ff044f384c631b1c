"""What shows that nothing is kept longer than was promised: deleted here, and looked for again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final, cast

import polars as pl

from transforms.errors import SourceError
from transforms.evidence.finding import Finding, not_applicable, verdict
from transforms.policy.closed_accounts import sweep_closed_accounts
from transforms.policy.left_overs import sweep_left_overs
from transforms.policy.models import TableSource
from transforms.policy.purpose_ended import sweep_purpose_ended
from transforms.policy.retention import Swept, sweep

if TYPE_CHECKING:
    from transforms.workbench import Night, Workbench


EVIDENCE_YEARS: Final = 6
"""How long verdicts and findings are kept: as long as a promise may be asked about, by our own choice."""


def findings(bench: Workbench, night: Night) -> Iterator[Finding]:
    """Expired days and rows are deleted, and counted by the kind of rule that asked for it.

    "Today" is the morning after the night, so that a past range can be run again; the next night of the
    calendar then deletes what has expired since.
    """
    policy = bench.system.policy
    derived = {name: model.source_tables for name, model in bench.market.models.items()}
    derived |= {name: derived[spec.fact] for name, spec in bench.market.tables.items()}
    swept = sweep(bench.home, bench.name, policy, night.after, derived=derived)
    held = {rule.name for rule in policy.retention if rule.legal_hold}
    yield _swept("log_retention", [entry for entry in swept if entry.rule not in held])
    yield _swept("financial_retention", [entry for entry in swept if entry.rule in held])
    yield _closed(bench, night)
    yield _ended(bench, night)
    bench.evidence.forget_before(night.after.replace(year=night.after.year - EVIDENCE_YEARS, day=1))
    removed, left = sweep_left_overs(bench.home, bench.name)
    yield verdict("temporary_files_removed", left, removed=removed)


def _swept(control: str, entries: Sequence[Swept]) -> Finding:
    if not entries:
        return not_applicable(control)
    return verdict(
        control,
        sum(entry.overdue for entry in entries),
        removed=sum(entry.removed for entry in entries),
        kept=sum(entry.kept for entry in entries),
    )


def _closed(bench: Workbench, night: Night) -> Finding:
    closed = sweep_closed_accounts(bench.store, bench.system, bench.market.models, night.after)
    if not closed:
        return not_applicable("account_retention")
    # how many accounts and rows it was stays here: of few sellers the number tells who
    return verdict(
        "account_retention",
        sum(entry.overdue for entry in closed),
        accounts=sum(entry.accounts for entry in closed),
        rows=sum(entry.removed for entry in closed),
        rewritten=sum(entry.rewritten for entry in closed),
    )


def _ended(bench: Workbench, night: Night) -> Finding:
    """Rows whose purpose has ended. A store that does not answer leaves the promise unproven: broken."""
    control = "purpose_ended_retention"
    if not any(rule.ends for rule in bench.system.policy.retention):
        return not_applicable(control)

    def keys(table: TableSource) -> Iterator[pl.DataFrame]:
        with bench.open_source(table) as reader:
            for extracted in reader.extract(table, table.primary_key, None):
                yield cast(pl.DataFrame, pl.from_arrow(extracted.batch))

    try:
        ended = sweep_purpose_ended(bench.store, bench.system, bench.ring, keys, night.after)
    except SourceError:
        return verdict(control, 1, unasked=1)
    return verdict(
        control,
        sum(entry.left + entry.unasked for entry in ended),
        tables=len(ended),
        rows=sum(entry.rows for entry in ended),
        copies=sum(entry.copies for entry in ended),
        unasked=sum(entry.unasked for entry in ended),
    )
