"""Phone numbers written out in words, in Uzbek (both scripts), Russian, English and Malay.

*to'qson bir yuz yigirma uch qirq besh oltmish yetti* is 91 123 45 67... said group by group. Number words
that stand together are put into numbers, the numbers' digits are joined, and the result must be a national
number (nine digits, operator code), a Malaysian mobile one, or begin with a country's code. Digits may stand
among the words (*to'qson bir 123 qirq besh 67*). Amounts (*besh yuz ming so'm*) have words of scale.
"""

from __future__ import annotations

import re
from typing import Final

import polars as pl

from transforms.detection.entities import PHONE
from transforms.detection.finding import Finding
from transforms.detection.names.skeleton import skeleton
from transforms.detection.recognizers.my.phone import is_national as is_malaysian
from transforms.detection.recognizers.phone import AREA, MOBILE
from transforms.detection.text import LETTERS, PreparedText

_UNITS: Final = (
    "nol bir ikki uch to'rt besh olti yetti sakkiz to'qqiz",
    "ноль один два три четыре пять шесть семь восемь девять",
    "ноль бир икки уч тўрт беш олти етти саккиз тўққиз",
    "zero one two three four five six seven eight nine",
    "sifar satu dua tiga empat lima enam tujuh lapan sembilan",
)
_TENS: Final = (
    "o'n yigirma o'ttiz qirq ellik oltmish yetmish sakson to'qson",
    "десять двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто",
    "ўн йигирма ўттиз қирқ эллик олтмиш етмиш саксон тўқсон",
    "ten twenty thirty forty fifty sixty seventy eighty ninety",
)
_HUNDREDS: Final = "сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот"
_TEENS: Final = (
    "десять одиннадцать двенадцать тринадцать четырнадцать "
    "пятнадцать шестнадцать семнадцать восемнадцать девятнадцать",
    "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
)
_HUNDRED: Final = frozenset(skeleton(word) for word in ("yuz", "юз", "hundred", "ratus"))
_TIMES_TEN: Final = skeleton("puluh")
_TEEN: Final = skeleton("belas")
_PLUS: Final = re.compile(r"(?:plus|плюс|plyus|tambah|\+)[ ]{1,2}$")


def _values() -> dict[str, int]:
    values: dict[str, int] = {}
    for language in _TEENS:
        values |= {skeleton(word): 10 + place for place, word in enumerate(language.split())}
    for language in _UNITS:
        values |= {skeleton(word): place for place, word in enumerate(language.split())}
    for language in _TENS:
        values |= {skeleton(word): 10 * (place + 1) for place, word in enumerate(language.split())}
    values |= {skeleton(word): 100 * (place + 1) for place, word in enumerate(_HUNDREDS.split())}
    spoken = {
        "oh": 0,
        "nul": 0,
        "нуль": 0,
        "zero": 0,
        "kosong": 0,
        "sepuluh": 10,
        "sebelas": 11,
        "seratus": 100,
    }
    return values | {skeleton(word): value for word, value in spoken.items()}


_VALUE: Final = _values()
_BESIDE: Final = re.compile(r"[ ,.\-]{1,3}")
_AMOUNT: Final = re.compile(
    r"[ ]{0,2}(?:ming|минг|тысяч|thousand|ribu|million|juta|миллион|mln|млн|so'?m|сум|сўм|dollar|доллар|"
    r"рубл|ringgit)"
)
_LEAST_PARTS: Final = 4
# Four words in a row that begin as number words do: nearly no other text passes.
_BEGINNINGS: Final = sorted(
    {
        word[:2]
        for words in (
            *_UNITS,
            *_TENS,
            *_TEENS,
            _HUNDREDS,
            "yuz юз hundred oh nul нул toqson kosong ratus puluh belas",
        )
        for word in words.split()
    }
)
_WORD: Final = rf"'*(?:{'|'.join(_BEGINNINGS)})[{LETTERS}']*"
_SIGNS: Final = r"[ ,.\-]{1,3}"
_FOUR_WORDS: Final = rf"{_WORD}(?:{_SIGNS}{_WORD}){{3}}"
_SPELLED: Final = sorted(
    {
        word.replace("'", "'?")
        for words in (
            *_UNITS,
            *_TENS,
            *_TEENS,
            _HUNDREDS,
            "yuz юз hundred kosong ratus puluh toqqiz tokkiz kirk",
        )
        for word in words.split()
    }
)
_KNOWN: Final = rf"(?:{'|'.join(_SPELLED)})"
# Digits among the words: a group of digits beside a number word of the usual spelling.
_MIXED: Final = rf"{_KNOWN}{_SIGNS}[0-9]{{1,4}}|[0-9]{_SIGNS}{_KNOWN}"
_MIXED_PATTERN: Final = re.compile(_MIXED)
_TOKEN: Final = re.compile(rf"[{LETTERS}'\u0300-\u036f]+|[0-9]+")


class SpokenPhone:
    """Nine or twelve digits said in words."""

    name = "SpokenPhoneRecognizer"
    entities = (PHONE,)
    least_digits = 0
    context = ("raqam", "nomer", "tel", "номер", "телефон", "рақам", "phone", "number")
    country: str | None = None

    def gate(self, folded: pl.Expr, lowered: pl.Expr) -> pl.Expr:
        return lowered.str.contains(_FOUR_WORDS) | lowered.str.contains(_MIXED)

    def find(self, text: PreparedText) -> list[Finding]:
        lowered = text.lower
        found: list[Finding] = []
        run: list[tuple[int, int, str]] = []
        for match in _TOKEN.finditer(lowered):
            start, end = match.span()
            bare = match.group()
            if not bare.isdigit():
                bare = skeleton(bare) if end - start <= 14 else ""
            elif end - start > 4:
                bare = ""
            if bare.isdigit() or bare in _VALUE or bare in _HUNDRED or bare in (_TIMES_TEN, _TEEN):
                if run and not _BESIDE.fullmatch(lowered, run[-1][1], start):
                    self._close(text, run, found)
                    run = []
                run.append((start, end, bare))
            elif run:
                self._close(text, run, found)
                run = []
        self._close(text, run, found)
        return found

    def _close(self, text: PreparedText, run: list[tuple[int, int, str]], found: list[Finding]) -> None:
        if len(run) < _LEAST_PARTS or _AMOUNT.match(text.lower, run[-1][1]):
            return
        numerals = sum(word.isdigit() for _, _, word in run)
        if numerals == len(run) or (
            numerals and not _MIXED_PATTERN.search(text.lower, run[0][0], run[-1][1])
        ):
            return
        # an amount or a number of pieces may stand before the number or behind it
        for first in range(min(3, len(run) - _LEAST_PARTS + 1)):
            for last in range(len(run), max(len(run) - 3, first + _LEAST_PARTS - 1), -1):
                groups = spoken_groups([word for _, _, word in run[first:last]])
                if not _is_phone("".join(groups)) and not _is_shortened(groups):
                    continue
                start = run[first][0]
                plus = _PLUS.search(text.lower, max(0, start - 9), start)
                found.append(Finding(plus.start() if plus else start, run[last - 1][1], PHONE, 0.85))
                return


def _is_phone(digits: str) -> bool:
    """Of Uzbekistan, Malaysia, Brunei, Russia or Kazakhstan."""
    national = digits.removeprefix("998") if len(digits) == 12 else digits
    if len(national) == 9 and national[:2] in MOBILE | AREA:
        return True
    if digits.startswith("01") and is_malaysian(digits[1:]):
        return True
    if digits.startswith("60") and is_malaysian(digits[2:]):
        return True
    if len(digits) == 10 and digits.startswith("673"):
        return digits[3] in "234578"
    return len(digits) == 11 and digits[0] in "78" and digits[1] in "79"


def _is_shortened(groups: list[str]) -> bool:
    """Operator, hundreds, a pair: zeros are swallowed in speech (*94 561 64* for 94 561 00 64)."""
    return (
        7 <= sum(map(len, groups)) <= 8
        and list(map(len, groups[:2])) == [2, 3]
        and groups[0] in MOBILE
        and 3 <= len(groups) <= 4
    )


def spoken_groups(words: list[str]) -> list[str]:
    """Groups of digits of number words: a word joins the number before it where it fits in.

    A word that is digits already stays as it is, with its leading zeros.
    """
    groups: list[int | str] = []
    room = 0  # the number at hand takes what is smaller than this
    for word in words:
        last = groups[-1] if groups else None
        if word.isdigit():
            groups.append(word)
            room = 0
        elif word in _HUNDRED:
            if isinstance(last, int) and 0 < last < 10:
                groups[-1] = last * 100
            else:
                groups.append(100)
            room = 100
        elif word in (_TIMES_TEN, _TEEN):
            tens = word == _TIMES_TEN
            if isinstance(last, int) and last % 100 < 10:
                groups[-1] = last - last % 10 + (last % 10 * 10 if tens else last % 10 + 10)
            else:
                groups.append(10)
            room = 10 if tens else 0
        else:
            value = _VALUE[word]
            if 0 < value < room and isinstance(last, int):
                groups[-1] = last + value
            else:
                groups.append(value)
            room = 100 if value >= 100 else 10 if value >= 20 or value == 10 else 0
    return [str(group) for group in groups]
