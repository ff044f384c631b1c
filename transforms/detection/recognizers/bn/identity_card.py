"""Brunei's identity card number: ``01-123456``, only where a word announces it.

The first two digits tell the card's colour: yellow (citizens) 00, 01; purple (permanent residents) 30, 31;
green (temporary residents) 50, 51. There is no check digit.
"""

from __future__ import annotations

import re
from typing import Final

import polars as pl

from transforms.detection.entities import BRUNEI_IC
from transforms.detection.finding import Finding
from transforms.detection.text import PreparedText

_NUMBER: Final = re.compile(
    r"(?<![0-9A-Za-z.,/-])(?:00|01|30|31|50|51)[ ]?[-/]?[ ]?[0-9]{6}(?![0-9A-Za-z]|[-/.,][0-9])"
)
_CONTEXT: Final = re.compile(
    r"(?<![a-zа-яўқғҳ])(?:ic|i/c|i\.c|ics|bruic|nric|kad pengenalan|kad pintar|(?:smart |yellow |green |"
    r"purple )?identity card|"
    r"id card|k/p|kp|pengenalan|kad (?:kuning|hijau|ungu)|(?:yellow|green|purple) (?:ic|card)|brunei|"
    r"удостоверени[а-я]*|айди|id karta[a-z]*|guvohnoma[a-z]*|гувоҳнома[а-яўқғҳ]*)(?![a-zа-яўқғҳ])"
)
_BEFORE: Final = 36
_AFTER: Final = 20


class BruneiIdentityCard:
    """Two digits of the card's colour and six of the serial, with or without the dash."""

    name = "BnIdentityCardRecognizer"
    entities = (BRUNEI_IC,)
    least_digits = 7
    context = ("ic", "kad pengenalan", "identity card", "brunei", "удостоверение", "guvohnoma", "гувоҳнома")
    country: str | None = "bn"

    def gate(self, folded: pl.Expr, lowered: pl.Expr) -> pl.Expr:
        return folded.str.contains(r"[0135][01][ ]?[-/]?[ ]?[0-9]{6}") & lowered.str.contains_any(
            [
                "ic",
                "i/c",
                "i.c",
                "kad ",
                "id",
                "kp",
                "k/p",
                "pengenalan",
                "card",
                "brunei",
                "удост",
                "айди",
                "guvoh",
                "гувоҳ",
            ]
        )

    def find(self, text: PreparedText) -> list[Finding]:
        lowered = text.lower
        found = []
        for match in _NUMBER.finditer(lowered):
            start, end = match.span()
            if _CONTEXT.search(lowered[max(0, start - _BEFORE) : start]) or _CONTEXT.search(
                lowered[end : end + _AFTER]
            ):
                found.append(Finding(start, end, BRUNEI_IC, 0.9))
        return found
