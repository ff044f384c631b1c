"""What the pseudonymised layer holds for each source column: one place, from operator and type."""

from __future__ import annotations

from typing import Final

import polars as pl
import pyarrow as pa

from transforms.errors import PolicyError
from transforms.policy.models import FieldSpec, LogicalType, Operator, TableSource
from transforms.pseudonymisation.pseudonym import PSEUDONYM_ARROW_TYPE

DAY: Final = "day"
"""The local day of a row: the name of its partition."""

_LOGICAL: Final[dict[LogicalType, pa.DataType]] = {
    LogicalType.INTEGER: pa.int64(),
    LogicalType.FLOAT: pa.float64(),
    LogicalType.TEXT: pa.large_string(),
    LogicalType.BOOLEAN: pa.bool_(),
    LogicalType.DATE: pa.date32(),
    LogicalType.TIMESTAMP: pa.timestamp("us"),
    LogicalType.UUID: pa.large_string(),
}
_POLARS: Final[dict[LogicalType, pl.DataType]] = {
    LogicalType.INTEGER: pl.Int64(),
    LogicalType.FLOAT: pl.Float64(),
    LogicalType.TEXT: pl.String(),
    LogicalType.BOOLEAN: pl.Boolean(),
    LogicalType.DATE: pl.Date(),
    LogicalType.TIMESTAMP: pl.Datetime("us"),
    LogicalType.UUID: pl.String(),
}
_GENERALISED: Final[dict[Operator, pa.DataType]] = {
    Operator.PSEUDONYMISE: PSEUDONYM_ARROW_TYPE,
    Operator.REDACT_TEXT: pa.large_string(),
    Operator.NETWORK_PREFIX: pa.large_string(),
    Operator.GENERALISE_USER_AGENT: pa.large_string(),
    Operator.GENERALISE_DATE: pa.date32(),  # first day of the month or year
    Operator.GENERALISE_NUMBER: pa.large_string(),
    Operator.GENERALISE_PLACE: pa.large_string(),
    Operator.GENERALISE_POINT: pa.large_string(),  # index of an H3 cell
}
_COORDINATES: Final = frozenset({LogicalType.DECIMAL, LogicalType.FLOAT})
# What an operator can work on; the declaration is checked before the first row is read.
_ACCEPTED: Final[dict[Operator, frozenset[LogicalType]]] = {
    Operator.PSEUDONYMISE: frozenset({LogicalType.TEXT, LogicalType.INTEGER, LogicalType.UUID}),
    Operator.REDACT_TEXT: frozenset({LogicalType.TEXT}),
    Operator.NETWORK_PREFIX: frozenset({LogicalType.TEXT}),
    Operator.GENERALISE_USER_AGENT: frozenset({LogicalType.TEXT}),
    Operator.GENERALISE_DATE: frozenset({LogicalType.DATE, LogicalType.TIMESTAMP}),
    Operator.GENERALISE_NUMBER: frozenset({LogicalType.INTEGER, LogicalType.DECIMAL, LogicalType.FLOAT}),
    Operator.GENERALISE_PLACE: frozenset({LogicalType.TEXT}),
    Operator.GENERALISE_POINT: _COORDINATES,
    Operator.PART_OF_POINT: _COORDINATES,
}


def stored_schema(table: TableSource) -> pa.Schema:
    """The columns that are written for a table, in declared order; without what is dropped, and half points.

    Pseudonyms are 128 bits (DuckDB ``UUID``), generalised values text or dates, all else its logical
    type; text is ``large_string``, as Polars has it. A pseudonym is always nullable: what is no
    identifier becomes null. Raises PolicyError when an operator cannot work on the declared type.
    """
    fields = {name: _stored_field(table, name, table.fields[name]) for name in table.selected}
    return pa.schema([fields[name] for name in table.stored])


def batch_schema(table: TableSource) -> pa.Schema:
    """The stored columns of ``table``, and its ``day``."""
    return stored_schema(table).append(pa.field(DAY, pa.date32()))


def logical_type(field: FieldSpec) -> pa.DataType:
    """Arrow type of a column's raw values, as read from the source."""
    if field.type is LogicalType.DECIMAL:
        return pa.decimal128(18, field.scale)
    return _LOGICAL[field.type]


def raw_dtype(field: FieldSpec) -> pl.DataType:
    """Polars type of a column's raw values, as read from the source."""
    if field.type is LogicalType.DECIMAL:
        return pl.Decimal(18, field.scale)
    return _POLARS[field.type]


def _stored_field(table: TableSource, name: str, field: FieldSpec) -> pa.Field:
    accepted = _ACCEPTED.get(field.operator)
    if accepted is not None and field.type not in accepted:
        raise PolicyError(
            f"Operator `{field.operator.value}` cannot work on type `{field.type.value}`.",
            next_step="give the column another operator or its true type in sources.yaml.",
            system=table.system or None,
            table=table.table or None,
            column=name,
        )
    stored = _GENERALISED.get(field.operator)
    return pa.field(name, logical_type(field) if stored is None else stored)
