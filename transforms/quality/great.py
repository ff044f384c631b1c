"""The one place that knows Great Expectations: from our suites to its own, from its results to counts.

What keeps values out of it:
- result format ``BOOLEAN_ONLY`` for every expectation; a condition of ours, also that a key is repeated,
  reaches it as a column that is NULL or 1;
- an ephemeral context: no files, no Data Docs; analytics and progress bars off; its loggers silenced,
  because it logs exceptions, and DuckDB's quote values;
- of a result only success, and whether it could be evaluated, is read; the rest is dropped at once.

It works on DuckDB in SQL, over the session that has the keys of the restricted layers: a cursor of that
session is handed to SQLAlchemy, so no second database is opened and no row is copied.
"""

from __future__ import annotations

import logging
import os
import threading
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from enum import StrEnum
from functools import cache
from typing import Any

import duckdb
import polars as pl

from transforms.quality.expectations import ExpectationResult, QualityResult, Suite

_VIEW = "quality_edge"
_LOCK = threading.RLock()


def validate(con: duckdb.DuckDBPyConnection, suite: Suite, relation_sql: str) -> QualityResult:
    """Hold ``relation_sql`` (what may stand after FROM) of the session ``con`` against ``suite``.

    An expectation that cannot be evaluated has not passed. Never raises for what it finds.
    """
    with _LOCK:
        with suppress(duckdb.Error):
            con.execute(f"DROP VIEW IF EXISTS memory.main.{_VIEW}")
        try:
            conditions = _conditions(con, suite, relation_sql)
            con.execute(f"CREATE VIEW memory.main.{_VIEW} AS {_with_conditions(conditions, relation_sql)}")
        except duckdb.Error:
            return _unreadable(suite)
        try:
            return _results(suite, _run(con, suite, conditions))
        finally:
            con.execute(f"DROP VIEW IF EXISTS memory.main.{_VIEW}")


def validate_frame(suite: Suite, frame: pl.DataFrame) -> QualityResult:
    """The same for a small frame, for example a table that is about to be published."""
    with duckdb.connect(":memory:") as con:
        con.register("frame_at_edge", frame.to_arrow())
        con.execute("CREATE TABLE at_edge AS SELECT * FROM frame_at_edge")
        return validate(con, suite, "at_edge")


def _run(
    con: duckdb.DuckDBPyConnection, suite: Suite, conditions: Mapping[int, str]
) -> list[tuple[bool, bool]]:
    """(passed, error) of each expectation, in order."""
    gx = load_library()
    with _quiet(), _LENT.lend(con):
        batch = _definition().get_batch()
        expectations = [
            _translated(gx, suite, number, conditions) for number in range(len(suite.expectations))
        ]
        found = batch.validate(
            gx.ExpectationSuite(name=f"{suite.layer}_{suite.table}", expectations=expectations),
            result_format="BOOLEAN_ONLY",
        )
        verdicts: dict[int, tuple[bool, bool]] = {}
        for result in found.results:
            number = int(result.expectation_config.meta["number"])
            error = _raised(result.exception_info)
            verdicts[number] = (bool(result.success) and not error, error)
    return [verdicts.get(number, (False, True)) for number in range(len(suite.expectations))]


def _with_conditions(conditions: Mapping[int, str], relation_sql: str) -> str:
    """The relation and one more column a condition: 1 where it is true, else NULL.

    As columns they are counted in the one query in which GX counts everything else; as GX's own kind for
    conditions (rows that a query finds) each would be two queries more.
    """
    columns = "".join(
        f", CASE WHEN {found} THEN 1 END AS {_condition(number)}" for number, found in conditions.items()
    )
    return f"SELECT *{columns} FROM {relation_sql}"


def _conditions(con: duckdb.DuckDBPyConnection, suite: Suite, relation_sql: str) -> dict[int, str]:
    """SQL of what must not be in a row, by the number of its expectation.

    Whether a key is repeated is asked here, once, and the condition is the answer: GX would ask it with
    every query, or, by its own kinds, compare each row with a subquery of all. A key that cannot be read has
    no condition, and so does not pass.
    """
    conditions: dict[int, str] = {}
    for number, each in enumerate(suite.expectations):
        if each.kind == "never":
            assert each.sql is not None
            conditions[number] = each.sql
        elif each.kind == "unique":
            names = ", ".join(f'"{name}"' for name in each.columns)
            repeated = f"SELECT 1 FROM {relation_sql} GROUP BY {names} HAVING count(*) > 1 LIMIT 1"
            with suppress(duckdb.Error):
                conditions[number] = "TRUE" if con.execute(repeated).fetchone() else "FALSE"
    return conditions


def _condition(number: int) -> str:
    return f"condition__{number}"


def _translated(gx: Any, suite: Suite, number: int, conditions: Mapping[int, str]) -> Any:
    """An expectation of ours as one of GX. ``number`` finds it again: GX answers in an order of its own."""
    gxe = gx.expectations
    ours = suite.expectations[number]
    common = {"meta": {"number": number}, "result_format": "BOOLEAN_ONLY"}
    match ours.kind:
        case "columns":
            added = map(_condition, conditions)
            return gxe.ExpectTableColumnsToMatchSet(
                column_set=[*ours.columns, *added], exact_match=True, **common
            )
        case "rows":
            return gxe.ExpectTableRowCountToEqual(value=ours.rows, **common)
        case "not_null":
            return gxe.ExpectColumnValuesToNotBeNull(column=ours.column, **common)
        case "values":
            return gxe.ExpectColumnValuesToBeInSet(column=ours.column, value_set=list(ours.values), **common)
        case "range":
            return gxe.ExpectColumnValuesToBeBetween(
                column=ours.column, min_value=ours.minimum, max_value=ours.maximum, **common
            )
        case "never" | "unique":
            return gxe.ExpectColumnValuesToBeNull(column=_condition(number), **common)


def _raised(exception_info: Any) -> bool:
    """GX gives one entry, or one a metric."""
    if not isinstance(exception_info, dict):
        return False
    if "raised_exception" in exception_info:
        return bool(exception_info["raised_exception"])
    return any(_raised(each) for each in exception_info.values())


def _results(suite: Suite, verdicts: list[tuple[bool, bool]]) -> QualityResult:
    return QualityResult(
        suite.layer,
        suite.table,
        tuple(
            ExpectationResult(expectation.name, expectation.column, passed, error)
            for expectation, (passed, error) in zip(suite.expectations, verdicts, strict=True)
        ),
    )


def _unreadable(suite: Suite) -> QualityResult:
    return _results(suite, [(False, True)] * len(suite.expectations))


# --- the library -------------------------------------------------------------------------------------


def load_library() -> Any:
    """GX, imported once a process (7 s and more) with the process's one context; from any thread."""
    with _LOCK:
        return _loaded()


@cache
def _loaded() -> Any:
    os.environ["GX_ANALYTICS_ENABLED"] = "false"
    with _quiet():
        import great_expectations as gx

        _persist_duckdb_connection()
        _hide_progress_bars()
        context = gx.get_context(mode="ephemeral")
        context.enable_analytics(enable=False)
    return gx


class _Dialect(StrEnum):
    DUCKDB = "duckdb"


def _persist_duckdb_connection() -> None:
    """Let GX keep one connection for DuckDB, as it does for SQLite.

    Without this GX 1.24 returns each connection before it reads the result, and DuckDB, which has one
    pending result a connection, has forgotten it by then. GX has no setting for it: the list of dialects
    is private, and DuckDB is not in it. Can go when DuckDB is a dialect of GX.
    """
    from great_expectations.execution_engine import sqlalchemy_execution_engine as engine

    if "duckdb" not in engine._PERSISTED_CONNECTION_DIALECTS:
        module: Any = engine
        module._PERSISTED_CONNECTION_DIALECTS = (*engine._PERSISTED_CONNECTION_DIALECTS, _Dialect.DUCKDB)


def _hide_progress_bars() -> None:
    """GX 1.24 shows them whatever its setting says: the calculator is made before the context is known."""
    from great_expectations.validator import validation_graph

    graph: Any = validation_graph
    shown = graph.tqdm
    graph.tqdm = lambda *given, **named: shown(*given, **{**named, "disable": True})


class _Lent:
    """A DBAPI connection that stays, while the DuckDB session behind it changes.

    GX keeps its engine, and the engine its connection, for the life of the process. A session kept with
    them would live on with its keys; so each is lent for one suite, as a cursor, and that cursor closed.
    """

    autocommit = None
    closed = False

    def __init__(self) -> None:
        self.notices: list[str] = []
        self._session: duckdb.DuckDBPyConnection | None = None

    @contextmanager
    def lend(self, con: duckdb.DuckDBPyConnection) -> Iterator[None]:
        self._session = con.cursor()
        try:
            yield
        finally:
            self._session.close()
            self._session = None

    def cursor(self) -> Any:
        import duckdb_engine

        wrapper: Any = duckdb_engine.CursorWrapper  # wants its own kind of connection, and never uses it
        return wrapper(self._session, self)

    def close(self) -> None:
        """Only ``lend`` closes."""

    def __getattr__(self, name: str) -> Any:
        return getattr(self._session, name)


_LENT = _Lent()


@cache
def _definition() -> Any:
    """The data source and asset of the process: one each, since adding one costs 0.1 s."""
    from great_expectations.data_context.data_context.context_factory import project_manager

    context: Any = project_manager.get_project()
    source = context.data_sources.add_sql(
        "session", connection_string="duckdb:///:memory:", kwargs={"creator": lambda: _LENT}
    )
    asset = source.add_query_asset("edge", query=f"SELECT * FROM memory.main.{_VIEW}")
    return asset.add_batch_definition_whole_table("whole")


@contextmanager
def _quiet() -> Iterator[None]:
    """Nothing that GX or SQLAlchemy logs or warns leaves: their messages quote values."""
    loggers = [logging.getLogger(name) for name in ("great_expectations", "sqlalchemy", "duckdb_engine")]
    before = [(logger.disabled, logger.level, logger.propagate) for logger in loggers]
    manager_level = logging.root.manager.disable
    logging.disable(logging.CRITICAL)
    for logger in loggers:
        logger.propagate = False
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        logging.disable(manager_level)
        for logger, (disabled, level, propagate) in zip(loggers, before, strict=True):
            logger.disabled, logger.propagate = disabled, propagate
            logger.setLevel(level)
