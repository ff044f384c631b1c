"""Malaysian phone numbers: ``+60 12-345 6789``, ``012-345 6789``, ``011-1234 5678``, ``03-1234 5678``.

Structure (ITU-T E.164, national numbering plan of MCMC): mobile 01x with seven further digits, 011 and 015
with eight; landlines 03 with eight, 04-07 and 09 with seven, 08x with six. Integers that lost their zero
(``123456789``) are judged by the column (``evidence.py``), never in a text.
"""

from __future__ import annotations

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
from transforms.detection.recognizers.phone import phones_among
from transforms.detection.text import PreparedText

_LENGTHS: Final = frozenset({9, 10, 11, 12, 13, 14})


def is_national(digits: str) -> bool:
    """Whether ``digits``, without the leading 0, are a Malaysian subscriber's."""
    if not digits or digits[0] in "02":
        return False
    if digits[0] == "1":
        return len(digits) == (10 if digits[1:2] in ("1", "5") else 9)
    return len(digits) == (9 if digits[0] == "3" else 8)


class MalaysianPhone:
    """Mobile and landline numbers of Malaysia, national or with 60."""

    name = "MyPhoneRecognizer"
    entities = (PHONE,)
    least_digits = 7
    context = (
        "telefon",
        "nombor",
        "no tel",
        "hubungi",
        "whatsapp",
        "phone",
        "call",
        "тел",
        "номер",
        "raqam",
        "рақам",
    )
    country: str | None = "my"
    _context = any_word(
        (
            *(
                "tel",
                "nombor",
                "nomer",
                "raqam",
                "hubungi",
                "phone",
                "call",
                "mobile",
                "whatsapp",
                "wasap",
                "wsap",
            ),
            *(
                "hp",
                "h/p",
                "contact",
                "no.",
                "sms",
                "text",
                "reach",
                "тел",
                "номер",
                "звон",
                "рақам",
                "ватсап",
            ),
            *("my number", "no saya", "no hp", "talian"),
        )
    )

    def gate(self, folded: pl.Expr, lowered: pl.Expr) -> pl.Expr:
        return folded.str.contains(
            r"(?:^|[^0-9])(?:00[^0-9]{0,3})?(?:0|6[^0-9]{0,3}0[^0-9]{0,3}0?[^0-9]{0,3})[^0-9]{0,3}[13-9]"
            r"(?:[^0-9]{0,3}[0-9]){7}"
        )

    def find(self, text: PreparedText) -> list[Finding]:
        return phones_among(text, windows(text, _LENGTHS), self._score)

    def _score(self, text: PreparedText, window: Window) -> float:
        digits, lengths, start = window.digits, window.lengths, window.start
        plus = text.folded[max(0, start - 3) : start].rstrip(" (").endswith("+")
        if digits.startswith("0060"):
            digits, plus = digits[2:], True
        compact = len(lengths) == 1
        if digits.startswith("60") and (plus or compact or lengths[0] in (1, 2, 3, 4, 5)):
            national = digits[2:].removeprefix("0")
            if not is_national(national):
                return 0.0
            if plus:
                return 0.95
            if self._is_code(text, window) or looks_like_price(text, window):
                return 0.0
            announced = self._announced(text, window)
            # 60 and a landline without a plus is any number of ten digits
            return 0.9 if announced else 0.8 if national[0] == "1" and len(national) + 2 >= 11 else 0.0
        if digits[0] != "0" or not is_national(digits[1:]):
            return 0.0
        return self._local(text, window)

    def _local(self, text: PreparedText, window: Window) -> float:
        digits, lengths = window.digits, window.lengths
        mobile = digits[1] == "1"
        single = len(lengths) == len(digits)
        if self._is_code(text, window) or looks_like_price(text, window):
            return 0.0
        if self._announced(text, window):
            return 0.0 if len(lengths) > 1 and text.must_stay(window.start, window.end) else 0.9
        if len(lengths) > 1 and text.must_stay(window.start, window.end):
            return 0.0
        if mobile:
            shaped = (
                single or len(lengths) == 1 or (lengths[0] == 3 and len(lengths) <= 4 and min(lengths) > 1)
            )
            return 0.0 if not shaped or digits.endswith("0000") else 0.8
        code = 3 if digits[1] == "8" else 2
        hyphen = text.folded[window.start + code : window.start + code + 1] in ("-", ")")
        return 0.7 if lengths[0] == code and len(lengths) <= 3 and hyphen and min(lengths) > 1 else 0.0

    def _announced(self, text: PreparedText, window: Window) -> bool:
        return near(text, self._context, window.start, window.end, before=32)

    def _is_code(self, text: PreparedText, window: Window) -> bool:
        if len(window.lengths) > 1:
            return follows_code_word(text, window.start) and window.lengths[0] > 3
        if text.must_stay(window.start, window.end) or follows_code_word(text, window.start):
            return True
        hangs = self._context.search(hanging_word(text, window.start)) is not None
        return glued(text, window.start, window.end) and not hangs
