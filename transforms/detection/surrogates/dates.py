"""Dates of birth: another date in the same form."""

from __future__ import annotations

import re
from random import Random


def birthday(draw: Random, text: str) -> str:
    day, month, year = f"{draw.randint(1, 28):02}", f"{draw.randint(1, 12):02}", str(draw.randint(1950, 2004))
    if match := re.fullmatch(r"[0-9]{4}([-./])[0-9]{1,2}\1[0-9]{1,2}", text):
        return match[1].join((year, month, day))
    if match := re.fullmatch(r"[0-9]{1,2}([-./ ])[0-9]{1,2}\1([0-9]{4}|[0-9]{2})", text):
        return match[1].join((day, month, year[-len(match[2]) :]))
    return f"{day}.{month}.{year}"
