"""The tables about the tables inside a release, and the COMMENTs: written from one description."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import astuple
from datetime import datetime

import duckdb

from transforms.publishing.promises import Promise
from transforms.publishing.tables import PeriodDays, PublishedColumn, PublishedTable, identifier, literal

ARROW = " ← "
DICTIONARY, RELEASES, PROMISES = "data_dictionary", "releases", "promises"


def _described(name: str, sql_type: str, description: str) -> PublishedColumn:
    return PublishedColumn(
        name=name,
        kind="dimension",
        sql_type=sql_type,
        description=description,
        categories=("system.operations",),
    )


SELF_DESCRIPTIONS: tuple[PublishedTable, ...] = (
    PublishedTable(
        name=DICTIONARY,
        description="Every column of every table of this file: type, unit, meaning, origin.",
        data_use="system.documentation",
        columns=(
            _described("table_name", "VARCHAR", "Table the column is in."),
            _described("column_name", "VARCHAR", "The column."),
            _described("position", "INTEGER", "Place of the column in its table, from 1."),
            _described("type", "VARCHAR", "DuckDB type."),
            _described("unit", "VARCHAR", "Unit of a measure, for example UZS or orders."),
            _described("description", "VARCHAR", "What the column says."),
            _described("category", "VARCHAR", "Data categories (fideslang) of the source columns behind it."),
            _described("lineage", "VARCHAR", "Paths to the source columns, one a line, nearest first."),
        ),
    ),
    PublishedTable(
        name=RELEASES,
        description="Every period of every table, with the release that brought it. A period never changes.",
        data_use="system.documentation",
        columns=(
            _described("release_id", "VARCHAR", "The release that brought the period."),
            _described("released_at", "TIMESTAMP", "When that release was made, UTC."),
            _described(
                "policy_version", "VARCHAR", "Hash of policy, sources, models and tables in force then."
            ),
            _described("table_name", "VARCHAR", "Table that got the period; NULL when a release added none."),
            _described("period_first", "DATE", "First day of the period."),
            _described("period_last", "DATE", "Last day of the period."),
            _described("row_count", "BIGINT", "Rows of the period, suppressed ones included."),
            _described("content_sha256", "VARCHAR", "Hash of the period's rows, whatever their order."),
        ),
    ),
    PublishedTable(
        name=PROMISES,
        description="The privacy policy clause by clause: what keeps each promise, and what it found last.",
        data_use="system.documentation",
        columns=(
            _described("clause_id", "VARCHAR", "Clause of the privacy policy."),
            _described("section", "VARCHAR", "Section of the policy the clause stands in."),
            _described("paraphrase", "VARCHAR", "What the clause promises, in short."),
            _described("control", "VARCHAR", "Control that keeps the promise; NULL when outside."),
            _described(
                "state", "VARCHAR", "kept, broken, not_applicable, no_evidence, or outside of this pipeline."
            ),
            _described("evidence_day", "DATE", "Day of the newest evidence."),
            _described("evidence", "VARCHAR", "What the control counted: name=count."),
            _described("reason", "VARCHAR", "Why a clause is outside of this pipeline."),
        ),
    ),
)


def create(con: duckdb.DuckDBPyConnection, catalogue: str, table: PublishedTable) -> None:
    """Create an empty table as described."""
    columns = ", ".join(f"{identifier(column.name)} {column.sql_type}" for column in table.columns)
    con.execute(f"CREATE TABLE {identifier(catalogue)}.main.{identifier(table.name)} ({columns})")


def comment(con: duckdb.DuckDBPyConnection, catalogue: str, table: PublishedTable) -> None:
    """COMMENT ON the table and each of its columns."""
    at = f"{identifier(catalogue)}.main.{identifier(table.name)}"
    con.execute(f"COMMENT ON TABLE {at} IS {literal(table.description)}")
    for column in table.columns:
        text = f"{column.description} [{column.unit}]" if column.unit else column.description
        con.execute(f"COMMENT ON COLUMN {at}.{identifier(column.name)} IS {literal(text)}")


def copy_comments(con: duckdb.DuckDBPyConnection, old: str, new: str, table: str) -> None:
    """Carry over the comments of a table that is not described anew."""
    at = f"{identifier(new)}.main.{identifier(table)}"
    which = f"database_name = {literal(old)} AND schema_name = 'main' AND table_name = {literal(table)}"
    for (text,) in con.execute(f"SELECT comment FROM duckdb_tables() WHERE {which}").fetchall():
        con.execute(f"COMMENT ON TABLE {at} IS {literal(text)}")
    for name, text in con.execute(
        f"SELECT column_name, comment FROM duckdb_columns() WHERE {which}"
    ).fetchall():
        con.execute(f"COMMENT ON COLUMN {at}.{identifier(name)} IS {literal(text)}")


def dictionary_rows(table: PublishedTable) -> list[tuple[object, ...]]:
    """Rows of ``data_dictionary`` for one table."""
    return [
        (
            table.name,
            column.name,
            position,
            column.sql_type,
            column.unit,
            column.description,
            ", ".join(column.categories) or None,
            "\n".join(ARROW.join((f"{table.name}.{column.name}", *path)) for path in column.lineage) or None,
        )
        for position, column in enumerate(table.columns, start=1)
    ]


def fill_dictionary(
    con: duckdb.DuckDBPyConnection, new: str, old: str | None, described: Sequence[PublishedTable]
) -> None:
    """``data_dictionary``: described tables anew, the others as the previous release had them."""
    at = f"{identifier(new)}.main.{DICTIONARY}"
    names = [table.name for table in described]
    if old is not None:
        con.execute(
            f"INSERT INTO {at} SELECT * FROM {identifier(old)}.main.{DICTIONARY}"
            " WHERE NOT list_contains(?, table_name) ORDER BY table_name, position",
            [names],
        )
    rows = [
        row for table in sorted(described, key=lambda table: table.name) for row in dictionary_rows(table)
    ]
    con.executemany(f"INSERT INTO {at} VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)


def fill_promises(con: duckdb.DuckDBPyConnection, new: str, register: Sequence[Promise]) -> None:
    if register:
        con.executemany(
            f"INSERT INTO {identifier(new)}.main.{PROMISES} VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [list(astuple(promise)) for promise in register],
        )


def fill_releases(
    con: duckdb.DuckDBPyConnection,
    new: str,
    old: str | None,
    release: tuple[str, datetime, str],
    added: Sequence[tuple[str, PeriodDays, int, str]],
) -> None:
    """``releases``: the history as it was, and a row for each (table, period, rows, hash) added now."""
    at = f"{identifier(new)}.main.{RELEASES}"
    if old is not None:
        con.execute(f"INSERT INTO {at} SELECT * FROM {identifier(old)}.main.{RELEASES}")
    rows: list[list[object]] = [
        [*release, table, period.first, period.last, count, sha] for table, period, count, sha in added
    ]
    con.executemany(
        f"INSERT INTO {at} VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        rows or [[*release, None, None, None, None, None]],
    )
