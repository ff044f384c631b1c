"""Two and more name words side by side: given name and surname in any order, initials, Chinese names."""

from __future__ import annotations

from typing import Final

from transforms.detection.names import flags as flag
from transforms.detection.names.words import SMALL, TITLE, Line, is_initial

_SURNAMES: Final = flag.SURNAME | flag.SURNAME_SHAPED | flag.PATRONYMIC
_PLAIN: Final = flag.EVERYDAY | flag.AMBIGUOUS
_SHAPED: Final = flag.SURNAME_SHAPED | flag.NAME_SHAPED
_BANKS: Final = frozenset({"bank", "banking", "finance", "group"})  # Hong Leong Bank
_LONGEST_HAN: Final = 4


def pair(line: Line, place: int) -> None:
    """Marks words ``place`` and ``place + 1``, which stand side by side, where they make a name."""
    left, right = line.words[place], line.words[place + 1]
    lf, rf = left.flags, right.flags
    for at, initial, named in ((place, left, right), (place + 1, right, left)):
        if (
            initial.length == 1
            and line.dotted(at)
            and (initial.case or named.case)
            and named.flags & _SURNAMES
        ):
            _mark(line, place, 0.8)
            return
    if is_initial(line, place) and right.case == TITLE:
        # `J. Smith`; an unlisted surname needs two: `T. K. Abernathy`
        second = place > 0 and is_initial(line, place - 1) and line.beside(place - 1)
        if rf & flag.PAIR_TELLING or (second and not rf & (_PLAIN | flag.CONTEXT) and right.length > 3):
            for at in range(place - second, place + 2):
                line.mark(at, 0.6)
            return
    if lf & flag.KNOWN and rf & flag.KNOWN and not (lf & flag.EVERYDAY and rf & flag.EVERYDAY):
        _mark(line, place, 0.9)
        return
    small = left.case == SMALL or right.case == SMALL
    if small and (lf | rf) & flag.PLAIN_LATIN and (lf | rf) & flag.EVERYDAY:
        return
    mixed = (left.case == SMALL) != (right.case == SMALL)
    if mixed and (lf if left.case == SMALL else rf) & flag.AMBIGUOUS:  # `Thomas will collect`
        return
    if small and _surname_decides(lf, rf, right.length):
        _mark(line, place, 0.6)
        return
    names = flag.NAMES | flag.ADJECTIVAL
    if not (small and (lf | rf) & flag.EVERYDAY):
        names |= flag.SURNAME_IN_PAIR
    stops = flag.NEVER | (flag.CONTEXT & ~flag.CHILD_OF)
    if not (lf & names and rf & names) or (lf | rf) & stops:
        return
    if lf & _PLAIN and rf & _PLAIN and not (lf | rf) & flag.KNOWN:
        return
    if not (lf | rf) & flag.STRONG and (small or not (lf | rf) & _SHAPED):
        return
    # `roza tovarov`: the strong one must be no everyday word itself
    telling = any(each & flag.STRONG and not each & _PLAIN for each in (lf, rf))
    if small and not line.opens(place) and not telling:
        return
    _mark(line, place, 0.9 if (lf | rf) & (_SURNAMES | flag.SURNAME_IN_PAIR) else 0.75)


def _surname_decides(left: int, right: int, letters: int) -> bool:
    """*heather richardson*, *комил тиллаевга*: beside an everyday name stands a surname that is no word."""
    both = left | right
    if both & (flag.EVERYDAY | flag.NEVER) or not both & flag.AMBIGUOUS:
        return False
    if both & flag.SURNAME_SHAPED and not both & flag.PLAIN_LATIN:
        return True
    english = right & flag.SURNAME_IN_PAIR and not right & (flag.AMBIGUOUS | flag.HAN)
    return bool(left & flag.AMBIGUOUS and english and letters >= 7)


def _mark(line: Line, place: int, score: float) -> None:
    line.mark(place, score)
    line.mark(place + 1, score)


def han(line: Line, place: int, *, told: bool = False) -> None:
    """Marks a Chinese name that begins at ``place``: surname and one or two syllables, or two syllables.

    ``told``: a title or an introduction stands before, so words that are everyday words too are taken.
    """
    words = line.words
    first = words[place]
    count = 1
    while count < _LONGEST_HAN and line.beside(place + count - 1):
        following = words[place + count]
        if not following.flags & flag.HAN or (following.case == SMALL) != (first.case == SMALL):
            break
        count += 1
    taken = words[place : place + count]
    telling = sum(not word.flags & _PLAIN and word.length > 1 for word in taken)
    syllables = sum(bool(word.flags & flag.HAN_SYLLABLE) for word in taken[1:])
    surname = first.flags & flag.HAN_SURNAME
    if count < 2 or syllables < count - 1:
        return
    if line.letters(place + count) in _BANKS or line.letters(place - 1) in _BANKS:
        return
    if told and (surname or telling):
        telling = count
    whole = telling >= 2 or (telling == 1 and first.case and not line.opens(place))
    if first.case == SMALL and not told and not (surname and count >= 3 and telling >= 2):
        return
    if whole:
        for at in range(place, place + count):
            line.mark(at, 0.8 if count >= 3 else 0.65)
