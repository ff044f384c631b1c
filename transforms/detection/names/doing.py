"""Names told by what their bearers do, have, or are joined to."""

from __future__ import annotations

from typing import Final

from transforms.detection.names import flags as flag
from transforms.detection.names.fitting import STOPS, is_bounded, words_open
from transforms.detection.names.skeleton import is_cyrillic
from transforms.detection.names.words import SMALL, TITLE, Line, Word

_FEMALE: Final = ("ова", "ева", "ёва")
_FEMALES: Final = ("ova", "eva", *_FEMALE)
_SURNAME_ENDS: Final = ("ov", "ev", "ova", "eva", "ов", "ев", "ёв", *_FEMALE)
_AND: Final = frozenset({"and", "и", "va", "ва", "dan", "hamda", "bilan", "билан", "with"})
_JOINING: Final = frozenset({", ", "-", " & "})
FROM: Final = ("dan", "дан")
OF: Final = ("ning", "нинг")
_ASKED: Final = ("so'ra", "сўра", "eshit", "эшит")
_OWNED: Final = (
    *(
        "raqami",
        "nomeri",
        "telefoni",
        "ismi",
        "manzili",
        "puli",
        "buyurtmasi",
        "zakazi",
        "qo'li",
        "otasi",
        "onasi",
        "kartasi",
    ),
    *("рақами", "номери", "телефони", "исми", "манзили", "пули", "буюртмаси", "заказ", "қўли", "картаси"),
)
DONE: Final = frozenset(
    """
    забрал забрала принял приняла принимал принимала привёз привез привезла звонил звонила позвонил
    позвонила приезжал приезжала приходил приходила оформил оформила оформлял оформляла собирал собирала
    упаковал упаковала выдал выдала подписал подписала расписался расписалась отгрузил отгрузила доставил
    доставила проверил проверила отпускал отпускала
    """.split()  # noqa: SIM905
)
_BETWEEN: Final = frozenset(
    """
    не мне нам ей ему им тут там вчера сегодня сам сама уже лично опять снова так тоже ещё еще до has had have
    just never already also always still even then kindly finally again only tak dah sudah pun akan tadi
    semalam masih juga kecha bugun o'zi menga bizga hozir yana ham doim кеча бугун ўзи менга бизга ҳозир
    яна ҳам
    """.split()  # noqa: SIM905
)
"""They may stand between a person and what the person does."""
_BETWEEN_MOST: Final = 2
_TAKEN: Final = ("oldim", "oldik", "oling", "olib", "berib yub", "олдим", "олдик", "олинг")


def honoured(line: Line, at: int) -> None:
    """*cik aminatul, meja ...*, *bos jah kata*: unlisted, in small letters, behind a title."""
    word = line.words[at]
    if line.gap(at - 1) not in (" ", ". ") or word.case == TITLE or line.score[at] > 0:
        return
    if (
        word.flags & flag.SAID & ~(flag.SURNAME_IN_PAIR | flag.PAIR_TELLING | flag.ADJECTIVAL)
        or word.length < 3
    ):
        return
    comma = line.gaps[at].startswith(",")
    if comma or (word.length >= 4 and is_bounded(line, at, by_number=False)):
        line.mark(at, 0.55)


def beside_surname(line: Line, place: int, word: Word) -> None:
    """*qutlimurat qosbergenov*, *нагима мамбеткаримова*: an unlisted word beside the shape of a surname."""
    letters = line.letters(place)
    if word.length < 6 or not (letters.isascii() or letters.endswith(_FEMALE)):
        return  # `размеров`: a genitive of things
    if not letters.endswith(_SURNAME_ENDS):
        return
    for at, opened in ((place - 1, place - 1), (place + 1, place)):
        if not 0 <= at < len(line.words) or not line.beside(min(at, place)):
            continue
        other = line.words[at]
        if other.case != SMALL or other.length < 4:
            continue
        known = (
            other.flags & flag.AMBIGUOUS and not other.flags & flag.PLAIN_LATIN and letters.endswith(_FEMALES)
        )
        plain = flag.EVERYDAY | flag.CONTEXT | flag.NEVER | flag.ORDINARY | flag.SPEAKS | flag.CUE
        if other.flags & plain and not known:
            continue
        if line.clause_opens(opened) or line.clause_ends(max(at, place)):
            line.mark(at, 0.55)
            line.mark(place, 0.55)
            return


def coordinated(line: Line) -> None:
    """*Minnie and Bobby*, *Вован, Анфим и Хва-Ен*: what is joined to a name is one."""
    words = line.words
    if not _JOINING.intersection(line.gaps) and _AND.isdisjoint([word.letters for word in words]):
        return
    for step in (1, -1):
        places = range(len(words)) if step > 0 else range(len(words) - 1, -1, -1)
        for place in places:
            if line.score[place] <= 0:
                continue
            near = place + step
            if not 0 <= near < len(words):
                continue
            if line.gap(min(place, near)) == "-" and words[near].case == TITLE and words[place].case == TITLE:
                line.mark(near, line.score[place])
                continue
            if line.gap(min(place, near)) == " & ":
                far = near
            elif line.letters(near) in _AND and line.beside(place if step > 0 else near):
                far = near + step
                if not 0 <= far < len(words) or not line.beside(min(near, far)):
                    continue
            elif line.gap(min(place, near)) == ", " and words[place].case == TITLE:
                far = near
                if step > 0 and not (line.clause_ends(far) or line.letters(far + 1) in _AND):
                    continue
                if line.opens(far) or words[far].case != TITLE:
                    continue
                if step < 0 and far and line.gap(far - 1) not in (", ", ": ", " "):
                    continue
                if step < 0 and line.gap(far - 1 if far else 0) == " " and not words[far].flags & flag.NAMES:
                    continue
            else:
                continue
            word = words[far]
            plain = word.flags & (flag.EVERYDAY | flag.CONTEXT | flag.NEVER)
            plain = plain and not word.flags & (flag.AMBIGUOUS | flag.ORDINARY)
            listed = word.flags & flag.NAMES and not word.flags & (flag.EVERYDAY | flag.PLAIN_LATIN)
            if plain or word.length < 3:
                continue
            if (word.case == TITLE and words[place].case == TITLE) or (word.case == SMALL and listed):
                line.mark(far, 0.55)


def son_of(line: Line, place: int) -> None:
    """*Renuga ap Sivabalan*: *a/p* as it is typed."""
    if not line.beside(place - 1) or not line.beside(place):
        return
    child, father = line.words[place - 1], line.words[place + 1]
    if child.case != father.case or min(child.length, father.length) < 4:
        return
    plain = flag.EVERYDAY | flag.CONTEXT
    if any(each.flags & plain and not (each.flags & flag.ORDINARY and each.case) for each in (child, father)):
        return
    if (
        child.case == TITLE
        or (child.flags | father.flags) & flag.NAMES
        or not (child.flags | father.flags) & flag.SAID
    ):
        for at in (place - 1, place, place + 1):
            line.mark(at, 0.75)


def acted(line: Line, place: int) -> None:
    """*Коротков не пришёл*, *Чан-Сик сказал*: who does what only people do."""
    at = place - 1
    for _ in range(_BETWEEN_MOST):
        if at and line.letters(at) in _BETWEEN and line.gap(at) == " ":
            at -= 1
    word = line.words[at]
    if line.gap(at) != " " or word.flags & (STOPS | flag.KIN_BEFORE | flag.CUE | flag.NEVER):
        return
    if word.case == SMALL:
        if not (word.flags & flag.STRONG and not word.flags & (flag.AMBIGUOUS | flag.EVERYDAY)):
            return
    elif (
        word.case != TITLE
        or (word.flags & flag.EVERYDAY and not word.flags & flag.AMBIGUOUS)
        or word.length < 3
    ) or (not words_open(line, at) and not word.flags & flag.NAMES and word.flags & flag.SAID):
        return
    line.mark(at, 0.6)


def done_by(line: Line, place: int) -> None:
    """*Забрал Роман*, *Принимал Чинонсо*: in Russian the person may stand behind what was done."""
    at = place + 1
    if line.letters(place) not in DONE or at >= len(line.words) or line.gap(place) != " ":
        return
    word = line.words[at]
    if word.case != TITLE or word.length < 3 or not is_cyrillic(word.letters):
        return
    everyday = word.flags & flag.EVERYDAY and not word.flags & (flag.AMBIGUOUS | flag.ORDINARY)
    if not everyday and not word.flags & (flag.CONTEXT | flag.NEVER) and line.clause_ends(at):
        line.mark(at, 0.55)


def asked_of(line: Line, place: int, word: Word) -> None:
    """*Забурдан сўрадим*, *Мираброрнинг рақамини*: one asks people, and people have numbers."""
    letters = line.letters(place)
    following = line.letters(place + 1)
    if letters.endswith(FROM) and following.startswith(_ASKED):
        rest = 3
    elif letters.endswith(OF) and following.startswith(_OWNED):
        rest = 4
    elif letters.endswith(FROM) and word.case == TITLE and following.startswith(_TAKEN):
        rest = 3
    else:
        return
    if line.gap(place) != " " or word.length < rest + 3 or word.flags & (flag.CONTEXT | flag.NEVER):
        return
    if word.flags & flag.EVERYDAY and not (
        word.flags & flag.ORDINARY and word.case and not line.opens(place)
    ):
        return
    line.mark(place, 0.6)
