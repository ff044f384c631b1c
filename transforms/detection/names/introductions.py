"""The words behind *ismim*, *меня зовут*, *my name is*, *nama saya*, *FIO:*, unknown ones too."""

from __future__ import annotations

import re
from typing import Final

from transforms.detection.names import flags as flag
from transforms.detection.names.words import Line

_ANNOUNCES: Final = re.compile(r"[ .:=,;\-(«\"“'>]{1,5}")
_LONGEST_CHAIN: Final = 4
_FILLERS: Final = frozenset(
    [
        "is",
        "am",
        "i",
        "the",
        "full",
        "esa",
        "bu",
        "mening",
        "meni",
        "mana",
        "va",
        "ism",
        "ismim",
        "sharif",
        "sharifim",
        "familiya",
        "familiyam",
        "bo'ladi",
        "saya",
        "penuh",
        "ialah",
        "adalah",
        "и",
        "имя",
        "фамилия",
        "отчество",
        "меня",
        "моя",
        "моё",
        "мое",
        "by",
        "исмим",
        "фамилиям",
        "эса",
        "бу",
        "first",
        "last",
        "pembeli",
        "penerima",
        "pelanggan",
    ]
)
_SOFT: Final = frozenset(
    [
        "name",
        "nama",
        "ism",
        "имя",
        "фамилия",
        "surname",
        "ismi",
        "исми",
        "исм",
        "familiya",
        "called",
        "звать",
        "familiyasi",
        "фамилияси",
    ]
)
"""These also introduce goods: a name behind them needs an owner, a colon, or to be on a list."""
_OWNERS: Final = frozenset(
    [
        "my",
        "his",
        "her",
        "full",
        "first",
        "last",
        "customer",
        "customer's",
        "client",
        "buyer",
        "recipient",
        "mening",
        "uning",
        "менинг",
        "унинг",
        "моё",
        "мое",
        "nama",
    ]
)


def introduced(line: Line, place: int) -> None:
    """Marks the name that the introduction at ``place`` announces, up to four words."""
    words = line.words
    at = place + 1
    announced = owned = False
    while at < len(words) and at - place <= 3:
        gap = line.gap(at - 1)
        if not _ANNOUNCES.fullmatch(gap):
            return
        announced = announced or ":" in gap or "=" in gap
        if line.letters(at) not in _FILLERS:
            break
        announced = True
        owned = owned or line.letters(at) in ("saya", "penuh")
        at += 1
    else:
        return
    if line.letters(at + 1) == "saya" and words[at].flags & flag.KIN_BEFORE:
        at += 2  # `atas nama mak saya ...`
        if at >= len(words):
            return
    first = words[at]
    if line.letters(place) in _SOFT and not owned:
        owner = line.letters(place - 1)
        known = first.flags & (flag.NAMES | flag.HAN_SURNAME)
        if first.flags & flag.AMBIGUOUS and first.flags & flag.EVERYDAY and not (first.case or announced):
            known = 0  # `имя поля`
        if not (known or owner in _OWNERS or (announced and first.case and not owner)):
            return
    if first.length < 2 and not first.case:
        return
    if first.flags & (flag.KIN_AFTER | flag.ROLE | flag.INTRODUCTION | flag.PRONOUN):
        return
    if first.flags & flag.TITLE_WITHIN and line.beside(at) and not first.flags & flag.GIVEN:
        at += 1
        first = words[at]
    if first.flags & flag.NEVER and not (first.case and line.clause_ends(at)):
        return
    weak = first.flags & flag.ORDINARY and first.case
    if first.flags & flag.EVERYDAY and not (weak or first.flags & (flag.NAMES | flag.HAN_SURNAME)):
        return
    line.mark(at, 0.85)
    taken = 1
    while line.beside(at) and taken < _LONGEST_CHAIN:
        after = words[at + 1]
        everyday = after.flags & flag.EVERYDAY
        named = after.flags & (flag.NAMES | flag.CHILD_OF) and not everyday
        capital = after.case and first.case and not everyday and not line.opens(at + 1)
        han = after.flags & flag.HAN_SYLLABLE and first.flags & flag.HAN
        han = han and (after.case or not everyday or _more_syllables(line, at + 1))
        # `my name is wilhelmina thornbridge, phone ...`: an unknown word that closes the clause
        surname = not after.flags & flag.SAID & ~(flag.SURNAME_IN_PAIR | flag.PAIR_TELLING | flag.ADJECTIVAL)
        closes = surname and after.length >= 4 and line.clause_ends(at + 1)
        if not (named or capital or closes or han):
            return
        at += 1
        taken += 1
        line.mark(at, 0.85)


def _more_syllables(line: Line, place: int) -> bool:
    """Whether a word that may be an everyday one stands among syllables: *goh bee hoon*."""
    around = (at for at in (place - 1, place) if line.beside(at))
    return any(
        line.words[at if at < place else at + 1].flags & flag.HAN_SYLLABLE
        and not line.words[at if at < place else at + 1].flags & flag.PLAIN_LATIN
        for at in around
    )
