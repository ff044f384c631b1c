"""Which hidden numbers must stay hidden, and how well: demands on the auditor's intervals.

Known to us and not to an attacker: the cells behind what is published. Three kinds of numbers are secret:

* a published row's number that breaks a rule by itself (its own evidence says so);
* a member of a pool, cell by cell;
* **what an equation leaves over.** Where a week's total and most of its days are published, what is left is
  a number, too, and if too few people stand behind it, it must not be known although nobody published it.
  How many stand behind it is not counted anew; they are no fewer than those behind its largest member, and
  no fewer than all of the total less those of the published parts. Its largest contribution is no more than
  that of the total. So what passes here passes for certain, and some of what fails would have passed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from fractions import Fraction
from typing import Any, NamedTuple

from transforms.aggregation.exact import difference, total
from transforms.aggregation.measures import CountMeasure
from transforms.aggregation.quantities import Quantities, Quantity, quantities
from transforms.aggregation.spec import TableSpec
from transforms.disclosure.audit import Demand
from transforms.disclosure.combinations import TooManyError, sums_left_over
from transforms.disclosure.equations import Coordinate, Equations, RowKey, Variable, components
from transforms.disclosure.judging import judge
from transforms.disclosure.levels import Held, held, needed
from transforms.disclosure.links import REST, UNKNOWN, Links, Shared
from transforms.disclosure.protect import ProtectedCells, Rekey, pool_key, published_labels
from transforms.disclosure.published import measure_value
from transforms.disclosure.recount import CellOf, Recount
from transforms.disclosure.rules import Rules
from transforms.disclosure.views import TableView
from transforms.disclosure.whole_groups import about_whole_group, distance
from transforms.errors import DisclosureError
from transforms.policy.models import Dominance, Protection

Row = Mapping[str, Any]


class Part(NamedTuple):
    """A cell, and its numbers with those behind them."""

    cell: CellOf
    row: Row


_ADDITIVE = ("count", "sum", "count_distinct")


@dataclass(frozen=True)
class Restricted:
    """What we know of one table. ``protection``: of this table; ``rekey``: where it shows pseudonyms."""

    spec: TableSpec
    protection: Protection
    rekey: Rekey | None = None


@dataclass
class Known:
    """Cells behind published rows: ``rows`` themselves, and the ``members`` of pools with their labels."""

    of: Mapping[str, Restricted]
    rows: dict[RowKey, Row] = field(default_factory=dict)
    members: dict[RowKey, list[tuple[tuple[str, ...], Row]]] = field(default_factory=dict)
    truth: dict[Coordinate, Decimal] = field(default_factory=dict)
    cells: dict[RowKey, list[CellOf]] = field(default_factory=dict)
    """Row -> the cells behind it in storage: itself, or the members of a pool in the order of ``members``."""
    sums: dict[int, frozenset[tuple[str, CellOf]]] = field(default_factory=dict)
    """Sums that equations leave over -> the cells that they are of, each with its table."""

    @classmethod
    def about(cls, of: Mapping[str, Restricted], protected: Iterable[ProtectedCells]) -> Known:
        known = cls(of)
        for cells in protected:
            known._add(cells)
        return known

    def _add(self, cells: ProtectedCells) -> None:
        spec = cells.spec
        first = str(cells.period.first)
        for labels, row in zip(
            cells.published.select(spec.keys).iter_rows(), cells.evidence.iter_rows(named=True), strict=True
        ):
            at = RowKey(spec.table, first, tuple(labels))
            self.rows[at] = row
            for name in _names(spec):
                self.truth[Coordinate(*at, name)] = _value(spec, row, name)
        rekey = self.of[spec.table].rekey
        for own, row in zip(
            published_labels(spec, cells.decisions, rekey, cells.period),
            cells.decisions.iter_rows(named=True),
            strict=True,
        ):
            stored = CellOf(cells.period, tuple(row[key] for key in spec.keys))
            at = RowKey(spec.table, first, own)
            if at not in self.rows:
                at = RowKey(spec.table, first, pool_key(spec, own))
                self.members.setdefault(at, []).append((own, row))
            self.cells.setdefault(at, []).append(stored)

    def behind(
        self, position: int, equations: Equations, parts: Mapping[int, Sequence[Part]]
    ) -> Sequence[Part] | None:
        """The cells that a hidden number consists of; None where we no longer know them."""
        if position in parts:
            return parts[position]
        variable = equations.variables[position]
        row = self.rows.get(variable.at.row)
        if row is None or variable.at.part:
            return None
        if variable.at.row in self.members:
            both = zip(self.cells[variable.at.row], self.members[variable.at.row], strict=True)
            return [Part(cell, own) for cell, (_, own) in both]
        return [Part(cell, row) for cell in self.cells[variable.at.row]]

    def parts(self, views: Sequence[TableView], equations: Equations) -> dict[int, list[Part]]:
        """Each number of ``equations`` that is a part of a pool -> the cells that it truly consists of.

        Their sum is entered in ``truth``.
        """
        by_name = {view.name: view for view in views}
        found: dict[int, list[Part]] = {}
        wanted: dict[RowKey, dict[str, dict[str, list[int]]]] = {}
        for position, variable in enumerate(equations.variables):
            at = variable.at
            if at.part and at.row in self.rows:
                level, _, label = at.part.partition("=")
                wanted.setdefault(at.row, {}).setdefault(level, {}).setdefault(label, []).append(position)
        for row, levels in wanted.items():
            view, spec = by_name[row.table], self.of[row.table].spec
            assert spec.pool is not None
            axis = next(axis for axis in view.axes if axis.name == spec.pool.dimension)
            place = spec.keys.index(axis.name)
            for level, by_label in levels.items():
                for positions in by_label.values():
                    for position in positions:
                        found[position] = []
                for (own, cell), stored in zip(
                    self.members.get(row, []), self.cells.get(row, []), strict=True
                ):
                    label = own[place]
                    if level == axis.levels[0]:
                        label = UNKNOWN if label == axis.unknown else label
                    else:
                        label = axis.up[level].get(label, REST)
                    for position in by_label.get(label, by_label.get(REST, [])):
                        found[position].append(Part(stored, cell))
        for position, cells in found.items():
            at = equations.variables[position].at
            spec = self.of[at.table].spec
            self.truth[at] = total(_value(spec, part.row, at.measure) for part in cells)
        return found


def demands(
    links: Links, known: Known, parts: Mapping[int, Sequence[Part]], recount: Recount | None = None
) -> list[Demand]:
    """All demands on ``links``. Sums of what equations leave over are added to it as numbers of their own.

    ``parts``: of ``known``. ``recount``: counts who stands behind such a sum; without it, it is bounded from
    what is known.
    """
    equations = links.equations
    asked = _Asked(equations, known)
    for position, variable in enumerate(list(equations.variables)):
        if variable.value is not None or variable.at.row not in known.rows:
            continue
        if position in parts:
            asked.union(position, [part.row for part in parts[position]], known.rows[variable.at.row])
        elif not variable.at.part:
            asked.own(position)
    for shared in links.shared:
        asked.late(shared)
        for side in (0, 1):
            asked.left_over(shared.sides[side], shared.sides[1 - side], parts, f"{side} {shared.at.first}")
    asked.combined(parts)
    asked.decide(recount)
    return asked.demands


def _names(spec: TableSpec) -> list[str]:
    return [name for name, measure in spec.measures.items() if measure.kind in _ADDITIVE]


def _value(spec: TableSpec, row: Row, name: str) -> Decimal:
    value = measure_value(name, spec, row)
    assert value is not None
    return Decimal(value)


@dataclass(frozen=True)
class _Doubtful:
    """The sum of ``hidden`` numbers, of ``cells`` with their tables; ``behind``: as known without counting.
    ``times``: how often each number is in it, where that is not once."""

    hidden: tuple[int, ...]
    value: Decimal
    behind: Mapping[str, Held]
    cells: tuple[tuple[str, CellOf], ...]
    name: str
    times: tuple[int, ...] = ()

    @property
    def countable(self) -> frozenset[CellOf] | None:
        """The cells, where each is in the sum once and all are of one table: else they are no set of rows."""
        once = len(set(self.cells)) == len(self.cells) and not set(self.times) - {1}
        return frozenset(cell for _, cell in self.cells) if once and len(self.tables) == 1 else None

    @property
    def tables(self) -> list[str]:
        return sorted({table for table, _ in self.cells})


class _Asked:
    def __init__(self, equations: Equations, known: Known) -> None:
        self.equations, self.known = equations, known
        self.demands: list[Demand] = []
        self.quantities: dict[str, Quantities] = {
            table: quantities(of.spec) for table, of in known.of.items()
        }
        self.rules = {table: Rules.of(of.protection) for table, of in known.of.items()}
        self._unsafe: dict[RowKey, tuple[bool, frozenset[str]]] = {}
        self._doubtful: list[_Doubtful] = []

    def own(self, position: int) -> None:
        """A number of a row that is suppressed, or withheld in a row that is shown."""
        at = self.equations.variables[position].at
        of = self.known.of[at.table]
        whole, single = self._broken(at.row)
        if not whole and at.measure not in single:
            return  # withheld for the sake of others
        row = self.known.rows[at.row]
        distances: list[Fraction | None] = []
        whole_group = about_whole_group(row, of.spec, self.quantities[at.table])
        for name in self.quantities[at.table].parts[at.measure]:
            if name in whole_group:
                distances.append(Fraction(distance(row, self.quantities[at.table], name)))
            quantity = self.quantities[at.table].all[name]
            of_quantity = Decimal(row[quantity.value] or 0)
            behind = {unit: held(row, quantity, unit) for unit in quantity.units}
            distances.append(
                needed(of_quantity, behind, of.protection, integer=self.equations.variables[position].integer)
            )
        self._demand(position, _value(of.spec, row, at.measure), distances, self._most(at))

    def _most(self, at: Coordinate) -> Fraction | None:
        """What everyone knows a count to be no more than: the count of all rows, where that is shown."""
        spec = self.known.of[at.table].spec
        measure = spec.measures[at.measure]
        if not isinstance(measure, CountMeasure) or measure.where is None:
            return None
        wholes = [
            self.equations.variables[self.equations.index[at._replace(measure=name)]].value
            for name, other in spec.measures.items()
            if isinstance(other, CountMeasure) and other.where is None
        ]
        return min((Fraction(whole) for whole in wholes if whole is not None), default=None)

    def _broken(self, at: RowKey) -> tuple[bool, frozenset[str]]:
        if at not in self._unsafe:
            of = self.known.of[at.table]
            verdict = judge(self.known.rows[at], of.spec, self.quantities[at.table], self.rules[at.table])
            self._unsafe[at] = (not verdict.safe, frozenset(verdict.measures))
        return self._unsafe[at]

    def union(self, position: int, cells: Sequence[Row], pool: Row) -> None:
        """A part of a pool, of the cells that it consists of."""
        at = self.equations.variables[position].at
        of = self.known.of[at.table]
        value = self.known.truth[at]
        quantity = self.quantities[at.table].all[at.measure]
        behind = {}
        for unit in quantity.units:
            each = [held(cell, quantity, unit) for cell in cells]
            behind[unit] = _together(each, value, [held(pool, quantity, unit)])
        self._demand(
            position,
            value,
            [needed(value, behind, of.protection, integer=self.equations.variables[position].integer)],
            self._pool(position),
        )

    def _pool(self, position: int) -> Fraction | None:
        """The published pool that a number is a part of. A part is no more than its pool, and the pool may be
        shown: it has passed every rule. None where the number has no such bound of its own."""
        at = self.equations.variables[position].at
        pool = self.equations.index.get(at._replace(part="")) if at.part else None
        value = None if pool is None else self.equations.variables[pool].value
        return (
            None if value is None or not self.equations.variables[position].nonnegative else Fraction(value)
        )

    def late(self, shared: Shared) -> None:
        """What came late or was erased between the closing of two periods that hold the same days.

        The one table was made before, the other after: their difference is the net of those rows, and
        nobody has counted who is behind them. So it is protected as if it were one person.
        """
        variables = self.equations.variables

        def true(at: int) -> Decimal | None:
            value = variables[at].value
            return value if value is not None else self.known.truth.get(variables[at].at)

        sides = [[true(at) for at in side] for side in shared.sides]
        if any(value is None for side in sides for value in side):
            return
        net = difference(total(sides[0]), total(sides[1]))
        if not net:
            return
        integer = shared.measure.kind != "sum"
        at = shared.at._replace(part="late and erased")
        position = self.equations.variable(Variable(at, None, False, integer))
        row = self.equations.rows[shared.row]
        self.equations.rows[shared.row] = replace(row, terms=(*row.terms, (position, Decimal(-1))))
        self.known.truth[at] = net
        alone = {"": Held(1)}
        one = Protection(minimum_contributors={"": 2}, dominance=Dominance(n=1, k_percent=100), p_percent=100)
        self._demand(position, net, [needed(net, alone, one, integer=integer)])

    def left_over(
        self,
        side: Sequence[int],
        opposite: Sequence[int],
        parts: Mapping[int, Sequence[Part]],
        name: str,
    ) -> None:
        """The sum of the hidden numbers of one side of an equation, where it is more than one number."""
        variables = self.equations.variables
        hidden = [at for at in side if variables[at].value is None]
        if len(hidden) < 2 or not all(self._behind(at, parts) is not None for at in hidden):
            return
        at = variables[hidden[0]].at
        of = self.known.of[at.table]
        quantity = self.quantities[at.table].all[at.measure]
        value = total(self.known.truth[variables[one].at] for one in hidden)
        nonnegative = all(variables[one].nonnegative for one in hidden)
        whole = [self.known.rows.get(variables[one].at.row) for one in opposite if not variables[one].at.part]
        above = whole[0] if len(opposite) == 1 and len(whole) == 1 and nonnegative else None
        behind = {}
        for unit in quantity.units:
            cells = [part.row for one in hidden for part in self._behind(one, parts) or ()]
            each = [held(cell, quantity, unit) for cell in cells]
            bounds = []
            if above is not None:
                (other,) = opposite
                same = self.quantities[variables[other].at.table].all[variables[other].at.measure]
                if unit in same.units:
                    bounds.append(held(above, same, unit))
            together = _together(each, value, bounds)
            more = self._remaining(quantity, unit, side, opposite, hidden)
            behind[unit] = Held(
                max(together.at_least, more) if each else 0, together.largest, together.everything
            )
        if needed(value, behind, of.protection, integer=variables[hidden[0]].integer) is None:
            return
        summed = tuple(
            (variables[one].at.table, part.cell) for one in hidden for part in self._behind(one, parts) or ()
        )
        self._doubtful.append(
            _Doubtful(tuple(hidden), value, behind, summed, f"left over {name} {hidden[0]}")
        )

    def combined(self, parts: Mapping[int, Sequence[Part]]) -> None:
        """Sums of hidden numbers that several equations determine together.

        Numbers behind which a large crowd stands are left out: whatever sum one of them is in passes.
        Raises ``DisclosureError`` where not all combinations can be looked at.
        """
        variables = self.equations.variables
        hidden = {at for at, variable in enumerate(variables) if variable.value is None}
        zeros: list[Decimal | None] = [Decimal(0)] * len(variables)
        already = {frozenset(doubt.hidden) for doubt in self._doubtful}
        for members, rows in components(hidden, self.equations.residuals(hidden, zeros)):
            largest = self._largest(members)
            small = {at: self._people(at, parts) for at in members if not self._crowd(at, parts, largest)}
            equal = [
                {at: int(by) for at, by in row.terms}
                for row in rows
                if row.low is not None and row.low == row.high
            ]
            if len(equal) < 2 or not small:
                continue
            try:
                sums = sums_left_over(equal, small)
            except TooManyError:
                raise DisclosureError(
                    "the equations between tables can be combined in too many ways to look at all of them.",
                    table=variables[members[0]].at.table,
                    next_step="publish fewer tables of this fact that overlap, or pool their small cells.",
                ) from None
            for sum_ in sums:
                if len(sum_) > 1 and frozenset(sum_) not in already:
                    self._combination(sum_, parts)

    def _combination(self, sum_: Mapping[int, int], parts: Mapping[int, Sequence[Part]]) -> None:
        of = {at: self.known.behind(at, self.equations, parts) for at in sum_}
        # a number that we no longer know has a demand of its own, relative to what an attacker would say
        if any(cells is None for cells in of.values()):
            return
        variables = self.equations.variables
        hidden = tuple(sorted(sum_))
        if not any(of.values()):
            return  # nobody stands behind it
        times = tuple(sum_[at] for at in hidden)
        value = total(by * self.known.truth[variables[one].at] for one, by in zip(hidden, times, strict=True))
        behind: dict[str, list[Held]] = {}
        cells = []
        for one in hidden:
            at = variables[one].at
            quantity = self.quantities[at.table].all[at.measure]
            for part in of[one] or ():
                cells.append((at.table, part.cell))
                for unit in quantity.units:
                    behind.setdefault(unit, []).append(held(part.row, quantity, unit).times(sum_[one]))
        together = {unit: _together(each, value, []) for unit, each in behind.items()}
        name = "combined " + " ".join(f"{by}*{one}" for one, by in zip(hidden, times, strict=True))
        self._doubtful.append(_Doubtful(hidden, value, together, tuple(cells), name, times))

    def _people(self, position: int, parts: Mapping[int, Sequence[Part]]) -> int:
        """No fewer than so many stand behind a number, of the unit that has the fewest."""
        at = self.equations.variables[position].at
        cells = self.known.behind(position, self.equations, parts)
        if not cells:
            return 0
        quantity = self.quantities[at.table].all[at.measure]
        each = [max(held(part.row, quantity, unit).at_least for part in cells) for unit in quantity.units]
        return min(each, default=0)

    def _largest(self, hidden: Iterable[int]) -> Fraction:
        """The largest contribution to any hidden number."""
        found = Fraction(0)
        for position in hidden:
            at = self.equations.variables[position].at
            row = self.known.rows.get(at.row)
            quantity = self.quantities[at.table].all.get(at.measure) if row is not None else None
            if row is None or quantity is None or not quantity.concentrated:
                continue
            found = max([found, *(held(row, quantity, unit).top(1) for unit in quantity.units)])
        return found

    def _crowd(self, position: int, parts: Mapping[int, Sequence[Part]], largest: Fraction) -> bool:
        """Whether every sum with this number in it passes all rules, whoever else is in the sum."""
        at = self.equations.variables[position].at
        cells = self.known.behind(position, self.equations, parts)
        if not cells:
            return False
        of = self.known.of[at.table]
        quantity = self.quantities[at.table].all[at.measure]
        n, k = of.protection.dominance.n, Fraction(str(of.protection.dominance.k_percent)) / 100
        p = Fraction(str(of.protection.p_percent)) / 100
        for unit in quantity.units:
            each = [held(part.row, quantity, unit) for part in cells]
            together = _together(each, self.known.truth[at], [])
            if together.at_least < of.protection.minimum_contributors[unit]:
                return False
            if together.everything is not None:
                others = together.everything - together.top(max(n, 2))
                if others < max(p * largest, (1 / k - 1) * n * largest):
                    return False
        return True

    def decide(self, recount: Recount | None) -> None:
        """Sums that are not safe by what is known: counted, and demanded where they fail."""
        counted: dict[tuple[str, frozenset[CellOf]], Row | None] = {}
        for table in sorted(self.known.of):
            groups = sorted(
                {group for doubt in self._doubtful if doubt.tables == [table] and (group := doubt.countable)},
                key=sorted,
            )
            if recount is not None and groups:
                rows = recount(self.known.of[table].spec, groups)
                counted |= {(table, group): row for group, row in zip(groups, rows, strict=True)}
        for doubt in self._doubtful:
            at = self.equations.variables[doubt.hidden[0]].at
            quantity = self.quantities[at.table].all[at.measure]
            group = doubt.countable
            row = counted.get((at.table, group)) if group is not None else None
            behind = doubt.behind
            if row is not None:
                behind = {unit: held(row, quantity, unit) for unit in quantity.units}
            integer = self.equations.variables[doubt.hidden[0]].integer
            distances = [self._needed(table, doubt.value, behind, integer) for table in doubt.tables]
            asked = [distance for distance in distances if distance is not None]
            if asked:
                self._demand_sum(doubt, max(asked))

    def _needed(
        self, table: str, value: Decimal, behind: Mapping[str, Held], integer: bool
    ) -> Fraction | None:
        protection = self.known.of[table].protection
        ruled = {unit: one for unit, one in behind.items() if unit in protection.minimum_contributors}
        return needed(value, ruled, protection, integer=integer)

    def _demand_sum(self, doubt: _Doubtful, distance: Fraction) -> None:
        one = self.equations.variables[doubt.hidden[0]]
        nonnegative = all(self.equations.variables[at].nonnegative for at in doubt.hidden)
        sum_ = self.equations.variable(
            Variable(one.at._replace(part=doubt.name), None, nonnegative, one.integer)
        )
        times = doubt.times or (1,) * len(doubt.hidden)
        self.equations.equal([(sum_, -1), *zip(doubt.hidden, times, strict=True)])
        self.known.truth[self.equations.variables[sum_].at] = doubt.value
        self.known.sums[sum_] = frozenset(doubt.cells)
        pools = [self._pool(at) for at in doubt.hidden]
        most = sum(
            (by * pool for by, pool in zip(times, pools, strict=True) if pool is not None), Fraction(0)
        )
        self._demand(sum_, doubt.value, [distance], None if None in pools else most)

    def _behind(self, position: int, parts: Mapping[int, Sequence[Part]]) -> Sequence[Part] | None:
        return self.known.behind(position, self.equations, parts)

    def _remaining(
        self,
        quantity: Quantity,
        unit: str,
        side: Sequence[int],
        opposite: Sequence[int],
        hidden: Sequence[int],
    ) -> int:
        """Contributors of all cells, no fewer than of any one, less those of the published cells."""

        def counted(position: int) -> int | None:
            at = self.equations.variables[position].at
            row = self.known.rows.get(at.row)
            if row is None or at.part:
                return None
            of = self.quantities[at.table].all[at.measure]
            return int(row[of.contributors(unit)] or 0) if unit in of.units else None

        everyone = max((counted(at) or 0 for at in (*side, *opposite)), default=0)
        published = [counted(at) for at in side if at not in hidden]
        if any(count is None for count in published):
            return 0
        return everyone - sum(count or 0 for count in published)

    def _demand(
        self,
        position: int,
        value: Decimal,
        distances: Iterable[Fraction | None],
        most: Fraction | None = None,
    ) -> None:
        asked = [distance for distance in distances if distance is not None]
        if not asked or not max(asked):
            return
        variable = self.equations.variables[position]
        below, above = Fraction(value) - max(asked), Fraction(value) + max(asked)
        if variable.nonnegative:
            below = max(below, Fraction(0))
        if most is not None:
            above = min(above, most)
        self.demands.append(Demand(position, float(below), float(above)))


def _together(each: Sequence[Held], value: Decimal, bounds: Sequence[Held]) -> Held:
    """Several cells as one, in the attacker's favour. ``bounds``: cells that hold all of it and more."""
    at_least = max((one.at_least for one in each), default=0)
    if len(each) == 1:
        return each[0]
    if not each or any(one.everything is None for one in each):
        return Held(at_least)

    def most(number: int) -> Fraction:
        return min(
            [sum((one.top(number) for one in each), Fraction(0)), *(one.top(number) for one in bounds)]
        )

    tops = [most(number) for number in range(1, 1 + max(len(one.largest) for one in each))]
    largest = tuple(top - before for top, before in zip(tops, [Fraction(0), *tops], strict=False))
    return Held(at_least, largest, abs(Fraction(value)))
