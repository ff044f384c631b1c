"""Declarations of small tables for the tests of this folder, and SQLite files to go with them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from transforms.policy.models import FieldSpec, Load, LogicalType, Operator, Role, TableSource


def field(kind: LogicalType | str, **more: Any) -> FieldSpec:
    return FieldSpec(
        type=LogicalType(kind),
        description="a column of a test",
        category="system.operations",
        role=more.pop("role", Role.ATTRIBUTE),
        **more,
    )


def table(name: str, fields: dict[str, FieldSpec], *, cursor: str | None = None, **more: Any) -> TableSource:
    return TableSource(
        system="mgoods",
        table=name,
        description="a table of a test",
        primary_key=more.pop("primary_key", (next(iter(fields)),)),
        load=Load.APPEND if cursor else Load.SNAPSHOT,
        cursor=cursor,
        fields=fields,
        **more,
    )


SALES = table(
    "sales",
    {
        "sale_id": field("integer"),
        "buyer_comment": field("text"),
        "total_uzs": field("decimal"),
        "rate_percent": field("decimal", scale=3),
        "weight": field("float"),
        "paid": field("boolean"),
        "due_on": field("date"),
        "reference": field("uuid"),
        "password_hash": field("text", role=Role.NEVER_READ),
        "street_line": field("text", operator=Operator.DROP),
        "placed_at": field("timestamp"),
    },
    cursor="placed_at",
)
"""Every logical type, a column never read and one dropped."""

SALES_SQLITE = """
CREATE TABLE sales (sale_id INTEGER, buyer_comment TEXT, total_uzs TEXT, rate_percent TEXT, weight REAL,
    paid INTEGER, due_on TEXT, reference TEXT, password_hash TEXT, street_line TEXT, placed_at TEXT);
CREATE INDEX sales_placed_at ON sales (placed_at)
"""

SALES_POSTGRES = """
CREATE TABLE sales (sale_id bigint, buyer_comment text, total_uzs numeric, rate_percent numeric(8,5),
    weight double precision, paid boolean, due_on date, reference uuid, password_hash text,
    street_line text, placed_at timestamp);
CREATE INDEX sales_placed_at ON sales (placed_at)
"""

SALES_MARIADB = """
CREATE TABLE sales (sale_id bigint, buyer_comment longtext, total_uzs decimal(38,10),
    rate_percent decimal(12,5), weight double, paid tinyint(1), due_on date, reference char(36),
    password_hash varchar(100), street_line varchar(100), placed_at datetime(6),
    KEY sales_placed_at (placed_at))
"""


def sqlite_file(path: Path, script: str, name: str = "", rows: Iterable[Sequence[object]] = ()) -> str:
    """Write a SQLite file; return its URL."""
    with sqlite3.connect(path) as connection:
        connection.executescript("PRAGMA synchronous = OFF;" + script)
        for row in rows:
            connection.execute(f"INSERT INTO {name} VALUES ({', '.join('?' * len(row))})", row)
    connection.close()
    return f"sqlite:///{path}"
