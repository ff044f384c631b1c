"""What shows that nobody below the minimum age is stored: looked for in what the night has left."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from transforms.evidence.finding import Finding, not_applicable, verdict
from transforms.policy.minors_list import MinorsList
from transforms.policy.minors_sweep import stored_below_age, sweep_minors, tells_age

if TYPE_CHECKING:
    from transforms.workbench import Night, Workbench

CONTROL = "minors_kept_out"


def findings(bench: Workbench, night: Night) -> Iterator[Finding]:
    """Broken when a row of the night tells itself that it is a child's, or one is left of somebody listed.

    What the step stored is counted before the sweep heals it: that it was written at all breaks the promise.
    How many are listed stays in the restricted evidence: of few members the number tells who.
    """
    tables = tells_age(bench.system)
    if not tables:
        yield not_applicable(CONTROL)
        return
    stored = stored_below_age(bench.store, bench.system, night.after, night.days)
    swept = sweep_minors(bench.store, bench.system, bench.market.models, night.days, night.after)
    yield verdict(
        CONTROL,
        stored + swept.left,
        tables=len(tables),
        stored=stored,
        listed=len(MinorsList.open(bench.store)),
        rows=swept.rows,
    )
