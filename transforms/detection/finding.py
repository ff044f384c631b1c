"""What a recognizer is, what it returns, and how overlapping findings are settled."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, Protocol

import polars as pl

from transforms.detection.entities import PRIORITY
from transforms.detection.text import PreparedText

_RANK = {entity: rank for rank, entity in enumerate(PRIORITY)}


class Finding(NamedTuple):
    """A stretch of a text: code points ``start`` (included) to ``end`` (excluded), score 0 to 1."""

    start: int
    end: int
    entity_type: str
    score: float


class Recognizer(Protocol):
    """Finds one kind of personal value. Defined once, used by the column path and by Presidio's engine.

    ``gate`` is a cheap condition over whole columns. It must be true wherever ``find`` would find
    something (a property test holds this); where it is false the text never reaches Python. Of a text with
    fewer digits than ``least_digits`` it is not even asked.
    """

    @property
    def name(self) -> str: ...

    @property
    def entities(self) -> tuple[str, ...]: ...

    @property
    def least_digits(self) -> int: ...

    @property
    def context(self) -> tuple[str, ...]: ...

    @property
    def country(self) -> str | None: ...

    def gate(self, folded: pl.Expr, lowered: pl.Expr) -> pl.Expr: ...

    def find(self, text: PreparedText) -> list[Finding]: ...


def _strength(finding: Finding) -> tuple[float, int, int]:
    return (finding.score, finding.end - finding.start, -_RANK.get(finding.entity_type, len(_RANK)))


def resolve_overlaps(findings: Iterable[Finding]) -> list[Finding]:
    """Settle overlaps: findings that overlap become one.

    The one takes the type and score of the strongest (score, then length, then :data:`PRIORITY`) and
    covers all of them, so no character that any recognizer found is left uncovered. Findings that
    merely touch stay apart. The result is ordered by ``start`` and free of overlaps.
    """
    ordered = sorted(findings)
    settled: list[Finding] = []
    for finding in ordered:
        if settled and finding.start < settled[-1].end:
            last = settled[-1]
            best = max(last, finding, key=_strength)
            settled[-1] = best._replace(start=last.start, end=max(last.end, finding.end))
        else:
            settled.append(finding)
    return settled
