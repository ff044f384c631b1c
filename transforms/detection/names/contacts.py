"""Places of phones, cards, accounts, handles and e-mail addresses, beside which people are named."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final

from transforms.detection.names.words import Line

FEWEST: Final = 7
NUMBER: Final = re.compile(r"[0-9][0-9 ()./_,\-]{5,}[0-9]")
CONTACT: Final = re.compile(  # bounded, as a word may have a million letters
    r"(?:@|t\.me/)[A-Za-z0-9_.]{3,}|[A-Za-z0-9_.+-]{2,64}@[A-Za-z0-9.-]{1,255}\.[A-Za-z]{2,}"
)
_DIGITS: Final = re.compile("[0-9]")
_MONEY_BEFORE: Final = re.compile(
    r"(?:rm|b\$|\$|myr|bnd|usd|№|#|no\.?|order|заказ[а-я]*|pesanan|buyurtma[a-z']*)[ .:]{0,2}\Z"
)
_MONEY_BEFORE_ENDS: Final = ("rm", "$", "myr", "bnd", "usd", "№", "#", "no", "order", "pesanan")
_MONEY_AFTER: Final = re.compile(
    r"[ ]?(?:so'?m|sum|сум|сўм|сом|uzs|rm|myr|bnd|usd|руб|тыс|ming|минг|dona|дона|шт|pcs|unit|[$₽])"
)
_MONEY_AFTER_BEGINS: Final = frozenset("sсurmbртмdдшp$₽")
_REACH: Final = 12


def has_contact(line: Line) -> bool:
    """Whether a handle, a link or an e-mail address may stand in the text."""
    return "@" in line.folded or "t.me/" in line.folded


def numbers_of(line: Line) -> list[tuple[int, int]]:
    """Places of contacts, and of seven digits and more that are no price and no order; in order.

    Worked out when first asked for: most texts have no word beside a number that could be a name.
    """
    found = line.numbers
    if found is None:
        found = line.numbers = _numbers_of(line)
    return found


def number_between(line: Line, first: int, last: int) -> bool:
    """Whether a number or contact begins at ``first`` to ``last``."""
    numbers = numbers_of(line)
    return bisect_left(numbers, (first, 0)) < bisect_left(numbers, (last + 1, 0))


def _numbers_of(line: Line) -> list[tuple[int, int]]:
    folded, lowered = line.folded, line.lowered
    found = [match.span() for match in CONTACT.finditer(folded)] if has_contact(line) else []
    for match in NUMBER.finditer(folded):
        stretch = match.group()
        if not stretch.isdigit() and len(_DIGITS.findall(stretch)) < FEWEST:
            continue
        start, end = match.span()
        if not _is_money(lowered, start, end):
            found.append((start, end))
    found.sort()
    return found


def _is_money(lowered: str, start: int, end: int) -> bool:
    """Whether a price or an order is counted; the patterns are asked only where a cheap look says so."""
    after = lowered[end : end + 2].lstrip(" ")[:1]
    if after in _MONEY_AFTER_BEGINS and _MONEY_AFTER.match(lowered, end):
        return True
    before = lowered[max(0, start - _REACH) : start].rstrip(" .:")
    if before.endswith(_MONEY_BEFORE_ENDS) or "заказ" in before or "buyurtma" in before:
        return _MONEY_BEFORE.search(lowered, max(0, start - _REACH), start) is not None
    return False
