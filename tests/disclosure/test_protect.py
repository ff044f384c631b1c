"""The seam: from cells to what may leave, and nothing else."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.aggregation import plain
from tests.disclosure.runs import NORMS, POOLING, SMALL, crowd, decision, line, numbers, row, run
from transforms.errors import DisclosureError
from transforms.policy.models import Protection

# --- whole cells ------------------------------------------------------------------------------------


def test_a_large_even_cell_is_published() -> None:
    found = row(run(crowd("x", 20)), a="x")
    assert found["cell_status"] == "published"
    assert (found["lines"], found["gross"], found["share"]) == (20, Decimal("200.00"), 1.0)
    assert found["withheld"] == ""


def test_nine_buyers_are_not_enough() -> None:
    protected = run(crowd("x", 9))
    found = row(protected, a="x")
    assert found["cell_status"] == "suppressed"
    assert numbers(found) == {None}
    assert "minimum_contributors:buyer" in decision(protected, "x")["reasons"]


def test_many_rows_of_few_buyers_are_few_buyers() -> None:
    rows = [line("x", n % 9, n % 5) for n in range(500)]
    assert row(run(rows), a="x")["cell_status"] == "suppressed"


def test_rows_without_a_buyer_are_one_contributor() -> None:
    nine = crowd("x", 9)
    assert row(run([*nine, *(line("x", None, n) for n in range(50))]), a="x")["lines"] is None
    strangers = [line("x", None, n % 3, 1) for n in range(2)]
    assert row(run([*nine, *strangers]), a="x")["lines"] == 11  # nine and one are ten


def test_two_sellers_are_not_enough() -> None:
    protected = run([line("x", n, n % 2) for n in range(40)])
    assert row(protected, a="x")["cell_status"] == "suppressed"
    assert "minimum_contributors:seller" in decision(protected, "x")["reasons"]


def test_a_dominated_cell() -> None:
    protected = run([*crowd("x", 20), line("x", 0, 4, 5000)])
    found = row(protected, a="x")
    assert found["cell_status"] == "suppressed"
    assert numbers(found) == {None}
    reasons = decision(protected, "x")["reasons"].split(",")
    assert {"dominance:buyer:gross", "p_percent:seller:gross"} <= set(reasons)


def test_a_cell_that_only_p_percent_finds() -> None:
    """Two hold 84 %: not dominated by (2,85); but with p = 50 the second knows the first too well."""
    rows = [line("x", 0, 0, 50), line("x", 1, 1, 34), *(line("x", 2 + n, 2 + n, 1) for n in range(16))]
    assert row(run(rows), a="x")["cell_status"] == "published"
    strict = Protection(
        minimum_contributors=NORMS.minimum_contributors, dominance=NORMS.dominance, p_percent=50
    )
    found = run(rows, protection=strict)
    assert row(found, a="x")["cell_status"] == "suppressed"
    reasons = decision(found, "x")["reasons"]
    assert "p_percent" in reasons
    assert "dominance" not in reasons


def test_refunds_do_not_hide_who_dominates() -> None:
    """The net of the others is zero and their shares are not: 20 hold 10 each, the one holds 100."""
    others = [line("x", n, n % 5, 10 if n % 2 else -10) for n in range(20)]
    spec = plain.spec(
        measures={"gross": {"kind": "sum", "column": "amount", "unit": "x", "description": "Sum."}},
        also_protect=[],
    )
    assert row(run([*others, line("x", 99, 9, 100)], spec), a="x")["gross"] == Decimal("100.00")
    assert row(run([*others, line("x", 99, 9, -3000)], spec), a="x")["cell_status"] == "suppressed"


def test_who_buys_and_sends_back_contributes_nothing() -> None:
    """The published total does not contain them, so they neither dominate nor hide others."""
    rows = [*crowd("x", 20), line("x", 50, 3, 9000), line("x", 50, 3, -9000)]
    assert row(run(rows), a="x")["gross"] == Decimal("200.00")


# --- single measures -------------------------------------------------------------------------------


def test_a_small_part_is_withheld_with_its_ratio() -> None:
    """Three of 40 sent back: the count, the sum and the share of sales all tell about these three."""
    rows = [*crowd("x", 40), *crowd("x", 3, first=100, kind="return")]
    protected = run(rows)
    found = row(protected, a="x")
    assert found["cell_status"] == "published"
    assert (found["lines"], found["gross"]) == (43, Decimal("430.00"))
    assert (found["sold"], found["sales"], found["share"]) == (None, None, None)
    assert set(found["withheld"].split(",")) == {"sold", "sales", "share"}
    assert protected.accounting.balances["sold"].suppressed == 40


def test_a_part_that_nobody_has_is_shown() -> None:
    found = row(run(crowd("x", 20, kind="return")), a="x")
    assert (found["sold"], found["sales"], found["share"]) == (0, Decimal("0.00"), 0.0)


def test_a_median_in_a_thin_bucket_is_withheld() -> None:
    spread = [line("x", n, n % 5, hours=[5.0, 20.0, 40.0][n % 3]) for n in range(24)]
    assert row(run(spread), a="x")["middle"] is None
    crowded = [line("x", n, n % 5, hours=[5.0, 20.0, 40.0][n % 3]) for n in range(48)]
    assert row(run(crowded), a="x")["middle"] == pytest.approx(17.5)


def test_no_value_is_not_withheld() -> None:
    spec = plain.spec(
        measures={
            "sold": {"kind": "count", "where": "kind = 'sale'", "unit": "lines", "description": "Sold."},
            "gone": {"kind": "count", "where": "kind = 'lost'", "unit": "lines", "description": "Lost."},
            "share": {
                "kind": "ratio", "numerator": "sold", "denominator": "gone", "unit": "share",
                "description": "Nothing to divide by.",
            },
        }
    )  # fmt: skip
    found = row(run(crowd("x", 20), spec), a="x")
    assert (found["sold"], found["gone"], found["share"], found["withheld"]) == (20, 0, None, "")


def test_the_number_of_rows_can_be_a_secret_too() -> None:
    """All buyers pay alike; one seller has 46 of the 60 lines."""
    rows = [line("x", n, 0 if n < 46 else n) for n in range(60)]
    measures = {"lines": {"kind": "count", "unit": "lines", "description": "Lines."}}
    assert row(run(rows, plain.spec(measures=measures)), a="x")["lines"] == 60
    measures["lines"] |= {"sensitive": True}
    secret = plain.spec(measures=measures)
    assert row(run(rows, secret), a="x")["lines"] == 60  # 46 and 1 of 60 are 78 %
    more = [*rows, *(line("x", 100 + n, 0) for n in range(60))]
    assert row(run(more, secret), a="x")["lines"] is None


def test_money_between_platform_and_seller_needs_no_buyer() -> None:
    spec = plain.spec(
        measures={
            "sales": {
                "kind": "sum", "column": "amount", "where": "kind = 'sale'", "unit": "x",
                "description": "Sales.",
            },
            "paid": {
                "kind": "sum", "column": "amount", "where": "kind = 'payout'", "unit": "x",
                "description": "Payouts.", "contributors": ["seller"],
            },
        },
        unit_of_privacy="seller",
        also_protect=["buyer"],
    )  # fmt: skip
    payouts = [line("x", None, n, kind="payout") for n in range(5)]
    found = row(run(payouts, spec), a="x")
    assert (found["cell_status"], found["paid"], found["sales"]) == (
        "published",
        Decimal("50.00"),
        Decimal(0),
    )
    few_buyers = row(run([*payouts, *crowd("x", 4)], spec), a="x")
    assert few_buyers["cell_status"] == "suppressed"


# --- pooling ----------------------------------------------------------------------------------------


def test_small_cells_are_pooled() -> None:
    rows = [*crowd("x", 20), *crowd("y", 6, first=100), *crowd("z", 6, first=200)]
    protected = run(rows, plain.spec(**POOLING))
    assert set(protected.published["a"]) == {"x", "other"}
    pool = row(protected, a="other")
    assert (pool["cell_status"], pool["lines"], pool["gross"]) == ("pooled", 12, Decimal("120.00"))
    assert decision(protected, "y")["cell_status"] == "pooled"
    assert protected.accounting.balances["gross"].pooled == Decimal("120.00")


def test_the_same_buyers_twice_are_no_larger_pool() -> None:
    rows = [*crowd("x", 20), *crowd("y", 6, first=100), *crowd("z", 6, first=100)]
    protected = run(rows, plain.spec(**POOLING))
    pool = row(protected, a="other")
    assert (pool["cell_status"], numbers(pool)) == ("suppressed", {None})
    assert protected.accounting.rows.suppressed == 12


def test_a_pool_of_one_is_that_cell_and_fails() -> None:
    protected = run([*crowd("x", 20), *crowd("y", 9, first=100)], plain.spec(**POOLING))
    assert row(protected, a="other")["cell_status"] == "suppressed"
    assert "y" not in protected.published["a"].to_list()


def test_pools_stay_inside_the_other_dimensions() -> None:
    rows = [*crowd("y", 9), *crowd("z", 9, b="q")]
    protected = run(rows, plain.spec(**POOLING))
    assert protected.published.select("a", "b", "cell_status").rows() == [
        ("other", "p", "suppressed"),
        ("other", "q", "suppressed"),
    ]


def test_a_value_that_is_called_like_the_pool_is_refused() -> None:
    with pytest.raises(DisclosureError, match="label of the pool") as caught:
        run(crowd("other", 20), plain.spec(**POOLING))
    assert caught.value.column == "a"


# --- everything at once -----------------------------------------------------------------------------


def _unsafe(rows: list[plain.Line], unit: str, fewest: int) -> bool:
    if plain.contributors(rows, unit) < fewest:
        return True
    for amount in (
        lambda each: each.amount, plain.capped, lambda each: each.quantity,
    ):  # fmt: skip
        held = plain.held(rows, unit, amount)
        total = sum(held, Decimal(0))
        if 0 < len(held) < fewest or sum(held[:2], Decimal(0)) * 100 > 85 * total:
            return True
        if held and (total - sum(held[:2], Decimal(0))) * 100 < 10 * held[0]:
            return True
    return False


@settings(max_examples=40, deadline=None)
@given(st.lists(plain.lines, max_size=80), st.booleans())
def test_whole_cells_against_plain_python(rows: list[plain.Line], pooling: bool) -> None:
    spec = plain.spec(**(POOLING if pooling else {}))
    protected = run(rows, spec, SMALL)
    cells = plain.cells(rows)
    unsafe = {
        key
        for key, inside in cells.items()
        if any(_unsafe(inside, unit, SMALL.minimum_contributors[unit]) for unit in ("buyer", "seller"))
    }
    pools: dict[tuple[str, str], list[plain.Line]] = {}
    for key in unsafe:
        pools.setdefault(("other" if pooling else key[0], key[1]), []).extend(cells[key])
    expected = dict.fromkeys(cells.keys() - unsafe, "published")
    for key, inside in pools.items():
        failed = any(_unsafe(inside, unit, SMALL.minimum_contributors[unit]) for unit in ("buyer", "seller"))
        expected[key] = "suppressed" if failed else "pooled"
    found = {(each["a"], each["b"]): each for each in protected.published.to_dicts()}
    assert {key: each["cell_status"] for key, each in found.items()} == expected
    for key, status in expected.items():
        if status == "suppressed":
            assert numbers(found[key]) == {None}
        else:
            inside = cells[key] if status == "published" else pools[key]
            assert found[key]["gross"] == sum((each.amount or Decimal(0) for each in inside), Decimal(0))
    assert protected.published["a"].to_list() == sorted(protected.published["a"].to_list())


def test_two_runs_are_the_same_to_the_byte() -> None:
    rows = [*crowd("x", 20), *crowd("y", 6, first=100), *crowd("z", 6, first=200)]
    one, two = run(rows, plain.spec(**POOLING)), run(reversed(rows), plain.spec(**POOLING))
    assert one.published.equals(two.published)
    assert one.published.write_json() == two.published.write_json()


def test_no_number_in_a_repr() -> None:
    protected = run([*crowd("x", 20, amount="123.45")])
    assert "2469" not in repr(protected)
