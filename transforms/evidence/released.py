"""The rules of the release, applied again to what is about to leave: counted anew from the conformed fact.

``protect`` decided on cells that the aggregated step had counted, and ``assert_publishable`` refuses by the
same counts. Both would believe a count that was wrong, or a threshold that was lowered after protection. So
here who stands behind each published row is counted once more, from the fact, and held against the policy as
it is now. It shares no code with the rules, nor with the look at the frame; definitions in ``rules.py``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import accumulate
from typing import TYPE_CHECKING, Any, Final

import duckdb

from transforms.aggregation.quantities import Quantity, quantities
from transforms.aggregation.spec import STATUS
from transforms.disclosure.gate import rekey_for
from transforms.disclosure.protect import pool_key, published_labels
from transforms.disclosure.protection import effective_protection
from transforms.disclosure.published import SUPPRESSED
from transforms.disclosure.recount import CellOf, recount
from transforms.evidence.finding import Finding, not_applicable, verdict

if TYPE_CHECKING:
    from transforms.disclosure.protect import ProtectedCells
    from transforms.policy.models import Protection
    from transforms.workbench import Workbench

RULES: Final = ("minimum_contributors", "dominance", "p_percent")


def findings(bench: Workbench, leaving: Sequence[ProtectedCells]) -> Iterator[Finding]:
    """Rows that break a rule, by rule; and periods whose rows do not add up.

    Numbers of rows and cells stay in the restricted evidence, but for those that the published rows tell.
    """
    broken = dict.fromkeys(RULES, 0)
    cells = rows = stored = concentrated = 0
    for protected in leaving:
        if protected.spec.differential_privacy is not None:
            continue  # noised, and not protected by these rules
        protection = effective_protection(protected.spec, bench.system.policy.protection)
        counted, from_fact = _counted(bench, protected, protection)
        cells += protected.decisions.height
        rows += len(counted)
        stored += not from_fact
        sensitive = any(quantity.concentrated for quantity in quantities(protected.spec).all.values())
        concentrated += len(counted) if sensitive else 0
        for shown, behind in counted:
            for rule in _rules_broken(protected, protection, shown, behind):
                broken[rule] += 1
    for rule in RULES:
        # a night on which nothing closes, or nothing that one could dominate, shows nothing of the rule
        looked_at = rows if rule == "minimum_contributors" else concentrated
        if looked_at or broken[rule]:
            counts = {"cells": cells, "rows": looked_at, "tables": len({each.spec.table for each in leaving})}
            yield verdict(rule, broken[rule], **counts, from_stored_counts=stored)
        else:
            yield not_applicable(rule)
    unbalanced = sum(
        not balance.holds for protected in leaving for balance in protected.accounting.balances.values()
    )
    yield verdict("reconciliation", unbalanced, periods=len(leaving))


Row = Mapping[str, Any]


def _counted(
    bench: Workbench, protected: ProtectedCells, protection: Protection
) -> tuple[list[tuple[Row, Row | None]], bool]:
    """Each published row that is not suppressed with what stands behind it; whether the fact told so.

    Days that retention has taken since the period was aggregated can only be read from its stored counts.
    """
    spec, period = protected.spec, protected.period
    shown = [row for row in protected.published.iter_rows(named=True) if row[STATUS] != SUPPRESSED]
    if not shown:
        return [], True
    if not set(period.days) <= set(bench.store.days("conformed", spec.fact)):
        stored = zip(
            protected.published.iter_rows(named=True), protected.evidence.iter_rows(named=True), strict=True
        )
        return [(row, behind) for row, behind in stored if row[STATUS] != SUPPRESSED], False
    cells: dict[tuple[str, ...], set[CellOf]] = {tuple(row[key] for key in spec.keys): set() for row in shown}
    own = published_labels(spec, protected.decisions, rekey_for(spec, bench.ring), period)
    for labels, row in zip(own, protected.decisions.select(spec.keys).iter_rows(), strict=True):
        at = labels if labels in cells else pool_key(spec, labels)
        if at in cells:
            cells[at].add(CellOf(period, row))
    fact = bench.store.relation("conformed", spec.fact, period.days)
    largest = max(protection.dominance.n, 2)
    try:
        behind = recount(bench.con, spec, fact, [frozenset(each) for each in cells.values()], largest=largest)
    except duckdb.Error as error:
        raise bench.store.failure(error, "conformed", spec.fact) from None
    return list(zip(shown, behind, strict=True)), True


def _rules_broken(
    protected: ProtectedCells, protection: Protection, shown: Row, behind: Row | None
) -> Iterator[str]:
    """The rules that a published row breaks, each once."""
    if behind is None:  # a number behind which no row of the fact stands
        yield "minimum_contributors"
        return
    spec, needed = protected.spec, quantities(protected.spec)
    used = {name for name, quantity in needed.all.items() if quantity.of_whole_cell}
    used |= {part for measure, parts in needed.parts.items() if shown[measure] is not None for part in parts}
    minimum = protection.minimum_contributors
    few = any(0 < behind[f"contributors__{unit}"] < minimum[unit] for unit in spec.units)
    asked = [(needed.all[name], unit) for name in sorted(used) for unit in needed.all[name].units]
    if few or any(_thin(behind, quantity, unit, minimum[unit]) for quantity, unit in asked):
        yield "minimum_contributors"
    amounts = [_amounts(behind, quantity, unit) for quantity, unit in asked if quantity.concentrated]
    share = Fraction(str(protection.dominance.k_percent)) / 100
    if any(sum(top[: protection.dominance.n]) > share * everything for top, everything in amounts):
        yield "dominance"
    near = Fraction(str(protection.p_percent)) / 100
    if any(top and everything - sum(top[:2]) < near * top[0] for top, everything in amounts):
        yield "p_percent"


def _thin(behind: Row, quantity: Quantity, unit: str, fewest: int) -> bool:
    if 0 < behind[quantity.contributors(unit)] < fewest:
        return True
    if quantity.kind != "histogram" or not sum(behind[quantity.value]):
        return False
    up_to = list(accumulate(behind[quantity.value]))
    middle = next(index for index, seen in enumerate(up_to) if 2 * seen >= up_to[-1])
    return bool(0 < behind[quantity.by_bucket(unit)][middle] < fewest)


def _amounts(behind: Row, quantity: Quantity, unit: str) -> tuple[list[Fraction], Fraction]:
    """The largest contributions, descending, and the sum of all, both by absolute value."""
    top = [Fraction(amount) for amount in behind[quantity.largest(unit)] or ()]
    return top, Fraction(behind[quantity.absolute(unit)] or 0)
