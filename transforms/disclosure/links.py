"""From published tables to the equations that hold between their numbers.

Two tables of one source say the same thing twice wherever their cells can be added up to the same coarser
cell: the finest grouping that both dimension lists and both kinds of period can be added up to. The coarser
cell need not be published (regions and categories of the same sales both add up to all sales).

* **Pools.** Who is in a pool is not published, so a pool is the sum of all labels that the tables of the
  source know and that do not stand beside it under their own name, and of a rest that no table names.
* **Distinct counts** do not add up in general. They do when each value falls in one part only (an order
  has one day). An attacker sees that on the cells that are complete, so where all complete cells of two
  tables add up, an equation it is; otherwise the largest part and the sum of parts bound the whole.
* **Ratios** that are shown bind their parts by what rounding leaves open.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import combinations
from typing import Any

from transforms.aggregation.exact import total
from transforms.aggregation.periods import Period
from transforms.disclosure.equations import Coordinate, Equations, Variable
from transforms.disclosure.views import Axis, MeasureView, TableView
from transforms.errors import DisclosureError

UNKNOWN = "\x00unknown"
REST = "\x00rest"
_COMPLETE = 3  # complete cells that must add up before a distinct count is taken to add up

Truth = Mapping[Coordinate, Decimal]
"""Hidden numbers, for those who know them."""


@dataclass(frozen=True)
class Shared:
    """One coarser cell, added up from either side: positions of variables, and that of the equation."""

    measure: MeasureView
    tables: tuple[str, str]
    sides: tuple[tuple[int, ...], tuple[int, ...]]
    at: Coordinate
    row: int


@dataclass
class Links:
    """``equations``, and the ``shared`` cells they come from."""

    equations: Equations = field(default_factory=Equations)
    shared: list[Shared] = field(default_factory=list)


def link(views: Sequence[TableView], truth: Truth | None = None) -> Links:
    """All equations between and within ``views``.

    ``truth`` only decides whether hidden numbers of a measure may be negative, and whether distinct counts
    add up; without it measures are taken as their published numbers show them.
    """
    linker = _Linker(views, truth or {})
    for view in views:
        linker.within(view)
    for one, other in combinations(views, 2):
        if one.source == other.source and not _follows_from_others(one, other, views):
            linker.between(one, other)
    return linker.links


def _follows_from_others(one: TableView, other: TableView, views: Sequence[TableView]) -> bool:
    """Whether two groupings of one table are not next to each other."""
    if one.margin is None or other.margin is None or one.margin[0] != other.margin[0]:
        return False
    of = one.margin[0]
    low, high = sorted((one.margin[1], other.margin[1]))
    if not _inside(low, high):
        return True
    between = [view.margin[1] for view in views if view.margin is not None and view.margin[0] == of]
    return any(
        depths not in (low, high) and _inside(low, depths) and _inside(depths, high) for depths in between
    )


def _inside(coarse: tuple[int, ...], fine: tuple[int, ...]) -> bool:
    return all(one <= other for one, other in zip(coarse, fine, strict=True))


@dataclass(frozen=True)
class _Common:
    """A dimension of both tables, and the level at which they agree."""

    level: str
    axes: tuple[Axis, Axis]


class _Linker:
    def __init__(self, views: Sequence[TableView], truth: Truth) -> None:
        self.links = Links()
        self.truth = truth
        self.signed = _signed(views, truth)
        self.rows: dict[str, dict[str, list[dict[str, Any]]]] = {}
        for view in views:
            by_period: dict[str, list[dict[str, Any]]] = {}
            for row in view.frame.iter_rows(named=True):
                by_period.setdefault(str(row[view.period_column]), []).append(row)
            self.rows[view.name] = by_period
        self.labels = _labels(views)
        self.split_done: set[tuple[Coordinate, str]] = set()

    # --- within one table ---------------------------------------------------------------------------

    def within(self, view: TableView) -> None:
        equations = self.links.equations
        for first, rows in self.rows[view.name].items():
            for row in rows:
                at = {measure.name: self._cell(view, first, row, measure) for measure in view.measures}
                for part, whole in view.parts:
                    if self._bounded(at[part]) and self._bounded(at[whole]):
                        equations.between([(at[part], 1), (at[whole], -1)], None, Decimal(0))
                for ratio in view.ratios:
                    shown = row[ratio.name]
                    if shown is not None and self._bounded(at[ratio.denominator]):
                        room = Decimal("0.5").scaleb(-ratio.digits)
                        value = Decimal(str(shown))
                        above, below = (at[ratio.numerator], Decimal(1)), at[ratio.denominator]
                        of = equations.variables[at[ratio.numerator]].at.row
                        equations.between([above, (below, room - value)], Decimal(0), None, shown_with=of)
                        equations.between([above, (below, -room - value)], None, Decimal(0), shown_with=of)

    def _bounded(self, at: int) -> bool:
        return self.links.equations.variables[at].nonnegative

    def _cell(self, view: TableView, first: str, row: Mapping[str, Any], measure: MeasureView) -> int:
        value = row[measure.name]
        key = tuple(row[name] for name in view.keys)
        return self.links.equations.variable(
            Variable(
                Coordinate(view.name, first, key, measure.name),
                None if value is None else Decimal(str(value)),
                nonnegative=(view.source, measure.identity) not in self.signed,
                integer=measure.kind != "sum",
            )
        )

    # --- between two tables ---------------------------------------------------------------------------

    def between(self, one: TableView, other: TableView) -> None:
        common = list(_common(one, other))
        pairs = [
            (mine, theirs)
            for mine in one.measures
            for theirs in other.measures
            if mine.identity == theirs.identity
        ]
        for mine, theirs in pairs:
            found: list[tuple[Coordinate, list[int], list[int]]] = []
            for here, there in segments(one.periods, other.periods):
                left = self._sums(one, here, common, 0, mine)
                right = self._sums(other, there, common, 1, theirs)
                for key in sorted(left.keys() | right.keys()):
                    at = Coordinate(f"{one.name}+{other.name}", str(here[0].first), key, mine.name)
                    found.append((at, left.get(key, []), right.get(key, [])))
            if mine.kind == "distinct":
                self._distinct(one, other, common, mine, found)
                continue
            for at, one_side, other_side in found:
                self._equal(at, mine, one, other, one_side, other_side)

    def _equal(
        self,
        at: Coordinate,
        measure: MeasureView,
        one: TableView,
        other: TableView,
        left: list[int],
        right: list[int],
    ) -> None:
        self.links.equations.equal([*((cell, 1) for cell in left), *((cell, -1) for cell in right)])
        row = len(self.links.equations.rows) - 1
        sides = (tuple(left), tuple(right))
        self.links.shared.append(Shared(measure, (one.name, other.name), sides, at, row))

    def _distinct(
        self,
        one: TableView,
        other: TableView,
        common: Sequence[_Common],
        measure: MeasureView,
        found: Sequence[tuple[Coordinate, list[int], list[int]]],
    ) -> None:
        """Only where one side is a cell by itself: two sums of distinct counts need not agree."""
        for side, view in enumerate((one, other)):
            if len(common) != len(view.axes) or any(
                pair.level != pair.axes[side].levels[0] for pair in common
            ):
                continue
            cells = [(at, (left, right)[side], (left, right)[1 - side]) for at, left, right in found]
            cells = [(at, whole, parts) for at, whole, parts in cells if len(whole) == 1 and parts]
            if not cells:
                continue
            if self._adds_up([(whole[0], parts) for _, whole, parts in cells]):
                for at, whole, parts in cells:
                    mine, theirs = (whole, parts) if side == 0 else (parts, whole)
                    self._equal(at, measure, one, other, mine, theirs)
                return
            for _, whole, parts in cells:
                terms = [(whole[0], 1), *((part, -1) for part in parts)]
                self.links.equations.between(terms, None, Decimal(0))
                for part in parts:
                    self.links.equations.between([(whole[0], 1), (part, -1)], Decimal(0), None)
            return

    def _adds_up(self, cells: Sequence[tuple[int, Sequence[int]]]) -> bool:
        variables = self.links.equations.variables
        complete = 0
        for whole, parts in cells:
            published = [variables[at].value for at in (whole, *parts)]
            true = [self._true(at) for at in (whole, *parts)]
            if all(value is not None for value in published):
                complete += 1
            if all(value is not None for value in true) and true[0] != total(true[1:]):
                return False
        return complete >= _COMPLETE

    def _true(self, at: int) -> Decimal | None:
        variable = self.links.equations.variables[at]
        return variable.value if variable.value is not None else self.truth.get(variable.at)

    def _sums(
        self,
        view: TableView,
        periods: Sequence[Period],
        common: Sequence[_Common],
        side: int,
        measure: MeasureView,
    ) -> dict[tuple[str, ...], list[int]]:
        """Labels at the common levels -> the variables that add up to them."""
        sums: dict[tuple[str, ...], list[int]] = {}
        pooled = [
            position
            for position, pair in enumerate(common)
            if view.pool is not None and pair.axes[side].name == view.pool[0]
        ]
        for period in periods:
            first = str(period.first)
            rows = self.rows[view.name].get(first, [])
            for row in rows:
                cell = self._cell(view, first, row, measure)
                is_pool = view.pool is not None and bool(pooled) and row[view.pool[0]] == view.pool[1]
                key = [
                    REST if is_pool and position in pooled else _label(pair.axes[side], pair.level, row)
                    for position, pair in enumerate(common)
                ]
                if not is_pool:
                    sums.setdefault(tuple(key), []).append(cell)
                    continue
                (position,) = pooled
                for label, part in self._members(
                    view, first, row, rows, cell, common[position], side, measure
                ):
                    key[position] = label
                    sums.setdefault(tuple(key), []).append(part)
        return sums

    def _members(
        self,
        view: TableView,
        first: str,
        row: Mapping[str, Any],
        rows: Sequence[Mapping[str, Any]],
        pool: int,
        pair: _Common,
        side: int,
        measure: MeasureView,
    ) -> list[tuple[str, int]]:
        """Label at the common level -> what of the pool may be of it."""
        assert view.pool is not None
        equations = self.links.equations
        axis = pair.axes[side]
        shown: set[str] = set()
        if pair.level == axis.levels[0]:
            same = [name for name in view.keys if name != view.pool[0]]
            shown = {
                _label(axis, pair.level, beside)
                for beside in rows
                if beside is not row and all(beside[name] == row[name] for name in same)
            }
        at = equations.variables[pool].at
        whole = equations.variables[pool]
        members: list[tuple[str, int]] = []
        for label in (*sorted(self.labels.get((view.source, pair.level), set()) - shown), REST):
            part = at._replace(part=f"{pair.level}={label}")
            position = equations.variable(Variable(part, None, whole.nonnegative, whole.integer))
            members.append((label, position))
        if (at, pair.level) not in self.split_done:
            self.split_done.add((at, pair.level))
            terms = [(pool, 1), *((position, -1) for _, position in members)]
            if measure.kind == "distinct":
                equations.between(terms, None, Decimal(0))
                for _, position in members:
                    equations.between([(pool, 1), (position, -1)], Decimal(0), None)
            else:
                equations.equal(terms)
        return members


def _common(one: TableView, other: TableView) -> Iterator[_Common]:
    """For each dimension of ``one`` the finest level that a dimension of ``other`` has, too."""
    taken: set[str] = set()
    for mine in one.axes:
        for level in mine.levels:
            match = next(
                (axis for axis in other.axes if level in axis.levels and axis.name not in taken), None
            )
            if match is not None:
                taken.add(match.name)
                yield _Common(level, (mine, match))
                break


def _label(axis: Axis, level: str, row: Mapping[str, Any]) -> str:
    label = str(row[axis.name])
    if level == axis.levels[0]:
        return UNKNOWN if label == axis.unknown else label
    if label not in axis.up[level]:
        raise DisclosureError(
            f"the hierarchy of the dimension `{axis.name}` does not say where one of its labels belongs.",
            column=axis.name,
            next_step="the equations between tables would be wrong; complete the hierarchy.",
        )
    return axis.up[level][label]


def segments(one: Sequence[Period], other: Sequence[Period]) -> Iterator[tuple[list[Period], list[Period]]]:
    """Shortest runs of whole periods of both tables that cover the same days, without a gap."""
    i = j = 0
    while i < len(one) and j < len(other):
        if one[i].first != other[j].first:
            if one[i].first < other[j].first:
                i += 1
            else:
                j += 1
            continue
        a, b = i, j
        while one[a].last != other[b].last:
            if one[a].last < other[b].last:
                a += 1
                broken = a >= len(one) or (one[a].first - one[a - 1].last).days != 1
            else:
                b += 1
                broken = b >= len(other) or (other[b].first - other[b - 1].last).days != 1
            if broken:
                break
        else:
            yield list(one[i : a + 1]), list(other[j : b + 1])
            i, j = a + 1, b + 1
            continue
        # the shorter of the two began a run that cannot be finished
        if one[i].last <= other[j].last:
            i += 1
        else:
            j += 1


def _labels(views: Sequence[TableView]) -> dict[tuple[str, str], set[str]]:
    """(source, level) -> labels that any table shows under their own name."""
    found: dict[tuple[str, str], set[str]] = {}
    for view in views:
        for axis in view.axes:
            pool = view.pool[1] if view.pool is not None and view.pool[0] == axis.name else None
            for label in view.frame[axis.name].unique().sort().to_list():
                if label == pool:
                    continue
                for level in axis.levels:
                    found.setdefault((view.source, level), set()).add(_label(axis, level, {axis.name: label}))
    return found


def _signed(views: Sequence[TableView], truth: Truth) -> set[tuple[str, str]]:
    """(source, measure identity) of sums of which any number, published or known, is negative."""
    found = set()
    names = {
        (view.name, measure.name): (view.source, measure.identity)
        for view in views
        for measure in view.measures
    }
    for view in views:
        for measure in view.measures:
            column = view.frame[measure.name]
            least = column.min()
            if least is not None and least < 0:  # type: ignore[operator]
                found.add((view.source, measure.identity))
    for at, value in truth.items():
        if value < 0 and (at.table, at.measure) in names:
            found.add(names[at.table, at.measure])
    return found
