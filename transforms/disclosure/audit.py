"""The auditor: how near an attacker comes to each hidden number. It knows nothing of the suppressor.

It is given equations and, for each number that must be protected, the interval that an attacker must not
be able to narrow. For each it looks for the smallest and the largest value that the equations allow
(Hundepool et al., Statistical Disclosure Control, 2012, ch. 4, "disclosure auditing": the feasibility
interval). ``bounding.py`` does that for what hangs together.

The same is asked for everyone who stands alone behind a hidden number and takes their own out of the
equations (the singleton problem, ibid.): a demand is met when it is met against each of these ``insiders``.

Nothing is called safe for want of time: what was not settled is ``unaudited``, and that blocks.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from decimal import Decimal

from transforms.disclosure.bounding import Component
from transforms.disclosure.demands import Demand, Finding, Insider, RelativeDemand, State, fulfilled
from transforms.disclosure.equations import Equations, components
from transforms.disclosure.linear import INFINITE

__all__ = ["Audit", "Demand", "Finding", "Insider", "RelativeDemand", "State", "audit"]

LARGEST_COMPONENT = 100_000
"""Hidden numbers in one component beyond which it is not looked at."""
LARGEST_WITH_INSIDERS = 200
"""Hidden numbers in one component up to which insiders are looked at: a component of a pool-heavy table has
more, and takes minutes. ``Audit.without_insiders`` says how many numbers were left out so."""
MOST_PROGRAMMES = 4_000
"""Programmes over the whole of one component; what is not settled then is unaudited."""


@dataclass(frozen=True)
class Audit:
    """``findings`` in the order of the demands. ``components``: hidden numbers of each that holds a demand;
    ``programmes``: how many were solved; ``contradiction``: the equations have no solution at all."""

    findings: tuple[Finding, ...]
    components: tuple[int, ...]
    programmes: int
    contradiction: bool = False
    without_insiders: int = 0

    @property
    def safe(self) -> bool:
        return not self.contradiction and all(finding.state == "safe" for finding in self.findings)

    @property
    def unsafe(self) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.findings if finding.state != "safe")


def audit(
    equations: Equations,
    demands: Sequence[Demand | RelativeDemand],
    *,
    hidden: Collection[int] | None = None,
    values: Sequence[Decimal | None] | None = None,
    world: Sequence[Decimal | None] | None = None,
    insiders: Sequence[Insider] = (),
    only_whether: bool = False,
    largest: int = LARGEST_COMPONENT,
    most_programmes: int = MOST_PROGRAMMES,
) -> Audit:
    """Bound every demanded variable over ``equations``.

    ``hidden``: variables that are taken as unknown (default: those without a published value);
    ``values``: of all others (default: as published). ``world``: what is said to be one possible world (the
    true one, say). It is put into the equations here; where it does not fulfil them it is not used.
    ``insiders`` know the values that their numbers have in ``world``; without a world nothing is safe
    against them. ``only_whether``: all that is asked is whether everything is safe; the audit ends with the
    first that is not, and says of the rest that it is unaudited.
    """
    unknown = set(equations.hidden if hidden is None else hidden)
    given = [variable.value for variable in equations.variables] if values is None else values
    asked: dict[int, Demand | RelativeDemand] = {demand.variable: demand for demand in demands}
    found: dict[int, Finding] = {}
    for demand in demands:
        if demand.variable not in unknown:
            value = given[demand.variable]
            known = 0.0 if value is None else float(value)
            state: State = "safe" if fulfilled(demand, known, known, integer=False) else "unsafe"
            found[demand.variable] = Finding(demand.variable, state, known, known)
    knowing: dict[int, list[int]] = {}
    for number, insider in enumerate(insiders):
        for at in insider.knows:
            knowing.setdefault(at, []).append(number)
    sizes, programmes, contradiction, left_out = [], 0, False, 0
    for members, rows in components(unknown, equations.residuals(unknown, given)):
        wanted = [at for at in members if at in asked]
        if not wanted:
            continue
        sizes.append(len(members))
        if not rows:  # in no equation at all
            found |= {at: _free(equations, asked[at]) for at in wanted}
            continue
        if len(members) > largest:
            found |= {at: Finding(at, "unaudited", 0.0, INFINITE) for at in wanted}
            continue
        here = {one: insiders[one] for at in members for one in knowing.get(at, ())}
        if here and len(members) > LARGEST_WITH_INSIDERS:
            left_out, here = left_out + len(wanted), {}
        of_wanted = {at: asked[at] for at in wanted}
        start = None if world is None else [world[at] for at in members]
        if only_whether and any(finding.state != "safe" for finding in found.values()):
            found |= {at: Finding(at, "unaudited", 0.0, INFINITE) for at in wanted}
            continue
        work = Component(
            equations, members, rows, of_wanted, here, most_programmes, start, only_whether=only_whether
        )
        settled = work.settle()
        programmes += work.programmes
        contradiction |= settled is None
        found |= settled or {at: Finding(at, "unaudited", 0.0, INFINITE) for at in wanted}
    in_order = tuple(found[demand.variable] for demand in demands)
    return Audit(in_order, tuple(sizes), programmes, contradiction, left_out)


def _free(equations: Equations, demand: Demand | RelativeDemand) -> Finding:
    low = 0.0 if equations.variables[demand.variable].nonnegative else -INFINITE
    state: State = "safe" if isinstance(demand, RelativeDemand) or low <= demand.below else "unsafe"
    return Finding(demand.variable, state, low, INFINITE)
