"""Values in JSON as what they are written as: numbers stay exact, and nothing is guessed.

Used where records are read one by one: lines of files, and strings of a key-value store.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, Final

from transforms.policy.models import FieldSpec, LogicalType

WRONG: Final = b"\0"
"""Stands for a cell of a wrong kind, like a list where a number should be: no declared type accepts it."""
SINCE_1970: Final = "seconds since 1970"


class Number(str):
    """A number as it is written."""

    __slots__ = ()


class _Twice(ValueError):
    pass


def _pairs(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise _Twice  # which of the two is meant cannot be known
    return found


def as_object(line: bytes) -> dict[str, Any] | None:
    """The object that ``line`` is; None for what is no JSON or no object, or has a key twice."""
    record = _parsed(line)
    return record if isinstance(record, dict) else None


def as_records(content: bytes) -> list[dict[str, Any]] | None:
    """The list of objects that ``content`` is; None for anything else."""
    found = _parsed(content)
    if not isinstance(found, list) or not all(isinstance(record, dict) for record in found):
        return None
    return found


def _parsed(content: bytes) -> Any:
    """None for what is no JSON."""
    try:
        return json.loads(
            content.decode("utf-8", "surrogateescape"),
            parse_int=Number,
            parse_float=Number,
            parse_constant=Number,
            object_pairs_hook=_pairs,
        )
    except (ValueError, RecursionError):
        return None


def value_at(record: dict[str, Any], path: Sequence[str]) -> Any:
    """The value under keys within keys; None where one lacks, ``WRONG`` where there is no object."""
    value: Any = record
    for key in path:
        if value is None:
            return None
        if not isinstance(value, dict):
            return WRONG
        value = value.get(key)
    return value


def cell_of(value: Any, field: FieldSpec) -> bytes | None:
    """The text that a value is written as; ``WRONG`` where it is not of the declared kind."""
    if value is None:
        return None
    if isinstance(value, Number):
        return WRONG if field.type is LogicalType.TEXT else _encoded(value)
    if isinstance(value, str):
        return _encoded(value)
    if isinstance(value, bool):
        if field.type is LogicalType.BOOLEAN:
            return b"t" if value else b"f"
    elif field.type is LogicalType.TEXT and isinstance(value, dict | list):
        if field.parts is None:
            return _encoded(_written(value))
        pieces = _pieces(value, field.parts)
        return WRONG if pieces is None else _encoded("".join(pieces))
    return WRONG


def _pieces(value: Any, key: str) -> list[str] | None:
    """The texts of a list of texts and objects that hold one under ``key``; None where it is none."""
    if not isinstance(value, list):
        return None
    pieces = [piece.get(key) if isinstance(piece, dict) else piece for piece in value]
    return [str(piece) for piece in pieces] if all(type(piece) is str for piece in pieces) else None


def _encoded(text: str) -> bytes:
    """Its bytes, also where they are not UTF-8, or half of a surrogate pair: conversion finds them."""
    try:
        return text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-8", "surrogatepass")


def _written(value: Any) -> str:
    """Compact JSON, its numbers as they were written."""
    if isinstance(value, Number):
        return str(value)
    if isinstance(value, dict):
        return "{" + ",".join(f"{_written(key)}:{_written(below)}" for key, below in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(_written, value)) + "]"
    return json.dumps(value, ensure_ascii=False)


def kinds_of(value: Any, field: FieldSpec) -> tuple[str, ...]:
    """What a value is, in the words of JSON; nothing for null."""
    if value is None:
        return ()
    if isinstance(value, Number):
        return (SINCE_1970 if field.epoch else "number",)
    if isinstance(value, bool):
        return ("boolean",)
    if isinstance(value, list) and field.parts is not None:
        return ("text",)
    return ("object",) if isinstance(value, dict) else ("array",) if isinstance(value, list) else ("text",)
