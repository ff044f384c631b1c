"""What a row's children come to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import polars as pl
from pydantic import Field, model_validator

from transforms.demo.declared.cells import Cells
from transforms.demo.declared.value import Kind, kind

if TYPE_CHECKING:
    from transforms.demo.declared.rows import Rows

_WHAT = ("sum", "count", "max", "min", "first", "last")


@kind("children")
class Children(Kind):
    """``{children: order_lines, sum: amount}``; only those that have happened, and where ``where`` holds."""

    children: str
    sum: str | None = None
    count: str | None = Field(default=None)
    max: str | None = None
    min: str | None = None
    first: str | None = None
    last: str | None = None
    where: str | None = None

    @model_validator(mode="after")
    def _one_question(self) -> Children:
        if len(self.model_fields_set & set(_WHAT)) != 1:
            raise ValueError(f"needs exactly one of {', '.join(_WHAT)}")
        return self

    def cells(self, rows: Rows, stream: str) -> Cells:
        (what,) = self.model_fields_set & set(_WHAT)
        kids = rows.children(self.children)
        at = kids.parents[1]
        if self.where is not None:
            kept = kids.holds(self.where)
            kids, at = kids.only(kept), at[kept]
        if what == "count":
            return Cells(pl.Series(np.bincount(at, minlength=len(rows)).astype(np.int64)))
        cells = kids.resolve(str(getattr(self, what)))
        if what == "sum":
            weights = cells.series.cast(pl.Float64).fill_null(0.0).to_numpy()
            total = pl.Series(np.round(np.bincount(at, weights=weights, minlength=len(rows)), 6))
            return Cells(total.cast(pl.Int64) if cells.series.dtype.is_integer() else total)
        values = pl.DataFrame({"at": at, "value": cells.series}).drop_nulls("value")
        one = {
            "max": pl.col("value").max(), "min": pl.col("value").min(),
            "first": pl.col("value").first(), "last": pl.col("value").last(),
        }[what]  # fmt: skip
        found = values.group_by("at").agg(one)
        every = pl.DataFrame({"at": np.arange(len(rows), dtype=np.int64)})
        return Cells(every.join(found, on="at", how="left", maintain_order="left")["value"], cells.personal)
