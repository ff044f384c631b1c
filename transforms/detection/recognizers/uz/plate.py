"""Uzbek car plates: ``01 A 123 BC`` of persons, ``01 123 ABC`` of companies.

The first two digits are the region (01 to 95, national standard O'zDSt 2777). Latin letters are often typed
as their Cyrillic look-alikes. The companies' form (``10 200 USD`` has it too), small letters and regions
that are not in use count only where a word for a car or its plate is near.
"""

from __future__ import annotations

import re
from typing import Final

import polars as pl

from transforms.detection.digits import follows_code_word
from transforms.detection.entities import PLATE
from transforms.detection.finding import Finding
from transforms.detection.recognizers.plate_words import near_car, near_driver
from transforms.detection.text import PreparedText

_L: Final = "[A-Za-zАВЕКМНОРСТУХавекмнорстух]"
_PERSON: Final = re.compile(
    rf"(?<![0-9A-Za-zА-Яа-я_./-])([0-9]{{2}})[ |-]{{0,2}}(?:{_L})[ -]?[0-9]{{3}}[ -]?{_L}{{2}}"
    rf"(?![0-9A-Za-zА-Яа-я_/]|-[0-9A-Za-z])"
)
_COMPANY: Final = re.compile(
    rf"(?<![0-9A-Za-zА-Яа-я_./-])([0-9]{{2}})[ |-]{{0,2}}[0-9]{{3}}[ -]?{_L}{{3}}(?![0-9A-Za-zА-Яа-я_/]|"
    rf"-[0-9A-Za-z])"
)
_REGIONS: Final = frozenset(
    {"01", "10", "20", "25", "30", "40", "50", "60", "70", "75", "80", "85", "90", "95"}
)
_CURRENCIES: Final = frozenset(
    {"USD", "UZS", "SUM", "SOM", "EUR", "RUB", "MYR", "BND", "AED", "CNY", "KZT", "СУМ", "СОМ"}
)


class UzbekPlate:
    """A plate of a person's or a company's car."""

    name = "UzPlateRecognizer"
    entities = (PLATE,)
    least_digits = 1
    context = (
        "davlat raqami",
        "mashina raqami",
        "давлат рақами",
        "госномер",
        "номер машины",
        "car plate",
        "nombor plat",
    )
    country: str | None = "uz"

    def gate(self, folded: pl.Expr, lowered: pl.Expr) -> pl.Expr:
        return folded.str.contains(
            r"(?:^|[^0-9A-Za-zА-Яа-я_./-])[0-9]{2}[ |-]{0,2}"
            r"(?:[A-Za-zА-Яа-я][ -]?[0-9]{3}[ -]?[A-Za-zА-Яа-я]{2}|[0-9]{3}[ -]?[A-Za-zА-Яа-я]{3})"
            r"(?:[^0-9A-Za-zА-Яа-я_/]|$)"
        )

    def find(self, text: PreparedText) -> list[Finding]:
        found = []
        for match in _PERSON.finditer(text.folded):
            start, end = match.span()
            known = match.group(1) in _REGIONS and match.group() == match.group().upper()
            if not "01" <= match.group(1) <= "95":
                continue
            if near_car(text, start, end):
                found.append(Finding(start, end, PLATE, 0.9))
            elif (known or near_driver(text, start, end)) and not follows_code_word(text, start):
                found.append(Finding(start, end, PLATE, 0.75))
        for match in _COMPANY.finditer(text.folded):
            start, end = match.span()
            if not "01" <= match.group(1) <= "95" or match.group()[-3:].upper() in _CURRENCIES:
                continue
            written = match.group() == match.group().upper()
            in_use = match.group(1) in _REGIONS
            usual = written or " " not in match.group() or match.group(1) in _REGIONS
            if usual and near_car(text, start, end):
                found.append(Finding(start, end, PLATE, 0.8))
            elif in_use and near_driver(text, start, end) and not follows_code_word(text, start):
                found.append(Finding(start, end, PLATE, 0.75))
        return found
