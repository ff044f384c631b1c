"""Which columns number persons, told by a table in which each row has a phone or e-mail of its own."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from transforms.detection import Detector
from transforms.policy.load import load_sources
from transforms.policy.models import Domain, FieldSpec, LogicalType
from transforms.scanning import open_store, scan_store, write_draft
from transforms.scanning.flattening import SafeNames

ROWS = 300


@pytest.fixture(scope="module")
def detector() -> Detector:
    return Detector()


def drafted(folder: Path, detector: Detector, *statements: str) -> dict[str, dict[str, FieldSpec]]:
    """Table -> column -> what is proposed for a SQLite store made by ``statements``."""
    path = folder / "shop.sqlite"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(";\n".join(statements))
    names = SafeNames(detector)
    store = open_store(str(path), names)
    try:
        report = scan_store(store, detector, names)
    finally:
        store.close()
    sources = load_sources(write_draft(report, "shop", folder / "systems"), "shop")
    return {name: dict(table.fields) for name, table in sources.tables.items()}


def numbered(insert: str) -> str:
    return f"WITH RECURSIVE n(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < {ROWS}) {insert}"


def people(key: str, every: int = 1) -> tuple[str, str]:
    """A table of persons; a phone occurs ``every`` times."""
    phone = f"'+99890' || (1000000 + 7919 * (n / {every}) % 9000000)"
    return (
        f"CREATE TABLE people ({key} INTEGER PRIMARY KEY, phone TEXT, shelf TEXT)",
        numbered(f"INSERT INTO people SELECT n, {phone}, 'A' || n % 9 FROM n"),
    )


def visits(key: str) -> tuple[str, str]:
    return (
        f"CREATE TABLE visits (visit_id INTEGER PRIMARY KEY, {key} INTEGER)",
        numbered("INSERT INTO visits SELECT n, 1 + n % 50 FROM n"),
    )


def test_the_key_of_persons_and_what_refers_to_it(tmp_path: Path, detector: Detector) -> None:
    tables = drafted(tmp_path, detector, *people("reader_no"), *visits("reader_no"))
    assert tables["people"]["reader_no"].domain is Domain.CUSTOMER
    assert tables["visits"]["reader_no"].domain is Domain.CUSTOMER
    assert tables["visits"]["visit_id"].domain is None
    assert tables["people"]["shelf"].domain is None


def test_a_key_of_any_table_is_not_followed(tmp_path: Path, detector: Detector) -> None:
    """Every table has an `id`; only that of persons is one."""
    tables = drafted(tmp_path, detector, *people("id"), *visits("id"))
    assert tables["people"]["id"].domain is Domain.CUSTOMER
    assert tables["visits"]["id"].domain is None


def test_a_table_of_orders_is_none_of_persons(tmp_path: Path, detector: Detector) -> None:
    """Buyers come again: their phones do not number the rows."""
    tables = drafted(tmp_path, detector, *people("order_no", every=2))
    assert tables["people"]["phone"].domain is Domain.PHONE
    assert tables["people"]["order_no"].domain is None


def test_a_name_that_tells_the_kind_of_account_stays(tmp_path: Path, detector: Detector) -> None:
    tables = drafted(tmp_path, detector, *people("user_id"), *visits("user_id"))
    assert {tables[name]["user_id"].domain for name in tables} == {Domain.ACCOUNT}


def test_whole_amounts_are_decimals(tmp_path: Path, detector: Detector) -> None:
    """The first month has no cents; the second would be excluded as no integers."""
    tables = drafted(
        tmp_path,
        detector,
        "CREATE TABLE sales (sale_no INTEGER PRIMARY KEY, price DECIMAL(18, 2), points NUMERIC)",
        numbered("INSERT INTO sales SELECT n, n * 1000, n % 7 FROM n"),
    )
    assert tables["sales"]["price"].type is LogicalType.DECIMAL
    assert tables["sales"]["points"].type is LogicalType.INTEGER
