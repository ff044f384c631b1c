"""What a user has after a run: a summary, a file that explains itself, a second run that adds nothing."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import duckdb
import pytest

from tests.whole_run import LAST, ROOT, Planted, parda

TABLES = {
    "sales_daily", "seller_performance_monthly", "product_category_weekly", "delivery_performance_weekly",
    "returns_monthly", "finance_monthly", "affiliate_monthly", "stock_daily", "platform_health_daily",
}  # fmt: skip


@pytest.fixture(scope="module")
def file(planted: Planted) -> Path:
    return planted.home / "published" / "mgoods.duckdb"


def test_the_summary_tells_what_was_done(planted: Planted, file: Path) -> None:
    for words in ("new periods", "suppressed", "checks", " 0 failed", str(file), "duckdb -readonly"):
        assert words in planted.printed


def test_every_table_is_published_and_explained(file: Path) -> None:
    with duckdb.connect(str(file), read_only=True) as con:
        named = dict(con.sql("SELECT table_name, comment FROM duckdb_tables()").fetchall())
        assert set(named) >= TABLES
        assert all(named.values()), "a table without a comment"
        silent = con.sql(
            "SELECT table_name, column_name FROM duckdb_columns() WHERE comment IS NULL AND NOT internal"
        ).fetchall()
        assert not silent
        unexplained = con.sql(
            "SELECT table_name, column_name FROM duckdb_columns() WHERE NOT internal "
            "EXCEPT SELECT table_name, column_name FROM data_dictionary"
        ).fetchall()
        assert not unexplained
        for table in TABLES:
            states = con.sql(f"SELECT count(*) FROM {table} WHERE cell_status <> 'suppressed'").fetchone()
            assert states is not None
            assert states[0] > 0, f"nothing of {table} is shown"


@pytest.mark.parametrize("query", sorted((ROOT / "systems" / "mgoods" / "queries").glob("*.sql")), ids=str)
def test_the_example_queries_give_rows(query: Path, file: Path) -> None:
    with duckdb.connect(str(file), read_only=True) as con:
        assert con.sql(query.read_text(encoding="utf-8")).fetchall()


def test_identifiers_of_the_source_are_not_in_the_file(planted: Planted, file: Path) -> None:
    """Numbers of the stores are not there: sellers stand under pseudonyms keyed for publication."""
    con = sqlite3.connect(planted.url.removeprefix("sqlite:///"))
    stores = {str(number) for (number,) in con.execute("SELECT store_id FROM stores")}
    with duckdb.connect(str(file), read_only=True) as published:
        sellers = {s for (s,) in published.sql("SELECT seller FROM seller_performance_monthly").fetchall()}
    assert sellers
    assert not sellers & stores


def test_a_second_run_restates_nothing(planted: Planted, file: Path, tmp_path: Path) -> None:
    with duckdb.connect(str(file), read_only=True) as con:
        before = con.sql("SELECT table_name, period_first, content_sha256 FROM releases").fetchall()
    again = parda(
        ["run", "--system=mgoods", f"--from={LAST}", f"--to={LAST}"], planted.url, planted.home, tmp_path
    )
    assert again.returncode == 0, again.stderr[-1000:]
    assert "released   0 new periods" in again.stdout
    with duckdb.connect(str(file), read_only=True) as con:
        after = con.sql("SELECT table_name, period_first, content_sha256 FROM releases").fetchall()
    assert [row for row in after if row[0]] == [row for row in before if row[0]]
    verified = parda(["verify", "--system=mgoods"], planted.url, planted.home, tmp_path)
    assert verified.returncode == 0, verified.stdout
