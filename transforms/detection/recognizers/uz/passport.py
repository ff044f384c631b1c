"""Uzbek passports and identity cards: two letters and seven digits.

Series in use: AA-AE (biometric passports and ID cards), FA, FB (foreign travel), KA (Karakalpakstan) and
the older CA-CZ. Latin letters are often typed with their Cyrillic look-alikes. Other series, and small
letters, only where a word announces them, because article codes look the same.
"""

from __future__ import annotations

import re
from typing import Final

import polars as pl

from transforms.detection.context import any_word, near, slips
from transforms.detection.digits import follows_code_word
from transforms.detection.entities import PASSPORT
from transforms.detection.finding import Finding
from transforms.detection.text import PreparedText

_CANDIDATE: Final = re.compile(
    r"(?<![0-9A-Za-zА-Яа-я_-])[A-Za-zАВСКЕНМОРТХавскенмортх]{2}[ ]{0,2}(?:№|N|-|#|:)?[ ]{0,2}"
    r"[0-9]{7}(?![0-9A-Za-z_])(?!-[0-9A-Za-z])"
)
_SPACED: Final = re.compile(
    r"(?<![0-9A-Za-zА-Яа-я_-])[A-Za-zА-Яа-я]{2}[ ]{0,2}[0-9]{3}[ -][0-9]{2}[ -][0-9]{2}(?![0-9A-Za-z_])"
)
_LOOK_ALIKES: Final = str.maketrans("АВСКЕНМОРТХ", "ABCKEHMOPTX")
_SERIES: Final = frozenset({"AA", "AB", "AC", "AD", "AE", "AF", "FA", "FB", "KA", "XS"})


class Passport:
    """Series and number of a passport or ID card."""

    name = "UzPassportRecognizer"
    entities = (PASSPORT,)
    context = ("pasport", "passport", "паспорт", "seriya", "серия", "id karta", "айди карта")
    country: str | None = "uz"
    _context = any_word(
        (
            *slips("pasport", "passport", "паспорт"),
            "seriya",
            "серия",
            "сер.",
            "id kart",
            "id-kart",
            "guvohnoma",
            "hujjat",
        )
    )

    def gate(self, folded: pl.Expr, lowered: pl.Expr) -> pl.Expr:
        return folded.str.contains(r"[A-Za-zА-Яа-я][^0-9]{0,5}[0-9]{3}[ -]?[0-9]{2}[ -]?[0-9]{2}")

    def find(self, text: PreparedText) -> list[Finding]:
        found = []
        for match in _CANDIDATE.finditer(text.folded):
            start, end = match.span()
            letters = match.group()[:2].translate(_LOOK_ALIKES)
            if near(text, self._context, start, end, before=40, after=12):
                found.append(Finding(start, end, PASSPORT, 0.95))
            elif letters in _SERIES and not follows_code_word(text, start):
                found.append(Finding(start, end, PASSPORT, 0.85))
        for match in _SPACED.finditer(text.folded):
            if near(text, self._context, *match.span(), before=40):
                found.append(Finding(match.start(), match.end(), PASSPORT, 0.9))
        return found
