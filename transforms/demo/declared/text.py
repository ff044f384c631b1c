"""Free text with personal values in the middle of it, in the languages of the persons, and where they are."""

from __future__ import annotations

import string
from collections.abc import Mapping
from typing import TYPE_CHECKING

import numpy as np
import polars as pl

from transforms.demo.declared.cells import SLOTS, Cells, Mistaken, numbers
from transforms.demo.declared.kinds.strings import written_as
from transforms.demo.declared.model import Demo
from transforms.demo.declared.people import Pool
from transforms.demo.declared.persons import KINDS
from transforms.demo.draws import Draws, Flags, Ints

if TYPE_CHECKING:
    from transforms.demo.declared.rows import Rows

SLOT_ATTRIBUTES = (
    "name", "given", "surname", "phone", "email", "card", "pinfl", "passport", "mykad", "account", "ip",
    "address", "username", "instagram", "telegram", "plate", "birthday", "national_id",
)  # fmt: skip
"""Slots that are an attribute of the person whom the text is about."""
_WEAK = ("address", "birthday", "ip")  # a canary's text has a stronger one
# People write in small letters in a chat; some shout.
_CASES = (0.76, 0.21, 0.03)
_MARKS = ("ʻ", "'", "’", "‘")
_SIZES = ("S", "M", "L", "XL", "42", "44", "46-48")


class Phrase:
    """A phrase of demo.yaml: ``pieces`` of literal text, each with the slot behind it."""

    def __init__(self, text: str) -> None:
        try:
            self.pieces = [(literal, slot) for literal, slot, _, _ in string.Formatter().parse(text)]
        except ValueError:
            raise Mistaken("a phrase of `texts` has braces that do not match") from None
        self.slots = {slot for _, slot in self.pieces if slot}


class TextWriter:
    """Writes one text a row."""

    def __init__(self, draws: Draws, demo: Demo) -> None:
        self._draws = draws
        self._phrases: dict[str, dict[str, list[Phrase]]] = {
            kind: {str(language): [Phrase(text) for text in texts] for language, texts in by_language.items()}
            for kind, by_language in demo.texts.items()
        }

    def write(
        self,
        rows: Rows,
        kinds: pl.Series,
        stream: str,
        *,
        about: Cells | None,
        languages: pl.Series | None,
        shares: Mapping[str, float] | None,
        slots: Mapping[str, pl.Series],
    ) -> Cells:
        """Texts of ``kinds``, one a row, null where the kind is null or no phrase fits the row.

        A phrase with personal slots needs somebody whom it is ``about``. A canary's text always has one.
        """
        count = len(rows)
        pool, at, known = self._persons(about, count)
        spoken = self._languages(rows, stream, pool, at, known, languages, shares)
        canary = known & (pool.is_canary(at) if pool else False)
        bits = self._draws.bits(stream + "/phrase", rows.ids)
        keys = pl.DataFrame({"kind": kinds, "language": spoken, "canary": canary, "known": known})
        groups = keys.with_row_index("row").group_by(
            ["kind", "language", "canary", "known"], maintain_order=True
        )
        texts: list[pl.DataFrame] = []
        planted: list[pl.DataFrame] = []
        writing = _Writing(self._draws, rows, stream, pool, at, slots)
        for (kind, language, marked, has_person), members in groups:
            if kind is None:
                continue
            phrases = self._fitting(str(kind), language, bool(marked), bool(has_person))
            if not phrases:
                continue
            here = members["row"].to_numpy().astype(np.int64)
            chosen = (bits[here] % np.uint64(len(phrases))).astype(np.int64)
            for number, phrase in enumerate(phrases):
                places = here[chosen == number]
                if len(places):
                    text, found = writing.fill(phrase, places)
                    texts.append(pl.DataFrame({"at": places, "text": text}))
                    planted += found
        if not texts:
            return Cells(pl.Series([None] * count, dtype=pl.String))
        every = pl.DataFrame({"at": np.arange(count, dtype=np.int64)})
        whole = every.join(pl.concat(texts), on="at", how="left", maintain_order="left")
        case = self._draws.pick(stream + "/case", rows.ids, _CASES)
        return Cells(
            _cased(whole, "text", case)["text"],
            slots=_cased(pl.concat(planted), "value", case) if planted else None,
        )

    @staticmethod
    def _persons(about: Cells | None, count: int) -> tuple[Pool | None, Ints, Flags]:
        if about is None:
            return None, np.zeros(count, dtype=np.int64), np.zeros(count, dtype=np.bool_)
        if not isinstance(about.of, Pool):
            raise Mistaken("`about` must be a person")
        return about.of, *numbers(about)

    def _languages(
        self, rows: Rows, stream: str, pool: Pool | None, at: Ints, known: Flags, given: pl.Series | None,
        shares: Mapping[str, float] | None,
    ) -> pl.Series:  # fmt: skip
        if given is not None:
            return given.cast(pl.String)
        if shares is not None:
            drawn = self._draws.pick(stream + "/language", rows.ids, list(shares.values()))
            return pl.Series(list(shares)).gather(drawn)
        nobody = pl.Series([None], dtype=pl.String).new_from_index(0, len(rows))
        return nobody if pool is None else pool.series("language", at).zip_with(pl.Series(known), nobody)

    def _fitting(self, kind: str, language: object, canary: bool, has_person: bool) -> list[Phrase]:
        by_language = self._phrases.get(kind)
        if by_language is None:
            raise Mistaken(f"there are no `texts` of the kind `{kind}`")
        phrases = by_language.get(str(language), next(iter(by_language.values())))
        if not has_person:
            return [phrase for phrase in phrases if not phrase.slots & set(SLOT_ATTRIBUTES)]
        if canary:
            strong = set(SLOT_ATTRIBUTES) - set(_WEAK)
            return [phrase for phrase in phrases if phrase.slots & strong] or phrases
        return phrases


class _Writing:
    """The slots of some rows, filled phrase by phrase."""

    def __init__(
        self,
        draws: Draws,
        rows: Rows,
        stream: str,
        pool: Pool | None,
        at: Ints,
        slots: Mapping[str, pl.Series],
    ) -> None:
        self._draws, self._rows, self._stream, self._pool, self._at = draws, rows, stream, pool, at
        self._given = {name: _as_slot(series) for name, series in slots.items()}
        self._mark = draws.whole(stream + "/mark", rows.ids, 0, len(_MARKS))

    def fill(self, phrase: Phrase, places: Ints) -> tuple[pl.Series, list[pl.DataFrame]]:
        """The phrase at some places, and the personal values in it."""
        parts: list[pl.Series | pl.Expr] = [pl.Series([""]).new_from_index(0, len(places))]
        planted: list[pl.DataFrame] = []
        for literal, slot in phrase.pieces:
            if literal:
                parts.append(self._literal(literal, places))
            if slot is None:
                continue
            if slot in SLOT_ATTRIBUTES and slot not in self._given:
                assert self._pool is not None
                value = self._pool.written(
                    slot, self._at[places], self._rows.ids[places], f"{self._stream}/{slot}", in_text=True
                )
                if self._rows.world.marked:
                    kind = pl.Series([KINDS.get(slot, "PERSON")]).new_from_index(0, len(places))
                    planted.append(pl.DataFrame({"at": places, "kind": kind, "value": value}, schema=SLOTS))
                parts.append(value)
            else:
                parts.append(self._plain(slot, places))
        return pl.select(pl.concat_str(parts, ignore_nulls=True).alias("text")).to_series(), planted

    def _literal(self, literal: str, places: Ints) -> pl.Series | pl.Expr:
        """Words of the phrase, with the apostrophe of oʻ and gʻ as people type it."""
        if "ʻ" not in literal:
            return pl.lit(literal)
        return pl.Series([literal.replace("ʻ", mark) for mark in _MARKS]).gather(self._mark[places])

    def _plain(self, slot: str, places: Ints) -> pl.Series:
        """A slot that says nothing about anybody."""
        if slot in self._given:
            return self._given[slot].gather(places)
        ids, stream, draws = self._rows.ids[places], f"{self._stream}/{slot}", self._draws
        if slot == "price":
            return _thousands(pl.Series(draws.whole(stream, ids, 15, 4000) * 1000))
        if slot == "date":
            number = draws.whole(stream, ids, 0, 336)
            year = self._rows.world.days.first.year
            return pl.Series(
                [f"{n % 28 + 1:02d}.{n // 28 + 1:02d}.{year}" for n in number.tolist()], dtype=pl.String
            )
        if slot == "time":
            return pl.Series([f"{hour}:00" for hour in range(9, 22)]).gather(draws.whole(stream, ids, 0, 13))
        if slot == "size":
            return pl.Series(_SIZES).gather(draws.whole(stream, ids, 0, len(_SIZES)))
        raise Mistaken(f"a phrase has the slot `{{{slot}}}`, which `slots` does not give")


def _cased(frame: pl.DataFrame, column: str, case: Ints) -> pl.DataFrame:
    """Small letters (1) and capitals (2), by the row that ``at`` names."""
    text = pl.col(column)
    return (
        frame.with_columns(pl.Series("case", case[frame["at"].to_numpy()]))
        .with_columns(
            pl.when(pl.col("case") == 1)
            .then(text.str.to_lowercase())
            .when(pl.col("case") == 2)
            .then(text.str.to_uppercase())
            .otherwise(text)
        )
        .drop("case")
    )


def _as_slot(series: pl.Series) -> pl.Series:
    if series.dtype.is_float():
        return (
            _thousands(series.round(0).cast(pl.Int64))
            if (series.drop_nulls() % 1 == 0).all()
            else series.cast(pl.String)
        )
    if isinstance(series.dtype, (pl.Datetime, pl.Date)):
        return written_as(series, "%d.%m.%Y")
    return series.cast(pl.String)


def _thousands(numbers: pl.Series) -> pl.Series:
    """125 000, with plain blanks."""
    return pl.Series(
        [None if n is None else f"{n:,}".replace(",", " ") for n in numbers.to_list()], dtype=pl.String
    )
