"""What disagrees with its declaration stops the table, and the error says all of it at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from transforms.errors import SchemaDrift
from transforms.policy.models import LogicalType
from transforms.sources import ObservedColumn, ObservedTable, check_drift, open_source
from transforms.sources.postgres_types import logical_types as of_postgres
from transforms.sources.sqlite_cells import logical_types as of_sqlite

from .declare import SALES, SALES_SQLITE, field, sqlite_file, table

ANY = frozenset(LogicalType)


def observed(*columns: ObservedColumn) -> ObservedTable:
    return ObservedTable("sales", columns)


def test_agreement(tmp_path: Path) -> None:
    with open_source(sqlite_file(tmp_path / "a.sqlite", SALES_SQLITE), "mgoods") as reader:
        check_drift(SALES, reader.observe(SALES))
        check_drift(SALES, reader.observe("sales"))


def test_everything_at_once() -> None:
    spec = table("sales", {"sale_id": field("integer"), "paid": field("boolean"), "note": field("text")})
    seen = observed(
        ObservedColumn("sale_id", "text", True, frozenset({LogicalType.TEXT})),
        ObservedColumn("loyalty_tier", "text", True, ANY),
        ObservedColumn("note", "text", True, ANY, readable=False),
    )
    with pytest.raises(SchemaDrift) as caught:
        check_drift(spec, seen)
    message = str(caught.value)
    for part in (
        "mgoods.sales",
        "Undeclared in sources.yaml: loyalty_tier.",
        "Missing in the source: paid.",
        "sale_id (is `text`, declared `integer`)",
        "Not granted to our role: note.",
        "systems/mgoods/sources.yaml",
        "grant SELECT",
    ):
        assert part in message
    assert caught.value.column is None


def test_one_column_is_the_place() -> None:
    spec = table("sales", {"sale_id": field("integer")})
    seen = observed(ObservedColumn("sale_id", "integer", False, ANY), ObservedColumn("x", "text", True, ANY))
    with pytest.raises(SchemaDrift) as caught:
        check_drift(spec, seen)
    assert caught.value.place == "mgoods.sales.x"


def test_a_column_never_read_may_have_any_type_and_no_grant_but_must_exist() -> None:
    spec = table("sales", {"sale_id": field("integer"), "pin": field("text", role="never_read")})
    key = ObservedColumn("sale_id", "integer", False, ANY)
    check_drift(spec, observed(key, ObservedColumn("pin", "bytea", True, frozenset(), readable=False)))
    with pytest.raises(SchemaDrift, match="Missing in the source: pin"):
        check_drift(spec, observed(key))


@pytest.mark.parametrize(
    ("database_type", "kind", "fits", "fits_not"),
    [
        ("bigint", "b", "integer decimal float", "text boolean timestamp"),
        ("numeric(18,2)", "b", "decimal float", "integer text"),
        ("numeric(12,0)", "b", "integer decimal", "text"),
        ("double precision", "b", "float", "decimal integer"),
        ("timestamp(3) without time zone", "b", "timestamp", "date text"),
        ("timestamp with time zone", "b", "timestamp", "text"),
        ("date", "b", "date", "timestamp"),
        ("character varying(40)", "b", "text uuid", "decimal"),
        ("inet", "b", "text", "integer"),
        ("order_kind", "e", "text", "integer"),
        ("text[]", "b", "text", "integer"),
        ("bytea", "b", "", "text integer"),
        ("order_kind", "c", "", "text"),
    ],
)
def test_types_of_postgres(database_type: str, kind: str, fits: str, fits_not: str) -> None:
    can = {each.value for each in of_postgres(database_type, kind)}
    assert set(fits.split()) <= can
    assert not set(fits_not.split()) & can


@pytest.mark.parametrize(
    ("declared", "fits", "fits_not"),
    [
        ("INTEGER", "integer boolean decimal", "text timestamp"),
        ("VARCHAR(20)", "text decimal timestamp date uuid", "integer boolean"),
        ("REAL", "float", "decimal"),
        ("NUMERIC(18,2)", "decimal", "text"),
        ("DATETIME", "timestamp", "date text"),
        ("BLOB", "", "text integer"),
        ("", "text integer decimal", ""),
    ],
)
def test_types_of_sqlite(declared: str, fits: str, fits_not: str) -> None:
    can = {each.value for each in of_sqlite(declared)}
    assert set(fits.split()) <= can
    assert not set(fits_not.split()) & can
