"""Folding of text, one code point to one code point, and one text prepared for the recognizers.

Offsets found in folded text are offsets in the text as written: that is why every fold here replaces
exactly one code point by exactly one. Recognizers see folded text only, so a phone number written with
no-break spaces and en dashes looks to them like one written with spaces and hyphens.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final

import polars as pl

_SPACES = "\t\u00a0\u1680" + "".join(map(chr, range(0x2000, 0x200B))) + "\u202f\u205f\u3000"
_INVISIBLE = "\u00ad\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufeff"
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\ufe58\ufe63\uff0d"
_APOSTROPHES = "\u2018\u2019\u201b\u02b9\u02bb\u02bc\u02bd\u02be\u02bf\u02c8\u2032\u0060\u00b4\uff07\ua78c"
_DIGIT_ZEROS = (0x0660, 0x06F0, 0xFF10, 0x1D7CE, 0x1D7D8, 0x1D7E2, 0x1D7EC, 0x1D7F6)

FOLD: Final[dict[str, str]] = {
    **dict.fromkeys(_SPACES, " "),
    **dict.fromkeys(_INVISIBLE, " "),
    **dict.fromkeys(_DASHES, "-"),
    **dict.fromkeys(_APOSTROPHES, "'"),
    **{chr(zero + digit): str(digit) for zero in _DIGIT_ZEROS for digit in range(10)},
    "\uff20": "@",
    "\uff0b": "+",
    "\uff0e": ".",
    "\u3002": ".",
    "\u2024": ".",
    "\uff1a": ":",
}
_FOLD_TABLE: Final = str.maketrans(FOLD)
_FOLD_FROM: Final = list(FOLD.keys())
_FOLD_TO: Final = list(FOLD.values())

LETTERS: Final = "A-Za-zÀ-ÖØ-öø-ɏЀ-ӿ"
"""Inside of a character class: Latin with its extensions, and Cyrillic with Uzbek, Kazakh, Tatar letters."""

WORD_PATTERN: Final = f"[{LETTERS}'\u0300-\u036f]+"
"""A word of folded text, for Python and for Polars alike (no ``\\w``: Unicode classes are 34 x slower)."""

_WORD: Final = re.compile(WORD_PATTERN)
_DIGITS: Final = re.compile(r"[0-9]+")
_RUN: Final = re.compile(r"[0-9][0-9 .\-()*/_]{5,}[0-9]")
_WIDEST_GAP: Final = 3

# Things made of digits that must stay as they are: recognizers without a check digit keep off them.
_MUST_STAY: Final = re.compile(
    r"(?<![0-9A-Za-z])(?:"
    r"[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}"  # UUID
    r"|[A-Z]{2} ?[0-9]{3} ?[0-9]{3} ?[0-9]{3} ?[A-Z]{2}"  # postal tracking number, UPU S10
    r"|(?:19|20)[0-9]{2}[-./][0-9]{1,2}[-./][0-9]{1,2}(?:[T ][0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?)?"
    r"|[0-9]{1,2}[-./][0-9]{1,2}[-./](?:19|20)[0-9]{2}(?: [0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?"
    r")(?![0-9A-Za-z])"
)


def fold(text: str) -> str:
    """``text`` with spaces, dashes, apostrophes and digits of all kinds as ASCII; same length."""
    return text if text.isascii() and "`" not in text and "\t" not in text else text.translate(_FOLD_TABLE)


def fold_column(values: pl.Series) -> pl.Series:
    """:func:`fold` over a string column."""
    return values.str.replace_many(_FOLD_FROM, _FOLD_TO)


def lower(text: str) -> str:
    """Lower case of the same length: letters whose lower case takes two code points stay as they are."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)


class PreparedText:
    """One folded text; what several recognizers need is worked out once, when first asked for."""

    __slots__ = ("_digit_runs", "_lower", "_must_stay", "_words", "folded")

    def __init__(self, folded: str) -> None:
        self.folded = folded
        self._lower: str | None = None
        self._words: list[tuple[int, int]] | None = None
        self._digit_runs: list[list[tuple[int, int]]] | None = None
        self._must_stay: list[tuple[int, int]] | None = None

    @classmethod
    def of(cls, text: str) -> PreparedText:
        """A text as written."""
        return cls(fold(text))

    @property
    def lower(self) -> str:
        """Folded text in lower case, same length."""
        if self._lower is None:
            self._lower = lower(self.folded)
        return self._lower

    @property
    def words(self) -> list[tuple[int, int]]:
        """``(start, end)`` of each word."""
        if self._words is None:
            self._words = [match.span() for match in _WORD.finditer(self.folded)]
        return self._words

    @property
    def digit_runs(self) -> list[list[tuple[int, int]]]:
        """Runs of digit groups with at most three separators between them; a group is ``(start, end)``."""
        if self._digit_runs is None:
            self._digit_runs = []
            for run in _RUN.finditer(self.folded):
                groups: list[tuple[int, int]] = []
                for match in _DIGITS.finditer(self.folded, *run.span()):
                    group = match.span()
                    if groups and group[0] - groups[-1][1] > _WIDEST_GAP:
                        self._digit_runs.append(groups)
                        groups = []
                    groups.append(group)
                self._digit_runs.append(groups)
        return self._digit_runs

    def must_stay(self, start: int, end: int) -> bool:
        """Whether ``start:end`` touches a UUID, a date, a time stamp or a postal tracking number."""
        if self._must_stay is None:
            self._must_stay = [match.span() for match in _MUST_STAY.finditer(self.folded)]
        place = bisect_left(self._must_stay, (end, 0))  # the first span that begins at or after `end`
        return place > 0 and self._must_stay[place - 1][1] > start
