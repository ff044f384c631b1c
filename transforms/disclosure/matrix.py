"""Equations as arrays: built once, then cut into small pieces around a number, again and again.

A world that differs from a possible one only near one number is a possible world if the equations that touch
the difference hold. So most questions about one number of a large system are answered by a programme over a
few hundred of its neighbours, with everything else left as it is: what such a programme finds is true of the
whole; only what it does not find has to be looked for further away.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Vector = npt.NDArray[np.float64]
Places = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Piece:
    """Rows that touch ``columns`` of a ``Matrix``, with only those columns left. ``rows``: which they are;
    ``starts``, ``index``, ``values``: by row, ``index`` into ``columns``."""

    columns: Places
    rows: Places
    starts: Places
    index: Places
    values: Vector

    def times(self, point: Vector) -> Vector:
        """What each row comes to at ``point`` (of the piece's columns)."""
        which = np.repeat(np.arange(len(self.rows)), np.diff(self.starts))
        return np.bincount(which, self.values * point[self.index], len(self.rows)).astype(np.float64)


class Matrix:
    """``rows`` over columns 0 to ``size`` - 1: pairs of column and coefficient, from ``low`` to ``high``."""

    def __init__(
        self,
        size: int,
        rows: Sequence[Sequence[tuple[int, float]]],
        low: Sequence[float],
        high: Sequence[float],
    ) -> None:
        self.size = size
        lengths = np.fromiter((len(row) for row in rows), np.int64, len(rows))
        self.starts = np.concatenate([[0], np.cumsum(lengths)])
        self.index = np.fromiter((at for row in rows for at, _ in row), np.int64, int(self.starts[-1]))
        self.values = np.fromiter((by for row in rows for _, by in row), np.float64, int(self.starts[-1]))
        self.low, self.high = np.array(low, np.float64), np.array(high, np.float64)
        self._row_of = np.repeat(np.arange(len(rows)), lengths)
        order = np.argsort(self.index, kind="stable")
        self._rows_by_column = self._row_of[order]
        self._column_starts = np.concatenate([[0], np.cumsum(np.bincount(self.index, minlength=size))])
        self._place = np.full(size, -1, np.int64)

    def times(self, point: Vector) -> Vector:
        """What each row comes to at ``point``."""
        return np.bincount(self._row_of, self.values * point[self.index], len(self.low)).astype(np.float64)

    def around(self, start: Sequence[int], most: int, *, steps: int = 64) -> Places:
        """``start`` and its neighbours over rows, theirs, and so on: at most ``most`` columns, ascending."""
        seen = np.zeros(self.size, bool)
        rows_seen = np.zeros(len(self.low), bool)
        front = np.array(sorted(start), np.int64)
        seen[front] = True
        count = len(front)
        for _ in range(steps):
            rows = np.unique(self._rows_by_column[_ranges(self._column_starts, front)])
            rows = rows[~rows_seen[rows]]
            rows_seen[rows] = True
            beside = np.unique(self.index[_ranges(self.starts, rows)])
            front = beside[~seen[beside]][: most - count]
            seen[front] = True
            count += len(front)
            if not len(front) or count >= most:
                break
        return np.flatnonzero(seen)

    def piece(self, columns: Places) -> Piece:
        rows = np.unique(self._rows_by_column[_ranges(self._column_starts, columns)])
        entries = _ranges(self.starts, rows)
        self._place[columns] = np.arange(len(columns))
        place = self._place[self.index[entries]]
        self._place[columns] = -1
        inside = place >= 0
        of = np.repeat(np.arange(len(rows)), self.starts[rows + 1] - self.starts[rows])[inside]
        starts = np.concatenate([[0], np.cumsum(np.bincount(of, minlength=len(rows)))])
        return Piece(columns, rows, starts, place[inside], self.values[entries][inside])


def _ranges(starts: Places, which: Places) -> Places:
    """Positions ``starts[i]`` to ``starts[i + 1]`` of each i of ``which``, one after the other."""
    first, lengths = starts[which], starts[which + 1] - starts[which]
    total = int(lengths.sum())
    if not total:
        return np.empty(0, np.int64)
    return np.repeat(first - np.concatenate([[0], np.cumsum(lengths)[:-1]]), lengths) + np.arange(total)
