"""What is asked of an attacker's interval, and whether an interval fulfils it. Shared by all who ask."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

import numpy as np

_TOLERANCE = 1e-6  # of the number's own size: solvers work to 1e-9 of the largest


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


@dataclass(frozen=True)
class Insider:
    """A contributor who is alone behind some hidden numbers and so ``knows`` them: what others are asked of
    an attacker's interval holds for theirs as well. ``lowered``: demands (variable -> below, above) that
    earlier releases made unattainable against them. ``part_of``: numbers that they are a contributor of; what
    contributors learn of each other is for the rules on concentration."""

    knows: frozenset[int]
    lowered: Mapping[int, tuple[float, float]]
    part_of: frozenset[int] = frozenset()


State = Literal["safe", "unsafe", "unaudited"]


@dataclass(frozen=True)
class Finding:
    """``low``, ``high``: what was reached; true bounds are no narrower, and just these if unsafe.
    ``insiders``: (position among the insiders, low, high) of those for whom it is not shown to be safe."""

    variable: int
    state: State
    low: float
    high: float
    insiders: tuple[tuple[int, float, float], ...] = ()


def fulfilled(demand: Demand | RelativeDemand, low: float, high: float, *, integer: bool) -> bool:
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
