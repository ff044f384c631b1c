"""Who stands alone behind hidden numbers, and so knows them: the singleton problem.

A buyer who is the only one of a suppressed cell subtracts what is their own from every equation. To them the
cell is no unknown, and what was hidden behind it may not be hidden any more (Hundepool et al., Statistical
Disclosure Control, 2012, ch. 4, "the singleton problem"; tau-Argus and sdcTable protect against it).
Somebody who is alone in several cells, of whatever table or day, knows all of these at once. Units of
``also_protect`` are contributors like any other.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from transforms.aggregation.periods import Period
from transforms.aggregation.quantities import contributors_column
from transforms.aggregation.spec import TableSpec
from transforms.disclosure.demands import Insider
from transforms.disclosure.equations import Equations
from transforms.disclosure.recount import CellOf
from transforms.disclosure.secrets import Known, Part

Alone = Callable[[TableSpec, str, Sequence[CellOf]], Sequence[int | None]]
"""Cells of a table in which one contributor of a unit stands alone -> a number that tells two of them apart;
None where it cannot be said who it is."""


def insiders(
    equations: Equations,
    known: Known,
    parts: Mapping[int, Sequence[Part]],
    asked: Sequence[int],
    alone: Alone | None,
) -> list[Insider]:
    """Everyone who is alone behind at least one hidden number. Without ``alone`` each cell has its own.

    ``asked``: variables with a demand.
    """
    behind: dict[tuple[str, str], dict[int, tuple[CellOf, ...]]] = {}
    for at, variable in enumerate(equations.variables):
        # a sum is not somebody's own number; and those alone in a part of a pool are too many to go through
        own_number = variable.value is None and not variable.at.part
        cells = known.behind(at, equations, parts) if own_number else None
        if not cells:
            continue
        spec = known.of[variable.at.table].spec
        for unit in spec.units:
            if all(part.row[contributors_column(unit)] == 1 for part in cells):
                behind.setdefault((variable.at.table, unit), {})[at] = tuple(part.cell for part in cells)
    knows: dict[object, set[int]] = {}
    own: dict[object, set[_Placed]] = {}
    for (table, unit), numbers in sorted(behind.items()):
        spec = known.of[table].spec
        cells_ = sorted({cell for of_number in numbers.values() for cell in of_number})
        names = alone(spec, unit, cells_) if alone is not None else [None] * len(cells_)
        who = {
            cell: (unit, name) if name is not None else (table, unit, cell)
            for cell, name in zip(cells_, names, strict=True)
        }
        for cell, one in who.items():
            own.setdefault(one, set()).add(_placed(spec, cell))
        for at, of_number in numbers.items():
            ones = {who[cell] for cell in of_number}
            if len(ones) == 1:
                knows.setdefault(ones.pop(), set()).add(at)
    places = _Places(own)
    part_of: dict[object, set[int]] = {}
    for at in asked:
        for contributor in places.within(_cells(at, equations, known, parts)):
            part_of.setdefault(contributor, set()).add(at)
    found = {(frozenset(of_one), frozenset(part_of.get(one, ()))) for one, of_one in knows.items()}
    return [
        Insider(mine, {}, theirs)
        for mine, theirs in sorted(found, key=lambda pair: (sorted(pair[0]), sorted(pair[1])))
    ]


_Placed = tuple[Period, frozenset[tuple[str, str]]]
"""Days, and the label of each of the fact's columns that a cell is of."""


def _placed(spec: TableSpec, cell: CellOf) -> _Placed:
    columns = [dimension.column for dimension in spec.dimensions.values()]
    return cell.period, frozenset(zip(columns, cell.labels, strict=True))


class _Places:
    """Cells of insiders, to be found by the columns and labels of a coarser cell."""

    def __init__(self, own: Mapping[object, set[_Placed]]) -> None:
        self._all = [(cell, one) for one, cells in own.items() for cell in cells]
        self._by: dict[frozenset[str], dict[frozenset[tuple[str, str]], list[tuple[Period, object]]]] = {}

    def within(self, wholes: set[_Placed]) -> set[object]:
        """Those with a cell of which every row is in one of ``wholes``."""
        found: set[object] = set()
        for period, labels in wholes:
            columns = frozenset(column for column, _ in labels)
            if columns not in self._by:
                self._by[columns] = {}
                for (days, mine), one in self._all:
                    coarser = frozenset(pair for pair in mine if pair[0] in columns)
                    self._by[columns].setdefault(coarser, []).append((days, one))
            for days, one in self._by[columns].get(labels, ()):
                if period.first <= days.first and days.last <= period.last:
                    found.add(one)
        return found


def _cells(at: int, equations: Equations, known: Known, parts: Mapping[int, Sequence[Part]]) -> set[_Placed]:
    if at in known.sums:
        return {_placed(known.of[table].spec, cell) for table, cell in known.sums[at]}
    table = equations.variables[at].at.table
    if table not in known.of:
        return set()
    return {_placed(known.of[table].spec, part.cell) for part in known.behind(at, equations, parts) or ()}
