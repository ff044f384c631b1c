"""Great Expectations at work: it finds what is broken, and tells nothing of what it saw."""

from __future__ import annotations

import gc
import io
import logging
import os
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import polars as pl
import pytest

from transforms.quality import Expectation, Suite, validate, validate_frame
from transforms.quality import great as engine

CANARY = "gulnora.canary@mail.uz"

EXPECTATIONS = {
    "columns": Expectation(kind="columns", name="columns", columns=("id", "kind", "amount", "note")),
    "rows": Expectation(kind="rows", name="rows", rows=3),
    "not_null": Expectation(kind="not_null", name="not null", column="id"),
    "values": Expectation(kind="values", name="values", column="kind", values=("a", "b")),
    "range": Expectation(kind="range", name="range", column="amount", minimum=0, maximum=10),
    "low": Expectation(kind="range", name="low", column="amount", minimum=0),
    "unique": Expectation(kind="unique", name="unique", columns=("id", "kind")),
    # braces, colons and quotes: GX formats queries, SQLAlchemy looks for `:name` in them
    "never": Expectation(
        kind="never", name="never", column="note", sql="regexp_matches(note, '[a-z]{2,}@(?:mail|x)[.]uz')"
    ),
}
SUITE = Suite("conformed", "things", tuple(EXPECTATIONS.values()))
GOOD = [(1, "a", 0, None), (2, "b", 10, "fine"), (2, "a", None, "")]

# which expectations each change breaks
BROKEN: dict[str, tuple[str, set[str]]] = {
    "nothing": ("SELECT * FROM good", set()),
    "a column more": ("SELECT *, 1 AS more FROM good", {"columns"}),
    "a column less": ("SELECT * EXCLUDE (kind), NULL AS sort FROM good", {"columns", "values", "unique"}),
    "a row less": ("SELECT * FROM good WHERE kind = 'a'", {"rows"}),
    "a null": ("SELECT * REPLACE (nullif(id, 1) AS id) FROM good", {"not_null"}),
    "a value": ("SELECT * REPLACE (replace(kind, 'b', 'c') AS kind) FROM good", {"values"}),
    "too low": ("SELECT * REPLACE (amount - 1 AS amount) FROM good", {"range", "low"}),
    "too high": ("SELECT * REPLACE (amount + 1 AS amount) FROM good", {"range"}),
    "a key twice": ("SELECT * REPLACE ('a' AS kind) FROM good", {"unique"}),
    "a text": (f"SELECT * REPLACE ('write to {CANARY}' AS note) FROM good", {"never"}),
}


@pytest.fixture
def con() -> Any:
    with duckdb.connect(":memory:") as session:
        session.execute("CREATE TABLE good (id BIGINT, kind VARCHAR, amount INTEGER, note VARCHAR)")
        session.executemany("INSERT INTO good VALUES (?, ?, ?, ?)", GOOD)
        yield session


@pytest.mark.parametrize("how", BROKEN)
def test_each_break_is_found_and_nothing_else(con: duckdb.DuckDBPyConnection, how: str) -> None:
    query, expected = BROKEN[how]
    found = validate(con, SUITE, f"({query})")
    failed = {
        name for name, result in zip(EXPECTATIONS, found.expectations, strict=True) if not result.passed
    }
    assert failed == expected
    assert found.passed == (not expected)
    assert found.counts["expectations"] == len(EXPECTATIONS)
    assert found.counts["failed"] == len(expected)


def test_what_cannot_be_evaluated_has_not_passed(con: duckdb.DuckDBPyConnection) -> None:
    lost = validate(con, SUITE, "no_such_table")
    assert not lost.passed
    assert all(result.error for result in lost.expectations)
    # a cast that fails while rows are read, as a damaged file would; the next suite is not disturbed
    torn = validate(con, SUITE, f"(SELECT * REPLACE (('{CANARY}' || id)::INTEGER AS amount) FROM good)")
    assert not torn.passed
    assert torn.counts["not_evaluated"] > 0
    assert validate(con, SUITE, "good").passed


def test_an_empty_suite_has_not_passed(con: duckdb.DuckDBPyConnection) -> None:
    assert not validate(con, Suite("conformed", "things", ()), "good").passed


def test_no_value_is_told(
    con: duckdb.DuckDBPyConnection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: Any
) -> None:
    """Not in what we return, not in the objects of GX, not in logs, streams or files."""
    kept: list[Any] = []
    assert validate(con, SUITE, "good").passed  # the library is loaded, its data source made
    with engine._LENT.lend(con):
        con.execute(f"CREATE VIEW memory.main.{engine._VIEW} AS SELECT 1 AS one")
        batch_class: Any = type(engine._definition().get_batch())
        con.execute(f"DROP VIEW memory.main.{engine._VIEW}")
    original = batch_class.validate

    def keeping(self: Any, *given: Any, **named: Any) -> Any:
        kept.append(original(self, *given, **named))
        return kept[-1]

    monkeypatch.setattr(batch_class, "validate", keeping)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    out, err = io.StringIO(), io.StringIO()
    with caplog.at_level(logging.DEBUG), redirect_stdout(out), redirect_stderr(err):
        for query in (
            f"SELECT id, '{CANARY}' AS kind, amount, '{CANARY}' AS note FROM good",
            f"SELECT * REPLACE (('{CANARY}' || id)::INTEGER AS amount) FROM good",
        ):
            result = validate(con, SUITE, f"({query})")
            assert not result.passed
            assert CANARY not in repr(result)
    told = kept[0].to_json_dict()
    assert told["success"] is False
    assert CANARY not in str(told)
    assert {str(each.result) for each in kept[0].results} == {"{}"}
    assert CANARY not in out.getvalue() + err.getvalue() + caplog.text
    assert out.getvalue() + err.getvalue() == ""
    assert list(tmp_path.rglob("*")) == []


def test_the_session_is_given_back(con: duckdb.DuckDBPyConnection) -> None:
    """After a suite nothing holds the session, whose memory has the keys of the restricted layers."""
    assert validate(con, SUITE, "good").passed
    assert engine._LENT._session is None
    con.execute("CREATE TABLE after AS SELECT 1 AS one")  # no transaction was left open
    assert con.execute("SELECT count(*) FROM duckdb_views() WHERE NOT internal").fetchone() == (0,)
    other = duckdb.connect(":memory:")
    other.execute("CREATE TABLE good AS SELECT 1::BIGINT AS id")
    one = Suite("conformed", "things", (Expectation(kind="not_null", name="n", column="id"),))
    assert validate(other, one, "good").passed
    before = len([each for each in gc.get_objects() if isinstance(each, duckdb.DuckDBPyConnection)])
    other.close()
    del other
    gc.collect()
    assert len([e for e in gc.get_objects() if isinstance(e, duckdb.DuckDBPyConnection)]) <= before


def test_a_small_frame(con: duckdb.DuckDBPyConnection) -> None:
    frame = pl.DataFrame(GOOD, schema=["id", "kind", "amount", "note"], orient="row")
    assert validate_frame(SUITE, frame).passed
    assert not validate_frame(SUITE, frame.head(2)).passed


def test_a_fresh_process_writes_nothing_and_calls_nobody(tmp_path: Path) -> None:
    """Import, context and a failing suite, with a home of its own and every socket refused."""
    script = f"""
import socket
def refuse(*given, **named): raise AssertionError("network")
socket.socket.connect = refuse
socket.getaddrinfo = refuse
import polars as pl
from transforms.quality import Expectation, Suite, validate_frame
suite = Suite("conformed", "t", (Expectation(kind="values", name="v", column="note", values=("a",)),))
print(validate_frame(suite, pl.DataFrame({{"note": ["{CANARY}"]}})).counts)
"""
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=tmp_path,
        env=dict(
            os.environ, HOME=str(tmp_path), PYTHONPATH=str(Path(__file__).parents[2]), TMPDIR=str(tmp_path)
        ),
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "{'expectations': 1, 'failed': 1, 'not_evaluated': 0}\n"
    assert done.stderr == ""
    assert list(tmp_path.rglob("*")) == []


def test_the_day_of_a_partition_counts(con: duckdb.DuckDBPyConnection) -> None:
    suite = Suite(
        "conformed",
        "things",
        (Expectation(kind="never", name="day", sql=f"day NOT IN (DATE '{date(2026, 5, 1)}')"),),
    )
    assert validate(con, suite, "(SELECT DATE '2026-05-01' AS day)").passed
    assert not validate(con, suite, "(SELECT DATE '2026-05-02' AS day)").passed
