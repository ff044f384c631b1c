"""What a night shows of subjects' requests: answered in time, erased stays out, unused is not used."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from transforms.evidence.finding import Finding, not_applicable, verdict
from transforms.rights.ledger import RequestLedger, today_of
from transforms.rights.packages import sweep_packages
from transforms.rights.sweeping import keep_erased_out, keep_unused_aside

if TYPE_CHECKING:
    from transforms.workbench import Workbench


def findings(bench: Workbench) -> Iterator[Finding]:
    """Sweep, then measure. What is broken is what the sweep could not mend."""
    erased = keep_erased_out(bench)
    yield verdict("erased_stay_out", erased.broken, persons=erased.persons, swept=erased.swept)
    unused = keep_unused_aside(bench)
    yield verdict("restricted_not_used", unused.broken, persons=unused.persons, swept=unused.swept)
    limits = bench.system.policy.requests
    if limits is None:
        yield not_applicable("requests_answered")
        yield not_applicable("packages_deleted")
        return
    today = today_of(bench.system)
    requests = RequestLedger(bench.home, bench.name).all()
    overdue = sum(request.late_now(today) for request in requests)
    still_open = sum(request.state == "open" for request in requests)
    yield verdict("requests_answered", overdue, requests=len(requests), open=still_open)
    deleted, left = sweep_packages(bench.home, bench.name, limits.packages_kept, today)
    yield verdict("packages_deleted", left, deleted=deleted)
