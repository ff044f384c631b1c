"""The auditor's work on one component: numbers that hang together over the equations between them.

Every solution of a programme is a whole possible world, so one settles many numbers at once. Large components
are first looked at piece by piece: a known world that is changed only near a number is a possible world when
the equations around it hold. A piece can show that a number is safe, never that it is not.

**Insiders.** A world that leaves an insider's own numbers as they are is possible for them, too. So for each
demand and end it is kept whom no world found so far could have been shown to; only for those a programme is
made in which their numbers stand still.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

import numpy as np

from transforms.disclosure.demands import Demand, Finding, Insider, RelativeDemand, State, fulfilled
from transforms.disclosure.equations import Equations, Residual
from transforms.disclosure.linear import INFINITE, Programme
from transforms.disclosure.matrix import Matrix, Places, Vector

_WORK = 40_000_000  # hidden numbers times programmes; a limit in time would not be the same twice
_WHOLE_WORK = 2_000_000_000  # hidden numbers squared times programmes over a whole large component
_PIECES = (300, 1_500)  # numbers in a piece of a component; a component of fewer is looked at whole
_CAP = 16.0  # no number is looked for beyond so many times the largest that is known
_STILL = 1e-9  # of the largest number: less is no move

End = tuple[int, float]
"""A demanded variable, and 1 for its upper or -1 for its lower end."""


class Component:
    """``members`` over ``rows``, with the demands on them; ``insiders`` by their position among all."""

    def __init__(
        self,
        equations: Equations,
        members: Sequence[int],
        rows: Sequence[Residual],
        demands: Mapping[int, Demand | RelativeDemand],
        insiders: Mapping[int, Insider],
        most: int,
        world: Sequence[Decimal | None] | None = None,
        *,
        only_whether: bool = False,
    ) -> None:
        sides = [abs(side) for row in rows for side in (row.low, row.high) if side is not None]
        levels = [
            abs(side)
            for demand in demands.values()
            if isinstance(demand, Demand)
            for side in (demand.below, demand.above)
        ]
        said = [abs(float(value)) for value in world or () if value is not None]
        self.unit = max([1.0, *sides, *levels, *said])
        self.cap = _CAP * self.unit
        self.size = len(members)
        self.low = np.array([0.0 if equations.variables[at].nonnegative else -self.cap for at in members])
        self.high = np.full(self.size, self.cap)
        self.integer = [equations.variables[at].integer for at in members]
        self.demands = demands
        columns = {at: position for position, at in enumerate(members)}
        self.place = {at: columns[at] for at in demands}
        self._at = {column: at for at, column in self.place.items()}
        self._demanded = np.array(sorted(self._at), np.int64)
        self.matrix = Matrix(
            self.size,
            [[(columns[at], by) for at, by in row.terms] for row in rows],
            [-INFINITE if row.low is None else row.low for row in rows],
            [INFINITE if row.high is None else row.high for row in rows],
        )
        self.least = np.full(self.size, INFINITE)
        self.most_seen = np.full(self.size, -INFINITE)
        self.base: Vector | None = None
        self.true_base = False
        self.programmes, self.whole = 0, 0  # all of them, and those over the whole component
        self.most = min(most, _WORK // self.size)
        self._members, self._rows = members, rows
        self._made: Programme | None = None
        self.insiders, self.only_whether = insiders, only_whether
        self._columns_of = {
            one: np.array(sorted(columns[at] for at in insider.knows if at in columns), np.int64)
            for one, insider in insiders.items()
        }
        self._known_by: dict[int, list[int]] = {}
        for one, known in self._columns_of.items():
            for column in known.tolist():
                self._known_by.setdefault(column, []).append(one)
        concerned = {
            at: {one for one, insider in insiders.items() if at not in insider.knows | insider.part_of}
            for at, demand in demands.items()
            if isinstance(demand, Demand)
        }
        self.exposed: dict[End, set[int]] = {
            (at, sign): set(ones) for at, ones in concerned.items() if ones for sign in (1.0, -1.0)
        }
        """Insiders for whom no world has been found yet in which the number is at that end."""
        self._watched = np.array([(self._at[c], 1.0) in self.exposed for c in self._demanded.tolist()], bool)
        self._ends = [self._nearly(self._at[column]) for column in self._demanded.tolist()]
        self._start_from(world)

    @property
    def programme(self) -> Programme:
        """Over the whole component; most large ones never need it."""
        if self._made is None:
            self._made = Programme(self._members, self._rows, self.low, self.high, self.unit)
        return self._made

    def _start_from(self, world: Sequence[Decimal | None] | None) -> None:
        """Take ``world`` as a possible one, if it is."""
        if world is None or any(value is None for value in world):
            return
        point = np.array([float(value) for value in world if value is not None])
        room = _STILL * self.unit
        reached = self.matrix.times(point)
        if (
            (point >= self.low - room).all()
            and (point <= self.high).all()
            and (reached >= self.matrix.low - room).all()
            and (reached <= self.matrix.high + room).all()
        ):
            self.base, self.true_base = point, True
            self._seen(point)
        elif self.insiders:
            self._start_beside(point)

    def _start_beside(self, point: Vector) -> None:
        """A possible world in which at least what insiders know is as in ``point``."""
        known = np.unique(np.concatenate(list(self._columns_of.values())))
        low, high = self.low.copy(), self.high.copy()
        low[known] = high[known] = point[known]
        self.programme.confine(low, high)
        self.programmes += 1
        solved = self.programme.maximise(np.zeros(self.size))
        self.programme.confine(self.low, self.high)
        if solved is not None:
            self.base, self.true_base = solved.point, True
            self._seen(solved.point)

    def settle(self) -> dict[int, Finding] | None:
        """A finding a demand; None when the equations contradict themselves."""
        if self.base is None and not self._look(np.zeros(self.size)):
            return None
        for most in _PIECES:
            if self.size > _PIECES[-1]:  # smaller ones are settled whole, with fewer programmes
                self._settle_near(most)
        if self.size <= _PIECES[-1] or self.size**2 <= _WORK:
            self._settle_many()
        else:
            self.most = min(self.most, _WHOLE_WORK // self.size**2)
        settled: dict[int, Finding] = {}
        open_ = [at for at in self.demands if not self._safe(at)]
        while open_:
            if self.whole + 2 > self.most:
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
        found = {at: settled.get(at) or self._finding(at, "safe") for at in self.demands}
        for at, finding in found.items():
            if finding.state == "safe":
                found[at] = self._against_insiders(at, finding)
                if self.only_whether and found[at].state != "safe":
                    break
        return found

    # --- piece by piece -----------------------------------------------------------------------------

    def _settle_near(self, most: int) -> None:
        """Worlds that differ from a known one only among ``most`` numbers around a demand."""
        for at, place in self.place.items():
            if self._safe(at):
                continue
            columns = self.matrix.around([place], most)
            programme, base, low, high = self._piece(columns)
            asked = np.intersect1d(columns, self._demanded)
            places = np.searchsorted(columns, asked).tolist()
            inside = {here: self._at[one] for here, one in zip(places, asked.tolist(), strict=True)}
            self._together_near(programme, columns, base, inside)
            alone = int(np.searchsorted(columns, place))
            programme.confine(low, high)
            for sign in (1.0, -1.0):
                if self._open(sign, [at]):
                    goal = np.zeros(len(columns))
                    goal[alone] = sign
                    self._look_near(programme, columns, base, goal)

    def _piece(self, columns: Places) -> tuple[Programme, Vector, Vector, Vector]:
        """How ``columns`` may differ from the known world: the programme, their values there, and bounds."""
        assert self.base is not None
        piece, here = self.matrix.piece(columns), self.base[columns]
        reached = self.matrix.times(self.base)[piece.rows]
        left = np.minimum(self.matrix.low[piece.rows] - reached, 0.0)
        right = np.maximum(self.matrix.high[piece.rows] - reached, 0.0)
        low, high = self.low[columns] - here, self.high[columns] - here
        unit = min(self.unit, max(1.0, 4 * float(np.abs(here).max())))
        return Programme.around(piece, left, right, low, high, unit), here, low, high

    def _together_near(
        self, programme: Programme, columns: Places, here: Vector, inside: Mapping[int, int]
    ) -> None:
        """One after the other up and down, then the same turned round, then what is left."""
        low, high = self.low[columns] - here, self.high[columns] - here
        for position, at in inside.items():
            demand = self.demands[at]
            if isinstance(demand, Demand):
                low[position] = max(low[position], min(demand.below - here[position], 0.0))
                high[position] = min(high[position], max(demand.above - here[position], 0.0))
        programme.confine(low, high)
        places = {at: position for position, at in inside.items()}
        for turn in (1.0, -1.0, 0.0, 0.0):
            goal = np.zeros(len(columns))
            for sign in (1.0, -1.0):
                for number, at in enumerate(self._open(sign, places)):
                    if turn and (sign == turn) != (number % 2 == 0):
                        continue
                    goal[places[at]] = sign / max(self._wanted_move(at), 1e-6 * self.unit)
            if not goal.any():
                break
            self._look_near(programme, columns, here, goal / np.abs(goal).max())

    def _look_near(self, programme: Programme, columns: Places, here: Vector, goal: Vector) -> None:
        self.programmes += 1
        solved = programme.maximise(goal)
        if solved is not None:
            self._seen(here + solved.point, columns)

    # --- the whole component --------------------------------------------------------------------------

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
            while left and self.whole < self.most:
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

    def _open(self, sign: float, asked: Iterable[int] | None = None) -> list[int]:
        """Demands that do not reach their upper (``sign`` 1) or lower end yet."""
        found = []
        for at in self.demands if asked is None else asked:
            demand = self.demands[at]
            low, high = self._bounds(at)
            if isinstance(demand, Demand):
                low, high = (demand.below, high) if sign > 0 else (low, demand.above)
            if not fulfilled(demand, low, high, integer=False):
                found.append(at)
        return found

    def _look(self, objective: Vector) -> bool:
        self.programmes += 1
        self.whole += 1
        solved = self.programme.maximise(objective)
        if solved is None:
            return False
        if self.base is None:
            self.base = solved.point
        self._seen(solved.point)
        return True

    # --- insiders ---------------------------------------------------------------------------------------

    def _against_insiders(self, at: int, finding: Finding) -> Finding:
        """``finding`` again for each who knows numbers of their own here and not this one."""
        lost: dict[int, tuple[float, float]] = {}
        for sign in (1.0, -1.0):
            left = self.exposed.get((at, sign), set())
            asked = [sorted(left)] if left else []
            while asked and self.true_base:
                ones = asked.pop()
                if not left.intersection(ones):
                    continue
                value = self._with_still(at, sign, ones)
                still_left = [one for one in ones if one in left]
                if len(ones) > 1:  # for which of them it cannot be is looked for by halves
                    half = (len(still_left) + 1) // 2
                    asked += [part for part in (still_left[half:], still_left[:half]) if part]
                    continue
                if still_left:
                    low, high = lost.get(ones[0], (finding.low, finding.high))
                    reached = value if value is not None else self._bounds(at)[0]
                    lost[ones[0]] = (low, reached) if sign > 0 else (reached, high)
                    if self.only_whether:
                        break
            for one in sorted(left) if not self.true_base else ():
                lost[one] = (finding.low, finding.high)
        if not lost:
            return finding
        found = tuple((one, *lost[one]) for one in sorted(lost))
        state: State = "unsafe" if self.true_base and self.whole <= self.most else "unaudited"
        return Finding(at, state, finding.low, finding.high, found)

    def _with_still(self, at: int, sign: float, ones: Sequence[int]) -> float | None:
        """The end that the number reaches while all that ``ones`` know stands still; the worlds are kept."""
        assert self.base is not None
        still = np.unique(np.concatenate([self._columns_of[one] for one in ones]))
        reached: float | None = None
        for most in (*_PIECES, self.size):
            if most == self.size > _PIECES[-1]:
                self.whole += 1
                if self.whole > self.most:
                    return None
            columns = self.matrix.around([self.place[at]], min(most, self.size))
            programme, here, low, high = self._piece(columns)
            stays = np.isin(columns, still)
            programme.confine(np.where(stays, 0.0, low), np.where(stays, 0.0, high))
            goal = np.zeros(len(columns))
            alone = int(np.searchsorted(columns, self.place[at]))
            goal[alone] = sign
            self.programmes += 1
            solved = programme.maximise(goal)
            if solved is not None:
                point = np.where(stays, here, here + solved.point)
                self._seen(point, columns)
                reached = float(point[alone])
            if not set(ones) & self.exposed.get((at, sign), set()) or len(columns) < most:
                break
            if len(ones) > 1 and most >= _PIECES[-1]:
                break  # each of them alone is asked next
        return reached

    def _seen(self, point: Vector, columns: Places | None = None) -> None:
        where = slice(None) if columns is None else columns
        self.least[where] = np.minimum(self.least[where], point)
        self.most_seen[where] = np.maximum(self.most_seen[where], point)
        if not self.exposed or self.base is None or not self.true_base:
            return
        inside = np.arange(self.size) if columns is None else columns
        moved = inside[np.abs(point - self.base[inside]) > _STILL * self.unit]
        whose = {one for column in moved.tolist() for one in self._known_by.get(column, ())}
        here = np.searchsorted(inside, self._demanded)
        there = here < len(inside)
        there[there] = inside[here[there]] == self._demanded[there]
        for number in np.flatnonzero(there & self._watched).tolist():
            value = float(point[int(here[number])])
            column = int(self._demanded[number])
            # a look at the numbers first: the sets of insiders are long
            below, above, some = self._ends[number]
            for sign in (1.0, -1.0):
                reached = value >= above if sign > 0 else value <= below
                left = self.exposed.get((self._at[column], sign)) if reached or some else None
                if left:
                    left -= self._shown_to(self._at[column], sign, value, left - whose)

    def _nearly(self, at: int) -> tuple[float, float, bool]:
        """Values that are near the demanded ends at least, and whether any insider has other ones."""
        demand = self.demands[at]
        if not isinstance(demand, Demand):
            return 0.0, 0.0, False
        room = 1.0 + 1e-3 * max(abs(demand.below), abs(demand.above))
        some = any(at in insider.lowered for insider in self.insiders.values())
        return demand.below + room, demand.above - room, some

    def _shown_to(self, at: int, sign: float, value: float, ones: set[int]) -> set[int]:
        """Those of ``ones`` whose demand is met by ``value`` at that end."""
        demand = self.demands[at]
        assert isinstance(demand, Demand)
        here = self._at_end(at, sign, value, demand.below, demand.above)
        own = {one: ends for one in ones if (ends := self.insiders[one].lowered.get(at)) is not None}
        found = ones - own.keys() if here else set[int]()
        return found | {one for one, ends in own.items() if self._at_end(at, sign, value, *ends)}

    def _at_end(self, at: int, sign: float, value: float, below: float, above: float) -> bool:
        low, high = (below, value) if sign > 0 else (value, above)
        return fulfilled(Demand(at, below, above), low, high, integer=self.integer[self.place[at]])

    # --- what was found -----------------------------------------------------------------------------

    def _bounds(self, at: int) -> tuple[float, float]:
        place = self.place[at]
        return float(self.least[place]), float(self.most_seen[place])

    def _safe(self, at: int) -> bool:
        low, high = self._bounds(at)
        return fulfilled(self.demands[at], low, high, integer=self.integer[self.place[at]])

    def _wanted_move(self, at: int) -> float:
        demand = self.demands[at]
        if isinstance(demand, Demand):
            return (demand.above - demand.below) / 2
        return max(self._bounds(at)[1], 1.0)

    def _finding(self, at: int, state: State) -> Finding:
        low, high = self._bounds(at)
        return Finding(at, state, low, INFINITE if high >= self.cap * (1 - 1e-9) else high)
