"""The column path: a column in, spans out.

Whole columns are gated in Polars; only distinct texts that pass a gate reach Python, and there only the
recognizers whose gate they passed. Words are judged once each over the whole column. The recognizers are
the same objects that ``presidio_engine.py`` gives to Presidio, so one text alone gives the same spans.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Final

import numpy as np
import polars as pl

from transforms.detection.finding import Finding, Recognizer, resolve_overlaps
from transforms.detection.names.entry import passing
from transforms.detection.names.judge import NameJudge
from transforms.detection.recognizers.person_name import PersonName
from transforms.detection.text import PreparedText, fold_column

SPANS_SCHEMA: Final[dict[str, type[pl.DataType]]] = {
    "row": pl.UInt32,
    "start": pl.UInt32,
    "end": pl.UInt32,
    "entity_type": pl.String,
    "score": pl.Float64,
}
_LONG_COLUMN: Final = 2_000  # texts; of fewer a second thread costs more than it gives
_TEXTS_AT_ONCE: Final = 8_000
_BYTES_AT_ONCE: Final = 1_000_000


@dataclass(frozen=True)
class ColumnSpans:
    """What was found in one column. Holds places and counts, never values.

    ``spans``: one row a span: ``row`` in the column, ``start`` and ``end`` in Unicode code points,
    ``entity_type``, ``score``; ordered by row and start, without overlaps within a row.
    """

    name: str
    rows: int
    non_null: int
    spans: pl.DataFrame = field(repr=False)

    @property
    def shares(self) -> dict[str, float]:
        """Entity type -> share of the non-null rows in which it was found."""
        if not self.non_null:
            return {}
        counts = self.spans.group_by("entity_type").agg(pl.col("row").n_unique()).sort("entity_type")
        return {kind: rows / self.non_null for kind, rows in counts.iter_rows()}

    @property
    def counts(self) -> dict[str, int]:
        """Entity type -> number of spans."""
        counts = self.spans.group_by("entity_type").len().sort("entity_type")
        return dict(counts.iter_rows())


def as_text(values: pl.Series) -> pl.Series:
    """A column as strings: numbers as they are written, binary refused by the caller's schema."""
    return values if values.dtype == pl.String else values.cast(pl.String)


def find_spans(
    values: pl.Series, name: str, recognizers: Sequence[Recognizer], judge: NameJudge
) -> ColumnSpans:
    """Every span of ``recognizers`` in a column, overlaps settled by :func:`resolve_overlaps`."""
    text = as_text(values)
    frame = pl.DataFrame({"text": text}).with_row_index("row").drop_nulls("text")
    distinct = frame.select(pl.col("text").unique(maintain_order=True))
    found = _in_distinct(distinct["text"], recognizers, judge)
    if found.is_empty():
        return ColumnSpans(name, len(values), frame.height, pl.DataFrame(schema=SPANS_SCHEMA))
    if distinct.height == frame.height:
        rows = frame.select("row", pl.int_range(pl.len(), dtype=pl.UInt32).alias("distinct"))
    else:
        hit = distinct.with_row_index("distinct").filter(
            pl.col("distinct").is_in(found["distinct"].unique().implode())
        )
        rows = frame.join(hit, on="text", how="inner").select("row", "distinct")
    spans = rows.join(found, on="distinct", how="inner").sort("row", "start")
    return ColumnSpans(
        name,
        len(values),
        frame.height,
        spans.select(pl.col(key).cast(kind) for key, kind in SPANS_SCHEMA.items()),
    )


def _in_distinct(texts: pl.Series, recognizers: Sequence[Recognizer], judge: NameJudge) -> pl.DataFrame:
    """Spans of distinct texts: ``distinct`` (place in ``texts``), start, end, entity_type, score."""
    schema: dict[str, type[pl.DataType]] = {"distinct": pl.UInt32}
    schema.update((key, kind) for key, kind in SPANS_SCHEMA.items() if key != "row")
    folded = fold_column(texts)
    gates = _passed(folded, recognizers, judge)
    places: list[int] = []
    starts: list[int] = []
    ends: list[int] = []
    kinds: list[str] = []
    scores: list[float] = []
    for first, count in _portions(folded):
        passed = [gate.slice(first, count) for gate in gates]
        for place, findings in _in_some(folded.slice(first, count), passed, recognizers):
            for start, end, entity, score in resolve_overlaps(findings) if len(findings) > 1 else findings:
                places.append(first + place)
                starts.append(start)
                ends.append(end)
                kinds.append(entity)
                scores.append(score)
    return pl.DataFrame(
        {"distinct": places, "start": starts, "end": ends, "entity_type": kinds, "score": scores},
        schema=schema,
    )


def _passed(folded: pl.Series, recognizers: Sequence[Recognizer], judge: NameJudge) -> list[pl.Series]:
    """For each recognizer, which texts it has to look at; of a long column by two threads.

    Patterns are searched by Polars, which needs no interpreter; words are judged by it meanwhile.
    """
    named = [place for place, each in enumerate(recognizers) if isinstance(each, PersonName)]
    if not named:
        return _gates(folded, recognizers)
    if len(folded) < _LONG_COLUMN:
        gates, possible = _gates(folded, recognizers), passing(folded, judge)
    else:
        with ThreadPoolExecutor(max_workers=1) as beside:
            searched = beside.submit(_gates, folded, recognizers)
            possible = passing(folded, judge)
            gates = searched.result()
    for place in named:
        gates[place] &= possible
    return gates


def _gates(folded: pl.Series, recognizers: Sequence[Recognizer]) -> list[pl.Series]:
    """For each recognizer, which texts it has to look at; asked only of those with digits enough."""
    every = pl.DataFrame({"folded": folded, "lowered": folded.str.to_lowercase()})
    digits = folded.str.count_matches("[0-9]")
    gates: dict[int, pl.Series] = {}
    for least in {recognizer.least_digits for recognizer in recognizers}:
        enough = digits >= least
        asked = every.filter(enough).select(
            recognizer.gate(pl.col("folded"), pl.col("lowered")).alias(str(place))
            for place, recognizer in enumerate(recognizers)
            if recognizer.least_digits == least
        )
        rows = enough.arg_true()
        for gate in asked:
            passed = np.zeros(len(folded), dtype=bool)
            passed[rows.to_numpy()] = gate.to_numpy()
            gates[int(gate.name)] = pl.Series(passed)
    return [gates[place] for place in range(len(recognizers))]


def _portions(folded: pl.Series) -> Iterator[tuple[int, int]]:
    """First place and number of the texts that are examined together; long ones are fewer, for memory."""
    sizes = folded.str.len_bytes().cast(pl.Int64).cum_sum()
    first = read = 0
    while first < len(folded):
        within = int(sizes.search_sorted(read + _BYTES_AT_ONCE, side="right"))
        last = max(first + 1, min(within, first + _TEXTS_AT_ONCE))
        yield first, last - first
        first, read = last, sizes[last - 1]


def _in_some(
    folded: pl.Series, gates: Sequence[pl.Series], recognizers: Sequence[Recognizer]
) -> Iterator[tuple[int, list[Finding]]]:
    """Findings by place in ``folded``; ``gates`` has a series of booleans for each recognizer.

    One recognizer goes through all texts before the next begins: its patterns and code stay in the
    processor's cache meanwhile.
    """
    found: dict[int, list[Finding]] = {}
    with _uncollected():
        texts = [PreparedText(value) for value in folded.to_list()]
        for recognizer, gate in zip(recognizers, gates, strict=True):
            find = recognizer.find
            for place in gate.arg_true().to_list():
                if findings := find(texts[place]):
                    found[place] = found[place] + findings if place in found else findings
        del texts
    for place in sorted(found):
        yield place, found[place]


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without the cyclic collector: no text makes a cycle, and looking for some takes 9 % of the time."""
    collected = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collected:
            gc.enable()
