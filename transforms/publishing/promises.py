"""The promise register: each clause of the policy, the controls that keep it, and what they found.

A promise is kept when every control of it was measured on the night and found nothing wrong. A control that
left no evidence that night is broken: nobody knows whether it held. Controls of scope ``build`` are shown by
the tests; a night cannot measure them, and no clause rests on one alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Literal

from transforms.errors import PublishingError
from transforms.evidence.controls import CONTROLS
from transforms.evidence.store import ControlEvidence, Count
from transforms.policy.models import Clause

# Evidence also counts rows, values and cells of the restricted layers. Subtracted from what is published,
# such a number can be that of a suppressed cell, so what leaves is named here and all else stays.
PUBLISHABLE_COUNTS = frozenset(
    [
        "blocked",
        "broken",
        "checks",
        "clauses",
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
        "unasked",
        "unbalanced",
    ]
)

PromiseState = Literal["kept", "broken", "not_applicable", "no_evidence", "outside"]


@dataclass(frozen=True)
class Promise:
    """One clause under one control (or outside, with the reason). ``reason`` also tells why one is broken."""

    clause_id: str
    section: str
    paraphrase: str
    control: str | None
    state: PromiseState
    evidence_day: date | None
    evidence: str | None
    reason: str | None


@dataclass(frozen=True)
class ClauseState:
    """One clause over all of its controls."""

    promises: tuple[Promise, ...]

    @property
    def clause_id(self) -> str:
        return self.promises[0].clause_id

    @property
    def state(self) -> PromiseState:
        """The worst of its controls; one that is not applicable, or told by tests, says nothing."""
        states = {promise.state for promise in self.promises}
        order: tuple[PromiseState, ...] = ("broken", "kept", "no_evidence", "not_applicable", "outside")
        return next(state for state in order if state in states)


def promise_register(clauses: Sequence[Clause], controls: Mapping[str, ControlEvidence]) -> list[Promise]:
    """One row a clause and control, in the order of the policy's text.

    ``controls``: the newest evidence of each, up to some day. The night is the newest day of all of them.
    """
    night = max((found.day for found in controls.values()), default=None)
    register = []
    for clause in clauses:
        told = (clause.id, clause.section, clause.paraphrase)
        if clause.outside is not None:
            register.append(Promise(*told, None, "outside", None, None, clause.outside))
        for control in clause.controls:
            register.append(_promise(told, control, controls.get(control), night))
    return register


def _promise(
    told: tuple[str, str, str], control: str, found: ControlEvidence | None, night: date | None
) -> Promise:
    measured = control in CONTROLS and CONTROLS[control].scope != "build"
    if found is None or (measured and night is not None and found.day < night):
        day = found.day if found else None
        if not measured:
            return Promise(*told, control, "no_evidence", day, None, None)
        return Promise(*told, control, "broken", day, None, "It left no evidence that night.")
    shown = ", ".join(f"{name}={count}" for name, count in publishable(found.counts).items())
    reason = CONTROLS[control].evidence if found.state == "broken" and control in CONTROLS else None
    return Promise(*told, control, found.state, found.day, shown or None, reason)


def by_clause(register: Iterable[Promise]) -> list[ClauseState]:
    """The register with one entry a clause."""
    return [
        ClauseState(tuple(promises)) for _, promises in groupby(register, key=lambda each: each.clause_id)
    ]


def publishable(counts: Mapping[str, Count]) -> dict[str, str]:
    """The counts that may leave, by name and as text."""
    return {
        name: str(count).lower() if isinstance(count, bool) else str(count)
        for name, count in sorted(counts.items())
        if name in PUBLISHABLE_COUNTS
    }


class PromiseBroken(PublishingError):
    """A promise of the policy is broken, so nothing of the system is released."""

    def __init__(self, system: str, broken: Sequence[Promise]) -> None:
        self.broken = tuple(broken)
        first = broken[0]
        clauses = list(dict.fromkeys(promise.clause_id for promise in broken))
        others = f" (also {', '.join(f'`{clause}`' for clause in clauses[1:6])})" if clauses[1:] else ""
        more = f" and {len(clauses) - 6} more" if len(clauses) > 6 else ""
        counted = f" It counted {first.evidence}." if first.evidence else ""
        why = f" {first.reason}" if first.reason else ""
        super().__init__(
            f"{len(clauses)} promise(s) are broken, first clause `{first.clause_id}` by control "
            f"`{first.control}`{others}{more}.{why}{counted} Nothing is released; what is out stays.",
            system=system,
            next_step=next_step(first.control, system),
        )


def next_step(control: str | None, system: str) -> str:
    """What to do when a control found its promise broken."""
    known = CONTROLS.get(control or "")
    repair = known.repair if known else "look at what it counted, repair that"
    return f"{repair}; then run the night again. All of it: `parda promises --system {system}`."


def assert_none_broken(system: str, register: Sequence[Promise]) -> None:
    """A broken promise blocks the release. Raises ``PromiseBroken``."""
    broken = [promise for promise in register if promise.state == "broken"]
    if broken:
        raise PromiseBroken(system, broken)
