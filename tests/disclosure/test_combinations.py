"""Sums that only several equations together give away: against brute force, and in a marketplace."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from tests.aggregation import plain
from tests.disclosure.nights import A, B, Marketplace, crowd, table
from transforms.disclosure import combinations as module
from transforms.disclosure import secrets
from transforms.disclosure.combinations import TooManyError, sums_left_over
from transforms.errors import DisclosureError

DAY = plain.DAY
SIZE = 6
systems = st.lists(
    st.lists(st.sampled_from([-1, 0, 0, 1, 1]), min_size=SIZE, max_size=SIZE), min_size=1, max_size=4
)


def by_brute_force(rows: list[list[int]], small: list[int]) -> set[frozenset[int]]:
    """Smallest sets of ``small`` columns of which some combination of rows is a sum above zero."""
    matrix = np.array(rows, float).T  # a combination is matrix @ multipliers
    found: set[frozenset[int]] = set()
    for size in range(1, len(small) + 1):
        for chosen in combinations(small, size):
            if any(one <= set(chosen) for one in found):
                continue
            outside = [column for column in range(SIZE) if column not in chosen]
            solved = linprog(
                np.zeros(len(rows)),
                A_ub=-matrix[list(chosen)],
                b_ub=-np.ones(len(chosen)),
                A_eq=matrix[outside] if outside else None,
                b_eq=np.zeros(len(outside)) if outside else None,
                bounds=(None, None),
                method="highs",
            )
            if solved.status == 0:
                found.add(frozenset(chosen))
    return found


@settings(max_examples=150, deadline=None)
@given(systems, st.sets(st.integers(0, SIZE - 1), min_size=1))
def test_every_smallest_sum_is_found(rows: list[list[int]], small: set[int]) -> None:
    as_rows = [{at: by for at, by in enumerate(row) if by} for row in rows]
    found = sums_left_over([row for row in as_rows if row], dict.fromkeys(small, 1))
    assert {frozenset(sum_) for sum_ in found} == by_brute_force(rows, sorted(small))
    for sum_ in found:
        assert all(by > 0 for by in sum_.values())
        whole = np.array(rows, float)
        wanted = np.array([sum_.get(at, 0) for at in range(SIZE)], float)
        assert np.linalg.matrix_rank(np.vstack([whole, wanted])) == np.linalg.matrix_rank(whole)


@settings(max_examples=80, deadline=None)
@given(systems, st.sets(st.integers(0, SIZE - 1), min_size=1))
def test_where_they_are_too_many_each_variable_is_looked_at(rows: list[list[int]], small: set[int]) -> None:
    as_rows = [row for row in ({at: by for at, by in enumerate(row) if by} for row in rows) if row]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_positive", _too_many)
        found = sums_left_over(as_rows, dict.fromkeys(small, 1))
    smallest = by_brute_force(rows, sorted(small))
    assert {at for sum_ in found for at in sum_} >= {at for one in smallest for at in one}
    whole = np.array(rows, float)
    for sum_ in found:
        assert set(sum_) <= small
        assert all(by > 0 for by in sum_.values())
        wanted = np.array([sum_.get(at, 0) for at in range(SIZE)], float)
        assert np.linalg.matrix_rank(np.vstack([whole, wanted])) == np.linalg.matrix_rank(whole)


def _too_many(_: object) -> None:
    raise TooManyError


def test_too_many_are_not_taken_for_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_WORK", 1)
    with pytest.raises(TooManyError):
        sums_left_over([{0: 1, 1: 1}, {1: 1, 2: 1}, {1: 1, 3: 1}], {0: 1, 2: 1, 3: 1})


# --- in a marketplace ------------------------------------------------------------------------------------

TABLES = [table("by_a", "day", A), table("by_b", "day", B), table("by_both", "day", A | B)]
HEXAGON = [("x", "p"), ("x", "q"), ("y", "p"), ("y", "r"), ("z", "q"), ("z", "r")]
"""Hidden cells: two of each row and of each column. Row x + row y - column p = (x, q) + (y, r)."""


def rows() -> list[plain.Line]:
    made = []
    for number, (a, b) in enumerate((a, b) for a in "xyz" for b in "pqr"):
        if (a, b) in HEXAGON:
            # the same six buyers twice: each equation has twelve behind it, the combination has six
            first = 9000 if (a, b) in {("x", "q"), ("y", "r")} else 100 * number
            made += crowd(DAY, a, b, range(first, first + 6), 20 + number)
        else:
            made += crowd(DAY, a, b, range(100 * number, 100 * number + 40))
    return made


def given_away(shop: Marketplace) -> bool:
    """Whether (x, q) + (y, r) follows from what is published."""
    cells = [(a, b) for a in "xyz" for b in "pqr"]
    shown = {
        (a, b): gross for a, b, gross in shop.past["by_both"].frame.select("a", "b", "gross").iter_rows()
    }
    equations = [
        [float(cell[axis] == label) for cell in cells]
        for name, axis, key in (("by_a", 0, "a"), ("by_b", 1, "b"))
        for label, gross in shop.past[name].frame.select(key, "gross").iter_rows()
        if gross is not None
    ]
    equations += [[float(cell == one) for one in cells] for cell in cells if shown.get(cell) is not None]
    known = np.array(equations)
    wanted = np.array([float(cell in {("x", "q"), ("y", "r")}) for cell in cells])
    return bool(np.linalg.matrix_rank(np.vstack([known, wanted])) == np.linalg.matrix_rank(known))


def test_a_chain_of_margins_gives_six_buyers_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(secrets._Asked, "combined", lambda *_: None)
        shop = Marketplace(TABLES, tmp_path, rows=rows())
        shop.night(DAY)
        assert given_away(shop)
    (tmp_path / "guarded").mkdir()
    shop = Marketplace(TABLES, tmp_path / "guarded", rows=rows())
    shop.night(DAY)
    assert not given_away(shop)
    assert any(made.rows for made in shop.made)


def test_what_cannot_be_looked_at_does_not_leave(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def too_many(*_: object) -> None:
        raise TooManyError

    monkeypatch.setattr(secrets, "sums_left_over", too_many)
    shop = Marketplace(TABLES, tmp_path, rows=rows())
    with pytest.raises(DisclosureError, match="too many ways"):
        shop.night(DAY)
