"""From what a store delivers to the declared Arrow types, exactly.

Whole columns are cast at once by Arrow. Only where that fails are the offending rows looked for; they are
rejected by reason, and never quoted (Arrow's own messages quote values, so they are never passed on).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from transforms.policy.models import FieldSpec, LogicalType, Operator, TableSource
from transforms.sources.contract import PLAUSIBLE_BEFORE, PLAUSIBLE_FROM, Extracted, arrow_schema, arrow_type

REASON = {
    LogicalType.INTEGER: "not_integer",
    LogicalType.DECIMAL: "not_decimal",
    LogicalType.FLOAT: "not_number",
    LogicalType.TEXT: "not_text",
    LogicalType.BOOLEAN: "not_boolean",
    LogicalType.DATE: "not_date",
    LogicalType.TIMESTAMP: "not_timestamp",
    LogicalType.UUID: "not_uuid",
}

# RE2 as Arrow runs it: \d is ASCII only
_SHAPE = {
    LogicalType.INTEGER: r"^-?\d{1,19}$",
    LogicalType.DECIMAL: r"^[+-]?\d{1,18}(\.\d+)?([eE][+-]?\d{1,2})?$",
    LogicalType.FLOAT: r"^[+-]?\d+(\.\d*)?([eE][+-]?\d{1,3})?$",
    LogicalType.BOOLEAN: r"^(t|f|0|1)$",
    LogicalType.DATE: r"^\d{4}-\d{2}-\d{2}$",
    LogicalType.TIMESTAMP: r"^\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}:\d{2}(\.\d{1,6})?$",
    LogicalType.UUID: r"^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$",
}
_EPOCH_SHAPE = r"^\d{1,15}$"
_EPOCH_UNIT = {"seconds": "s", "milliseconds": "ms"}
_ZONE_OF_UTC = r"(Z|[+-]00(:?00)?)$"
_BEYOND_CALENDAR = r"^-?infinity$| BC$|^\d{5,}-"
_SECONDS_LONG = len("2026-05-12 23:59:59")


class Rejected:
    """Rows of one batch that cannot be kept, each with the first reason that was found."""

    def __init__(self) -> None:
        self._reasons: dict[int, str] = {}

    def __bool__(self) -> bool:
        return bool(self._reasons)

    def add(self, rows: Iterable[int], reason: str) -> None:
        for row in rows:
            self._reasons.setdefault(int(row), reason)

    def counts(self) -> Counter[str]:
        return Counter(self._reasons.values())

    def kept(self, rows: int) -> pa.BooleanArray:
        mask = np.ones(rows, dtype=bool)
        mask[list(self._reasons)] = False
        return pa.array(mask)


def finish(
    table: TableSource, columns: Sequence[str], arrays: Sequence[pa.Array], rejected: Rejected
) -> Extracted:
    """Put converted columns together, leave out the rejected rows and those that lack what must be there.

    That is the primary key, and what is stored as it is and declared `nullable: false`: an amount without
    its currency could only be guessed at. An identifier may be null: also one that is none becomes it.
    """
    for name, array in zip(columns, arrays, strict=True):
        if not array.null_count:
            continue
        if name in table.primary_key:
            rejected.add(_rows(pc.is_null(array)), f"null_key:{name}")
        elif not table.fields[name].nullable and table.fields[name].operator is Operator.KEEP:
            rejected.add(_rows(pc.is_null(array)), f"null:{name}")
    batch = pa.RecordBatch.from_arrays(list(arrays), schema=arrow_schema(table, columns))
    if rejected:
        batch = batch.filter(rejected.kept(batch.num_rows))
    return Extracted(batch, rejected.counts())


def from_text(raw: pa.Array, field: FieldSpec, column: str, rejected: Rejected) -> pa.Array:
    """Convert a column of text (Arrow binary, not yet known to be UTF-8, or string).

    Rejected cells become null. Accepted: decimals with a point, ISO dates, ISO timestamps with date and
    seconds, in UTC (``Z`` and ``+00:00`` allowed; another offset is rejected, not guessed).
    """
    text = _utf8(raw, column, rejected)
    if field.type is LogicalType.TEXT:
        return text
    if field.type is LogicalType.UUID:
        return _of_shape(text, field, column, rejected)
    if field.epoch is not None:
        return plausible(_since_1970(text, field, column, rejected), field, column, rejected)
    cast = _caster(field)
    try:
        values = cast(text)
    except pa.ArrowInvalid:
        if field.type is LogicalType.TIMESTAMP:
            text = pc.replace_substring_regex(text, _ZONE_OF_UTC, "")
        shaped = _of_shape(text, field, column, rejected)
        values = _cast_what_casts(shaped, cast, arrow_type(field), f"{REASON[field.type]}:{column}", rejected)
    return plausible(values, field, column, rejected)


def plausible(values: pa.Array, field: FieldSpec, column: str, rejected: Rejected) -> pa.Array:
    """Reject dates far outside the calendar of a business, and floats that are not finite."""
    if field.type is LogicalType.FLOAT:
        wrong = pc.invert(pc.is_finite(values))
        if pc.any(wrong).as_py():
            rejected.add(_rows(wrong), f"not_number:{column}")
            return _without(values, wrong)
    if field.type in (LogicalType.DATE, LogicalType.TIMESTAMP):
        low, high = _bounds(values.type)
        wrong = pc.or_(pc.less(values, low), pc.greater_equal(values, high))
        if pc.any(wrong).as_py():
            rejected.add(_rows(wrong), f"absurd_date:{column}")
            return _without(values, wrong)
    return values


def booleans(values: pa.Array, column: str, rejected: Rejected) -> pa.Array:
    """Integers 0 and 1 to booleans; others are rejected."""
    wrong = pc.invert(pc.is_in(values, value_set=pa.array([0, 1, None], values.type)))
    if pc.any(wrong).as_py():
        rejected.add(_rows(wrong), f"not_boolean:{column}")
        values = _without(values, wrong)
    return values.cast(pa.bool_())


def _bounds(kind: pa.DataType) -> tuple[pa.Scalar, pa.Scalar]:
    def scalar(edge: datetime) -> pa.Scalar:
        return pa.scalar(edge.date() if pa.types.is_date32(kind) else edge, kind)

    return scalar(PLAUSIBLE_FROM), scalar(PLAUSIBLE_BEFORE)


def _utf8(raw: pa.Array, column: str, rejected: Rejected) -> pa.StringArray:
    if pa.types.is_string(raw.type):
        return raw
    try:
        return raw.cast(pa.string())
    except pa.ArrowInvalid:
        return _cast_what_casts(
            raw, lambda part: part.cast(pa.string()), pa.string(), f"invalid_utf8:{column}", rejected
        )


def _caster(field: FieldSpec) -> Callable[[pa.Array], pa.Array]:
    target = arrow_type(field)

    def timestamp(text: pa.Array) -> pa.Array:
        # Arrow also takes 2026-05-12 and 2026-05-12 10:00, which a text cursor cannot be compared by
        if (pc.min(pc.binary_length(text)).as_py() or _SECONDS_LONG) < _SECONDS_LONG:
            raise pa.ArrowInvalid
        return text.cast(target)

    def boolean(text: pa.Array) -> pa.Array:
        if not pc.all(pc.is_in(text, value_set=pa.array(["t", "f", "0", "1", None])), min_count=0).as_py():
            raise pa.ArrowInvalid
        return pc.if_else(pc.is_null(text), None, pc.is_in(text, value_set=pa.array(["t", "1"])))

    if field.type is LogicalType.TIMESTAMP:
        return timestamp
    if field.type is LogicalType.BOOLEAN:
        return boolean
    return lambda text: text.cast(target)


def _since_1970(text: pa.Array, field: FieldSpec, column: str, rejected: Rejected) -> pa.Array:
    """Whole seconds or milliseconds since 1970; no sign, so that no clock of 1969 is believed."""
    wrong = pc.invert(pc.match_substring_regex(text, _EPOCH_SHAPE))
    if pc.any(wrong).as_py():
        rejected.add(_rows(wrong), f"{REASON[field.type]}:{column}")
        text = _without(text, wrong)
    numbers = text.cast(pa.int64())
    latest = pa.scalar(PLAUSIBLE_BEFORE, pa.timestamp("us")).cast(pa.timestamp(_EPOCH_UNIT[str(field.epoch)]))
    beyond = pc.greater_equal(numbers, latest.cast(pa.int64()))  # so far away that no calendar holds it
    if pc.any(beyond).as_py():
        rejected.add(_rows(beyond), f"absurd_date:{column}")
        numbers = _without(numbers, beyond)
    return numbers.cast(pa.timestamp(_EPOCH_UNIT[str(field.epoch)])).cast(arrow_type(field))


def _of_shape(text: pa.Array, field: FieldSpec, column: str, rejected: Rejected) -> pa.Array:
    """Null what is not even written as the type is; finds a column full of rubbish at once."""
    wrong = pc.invert(pc.match_substring_regex(text, _SHAPE[field.type]))
    if not pc.any(wrong).as_py():
        return text
    if field.type in (LogicalType.DATE, LogicalType.TIMESTAMP):
        beyond = pc.and_(wrong, pc.match_substring_regex(text, _BEYOND_CALENDAR))
        rejected.add(_rows(beyond), f"absurd_date:{column}")
    rejected.add(_rows(wrong), f"{REASON[field.type]}:{column}")
    return _without(text, wrong)


def _cast_what_casts(
    cells: pa.Array,
    cast: Callable[[pa.Array], pa.Array],
    target: pa.DataType,
    reason: str,
    rejected: Rejected,
) -> pa.Array:
    """Cast in halves, and halves of halves, until the cells that cannot be cast stand alone.

    One rule decides, Arrow's bulk cast, so a cell is judged alike whatever its neighbours are.
    """
    parts: list[pa.Array] = []
    waiting = [(0, len(cells))]
    while waiting:
        start, length = waiting.pop()
        part = cells.slice(start, length)
        try:
            parts.append(cast(part))
        except pa.ArrowInvalid:
            if length == 1:
                rejected.add([start], reason)
                parts.append(pa.nulls(1, target))
            else:
                half = length // 2
                waiting += [(start + half, length - half), (start, half)]
    return pa.concat_arrays(parts) if parts else pa.nulls(0, target)


def _rows(mask: pa.Array) -> Iterable[int]:
    found: np.ndarray[tuple[int], np.dtype[np.intp]] = np.flatnonzero(
        pc.fill_null(mask, False).to_numpy(zero_copy_only=False)
    )
    return found.tolist()


def _without(values: pa.Array, wrong: pa.Array) -> pa.Array:
    return pc.if_else(pc.fill_null(wrong, False), pa.scalar(None, values.type), values)
