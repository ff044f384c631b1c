"""Auditing a published file from itself alone: no facts, no evidence, only what every reader has.

Without the true values an interval is judged by how good an estimate it allows: its middle must be further
than ``percent`` off for a value at its end. A hidden number that can only be zero is not counted; nobody
stands behind it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from transforms.disclosure.audit import RelativeDemand, audit
from transforms.disclosure.links import REST, link
from transforms.disclosure.views import TableView


@dataclass(frozen=True)
class Recoverable:
    """A hidden number by its published coordinates, and what is known of it. No value is kept."""

    table: str
    period: str
    labels: tuple[str, ...]
    measure: str
    exactly: bool
    audited: bool = True

    def __str__(self) -> str:
        at = ", ".join((self.period, *self.labels))
        how = "exactly" if self.exactly else "within the limit"
        return f"{self.table} ({at}) {self.measure}: " + (
            f"can be computed {how}" if self.audited else "was not audited (too large)"
        )


@dataclass(frozen=True)
class FileAudit:
    hidden: int
    equations: int
    recoverable: tuple[Recoverable, ...]
    unaudited: tuple[Recoverable, ...]
    contradiction: bool


def audit_views(views: Sequence[TableView], percent: float) -> FileAudit:
    """Every hidden number of ``views``, over all equations between them."""
    links = link(views)
    variables = links.equations.variables
    demands = [
        RelativeDemand(at, percent)
        for at, variable in enumerate(variables)
        if variable.value is None and REST not in variable.at.part
    ]
    found = audit(links.equations, demands)
    bad = []
    for finding in found.unsafe:
        at = variables[finding.variable].at
        size = max(1.0, abs(finding.high))
        labels = (*at.key, at.part.partition("=")[2]) if at.part else at.key
        bad.append(
            Recoverable(
                at.table,
                at.first,
                labels,
                at.measure,
                exactly=finding.high - finding.low <= 1e-6 * size,
                audited=finding.state != "unaudited",
            )
        )
    return FileAudit(
        hidden=len(demands),
        equations=len(links.equations.rows),
        recoverable=tuple(one for one in bad if one.audited),
        unaudited=tuple(one for one in bad if not one.audited),
        contradiction=found.contradiction,
    )
