"""A closed period that is stored otherwise than it was published stops its own table, by coordinates."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import duckdb
import pytest

from tests.whole_run import parda
from transforms.demo import generate
from transforms.disclosure.storing import protected_table
from transforms.home import Home
from transforms.marketplace import load_marketplace
from transforms.workbench import open_workbench

TABLE, MEASURE = "sales_daily", "orders"
OTHER = "platform_health_daily"


def published(home: Home, table: str) -> dict[date, list[tuple[object, ...]]]:
    """Rows by day, as an analyst reads them."""
    rows: dict[date, list[tuple[object, ...]]] = {}
    with duckdb.connect(str(home.published("mgoods")), read_only=True) as con:
        for row in con.execute(f"SELECT * FROM {table} ORDER BY ALL").fetchall():
            rows.setdefault(row[0], []).append(row)
    return rows


def tamper(home: Home, day: date) -> str:
    """Add one to a published number in the restricted layer; a label of its row."""
    with open_workbench(home, load_marketplace("mgoods"), run_id="tampering") as bench:
        name = protected_table(TABLE)
        stored = bench.store.relation("aggregated", name, [day])
        found = bench.con.execute(
            f"SELECT region, category FROM {stored} WHERE cell_status = 'published' ORDER BY ALL"
        ).fetchone()
        assert found is not None
        region, category = found
        bench.con.execute(
            f"CREATE TEMP TABLE otherwise AS SELECT * REPLACE (CASE WHEN cell_status = 'published' "
            f"AND region = ? AND category = ? THEN {MEASURE} + 1 ELSE {MEASURE} END AS {MEASURE}) "
            f"FROM {stored}",
            [region, category],
        )
        bench.store.write_query("aggregated", name, "SELECT * FROM otherwise", [day])
    return str(region)


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path}/mgoods.sqlite"


def test_it_is_named_and_the_other_tables_leave(tmp_path: Path, url: str) -> None:
    made = generate("mgoods", orders=6_000, seed=5, to=url, days=9)
    home, tmp = Home.of(tmp_path / "home"), tmp_path / "tmp"
    tmp.mkdir()
    first, then = made.first_day, made.first_day + timedelta(days=6)
    run = parda(["run", "--system=mgoods", f"--from={first}", f"--to={then}"], url, home.root, tmp)
    assert run.returncode == 0, run.stderr[-2000:]
    before = {name: published(home, name) for name in (TABLE, OTHER)}
    assert then in before[TABLE]
    label = tamper(home, then)

    day = then + timedelta(days=1)
    run = parda(["run", "--system=mgoods", f"--date={day}"], url, home.root, tmp)
    assert run.returncode == 1
    told = run.stdout + run.stderr
    assert "closed periods are stored otherwise than they were published" in told
    assert TABLE in told
    assert str(then) in told
    assert label in told
    assert published(home, TABLE) == before[TABLE]  # nothing new of it, and what is out stays
    after = published(home, OTHER)
    assert day in after
    assert {each: rows for each, rows in after.items() if each != day} == before[OTHER]
