"""Uzbek Latin to Cyrillic and back, after the tables of the 1995 law on the Latin alphabet."""

from __future__ import annotations

import re
from typing import Final

_TO_CYRILLIC: Final = {
    "o'": "ў", "g'": "ғ", "sh": "ш", "ch": "ч", "yo": "ё", "yu": "ю", "ya": "я", "ye": "е", "ts": "ц",
    "a": "а", "b": "б", "d": "д", "e": "е", "f": "ф", "g": "г", "h": "ҳ", "i": "и", "j": "ж", "k": "к",
    "l": "л", "m": "м", "n": "н", "o": "о", "p": "п", "q": "қ", "r": "р", "s": "с", "t": "т", "u": "у",
    "v": "в", "x": "х", "y": "й", "z": "з", "'": "ъ",
}  # fmt: skip
_TO_LATIN: Final = {
    "ў": "o'", "ғ": "g'", "ш": "sh", "щ": "sh", "ч": "ch", "ё": "yo", "ю": "yu", "я": "ya", "ц": "ts",
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "j", "з": "z", "и": "i", "й": "y",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u",
    "ф": "f", "х": "x", "қ": "q", "ҳ": "h", "ъ": "'", "ь": "", "э": "e", "ы": "i",
}  # fmt: skip
_LATIN_SIGN: Final = re.compile(r"o'|g'|sh|ch|yo|yu|ya|ye|ts|(?<![a-z'])e|[a-z']", re.IGNORECASE)
_KEPT: Final = re.compile(
    r"(?:https?:\S+|\b(?:CVV2?|CVC2?|IBAN|IP|ID|SKU|DHL|EMS|SMS|OK|PIN|QR|USB|GPS|iPhone|Samsung|Redmi|Xiaomi|Adidas|"
    r"Nike|email|e-mail|mail|Android|iOS|Wi-Fi|Type-C|XL|XXL|Instagram|insta|log|login|POST|GET|GB)\b)",
    re.IGNORECASE,
)


def _cyrillic_sign(match: re.Match[str]) -> str:
    sign = match.group()
    if sign in "eE" and (match.start() == 0 or not match.string[match.start() - 1].isalpha()):
        return "э" if sign == "e" else "Э"
    small = _TO_CYRILLIC.get(sign.lower(), sign)
    return small if sign[0].islower() or sign == "'" else small.upper()


def to_cyrillic(text: str) -> str:
    """Uzbek Latin (with plain apostrophes) in Cyrillic; brand names, links and abbreviations stay."""
    parts: list[str] = []
    at = 0
    for kept in _KEPT.finditer(text):
        parts += [_LATIN_SIGN.sub(_cyrillic_sign, text[at : kept.start()]), kept.group()]
        at = kept.end()
    return "".join([*parts, _LATIN_SIGN.sub(_cyrillic_sign, text[at:])])


def to_latin(text: str) -> str:
    """Cyrillic in Uzbek Latin; what is not Cyrillic stays."""
    out: list[str] = []
    for letter in text:
        latin = _TO_LATIN.get(letter.lower())
        out.append(letter if latin is None else latin if letter.islower() else latin.capitalize())
    return "".join(out)
