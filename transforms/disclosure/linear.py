"""A linear programme that is solved again and again with another objective, on HiGHS.

``highspy`` and not ``scipy.optimize``: it keeps the basis between two objectives over the same equations
(a bound after the first costs a few pivots instead of a new solve), it is one package without further needs,
and its mixed-integer solver is the one that SciPy wraps.

One thread and a fixed seed: the same programme gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import highspy
import numpy as np

from transforms.disclosure.equations import Residual
from transforms.disclosure.matrix import Piece, Vector

INFINITE = float("inf")


def quiet() -> Any:
    """A solver that says nothing and does the same thing every time."""
    solver: Any = highspy.Highs()  # type: ignore[no-untyped-call]  # its stubs leave the constructor out
    for option, value in {
        "output_flag": False,
        "threads": 1,
        "random_seed": 0,
        "primal_feasibility_tolerance": 1e-9,
        "dual_feasibility_tolerance": 1e-9,
    }.items():
        solver.setOptionValue(option, value)
    return solver


@dataclass(frozen=True)
class Solved:
    """``point``: a feasible one. ``bound``: the objective's proven optimum."""

    point: Vector
    bound: float


class Programme:
    """``rows`` over ``columns`` (positions of variables) between ``low`` and ``high``, all in one unit."""

    def __init__(
        self, columns: Sequence[int], rows: Sequence[Residual], low: Vector, high: Vector, unit: float
    ) -> None:
        self.size = len(columns)
        place = {at: position for position, at in enumerate(columns)}
        starts: list[int] = [0]
        indices: list[int] = []
        values: list[float] = []
        below, above = [], []
        for row in rows:
            together: dict[int, float] = {}
            for at, by in row.terms:
                together[place[at]] = together.get(place[at], 0.0) + by
            indices += list(together)
            values += list(together.values())
            starts.append(len(indices))
            below.append(-INFINITE if row.low is None else row.low / unit)
            above.append(INFINITE if row.high is None else row.high / unit)
        self._load(np.array(starts), np.array(indices), np.array(values), np.array(below), np.array(above))
        self._bound(low, high, unit)

    @classmethod
    def around(
        cls, piece: Piece, below: Vector, above: Vector, low: Vector, high: Vector, unit: float
    ) -> Programme:
        """The rows of ``piece`` between ``below`` and ``above``, in the unit of the numbers."""
        made = cls.__new__(cls)
        made.size = len(piece.columns)
        made._load(piece.starts, piece.index, piece.values, below / unit, above / unit)
        made._bound(low, high, unit)
        return made

    def _load(self, starts: Any, index: Any, values: Any, below: Vector, above: Vector) -> None:
        self._solver = quiet()
        model = highspy.HighsLp()
        model.num_col_, model.num_row_ = self.size, len(below)
        model.col_cost_ = np.zeros(self.size)
        model.col_lower_, model.col_upper_ = np.zeros(self.size), np.zeros(self.size)
        model.row_lower_, model.row_upper_ = below, above
        model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        model.a_matrix_.start_ = starts.astype(np.int32)
        model.a_matrix_.index_ = index.astype(np.int32)
        model.a_matrix_.value_ = values.astype(np.float64)
        self._solver.passModel(model)
        self._solver.setOptionValue("presolve", "off")  # it would throw the basis away
        self._all = np.arange(self.size, dtype=np.int32)

    def _bound(self, low: Vector, high: Vector, unit: float) -> None:
        self._unit = unit
        self.confine(low, high)

    def confine(self, low: Vector, high: Vector) -> None:
        """Look only between ``low`` and ``high`` from now on (in the unit of the numbers)."""
        self._solver.changeColsBounds(self.size, self._all, low / self._unit, high / self._unit)

    def maximise(self, objective: Vector) -> Solved | None:
        """The largest value of ``objective``; None when no point fulfils the equations."""
        self._solver.changeColsCost(self.size, self._all, -objective)
        self._solver.run()
        status = self._solver.getModelStatus()
        if status != highspy.HighsModelStatus.kOptimal:
            # from a cold start, before anything is said about the equations
            self._solver.clearSolver()
            self._solver.run()
            status = self._solver.getModelStatus()
        if status != highspy.HighsModelStatus.kOptimal:
            return None
        point = np.array(self._solver.getSolution().col_value) * self._unit
        return Solved(point, float(-self._solver.getInfo().objective_function_value) * self._unit)
