"""Source → pseudonymised, a day a partition.

The process apart gives batches that may be stored; here they become encrypted partitions, once they have
been counted against the source and checked. A contradiction that detection finds or a failed check stops the
table before any partition is replaced.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime

import pyarrow as pa

from transforms.apart.exchange import Place, Stored, stored_rows
from transforms.apart.reader import ReaderApart
from transforms.policy.minors import BELOW_MINIMUM_AGE, age_rule
from transforms.policy.minors_list import MinorsList
from transforms.policy.models import Load, TableSource
from transforms.pseudonymisation.stored import batch_schema
from transforms.rights.kept_out import KeptOut
from transforms.sources import Window, check_drift
from transforms.sources.contract import CURSOR_BEFORE, CURSOR_FROM, left_out
from transforms.steps.late import days_to_read_again, remember_reading, windows
from transforms.steps.result import Check, StepResult, excluded_counts, quality, record
from transforms.workbench import Night, Workbench


def pseudonymise_table(
    bench: Workbench, night: Night, table: TableSource, following: Sequence[TableSource] = ()
) -> StepResult:
    """Pull the night's rows of ``table`` and store them pseudonymised, one partition a day.

    Closed days of which files came late are read again with them (``late.py``).
    ``following``: the tables that come next, should this run be for all of them.
    Raises SourceError, SchemaDrift, ClassificationError, StorageError; each names the table, none a value.
    """
    days = [night.last] if table.load is Load.SNAPSHOT else night.days
    window = _window(bench, night, table)
    counts = _Counts()
    minors = MinorsList.open(bench.store)
    checks: list[Check] = []
    began_at = datetime.now(UTC)
    unplaced: dict[str, int] = {}
    # so that nothing waits for an answer while rows could come; the answers are given when asked for below
    bench.foretell(table, window, _place(bench, night, table, night.first))
    with bench.open_source(table) as reader:

        def accept(relation: str, rows: Mapping[date, int]) -> bool:
            unplaced.update(_unplaced(reader, table))
            rows_in = sum(reader.count(table, each) for each in ranges)
            stored = sum(rows.values())
            balance = {"rows_in": rows_in, "stored": stored, **excluded_counts(counts.excluded)}
            examined = {"columns_examined": counts.columns, "contradictions": 0}
            checks.extend(
                (
                    Check("classification", True, examined),
                    Check("reconciled", rows_in == stored + counts.excluded.total(), balance | unplaced),
                    quality(bench, table, relation, rows),
                )
            )
            return all(check.passed for check in checks)

        check_drift(table, reader.observe(table))
        late = days_to_read_again(bench, night, table, reader)
        ranges = [*windows(late, night.timezone), window]
        place = _place(bench, night, table, min([*late, night.first]))
        for each in ranges:
            reader.begin(stored_rows(table, each, place))
        # after its own rows were asked for: names in them are to be known before later tables are redacted
        if bench.whole_night:
            for other in following:
                bench.foretell(other, _window(bench, night, other), _place(bench, night, other, night.first))
        written = bench.store.write_batches(
            "pseudonymised",
            table.table,
            batch_schema(table),
            _kept(
                _batches(table, reader, ranges, place),
                table,
                night.last,
                minors,
                KeptOut.open(bench.home, bench.ring, bench.system),
                counts,
            ),
            [*late, *days],
            accept,
        )
    minors.read_whole(table, night.after)
    minors.save()  # not before: the session was writing
    if written.accepted:
        remember_reading(bench, night, table, began_at)
    return record(
        bench,
        "pseudonymised",
        table.table,
        night,
        StepResult(
            rows=written.rows if written.accepted else {},
            excluded=dict(counts.excluded),
            checks=tuple(checks),
            counts={**counts.operators, **unplaced, **({"late_days": len(late)} if late else {})},
        ),
    )


def _unplaced(reader: ReaderApart, table: TableSource) -> dict[str, int]:
    """Rows that fall into no night, ever: they are counted so that they are not lost in silence."""
    return {
        "rows_without_cursor": reader.null_cursor(table),
        "rows_of_absurd_cursor": reader.outside(table, CURSOR_FROM, CURSOR_BEFORE),
        **left_out(reader, table),  # and these are files that nobody could take
    }


class _Counts:
    """What the batches of one table add up to."""

    def __init__(self) -> None:
        self.excluded: Counter[str] = Counter()
        self.operators: Counter[str] = Counter()
        self.columns = 0

    def add(self, batch: Stored) -> None:
        self.excluded += batch.excluded
        self.operators += batch.operators
        self.operators += Counter(batch.minors.counts())
        self.columns = batch.columns or self.columns


def _batches(
    table: TableSource, reader: ReaderApart, ranges: Sequence[Window | None], place: Place
) -> Iterator[Stored]:
    for window in ranges:
        yield from reader.pseudonymised(table, window, place)


def _kept(
    batches: Iterator[Stored],
    table: TableSource,
    last: date,
    minors: MinorsList,
    kept_out: KeptOut,
    counts: _Counts,
) -> Iterator[pa.RecordBatch]:
    """Rows that may be stored: of nobody who is known to be below the minimum age, of nobody who was erased.

    Those whose own row tells their age are not in the batches any more; ``minors`` gets to know them here.
    """
    for batch in batches:
        counts.add(batch)
        minors.note(table.table, last, batch.minors)
        rows, below = minors.filter(pa.Table.from_batches([batch.batch]), table)
        rows, erased = kept_out.filter(rows, table)
        counts.excluded += Counter({BELOW_MINIMUM_AGE: below, "subject_request": erased})
        yield from rows.to_batches()


def _place(bench: Workbench, night: Night, table: TableSource, first: date) -> Place:
    """``first``: what a first night brings from before it (see `_window`) is stored under this day."""
    age = age_rule(bench.system, table, night.after)
    return Place(
        night.timezone,
        bench.system.policy.controller.jurisdiction,
        first,
        night.last,
        age,
        MinorsList.open(bench.store).listed(table.table) if age else frozenset(),
    )


def _window(bench: Workbench, night: Night, table: TableSource) -> Window | None:
    """The night's days; on the first night of a table whose rows change, all that was there before too.

    A store or an offer that last changed before the first night would otherwise never arrive.
    """
    if table.load is Load.SNAPSHOT:
        return None
    window = Window.of_days(night.first, night.last, night.timezone)
    earlier = any(day < night.first for day in bench.store.days("pseudonymised", table.table))
    if table.load is Load.UPSERT and not earlier:
        return Window(CURSOR_FROM, window.end)
    return window
