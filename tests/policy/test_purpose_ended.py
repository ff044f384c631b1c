"""What is needed no longer is gone the same night; what a night may still ask for is there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from tests.policy.test_closed_accounts import put, stored
from transforms.errors import PolicyError
from transforms.home import Home
from transforms.marketplace import Marketplace, load_marketplace
from transforms.policy.left_overs import sweep_left_overs
from transforms.policy.load import SYSTEMS, load_system
from transforms.policy.models import TableSource
from transforms.policy.purpose_ended import Ended, sweep_purpose_ended
from transforms.pseudonymisation.pseudonym import pseudonymise
from transforms.workbench import Workbench, open_workbench

FIRST = date(2026, 3, 1)
AFTER_RERUN = FIRST + timedelta(days=5 + 14)


@pytest.fixture(scope="module")
def market() -> Marketplace:
    return load_marketplace("beshqozon")


@pytest.fixture
def bench(tmp_path: Path, market: Marketplace) -> Iterator[Workbench]:
    with open_workbench(Home.of(tmp_path / "var"), market, run_id="sweep") as opened:
        yield opened


def customers(bench: Workbench, *rows: tuple[date, int, str]) -> None:
    """Stored versions: day, number of the customer, when it changed."""
    domain = bench.system.sources.tables["customers"].fields["customer_id"].domain
    assert domain is not None
    numbers = pl.Series([number for _, number, _ in rows])
    blocks = pseudonymise(numbers, domain, bench.ring)
    texts = blocks.bin.encode("hex").to_list()
    put(bench, "pseudonymised", "customers", "day customer_id updated_at",
        [(day, text, at) for (day, _, at), text in zip(rows, texts, strict=True)])  # fmt: skip


def swept(bench: Workbench, today: date, there: list[int] | None) -> Ended:
    """The customers' part of a sweep; the source has the customers ``there`` (None: as stored)."""

    def keys(table: TableSource) -> Iterator[pl.DataFrame]:
        assert tuple(table.fields[name].type.value for name in table.primary_key) == ("integer",)
        if there:
            yield pl.DataFrame({table.primary_key[0]: there[:1]})
            yield pl.DataFrame({table.primary_key[0]: there[1:]}, schema={table.primary_key[0]: pl.Int64})

    found = sweep_purpose_ended(bench.store, bench.system, bench.ring, keys, today)
    return next(entry for entry in found if entry.table == "customers")


def versions(bench: Workbench) -> list[Any]:
    return [str(at)[:10] for at in stored(bench, "pseudonymised", "customers", "updated_at")]


def test_a_row_that_the_source_no_longer_has_goes_in_all_versions(bench: Workbench) -> None:
    customers(bench, (FIRST, 1, "2026-02-01"), (FIRST, 2, "2026-02-02"), (date(2026, 3, 6), 1, "2026-03-06"))
    gone = swept(bench, FIRST, [2, 3])
    assert (gone.rows, gone.left, gone.unasked) == (2, 0, False)
    assert versions(bench) == ["2026-02-02"]
    assert bench.store.days("pseudonymised", "customers") == [FIRST, date(2026, 3, 6)], "a day stays a day"


def test_no_answer_deletes_nothing_and_is_told(bench: Workbench) -> None:
    customers(bench, (FIRST, 1, "2026-02-01"))
    gone = swept(bench, FIRST, [])
    assert (gone.rows, gone.unasked) == (0, True)
    assert versions(bench) == ["2026-02-01"]


def test_of_an_empty_table_nothing_is_asked(bench: Workbench) -> None:
    customers(bench, (FIRST, 1, "2026-02-01"))
    swept(bench, FIRST, [2])
    assert versions(bench) == []
    assert not swept(bench, FIRST, []).unasked, "it is empty here as well"


def test_an_older_version_goes_when_no_night_is_run_again_with_it(bench: Workbench) -> None:
    customers(bench, (FIRST, 1, "2026-02-01"), (date(2026, 3, 6), 1, "2026-03-06"), (FIRST, 2, "2026-02-02"))
    assert swept(bench, AFTER_RERUN - timedelta(days=1), [1, 2]).rows == 0
    assert swept(bench, AFTER_RERUN, [1, 2]).rows == 1
    assert versions(bench) == ["2026-02-02", "2026-03-06"]


def test_of_whole_copies_only_the_newest_is_kept(bench: Workbench) -> None:
    for number in range(3):
        put(bench, "pseudonymised", "branches", "day rows", [(FIRST + timedelta(days=number), number)])
    bench.store.con.execute("SELECT 1")
    (found,) = (
        each
        for each in sweep_purpose_ended(bench.store, bench.system, bench.ring, lambda _: iter(()), FIRST)
        if each.table == "branches"
    )
    assert (found.copies, found.left) == (2, 0)
    assert stored(bench, "pseudonymised", "branches", "rows") == [2]
    folder = bench.home.layer("beshqozon", "pseudonymised") / "branches"
    assert sorted(path.name for path in folder.iterdir()) == ["day=2026-03-03"]


def test_no_byte_of_what_is_gone_is_left_in_a_partition(bench: Workbench) -> None:
    """By the decrypted pages of every file: a rewritten partition has no old rows and no free block."""
    customers(bench, (FIRST, 1, "2026-02-01"), (FIRST, 2, "2026-02-02"))
    before = stored(bench, "pseudonymised", "customers", "customer_id")
    swept(bench, FIRST, [2])
    left = stored(bench, "pseudonymised", "customers", "customer_id")
    assert len(before) - len(left) == 1
    files = [path for path in bench.home.layer("beshqozon", "pseudonymised").rglob("*") if path.is_file()]
    assert [path.name for path in files] == ["part.parquet"], "no file beside the partition"


def test_temporary_files_are_gone_after_a_day(home: Home) -> None:
    left = home.layer("beshqozon", "conformed") / "orders" / ".staging-1"
    left.mkdir(parents=True)
    (left / "rows.parquet").write_bytes(b"rows")
    (home.tmp / "duckdb_temp_storage-0.tmp").write_bytes(b"spilled")
    assert sweep_left_overs(home, "beshqozon") == (0, 0), "a running step may own them"
    assert sweep_left_overs(home, "beshqozon", now=left.stat().st_mtime + 90_000) == (2, 0)
    assert not left.exists()
    assert list(home.tmp.iterdir()) == []


@pytest.mark.parametrize(
    ("was", "becomes", "told"),
    [
        ("      dishes: {}\n", "", "does not tell when `dishes`"),
        ("      dishes: {}\n", "      dishes: {newest_of: [nothing]}\n", "`nothing` is not stored"),
        ("      branches: {}\n", "      branches: {gone_from_source: true}\n", "is read whole"),
        ("      dishes: {}\n", "      dishes: {}\n      orders: {}\n", "not one of the rule's tables"),
        ("    period: P90D\n", "    period: P90D\n    ends: {calls: {}}\n", "goes with `purpose_ended`"),
    ],
)
def test_the_end_of_a_purpose_must_be_told(was: str, becomes: str, told: str, tmp_path: Path) -> None:
    folder = tmp_path / "beshqozon"
    folder.mkdir()
    for name in ("policy.yaml", "policy.txt", "sources.yaml"):
        text = (SYSTEMS / "beshqozon" / name).read_text(encoding="utf-8")
        if name == "policy.yaml":
            assert was in text
            text = text.replace(was, becomes, 1)
        (folder / name).write_text(text, encoding="utf-8")
    with pytest.raises(PolicyError, match=told):
        load_system("beshqozon", tmp_path)
