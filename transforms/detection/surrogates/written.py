"""Digits and letters in their written form: what stands between them stays."""

from __future__ import annotations

import re
from random import Random


def digits_of(text: str) -> str:
    return "".join(re.findall("[0-9]", text))


def written_like(text: str, digits: str) -> str:
    """``text`` with its digits replaced one by one."""
    fresh = iter(digits)
    return re.sub("[0-9]", lambda _: next(fresh), text)


def some_digits(draw: Random, count: int) -> str:
    return "".join(draw.choices("0123456789", k=count))


def plain_code(draw: Random, text: str) -> str:
    """Letters by letters and digits by digits, whatever stands between them."""
    return re.sub(
        "[0-9A-Za-zЀ-ӿ]",
        lambda match: draw.choice("0123456789" if match[0].isdigit() else "ABCDEFGHKLMNPRSTUVXZ"),
        text,
    )
