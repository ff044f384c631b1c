"""Car plates of Malaysia and Brunei, only beside a word for a car or its plate.

``ABC 1234``, ``W 1234 A``, ``KV 4567 B``: one to three letters, up to four digits without a leading zero,
a last letter in the newer series (JPJ); special series in words (``PATRIOT 12``). Brunei's (``BAA 1234``,
``KA 123``) are of the same build. Models, sizes and amounts are too (``RM 500``,
``KG 20``), so nothing is taken unannounced.
"""

from __future__ import annotations

import re
from typing import Final

import polars as pl

from transforms.detection.digits import follows_code_word, money_follows
from transforms.detection.entities import PLATE
from transforms.detection.finding import Finding
from transforms.detection.recognizers.plate_words import (
    CAR_MARKS,
    GATE_MARKS,
    RIDERS,
    announced_plate,
    near_car,
    near_driver,
    near_gate,
)
from transforms.detection.text import PreparedText

_SERIES: Final = (
    r"putrajaya|malaysia|patriot|perdana|proton|waja|satria|tiara|rimau|limo|vip|madani|gold|perfect|"
    r"persona|1m4u|nbos"
)
_PLATE: Final = re.compile(
    rf"(?<![0-9A-Za-z_./-])(?:[A-HJ-NP-Za-hj-np-z]{{1,3}}|(?i:{_SERIES}))[ -]?[1-9][0-9]{{0,3}}"
    rf"(?:[ ]?[A-HJ-NP-Ya-hj-np-y])?(?![0-9A-Za-z_/]|[-.,:][0-9])"
)
_CODE_WORD: Final = re.compile(r"(?:kod|code|код|model|модель|seri|serial)[ :]{1,2}\Z")
_NO_PLATE: Final = frozenset(
    """
    RM SKU KM KG GM ML CC NO PM AM CM MM LT PCS PC QTY TEL HP USB IP ID CVV PIN OTP TAC SMS GB TB MB
    KB HD FHD LED SAE ISO AH
    """.split()  # noqa: SIM905
)
# a make and its model: *Honda CBR 250*
_MAKE: Final = re.compile(
    r"(?:honda|yamaha|suzuki|kawasaki|modenas|bmw|mazda|nissan|toyota|hilux|audi|lexus|isuzu) \Z"
)
_WORDS: Final = frozenset(
    """
    ada tu ini itu dan di ke ni je la lah nak dua dah tak dlm utk the for and to at is in of on by
    my our was has had had get got pay ga va bu shu ham da dan no am pm ya ok a e i o u per or if we
    he she you it its all new old yg
    """.split()  # noqa: SIM905
)


class MalaysianPlate:
    """A plate of Malaysia or Brunei."""

    name = "MyPlateRecognizer"
    entities = (PLATE,)
    least_digits = 1
    context = (
        "no plat",
        "nombor plat",
        "kereta",
        "car plate",
        "номер машины",
        "mashina raqami",
        "машина рақами",
    )
    country: str | None = "my"

    def gate(self, folded: pl.Expr, lowered: pl.Expr) -> pl.Expr:
        return folded.str.contains(r"[A-Za-z][ -]?[1-9]") & lowered.str.contains_any(
            [*CAR_MARKS, *GATE_MARKS, *RIDERS]
        )

    def find(self, text: PreparedText) -> list[Finding]:
        found = []
        for match in _PLATE.finditer(text.folded):
            start, end = match.span()
            plate = match.group()
            letters = re.match("[A-Za-z]+", plate)
            if letters is None or letters.group().upper() in _NO_PLATE:
                continue
            if (
                follows_code_word(text, start)
                or _CODE_WORD.search(text.lower, max(0, start - 8), start)
                or money_follows(text, end)
            ):
                continue
            strong = announced_plate(text, start)
            # `Rider Monty (VD 4937)`
            bracketed = text.folded[start - 1 : start] == "(" and text.folded.startswith(")", end)
            if strong or (
                (
                    near_car(text, start, end)
                    or near_gate(text, start, end)
                    or (bracketed and near_driver(text, start, end))
                )
                and _looks_like_plate(plate)
                and not (_MAKE.search(text.lower, max(0, start - 12), start) and len(plate) < 8)
            ):
                found.append(Finding(start, end, PLATE, 0.85 if strong else 0.75))
        return found


def _looks_like_plate(plate: str) -> bool:
    """Two digits in capitals; in small letters three, and no short word before them (*ada 2000*)."""
    digits = len(re.findall("[0-9]", plate))
    if plate == plate.upper():
        return digits >= (2 if plate[1:2].isalpha() or plate[-1:].isalpha() else 3)
    return digits >= 3 and plate[:3].rstrip(" -0123456789").lower() not in _WORDS
