"""Phones: same country and form, in a range that the country's numbering plan leaves unassigned."""

from __future__ import annotations

import re
from functools import cache
from random import Random
from typing import Final

from transforms.detection.surrogates.written import digits_of, some_digits, written_like

_TRIES: Final = 64
_ONLY_A_NUMBER: Final = re.compile(r"^(?:(?:https?://)?(?:www\.)?wa\.me/|tel:)?[+0-9 ().\-/]+$")

# (international prefix, digits after it, and what they begin with in a surrogate). No subscriber can have
# one: the plans of the countries assign no code and no number of that beginning (checked in the tests
# against the numbering plans that `phonenumbers` holds).
_UNASSIGNED: Final = (
    ("998", 9, "1"),
    ("673", 7, "1"),
    ("60", 9, "100"),
    ("60", 10, "110"),
    ("77", 9, "9"),
    ("7", 10, "2"),
    ("1", 10, "1"),
)


def phone(draw: Random, text: str) -> str:
    """A number spelt in words becomes one of Uzbekistan in digits."""
    digits = digits_of(text)
    if not 7 <= len(digits) <= 15 or not _ONLY_A_NUMBER.match(text):
        return written_like("+998 10 000-00-00", "9981" + some_digits(draw, 8))
    international = "+" in text or "wa.me" in text or text.startswith("00")
    plan = _number_plan(digits, international)
    if plan is not None:
        prefix, national, begin = plan
        return written_like(text, prefix + begin + some_digits(draw, national - len(begin)))
    return written_like(text, _abroad(draw, digits))


def _number_plan(digits: str, international: bool) -> tuple[str, int, str] | None:
    """What stays (prefix), how many digits follow, and what these begin with; None for other countries."""
    trunk = "00" if digits.startswith("00") and international else ""
    rest = digits[len(trunk) :]
    for prefix, national, begin in _UNASSIGNED:
        # without a plus, Malaysia's prefix could as well be the beginning of a local number
        if rest.startswith(prefix) and len(rest) == len(prefix) + national:
            return trunk + prefix, national, begin
    if not international and len(digits) in (10, 11) and digits.startswith("01"):  # Malaysia, from within
        return "0", len(digits) - 1, "100" if len(digits) == 10 else "110"
    if not international and len(digits) == 11 and digits[0] in "78":  # Russia, from within
        return digits[0], 10, "2"
    if not international and len(digits) in (9, 10):  # Uzbekistan, with or without its trunk digit
        return digits[:-9], 9, "1"
    if not international and len(digits) == 7:  # a subscriber's number: none begins with 0 or 1
        return "", 7, "1"
    return None


def _abroad(draw: Random, digits: str) -> str:
    """A number of the same country and length that its numbering plan does not know, if one turns up."""
    import phonenumbers

    trunk = "00" if digits.startswith("00") else ""
    rest = digits[len(trunk) :]
    country = next((c for c in (rest[:1], rest[:2], rest[:3]) if c in _country_codes()), "")
    for _ in range(_TRIES):
        national = some_digits(draw, len(rest) - len(country))
        number = phonenumbers.PhoneNumber(country_code=int(country or 0), national_number=int(national))
        if national[0] != "0" and not phonenumbers.is_valid_number(number):
            break
    return trunk + country + national


@cache
def _country_codes() -> frozenset[str]:
    import phonenumbers

    return frozenset(map(str, phonenumbers.COUNTRY_CODE_TO_REGION_CODE))
