"""What several equations leave over together: sums of hidden numbers that follow from combining them.

One equation leaves over the sum of its hidden numbers. Two may leave over less: the difference of two
margins, of which the one holds all that the other hides and two cells more, is the sum of these two. Every
sum that can be computed so is a combination of the equations' rows. Those in which a large crowd stands
behind one of the numbers are no secret, so such numbers are eliminated first (Gauss, exact); what remains
are all combinations of small numbers only, mostly none. Of these the sums without a minus sign are the rays
of a cone, which the double description method lists (Motzkin and others, 1953).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from math import gcd

import numpy as np

from transforms.disclosure.equations import Residual
from transforms.disclosure.linear import Programme
from transforms.disclosure.matrix import Vector

Row = dict[int, int]
MOST_WORK = 5_000_000
"""Entries touched in elimination."""
MOST_SUMS = 2_000
_BOUND = 1_000.0  # of multipliers and coefficients; the equations between tables have ones
_NOBODY = 0.01  # a number with nobody behind it is not free either: of two sums the shorter
_COEFFICIENTS = 12  # a sum that is a fraction of a whole one is multiplied by at most that


class TooManyError(Exception):
    """The combinations could not all be looked at."""


def sums_left_over(rows: Iterable[Row], small: Mapping[int, int]) -> list[Row]:
    """Sums (variable -> coefficient above zero) of ``small`` variables that ``rows`` combined determine.

    ``rows``: variable -> coefficient of each equation's hidden numbers. ``small``: variable -> how many
    people stand behind it. The sums returned are those that hold no other one; where these are too many to
    list (who is in a pool is unknown, so pools add many), for each variable the one with the fewest people.
    Raises ``TooManyError`` when the equations are too many to eliminate.
    """
    kept = _eliminated([dict(row) for row in rows], small)
    try:
        return _positive(kept)
    except TooManyError:
        return _fewest(kept, small)


def _eliminated(rows: list[Row], small: Collection[int]) -> list[Row]:
    """The combinations of ``rows`` with nothing but ``small`` variables, as few as span all of them."""
    of: dict[int, set[int]] = {}
    for number, row in enumerate(rows):
        for at in row:
            of.setdefault(at, set()).add(number)
    work = 0
    for at in sorted(set(of) - set(small), key=lambda one: (len(of[one]), one)):
        having = sorted(of[at], key=lambda number: (len(rows[number]), number))
        if not having:
            continue
        pivot, others = rows[having[0]], having[1:]
        for number in others:
            work += len(pivot)
            if work > MOST_WORK:
                raise TooManyError
            before = set(rows[number])
            rows[number] = _without(rows[number], pivot, at)
            for gone in before - rows[number].keys():
                of[gone].discard(number)
            for come in rows[number].keys() - before:
                of[come].add(number)
        for one in pivot:
            of[one].discard(having[0])
        rows[having[0]] = {}
    left: dict[int, Row] = {}
    for row in rows:  # independent ones only
        for at, pivot in left.items():
            if at in row:
                row = _without(row, pivot, at)
        if row:
            first = min(row)
            for at in left:
                if first in left[at]:
                    left[at] = _without(left[at], row, first)
            left[first] = row
    return [left[at] for at in sorted(left)]


def _without(row: Row, pivot: Row, at: int) -> Row:
    """``row`` less so many times ``pivot`` that ``at`` is gone."""
    mine, theirs = row[at], pivot[at]
    common = gcd(mine, theirs)
    by, times = theirs // common, mine // common
    if by < 0:
        by, times = -by, -times
    found = {one: by * value for one, value in row.items()}
    for one, value in pivot.items():
        value = found.get(one, 0) - times * value
        if value:
            found[one] = value
        else:
            found.pop(one, None)
    return _reduced(found)


def _reduced(row: Row) -> Row:
    common = gcd(*row.values()) if row else 1
    return {at: value // common for at, value in row.items()} if common > 1 else row


def _positive(lines: list[Row]) -> list[Row]:
    """Combinations of ``lines`` without a negative coefficient, of which none holds another."""
    rays: list[Row] = []
    for at in sorted({at for line in lines for at in line}):
        pivot = next((line for line in lines if at in line), None)
        if pivot is not None:
            lines = [line for line in lines if line is not pivot]
            if pivot[at] < 0:
                pivot = {one: -value for one, value in pivot.items()}
            lines = [_without(line, pivot, at) if at in line else line for line in lines]
            rays = [*(_without(ray, pivot, at) if at in ray else ray for ray in rays), pivot]
            continue
        above = [ray for ray in rays if ray.get(at, 0) > 0]
        below = [ray for ray in rays if ray.get(at, 0) < 0]
        if len(above) * len(below) > MOST_SUMS:
            raise TooManyError
        both = [_without(one, other, at) for one in above for other in below]
        rays = _once([ray for ray in rays if ray.get(at, 0) >= 0], both)
        if len(rays) > MOST_SUMS:
            raise TooManyError
    kept = _once([ray for ray in rays if ray and min(ray.values()) > 0], [])
    return [ray for ray in kept if not any(other.keys() < ray.keys() for other in kept)]


def _once(rays: Sequence[Row], more: Sequence[Row]) -> list[Row]:
    """Without repetitions, in a fixed order."""
    found = {tuple(sorted(ray.items())): ray for ray in (*rays, *more) if ray}
    return [found[key] for key in sorted(found)]


def _fewest(lines: Sequence[Row], people: Mapping[int, int]) -> list[Row]:
    """For each variable with someone behind it, the sum of fewest people that holds it, if there is any."""
    columns = sorted({at for line in lines for at in line})
    place = {at: len(lines) + number for number, at in enumerate(columns)}
    # columns of the programme: a free multiplier for each line, then what each variable comes to
    rows = [
        Residual(
            (
                *((number, float(line[at])) for number, line in enumerate(lines) if at in line),
                (place[at], -1.0),
            ),
            0.0,
            0.0,
        )
        for at in columns
    ]
    size = len(lines) + len(columns)
    low = np.concatenate([np.full(len(lines), -_BOUND), np.zeros(len(columns))])
    high = np.full(size, _BOUND)
    programme = Programme(range(size), rows, low, high, 1.0)
    weights = np.zeros(size)
    for at in columns:
        weights[place[at]] = -(people.get(at, 0) + _NOBODY)
    found = []
    for at in columns:
        if not people.get(at):
            continue
        least = low.copy()
        least[place[at]] = 1.0
        programme.confine(least, high)
        solved = programme.maximise(weights)
        if solved is None:
            continue
        amounts = solved.point[len(lines) :]
        whole = next(
            by for by in range(1, _COEFFICIENTS + 1) if by == _COEFFICIENTS or _all_whole(amounts * by)
        )
        row = {one: round(float(by) * whole) for one, by in zip(columns, amounts, strict=True)}
        found.append(_reduced({one: by for one, by in row.items() if by}))
    return _once(found, [])


def _all_whole(amounts: Vector) -> bool:
    return bool(np.abs(amounts - np.round(amounts)).max() < 1e-6)
