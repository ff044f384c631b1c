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
from transforms.detection.names.calling import answers, closed, greeted, vocatives
from transforms.detection.names.contacts import number_between
from transforms.detection.names.doing import (
    DONE,
    FROM,
    OF,
    acted,
    asked_of,
    beside_surname,
    coordinated,
    done_by,
    honoured,
    son_of,
)
from transforms.detection.names.fitting import (
    Place,
    border,
    clause_opens,
    fits,
    opens_line,
    rest_of_line,
    take,
    words_open,
)
from transforms.detection.names.initials import initials
from transforms.detection.names.korean import korean
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
from transforms.detection.names.numbered import beside_numbers
from transforms.detection.names.words import SMALL, TITLE, Line, Word
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
CUES: Final = frozenset(_FRONT) | frozenset(_BACK) | frozenset(LINKS) | DONE
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


def slots(line: Line) -> None:
    """Mark the names of a text whose place alone says that they are names."""
    words, folded = line.words, line.folded
    if "." in folded:
        for place, word in enumerate(words):
            if word.length == 1 and line.dotted(place):
                initials(line, place)
    if "," in folded:
        vocatives(line)
    if "-" in folded:
        korean(line)
    for place in [place for place, word in enumerate(words) if word.tells]:
        _told_by(line, place, words[place])
    beside_numbers(line)
    if "\n" in folded:
        answers(line)
    if any(line.score):
        coordinated(line)


def _told_by(line: Line, place: int, word: Word) -> None:
    """Mark the name that the word at ``place``, or the phrase that it ends or begins, tells of."""
    flags = word.flags
    start = line.starts[place]
    followed = place + 1 < len(line.words)
    if flags & _TITLES and followed:
        if flags & flag.ROLE:
            _in_front(line, place, start, _ROLE)
        elif word.letters in _HONOURS:
            honoured(line, place + 1)
    if word.case == SMALL:
        if flags & flag.SURNAME_SHAPED:
            beside_surname(line, place, word)
        if flags & flag.PATRONYMIC and word.length >= _LONG_PATRONYMIC:
            line.mark(place, 0.6)
    if flags & flag.CASED and followed:
        asked_of(line, place, word)
    if not flags & flag.CUE:
        return
    done_by(line, place)
    letters, lowered = word.letters, line.lowered
    if followed:
        stems = LINKS.get(letters)
        if (
            stems is not None
            and place
            and line.letters(place - 1).startswith(stems)
            and line.gaps[place - 1] == " "
        ):
            _in_front(line, place, start, _ROLE)
        end = line.ends[place]
        for phrase, level in _FRONT.get(letters, ()):
            begin = end - len(phrase)
            said = lowered.startswith(phrase, begin) and border(lowered, begin - 1)
            if said and _in_front(line, place, begin, level):
                break
    if place:
        for phrase, level in _BACK.get(letters, ()):
            if lowered.startswith(phrase, start) and border(lowered, start + len(phrase)):
                _behind(line, place, level)
                break


def _in_front(line: Line, place: int, start: int, level: int) -> bool:
    """Take the name behind the phrase that ends with word ``place``; whether there was one."""
    at = place + 1
    if at >= len(line.words):
        return False
    gap = line.gap(place)
    if level == _CLOSING:
        return closed(line, place, start)
    if line.words[at].plain and line.words[at].letters not in _FILLERS:
        return False
    if level == _HELLO:
        return greeted(line, at, gap)
    if level == _LABELLED:
        if not opens_line(line, start):
            return False
        if gap == " " and line.letters(place) in _LABELS_OF_NAMES and start > 0:
            return take(line, at, Place.PERSON, bounded=True)  # `IC 01-499726, nama Hasnita`
        if not _LABEL_GAP.fullmatch(gap):
            return False
        level = Place.NAMED
    elif level == _SELF:
        named = line.words[at]
        before = line.letters(place - line.lowered.count(" ", start, line.ends[place]) - 1)
        opens = clause_opens(line, start)
        if gap == ", ":
            if named.case == TITLE:
                return take(line, at, Place.CAPITAL, bounded=True)
            return opens and take(line, at, Place.PERSON, bounded=True, pair=True)
        if gap != " " or not (opens or before in GREETINGS):
            return False
        if line.lowered.endswith(FROM, line.starts[at], line.ends[at]) and not named.flags & flag.NAMES:
            return False  # `men Urgutdan yozyapman`
        level = Place.PERSON if before in GREETINGS else Place.CAPITAL
        if level == Place.CAPITAL and named.case == SMALL and not named.flags & flag.STRONG:
            return False  # `men umid qilaman`
        return take(line, at, level, bounded=level == Place.CAPITAL)
    elif not _GAP.fullmatch(gap):
        return False
    alone = False
    if level == _NEAR_NUMBER:
        last = line.ends[place]
        if not number_between(line, start - 2 * _FAR, last + _FAR):
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
    return take(line, at, Place(level), pair=alone)


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
        if line.letters(place) == "here" and line.folded[line.ends[place] : line.ends[place] + 1] not in (
            ",",
            ".",
            "!",
            "-",
        ):
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
        capital = word.case == TITLE and line.words[at].case == TITLE and not line.opens(before)
        if not ((named or capital) and fits(line, before, Place.PERSON)):
            return
        line.mark(before, 0.6)
