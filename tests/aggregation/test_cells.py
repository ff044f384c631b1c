"""The compiled SQL against plain Python over the same rows."""

from __future__ import annotations

from decimal import Decimal

import duckdb
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.aggregation import plain
from transforms.aggregation.compile import aggregate, repool
from transforms.errors import ModelError

con = duckdb.connect()


@settings(max_examples=60, deadline=None)
@given(st.lists(plain.lines, max_size=40))
def test_cells_are_those_of_plain_python(rows: list[plain.Line]) -> None:
    spec = plain.spec()
    found = aggregate(con, spec, plain.fact(con, rows), plain.PERIOD, largest=3).frame
    expected = plain.cells(rows)
    assert list(zip(found["a"], found["b"], strict=True)) == sorted(expected)
    for cell in found.to_dicts():
        inside = expected[cell["a"], cell["b"]]
        sold = [row for row in inside if row.kind == "sale"]
        assert cell["rows"] == cell["lines__value"] == len(inside)
        assert cell["sold__value"] == len(sold)
        assert cell["things__value"] == len({row.item for row in inside} - {None})
        assert cell["gross__value"] == sum((row.amount or Decimal(0) for row in inside), Decimal(0))
        assert cell["sales__value"] == sum((row.amount or Decimal(0) for row in sold), Decimal(0))
        assert cell["capped__value"] == sum((plain.capped(row) or Decimal(0) for row in inside), Decimal(0))
        assert cell["pieces__value"] == sum(row.quantity or 0 for row in inside)
        assert cell["middle__value"] == plain.bucket_counts(inside)
        for unit in ("buyer", "seller"):
            assert cell[f"contributors__{unit}"] == plain.contributors(inside, unit)
            assert cell[f"sold__contributors__{unit}"] == plain.contributors(sold, unit)
            unsold = [row for row in inside if row.kind != "sale"]
            assert cell[f"sold__rest__lines__contributors__{unit}"] == plain.contributors(unsold, unit)
            of_item = [row for row in inside if row.item is not None]
            assert cell[f"things__contributors__{unit}"] == plain.contributors(of_item, unit)
            for name, group, amount in (
                ("gross", inside, lambda row: row.amount),
                ("sales", sold, lambda row: row.amount),
                ("sales__rest__gross", unsold, lambda row: row.amount),
                ("capped", inside, plain.capped),
                ("pieces", inside, lambda row: row.quantity),
            ):
                held = plain.held(group, unit, amount)
                assert cell[f"{name}__contributors__{unit}"] == len(held)
                assert cell[f"{name}__absolute__{unit}"] == sum(held, Decimal(0))
                assert (cell[f"{name}__largest__{unit}"] or [])[: len(held)] == held[:3]


@settings(max_examples=40, deadline=None)
@given(st.lists(plain.lines, max_size=40), st.sets(st.sampled_from(["x", "y", "it's", "unknown"])))
def test_pools_count_their_contributors_anew(rows: list[plain.Line], pooled: set[str]) -> None:
    spec = plain.spec(pool={"dimension": "a", "into": "other"})
    name = plain.fact(con, rows)
    cells = aggregate(con, spec, name, plain.PERIOD, largest=3).frame
    failing = cells.filter(pl.col("a").is_in(sorted(pooled)))
    found = repool(con, spec, name, plain.PERIOD, largest=3)(failing)
    expected: dict[str, list[plain.Line]] = {}
    for (a, b), inside in plain.cells(rows).items():
        if a in pooled:
            expected.setdefault(b, []).extend(inside)
    assert sorted(expected) == found["b"].to_list()
    assert set(found["a"]) <= {"other"}
    for pool in found.to_dicts():
        inside = expected[pool["b"]]
        assert pool["rows"] == len(inside)
        assert pool["contributors__buyer"] == plain.contributors(inside, "buyer")
        held = plain.held(inside, "seller", lambda row: row.amount)
        assert (pool["gross__largest__seller"] or [])[: len(held)] == held[:3]
        assert pool["things__value"] == len({row.item for row in inside} - {None})


def test_a_unit_of_other_rows_only_is_not_missed() -> None:
    """Payouts have no buyer; a cell of payouts alone has no buyers, rather than one."""
    spec = plain.spec(
        measures={
            "sales": {
                "kind": "sum", "column": "amount", "where": "kind = 'sale'", "unit": "GBP",
                "description": "Amount of sales.",
            },
            "paid": {
                "kind": "sum", "column": "amount", "where": "kind = 'payout'", "unit": "GBP",
                "description": "Amount of payouts.", "contributors": ["seller"],
            },
        },
        unit_of_privacy="seller",
        also_protect=["buyer"],
    )  # fmt: skip
    payouts = [plain.Line("x", "p", None, n, None, "payout", Decimal(n), 1, None, None) for n in range(1, 6)]
    (cell,) = aggregate(con, spec, plain.fact(con, payouts), plain.PERIOD).frame.to_dicts()
    assert cell["contributors__buyer"] == 0
    assert cell["contributors__seller"] == 5
    assert "paid__contributors__buyer" not in cell


def test_a_fact_without_a_column_is_named() -> None:
    con.execute("CREATE OR REPLACE TABLE thin AS SELECT DATE '2026-05-04' AS day, 'x' AS a")
    with pytest.raises(ModelError, match=r"lacks .*`amount`"):
        aggregate(con, plain.spec(), "thin", plain.PERIOD)


def test_a_sum_over_a_binary_fraction_is_refused() -> None:
    name = plain.fact(con, [])
    con.execute(f"ALTER TABLE {name} ALTER amount TYPE DOUBLE")
    with pytest.raises(ModelError, match="whole number or a decimal") as caught:
        aggregate(con, plain.spec(), name, plain.PERIOD)
    assert caught.value.column == "amount"
