"""The judgement of one word: which part of a name it can be. Each distinct word is judged once.

Judging is lists, then endings of declension (Uzbek *-ning, -ga*; Russian *-а, -у, -ом*), then the
morphology of names (*-jon, -bek, -xon, -gul; -ov, -ova; -ovich, -ovna*). Last come judges from outside:
words known from this marketplace's own name columns (``known_words``), and, later, a named-entity model
asked once an unknown word. The memo is in memory and holds words; it must not be stored as it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Final

import polars as pl

from transforms.detection.names.lexicon import Lexicon, lexicon
from transforms.detection.names.skeleton import is_cyrillic, skeleton
from transforms.detection.text import WORD_PATTERN, fold_column, lower

GIVEN: Final = 1 << 0  # listed, or a listed stem with a name's suffix
AMBIGUOUS: Final = 1 << 1  # a name that is an everyday word or goods as well
SURNAME: Final = 1 << 2  # listed, or a listed given name with -ov and the like
SURNAME_SHAPED: Final = 1 << 3  # -ov and the like on an unknown stem
PATRONYMIC: Final = 1 << 4
NAME_SHAPED: Final = 1 << 5  # -bek, -jon, -xon ... on an unknown stem
KNOWN: Final = 1 << 6  # a word of a known person's name of this marketplace
EVERYDAY: Final = 1 << 7
KIN_AFTER: Final = 1 << 8
KIN_BEFORE: Final = 1 << 9
INTRODUCTION: Final = 1 << 10
ROLE: Final = 1 << 11
CHILD_OF: Final = 1 << 12
SURNAME_IN_PAIR: Final = 1 << 13  # English surnames: nearly all are common words
NEVER: Final = 1 << 14  # names so everyday that even kin terms do not tell (`rahmat aka`: thanks, brother)
ADJECTIVAL: Final = 1 << 16  # -ский, -ская, -енко: a surname beside a given name, else nothing
CERTAIN: Final = 1 << 15  # written in small letters it still is a name

NAMES: Final = GIVEN | AMBIGUOUS | SURNAME | SURNAME_SHAPED | PATRONYMIC | NAME_SHAPED | KNOWN
TRIGGERS: Final = (
    GIVEN
    | SURNAME
    | SURNAME_SHAPED
    | PATRONYMIC
    | NAME_SHAPED
    | KNOWN
    | KIN_AFTER
    | KIN_BEFORE
    | INTRODUCTION
    | ROLE
    | CHILD_OF
)
"""A text in which no word has one of these has no person that we would find: the gate of the column path."""

KnownWords = Callable[[pl.Series], pl.Series]
"""Distinct skeletons in, booleans out: is this a word of a known person's name?"""

_LONGEST: Final = 40
_MEMO_LIMIT: Final = 1_000_000

_UZBEK_ENDINGS: Final = tuple(
    skeleton(ending)
    for ending in (
        *("larning", "larga", "lardan", "larni", "ning", "dan", "lar", "niki", "man", "ga", "ka", "da", "ni"),
        *("mi", "cha", "dek", "im", "aka", "opa"),
    )
)
_RUSSIAN_ENDINGS: Final = ("oyu", "ami", "om", "em", "im", "oy", "ey", "ih", "yu", "ya", "u", "a", "e", "i")
_RUSSIAN_NOMINATIVES: Final = ("", "a", "ya", "i", "y")
_NAME_SUFFIX: Final = re.compile(
    r"(?:jon|bek|hon|gul|boy|bonu|niso|bibi|noz|nur|shoh|mirza|murod|ali|toy|begim|oy|poshsha|hoja|kul|berdi"
    r"|yor|chik|jan|han)$"
)
_NAME_SHAPE: Final = re.compile(
    r"^[a-z]{3,}(?:jon|bek|hon|boy|bonu|niso|bibi|iddin|idin|udin|uloh|ula|ulo|berdi|mirza|kul|hoja|begim|gul|mat)$"
    r"|^(?:abdu|muhamad|mirza|hudoy)[a-z]{3,}$"
)
_SURNAME: Final = re.compile(r"^([a-z]{2,})(?:ov|ev)a?$")
_SURNAME_OTHER: Final = re.compile(r"^([a-z]{3,})(?:zoda|zade|zada|enko|shvili|ski|skaya|skoi|skuyu)$")
_PATRONYMIC: Final = re.compile(r"^([a-z]{2,})(?:ovich|evich|ovna|evna)$")
_PATRONYMIC_DECLINED: Final = re.compile(
    r"^([a-z]{2,})(?:(?:ovich|evich)(?:a|u|em|e)|(?:ovn|evn)(?:i|e|u|oy))$"
)


def name_words(values: pl.Series) -> pl.Series:
    """Distinct skeletons of the words of a name column: what ``known_words`` is answered from.

    Words of fewer than three letters and *o'g'li / qizi* are left out.
    """
    words = fold_column(values.drop_nulls().cast(pl.String)).str.extract_all(WORD_PATTERN).explode()
    child = lexicon().child_of
    bare = {skeleton(word.strip("'")) for word in words.drop_nulls().unique().to_list()}
    kept = sorted(word for word in bare if len(word) >= 3 and word not in child)
    return pl.Series("word", kept, dtype=pl.String)


class NameJudge:
    """Judges words and remembers the verdicts. ``judge_all`` first, where many words come at once."""

    def __init__(self, languages: tuple[str, ...], known_words: KnownWords | None = None) -> None:
        self._languages = languages
        self._known_words = known_words
        self._memo: dict[str, int] = {}
        self._stems: dict[str, tuple[str, ...]] = {}
        self.spellings: dict[str, int] = {}
        self._lexicon: Lexicon | None = None

    def __repr__(self) -> str:
        return f"NameJudge(languages={self._languages}, words judged: {len(self._memo)})"

    @property
    def words(self) -> Lexicon:
        """The lists, loaded when first needed."""
        if self._lexicon is None:
            self._lexicon = lexicon(self._languages)
        return self._lexicon

    def judge(self, word: str) -> int:
        """Flags of one folded word, whatever its case."""
        key = lower(word).strip("'")
        verdict = self._memo.get(key)
        if verdict is None:
            self.judge_all([word])
            verdict = self._memo[key]
        return verdict

    def lookup(self, word: str) -> int:
        """:meth:`judge`, remembered by the word as it is spelt: the fast way through a text."""
        flags = self.spellings.get(word)
        if flags is None:
            if len(self.spellings) > _MEMO_LIMIT:
                self.spellings.clear()
            flags = self.spellings[word] = self.judge(word)
        return flags

    def judge_all(self, words: Iterable[str]) -> None:
        """Judge words; ``known_words`` is asked once for all of them.

        Lists never change, so their verdict is remembered. What is known grows while a night runs, so a
        word not known at the last call is asked again.
        """
        memo, stems_of = self._memo, self._stems
        if len(memo) > _MEMO_LIMIT:
            memo.clear()
            stems_of.clear()
        keys = {lower(word).strip("'") for word in words}
        for key in keys:
            if key not in memo:
                memo[key], stems = self._listed(key)
                if self._known_words is not None:
                    stems_of[key] = stems
        if self._known_words is None:
            return
        unknown = [key for key in keys if not memo[key] & KNOWN]
        asked = sorted({stem for key in unknown for stem in stems_of[key] if len(stem) >= 3})
        if not asked:
            return
        answers = self._known_words(pl.Series("word", asked, dtype=pl.String)).to_list()
        known = {stem for stem, answer in zip(asked, answers, strict=True) if answer}
        if known:
            self.spellings.clear()
            for key in unknown:
                if not known.isdisjoint(stems_of[key]):
                    memo[key] |= KNOWN

    def _listed(self, key: str) -> tuple[int, tuple[str, ...]]:
        """Flags by lists and morphology, and the stems under which the word may be known elsewhere."""
        if not 2 <= len(key) <= _LONGEST:
            return 0, ()
        bare = skeleton(key)
        words, cyrillic = self.words, is_cyrillic(key)
        flags = 0
        for flag, listed in (
            (EVERYDAY, words.everyday),
            (KIN_AFTER, words.kin_after),
            (KIN_BEFORE, words.kin_before),
            (INTRODUCTION, words.introductions),
            (ROLE, words.roles),
            (CHILD_OF, words.child_of),
            (NEVER, words.never),
        ):
            if bare in listed:
                flags |= flag
        exact = self._as_given(bare, cyrillic) | self._as_surname(bare)
        stems = (bare, *(stem for stem in _stems(bare, cyrillic) if len(stem) >= 3))
        if exact:
            flags |= exact
            if exact & (GIVEN | SURNAME) and not flags & EVERYDAY:
                flags |= self._certain(bare)
        elif not flags:
            flags |= self._declined(stems[1:], cyrillic)
            if not flags and _NAME_SHAPE.match(bare):
                flags |= NAME_SHAPED
        if not cyrillic and bare in words.surnames_latin:
            flags |= SURNAME_IN_PAIR
        return flags, stems

    def _declined(self, stems: tuple[str, ...], cyrillic: bool) -> int:
        """Flags of a word that is a name only without its ending."""
        words = self.words
        for stem in stems:
            if stem in words.everyday and stem not in words.ambiguous:
                return EVERYDAY
            flags = self._as_given(stem, cyrillic) | self._as_surname(stem)
            if flags:
                # Russian endings are short, so they make names out of common nouns: not certain.
                return flags | (self._certain(stem) if not cyrillic and flags & (GIVEN | SURNAME) else 0)
        return 0

    def _as_given(self, bare: str, cyrillic: bool) -> int:
        words = self.words
        if not cyrillic and bare in words.ambiguous_latin:
            return AMBIGUOUS
        if bare in words.given or (not cyrillic and bare in words.given_latin):
            return GIVEN
        if bare in words.ambiguous:
            return AMBIGUOUS
        if suffix := _NAME_SUFFIX.search(bare):
            stem = bare[: suffix.start()]
            if (
                len(stem) >= 3
                and bare not in words.everyday
                and (stem in words.given or stem in words.ambiguous)
            ):
                return GIVEN
        return 0

    def _as_surname(self, bare: str) -> int:
        words = self.words
        if bare in words.everyday:
            return 0
        if bare in words.surnames:
            return SURNAME
        if match := _SURNAME.match(bare):
            return SURNAME if self._is_stem(match.group(1)) else SURNAME_SHAPED if len(bare) >= 5 else 0
        if match := _SURNAME_OTHER.match(bare):
            return SURNAME if self._is_stem(match.group(1)) else ADJECTIVAL
        if bare in words.patronymics:
            return PATRONYMIC
        if match := _PATRONYMIC.match(bare):
            return PATRONYMIC if len(match.group(1)) >= 3 or self._is_stem(match.group(1)) else NAME_SHAPED
        if match := _PATRONYMIC_DECLINED.match(bare):
            return PATRONYMIC if self._is_stem(match.group(1)) else 0
        return 0

    def _is_stem(self, stem: str) -> bool:
        """Whether a surname or patronymic is made from a listed given name (``mustafaev``: ``Mustafo``)."""
        words = self.words
        if len(stem) < 3 and stem not in words.given:
            return False
        for form in (stem, stem + "i", stem + "y", stem + "a", stem + "o"):
            if form in words.given or form in words.ambiguous:
                return True
        if len(stem) >= 5 and stem[-1] in "au" and stem[:-1] + "o" in words.given:
            return True
        return (suffix := _NAME_SUFFIX.search(stem)) is not None and stem[: suffix.start()] in words.given

    def _certain(self, bare: str) -> int:
        """Whether the word is a name even in small letters and alone."""
        words = self.words
        if bare in words.given:
            return CERTAIN if len(bare) >= 5 else 0
        match = _SURNAME.match(bare)
        return CERTAIN if match and len(bare) >= 6 and match.group(1) in words.given else 0


def _stems(bare: str, cyrillic: bool) -> Iterable[str]:
    """The word without endings of declension."""
    for ending in _UZBEK_ENDINGS:
        if bare.endswith(ending) and len(bare) - len(ending) >= 3:
            yield bare[: -len(ending)]
    if cyrillic:
        for ending in _RUSSIAN_ENDINGS:
            if bare.endswith(ending) and len(bare) - len(ending) >= 3:
                stem = bare[: -len(ending)]
                for nominative in _RUSSIAN_NOMINATIVES:
                    if ending != nominative:
                        yield stem + nominative
