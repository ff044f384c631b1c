"""What an address word says: the kind of part it makes, the side its name or number stands on, its weight.

The words themselves stand in a file a language group (``uzbek.py``, ``russian.py``, ``malay.py``,
``english.py``). Keys are lower-case and without apostrophes: *ko'cha*, *koʻcha* and *kocha* are one word.
"""

from __future__ import annotations

from enum import IntEnum
from typing import Final, NamedTuple


class Kind(IntEnum):
    """Kinds of address parts."""

    STREET = 0
    AREA = 1  # a block, a quarter, a neighbourhood, a village
    UNIT = 2  # a house, a flat, a floor
    ADMIN = 3  # a district, a town, a region
    PLACE = 4  # a place known by its name
    LANDMARK = 5
    POSTCODE = 6


class Side(IntEnum):
    """On which side of its word a name or number usually stands. The other side is tried as well."""

    LEFT = 0
    RIGHT = 1


class Term(NamedTuple):
    """One address word with its spellings.

    ``weight``: evidence for an address, in halves and wholes of a sure part. ``tells``: what its number
    is, so that words for the same thing count once. ``fine``: it tells a door, which makes an address
    personal; a district or a street does not. ``lettered``: takes a letter in place of a number
    (*Blok A*). ``formal``: an everyday word that counts only behind a number and a name (*92 Station
    Close*).
    """

    kind: Kind
    side: Side
    weight: float
    tells: str = ""
    fine: bool = False
    lettered: bool = False
    formal: bool = False


_LATIN_CASES: Final = ("", "ga", "da", "dan", "ni", "ning", "dagi", "gacha")
_CYRILLIC_CASES: Final = ("", "га", "да", "дан", "ни", "нинг", "даги", "гача")


def spelled(term: Term, words: str) -> dict[str, Term]:
    """``words`` (separated by blanks) as they stand."""
    return dict.fromkeys(words.split(), term)


def declined(term: Term, stems: str) -> dict[str, Term]:
    """Uzbek ``stems`` with their possessive and case endings, by the script of each stem."""
    forms: dict[str, Term] = {}
    for stem in stems.split():
        latin = stem.isascii()
        for owner in ("", "i", "si") if latin else ("", "и", "си"):
            for case in _LATIN_CASES if latin else _CYRILLIC_CASES:
                forms[stem + owner + case] = term
    return forms
