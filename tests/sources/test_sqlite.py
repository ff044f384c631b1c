"""SQLite: what is stored comes back exactly, in declared types, window by window, in batches."""

from __future__ import annotations

import sqlite3
import stat
from collections import Counter
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from transforms.errors import ConfigurationError, SchemaDrift, SourceError
from transforms.policy.models import Role
from transforms.sources import SourceReader, Window, arrow_schema, open_source, sqlite
from transforms.sources.sqlite import _in_window

from .declare import SALES, SALES_SQLITE, field, sqlite_file, table

DAY = Window.of_days(date(2026, 5, 12), date(2026, 5, 12), "Asia/Tashkent")
UUID = "0b8f3a51-7f0c-4b1e-9d0a-5f6f1c1c9a01"


def sale(key: object, at: object, **cells: object) -> tuple[object, ...]:
    row: dict[str, object] = dict.fromkeys(SALES.fields)
    row.update({"sale_id": key, "placed_at": at, "password_hash": "$2b$", "street_line": "x"})
    row.update(cells)
    return tuple(row.values())


def read(
    reader: SourceReader, window: Window | None = None, **options: int
) -> tuple[list[dict], Counter[str]]:
    rows: list[dict] = []
    excluded: Counter[str] = Counter()
    for extracted in reader.extract(SALES, SALES.selected, window, **options):
        assert extracted.batch.schema == arrow_schema(SALES, SALES.selected)
        rows += extracted.batch.to_pylist()
        excluded += extracted.excluded
    return rows, excluded


def test_types_and_nulls(tmp_path: Path) -> None:
    full = sale(
        1,
        "2026-05-12 10:00:00.5",
        buyer_comment="йўқ 'oʻ'",
        total_uzs="125000.00",
        rate_percent="7.125",
        weight=1.5,
        paid=1,
        due_on="2026-06-01",
        reference=UUID,
    )
    url = sqlite_file(
        tmp_path / "a.sqlite", SALES_SQLITE, "sales", [full, sale(2, "2026-05-12T10:00:00.25Z")]
    )
    with open_source(url, "mgoods") as reader:
        rows, excluded = read(reader, DAY)
    assert not excluded
    assert rows[0] == {
        "sale_id": 1,
        "buyer_comment": "йўқ 'oʻ'",
        "total_uzs": Decimal("125000.00"),
        "rate_percent": Decimal("7.125"),
        "weight": 1.5,
        "paid": True,
        "due_on": date(2026, 6, 1),
        "reference": UUID,
        "placed_at": datetime(2026, 5, 12, 10, 0, 0, 500000),  # noqa: DTZ001
    }
    assert rows[1]["placed_at"] == datetime(2026, 5, 12, 10, 0, 0, 250000)  # noqa: DTZ001
    assert [name for name, cell in rows[1].items() if cell is not None] == ["sale_id", "placed_at"]


def test_asked_columns_in_asked_order(tmp_path: Path) -> None:
    url = sqlite_file(tmp_path / "a.sqlite", SALES_SQLITE, "sales", [sale(1, "2026-05-12 10:00:00")])
    with open_source(url, "mgoods") as reader:
        (extracted,) = reader.extract(SALES, ("placed_at", "sale_id"), DAY)
    assert extracted.batch.schema.names == ["placed_at", "sale_id"]


def test_batches_are_cut_by_rows_and_by_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [sale(i, "2026-05-12 10:00:00", buyer_comment="x" * 1000) for i in range(5000)]
    url = sqlite_file(tmp_path / "a.sqlite", SALES_SQLITE, "sales", rows)
    with open_source(url, "mgoods") as reader:
        sizes = [e.batch.num_rows for e in reader.extract(SALES, SALES.selected, DAY, batch_rows=3000)]
        assert sizes == [3000, 2000]
        monkeypatch.setattr(sqlite, "_BATCH_BYTES", 1 << 20)
        sizes = [e.batch.num_rows for e in reader.extract(SALES, SALES.selected, DAY)]
    assert sizes == [2000, 2000, 1000]


def test_a_cell_of_a_megabyte(tmp_path: Path) -> None:
    long = "ю" * (1 << 20)
    url = sqlite_file(
        tmp_path / "a.sqlite", SALES_SQLITE, "sales", [sale(1, "2026-05-12 10:00:00", buyer_comment=long)]
    )
    with open_source(url, "mgoods") as reader:
        rows, _ = read(reader, DAY)
    assert rows[0]["buyer_comment"] == long


def test_nothing_in_the_window(tmp_path: Path) -> None:
    url = sqlite_file(tmp_path / "a.sqlite", SALES_SQLITE)
    with open_source(url, "mgoods") as reader:
        assert read(reader, DAY) == ([], Counter())
        assert reader.count(SALES, DAY) == 0
        assert reader.latest_cursor(SALES) is None
        assert reader.earliest_cursor(SALES) is None


def test_edges_of_the_window_in_both_notations(tmp_path: Path) -> None:
    at = [
        "2026-05-11 18:59:59",
        "2026-05-11T18:59:59Z",
        "2026-05-11 19:00:00",
        "2026-05-11T19:00:00",
        "2026-05-12 18:59:59.999999",
        "2026-05-12T18:59:59+00:00",
        "2026-05-12 19:00:00",
        "2026-05-12T19:00:00",
    ]
    rows = [sale(i, moment) for i, moment in enumerate(at)]
    url = sqlite_file(tmp_path / "a.sqlite", SALES_SQLITE, "sales", rows)
    with open_source(url, "mgoods") as reader:
        found, excluded = read(reader, DAY)
        assert sorted(row["sale_id"] for row in found) == [2, 3, 4, 5]
        assert not excluded
        assert reader.count(SALES, DAY) == 4
        assert reader.count(SALES, None) == 8


def test_cursor_edges_ignore_the_absurd_and_know_both_notations(tmp_path: Path) -> None:
    at = [
        None,
        1778000000,
        "0001-01-01 00:00:00",
        "2999-01-01 00:00:00",
        "2026-05-12 rubbish",
        "2026-05-10T02:00:00",
        "2026-05-10 03:00:00",
        "2026-05-12T10:00:00",
        "2026-05-12 11:00:00",
        "2027-01-01 00:00:00",
    ]
    rows = [sale(i, moment) for i, moment in enumerate(at)]
    url = sqlite_file(tmp_path / "a.sqlite", SALES_SQLITE, "sales", rows)
    with open_source(url, "mgoods") as reader:
        assert str(reader.earliest_cursor(SALES)) == "2026-05-10 02:00:00"
        assert str(reader.latest_cursor(SALES)) == "2027-01-01 00:00:00"
        before = datetime(2026, 5, 13, tzinfo=UTC)
        assert str(reader.latest_cursor(SALES, before=before)) == "2026-05-12 11:00:00"
        assert reader.null_cursor(SALES) == 1
        assert reader.outside(SALES, datetime(2000, 1, 1, tzinfo=UTC), before) == 4


def test_the_cursor_is_found_by_its_index(tmp_path: Path) -> None:
    url = sqlite_file(tmp_path / "a.sqlite", SALES_SQLITE)
    where, parameters = _in_window(SALES, DAY)
    with sqlite3.connect(url.removeprefix("sqlite:///")) as connection:
        plan = connection.execute(f"EXPLAIN QUERY PLAN SELECT * FROM sales{where}", parameters).fetchall()
    assert "USING INDEX sales_placed_at" in str(plan)


def test_one_state_of_the_store_for_the_whole_run(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite"
    script = "PRAGMA journal_mode = WAL;" + SALES_SQLITE
    url = sqlite_file(path, script, "sales", [sale(1, "2026-05-12 10:00:00")])
    with open_source(url, "mgoods") as reader:
        with sqlite3.connect(path) as writer:
            writer.execute("UPDATE sales SET total_uzs = '1.00'")
            writer.execute("INSERT INTO sales (sale_id, placed_at) VALUES (2, '2026-05-12 11:00:00')")
        writer.close()
        rows, _ = read(reader, DAY)
    assert [(row["sale_id"], row["total_uzs"]) for row in rows] == [(1, None)]


def test_two_extractions_at_once(tmp_path: Path) -> None:
    rows = [sale(i, "2026-05-12 10:00:00") for i in range(10)]
    url = sqlite_file(tmp_path / "a.sqlite", SALES_SQLITE, "sales", rows)
    with open_source(url, "mgoods") as reader:
        one = reader.extract(SALES, ("sale_id",), DAY, batch_rows=3)
        two = reader.extract(SALES, ("sale_id",), DAY, batch_rows=4)
        next(one), next(two)
        assert reader.count(SALES, DAY) == 10
        assert sum(e.batch.num_rows for e in one) == 7
        assert sum(e.batch.num_rows for e in two) == 6


def test_money_in_a_numeric_column_comes_back_exactly(tmp_path: Path) -> None:
    spec = table("fees", {"fee_id": field("integer"), "amount": field("decimal")})
    url = sqlite_file(
        tmp_path / "a.sqlite",
        "CREATE TABLE fees (fee_id INTEGER PRIMARY KEY, amount NUMERIC(18,2))",
        "fees",
        [(1, "125000.00"), (2, "0.10"), (3, "9007199254.13"), (4, "1234567890123.45"), (5, 0.1 + 0.2)],
    )
    with open_source(url, "mgoods") as reader:
        (extracted,) = reader.extract(spec, spec.selected, None)
    assert [str(cell) for cell in extracted.batch["amount"].to_pylist()] == [
        "125000.00",
        "0.10",
        "9007199254.13",
        "1234567890123.45",
    ]
    assert extracted.excluded == {"not_decimal:amount": 1}


def test_nothing_can_be_written(tmp_path: Path) -> None:
    url = sqlite_file(tmp_path / "a.sqlite", SALES_SQLITE)
    path = Path(url.removeprefix("sqlite:///"))
    before = path.read_bytes()
    with open_source(url, "mgoods") as reader:
        connection = reader._connection  # type: ignore[attr-defined]
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            connection.execute("DELETE FROM sales")
    assert path.read_bytes() == before
    assert {each.name for each in tmp_path.iterdir()} == {"a.sqlite"}


@pytest.mark.parametrize(
    ("columns", "window", "place"),
    [
        (("sale_id", "password_hash"), DAY, "mgoods.sales.password_hash"),
        (("sale_id", "street_line"), DAY, "mgoods.sales.street_line"),
        (("sale_id", "nothing"), DAY, "mgoods.sales.nothing"),
        ((), DAY, "mgoods.sales"),
        (("sale_id", "sale_id"), DAY, "mgoods.sales"),
    ],
)
def test_what_may_not_be_asked_for(
    tmp_path: Path, columns: tuple[str, ...], window: Window, place: str
) -> None:
    with open_source(sqlite_file(tmp_path / "a.sqlite", SALES_SQLITE), "mgoods") as reader:
        with pytest.raises(ConfigurationError) as caught:
            reader.extract(SALES, columns, window)
        assert caught.value.place == place


def test_a_snapshot_table_has_no_window(tmp_path: Path) -> None:
    spec = table("couriers", {"courier_id": field("integer"), "name": field("text", role=Role.ATTRIBUTE)})
    url = sqlite_file(
        tmp_path / "a.sqlite", "CREATE TABLE couriers (courier_id, name)", "couriers", [(1, "Yetkazuvchi")]
    )
    with open_source(url, "mgoods") as reader:
        with pytest.raises(ConfigurationError, match="snapshot"):
            reader.extract(spec, spec.selected, DAY)
        (extracted,) = reader.extract(spec, spec.selected, None)
        assert extracted.batch.num_rows == reader.count(spec, None) == 1
        assert reader.null_cursor(spec) == 0
        assert reader.latest_cursor(spec) is None


def test_missing_table(tmp_path: Path) -> None:
    with open_source(sqlite_file(tmp_path / "a.sqlite", ""), "mgoods") as reader:
        for read_it in (
            lambda: reader.observe(SALES),
            lambda: reader.count(SALES, DAY),
            lambda: list(reader.extract(SALES, SALES.selected, DAY)),
        ):
            with pytest.raises(SchemaDrift) as caught:
                read_it()
            assert caught.value.place == "mgoods.sales"
            assert caught.value.__context__ is None


@pytest.mark.parametrize("pattern", ["session:{chat_id}", "session:*", "archive/*.jsonl"])
def test_a_database_that_stands_in_for_another_store(tmp_path: Path, pattern: str) -> None:
    """A pattern of keys or files names no relation: the table has its own name there."""
    spec = table("sessions", {"chat_id": field("integer"), "state": field("text")}, source_name=pattern)
    script = "CREATE TABLE sessions (chat_id INTEGER, state TEXT)"
    with open_source(
        sqlite_file(tmp_path / "a.sqlite", script, "sessions", [(1, "open")]), "mgoods"
    ) as reader:
        assert [column.name for column in reader.observe(spec).columns] == ["chat_id", "state"]
        (extracted,) = reader.extract(spec, spec.selected, None)
    assert extracted.batch.to_pylist() == [{"chat_id": 1, "state": "open"}]


def test_no_file_no_database_no_rights(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no SQLite file"):
        open_source(f"sqlite:///{tmp_path}/none.sqlite", "mgoods")
    assert not (tmp_path / "none.sqlite").exists()
    (tmp_path / "text.sqlite").write_text("Aziz Karimov, +998 90 123 45 67\n" * 100)
    with pytest.raises(SourceError, match="not a SQLite database") as caught:
        open_source(f"sqlite:///{tmp_path}/text.sqlite", "mgoods")
    assert "Aziz" not in str(caught.value)
    assert caught.value.__context__ is None
    assert stat.S_ISREG((tmp_path / "text.sqlite").stat().st_mode)


def test_a_locked_database_is_said_to_be_locked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    url = sqlite_file(tmp_path / "a.sqlite", SALES_SQLITE)
    monkeypatch.setattr(sqlite, "_BUSY_SECONDS", 0.05)
    with sqlite3.connect(tmp_path / "a.sqlite", isolation_level=None) as writer:
        writer.execute("BEGIN EXCLUSIVE")
        with pytest.raises(SourceError, match="locked by a writer"):
            open_source(url, "mgoods")
    writer.close()


MONEY = st.decimals(1 - 10**16, 10**16 - 1, places=2, allow_nan=False)  # 18 digits
MOMENT = st.datetimes(datetime(1900, 1, 1), datetime(2199, 12, 31))  # noqa: DTZ001
TEXT = st.text(st.characters(exclude_categories=["Cs"]))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(
            st.none() | TEXT,
            st.none() | MONEY,
            st.none() | st.floats(allow_nan=False, allow_infinity=False),
            st.none() | st.booleans(),
            st.none() | MOMENT.map(datetime.date),
            st.none() | st.uuids().map(str),
            MOMENT,
        ),
        max_size=20,
    ),
    st.integers(1, 7),
)
def test_round_trip(tmp_path: Path, stored: list[tuple], batch_rows: int) -> None:
    path = tmp_path / "round.sqlite"
    path.unlink(missing_ok=True)
    rows = [
        sale(
            i,
            str(at),
            buyer_comment=text,
            total_uzs=None if money is None else str(money),
            weight=weight,
            paid=paid,
            due_on=None if due is None else due.isoformat(),
            reference=reference,
        )
        for i, (text, money, weight, paid, due, reference, at) in enumerate(stored)
    ]
    with open_source(sqlite_file(path, SALES_SQLITE, "sales", rows), "mgoods") as reader:
        found, excluded = read(reader, batch_rows=batch_rows)
    names = ("buyer_comment", "total_uzs", "weight", "paid", "due_on", "reference", "placed_at")
    assert not excluded
    assert [tuple(row[name] for name in names) for row in found] == stored


CELL = (
    st.none()
    | st.integers(-(2**63), 2**63 - 1)
    | st.floats()
    | st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
    | st.binary(max_size=12)
    | st.sampled_from(["2026-05-12", "2026-02-30 10:00:00", "1E5", "0x10", "125.005", "t", "", "infinity"])
)
NEARLY_A_MOMENT = st.one_of(
    st.from_regex(r"2026-0[1-5]-(0[1-9]|1[0-9])[ T~]?[0-9T:. Z+]{0,12}", fullmatch=True),
    st.from_regex(r"[0-9T-]{4,12}( [0-9:]{5,8})?", fullmatch=True),
    CELL,
)


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(*[CELL] * 8, NEARLY_A_MOMENT), max_size=12), st.booleans())
def test_whatever_the_cells_hold_every_row_is_accounted_for(
    tmp_path: Path, cells: list[tuple], typed: bool
) -> None:
    """Rows with arbitrary cells: in one window, outside or without cursor; there kept or excluded."""
    path = tmp_path / "any.sqlite"
    path.unlink(missing_ok=True)
    untyped = "CREATE TABLE sales ({})".format(", ".join(SALES.fields))
    rows = [sale(key, at, **dict(zip(SALES.selected[1:-1], rest, strict=True))) for key, *rest, at in cells]
    url = sqlite_file(path, SALES_SQLITE if typed else untyped, "sales", rows)
    start, step = datetime(2026, 1, 31, 19, tzinfo=UTC), timedelta(days=20, hours=5)
    edges = [start + step * i for i in range(6)]
    with open_source(url, "mgoods") as reader:
        total = 0
        for first, last in pairwise(edges):
            window = Window(first, last)
            found, excluded = read(reader, window, batch_rows=5)
            assert len(found) + excluded.total() == reader.count(SALES, window)
            assert all(window.start <= row["placed_at"] < window.end for row in found)
            assert all(row["sale_id"] is not None for row in found)
            total += reader.count(SALES, window)
        total += reader.outside(SALES, edges[0], edges[-1]) + reader.null_cursor(SALES)
        assert total == reader.count(SALES, None) == len(cells)
        found, excluded = read(reader)
        assert len(found) + excluded.total() == len(cells)


def test_values_stay_out_of_what_is_said(tmp_path: Path) -> None:
    url = sqlite_file(tmp_path / "a.sqlite", SALES_SQLITE)
    with open_source(url, "mgoods") as reader:
        assert repr(reader) == "SqliteReader('mgoods', 'a.sqlite')"
