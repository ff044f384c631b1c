"""What is out already, and which of it an equation over tonight's rows can lead to.

However long ago a period is, it counts when it shares a coarser cell with one of tonight's: a year with its
days, eight months with the weeks that begin and end with them. From there it goes on only through what is
hidden: a period that shows every number passes nothing on. ``HOPS`` such steps are followed.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

import polars as pl

from transforms.aggregation.periods import Period
from transforms.aggregation.spec import WITHHELD
from transforms.disclosure.links import segments
from transforms.disclosure.protect import ProtectedCells
from transforms.disclosure.shares import Share

HOPS = 3
"""Steps from one period over a hidden number to the next. Each leads on to what shares days with it."""

Loaded = tuple[pl.DataFrame, Sequence[ProtectedCells]]


@dataclass(frozen=True)
class Past:
    """What is out of one table. ``periods``: all; ``load``: rows of some of them as published, and the
    cells of those that are still known in full; nothing else of a table's history is held in memory.
    ``shares``: what was told of the value that is published."""

    periods: tuple[Period, ...]
    load: Callable[[Collection[Period]], Loaded]
    shares: tuple[Share, ...] = ()


@dataclass(frozen=True)
class Near:
    """Of one table, what tonight's rows have to do with."""

    periods: tuple[Period, ...]
    frame: pl.DataFrame
    cells: tuple[ProtectedCells, ...]
    shares: tuple[Share, ...] = ()


def near(
    new: Mapping[str, Collection[Period]],
    past: Mapping[str, Past],
    facts: Iterable[Collection[str]],
    period_columns: Mapping[str, str],
) -> dict[str, Near]:
    """What of ``past`` to put into equations with the periods of ``new``. ``facts``: tables of one fact."""
    found: dict[str, Near] = {}
    for group in facts:
        tables = sorted(group)
        all_ = {
            name: sorted({*new.get(name, ()), *(past[name].periods if name in past else ())})
            for name in tables
        }
        joined = _joined(all_)
        active = {(name, period) for name in tables for period in new.get(name, ())}
        fresh, taken = set(active), set[tuple[str, Period]]()
        for _ in range(1 + HOPS):
            reached = {one for at in active for one in joined.get(at, ())} - fresh - taken
            taken |= reached
            active = set()
            for name in tables:
                periods = sorted(period for of, period in reached if of == name)
                if periods:
                    found[name] = _with(found.get(name), periods, past[name].load(periods))
                    active |= {(name, one) for one in _hiding(found[name], periods, period_columns[name])}
            if not active:
                break
    return {
        name: replace(one, shares=tuple(s for s in past[name].shares if set(s.periods) <= set(one.periods)))
        for name, one in found.items()
    }


def _joined(periods: Mapping[str, Sequence[Period]]) -> dict[tuple[str, Period], set[tuple[str, Period]]]:
    """Each period with those of other tables that it is in one equation with."""
    found: dict[tuple[str, Period], set[tuple[str, Period]]] = {}
    for one, other in combinations(sorted(periods), 2):
        for here, there in segments(periods[one], periods[other]):
            together = {*((one, period) for period in here), *((other, period) for period in there)}
            for at in together:
                found.setdefault(at, set()).update(together)
    return found


def _with(before: Near | None, periods: Sequence[Period], loaded: Loaded) -> Near:
    frame, cells = loaded
    if before is None:
        return Near(tuple(periods), frame, tuple(cells))
    return Near(
        tuple(sorted((*before.periods, *periods))),
        pl.concat([before.frame, frame]),
        (*before.cells, *cells),
    )


def _hiding(found: Near, periods: Sequence[Period], column: str) -> list[Period]:
    """Those of ``periods`` in which any number is withheld."""
    hidden = set(found.frame.filter(pl.col(WITHHELD) != "")[column].to_list())
    return [period for period in periods if period.first in hidden]
