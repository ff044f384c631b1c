"""Redaction: a column with its spans replaced by ``<TYPE>``, or by surrogates."""

from __future__ import annotations

from typing import Protocol

import polars as pl

from transforms.detection.column import ColumnSpans


class Replaces(Protocol):
    """Gives each found value of an entity type what stands in its place; see ``surrogates/``."""

    def replace(self, entity_type: str, values: pl.Series) -> pl.Series: ...


def redact(values: pl.Series, spans: ColumnSpans, surrogates: Replaces | None = None) -> pl.Series:
    """``values`` with each span replaced by ``<ENTITY_TYPE>`` (or its surrogate); other rows are untouched.

    Overlaps were settled when the spans were found (``finding.resolve_overlaps``). ``spans`` must come
    from the same column; a column of another length raises ``ValueError``.
    """
    if len(values) != spans.rows:
        raise ValueError(f"column {spans.name}: {len(values)} rows, but its spans are of {spans.rows}")
    if values.dtype != pl.String:
        raise ValueError(f"column {spans.name}: only text can be redacted in place, not {values.dtype}")
    if spans.spans.is_empty():
        return values
    found = spans.spans.with_columns(replacement=pl.format("<{}>", "entity_type"))
    if surrogates is not None:
        found = _with_surrogates(found, values, surrogates)
    by_row = found.group_by("row", maintain_order=True).agg("start", "end", "replacement")
    hit = values.gather(by_row["row"])
    rewritten = [
        _rewrite(text, starts, ends, replacements)
        for text, starts, ends, replacements in zip(
            hit.to_list(),
            by_row["start"].to_list(),
            by_row["end"].to_list(),
            by_row["replacement"].to_list(),
            strict=True,
        )
    ]
    # `scatter` writes into the series it is called on; the caller's column must stay as it is
    return values.clone().scatter(by_row["row"], pl.Series(rewritten, dtype=pl.String))


def _with_surrogates(found: pl.DataFrame, values: pl.Series, surrogates: Replaces) -> pl.DataFrame:
    """Each distinct found value is replaced once."""
    found = found.with_columns(
        found=values.gather(found["row"]).str.slice(found["start"], found["end"] - found["start"])
    )
    distinct = found.select("entity_type", "found").unique(maintain_order=True)
    replaced = [
        of_type.with_columns(surrogates.replace(str(kind), of_type["found"]).alias("replacement"))
        for (kind,), of_type in distinct.group_by("entity_type", maintain_order=True)
    ]
    return (
        found.drop("replacement")
        .join(pl.concat(replaced), on=["entity_type", "found"], how="left", maintain_order="left")
        .drop("found")
    )


def _rewrite(text: str, starts: list[int], ends: list[int], replacements: list[str]) -> str:
    parts = []
    place = 0
    for start, end, replacement in zip(starts, ends, replacements, strict=True):
        parts.append(text[place:start])
        parts.append(replacement)
        place = end
    parts.append(text[place:])
    return "".join(parts)
