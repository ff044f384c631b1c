"""When things happen: the demo's days, the rhythm of the week, the day and the season."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import numpy as np

from transforms.demo.draws import Draws, Floats, Ints, pick
from transforms.demo.profile import Calendar

HOUR = 3600
DAY = 24 * HOUR


@dataclass(frozen=True)
class Days:
    """The days [first, first + count) in the marketplace's timezone; instants are UTC seconds."""

    first: date
    count: int
    zone: ZoneInfo
    calendar: Calendar

    @property
    def last(self) -> date:
        return self.first + timedelta(days=self.count - 1)

    @property
    def begin(self) -> int:
        """The first instant."""
        return self.start_of(0)

    @property
    def end(self) -> int:
        """The first instant after the last day: the demo knows nothing of what happens later."""
        return self.start_of(self.count)

    def start_of(self, index: int) -> int:
        day = self.first + timedelta(days=index)
        return int(datetime.combine(day, time(), tzinfo=self.zone).timestamp())

    def day(self, index: int) -> date:
        return self.first + timedelta(days=index)

    def weights(self) -> Floats:
        """Relative number of orders, a day each."""
        return np.array([self._weight(self.day(i)) for i in range(self.count)], dtype=np.float64)

    def _weight(self, day: date) -> float:
        weight = self.calendar.weekdays[day.weekday()] * self.calendar.months[day.month - 1]
        month_day = f"{day:%m-%d}"
        for event in self.calendar.events:
            if event.from_ <= month_day <= event.to:
                weight *= event.factor
        return weight

    def allot(self, total: int, seed: int) -> Ints:
        """``total`` spread over the days by their weights."""
        weights = self.weights()
        drawn = np.random.default_rng([seed, 20260330]).multinomial(total, weights / weights.sum())
        return np.asarray(drawn, dtype=np.int64)

    def even(self, total: int) -> Ints:
        """``total`` spread over the days as evenly as whole numbers allow."""
        edges = np.arange(self.count + 1, dtype=np.int64) * total // self.count
        return np.diff(edges)

    def groups(self, counts: Ints, most: int) -> list[range]:
        """Runs of days that have at most ``most`` orders together (or one day): small demos in few steps."""
        runs: list[range] = []
        first, held = 0, 0
        for index, count in enumerate(counts.tolist()):
            if index > first and held + count > most:
                runs.append(range(first, index))
                first, held = index, 0
            held += count
        return [*runs, range(first, self.count)]

    def moments(self, draws: Draws, stream: str, ids: Ints, index: Ints) -> Ints:
        """Instants within the days ``index`` (ascending, one an id) by the rhythm of the hours, ascending."""
        hours = pick(draws.uniform(stream + "/hour", ids), np.array(self.calendar.hours, dtype=np.float64))
        seconds = draws.whole(stream + "/second", ids, 0, HOUR)
        starts = np.array([self.start_of(day) for day in range(self.count)], dtype=np.int64)
        return np.asarray(np.sort(starts[index] + hours * HOUR + seconds), dtype=np.int64)
