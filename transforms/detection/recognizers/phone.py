"""Phone numbers: Uzbekistan first, then Russia and Kazakhstan, then any number with a plus sign.

Forms seen in chats here (``anchors.md``): ``90 123 45 67``, ``901234567``, ``+998 90-123-45-67`` with en
dash or no-break space, ``9 0 1 2 3 4 5 6 7``, ``8 90 ...``, ``90.123.45.67``, ``wa.me/998...``. Prices,
dates, sizes and order numbers are built of the same digits: a bare number is judged by operator code,
grouping and the words around it.

Operator and area codes: Uzbekistan's numbering plan (ITU-T E.164, operational bulletins).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
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
from transforms.detection.finding import Finding, resolve_overlaps
from transforms.detection.recognizers.gates import enough_digits
from transforms.detection.text import PreparedText

MOBILE: Final = frozenset(
    {
        "20",
        "33",
        "50",
        "55",
        "70",
        "71",
        "77",
        "87",
        "88",
        "90",
        "91",
        "92",
        "93",
        "94",
        "95",
        "97",
        "98",
        "99",
    }
)
AREA: Final = frozenset({"61", "62", "65", "66", "67", "69", "71", "72", "73", "74", "75", "76", "78", "79"})
_UZBEK: Final = MOBILE | AREA
_CITY: Final = (3, 2, 2)  # seven digits without a code: only where a word announces them
_LENGTHS: Final = frozenset({7, *range(9, 16)})
_THOUSANDS: Final = frozenset({(9,), (3, 3, 3), (3, 6)})
_CANONICAL: Final = frozenset(
    {
        *((9,), (2, 7), (2, 3, 4), (2, 3, 2, 2), (2, 2, 2, 3), (2, 2, 3, 2), (2, 4, 3), (2, 5, 2), (2, 2, 5)),
        *((2, 3, 1, 3), (2, 3, 3, 1), (2, 1, 2, 2, 2), (3, 3, 3), (3, 6), (3, 2, 2, 2), (4, 5), (5, 4)),
        *((5, 2, 2), (1,) * 9),
    }
)
_PREFIX: Final = re.compile(r"(?:(?:\+|00)[ ]?)?\(?$")
_LINK: Final = re.compile(
    r"(?:https?://)?(?:(?:www\.)?wa\.me/|(?:api\.|web\.|www\.)?whatsapp\.com/send/?\?(?:[a-z_]{1,12}=[a-z0-9%+._-]{0,40}&){0,2}phone=|whatsapp://send/?\?phone=|t\.me/|telegram\.me/|viber://chat\?number=|tel:)"
    r"(?:\+|%2b)?[0-9]{9,15}"
)
_TRACKING: Final = re.compile(r"[ ]?[A-Z]{2}(?![A-Za-z])")
# `90, 406, 64, 43`: commas between the groups of a national number, and no other number beside
_COMMAS: Final = re.compile(
    r"(?<![0-9])(?<![0-9][,.] )(?<![0-9][,.])([0-9]{2}), ?[0-9]{3}, ?[0-9]{2}, ?[0-9]{2}(?![0-9]|[,.] ?[0-9])"
)
_DECIMALS: Final = re.compile(r"[.,][0-9]{1,2}(?![0-9]|[-. ][0-9])")  # `901234567.00` is an amount


class Phone:
    """Phone numbers in all written forms, and links that carry one."""

    name = "PhoneRecognizer"
    entities = (PHONE,)
    least_digits = 7
    context = (
        "tel", "telefon", "nomer", "raqam", "raqamim", "qo'ng'iroq", "aloqa", "телефон", "тел", "номер",
        "звон", "рақам", "қўнғироқ", "phone", "call", "mobile", "whatsapp", "telegram", "hubungi",
        "telefon bimbit",
    )  # fmt: skip
    country: str | None = None
    _context = any_word(
        (
            *("tel", "nomer", "nomr", "raqam", "qo'ng'iroq", "qongiroq", "aloqa", "bog'lan", "telegram"),
            *(
                "ring me",
                "ring us",
                "ring my",
                "landline",
                "my no",
                "home:",
                "whatsapp",
                "phone",
                "call",
                "mobile",
                "cell",
                "contact",
                "reach",
                "text me",
                "sms",
                "hubungi",
            ),
            *(
                "тел",
                "телеграм",
                "ватсап",
                "вацап",
                "номер",
                "звон",
                "позвон",
                "перезвон",
                "набер",
                "смс",
                "моб",
            ),
            *("контакт", "рақам", "ракам", "қўнғироқ", "алоқа", "боғлан", "+998"),
        )
    )

    def gate(self, folded: pl.Expr, lowered: pl.Expr) -> pl.Expr:
        city = r"[0-9]{3}[ .\-()*/_]{1,3}[0-9]{2}[ .\-()*/_]{1,3}[0-9]{2}"
        return enough_digits(folded, 9) | folded.str.contains(
            rf"{city}|[0-9], ?[0-9]{{3}}, ?[0-9]{{2}}, ?[0-9]"
        )

    def find(self, text: PreparedText) -> list[Finding]:
        links = []
        lowered = text.lower
        if ".me/" in lowered or "phone=" in lowered or "number=" in lowered or "tel:" in lowered:
            links = [Finding(*match.span(), PHONE, 0.97) for match in _LINK.finditer(lowered)]
        if "," in lowered:
            links += [
                Finding(*match.span(), PHONE, 0.75)
                for match in _COMMAS.finditer(lowered)
                if match.group(1) in _UZBEK
            ]
        return phones_among(text, windows(text, _LENGTHS), self._score, links)

    def _score(self, text: PreparedText, window: Window) -> float:
        digits, start, lengths = window.digits, window.start, window.lengths
        count = len(digits)
        if count == 7:
            alone = lengths == _CITY and window.first_in_run and window.last_in_run and digits[0] != "0"
            return 0.6 if alone and self._announced(text, window, 24) else 0.0
        prefix = text.folded[max(0, start - 3) : start].rstrip(" (")
        plus = prefix.endswith("+")
        if digits.startswith("00") and count > 11:
            digits, count, plus = digits[2:], count - 2, True
        if count == 12 and digits.startswith("998") and digits[3:5] in _UZBEK:
            if plus or len(lengths) > 1:
                return 0.97
            return 0.0 if self._is_code(text, window) else 0.9
        if plus and 8 <= count <= 15 and digits[0] != "0":
            if looks_like_price(text, window) or (len(lengths) > 1 and lengths[0] > 4):
                return 0.0
            if digits.startswith("998"):
                return 0.8 if count >= 12 else 0.0
            return 0.9 if count == 11 and digits[0] == "7" else 0.75
        if count == 9 and digits[:2] in _UZBEK:
            return self._national(text, window)
        if count == 10 and digits[0] == "8" and digits[1:3] in MOBILE and lengths[0] in (1, 3, 10):
            return 0.0 if self._is_code(text, window) or looks_like_price(text, window) else 0.75
        if count == 11 and digits[0] in "78" and digits[1] in "79" and lengths[0] in (1, 4, 11):
            return 0.0 if self._is_code(text, window) or looks_like_price(text, window) else 0.75
        if self._abroad(digits, lengths) and self._announced(text, window, 24):
            return 0.0 if self._is_code(text, window) else 0.65
        return 0.0

    @staticmethod
    def _abroad(digits: str, lengths: tuple[int, ...]) -> bool:
        """Grouped as landlines of Russia (*8 (495) 123-45-67*), or as elsewhere (*0117 496 0283*)."""
        if len(digits) == 11 and digits[0] in "78":
            return lengths[:2] == (1, 3) and digits[1] in "348"
        grouped = len(lengths) > 1 and lengths[0] >= 3
        return digits[0] == "0" and digits[1] in "12378" and len(digits) in (10, 11) and grouped

    def _national(self, text: PreparedText, window: Window) -> float:
        """Operator code and seven digits, with nothing in front."""
        digits, lengths = window.digits, window.lengths
        if lengths not in _CANONICAL:
            return 0.75 if self._announced(text, window) and not looks_like_price(text, window) else 0.0
        if lengths in _THOUSANDS and looks_like_price(text, window):
            return 0.0
        if _TRACKING.match(text.folded, window.end) and text.must_stay(window.start, window.end):
            return 0.0  # a postal tracking number, though *trek raqami* looks like an announcement
        doubtful = digits.endswith("0000")
        if len(lengths) > 1 and lengths != (1,) * 9:
            doubtful = (
                doubtful
                # `90 000 1500`: two amounts
                or (lengths != (2, 3, 2, 2) and "000" in _groups(digits, lengths)[1:])
                or text.must_stay(window.start, window.end)
                or (lengths == (3, 3, 3) and follows_code_word(text, window.start))
            )
            if doubtful and not self._announced(text, window):
                return 0.0
            return 0.85 if lengths in ((2, 3, 2, 2), (2, 7), (2, 3, 4)) else 0.75
        if self._is_code(text, window):
            return 0.0
        announced = self._announced(text, window)
        return 0.85 if announced else 0.0 if doubtful else 0.7

    def _announced(self, text: PreparedText, window: Window, before: int = 40) -> bool:
        return near(text, self._context, window.start, window.end, before=before)

    def _is_code(self, text: PreparedText, window: Window) -> bool:
        """Compact digits that are a part of a code, or that a word calls a number of something."""
        if len(window.lengths) > 1:
            return follows_code_word(text, window.start) and window.lengths[0] > 3
        return (
            text.must_stay(window.start, window.end)
            or _DECIMALS.match(text.folded, window.end) is not None
            or follows_code_word(text, window.start)
            or (glued(text, window.start, window.end) and not self._word_hangs_on(text, window.start))
        )

    def _word_hangs_on(self, text: PreparedText, start: int) -> bool:
        """``tel901234567``, ``phone_901234567``: the letters hanging on the number call it a phone."""
        return self._context.search(hanging_word(text, start)) is not None


def _groups(digits: str, lengths: tuple[int, ...]) -> list[str]:
    groups, place = [], 0
    for length in lengths:
        groups.append(digits[place : place + length])
        place += length
    return groups


def phones_among(
    text: PreparedText,
    candidates: Iterable[Window],
    score: Callable[[PreparedText, Window], float],
    links: Sequence[Finding] = (),
) -> list[Finding]:
    """The windows that ``score`` takes for phones (0: for none), beside what was found as ``links``."""
    found = [*links]
    for window in candidates:
        if sure := score(text, window):
            found.append(_with_prefix(text, window, sure))
    # Inside `+998 90 123 45 67` stands `90 123 45 67`: the outer one is meant.
    return resolve_overlaps(found) if len(found) > 1 else found


def _with_prefix(text: PreparedText, window: Window, score: float) -> Finding:
    """A phone: the window with its plus sign and opening bracket."""
    lead = _PREFIX.search(text.folded[max(0, window.start - 4) : window.start])
    taken = len(lead.group()) if lead else 0
    return Finding(window.start - taken, window.end, PHONE, score)
