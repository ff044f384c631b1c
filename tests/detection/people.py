"""What the tables of names share."""

from __future__ import annotations

import polars as pl

from transforms.detection import Detector


def people(detector: Detector, text: str) -> list[str]:
    """The people found in one text, as they stand there."""
    spans = detector.detect_column(pl.Series([text]), name="body", entities={"PERSON"}).spans
    return [text[start:end] for start, end in spans.select("start", "end").iter_rows()]
