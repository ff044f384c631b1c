"""Phone numbers written out in words, in Uzbek (both scripts), Russian and English.

*to'qson bir yuz yigirma uch qirq besh oltmish yetti* is 91 123 45 67... said group by group. Number words
that stand together are put into numbers, the numbers' digits are joined, and the result must be a national
number (nine digits, operator code) or begin with 998. Amounts (*besh yuz ming so'm*) have words of scale.
"""

from __future__ import annotations

import re
from typing import Final

import polars as pl

from transforms.detection.entities import PHONE
from transforms.detection.finding import Finding
from transforms.detection.names.skeleton import skeleton
from transforms.detection.recognizers.phone import AREA, MOBILE
from transforms.detection.text import LETTERS, PreparedText

_UNITS: Final = (
    "nol bir ikki uch to'rt besh olti yetti sakkiz to'qqiz",
    "ноль один два три четыре пять шесть семь восемь девять",
    "ноль бир икки уч тўрт беш олти етти саккиз тўққиз",
    "zero one two three four five six seven eight nine",
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
_HUNDRED: Final = frozenset(skeleton(word) for word in ("yuz", "юз", "hundred"))


def _values() -> dict[str, int]:
    values: dict[str, int] = {}
    for language in _TEENS:
        values |= {skeleton(word): 10 + place for place, word in enumerate(language.split())}
    for language in _UNITS:
        values |= {skeleton(word): place for place, word in enumerate(language.split())}
    for language in _TENS:
        values |= {skeleton(word): 10 * (place + 1) for place, word in enumerate(language.split())}
    values |= {skeleton(word): 100 * (place + 1) for place, word in enumerate(_HUNDREDS.split())}
    return values | {"oh": 0, "nul": 0}


_VALUE: Final = _values()
_BESIDE: Final = re.compile(r"[ ,.\-]{1,3}")
_AMOUNT: Final = re.compile(
    r"[ ]{0,2}(?:ming|минг|тысяч|thousand|million|миллион|mln|млн|so'?m|сум|сўм|dollar|доллар|рубл)"
)
_LEAST_WORDS: Final = 4
# Four words in a row that begin as number words do: nearly no other text passes.
_BEGINNINGS: Final = sorted(
    {
        word[:2]
        for words in (*_UNITS, *_TENS, *_TEENS, _HUNDREDS, "yuz юз hundred oh nul нул toqson")
        for word in words.split()
    }
)
_WORD: Final = rf"'*(?:{'|'.join(_BEGINNINGS)})[{LETTERS}']*"
_FOUR_WORDS: Final = rf"{_WORD}(?:[ ,.\-]{{1,3}}{_WORD}){{3}}"


class SpokenPhone:
    """Nine or twelve digits said in words."""

    name = "SpokenPhoneRecognizer"
    entities = (PHONE,)
    context = ("raqam", "nomer", "tel", "номер", "телефон", "рақам", "phone", "number")
    country: str | None = None

    def gate(self, folded: pl.Expr, lowered: pl.Expr) -> pl.Expr:
        return lowered.str.contains(_FOUR_WORDS)

    def find(self, text: PreparedText) -> list[Finding]:
        lowered = text.lower
        found: list[Finding] = []
        run: list[tuple[int, int, str]] = []
        for start, end in text.words:
            bare = skeleton(lowered[start:end]) if end - start <= 14 else ""
            if bare in _VALUE or bare in _HUNDRED:
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
        if len(run) < _LEAST_WORDS or _AMOUNT.match(text.lower, run[-1][1]):
            return
        digits = spoken_digits([word for _, _, word in run])
        national = digits[3:] if len(digits) == 12 and digits.startswith("998") else digits
        if len(national) == 9 and national[:2] in MOBILE | AREA:
            found.append(Finding(run[0][0], run[-1][1], PHONE, 0.85))


def spoken_digits(words: list[str]) -> str:
    """Digits of number words said group by group: a word joins the number before it where it fits in."""
    groups: list[int] = []
    room = 0  # the number at hand takes what is smaller than this
    for word in words:
        if word in _HUNDRED:
            if groups and 0 < groups[-1] < 10:
                groups[-1] *= 100
            else:
                groups.append(100)
            room = 100
            continue
        value = _VALUE[word]
        if 0 < value < room:
            groups[-1] += value
        else:
            groups.append(value)
        room = 100 if value >= 100 else 10 if value >= 20 or value == 10 else 0
    return "".join(str(group) for group in groups)
