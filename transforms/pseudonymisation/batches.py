"""Raw batches in, batches that may be stored out: all that happens to rows while they are personal.

For each batch: minors taken out → names learnt → detection held against the declaration → operators → the
local day. This runs in the process apart (``transforms/apart``), which alone sees raw rows.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import polars as pl
import pyarrow as pa

from transforms.apart.exchange import Place, Stored, Workplace
from transforms.errors import ClassificationError
from transforms.policy.minors import BELOW_MINIMUM_AGE, take_out
from transforms.policy.models import Domain, LogicalType, Operator, Role, TableSource
from transforms.policy.taxonomy import is_special
from transforms.pseudonymisation.operators import apply_operators
from transforms.pseudonymisation.stored import DAY, batch_schema
from transforms.sources.contract import Extracted

if TYPE_CHECKING:
    from transforms.detection import Detector
    from transforms.pseudonymisation.known_words import KnownWords

SAMPLE_OF_TRANSFORMED = 2_000  # distinct values of a first batch; see `_sample`
SAMPLE_OF_LATER = 500  # of each batch that follows it
_EXAMINED = (LogicalType.TEXT, LogicalType.UUID, LogicalType.INTEGER)


class Pseudonymiser:
    """Makes raw batches of one system storable. Keep one for a run: it remembers verdicts on words."""

    def __init__(self, work: Workplace) -> None:
        from transforms.detection import Detector
        from transforms.pseudonymisation.known_words import KnownWords
        from transforms.pseudonymisation.word_verdicts import WordVerdicts

        self._keys = work.keys
        self._known: KnownWords = KnownWords.open(work.keys, work.known_words)
        self._verdicts = WordVerdicts(work.keys, work.word_verdicts)
        self._detector = Detector(known_words=self._known.knows, verdicts=self._verdicts)

    def batches(self, extracted: Iterable[Extracted], table: TableSource, place: Place) -> Iterator[Stored]:
        """Each batch as it may be stored, without subjects below the minimum age; rows keep their order.

        But rows of a special category come in the order of their keys, which are random: that of arrival
        would tell whose they are. At the end the words that were learnt are on disk.
        Raises ClassificationError, which names table and column, never a value.
        """
        learnt = 0
        sampled = SAMPLE_OF_TRANSFORMED
        for each in extracted:
            raw = pl.DataFrame(pl.from_arrow(each.batch))
            frame, minors = take_out(
                raw, table, place.age, self._keys, region=place.region, listed=place.listed
            )
            excluded = each.excluded + Counter({BELOW_MINIMUM_AGE: minors.excluded})
            if frame.is_empty():
                yield Stored(_without_rows(table), excluded, minors=minors)
                continue
            if any(is_special(table.fields[name].category) for name in table.stored):
                frame = frame.sort(table.primary_key)
            learnt += self._learn_names(table, frame)
            columns = _require_agreement(self._detector, table, frame, sampled)
            sampled = SAMPLE_OF_LATER
            applied = apply_operators(
                frame, table, self._keys, self._detector, timezone=place.timezone, region=place.region
            )
            days = _local_days(frame, table, place)
            stored = applied.to_arrow().append_column(DAY, days.to_arrow().cast(pa.date32()))
            (batch,) = stored.combine_chunks().to_batches()
            yield Stored(batch, excluded, Counter(applied.counts()), columns, minors)
        if learnt:
            self._known.save()
        self._verdicts.save()

    def _learn_names(self, table: TableSource, frame: pl.DataFrame) -> int:
        """Names of this batch become known before its free text is redacted."""
        return sum(
            self._known.learn(frame[name])
            for name in table.selected
            if table.fields[name].domain is Domain.PERSON_NAME
        )


def _without_rows(table: TableSource) -> pa.RecordBatch:
    schema = batch_schema(table)
    return pa.RecordBatch.from_arrays([pa.array([], each.type) for each in schema], schema=schema)


def _local_days(frame: pl.DataFrame, table: TableSource, place: Place) -> pl.Series:
    if table.cursor is None:
        return pl.repeat(place.last, frame.height, dtype=pl.Date, eager=True)
    at = frame[table.cursor].dt.replace_time_zone("UTC")
    # what a first night brings from before it is stored under its first day
    return at.dt.convert_time_zone(place.timezone).dt.date().clip(lower_bound=place.first)


def _sample(values: pl.Series, most: int) -> pl.Series:
    """Enough distinct values of a batch to see whether a column is what it is declared to be.

    Only of columns that are transformed whatever they hold: to examine every name and phone of millions
    of orders took three times as long as all the rest. Kept columns are examined whole. The smallest
    hashes, so the choice depends on the values and not on the order of rows.
    """
    distinct = values.drop_nulls().unique()
    if len(distinct) <= most:
        return distinct
    return distinct.gather(distinct.hash(seed=0).arg_sort()[:most])


def _require_agreement(detector: Detector, table: TableSource, frame: pl.DataFrame, sampled: int) -> int:
    """Hold detection against the declaration of each column; how many were examined.

    ``sampled``: at most so many distinct values of a column that is transformed.
    """
    examined = 0
    for name in table.selected:
        spec = table.fields[name]
        if spec.type not in _EXAMINED or spec.role is Role.FREE_TEXT:
            continue  # free text is redacted whatever is in it
        examined += 1
        values = frame[name]
        if spec.operator is not Operator.KEEP:
            values = _sample(values, sampled)
        elif spec.values is not None and values.is_in(list(spec.values)).all():
            continue  # each of these values was declared itself
        contradiction = detector.disagreement(spec, detector.classify(values, name))
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
