"""What ``detect`` writes: the spans of each line's text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import polars as pl

from transforms.detection.detector import Detector
from transforms.detection.jsonl.lines import Line
from transforms.detection.jsonl.streaming import Done, Tell, through


def detect(source: str, target: str, detector: Detector, *, text_field: str, tell: Tell) -> Done:
    """A line ``{"id", "spans"}`` for each understood line of ``source``, in its order.

    ``source`` and ``target``: paths, or ``-`` for standard input and output. Raises SourceError and
    StorageError; ``target`` is then as it was.
    """

    def spans_of(lines: Sequence[Line]) -> Iterator[dict[str, object]]:
        texts = pl.Series("text", [line.text for line in lines], dtype=pl.String)
        found = detector.detect_column(texts, name=text_field)
        by_row: dict[int, list[dict[str, object]]] = {}
        for row, start, end, entity_type, score in found.spans.iter_rows():
            span = {"start": start, "end": end, "entity_type": entity_type, "score": round(score, 4)}
            by_row.setdefault(row, []).append(span)
        for row, line in enumerate(lines):
            yield {"id": line.content["id"], "spans": by_row.get(row, [])}

    return through(source, target, text_field, spans_of, tell)
