"""PINFL (JShShIR), the personal number of a natural person: 14 digits.

Structure: sex and century (1-6), date of birth DDMMYY, district (3), serial (3), check digit with the
weights 7, 3, 1 as in ICAO Doc 9303 part 3, section 4.9. The date keeps tracking numbers and GTIN-14
apart; a number whose check digit fails is taken only where a word announces it.
"""

from __future__ import annotations

import datetime as dt
from typing import Final

import polars as pl

from transforms.detection.context import any_word, near
from transforms.detection.digits import follows_code_word, glued, looks_like_price, windows
from transforms.detection.entities import PINFL
from transforms.detection.finding import Finding
from transforms.detection.recognizers.gates import enough_digits
from transforms.detection.text import PreparedText

_WEIGHTS: Final = (7, 3, 1)
_CENTURY: Final = {"1": 1800, "2": 1800, "3": 1900, "4": 1900, "5": 2000, "6": 2000}


def check_digit(first_thirteen: str) -> int:
    """ICAO 9303 check digit over the first 13 digits."""
    return sum(int(digit) * _WEIGHTS[place % 3] for place, digit in enumerate(first_thirteen)) % 10


def has_structure(digits: str) -> bool:
    """14 digits with a century and a date of birth that the calendar has."""
    if len(digits) != 14 or digits[0] not in _CENTURY:
        return False
    try:
        dt.date(_CENTURY[digits[0]] + int(digits[5:7]), int(digits[3:5]), int(digits[1:3]))
    except ValueError:
        return False
    return True


class Pinfl:
    """14 digits with the structure of a PINFL."""

    name = "UzPinflRecognizer"
    entities = (PINFL,)
    least_digits = 7
    context = ("pinfl", "jshshir", "жшшир", "пинфл", "personal number", "shaxsiy raqam")
    country: str | None = "uz"
    _context = any_word(("pinfl", "jshshir", "jshir", "жшшир", "пинфл", "shaxsiy raqam", "personal n"))

    def gate(self, folded: pl.Expr, lowered: pl.Expr) -> pl.Expr:
        return enough_digits(folded, 14)

    def find(self, text: PreparedText) -> list[Finding]:
        found = []
        for window in windows(text, {14}):
            digits = window.digits
            announced = near(text, self._context, window.start, window.end, before=40, after=15)
            if not has_structure(digits):
                if announced and len(window.lengths) == 1:
                    found.append(Finding(window.start, window.end, PINFL, 0.7))
                continue
            if announced:
                found.append(Finding(window.start, window.end, PINFL, 0.95))
                continue
            whole = (window.first_in_run and window.last_in_run) or len(window.lengths) == 1
            if check_digit(digits[:13]) != int(digits[13]) or not whole:
                continue
            if glued(text, window.start, window.end) or follows_code_word(text, window.start):
                continue
            if looks_like_price(text, window) or text.must_stay(window.start, window.end):
                continue
            found.append(Finding(window.start, window.end, PINFL, 0.9))
        return found
