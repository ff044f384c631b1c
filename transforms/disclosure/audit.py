"""The auditor: how near an attacker comes to each hidden number. It knows nothing of the suppressor.

It is given equations and, for each number that must be protected, the interval that an attacker must not
be able to narrow. For each it looks for the smallest and the largest value that the equations allow
(Hundepool et al., Statistical Disclosure Control, 2012, ch. 4, "disclosure auditing": the feasibility
interval). Every solution of a linear programme is a whole possible world, so one programme settles many
numbers at once; only those that are not settled so get programmes of their own.

Nothing is called safe for want of time: what was not settled is ``unaudited``, and that blocks.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, NamedTuple

import numpy as np

from transforms.disclosure.equations import Equations, Residual, components
from transforms.disclosure.linear import INFINITE, Programme, Vector

LARGEST_COMPONENT = 100_000
"""Hidden numbers in one component beyond which it is not looked at."""
MOST_PROGRAMMES = 4_000
"""Programmes for one component; what is not settled then is unaudited."""
_WORK = 40_000_000  # hidden numbers times programmes; a limit in time would not be the same twice
_TOLERANCE = 1e-6  # of the number's own size: solvers work to 1e-9 of the largest
_CAP = 16.0  # no number is looked for beyond so many times the largest that is known


class Demand(NamedTuple):
    """The attacker's interval must reach down to ``below`` and up to ``above`` (in the measure's unit)."""

    variable: int
    below: float
    above: float


class RelativeDemand(NamedTuple):
    """For an auditor who does not know the true value: the middle of the interval must be off by more than
    ``percent`` for a value at its end. An interval of zero alone says that nobody is there."""

    variable: int
    percent: float


State = Literal["safe", "unsafe", "unaudited"]


@dataclass(frozen=True)
class Finding:
    """``low``, ``high``: what was reached; true bounds are no narrower, and just these if unsafe."""

    variable: int
    state: State
    low: float
    high: float


@dataclass(frozen=True)
class Audit:
    """``findings`` in the order of the demands. ``components``: hidden numbers of each that holds a demand;
    ``programmes``: how many were solved; ``contradiction``: the equations have no solution at all."""

    findings: tuple[Finding, ...]
    components: tuple[int, ...]
    programmes: int
    contradiction: bool = False

    @property
    def safe(self) -> bool:
        return not self.contradiction and all(finding.state == "safe" for finding in self.findings)

    @property
    def unsafe(self) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.findings if finding.state != "safe")


def audit(
    equations: Equations,
    demands: Sequence[Demand | RelativeDemand],
    *,
    hidden: Collection[int] | None = None,
    values: Sequence[Decimal | None] | None = None,
    largest: int = LARGEST_COMPONENT,
    most_programmes: int = MOST_PROGRAMMES,
) -> Audit:
    """Bound every demanded variable over ``equations``.

    ``hidden``: variables that are taken as unknown (default: those without a published value);
    ``values``: of all others (default: as published).
    """
    unknown = set(equations.hidden if hidden is None else hidden)
    given = [variable.value for variable in equations.variables] if values is None else values
    asked: dict[int, Demand | RelativeDemand] = {demand.variable: demand for demand in demands}
    found: dict[int, Finding] = {}
    for demand in demands:
        if demand.variable not in unknown:
            value = given[demand.variable]
            known = 0.0 if value is None else float(value)
            state: State = "safe" if _fulfilled(demand, known, known, integer=False) else "unsafe"
            found[demand.variable] = Finding(demand.variable, state, known, known)
    sizes, programmes, contradiction = [], 0, False
    for members, rows in components(unknown, equations.residuals(unknown, given)):
        wanted = [at for at in members if at in asked]
        if not wanted:
            continue
        sizes.append(len(members))
        if not rows:  # in no equation at all
            found |= {at: _free(equations, asked[at]) for at in wanted}
            continue
        if len(members) > largest:
            found |= {at: Finding(at, "unaudited", 0.0, INFINITE) for at in wanted}
            continue
        work = _Component(equations, members, rows, {at: asked[at] for at in wanted}, most_programmes)
        settled = work.settle()
        programmes += work.programmes
        contradiction |= settled is None
        found |= settled or {at: Finding(at, "unaudited", 0.0, INFINITE) for at in wanted}
    return Audit(tuple(found[demand.variable] for demand in demands), tuple(sizes), programmes, contradiction)


class _Component:
    def __init__(
        self,
        equations: Equations,
        members: Sequence[int],
        rows: Sequence[Residual],
        demands: Mapping[int, Demand | RelativeDemand],
        most: int,
    ) -> None:
        sides = [abs(side) for row in rows for side in (row.low, row.high) if side is not None]
        levels = [
            abs(side)
            for demand in demands.values()
            if isinstance(demand, Demand)
            for side in (demand.below, demand.above)
        ]
        self.unit = max([1.0, *sides, *levels])
        self.cap = _CAP * self.unit
        self.low = np.array([0.0 if equations.variables[at].nonnegative else -self.cap for at in members])
        self.high = np.full(len(members), self.cap)
        self.integer = [equations.variables[at].integer for at in members]
        self.demands = demands
        self.place = {at: position for position, at in enumerate(members) if at in demands}
        self.programme = Programme(members, rows, self.low, self.high, self.unit)
        self.size = len(members)
        self.least = np.full(self.size, INFINITE)
        self.most_seen = np.full(self.size, -INFINITE)
        self.programmes, self.most = 0, min(most, _WORK // self.size)

    def settle(self) -> dict[int, Finding] | None:
        """A finding a demand; None when the equations contradict themselves."""
        if not self._look(np.zeros(self.size)):
            return None
        self._settle_many()
        open_ = [at for at in self.demands if not self._safe(at)]
        settled: dict[int, Finding] = {}
        while open_:
            if self.programmes + 2 > self.most:
                settled |= {at: self._finding(at, "unaudited") for at in open_}
                break
            at = open_.pop(0)
            for sign in (1.0, -1.0):
                alone = np.zeros(self.size)
                alone[self.place[at]] = sign
                if not self._look(alone):
                    return None
            settled[at] = self._finding(at, "safe" if self._safe(at) else "unsafe")
            open_ = [other for other in open_ if not self._safe(other)]
        return {at: settled.get(at) or self._finding(at, "safe") for at in self.demands}

    def _settle_many(self) -> None:
        """Worlds in which as many numbers as possible are at the ends that are demanded of them.

        No number goes beyond its end, so that one programme moves many; the worlds are worlds all the same.
        """
        low, high = self.low.copy(), self.high.copy()
        for at, demand in self.demands.items():
            if isinstance(demand, Demand):
                place = self.place[at]
                low[place], high[place] = max(low[place], demand.below), min(high[place], demand.above)
        self.programme.confine(low, high)
        for sign in (1.0, -1.0):
            left = self._open(sign)
            while left and self.programmes < self.most:
                weights = np.zeros(self.size)
                for at in left:
                    # small numbers must move as well as large ones
                    weights[self.place[at]] = sign / max(self._wanted_move(at), 1e-6 * self.unit)
                if not self._look(weights / np.abs(weights).max()):
                    break  # the ends shut the truth out: some demand was lowered; each is looked at alone
                before, left = len(left), self._open(sign)
                if len(left) == before:
                    break
        self.programme.confine(self.low, self.high)

    def _open(self, sign: float) -> list[int]:
        """Demands that do not reach their upper (``sign`` 1) or lower end yet."""
        found = []
        for at, demand in self.demands.items():
            low, high = self._bounds(at)
            if isinstance(demand, Demand):
                low, high = (demand.below, high) if sign > 0 else (low, demand.above)
            if not _fulfilled(demand, low, high, integer=False):
                found.append(at)
        return found

    def _look(self, objective: Vector) -> bool:
        self.programmes += 1
        solved = self.programme.maximise(objective)
        if solved is None:
            return False
        self.least = np.minimum(self.least, solved.point)
        self.most_seen = np.maximum(self.most_seen, solved.point)
        return True

    def _bounds(self, at: int) -> tuple[float, float]:
        place = self.place[at]
        return float(self.least[place]), float(self.most_seen[place])

    def _safe(self, at: int) -> bool:
        low, high = self._bounds(at)
        return _fulfilled(self.demands[at], low, high, integer=self.integer[self.place[at]])

    def _wanted_move(self, at: int) -> float:
        demand = self.demands[at]
        if isinstance(demand, Demand):
            return (demand.above - demand.below) / 2
        return max(self._bounds(at)[1], 1.0)

    def _finding(self, at: int, state: State) -> Finding:
        low, high = self._bounds(at)
        return Finding(at, state, low, INFINITE if high >= self.cap * (1 - 1e-9) else high)


def _free(equations: Equations, demand: Demand | RelativeDemand) -> Finding:
    low = 0.0 if equations.variables[demand.variable].nonnegative else -INFINITE
    state: State = "safe" if isinstance(demand, RelativeDemand) or low <= demand.below else "unsafe"
    return Finding(demand.variable, state, low, INFINITE)


def _fulfilled(demand: Demand | RelativeDemand, low: float, high: float, *, integer: bool) -> bool:
    room = _TOLERANCE * max(1.0, abs(low))
    if integer:  # an attacker who knows a count rounds inwards
        low, high = float(np.ceil(low - room)), float(np.floor(high + room))
    if isinstance(demand, Demand):
        slack = _TOLERANCE * max(abs(demand.below), abs(demand.above))
        return low <= demand.below + slack and high >= demand.above - slack
    if high <= room:
        return True
    share = demand.percent / 100
    return high * (1 - share) > low * (1 + share)
