"""The letters of a word that no list has: evidence for or against a name, never a verdict over a list."""

from __future__ import annotations

import pytest

from tests.detection.people import people
from transforms.detection import Detector
from transforms.detection.names.lexicon import lexicon
from transforms.detection.names.likeness import NAME, OTHER, SHORTEST, likeness
from transforms.detection.names.skeleton import skeleton
from transforms.detection.text import fold

# on no list; made up from the parts that names here are made of
NAMES = ["Mirabror", "Nurshodbek", "Gulsanovar", "Abdurazzoqbek", "Давранбек", "Хусниниса", "Sarvinozxon"]
WORDS = ["tushuntirilmagani", "kemaslahatan", "перепроверьте", "undeliverables", "yetkazilishicha"]


def score(word: str) -> float:
    return likeness(skeleton(fold(word)))


@pytest.mark.parametrize("word", NAMES)
def test_what_is_made_like_names_scores_as_one(word: str) -> None:
    assert score(word) > 1


@pytest.mark.parametrize("word", WORDS)
def test_what_is_made_like_words_does_not(word: str) -> None:
    assert score(word) < 0


def test_listed_names_and_words_lie_apart() -> None:
    """The stored weights belong to the lists: most of what they were learnt from is told rightly."""
    words = lexicon()
    names = [word for word in words.given - words.everyday if len(word) >= SHORTEST]
    others = [word for word in words.everyday - words.given - words.ambiguous if len(word) >= SHORTEST]
    assert sum(likeness(word) > 0 for word in names) > 0.9 * len(names)
    assert sum(likeness(word) < 0 for word in others) > 0.8 * len(others)


def test_a_short_word_says_nothing() -> None:
    assert likeness("ali") == 0


def test_a_capital_inside_of_a_sentence_is_needed(detector: Detector) -> None:
    assert score("Sulturmurodjonbek") >= NAME
    assert people(detector, "kecha Nurshodmirzo bizda qoldi") == ["Nurshodmirzo"]
    assert people(detector, "kecha nurshodmirzo bizda qoldi") == []


def test_in_a_persons_place_small_letters_have_to_look_like_a_name(detector: Detector) -> None:
    assert score("setuju") <= OTHER
    assert people(detector, "penjual setuju, 012-345 6789") == []
