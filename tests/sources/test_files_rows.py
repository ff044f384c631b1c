"""File drops: what stands in CSV, JSON Lines and Parquet comes back exactly, window by window."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from transforms.policy.models import Role
from transforms.sources import Window, check_drift, open_source
from transforms.sources.files import json_records, parquet_records
from transforms.sources.files.records import Block

from .declare import SALES, field, table
from .drops import AT, DAY, LATER, csv_text, json_text, keys, put, put_parquet, read, sale, sales

UUID = "0b8f3a51-7f0c-4b1e-9d0a-5f6f1c1c9a01"
FULL = sale(
    1,
    datetime(2026, 5, 12, 10, 0, 0, 500000),  # noqa: DTZ001
    buyer_comment='йўқ "oʻ";,\n\t2',
    total_uzs=Decimal("125000.10"),
    rate_percent=Decimal("7.125"),
    weight=1.5,
    paid=True,
    due_on=date(2026, 6, 1),
    reference=UUID,
    password_hash="$2b$",
    street_line="Bobur 1",
)
NAMES = ["pos/a.csv", "pos/a.csv.gz", "pos/a.jsonl", "pos/a.jsonl.gz", "pos/a.parquet"]


def drop(path: Path, rows: list[dict[str, Any]]) -> None:
    if path.suffix == ".parquet":
        put_parquet(path, rows)
    elif "json" in path.name:
        put(path, json_text(rows))
    else:
        put(path, csv_text(rows))


@pytest.mark.parametrize("name", NAMES)
def test_types_and_nulls(tmp_path: Path, name: str) -> None:
    at = datetime(2026, 5, 12, 11)  # noqa: DTZ001
    drop(tmp_path / name, [FULL, sale(2, at)])
    spec = sales("pos/*")
    with open_source(f"file://{tmp_path}", "mgoods") as reader:
        check_drift(spec, reader.observe(spec))
        rows, excluded = read(reader, spec, DAY)
    assert not excluded
    assert rows[0] == {column: FULL[column] for column in SALES.selected}
    assert [column for column, cell in rows[1].items() if cell is not None] == ["sale_id", "placed_at"]


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_dialects_of_csv(tmp_path: Path, sign: str, end: str, mark: str) -> None:
    text = csv_text([sale(1, buyer_comment=f"a{sign}b"), sale(2, buyer_comment='""')], sign=sign)
    put(tmp_path / "a.csv", mark + text.replace("\n", end))
    with open_source(f"file://{tmp_path}", "mgoods") as reader:
        rows, excluded = read(reader, sales("*.csv"), DAY)
    assert not excluded
    assert [row["buyer_comment"] for row in rows] == [f"a{sign}b", '""']


def test_an_empty_field_is_null_and_a_quoted_one_is_empty(tmp_path: Path) -> None:
    spec = table("t", {"key": field("integer"), "a": field("text"), "b": field("text")}, source_name="t.csv")
    put(tmp_path / "t.csv", 'key,a,b\n1,,""\n\n2,NULL,5" pipe\n')
    with open_source(f"file://{tmp_path}", "mgoods") as reader:
        rows, _ = read(reader, spec)
    assert rows == [{"key": 1, "a": None, "b": ""}, {"key": 2, "a": "NULL", "b": '5" pipe'}]


def test_columns_are_found_by_name_whatever_their_order(tmp_path: Path) -> None:
    names = tuple(SALES.fields)
    put(tmp_path / "a.csv", csv_text([sale(1, buyer_comment="x")], names))
    put(tmp_path / "b.csv", csv_text([sale(2, buyer_comment="y")], names[::-1]))
    with open_source(f"file://{tmp_path}", "mgoods") as reader:
        rows, _ = read(reader, sales("*.csv"), DAY)
    assert [(row["sale_id"], row["buyer_comment"]) for row in rows] == [(1, "x"), (2, "y")]


def test_nested_values_by_path(tmp_path: Path) -> None:
    spec = table(
        "clicks",
        {
            "click_id": field("integer", path="id"),
            "device": field("text", path="visitor.device.os"),
            "cents": field("decimal", path="order.total"),
            "items": field("text", path="order.items"),
            "card": field("text", path="order.card", role=Role.NEVER_READ),
            "at": field("timestamp"),
        },
        cursor="at",
        source_name="clicks/**/*.jsonl",
    )
    put(
        tmp_path / "clicks/2026/05/a.jsonl",
        """{"id": 1, "visitor": {"device": {"os": "iOS"}}, "at": "2026-05-12T10:00:00Z"}
{"id": 2, "visitor": {"device": null}, "order": {"total": 1e2, "card": {"n": 4}}, "at": "2026-05-12 10:00:00"}
{"id": 3, "order": {"total": "7.50", "items": [{"n": 1.50}, "й"]}, "at": "2026-05-12 10:00:00"}""",
    )
    with open_source(f"file://{tmp_path}", "mgoods") as reader:
        check_drift(spec, reader.observe(spec))
        rows, excluded = read(reader, spec, DAY)
    assert not excluded
    assert [row["device"] for row in rows] == ["iOS", None, None]
    assert [row["cents"] for row in rows] == [None, Decimal("100.00"), Decimal("7.50")]
    assert [row["items"] for row in rows] == [None, None, '[{"n":1.50},"й"]']


def test_members_of_parquet_structs_and_finer_times(tmp_path: Path) -> None:
    spec = table(
        "orders",
        {
            "order_id": field("integer", path="id"),
            "city": field("text", path="ship.city"),
            "amount": field("decimal"),
            "at": field("timestamp"),
        },
        cursor="at",
        source_name="*.parquet",
    )
    at = pa.array(["2026-05-12 10:00:00.123456", "2026-05-12 10:00:00.123456789"]).cast(pa.timestamp("ns"))
    columns = {
        "id": pa.array([1, 2], pa.int32()),
        "ship": pa.array([{"city": "Buxoro"}, None], pa.struct([("city", pa.string())])),
        "amount": pa.array([Decimal("1.5000"), Decimal("2.5")], pa.decimal128(10, 4)),
        "at": pc_zone(at),
    }
    pq.write_table(pa.table(columns), tmp_path / "a.parquet")
    with open_source(f"file://{tmp_path}", "mgoods") as reader:
        check_drift(spec, reader.observe(spec))
        rows, excluded = read(reader, spec, DAY)
    moment = datetime(2026, 5, 12, 10, 0, 0, 123456)  # noqa: DTZ001
    assert rows == [{"order_id": 1, "city": "Buxoro", "amount": Decimal("1.50"), "at": moment}]
    assert excluded == {"not_timestamp:at": 1}


def pc_zone(at: pa.Array) -> pa.Array:
    """The same instants, in a column that has a zone."""
    return at.cast(pa.timestamp("ns", "UTC")).cast(pa.timestamp("ns", "Asia/Tashkent"))


def test_columns_told_by_the_path(tmp_path: Path) -> None:
    spec = table(
        "orders",
        {"order_id": field("integer"), "dt": field("date", path="@dt"), "shop": field("text", path="@shop")},
        source_name="dt=*/**/*.csv",
    )
    put(tmp_path / "dt=2026-05-12/shop=Chor%20su/a.csv", "order_id\n1\n")
    put(tmp_path / "dt=__HIVE_DEFAULT_PARTITION__/shop=x/b.csv", "order_id\n2\n")
    with open_source(f"file://{tmp_path}", "mgoods") as reader:
        check_drift(spec, reader.observe(spec))
        rows, _ = read(reader, spec)
    assert sorted(tuple(row.values()) for row in rows) == [(1, date(2026, 5, 12), "Chor su"), (2, None, "x")]


def test_what_is_not_asked_for_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put_parquet(tmp_path / "a.parquet", [FULL])
    asked: set[str] = set()
    original = parquet_records.pq.ParquetFile.iter_batches

    def spy(self: Any, rows: int, groups: list[int], columns: list[str]) -> Any:
        asked.update(columns)
        return original(self, rows, groups, columns)

    monkeypatch.setattr(parquet_records.pq.ParquetFile, "iter_batches", spy)
    with open_source(f"file://{tmp_path}", "mgoods") as reader:
        (extracted,) = reader.extract(sales("*.parquet"), ("weight", "sale_id"), DAY)
    assert extracted.batch.schema.names == ["weight", "sale_id"]
    assert asked == {"weight", "sale_id", "placed_at"}


@pytest.mark.parametrize("name", NAMES)
def test_a_row_belongs_to_the_day_of_its_cursor_whatever_its_file(tmp_path: Path, name: str) -> None:
    edges = [
        "2026-05-11 18:59:59.999999",
        "2026-05-11 19:00:00",
        "2026-05-12 18:59:59.999999",
        "2026-05-12 19:00:00",
        "2999-01-01 00:00:00",
        None,
    ]
    rows = [sale(i, datetime.fromisoformat(at) if at else None) for i, at in enumerate(edges)]
    drop(tmp_path / name, rows)
    spec = sales("**")
    with open_source(f"file://{tmp_path}", "mgoods") as reader:
        assert keys(reader, spec, DAY) == [1, 2]
        assert reader.null_cursor(spec) == 1
        assert reader.outside(spec, DAY.start, DAY.end) == 3
        assert str(reader.earliest_cursor(spec)) == "2026-05-11 18:59:59"
        assert str(reader.latest_cursor(spec)) == "2026-05-12 19:00:00"
        before = datetime(2026, 5, 12, 19, tzinfo=UTC)
        assert str(reader.latest_cursor(spec, before)) == "2026-05-12 18:59:59"
        odd = Window(DAY.start + timedelta(seconds=1), DAY.end + timedelta(seconds=1))
        assert keys(reader, spec, odd) == [2, 3]


def test_batches_of_many_small_files_and_of_a_large_one(tmp_path: Path) -> None:
    for i in range(25):
        put(tmp_path / f"{i:02}.csv", csv_text([sale(2 * i), sale(2 * i + 1)]))
    put(tmp_path / "large.csv", csv_text([sale(i) for i in range(50, 101)]))
    with open_source(f"file://{tmp_path}", "mgoods") as reader:
        batches = list(reader.extract(sales("*.csv"), SALES.selected, DAY, batch_rows=40))
    assert [each.batch.num_rows for each in batches] == [40, 40, 21]
    assert sorted(key for each in batches for key in each.batch["sale_id"].to_pylist()) == list(range(101))


@pytest.mark.parametrize("name", NAMES)
def test_cells_of_a_megabyte(tmp_path: Path, name: str) -> None:
    long = "ю" * (1 << 20)
    at = datetime(2026, 5, 12, 10)  # noqa: DTZ001
    drop(tmp_path / name, [sale(i, at, buyer_comment=long) for i in range(9)])
    with open_source(f"file://{tmp_path}", "mgoods") as reader:
        rows, _ = read(reader, sales("**"), DAY)
    assert [row["buyer_comment"] == long for row in rows] == [True] * 9


def test_a_snapshot_table_is_all_files(tmp_path: Path) -> None:
    spec = table("shops", {"shop_id": field("integer")}, source_name="shops/*.csv")
    put(tmp_path / "shops/a.csv", "shop_id\n1\n")
    put(tmp_path / "shops/b.csv", "shop_id\n2\n")
    with open_source(f"file://{tmp_path}", "mgoods") as reader:
        assert sorted(row["shop_id"] for row in read(reader, spec)[0]) == [1, 2]
        assert reader.null_cursor(spec) == reader.outside(spec, DAY.start, DAY.end) == 0
        assert reader.earliest_cursor(spec) is reader.latest_cursor(spec) is None


def test_line_by_line_gives_what_whole_blocks_give(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path / "a.jsonl", json_text([FULL, sale(2, LATER), {"sale_id": 3, "placed_at": AT, "weight": 1}]))
    by_line: list[Block] = []
    original = json_records.JsonRecords._by_line

    def spy(self: Any, block: bytes, columns: Any) -> Block:
        by_line.append(original(self, block, columns))
        return by_line[-1]

    monkeypatch.setattr(json_records.JsonRecords, "_by_line", spy)
    spec = sales("*.jsonl")
    with open_source(f"file://{tmp_path}", "mgoods") as reader:
        whole = read(reader, spec)
    assert not by_line  # numbers of decimals as strings too are read by Arrow
    monkeypatch.setattr(json_records.JsonRecords, "_by_arrow", lambda *_: None)
    with open_source(f"file://{tmp_path}", "mgoods") as reader:
        assert read(reader, spec) == whole
        check_drift(spec, reader.observe(spec))
    assert by_line


MONEY = st.decimals(1 - 10**16, 10**16 - 1, places=2, allow_nan=False)
MOMENT = st.datetimes(datetime(1900, 1, 1), datetime(2199, 12, 31))  # noqa: DTZ001
TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))


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
    st.sampled_from(NAMES),
)
def test_round_trip(tmp_path: Path, stored: list[tuple], batch_rows: int, name: str) -> None:
    columns = ("buyer_comment", "total_uzs", "weight", "paid", "due_on", "reference", "placed_at")
    path = tmp_path / name
    path.unlink(missing_ok=True)
    drop(path, [sale(i, **dict(zip(columns, cells, strict=True))) for i, cells in enumerate(stored)])
    if not stored and "json" in name:
        return
    with open_source(f"file://{tmp_path}", "mgoods") as reader:
        found, excluded = read(reader, sales(name), batch_rows=batch_rows)
    path.unlink()
    assert not excluded
    assert [tuple(row[column] for column in columns) for row in found] == stored


CELL = (
    st.none() | st.text(max_size=12) | st.sampled_from(["2026-05-12", "1E5", "t", "", "infinity", '"', "\0"])
)
NEARLY_A_MOMENT = st.one_of(
    st.from_regex(r"2026-0[1-5]-(0[1-9]|1[0-9])[ T~]?[0-9T:. Z+]{0,12}", fullmatch=True),
    st.from_regex(r"[0-9T-]{4,12}( [0-9:]{5,8})?", fullmatch=True),
    CELL,
)


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(*[CELL] * 8, NEARLY_A_MOMENT), max_size=12), st.sampled_from(NAMES[:4]))
def test_whatever_the_cells_hold_every_row_is_accounted_for(
    tmp_path: Path, cells: list[tuple], name: str
) -> None:
    path = tmp_path / name
    rows = [sale(key, at, **dict(zip(SALES.selected[1:-1], rest, strict=True))) for key, *rest, at in cells]
    drop(path, [*rows, sale(1)])
    start, step = datetime(2026, 1, 31, 19, tzinfo=UTC), timedelta(days=20, hours=5)
    edges = [start + step * i for i in range(6)]
    spec = sales(name)
    with open_source(f"file://{tmp_path}", "mgoods") as reader:
        total = 0
        for first, last in pairwise(edges):
            window = Window(first, last)
            found, _ = read(reader, spec, window, batch_rows=5)
            assert all(window.start <= row["placed_at"] < window.end for row in found)
            total += reader.count(spec, window)
        total += reader.outside(spec, edges[0], edges[-1]) + reader.null_cursor(spec)
        assert total == reader.count(spec, None) == len(cells) + 1
        assert isinstance(read(reader, spec)[1], Counter)
    path.unlink()
