"""JSON Lines (UTF-8): an object a line; a column is a key, or keys by dots for a value in nested objects.

Arrow reads whole blocks with the declared types. Where a block holds anything that these do not fit (a string
for a number, a list, a line that is no JSON) it is read again line by line, and nothing is decided by Arrow's
leniency. There each cell becomes the text it is written as, so that numbers stay exact; a quoted number is
taken for the number; for a text column an object or array is its compact JSON.
"""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any, Final

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.json

from transforms.policy.models import FieldSpec, LogicalType, TableSource
from transforms.sources.contract import arrow_type
from transforms.sources.files.content import Content, LeftOutError
from transforms.sources.files.records import BLOCK_BYTES, WRONG, Block, Layout, in_content, tellable

LONGEST_LINE: Final = 64 << 20
"""Bytes of a line at most; a longer one is malformed, and is not held in memory."""
_BOM: Final = b"\xef\xbb\xbf"
_GIVEN_UP: Final = 3  # blocks in a row for which Arrow's attempt was in vain
_NESTED_NAME: Final = re.compile(r"[a-z_][A-Za-z0-9_]{0,59}\Z")
_MOST_TOLD: Final = 20

_BY_ARROW: Final = {
    LogicalType.INTEGER: "number",
    LogicalType.FLOAT: "number",
    LogicalType.DECIMAL: "number",
    LogicalType.BOOLEAN: "boolean",
}

Tree = dict[str, Any]
"""Keys to a tree of what is below, or to the column whose value it is."""


class JsonRecords:
    """The records of one file. ``layout`` is complete once ``blocks`` was read with ``examine``."""

    def __init__(self, content: Content, table: TableSource) -> None:
        self._stream = io.BufferedReader(content, BLOCK_BYTES)
        self._table = table
        self._paths = {column: tuple(name.split(".")) for column, name in in_content(table).items()}
        self._columns = {path: column for column, path in self._paths.items()}
        self.layout = Layout()
        self._vain = 0
        self._examine = False

    def blocks(self, columns: Sequence[str], *, examine: bool = False) -> Iterator[Block]:
        """All records; of ``columns`` the cells, typed or as bytes. ``examine`` notes all that is there."""
        self._examine = examine
        for block, skipped in self._cut():
            found = self._by_arrow(block, columns) if self._vain < _GIVEN_UP else None
            self._vain = self._vain + 1 if found is None else 0
            if found is None:
                found = self._by_line(block, columns)
            yield Block(found.rows, found.cells, found.malformed + skipped)

    def _cut(self) -> Iterator[tuple[bytes, int]]:
        """Blocks of whole lines, and how many overlong lines were passed over."""
        rest = b""
        overlong = False
        skipped = 0
        start = True
        while data := self._stream.read(BLOCK_BYTES):
            if start:
                data, start = data.removeprefix(_BOM), False
            cut = data.rfind(b"\n") + 1
            if overlong:
                begin = data.find(b"\n") + 1
                if not begin:
                    continue
                data, cut, overlong = data[begin:], cut - begin, False
            if not cut:
                rest += data
                if len(rest) > LONGEST_LINE:
                    rest, overlong, skipped = b"", True, skipped + 1
                continue
            block, rest = rest + data[:cut], data[cut:]
            yield block, skipped
            skipped = 0
        if overlong or (rest.strip() and not _whole(rest)):
            raise LeftOutError("half_written")
        if start:
            raise LeftOutError("empty")
        if rest.strip() or skipped:
            yield rest, skipped

    # --- whole blocks ----------------------------------------------------------------------------

    def _by_arrow(self, block: bytes, columns: Sequence[str]) -> Block | None:
        """The block with the declared types, or None where it is not quite of them."""
        asked = self._table.selected if self._examine else columns
        fields = {
            self._paths[column]: self._table.fields[column] for column in asked if column in self._paths
        }
        try:
            read = pyarrow.json.read_json(
                pa.BufferReader(block),
                read_options=pyarrow.json.ReadOptions(block_size=len(block) + 1, use_threads=False),
                parse_options=pyarrow.json.ParseOptions(
                    explicit_schema=_schema(fields),
                    unexpected_field_behavior="infer" if self._examine else "ignore",
                ),
            )
            (batch,) = read.combine_chunks().to_batches() or [None]
            if batch is None:
                return None
            batch.validate(full=True)  # the reader does not look whether text is UTF-8
        except (pa.ArrowException, UnicodeDecodeError, ValueError):  # its message may quote the block
            return None
        if batch.num_rows != _lines(block):
            return None
        struct = batch.to_struct_array()
        if self._examine and not self._note(struct, ()):
            return None
        return Block(
            batch.num_rows, {column: pc.struct_field(struct, list(self._paths[column])) for column in columns}
        )

    def _note(self, struct: pa.StructArray, above: tuple[str, ...]) -> bool:
        """Note the columns of a block; False where one is undeclared: the lines tell its name.

        No closure that calls itself: such a cycle held each block until the next collection of garbage.
        """
        for place, field in enumerate(struct.type):
            path = (*above, field.name)
            column = self._columns.get(path)
            if column is not None:
                spec = self._table.fields[column]
                known = spec.selected and struct.field(place).null_count < len(struct)
                self.layout.found(column, *([_BY_ARROW.get(spec.type, "text")] if known else []))
            elif not (
                pa.types.is_struct(field.type) and self._leads(path) and self._note(struct.field(place), path)
            ):
                return False
        return True

    def _leads(self, path: tuple[str, ...]) -> bool:
        return any(len(whole) > len(path) and whole[: len(path)] == path for whole in self._columns)

    # --- line by line ----------------------------------------------------------------------------

    def _by_line(self, block: bytes, columns: Sequence[str]) -> Block:
        cells: dict[str, list[bytes | None]] = {column: [] for column in columns}
        wanted = [(cells[column], self._paths[column], self._table.fields[column]) for column in columns]
        rows = malformed = 0
        for line in block.split(b"\n"):
            if not line.strip():
                continue
            record = _object(line)
            if record is None:
                malformed += 1
                continue
            rows += 1
            for column, path, field in wanted:
                column.append(_cell(_at(record, path), field))
            if self._examine:
                self._note_record(record, ())
        return Block(
            rows, {column: pa.array(found, pa.binary()) for column, found in cells.items()}, malformed
        )

    def _note_record(self, record: Mapping[str, Any], above: tuple[str, ...]) -> None:
        for place, (key, value) in enumerate(record.items(), 1):
            path = (*above, key)
            column = self._columns.get(path)
            if column is not None:
                self.layout.found(column, *_kind(value))
            elif isinstance(value, dict) and self._leads(path):
                self._note_record(value, path)
            elif (value is not None or not self._leads(path)) and len(self.layout.undeclared) < _MOST_TOLD:
                # data sometimes stand as keys, more likely so in nested objects
                plain = tellable(key, place, has_header=not above or bool(_NESTED_NAME.match(key)))
                self.layout.undeclared[".".join((*above, plain))] = None


def _schema(fields: Mapping[tuple[str, ...], FieldSpec]) -> pa.Schema:
    tree: Tree = {}
    for path, field in fields.items():
        below = tree
        for key in path[:-1]:
            below = below.setdefault(key, {})
        below[path[-1]] = _typed(field)

    def made(tree: Tree) -> list[pa.Field]:
        return [
            pa.field(key, pa.struct(made(below)) if isinstance(below, dict) else below)
            for key, below in tree.items()
        ]

    return pa.schema(made(tree))


def _typed(field: FieldSpec) -> pa.DataType:
    """Numbers as they are declared; dates and the like as text, for `conversion` is stricter than Arrow."""
    if field.type in _BY_ARROW:
        return arrow_type(field)
    return pa.string()


def _lines(block: bytes) -> int:
    """Lines that are not blank."""
    if b"\n\n" not in block and b"\n\r" not in block and b"\n " not in block and block[:1] == b"{":
        return block.count(b"\n") + (not block.endswith(b"\n"))
    return sum(1 for line in block.split(b"\n") if line.strip())


class _Number(str):
    """A number as it is written."""

    __slots__ = ()


class _Twice(ValueError):
    pass


def _pairs(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise _Twice  # which of the two is meant cannot be known
    return found


def _object(line: bytes) -> dict[str, Any] | None:
    try:
        record = json.loads(
            line.decode("utf-8", "surrogateescape"),
            parse_int=_Number,
            parse_float=_Number,
            parse_constant=_Number,
            object_pairs_hook=_pairs,
        )
    except (ValueError, RecursionError):
        return None
    return record if isinstance(record, dict) else None


def _whole(line: bytes) -> bool:
    return _object(line) is not None


def _at(record: dict[str, Any], path: tuple[str, ...]) -> Any:
    value: Any = record
    for key in path:
        if value is None:
            return None
        if not isinstance(value, dict):
            return WRONG
        value = value.get(key)
    return value


def _cell(value: Any, field: FieldSpec) -> bytes | None:
    if value is None:
        return None
    if isinstance(value, _Number):
        return WRONG if field.type is LogicalType.TEXT else _encoded(value)
    if isinstance(value, str):
        return _encoded(value)
    if isinstance(value, bool):
        if field.type is LogicalType.BOOLEAN:
            return b"t" if value else b"f"
    elif field.type is LogicalType.TEXT and isinstance(value, dict | list):
        return _encoded(_written(value))
    return WRONG


def _encoded(text: str) -> bytes:
    """Its bytes, also where they are not UTF-8, or half of a surrogate pair: conversion finds them."""
    try:
        return text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-8", "surrogatepass")


def _written(value: Any) -> str:
    """Compact JSON, its numbers as they were written."""
    if isinstance(value, _Number):
        return str(value)
    if isinstance(value, dict):
        return "{" + ",".join(f"{_written(key)}:{_written(below)}" for key, below in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(_written, value)) + "]"
    return json.dumps(value, ensure_ascii=False)


def _kind(value: Any) -> tuple[str, ...]:
    if value is None:
        return ()
    if isinstance(value, _Number):
        return ("number",)
    if isinstance(value, bool):
        return ("boolean",)
    return ("object",) if isinstance(value, dict) else ("array",) if isinstance(value, list) else ("text",)


def overlapping(table: TableSource) -> str | None:
    """A column that lies within another one, which would be both a value and an object."""
    paths = sorted((tuple(name.split(".")), column) for column, name in in_content(table).items())
    for (above, _), (path, column) in pairwise(paths):
        if path[: len(above)] == above:
            return column
    return None
