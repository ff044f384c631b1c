"""A gate lets every text through in which its recognizer finds something."""

from __future__ import annotations

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.detection import test_cards, test_numbers_my_bn, test_phones, test_places_and_dates, test_secrets
from tests.detection.texts import adversarial, glued
from transforms.detection import Detector
from transforms.detection.recognizers.person_name import PersonName
from transforms.detection.text import PreparedText, fold_column

TABLES = (test_cards, test_numbers_my_bn, test_phones, test_places_and_dates, test_secrets)
CASES = sorted(
    {
        case[0]
        for module in TABLES
        for table in vars(module).values()
        if isinstance(table, list)
        for case in table
        if isinstance(case, tuple) and isinstance(case[0], str)
    }
)


def _ungated(detector: Detector, texts: list[str]) -> list[tuple[str, str]]:
    folded = fold_column(pl.Series(texts))
    frame = pl.DataFrame({"folded": folded, "lowered": folded.str.to_lowercase()})
    missed = []
    for recognizer in detector.recognizers:
        if isinstance(recognizer, PersonName):  # gated by its words: see test_column.py
            continue
        gate = frame.select(recognizer.gate(pl.col("folded"), pl.col("lowered")).alias("gate"))["gate"]
        enough = folded.str.count_matches("[0-9]") >= recognizer.least_digits
        for text, passed in zip(texts, gate & enough, strict=True):
            if not passed and recognizer.find(PreparedText.of(text)):
                missed.append((recognizer.name, text))
    return missed


@settings(max_examples=150, deadline=None)
@given(st.lists(st.one_of(adversarial, glued), min_size=1, max_size=12))
def test_gates_hide_nothing(detector: Detector, texts: list[str]) -> None:
    assert _ungated(detector, texts) == []


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.lists(st.sampled_from(CASES), min_size=1, max_size=3).map(" ".join), min_size=1, max_size=10)
)
def test_gates_hide_no_case_beside_another(detector: Detector, texts: list[str]) -> None:
    assert _ungated(detector, texts) == []


@pytest.mark.parametrize("change", [str.upper, str.lower, lambda text: text.replace(" ", "\u00a0")])
def test_gates_hide_no_other_writing(detector: Detector, change: object) -> None:
    assert _ungated(detector, [change(text) for text in CASES]) == []  # type: ignore[operator]
