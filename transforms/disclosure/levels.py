"""How wide an attacker's interval around a protected number has to be: its protection levels.

Upper protection levels of the concentration rules are those of Hundepool et al., Statistical Disclosure
Control (Wiley 2012), ch. 4, "secondary tabular data protection", and of the Handbook on Statistical
Disclosure Control of the same group: with X the cell, x1 >= x2 >= … its contributions,

* (n,k):  100 / k * (x1 + … + xn) - X
* p %:    p / 100 * x1 - (X - x1 - x2)

the smallest distance beyond which the cell with its upper bound as value would pass the rule. The same
distance is asked for below, as tau-Argus does.

A minimum of contributors says nothing about a distance. tau-Argus has its user give a safety range for such
cells, ``FREQ(minimum, range)``, and proposes 30 %; so 30 % here, and for a count at least one to each side.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

from transforms.aggregation.quantities import Quantity
from transforms.policy.models import Protection

FREQUENCY_RANGE_PERCENT = 30
"""Distance that a cell of too few contributors keeps, to each side; percent of its value."""


@dataclass(frozen=True)
class Held:
    """What is known about the contributors of one unit behind a number, in the attacker's favour.

    ``at_least``: distinct contributors, no fewer. ``largest``: the largest absolute contributions,
    descending, no less than they are. ``everything``: the sum of all; None: no concentration rule applies.
    """

    at_least: int
    largest: tuple[Fraction, ...] = ()
    everything: Fraction | None = None

    def top(self, number: int) -> Fraction:
        return sum(self.largest[:number], Fraction(0))

    def times(self, by: int) -> Held:
        """The same contributors behind a number that is in a sum ``by`` times."""
        everything = None if self.everything is None else self.everything * by
        return Held(self.at_least, tuple(one * by for one in self.largest), everything)


def held(row: Mapping[str, Any], quantity: Quantity, unit: str) -> Held:
    """From one row of ``Cells.frame`` (or the evidence that is stored of it)."""
    if not quantity.concentrated:
        return Held(int(row[quantity.contributors(unit)] or 0))
    return Held(
        int(row[quantity.contributors(unit)] or 0),
        tuple(Fraction(amount) for amount in row[quantity.largest(unit)] or ()),
        Fraction(row[quantity.absolute(unit)] or 0),
    )


def needed(
    value: Decimal, behind: Mapping[str, Held], protection: Protection, *, integer: bool
) -> Fraction | None:
    """Distance that the interval keeps from ``value`` to each side; None: the number is no secret.

    ``behind``: by unit of privacy.
    """
    distances: list[Fraction] = []
    for unit, of_unit in behind.items():
        if 0 < of_unit.at_least < protection.minimum_contributors[unit]:
            share = abs(Fraction(value)) * FREQUENCY_RANGE_PERCENT / 100
            distances.append(max(share, Fraction(1)) if integer else share)
        distances += _concentration(of_unit, protection)
    return max(distances) if distances else None


def _concentration(behind: Held, protection: Protection) -> Iterable[Fraction]:
    if behind.everything is None or not behind.largest or not behind.largest[0]:
        return
    k = Fraction(str(protection.dominance.k_percent)) / 100
    by_dominance = behind.top(protection.dominance.n) / k - behind.everything
    if by_dominance > 0:
        yield by_dominance
    p = Fraction(str(protection.p_percent)) / 100
    by_p = p * behind.largest[0] - (behind.everything - behind.top(2))
    if by_p > 0:
        yield by_p
