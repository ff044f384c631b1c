"""Payment cards of all networks that are seen here.

Uzcard (8600, 5614) and Humo (9860) are recognized by their prefix alone, because some real ones fail the
Luhn check (``anchors.md``); other networks must pass it. Stock Presidio knows none of the first kind,
nor Mir (2200-2204), nor Mastercard's 2-series (2221-2720). Ranges: ISO/IEC 7812 registrations as
published by the networks.
"""

from __future__ import annotations

import re
from typing import Final

import polars as pl

from transforms.detection.context import any_word, near
from transforms.detection.digits import Window, follows_code_word, glued, looks_like_price, luhn, windows
from transforms.detection.entities import CARD
from transforms.detection.finding import Finding, resolve_overlaps
from transforms.detection.recognizers.gates import enough_digits
from transforms.detection.text import PreparedText

_EXPIRY_BEHIND: Final = re.compile(r"[ ,;|]{1,3}(?:0[1-9]|1[0-2])[ ]?[/|-][ ]?(?:20)?[2-4][0-9](?![0-9])")
_LENGTHS: Final = frozenset({14, 15, 16, 17, 18, 19})
_M: Final = "[*xXхХ•●∙·#]"
_MASKED: Final = re.compile(
    rf"(?<![0-9A-Za-z])[2-9][0-9]{{3}}(?:[ -]?[0-9]{{1,4}}){{0,2}}[ -]?{_M}{{2,8}}"
    rf"(?:[ -]?{_M}{{1,4}}){{0,2}}[ -]?[0-9]{{4}}(?![0-9A-Za-z])"
    rf"|(?<![0-9A-Za-z*])(?:{_M}{{4}}[ -]?){{2,3}}[0-9]{{4}}(?![0-9A-Za-z])"
)
# `*1234`, `**** 1234`: a card only where a word says so
_TAIL: Final = re.compile(
    rf"(?<![0-9A-Za-z*•])(?:[*•●∙·]|{_M}{{2,4}}|\.{{2,4}})[ -]?[0-9]{{4}}(?![0-9A-Za-z])"
)
# what every match of the two has: searched for in all texts, they are not
_MASK: Final = re.compile(rf"[*•●∙·]|{_M}{{2}}|\.\.")


def network(digits: str) -> str | None:
    """The card network whose prefix and length ``digits`` has, or None."""
    length, two, three, four = len(digits), int(digits[:2]), int(digits[:3]), int(digits[:4])
    if length == 16 and digits.startswith(("8600", "5614")):
        return "uzcard"
    if length == 16 and digits.startswith("9860"):
        return "humo"
    if 2200 <= four <= 2204 and 16 <= length <= 19:
        return "mir"
    if length == 16 and (51 <= two <= 55 or 2221 <= four <= 2720):
        return "mastercard"
    if digits[0] == "4" and length in (16, 19):
        return "visa"
    if length == 15 and two in (34, 37):
        return "amex"
    if length == 14 and (two in (36, 38, 39) or 300 <= three <= 305 or four == 3095):
        return "diners"
    if four == 9792 and length == 16:
        return "troy"
    if (two == 62 or 8100 <= four <= 8171) and 16 <= length <= 19:
        return "unionpay"
    if 3528 <= four <= 3589 and 16 <= length <= 19:
        return "jcb"
    if length == 16 and (four == 6011 or two == 65 or 644 <= three <= 649):
        return "discover"
    if length in (16, 18, 19) and (two in (50, 56, 57, 58) or digits[0] == "6"):
        return "maestro"
    return None


class PaymentCard:
    """Card numbers in any grouping, and masked ones that still show their last four digits."""

    name = "PaymentCardRecognizer"
    entities = (CARD,)
    least_digits = 1
    context = (
        "karta", "kartam", "karta raqam", "plastik", "uzcard", "humo", "visa", "карта", "карте", "карту",
        "карты", "пластик", "card", "kad", "kad kredit", "узкард", "хумо", "mastercard", "мир",
    )  # fmt: skip
    country: str | None = None
    _context = any_word(
        ("kart", "plastik", "пластик", "карт", "card", "kad", "uzcard", "humo", "visa", "хумо", "узкард")
    )

    def gate(self, folded: pl.Expr, lowered: pl.Expr) -> pl.Expr:
        return (
            enough_digits(folded, 14)
            | folded.str.contains(r"[*xXхХ•●∙·#][ -]?[0-9]{4}")
            | (folded.str.contains(r"\.\.[ -]?[0-9]{4}"))
        )

    def find(self, text: PreparedText) -> list[Finding]:
        found = []
        if _MASK.search(text.folded) is not None:
            found += [Finding(*match.span(), CARD, 0.75) for match in _MASKED.finditer(text.folded)]
            for match in _TAIL.finditer(text.folded):
                if near(text, self._context, *match.span(), before=24):
                    found.append(Finding(match.start(), match.end(), CARD, 0.7))
        for window in windows(text, _LENGTHS):
            score = self._score(text, window)
            if score:
                found.append(Finding(window.start, window.end, CARD, score))
        return resolve_overlaps(found) if len(found) > 1 else found

    def _score(self, text: PreparedText, window: Window) -> float:
        digits = window.digits
        name = network(digits)
        if name is None or len(set(digits)) == 1:
            return 0.0
        if looks_like_price(text, window):
            return 0.0
        grouped = window.lengths[0] == 4 and len(window.lengths) > 1
        if not grouped and text.must_stay(window.start, window.end):
            return 0.0
        attached = glued(text, window.start, window.end)
        announced = (
            near(text, self._context, window.start, window.end, before=40, after=20)
            or _EXPIRY_BEHIND.match(text.folded, window.end) is not None
        )
        if name in ("uzcard", "humo"):
            if attached and not announced:
                return 0.0
            return 0.97 if luhn(digits) or announced or grouped else 0.85
        if not luhn(digits):
            return 0.7 if announced and window.lengths[0] in (4, len(digits)) else 0.0
        if announced or window.lengths == (4, 4, 4, 4):
            return 0.95
        if attached or follows_code_word(text, window.start):
            return 0.0
        # A maestro prefix is a tenth of all numbers, and every tenth number passes Luhn.
        return 0.0 if name in ("maestro", "discover", "unionpay", "jcb", "diners") and not grouped else 0.85
