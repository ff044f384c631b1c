"""Floors under the quality of detection on texts that were written apart from its lists and rules.

The bounds are what was measured, with a little room; they only ever go down. The goal on the test part is
1 % of leak and 1 % of over-redaction. ``fresh``, ``wide`` and ``blind`` are by other hands; their texts have
been looked at since, so their figures are no blind ones. A failure names counts, never the texts of ``test``.
"""

from __future__ import annotations

from typing import Final

import pytest

from tests.corpus import LANGUAGES, Part, generate
from tests.corpus.hard_negatives import BY_LANGUAGE
from tests.corpus.measure import Figures, measure
from tests.corpus.ours import found_spans
from tests.corpus.written import WRITTEN, Written, written
from transforms.detection.entities import STRONG

COUNT: Final = 3_000
SEED: Final = 20_260

# measured 0.0012, 0.0035, 0.0054, 0.0179 and 0.0212
LEAK: Final[dict[Part, float]] = {
    "tune": 0.002,
    "test": 0.005,
    "fresh": 0.0075,
    "wide": 0.02,
    "blind": 0.0235,
}
# measured 0.0008, 0.0018, 0.0013, 0.0068 and 0.0018: places that name a person take some words that are none
OVER_REDACTION: Final[dict[Part, float]] = {
    "tune": 0.0012,
    "test": 0.0025,
    "fresh": 0.002,
    "wide": 0.008,
    "blind": 0.0025,
}
# at most 0.0065 (en), 0.0088 (mixed), 0.0231 (uz) and 0.0307 (en)
LEAK_OF_A_LANGUAGE: Final[dict[Part, float]] = {"test": 0.009, "fresh": 0.012, "wide": 0.027, "blind": 0.035}
# measured 1.0; of fresh at least 0.9944 (cards), of wide 0.9487 (39 personal numbers), of blind 0.9825
COVERED_OF_A_STRONG_TYPE: Final[dict[Part, float]] = {
    "tune": 0.995,
    "test": 0.995,
    "fresh": 0.99,
    "wide": 0.94,
    "blind": 0.975,
}
# messages written one by one, by two authors: measured 0.0203 and 0.0636, 0.0119 and 0.0218; at first sight,
# before anything was tuned on either, 0.0439 and 0.0792, 0.0145 and 0.0229
WRITTEN_LEAK: Final[dict[Written, float]] = {"desk": 0.022, "street": 0.066}
WRITTEN_OVER: Final[dict[Written, float]] = {"desk": 0.0135, "street": 0.0235}
# Of 442 texts, 16: nearly all goods named like people. None is the goal.
HARD_NEGATIVES_TOUCHED: Final = {"uz": 5, "uz-cyrl": 1, "ru": 2, "en": 4, "ms": 4}


@pytest.fixture(scope="module")
def figures() -> dict[Part, Figures]:
    measured: dict[Part, Figures] = {}
    for part in LEAK:
        texts = generate(COUNT, SEED, part)
        measured[part] = measure(texts, found_spans([text.text for text in texts]))
    return measured


@pytest.mark.parametrize("part", LEAK)
def test_little_leaks(figures: dict[Part, Figures], part: Part) -> None:
    leak = figures[part].total.leak
    assert leak is not None
    assert leak <= LEAK[part]


@pytest.mark.parametrize("part", LEAK)
def test_little_else_is_covered(figures: dict[Part, Figures], part: Part) -> None:
    over = figures[part].total.over_redaction
    assert over is not None
    assert over <= OVER_REDACTION[part]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("part", LEAK_OF_A_LANGUAGE)
def test_no_language_is_left_behind(figures: dict[Part, Figures], part: Part, language: str) -> None:
    leak = figures[part].by_language[language].leak
    assert leak is not None
    assert leak <= LEAK_OF_A_LANGUAGE[part]


@pytest.mark.parametrize("kind", sorted(STRONG))
def test_what_has_a_structure_is_found_nearly_always(figures: dict[Part, Figures], kind: str) -> None:
    for part in LEAK:
        coverage = figures[part].by_type[kind].coverage
        assert coverage is not None
        assert coverage >= COVERED_OF_A_STRONG_TYPE[part]


@pytest.mark.parametrize("part", WRITTEN)
def test_written_messages(part: Written) -> None:
    texts = written(part)
    total = measure(texts, found_spans([text.text for text in texts])).total
    assert total.leak is not None
    assert total.leak <= WRITTEN_LEAK[part]
    assert total.over_redaction is not None
    assert total.over_redaction <= WRITTEN_OVER[part]


@pytest.mark.parametrize("language", sorted(BY_LANGUAGE))
def test_hard_negatives_stay_as_they_are(language: str) -> None:
    texts = BY_LANGUAGE[language]
    touched = [text for text, spans in zip(texts, found_spans(texts), strict=True) if spans]
    assert len(touched) <= HARD_NEGATIVES_TOUCHED[language], touched
