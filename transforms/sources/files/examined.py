"""What is known of a file once it was read from beginning to end: counts and times, no other value."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

import numpy as np

from transforms.sources.contract import CURSOR_BEFORE, CURSOR_FROM
from transforms.sources.files.cells import Placed, microseconds

BIN: Final = 15 * 60 * 1_000_000
"""Microseconds of a bin: all offsets from UTC in use are multiples of a quarter of an hour."""
_PLAUSIBLE: Final = (microseconds(CURSOR_FROM), microseconds(CURSOR_BEFORE))


@dataclass
class Times:
    """Rows of one file by where their cursor stands."""

    rows: int = 0
    malformed: int = 0
    nulls: int = 0
    unplaced: int = 0
    """The cursor says no day. With the malformed records they are in no window."""
    first: int | None = None
    last: int | None = None
    """Least and greatest plausible moment."""
    bins: Counter[int] = field(default_factory=Counter)

    def add(self, placed: Placed) -> None:
        self.nulls += int(placed.null.sum())
        self.unplaced += int((~placed.null & ~placed.placed).sum())
        moments = placed.moments[placed.placed]
        for bin_, rows in zip(*np.unique(moments // BIN, return_counts=True), strict=True):
            self.bins[int(bin_)] += int(rows)
        low, high = _PLAUSIBLE
        plausible = placed.moments[placed.sound & placed.within(low, high)]
        if len(plausible):
            least, greatest = int(plausible.min()), int(plausible.max())
            self.first = least if self.first is None else min(self.first, least)
            self.last = greatest if self.last is None else max(self.last, greatest)

    @property
    def records(self) -> int:
        return self.rows + self.malformed

    def surely(self, start: int, end: int) -> int:
        """Rows in the bins that lie wholly in ``[start, end)``."""
        return sum(rows for at, rows in self.bins.items() if at * BIN >= start and (at + 1) * BIN <= end)

    def perhaps(self, start: int, end: int) -> int:
        """Rows in the bins that touch ``[start, end)``: as many as ``surely`` where these edges are bins'."""
        return sum(rows for at, rows in self.bins.items() if (at + 1) * BIN > start and at * BIN < end)

    def bin_starts(self) -> Iterator[int]:
        return (at * BIN for at in self.bins)


@dataclass
class Examined:
    """``left_out``: the reason for which the file is not taken; then nothing else is known.

    ``kinds``: of each declared column that is there, what it holds. ``undeclared`` and ``twice`` are told
    as drift, and such a file is not remembered.
    """

    left_out: str | None = None
    times: Times = field(default_factory=Times)
    kinds: dict[str, tuple[str, ...]] = field(default_factory=dict)
    undeclared: tuple[str, ...] = ()
    twice: tuple[str, ...] = ()
    content: bytes | None = None
    """Hash of the content where it was read; Parquet is hashed only where another file is as long."""
    length: int = 0

    @property
    def may_be_remembered(self) -> bool:
        return not self.undeclared and not self.twice and self.left_out != "changed"


def edges(start: datetime, end: datetime) -> tuple[int, int]:
    return microseconds(start), microseconds(end)
