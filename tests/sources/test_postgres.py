"""PostgreSQL: what is stored comes back exactly; each thing that can go wrong has its own clear error."""

from __future__ import annotations

import traceback
from collections import Counter
from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import psycopg
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from transforms.errors import PardaError, SchemaDrift, SourceError
from transforms.policy.models import TableSource
from transforms.sources import SourceReader, Window, arrow_schema, check_drift, open_source, postgres

from .declare import SALES, SALES_POSTGRES, field, table

pytestmark = pytest.mark.postgres

DAY = Window.of_days(date(2026, 5, 12), date(2026, 5, 12), "Asia/Tashkent")


def run(url: str, *statements: str) -> None:
    with psycopg.connect(url, autocommit=True) as connection:
        for statement in statements:
            connection.execute(statement.encode())


def fill(url: str, rows: list[dict[str, object]]) -> None:
    with psycopg.connect(url) as connection:
        for row in rows:
            names, holders = ", ".join(row), ", ".join(["%s"] * len(row))
            connection.execute(f"INSERT INTO sales ({names}) VALUES ({holders})".encode(), list(row.values()))


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


def failing(act: Callable[[], object]) -> PardaError:
    """The error of ``act``; it stands alone, without the driver's words in its chain."""
    with pytest.raises(PardaError) as caught:
        act()
    assert caught.value.__context__ is None
    assert caught.value.__cause__ is None
    assert caught.value.next_step
    assert "psycopg" not in "".join(traceback.format_exception_only(caught.value))
    return caught.value


def test_types_nulls_and_texts(postgres_url: str) -> None:
    run(postgres_url, SALES_POSTGRES)
    full: dict[str, object] = {
        "sale_id": 1,
        "buyer_comment": 'a,"b"\r\nё oʻ \\N \\. \t',
        "total_uzs": Decimal("9999999999999999.99"),
        "rate_percent": Decimal("7.125"),
        "weight": 0.1 + 0.2,
        "paid": True,
        "due_on": date(2026, 6, 1),
        "reference": "0b8f3a51-7f0c-4b1e-9d0a-5f6f1c1c9a01",
        "placed_at": datetime(2026, 5, 12, 10, 0, 0, 1),  # noqa: DTZ001
    }
    at = full["placed_at"]
    fill(
        postgres_url,
        [full, {"sale_id": 2, "placed_at": at}, {"sale_id": 3, "buyer_comment": "", "placed_at": at}],
    )
    with open_source(postgres_url, "mgoods") as reader:
        check_drift(SALES, reader.observe(SALES))
        rows, excluded = read(reader, window=DAY)
    assert not excluded
    assert rows[0] == full
    assert [name for name, cell in rows[1].items() if cell is not None] == ["sale_id", "placed_at"]
    assert rows[2]["buyer_comment"] == ""


def test_one_column_of_nulls_and_empty_texts(postgres_url: str) -> None:
    run(
        postgres_url,
        "CREATE TABLE notes (note text, id int PRIMARY KEY)",
        "INSERT INTO notes VALUES (NULL, 1), ('', 2), (NULL, 3), ('\\.', 4)",
    )
    spec = table("notes", {"note": field("text"), "id": field("integer")}, primary_key=("id",))
    with open_source(postgres_url, "mgoods") as reader:
        (extracted,) = reader.extract(spec, ("note",), None)
    assert extracted.batch["note"].to_pylist() == [None, "", None, "\\."]


def test_what_is_not_of_the_declared_type_is_excluded_by_reason(postgres_url: str) -> None:
    run(
        postgres_url,
        SALES_POSTGRES,
        """INSERT INTO sales (sale_id, total_uzs, rate_percent, weight, due_on) VALUES
        (1, 1.005, NULL, NULL, NULL), (2, 'NaN', NULL, NULL, NULL), (3, 1e16, NULL, NULL, NULL),
        (4, 1.000, 7.1255, NULL, NULL), (5, NULL, NULL, 'NaN', NULL), (6, NULL, NULL, '-Infinity', NULL),
        (7, NULL, NULL, NULL, 'infinity'), (8, NULL, NULL, NULL, '0044-03-15 BC'),
        (9, NULL, NULL, NULL, '12026-01-01'), (10, NULL, NULL, NULL, '1899-12-31'),
        (NULL, 5, NULL, NULL, NULL), (11, 1.500, 7.12500, 1.5, '2026-01-01')""",
        "UPDATE sales SET placed_at = CASE sale_id WHEN 9 THEN NULL WHEN 10 THEN 'infinity'::timestamp "
        "WHEN 8 THEN '2999-01-01' ELSE '2026-05-12 10:00' END",
    )
    with open_source(postgres_url, "mgoods") as reader:
        rows, excluded = read(reader)
        assert [row["sale_id"] for row in rows] == [11]
        assert rows[0]["rate_percent"] == Decimal("7.125")
        assert excluded == {
            "not_decimal:total_uzs": 3,
            "not_decimal:rate_percent": 1,
            "not_number:weight": 2,
            "absurd_date:due_on": 4,
            "null_key:sale_id": 1,
        }
        in_window = reader.count(SALES, DAY)
        rows, excluded = read(reader, window=DAY)
        assert len(rows) + excluded.total() == in_window == 9
        assert reader.null_cursor(SALES) == 1
        edges = datetime(2000, 1, 1, tzinfo=UTC), datetime(2026, 6, 1, tzinfo=UTC)
        assert reader.outside(SALES, *edges) == 2
        assert reader.count(SALES, Window(*edges)) + 2 + 1 == reader.count(SALES, None) == 12
        assert str(reader.latest_cursor(SALES)) == "2026-05-12 10:00:00"
        assert reader.earliest_cursor(SALES) == reader.latest_cursor(SALES)


def test_types_that_stores_use_for_text_money_and_zones(postgres_url: str) -> None:
    run(
        postgres_url,
        "CREATE SCHEMA shop",
        "CREATE TYPE shop.kind AS ENUM ('placed', 'paid')",
        "CREATE DOMAIN shop.phone AS varchar(20)",
        """CREATE TABLE shop."Order Log" (id int PRIMARY KEY, kind shop.kind, phone shop.phone, ip inet,
           body jsonb, code char(5), tags text[], fee money, rate int, at timestamptz)""",
        """INSERT INTO shop."Order Log" VALUES (1, 'paid', '+998901234567', '10.0.0.1', '{"a": [1]}', 'UZ',
           '{a,"b c"}', 12.34, 7, '2026-05-12 15:00:00+05')""",
    )
    spec = table(
        "order_log",
        {
            "id": field("integer"),
            **{name: field("text") for name in ("kind", "phone", "ip", "body", "code", "tags")},
            "fee": field("decimal"),
            "rate": field("decimal"),
            "at": field("timestamp"),
        },
        cursor="at",
        source_name="shop.Order Log",
    )
    with open_source(postgres_url, "mgoods") as reader:
        check_drift(spec, reader.observe(spec))
        rows, excluded = read(reader, spec, DAY)
        assert str(reader.latest_cursor(spec)) == str(reader.earliest_cursor(spec)) == "2026-05-12 10:00:00"
        assert reader.outside(spec, DAY.start, DAY.end) == 0
    assert not excluded
    assert rows == [
        {
            "id": 1,
            "kind": "paid",
            "phone": "+998901234567",
            "ip": "10.0.0.1",
            "body": '{"a": [1]}',
            "code": "UZ",
            "tags": '{a,"b c"}',
            "fee": Decimal("12.34"),
            "rate": Decimal("7.00"),
            "at": datetime(2026, 5, 12, 10),  # noqa: DTZ001
        }
    ]


def test_the_window_of_a_cursor_with_zone(postgres_url: str) -> None:
    run(
        postgres_url,
        "CREATE TABLE visits (visit_id int PRIMARY KEY, at timestamptz)",
        f"ALTER DATABASE {postgres_url.rsplit('/', 1)[1].split('?')[0]} SET timezone = 'America/Lima'",
        """INSERT INTO visits VALUES (1, '2026-05-11 18:59:59+00'), (2, '2026-05-11 19:00:00+00'),
           (3, '2026-05-12 18:59:59+00'), (4, '2026-05-12 19:00:00+00')""",
    )
    spec = table("visits", {"visit_id": field("integer"), "at": field("timestamp")}, cursor="at")
    with open_source(postgres_url, "mgoods") as reader:
        rows, _ = read(reader, spec, DAY)
        assert [row["visit_id"] for row in rows] == [2, 3]
        assert reader.count(spec, DAY) == 2
        assert reader.outside(spec, DAY.start, DAY.end) == 2
        assert str(reader.latest_cursor(spec)) == "2026-05-12 19:00:00"


def test_batches_are_cut_by_rows_and_by_bytes(postgres_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    run(
        postgres_url,
        SALES_POSTGRES,
        "INSERT INTO sales (sale_id, buyer_comment) "
        "SELECT i, repeat('x', 1000) FROM generate_series(1, 5000) i",
        "UPDATE sales SET buyer_comment = repeat('ю', 1 << 20) WHERE sale_id = 77",
    )
    with open_source(postgres_url, "mgoods") as reader:
        sizes = [e.batch.num_rows for e in reader.extract(SALES, SALES.selected, None, batch_rows=3000)]
        assert sizes == [3000, 2000]
        monkeypatch.setattr(postgres, "_BATCH_BYTES", 1 << 20)
        batches = [e.batch for e in reader.extract(SALES, SALES.selected, None)]
    assert sum(batch.num_rows for batch in batches) == 5000
    assert max(batch.nbytes for batch in batches) < 4 << 20  # 1 MB, and the row of 2 MB
    longest = max(len(cell) for batch in batches for cell in batch["buyer_comment"].to_pylist())
    assert longest == 1 << 20


def test_every_drift_is_named(postgres_url: str) -> None:
    run(
        postgres_url,
        SALES_POSTGRES,
        "ALTER TABLE sales ADD loyalty_tier int",
        "ALTER TABLE sales DROP paid",
        "ALTER TABLE sales ALTER total_uzs TYPE double precision",
    )
    with open_source(postgres_url, "mgoods") as reader:
        error = failing(lambda: check_drift(SALES, reader.observe(SALES)))
        assert isinstance(error, SchemaDrift)
        for part in ("loyalty_tier", "paid", "total_uzs (is `double precision`, declared `decimal`)"):
            assert part in str(error)
        missing = failing(lambda: read(reader))
        assert isinstance(missing, SchemaDrift)
        assert missing.place == "mgoods.sales.paid"


@pytest.mark.parametrize("name", ["nothing", "no_schema.sales", "x'; DROP TABLE sales; --", 'a"b', "a..b"])
def test_missing_table_whatever_its_name(postgres_url: str, name: str) -> None:
    run(postgres_url, SALES_POSTGRES)
    spec = table("sales", {"id": field("integer")}, source_name=name)
    with open_source(postgres_url, "mgoods") as reader:
        assert failing(lambda: reader.observe(spec)).system in ("mgoods", None)
        assert failing(lambda: read(reader, spec)).system in ("mgoods", None)
        assert reader.count(SALES, None) == 0  # the others go on


def test_an_index_is_no_table(postgres_url: str) -> None:
    run(postgres_url, SALES_POSTGRES)
    with open_source(postgres_url, "mgoods") as reader:
        assert "table or view" in str(failing(lambda: reader.observe("sales_placed_at")))


def test_one_snapshot_over_all_tables_and_no_lock_left(postgres_url: str) -> None:
    run(postgres_url, SALES_POSTGRES, "CREATE TABLE others AS TABLE sales")
    fill(postgres_url, [{"sale_id": 1}])
    others = table("others", dict(SALES.fields), cursor="placed_at")
    with open_source(postgres_url, "mgoods") as reader:
        assert reader.count(SALES, None) == 1
        # the owner changes rows, and the table itself, while the reader is open: nothing blocks
        run(
            postgres_url,
            "SET lock_timeout = '2s'",
            "INSERT INTO sales (sale_id) VALUES (2)",
            "INSERT INTO others (sale_id) VALUES (2)",
            "ALTER TABLE sales ADD later int",
        )
        assert reader.count(SALES, None) == 1
        assert reader.count(others, None) == 0
        assert len(read(reader, others)[0]) == 0
    with open_source(postgres_url, "mgoods") as reader:
        assert reader.count(SALES, None) == 2


def test_two_extractions_at_once_and_one_given_up(postgres_url: str) -> None:
    run(postgres_url, SALES_POSTGRES, "INSERT INTO sales (sale_id) SELECT generate_series(1, 300000)")
    with open_source(postgres_url, "mgoods") as reader:
        one = reader.extract(SALES, ("sale_id",), None, batch_rows=1000)
        two = reader.extract(SALES, ("sale_id",), None, batch_rows=1000)
        next(one), next(two)
        assert reader.count(SALES, None) == 300_000
        one.close()  # type: ignore[attr-defined]
        assert sum(e.batch.num_rows for e in two) == 299_000
        assert sum(e.batch.num_rows for e in reader.extract(SALES, ("sale_id",), None)) == 300_000
    reader.close()


def test_the_cursor_is_found_by_its_index(postgres_url: str) -> None:
    run(
        postgres_url,
        SALES_POSTGRES,
        """INSERT INTO sales (sale_id, placed_at)
           SELECT i, '2026-01-01'::timestamp + i * interval '1 hour' FROM generate_series(1, 5000) i""",
        "ANALYZE sales",
    )
    with open_source(postgres_url, "mgoods") as reader, psycopg.connect(postgres_url) as connection:
        where = reader._in(SALES, DAY)  # type: ignore[attr-defined]
        plan = connection.execute(f"EXPLAIN SELECT * FROM sales{where}".encode()).fetchall()
    assert "sales_placed_at" in str(plan)


def test_rows_hidden_from_us_are_an_error_not_a_smaller_table(postgres_url: str) -> None:
    run(
        postgres_url,
        SALES_POSTGRES,
        "INSERT INTO sales (sale_id) VALUES (1), (2)",
        "ALTER TABLE sales ENABLE ROW LEVEL SECURITY",
        "CREATE POLICY few ON sales USING (sale_id = 1)",
    )
    with role(postgres_url, "SELECT ON sales") as url, open_source(url, "mgoods") as reader:
        for act in (lambda: reader.count(SALES, None), lambda: read(reader)):
            error = failing(act)
            assert isinstance(error, SourceError)
            assert "row level security" in str(error)


def test_columns_that_are_not_granted(postgres_url: str) -> None:
    run(postgres_url, SALES_POSTGRES, "CREATE TABLE hidden AS TABLE sales")
    hidden = table("hidden", dict(SALES.fields), cursor="placed_at")
    selected = ", ".join(SALES.selected)
    with role(postgres_url, f"SELECT ({selected}) ON sales") as url, open_source(url, "mgoods") as reader:
        # exactly what is declared as read is granted: password_hash is out of reach, and not missed
        check_drift(SALES, reader.observe(SALES))
        assert read(reader) == ([], Counter())
        assert reader.count(SALES, None) == 0
        error = failing(lambda: check_drift(hidden, reader.observe(hidden)))
        assert "Not granted to our role: sale_id, buyer_comment" in str(error)
        assert "password_hash" not in str(error)
        assert "GRANT" in str(failing(lambda: read(reader, hidden))).upper()
        assert reader.count(SALES, None) == 0


class role:
    """A role that may do little; its URL. Roles belong to the whole server, so it is dropped again."""

    def __init__(self, url: str, grant: str) -> None:
        self._url, self._grant = url, grant
        self._name = "parda_reader_" + url.rsplit("parda_test_", 1)[1][:12]

    def __enter__(self) -> str:
        run(
            self._url,
            f"CREATE ROLE {self._name} LOGIN PASSWORD 'x'",
            f"GRANT {self._grant} TO {self._name}",
        )
        scheme, rest = self._url.split("://")
        return f"{scheme}://{self._name}:x@{rest.split('@', 1)[1]}"

    def __exit__(self, *_: object) -> None:
        run(self._url, f"DROP OWNED BY {self._name}", f"DROP ROLE {self._name}")


MONEY = st.decimals(1 - 10**16, 10**16 - 1, places=2, allow_nan=False)
MOMENT = st.datetimes(datetime(1900, 1, 1), datetime(2199, 12, 31))  # noqa: DTZ001


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(
            st.none() | st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")),
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
def test_round_trip(postgres_url: str, stored: list[tuple[object, ...]], batch_rows: int) -> None:
    names = ("buyer_comment", "total_uzs", "weight", "paid", "due_on", "reference", "placed_at")
    run(postgres_url, "DROP TABLE IF EXISTS sales", SALES_POSTGRES)
    fill(
        postgres_url,
        [{"sale_id": i, **dict(zip(names, cells, strict=True))} for i, cells in enumerate(stored)],
    )
    with open_source(postgres_url, "mgoods") as reader:
        found, excluded = read(reader, batch_rows=batch_rows)
    assert not excluded
    assert [tuple(row[name] for name in names) for row in found] == stored
