"""Card security codes (CVV, CVC): three or four digits, only where a word announces them."""

from __future__ import annotations

import re
from typing import Final

import polars as pl

from transforms.detection.context import slips
from transforms.detection.digits import money_follows
from transforms.detection.entities import CVV
from transforms.detection.finding import Finding
from transforms.detection.text import PreparedText

_WORDS: Final = (
    "cvv", "cvc", "cvn", "csc", "cvs", "цвв", "цвс", "свв", "свс", "сvv", "сvс", "сиви", "security code",
    "kod keselamatan", "xavfsizlik kodi", "хавфсизлик коди",
    *(f"код {word}" for word in slips("безопасности")), *slips("orqasida", "орқасида"),
    "обороте", "сзади", "belakang kad", "back of the card", "behind the card",
)  # fmt: skip
# Up to 24 characters of *kodi*, *is*, *три цифры*, but no end of a sentence and no other number.
_CODE: Final = re.compile(
    rf"(?<![a-zа-яўқғҳ])(?:{'|'.join(_WORDS)})2?(?![0-9])[^0-9.?!;\n]{{0,24}}(?:[34][^0-9]{{1,3}}(?:ta|"
    rf"та|x|digits?|цифр)[^0-9.?!;\n]{{1,16}})?"
    r"([0-9]{3,4}|[0-9] [0-9] [0-9])(?![0-9]|[.,:/-][0-9]|[ ][0-9])"
)


class Cvv:
    """The code printed on a card, said after *CVV* or its likes. The digits alone are the span."""

    name = "CvvRecognizer"
    entities = (CVV,)
    context = (
        "cvv", "cvc", "cvv2", "xavfsizlik kodi", "цвв", *(f"код {word}" for word in slips("безопасности")),
        "хавфсизлик коди", "kod keselamatan",
    )  # fmt: skip
    country: str | None = None

    def gate(self, folded: pl.Expr, lowered: pl.Expr) -> pl.Expr:
        return lowered.str.contains_any(list(_WORDS)) & folded.str.contains("[0-9] ?[0-9] ?[0-9]")

    def find(self, text: PreparedText) -> list[Finding]:
        return [
            Finding(*match.span(1), CVV, 0.9)
            for match in _CODE.finditer(text.lower)
            if not money_follows(text, match.end(1))
        ]
