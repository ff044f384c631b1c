"""Lines of JSON: cut from a stream, understood, or told to be malformed in words that quote nothing."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO, Final

LONGEST_LINE: Final = 64 << 20
"""Bytes of a line at most; what is longer is malformed, and is passed over without being held in memory."""
DEEPEST: Final = 100
"""Levels of arrays and objects within a line at most."""


class Malformed(Exception):
    """Why a line cannot be used, in words that quote nothing of it."""


@dataclass(frozen=True, repr=False)
class Line:
    """One understood line: the object, and where its text stands."""

    content: dict[str, object]
    text: str | None


def understood(raw: bytes, text_field: str) -> Line:
    """A line's object. Raises :class:`Malformed`; nothing of the parser's own message is passed on."""
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        raise Malformed("not UTF-8") from None
    try:
        content = json.loads(text, parse_constant=_no_number)
    except RecursionError:
        raise Malformed(f"nested deeper than {DEEPEST} levels") from None
    except ValueError:
        raise Malformed("not JSON") from None
    if not isinstance(content, dict):
        raise Malformed("not a JSON object")
    _require_sound(content, DEEPEST)
    if "id" not in content:
        raise Malformed("no field `id`")
    if not isinstance(content["id"], str | int | float) or isinstance(content["id"], bool):
        raise Malformed("`id` is neither a string nor a number")
    if text_field not in content:
        raise Malformed("no text field")
    written = content[text_field]
    if written is not None and not isinstance(written, str):
        raise Malformed("the text is not a string")
    return Line(content, written)


def _no_number(name: str) -> object:
    raise ValueError(name)  # NaN and Infinity are not JSON


def _require_sound(value: object, levels: int) -> None:
    if isinstance(value, str):
        if not value.isascii():
            try:
                value.encode("utf-8")
            except UnicodeEncodeError:
                raise Malformed("half of a surrogate pair, which is no character") from None
    elif isinstance(value, dict | list):
        if not levels:
            raise Malformed(f"nested deeper than {DEEPEST} levels")
        if isinstance(value, dict):
            for key, item in value.items():
                _require_sound(key, 0)
                _require_sound(item, levels - 1)
        else:
            for item in value:
                _require_sound(item, levels - 1)
    elif isinstance(value, float) and value in (float("inf"), float("-inf")):
        raise Malformed("a number too large to be held")


def numbered_lines(stream: BinaryIO) -> Iterator[tuple[int, bytes | None]]:
    """Number and bytes of each line that is not blank; None for a line longer than :data:`LONGEST_LINE`."""
    number = 0
    while raw := stream.readline(LONGEST_LINE):
        number += 1
        if number == 1:
            raw = raw.removeprefix(b"\xef\xbb\xbf")
        if len(raw) >= LONGEST_LINE and not raw.endswith(b"\n"):
            while (rest := stream.readline(1 << 20)) and not rest.endswith(b"\n"):
                pass
            yield number, None
        elif raw := raw.strip(b" \t\r\n"):
            yield number, raw
