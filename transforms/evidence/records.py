"""What the evidence store keeps, as it gives it back. Counts, names of our own, and days."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from transforms.errors import PardaError

Count = int | bool | str
"""A count, a yes/no, or a short word of our own (an enumeration's member), never a text of a source."""

ControlState = Literal["kept", "broken", "not_applicable"]
EvidenceLayer = Literal["source", "pseudonymised", "conformed", "aggregated", "published"]


class EvidenceError(PardaError):
    """Something that is not evidence was offered, or the store cannot be read or written."""


@dataclass(frozen=True)
class PartitionEvidence:
    """Rows stored of one table and day, and rows left out by reason."""

    layer: str
    table: str
    day: date
    rows: int
    excluded: Mapping[str, int]
    run_id: str

    @property
    def rows_in(self) -> int:
        return self.rows + sum(self.excluded.values())


@dataclass(frozen=True)
class CheckEvidence:
    """One verdict of one check over the days ``first_day`` to ``last_day`` (both included)."""

    layer: str
    table: str
    first_day: date
    last_day: date
    check: str
    passed: bool
    counts: Mapping[str, Count]
    run_id: str
    recorded_at: datetime


@dataclass(frozen=True)
class ControlEvidence:
    """What one control found on one day."""

    control: str
    day: date
    state: ControlState
    counts: Mapping[str, Count]


@dataclass(frozen=True)
class ReleasedPeriod:
    """One period of one table in the ledger of releases."""

    table: str
    first_day: date
    last_day: date
    rows: int
    release_id: str
