"""References, constants, sequences, numbers, expressions."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import numpy as np
import polars as pl
from pydantic import Field, model_validator

from transforms.demo.declared.cells import Cells
from transforms.demo.declared.value import Kind, Value, evaluate, kind
from transforms.demo.draws import Floats
from transforms.demo.profile import Part

if TYPE_CHECKING:
    from transforms.demo.declared.rows import Rows


@kind("reference")
class Reference(Kind):
    reference: str

    def cells(self, rows: Rows, stream: str) -> Cells:
        return rows.resolve(self.reference)


@kind("constant")
class Constant(Kind):
    constant: bool | int | float | date | str | None

    def cells(self, rows: Rows, stream: str) -> Cells:
        return Cells(pl.Series([self.constant]).new_from_index(0, len(rows)))


class Numbering(Part):
    from_: int = Field(default=1, alias="from", ge=0)
    prefix: str | None = None
    width: int = Field(default=0, ge=0, le=18)


@kind("number")
class Number(Kind):
    """The row's number, as a number or as text with a prefix."""

    number: Numbering | None = None

    def cells(self, rows: Rows, stream: str) -> Cells:
        how = self.number or Numbering()
        series = pl.Series(rows.ids + how.from_)
        if how.prefix is None and not how.width:
            return Cells(series)
        return Cells((how.prefix or "") + series.cast(pl.String).str.zfill(how.width))


@kind("chance")
class Chance(Kind):
    chance: Value

    def cells(self, rows: Rows, stream: str) -> Cells:
        share = floats(self.chance, rows, stream + "/share")
        return Cells(pl.Series(rows.world.draws.chance(stream, rows.ids, share)))


@kind("whole")
class Whole(Kind):
    """Whole numbers, both ends included."""

    whole: tuple[int, int]

    @model_validator(mode="after")
    def _in_order(self) -> Whole:
        if self.whole[0] > self.whole[1]:
            raise ValueError("the first number must not be larger than the second")
        return self

    def cells(self, rows: Rows, stream: str) -> Cells:
        return Cells(pl.Series(rows.world.draws.whole(stream, rows.ids, self.whole[0], self.whole[1] + 1)))


@kind("uniform")
class Uniform(Kind):
    uniform: tuple[float, float]
    round: float | None = Field(default=None, gt=0)

    def cells(self, rows: Rows, stream: str) -> Cells:
        low, high = self.uniform
        return Cells(
            pl.Series(_rounded(low + rows.world.draws.uniform(stream, rows.ids) * (high - low), self.round))
        )


@kind("normal")
class Normal(Kind):
    """``[mean, standard deviation]``, cut at ``low`` and ``high``."""

    normal: tuple[Value, float]
    low: float = float("-inf")
    high: float = float("inf")
    round: float | None = Field(default=None, gt=0)

    def cells(self, rows: Rows, stream: str) -> Cells:
        mean = floats(self.normal[0], rows, stream + "/mean")
        drawn = np.clip(
            mean + rows.world.draws.normal(stream, rows.ids) * self.normal[1], self.low, self.high
        )
        return Cells(pl.Series(_rounded(drawn, self.round)))


@kind("amount")
class Amount(Kind):
    """Log-normal around a median; ``spread`` is the standard deviation of the logarithm."""

    amount: Value
    spread: float = Field(default=0.3, ge=0)
    low: float = 0.0
    high: float = float("inf")
    round: float = Field(default=0.01, gt=0)

    def cells(self, rows: Rows, stream: str) -> Cells:
        median = evaluate(self.amount, rows, stream + "/median").series.cast(pl.Float64)
        known = np.asarray(median.is_not_null().to_numpy(), dtype=np.bool_)
        drawn = rows.world.draws.lognormal(stream, rows.ids, median.fill_null(0.0).to_numpy(), self.spread)
        return Cells(pl.Series(_rounded(np.clip(drawn, self.low, self.high), self.round))).where(known)


@kind("sql")
class Sql(Kind):
    sql: str

    def cells(self, rows: Rows, stream: str) -> Cells:
        return Cells(rows.sql(self.sql))


def floats(value: Kind, rows: Rows, stream: str) -> Floats:
    """A value as numbers; nothing counts as nought."""
    series = evaluate(value, rows, stream).series.cast(pl.Float64).fill_null(0.0)
    return np.asarray(series.to_numpy(), dtype=np.float64)


def _rounded(values: Floats, step: float | None) -> Floats:
    if step is None:
        return values
    steps = np.round(values / step)
    # hundredths as hundredths: 0.07 and not 0.07000000000000001
    return np.round(steps * step, 9) if step < 1 else steps * step
