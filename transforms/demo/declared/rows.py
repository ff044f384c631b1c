"""Rows of a declared table, column by column and only what is asked for."""

from __future__ import annotations

from functools import cached_property

import numpy as np
import polars as pl

from transforms.demo.days import Days
from transforms.demo.declared.cells import Cells, Mistaken, instants, moments, numbers
from transforms.demo.declared.expression import Expressions
from transforms.demo.declared.model import Demo, TableOf
from transforms.demo.declared.people import Pool, made_pools
from transforms.demo.declared.populations import EntryList, TableRows
from transforms.demo.declared.rowing import Counted, Daily, Members, Per
from transforms.demo.declared.tables import TableDraws, table_draws
from transforms.demo.declared.text import TextWriter
from transforms.demo.declared.value import Kind, evaluate
from transforms.demo.draws import Draws, Flags, Ints
from transforms.policy.models import Sources

_KEPT = 200_000  # reference rows whose columns are computed once and kept


class World:
    """What every part of a declared demo shares."""

    def __init__(
        self,
        demo: Demo,
        sources: Sources,
        *,
        orders: int,
        seed: int,
        days: Days,
        canaries: bool,
        marked: bool,
    ) -> None:
        self.demo = demo
        self.sources = sources
        self.orders = orders
        self.days = days
        self.draws = Draws(seed)
        self.canaries = canaries
        self.marked = marked  # whether personal values within cells are to be noted
        self.expressions = Expressions()
        self.pools: dict[str, Pool] = made_pools(
            demo, self.draws, orders=orders, first=days.first, canaries=canaries
        )
        self.lists = {name: EntryList(entries) for name, entries in demo.lists.items()}
        self.texts = TextWriter(self.draws, demo)
        self.tables: dict[str, TableDraws] = {
            name: table_draws(self, name, table) for name, table in demo.tables.items()
        }
        self._kept: dict[str, Rows] = {}
        self._references: dict[str, TableRows] = {}

    def table(self, name: str) -> TableDraws:
        found = self.tables.get(name)
        if found is None:
            raise Mistaken(f"there is no table `{name}`")
        return found

    def members(self, name: str) -> Pool | EntryList:
        found = self.pools.get(name) or self.lists.get(name)
        if found is None:
            raise Mistaken(f"there is no pool or list `{name}`")
        return found

    def reference(self, name: str) -> TableRows:
        """The rows of a table, to draw from."""
        return self._references.setdefault(name, TableRows(self, name))

    def kept_rows(self, name: str) -> Rows | None:
        """All rows of a small reference table, with whatever was computed of them."""
        if name not in self._kept:
            table = self.table(name)
            if not isinstance(table.spec.rows, (Members, Counted)) or table.size > _KEPT:
                return None
            self._kept[name] = Rows(self, name, np.arange(table.size, dtype=np.int64))
        return self._kept[name]


class Rows:
    """Some rows of one table. ``ids``: their numbers; a number may occur more than once."""

    def __init__(
        self, world: World, name: str, ids: Ints, *, parent: Rows | None = None, parent_at: Ints | None = None
    ) -> None:
        self.world = world
        self.name = name
        self.ids = ids
        self.table = world.table(name)
        self._parent = parent
        self._parent_at = parent_at
        self._values: dict[str, Cells] = {}
        self._open: list[str] = []
        self._children: dict[str, Rows] = {}

    def __len__(self) -> int:
        return len(self.ids)

    @property
    def spec(self) -> TableOf:
        return self.table.spec

    @cached_property
    def parents(self) -> tuple[Rows, Ints]:
        """The parent rows, and which of them each row belongs to."""
        source = self.spec.rows
        if not isinstance(source, Per):
            raise Mistaken(f"`{self.name}` has no parent")
        if self._parent is not None and self._parent_at is not None:
            return self._parent, self._parent_at
        unique, at = np.unique(self.ids // source.width, return_inverse=True)
        return Rows(self.world, source.per, unique), np.asarray(at, dtype=np.int64)

    @cached_property
    def day(self) -> Ints:
        """The day of each row, counted from the first; of a child, its parent's."""
        source = self.spec.rows
        if isinstance(source, Per):
            parent, at = self.parents
            return parent.day[at]
        return self.table.days_of(self.ids)

    def children(self, name: str) -> Rows:
        """The rows of the table ``name`` that have happened, whose parents these are."""
        if name not in self._children:
            table = self.world.table(name)
            source = table.spec.rows
            if not isinstance(source, Per) or source.per != self.name:
                raise Mistaken(f"`{name}` is no table per `{self.name}`")
            exists = table.chain(self).exists
            at, place = np.nonzero(exists)
            rows = Rows(self.world, name, self.ids[at] * source.width + place, parent=self, parent_at=at)
            self._children[name] = rows.happened()
        return self._children[name]

    def happened(self) -> Rows:
        """The rows whose cursor is a moment before the demo's end."""
        if self.spec.hidden:
            return self
        source = self.world.sources.tables[self.spec.into or self.name]
        cursor = source.cursor
        # a cursor that is the parent's was looked at there; reference rows are there from the beginning
        if cursor is None or cursor not in source.own_columns or not len(self.ids):
            return self
        if isinstance(self.spec.rows, (Members, Counted)):
            return self
        seconds, known = instants(self.value(cursor))
        return self.only(known & (seconds < self.world.days.end))

    def only(self, kept: Flags) -> Rows:
        """The rows where ``kept`` holds, with what is known of them."""
        if kept.all():
            return self
        at = np.flatnonzero(kept)
        parent, parent_at = self._parent, self._parent_at
        rows = Rows(
            self.world,
            self.name,
            self.ids[at],
            parent=parent,
            parent_at=None if parent_at is None else parent_at[at],
        )
        rows._values = {name: cells.gather(at) for name, cells in self._values.items()}
        return rows

    # --- values ----------------------------------------------------------------------------------

    def value(self, name: str) -> Cells:
        """A column, a draw or a hidden value by name."""
        found = self._values.get(name)
        if found is not None:
            return found
        if name in self._open:
            if name == self._open[-1]:  # `step: step`: the column is the hidden value of its name
                return self._hidden(name)
            raise Mistaken(f"goes in a circle: {' → '.join([*self._open[self._open.index(name) :], name])}")
        self._open.append(name)
        try:
            self._values[name] = self._evaluated(name)
        finally:
            self._open.pop()
        return self._values[name]

    def _evaluated(self, name: str) -> Cells:
        value: Kind | None = self.spec.draw.get(name) or self.spec.columns.get(name)
        if value is not None:
            try:
                return evaluate(value, self, f"{self.name}.{name}")
            except pl.exceptions.PolarsError as error:  # its message may quote values
                raise Mistaken(f"`{name}` cannot be computed ({type(error).__name__})") from None
        return self._hidden(name)

    def _hidden(self, name: str) -> Cells:
        """What every row of its kind has without being declared."""
        source = self.spec.rows
        if name == "row":
            return Cells(pl.Series(self.ids))
        if name == "day" and not isinstance(source, (Members, Counted)):
            first = self.world.days.first.toordinal() - 719_163  # 1 January 1970
            return Cells(pl.Series(self.day + first, dtype=pl.Int32).cast(pl.Date))
        if name == "self":
            return self._self()
        if isinstance(source, Per) and name in ("step", "place", "happened"):
            return self._link(source, name)
        raise Mistaken(f"`{self.name}` has no column or draw `{name}`")

    def _self(self) -> Cells:
        source = self.spec.rows
        if isinstance(source, Members):
            return Cells(pl.Series(self.ids), of=self.world.members(source.each))
        if isinstance(source, Daily):
            of = None if not isinstance(source.daily, str) else self.world.members(source.daily)
            return Cells(pl.Series(self.ids % self.table.members), of=of)
        raise Mistaken("`self` is of rows `each` and `daily`")

    def _link(self, source: Per, name: str) -> Cells:
        parent, at = self.parents
        chain = self.table.chain(parent)
        place = self.ids % source.width
        if name == "step":
            steps = pl.Series([step.name for step in source.chain])
            return Cells(steps.gather(chain.step[place]))
        if name == "place":
            return Cells(pl.Series(chain.order[at, place]))
        if source.from_ is None:
            raise Mistaken("`happened` needs `from` in `rows`")
        return Cells(moments(chain.when[at, place], chain.exists[at, place]))

    def resolve(self, path: str) -> Cells:
        """A reference: ``status``, ``customer.phone``, ``parent.customer.name``."""
        head, _, rest = path.partition(".")
        if head == "parent":
            parent, at = self.parents
            return parent.resolve(rest).gather(at)
        cells = self.value(head)
        if not rest:
            return cells
        if cells.of is None:
            raise Mistaken(f"`{head}` is no person, entry or row, so it has no `{rest}`")
        if rest == "row":
            return Cells(cells.series)
        at, known = numbers(cells)
        return cells.of.attribute(rest, at, self, cells).where(known)

    def drawn(self, path: str) -> Cells:
        """A reference to a person, an entry or a row."""
        cells = self.resolve(path)
        if cells.of is None:
            raise Mistaken(f"`{path}` is no person, entry or row")
        return cells

    def holds(self, sql: str) -> Flags:
        """Where an SQL condition is true; null is not."""
        series = self.sql(sql)
        return np.asarray(series.cast(pl.Boolean).fill_null(False).to_numpy(), dtype=np.bool_)

    def sql(self, sql: str) -> pl.Series:
        expression = self.world.expressions.parsed(sql)
        inputs = {name: self.resolve(name).series for name in expression.names}
        return self.world.expressions.run(expression, inputs, len(self))
