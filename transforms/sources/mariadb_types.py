"""MariaDB's column types: what they may become, how they are selected, how their text is read.

Everything travels as the server's own text, which is exact for decimals, dates and doubles. Where the text is
not (single floats are cut at six digits) or is none (bits, binary UUIDs), the server makes it one.
"""

from __future__ import annotations

from collections.abc import Sequence

import pyarrow as pa

from transforms.policy.models import FieldSpec, LogicalType, TableSource
from transforms.sources import conversion
from transforms.sources.contract import Extracted, ObservedColumn
from transforms.sources.conversion import Rejected

_INTEGERS = {"tinyint", "smallint", "mediumint", "int", "bigint"}
_TEXTS = {"char", "varchar", "tinytext", "text", "mediumtext", "longtext"}
# what has a text form without loss, and bytes that may be text: those that are no UTF-8 are excluded
_AS_TEXT = {"enum", "set", "json", "time", "inet4", "inet6"}
BINARY = {"binary", "varbinary", "tinyblob", "blob", "mediumblob", "longblob"}
_UUID_BYTES = {"binary(16)", "varbinary(16)"}


def base_type(database_type: str) -> str:
    """``bigint(20) unsigned`` → ``bigint``."""
    return database_type.partition("(")[0].partition(" ")[0]


def logical_types(database_type: str) -> frozenset[LogicalType]:
    """What a column of this type, as ``information_schema`` names it, may be declared as."""
    base = base_type(database_type)
    if base in _INTEGERS:
        numbers = {LogicalType.INTEGER, LogicalType.DECIMAL, LogicalType.FLOAT}
        return frozenset(numbers | {LogicalType.BOOLEAN} if database_type == "tinyint(1)" else numbers)
    if base == "decimal":
        exact = {LogicalType.DECIMAL, LogicalType.FLOAT}
        return frozenset(exact | {LogicalType.INTEGER} if ",0)" in database_type else exact)
    if base == "bit":
        one = {LogicalType.BOOLEAN} if database_type == "bit(1)" else set()
        return frozenset({LogicalType.INTEGER} | one)
    if base in _TEXTS:
        return frozenset({LogicalType.TEXT, LogicalType.UUID})
    if base in BINARY:
        uuid = {LogicalType.UUID} if database_type in _UUID_BYTES else set()
        return frozenset({LogicalType.TEXT} | uuid)
    if base in _AS_TEXT:
        return frozenset({LogicalType.TEXT})
    known = {
        "year": {LogicalType.INTEGER},
        "float": {LogicalType.FLOAT},
        "double": {LogicalType.FLOAT},
        "date": {LogicalType.DATE},
        "datetime": {LogicalType.TIMESTAMP},
        "timestamp": {LogicalType.TIMESTAMP},
        "uuid": {LogicalType.UUID, LogicalType.TEXT},
    }
    return frozenset(known.get(base, ()))


def identifier(name: str) -> str:
    """A name as MariaDB quotes it, whatever its sql_mode."""
    return "`" + name.replace("`", "``") + "`"


def expression(column: ObservedColumn, field: FieldSpec) -> str:
    """How the column is selected, so that its text is what ``conversion`` reads."""
    name = identifier(column.name)
    base = base_type(column.database_type)
    if base == "float":
        return f"{name} + 0e0"
    if base == "bit" or column.database_type.endswith(" zerofill"):
        return f"{name} + 0"
    if field.type is LogicalType.UUID and base in BINARY:
        for place in (9, 14, 19, 24):
            name = f"INSERT({f'LOWER(HEX({name}))' if place == 9 else name}, {place}, 0, '-')"
    return name


def to_batch(table: TableSource, columns: Sequence[str], pending: Sequence[Sequence[pa.Array]]) -> Extracted:
    """Columns of texts, as they were received in parts, to a batch of the declared types."""
    rejected = Rejected()
    arrays = [
        conversion.from_text(pa.concat_arrays(parts), table.fields[name], name, rejected)
        for name, parts in zip(columns, zip(*pending, strict=True), strict=True)
    ]
    return conversion.finish(table, columns, arrays, rejected)
