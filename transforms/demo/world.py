"""What every part of the demo shares: the profile, the draws, the days, the persons, the counters."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np
import polars as pl

from transforms.demo.canaries import Canaries
from transforms.demo.days import HOUR, Days
from transforms.demo.draws import Draws, Ints
from transforms.demo.people import People
from transforms.demo.profile import Profile
from transforms.demo.text import Planted, TextWriter


@dataclass(frozen=True)
class Batch:
    """Rows of one table, and the personal values within its free text by column."""

    table: str
    frame: pl.DataFrame
    planted: dict[str, Planted] = field(default_factory=dict)


Batches = Iterator[Batch]


class World:
    """One demo marketplace of ``orders`` orders."""

    def __init__(
        self, system: str, profile: Profile, *, orders: int, seed: int, days: Days, canaries: bool
    ) -> None:
        self.system = system
        self.profile = profile
        self.orders = orders
        self.days = days
        self.draws = Draws(seed)
        self.people = People(self.draws, profile)
        self.texts = TextWriter(self.draws, profile, self.people)
        self.canaries = Canaries(self.people, profile, days.count) if canaries else None
        self.buyers = profile.scale.buyers.of(orders)
        self._next: dict[str, int] = {}

    def numbers(self, table: str, count: int) -> Ints:
        """The next ``count`` primary keys of ``table``, from 1."""
        first = self._next.get(table, 1)
        self._next[table] = first + count
        return np.arange(first, first + count, dtype=np.int64)

    def touched(self, table: str, ids: Ints, share: float) -> Ints:
        """`updated_at` of reference rows.

        The marketplace moved to this database in the first two hours of the first day, so that a pull
        that begins there sees every row; some rows changed later.
        """
        moved = self.draws.whole(table + "/moved", ids, 0, 2 * HOUR)
        later = self.draws.whole(table + "/later", ids, 2 * HOUR, self.days.end - self.days.begin)
        changed = self.draws.chance(table + "/changed", ids, share)
        return np.asarray(self.days.begin + np.where(changed, later, moved), dtype=np.int64)

    def with_canaries(self, people: Ints, days: range, stream: str, pool: Ints | None = None) -> Ints:
        """``people`` with a few rows of these days given to canaries, where there are canaries."""
        return people if self.canaries is None else self.canaries.among(people, days, stream, pool)


def days_of_rows(counts: Ints, days: range) -> Ints:
    """The day of each row, where day ``d`` has ``counts[d]`` rows."""
    return np.repeat(np.arange(days.start, days.stop, dtype=np.int64), counts[days.start : days.stop])


def text_series(values: tuple[str, ...] | list[str], positions: Ints) -> pl.Series:
    return pl.Series(values, dtype=pl.String).gather(positions)
