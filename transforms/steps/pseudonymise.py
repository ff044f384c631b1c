"""Source → pseudonymised: the only step that sees personal values, and only in memory.

For each batch: the source's rows → names learnt → detection held against the declaration → operators →
encrypted partitions. A contradiction or a failed check stops the table before any partition is replaced.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from itertools import chain

import polars as pl
import pyarrow as pa

from transforms.detection import Detector
from transforms.errors import ClassificationError
from transforms.policy.models import Domain, Load, LogicalType, Operator, Role, TableSource
from transforms.policy.taxonomy import is_special
from transforms.pseudonymisation.operators import apply_operators
from transforms.pseudonymisation.stored import stored_schema
from transforms.sources import SourceReader, Window, check_drift
from transforms.sources.contract import CURSOR_BEFORE, CURSOR_FROM, left_out
from transforms.steps.late import days_to_read_again, remember_reading, windows
from transforms.steps.result import Check, StepResult, excluded_counts, quality, record
from transforms.workbench import Night, Workbench

DAY = "day"
SAMPLE_OF_TRANSFORMED = 2_000  # distinct values of a batch; see `_sample`
_EXAMINED = (LogicalType.TEXT, LogicalType.UUID, LogicalType.INTEGER)


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
    checks: list[Check] = []
    began_at = datetime.now(UTC)
    with bench.open_source(table) as reader:
        if bench.whole_night:
            for each in following:
                bench.foretell(each, _window(bench, night, each))

        def accept(relation: str, rows: Mapping[date, int]) -> bool:
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
        # these rows fall into no night, ever: they are counted so that they are not lost in silence
        unplaced = {
            "rows_without_cursor": reader.null_cursor(table),
            "rows_of_absurd_cursor": reader.outside(table, CURSOR_FROM, CURSOR_BEFORE),
            **left_out(reader, table),  # and these are files that nobody could take
        }
        written = bench.store.write_batches(
            "pseudonymised",
            table.table,
            stored_schema(table).append(pa.field(DAY, pa.date32())),
            _batches(bench, night, table, reader, ranges, min([*late, night.first]), counts),
            [*late, *days],
            accept,
        )
    if counts.learnt:
        bench.known_words.save()
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


class _Counts:
    """What the batches of one table add up to."""

    def __init__(self) -> None:
        self.excluded: Counter[str] = Counter()
        self.operators: Counter[str] = Counter()
        self.columns = 0
        self.learnt = 0


def _batches(
    bench: Workbench,
    night: Night,
    table: TableSource,
    reader: SourceReader,
    ranges: Sequence[Window | None],
    since: date,
    counts: _Counts,
) -> Iterator[pa.RecordBatch]:
    for extracted in chain.from_iterable(reader.extract(table, table.selected, each) for each in ranges):
        counts.excluded += extracted.excluded
        if extracted.batch.num_rows == 0:
            continue
        frame = pl.DataFrame(pl.from_arrow(extracted.batch))
        if any(is_special(table.fields[name].category) for name in table.stored):
            # in the order of their random keys: that of arrival would tell whose row it is
            frame = frame.sort(table.primary_key)
        counts.learnt += _learn_names(bench, table, frame)
        counts.columns = _require_agreement(bench.detector, table, frame)
        applied = apply_operators(
            frame,
            table,
            bench.ring,
            bench.detector,
            timezone=night.timezone,
            region=bench.system.policy.controller.jurisdiction,
        )
        counts.operators += Counter(applied.counts())
        stored = applied.to_arrow()
        days = _local_days(frame, table, night, since)
        stored = stored.append_column(DAY, days.to_arrow().cast(pa.date32()))
        yield from stored.to_batches()


def _local_days(frame: pl.DataFrame, table: TableSource, night: Night, since: date) -> pl.Series:
    if table.cursor is None:
        return pl.repeat(night.last, frame.height, dtype=pl.Date, eager=True)
    at = frame[table.cursor].dt.replace_time_zone("UTC")
    # what a first night brings from before it (see `_window`) is stored under its first day
    return at.dt.convert_time_zone(night.timezone).dt.date().clip(lower_bound=since)


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


def _learn_names(bench: Workbench, table: TableSource, frame: pl.DataFrame) -> int:
    """Names of this batch become known before its free text is redacted."""
    return sum(
        bench.known_words.learn(frame[name])
        for name in table.selected
        if table.fields[name].domain is Domain.PERSON_NAME
    )


def _sample(values: pl.Series) -> pl.Series:
    """Enough distinct values of a batch to see whether a column is what it is declared to be.

    Only of columns that are transformed whatever they hold: to examine every name and phone of millions
    of orders took three times as long as all the rest. Kept columns are examined whole. The smallest
    hashes, so the choice depends on the values and not on the order of rows.
    """
    distinct = values.drop_nulls().unique()
    if len(distinct) <= SAMPLE_OF_TRANSFORMED:
        return distinct
    return distinct.gather(distinct.hash(seed=0).arg_sort()[:SAMPLE_OF_TRANSFORMED])


def _require_agreement(detector: Detector, table: TableSource, frame: pl.DataFrame) -> int:
    """Hold detection against the declaration of each column; how many were examined."""
    examined = 0
    for name in table.selected:
        field = table.fields[name]
        if field.type not in _EXAMINED or field.role is Role.FREE_TEXT:
            continue  # free text is redacted whatever is in it
        examined += 1
        values = frame[name] if field.operator is Operator.KEEP else _sample(frame[name])
        contradiction = detector.disagreement(field, detector.classify(values, name))
        if contradiction is not None:
            raise ClassificationError(
                f"{contradiction.rstrip('.')}.",
                system=table.system,
                table=table.table,
                column=name,
                next_step=f"look at the column, then correct its role and operator in "
                f"systems/{table.system}/sources.yaml.",
            )
    return examined
