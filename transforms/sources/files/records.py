"""What each format gives: blocks of raw cells, and which columns it found."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

import pyarrow as pa

from transforms.policy.models import FieldSpec, LogicalType, TableSource

BLOCK_BYTES: Final = 4 << 20
"""Bytes of text that are made cells at once; a record of CSV must fit into it."""

_PLAIN_NAME: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,59}\Z")


@dataclass(frozen=True)
class Block:
    """Raw cells of some records by declared column, and how many more records could not be read."""

    rows: int
    cells: Mapping[str, pa.Array]
    malformed: int = 0


@dataclass
class Layout:
    """The columns that a file has, as far as it was read.

    ``kinds``: of declared columns that are there, what they hold in the words of the format.
    ``undeclared``: names that may be told; see :func:`tellable`. ``twice``: declared and ambiguous.
    """

    kinds: dict[str, set[str]] = field(default_factory=dict)
    undeclared: dict[str, None] = field(default_factory=dict)
    twice: dict[str, None] = field(default_factory=dict)

    def found(self, column: str, *kinds: str) -> None:
        self.kinds.setdefault(column, set()).update(kinds)


def name_in_file(column: str, spec: FieldSpec) -> str:
    """Under which name the column stands in a file."""
    return spec.path or column


def in_path(spec: FieldSpec) -> bool:
    """Whether the column is told by the path of the file (``@dt``), not by its content."""
    return spec.path is not None and spec.path.startswith("@")


def in_content(table: TableSource) -> dict[str, str]:
    """Names in the content of a file, by declared column."""
    return {column: name_in_file(column, spec) for column, spec in table.fields.items() if not in_path(spec)}


def tellable(name: str, place: int, *, has_header: bool) -> str:
    """A column's name where it is surely a name; else its place.

    In a file without a header the first row stands in its place: a person, not names of columns.
    """
    return name if has_header and _PLAIN_NAME.match(name) else f"column_{place}"


def can_become(kinds: Iterable[str]) -> frozenset[LogicalType]:
    """What a column with cells of these kinds may be declared as; one kind that fits is enough."""
    types: set[LogicalType] = set()
    none = True
    for kind in kinds:
        none = False
        types |= _TYPES.get(kind, frozenset())
    return frozenset(LogicalType) if none else frozenset(types)


_TYPES: Final = {
    "text": frozenset(LogicalType),  # the cells decide
    "number": frozenset({LogicalType.INTEGER, LogicalType.DECIMAL, LogicalType.FLOAT, LogicalType.BOOLEAN}),
    "whole number": frozenset(
        {LogicalType.INTEGER, LogicalType.DECIMAL, LogicalType.FLOAT, LogicalType.BOOLEAN}
    ),
    "exact number": frozenset({LogicalType.DECIMAL, LogicalType.INTEGER, LogicalType.FLOAT}),
    "floating number": frozenset({LogicalType.FLOAT}),
    "boolean": frozenset({LogicalType.BOOLEAN}),
    "date": frozenset({LogicalType.DATE}),
    "timestamp": frozenset({LogicalType.TIMESTAMP}),
    "seconds since 1970": frozenset({LogicalType.TIMESTAMP}),
    "object": frozenset({LogicalType.TEXT}),
    "array": frozenset({LogicalType.TEXT}),
}
