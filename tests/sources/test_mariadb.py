"""MariaDB: what is stored comes back exactly, of one moment, window by window, in batches."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pymysql
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.mariadb_server import mariadb_server as mariadb_server
from tests.mariadb_server import mariadb_url as mariadb_url
from tests.mariadb_server import run
from transforms.policy.models import TableSource
from transforms.sources import (
    SourceReader,
    Window,
    arrow_schema,
    check_drift,
    mariadb,
    mariadb_rows,
    open_source,
)
from transforms.sources.mariadb_connecting import connection_parameters

from .declare import SALES, SALES_MARIADB, field, table

DAY = Window.of_days(date(2026, 5, 12), date(2026, 5, 12), "Asia/Tashkent")
UUID = "0b8f3a51-7f0c-4b1e-9d0a-5f6f1c1c9a01"
LENIENT = "SET sql_mode = 'ALLOW_INVALID_DATES'"  # what old servers took by default


def fill(url: str, rows: list[dict[str, object]]) -> None:
    with (
        pymysql.connect(**connection_parameters(url), charset="utf8mb4", autocommit=True) as con,
        con.cursor() as cursor,
    ):
        for row in rows:
            names, holders = ", ".join(row), ", ".join(["%s"] * len(row))
            cursor.execute(f"INSERT INTO sales ({names}) VALUES ({holders})", list(row.values()))


def read(
    reader: SourceReader, spec: TableSource = SALES, window: Window | None = None, **options: int
) -> tuple[list[dict[str, Any]], Counter[str]]:
    rows: list[dict[str, Any]] = []
    excluded: Counter[str] = Counter()
    for extracted in reader.extract(spec, spec.selected, window, **options):
        assert extracted.batch.schema == arrow_schema(spec, spec.selected)
        rows += extracted.batch.to_pylist()
        excluded += extracted.excluded
    return rows, excluded


def numbers(url: str, rows: int, name: str = "sales") -> None:
    run(
        url,
        SALES_MARIADB.replace("CREATE TABLE sales", f"CREATE TABLE {name}"),
        f"INSERT INTO {name} (sale_id, placed_at) SELECT seq, '2026-01-01' + INTERVAL seq MINUTE "
        f"FROM seq_1_to_{rows}",
    )


def test_types_nulls_and_texts(mariadb_url: str) -> None:
    run(mariadb_url, SALES_MARIADB)
    full: dict[str, object] = {
        "sale_id": 1,
        "buyer_comment": 'a,"b"\r\nё oʻ \\N \0 😀',
        "total_uzs": Decimal("9999999999999999.99"),
        "rate_percent": Decimal("7.125"),
        "weight": 0.1 + 0.2,
        "paid": True,
        "due_on": date(2026, 6, 1),
        "reference": UUID,
        "placed_at": datetime(2026, 5, 12, 10, 0, 0, 1),  # noqa: DTZ001
    }
    at = full["placed_at"]
    fill(
        mariadb_url,
        [full, {"sale_id": 2, "placed_at": at}, {"sale_id": 3, "buyer_comment": "", "placed_at": at}],
    )
    with open_source(mariadb_url, "mgoods") as reader:
        check_drift(SALES, reader.observe(SALES))
        rows, excluded = read(reader, window=DAY)
        (extracted,) = reader.extract(SALES, ("placed_at", "sale_id"), DAY)
    assert not excluded
    assert rows[0] == full
    assert [name for name, cell in rows[1].items() if cell is not None] == ["sale_id", "placed_at"]
    assert rows[2]["buyer_comment"] == ""
    assert extracted.batch.schema.names == ["placed_at", "sale_id"]


def test_what_is_not_of_the_declared_type_is_excluded_by_reason(mariadb_url: str) -> None:
    run(
        mariadb_url,
        SALES_MARIADB,
        """INSERT INTO sales (sale_id, total_uzs, rate_percent) VALUES (1, 1.005, NULL),
           (2, 1e16, NULL), (3, 1.5, 7.1255), (4, 1234567890123456789012345678.0123456789, NULL),
           (NULL, 5, NULL), (11, 1.500, 7.12500), (12, -0.01, -99999.999)""",
        "INSERT INTO sales (sale_id, paid, reference) VALUES (5, 2, NULL), (6, NULL, 'Aziz Karimov')",
    )
    with open_source(mariadb_url, "mgoods") as reader:
        rows, excluded = read(reader)
        assert reader.count(SALES, None) == 9
    assert [row["sale_id"] for row in rows] == [11, 12]
    assert (rows[0]["rate_percent"], rows[1]["total_uzs"]) == (Decimal("7.125"), Decimal("-0.01"))
    assert excluded == {
        "not_decimal:total_uzs": 3,
        "not_decimal:rate_percent": 1,
        "null_key:sale_id": 1,
        "not_boolean:paid": 1,
        "not_uuid:reference": 1,
    }


def test_dates_that_are_none(mariadb_url: str) -> None:
    """Rows of zero dates are in a window or outside, never in both, never `null`; and they are excluded."""
    spec = table(
        "visits", {"id": field("integer"), "on_day": field("date"), "at": field("timestamp")}, cursor="at"
    )
    with (
        pymysql.connect(**connection_parameters(mariadb_url), autocommit=True) as con,
        con.cursor() as cursor,
    ):
        cursor.execute(LENIENT)
        cursor.execute("CREATE TABLE visits (id int, on_day date, at datetime NOT NULL, KEY (at))")
        cursor.execute(
            """INSERT INTO visits VALUES (1, NULL, '0000-00-00'), (2, NULL, '2026-00-10'),
               (3, NULL, '2026-02-30 10:00:00'), (4, '0000-00-00', '2026-05-12 10:00:00'),
               (5, '2026-00-10', '2026-05-12'), (6, '0001-01-01', '2026-05-12'),
               (7, '9999-12-31', '2026-05-12'), (8, NULL, '1000-01-01'),
               (9, '2026-05-12', '2026-05-12 10:00:00'), (10, NULL, '2999-01-01')"""
        )
    with open_source(mariadb_url, "mgoods") as reader:
        check_drift(spec, reader.observe(spec))
        rows, excluded = read(reader, spec)
        assert [row["id"] for row in rows] == [9]
        assert excluded == {
            "not_timestamp:at": 3,
            "not_date:on_day": 2,
            "absurd_date:on_day": 2,
            "absurd_date:at": 2,
        }
        assert reader.null_cursor(spec) == 0
        edges = datetime(2000, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)
        assert reader.outside(spec, *edges) == 3
        assert reader.count(spec, Window(*edges)) == 7
        rows, excluded = read(reader, spec, Window(*edges))
        assert len(rows) + excluded.total() == 7
        assert str(reader.earliest_cursor(spec)) == "2026-05-12 00:00:00"
        assert str(reader.latest_cursor(spec)) == "2026-05-12 10:00:00"
        assert reader.latest_cursor(spec, before=datetime(2026, 5, 1, tzinfo=UTC)) is None


def test_the_types_of_the_store(mariadb_url: str) -> None:
    spec = table(
        "Order Log",
        {
            "id": field("integer"),
            **{
                name: field("text")
                for name in (
                    "kind",
                    "marks",
                    "body",
                    "took",
                    "blob_text",
                    "latin",
                    "narrow",
                    "ip",
                    "fixed",
                    "own",
                )
            },
            **{name: field("integer") for name in ("born", "big", "filled", "bits")},
            **{name: field("boolean") for name in ("yes", "bit_yes")},
            "single": field("float"),
            "packed": field("uuid"),
            "fee": field("decimal"),
            "utc": field("timestamp"),
        },
        cursor="utc",
        source_name=connection_parameters(mariadb_url)["database"] + ".Order Log",
    )
    create = """CREATE TABLE `Order Log` (id int PRIMARY KEY, kind enum('placed','paid'),
        marks set('a','b'), body json, took time(3), blob_text varbinary(40),
        latin varchar(20) CHARACTER SET latin1, narrow varchar(20) CHARACTER SET utf8mb3, ip inet6,
        fixed char(5), own uuid, born year, big bigint unsigned, filled int(8) zerofill, bits bit(60),
        yes bool, bit_yes bit(1), single float, packed binary(16), fee int,
        utc timestamp(3) NULL, KEY (utc))"""
    values = f"""INSERT INTO `Order Log` VALUES (1, 'paid', 'a,b', '{{"a": [1]}}', '-800:59:59.5', 'matn ў',
        'àÿ€', 'буюртма', '::1', 'UZ', '{UUID}', 2026, 9223372036854775807, 42, 1 << 59, 1, 1, 16777217,
        UNHEX(REPLACE('{UUID}', '-', '')), 7, '2026-05-12 15:00:00.5'),"""
    others = """(2, '', '', NULL, NULL, X'41FF42', NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL,
        NULL, 0.1, NULL, NULL, NULL), (3, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
        9223372036854775808, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL), (4, '', '', NULL, '00:00', '',
        '', '', NULL, '', NULL, 0, 0, 0, 0, 0, 0, 0.1, NULL, NULL, NULL)"""
    with (
        pymysql.connect(**connection_parameters(mariadb_url), charset="utf8mb4", autocommit=True) as con,
        con.cursor() as cursor,
    ):
        cursor.execute("SET sql_mode = ''")
        cursor.execute("SET time_zone = '+05:00'")
        cursor.execute(create)
        cursor.execute(values + others)
    with open_source(mariadb_url, "mgoods") as reader:
        check_drift(spec, reader.observe(spec))
        rows, excluded = read(reader, spec)
        assert reader.null_cursor(spec) == 3
        assert reader.outside(spec, DAY.start, DAY.end) == 0
        # a TIMESTAMP ends in 2038 (or 2106); a bound beyond it is one all the same
        assert reader.count(spec, Window(datetime(2000, 1, 1), datetime(2150, 1, 1))) == 1  # noqa: DTZ001
        assert str(reader.latest_cursor(spec)) == "2026-05-12 10:00:00.500000"
        assert [row["id"] for row in read(reader, spec, DAY)[0]] == [1]
    assert excluded == {"invalid_utf8:blob_text": 1, "not_integer:big": 1}
    assert rows[0] == {
        "id": 1,
        "kind": "paid",
        "marks": "a,b",
        "body": '{"a": [1]}',
        "took": "-800:59:59.500",
        "blob_text": "matn ў",
        "latin": "àÿ€",
        "narrow": "буюртма",
        "ip": "::1",
        "fixed": "UZ",
        "own": UUID,
        "born": 2026,
        "big": 2**63 - 1,
        "filled": 42,
        "bits": 1 << 59,
        "yes": True,
        "bit_yes": True,
        "single": 16777216.0,
        "packed": UUID,
        "fee": Decimal("7.00"),
        "utc": datetime(2026, 5, 12, 10, 0, 0, 500000),  # noqa: DTZ001
    }
    assert (rows[1]["yes"], rows[1]["bit_yes"], rows[1]["kind"], rows[1]["born"]) == (False, False, "", 0)
    assert rows[1]["single"] == 0.10000000149011612  # all of what a single float holds


def test_batches_are_cut_by_rows_and_by_bytes(mariadb_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    numbers(mariadb_url, 5000)
    run(
        mariadb_url,
        "UPDATE sales SET buyer_comment = repeat('x', 1000)",
        "UPDATE sales SET buyer_comment = repeat('ю', 1 << 20) WHERE sale_id = 77",
    )
    with open_source(mariadb_url, "mgoods") as reader:
        sizes = [e.batch.num_rows for e in reader.extract(SALES, SALES.selected, None, batch_rows=3000)]
        assert sizes == [3000, 2000]
        monkeypatch.setattr(mariadb, "_BATCH_BYTES", 1 << 20)
        batches = [e.batch for e in reader.extract(SALES, SALES.selected, None)]
    assert sorted(key for batch in batches for key in batch["sale_id"].to_pylist()) == [*range(1, 5001)]
    assert max(batch.nbytes for batch in batches) < 5 << 20  # 1 MB, a block of 1 MB, and the row of 2 MB
    longest = max(len(cell) for batch in batches for cell in batch["buyer_comment"].to_pylist())
    assert longest == 1 << 20


@pytest.mark.parametrize("length", [0, 1, 11, 12, 13, 250, 251, 252, 253, 254, 255, 65535, 65536, 8 << 20])
def test_cells_of_every_length(mariadb_url: str, length: int) -> None:
    """Lengths are written in 1, 3, 4 or 9 bytes; two cells of 8 MB make a row of two packets."""
    spec = table("long", {"id": field("integer"), "one": field("text"), "two": field("text")})
    run(
        mariadb_url,
        "CREATE TABLE `long` (id int PRIMARY KEY, one longtext, two longtext)",
        f"INSERT INTO `long` SELECT seq, repeat('a', {length}), "
        f"concat(repeat('b', {max(length - 1, 0)}), 'z') FROM seq_1_to_3",
    )
    with open_source(mariadb_url, "mgoods") as reader:
        rows, excluded = read(reader, spec)
    assert not excluded
    assert [row["id"] for row in rows] == [1, 2, 3]
    assert all(row["one"] == "a" * length for row in rows)
    assert all(row["two"] == "b" * (length - 1) + "z" for row in rows)


def test_one_snapshot_over_all_tables_and_no_lock_left(mariadb_url: str) -> None:
    numbers(mariadb_url, 1)
    run(mariadb_url, "CREATE TABLE others LIKE sales", "CREATE TABLE changed LIKE sales")
    others = table("others", dict(SALES.fields), cursor="placed_at")
    with open_source(mariadb_url, "mgoods") as reader:
        assert reader.count(SALES, None) == len(read(reader)[0]) == 1
        # the owner changes rows, and the table itself, while the reader is open: nothing blocks
        run(
            mariadb_url,
            "SET lock_wait_timeout = 2",
            "INSERT INTO sales (sale_id) VALUES (2)",
            "INSERT INTO others (sale_id) VALUES (2)",
            "DELETE FROM sales WHERE sale_id = 1",
            "ALTER TABLE changed ADD later int",
        )
        assert [row["sale_id"] for row in read(reader)[0]] == [1]
        assert reader.count(SALES, None) == 1
        assert reader.count(others, None) == len(read(reader, others)[0]) == 0
        run(mariadb_url, "SET lock_wait_timeout = 2", "ALTER TABLE sales ADD later int")
    with open_source(mariadb_url, "mgoods") as reader:
        assert reader.count(SALES, None) == 1


@pytest.mark.parametrize("ahead", [0, 1 << 20, 64 << 20])
def test_reads_between_reads(mariadb_url: str, monkeypatch: pytest.MonkeyPatch, ahead: int) -> None:
    """With much read ahead, with some, with nothing: an interrupted extraction goes on where it was."""
    monkeypatch.setattr(mariadb_rows, "_AHEAD_BYTES", ahead)
    numbers(mariadb_url, 300_000)
    with open_source(mariadb_url, "mgoods") as reader:
        run(mariadb_url, "DELETE FROM sales WHERE sale_id % 3 = 0")
        one = reader.extract(SALES, ("sale_id", "placed_at"), None, batch_rows=20_000)
        two = reader.extract(SALES, ("sale_id",), None, batch_rows=50_000)
        found: list[list[int]] = [[], []]
        for _ in range(4):
            for place, extraction in enumerate((one, two)):
                found[place] += next(extraction).batch["sale_id"].to_pylist()
        assert reader.count(SALES, None) == 300_000
        two.close()  # type: ignore[attr-defined]  # given up half way
        for extracted in one:
            found[0] += extracted.batch["sale_id"].to_pylist()
        assert sorted(found[0]) == [*range(1, 300_001)]
        assert len(set(found[1])) == 200_000
        assert sum(e.batch.num_rows for e in reader.extract(SALES, ("sale_id",), None)) == 300_000
    reader.close()


def test_what_is_given_up_is_not_sent(mariadb_url: str) -> None:
    numbers(mariadb_url, 300_000)
    with open_source(mariadb_url, "mgoods") as reader:
        extraction = reader.extract(SALES, ("sale_id", "placed_at"), None, batch_rows=100)
        next(extraction)
        extraction.close()  # type: ignore[attr-defined]
        ((_, sent),) = reader._rows(None, "SHOW SESSION STATUS LIKE 'Bytes_sent'")  # type: ignore[attr-defined]
    assert int(sent) < 6 << 20  # of 11 MB


def test_the_cursor_is_found_by_its_index(mariadb_url: str) -> None:
    numbers(mariadb_url, 300_000)
    run(
        mariadb_url,
        "ALTER TABLE sales ADD at timestamp NULL, ADD KEY by_time (at)",
        "UPDATE sales SET at = placed_at",
    )
    run(mariadb_url, "ANALYZE TABLE sales")
    spec = table("sales", {"sale_id": field("integer"), "at": field("timestamp")}, cursor="at")
    with open_source(mariadb_url, "mgoods") as reader:
        for each, index in ((SALES, "sales_placed_at"), (spec, "by_time")):
            where = reader._in(each, DAY)  # type: ignore[attr-defined]
            ((*_, kind, _, key, _, _, rows, _),) = reader._rows(None, f"EXPLAIN SELECT * FROM sales{where}")  # type: ignore[attr-defined]
            assert (kind, key) == ("range", index)
            assert int(rows) < 3000
            assert reader.count(each, DAY) == 1440


def test_views_and_the_case_of_names(mariadb_url: str) -> None:
    numbers(mariadb_url, 3)
    run(mariadb_url, "CREATE VIEW Shown AS SELECT * FROM sales WHERE sale_id > 1")
    spec = table("shown", dict(SALES.fields), cursor="placed_at", source_name="Shown")
    with open_source(mariadb_url, "mgoods") as reader:
        check_drift(spec, reader.observe(spec))
        assert [row["sale_id"] for row in read(reader, spec)[0]] == [2, 3]
        assert reader.observe("sales").columns == reader.observe(SALES).columns


MONEY = st.decimals(1 - 10**16, 10**16 - 1, places=2, allow_nan=False)
MOMENT = st.datetimes(datetime(1900, 1, 1), datetime(2199, 12, 31))  # noqa: DTZ001


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(
            st.none() | st.text(st.characters(exclude_categories=["Cs"])),
            st.none() | MONEY,
            st.none() | st.floats(allow_nan=False, allow_infinity=False),
            st.none() | st.booleans(),
            st.none() | MOMENT.map(datetime.date),
            st.none() | st.uuids().map(str),
            st.none() | MOMENT,
        ),
        max_size=15,
    ),
    st.integers(1, 7),
)
def test_round_trip(mariadb_url: str, stored: list[tuple[object, ...]], batch_rows: int) -> None:
    names = ("buyer_comment", "total_uzs", "weight", "paid", "due_on", "reference", "placed_at")
    run(mariadb_url, "DROP TABLE IF EXISTS sales", SALES_MARIADB)
    fill(
        mariadb_url,
        [{"sale_id": i, **dict(zip(names, cells, strict=True))} for i, cells in enumerate(stored)],
    )
    with open_source(mariadb_url, "mgoods") as reader:
        found, excluded = read(reader, batch_rows=batch_rows)
    assert not excluded
    found.sort(key=lambda row: row["sale_id"])
    assert [tuple(row[name] for name in names) for row in found] == stored
