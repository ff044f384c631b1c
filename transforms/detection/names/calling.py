"""Names by which a message calls its reader or its writer: greetings, closings, answers."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final

from transforms.detection.names import flags as flag
from transforms.detection.names.fitting import LONGEST, Place, all_fit, fits, line_ends, opens_line
from transforms.detection.names.lists_speaking import ADDRESSING
from transforms.detection.names.words import SMALL, TITLE, Line, is_initial
from transforms.detection.text import fold

_ADDRESSING: Final = frozenset(fold(word) for word in ADDRESSING) | frozenset(
    [
        "заказ",
        "zakaz",
        "итого",
        "order",
        "buyurtma",
        "pesanan",
        "огромное",
        "большое",
        "katta",
        "kotta",
        "sizga",
        "ko'p",
        "many",
        "so",
        "much",
        "teruk",
    ]
)
_CLOSING_GAP: Final = re.compile(r"[,.!]?[ ]?\n[ \n]*|, |,|\. ")
_ASKS_NAME: Final = re.compile(
    r"ismingiz|исмингиз|ism[- ]?shar|исм[- ]?шар|ismiz|(?<![a-z'])kim(?:siz|da|ga)?[ ?]|"
    r"(?<![а-я])ким(?:сиз|да|га)?[ ?]|(?<![а-я])(?:кто|кого|кому|чей)[ ?]|your name|"
    r"name (?:please|pls|plz)|whose name|"
    r"who |full name|nama (?:anda|tuan|puan|cik|encik|penuh|awak|pelanggan|penerima)|siapa|"
    r"(?:ваше|ваш[аи]|твоё|твое|как) (?:имя|фамили|зовут|вас|тебя|к вам)|на чьё|на чье|чьё имя|"
    r"чье имя|представьтесь|"
    r"имя (?:и фам|получ|клиент)|фио|ф\.и\.о|f\.i\.sh|kimning nomi|nomingiz|familiyangiz|фамилиянгиз"
)
_BEFORE_ANSWER: Final = frozenset(
    {"ha", "ҳа", "да", "yes", "ya", "it's", "its", "is", "i'm", "это", "saya", "я", "men", "мен"}
)
_SPEAKER: Final = 24


def closed(line: Line, place: int, start: int) -> bool:
    """*Best,\\nAsh*; *Cheers, Ada*: what stands between a closing and the end of its line signs."""
    words = line.words
    if not _CLOSING_GAP.fullmatch(line.gap(place)) or not opens_line(line, start):
        return False
    first = last = place + 1
    while (
        last + 1 < len(words)
        and last - first < LONGEST - 1
        and line.beside(last)
        and "\n" not in line.gap(last)
    ):
        last += 1
    if not line_ends(line, last):
        return False
    for at in range(first, last + 1):
        word = words[at]
        part = word.flags & (flag.NAMES | flag.HAN | flag.FATHER_AFTER) or is_initial(line, at)
        if not (part or fits(line, at, Place.NAMED)) or word.flags & (
            flag.KIN_AFTER | flag.NEVER | flag.SPEAKS
        ):
            return False
    small = words[first].case == SMALL and not words[first].flags & (flag.NAMES | flag.HAN_TELLING)
    if small and (first == last or "\n" not in line.gap(place)):
        return False
    for at in range(first, last + 1):
        line.mark(at, 0.6)
    return True


def greeted(line: Line, first: int, gap: str) -> bool:
    """*Thanks Faiqah, you're a star*; *Здравствуйте, Гулишод Косимхужична!*: to a comma or the end."""
    words = line.words
    if gap not in (" ", ", ", "! "):
        return False
    last = first
    while last + 1 < len(words) and last - first < 2 and line.gap(last) == " ":
        last += 1
    if (
        gap == " "
        and words[first].case == TITLE
        and not words[first].flags & flag.SAID & ~(flag.ORDINARY | flag.EVERYDAY)
    ):
        weak = not words[first].flags & flag.EVERYDAY or words[first].flags & flag.ORDINARY
        if weak and words[first].length >= 3 and not line.opens(first):
            goes_on = first + 1 < len(words) and words[first + 1].case == SMALL
            if (goes_on and not words[first].flags & flag.SAID) or line.clause_ends(first):
                line.mark(first, 0.55)
                return True
    following = line.gaps[last][:1]
    if following not in (",", "!", "\n", ".", "") or (
        not following and first == last and words[first].case == SMALL
    ):
        return False
    if not all_fit(line, first, last) or words[first].flags & (flag.SPEAKS | flag.CUE):
        return False
    told = any(word.flags & (flag.NAMES | flag.HAN_TELLING) for word in words[first : last + 1])
    if not told and (
        words[first].flags & flag.ORDINARY
        or (words[first].case == SMALL and (first < last or words[first].length < 5))
    ):
        return False
    for at in range(first, last + 1):
        line.mark(at, 0.55)
    return True


def vocatives(line: Line) -> None:
    """:func:`vocative` at each sentence that opens with up to three words, a comma and a word to somebody."""
    gaps, words = line.gaps, line.words
    for last, gap in enumerate(gaps[:-1]):
        if (gap == ", " or gap == ",") and words[last + 1].letters in _ADDRESSING:
            place = last
            while place and last - place < 3 and gaps[place - 1] == " ":
                place -= 1
            if line.opens(place):
                vocative(line, place)


def vocative(line: Line, place: int) -> None:
    """*Xiao Tong, terima kasih*; *Sabtu, you are a star*: a name, a comma, and words to the other side."""
    words = line.words
    if words[place].flags & (flag.CUE | flag.SPEAKS):
        return
    last = place
    while last < place + 3 and last + 1 < len(words) and line.gap(last) == " ":
        last += 1
    if last > place + 2 or last + 1 >= len(words) or line.gap(last) not in (", ", ","):
        return
    if line.letters(last + 1) not in _ADDRESSING or not all_fit(line, place, last):
        return
    small = words[place].case == SMALL
    if (
        small
        and not any(word.flags & (flag.NAMES | flag.HAN_TELLING) for word in words[place : last + 1])
        and words[place].flags & flag.SAID & ~(flag.SURNAME_IN_PAIR | flag.PAIR_TELLING)
    ):
        return
    for each in range(place, last + 1):
        line.mark(each, 0.6)


def answers(line: Line) -> None:
    """*Ismingiz?\\nMijoz: Qunduz*: the answer to a question for the name, behind a speaker or a dash."""
    start = 0
    asked = False
    starts = line.starts
    for turn in line.lowered.split("\n"):
        end = start + len(turn)
        if asked:
            colon = turn.find(":")
            begin = start + colon + 1 if 0 <= colon < _SPEAKER else start
            places = list(range(bisect_left(starts, begin), bisect_left(starts, end)))
            while places and line.letters(places[0]) in _BEFORE_ANSWER:
                del places[0]
            ended = next((at for at, each in enumerate(places) if line.clause_ends(each)), LONGEST)
            if ended < len(places) - 1 and not is_initial(line, places[ended]):
                del places[ended + 1 :]  # `— Kim qabul qiladi?⏎— Durafshon, qaynonam`
                turn = line.lowered[begin : line.ends[places[-1]]]
            if 0 < len(places) <= LONGEST and not any(sign.isdigit() for sign in turn):
                words = [line.words[at] for at in places]
                told = [word.flags & (flag.NAMES | flag.HAN_TELLING) for word in words]
                ends = places[-1] == len(line.words) - 1 or line.clause_ends(places[-1])
                if ends and (
                    (len(words) == 1 and told[0] and not words[0].flags & flag.NEVER)
                    or all_fit(line, places[0], places[-1])
                ):
                    for at in places:
                        line.mark(at, 0.6)
        if turn.strip():
            asked = _ASKS_NAME.search(turn) is not None
        start = end + 1
