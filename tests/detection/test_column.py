"""The column path: offsets, overlaps, redaction, and agreement with Presidio's engine on one text."""

from __future__ import annotations

import time
from itertools import pairwise
from typing import Any

import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.detection.texts import adversarial, glued
from transforms.detection import WITHOUT_NAMES, Detector
from transforms.detection.column import ColumnSpans
from transforms.detection.digits import windows
from transforms.detection.finding import Finding, resolve_overlaps
from transforms.detection.text import FOLD, PreparedText, fold, fold_column, lower


@pytest.fixture(scope="module")
def engine(detector: Detector) -> Any:
    return detector.analyzer()


def _spans(found: ColumnSpans, row: int = 0) -> list[tuple[int, int, str, float]]:
    frame = found.spans.filter(pl.col("row") == row)
    return [
        (a, b, kind, round(score, 6))
        for a, b, kind, score in frame.select("start", "end", "entity_type", "score").iter_rows()
    ]


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.one_of(adversarial, glued), st.sampled_from(["uz", "ru", "en"]))
def test_presidio_gives_the_same_spans(detector: Detector, engine: Any, text: str, language: str) -> None:
    results = engine.analyze(text, language=language)
    expected = sorted((r.start, r.end, r.entity_type, round(r.score, 6)) for r in results)
    assert _spans(detector.detect_column(pl.Series([text]), name="body")) == expected


@settings(max_examples=100, deadline=None)
@given(st.lists(st.one_of(st.none(), adversarial), max_size=8))
def test_a_column_is_its_rows_one_by_one(detector: Detector, rows: list[str | None]) -> None:
    values = pl.Series("body", rows + rows, dtype=pl.String)
    found = detector.detect_column(values, name="body")
    for row, text in enumerate(values.to_list()):
        alone = detector.detect_column(pl.Series([text], dtype=pl.String), name="body")
        assert _spans(found, row) == _spans(alone)
    assert found.non_null == sum(text is not None for text in rows) * 2


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=200))
def test_folding_keeps_every_offset(text: str) -> None:
    folded = fold(text)
    assert len(folded) == len(text) == len(lower(folded))
    assert fold_column(pl.Series([text])).item() == folded
    assert all(a == b or FOLD[b] == a for a, b in zip(folded, text, strict=True))


def test_offsets_count_code_points(detector: Detector) -> None:
    text = "👍🏽 Салом\u00a0қўшни, телефоним +998\u00a090–123–45–67 😀 ali@mail.ru"
    spans = detector.detect_column(pl.Series([text]), name="body").spans
    cut = [(kind, text[a:b]) for a, b, kind in spans.select("start", "end", "entity_type").iter_rows()]
    assert cut == [("PHONE", "+998\u00a090–123–45–67"), ("EMAIL", "ali@mail.ru")]


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.integers(0, 40),
            st.integers(1, 12),
            st.sampled_from(["PHONE", "IP", "PERSON"]),
            st.sampled_from([0.5, 0.7, 0.9]),
        )
    )
)
def test_overlaps_become_one_and_nothing_is_uncovered(raw: list[tuple[int, int, str, float]]) -> None:
    findings = [Finding(start, start + length, kind, score) for start, length, kind, score in raw]
    settled = resolve_overlaps(findings)
    assert {p for f in settled for p in range(f.start, f.end)} == {
        p for f in findings for p in range(f.start, f.end)
    }
    assert all(left.end <= right.start for left, right in pairwise(settled))
    for each in settled:
        inside = [f for f in findings if f.start >= each.start and f.end <= each.end]
        assert each.score == max(f.score for f in inside)


def test_redaction(detector: Detector) -> None:
    values = pl.Series(
        "body",
        [
            "Aziz Karimov: +998901234567",
            None,
            "1 500 000 so'm",
            "",
            "karta 8600 1234 5678 9012 500 000 so'm",
            "ip 10.0.0.1",
        ],
    )
    before = values.to_list()
    redacted = detector.redact(values, detector.detect_column(values, name="body"))
    assert redacted.to_list() == [
        "<PERSON>: <PHONE>", None, "1 500 000 so'm", "", "karta <CARD> 500 000 so'm", "ip <IP>",
    ]  # fmt: skip
    assert values.to_list() == before  # the caller's column is untouched
    assert redacted.name == "body"


def test_redaction_refuses_foreign_spans(detector: Detector) -> None:
    found = detector.detect_column(pl.Series(["901234567"]), name="body")
    with pytest.raises(ValueError, match="column body"):
        detector.redact(pl.Series(["901234567", "x"]), found)


@settings(max_examples=60, deadline=None)
@given(st.lists(adversarial, min_size=1, max_size=5))
def test_redacting_twice_finds_no_structure_again(detector: Detector, rows: list[str]) -> None:
    values = pl.Series(rows)
    once = detector.redact(values, detector.detect_column(values, name="body"))
    again = detector.detect_column(once, name="body", entities={"EMAIL", "CARD", "BANK_ACCOUNT", "PINFL"})
    assert again.counts == {}


def test_shares_and_counts(detector: Detector) -> None:
    found = detector.detect_column(
        pl.Series(["901234567 va 911234567", "x", None, "ali@mail.ru"]), name="body"
    )
    assert found.shares == {"EMAIL": 1 / 3, "PHONE": 1 / 3}
    assert found.counts == {"EMAIL": 1, "PHONE": 2}
    assert found.spans.columns == ["row", "start", "end", "entity_type", "score"]
    assert found.spans.schema["row"] == pl.UInt32
    assert "901234567" not in repr(found)


def test_only_wanted_entities(detector: Detector) -> None:
    values = pl.Series(["Aziz Karimov 901234567"])
    assert detector.detect_column(values, name="title", entities=WITHOUT_NAMES).counts == {"PHONE": 1}


def test_integers_are_read_as_they_are_written(detector: Detector) -> None:
    assert detector.detect_column(pl.Series([998901234567, 5, None]), name="phone").counts == {"PHONE": 1}


def test_empty_columns(detector: Detector) -> None:
    for values in (
        pl.Series([], dtype=pl.String),
        pl.Series([None, None], dtype=pl.String),
        pl.Series(["", " "]),
    ):
        found = detector.detect_column(values, name="body")
        assert found.spans.is_empty()
        assert detector.redact(values, found).to_list() == values.to_list()


MEGABYTE = 1_000_000
LONG = {
    "digits": "1", "spaced digits": "1 ", "pairs": "90 ", "phones": "90 123 45 67 ", "cards": "8600 ",
    "letters": "a", "at": "a@", "signs": "@", "dots": "1.1.1.1.", "colons": "a:", "names": "Aziz ",
    "intro": "ismim ", "spaces": " ", "dates": "2026-01-01 ",
    "dates and numbers": "2026-01-01, 901234567, ", "houses": "5-uy, ", "stars": "8600*",
    "codes": "kod 4821 ", "passwords": "parol ", "dated cards": "8600 1234 5678 9012 12/27 ",
    "stars apart": "** ",
    "ibans": "DE89 3704 ", "mykads": "900101-14-5678 ", "degrees": "41°18'", "pairs of degrees": "41.3111, ",
    "born": "tug'ilgan ", "months": "12 may ", "plates": "car ABC 1234 ", "capitals": "AZIZ ",
    "satu": "satu ",
    "joined mail": "a nuqta ", "colon hex": "2001:", "secrets": "cvv kodi ", "equals": "?ll=",
    "brackets": "((", "apostrophes": "'", "initials": "A. ",
}  # fmt: skip


@pytest.mark.parametrize("beside", ["", " +998 93 765 43 21 "], ids=["alone", "beside a number"])
@pytest.mark.parametrize("kind", LONG)
def test_time_is_linear_in_a_cell(detector: Detector, kind: str, beside: str) -> None:
    """Ten times the text takes some ten times the time; were a part quadratic, it would take a hundred."""
    unit = LONG[kind]

    def seconds(length: int) -> float:
        values = pl.Series([(unit * (length // len(unit) + 1))[:length] + beside])
        begin = time.process_time()
        detector.detect_column(values, name="body")
        return time.process_time() - begin

    small, large = seconds(MEGABYTE // 40), seconds(MEGABYTE // 4)
    assert large < 18 * small + 0.3


def test_a_megabyte_between_two_values(detector: Detector) -> None:
    filler = "lorem ipsum 12 " * (MEGABYTE // 15)
    text = f"ali@mail.ru {filler} +998 90 123 45 67"
    assert detector.detect_column(pl.Series([text]), name="body").counts == {"EMAIL": 1, "PHONE": 1}


@pytest.mark.parametrize("length", [40, 40_000])
def test_places_hold_in_columns_of_many_portions(detector: Detector, length: int) -> None:
    count = 2_100 if length < 1_000 else 60
    rows = {0, 1, 24, 25, count // 2, 999, 1_000, 1_001, count - 1} & set(range(count))
    texts = [
        f"{'ali@mail.ru' if row in rows else 'order'} {row} {'buyurtma ' * (length // 9)}"
        for row in range(count)
    ]
    spans = detector.detect_column(pl.Series(texts), name="body").spans
    assert spans.filter(pl.col("entity_type") == "EMAIL").select("row", "start", "end").rows() == [
        (row, 0, 11) for row in sorted(rows)
    ]


@pytest.mark.parametrize(
    ("text", "count", "found"),
    [
        ("90 123 45 67", 9, [("901234567", 0, 12, (2, 3, 2, 2), True, True)]),
        (
            "90 123 45 67",
            7,
            [("9012345", 0, 9, (2, 3, 2), True, False), ("1234567", 3, 12, (3, 2, 2), False, True)],
        ),
        ("9 0 1 2 3 4 5 6 7", 9, [("901234567", 0, 17, (1,) * 9, True, True)]),
        ("9 0 1 2 3 4 5 6 7", 7, []),
        ("1234567     90 123 45 67", 9, [("901234567", 12, 24, (2, 3, 2, 2), True, True)]),
        ("12345678901234567890", 20, [("12345678901234567890", 0, 20, (20,), True, True)]),
        ("123456789012345678901", 20, []),
    ],
)
def test_windows_of_one_count(text: str, count: int, found: list[tuple[object, ...]]) -> None:
    prepared = PreparedText.of(text)
    windows(prepared, range(10, 13))  # what one recognizer asked for does not bind the next
    assert windows(prepared, {count}) == found


def test_prepared_text_keeps_dates_apart() -> None:
    text = PreparedText.of("2026-05-12 va 12.05.2026 orasida")
    assert text.must_stay(0, 4)
    assert not text.must_stay(10, 13)
    assert text.must_stay(15, 16)
