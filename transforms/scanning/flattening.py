"""Nested JSON flattened by path: ``payload.customer.phone``, ``payload.items[].title``.

A path is printed, so a key must not be a value: keys that are numbers, addresses, names of persons or the
like (maps that are keyed by customer) become ``*``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

import polars as pl

from transforms.detection import Detector
from transforms.detection.names.flags import CERTAIN, GIVEN, KNOWN, PATRONYMIC, SURNAME

ANY_KEY: Final = "*"
DEEPEST: Final = 20
MOST_PATHS: Final = 300
"""Paths of one column at most; what is beyond is gathered under ``*``."""

_KEY: Final = re.compile(r"[A-Za-zЀ-ӿ_$@][A-Za-z0-9Ѐ-ӿ_$@ .:/-]{0,59}\Z")
_CAMEL: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_PERSONAL_WORD: Final = CERTAIN | KNOWN | PATRONYMIC


class SafeNames:
    """Decides which names (of columns, keys, files) may be printed: those that hold nothing personal."""

    def __init__(self, detector: Detector) -> None:
        self._detector = detector
        self._judged = lru_cache(maxsize=10_000)(self._judge)

    def safe(self, name: str) -> bool:
        return self._judged(name)

    def _judge(self, name: str) -> bool:
        if not _KEY.match(name) or sum(letter.isdigit() for letter in name) > 4:
            return False
        plain = re.sub("[_.:/$-]+", " ", _CAMEL.sub(" ", name)).strip()
        found = self._detector.detect_column(pl.Series([name, plain]), name="name").spans
        if found.height:
            return False
        judge = self._detector.judge
        words = re.findall("[A-Za-zЀ-ӿ']+", plain)
        return not any(
            judge.judge(word) & _PERSONAL_WORD and judge.judge(word) & (GIVEN | SURNAME | KNOWN | PATRONYMIC)
            for word in words
        )


def flatten(document: object, path: str, names: SafeNames) -> Iterator[tuple[str, object]]:
    """Each scalar of ``document`` with its path. Members of arrays share one path; null is kept.

    A string that itself holds an object or array is looked into, as webhooks often wrap JSON in JSON. What
    is nested deeper than :data:`DEEPEST` comes as its JSON text.
    """
    yield from _flatten(document, path, names, DEEPEST)


def _flatten(value: object, path: str, names: SafeNames, levels: int) -> Iterator[tuple[str, object]]:
    if isinstance(value, str) and (inner := parsed(value)) is not None:
        value = inner
    if isinstance(value, dict | list) and not levels:
        yield path, json.dumps(value, ensure_ascii=False, default=str)
    elif isinstance(value, dict):
        for key, item in value.items():
            name = key if names.safe(key) else ANY_KEY
            if name == ANY_KEY:
                yield f"{path}.{ANY_KEY} (key)", key  # a key may be the very value that is looked for
            yield from _flatten(item, f"{path}.{name}", names, levels - 1)
    elif isinstance(value, list):
        for item in value:
            yield from _flatten(item, f"{path}[]", names, levels - 1)
    else:
        yield path, value


def parsed(text: str) -> dict[str, object] | list[object] | None:
    """The object or array that a text is; None for any other text."""
    bare = text.lstrip()
    if not bare.startswith(("{", "[")) or not text.rstrip().endswith(("}", "]")):
        return None
    try:
        document = json.loads(bare)
    except (ValueError, RecursionError):
        return None
    return document if isinstance(document, dict | list) else None


def by_path(documents: Iterable[object], path: str, names: SafeNames) -> dict[str, list[str | None]]:
    """Path -> its scalars as text, over many documents."""
    found: dict[str, list[str | None]] = {}
    for document in documents:
        for place, value in flatten(document, path, names):
            if place not in found and len(found) >= MOST_PATHS:
                place = f"{path}.{ANY_KEY}"
            found.setdefault(place, []).append(written(value))
    return found


def written(value: object) -> str | None:
    """A scalar as text: numbers as they are written, phones that became 998901234567.0 without fraction."""
    if value is None:
        return None
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer() and abs(value) < 9e15:
        return str(int(value))
    text = str(value)
    # half of a surrogate pair is no character: Polars would refuse the whole column
    return text if text.isascii() else text.encode("utf-8", "replace").decode()


def split_json(
    values: pl.Series, path: str, names: SafeNames
) -> tuple[pl.Series, dict[str, list[str | None]]]:
    """A column of text as what is no JSON (JSON is null there), and its JSON by path."""
    looks = values.str.contains(r"^\s*[{\[][\s\S]*[}\]]\s*$").fill_null(False)
    if not looks.any():
        return values, {}
    documents = [parsed(text) for text in values.filter(looks).to_list()]
    is_json = pl.Series([document is not None for document in documents], dtype=pl.Boolean)
    places = looks.arg_true().filter(is_json)
    rest = values.clone().scatter(places, None) if len(places) else values
    found = by_path((document for document in documents if document is not None), path, names)
    return rest, found
