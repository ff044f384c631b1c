"""International bank account numbers, in any grouping.

Length by country: the IBAN registry of ISO 13616-1; check digits: ISO/IEC 7064, MOD 97-10.
"""

from __future__ import annotations

import re
from typing import Final

import polars as pl

from transforms.detection.entities import IBAN
from transforms.detection.finding import Finding
from transforms.detection.text import PreparedText

_BY_LENGTH: Final = {
    15: "NO", 16: "BE", 18: "DK FI FK FO GL NL SD", 19: "MK SI", 20: "AT BA EE KZ LT LU MN XK",
    21: "CH HR LI LV", 22: "BG BH CR DE GB GE IE ME RS VA", 23: "AE GI IL IQ OM SO TL",
    24: "AD CZ ES MD PK RO SA SE SK TN VG", 25: "LY PT ST", 26: "IS TR",
    27: "BI DJ FR GR IT MC MR SM", 28: "AL AZ BY CY DO GT HN HU LB NI PL SV", 29: "BR EG PS QA UA",
    30: "JO KW MU YE", 31: "MT SC", 32: "LC", 33: "RU",
}  # fmt: skip
LENGTHS: Final = {country: length for length, names in _BY_LENGTH.items() for country in names.split()}
_CANDIDATE: Final = re.compile(r"(?<![0-9A-Za-z])[A-Za-z]{2}[ ]?[0-9]{2}(?:[ -]?[0-9A-Za-z]){11,44}")
_ANNOUNCED: Final = re.compile(r"iban[^0-9a-z]{0,3}(?:[a-z]{1,10}[^0-9a-z]{1,3})?$|ибан[^0-9a-z]{0,4}$")


def is_iban(compact: str) -> bool:
    """Whether capitals and digits without blanks are an IBAN: length of the country, check digits."""
    if LENGTHS.get(compact[:2]) != len(compact):
        return False
    return int("".join(str(int(sign, 36)) for sign in compact[4:] + compact[:4])) % 97 == 1


class Iban:
    """An IBAN with right check digits; behind the word *IBAN* also one with wrong ones."""

    name = "IbanRecognizer"
    entities = (IBAN,)
    least_digits = 1
    context = ("iban", "hisob raqam", "ҳисоб рақам", "ибан", "счет", "account", "akaun")
    country: str | None = None

    def gate(self, folded: pl.Expr, lowered: pl.Expr) -> pl.Expr:
        return folded.str.contains(r"(?:^|[^0-9A-Za-z])[A-Za-z]{2} ?[0-9]{2}(?:[ -]?[0-9A-Za-z]){11}")

    def find(self, text: PreparedText) -> list[Finding]:
        found = []
        place = 0
        while match := _CANDIDATE.search(text.folded, place):
            start = match.start()
            place = start + 2
            length = LENGTHS.get(text.folded[start : start + 2].upper())
            if length is None:
                continue
            compact, end = "", start
            while end < match.end() and len(compact) < length:
                if text.folded[end] not in " -":
                    compact += text.folded[end]
                end += 1
            if len(compact) < length or (end < len(text.folded) and text.folded[end].isalnum()):
                continue
            if is_iban(compact.upper()):
                found.append(Finding(start, end, IBAN, 0.97))
            elif _ANNOUNCED.search(text.lower, max(0, start - 18), start):
                found.append(Finding(start, end, IBAN, 0.75))
            else:
                continue
            place = end
        return found
