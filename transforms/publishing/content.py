"""Fingerprints of published content: same rows → same hash, whatever their order or the file's bytes.

A row becomes a text in which each value is marked as null or given with its length, so that no two rows
share a text; the hash of a period is that of its sorted row hashes, and the hash of a table covers its
columns and periods. A DuckDB file's own bytes differ between two identical writes; these do not.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import duckdb

from transforms.publishing.tables import PeriodDays, identifier, literal


@dataclass(frozen=True)
class PeriodContent:
    """Rows and fingerprint of one period."""

    rows: int
    sha256: str


EMPTY_PERIOD = PeriodContent(0, hashlib.sha256(b"").hexdigest())


def columns(con: duckdb.DuckDBPyConnection, catalogue: str, table: str) -> list[tuple[str, str]]:
    """Names and DuckDB types of a table's columns, in order."""
    return [
        (name, kind)
        for name, kind in con.execute(
            "SELECT column_name, data_type FROM duckdb_columns() WHERE schema_name = 'main'"
            f" AND database_name = {literal(catalogue)} AND table_name = {literal(table)}"
            " ORDER BY column_index"
        ).fetchall()
    ]


def tables(con: duckdb.DuckDBPyConnection, catalogue: str) -> list[str]:
    """Names of the tables of a file, ascending."""
    return [
        name
        for (name,) in con.execute(
            "SELECT table_name FROM duckdb_tables() WHERE schema_name = 'main'"
            f" AND database_name = {literal(catalogue)} ORDER BY table_name"
        ).fetchall()
    ]


def period_contents(
    con: duckdb.DuckDBPyConnection, catalogue: str, table: str, of: Iterable[str], period_column: str
) -> dict[date, PeriodContent]:
    """Fingerprint of every period that has rows, by first day. ``of``: the table's columns, in order."""
    text = " || ".join(
        f"coalesce('v' || length({identifier(name)}::VARCHAR) || ':' || {identifier(name)}::VARCHAR, 'n')"
        for name in of
    )
    found = con.execute(
        "SELECT first_day, count(*), sha256(string_agg(row_hash, '' ORDER BY row_hash))"
        f" FROM (SELECT {identifier(period_column)} AS first_day, sha256({text}) AS row_hash"
        f" FROM {identifier(catalogue)}.main.{identifier(table)}) GROUP BY ALL ORDER BY ALL"
    ).fetchall()
    return {first: PeriodContent(rows, sha) for first, rows, sha in found}


def table_hash(
    described: Iterable[tuple[str, str]], periods: Iterable[tuple[PeriodDays, PeriodContent]]
) -> str:
    """Fingerprint of a whole table: its columns with types, its periods with their fingerprints."""
    digest = hashlib.sha256()
    for name, kind in described:
        digest.update(f"column {name} {kind}\n".encode())
    for period, content in sorted(periods):
        digest.update(f"period {period.first} {period.last} {content.rows} {content.sha256}\n".encode())
    return digest.hexdigest()
