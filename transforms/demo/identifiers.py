"""Numbers that identify persons and firms in Uzbekistan, well formed and made up.

Each function takes person (or row) numbers and gives one text a number, the same for the same seed.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from functools import lru_cache
from typing import Protocol

import numpy as np
import polars as pl

from transforms.demo.draws import Draws, Ints
from transforms.demo.profile import Profile

_FIRST_BIRTHDAY = date(1961, 1, 1).toordinal()
_LAST_BIRTHDAY = date(2006, 12, 31).toordinal()  # nobody under 18
_PASSPORT_SERIES = ("AA", "AB", "AC", "AD", "FA", "KA")


def digits(numbers: Ints, width: int) -> pl.Series:
    return pl.Series(numbers).cast(pl.String).str.zfill(width)


class PhoneNumbers:
    """National numbers of nine digits, different for different persons.

    A person's number is (a · person + b) mod M with a coprime to M: a permutation, so no two persons
    share a number and none has to be remembered.
    """

    MULTIPLIER = 92_821_687  # a prime

    def __init__(self, draws: Draws, profile: Profile) -> None:
        self.operators = np.array([int(o) for o in profile.phones.operators], dtype=np.int64)
        self.size = len(self.operators) * 10**7
        self.shift = int(draws.whole("phone shift", np.zeros(1, dtype=np.int64), 0, self.size)[0])

    def of(self, people: Ints) -> Ints:
        """Nine digits as a number; fewer when the operator begins with a nought (none does)."""
        place = (people * self.MULTIPLIER + self.shift) % self.size
        return np.asarray(self.operators[place // 10**7] * 10**7 + place % 10**7, dtype=np.int64)


def phone_parts(numbers: Ints, slots: Collection[str] = "abcds") -> dict[str, pl.Series]:
    """The slots of a phone form: operator, groups of 3, 2 and 2 digits, and all digits spaced."""
    whole = digits(numbers, 9)
    cuts = {"a": (0, 2), "b": (2, 3), "c": (5, 2), "d": (7, 2)}
    parts = {slot: whole.str.slice(*cut) for slot, cut in cuts.items() if slot in slots}
    if "s" in slots:
        parts["s"] = whole.str.replace_all(r"(\d)", "$1 ").str.strip_chars()
    return parts


class CardShares(Protocol):
    """What the cards of a marketplace begin with, and how many of them fail the check digit."""

    @property
    def card_prefixes(self) -> dict[str, float]: ...

    @property
    def cards_failing_luhn(self) -> float: ...


def cards(draws: Draws, profile: CardShares, ids: Ints) -> pl.Series:
    """16 digits: a prefix, 11 drawn digits, and the check digit of ISO/IEC 7812-1 (Luhn), mostly right."""
    prefixes = np.array([int(p) for p in profile.card_prefixes], dtype=np.int64)
    chosen = prefixes[draws.pick("card prefix", ids, list(profile.card_prefixes.values()))]
    body = chosen * 10**11 + draws.whole("card body", ids, 0, 10**11)
    total = np.zeros(len(ids), dtype=np.int64)
    rest = body.copy()
    for position in range(15):
        digit = rest % 10
        rest //= 10
        if position % 2 == 0:
            digit = np.where(digit > 4, 2 * digit - 9, 2 * digit)
        total += digit
    check = (10 - total % 10) % 10
    wrong = draws.chance("card wrong", ids, profile.cards_failing_luhn)
    check = np.where(wrong, (check + 1 + draws.whole("card by", ids, 0, 8)) % 10, check)
    return digits(body * 10 + check, 16)


def pinfls(draws: Draws, ids: Ints, female: Ints, birthdays: Ints | None = None) -> pl.Series:
    """14 digits: century and sex, birthday as DDMMYY, district, serial number, check digit.

    ``birthdays`` are ordinals of dates; drawn where they are not given.

    The check digit is the sum of the first 13 with the weights 7, 3, 1 repeated, modulo 10, as in the
    machine-readable documents of ICAO 9303.
    """
    if birthdays is None:
        birthdays = draws.whole("birthday", ids, _FIRST_BIRTHDAY, _LAST_BIRTHDAY + 1)
    days = (birthdays - date(1970, 1, 1).toordinal()).astype("datetime64[D]")
    year = days.astype("datetime64[Y]").astype(np.int64) + 1970
    month = days.astype("datetime64[M]").astype(np.int64) % 12 + 1
    day = (days - days.astype("datetime64[M]")).astype(np.int64) + 1
    head = np.where(year >= 2000, 5, 3) + female
    number = ((head * 100 + day) * 100 + month) * 100 + year % 100
    number = number * 10**3 + draws.whole("pinfl district", ids, 1, 260)
    number = number * 10**3 + draws.whole("pinfl serial", ids, 1, 1000)
    total = np.zeros(len(ids), dtype=np.int64)
    rest = number.copy()
    for position in range(13):
        total += (rest % 10) * (7, 1, 3)[position % 3]  # from the right: 13 digits begin and end with 7
        rest //= 10
    return digits(number * 10 + total % 10, 14)


def passports(draws: Draws, ids: Ints) -> pl.Series:
    """Two letters and seven digits."""
    series = pl.Series(_PASSPORT_SERIES).gather(draws.whole("passport series", ids, 0, len(_PASSPORT_SERIES)))
    return series + digits(draws.whole("passport number", ids, 1_000_000, 10_000_000), 7)


def tax_ids(draws: Draws, ids: Ints, firm: Ints) -> pl.Series:
    """STIR: nine digits, beginning with 2 or 3 for firms and 4 to 6 for persons."""
    head = np.where(firm > 0, draws.whole("stir firm", ids, 2, 4), draws.whole("stir person", ids, 4, 7))
    return digits(head * 10**8 + draws.whole("stir body", ids, 0, 10**8), 9)


def bank_accounts(draws: Draws, ids: Ints, balance: Ints) -> pl.Series:
    """20 digits: balance account (5), currency 000, key, client (8), ordinal (3)."""
    tail = (
        draws.whole("account key", ids, 0, 10) * 10**8 + draws.whole("account client", ids, 10**6, 10**8)
    ) * 1000
    return digits(balance, 5) + pl.Series(["000"]).new_from_index(0, len(ids)) + digits(tail + 1, 12)


@lru_cache(maxsize=1)
def _hexadecimal() -> pl.Series:
    return pl.Series([f"{n:x}" for n in range(4096, 64096)])


def ip_addresses(draws: Draws, stream: str, ids: Ints) -> pl.Series:
    """Addresses reserved by RFC 6598, 2544 and 3849, so that none belongs to anybody.

    Seven in ten from the carriers' shared space, a quarter from the benchmark range, the rest IPv6.
    """
    kind = draws.pick(stream + "/kind", ids, [0.70, 0.25, 0.05])
    number = draws.whole(stream + "/host", ids, 0, 2**22)
    low = pl.Series(number % 250 + 2).cast(pl.String)
    mid = pl.Series((number >> 8) % 256).cast(pl.String)
    high = pl.Series((number >> 16) % 64 + 64).cast(pl.String)
    bench = pl.Series((number >> 16) % 2 + 18).cast(pl.String)
    hexes = _hexadecimal().gather(number % 60000)
    return pl.select(
        pl.when(pl.Series(kind == 0))
        .then(pl.concat_str([pl.lit("100."), high, pl.lit("."), mid, pl.lit("."), low]))
        .when(pl.Series(kind == 1))
        .then(pl.concat_str([pl.lit("198."), bench, pl.lit("."), mid, pl.lit("."), low]))
        .otherwise(pl.concat_str([pl.lit("2001:db8:"), hexes, pl.lit("::"), low]))
        .alias("ip")
    ).to_series()
