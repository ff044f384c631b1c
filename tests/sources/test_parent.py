"""Rows without a date of their own take their parent's, in every kind of database."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import psycopg
import pytest

from tests.mariadb_server import mariadb_server as mariadb_server
from tests.mariadb_server import mariadb_url as mariadb_url
from tests.mariadb_server import run as run_mariadb
from transforms.errors import SchemaDrift
from transforms.policy.models import TableSource
from transforms.sources import SourceReader, Window, check_drift, open_source

FIRST = datetime(2026, 3, 1, tzinfo=UTC).replace(tzinfo=None)
STATEMENTS = (
    "CREATE TABLE shop_orders (id INTEGER PRIMARY KEY, placed_at {moment}, secret VARCHAR(20))",
    "CREATE TABLE shop_lines (line_id INTEGER PRIMARY KEY, order_id INTEGER, items INTEGER, "
    "secret VARCHAR(20))",
    "INSERT INTO shop_orders VALUES (1, '2026-03-01 10:00:00', 'x'), (2, '2026-03-02 10:00:00', 'x'), "
    "(3, '2026-03-03 10:00:00', 'x'), (4, NULL, 'x')",
    "INSERT INTO shop_lines VALUES (11, 1, 1, 'x'), (12, 1, 2, 'x'), (21, 2, 3, 'x'), (31, 3, 4, 'x'), "
    "(41, 4, 5, 'x'), (91, 9, 6, 'x')",
)


def _field(kind: str, **more: Any) -> dict[str, Any]:
    return {
        "type": kind,
        "category": "system.operations",
        "role": "attribute",
        "description": "A field.",
        **more,
    }


def lines(**changes: Any) -> TableSource:
    return TableSource.model_validate(
        {
            "system": "shop",
            "table": "lines",
            "source_name": "shop_lines",
            "description": "Lines of orders.",
            "parent": {
                "source_name": "shop_orders",
                "by": "order_id",
                "key": "id",
                "columns": {"placed_at": "placed_at"},
            },
            "primary_key": ["line_id"],
            "load": "append",
            "cursor": "placed_at",
            "fields": {
                "line_id": _field("integer"),
                "order_id": _field("integer"),
                "placed_at": _field("timestamp"),
                "items": _field("integer"),
                "secret": _field("text", role="never_read"),
            },
        }
        | changes
    )


Opened = Callable[[], SourceReader]


def _sqlite(tmp_path: Path) -> str:
    con = sqlite3.connect(tmp_path / "shop.sqlite")
    for statement in STATEMENTS:
        con.execute(statement.format(moment="TEXT"))
    con.commit()
    con.close()
    return f"sqlite:///{tmp_path}/shop.sqlite"


@pytest.fixture(params=["sqlite", "mariadb", "postgres"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return _sqlite(tmp_path)
    if request.param == "mariadb":
        place: str = request.getfixturevalue("mariadb_url")
        run_mariadb(place, *(statement.format(moment="DATETIME") for statement in STATEMENTS))
        return place
    place = request.getfixturevalue("postgres_url")
    with psycopg.connect(place, autocommit=True) as con:
        for statement in STATEMENTS:
            con.execute(statement.format(moment="TIMESTAMP").encode())
    return place


def found(reader: SourceReader, table: TableSource, window: Window | None) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = []
    for extracted in reader.extract(table, table.selected, window):
        rows += extracted.batch.to_pylist()
    return sorted(rows, key=lambda row: row["line_id"])


def test_rows_are_in_the_window_of_their_parent(url: str) -> None:
    table = lines()
    with open_source(url, "shop") as reader:
        check_drift(table, reader.observe(table))
        day = Window(FIRST, FIRST + timedelta(days=1))
        assert [row["line_id"] for row in found(reader, table, day)] == [11, 12]
        assert found(reader, table, day)[1] == {
            "line_id": 12, "order_id": 1, "placed_at": datetime(2026, 3, 1, 10), "items": 2,  # noqa: DTZ001
        }  # fmt: skip
        assert reader.count(table, day) == 2
        assert len(found(reader, table, None)) == reader.count(table, None) == 6
        # a parent without a date, and a line without its parent
        assert reader.null_cursor(table) == 2
        assert reader.outside(table, FIRST + timedelta(days=1), FIRST + timedelta(days=2)) == 3
        assert reader.earliest_cursor(table) == FIRST + timedelta(hours=10)
        assert reader.latest_cursor(table) == FIRST + timedelta(days=2, hours=10)


def test_a_parent_that_lacks_the_column_is_drift(url: str) -> None:
    table = lines()
    parent = {**table.model_dump()["parent"], "columns": {"placed_at": "created_at"}}
    changed = lines(parent=parent)
    with open_source(url, "shop") as reader, pytest.raises(SchemaDrift, match="placed_at"):
        check_drift(changed, reader.observe(changed))


@pytest.mark.parametrize(
    "wrong",
    [
        {"by": "order_number"},
        {"columns": {"posted_at": "placed_at"}},
        {"columns": {"order_id": "id"}},
    ],
)
def test_a_parent_must_fit_the_fields(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"among the fields|must be a column"):
        lines(parent={**lines().model_dump()["parent"], **wrong})
