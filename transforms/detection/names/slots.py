"""Places in a message where a person is named, whatever the name: nobody's list has all names.

*in the name of X*, *dah janji dengan X*, *позовите X*, *X номида*, *X, that's my neighbour*, *Saya, X, no.
KP*. The phrases are in ``lists_slots.py``; what else makes a place is in ``calling.py``, ``doing.py``,
``initials.py`` and ``numbered.py``. How much a word must look like a name there, ``fitting.py`` decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from transforms.detection.names import flags as flag
from transforms.detection.names.calling import answers, closed, greeted, turns_to_somebody, vocative
from transforms.detection.names.doing import (
    FROM,
    OF,
    acted,
    asked_of,
    beside_surname,
    coordinated,
    honoured,
    son_of,
)
from transforms.detection.names.fitting import (
    Place,
    border,
    clause_opens,
    fits,
    number_between,
    opens_line,
    rest_of_line,
    take,
    words_open,
)
from transforms.detection.names.initials import initials
from transforms.detection.names.lists_slots import (
    ASKED_FOR,
    BEHIND,
    CLOSINGS,
    GREETINGS,
    HELLO,
    HUMAN_VERBS,
    LABELS,
    LINKS,
    NAMED,
    NEAR_NUMBER,
    NEIGHBOUR,
    PERSON,
    ROLES,
    SELF,
)
from transforms.detection.names.numbered import beside_numbers, numbers_of
from transforms.detection.names.words import SMALL, TITLE, Line
from transforms.detection.text import fold


def _by_edge(phrases: Iterable[tuple[str, int]], edge: int) -> dict[str, tuple[tuple[str, int], ...]]:
    """Phrases by their first (0) or last (-1) word, the longer first."""
    found: dict[str, list[tuple[str, int]]] = {}
    for phrase, level in phrases:
        found.setdefault(re.split("[ /-]", phrase)[edge], []).append((phrase, level))
    return {word: tuple(sorted(each, key=lambda pair: -len(pair[0]))) for word, each in found.items()}


_LABELLED, _SELF, _NEAR_NUMBER, _ROLE, _CLOSING, _BEHIND, _NEIGHBOUR, _VERB, _HELLO, _ASKED_FOR = (
    3,
    4,
    5,
    6,
    7,
    8,
    9,
    10,
    11,
    12,
)
_FRONT: Final = _by_edge(
    [
        *((fold(phrase), int(Place.NAMED)) for phrase in NAMED),
        *((fold(phrase), int(Place.PERSON)) for phrase in PERSON),
        *((fold(phrase), _LABELLED) for phrase in LABELS),
        *((fold(phrase), _SELF) for phrase in SELF),
        *((fold(phrase), _NEAR_NUMBER) for phrase in NEAR_NUMBER),
        *((fold(phrase), _ROLE) for phrase in ROLES),
        *((fold(phrase), _CLOSING) for phrase in CLOSINGS),
        *((fold(phrase), _HELLO) for phrase in HELLO),
    ],
    -1,
)
_BACK: Final = _by_edge(
    [
        *((fold(phrase), _BEHIND) for phrase in BEHIND),
        *((fold(phrase), _ASKED_FOR) for phrase in ASKED_FOR),
        *((fold(phrase), _NEIGHBOUR) for phrase in NEIGHBOUR),
        *((fold(word), _VERB) for word in HUMAN_VERBS),
        *((word, _BEHIND) for word in ("al", "ap")),
    ],
    0,
)
CUES: Final = frozenset(_FRONT) | frozenset(_BACK) | frozenset(LINKS)
"""Words in small letters at which :func:`slots` looks for a phrase (``flags.CUE``)."""
_LABEL_GAP: Final = re.compile(r"[ ]?[:=][ ]{0,2}\n?|[ ]?\n[ ]?|[ ]-[ ]")
_GAP: Final = re.compile(r"[ ]{1,2}|[ ]?[:=\-][ ]{0,2}|[ ]?[(«\"“][ ]?|,?\n|, |\. ")
_FILLERS: Final = frozenset(
    """
    is are was please pls plz iltimos илтимос пожалуйста tolong saya aku my mum's mother's wife's his her the
    mr mrs ms miss dr encik puan cik tuan kak kakak
    abang bang pak mak adik emak ibu bapa ayah isteri suami anak makcik pakcik ustaz ustazah cikgu datin
    dato hajah haji awang это его её ее мою моему моей посылку заказ товар деньги коробку ключи документы
    господин госпожа гражданин гражданка маму маме мужу мужа жену жене брата брату сестру сестре сына дочь
    мама папа муж жена брат сестра тётя дядя тетя сосед соседка соседке соседу it them esa bo'ladi mening bu
    shu онам акам опам укам синглим aunt uncle auntie sister brother husband wife neighbour neighbor
    colleague friend courier driver manager operator client customer клиента клиентку курьера курьером
    менеджера менеджером мастера мастером оператора оператором продавца продавцом консультанта консультантом
    водителя водителем penjual pemandu staf pekerja pelanggan cik

    """.split()  # noqa: SIM905
)
_TITLES: Final = flag.ROLE | flag.KIN_BEFORE
_LONG_PATRONYMIC: Final = 8
_TELLING: Final = _TITLES | flag.SURNAME_SHAPED | flag.PATRONYMIC | flag.CUE | flag.CASED
_FAR: Final = 32
_ONLY_OPENING: Final = frozenset({"here", "ni", "kata", "said", "told", "promised"})
_LABELS_OF_NAMES: Final = frozenset({"name", "nama", "имя", "ismi", "исми"})
_HONOURS: Final = frozenset(
    """
    cik encik puan tuan kak kakak abang abg bang pak mak makcik pakcik haji hajah hj hjh ustaz ustazah cikgu
    bos mr mrs ms miss dr sir madam aunty auntie uncle datin
    """.split()  # noqa: SIM905
)
_I_AM: Final = frozenset({"bo'laman", "bolaman", "бўламан", "deb", "деб"})
_SON_OF: Final = frozenset({"al", "ap"})
CASES: Final = (*FROM, *OF)


def cued(word: str, lowered: str) -> bool:
    """Whether a phrase that ends or begins with ``word`` may stand in the text ``lowered``."""
    letters = word.lower().strip("'")
    for phrase, _ in (*_FRONT.get(letters, ()), *_BACK.get(letters, ())):
        if phrase in lowered:
            return True
    return any(stem in lowered for stem in LINKS.get(letters, ()))


def slots(line: Line) -> None:
    """Mark the names of a text whose place alone says that they are names."""
    words, folded = line.words, line.folded
    numbers = numbers_of(line)
    dots, commas = "." in folded, "," in folded and turns_to_somebody(line.lowered)
    last = len(words) - 1
    for place, word in enumerate(words):
        start, end, flags, case, opens = word
        if dots and end - start == 1 and folded.startswith(".", end):
            initials(line, place)
        if opens and commas and place < last:
            vocative(line, place)
        if not flags & _TELLING:
            continue
        if flags & _TITLES and place < last:
            if flags & flag.ROLE:
                _in_front(line, place, start, _ROLE, numbers)
            elif line.letters(place) in _HONOURS:
                honoured(line, place + 1)
        if flags & flag.SURNAME_SHAPED and case == SMALL:
            beside_surname(line, place, word)
        if flags & flag.PATRONYMIC and case == SMALL and end - start >= _LONG_PATRONYMIC:
            line.mark(place, 0.6)
        if flags & flag.CASED and place < last:
            asked_of(line, place, word)
        if flags & flag.CUE:
            letters = line.letters(place)
            stems = LINKS.get(letters)
            if (
                stems is not None
                and place
                and line.letters(place - 1).startswith(stems)
                and line.gap(place - 1) == " "
            ):
                _in_front(line, place, word.start, _ROLE, numbers)
            for phrase, level in _FRONT.get(letters, ()):
                start = word.end - len(phrase)
                said = line.lowered.startswith(phrase, start) and border(line.lowered, start - 1)
                if said and _in_front(line, place, start, level, numbers):
                    break
            for phrase, level in _BACK.get(letters, ()):
                if line.lowered.startswith(phrase, word.start) and border(
                    line.lowered, word.start + len(phrase)
                ):
                    _behind(line, place, level)
                    break
    if numbers:
        beside_numbers(line, numbers)
    if "\n" in folded:
        answers(line)
    if any(line.score):
        coordinated(line)


def _in_front(line: Line, place: int, start: int, level: int, numbers: list[tuple[int, int]]) -> bool:
    """Take the name behind the phrase that ends with word ``place``; whether there was one."""
    at = place + 1
    if at >= len(line.words):
        return False
    gap = line.gap(place)
    if level == _CLOSING:
        return closed(line, place, start)
    if level == _HELLO:
        return greeted(line, at, gap)
    if level == _LABELLED:
        if not opens_line(line, start):
            return False
        if gap == " " and line.letters(place) in _LABELS_OF_NAMES and start > 0:
            return take(line, at, Place.PERSON, numbers, bounded=True)  # `IC 01-499726, nama Hasnita`
        if not _LABEL_GAP.fullmatch(gap):
            return False
        level = Place.NAMED
    elif level == _SELF:
        named = line.words[at]
        before = line.letters(place - line.lowered.count(" ", start, line.words[place].end) - 1)
        opens = clause_opens(line, start)
        if gap == ", ":
            if named.case == TITLE:
                return take(line, at, Place.CAPITAL, numbers, bounded=True)
            return opens and take(line, at, Place.PERSON, numbers, bounded=True, pair=True)
        if gap != " " or not (opens or before in GREETINGS):
            return False
        if line.lowered.endswith(FROM, named.start, named.end) and not named.flags & flag.NAMES:
            return False  # `men Urgutdan yozyapman`
        level = Place.PERSON if before in GREETINGS else Place.CAPITAL
        if level == Place.CAPITAL and named.case == SMALL and not named.flags & flag.STRONG:
            return False  # `men umid qilaman`
        return take(line, at, level, numbers, bounded=level == Place.CAPITAL)
    elif not _GAP.fullmatch(gap):
        return False
    alone = False
    if level == _NEAR_NUMBER:
        last = line.words[place].end
        if not number_between(numbers, start - 2 * _FAR, last + _FAR):
            return False
        level = Place.PERSON
    elif level == _ROLE:
        level, alone = Place.PERSON, True
        if line.words[place].flags & flag.ROLE and line.letters(place) in ("from", "имени", "benar"):
            return False
        if ":" in gap and (line.words[at].flags & flag.ORDINARY or "?" in rest_of_line(line, at)):
            return False  # `Оператор: Представьтесь, пожалуйста`
    skipped = 0
    while skipped < 3 and at + 1 < len(line.words) and line.letters(at) in _FILLERS:
        if line.gap(at) not in (" ", ". ", ", ", ": "):
            return False
        at += 1
        skipped += 1
    return take(line, at, Place(level), numbers, pair=alone)


def _behind(line: Line, place: int, level: int) -> None:
    """*Лочин номида*; *Ingrid, that's my neighbour*: take the name that ends before word ``place``."""
    if not place:
        return
    gap = line.gap(place - 1)
    at = place - 1
    if level == _VERB:
        acted(line, place)
        return
    if line.letters(place) in _SON_OF:
        son_of(line, place)
        return
    if line.letters(place) in _ONLY_OPENING:
        if gap != " " or not (words_open(line, at)) or not fits(line, at, Place.PERSON):
            return
        if line.words[at].case == SMALL and line.words[at].flags & (flag.CUE | flag.EVERYDAY):
            return
        if line.letters(place) == "here" and line.folded[
            line.words[place].end : line.words[place].end + 1
        ] not in (",", ".", "!", "-"):
            return
        line.mark(at, 0.6)
        return
    if level == _NEIGHBOUR:
        if gap not in (", ", " - ", " (") or not fits(line, at, Place.CAPITAL):
            return
        if line.words[at].case == SMALL and not line.words[at].flags & flag.STRONG:
            return
    elif (
        gap != " "
        or not fits(line, at, Place.NAMED)
        or (
            level == _BEHIND
            and line.letters(place) in _I_AM
            and not (line.words[at].case or line.words[at].flags & flag.GIVEN)
        )
    ):
        return
    line.mark(at, 0.6)
    for before in range(at - 1, max(-1, at - 3), -1):
        word = line.words[before]
        if not line.beside(before) or "\n" in line.gap(before):
            return
        named = word.flags & (flag.STRONG | flag.HAN_TELLING) and not word.flags & (
            flag.EVERYDAY | flag.AMBIGUOUS
        )
        capital = word.case == TITLE and line.words[at].case == TITLE and not word.opens
        if not ((named or capital) and fits(line, before, Place.PERSON)):
            return
        line.mark(before, 0.6)
