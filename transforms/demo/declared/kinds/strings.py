"""Strings that look like something: hashes, UUIDs, file names, numbers with a prefix; free text."""

from __future__ import annotations

import re
import string
import uuid
from hashlib import blake2b
from typing import TYPE_CHECKING

import numpy as np
import polars as pl
from pydantic import Field, field_validator

from transforms.demo.declared.cells import Cells, Mistaken
from transforms.demo.declared.value import Kind, Share, Value, evaluate, kind
from transforms.demo.draws import Draws, Ints

if TYPE_CHECKING:
    from transforms.demo.declared.rows import Rows

_PAIRS = np.array([f"{byte:02x}".encode() for byte in range(256)])
_LETTERS = np.frombuffer(b"ABCDEFGHJKLMNPQRSTUVWXYZ", dtype="S1")
_DIGITS = np.frombuffer(b"0123456789", dtype="S1")
_DRAWN = ("hex", "digits", "letters", "uuid")


def hexadecimal(draws: Draws, stream: str, ids: Ints, length: int) -> pl.Series:
    """``length`` hexadecimal digits an id."""
    words = [draws.bits(f"{stream}/{word}", ids) for word in range((length + 15) // 16)]
    flat = np.ascontiguousarray(np.stack(words, axis=1)).view(np.uint8).reshape(len(ids), -1)
    return _text(_PAIRS[flat], length)


def letters(draws: Draws, stream: str, ids: Ints, length: int, alphabet: np.ndarray = _LETTERS) -> pl.Series:
    """``length`` signs of an alphabet an id."""
    columns = [draws.whole(f"{stream}/{at}", ids, 0, len(alphabet)) for at in range(length)]
    return _text(alphabet[np.stack(columns, axis=1)], length)


def uuids(draws: Draws, stream: str, ids: Ints) -> pl.Series:
    """Random UUIDs (version 4, RFC 9562)."""
    plain = hexadecimal(draws, stream, ids, 32)
    variant = pl.Series(["8", "9", "a", "b"]).gather(draws.whole(stream + "/variant", ids, 0, 4))
    cut = plain.str.slice
    parts = [cut(0, 8), cut(8, 4), "4" + cut(13, 3), variant + cut(17, 3), cut(20, 12)]
    return pl.select(pl.concat_str(parts, separator="-")).to_series()


def _text(signs: np.ndarray, length: int) -> pl.Series:
    if not len(signs):
        return pl.Series([], dtype=pl.String)
    width = signs.shape[1] * signs.dtype.itemsize
    joined = np.ascontiguousarray(signs).view(f"S{width}").reshape(-1)
    return pl.Series(joined.tolist(), dtype=pl.Binary).cast(pl.String).str.slice(0, length)


@kind("hash")
class Hash(Kind):
    """So many hexadecimal digits; ``of``: the same for the same value."""

    hash: int = Field(ge=4, le=256)
    of: str | None = None

    def cells(self, rows: Rows, stream: str) -> Cells:
        if self.of is None:
            return Cells(hexadecimal(rows.world.draws, stream, rows.ids, self.hash))
        return Cells(_of_values(rows, self.of, stream, lambda text: _digest(text, self.hash)))


@kind("uuid")
class Uuid(Kind):
    uuid: str | None = None

    def cells(self, rows: Rows, stream: str) -> Cells:
        if self.uuid is None:
            return Cells(uuids(rows.world.draws, stream, rows.ids))
        return Cells(
            _of_values(rows, self.uuid, stream, lambda text: str(uuid.UUID(_digest(text, 32), version=4)))
        )


def _digest(text: str, length: int) -> str:
    found = ""
    while len(found) < length:
        found += blake2b(f"{text}/{len(found)}".encode(), digest_size=32).hexdigest()
    return found[:length]


def _of_values(rows: Rows, path: str, stream: str, make: object) -> pl.Series:
    assert callable(make)
    given = rows.resolve(path).series.cast(pl.String)
    unique = given.unique().drop_nulls()
    seed = rows.world.draws.seed
    made = pl.DataFrame({"key": unique, "made": [make(f"{seed}/{path}/{text}") for text in unique.to_list()]})
    made = made.cast({"made": pl.String})
    return pl.DataFrame({"key": given}).join(made, on="key", how="left", maintain_order="left")["made"]


@kind("format")
class Format(Kind):
    """A pattern with ``{hex:N}``, ``{digits:N}``, ``{letters:N}``, ``{uuid}`` and references."""

    format: str

    @field_validator("format")
    @classmethod
    def _can_be_read(cls, text: str) -> str:
        try:
            pieces = list(string.Formatter().parse(text))
        except ValueError:
            raise ValueError("braces do not match; write {{ and }} for braces") from None
        for _, name, spec, turned in pieces:
            if turned or name == "":
                raise ValueError("slots are `{name}` or `{name:form}`")
            if name in _DRAWN[:3] and not (spec or "").isdigit():
                raise ValueError(f"`{{{name}:N}}` needs a number of signs")
        return text

    def cells(self, rows: Rows, stream: str) -> Cells:
        parts: list[pl.Expr | pl.Series] = []
        slots: list[pl.DataFrame] = []
        for at, (literal, name, spec, _) in enumerate(string.Formatter().parse(self.format)):
            if literal:
                parts.append(pl.lit(literal))
            if name is None:
                continue
            if name in _DRAWN:
                parts.append(self._drawn(rows, f"{stream}/{at}", name, int(spec or 0)))
                continue
            cells = rows.resolve(name)
            written = written_as(cells.series, spec or "")
            if rows.world.marked:
                marked = Cells(written, cells.personal, cells.slots).personal_values()
                slots += [marked] if marked is not None else []
            parts.append(written)
        parts = parts or [pl.lit("")]
        every = pl.Series([""]).new_from_index(0, len(rows))
        series = pl.select(pl.concat_str([every, *parts]).alias("text")).to_series()
        return Cells(series, slots=pl.concat(slots) if slots else None)

    def _drawn(self, rows: Rows, stream: str, name: str, length: int) -> pl.Series:
        draws = rows.world.draws
        if name == "hex":
            return hexadecimal(draws, stream, rows.ids, length)
        if name == "uuid":
            return uuids(draws, stream, rows.ids)
        return letters(draws, stream, rows.ids, length, _DIGITS if name == "digits" else _LETTERS)


def written_as(series: pl.Series, spec: str) -> pl.Series:
    """A value as text: ``06`` digits, ``%Y`` of dates, else as it is."""
    if isinstance(series.dtype, (pl.Datetime, pl.Date)):
        return series.dt.strftime(spec or "%Y-%m-%d")
    if re.fullmatch(r"0\d+", spec):
        return series.cast(pl.Int64).cast(pl.String).str.zfill(int(spec))
    if spec:
        raise Mistaken(f"`{spec}` is no form for this value; use `06` for digits and `%Y-%m-%d` for dates")
    if series.dtype.is_float() and (series.drop_nulls() % 1 == 0).all():
        return series.cast(pl.Int64).cast(pl.String)
    return series.cast(pl.String)


@kind("text")
class Text(Kind):
    """A phrase of ``texts``, in the language of the person whom it is about, with personal values in it."""

    text: str | dict[str, str]
    by: str | None = None
    about: str | None = None
    language: str | None = None
    languages: dict[str, Share] | None = None
    share: Share | None = None
    slots: dict[str, Value] = Field(default_factory=dict)

    def cells(self, rows: Rows, stream: str) -> Cells:
        if isinstance(self.text, dict) != (self.by is not None):
            raise Mistaken("several texts go with `by`, the reference that chooses among them")
        if self.share is not None:
            wanted = rows.world.draws.chance(stream + "/share", rows.ids, self.share)
            if not wanted.all():
                return _spread(self._written(rows.only(wanted), stream), wanted)
        return self._written(rows, stream)

    def _written(self, rows: Rows, stream: str) -> Cells:
        kinds: pl.Series
        if isinstance(self.text, str):
            kinds = pl.Series([self.text]).new_from_index(0, len(rows))
        else:
            assert self.by is not None
            kinds = rows.resolve(self.by).series.cast(pl.String).replace_strict(self.text, default=None)
        slots = {name: evaluate(value, rows, f"{stream}/{name}").series for name, value in self.slots.items()}
        return rows.world.texts.write(
            rows,
            kinds.cast(pl.String),
            stream,
            about=rows.drawn(self.about) if self.about else None,
            languages=rows.resolve(self.language).series if self.language else None,
            shares=self.languages,
            slots=slots,
        )


def _spread(cells: Cells, here: np.ndarray) -> Cells:
    from transforms.demo.declared.kinds.choosing import _put_together

    return _put_together([(here, cells)], len(here))
