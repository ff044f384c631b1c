"""The protection that holds for one table: the policy's, which a table may only make stricter."""

from __future__ import annotations

from transforms.aggregation.spec import TableSpec
from transforms.errors import PolicyError
from transforms.policy.models import Dominance, Protection


def effective_protection(spec: TableSpec, policy: Protection) -> Protection:
    """``policy`` with what ``spec.protection`` demands beyond it.

    Raises ``PolicyError`` when the table would be laxer in anything, or when a unit of privacy of the table
    has no minimum. Stricter are: more contributors; larger n with smaller or equal k, as the n + 1 largest
    hold at least what the n largest hold; larger p.
    """
    asked = spec.protection
    minimum = dict(policy.minimum_contributors)
    dominance, p_percent = policy.dominance, policy.p_percent
    if asked is not None:
        for unit, fewest in (asked.minimum_contributors or {}).items():
            if unit not in spec.units:
                raise _refused(spec, f"protection.minimum_contributors.{unit}", "is not a unit of the table")
            if fewest < minimum.get(unit, 0):
                raise _laxer(spec, f"protection.minimum_contributors.{unit}")
            minimum[unit] = fewest
        if asked.dominance is not None:
            if asked.dominance.n < dominance.n or asked.dominance.k_percent > dominance.k_percent:
                raise _laxer(spec, "protection.dominance")
            dominance = Dominance(n=asked.dominance.n, k_percent=asked.dominance.k_percent)
        if asked.p_percent is not None:
            if asked.p_percent < p_percent:
                raise _laxer(spec, "protection.p_percent")
            p_percent = asked.p_percent
    for unit in spec.units:
        if minimum.get(unit, 0) < 1:
            raise PolicyError(
                f"the policy gives no minimum of contributors for the unit `{unit}`.",
                system=spec.system,
                table=spec.table,
                next_step=f"add `{unit}` to protection.minimum_contributors in policy.yaml.",
            )
    return Protection(
        minimum_contributors={unit: minimum[unit] for unit in spec.units},
        dominance=dominance,
        p_percent=p_percent,
    )


def _laxer(spec: TableSpec, key: str) -> PolicyError:
    return _refused(spec, key, "is laxer than the policy; a table may only be stricter")


def _refused(spec: TableSpec, key: str, why: str) -> PolicyError:
    return PolicyError(
        f"tables/{spec.table}.yaml: {key}: {why}.",
        system=spec.system,
        table=spec.table,
        next_step=f"correct `{key}` in tables/{spec.table}.yaml.",
    )
