"""Windows of digit groups: how phones, cards and document numbers are cut out of written numbers.

People write one number in many groupings (``90 123 45 67``, ``9 0 1 2 3 4 5 6 7``) and put an amount
beside it. Instead of one regular expression a grouping, a recognizer asks for every window of
neighbouring groups that has the number of digits it wants, and judges the digits and the grouping.
Time is linear in the length of the text: a window has at most eight groups, or single digits only.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final, NamedTuple

from transforms.detection.text import LETTERS, PreparedText

_MOST_GROUPS: Final = 8
_LEAST_DIGITS: Final = 7
_MOST_DIGITS: Final = 20
_COUNTS: Final = range(_LEAST_DIGITS, _MOST_DIGITS + 1)

_CURRENCY_AFTER: Final = re.compile(
    r"[ ]{0,2}(?:-?(?:ming|mln|mlrd|million|milliard|тыс|млн|млрд|минг|миллион))?\.?[ ]{0,2}"
    r"(?:so'?m|su'?m|сум(?!к)|сўм|сом|uzs|usd|eur|rub|руб|рубл|доллар|dollar|евро|ringgit|myr|bnd|[$€₽£])"
    r"|[ ]{0,2}-?(?:ming|mln|mlrd|million|тыс|млн|минг|миллион)"
)
_CURRENCY_BEFORE: Final = re.compile(
    r"(?:[$€₽£]|(?<![a-z])(?:rm|myr|bnd)|(?:uzs|usd|eur|rub|so'?m|сум|сўм|"
    r"summa|сумма|narx[a-z]*|нарх[а-я]*|цена|price|total|jami|итого|жами)"
    r"[ ]?[:=-]?)[ ]{0,2}\Z"
)
_CODE_BEFORE: Final = re.compile(
    r"(?:№|#|(?<![a-zа-яёўқғҳ])(?:buyurtma|zakaz|заказ|буюртма|order|pesanan|artikul|артикул|sku|trek|трек|track|"
    r"shtrix|штрих|barcode|ean|gtin|invoice|накладн|faktura|chek|чек|id|pid|offer|product|tovar|товар|mahsulot|"
    r"transaction|tranzaksiya|транзакц|payment|platej|плат[её]ж|посылк|posilka|jo'natma|request|trace|ref)"
    r"[a-zа-яёўқғҳ']{0,12})[^0-9a-zа-яёўқғҳ]{0,4}(?:raqam[a-z]*|рақам[а-я]*|номер[а-я]*|"
    r"nombor|number|no|id|kod|код|num)?"
    r"[^0-9a-zа-яёўқғҳ]{0,4}\Z"
)


class Window(NamedTuple):
    """Neighbouring digit groups: their digits, place, grouping, and whether the run goes on around them."""

    digits: str
    start: int
    end: int
    lengths: tuple[int, ...]
    first_in_run: bool
    last_in_run: bool


def windows(text: PreparedText, counts: Collection[int]) -> list[Window]:
    """Every window whose number of digits is in ``counts``, all of them between 7 and 20.

    A row of single digits (``9 0 1 2 3 4 5 6 7``) counts as one unit: windows never begin or end inside it.
    """
    every = text.windows
    if every is None:  # most texts are asked for windows by several recognizers
        every = text.windows = _windows(text)
    return [window for window in every if len(window[0]) in counts] if every else every


def _windows(text: PreparedText) -> list[Window]:
    found: list[Window] = []
    folded = text.folded
    new = tuple.__new__  # half the time of calling `Window`
    for groups in text.digit_runs:
        count = len(groups)
        if count == 1:
            begin, end = groups[0]
            if end - begin in _COUNTS:
                found.append(new(Window, (folded[begin:end], begin, end, (end - begin,), True, True)))
            continue
        parts = [folded[begin:end] for begin, end in groups]
        lengths = tuple(map(len, parts))
        digits = "".join(parts)
        if len(digits) < _LEAST_DIGITS:
            continue
        begun = 0  # digits before the group `first`
        for first, length in enumerate(lengths):
            before, begun = begun, begun + length
            single = length == 1
            if single and first and lengths[first - 1] == 1:
                continue  # inside a row of single digits
            if len(digits) - before < _LEAST_DIGITS:
                break
            total = 0
            for last in range(first, count):
                length = lengths[last]
                single = single and length == 1
                if not single and last - first >= _MOST_GROUPS:
                    break
                total += length
                if total < _LEAST_DIGITS:
                    continue
                if total <= _MOST_DIGITS and not (single and last + 1 < count and lengths[last + 1] == 1):
                    found.append(
                        new(
                            Window,
                            (
                                digits[before : before + total],
                                groups[first][0],
                                groups[last][1],
                                lengths[first : last + 1],
                                first == 0,
                                last + 1 == count,
                            ),
                        )
                    )
                if total >= _MOST_DIGITS:
                    break
    return found


def looks_like_price(text: PreparedText, window: Window) -> bool:
    """Grouped by thousands or compact, with a currency or a word for price beside it."""
    lengths = window.lengths
    if len(lengths) > 1 and not (lengths[0] <= 3 and all(length == 3 for length in lengths[1:])):
        return False
    return bool(
        _CURRENCY_AFTER.match(text.lower, window.end)
        or _CURRENCY_BEFORE.search(text.lower[max(0, window.start - 24) : window.start])
    )


def money_follows(text: PreparedText, end: int) -> bool:
    """Whether a currency or a word such as *ming*, *тысяч* stands right behind ``end``: an amount."""
    return _CURRENCY_AFTER.match(text.lower, end) is not None


def follows_code_word(text: PreparedText, start: int) -> bool:
    """Whether a word such as *order*, *заказ*, *SKU* or a ``#`` announces the number at ``start``."""
    return bool(_CODE_BEFORE.search(text.lower[max(0, start - 48) : start]))


_LETTER: Final = re.compile(f"[{LETTERS}_]")
_PART_OF_CODE_BEFORE: Final = re.compile(r"[A-Za-z0-9_][-_/.]\Z|[A-Za-z_]\Z")
_HANGING: Final = re.compile(rf"[{LETTERS}0-9_./-]{{1,16}}\Z")
_PART_OF_CODE_AFTER: Final = re.compile(r"[A-Za-z_]|-[A-Za-z]")


def glued(text: PreparedText, start: int, end: int) -> bool:
    """Whether letters hang on the digits, as in SKUs, hashes and tracking numbers."""
    return bool(
        _PART_OF_CODE_BEFORE.search(text.folded[max(0, start - 2) : start])
        or _PART_OF_CODE_AFTER.match(text.folded, end)
    )


def hanging_word(text: PreparedText, start: int) -> str:
    """What hangs on the digits without a blank, in small letters: ``tel`` of ``tel901234567``."""
    hanging = _HANGING.search(text.lower[max(0, start - 16) : start])
    return hanging.group() if hanging else ""


def luhn(digits: str) -> bool:
    """Check digit of ISO/IEC 7812-1, annex B."""
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = ord(digit) - 48
        if place % 2:
            value = value * 2 - 9 if value > 4 else value * 2
        total += value
    return total % 10 == 0
