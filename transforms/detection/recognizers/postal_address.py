"""Postal addresses in Uzbek (both scripts), Russian, Malay and English, and mixtures of them.

A scored grammar in the manner of rule-based address parsers: words of an address with their names and
numbers make parts, parts that stand together make a chain, and a chain is an address when its evidence
is enough and one part tells a door: two parts, or a street and a house number. Towns, districts and
streets without a door are topics of talk and stay, unless a word such as *manzil* or *адрес* announces
them. The pieces are in ``address/``.
"""

from __future__ import annotations

from typing import Final

import polars as pl

from transforms.detection.entities import ADDRESS
from transforms.detection.finding import Finding, resolve_overlaps
from transforms.detection.recognizers.address.chains import CONTEXT, addresses
from transforms.detection.recognizers.address.gate import may_hold_address
from transforms.detection.recognizers.address.parts import parts
from transforms.detection.recognizers.address.shapes import may_hold_shape, shapes
from transforms.detection.recognizers.address.tokens import Tokens
from transforms.detection.text import PreparedText

_SURE: Final = 0.85
_LIKELY: Final = 0.65
_SHAPED: Final = 0.75


class PostalAddress:
    """Street, area, house and flat standing together."""

    name = "PostalAddressRecognizer"
    entities = (ADDRESS,)
    least_digits = 0
    context = CONTEXT
    country: str | None = None

    def gate(self, folded: pl.Expr, lowered: pl.Expr) -> pl.Expr:
        return may_hold_address(lowered) | may_hold_shape(lowered)

    def find(self, text: PreparedText) -> list[Finding]:
        tokens = Tokens(text)
        found = [
            Finding(start, end, ADDRESS, _SURE if sure else _LIKELY)
            for start, end, sure in addresses(tokens, parts(tokens))
        ]
        found += [Finding(start, end, ADDRESS, _SHAPED) for start, end in shapes(text)]
        return resolve_overlaps(found) if len(found) > 1 else found
