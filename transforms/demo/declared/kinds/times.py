"""Moments: within the day's rhythm, after another moment, of reference rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import numpy as np
import polars as pl
from pydantic import Field

from transforms.demo.days import DAY, HOUR
from transforms.demo.declared.cells import Cells, Mistaken, instants, moments
from transforms.demo.declared.kinds.basic import floats
from transforms.demo.declared.rowing import Daily, PerDay
from transforms.demo.declared.value import Kind, Value, kind
from transforms.demo.draws import Ints
from transforms.demo.profile import Part, Share

if TYPE_CHECKING:
    from transforms.demo.declared.rows import Rows


class When(Part):
    days: tuple[int, int] | None = None
    hour: float | None = Field(default=None, ge=0, lt=24)


@kind("moment")
class Moment(Kind):
    """A moment of the row's day by the rhythm of its hours, at an ``hour``, or within some ``days``."""

    moment: When | None = None

    def cells(self, rows: Rows, stream: str) -> Cells:
        how = self.moment or When()
        if how.days is not None:
            low, high = (how.days[0] * DAY, (how.days[1] + 1) * DAY)
            return Cells(moments(rows.world.days.begin + rows.world.draws.whole(stream, rows.ids, low, high)))
        if not isinstance(rows.spec.rows, (PerDay, Daily)):
            raise Mistaken("`moment` without `days` is of rows `per_day` and `daily`")
        days = rows.world.days
        starts = np.array([days.start_of(day) for day in range(days.count)], dtype=np.int64)[rows.day]
        if how.hour is not None:
            return Cells(moments(starts + round(how.hour * HOUR)))
        return Cells(moments(starts + self._of_day(rows, stream)))

    def _of_day(self, rows: Rows, stream: str) -> Ints:
        """Seconds since midnight, ascending with the row's place in its day.

        The day's rows each get a stratum of the hours' distribution of their own, so that a row's moment
        can be drawn again without the other rows.
        """
        place, count = rows.table.within_day(rows.ids)
        uniform = (place + rows.world.draws.uniform(stream, rows.ids)) / np.maximum(count, 1)
        hours = np.array(rows.world.days.calendar.hours, dtype=np.float64)
        edges = np.concatenate([[0.0], np.cumsum(hours)]) / hours.sum()
        return np.interp(uniform, edges, np.arange(25) * HOUR).astype(np.int64)


@kind("after")
class After(Kind):
    """Log-normal ``hours`` (the median), or exactly ``days``, after another moment."""

    after: str
    hours: Value | None = None
    days: float | None = None
    spread: float = Field(default=0.5, ge=0)
    share: Value | None = None
    beyond: Literal["null", "keep"] = "null"

    def cells(self, rows: Rows, stream: str) -> Cells:
        draws = rows.world.draws
        base, known = instants(rows.resolve(self.after))
        if self.days is not None:
            when = base + round(self.days * DAY)
        elif self.hours is not None:
            gap = draws.lognormal(
                stream, rows.ids, floats(self.hours, rows, stream + "/hours") * HOUR, self.spread
            )
            when = base + np.maximum(gap, 1.0).astype(np.int64)
        else:
            raise Mistaken("`after` needs `hours` or `days`")
        if self.share is not None:
            known = known & draws.chance(
                stream + "/share", rows.ids, floats(self.share, rows, stream + "/some")
            )
        if self.beyond == "null":
            known = known & (when < rows.world.days.end)
        return Cells(moments(when, known))


@kind("touched")
class Touched(Kind):
    """``updated_at`` of reference rows.

    The marketplace moved to this database in the first two hours of the first day, so that a pull that
    begins there sees every row; a share of the rows changed once later.
    """

    touched: Share
    not_before: str | None = None

    def cells(self, rows: Rows, stream: str) -> Cells:
        draws, days = rows.world.draws, rows.world.days
        moved = draws.whole(stream + "/moved", rows.ids, 0, 2 * HOUR)
        later = draws.whole(stream + "/later", rows.ids, 2 * HOUR, days.end - days.begin)
        when = days.begin + np.where(draws.chance(stream + "/changed", rows.ids, self.touched), later, moved)
        if self.not_before is not None:
            base, known = instants(rows.resolve(self.not_before))
            when = np.maximum(when, np.where(known, base, 0))
        return Cells(moments(when))


def local_dates(series: pl.Series, zone: str) -> pl.Series:
    """The local date of moments in UTC."""
    return series.dt.replace_time_zone("UTC").dt.convert_time_zone(zone).dt.date()
