"""Dates as people write them; a birthday is such a date, and so is a delivery."""

# ruff: noqa: SIM905 - lists of words read better as lines of words
from __future__ import annotations

import datetime as dt
import re
from random import Random
from typing import Final

from tests.corpus.labelled import EITHER, Piece
from tests.corpus.script import to_cyrillic

_YEAR_WORD: Final = re.compile(r"(?: г\.| года|-yil|-йил)$")
_MONTHS: Final = {
    "uz": "yanvar fevral mart aprel may iyun iyul avgust sentabr oktabr noyabr dekabr".split(),
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(),
    "en": "January February March April May June July August September October November December".split(),
    "ms": "Januari Februari Mac April Mei Jun Julai Ogos September Oktober November Disember".split(),
}


def written(rng: Random, language: str, day: dt.date, with_year: bool = True) -> str:
    """``day`` in one of the ways of ``language``."""
    if with_year and rng.random() < 0.6:
        return day.strftime(
            rng.choice(("%d.%m.%Y", "%d.%m.%Y", "%d/%m/%Y", "%Y-%m-%d", "%d-%m-%Y", "%d.%m.%y"))
        )
    tongue = "uz" if language in ("uz", "uz-cyrl", "mixed") else language
    month = _MONTHS[tongue][day.month - 1]
    if tongue == "uz":
        shapes = (
            f"{day.year}-yil {day.day}-{month}",
            f"{day.day}-{month} {day.year}-yil",
            f"{day.day} {month} {day.year}",
        )
        text = rng.choice(shapes) if with_year else rng.choice((f"{day.day}-{month}", f"{day.day} {month}"))
        return to_cyrillic(text) if language == "uz-cyrl" else text
    if tongue == "en":
        english = (f"{month} {day.day}, {day.year}", f"{day.day} {month} {day.year}")
        return rng.choice(english) if with_year else rng.choice((f"{month} {day.day}", f"{day.day} {month}"))
    if not with_year:
        return f"{day.day} {month}"
    return f"{day.day} {month} {day.year}" + (rng.choice((" г.", " года", "")) if tongue == "ru" else "")


def birthday(rng: Random, language: str) -> list[Piece]:
    """A date of birth of somebody between 1 and 75 years of age; the word "year" after it is EITHER."""
    day = dt.date(1950, 1, 1) + dt.timedelta(days=rng.randrange(365 * 74))
    text = written(rng, language, day, with_year=rng.random() < 0.85)
    date = _YEAR_WORD.sub("", text)
    return [Piece(date, "BIRTHDAY"), *([Piece(text[len(date) :], EITHER)] if len(date) < len(text) else [])]


def business_day(rng: Random, language: str) -> str:
    """A date of an order, a delivery, an invoice."""
    day = dt.date(2023, 1, 1) + dt.timedelta(days=rng.randrange(365 * 3))
    return written(rng, language, day, with_year=rng.random() < 0.6)
