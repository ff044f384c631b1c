"""The texts within a batch of objects, at any depth: examined together, rewritten in their places."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

import polars as pl

from transforms.detection.detector import Detector
from transforms.detection.evidence import CERTAIN_SCORE
from transforms.detection.redaction import Replaces

_BARE_DIGITS: Final = re.compile(r"^[0-9]{7,24}\Z")


class Texts:
    """The distinct texts of a batch of objects, examined together.

    Strings and names of keys stand alone. A whole number, and a string of digits, is examined behind the
    name of its key, which is context as in a sentence: ``"phone": 901234567`` is a phone,
    ``"order_id": 901234567`` is none. In a number, which more often is an amount or a key than a phone,
    only a finding that would stand alone counts.
    """

    def __init__(self) -> None:
        self._rewritten: dict[str, str] = {}
        self._digits: dict[tuple[str, str, bool], str] = {}

    def gather(self, value: object, key: str = "") -> None:
        if isinstance(value, str):
            if _BARE_DIGITS.match(value):
                self._digits[key, value, False] = value
            else:
                self._rewritten[value] = value
        elif isinstance(value, list):
            for item in value:
                self.gather(item, key)
        elif isinstance(value, dict):
            for name, item in value.items():
                self.gather_key(name)
                self.gather(item, name)
        elif _BARE_DIGITS.match(written := _as_written(value)):
            self._digits[key, written, True] = written

    def gather_key(self, name: str) -> None:
        self._rewritten[name] = name

    def examine(self, detector: Detector, surrogates: Replaces | None) -> None:
        """Rewrite all that was gathered."""
        texts = list(self._rewritten)
        column = _series(texts)
        spans = detector.detect_column(column, name="texts")
        self._rewritten = dict(zip(texts, detector.redact(column, spans, surrogates), strict=True))
        places = list(self._digits)
        column = _series([f"{key} {digits}" for key, digits, _ in places])
        for row, _, end, entity_type, score in detector.detect_column(
            column, name="numbers"
        ).spans.iter_rows():
            key, digits, number = places[row]
            if end > len(key) + 1 and score >= (CERTAIN_SCORE if number else 0):
                self._digits[key, digits, number] = (
                    f"<{entity_type}>"
                    if surrogates is None
                    else str(surrogates.replace(entity_type, _series([digits]))[0])
                )

    def rewritten_key(self, name: str) -> str:
        return self._rewritten[name]

    def rewritten(self, value: object, key: str = "") -> object:
        """``value`` with its texts rewritten. A number in which something was found becomes a string."""
        if isinstance(value, str):
            return self._digits[key, value, False] if _BARE_DIGITS.match(value) else self._rewritten[value]
        if isinstance(value, list):
            return [self.rewritten(item, key) for item in value]
        if isinstance(value, dict):
            fresh: dict[str, object] = {}
            for name, item in value.items():
                fresh[free_name(self.rewritten_key(name), fresh)] = self.rewritten(item, name)
            return fresh
        if _BARE_DIGITS.match(written := _as_written(value)):
            found = self._digits[key, written, True]
            return value if found == written else found
        return value


def _as_written(value: object) -> str:
    """A number as text; a phone that passed through a spreadsheet (998901234567.0) without its fraction."""
    if isinstance(value, bool):
        return ""
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and 1e8 <= value < 1e16 else ""
    return str(value) if isinstance(value, int) else ""


def free_name(name: str, taken: dict[str, object]) -> str:
    """Two keys that were two phones must not become one."""
    free, number = name, 1
    while free in taken:
        number += 1
        free = f"{name} {number}"
    return free


def _series(texts: Sequence[str | None]) -> pl.Series:
    return pl.Series("text", texts, dtype=pl.String)
