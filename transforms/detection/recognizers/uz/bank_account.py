"""Uzbek bank accounts: 20 digits.

Structure: balance account (5), currency code ISO 4217 numeric or 000 for so'm (3), key (1), client (8),
serial (3). The key needs the bank's code, which is seldom beside it; the currency alone keeps 99 in 100
tracking numbers apart, and without an announcing word the balance account must be a client's (2....).
"""

from __future__ import annotations

from typing import Final

import polars as pl

from transforms.detection.context import any_word, near
from transforms.detection.digits import follows_code_word, glued, windows
from transforms.detection.entities import BANK_ACCOUNT
from transforms.detection.finding import Finding
from transforms.detection.recognizers.gates import enough_digits
from transforms.detection.text import PreparedText

_CURRENCIES: Final = frozenset(
    {"000", "840", "978", "643", "810", "826", "860", "398", "156", "392", "756", "949"}
)


def has_structure(digits: str) -> bool:
    """20 digits with a currency where one must stand."""
    return len(digits) == 20 and digits[0] in "1245" and digits[5:8] in _CURRENCIES


class BankAccount:
    """20-digit accounts, compact or grouped."""

    name = "UzBankAccountRecognizer"
    entities = (BANK_ACCOUNT,)
    least_digits = 7
    context = (
        "hisob raqam",
        "h/r",
        "x/r",
        "р/с",
        "расчетный счет",
        "счет",
        "ҳисоб рақам",
        "account",
        "akaun",
        "mfo",
        "мфо",
    )
    country: str | None = "uz"
    _context = any_word(
        (
            "hisob",
            "h/r",
            "x/r",
            "xisob",
            "р/с",
            "рс",
            "расч",
            "счет",
            "счёт",
            "ҳисоб",
            "хисоб",
            "account",
            "akaun",
            "mfo",
            "мфо",
        )
    )

    def gate(self, folded: pl.Expr, lowered: pl.Expr) -> pl.Expr:
        return enough_digits(folded, 20)

    def find(self, text: PreparedText) -> list[Finding]:
        found = []
        for window in windows(text, {20}):
            start, end = window.start, window.end
            announced = near(text, self._context, start, end, before=40, after=15)
            structured = has_structure(window.digits)
            if announced and (structured or len(window.lengths) == 1):
                found.append(Finding(start, end, BANK_ACCOUNT, 0.97 if structured else 0.75))
            elif structured and window.digits[0] == "2":
                if glued(text, start, end) or (follows_code_word(text, start) and len(window.lengths) == 1):
                    continue
                found.append(Finding(start, end, BANK_ACCOUNT, 0.9))
        return found
