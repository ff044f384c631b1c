"""What rows can be drawn from besides persons: lists of entries and the rows of other tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import polars as pl

from transforms.demo.declared.cells import Cells, Mistaken, numbers
from transforms.demo.declared.rowing import Per
from transforms.demo.draws import Floats, Ints

if TYPE_CHECKING:
    from transforms.demo.declared.rows import Rows, World


class EntryList:
    """A list of demo.yaml, an attribute a column. Entries are numbered from 1 by ``number``."""

    def __init__(self, entries: tuple[dict[str, Any], ...]) -> None:
        self.size = len(entries)
        self._attributes: dict[str, pl.Series] = {"number": pl.Series(range(1, self.size + 1))}
        for name in dict.fromkeys(key for entry in entries for key in entry):
            self._attributes[name] = pl.Series([entry.get(name) for entry in entries], strict=False)
        shares = self._attributes.get("share", pl.Series([1.0] * self.size))
        self.shares: Floats = np.asarray(shares.fill_null(1.0).cast(pl.Float64).to_numpy(), dtype=np.float64)

    def column(self, name: str) -> pl.Series:
        found = self._attributes.get(name)
        if found is None:
            raise Mistaken(f"there is no `{name}`; the list's entries have {', '.join(self._attributes)}")
        return found

    def attribute(self, path: str, at: Ints, rows: Rows, cells: Cells) -> Cells:
        return Cells(self.column(path).gather(at))


class TableRows:
    """The rows of a table, known by their numbers."""

    def __init__(self, world: World, name: str) -> None:
        self.world = world
        self.name = name
        self._ids: Ints | None = None

    @property
    def ids(self) -> Ints:
        """The numbers of all rows of a reference table, ascending."""
        if self._ids is None:
            table = self.world.table(self.name)
            if isinstance(table.spec.rows, Per):
                from transforms.demo.declared.rows import Rows

                parents = self.world.reference(table.spec.rows.per).ids
                self._ids = Rows(self.world, table.spec.rows.per, parents).children(self.name).ids
            else:
                self._ids = np.arange(table.size, dtype=np.int64)
        return self._ids

    def attribute(self, path: str, at: Ints, rows: Rows, cells: Cells) -> Cells:
        """Column ``path`` of the rows ``at``: computed again from their numbers, each number once."""
        from transforms.demo.declared.rows import Rows as RowsOf

        kept = self.world.kept_rows(self.name)
        if kept is not None:
            return kept.resolve(path).gather(at)
        if cells.target is None:
            unique, back = np.unique(numbers(cells)[0], return_inverse=True)
            cells.target = (RowsOf(self.world, self.name, unique), np.asarray(back, dtype=np.int64))
        rows_there, places = cells.target
        return rows_there.resolve(path).gather(places)
