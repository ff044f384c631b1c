"""The promise register: each clause of the policy, the controls that keep it, and what they found.

A first, honest form: a promise is as good as its newest evidence. A control that left none is
``no_evidence``, never ``kept``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from transforms.errors import PublishingError
from transforms.evidence.store import ControlEvidence, Count
from transforms.policy.models import Clause

# Evidence also counts rows, values and cells of the restricted layers. Subtracted from what is published,
# such a number can be that of a suppressed cell, so what leaves is named here and all else stays.
PUBLISHABLE_COUNTS = frozenset(
    [
        "blocked",
        "broken",
        "checks",
        "columns",
        "columns_examined",
        "contradictions",
        "directories",
        "expectations",
        "failed",
        "files",
        "kept",
        "lines",
        "not_evaluated",
        "periods",
        "periods_waiting",
        "removed",
        "switches",
        "tables",
        "unbalanced",
    ]
)

PromiseState = Literal["kept", "broken", "not_applicable", "no_evidence", "outside"]


@dataclass(frozen=True)
class Promise:
    """One clause under one control (or outside, with the reason)."""

    clause_id: str
    section: str
    paraphrase: str
    control: str | None
    state: PromiseState
    evidence_day: date | None
    evidence: str | None
    reason: str | None


def promise_register(clauses: Sequence[Clause], controls: Mapping[str, ControlEvidence]) -> list[Promise]:
    """One row a clause and control, in the order of the policy's text."""
    register = []
    for clause in clauses:
        told = (clause.id, clause.section, clause.paraphrase)
        if clause.outside is not None:
            register.append(Promise(*told, None, "outside", None, None, clause.outside))
        for control in clause.controls:
            found = controls.get(control)
            if found is None:
                register.append(Promise(*told, control, "no_evidence", None, None, None))
            else:
                shown = ", ".join(f"{name}={count}" for name, count in publishable(found.counts).items())
                register.append(Promise(*told, control, found.state, found.day, shown or None, None))
    return register


def publishable(counts: Mapping[str, Count]) -> dict[str, str]:
    """The counts that may leave, by name and as text."""
    return {
        name: str(count).lower() if isinstance(count, bool) else str(count)
        for name, count in sorted(counts.items())
        if name in PUBLISHABLE_COUNTS
    }


def assert_none_broken(system: str, register: Sequence[Promise]) -> None:
    """A broken promise blocks the release."""
    broken = [promise for promise in register if promise.state == "broken"]
    if broken:
        raise PublishingError(
            f"{len(broken)} promise(s) are broken, first clause `{broken[0].clause_id}` "
            f"by control `{broken[0].control}`.",
            system=system,
            next_step="read the control's evidence in the promise register, repair, and run the night again.",
        )
