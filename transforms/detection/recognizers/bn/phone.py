"""Bruneian phone numbers: 673 and seven digits, or seven digits behind a word that announces them.

Structure: ITU-T E.164, national numbering plan of AITI: mobile 7 and 8, landlines 2 to 5.
"""

from __future__ import annotations

import re
from typing import Final

import polars as pl

from transforms.detection.context import any_word, near
from transforms.detection.digits import (
    Window,
    follows_code_word,
    glued,
    hanging_word,
    looks_like_price,
    windows,
)
from transforms.detection.entities import PHONE
from transforms.detection.finding import Finding
from transforms.detection.recognizers.gates import enough_digits
from transforms.detection.recognizers.phone import phones_among
from transforms.detection.text import PreparedText

_GROUPINGS: Final = frozenset({(7,), (3, 4), (3, 2, 2), (2, 5), (4, 3), (1,) * 7})
_WORDS: Final = (
    *("tel", "nombor", "no.", "no tel", "hubungi", "phone", "call", "mobile", "whatsapp", "wasap", "contact"),
    *(
        "brunei",
        "text me",
        "reach",
        "number",
        "тел",
        "номер",
        "звон",
        "рақам",
        "raqam",
        "hp",
        "wa",
        "ватсап",
        "talian",
    ),
)
_GOODS: Final = re.compile(r"[0-9a-z](?:/|x)$")


class BruneianPhone:
    """Mobile and landline numbers of Brunei."""

    name = "BnPhoneRecognizer"
    entities = (PHONE,)
    least_digits = 7
    context = ("telefon", "nombor", "hubungi", "whatsapp", "phone", "call", "тел", "номер", "raqam", "рақам")
    country: str | None = "bn"
    _context = any_word(_WORDS)

    def gate(self, folded: pl.Expr, lowered: pl.Expr) -> pl.Expr:
        announced = enough_digits(folded, 7) & lowered.str.contains_any(list(_WORDS))
        return announced | folded.str.contains(r"673[^0-9]{0,3}[2-578](?:[^0-9]{0,3}[0-9]){6}")

    def find(self, text: PreparedText) -> list[Finding]:
        return phones_among(text, windows(text, {7, 10, 12}), self._score)

    def _score(self, text: PreparedText, window: Window) -> float:
        digits, start, end = window.digits, window.start, window.end
        if digits.startswith("00673"):
            return 0.95 if digits[5] in "234578" else 0.0
        if len(digits) == 10:
            if not digits.startswith("673") or digits[3] not in "234578":
                return 0.0
            if text.folded[max(0, start - 3) : start].rstrip(" (").endswith("+"):
                return 0.95
            if len(window.lengths) > 1:
                grouped = window.lengths[0] == 3 and window.lengths[1:] in _GROUPINGS
                return 0.85 if grouped and not looks_like_price(text, window) else 0.0
            if self._is_code(text, window):
                return 0.0
            return (
                0.85
                if near(text, self._context, start, end, before=32)
                else 0.7
                if digits[3] in "78"
                else 0.0
            )
        if len(digits) != 7 or window.lengths not in _GROUPINGS or digits[0] not in "234578":
            return 0.0
        alone = window.first_in_run and window.last_in_run
        if (
            not alone
            or digits.endswith("000")
            or looks_like_price(text, window)
            or self._is_code(text, window)
        ):
            return 0.0
        if _GOODS.search(text.lower[max(0, start - 2) : start]):
            return 0.0
        return 0.7 if near(text, self._context, start, end, before=24) else 0.0

    def _is_code(self, text: PreparedText, window: Window) -> bool:
        start, end = window.start, window.end
        hangs = self._context.search(hanging_word(text, start)) is not None
        attached = glued(text, start, end) and not hangs
        return attached or text.must_stay(start, end) or follows_code_word(text, start)
