"""Whether words fit a person's place: how much a word must look like a name depends on the place."""

from __future__ import annotations

import re
from enum import IntEnum
from typing import Final

from transforms.detection.names import flags as flag
from transforms.detection.names.contacts import number_between
from transforms.detection.names.words import SMALL, TITLE, UPPER, Line, is_initial


class Place(IntEnum):
    """What a place asks of a word that no list has."""

    CAPITAL = 0
    """A capital."""
    PERSON = 1
    """A capital, or that the words fill the clause, or that a number is near."""
    NAMED = 2
    """Nothing but that it is no everyday word."""


STOPS: Final = flag.KIN_AFTER | flag.ROLE | flag.INTRODUCTION | flag.PRONOUN | flag.SPEAKS
LONGEST: Final = 4
_LOOK: Final = 8
_LINE: Final = 160
_NEAR: Final = 24
_ORDER: Final = re.compile("-?[0-9]")
_VERBAL: Final = (
    "л",
    "ла",
    "ло",
    "ли",
    "ет",
    "ит",
    "ут",
    "ют",
    "ть",
    "им",
    "ым",
    "ой",
    "ом",
    "ed",
    "ing",
    "i",
    "и",
    "di",
    "ди",
)


def border(text: str, at: int) -> bool:
    """Whether no letter stands at ``at``."""
    return not 0 <= at < len(text) or not (text[at].isalnum() or text[at] == "'")


def line_ends(line: Line, last: int) -> bool:
    """Whether nothing but signs stands between word ``last`` and the end of its line."""
    return not any(sign.isalnum() for sign in rest_of_line(line, last))


def rest_of_line(line: Line, last: int) -> str:
    """What stands behind word ``last`` in its line, cut where a cell is endless."""
    end = line.ends[last]
    return line.folded[end : end + _LINE].split("\n", 1)[0]


def opens_line(line: Line, start: int) -> bool:
    """Whether a label begins a line, a clause or an item of a form."""
    before = line.folded[max(0, start - _LOOK) : start].rstrip(" ")
    return not before or not before[-1].isalpha()


def clause_opens(line: Line, start: int) -> bool:
    """Whether no word stands before ``start`` within the clause."""
    before = line.folded[max(0, start - _LOOK) : start].rstrip(" ")
    return not before or before[-1] in ",.;:!?()\n-" or not (before[-1].isalnum() or before[-1] in "'\"")


def fits(line: Line, at: int, level: int) -> bool:
    """Whether word ``at`` may be part of a name at a place of ``level``."""
    word = line.words[at]
    flags = word.flags
    letters = word.length
    if letters < 2 or _ORDER.match(line.folded, line.ends[at]):
        return False
    weak = not flags & flag.EVERYDAY or bool(flags & flag.ORDINARY)
    if word.case != SMALL:
        if flags & flag.NEVER and level < Place.NAMED:
            return False
        if flags & STOPS:
            return bool(flags & (flag.NAMES | flag.HAN_TELLING)) and not flags & flag.PRONOUN
        if flags & flag.EVERYDAY and not weak:
            return bool(flags & (flag.NAMES | flag.HAN)) and level >= Place.PERSON
        return letters > 2 or bool(flags & (flag.NAMES | flag.HAN))
    if flags & (STOPS | flag.NEVER | flag.KIN_BEFORE) and (
        flags & flag.ROLE or not flags & (flag.HAN_TELLING | flag.STRONG)
    ):
        return False
    if flags & flag.EVERYDAY:
        return False
    if flags & flag.AMBIGUOUS and flags & flag.PLAIN_LATIN:
        return level == Place.NAMED
    if flags & (flag.NAMES | flag.HAN_TELLING | flag.HAN_SURNAME):
        return True
    if flags & flag.ORDINARY or level < Place.PERSON:
        return False
    return letters >= 3 + (level == Place.PERSON)


def take(
    line: Line,
    at: int,
    level: Place,
    *,
    bounded: bool = False,
    pair: bool = False,
) -> bool:
    """Mark the name that begins with word ``at``.

    ``bounded``: the clause must end behind it; ``pair``: in small letters one doubtful word is not enough.
    """
    words = line.words
    if at >= len(words):
        return False
    first = at
    while is_initial(line, at) and at + 1 < len(words) and at - first < 2:  # `на маму в.с. носков`
        at += 1
    if words[at].case == UPPER and words[at].length == 2 and line.beside(at) and words[at + 1].case == TITLE:
        at += 1  # `LB Ormerod`
    while at - first < 2 and _initial_without_dot(line, at):
        at += 1
    if at == first and _initials_small(line, at):
        while words[at].length == 1 and at + 1 < len(words):
            at += 1
    if not fits(line, at, level) and not _before_surname(line, at):
        return False
    count = at - first + 1
    while count < LONGEST and line.beside(first + count - 1):
        following = words[first + count]
        if "\n" in line.gap(first + count - 1) or line.opens(first + count):
            break
        if following.flags & (flag.FATHER_AFTER | flag.CHILD_OF) or (
            following.length == 1 and line.gaps[first + count][:1] in "./"
        ):
            count += 1
            continue
        if line.gap(first + count - 1) == "-" and following.case:
            count += 1
            continue
        if bool(following.case) != bool(words[at].case) or not fits(line, first + count, level):
            break
        unlisted = not following.flags & (flag.NAMES | flag.HAN | flag.SURNAME_IN_PAIR)
        if following.case == SMALL and unlisted and not is_bounded(line, first + count):
            break
        count += 1
    last = first + count - 1
    small = words[at].case == SMALL
    listed = any(words[each].flags & (flag.NAMES | flag.HAN_TELLING) for each in range(at, last + 1))
    if (bounded or (small and level == Place.PERSON and not listed)) and not is_bounded(line, last):
        return False
    doubtful = pair and not words[at].flags & (flag.GIVEN | flag.KNOWN)  # `sotuvchi halol ekan`
    if small and count == 1 and (doubtful or not listed):
        if words[at].flags & flag.HAN and level < Place.NAMED:
            return False
        end = line.ends[last]
        near = number_between(line, end, end + _NEAR)
        long = words[last].length
        goes_on = last + 1 < len(words) and line.gap(last) == " " and not words[last].flags & flag.SAID
        goes_on = goes_on and not line.lowered.endswith(_VERBAL, line.starts[last], end)
        if pair and not (
            (long >= 4 and (near or line.folded[end : end + 1] == ",")) or (long >= 5 and goes_on)
        ):
            return False
    for each in range(first, last + 1):
        line.mark(each, 0.6)
    return True


def _before_surname(line: Line, at: int) -> bool:
    """*Deb Prendergast*: an everyday word with a capital, and behind it a surname."""
    words = line.words
    if not line.beside(at):
        return False
    following = words[at + 1]
    if words[at].case == SMALL:  # `oleh taw lian huat`
        bare = not words[at].flags & (flag.EVERYDAY | flag.CONTEXT | flag.NEVER)
        return bool(following.flags & flag.HAN_TELLING and bare and following.case == SMALL)
    if words[at].case != TITLE or line.opens(at):
        return False
    surname = flag.SURNAME | flag.SURNAME_SHAPED | flag.PAIR_TELLING
    return bool(following.case == TITLE and following.flags & surname and not words[at].flags & flag.CONTEXT)


def _initial_without_dot(line: Line, at: int) -> bool:
    """*J Thornber*: one capital, a blank, and a word with a capital."""
    words = line.words
    return (
        at + 1 < len(words)
        and words[at].case == TITLE
        and words[at].length == 1
        and not words[at].flags & flag.PRONOUN
        and line.gap(at) == " "
        and words[at + 1].case == TITLE
    )


def _initials_small(line: Line, at: int) -> bool:
    """*д.и. файзиматов*: two letters with dots."""
    return (
        at + 2 < len(line.words)
        and all(line.words[each].length == 1 for each in (at, at + 1))
        and line.gap(at) in (".", ". ")
        and line.gap(at + 1) in (".", ". ")
    )


def is_bounded(line: Line, last: int, *, by_number: bool = True) -> bool:
    """Whether the clause ends behind word ``last``, a known small word goes on, or a number is near."""
    if line.clause_ends(last):
        return True
    end = line.ends[last]
    if (by_number and number_between(line, end, end + _NEAR)) or line.folded[end + 1 : end + 2].isdigit():
        return True
    return last + 1 < len(line.words) and bool(
        line.words[last + 1].flags & (flag.EVERYDAY | flag.CONTEXT) and line.words[last + 1].case == SMALL
    )


def words_open(line: Line, at: int) -> bool:
    """Whether word ``at`` opens a sentence or clause."""
    return line.opens(at) or line.clause_opens(at)


def all_fit(line: Line, first: int, last: int) -> bool:
    """Whether words ``first`` to ``last`` can be a whole name: each fits, and the capitals agree."""
    words = line.words
    if len({bool(word.case) for word in words[first : last + 1]}) > 1:
        return False
    for at in range(first, last + 1):
        word = words[at]
        joins = word.flags & (flag.FATHER_AFTER | flag.CHILD_OF) and first < at
        initial = word.length == 1 and line.dotted(at)
        syllable = word.flags & flag.HAN_SYLLABLE and last > first
        if not (joins or initial or syllable or fits(line, at, Place.PERSON)):
            return False
        if word.flags & flag.CUE and not word.flags & flag.STRONG:
            return False
    return line.gaps[last][:1] not in (":", "=")
