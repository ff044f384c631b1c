"""Malaysian bank accounts (and Bruneian ones): digits beside a bank's name, as many as that bank uses.

They carry no check digit that is known in public. Lengths: the banks' own notes for interbank transfers.
"""

from __future__ import annotations

import re
from typing import Final

import polars as pl

from transforms.detection.digits import Window, follows_code_word, glued, looks_like_price, windows
from transforms.detection.entities import BANK_ACCOUNT
from transforms.detection.finding import Finding
from transforms.detection.recognizers.gates import enough_digits
from transforms.detection.text import PreparedText

_ANY: Final = frozenset(range(9, 17))
_BY_LENGTHS: Final[dict[tuple[int, ...], str]] = {
    (10,): "public bank, pbb, pbe, ocbc, citibank",
    (10, 11): "uob",
    (10, 14): "cimb",
    (11, 13): "hong leong, hlb",
    (12,): "maybank, malayan banking, mbb, m2u, bank rakyat, affin, hsbc",
    (13,): "ambank",
    (14,): "rhb, bank islam, bimb, bank muamalat, muamalat",
    (15,): "alliance bank, al rajhi",
    (16,): "bsn, bank simpanan, agrobank",
    tuple(_ANY): "standard chartered, mbsb, gxbank, bibd, baiduri, taib, duitnow",
}
BANKS: Final[dict[str, frozenset[int]]] = {
    name: frozenset(lengths) for lengths, names in _BY_LENGTHS.items() for name in names.split(", ")
}
_BANK: Final = re.compile(rf"(?<![a-z])(?:{'|'.join(sorted(BANKS, key=len, reverse=True))})(?![a-z])")
_ACCOUNT: Final = re.compile(
    r"(?<![a-z])(?:no\.?[ ]?)?(?:akaun|acc(?:ount)?[ ]?(?:no|num|number)|a/c|bank acc(?:ount)?|"
    r"no\.?[ ]?acc?|acc)(?![a-z])"
)
_MARKS: Final = [*BANKS, "akaun", "acc", "a/c"]
_BEFORE: Final = 44
_AFTER: Final = 24
_FEWEST: Final = 9


class MalaysianBankAccount:
    """An account number close to the name of its bank, or behind *akaun*, *account number*."""

    name = "MyBankAccountRecognizer"
    entities = (BANK_ACCOUNT,)
    least_digits = 7
    context = (
        "akaun",
        "no akaun",
        "account number",
        "bank",
        "hisob raqam",
        "ҳисоб рақам",
        "счет",
        "maybank",
        "cimb",
    )
    country: str | None = "my"

    def gate(self, folded: pl.Expr, lowered: pl.Expr) -> pl.Expr:
        return lowered.str.contains_any(_MARKS) & enough_digits(folded, _FEWEST)

    def find(self, text: PreparedText) -> list[Finding]:
        lowered = text.lower
        banks = [(match.start(), match.end(), BANKS[match.group()]) for match in _BANK.finditer(lowered)]
        if not banks and not _ACCOUNT.search(lowered):
            return []
        found = []
        for window in windows(text, _ANY):
            lengths = self._lengths_near(lowered, banks, window)
            if len(window.digits) not in lengths or not _plain(text, window):
                continue
            found.append(Finding(window.start, window.end, BANK_ACCOUNT, 0.85 if lengths != _ANY else 0.7))
        return found

    def _lengths_near(
        self, lowered: str, banks: list[tuple[int, int, frozenset[int]]], window: Window
    ) -> frozenset[int]:
        lengths: frozenset[int] = frozenset()
        for start, end, wanted in banks:
            if 0 <= window.start - end <= _BEFORE or 0 <= start - window.end <= _AFTER:
                lengths |= wanted
        if lengths:
            return lengths
        left = lowered[max(0, window.start - 26) : window.start]
        return _ANY if _ACCOUNT.search(left) else frozenset()


def _plain(text: PreparedText, window: Window) -> bool:
    """Neither an amount nor a phone nor a code, and whole."""
    digits = window.digits
    if digits.startswith("01") and len(digits) in (10, 11):  # a mobile number
        return False
    if window.lengths[0] < 3 and len(window.lengths) < len(digits):
        return False
    whole = len(window.lengths) == 1 or (window.first_in_run and window.last_in_run)
    if not whole or looks_like_price(text, window) or follows_code_word(text, window.start):
        return False
    return not glued(text, window.start, window.end) and not text.must_stay(window.start, window.end)
