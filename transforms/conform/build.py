"""Builds one conformed table for one run: the model's SQL, checked, counted and stored.

Nothing is stored before every check has passed: columns and types, rows in == kept + excluded, and the
grain. A night's rows are staged in a temporary table of the session, which DuckDB spills (encrypted)
when memory is short.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

import duckdb

from transforms.conform.columns import check_columns, exclusion_sql, possible_reasons, typed_sql
from transforms.conform.models import EXCLUDED_REASON, Model
from transforms.conform.views import Withholds, days_between, prepare_views
from transforms.errors import ModelError, ReconciliationError
from transforms.policy.models import System
from transforms.storage import PartitionStore
from transforms.storage.partitions import Accept

_STAGED = "conform_staged"


@dataclass(frozen=True)
class ConformResult:
    """Counts of one build. ``rows_in`` of a fact are its drivers' rows, of a dimension its own."""

    rows: Mapping[date, int]  # kept, by day
    rows_in: int
    excluded: Mapping[tuple[date, str], int] = field(default_factory=dict)
    """Rows not kept, by day and reason. A row without a day of the run counts under the last day."""
    stored: bool = True
    """Whether the kept rows were accepted and have become the partitions."""

    @property
    def kept(self) -> int:
        return sum(self.rows.values())

    @property
    def excluded_by_reason(self) -> dict[str, int]:
        totals: dict[str, int] = {}
        for (_, reason), rows in sorted(self.excluded.items()):
            totals[reason] = totals.get(reason, 0) + rows
        return totals


def build_model(
    con: duckdb.DuckDBPyConnection,
    store: PartitionStore,
    system: System,
    model: Model,
    first: date,
    last: date,
    accept: Accept | None = None,
    withheld: Withholds | None = None,
) -> ConformResult:
    """Build ``model`` for the days [first, last] and, if ``accept`` agrees, replace its partitions.

    Rows that are ``withheld`` are not there for it: neither counted nor joined.

    A fact gets a partition for each day, also without rows; a dimension one under ``last``.

    Raises ``StorageError`` for a missing or damaged input, ``ModelError`` where the SQL does not give
    what the common model describes, ``ReconciliationError`` where rows were lost or doubled by a join.
    """
    prepare_views(con, store, system, model.reads, first, last, withheld)
    check_columns(model, _given_columns(con, store, model))
    try:
        con.execute(f"CREATE OR REPLACE TEMP TABLE {_STAGED} AS {_staging_sql(model, first, last)}")
        excluded, kept = _counts(con, model, first, last)
        put_aside = sum(excluded.values())
        rows_in = _driver_rows(con, model) if model.drivers else kept + put_aside
        _check_all_accounted_for(model, rows_in, kept, put_aside)
        _check_grain(con, model)
        day = "" if model.table.kind == "fact" else f", DATE '{last.isoformat()}' AS day"
        written = store.write_query(
            "conformed",
            model.name,
            f"SELECT * EXCLUDE ({EXCLUDED_REASON}){day} FROM {_STAGED} WHERE {EXCLUDED_REASON} IS NULL",
            days_between(first, last) if model.table.kind == "fact" else [last],
            accept,
        )
        return ConformResult(written.rows, rows_in, excluded, written.accepted)
    except duckdb.Error as error:
        raise store.failure(error, "conformed", model.name) from None
    finally:
        con.execute(f"DROP TABLE IF EXISTS {_STAGED}")


def _given_columns(con: duckdb.DuckDBPyConnection, store: PartitionStore, model: Model) -> dict[str, str]:
    """Columns that the SQL gives, with their DuckDB types. No row is read."""
    try:
        found = con.execute(f"DESCRIBE {_body(model)}").fetchall()
    except (duckdb.BinderException, duckdb.CatalogException, duckdb.ParserException) as error:
        # these speak of the query's text, before any row is read; the first line names what is unknown
        raise ModelError(
            f"the database engine refuses the SQL: {str(error).splitlines()[0][:200].rstrip('.')}.",
            system=model.system,
            table=model.name,
            next_step=f"correct systems/{model.system}/models/{model.name}.sql.",
        ) from None
    except duckdb.Error as error:
        raise store.failure(error, "conformed", model.name) from None
    return {str(name): str(kind) for name, kind, *_ in found}


def _body(model: Model) -> str:
    # a comment at the end of the file must not swallow the closing bracket
    return f"(\n{model.sql.rstrip().rstrip(';')}\n)"


def _staging_sql(model: Model, first: date, last: date) -> str:
    return (
        f"SELECT {typed_sql(model)}, {exclusion_sql(model, first, last)} AS {EXCLUDED_REASON} "
        f"FROM {_body(model)} AS given"
    )


# --- checks -----------------------------------------------------------------------------------


def _counts(
    con: duckdb.DuckDBPyConnection, model: Model, first: date, last: date
) -> tuple[dict[tuple[date, str], int], int]:
    """Excluded rows by (day, reason), and the number of kept rows."""
    day = f"DATE '{last.isoformat()}'"
    if model.table.kind == "fact":
        day = f"CASE WHEN day BETWEEN DATE '{first.isoformat()}' AND {day} THEN day ELSE {day} END"
    counted = con.execute(
        f"SELECT {day} AS counted_under, {EXCLUDED_REASON}, count(*) FROM {_STAGED} GROUP BY ALL ORDER BY ALL"
    ).fetchall()
    kept = sum(rows for _, reason, rows in counted if reason is None)
    excluded = {(under, reason): rows for under, reason, rows in counted if reason is not None}
    _check_reasons(model, {reason for _, reason in excluded})
    return excluded, kept


def _check_reasons(model: Model, reasons: set[str]) -> None:
    """A reason is a word written in the SQL, so that no value can travel into the evidence as one."""
    if not reasons <= possible_reasons(model):
        raise ModelError(
            "a reason for exclusion is computed from data or is no plain word.",
            system=model.system,
            table=model.name,
            column=EXCLUDED_REASON,
            next_step="write each reason as a literal like 'unknown_order'.",
        )


def _driver_rows(con: duckdb.DuckDBPyConnection, model: Model) -> int:
    total = 0
    for driver in model.drivers:
        found = con.execute(f'SELECT count(*) FROM new."{driver}"').fetchone()
        assert found is not None
        total += int(found[0])
    return total


def _check_all_accounted_for(model: Model, rows_in: int, kept: int, excluded: int) -> None:
    if rows_in != kept + excluded:
        raise ReconciliationError(
            f"{rows_in} rows came in from {', '.join(model.drivers)}, but {kept} were kept and {excluded} "
            "excluded: a join or filter loses or doubles rows.",
            system=model.system,
            table=model.name,
            next_step=f"in systems/{model.system}/models/{model.name}.sql use LEFT JOINs on unique keys and "
            f"`{EXCLUDED_REASON}` in place of WHERE.",
        )


def _check_grain(con: duckdb.DuckDBPyConnection, model: Model) -> None:
    keys = ", ".join(f'"{key}"' for key in model.table.primary_key)
    found = con.execute(
        f"SELECT count(*) FROM (SELECT {keys} FROM {_STAGED} WHERE {EXCLUDED_REASON} IS NULL "
        f"GROUP BY {keys} HAVING count(*) > 1)"
    ).fetchone()
    assert found is not None
    if found[0]:
        raise ModelError(
            f"{found[0]} keys stand in more than one row; the grain is {model.table.grain}.",
            system=model.system,
            table=model.name,
            column=", ".join(model.table.primary_key),
            next_step=f"correct systems/{model.system}/models/{model.name}.sql, or the primary key of the "
            "source table in sources.yaml.",
        )
