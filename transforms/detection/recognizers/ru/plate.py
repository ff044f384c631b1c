"""Russian car plates (GOST R 50577): ``А123ВС77``, twelve letters that both alphabets have."""

from __future__ import annotations

import re
from typing import Final

import polars as pl

from transforms.detection.digits import follows_code_word
from transforms.detection.entities import PLATE
from transforms.detection.finding import Finding
from transforms.detection.recognizers.plate_words import near_car, near_driver
from transforms.detection.text import PreparedText

_L: Final = "[ABEKMHOPCTYXabekmhopctyxАВЕКМНОРСТУХавекмнорстух]"
_PLATE: Final = re.compile(
    rf"(?<![0-9A-Za-zА-Яа-я_./-]){_L}[ ]?(?!000)[0-9]{{3}}[ ]?{_L}{{2}}[ ]?(?:[1-9]?[0-9]{{2}})"
    rf"(?:[ ]?rus|[ ]?RUS)?(?![0-9A-Za-zА-Яа-я_/]|-[0-9A-Za-z])"
)
_CYRILLIC: Final = re.compile("^[А-Я][^A-Za-zа-я]*$")


class RussianPlate:
    """A plate of Russia; in Latin or small letters only where a word for a car is near."""

    name = "RuPlateRecognizer"
    entities = (PLATE,)
    least_digits = 1
    context = (
        "госномер",
        "номер машины",
        "авто",
        "mashina raqami",
        "машина рақами",
        "car plate",
        "nombor plat",
    )
    country: str | None = "ru"

    def gate(self, folded: pl.Expr, lowered: pl.Expr) -> pl.Expr:
        return folded.str.contains(r"[A-Za-zА-Яа-я] ?[0-9]{3} ?[A-Za-zА-Яа-я]{2} ?[0-9]{2}")

    def find(self, text: PreparedText) -> list[Finding]:
        found = []
        for match in _PLATE.finditer(text.folded):
            start, end = match.span()
            if near_car(text, start, end) or (
                near_driver(text, start, end) and not follows_code_word(text, start)
            ):
                found.append(Finding(start, end, PLATE, 0.9))
            elif _CYRILLIC.match(match.group()) and not follows_code_word(text, start):
                found.append(Finding(start, end, PLATE, 0.8))
        return found
