"""JSON Lines (UTF-8): an object a line; a column is a key, or keys by dots for a value in nested objects.

Where a line holds several rows (a webhook's delivery does), the table names the array of them as `records`,
`entry[].messaging[]`: each element of the innermost array is a row. Paths still begin at the line's root and
have `[]` behind the arrays they go through, so `entry[].id` stands in all rows of that entry. A line without
the array has no row of the table; one whose array is no array, or an element that is no object, is malformed.

Arrow reads whole blocks with the declared types. Where a block holds anything that these do not fit (a string
for a number, a list, a line that is no JSON) it is read again line by line, and nothing is decided by Arrow's
leniency. There each cell becomes the text it is written as, so that numbers stay exact; a quoted number is
taken for the number; for a text column an object or array is its compact JSON.
"""

from __future__ import annotations

import io
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
from transforms.sources.files.records import BLOCK_BYTES, Block, Layout, in_content, tellable
from transforms.sources.json_values import SINCE_1970, as_object, cell_of, kinds_of, value_at

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
        self._arrays = _arrays_of(table)
        self.layout = Layout()
        self._vain = 0
        self._examine = False

    def blocks(self, columns: Sequence[str], *, examine: bool = False) -> Iterator[Block]:
        """All records; of ``columns`` the cells, typed or as bytes. ``examine`` notes all that is there."""
        self._examine = examine
        for block, skipped in self._cut():
            arrow_may = self._vain < _GIVEN_UP and not self._arrays
            found = self._by_arrow(block, columns) if arrow_may else None
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
                kind = SINCE_1970 if spec.epoch else _BY_ARROW.get(spec.type, "text")
                self.layout.found(column, *([kind] if known else []))
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
        wanted = [
            (cells[column], *self._below_arrays(self._paths[column]), self._table.fields[column])
            for column in columns
        ]
        rows = malformed = 0
        for line in block.split(b"\n"):
            if not line.strip():
                continue
            record = as_object(line)
            if record is None:
                malformed += 1
                continue
            for row in self._rows_of((record,), ()):
                if row is None:
                    malformed += 1
                    continue
                rows += 1
                for column, level, path, field in wanted:
                    column.append(cell_of(value_at(row[level], path), field))
        return Block(
            rows, {column: pa.array(found, pa.binary()) for column, found in cells.items()}, malformed
        )

    def _below_arrays(self, path: tuple[str, ...]) -> tuple[int, tuple[str, ...]]:
        """In the element of how many arrays a value stands, and by which keys there."""
        level = start = 0
        for place, key in enumerate(path, 1):
            if key.endswith("[]"):
                level, start = level + 1, place
        return level, tuple(key.removesuffix("[]") for key in path[start:])

    def _rows_of(
        self, objects: tuple[dict[str, Any], ...], above: tuple[str, ...]
    ) -> Iterator[tuple[dict[str, Any], ...] | None]:
        """The rows of one line, each the objects that it lies in from the root on; None for what is none."""
        if self._examine:
            self._note_record(objects[-1], above)
        if len(objects) > len(self._arrays):
            yield objects
            return
        keys = self._arrays[len(objects) - 1]
        elements = value_at(objects[-1], tuple(key.removesuffix("[]") for key in keys))
        if elements is None:
            return
        if not isinstance(elements, list):
            yield None
            return
        for element in elements:
            if isinstance(element, dict):
                yield from self._rows_of((*objects, element), (*above, *keys))
            else:
                yield None

    def _note_record(self, record: Mapping[str, Any], above: tuple[str, ...]) -> None:
        for place, (key, value) in enumerate(record.items(), 1):
            path = (*above, key)
            column = self._columns.get(path)
            if column is not None:
                self.layout.found(column, *kinds_of(value, self._table.fields[column]))
            elif isinstance(value, list) and self._leads((*above, f"{key}[]")):
                continue  # its elements are noted as they are gone through
            elif isinstance(value, dict) and self._leads(path):
                self._note_record(value, path)
            elif (value is not None or not self._leads(path)) and len(self.layout.undeclared) < _MOST_TOLD:
                # data sometimes stand as keys, more likely so in nested objects
                plain = tellable(key, place, has_header=not above or bool(_NESTED_NAME.match(key)))
                self.layout.undeclared[".".join((*above, plain))] = None


def _arrays_of(table: TableSource) -> tuple[tuple[str, ...], ...]:
    """The keys to each array of `records`, from the element of the one before: ``(("entry[]",), …)``."""
    arrays: list[tuple[str, ...]] = []
    keys: list[str] = []
    for key in table.records.split(".") if table.records else ():
        keys.append(key)
        if key.endswith("[]"):
            arrays.append(tuple(keys))
            keys = []
    return tuple(arrays)


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
    if field.epoch is not None:
        return pa.int64()
    if field.type in _BY_ARROW:
        return arrow_type(field)
    return pa.string()


def _lines(block: bytes) -> int:
    """Lines that are not blank."""
    if b"\n\n" not in block and b"\n\r" not in block and b"\n " not in block and block[:1] == b"{":
        return block.count(b"\n") + (not block.endswith(b"\n"))
    return sum(1 for line in block.split(b"\n") if line.strip())


def _whole(line: bytes) -> bool:
    return as_object(line) is not None


def overlapping(table: TableSource) -> str | None:
    """A column that lies within another one, which would be both a value and an object."""
    paths = sorted(
        (tuple(name.replace("[]", "").split(".")), column) for column, name in in_content(table).items()
    )
    for (above, _), (path, column) in pairwise(paths):
        if path[: len(above)] == above:
            return column
    return None
