"""The values of one column for some rows, and what in them is personal."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

import numpy as np
import polars as pl

from transforms.demo.draws import Flags, Ints

if TYPE_CHECKING:
    from transforms.demo.declared.rows import Rows

SLOTS = {"at": pl.Int64, "kind": pl.String, "value": pl.String}
"""Personal values within cells: the cell's position, the kind of value, the value as it is written."""


class Mistaken(Exception):
    """demo.yaml asks for what cannot be; the message is a sentence of our own without a value."""


class Population(Protocol):
    """What a drawn value stands for: a pool of persons, a list of entries, or the rows of a table."""

    def attribute(self, path: str, at: Ints, rows: Rows, cells: Cells) -> Cells:
        """The attribute ``path`` of the members ``at``, one a row of ``rows``."""


@dataclass
class Cells:
    """``series``: one value a row. ``personal``: the kind where each whole cell is a personal value.

    ``slots``: personal values within the cells (see :data:`SLOTS`). ``of``: the population whose members
    the values number, so that their attributes can be asked for.
    """

    series: pl.Series
    personal: str | None = None
    slots: pl.DataFrame | None = None
    of: Population | None = None
    target: tuple[Rows, Ints] | None = field(default=None, repr=False)
    """The rows of a table that were drawn, once each, and where each value finds its own."""

    def __len__(self) -> int:
        return len(self.series)

    def gather(self, at: Ints) -> Cells:
        slots = None
        if self.slots is not None and self.slots.height:
            places = pl.DataFrame({"at": at, "to": np.arange(len(at), dtype=np.int64)})
            slots = places.join(self.slots, on="at", maintain_order="left_right").select(
                pl.col("to").alias("at"), "kind", "value"
            )
        return Cells(self.series.gather(at), self.personal, slots, self.of)

    def where(self, kept: Flags) -> Cells:
        """The same, null where ``kept`` does not hold."""
        if kept.all():
            return self
        mask = pl.Series(kept)
        slots = self.slots
        if slots is not None:
            slots = slots.filter(
                pl.Series(kept[slots["at"].to_numpy()]) if slots.height else pl.Series([], dtype=pl.Boolean)
            )
        empty = pl.Series([None], dtype=self.series.dtype).new_from_index(0, len(self.series))
        return Cells(self.series.zip_with(mask, empty), self.personal, slots, self.of)

    def personal_values(self) -> pl.DataFrame | None:
        """All personal values in the cells, whole or within."""
        if self.personal is not None:
            return pl.DataFrame(
                {
                    "at": np.arange(len(self.series), dtype=np.int64),
                    "kind": pl.Series([self.personal]).new_from_index(0, len(self.series)),
                    "value": self.series.cast(pl.String),
                },
                schema=SLOTS,
            ).drop_nulls("value")
        return self.slots


def numbers(cells: Cells) -> tuple[Ints, Flags]:
    """Whole numbers (0 where there is none) and where there is one."""
    known = cells.series.is_not_null().to_numpy()
    return cells.series.fill_null(0).cast(pl.Int64).to_numpy(), np.asarray(known, dtype=np.bool_)


def optional(values: Ints, known: Flags) -> pl.Series:
    """Whole numbers, null where they are not known."""
    series = pl.Series(values, dtype=pl.Int64)
    if known.all():
        return series
    return series.zip_with(pl.Series(known), pl.Series([None], dtype=pl.Int64).new_from_index(0, len(values)))


def instants(cells: Cells) -> tuple[Ints, Flags]:
    """Seconds since the epoch of a column of moments or dates, and where there is one."""
    series = cells.series
    if series.dtype == pl.Null:
        return np.zeros(len(series), dtype=np.int64), np.zeros(len(series), dtype=np.bool_)
    if series.dtype == pl.Date:
        series = series.cast(pl.Datetime("us"))
    if not isinstance(series.dtype, pl.Datetime):
        raise Mistaken("needs a moment, and this value is none")
    known = np.asarray(series.is_not_null().to_numpy(), dtype=np.bool_)
    return series.dt.epoch("s").fill_null(0).to_numpy().astype(np.int64), known


def moments(seconds: Ints, known: Flags | None = None) -> pl.Series:
    """Seconds since the epoch as timestamps (UTC, no zone)."""
    series = pl.Series(seconds, dtype=pl.Int64)
    if known is not None:
        series = optional(seconds, known)
    return (series * 1_000_000).cast(pl.Datetime("us"))
