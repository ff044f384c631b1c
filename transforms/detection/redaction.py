"""Redaction: a column with its spans replaced by ``<TYPE>``."""

from __future__ import annotations

import polars as pl

from transforms.detection.column import ColumnSpans


def redact(values: pl.Series, spans: ColumnSpans) -> pl.Series:
    """``values`` with each span replaced by ``<ENTITY_TYPE>``; rows without spans are untouched.

    Overlaps were settled when the spans were found (``finding.resolve_overlaps``). ``spans`` must come
    from the same column; a column of another length raises ``ValueError``.
    """
    if len(values) != spans.rows:
        raise ValueError(f"column {spans.name}: {len(values)} rows, but its spans are of {spans.rows}")
    if values.dtype != pl.String:
        raise ValueError(f"column {spans.name}: only text can be redacted in place, not {values.dtype}")
    if spans.spans.is_empty():
        return values
    by_row = spans.spans.group_by("row", maintain_order=True).agg("start", "end", "entity_type")
    hit = values.gather(by_row["row"])
    rewritten = [
        _rewrite(text, starts, ends, kinds)
        for text, starts, ends, kinds in zip(
            hit.to_list(),
            by_row["start"].to_list(),
            by_row["end"].to_list(),
            by_row["entity_type"].to_list(),
            strict=True,
        )
    ]
    # `scatter` writes into the series it is called on; the caller's column must stay as it is
    return values.clone().scatter(by_row["row"], pl.Series(rewritten, dtype=pl.String))


def _rewrite(text: str, starts: list[int], ends: list[int], kinds: list[str]) -> str:
    parts = []
    place = 0
    for start, end, kind in zip(starts, ends, kinds, strict=True):
        parts.append(text[place:start])
        parts.append(f"<{kind}>")
        place = end
    parts.append(text[place:])
    return "".join(parts)
