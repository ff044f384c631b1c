"""The lexicon: every listed word by its skeleton. Built once a process, on first use (about 0.1 s)."""

from __future__ import annotations

import importlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from transforms.detection.names import lists_everyday as everyday
from transforms.detection.names import lists_given as given
from transforms.detection.names.skeleton import skeleton
from transforms.detection.text import fold

_FAKER: Final = {"uz": "uz_UZ", "ru": "ru_RU", "en": "en_US"}


@dataclass(frozen=True)
class Lexicon:
    """Sets of skeletons. Those named ``latin`` hold English words, looked up for Latin words only."""

    given: frozenset[str]
    given_latin: frozenset[str]
    ambiguous: frozenset[str]
    ambiguous_latin: frozenset[str]
    surnames: frozenset[str]
    surnames_latin: frozenset[str]
    patronymics: frozenset[str]
    everyday: frozenset[str]
    never: frozenset[str]
    kin_after: frozenset[str]
    kin_before: frozenset[str]
    introductions: frozenset[str]
    roles: frozenset[str]
    child_of: frozenset[str]


def _skeletons(words: Iterable[str]) -> set[str]:
    return {bare for word in words if len(bare := skeleton(fold(word))) > 1}


def _spellings(words: Iterable[str]) -> set[str]:
    """Skeletons, and for names with oʻ also the Russian spelling with u (``Улугбек``, ``Уктам``)."""
    found = set()
    for word in words:
        folded = fold(word)
        found.add(skeleton(folded))
        if "o'" in folded.lower():
            found.add(skeleton(folded.lower().replace("o'", "u")))
    return found


def _faker(locale: str, attribute: str) -> list[str]:
    """Names of Faker's person provider of one locale (MIT licence)."""
    provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
    return [str(name) for name in getattr(provider, attribute, ())]


@lru_cache(maxsize=8)
def lexicon(languages: tuple[str, ...] = ("uz", "ru", "en")) -> Lexicon:
    """The lexicon of ``languages`` (``uz``, ``ru``, ``en``). Everyday words of all three are always in."""
    ambiguous = _spellings(everyday.AMBIGUOUS)
    ambiguous_latin = _skeletons(everyday.AMBIGUOUS_ENGLISH)
    ordinary = (
        _skeletons(everyday.EVERYDAY_UZBEK)
        | _skeletons(everyday.EVERYDAY_RUSSIAN)
        | _skeletons(everyday.EVERYDAY_ENGLISH)
    )
    for locale in ("en_US", "ru_RU"):
        lorem = importlib.import_module(f"faker.providers.lorem.{locale}").Provider
        ordinary |= _skeletons(lorem.word_list)
    names: set[str] = set()
    surnames: set[str] = set()
    patronymics: set[str] = set()
    latin: set[str] = set()
    surnames_latin: set[str] = set()
    if "uz" in languages:
        names |= _spellings(given.UZBEK) | _spellings(_faker("uz_UZ", "first_names"))
        surnames |= _spellings(_faker("uz_UZ", "last_names"))
    if "ru" in languages:
        names |= _skeletons(given.RUSSIAN) | _skeletons(_faker("ru_RU", "first_names"))
        surnames |= _skeletons(_faker("ru_RU", "last_names"))
        patronymics |= _skeletons(_faker("ru_RU", "middle_names"))
    if "en" in languages:
        latin |= _skeletons(given.ENGLISH) | _skeletons(_faker("en_US", "first_names"))
        latin |= _skeletons(_faker("en_GB", "first_names"))
        surnames_latin |= _skeletons(_faker("en_US", "last_names"))
        surnames_latin |= _skeletons(_faker("en_GB", "last_names"))
    # A listed name that is also an everyday word is decided by its surroundings.
    ambiguous |= ((names | latin) & ordinary) - _skeletons(["aziz", "muhammad"])
    return Lexicon(
        given=frozenset(names - ambiguous),
        given_latin=frozenset(latin - ambiguous - ambiguous_latin),
        ambiguous=frozenset(ambiguous | ambiguous_latin),
        ambiguous_latin=frozenset(ambiguous_latin),
        surnames=frozenset(surnames - ordinary),
        surnames_latin=frozenset(surnames_latin),
        patronymics=frozenset(patronymics),
        everyday=frozenset(ordinary),
        never=frozenset(_skeletons(everyday.NEVER_NAMES)),
        kin_after=frozenset(_skeletons(everyday.KIN_AFTER)),
        kin_before=frozenset(_skeletons(everyday.KIN_BEFORE)),
        introductions=frozenset(_skeletons(everyday.INTRODUCTIONS)),
        roles=frozenset(_skeletons(everyday.ROLES)),
        child_of=frozenset(_skeletons(everyday.CHILD_OF)),
    )
