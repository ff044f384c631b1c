"""The lexicon: every listed word by its skeleton. Built once a process, on first use (about 0.1 s)."""

from __future__ import annotations

import importlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from typing import Final

from transforms.detection.context import slips
from transforms.detection.names import lists_archipelago as archipelago
from transforms.detection.names import lists_central_asia as central_asia
from transforms.detection.names import lists_context as context
from transforms.detection.names import lists_english as english
from transforms.detection.names import lists_everyday as everyday
from transforms.detection.names import lists_given as given
from transforms.detection.names import lists_malay as malay
from transforms.detection.names import lists_ordinary as ordinary_words
from transforms.detection.names import lists_prompts as prompts
from transforms.detection.names import lists_rare as rare
from transforms.detection.names import lists_slavic as slavic
from transforms.detection.names import lists_speaking as speaking
from transforms.detection.names import lists_words as plain
from transforms.detection.names.morphology import without_suffix
from transforms.detection.names.skeleton import skeleton
from transforms.detection.text import fold, lower

_KIN_POSSESSIVES: Final = ("", "m", "im", "ng", "si", "i", "miz", "imiz", "jon", "cha", "lar")
_KIN_CASES: Final = ("", "ga", "ni", "ning", "dan", "da", "niki", "mi", "siz", "misiz", "man")


_TOWN_CASES: Final = ("dan", "da", "ga", "lik", "likman", "likmiz", "ning")
_LIKELY: Final = 5  # letters: shorter names of far countries are words of ours


@dataclass(frozen=True)
class Lexicon:
    """Sets of skeletons. Those named ``latin`` are looked up for words in Latin letters only."""

    given: frozenset[str]
    given_latin: frozenset[str]
    certain_latin: frozenset[str]
    given_as_spelt: frozenset[str]
    ambiguous: frozenset[str]
    ambiguous_latin: frozenset[str]
    surnames: frozenset[str]
    surnames_latin: frozenset[str]
    patronymics: frozenset[str]
    everyday: frozenset[str]
    everyday_latin: frozenset[str]
    never: frozenset[str]
    kin_after: frozenset[str]
    kin_before: frozenset[str]
    introductions: frozenset[str]
    roles: frozenset[str]
    child_of: frozenset[str]
    pair_surnames: frozenset[str]
    pronouns: frozenset[str]
    kin_before_latin: frozenset[str]
    father_after: frozenset[str]
    titles_within: frozenset[str]
    short_titles: frozenset[str]
    han_surnames: frozenset[str]
    han_syllables: frozenset[str]
    capital_names: frozenset[str]
    speaking: frozenset[str]
    likely: frozenset[str]
    likely_latin: frozenset[str]

    @property
    def fingerprint(self) -> bytes:
        """16 bytes that change with any listed word: verdicts made with other lists are worthless."""
        state = blake2b(digest_size=16, person=b"parda lexicon")
        for name in sorted(self.__dataclass_fields__):
            state.update(f"\0{name}\0{' '.join(sorted(getattr(self, name)))}".encode())
        return state.digest()


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


def _kin_forms() -> set[str]:
    """*aka*, *akam*, *akamga*, *akangizning* …: forms of the Uzbek words of kin."""
    return _skeletons(
        stem + possessive + case
        for stem in context.KIN_STEMS
        for possessive in _KIN_POSSESSIVES
        for case in _KIN_CASES
        # -im and -i stand behind consonants, -m and -si behind vowels; *keling* is a verb
        if not (stem[-1] in "aeiou'" and possessive in ("im", "i", "imiz"))
        and not (stem[-1] not in "aeiou'" and possessive in ("m", "ng", "si", "miz"))
    )


def _slips(words: Iterable[str]) -> set[str]:
    """What one slip makes of the longer of ``words`` (*kuyrer*, *pennghantar*)."""
    return {each for word in words if len(word) >= 6 for each in slips(word) if len(each) >= 6}


def _faker(locale: str, attribute: str) -> list[str]:
    """Names of Faker's person provider of one locale (MIT licence)."""
    provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
    return [str(name) for name in getattr(provider, attribute, ())]


@lru_cache(maxsize=16)
def lexicon(languages: tuple[str, ...] = ("uz", "ru", "en", "ms")) -> Lexicon:
    """The lexicon of ``languages`` (``uz``, ``ru``, ``en``, ``ms``). Everyday words of all are always in."""
    capital_names = _spellings(plain.CAPITAL_NAMES)
    ambiguous = _spellings(everyday.AMBIGUOUS) - capital_names
    ambiguous_latin = (
        _skeletons(everyday.AMBIGUOUS_ENGLISH) | _skeletons(english.AMBIGUOUS) | _skeletons(malay.AMBIGUOUS)
    )
    ordinary = (
        _skeletons(everyday.EVERYDAY_UZBEK)
        | _skeletons(everyday.EVERYDAY_RUSSIAN)
        | _skeletons(everyday.EVERYDAY_ENGLISH)
        | _skeletons(plain.UZBEK)
        | _skeletons(plain.RUSSIAN)
        | _skeletons(plain.BRANDS)
        | _skeletons(prompts.UZBEK)
        | _skeletons(prompts.RUSSIAN)
        | _skeletons(ordinary_words.UZBEK)
        | _skeletons(ordinary_words.RUSSIAN)
    )
    ordinary |= _skeletons(map(lower, ordinary_words.PLACES))
    ordinary |= _skeletons(town + case for town in ordinary_words.TOWNS for case in _TOWN_CASES)
    for locale in ("en_US", "ru_RU"):
        lorem = importlib.import_module(f"faker.providers.lorem.{locale}").Provider
        ordinary |= _skeletons(lorem.word_list)
    ordinary_latin = _skeletons(malay.EVERYDAY) | _skeletons(plain.MALAY) | _skeletons(plain.ENGLISH)
    ordinary_latin |= _skeletons(prompts.LATIN)
    ordinary_latin |= _skeletons(ordinary_words.ENGLISH) | _skeletons(ordinary_words.MALAY)
    names: set[str] = set()
    surnames: set[str] = set()
    patronymics: set[str] = set()
    latin: set[str] = set()
    likely: set[str] = set()
    likely_latin: set[str] = set()
    pair_surnames = _skeletons(context.PAIR_SURNAMES)
    surnames_latin: set[str] = set()
    han_surnames: set[str] = set()
    han_syllables: set[str] = set()
    if "uz" in languages:
        names |= _spellings(given.UZBEK) | _spellings(_faker("uz_UZ", "first_names"))
        names |= _spellings(central_asia.UZBEK) | _skeletons(central_asia.NEIGHBOURS)
        names |= _spellings(rare.UZBEK) | _skeletons(rare.NEIGHBOURS)
        likely |= _skeletons(_faker("az_AZ", "first_names")) | _skeletons(_faker("tr_TR", "first_names"))
        surnames |= _spellings(_faker("uz_UZ", "last_names"))
        names |= {stem for name in names if (stem := without_suffix(name)) and len(stem) >= 5}
    if "ru" in languages:
        names |= _skeletons(given.RUSSIAN) | _skeletons(_faker("ru_RU", "first_names"))
        names |= _skeletons(slavic.GIVEN) | _skeletons(rare.RUSSIAN)
        likely |= _skeletons(_faker("uk_UA", "first_names"))
        surnames |= _skeletons(_faker("ru_RU", "last_names")) | _skeletons(slavic.SURNAMES)
        pair_surnames |= _skeletons(slavic.PAIR_SURNAMES)
        patronymics |= _skeletons(_faker("ru_RU", "middle_names"))
    if "en" in languages:
        latin |= (
            _skeletons(given.ENGLISH) | _skeletons(english.GIVEN) | _skeletons(_faker("en_US", "first_names"))
        )
        latin |= _skeletons(_faker("en_GB", "first_names")) | _skeletons(rare.ENGLISH)
        surnames_latin |= _skeletons(_faker("en_US", "last_names")) | _skeletons(english.SURNAMES)
        surnames_latin |= _skeletons(_faker("en_GB", "last_names"))
        for locale in ("en_IE", "en_NZ"):
            surnames_latin |= _skeletons(_faker(locale, "last_names"))
        for locale in ("en", "en_IE", "en_NZ", "en_KE", "de_DE", "fr_FR", "es_ES"):
            likely_latin |= _skeletons(_faker(locale, "first_names"))
    if "ms" in languages:
        latin |= _skeletons(malay.GIVEN) | _skeletons(archipelago.MALAY) | _skeletons(archipelago.INDIAN)
        latin |= _skeletons(rare.MALAY) | _skeletons(rare.INDIAN)
        for locale in ("en_IN", "en_PK", "id_ID"):
            likely_latin |= _skeletons(_faker(locale, "first_names"))
        # as they are written: skeletons merge what tells Chinese syllables apart (xin, yi)
        for listed in (malay, archipelago, rare):
            han_surnames.update(word.lower() for word in listed.HAN_SURNAMES)
            han_syllables.update(word.lower() for word in listed.HAN_SYLLABLES)
            surnames_latin |= _skeletons(listed.HAN_SURNAMES)
    # A listed name that is also an everyday word is decided by its surroundings.
    certain = _skeletons(["aziz", "muhammad"])
    roles = _skeletons(context.ROLES) | _skeletons(malay.ROLES)
    ambiguous |= ((names | latin) & ordinary) - certain
    ambiguous_latin |= ((names | latin) & ordinary_latin) - certain - ambiguous
    return Lexicon(
        given=frozenset(names - ambiguous),
        given_latin=frozenset(latin - ambiguous - ambiguous_latin),
        certain_latin=frozenset(
            (_skeletons(given.ENGLISH) | _skeletons(english.GIVEN) | _skeletons(malay.GIVEN))
            & latin - ambiguous - ambiguous_latin
        ),
        given_as_spelt=frozenset(lower(each) for each in plain.AS_SPELT) if languages else frozenset(),
        ambiguous=frozenset(ambiguous),
        ambiguous_latin=frozenset(ambiguous_latin),
        surnames=frozenset(surnames - ordinary),
        surnames_latin=frozenset(surnames_latin),
        patronymics=frozenset(patronymics),
        everyday=frozenset(ordinary),
        everyday_latin=frozenset(ordinary_latin - ordinary),
        never=frozenset(_skeletons(everyday.NEVER_NAMES)),
        kin_after=frozenset(_kin_forms() | _skeletons(context.KIN_AFTER)),
        kin_before=frozenset(_skeletons(context.KIN_BEFORE)),
        introductions=frozenset(_skeletons(context.INTRODUCTIONS)),
        roles=frozenset(roles | _slips(roles) - ordinary - ordinary_latin - names - latin),
        child_of=frozenset(_skeletons(word + case for word in context.CHILD_OF for case in _KIN_CASES)),
        pair_surnames=frozenset(pair_surnames),
        pronouns=frozenset({skeleton(word) for word in (*context.PRONOUNS, *malay.PRONOUNS)} - {"i"}),
        kin_before_latin=frozenset(_skeletons(malay.KIN_BEFORE)),
        father_after=frozenset(_skeletons(malay.CHILD_OF)),
        titles_within=frozenset(_skeletons(malay.TITLES_WITHIN)),
        short_titles=frozenset(_skeletons(malay.SHORT_TITLES)),
        han_surnames=frozenset(han_surnames),
        han_syllables=frozenset(han_syllables),
        capital_names=frozenset(capital_names),
        speaking=frozenset(
            _skeletons((*speaking.DIRECT, *speaking.HANDING, *speaking.GIVING, *speaking.TALKING))
        ),
        likely=frozenset(each for each in likely - ambiguous - ordinary if len(each) >= _LIKELY),
        likely_latin=frozenset(
            each for each in likely_latin - ambiguous - ambiguous_latin - ordinary if len(each) >= _LIKELY
        ),
    )
