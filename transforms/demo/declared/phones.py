"""Phone numbers of made-up persons by country, and the forms they are written in."""

from __future__ import annotations

import string

import numpy as np
import polars as pl

from transforms.demo.declared.model import Country, Phones
from transforms.demo.draws import Draws, Ints
from transforms.demo.identifiers import PhoneNumbers, digits
from transforms.demo.profile import Form

_INTERNATIONAL = "+{cc}{n}"
COUNTRY_CODES: dict[Country, str] = {"uz": "998", "my": "60", "bn": "673"}


class PhoneSpace:
    """All numbers that the operators of a country can give out."""

    def __init__(self, phones: Phones) -> None:
        self.phones = phones
        self.after = sum(phones.groups)
        self.most = len(phones.operators) * 10**self.after


class PhoneBook:
    """Each person has two numbers that nobody else has.

    The n-th number is (a · n + b) mod M with a coprime to M: a permutation, so nothing has to be remembered.
    """

    def __init__(self, draws: Draws, country: Country, phones: Phones) -> None:
        self._space = PhoneSpace(phones)
        self._code = COUNTRY_CODES[country]
        self._operators = pl.Series(phones.operators)
        self._shift = int(draws.whole("phone shift", np.zeros(1, dtype=np.int64), 0, self._space.most)[0])

    def _parts(self, people: Ints, second: bool, form: str) -> dict[str, pl.Series]:
        """The slots that ``form`` has: ``{n}`` is the national number, ``{s}`` the same with blanks."""
        asked = {slot for _, slot, _, _ in string.Formatter().parse(form) if slot}
        place = ((2 * people + second) * PhoneNumbers.MULTIPLIER + self._shift) % self._space.most
        operator = self._operators.gather(place // 10**self._space.after)
        rest = digits(place % 10**self._space.after, self._space.after)
        parts = {"cc": pl.Series([self._code]).new_from_index(0, len(people)), "a": operator}
        start = 0
        for slot, length in zip("bcd", self._space.phones.groups, strict=False):
            if slot in asked:
                parts[slot] = rest.str.slice(start, length)
            start += length
        if asked & {"s", "n"}:
            parts["n"] = operator + rest
        if "s" in asked:
            parts["s"] = parts["n"].str.replace_all(r"(\d)", "$1 ").str.strip_chars()
        return parts

    def international(self, people: Ints, second: bool = False) -> pl.Series:
        """E.164: ``+998901234567``."""
        return _filled(_INTERNATIONAL, self._parts(people, second, _INTERNATIONAL), len(people))

    def written(self, people: Ints, chosen: Ints, forms: tuple[str, ...], second: bool = False) -> pl.Series:
        """Each number in its chosen form. Numbers of one form are written together."""
        written = pl.Series([""]).new_from_index(0, len(people))
        for index, form in enumerate(forms):
            places = np.flatnonzero(chosen == index)
            if len(places):
                parts = self._parts(people[places], second, form)
                written = written.scatter(places, _filled(form, parts, len(places)))
        return written

    def forms_of(self, person: int, forms: tuple[Form, ...]) -> list[str]:
        """All written forms of both numbers of one person."""
        one = np.array([person], dtype=np.int64)
        return [
            _filled(form.form, self._parts(one, second, form.form), 1)[0]
            for second in (False, True)
            for form in (*forms, Form(form=_INTERNATIONAL, share=1))
        ]


def _filled(form: str, parts: dict[str, pl.Series], count: int) -> pl.Series:
    pieces: list[pl.Expr | pl.Series] = [pl.Series([""]).new_from_index(0, count)]
    for literal, slot, _, _ in string.Formatter().parse(form):
        pieces += [pl.lit(literal)] if literal else []
        pieces += [parts[slot]] if slot else []
    return pl.select(pl.concat_str(pieces).alias("phone")).to_series()
