"""Every row and every penny is somewhere, and a leak of one is seen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal, localcontext

import duckdb
import polars as pl
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.aggregation import plain
from transforms.aggregation.accounting import source_totals
from transforms.aggregation.compile import aggregate, repool
from transforms.disclosure.protect import ProtectedCells, protect
from transforms.errors import ReconciliationError
from transforms.policy.models import Dominance, Protection

con = duckdb.connect()
LAX = Protection(
    minimum_contributors={"buyer": 2, "seller": 2}, dominance=Dominance(n=2, k_percent=90), p_percent=10
)
POOLING = {"pool": {"dimension": "a", "into": "other"}}


def run(
    rows: list[plain.Line], spoil: Callable[[pl.DataFrame], pl.DataFrame] = lambda f: f
) -> ProtectedCells:
    spec = plain.spec(**POOLING)
    name = plain.fact(con, rows)
    cells = aggregate(con, spec, name, plain.PERIOD)
    spoiled = type(cells)(spec, cells.period, cells.quantities, spoil(cells.frame), cells.source)
    return protect(spoiled, spec, LAX, repool(con, spec, name, plain.PERIOD))


@settings(max_examples=40, deadline=None)
@given(st.lists(plain.lines, max_size=60))
def test_it_balances_to_the_last_digit(rows: list[plain.Line]) -> None:
    protected = run(rows)
    today = [row for row in rows if row.day == plain.DAY]
    balances = protected.accounting.balances
    assert balances["rows"].source == len(today)
    assert balances["rows"].excluded.get("manual_line", 0) == sum(row.manual is True for row in today)
    for name in ("gross", "capped"):
        source = sum((row.amount or Decimal(0) for row in today), Decimal(0))
        assert balances[name].source == balances[name].accounted == source
    cut = sum(
        (
            (row.amount or Decimal(0)) - (plain.capped(row) or Decimal(0))
            for row in today
            if plain.in_table(row)
        ),
        Decimal(0),
    )
    assert balances["capped"].excluded.get("clipped", 0) == cut
    # what is published is what stands in the frame
    shown = protected.published.filter(pl.col("cell_status") == "published")["gross"].drop_nulls()
    assert balances["gross"].published == sum(shown, Decimal(0))


def crowd(a: str, amount: str = "1.00", people: int = 6) -> list[plain.Line]:
    return [plain.Line(a, "p", n, n, n, "sale", Decimal(amount), 1, 12.0, False) for n in range(people)]


ROWS = crowd("x") + crowd("y") + crowd("z", people=1) + crowd("it's", people=1)


def test_the_unspoiled_rows_balance() -> None:
    protected = run(ROWS)
    assert protected.counts["cells_published"] == 2
    assert protected.counts["cells_pooled"] == 0  # two people share 1:1, the pool of both is dominated
    assert protected.counts["cells_suppressed"] == 2
    assert protected.accounting.rows.suppressed == 2


@pytest.mark.parametrize(
    ("what", "spoil"),
    [
        (
            "`gross`",
            lambda f: f.with_columns((pl.col("gross__value") + Decimal("0.01")).cast(pl.Decimal(38, 2))),
        ),
        ("`rows`", lambda f: f.filter(pl.col("a") != "x")),
        ("`lines`", lambda f: f.with_columns(lines__value=pl.col("lines__value") + 1)),
    ],
)
def test_a_penny_or_a_row_amiss_stops_the_table(
    what: str, spoil: Callable[[pl.DataFrame], pl.DataFrame]
) -> None:
    with pytest.raises(ReconciliationError, match=what) as caught:
        run(ROWS, spoil)
    assert "0.01" not in str(caught.value)


def test_a_pool_that_lost_rows_stops_the_table() -> None:
    spec = plain.spec(**POOLING)
    name = plain.fact(con, ROWS)
    cells = aggregate(con, spec, name, plain.PERIOD)
    pools = repool(con, spec, name, plain.PERIOD)
    with pytest.raises(ReconciliationError, match="pools do not hold"):
        protect(cells, spec, LAX, lambda keys: pools(keys.head(1)))


def test_sums_beyond_28_digits_stay_exact() -> None:
    """Python's decimal context would round these."""
    one = Decimal("99999999999999999999999999999999.99")
    n = list(range(12))
    day = pa.array([plain.DAY] * 12)
    columns = {"a": ["x"] * 12, "b": ["p"] * 12, "buyer": n, "seller": n, "manual": [False] * 12}
    huge = pa.table({"day": day, **columns, "amount": pa.array([one] * 12, pa.decimal128(38, 2))})
    con.register("huge", huge)
    spec = plain.spec(
        measures={"gross": {"kind": "sum", "column": "amount", "unit": "GBP", "description": "Amount."}}
    )
    with localcontext(prec=60):
        expected = 12 * one
    assert source_totals(con, spec, "huge", plain.PERIOD).kept["gross"] == expected
    protected = protect(aggregate(con, spec, "huge", plain.PERIOD), spec, LAX)
    assert protected.published["gross"].to_list() == [expected]
    assert protected.accounting.balances["gross"].published == expected


def test_a_fact_with_a_column_called_reason() -> None:
    """It happened: returns have a reason, and grouping by an alias of that name lost most rows."""
    one = plain.Line("x", "p", 1, 1, 1, "sale", Decimal("1.00"), 1, 1.0, False)
    name = plain.fact(con, [replace(one, quantity=number) for number in (1, 2, 3)])
    with_reason = f"(SELECT *, 'r' || quantity AS reason FROM {name})"
    totals = source_totals(con, plain.spec(exclude=[]), with_reason, plain.PERIOD)
    assert totals.kept["rows"] == 3
