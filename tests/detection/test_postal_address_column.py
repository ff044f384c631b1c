"""Postal addresses over columns: the gate, offsets, and the work a long cell takes."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import polars as pl
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from transforms.detection import Detector
from transforms.detection.entities import ADDRESS
from transforms.detection.recognizers.address.gate import may_hold_address
from transforms.detection.recognizers.address.terms import Kind
from transforms.detection.recognizers.address.tokens import TERMS
from transforms.detection.recognizers.postal_address import PostalAddress
from transforms.detection.text import PreparedText, fold, fold_column

PIECES = [
    "Chilonzor", "чиланзар-", "Ц-", "9", "12", "108", "3/1", "12-3-4", "5-", "А", "12А", "kvartal", "-uy",
    "uy", "xonadon", "ko'chasi", "koʻcha", "ko`cha", "ko''cha", "Amir", "Temur", "tumani", "sh.", "Toshkent",
    "ул.", "Навои", "д.", "кв.", "дом", "массив", "г.", "проспект", "район", "No.", "no", "№", "#", "Jalan",
    "jln", "Taman", "Kg", "kg", "Lot", "Blok", "A-12-3", "SS15/4D", "53100", "100115", "Kuala Lumpur",
    "BE1518",
    "Spg", "Melati", "street", "Close", "apt", "Flat", "London NW1 6XE", "IL 62704", "manzil:", "адрес",
    "alamat",
    "address", "yashayman", "mo'ljal", "ориентир", "near", "yonida", "so'm", "dona", "xonali", "этажа", "rm",
    "kv",
    "m2", "\n", ",", ".", "-", ":", "/", "(", "«", "\u00a0", "\u200b", "İ", "\u0301", "ß", "ҳ", "45",
    "1 500 000",
    "12.05.2026", "550e8400-e29b-41d4-a716-446655440000", "da", "va", "va 2", "x 3",
]  # fmt: skip
texts = st.lists(
    st.one_of(
        st.sampled_from(PIECES),
        st.sampled_from(sorted(TERMS)),
        st.text(alphabet="0123456789 -./'aуkдВ№", max_size=5),
    ),
    max_size=10,
).flatmap(lambda parts: st.sampled_from([" ", "", ", "]).map(lambda joint: joint.join(parts)))


def _passes(text: str) -> bool:
    lowered = fold_column(pl.Series([text])).str.to_lowercase()
    return bool(pl.DataFrame({"t": lowered}).select(may_hold_address(pl.col("t")))["t"][0])


@settings(max_examples=600, deadline=None)
@given(texts)
@example("manzil uy 5 kv 3 yoki Bobur ko'chasi 7")  # two addresses behind one word of context
def test_the_gate_is_true_wherever_find_finds_and_spans_lie_within(text: str) -> None:
    found = PostalAddress().find(PreparedText.of(text))
    assert _passes(text) or not found
    end = 0
    for finding in found:
        assert end <= finding.start < finding.end <= len(text)
        assert finding.entity_type == ADDRESS
        assert 0 < finding.score <= 1
        end = finding.end


@pytest.mark.parametrize("kind", [Kind.STREET, Kind.AREA, Kind.UNIT])
def test_the_gate_knows_every_word_of_the_grammar(kind: Kind) -> None:
    words = [key for key, term in TERMS.items() if term.kind is kind]
    frame = pl.DataFrame({"t": [f"x {word} 12" for word in words]})
    passed = frame.select(may_hold_address(pl.col("t")))["t"].to_list()
    assert [word for word, good in zip(words, passed, strict=True) if not good] == []


@pytest.mark.parametrize(
    "text",
    [
        "narxi 45 000 so'm, rangi qora", "размер 42, цена 45 000", "saiz 42 RM45", "size 42, price 45",
        "tel 901234567", "Toshkentga yetkazib berasizmi?", "order 12345678",
    ],
)  # fmt: skip
def test_the_gate_keeps_ordinary_talk_out_of_python(text: str) -> None:
    assert not _passes(text)


def test_offsets_count_code_points_of_the_text_as_written(detector: Detector) -> None:
    text = "👍\u00a0Chilonzor\u200b9–kvartal, 12‑uy 45—xonadon 👍"
    found = detector.detect_column(pl.Series([None, text]), name="body", entities={ADDRESS})
    (row, start, end), = found.spans.select("row", "start", "end").iter_rows()  # fmt: skip
    assert (row, text[start:end]) == (1, "Chilonzor\u200b9–kvartal, 12‑uy 45—xonadon")


def _lines(work: Callable[[], Any]) -> int:
    """Lines of Python run by ``work``: a measure of work that no load of the machine disturbs."""
    count = 0

    def tick(frame: FrameType, event: str, argument: object) -> Any:
        nonlocal count
        count += event == "line"
        return tick

    sys.settrace(tick)
    try:
        work()
    finally:
        sys.settrace(None)
    return count


@pytest.mark.parametrize(
    "unit",
    [
        "Chilonzor ", "12 ", "uy ", "ko'chasi 12 ", "Jalan ", "A. ", "12-", "manzil ",
        "9-kvartal 12-uy, ", "№ ", "mo'ljal ", "a-", "Kuala ", "chilonzor, va ko'cha ",
    ],
)  # fmt: skip
def test_work_grows_with_the_text_and_no_faster(unit: str) -> None:
    short, long = (PreparedText.of(fold(unit * times)) for times in (300, 1_200))
    recognizer = PostalAddress()
    assert _lines(lambda: recognizer.find(long)) < 4.4 * _lines(lambda: recognizer.find(short))
