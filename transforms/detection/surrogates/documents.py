"""Identity documents: numbers of the right shape that the issuing office cannot have given to anybody."""

from __future__ import annotations

import re
from random import Random

from transforms.detection.recognizers.uz.pinfl import check_digit
from transforms.detection.surrogates.written import digits_of, plain_code, some_digits, written_like


def pinfl(draw: Random, text: str) -> str:
    """A date of birth that the calendar has, and a wrong check digit."""
    if len(digits_of(text)) != 14:
        return plain_code(draw, text)
    born = f"{draw.randint(3, 6)}{draw.randint(1, 28):02}{draw.randint(1, 12):02}{draw.randint(50, 99)}"
    body = born + some_digits(draw, 6)
    return written_like(text, body + str((check_digit(body) + draw.randint(1, 9)) % 10))


def mykad(draw: Random, text: str) -> str:
    """Place of birth 00: the National Registration Department never issues that code, so it is nobody's.

    A program that checks the structure of a MyKad, this detection's own included, therefore refuses it.
    """
    if len(digits_of(text)) != 12:
        return plain_code(draw, text)
    born = f"{draw.randint(50, 99)}{draw.randint(1, 12):02}{draw.randint(1, 28):02}"
    return written_like(text, born + "00" + some_digits(draw, 4))


def passport(draw: Random, text: str) -> str:
    return re.sub("[^\\W\\d_]", "Z", written_like(text, some_digits(draw, len(digits_of(text)))))


def tax_id(draw: Random, text: str) -> str:
    return written_like(text, "0" + some_digits(draw, max(0, len(digits_of(text)) - 1)))
