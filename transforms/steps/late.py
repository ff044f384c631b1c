"""Days whose rows came late: files that were delivered after the night that should have read them.

A row belongs to the day of its cursor, whatever file it came in and whenever that came. So the newest night
of a table also reads the closed days again of which files have arrived since the newest night before, and
their partitions are replaced; then the facts that are made of the table's rows are built for these days
again. That needs no run of its own, so it is the same from the command line and by the schedule.

What is restricted becomes complete in this way. What is published stays: a closed period is never restated.
A period that has not closed yet is made of the complete days. How many late days fell into closed periods
is counted with each statistical table (``late_days_closed``).

Only days that are stored are read again: one that was never run is the matter of a run for it, and one that
retention removed stays removed. Facts of tables whose rows change (load ``upsert``) are not built again:
they count what was new on a day, which is not known any more; their late rows are in the current state.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from transforms.aggregation.periods import period_of
from transforms.aggregation.spec import TableSpec
from transforms.conform.models import Model
from transforms.policy.models import Load, TableSource
from transforms.sources import SourceReader, Window
from transforms.sources.contract import late_days
from transforms.workbench import Night, Workbench


def days_to_read_again(
    bench: Workbench, night: Night, table: TableSource, reader: SourceReader
) -> list[date]:
    """Stored days before the night of which files have arrived since the newest night; ascending."""
    since = bench.evidence.last_reading(table.table)
    if table.cursor is None or since is None or not is_newest(bench, night, table):
        return []
    late = late_days(reader, table, since.astimezone(UTC).replace(tzinfo=None), night.timezone)
    stored = set(bench.store.days("pseudonymised", table.table))
    return [day for day in late if day in stored and day < night.first]


def is_newest(bench: Workbench, night: Night, table: TableSource) -> bool:
    """Whether no later day of the table is stored. A run for old days says nothing of the days after it."""
    stored = bench.store.days("pseudonymised", table.table)
    return not stored or max(stored) <= night.last


def windows(days: list[date], timezone: str) -> list[Window]:
    """The days as ranges that do not touch."""
    ranges: list[tuple[date, date]] = []
    for day in sorted(days):
        if ranges and ranges[-1][1] + timedelta(days=1) == day:
            ranges[-1] = (ranges[-1][0], day)
        else:
            ranges.append((day, day))
    return [Window.of_days(first, last, timezone) for first, last in ranges]


def remember_reading(bench: Workbench, night: Night, table: TableSource, began_at: datetime) -> None:
    """Keep when the newest night of a table with deliveries began."""
    if table.cursor is not None and is_newest(bench, night, table):
        bench.evidence.record_reading(table.table, began_at)


def first_day_to_build(bench: Workbench, night: Night, model: Model) -> date:
    """The night's first day, or the earliest day of the model's rows that this run has read again.

    Days between are built again, too: they give what they gave, since nothing of them has changed.
    """
    if model.table.kind != "fact":
        return night.first
    sources = [bench.system.sources.tables[name] for name in model.drivers]
    if any(source.load is not Load.APPEND for source in sources):
        return night.first
    again = [day for source in sources for day in _read_again(bench, night, source.table)]
    built = set(bench.store.days("conformed", model.name))
    wanted = [day for day in again if day in built]
    if not wanted:
        return night.first
    first = min(wanted)
    # without a gap: a fact is built for a range, and every day of it must be stored
    days = [first + timedelta(days=n) for n in range((night.first - first).days)]
    gaps = [day for day in days if day not in built]
    return max(gaps) + timedelta(days=1) if gaps else first


def late_days_closed(bench: Workbench, night: Night, spec: TableSpec) -> int:
    """How many days that this run has read again lie in published periods, which stay as they are."""
    model = bench.market.models[spec.fact]
    again = {day for source in model.drivers for day in _read_again(bench, night, source)}
    released = bench.evidence.released_periods(spec.table)
    return sum(period_of(spec.period, day).first in released for day in again)


def _read_again(bench: Workbench, night: Night, table: str) -> list[date]:
    """Days before the night whose partitions this very run has replaced."""
    before = night.first - timedelta(days=1)
    found = bench.evidence.partitions("pseudonymised", table, last_day=before)
    return [partition.day for partition in found if partition.run_id == bench.run_id]
