"""Raw cells of any format to the declared types, and the moment that a row's cursor says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from transforms.policy.models import FieldSpec, LogicalType, TableSource
from transforms.sources import conversion
from transforms.sources.contract import PLAUSIBLE_BEFORE, PLAUSIBLE_FROM, Extracted, arrow_type
from transforms.sources.conversion import Rejected

Moments = np.ndarray[tuple[int], np.dtype[np.int64]]
Mask = np.ndarray[tuple[int], np.dtype[np.bool_]]

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECONDS: Final = 1_000_000
_WORDS: Final = {"true": "t", "True": "t", "TRUE": "t", "false": "f", "False": "f", "FALSE": "f"}
_MORE_DIGITS: Final = r"(\.[0-9]{1,6})0*$"


def microseconds(moment: datetime) -> int:
    """Since 1970, of a moment in UTC without zone."""
    since = moment.replace(tzinfo=UTC) - _EPOCH
    return (since.days * 86_400 + since.seconds) * _MICROSECONDS + since.microseconds


def moment_of(microseconds: int) -> datetime:
    seconds, rest = divmod(microseconds, _MICROSECONDS)
    return datetime.fromtimestamp(seconds, UTC).replace(tzinfo=None, microsecond=rest)


@dataclass(frozen=True)
class Placed:
    """Where rows stand in time.

    ``moments``: microseconds since 1970, where ``placed``. ``sound``: the cursor is a moment; else it only
    begins with a date. ``null``: there is no cursor. Neither null nor placed: it says no day at all.
    """

    moments: Moments
    placed: Mask
    sound: Mask
    null: Mask

    def within(self, start: int, end: int) -> Mask:
        return self.placed & (self.moments >= start) & (self.moments < end)


def place(raw: pa.Array, field: FieldSpec) -> Placed:
    """The moments of a cursor column."""
    null = _flags(pc.is_null(raw))
    values = _typed_moments(raw)
    if values is None:
        values = conversion.from_text(_text(raw, field), field, "", Rejected())
    sound = _flags(pc.is_valid(values))
    moments = pc.fill_null(values.cast(pa.int64()), 0).to_numpy(zero_copy_only=False).astype(np.int64)
    placed = sound.copy()
    for row in np.flatnonzero(~sound & ~null).tolist():
        day = _day(raw[row].as_py())
        if day is not None:
            moments[row], placed[row] = day, True
    return Placed(moments, placed, sound, null)


def _typed_moments(raw: pa.Array) -> pa.Array | None:
    """A column of time stamps; what is finer than a microsecond does not matter for the window."""
    if not pa.types.is_timestamp(raw.type):
        return None
    values = pc.cast(raw, pa.timestamp("us", raw.type.tz), safe=False)
    low, high = (pa.scalar(edge, pa.timestamp("us")) for edge in (PLAUSIBLE_FROM, PLAUSIBLE_BEFORE))
    values = values.cast(pa.timestamp("us"))
    return pc.if_else(
        pc.and_(pc.greater_equal(values, low), pc.less(values, high)), values, pa.scalar(None, values.type)
    )


def _day(cell: object) -> int | None:
    """Midnight of the date that a cell begins with."""
    text = cell.decode("ascii", "replace") if isinstance(cell, bytes) else cell
    if not isinstance(text, str):
        return None
    try:
        day = date.fromisoformat(text[:10])
    except ValueError:
        return None
    if len(text) < 10 or text[4] != "-" or text[7] != "-" or text[10:11].isdigit():
        return None
    return (day.toordinal() - _EPOCH.toordinal()) * 86_400 * _MICROSECONDS


def to_batch(table: TableSource, cells: Mapping[str, pa.Array], kept: Mask | None) -> Extracted:
    """The rows of ``kept`` (None: all) with the declared types; the columns in the order of ``cells``."""
    rejected = Rejected()
    chosen = pa.array(kept) if kept is not None and not kept.all() else None
    arrays = []
    for name, raw in cells.items():
        array = raw if chosen is None else raw.filter(chosen)
        arrays.append(_declared(array, table.fields[name], name, rejected))
    return conversion.finish(table, list(cells), arrays, rejected)


def _declared(raw: pa.Array, field: FieldSpec, name: str, rejected: Rejected) -> pa.Array:
    target = arrow_type(field)
    if pa.types.is_null(raw.type):
        return pa.nulls(len(raw), target)
    if _is_text(raw.type) or field.type in (LogicalType.TEXT, LogicalType.UUID) or field.epoch is not None:
        return _from_text(_text(raw, field), field, name, rejected)
    if field.type is LogicalType.BOOLEAN and pa.types.is_integer(raw.type):
        return conversion.booleans(raw, name, rejected)
    try:
        values = pc.cast(_without_zone(raw), target)
    except pa.ArrowInvalid:  # more digits than declared, or finer than a microsecond
        text = _without_zone(raw).cast(pa.string())
        if field.type is LogicalType.TIMESTAMP:
            text = pc.replace_substring_regex(text, _MORE_DIGITS, r"\1")
        return _from_text(text, field, name, rejected)
    return conversion.plausible(values, field, name, rejected)


def _from_text(text: pa.Array, field: FieldSpec, name: str, rejected: Rejected) -> pa.Array:
    values = conversion.from_text(text, field, name, rejected)
    if field.type is LogicalType.TEXT and _has_nul(values):
        # no person types it: it is what a lost page, or text in UTF-16, leaves behind
        wrong = pc.match_substring(values, "\0")
        rejected.add(np.flatnonzero(_flags(pc.fill_null(wrong, False))).tolist(), f"not_text:{name}")
        values = pc.if_else(pc.fill_null(wrong, False), pa.scalar(None, values.type), values)
    return values


def _without_zone(raw: pa.Array) -> pa.Array:
    if pa.types.is_timestamp(raw.type) and raw.type.tz is not None:
        return raw.cast(pa.timestamp(raw.type.unit))  # its instant in UTC
    return raw


def _is_text(kind: pa.DataType) -> bool:
    return bool(
        pa.types.is_string(kind)
        or pa.types.is_binary(kind)
        or pa.types.is_large_string(kind)
        or pa.types.is_string_view(kind)
        or pa.types.is_dictionary(kind)
    )


def _text(raw: pa.Array, field: FieldSpec) -> pa.Array:
    """As string, or as bytes that are not yet known to be text."""
    if pa.types.is_dictionary(raw.type):
        raw = raw.dictionary_decode()
    text = raw if pa.types.is_binary(raw.type) else raw.cast(pa.string())
    if field.type is not LogicalType.BOOLEAN:
        return text
    found = pc.index_in(text, pa.array(list(_WORDS), text.type))
    signs = pc.take(pa.array(list(_WORDS.values()), pa.string()).cast(text.type), found)
    return pc.coalesce(signs, text)


def _has_nul(text: pa.StringArray) -> bool:
    data = text.buffers()[2]
    if data is None or not len(text):
        return False
    offsets = np.frombuffer(text.buffers()[1], np.int32)[text.offset : text.offset + len(text) + 1]
    signs = np.frombuffer(data, np.uint8)[int(offsets[0]) : int(offsets[-1])]
    return bytes(1) in signs.tobytes()


def _flags(mask: pa.Array) -> Mask:
    found: Mask = mask.to_numpy(zero_copy_only=False).astype(np.bool_)
    return found
