"""Folding of text, one code point to one code point, and one text prepared for the recognizers.

Offsets found in folded text are offsets in the text as written: that is why every fold here replaces
exactly one code point by exactly one. Recognizers see folded text only, so a phone number written with
no-break spaces and en dashes looks to them like one written with spaces and hyphens.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable
from typing import TYPE_CHECKING, Final, Generic, TypeVar

import polars as pl

if TYPE_CHECKING:
    from transforms.detection.digits import Window

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

_PIECES: Final = re.compile(f"({WORD_PATTERN})")
_DIGITS: Final = re.compile(r"[0-9]+")
_RUN: Final = re.compile(r"[0-9][0-9 .\-()*/_]{5,}[0-9]")
_WIDEST_GAP: Final = 3
_WIDE_GAP: Final = re.compile(f"[^0-9]{{{_WIDEST_GAP + 1}}}")

# Things made of digits that must stay as they are: recognizers without a check digit keep off them.
_MUST_STAY: Final = re.compile(
    r"(?<![0-9A-Za-z])(?:"
    r"[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}"  # UUID
    # postal tracking number, UPU S10
    r"|(?:[A-Z]{2}|[a-z]{2}) ?[0-9]{3} ?[0-9]{3} ?[0-9]{3} ?(?:[A-Z]{2}|[a-z]{2})"
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


T = TypeVar("T")


class _Once(Generic[T]):
    """An attribute worked out when first asked for, and from then on as fast as any other.

    ``functools.cached_property`` does the same behind a lock, which costs more than most of these values.
    """

    def __init__(self, work: Callable[[PreparedText], T]) -> None:
        self._work = work
        self._name = work.__name__
        self.__doc__ = work.__doc__

    def __get__(self, text: PreparedText, owner: type[PreparedText]) -> T:
        value = self._work(text)
        setattr(text, self._name, value)  # not by `__dict__`: asking for that one makes a dictionary
        return value


class PreparedText:
    """One folded text; what several recognizers need is worked out once, when first asked for."""

    windows: list[Window] | None = None  # kept here by `digits.windows`

    def __init__(self, folded: str) -> None:
        self.folded = folded

    @classmethod
    def of(cls, text: str) -> PreparedText:
        """A text as written."""
        return cls(fold(text))

    @_Once
    def lower(self) -> str:
        """Folded text in lower case, same length."""
        return lower(self.folded)

    @_Once
    def pieces(self) -> list[str]:
        """The whole text cut up: what stands before a word, the word, and so on, last what stands behind."""
        return _PIECES.split(self.folded)

    @_Once
    def digit_runs(self) -> list[list[tuple[int, int]]]:
        """Runs of digit groups with at most three separators between them; a group is ``(start, end)``."""
        runs: list[list[tuple[int, int]]] = []
        for run in _RUN.finditer(self.folded):
            if run.group().isdigit():
                runs.append([run.span()])
                continue
            groups = [match.span() for match in _DIGITS.finditer(self.folded, *run.span())]
            first = 0
            if _WIDE_GAP.search(run.group()) is not None:
                for place in range(1, len(groups)):
                    if groups[place][0] - groups[place - 1][1] > _WIDEST_GAP:
                        runs.append(groups[first:place])
                        first = place
            runs.append(groups[first:] if first else groups)
        return runs

    @_Once
    def _stays(self) -> list[tuple[int, int]]:
        return [match.span() for match in _MUST_STAY.finditer(self.folded)]

    def must_stay(self, start: int, end: int) -> bool:
        """Whether ``start:end`` touches a UUID, a date, a time stamp or a postal tracking number."""
        stays = self._stays
        place = bisect_left(stays, (end, 0))  # the first span that begins at or after `end`
        return place > 0 and stays[place - 1][1] > start
