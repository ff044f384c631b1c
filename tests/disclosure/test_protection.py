"""A table may be stricter than the policy, never laxer."""

from __future__ import annotations

from typing import Any

import pytest

from tests.aggregation import plain
from transforms.disclosure.protection import effective_protection
from transforms.disclosure.rules import largest_needed
from transforms.errors import PolicyError
from transforms.policy.models import Dominance, Protection

POLICY = Protection(
    minimum_contributors={"buyer": 10, "seller": 3, "account": 10},
    dominance=Dominance(n=2, k_percent=85),
    p_percent=10,
)


def test_without_own_rules_the_policy_holds() -> None:
    found = effective_protection(plain.spec(), POLICY)
    assert found.minimum_contributors == {"buyer": 10, "seller": 3}
    assert (found.dominance, found.p_percent) == (POLICY.dominance, POLICY.p_percent)


def test_stricter_is_taken() -> None:
    stricter = {
        "minimum_contributors": {"buyer": 25},
        "dominance": {"n": 3, "k_percent": 80},
        "p_percent": 15,
    }
    found = effective_protection(plain.spec(protection=stricter), POLICY)
    assert found.minimum_contributors == {"buyer": 25, "seller": 3}
    assert found.dominance == Dominance(n=3, k_percent=80)
    assert found.p_percent == 15
    assert largest_needed(found) == 3


@pytest.mark.parametrize(
    ("laxer", "key"),
    [
        ({"minimum_contributors": {"buyer": 9}}, "protection.minimum_contributors.buyer"),
        ({"minimum_contributors": {"courier": 20}}, "protection.minimum_contributors.courier"),
        ({"dominance": {"n": 1, "k_percent": 80}}, "protection.dominance"),
        ({"dominance": {"n": 3, "k_percent": 86}}, "protection.dominance"),
        ({"p_percent": 9.9}, "protection.p_percent"),
    ],
)
def test_laxer_is_refused(laxer: dict[str, Any], key: str) -> None:
    with pytest.raises(PolicyError, match=key) as caught:
        effective_protection(plain.spec(protection=laxer), POLICY)
    assert caught.value.table == "example_daily"


def test_a_unit_without_a_minimum_is_refused() -> None:
    with pytest.raises(PolicyError, match="`courier`"):
        effective_protection(plain.spec(also_protect=["courier"]), POLICY)
