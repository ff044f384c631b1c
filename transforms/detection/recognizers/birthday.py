"""Birthdays: dates of any writing, only where a word says that somebody was born on them.

``tug'ilgan 12.05.1990``, ``12 мая 1990 г.р.``, ``born 12th May 1990``. Other dates stay.
"""

from __future__ import annotations

import re
from typing import Final

import polars as pl

from transforms.detection.context import slips
from transforms.detection.entities import BIRTHDAY
from transforms.detection.finding import Finding
from transforms.detection.text import PreparedText

# Stems of the twelve months: Uzbek in both scripts, Russian, English, Malay. Endings are left open.
_MONTHS: Final = (
    "yanvar", "fevral", "mart", "aprel", "may", "iyun", "iyul", "avgust", "sent", "okt", "noyab", "dekab",
    "январ", "феврал", "март", "апрел", "май", "мая", "мае", "июн", "июл", "август", "сент", "октя", "окто",
    "нояб", "декаб", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    "mac", "mei", "ogos", "dis",
)  # fmt: skip
_MONTH: Final = rf"(?:{'|'.join(sorted(_MONTHS, key=len, reverse=True))})[a-zа-яўқғҳ']{{0,8}}\.?"
_YEAR: Final = r"(?:19[0-9]{2}|20[0-2][0-9])"
_DAY: Final = r"(?:0?[1-9]|[12][0-9]|3[01])"
_SEP: Final = r"(?:[ ]?[./,-][ ]?|[ ]{1,2})"
_OF_YEAR: Final = r"(?:[ -]?(?:yil|йил|года?(?![ ]{1,2}рож)|г\.?(?![ ]?р))(?![a-zа-яўқғҳ]))"
_DATE: Final = (
    rf"(?:{_YEAR}[-./ ](?:0?[1-9]|1[0-2])[-./ ]{_DAY}"
    rf"|{_DAY}{_SEP}(?:0?[1-9]|1[0-2]){_SEP}(?:{_YEAR}|[0-9]{{2}})"
    rf"|{_DAY}(?:st|nd|rd|th|-?nchi|-?чи|-?го|-?е|hb)?(?:[ ]of)?[ ,.-]{{0,2}}{_MONTH}(?:[ ,.-]{{1,3}}"
    rf"(?:{_YEAR}|'?[0-9]{{2}}(?![0-9:]))|{_YEAR})?{_OF_YEAR}?"
    rf"|{_MONTH}[ ]{{1,2}}{_DAY}(?:st|nd|rd|th)?(?:[ ]?,?[ ]{_YEAR})?"
    rf"|{_YEAR}{_OF_YEAR}?[ ,.-]{{1,3}}{_DAY}[ .-]{{0,2}}{_MONTH}"
    rf"|(?:19|20)[0-9]{{2}}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])|{_DAY}(?:0[1-9]|1[0-2]){_YEAR})"
)
_EDGE: Final = r"(?![0-9]|[./-][0-9])"
_ILGAN: Final = "|".join(slips("tug'ilgan", "tugilgan"))
_ILGAN_CYRILLIC: Final = "|".join(slips("туғилган", "тугилган"))
_ROZHD: Final = "|".join(slips("рождения"))
_BIRTHDAY: Final = "|".join(slips("birthday", "harijadi"))
_BORN: Final = (
    rf"(?:(?:{_ILGAN})(?:man)?(?:[ -]?(?:kun(?:im|ing|i|ingiz)?|sana(?:m|si|ngiz)?|yil(?:im|i)?|vaqt"
    rf"(?:im|i)?|oy(?:im|i)?))?|"
    rf"(?:{_ILGAN_CYRILLIC})(?:ман)?(?:[ -]?(?:кун(?:им|инг|и|ингиз)?|сана(?:м|си|нгиз)?|йил(?:им|и)?))?|"
    rf"дата рожд[а-я.]*|дата рожд|день рожд[а-я]*|{_ROZHD}|родил(?:ся|ась|ись)|рожд[её]н[а-я]*|"
    rf"рождени[ея]|рожд\.|д\.?[ ]?р\.?|дн?юх[аи]|"
    rf"date of birth|birth[ -]?date|birth[ -]?day|{_BIRTHDAY}|birthdate|b-?day|born|d\.?o\.?b\.?|"
    rf"year of birth|"
    r"tarikh lahir|tkh lahir|lahir|dilahirkan|hari lahir|hari ?jadi)"
)
# Up to 28 characters without digits or the end of a sentence: *kunim:*, *of my daughter is*.
_BEFORE: Final = re.compile(
    rf"(?<![a-zа-яўқғҳ'])(?<!на )(?<!ко )(?<!на день )(?<!дню )(?<!for )(?<!untuk ){_BORN}(?![a-zа-яўқғҳ'])"
    rf"[^0-9.?!;\n]{{0,28}}?(?<![0-9a-zа-яўқғҳ.,/-])({_DATE}){_EDGE}"
)
_BEFORE_YEAR: Final = re.compile(
    rf"(?<![a-zа-яўқғҳ']){_BORN}(?![a-zа-яўқғҳ'])[^0-9?!;\n]{{0,16}}?(?<![0-9./-])({_YEAR})(?![0-9]|"
    rf"[./-][0-9])"
)
_AFTER: Final = re.compile(
    rf"(?<![0-9a-zа-яўқғҳ/])(?<![0-9][.,-])({_DATE})(?![0-9]|[./-][0-9]){_OF_YEAR}?[ ,]{{0,2}}(?:-?[ ]?"
    rf"(?:da|de|да|yilda|йилда|kuni|куни|sanasida|санасида|yil|йил|kunida|куними?з?да?)[ ,]{{1,2}}){{0,3}}"
    rf"(?:{_ILGAN}|{_ILGAN_CYRILLIC}|г\.?[ ]?р\.?(?![а-яa-z])|года? рожд|рожд|родил|(?:is |- )?(?:my |"
    rf"his |her )?(?:birthday|date of birth|dob)(?![a-z])|tarikh lahir|hari ?jadi|hari lahir)"
)
_AFTER_YEAR: Final = re.compile(
    rf"(?<![0-9a-zа-яўқғҳ./,-])({_YEAR})(?![0-9]){_OF_YEAR}?[ ,-]{{0,2}}(?:{_ILGAN}|{_ILGAN_CYRILLIC}|"
    rf"г\.?[ ]?р\.?(?![а-яa-z])|года? рожд|рожд)"
)
_MARK: Final = (
    rf"{_ILGAN}|{_ILGAN_CYRILLIC}|{_ROZHD}|{_BIRTHDAY}|рожд|родил|birth|b-?day|born|lahir|jadi|(?:^|"
    rf"[^а-я])(?:д\.?[ ]?р|дн?юх|г\.?[ ]?р)"
    r"|(?:^|[^a-z])d\.?o\.?b"
)
_EVENT: Final = re.compile(r"kun|кун|день|дн|day|jadi")
_LATEST_YEAR: Final = 2023
_FOUR: Final = re.compile(r"(?:19|20)[0-9]{2}")


class Birthday:
    """The date, or the year alone (*1990 г.р.*), without the word that announces it."""

    name = "BirthdayRecognizer"
    entities = (BIRTHDAY,)
    context = (
        "tug'ilgan kun", "tug'ilgan sana", "туғилган", "дата рождения", "г.р.", "born", "date of birth",
        "dob",
        "tarikh lahir",
    )  # fmt: skip
    country: str | None = None

    def gate(self, folded: pl.Expr, lowered: pl.Expr) -> pl.Expr:
        return folded.str.contains("[0-9]") & lowered.str.contains(_MARK)

    def find(self, text: PreparedText) -> list[Finding]:
        lowered = text.lower
        found: list[Finding] = []
        for pattern, score in ((_BEFORE, 0.9), (_AFTER, 0.9), (_AFTER_YEAR, 0.8), (_BEFORE_YEAR, 0.7)):
            for match in pattern.finditer(lowered):
                start, end = match.span(1)
                if any(other.start < end and start < other.end for other in found):
                    continue
                year = _FOUR.search(lowered, start, end)
                # a cake for the day itself: *tug'ilgan kun 25.12.2026 da*
                if year and int(year.group()) > _LATEST_YEAR and _EVENT.search(match.group()):
                    continue
                while end > start and lowered[end - 1] in " .,'-":
                    end -= 1
                found.append(Finding(start, end, BIRTHDAY, score))
        return found
