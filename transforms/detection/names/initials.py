"""Initials: letters with dots before or behind a surname that may be on no list."""

from __future__ import annotations

import re
from typing import Final

from transforms.detection.names import flags as flag
from transforms.detection.names.words import SMALL, TITLE, Line

_ABBREVIATED: Final = frozenset(
    [
        "т.е",
        "т.д",
        "т.п",
        "т.к",
        "т.",
        "е",
        "т.",
        "д",
        "т.",
        "к",
        "д.р",
        "н.э",
        "e.g",
        "i.e",
        "a.m",
        "p.m",
        "p.s",
        "u.p",
        "r.s",
        "v.v",
        "sh.j",
        "x.r",
        "h.r",
        "м.б",
        "т.ч",
    ]
)
_ABBREVIATION: Final = re.compile(r"f\. ?i\. ?(?:sh|o)(?![a-z])|ф\. ?и\. ?[шо](?![а-я])")
"""*F.I.Sh.*: the label of a form."""
_PLACES: Final = frozenset("гдктпqkt")
"""Letters that before a dot mean a town, a street, a house."""


def initials(line: Line, place: int) -> None:
    """*Б.А. Зарафшоний*, *Долгих А.*, *о.п. ногай*: letters with dots beside a word that may be a surname."""
    words = line.words
    if place and _dotted(line, place - 1) and line.gap(place - 1) in (".", ". "):
        return  # told from the first
    if _ABBREVIATION.match(line.lowered, line.starts[place]):
        return
    count = 1
    while (
        place + count < len(words)
        and count < 3
        and _dotted(line, place + count)
        and line.gap(place + count - 1) in (".", ". ")
    ):
        count += 1
    last = place + count - 1
    if line.lowered[line.starts[place] : line.ends[last]] in _ABBREVIATED:
        return
    capital = words[place].case != SMALL
    if last + 1 < len(words) and line.gap(last) in (".", ". "):
        after = words[last + 1]
        surname = after.flags & (flag.SURNAME | flag.SURNAME_SHAPED)
        fits = after.length >= 2 and not after.flags & (flag.CONTEXT | flag.NEVER)
        told = count >= 2 and after.case == TITLE and capital
        told = told or bool(
            after.flags & (flag.SURNAME_IN_PAIR | flag.HAN_SURNAME) and after.case and capital
        )
        fits = fits and (
            told or not after.flags & flag.EVERYDAY or bool(after.flags & flag.ORDINARY and after.case)
        )
        opens = line.clause_opens(place) or (place and words[place - 1].flags & (flag.ROLE | flag.CUE))
        cities = line.lowered[line.starts[place]] in _PLACES
        if fits and (
            (count >= 2 and (after.case == TITLE) == capital)
            or (count == 1 and capital and after.case == TITLE and (surname or (opens and after.length > 2)))
            or (count == 1 and not capital and surname and not cities)
            or (count == 1 and not capital and surname and opens)
            or (count == 1 and not capital and opens and not cities and after.length >= 5)
        ):
            for at in range(place, last + 2):
                line.mark(at, 0.65)
            return
    if place and line.gap(place - 1) in (" ", ", "):
        before = words[place - 1]
        surname = before.flags & (flag.SURNAME | flag.SURNAME_SHAPED)
        plain = before.flags & (flag.EVERYDAY | flag.CONTEXT | flag.NEVER) and not surname
        role = place > 1 and words[place - 2].flags & flag.ROLE
        surname = surname or (
            count >= 2
            and not capital
            and not before.flags & flag.SAID
            and before.length >= 5
            and line.clause_opens(place - 1)
        )
        title = before.case == TITLE and capital and before.length > 2
        if not plain and (
            surname
            or (title and (count >= 2 or role))
            or (count >= 2 and before.flags & flag.SURNAME_IN_PAIR)
        ):
            if line.lowered[line.starts[place]] in _PLACES and not capital and not surname:
                return
            for at in range(place - 1, last + 1):
                line.mark(at, 0.65)


def _dotted(line: Line, place: int) -> bool:
    word = line.words[place]
    return word.length == 1 and line.dotted(place)
