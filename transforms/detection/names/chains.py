"""Marked words with the neighbours that belong to them, put together to spans."""

from __future__ import annotations

from typing import Final

from transforms.detection.entities import PERSON
from transforms.detection.finding import Finding
from transforms.detection.names import flags as flag
from transforms.detection.names.skeleton import is_cyrillic
from transforms.detection.names.words import SMALL, TITLE, UPPER, Line, is_initial

_STOPS: Final = (
    flag.EVERYDAY
    | flag.KIN_AFTER
    | flag.KIN_BEFORE
    | flag.ROLE
    | flag.INTRODUCTION
    | flag.NEVER
    | flag.PRONOUN
)
_SURNAMES: Final = flag.SURNAME | flag.SURNAME_SHAPED
_PARTS: Final = flag.NAMES | flag.CHILD_OF | flag.ADJECTIVAL
_PARTS_SMALL: Final = flag.STRONG | flag.CHILD_OF | flag.SURNAME_SHAPED | flag.ADJECTIVAL

_WHERE: Final = ("da", "dan", "да", "дан", "lik", "лик")
"""Uzbek: in, from, of a place."""


_PREPOSITIONS: Final = frozenset("усковияа")
_BEHIND_INITIAL: Final = frozenset({"ga", "dan", "ni", "ning", "га", "дан", "ни", "нинг"})


def extend(line: Line) -> None:
    """Take neighbours that only make sense as part of a marked name."""
    score = line.score
    for place in [place for place, each in enumerate(score) if each > 0]:
        _extend(line, place, +1)
        _extend(line, place, -1)
    if "." in line.gaps:
        for place in range(1, len(score)):
            if (
                score[place - 1] > 0
                and line.gaps[place - 1] == "."
                and line.letters(place) in _BEHIND_INITIAL
            ):
                line.mark(place, score[place - 1])  # `Палванов С.дан`
    if len(score) - score.count(0.0) >= 2:
        for place in range(1, len(score) - 1):
            if not score[place] and score[place - 1] > 0 and score[place + 1] > 0:
                _bridge(line, place)


def _bridge(line: Line, place: int) -> None:
    """*jalilov musulmon lutfulla o'g'li*: what stands between two parts of a name is a part as well."""
    word = line.words[place]
    plain = word.flags & (flag.EVERYDAY | flag.CONTEXT) and not word.flags & flag.AMBIGUOUS
    same = bool(word.case) == bool(line.words[place - 1].case) and "\n" not in line.gap(place - 1)
    if word.length > 2 and not plain and same and line.beside(place - 1) and line.beside(place):
        line.mark(place, line.score[place + 1] - 0.05)


def _is_initial(line: Line, place: int) -> bool:
    word = line.words[place]
    return word.length == 1 and line.dotted(place)


def _extend(line: Line, place: int, step: int) -> None:
    source = line.words[place]
    for taken in range(1, 4):
        at = place + step * taken
        if not 0 <= at < len(line.words) or not line.beside(min(at, at - step)):
            return
        word = line.words[at]
        if line.score[at] > 0:
            continue
        if word.plain and line.gap(min(at, at - step)) != "-":
            return
        if word.length == 1 and not word.flags & flag.PRONOUN:
            dotted = line.dotted(at)
            if not dotted and step < 0 and line.letters(at) in _PREPOSITIONS:
                return  # `У Антона заказывала`
            if (word.case and (source.case or dotted)) or (
                dotted and not source.case and (step > 0 or source.flags & _SURNAMES)
            ):
                line.mark(at, line.score[place])
                continue
        if word.case and word.length == 2 and is_initial(line, at) and source.case:
            line.mark(at, line.score[place])  # `Sh. Rasulova`
            continue
        if step < 0 and word.flags & flag.TITLE_WITHIN:
            line.mark(at, line.score[place] - 0.05)
            continue
        if line.gap(min(at, at - step)) == "-" and word.case == source.case:
            plain = word.flags & (flag.EVERYDAY | flag.CONTEXT | flag.NEVER)
            if word.case == TITLE or (not plain and source.flags & flag.NAMES):
                line.mark(at, line.score[place])  # `Ден-Сук`, `Tempest-Smythe`
                continue
        if (
            step < 0
            and taken == 1
            and word.case == source.case == TITLE
            and word.length == 2
            and not word.flags & (flag.EVERYDAY | flag.CONTEXT | flag.NEVER)
            and is_cyrillic(line.letters(at))
        ):
            line.mark(at, line.score[place] - 0.05)  # `Пя Аверьян`: surnames of Koreans of two letters
            continue
        same_case = bool(word.case) == bool(source.case) and (word.case or not word.flags & flag.EVERYDAY)
        if (
            step > 0
            and same_case
            and word.flags & flag.HAN_SYLLABLE
            and source.flags & (flag.HAN | flag.GIVEN)
        ):
            line.mark(at, line.score[place] - 0.05)
            continue
        # before a patronymic stands a given name, and capitals throughout are a card holder's or a form's
        unlisted = (
            not word.flags & flag.SAID & ~(flag.SURNAME_IN_PAIR | flag.PAIR_TELLING) and word.length > 2
        )
        if (
            step < 0
            and taken == 1
            and word.case == source.case == SMALL
            and source.flags & flag.PATRONYMIC
            and word.flags & (flag.ORDINARY | flag.AMBIGUOUS)
            and not word.flags & (flag.CONTEXT | flag.NEVER)
            and (word.flags & flag.ORDINARY or not word.flags & flag.EVERYDAY)
        ):
            line.mark(at, line.score[place] - 0.05)  # `беллы ленаровны`
            continue
        if (
            word.case == TITLE
            and taken == 1
            and source.flags & flag.PATRONYMIC
            and word.length >= 2
            and (not word.flags & (flag.EVERYDAY | flag.CONTEXT) or word.flags & flag.ORDINARY)
            and (step < 0 or not line.opens(at))
        ):
            line.mark(at, line.score[place] - 0.05)  # `Вилорий Модестович Дю`
            continue
        if (
            step > 0
            and word.case == TITLE
            and word.flags & flag.SURNAME_IN_PAIR
            and _is_initial(line, at - 1)
        ):
            line.mark(at, line.score[place] - 0.05)  # `Sophie M. Baker`
            continue
        if (
            step > 0
            and taken == 1
            and word.case == source.case == TITLE
            and not line.opens(at)
            and word.flags & flag.SURNAME_IN_PAIR
            and not word.flags & (flag.CONTEXT | flag.HAN)
        ):
            line.mark(at, line.score[place] - 0.05)  # `Tyler Baker`
            continue
        if unlisted and (
            (step < 0 and taken < 3 and source.flags & flag.PATRONYMIC and word.length >= 2 + taken)
            or (step > 0 and word.case == UPPER and source.case == UPPER)
            or (step > 0 and _is_initial(line, at - 1))
        ):
            line.mark(at, line.score[place] - 0.05)
            continue
        # `Ким Надежда Павловна`: a short surname before a given name with a patronymic
        full = place + 1 < len(line.words) and line.words[place + 1].flags & flag.PATRONYMIC
        if step < 0 and taken == 1 and full and word.flags & flag.SURNAME_IN_PAIR and word.case:
            line.mark(at, line.score[place])
            continue
        if word.flags & _STOPS and not word.flags & (flag.SURNAME | flag.PATRONYMIC | flag.KNOWN):
            return
        capital = word.case == TITLE and source.case and not line.opens(at) and word.length > 2
        if (
            capital
            and not word.flags & flag.NAMES
            and line.lowered.endswith(_WHERE, line.starts[at], line.ends[at])
        ):
            return  # `akam Toshpo'lat Malayziyada`, `men Hamdam Urgutdan`
        if not (capital or (word.flags & _PARTS and (word.case or word.flags & _PARTS_SMALL))):
            return
        line.mark(at, line.score[place] - 0.05)


def chains(line: Line) -> list[Finding]:
    """The marked words as spans: neighbours become one."""
    found: list[Finding] = []
    last = -2
    for place, score in enumerate(line.score):
        if score <= 0:
            continue
        start, end = line.starts[place], line.ends[place]
        if end - start == 1 and line.dotted(place):
            end += 1
        elif line.folded.startswith("'s", end - 2) and end - start > 3:
            end -= 2  # `Mrs Pennyfeather's carer`
        if found and last == place - 1 and line.beside(last):
            head = found[-1]
            found[-1] = Finding(head.start, end, PERSON, max(head.score, score))
        else:
            found.append(Finding(start, end, PERSON, score))
        last = place
    return found
