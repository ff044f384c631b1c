"""What a table with differential privacy must declare, and what the policy must allow."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from tests.disclosure.differential import example
from transforms.aggregation.noise_checks import noise_mistakes
from transforms.disclosure.differential.caps import budget_of
from transforms.disclosure.published import published_columns, published_schema
from transforms.errors import PolicyError
from transforms.policy.models import Dominance, Protection

POLICY = Protection(
    minimum_contributors={"buyer": 10},
    dominance=Dominance(n=2, k_percent=85),
    p_percent=10,
    differential_privacy={"buyer": example.BUDGET},
)
MEDIAN = {
    "kind": "median", "column": "hours", "edges": ["0", "10"], "unit": "hours", "description": "Median.",
}  # fmt: skip
MEASURES = example.noise()["measures"]


def without(name: str) -> dict[str, Any]:
    left = {key: value for key, value in MEASURES.items() if key != name}
    left["lines"] = left["lines"] | {"share": "0.5"}
    return left


def test_the_example_is_sound() -> None:
    for noise in ({}, example.GAUSSIAN, {"keys": example.THRESHOLDED}):
        assert list(noise_mistakes(example.spec(noise=noise))) == []
    assert budget_of(example.spec(), POLICY) == example.BUDGET


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"measures": example.MEASURES | {"middle": MEDIAN}}, "measures.middle"),
        ({"also_protect": ["seller"]}, "also_protect"),
        ({"pool": {"dimension": "a", "into": "other"}}, "pool"),
        ({"dimensions": {"a": {"column": "a", "description": "One.", "pseudonym": True}}}, "dimensions.a"),
        ({"noise": {"measures": without("gross")}}, "protection.differential_privacy.measures"),
        ({"noise": {"ratios": {}}}, "protection.differential_privacy.ratios"),
        ({"noise": {"delta": 1e-7}}, "protection.differential_privacy.delta"),
        ({"noise": {"mechanism": "gaussian"}}, "protection.differential_privacy.delta"),
        ({"noise": {"keys": {"public": {"a": ["x"]}}}}, "protection.differential_privacy.keys.public"),
        (
            {"noise": {"keys": {"public": {"a": ["x", "x"], "b": ["p"]}}}},
            "protection.differential_privacy.keys.public.a",
        ),
        (
            {"noise": {"measures": MEASURES | {"buyers": MEASURES["buyers"] | {"at_most": 2}}}},
            "protection.differential_privacy.measures.buyers.at_most",
        ),
        (
            {"noise": {"measures": MEASURES | {"gross": MEASURES["gross"] | {"at_most": "1.005"}}}},
            "protection.differential_privacy.measures.gross.at_most",
        ),
        (
            {"noise": {"measures": MEASURES | {"gross": MEASURES["gross"] | {"share": "0.2"}}}},
            "protection.differential_privacy",
        ),
    ],
)
def test_what_cannot_be_noised_is_refused_by_key(changes: dict[str, Any], key: str) -> None:
    found = [mistake.key for mistake in noise_mistakes(example.spec(**changes))]
    assert key in found


@pytest.mark.parametrize(
    ("noise", "key"),
    [
        ({"epsilon": "1.01"}, "epsilon"),
        (example.GAUSSIAN | {"delta": 1e-4}, "delta"),
        ({"contributions": {"cells": 2, "rows": 11}}, "contributions.rows"),
    ],
)
def test_a_table_may_only_be_stricter_than_the_policy(noise: dict[str, Any], key: str) -> None:
    with pytest.raises(PolicyError, match=rf"noised_daily\.yaml: protection\.differential_privacy\.{key} is"):
        budget_of(example.spec(noise=noise), POLICY)


def test_a_unit_without_a_budget_cannot_be_noised() -> None:
    with pytest.raises(PolicyError, match="gives no privacy budget for the unit `buyer`"):
        budget_of(example.spec(), POLICY.model_copy(update={"differential_privacy": None}))


def test_intervals_stand_beside_their_numbers_and_say_so() -> None:
    spec = example.spec()
    names = published_schema(spec).names()
    assert names[3:6] == ["lines", "lines_low", "lines_high"]
    assert names[-5:-2] == ["each", "each_low", "each_high"]
    told = {column.name: column.description for column in published_columns(spec)}
    assert told["lines"].endswith("Noised (Laplace, ε = 0.25 of 1); one buyer adds 3 a cell at most.")
    assert told["gross_low"].startswith("Lower end of the 95 % interval of `gross`")
    used = spec.columns_used()
    assert used["gross_high"] == used["gross"] == ("amount",)  # purposes are checked for these, too


def test_amounts_are_declared_exactly() -> None:
    noise = example.spec(noise={"epsilon": 0.1}).differential_privacy
    assert noise is not None
    assert noise.epsilon == Decimal("0.1")
