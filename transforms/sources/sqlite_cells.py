"""SQLite's dynamically typed cells, made strict: which storage class belongs to which declared type."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pyarrow as pa

from transforms.policy.models import FieldSpec, LogicalType, TableSource
from transforms.sources import conversion
from transforms.sources.contract import Extracted, quoted
from transforms.sources.conversion import Rejected

_MASK_BITS = 60  # columns a storage-class mask covers: SQLite integers have 63 bits to spare

_STORAGE = {
    LogicalType.INTEGER: "'integer','null'",
    LogicalType.BOOLEAN: "'integer','null'",
    LogicalType.FLOAT: "'real','integer','null'",
    LogicalType.DECIMAL: "'text','integer','real','null'",
    LogicalType.TEXT: "'text','null'",
    LogicalType.UUID: "'text','null'",
    LogicalType.DATE: "'text','null'",
    LogicalType.TIMESTAMP: "'text','null'",
}
_TEXTUAL = frozenset(
    {LogicalType.TEXT, LogicalType.DECIMAL, LogicalType.DATE, LogicalType.TIMESTAMP, LogicalType.UUID}
)


def logical_types(declared: str) -> frozenset[LogicalType]:
    """What a column of this declared SQLite type may be declared as in ``sources.yaml``.

    After SQLite's own rules of affinity (sqlite.org/datatype3.html, 3.1), narrowed by the usual names.
    """
    name = declared.upper()
    if not name:
        return frozenset(LogicalType)  # no type at all: the cells decide
    if "INT" in name:
        return frozenset({LogicalType.INTEGER, LogicalType.BOOLEAN, LogicalType.DECIMAL, LogicalType.FLOAT})
    if any(word in name for word in ("CHAR", "CLOB", "TEXT", "JSON")):
        return _TEXTUAL
    if "BLOB" in name:
        return frozenset()
    if any(word in name for word in ("REAL", "FLOA", "DOUB")):
        return frozenset({LogicalType.FLOAT})
    if "BOOL" in name:
        return frozenset({LogicalType.BOOLEAN, LogicalType.INTEGER})
    if "TIME" in name:
        return frozenset({LogicalType.TIMESTAMP})
    if "DATE" in name:
        return frozenset({LogicalType.DATE})
    if "UUID" in name:
        return frozenset({LogicalType.UUID, LogicalType.TEXT})
    if any(word in name for word in ("NUM", "DEC", "MONEY")):
        return frozenset({LogicalType.DECIMAL, LogicalType.INTEGER, LogicalType.FLOAT})
    return frozenset(LogicalType)


def wrong_storage(fields: dict[str, FieldSpec]) -> list[str]:
    """SQL for the storage-class masks of a row, each for up to 60 columns."""
    names = list(fields)
    return [
        _wrong_storage({name: fields[name] for name in names[first : first + _MASK_BITS]})
        for first in range(0, len(names), _MASK_BITS)
    ]


def _wrong_storage(fields: dict[str, FieldSpec]) -> str:
    """SQL for the storage-class mask of a row: NULL as a rule, else a bit for each wrong column.

    Storage classes sort as NULL < numbers < text < blobs, so plain comparisons find a wrong one; they run
    in SQLite's virtual machine, where ``typeof`` is a function call a cell (a third of the reading time).
    """
    tests, bits = [], []
    for bit, (column, field) in enumerate(fields.items()):
        name = quoted(column)
        match field.type:
            case LogicalType.INTEGER | LogicalType.BOOLEAN:
                tests.append(f"{name} >= '' OR {name} <> CAST({name} AS INTEGER)")
            case LogicalType.FLOAT:
                tests.append(f"{name} >= ''")
            case LogicalType.DECIMAL:
                tests.append(f"{name} >= x''")
            case _:
                tests.append(f"{name} < '' OR {name} >= x''")
        bits.append(f"((typeof({name}) NOT IN ({_STORAGE[field.type]})) << {bit})")
    return f"CASE WHEN {' OR '.join(tests)} THEN {' + '.join(bits)} END"


def to_arrow(
    fetched: list[tuple[Any, ...]],
    fields: Sequence[FieldSpec],
    columns: Sequence[str],
    offset: int,
    rejected: Rejected,
) -> list[pa.Array]:
    """Python rows to Arrow as they are stored: texts as binary, numbers as numbers."""
    cells: list[Sequence[Any]] = list(zip(*fetched, strict=True))
    width = len(fields)
    for part, mask in enumerate(cells[width:]):
        if any(mask):
            _drop_wrong_storage(cells, mask, part * _MASK_BITS, fields, columns, offset, rejected)
    return [_column(cells[index], field) for index, field in enumerate(fields)]


def _drop_wrong_storage(
    cells: list[Sequence[Any]],
    mask: Sequence[int | None],
    first: int,
    fields: Sequence[FieldSpec],
    columns: Sequence[str],
    offset: int,
    rejected: Rejected,
) -> None:
    for bit, (name, field) in enumerate(
        zip(columns[first : first + _MASK_BITS], fields[first : first + _MASK_BITS], strict=True)
    ):
        wrong = [row for row, bits in enumerate(mask) if bits and bits >> bit & 1]
        if wrong:
            rejected.add((offset + row for row in wrong), f"{conversion.REASON[field.type]}:{name}")
            blanked = list(cells[first + bit])
            for row in wrong:
                blanked[row] = None
            cells[first + bit] = blanked


def _column(cells: Sequence[Any], field: FieldSpec) -> pa.Array:
    match field.type:
        case LogicalType.INTEGER | LogicalType.BOOLEAN:
            return pa.array(cells, pa.int64())
        case LogicalType.FLOAT:
            try:
                return pa.array(cells, pa.float64())
            except pa.ArrowInvalid:  # an integer beyond 2**53
                return pa.array([None if cell is None else float(cell) for cell in cells], pa.float64())
        case LogicalType.DECIMAL:
            try:
                return pa.array(cells, pa.binary())
            except (pa.ArrowTypeError, pa.ArrowInvalid):
                return pa.array([_decimal_text(cell) for cell in cells], pa.binary())
        case _:
            return pa.array(cells, pa.binary())


def _decimal_text(cell: bytes | int | float | None) -> bytes | None:
    """What a NUMERIC column made of a decimal text.

    SQLite turns it into a REAL only where 15 digits come back unharmed, and ``repr`` gives them back.
    """
    return cell if cell is None or isinstance(cell, bytes) else repr(cell).encode()


def to_batch(
    table: TableSource,
    columns: Sequence[str],
    fields: Sequence[FieldSpec],
    pending: Sequence[Sequence[pa.Array]],
    rejected: Rejected,
) -> Extracted:
    arrays = []
    for name, field, parts in zip(columns, fields, zip(*pending, strict=True), strict=True):
        stored = pa.concat_arrays(parts)
        match field.type:
            case LogicalType.INTEGER:
                array = stored
            case LogicalType.BOOLEAN:
                array = conversion.booleans(stored, name, rejected)
            case LogicalType.FLOAT:
                array = conversion.plausible(stored, field, name, rejected)
            case _:
                array = conversion.from_text(stored, field, name, rejected)
        arrays.append(array)
    return conversion.finish(table, columns, arrays, rejected)
