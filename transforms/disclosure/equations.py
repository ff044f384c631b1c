"""What an attacker can write down: unknown numbers, and the published equations and bounds between them.

A plain linear system; it knows nothing of tables, rules or suppression. ``links.py`` makes it from published
tables, ``audit.py`` bounds its unknowns, ``suppressor.py`` decides what else becomes unknown.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from transforms.aggregation.exact import difference, product, total


class Coordinate(NamedTuple):
    """Where a number stands: table, first day of the period, labels, measure. ``part`` marks a number that
    is not published by itself: a member of a pool, or the sum of what an equation leaves over."""

    table: str
    first: str
    key: tuple[str, ...]
    measure: str
    part: str = ""

    @property
    def row(self) -> RowKey:
        return RowKey(self.table, self.first, self.key)


class RowKey(NamedTuple):
    """One published row: what is suppressed is suppressed as a whole."""

    table: str
    first: str
    key: tuple[str, ...]


@dataclass(frozen=True)
class Variable:
    """One number. ``value``: as it is published, None where it is not. ``integer``: a count."""

    at: Coordinate
    value: Decimal | None
    nonnegative: bool = True
    integer: bool = False


@dataclass(frozen=True)
class Equation:
    """``low <= sum of coefficient * variable <= high``; None: no bound on that side. ``shown_with``: the row
    whose number the equation comes from (a ratio); it is gone when that row is suppressed."""

    terms: tuple[tuple[int, Decimal], ...]
    low: Decimal | None
    high: Decimal | None
    shown_with: RowKey | None = None


@dataclass(frozen=True)
class Residual:
    """An equation after everything known has been moved to its right side. Floats: for the solver."""

    terms: tuple[tuple[int, float], ...]
    low: float | None
    high: float | None


@dataclass
class Equations:
    """Variables and equations; variables are referred to by their position."""

    variables: list[Variable] = field(default_factory=list)
    rows: list[Equation] = field(default_factory=list)
    index: dict[Coordinate, int] = field(default_factory=dict)

    def variable(self, variable: Variable) -> int:
        """Position of ``variable``, added if its coordinate is new."""
        if variable.at not in self.index:
            self.index[variable.at] = len(self.variables)
            self.variables.append(variable)
        return self.index[variable.at]

    def equal(self, terms: Iterable[tuple[int, Decimal | int]], to: Decimal | int = 0) -> None:
        self.between(terms, Decimal(to), Decimal(to))

    def between(
        self,
        terms: Iterable[tuple[int, Decimal | int]],
        low: Decimal | None,
        high: Decimal | None,
        *,
        shown_with: RowKey | None = None,
    ) -> None:
        self.rows.append(Equation(tuple((at, Decimal(by)) for at, by in terms), low, high, shown_with))

    def without(self, suppressed: Collection[RowKey]) -> Equations:
        """The same without what is only shown with rows that are now suppressed. Variables are shared."""
        rows = [row for row in self.rows if row.shown_with not in suppressed]
        return Equations(self.variables, rows, self.index)

    @property
    def hidden(self) -> set[int]:
        """Variables that are not published."""
        return {at for at, variable in enumerate(self.variables) if variable.value is None}

    def residuals(self, hidden: Collection[int], values: Sequence[Decimal | None]) -> list[Residual]:
        """Equations that touch a hidden variable, with the rest put in exactly. ``values``: of the others."""
        left = []
        for row in self.rows:
            unknown = [(at, float(by)) for at, by in row.terms if at in hidden]
            if not unknown:
                continue
            put_in = total(product(by, _given(values[at])) for at, by in row.terms if at not in hidden)
            low = None if row.low is None else float(difference(row.low, put_in))
            high = None if row.high is None else float(difference(row.high, put_in))
            left.append(Residual(tuple(unknown), low, high))
        return left


def components(hidden: Collection[int], rows: Sequence[Residual]) -> list[tuple[list[int], list[Residual]]]:
    """Hidden variables that hang together over ``rows``, with their rows; by their smallest variable."""
    parent = {at: at for at in hidden}

    def root(at: int) -> int:
        while parent[at] != at:
            parent[at] = parent[parent[at]]
            at = parent[at]
        return at

    for row in rows:
        first = root(row.terms[0][0])
        for at, _ in row.terms[1:]:
            other = root(at)
            if other != first:
                parent[max(first, other)] = min(first, other)
                first = min(first, other)
    members: dict[int, list[int]] = {}
    for at in sorted(hidden):
        members.setdefault(root(at), []).append(at)
    of: dict[int, list[Residual]] = {at: [] for at in members}
    for row in rows:
        of[root(row.terms[0][0])].append(row)
    return [(members[at], of[at]) for at in sorted(members)]


def _given(value: Decimal | None) -> Decimal:
    assert value is not None, "a variable that is not hidden has a value"
    return value
