"""This project's engine over labelled texts, through its public interface only."""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl

from tests.corpus.labelled import Span
from transforms.detection.detector import Detector


def found_spans(texts: Sequence[str], detector: Detector | None = None) -> list[list[Span]]:
    """The spans that the detector finds in each text."""
    spans = (detector or Detector()).detect_column(pl.Series(texts, dtype=pl.String), name="text").spans
    found: list[list[Span]] = [[] for _ in texts]
    for row, start, end, entity_type, _ in spans.iter_rows():
        found[row].append(Span(start, end, entity_type))
    return found
