"""Texts without a word of names: which of them are looked at for places that name a person."""

from __future__ import annotations

from functools import reduce
from operator import or_

import polars as pl
import pytest

from tests.corpus import generate
from transforms.detection.detector import Detector
from transforms.detection.names import entry
from transforms.detection.names.flags import TRIGGERS
from transforms.detection.names.slots import slots
from transforms.detection.names.words import Line
from transforms.detection.text import PreparedText

ENTERED = (
    "please put it in the name of Zwxqor",
    "Zwxqor, thank you",
    "перевод от Ж.К. Цвакро",
    "ismingiz?\nzwxqor",
    "Zwxqordan so'radim",
    "@shop_zwxqor Zwxqor",
    "Zwxqor 901234567",
)
PASSED_OVER = (
    "order 901234567 is late",
    "the parcel was sent, and it is not here",
    "Zwxqor costs little",
    "buyurtma 901234567 qachon keladi",
)


def _asked(detector: Detector, text: str) -> tuple[bool, bool]:
    """Whether a text has a word of names, and whether it is looked at."""
    prepared = PreparedText.of(text)
    words = [detector.judge.lookup(word) for word in prepared.pieces[1::2]]
    return any(word.flags & TRIGGERS for word in words), entry.passes(prepared, detector.judge)


@pytest.fixture(scope="module")
def detector() -> Detector:
    return Detector()


@pytest.mark.parametrize("text", ENTERED)
def test_a_place_lets_a_text_in(detector: Detector, text: str) -> None:
    assert _asked(detector, text)[1]


@pytest.mark.parametrize("text", PASSED_OVER)
def test_a_text_without_a_place_is_passed_over(detector: Detector, text: str) -> None:
    assert _asked(detector, text) == (False, False)


@pytest.mark.parametrize("part", ["tune", "fresh", "wide", "blind"])
def test_a_column_lets_in_what_one_text_alone_does(detector: Detector, part: str) -> None:
    texts = [labelled.text for labelled in generate(600, 78, part)]  # type: ignore[arg-type]
    prepared = [PreparedText.of(text) for text in texts]
    column = entry.passing(pl.Series([text.folded for text in prepared]), detector.judge)
    assert column.to_list() == [entry.passes(text, detector.judge) for text in prepared]
    assert 0 < column.sum() < len(texts)


@pytest.mark.parametrize("part", ["tune", "fresh", "wide", "blind"])
def test_no_text_that_is_passed_over_has_a_place(detector: Detector, part: str) -> None:
    """The rules themselves find nothing in what the questions leave out."""
    left_out = 0
    for labelled in generate(1_500, 77, part):  # type: ignore[arg-type]
        trigger, entered = _asked(detector, labelled.text)
        if trigger or entered:
            continue
        left_out += 1
        prepared = PreparedText.of(labelled.text)
        words = [detector.judge.lookup(word) for word in prepared.pieces[1::2]]
        line = Line(prepared, words, reduce(or_, (word.flags for word in words), 0))
        slots(line)
        assert not any(line.score)
    assert left_out > 50
