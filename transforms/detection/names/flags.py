"""What a word can be, as bits: the verdict on one word (``judge.py``) is a sum of these.

A verdict knows nothing of the word's surroundings; the rules that put words together read these bits.
"""

from __future__ import annotations

from typing import Final

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
CHILD_OF: Final = 1 << 12  # the father stands before: o'g'li, qizi
SURNAME_IN_PAIR: Final = 1 << 13  # English and Chinese surnames: nearly all are common words
NEVER: Final = 1 << 14  # names so everyday that even kin terms do not tell (`rahmat aka`: thanks, brother)
CERTAIN: Final = 1 << 15  # written in small letters it still is a name
ADJECTIVAL: Final = 1 << 16  # -ский, -ская, -енко: a surname beside a given name, else nothing
FATHER_AFTER: Final = 1 << 17  # bin, binti, anak; the l of a/l and the p of a/p
TITLE_WITHIN: Final = 1 << 18  # Haji, Awang, Pengiran: part of the name they stand before
SHORT_TITLE: Final = 1 << 19  # titles so short or common that only a listed name behind them counts
PRONOUN: Final = 1 << 20  # men, я, saya, and greetings: a name may follow, any other word may too
HAN_SURNAME: Final = 1 << 21
HAN_SYLLABLE: Final = 1 << 22
PLAIN_LATIN: Final = 1 << 23  # AMBIGUOUS because it is a word of English or Malay (will, mark, indah)

CAPITAL: Final = 1 << 24  # small, or opening a sentence, it is AMBIGUOUS, whatever else it is
HAN_TELLING: Final = 1 << 25  # a Chinese syllable of three letters or more that is no everyday word
SPEAKS: Final = 1 << 26  # talking, giving, calling: a person stands beside it
PAIR_TELLING: Final = 1 << 27  # SURNAME_IN_PAIR that is no everyday word
ORDINARY: Final = (
    1 << 28
)  # EVERYDAY by its ending or its stem only: in a person's place a capital outweighs it; without
# EVERYDAY: its letters are not those of a name (``likeness.py``)
SHORT: Final = 1 << 31  # one letter or two: no name of its own that no list has
CASED: Final = 1 << 30  # ends in an Uzbek *of* or *from*: *-ning, -dan*
CUE: Final = 1 << 29  # ends or begins a phrase that names a person (``slots.py``)

NAMES: Final = GIVEN | AMBIGUOUS | SURNAME | SURNAME_SHAPED | PATRONYMIC | NAME_SHAPED | KNOWN
STRONG: Final = GIVEN | SURNAME | PATRONYMIC | KNOWN
HAN: Final = HAN_SURNAME | HAN_SYLLABLE
CONTEXT: Final = CHILD_OF | FATHER_AFTER | KIN_AFTER | KIN_BEFORE | PRONOUN | ROLE | INTRODUCTION
TRIGGERS: Final = NAMES | HAN_SURNAME | HAN_TELLING | SPEAKS | PAIR_TELLING | (CONTEXT & ~PRONOUN)
"""A text in which no word has one of these has no person that we would find: the gate of the column path."""
BEGINNING: Final = NAMES | CONTEXT | SURNAME_IN_PAIR | ADJECTIVAL | HAN | SPEAKS
"""The rules for names, pairs of names and what stands beside them begin at such a word."""
TELLING: Final = ROLE | KIN_BEFORE | SURNAME_SHAPED | PATRONYMIC | CUE | CASED
"""The rules for places begin at such a word."""
PLACED: Final = CUE | CASED | ROLE | KIN_BEFORE
"""Beside such a word, a number, a comma or a new line a word that is on no list may be a name."""
PLAIN_WORD: Final = EVERYDAY | CONTEXT | NEVER | SHORT
"""A word without these and without a trigger is on no list: where a person is named it may be the name."""
SHOUTED: Final = 1 << 32  # spelt in capitals throughout; of a spelling, in no verdict
SAID: Final = ~(CUE | CASED | SHORT | SHOUTED)
"""All bits but those of a word's mere form: one that has none of these is on no list and has no shape."""
