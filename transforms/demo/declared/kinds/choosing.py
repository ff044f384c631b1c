"""Weighted choices, cases, and draws from pools, lists and tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import polars as pl
from pydantic import Field, model_validator

from transforms.demo.declared.cells import Cells, Mistaken, numbers, optional
from transforms.demo.declared.populations import EntryList
from transforms.demo.declared.rowing import Counted, Members, Per, PerDay
from transforms.demo.declared.value import Kind, Share, Value, evaluate, kind
from transforms.demo.draws import Flags, Ints

if TYPE_CHECKING:
    from transforms.demo.declared.rows import Rows

OTHERWISE = "*"
_OPTIONS = bool | int | float | str | None


@kind("choice")
class Choice(Kind):
    """Values with weights; with ``by`` a mapping of them for each value of a reference."""

    choice: dict[_OPTIONS, Any] = Field(min_length=1)
    by: str | None = None

    @model_validator(mode="after")
    def _weights_are_numbers(self) -> Choice:
        for weights in self.choice.values() if self.by else [self.choice]:
            if not isinstance(weights, dict) or not weights:
                raise ValueError("with `by`, every case needs its own values with weights")
            for weight in weights.values():
                if isinstance(weight, bool) or not isinstance(weight, (int, float)) or weight < 0:
                    raise ValueError("weights must be numbers of 0 or more")
            if not sum(weights.values()) > 0:
                raise ValueError("the weights are all nought")
        return self

    def cells(self, rows: Rows, stream: str) -> Cells:
        if self.by is None:
            return Cells(self._drawn(self.choice, rows, stream, np.ones(len(rows), dtype=np.bool_)))
        parts = []
        for case, here in _cases(self.choice, rows, self.by):
            parts.append((here, Cells(self._drawn(self.choice[case], rows, stream, here))))
        return _put_together(parts, len(rows))

    def _drawn(self, weights: dict[Any, float], rows: Rows, stream: str, here: Flags) -> pl.Series:
        at = rows.world.draws.pick(stream, rows.ids[here], [float(weight) for weight in weights.values()])
        return pl.Series(list(weights), strict=False).gather(at)


@kind("switch")
class Switch(Kind):
    """Another value for each value of a reference; ``"*"`` for all others."""

    switch: str
    cases: dict[_OPTIONS, Value] = Field(min_length=1)

    def cells(self, rows: Rows, stream: str) -> Cells:
        parts = []
        for case, here in _cases(self.cases, rows, self.switch):
            if here.any():
                parts.append((here, evaluate(self.cases[case], rows.only(here), f"{stream}/{case}")))
        return _put_together(parts, len(rows))


@kind("entry")
class Entry(Kind):
    """An entry of a list by its shares, or by ``zipf``; ``match``: only entries with equal attributes."""

    entry: str
    zipf: float | None = Field(default=None, ge=0)
    match: dict[str, str] = Field(default_factory=dict)

    def cells(self, rows: Rows, stream: str) -> Cells:
        entries = rows.world.members(self.entry)
        if not isinstance(entries, EntryList):
            raise Mistaken(f"`{self.entry}` is no list; persons are drawn by `person`")
        draws = rows.world.draws
        if not self.match:
            if self.zipf is not None:
                return Cells(pl.Series(draws.rank(stream, rows.ids, entries.size, self.zipf)), of=entries)
            return Cells(pl.Series(draws.pick(stream, rows.ids, entries.shares)), of=entries)
        own = _joined([rows.resolve(path).series for path in self.match.values()])
        theirs = _joined([entries.column(name) for name in self.match])
        drawn = np.full(len(rows), -1, dtype=np.int64)
        for key in own.unique().to_list():
            candidates = np.flatnonzero((theirs == key).to_numpy())
            here = np.flatnonzero((own == key).to_numpy())
            if not len(candidates) or not len(here):
                continue
            if self.zipf is not None:
                at = draws.rank(stream, rows.ids[here], len(candidates), self.zipf)
            else:
                at = draws.pick(stream, rows.ids[here], entries.shares[candidates])
            drawn[here] = candidates[at]
        return Cells(optional(drawn, drawn >= 0), of=entries)


@kind("row")
class Row(Kind):
    """A row of another table. ``of``: among the children of a drawn row. ``days``: so many days before."""

    row: str
    zipf: float = Field(default=0.0, ge=0)
    of: str | None = None
    days: tuple[int, int] | None = None
    share: Share | None = None

    def cells(self, rows: Rows, stream: str) -> Cells:
        table = rows.world.table(self.row)
        if self.days is not None:
            drawn, known = self._earlier(rows, stream)
        elif self.of is not None:
            drawn, known = self._child(rows, stream)
        elif isinstance(table.spec.rows, (Members, Counted, Per)):
            ids = rows.world.reference(self.row).ids
            known = np.full(len(rows), bool(len(ids)))
            drawn = np.zeros(len(rows), dtype=np.int64)
            if len(ids):
                drawn = ids[rows.world.draws.rank(stream, rows.ids, len(ids), self.zipf)]
        else:
            raise Mistaken(f"`{self.row}` has rows every day: say from which days with `days: [1, 20]`")
        if self.share is not None:
            known = known & rows.world.draws.chance(stream + "/some", rows.ids, self.share)
        return Cells(optional(drawn, known), of=rows.world.reference(self.row))

    def _child(self, rows: Rows, stream: str) -> tuple[Ints, Flags]:
        source = rows.world.table(self.row).spec.rows
        if not isinstance(source, Per) or self.of is None:
            raise Mistaken(f"`of` needs a table of rows per another, and `{self.row}` is none")
        parent, known = numbers(rows.drawn(self.of))
        ids = rows.world.reference(self.row).ids
        first = np.searchsorted(ids, parent * source.width)
        count = np.searchsorted(ids, (parent + 1) * source.width) - first
        known = known & (count > 0)
        place = rows.world.draws.rank(stream, rows.ids, np.maximum(count, 1), self.zipf)
        return np.where(known, ids[np.minimum(first + place, max(0, len(ids) - 1))], 0), known

    def _earlier(self, rows: Rows, stream: str) -> tuple[Ints, Flags]:
        table = rows.world.table(self.row)
        if not isinstance(table.spec.rows, PerDay) or self.days is None:
            raise Mistaken(f"`days` needs a table of rows `per_day`, and `{self.row}` is none")
        draws = rows.world.draws
        day = rows.day - draws.whole(stream + "/days", rows.ids, self.days[0], self.days[1] + 1)
        inside = np.clip(day, 0, rows.world.days.count - 1)
        count = table.starts[inside + 1] - table.starts[inside]
        known = (day >= 0) & (day < rows.world.days.count) & (count > 0)
        drawn = table.starts[inside] + draws.whole(stream, rows.ids, 0, np.maximum(count, 1))
        return np.where(known, drawn, 0), known


def _cases(cases: dict[Any, Any], rows: Rows, path: str) -> list[tuple[Any, Flags]]:
    """The rows of each case that is named, and all others under ``"*"``."""
    given = rows.resolve(path).series.cast(pl.String)
    rest = np.ones(len(rows), dtype=np.bool_)
    found = []
    for case in cases:
        if case == OTHERWISE:
            continue
        written = str(case).lower() if isinstance(case, bool) else None if case is None else str(case)
        here = np.asarray(given.eq_missing(pl.Series([written], dtype=pl.String)).to_numpy(), dtype=np.bool_)
        rest &= ~here
        found.append((case, here))
    if OTHERWISE in cases:
        found.append((OTHERWISE, rest))
    return found


def _put_together(parts: list[tuple[Flags, Cells]], count: int) -> Cells:
    """Cells of some rows each, as cells of all rows; null where there are none."""
    parts = [(here, cells) for here, cells in parts if len(cells)]
    if not parts:
        return Cells(pl.Series([None] * count))
    if len(parts) == 1 and len(parts[0][1]) == count:
        return parts[0][1]
    frames, slots = [], []
    for here, cells in parts:
        at = np.flatnonzero(here)
        frames.append(pl.DataFrame({"at": at, "value": cells.series}))
        marked = cells.personal_values()
        if marked is not None and marked.height:
            slots.append(marked.with_columns(pl.Series("at", at[marked["at"].to_numpy()])))
    every = pl.DataFrame({"at": np.arange(count, dtype=np.int64)})
    values = every.join(pl.concat(frames, how="vertical_relaxed"), on="at", how="left", maintain_order="left")
    of = parts[0][1].of
    same = all(cells.of is of for _, cells in parts)
    return Cells(values["value"], slots=pl.concat(slots) if slots else None, of=of if same else None)


def _joined(columns: list[pl.Series]) -> pl.Series:
    """Several columns as one key."""
    texts = [column.cast(pl.String) for column in columns]
    return texts[0] if len(texts) == 1 else pl.select(pl.concat_str(texts, separator="\0")).to_series()
