"""The caps of the policy: what a table may declare at all, and what the ledger lets it spend tonight."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from transforms.aggregation.periods import Period
from transforms.aggregation.spec import TableSpec
from transforms.disclosure.differential.ledger import Spending, plain, spent
from transforms.errors import DisclosureError, PolicyError
from transforms.policy.models import PrivacyBudget, Protection

_DAYS = {"day": 1, "week": 7, "month": 28}


class BudgetExceeded(DisclosureError):
    """A period asks for more than is left. Nothing of it was drawn."""


def budget_of(spec: TableSpec, policy: Protection) -> PrivacyBudget:
    """The budget of the table's unit; raises ``PolicyError`` where the table asks for more than it allows."""
    noise = spec.differential_privacy
    assert noise is not None
    unit = spec.unit_of_privacy
    budget = (policy.differential_privacy or {}).get(unit)
    if budget is None:
        raise PolicyError(
            f"the policy gives no privacy budget for the unit `{unit}`.",
            system=spec.system,
            table=spec.table,
            next_step=f"add `{unit}` to protection.differential_privacy in policy.yaml, or protect the table "
            "by suppression.",
        )
    rows = budget.rows_a_day * _DAYS[spec.period]
    for key, asked, most in (
        ("epsilon", noise.epsilon, budget.epsilon_a_period),
        ("epsilon", noise.epsilon, min(budget.epsilon_a_month, budget.epsilon_total)),
        ("delta", noise.delta, min(budget.delta_a_month, budget.delta_total)),
        ("contributions.rows", Decimal(noise.contributions.rows), Decimal(rows)),
    ):
        if asked > most:
            raise PolicyError(
                f"tables/{spec.table}.yaml: protection.differential_privacy.{key} is {plain(asked)}, and the "
                f"policy allows {plain(most)} for `{unit}`.",
                system=spec.system,
                table=spec.table,
                next_step=f"lower it in tables/{spec.table}.yaml; a table may only be stricter.",
            )
    return budget


def spending(spec: TableSpec, period: Period) -> Spending:
    """What ``period`` would spend."""
    noise = spec.differential_privacy
    assert noise is not None
    return Spending(
        table=spec.table,
        unit=spec.unit_of_privacy,
        first=period.first,
        last=period.last,
        mechanism=noise.mechanism,
        epsilon=noise.epsilon,
        delta=noise.delta,
    )


def require_within(system: str, asked: Spending, records: Sequence[Spending], budget: PrivacyBudget) -> None:
    """Raise ``BudgetExceeded`` with the figures when ``asked`` does not fit on top of ``records``."""
    limits = [
        (f"in {month}", month, budget.epsilon_a_month, budget.delta_a_month) for month in asked.months
    ] + [("in all", None, budget.epsilon_total, budget.delta_total)]
    for when, month, most_epsilon, most_delta in limits:
        epsilon, delta = spent(records, asked.unit, month=month)
        for letter, more, so_far, most in (
            ("ε", asked.epsilon, epsilon, most_epsilon),
            ("δ", asked.delta, delta, most_delta),
        ):
            if so_far + more > most:
                raise BudgetExceeded(
                    f"the period {asked.first} to {asked.last} asks for {letter} {plain(more)}, but of the "
                    f"{plain(most)} that a `{asked.unit}` has {when}, {plain(so_far)} is spent.",
                    system=system,
                    table=asked.table,
                    next_step="nothing was drawn or spent, the period is not published; the privacy officer "
                    "may raise the cap in policy.yaml, else the table goes on when there is budget again "
                    f"(`parda ledger --system {system}`).",
                )
