"""Through the encrypted store and back, and with re-keyed pseudonyms."""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import duckdb
import polars as pl
import pytest

from transforms.aggregation.periods import Period
from transforms.aggregation.spec import TableSpec
from transforms.disclosure import (
    ProtectedCells,
    build_period,
    load_protected,
    release_period,
    store_protected,
    stored_periods,
)
from transforms.disclosure.storing import protected_table
from transforms.errors import DisclosureError, StorageError
from transforms.home import Home
from transforms.policy.models import Dominance, Protection
from transforms.storage import PartitionStore, open_session

NORMS = Protection(
    minimum_contributors={"buyer": 10, "seller": 3}, dominance=Dominance(n=2, k_percent=85), p_percent=10
)
FIRST = date(2026, 4, 1)
MONTH = Period(FIRST, date(2026, 4, 30))
SPEC = TableSpec.model_validate(
    {
        "system": "somewhere",
        "column_types": {
            "day": "date", "seller": "pseudonym", "buyer": "pseudonym", "amount": "money",
        },
        "table": "sellers_monthly",
        "title": "Sellers",
        "description": "A row a seller.",
        "from": "orders",
        "data_use": "analytics.reporting",
        "period": "month",
        "closing_lag_days": 0,
        "dimensions": {"seller": {"column": "seller", "description": "The seller.", "pseudonym": True}},
        "measures": {
            "orders": {"kind": "count", "unit": "orders", "description": "Orders."},
            "gross": {"kind": "sum", "column": "amount", "unit": "UZS", "description": "Amount."},
        },
        "unit_of_privacy": "buyer",
        "exclude": [{"when": "amount < 0", "reason": "negative_amount"}],
    }
)  # fmt: skip


class Ring:
    def derive(self, use: str, length: int = 32) -> bytes:
        return hashlib.blake2b(use.encode(), digest_size=length).digest()


def rekey(series: pl.Series, first: date) -> pl.Series:
    return pl.Series(
        [None if value is None else hashlib.md5(value).digest() for value in series], dtype=pl.Binary
    )


@pytest.fixture
def store(tmp_path: Path) -> Iterator[PartitionStore]:
    home = Home.of(tmp_path / "home")
    con = open_session(home, Ring())
    yield PartitionStore(home, "somewhere", con)
    con.close()


def seller(number: int) -> uuid.UUID:
    return uuid.UUID(int=1_000 + number)


def fill(store: PartitionStore) -> None:
    """Sellers 0 and 1 with 40 buyers each, seller 2 with 4, some rows of no seller, one negative row."""
    rows = [
        (FIRST + timedelta(days=n % 30), str(seller(n % 2)), n, Decimal("12.34"), True) for n in range(80)
    ]
    rows += [(FIRST, str(seller(2)), n, Decimal("5.00"), False) for n in range(4)]
    rows += [(FIRST, None, n, Decimal("7.00"), None) for n in range(15)]
    rows += [(FIRST, str(seller(0)), 1, Decimal("-3.00"), None)]
    frame = pl.DataFrame(
        rows,
        schema={
            "day": pl.Date, "seller": pl.String, "buyer": pl.Int64, "amount": pl.Decimal(18, 2),
            "on_time": pl.Boolean,
        },
        orient="row",
    )  # fmt: skip
    store.con.register("made", frame.to_arrow(compat_level=pl.CompatLevel.oldest()))
    query = (
        "SELECT * REPLACE (CAST(seller AS UUID) AS seller, "
        "CAST(md5(CAST(buyer AS VARCHAR)) AS UUID) AS buyer) FROM made"
    )
    store.write_query("conformed", "orders", query, MONTH.days)


def build(store: PartitionStore) -> ProtectedCells:
    built = build_period(store, SPEC, MONTH, NORMS, rekey)
    store_protected(store, built)
    return built


def test_through_the_store_and_back(store: PartitionStore) -> None:
    fill(store)
    built = build(store)
    assert stored_periods(store, SPEC) == [MONTH]
    loaded = release_period(store, SPEC, MONTH, NORMS)
    assert loaded.published.equals(built.published)
    assert loaded.evidence.equals(built.evidence)
    assert loaded.decisions.equals(built.decisions)
    assert loaded.accounting == built.accounting
    assert loaded.counts == built.counts == {
        "cells": 4, "cells_published": 3, "cells_pooled": 0, "cells_suppressed": 1, "pools": 0,
        "measures_withheld": 0, "rows_published": 4,
    }  # fmt: skip
    assert loaded.accounting.rows.excluded == {"negative_amount": 1}
    assert loaded.accounting.balances["gross"].published == 80 * Decimal("12.34") + 15 * 7


def test_pseudonyms_leave_under_another_key(store: PartitionStore) -> None:
    fill(store)
    published = build(store).published
    expected = {str(uuid.UUID(bytes=hashlib.md5(seller(n).bytes).digest())) for n in range(3)}
    assert set(published["seller"]) == expected | {"unknown"}
    assert published["seller"].to_list() == sorted(published["seller"].to_list())


def test_pseudonyms_of_storage_do_not_leave(store: PartitionStore) -> None:
    fill(store)
    with pytest.raises(DisclosureError, match="without being re-keyed"):
        build_period(store, SPEC, MONTH, NORMS, None)  # type: ignore[arg-type]


def test_a_tampered_cell_is_not_released(store: PartitionStore) -> None:
    fill(store)
    build(store)
    stored = store.relation("aggregated", protected_table(SPEC.table), [FIRST])
    changed = store.con.sql(
        f"SELECT * REPLACE ('published' AS cell_status, coalesce(orders, 4) AS orders, "
        f"coalesce(gross, 20) AS gross, '' AS withheld) FROM {stored}"
    ).pl()
    store.con.register("changed", changed.to_arrow(compat_level=pl.CompatLevel.oldest()))
    store.write_query("aggregated", protected_table(SPEC.table), "SELECT * FROM changed", [FIRST])
    with pytest.raises(DisclosureError, match="too few of `buyer`"):
        release_period(store, SPEC, MONTH, NORMS)


def test_a_stricter_policy_holds_back_what_was_protected_under_the_older(store: PartitionStore) -> None:
    fill(store)
    build(store)
    stricter = Protection(minimum_contributors={"buyer": 20}, dominance=NORMS.dominance, p_percent=10)
    with pytest.raises(DisclosureError, match="too few of `buyer`"):
        release_period(store, SPEC, MONTH, stricter)


def test_a_period_without_rows_is_stored(store: PartitionStore) -> None:
    fill(store)
    empty = "SELECT * FROM made_empty"
    stored = store.relation("conformed", "orders", [FIRST])
    store.con.execute(f"CREATE TABLE made_empty AS SELECT * FROM {stored} LIMIT 0")
    store.write_query("conformed", "orders", empty, MONTH.days)
    built = build(store)
    assert built.published.is_empty()
    assert release_period(store, SPEC, MONTH, NORMS).accounting.rows.source == 0


def test_what_was_not_aggregated_is_named(store: PartitionStore) -> None:
    with pytest.raises(StorageError, match="sellers_monthly__protected"):
        load_protected(store, SPEC, MONTH)


def test_a_damaged_fact_is_named_and_not_quoted(store: PartitionStore) -> None:
    fill(store)
    part = store.home.partition("somewhere", "conformed", "orders", FIRST)
    part.write_bytes(part.read_bytes()[:-40])
    with pytest.raises(StorageError, match="2026-04-01 is damaged") as caught:
        build_period(store, SPEC, MONTH, NORMS, rekey)
    assert not isinstance(caught.value.__cause__, duckdb.Error)
