"""Complementary suppression for large tables: each demand by a small programme over what lies around it.

The programme is that of ``suppressor.py`` (least cost of the rows that a deviation touches; Kelly, Golden,
Assad, Networks 22, 1992), but over some hundred numbers around the demand, with all others left as they are:
a deviation that keeps the equations there keeps all of them. Where the neighbourhood is too narrow it grows.
What tau-Argus' hypercube method finds, eight corners of a cube of siblings, is one of its solutions.

Found deviations are kept. One that another demand, or the other direction, can use costs nothing, and at the
end a dear row is given back when those that needed it find a cheaper way round. As all of the suppressor's
work it is a proposal: the auditor judges it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

import highspy
import numpy as np
import numpy.typing as npt

from transforms.disclosure.equations import Equations, RowKey
from transforms.disclosure.linear import INFINITE, quiet
from transforms.disclosure.matrix import Matrix, Places, Vector

SIZES = (400, 1_600, 6_400, 25_600)
"""Numbers in the neighbourhood of a demand; the next when no deviation is possible within the one before."""
_REACH = 8.0  # a number moves at most so many times the distance that is demanded
_MOVED = 1e-7
_MOST_USERS = 12  # a row that more deviations need than that is not offered back
_SWAPS = 4_000  # rows offered back at most


@dataclass(frozen=True)
class Wish:
    """``column`` must be able to move by ``move``, while the columns of ``still`` stay."""

    column: int
    move: float
    still: Places


@dataclass
class Deviation:
    """How a wish was granted: what moves, and by how much in the unit of the numbers."""

    columns: Places
    by: Vector


@dataclass
class Around:
    """Free numbers as columns with the price of the row that each stands in (0: hidden already)."""

    matrix: Matrix
    at: tuple[int, ...]
    row: npt.NDArray[np.int64]
    rows: tuple[RowKey, ...]
    cost: Vector
    down: Vector
    """How far a column may fall; it may rise without limit."""
    chosen: npt.NDArray[np.bool_]
    programmes: int = 0

    @classmethod
    def of(
        cls,
        equations: Equations,
        hidden: Collection[int],
        values: Sequence[Decimal],
        cost: Mapping[RowKey, float],
    ) -> Around:
        variables = equations.variables
        unknown = set(hidden)
        at = tuple(place for place, one in enumerate(variables) if place in unknown or one.at.row in cost)
        column = {place: number for number, place in enumerate(at)}
        rows = tuple(sorted({variables[place].at.row for place in at if place not in unknown}))
        number = {row: place for place, row in enumerate(rows)}
        terms, low, high = [], [], []
        for equation in equations.rows:
            if equation.shown_with in cost:
                continue  # a deviation of that row means that it is suppressed, and its ratio with it
            free = [(column[place], float(by)) for place, by in equation.terms if place in column]
            if not free:
                continue
            reached = sum(by * values[place] for place, by in equation.terms)
            terms.append(free)
            low.append(-INFINITE if equation.low is None else min(float(equation.low - reached), 0.0))
            high.append(INFINITE if equation.high is None else max(float(equation.high - reached), 0.0))
        return cls(
            matrix=Matrix(len(at), terms, low, high),
            at=at,
            row=np.array([-1 if p in unknown else number[variables[p].at.row] for p in at], np.int64),
            rows=rows,
            cost=np.array([cost[row] for row in rows], np.float64),
            down=np.array([max(float(values[p]), 0.0) if variables[p].nonnegative else INFINITE for p in at]),
            chosen=np.zeros(len(rows), bool),
        )

    def open_columns(self, columns: Places) -> npt.NDArray[np.bool_]:
        """Which of ``columns`` are hidden, or in a row that is chosen."""
        row = self.row[columns]
        return (row < 0) | self.chosen[row]

    # --- one wish -----------------------------------------------------------------------------------

    def grant(self, wish: Wish, without: int = -1, most: float = INFINITE) -> Deviation | None:
        """The cheapest deviation found for ``wish``, at a price of no more than ``most``; ``without``: a row
        that may not move."""
        for size in SIZES:
            columns = self.matrix.around([wish.column], size)
            found = self._within(wish, columns, without)
            if found is not None:
                return found if self.price(found) <= most else None
            if len(columns) < size or without >= 0:
                return None  # nothing more hangs together with it
        return None

    def price(self, deviation: Deviation) -> float:
        """What the rows cost that a deviation needs and that are not chosen yet."""
        rows = np.unique(self.row[deviation.columns])
        rows = rows[rows >= 0]
        return float(self.cost[rows[~self.chosen[rows]]].sum())

    def _within(self, wish: Wish, columns: Places, without: int) -> Deviation | None:
        self.programmes += 1
        need = abs(wish.move)
        row = self.row[columns]
        stays = (row == without) if without >= 0 else np.zeros(len(columns), bool)
        if len(wish.still):
            stays |= np.isin(columns, wish.still)
        columns = columns[~stays]
        piece = self.matrix.piece(columns)
        down = np.minimum(self.down[columns] / need, _REACH)
        low, high = -down, np.full(len(columns), _REACH)
        here = int(np.searchsorted(columns, wish.column))
        low[here] = high[here] = wish.move / need
        paid = ~self.open_columns(columns)
        paid[here] = False
        price = np.zeros(len(columns))
        # a row that can carry the whole move by itself is worth its cost, a smaller one more
        price[paid] = self.cost[self.row[columns[paid]]]
        falls = np.flatnonzero(paid)  # what costs is split into a part that rises and one that falls
        part = np.full(len(columns), -1, np.int64)
        part[falls] = len(columns) + np.arange(len(falls))
        of = np.repeat(np.arange(len(piece.rows)), np.diff(piece.starts))
        twice = paid[piece.index]
        rows = np.concatenate([of, of[twice]])
        order = np.argsort(rows, kind="stable")
        model = highspy.HighsLp()
        model.num_col_, model.num_row_ = len(columns) + len(falls), len(piece.rows)
        model.col_cost_ = np.concatenate([price, price[falls] / np.clip(down[falls], 1e-6, 1.0)])
        model.col_lower_ = np.concatenate([np.where(paid, 0.0, low), np.zeros(len(falls))])
        model.col_upper_ = np.concatenate([high, down[falls]])
        model.row_lower_ = self.matrix.low[piece.rows] / need
        model.row_upper_ = self.matrix.high[piece.rows] / need
        model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        model.a_matrix_.start_ = np.concatenate(
            [[0], np.cumsum(np.bincount(rows, minlength=len(piece.rows)))]
        ).astype(np.int32)
        model.a_matrix_.index_ = np.concatenate([piece.index, part[piece.index[twice]]])[order].astype(
            np.int32
        )
        model.a_matrix_.value_ = np.concatenate([piece.values, -piece.values[twice]])[order]
        solver = quiet()
        solver.passModel(model)
        solver.run()
        if solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            return None
        solution = np.array(solver.getSolution().col_value)
        moved = solution[: len(columns)]
        moved[falls] -= solution[len(columns) :]
        which = np.abs(moved) > _MOVED
        return Deviation(columns[which], moved[which] * need)

    def fits(self, deviation: Deviation, times: float) -> bool:
        """Whether ``times`` the deviation keeps every equation and every bound as well."""
        by = deviation.by * times
        if (by < -self.down[deviation.columns] - 1e-9).any():
            return False
        piece = self.matrix.piece(deviation.columns)
        reached = piece.times(by)
        room = 1e-7 * max(1.0, float(np.abs(by).max(initial=0.0)))
        low, high = self.matrix.low[piece.rows], self.matrix.high[piece.rows]
        return bool((reached >= low - room).all() and (reached <= high + room).all())

    def take(self, deviation: Deviation) -> None:
        rows = self.row[deviation.columns]
        self.chosen[rows[rows >= 0]] = True


def grant_all(around: Around, wishes: Sequence[Wish]) -> list[Deviation | None]:
    """A deviation for each wish, the rows of all of them chosen; None for one that cannot be granted."""
    by_column: dict[int, list[int]] = {}
    for number, wish in enumerate(wishes):
        by_column.setdefault(wish.column, []).append(number)
    granted: dict[int, Deviation] = {}
    for number, wish in enumerate(wishes):
        if number in granted:
            continue
        found = around.grant(wish)
        if found is None:
            continue
        around.take(found)
        for times in (1.0, -1.0):
            turned = found if times > 0 else Deviation(found.columns, -found.by)
            if times < 0 and not around.fits(found, times):
                continue
            for column, by in zip(turned.columns.tolist(), turned.by.tolist(), strict=True):
                for other in by_column.get(column, ()):
                    move = wishes[other].move
                    enough = by * move > 0 and abs(by) >= abs(move) * (1 - 1e-9)
                    if (
                        other not in granted
                        and enough
                        and not np.isin(turned.columns, wishes[other].still).any()
                    ):
                        granted[other] = turned
        granted[number] = found
    return [granted.get(number) for number in range(len(wishes))]


def give_back(around: Around, wishes: Sequence[Wish], granted: Sequence[Deviation | None]) -> None:
    """Rows that cost more than a way round them are given back, the dearest first."""
    held = {number: deviation for number, deviation in enumerate(granted) if deviation is not None}
    users: dict[int, set[int]] = {}
    for number, deviation in held.items():
        for row in set(around.row[deviation.columns].tolist()) - {-1}:
            users.setdefault(row, set()).add(number)
    chosen = np.flatnonzero(around.chosen).tolist()
    for row in sorted(chosen, key=lambda one: (-around.cost[one], around.rows[one]))[:_SWAPS]:
        of = sorted(users.get(row, ()))
        if len(of) > _MOST_USERS:
            continue
        before = around.chosen.copy()
        around.chosen[row] = False
        left, instead = float(around.cost[row]), dict[int, Deviation]()
        for number in of:
            found = around.grant(wishes[number], without=row, most=left * (1 - 1e-9))
            if found is None:
                break
            left -= around.price(found)
            around.take(found)
            instead[number] = found
        if len(instead) < len(of):
            around.chosen = before
            continue
        for number, found in instead.items():
            for other in set(around.row[held[number].columns].tolist()) - {-1}:
                users[other].discard(number)
            held[number] = found
            for other in set(around.row[found.columns].tolist()) - {-1}:
                users.setdefault(other, set()).add(number)
    needed = np.zeros(len(around.chosen), bool)
    for deviation in held.values():
        rows = around.row[deviation.columns]
        needed[rows[rows >= 0]] = True
    around.chosen &= needed
