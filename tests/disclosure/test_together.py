"""All tables together: what one table gives away of another, and what is done about it."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from tests.aggregation import plain
from tests.disclosure.nights import DAILY, WEEKLY, A, B, Marketplace, crowd, table
from transforms.aggregation.spec import STATUS
from transforms.disclosure import audit as audit_module
from transforms.disclosure.links import link
from transforms.disclosure.protect import COMPLEMENTARY, REASONS
from transforms.disclosure.together import Together
from transforms.disclosure.views import TableView, view_of

DAY = plain.DAY


def alone(day: date, a: str, b: str, amount: int = 51) -> plain.Line:
    return plain.Line(a, b, 5555, 6, 1, "sale", Decimal(amount), 1, 1.0, False, day)


def one_night(specs: list[Any], rows: list[plain.Line], folder: Path, *, gate: bool = True) -> Marketplace:
    shop = Marketplace(specs, folder, gate=gate, rows=rows)
    shop.night(DAY)
    return shop


def shown(shop: Marketplace, name: str) -> pl.DataFrame:
    return shop.past[name].frame


def made(shop: Marketplace) -> Together:
    return shop.made[-1]


def views(shop: Marketplace) -> list[TableView]:
    by_name = {spec.table: spec for spec in shop.specs}
    return [view_of(by_name[name], past.frame, past.periods, {}) for name, past in shop.past.items()]


# --- linked tables -----------------------------------------------------------------------------------

BY_A = table("by_a", "day", A)
BY_BOTH = table("by_both", "day", A | B)
BY_B = table("by_b", "day", B)


def test_a_cell_that_a_coarser_table_gives_away(tmp_path: Path) -> None:
    """x: p and q are crowds, r is one person; the total of x less p and q is that person."""
    rows = [*crowd(DAY, "x", "p", range(30)), *crowd(DAY, "x", "q", range(40)), alone(DAY, "x", "r")]
    rows += [row for b in "pq" for row in crowd(DAY, "y", b, range(20))]
    open_ = one_night([BY_A, BY_BOTH], rows, tmp_path, gate=False)
    total = shown(open_, "by_a").filter(a="x")["gross"].sum()
    parts = shown(open_, "by_both").filter(a="x")["gross"].sum()
    assert total - parts == 51  # the breach

    (tmp_path / "guarded").mkdir()
    shop = one_night([BY_A, BY_BOTH], rows, tmp_path / "guarded")
    (row,) = made(shop).rows
    assert row in {("by_a", str(DAY), ("x",)), ("by_both", str(DAY), ("x", "p"))}
    # of the two that would do, the one that costs less: p, since x as a whole is worth more
    assert row.table == "by_both"
    gone = shown(shop, "by_both").filter(pl.col("a") == "x", pl.col("b") == "p").to_dicts()[0]
    assert (gone["cell_status"], gone["gross"], gone["lines"]) == ("suppressed", None, None)
    assert shown(shop, "by_a")["gross"].null_count() == 0


def test_tables_that_only_share_an_unpublished_total(tmp_path: Path) -> None:
    rows = [*crowd(DAY, "x", "p", range(30)), *crowd(DAY, "y", "p", range(50)), alone(DAY, "z", "p")]
    shop = one_night([BY_A, BY_B], rows, tmp_path)
    hidden = shown(shop, "by_a").filter(pl.col("gross").is_null())["a"].to_list()
    assert "z" in hidden
    assert len(made(shop).rows) == 1  # x, or the only cell of the other table


def test_tables_of_different_facts_say_nothing_of_each_other(tmp_path: Path) -> None:
    other = table("by_both", "day", A | B, exclude=[{"when": "quantity > 5", "reason": "wholesale"}])
    rows = [*crowd(DAY, "x", "p", range(30)), alone(DAY, "x", "r")]
    assert not made(one_night([BY_A, other], rows, tmp_path)).rows


def test_pools_are_read_as_what_they_can_hold(tmp_path: Path) -> None:
    """The pool of p hides y and z, and y is in no other cell: the total of y is its number in the pool."""
    pooled = table("by_both", "day", A | B, pool={"dimension": "a", "into": "other"})
    rows = [*crowd(DAY, "x", "p", range(30)), *crowd(DAY, "y", "q", range(200, 230))]
    rows += [*crowd(DAY, "y", "p", range(100, 106), 50), *crowd(DAY, "z", "p", range(110, 116), 50)]
    shop = one_night([BY_A, pooled], rows, tmp_path)
    y = shown(shop, "by_a").filter(a="y")["gross"].to_list()
    in_q = shown(shop, "by_both").filter(pl.col("a") == "y", pl.col("b") == "q")["gross"].to_list()
    assert None in (*y, *in_q)
    links = link(views(shop))
    assert any("a=y" in one.at.part for one in links.equations.variables)


def test_what_was_published_before_decides_what_goes_now(tmp_path: Path) -> None:
    """The days are out when the week closes; only the week can still be withheld."""
    shop = Marketplace([DAILY, WEEKLY], tmp_path)
    for night in range(10):
        day = DAY + timedelta(days=night)
        shop.rows += [row for a in "xy" for row in crowd(day, a, "p", range(30))]
        if night == 2:
            shop.rows.append(alone(day, "x", "q"))
        before = shown(shop, "fine_daily") if night else None
        shop.night(day)
        if before is not None:
            assert shown(shop, "fine_daily").head(before.height).equals(before)
    weeks = dict(shown(shop, "coarse_weekly").select("a", "gross").iter_rows())
    assert weeks["x"] is None
    assert weeks["y"] is not None


# --- the bookkeeping ------------------------------------------------------------------------------------


def test_accounting_and_reasons(tmp_path: Path) -> None:
    rows = [*crowd(DAY, "x", "p", range(30)), *crowd(DAY, "x", "q", range(40)), alone(DAY, "x", "r")]
    shop = one_night([BY_A, BY_BOTH], rows, tmp_path)
    (cells,) = made(shop).tables["by_both"]
    balance = cells.accounting.balances["gross"]
    assert balance.holds
    assert balance.suppressed == balance.source - balance.published
    reasons = dict(cells.decisions.select("b", REASONS).iter_rows())
    assert reasons["p"] == COMPLEMENTARY
    assert COMPLEMENTARY not in reasons["r"]
    assert set(cells.published[STATUS]) == {"published", "suppressed"}  # nothing tells which is which
    counted = made(shop).withheld["by_both"]
    assert (counted.primary, counted.complementary, counted.cells) == (1, 1, 3)
    assert counted.value == balance.published < counted.value_before


def test_a_component_that_cannot_be_audited_does_not_leave(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    defaults = audit_module.audit.__kwdefaults__
    monkeypatch.setattr(audit_module.audit, "__kwdefaults__", {**defaults, "largest": 0})
    rows = [*crowd(DAY, "x", "p", range(30)), *crowd(DAY, "x", "q", range(40)), alone(DAY, "x", "r")]
    with pytest.raises(Exception, match="auditor objects"):
        one_night([BY_A, BY_BOTH], rows, tmp_path)
