"""The promise register of a system on a day, past or present, from what its nights have recorded."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from transforms.errors import PublishingError
from transforms.evidence.store import EvidenceStore
from transforms.home import Home
from transforms.policy.models import Policy
from transforms.publishing.promises import ClauseState, Promise, by_clause, promise_register


@dataclass(frozen=True)
class Register:
    """``night``: the day for which the evidence was recorded."""

    system: str
    night: date
    promises: tuple[Promise, ...]

    @property
    def clauses(self) -> list[ClauseState]:
        return by_clause(self.promises)

    @property
    def broken(self) -> list[Promise]:
        return [promise for promise in self.promises if promise.state == "broken"]

    def count(self, state: str) -> int:
        """Clauses in that state."""
        return sum(clause.state == state for clause in self.clauses)


def register_of(home: Home, policy: Policy, day: date | None = None) -> Register:
    """The register as of the newest night up to ``day``; the clauses are those of the policy of today.

    Raises ``PublishingError`` when no night was recorded by then.
    """
    controls = {}
    if (home.root / "state" / f"{policy.system}.sqlite").exists():
        with EvidenceStore.open(home, policy.system) as evidence:
            controls = evidence.controls(day)
    if not controls:
        raise PublishingError(
            f"no night has been recorded{f' up to {day}' if day else ''}, so no promise can be told.",
            system=policy.system,
            next_step=f"run one: `parda run --system {policy.system} --date …`, or give a later --date.",
        )
    night = max(found.day for found in controls.values())
    return Register(policy.system, night, tuple(promise_register(policy.clauses, controls)))
