"""The verdict on one word by lists and morphology alone.

Lists first, then endings of declension (Uzbek *-ning, -ga*; Russian *-а, -у, -ом*), then the morphology of
names (*-jon, -bek, -xon, -gul; -ov, -ova; -ovich, -ovna*), last the endings of verbs and adjectives.
"""

from __future__ import annotations

from typing import Final

from transforms.detection.names.flags import (
    ADJECTIVAL,
    AMBIGUOUS,
    CAPITAL,
    CASED,
    CERTAIN,
    CHILD_OF,
    CUE,
    EVERYDAY,
    FATHER_AFTER,
    GIVEN,
    HAN_SURNAME,
    HAN_SYLLABLE,
    HAN_TELLING,
    INTRODUCTION,
    KIN_AFTER,
    KIN_BEFORE,
    NAME_SHAPED,
    NEVER,
    ORDINARY,
    PAIR_TELLING,
    PATRONYMIC,
    PLAIN_LATIN,
    PRONOUN,
    ROLE,
    SHORT,
    SHORT_TITLE,
    SPEAKS,
    SURNAME,
    SURNAME_IN_PAIR,
    SURNAME_SHAPED,
    TITLE_WITHIN,
)
from transforms.detection.names.lexicon import Lexicon
from transforms.detection.names.likeness import NAME, OTHER, likeness
from transforms.detection.names.morphology import (
    NAME_SHAPE,
    NAME_SUFFIX,
    PATRONYMIC_DECLINED,
    PATRONYMIC_JOINED,
    SHORT_SUFFIX,
    SURNAME_OTHER,
    is_ordinary,
    stems,
    uzbek_stems,
)
from transforms.detection.names.morphology import PATRONYMIC as PATRONYMIC_SHAPE
from transforms.detection.names.morphology import SURNAME as SURNAME_SHAPE
from transforms.detection.names.skeleton import is_cyrillic, skeleton
from transforms.detection.names.slots import CASES, CUES

_SHORTEST: Final = 3
_LONG_STEM: Final = 6
LONGEST: Final = 40  # letters: longer runs are no words

# `я`, and the second letters of a/l, a/p (son, daughter of) and s/o, d/o
_LETTERS: Final = {
    "я": PRONOUN,
    "i": PRONOUN,
    "l": FATHER_AFTER,
    "p": FATHER_AFTER,
    "o": FATHER_AFTER,
    "b": FATHER_AFTER,
}


def _has_shape(key: str, bare: str) -> bool:
    """Whether a word ends like a name (*-jon*, *-bek*), declined or not."""
    return NAME_SHAPE.match(bare) is not None or any(
        len(stem) >= _LONG_STEM and NAME_SHAPE.match(stem) for stem in stems(key, bare)
    )


def _by_letters(key: str, bare: str) -> int:
    """Flags of a word that neither a list nor an ending decides."""
    score = likeness(bare)
    if score >= NAME:
        return NAME_SHAPED
    return ORDINARY if max(score, *map(likeness, stems(key, bare)), OTHER) <= OTHER else 0


class Verdict:
    """Called with a word, folded and in small letters, gives its bits (``flags.py``)."""

    def __init__(self, words: Lexicon) -> None:
        self.words = words
        self._lists = (
            (EVERYDAY, words.everyday),
            (KIN_AFTER, words.kin_after),
            (KIN_BEFORE, words.kin_before),
            (INTRODUCTION, words.introductions),
            (ROLE, words.roles),
            (CHILD_OF, words.child_of),
            (NEVER, words.never),
            (PRONOUN, words.pronouns),
            (SURNAME_IN_PAIR, words.pair_surnames),
        )
        self._latin_lists = (
            (EVERYDAY, words.everyday_latin),
            (SURNAME_IN_PAIR, words.surnames_latin),
            (KIN_BEFORE, words.kin_before_latin),
            (FATHER_AFTER, words.father_after),
            (TITLE_WITHIN, words.titles_within),
            (SHORT_TITLE, words.short_titles),
        )

    def __call__(self, key: str) -> int:
        cue = CUE if key in CUES else 0
        if key.endswith(CASES):
            cue |= CASED
        if len(key) < _SHORTEST:
            cue |= SHORT
        if not 2 <= len(key) <= LONGEST:
            return _LETTERS.get(key, 0) | cue
        return self._of_word(key) | cue

    def _of_word(self, key: str) -> int:
        words, cyrillic = self.words, is_cyrillic(key)
        if key.endswith("'s") and len(key) > _LONG_STEM - 2:
            return self._of_word(key[:-2])  # `George's`
        if key in words.given_as_spelt:
            return GIVEN | CERTAIN
        bare = skeleton(key)
        flags = 0
        for flag, listed in self._lists:
            if bare in listed:
                flags |= flag
        if not cyrillic:
            for flag, listed in self._latin_lists:
                if bare in listed:
                    flags |= flag
            if key in words.han_surnames:
                flags |= HAN_SURNAME
            if key in words.han_syllables:
                flags |= HAN_SYLLABLE if len(key) < 3 or flags & EVERYDAY else HAN_SYLLABLE | HAN_TELLING
        exact = self._as_given(bare, cyrillic) | self._as_surname(bare)
        if exact:
            flags |= exact
            if exact & (GIVEN | SURNAME | PATRONYMIC) and not flags & EVERYDAY:
                flags |= self._certain(bare, cyrillic)
        elif not flags & ~(HAN_SURNAME | HAN_SYLLABLE | HAN_TELLING | SURNAME_IN_PAIR):
            flags |= self._declined(key, bare, cyrillic)
            if not flags:
                likely = bare in words.likely or (not cyrillic and bare in words.likely_latin)
                if likely or _has_shape(key, bare):
                    flags = NAME_SHAPED
                elif is_ordinary(key, bare):
                    flags = EVERYDAY | ORDINARY
                else:
                    flags = _by_letters(key, bare)
        if flags & SURNAME_IN_PAIR and not flags & (EVERYDAY | AMBIGUOUS) and len(key) >= 4:
            flags |= PAIR_TELLING
        if bare in words.speaking:
            flags |= SPEAKS
        return flags

    def _declined(self, key: str, bare: str, cyrillic: bool) -> int:
        """Flags of a word that is a name only without its ending."""
        words = self.words
        ordinary = 0
        for stem in stems(key, bare):
            if (stem in words.everyday and stem not in words.ambiguous) or (
                not cyrillic and stem in words.everyday_latin and stem not in words.ambiguous_latin
            ):
                if not cyrillic:
                    return EVERYDAY | ORDINARY
                ordinary = CAPITAL  # `лену`: of linen, and a name; the skeleton cannot tell
                continue
            flags = self._as_given(stem, cyrillic) | self._as_surname(stem)
            if ordinary and not flags & GIVEN:
                continue
            if flags:
                # Russian endings are short, so they make names out of common nouns: not certain.
                uzbek = not cyrillic or (len(stem) >= 5 and stem in uzbek_stems(bare))
                flags |= self._certain(stem, cyrillic) if uzbek and flags & (GIVEN | SURNAME) else 0
                return flags | ordinary
        return EVERYDAY | ORDINARY if ordinary else 0

    def _as_given(self, bare: str, cyrillic: bool) -> int:
        words = self.words
        if not cyrillic and bare in words.ambiguous_latin:
            return AMBIGUOUS | PLAIN_LATIN
        if bare in words.given or (not cyrillic and bare in words.given_latin):
            return GIVEN | CAPITAL if bare in words.capital_names else GIVEN
        if bare in words.ambiguous:
            return AMBIGUOUS
        if bare in words.everyday:
            return 0
        for suffix in (NAME_SUFFIX.search(bare), SHORT_SUFFIX.search(bare)):
            if suffix is not None and suffix.start() >= 3:
                stem = bare[: suffix.start()]
                if stem in words.given or stem in words.ambiguous:
                    return GIVEN
        return 0

    def _as_surname(self, bare: str) -> int:
        words = self.words
        if bare in words.everyday:
            return 0
        if bare in words.surnames:
            return SURNAME
        if match := SURNAME_SHAPE.match(bare):
            return SURNAME if self._is_stem(match.group(1)) else SURNAME_SHAPED if len(bare) >= 5 else 0
        if match := SURNAME_OTHER.match(bare):
            return SURNAME if self._is_stem(match.group(1)) else ADJECTIVAL
        if bare in words.patronymics:
            return PATRONYMIC
        if match := PATRONYMIC_SHAPE.match(bare):
            return (
                PATRONYMIC
                if len(match.group(1) or "ilya") >= 3 or self._is_stem(match.group(1))
                else NAME_SHAPED
            )
        if (match := PATRONYMIC_JOINED.match(bare)) and self._is_stem(match.group(1)):
            return PATRONYMIC
        if match := PATRONYMIC_DECLINED.match(bare):
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
        return (suffix := NAME_SUFFIX.search(stem)) is not None and stem[: suffix.start()] in words.given

    def _certain(self, bare: str, cyrillic: bool) -> int:
        """Whether the word is a name even in small letters and alone."""
        words = self.words
        if bare in words.given or (not cyrillic and bare in words.certain_latin):
            return CERTAIN if len(bare) >= 5 else 0
        if not cyrillic and bare in words.given_latin and len(bare) >= 6:
            return CERTAIN
        if match := PATRONYMIC_SHAPE.match(bare):
            return CERTAIN if len(bare) >= 7 and (not match.group(1) or self._is_stem(match.group(1))) else 0
        match = SURNAME_SHAPE.match(bare)
        if match is None or len(bare) < 6:
            return 0
        stem = match.group(1)
        return CERTAIN if stem in words.given or (not cyrillic and stem in words.ambiguous) else 0
