"""Primary suppression: the rules by which one cell is unsafe. Pure functions of numbers.

Hundepool et al., Statistical Disclosure Control (Wiley 2012), ch. 4, and the Handbook on Statistical
Disclosure Control of the same group, "Sensitive cells in magnitude tables": minimum frequency, (n,k)
dominance, p %. Unsafe is written there with strict inequalities, and so it is here.

**Negative contributions.** Refunds and cancellations make some contributions negative, while both
concentration rules "are meaningful only when all contributions are non-negative" (Handbook, ibid.). As
Statistics New Zealand prescribes for the p % rule (Microdata Access Output Guide, 2013), contributions go in
by absolute value: first everything of one contributor is added up with its sign, since that net is what the
published total contains of them; then absolute values are taken, and the rules' cell total is the sum of
these, not the published net. Measured against the net, a cell whose refunds nearly cancel its sales would
look dominated by anybody (or, negative, by nobody).

An attacker bounds the largest contribution by what the others can hold; with signs unknown the others' sum
lies within plus or minus the sum of their absolute values, which is at least as wide as for contributions
known to be positive. So a cell that passes is no less protected for having mixed signs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from transforms.aggregation.exact import difference, product, total
from transforms.policy.models import Protection

_HUNDRED = Decimal(100)


@dataclass(frozen=True, kw_only=True)
class MinimumContributors:
    """A cell needs enough distinct units behind it."""

    unit: str
    """Unit of privacy: buyer, seller, account, …"""
    at_least: int
    """Fewest distinct units of a safe cell; units, not rows."""

    def broken_by(self, contributors: int) -> bool:
        """Nobody at all (an empty part of a cell) is safe: there is no one to protect."""
        return 0 < contributors < self.at_least


@dataclass(frozen=True, kw_only=True)
class DominanceRule:
    """(n,k): unsafe when the n largest contributions exceed k percent of the cell."""

    n: int
    """How many of the largest contributions are added up; contributors."""
    k_percent: Decimal
    """Most that these may hold of the sum of absolute contributions; percent."""

    def broken_by(self, largest: Sequence[Decimal], absolute_total: Decimal) -> bool:
        """``largest``: absolute contributions, descending, at least n of them or all there are."""
        return product(total(largest[: self.n]), _HUNDRED) > product(self.k_percent, absolute_total)


@dataclass(frozen=True, kw_only=True)
class PPercentRule:
    """p %: unsafe when the second largest contributor can estimate the largest within p percent."""

    p_percent: Decimal
    """Relative distance that an estimate must keep from the largest contribution; percent of it."""

    def broken_by(self, largest: Sequence[Decimal], absolute_total: Decimal) -> bool:
        """``largest``: absolute contributions, descending, at least two or all there are."""
        if not largest:
            return False
        rest = difference(absolute_total, total(largest[:2]))
        return product(rest, _HUNDRED) < product(self.p_percent, largest[0])


@dataclass(frozen=True, kw_only=True)
class Rules:
    """All rules of one table, made from its protection."""

    minimum_contributors: dict[str, MinimumContributors]
    dominance: DominanceRule
    p_percent: PPercentRule

    @classmethod
    def of(cls, protection: Protection) -> Rules:
        return cls(
            minimum_contributors={
                unit: MinimumContributors(unit=unit, at_least=fewest)
                for unit, fewest in protection.minimum_contributors.items()
            },
            dominance=DominanceRule(
                n=protection.dominance.n, k_percent=Decimal(str(protection.dominance.k_percent))
            ),
            p_percent=PPercentRule(p_percent=Decimal(str(protection.p_percent))),
        )


def largest_needed(protection: Protection) -> int:
    """How many of a cell's largest contributions the rules look at."""
    return max(protection.dominance.n, 2)
