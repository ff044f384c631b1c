"""Suites are made from declarations: every one of the repository's can be evaluated, and each rule bites."""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import duckdb
import h3
import polars as pl
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transforms.conform import load_common_model
from transforms.conform.columns import stored_type
from transforms.conform.common_model import CommonTable
from transforms.disclosure.published import published_schema
from transforms.home import Home
from transforms.marketplace import Marketplace, load_marketplace
from transforms.policy.load import system_names
from transforms.policy.models import Operator, TableSource
from transforms.pseudonymisation.keys import KeyRing
from transforms.pseudonymisation.stored import stored_schema
from transforms.quality import QualityResult, suite_for, validate, validate_frame
from transforms.quality.declared import zone_pattern
from transforms.storage import PartitionStore, open_session

DAY, OTHER = date(2026, 5, 1), date(2026, 5, 2)


@pytest.fixture(scope="module", params=system_names())
def market(request: pytest.FixtureRequest) -> Marketplace:
    return load_marketplace(request.param)


@pytest.fixture
def con() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect(":memory:") as session:
        yield session


def failed(result: QualityResult) -> set[tuple[str, str | None]]:
    assert not any(each.error for each in result.expectations), "an expectation could not be evaluated"
    return {(each.name, each.column) for each in result.failed}


def source_row(table: TableSource) -> dict[str, object]:
    """One row that a table may hold, as it is stored."""
    row: dict[str, object] = {}
    for name in table.stored:
        field, kind = table.fields[name], stored_schema(table).field(name).type
        if field.operator is Operator.PSEUDONYMISE:
            row[name] = uuid.UUID(int=7)
        elif field.operator is Operator.NETWORK_PREFIX:
            row[name] = "203.0.113.0/24"
        elif field.operator is Operator.GENERALISE_DATE:
            row[name] = date(2026, 1, 1)
        elif field.operator is Operator.GENERALISE_POINT:
            row[name] = h3.latlng_to_cell(41.3, 69.2, field.resolution)
        elif field.operator is Operator.GENERALISE_PLACE:
            row[name] = next(iter((field.mapping or {}).values()))
        elif field.operator is Operator.KEEP and field.values:
            row[name] = field.values[0]
        elif pa.types.is_large_string(kind):
            row[name] = "Qora choynak 1 500 000 so'm, 12.05.2026, buyurtma 4821973"
        elif pa.types.is_timestamp(kind):
            row[name] = datetime(2026, 5, 1, 9)  # noqa: DTZ001 (UTC without zone, as stored)
        elif pa.types.is_date(kind):
            row[name] = DAY
        elif pa.types.is_boolean(kind):
            row[name] = True
        else:
            row[name] = 1
    return row


def store_source(con: duckdb.DuckDBPyConnection, table: TableSource, *rows: dict[str, object]) -> str:
    columns = ", ".join(
        f'CAST(NULL AS {kind}) AS "{name}"' for name, kind in _stored_kinds(con, table).items()
    )
    con.execute(f"CREATE OR REPLACE TABLE stored AS SELECT {columns}, CAST(NULL AS DATE) AS day LIMIT 0")
    for row in rows:
        con.execute(
            f"INSERT INTO stored VALUES ({', '.join('?' * (len(table.stored) + 1))})",
            [*(row[name] for name in table.stored), row.get("day", DAY)],
        )
    return "stored"


def _array(value: object, kind: pa.DataType) -> pa.Array:
    if isinstance(value, uuid.UUID):
        return pa.ExtensionArray.from_storage(kind, pa.array([value.bytes], kind.storage_type))
    if isinstance(value, int) and pa.types.is_decimal(kind):
        value = Decimal(value)
    return pa.array([value], kind)


def _stored_kinds(con: duckdb.DuckDBPyConnection, table: TableSource) -> dict[str, str]:
    """DuckDB's types of what is really written: through Parquet and the writer's schema."""
    con.register("written", pa.Table.from_batches([], stored_schema(table)))
    found = con.execute("DESCRIBE SELECT * FROM written").fetchall()
    con.unregister("written")
    return {row[0]: row[1] for row in found}


def test_what_is_written_passes(market: Marketplace, tmp_path: Path) -> None:
    """Every source table: one row through the encrypted store and its own suite."""
    home = Home.of(tmp_path / "var")
    con = open_session(home, KeyRing.load(market.name, home))
    store = PartitionStore(home, market.name, con)
    for name, table in market.system.sources.tables.items():
        schema = stored_schema(table).append(pa.field("day", pa.date32()))
        stored = source_row(table) | {"day": DAY}
        row = pa.Table.from_arrays(
            [_array(stored[field.name], field.type) for field in schema], schema=schema
        )
        store.write_batches("pseudonymised", name, schema, iter(row.to_batches()), [DAY])
        found = validate(
            con, suite_for(table, days=[DAY], rows=1), store.relation("pseudonymised", name, [DAY])
        )
        assert failed(found) == set(), name
        assert found.counts["expectations"] >= len(table.primary_key) + 4
    con.close()


def test_each_rule_of_a_source_table_bites(market: Marketplace, con: duckdb.DuckDBPyConnection) -> None:
    if market.name != "mgoods":
        pytest.skip("written for the columns of mgoods")
    clicks = market.system.sources.tables["affiliate_clicks"]
    good = source_row(clicks)

    def broken(*rows: dict[str, object], counted: int | None = None) -> set[tuple[str, str | None]]:
        relation = store_source(con, clicks, *rows)
        return failed(validate(con, suite_for(clicks, days=[DAY], rows=counted), relation))

    assert broken(good, counted=1) == set()
    assert broken(good, counted=2) == {("as many rows as the step counted", None)}
    assert broken(good | {"ip": "203.0.113.9"}) == {("a network", "ip")}
    assert broken(good | {"click_id": None}) == {("not null", "click_id")}
    assert broken(good, good) == {("unique key", "click_id")}
    assert broken(good | {"day": OTHER}) == {("of the run's days", "day")}
    assert broken(good | {"user_agent": "Chrome bobur@mail.uz"}) == {("no raw identifier", "user_agent")}


@pytest.mark.parametrize(
    "text",
    [
        "yozing: Bobur.Aliyev+1@mail.example.uz",
        "tel +998 90 123-45-67",
        "+998(90)1234567 ga",
        "karta 8600 1234 5678 9012",
        "9860123456789012",
        "login from 203.0.113.9",
        "203.0.113.9, then",
    ],
)
def test_identifiers_in_text_are_found(
    market: Marketplace, con: duckdb.DuckDBPyConnection, text: str
) -> None:
    if market.name != "mgoods":
        pytest.skip("written for the columns of mgoods")
    messages = market.system.sources.tables["support_messages"]
    relation = store_source(con, messages, source_row(messages) | {"body": text})
    assert failed(validate(con, suite_for(messages), relation)) == {("no raw identifier", "body")}


@pytest.mark.parametrize(
    "text",
    [
        "<PHONE> <EMAIL>",
        "1 500 000 so'm",
        "12.05.2026 10:30",
        "RR123456789UZ",
        "4780012345678",
        "v1.2.3",
        None,
        "",
    ],
)
def test_what_is_no_identifier_stays(market: Marketplace, con: duckdb.DuckDBPyConnection, text: str) -> None:
    if market.name != "mgoods":
        pytest.skip("written for the columns of mgoods")
    messages = market.system.sources.tables["support_messages"]
    relation = store_source(con, messages, source_row(messages) | {"body": text})
    assert failed(validate(con, suite_for(messages), relation)) == set()


# --- conformed ---------------------------------------------------------------------------------------


def conformed(con: duckdb.DuckDBPyConnection, table: CommonTable, **changes: str) -> str:
    """One row of the table as SQL expressions; ``changes`` replace some."""
    samples = {"UUID": "uuid()", "VARCHAR": "'x'", "DATE": "DATE '2026-05-01'", "BOOLEAN": "true"}
    parts = []
    for name, column in table.columns.items():
        kind = stored_type(column)
        value = f"'{column.values[0]}'" if column.values else samples.get(kind, str(column.minimum or 0))
        parts.append(f'{changes.get(name, f"CAST({value} AS {kind})")} AS "{name}"')
    if "day" not in table.columns:
        parts.append("DATE '2026-05-01' AS day")
    con.execute(f"CREATE OR REPLACE TABLE stored AS SELECT {', '.join(parts)}")
    return "stored"


@pytest.mark.parametrize("table", load_common_model().tables.values(), ids=lambda table: table.name)
def test_what_is_conformed_passes(con: duckdb.DuckDBPyConnection, table: CommonTable) -> None:
    found = validate(con, suite_for(table, days=[DAY], rows=1), conformed(con, table))
    assert failed(found) == set()


def test_each_rule_of_the_common_model_bites(con: duckdb.DuckDBPyConnection) -> None:
    lines = load_common_model().tables["order_lines"]

    def broken(**changes: str) -> set[tuple[str, str | None]]:
        return failed(validate(con, suite_for(lines, days=[DAY], rows=1), conformed(con, lines, **changes)))

    assert broken(order_line_id="NULL::VARCHAR") == {("not null", "order_line_id")}
    assert broken(quantity="0::BIGINT") in ({("within the declared bounds", "quantity")}, set())
    assert broken(quantity="(-1)::BIGINT") == {("within the declared bounds", "quantity")}
    assert broken(category="'ring +998901234567'") == {("no raw identifier", "category")}
    assert broken(gross="1.5::DOUBLE") == {("the declared types", None)}
    assert broken(day="DATE '2026-05-02'") == {("of the run's days", "day")}


# --- published ---------------------------------------------------------------------------------------


def test_what_leaves_must_be_silent_where_it_is_suppressed(market: Marketplace) -> None:
    for name, spec in market.tables.items():
        schema = published_schema(spec)
        row = {
            column: DAY if kind == pl.Date else ("UZ-TK" if kind == pl.String else None)
            for column, kind in schema.items()
        } | {"cell_status": "suppressed", "withheld": ",".join(spec.measures)}
        frame = pl.DataFrame([row], schema=schema)
        suite = suite_for(spec, days=[DAY], rows=1)
        assert failed(validate_frame(suite, frame)) == set(), name
        measure = next(iter(spec.measures))
        loud = frame.with_columns(pl.lit(7).cast(schema[measure]).alias(measure))
        assert failed(validate_frame(suite, loud)) == {
            ("a suppressed row carries no number", None),
            ("a withheld measure carries no number", measure),
        }, name
        unknown = frame.with_columns(cell_status=pl.lit("secret"))
        assert failed(validate_frame(suite, unknown)) == {("among the declared values", "cell_status")}
        assert ("unique key", None) in failed(validate_frame(suite, pl.concat([frame, frame])))
        empty = pl.DataFrame(schema=published_schema(spec))
        assert failed(validate_frame(suite_for(spec, days=[DAY], rows=0), empty)) == set()


@settings(deadline=None)
@given(st.floats(-90, 90), st.floats(-180, 180), st.integers(0, 8), st.integers(0, 8))
def test_a_zone_is_known_by_its_size(latitude: float, longitude: float, resolution: int, other: int) -> None:
    """Written from the layout of an index alone, so that it can find fault with the library."""
    cell = h3.latlng_to_cell(latitude, longitude, resolution)
    assert (re.search(zone_pattern(other), cell) is not None) == (other == resolution)
    assert re.search(zone_pattern(resolution), h3.latlng_to_cell(latitude, longitude, 15)) is None
