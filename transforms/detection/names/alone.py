"""Whether a word is a name with nothing beside it."""

from __future__ import annotations

import re
from typing import Final

from transforms.detection.names import flags as flag
from transforms.detection.names.speaking import addressed, answered, given_to, owns
from transforms.detection.names.words import SMALL, TITLE, UPPER, Line, Word

_DEAR: Final = (
    *("mijoz", "do'st", "dost", "xaridor", "hamkor", "foydalanuvchi", "sotuvchi", "ona", "opa-sing"),
    *("мижоз", "дўст", "харидор", "ота", "она"),
)
_PHONE_FOLLOWS: Final = re.compile(
    r"[ ,:;.\-]{1,4}(?:(?:tel|тел|hp|phone|nomer|raqam)[a-zа-я]{0,6}[ .:]{1,3})?\(?\+?[0-9][0-9 ()\-.]{6,}"
)

_FOR: Final = frozenset({"uchun", "учун"})
_TO_OR_FROM: Final = ("ga", "dan", "га", "дан")
_TRANSFERS: Final = (
    *("bering", "berdim", "berdi", "oldim", "oldik", "ayting", "aytdim"),
    *("беринг", "бердим", "берди", "олдим", "олдик", "айтинг", "айтдим"),
)
_NUMBER: Final = re.compile(r"[0-9]")
_REACH: Final = 16
_PHONE_DIGITS: Final = 9
_CURRENCY: Final = re.compile(r" ?(?:so'?m|sum|сум|сўм|сом|uzs|rm|bnd|usd|руб|тыс|ming|минг|[$₽])")


def alone(line: Line, place: int, word: Word) -> float:
    """The score of one word by its verdict and capitals; 0 where that does not tell."""
    flags = word.flags
    if word.plain and not line.clause_opens(place):
        return 0.0
    if flags & (flag.NEVER | flag.KIN_AFTER | flag.ROLE | flag.INTRODUCTION):
        return 0.0
    if line.letters(place) in ("aziz", "азиз") and line.letters(place + 1).startswith(_DEAR):
        return 0.0  # `Aziz mijozlar`: dear customers
    if place and line.folded[line.starts[place] - 1] in '«"“' and line.gaps[place][:1] in ("»", '"', "”"):
        return 0.0  # one word in quotation marks is what goods, films and shops are called
    if flags & (flag.GIVEN | flag.AMBIGUOUS | flag.SURNAME | flag.NAME_SHAPED) and _signs(line, place, word):
        return 0.7
    if word.case == SMALL:
        if flags & (flag.GIVEN | flag.AMBIGUOUS) and (
            answered(line, place, word)
            or addressed(line, place, word)
            or (flags & (flag.GIVEN | flag.CAPITAL) and given_to(line, place))
        ):
            return 0.55
        if flags & flag.GIVEN and place and ":" in line.gap(place - 1) and not flags & flag.EVERYDAY:
            return 0.55
        return 0.55 if flags & flag.CERTAIN and not flags & flag.AMBIGUOUS else 0.0
    if flags & flag.KNOWN and not (flags & flag.EVERYDAY or (flags & flag.AMBIGUOUS and line.opens(place))):
        return 0.85
    if (
        flags & flag.AMBIGUOUS
        and not flags & (flag.EVERYDAY | flag.PLAIN_LATIN)
        and _gives_or_takes(line, place)
    ):
        return 0.6
    if owns(line, place, word):
        return 0.6
    if word.case == TITLE and not flags & flag.EVERYDAY:
        if addressed(line, place, word):
            return 0.6
        if flags & flag.AMBIGUOUS and not flags & flag.PLAIN_LATIN and given_to(line, place):
            return 0.6
        if flags & flag.AMBIGUOUS and not line.opens(place) and line.letters(place + 1) in _FOR:
            return 0.55
    if flags & flag.AMBIGUOUS or flags & flag.EVERYDAY:
        return 0.0
    if flags & flag.GIVEN:
        return 0.75
    if flags & (flag.SURNAME | flag.PATRONYMIC):
        return 0.7 if flags & flag.CERTAIN or not line.opens(place) or flags & flag.PATRONYMIC else 0.0
    if flags & (flag.SURNAME_SHAPED | flag.NAME_SHAPED):
        return 0.0 if line.opens(place) or word.case == UPPER else 0.5
    return 0.0


def _gives_or_takes(line: Line, place: int) -> bool:
    """*Hikmatdan oldim*, *Зебога беринг*: one takes from and gives to people."""
    return line.letters(place).endswith(_TO_OR_FROM) and line.letters(place + 1).startswith(_TRANSFERS)


def _signs(line: Line, place: int, word: Word) -> bool:
    """Whether the word is a clause of its own beside a phone or address: *сарвар, +998 …*, *uy 5, Charos*."""
    if word.length < 3 or not line.clause_opens(place):
        return False
    number = _PHONE_FOLLOWS.match(line.lowered, line.ends[place])
    if number is not None and not _CURRENCY.match(line.lowered, number.end()):
        # a price may stand behind goods: `kamar 8.999.000`
        digits = sum(sign.isdigit() for sign in number.group())
        if not word.flags & flag.EVERYDAY or digits >= _PHONE_DIGITS:
            return True
    if word.flags & (flag.EVERYDAY | flag.PLAIN_LATIN) or not place or not line.clause_ends(place):
        return False
    return (
        line.gap(place - 1).rstrip().endswith(",")
        and _NUMBER.search(line.folded, max(0, line.starts[place] - _REACH), line.starts[place]) is not None
    )
