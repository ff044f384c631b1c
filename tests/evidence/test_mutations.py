"""Each control is switched off, and its evidence turns to broken. A control that cannot fail is a defect."""

from __future__ import annotations

import pytest

from tests.evidence.finished import Bench
from tests.evidence.mutations import MUTATIONS, Mutation
from transforms.evidence.controls import CONTROLS
from transforms.policy.load import SYSTEMS

REPOSITORY = SYSTEMS.parent

# The closing of accounts is told by one marketplace's stores only.
ELSEWHERE = {"account_retention": "tests/policy/test_closed_accounts.py"}
# What a night cannot measure, and the test of every build that does.
BY_TESTS = {"value_free_errors": "tests/attacks/test_leaks.py"}


def test_every_control_has_a_mutation() -> None:
    covered = {mutation.control for mutation in MUTATIONS} | set(ELSEWHERE) | set(BY_TESTS)
    assert covered == set(CONTROLS)
    assert set(BY_TESTS) == {control.id for control in CONTROLS.values() if control.scope == "build"}
    for path in (*ELSEWHERE.values(), *BY_TESTS.values()):
        assert (REPOSITORY / path).is_file()


def test_nothing_is_broken_before(bench: Bench) -> None:
    found = bench.measured()
    assert {name for name, each in found.items() if each.state == "broken"} == set()
    night_or_release = {name for name, each in CONTROLS.items() if each.scope != "build"}
    assert set(found) == night_or_release, "each control leaves evidence every night"


@pytest.mark.parametrize("mutation", MUTATIONS, ids=str)
def test_switched_off_is_broken(mutation: Mutation, bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    mutation.change(bench, monkeypatch)
    found = mutation.found(bench)
    assert found.state == "broken"
    assert found.counts["broken"] > 0
