"""Card security codes (CVV, CVC): three or four digits, only where a word beside them says so."""

from __future__ import annotations

import re
from typing import Final

import polars as pl

from transforms.detection.context import slips
from transforms.detection.digits import money_follows
from transforms.detection.entities import CVV
from transforms.detection.finding import Finding, resolve_overlaps
from transforms.detection.text import PreparedText

_WORDS: Final = (
    "cvv", "cvc", "cvn", "csc", "cvs", "цвв", "цвс", "свв", "свс", "сvv", "сvс", "сиви", "security code",
    "kod keselamatan", "xavfsizlik kodi", "хавфсизлик коди",
    *(f"код {word}" for word in slips("безопасности")), *slips("orqasida", "орқасида"),
    "обороте", "сзади", "обратной", "belakang kad", "back of the card", "behind the card", "back of my card",
    "on the back", "di belakang", "kvv", "cvp", "cid", "c.v.v", "си ви ви", "си-ви-ви", "си вв", "сивв",
    "цвц", "квв",
    "kartaning orqa", "orqa taraf", "orqa tomon", "орқа тараф", "орқа томон", "security number",
    "security no",
    "card code", "код карты", "код на карте", "секретный код карты", "karta kodi", "three digits",
    "3 digits", "card verification", "at the back", "sec code", "sec. code", "3 numbers",
    "three numbers", "back side", "backside", "reverse side", "signature strip",
    "last 3", "last three", "oxirgi 3", "oxirgi uch", "охирги 3", "охирги уч", "последние 3", "последние три",
    "три цифры", "3 цифры", "трехзначн", "трёхзначн", "uch xonali", "3 xonali", "уч хонали", "3-digit",
    "3 digit",
    "tiga digit", "tiga nombor", "kod sekuriti", "karta orqa", "karta xavfsizlik",
)  # fmt: skip
_LETTER: Final = "a-zа-яёўқғҳ"
_ANY_WORD: Final = "|".join(sorted((re.escape(word) for word in _WORDS), key=len, reverse=True))
_CODE: Final = r"([0-9]{3,4}|[0-9] [0-9] [0-9]|[0-9]-[0-9]-[0-9])(?![0-9]|[.,:/-][0-9]|[ ][0-9])"
# Up to 28 characters of *kodi*, *is*, *три цифры*, but no end of a sentence and no other number.
_BEHIND_WORD: Final = re.compile(
    rf"(?<![{_LETTER}])(?:{_ANY_WORD})2?(?![0-9])[^0-9.!;\n]{{0,28}}(?:[34][^0-9]{{1,3}}(?:ta|та|x|"
    rf"digits?|цифр|raqam|рақам)"
    rf"[^0-9.?!;\n]{{1,16}})?(?<![{_LETTER}]){_CODE}"
    rf"|(?<![{_LETTER}])(?:cvv|cvc|цвв)2?{_CODE}"
)
_BEFORE_WORD: Final = re.compile(
    rf"(?<![0-9{_LETTER}#№+])(?<![0-9][.,:/-])(?<![0-9] ){_CODE}[ ]?(?:[-(,=][ ]?)?"
    rf"(?:(?:is|as|for|in|bu|это|мой|my|the|mening|ini|itu|adalah|ialah|shu|kod|код|kodi|code|kad|card|"
    rf"karta|карта)[ ]){{0,3}}"
    r"(?:cvv|cvc|цвв|свв|цвс)2?(?![0-9])(?![ ]?(?:kodi?|код|code)?[ ]?[:=-]?[ ]?[0-9])"
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
        return lowered.str.contains_any(list(_WORDS)) & folded.str.contains("[0-9][ -]?[0-9][ -]?[0-9]")

    def find(self, text: PreparedText) -> list[Finding]:
        found = []
        for pattern in (_BEHIND_WORD, _BEFORE_WORD):
            for match in pattern.finditer(text.lower):
                group = match.lastindex or 1
                if not money_follows(text, match.end(group)):
                    found.append(Finding(*match.span(group), CVV, 0.9))
        return resolve_overlaps(found) if len(found) > 1 else found
