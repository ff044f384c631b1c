"""How a recognizer's table of cases is checked: texts, and the stretches of them that are found."""

from __future__ import annotations

import polars as pl

from transforms.detection.finding import Finding, Recognizer
from transforms.detection.text import PreparedText, fold_column

Table = list[tuple[str, list[str]]]


def check(recognizer: Recognizer, text: str, expected: list[str], entity: str | None = None) -> None:
    """Exactly ``expected`` is found (of ``entity``), and the gate lets every found text through."""
    found = recognizer.find(PreparedText.of(text))
    wanted = [each for each in found if entity is None or each.entity_type == entity]
    assert sorted(text[each.start : each.end] for each in wanted) == sorted(expected)
    assert all(_well_formed(each, recognizer) for each in found)
    if found:
        folded = pl.DataFrame({"folded": fold_column(pl.Series([text]))})
        gate = recognizer.gate(pl.col("folded"), pl.col("folded").str.to_lowercase())
        assert folded.select(gate.alias("gate"))["gate"].item() is True


def _well_formed(found: Finding, recognizer: Recognizer) -> bool:
    return found.entity_type in recognizer.entities and 0 < found.score <= 1 and found.start < found.end
