"""MyKad, the number of a Malaysian identity card: ``YYMMDD-PB-####``.

Structure: date of birth, place of birth (codes of the National Registration Department), serial. There is
no check digit. Twelve digits in one piece that no word announces are taken only where the date is one of
a grown person's birth: years 14 to 31 are order numbers that begin with today's date.
"""

from __future__ import annotations

import datetime as dt
from typing import Final

import polars as pl

from transforms.detection.context import any_word, near
from transforms.detection.digits import follows_code_word, glued, looks_like_price, windows
from transforms.detection.entities import MYKAD
from transforms.detection.finding import Finding
from transforms.detection.recognizers.gates import enough_digits
from transforms.detection.text import PreparedText

PLACES: Final = frozenset(
    {*range(1, 17), *range(21, 60), *range(60, 69), 71, 72, *range(74, 80), *range(82, 94), 98, 99}
)
_GROUPED: Final = (6, 2, 4)
_UNLIKELY_YEARS: Final = range(14, 32)


def has_structure(digits: str) -> bool:
    """12 digits with a date that the calendar has, in this century or the last, and a place of birth."""
    if len(digits) != 12 or int(digits[6:8]) not in PLACES:
        return False
    try:
        dt.date(2000 + int(digits[:2]), int(digits[2:4]), int(digits[4:6]))  # 1900 had no 29 February
    except ValueError:
        return False
    return True


class MyKad:
    """Twelve digits with the structure of a MyKad, grouped 6-2-4 or in one piece."""

    name = "MyKadRecognizer"
    entities = (MYKAD,)
    least_digits = 7
    context = (
        "mykad",
        "ic",
        "nric",
        "kad pengenalan",
        "no kp",
        "identity card",
        "shaxsiy raqam",
        "удостоверение",
        "гувоҳнома",
    )
    country: str | None = "my"
    _context = any_word(
        (
            *(
                "mykad",
                "mykid",
                "my kad",
                "nric",
                "ic ",
                "ic:",
                "ic.",
                "ic-",
                "ic no",
                "i/c",
                "i.c",
                "no ic",
                "kad pengenalan",
                "kp ",
                "kp:",
                "k/p",
            ),
            *(
                "identity",
                "id card",
                "id kart",
                "удостовер",
                "гувоҳнома",
                "guvohnoma",
                "айди карт",
                "pasport",
                "passport",
            ),
        )
    )

    def gate(self, folded: pl.Expr, lowered: pl.Expr) -> pl.Expr:
        return folded.str.contains(r"[0-9]{6}[ .*/_()-]{0,3}[0-9]{2}[ .*/_()-]{0,3}[0-9]{4}") | (
            enough_digits(folded, 12)
            & lowered.str.contains_any(["ic", "i/c", "i.c", "kad", "kp", "k/p", "nric", "my", "id"])
        )

    def find(self, text: PreparedText) -> list[Finding]:
        found = []
        for window in windows(text, {12}):
            start, end, digits = window.start, window.end, window.digits
            grouped = window.lengths == _GROUPED
            announced = near(text, self._context, start, end, before=32, after=12)
            if not has_structure(digits):
                if announced and grouped:
                    found.append(Finding(start, end, MYKAD, 0.7))
                continue
            if announced and (grouped or len(window.lengths) <= 4 or len(window.lengths) == 12):
                found.append(Finding(start, end, MYKAD, 0.95))
                continue
            if glued(text, start, end) or follows_code_word(text, start) or looks_like_price(text, window):
                continue
            if grouped:
                found.append(Finding(start, end, MYKAD, 0.9))
            elif (
                len(window.lengths) == 1
                and int(digits[:2]) not in _UNLIKELY_YEARS
                and not text.must_stay(start, end)
            ):
                found.append(Finding(start, end, MYKAD, 0.7))
        return found
