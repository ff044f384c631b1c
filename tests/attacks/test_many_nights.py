"""Thirty nights, and an attacker who keeps every published file.

The attacker knows what the tables mean: a week of a category is the sum of its days and places. Everything
that is not published becomes an unknown; what the equations then determine is read off, and so is what two
tables of the same days differ by. Nothing of ours is used for that.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import duckdb
import numpy as np
import pytest

from tests.aggregation import plain
from tests.disclosure.nights import DAILY, WEEKLY, Marketplace, crowd

NIGHTS = 30
PLANTS = {3: 7001, 9: 7013, 17: 7027, 24: 7039}
"""Night -> amount that one person spends where nobody else does."""
LATE = {5: 8009, 12: 8011, 19: 8017}
"""Night on which a line of the day before last turns up -> its amount."""
ERASED = {11: 5003, 25: 5009}
"""Night after which a buyer of the day before asks to be forgotten -> what they had spent."""


def replay(folder: Path, *, gate: bool) -> Marketplace:
    shop = Marketplace([DAILY, WEEKLY], folder, gate=gate)
    leaving: list[plain.Line] = []
    for night in range(NIGHTS):
        day = plain.DAY + timedelta(days=night)
        shop.rows = [row for row in shop.rows if row not in leaving]
        leaving = []
        for number, a in enumerate(("x", "y", "z")):
            for b in ("p", "q"):
                shop.rows += crowd(day, a, b, range(100 * number, 100 * number + 25 + night % 4))
        if night in PLANTS:
            shop.rows.append(alone(day, "x", "r", PLANTS[night]))
        if night in LATE:
            shop.rows.append(alone(day - timedelta(days=2), "y", "p", LATE[night]))
        if night in ERASED:
            buyer = [alone(day, "z", "q", ERASED[night]), *crowd(day, "z", "q", range(900, 960), 400)]
            shop.rows += buyer
            leaving = buyer[:1]
        shop.night(day)
    return shop


def alone(day: date, a: str, b: str, amount: int) -> plain.Line:
    return plain.Line(a, b, 5555, 6, 1, "sale", Decimal(amount), 1, 1.0, False, day)


def attack(folder: Path) -> set[int]:
    """Amounts that the published files give away and that they do not show: whole numbers of the currency."""
    newest = sorted(folder.glob("*.duckdb"))[-1]
    with duckdb.connect(str(newest), read_only=True) as con:
        days = con.sql("SELECT day, a, b, gross FROM fine_daily ORDER BY ALL").fetchall()
        weeks = con.sql("SELECT week, a, gross FROM coarse_weekly ORDER BY ALL").fetchall()
    parts: dict[tuple[date, str], list[tuple[object, Decimal | None]]] = defaultdict(list)
    for day, a, b, gross in days:
        parts[day - timedelta(days=day.weekday()), a].append(((day, a, b), gross))
    unknown: dict[object, int] = {}
    rows: list[dict[int, float]] = []
    sides: list[float] = []
    found: set[int] = set()
    for week, a, gross in weeks:
        hidden = [cell for cell, value in parts[week, a] if value is None]
        shown = sum((value for _, value in parts[week, a] if value is not None), Decimal(0))
        if gross is not None and not hidden and gross != shown:
            found.add(abs(int(gross - shown)))  # late or gone
        terms = {unknown.setdefault(cell, len(unknown)): 1.0 for cell in hidden}
        if gross is None:
            terms[unknown.setdefault((week, a), len(unknown))] = -1.0
        rows.append(terms)
        sides.append(float((gross or Decimal(0)) - shown))
    matrix = np.zeros((len(rows), len(unknown)))
    for number, terms in enumerate(rows):
        for column, by in terms.items():
            matrix[number, column] = by
    if unknown:
        solution = np.linalg.lstsq(matrix, np.array(sides), rcond=None)[0]
        rank = np.linalg.matrix_rank(matrix)
        for column in range(len(unknown)):
            without = np.delete(matrix, column, axis=1)
            if np.linalg.matrix_rank(without) < rank:  # nothing else explains it: it is determined
                found.add(round(abs(solution[column])))
    return found


SECRETS = {*PLANTS.values(), *LATE.values(), *ERASED.values()}


@pytest.fixture(scope="module")
def guarded(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Marketplace]:
    folder = tmp_path_factory.mktemp("guarded")
    return folder, replay(folder, gate=True)


def test_without_the_gate_the_plants_are_read_off(tmp_path: Path) -> None:
    replay(tmp_path, gate=False)
    # weeks whose last days are not out yet give nothing, so the last plants are not expected
    assert attack(tmp_path) >= {7001, 7013, 7027, 7039, 8009, 8011, 8017, 5003}


def test_with_the_gate_nothing_is(guarded: tuple[Path, Marketplace]) -> None:
    assert not attack(guarded[0]) & SECRETS


def test_something_is_left_to_read(guarded: tuple[Path, Marketplace]) -> None:
    """A gate that publishes nothing passes every attack."""
    folder, shop = guarded
    newest = sorted(folder.glob("*.duckdb"))[-1]
    with duckdb.connect(str(newest), read_only=True) as con:
        counted = "SELECT count(gross), count(*) FROM {}"
        days, all_days = con.sql(counted.format("fine_daily")).fetchall()[0]
        weeks, all_weeks = con.sql(counted.format("coarse_weekly")).fetchall()[0]
    assert days == all_days - len(PLANTS)  # the cells of one person, and no other day
    assert 0 < weeks < all_weeks
    assert sum(len(made.rows) for made in shop.made) == all_weeks - weeks


def test_closed_periods_stay_as_they_are(guarded: tuple[Path, Marketplace]) -> None:
    folder = guarded[0]
    before: dict[tuple[object, ...], tuple[object, ...]] = {}
    for path in sorted(folder.glob("*.duckdb")):
        with duckdb.connect(str(path), read_only=True) as con:
            now = {tuple(row[:3]): tuple(row[3:]) for row in con.sql("SELECT * FROM fine_daily").fetchall()}
        assert before.items() <= now.items()
        before = now


def test_two_replays_are_the_same(guarded: tuple[Path, Marketplace], tmp_path: Path) -> None:
    again = replay(tmp_path, gate=True)
    assert [made.rows for made in again.made] == [made.rows for made in guarded[1].made]
    assert {name: past.frame.write_json() for name, past in again.past.items()} == {
        name: past.frame.write_json() for name, past in guarded[1].past.items()
    }
