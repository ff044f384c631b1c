"""PostgreSQL's column types: what they may become, how they are selected, how their text is read.

Everything travels as the text of ``COPY … (FORMAT csv)``: the text of a numeric or a timestamp is exact,
while binary drivers cut numerics (connectorx at 10 places) or end the process (intervals, infinity).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import pyarrow as pa
import pyarrow.csv

from transforms.policy.models import FieldSpec, LogicalType, TableSource
from transforms.sources import conversion
from transforms.sources.contract import Extracted, ObservedColumn, arrow_schema, quoted
from transforms.sources.conversion import Rejected

_INTEGERS = {"smallint", "integer", "bigint"}
_TEXTS = {"text", "character varying", "character", "citext", "name", '"char"'}
# what people keep as text elsewhere, and what has a text form without loss
_AS_TEXT = {"json", "jsonb", "inet", "cidr", "macaddr", "uuid", "xml", "interval"}
_ZONED = "timestamp with time zone"


def base_type(database_type: str) -> str:
    """``timestamp(3) without time zone`` → ``timestamp without time zone``."""
    return re.sub(r"\([^)]*\)", "", database_type)


def logical_types(database_type: str, kind: str) -> frozenset[LogicalType]:
    """What a column of this type may be declared as in ``sources.yaml``.

    Args:
        database_type: as ``format_type`` names it (of a domain: its base type).
        kind: ``pg_type.typtype``, ``e`` for an enumeration.
    """
    base = base_type(database_type)
    if base in _INTEGERS:
        return frozenset({LogicalType.INTEGER, LogicalType.DECIMAL, LogicalType.FLOAT})
    if base == "numeric":
        whole = bool(re.fullmatch(r"numeric\(\d+,0\)", database_type))
        exact = {LogicalType.DECIMAL, LogicalType.FLOAT}
        return frozenset(exact | {LogicalType.INTEGER} if whole else exact)
    if base == "money":
        return frozenset({LogicalType.DECIMAL})
    if base in ("real", "double precision"):
        return frozenset({LogicalType.FLOAT})
    if base == "boolean":
        return frozenset({LogicalType.BOOLEAN})
    if base == "date":
        return frozenset({LogicalType.DATE})
    if base in ("timestamp without time zone", _ZONED):
        return frozenset({LogicalType.TIMESTAMP})
    if base == "uuid":
        return frozenset({LogicalType.UUID, LogicalType.TEXT})
    if base in _TEXTS:
        return frozenset({LogicalType.TEXT, LogicalType.UUID})
    if base in _AS_TEXT or kind == "e" or base.startswith("time ") or base.endswith("[]"):
        return frozenset({LogicalType.TEXT})
    return frozenset()


def expression(column: ObservedColumn) -> str:
    """How the column is selected, so that its text is what ``conversion`` reads."""
    name = quoted(column.name)
    base = base_type(column.database_type)
    if base == _ZONED:
        return f"{name} AT TIME ZONE 'UTC'"
    if base == "money":
        return f"{name}::numeric"
    if base == "character":
        return f"{name}::text"  # without the padding
    return name


def moment(column: ObservedColumn, text: str) -> str:
    """A literal of our own making, of the cursor's own type, so that an index on the raw column serves."""
    if base_type(column.database_type) == _ZONED:
        return f"TIMESTAMPTZ '{text}+00'"
    return f"TIMESTAMP '{text}'"


def to_batch(csv: bytearray, table: TableSource, columns: Sequence[str]) -> Extracted:
    """Whole CSV rows, as COPY writes them, to a batch of the declared types.

    Arrow reads and casts all columns at once. Where a value is not of the declared type (a numeric with
    more digits, ``NaN``, ``infinity``, bytes of a database without encoding) the rows are read again as
    bytes, and the columns converted one by one, to exclude what is wrong.
    """
    rejected = Rejected()
    fields = {name: table.fields[name] for name in columns}
    try:
        read = _read(csv, arrow_schema(table, columns))
        arrays = [_checked(read.column(name), field, name, rejected) for name, field in fields.items()]
    except pa.ArrowInvalid:
        rejected = Rejected()
        read = _read(csv, pa.schema([(name, pa.binary()) for name in columns]))
        arrays = [
            conversion.from_text(read.column(name).combine_chunks(), field, name, rejected)
            for name, field in fields.items()
        ]
    return conversion.finish(table, columns, arrays, rejected)


def _checked(column: pa.ChunkedArray, field: FieldSpec, name: str, rejected: Rejected) -> pa.Array:
    array = column.combine_chunks()
    if field.type is LogicalType.UUID:
        return conversion.from_text(array, field, name, rejected)
    return conversion.plausible(array, field, name, rejected)


def _read(csv: bytearray, schema: pa.Schema) -> pa.Table:
    return pyarrow.csv.read_csv(
        pa.BufferReader(pa.py_buffer(csv)),
        read_options=pyarrow.csv.ReadOptions(
            column_names=schema.names,
            block_size=len(csv) + 1,  # one block: a row may be longer than any default
            use_threads=False,  # the server is the slower side; the cores are for others
        ),
        # an empty line is a row: one column that is NULL
        parse_options=pyarrow.csv.ParseOptions(newlines_in_values=True, ignore_empty_lines=False),
        convert_options=pyarrow.csv.ConvertOptions(
            column_types=schema,
            true_values=["t"],
            false_values=["f"],
            null_values=[""],  # NULL is bare, the empty text is quoted
            strings_can_be_null=True,
            quoted_strings_can_be_null=False,
        ),
    )
