"""How much of a table's value is published: told only as exactly as it gives nothing away.

A share that is told is one more equation: with what is shown it bounds the sum of what is not. So the
auditor gets it as one, and where a secret would no longer be safe, a coarser share is tried, or none is
told. What was told is in the release's manifest, and is an equation for every later night.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from transforms.aggregation.periods import Period
from transforms.disclosure.equations import Equation, Equations

STEPS = (1, 10, 50, 100)
"""Of a thousand: exact to the tenth of a percent, to a percent, to five, to ten."""


@dataclass(frozen=True)
class Share:
    """At least ``permille`` and less than ``permille`` + ``step`` of 1,000 of the value of ``measure`` in
    ``periods`` is published."""

    measure: str
    permille: int
    step: int
    periods: tuple[Period, ...]


def equation(equations: Equations, table: str, share: Share) -> Equation | None:
    """What ``share`` says about the hidden numbers of ``table``; None where it says nothing about them."""
    hidden, shown = _sides(equations, table, share.measure, share.periods)
    if not hidden or shown < 0:
        return None
    low = shown * 1000 / (share.permille + share.step) - shown
    high = shown * 1000 / share.permille - shown if share.permille else None
    return Equation(tuple((at, Decimal(1)) for at in hidden), low, high)


def tellable(
    equations: Equations,
    measures: Mapping[str, str],
    periods: Mapping[str, Sequence[Period]],
    world: Sequence[Decimal],
    safe_with: Callable[[Sequence[Equation]], bool],
) -> dict[str, Share]:
    """The finest share of each table that leaves every demand met beside those told before it.

    ``measures``: table -> the measure it is worth by; ``safe_with``: whether all is safe with these
    equations, too, as the auditor sees it.
    """
    told: list[Equation] = []
    found: dict[str, Share] = {}
    for table, measure in sorted(measures.items()):
        hidden, shown = _sides(equations, table, measure, periods[table])
        whole = shown + sum((world[at] for at in hidden), Decimal(0))
        if whole <= 0 or any(not equations.variables[at].nonnegative for at in hidden):
            continue
        for step in STEPS:
            permille = int(1000 * shown / whole) // step * step
            share = Share(measure, permille, step, tuple(periods[table]))
            says = equation(equations, table, share)
            if says is None or safe_with([*told, says]):
                found[table] = share
                told += [says] if says is not None else []
                break
    return found


def _sides(
    equations: Equations, table: str, measure: str, periods: Collection[Period]
) -> tuple[list[int], Decimal]:
    """Hidden numbers of the measure in ``periods``, and the sum of the others."""
    firsts = {str(period.first) for period in periods}
    hidden, shown = [], Decimal(0)
    for at, variable in enumerate(equations.variables):
        of = variable.at
        if (of.table, of.measure, of.part) == (table, measure, "") and of.first in firsts:
            if variable.value is None:
                hidden.append(at)
            else:
                shown += variable.value
    return hidden, shown
