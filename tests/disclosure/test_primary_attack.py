"""An attacker with the published frame and their own books.

The second largest contributor of a cell subtracts what they hold themselves from the published sum and takes
the result for the largest's. Nobody can do better with one cell (Handbook on SDC, "Expert level"). With the
gate the estimate stays at least p % off; without it, it does not.
"""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from random import Random

import duckdb
import polars as pl
import pytest

from tests.aggregation import plain
from transforms.aggregation.compile import aggregate, repool
from transforms.disclosure.protect import protect
from transforms.policy.models import Dominance, Protection

P_PERCENT = 10
GATE = Protection(
    minimum_contributors={"buyer": 10, "seller": 3},
    dominance=Dominance(n=2, k_percent=85),
    p_percent=P_PERCENT,
)
OFF = Protection(
    minimum_contributors={"buyer": 1, "seller": 1}, dominance=Dominance(n=2, k_percent=100), p_percent=1e-9
)
MEASURES = {"gross": {"kind": "sum", "column": "amount", "unit": "GBP", "description": "Amount."}}


def world(seed: int) -> list[plain.Line]:
    """Cells of many shapes: even ones, a giant among dwarfs, two giants, a handful of people."""
    random = Random(seed)
    rows = []
    for number in range(40):
        shape = random.choice(["even", "giant", "two giants", "handful", "long tail"])
        people = random.randint(2, 8) if shape == "handful" else random.randint(10, 60)
        for person in range(people):
            amount = random.randint(80, 120)
            if shape == "long tail":
                amount = int(10_000 / (person + 1) ** 1.5)
            if (shape == "giant" and person == 0) or (shape == "two giants" and person < 2):
                amount = random.randint(3_000, 90_000)
            for part in range(random.randint(1, 3)):
                rows.append(
                    plain.Line(
                        f"cell {number:02}", "p", person, person % 7, 1, "sale",
                        Decimal(amount + part) / 2, 1, 1.0, False,
                    )
                )  # fmt: skip
    return rows


def best_errors(published: pl.DataFrame, rows: list[plain.Line], unit: str) -> list[Decimal]:
    """Relative error of the best estimate of the largest contributor, for each cell with a number."""
    books: dict[str, dict[int | None, Decimal]] = defaultdict(lambda: defaultdict(Decimal))
    for row in rows:
        assert row.a is not None
        books[row.a][plain.UNITS[unit](row)] += row.amount or Decimal(0)
    errors = []
    for cell, gross in published.select("a", "gross").iter_rows():
        if gross is None or cell not in books:
            continue
        held = sorted(books[cell].values(), reverse=True)
        own = held[1] if len(held) > 1 else Decimal(0)
        errors.append((gross - own - held[0]) / held[0])
    return errors


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("unit", ["buyer", "seller"])
def test_nobody_estimates_the_largest_within_p_percent(seed: int, unit: str) -> None:
    rows = world(seed)
    spec = plain.spec(measures=MEASURES, pool={"dimension": "a", "into": "other"})
    con = duckdb.connect()
    name = plain.fact(con, rows)
    cells = aggregate(con, spec, name, plain.PERIOD)
    pools = repool(con, spec, name, plain.PERIOD)

    guarded = protect(cells, spec, GATE, pools).published
    errors = best_errors(guarded, rows, unit)
    assert len(errors) >= 5  # there is something left to attack
    assert min(errors) >= Decimal(P_PERCENT) / 100

    pooled = guarded.filter(pl.col("cell_status") != "published")
    hidden = [row for row in rows if row.a not in set(guarded["a"])]
    as_pool = [plain.Line(**{**row.__dict__, "a": "other"}) for row in hidden]
    assert all(error >= Decimal(P_PERCENT) / 100 for error in best_errors(pooled, as_pool, unit))

    open_errors = best_errors(protect(cells, spec, OFF, pools).published, rows, unit)
    assert sum(error < Decimal(P_PERCENT) / 100 for error in open_errors) >= 3


def test_a_handful_never_shows_a_count() -> None:
    rows = world(0)
    spec = plain.spec()
    con = duckdb.connect()
    cells = aggregate(con, spec, plain.fact(con, rows), plain.PERIOD)
    published = protect(cells, spec, GATE).published
    buyers = {row.a: set() for row in rows}
    for row in rows:
        buyers[row.a].add(row.buyer)
    small = [cell for cell, people in buyers.items() if len(people) < 10]
    assert small
    shown = published.filter(pl.col("a").is_in(small)).drop("day", "a", "b", "cell_status", "withheld")
    assert all(column.null_count() == shown.height for column in shown)
