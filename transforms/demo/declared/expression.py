"""Small SQL expressions over the columns of a row, run by DuckDB.

They are expressions and nothing more: no query, no aggregate or window (a chunk is not the table), and
nothing that is not the same tomorrow (random numbers, the clock).
"""

from __future__ import annotations

from dataclasses import dataclass

import duckdb
import polars as pl
import sqlglot
from sqlglot import exp

from transforms.demo.declared.cells import Mistaken

_NOT_THE_SAME = {
    "RANDOM", "SETSEED", "UUID", "GEN_RANDOM_UUID", "NOW", "TODAY", "GET_CURRENT_TIMESTAMP", "NEXTVAL",
    "TRANSACTION_TIMESTAMP", "GETENV", "READ_TEXT", "READ_BLOB",
}  # fmt: skip
_FORBIDDEN = (
    exp.AggFunc, exp.Window, exp.Query, exp.Rand, exp.CurrentTimestamp, exp.CurrentDate, exp.CurrentTime,
    exp.Uuid, exp.Placeholder, exp.Parameter,
)  # fmt: skip


@dataclass(frozen=True)
class Expression:
    """``names``: the references in it, each a column of the same name when it runs."""

    sql: str
    names: tuple[str, ...]


class Expressions:
    """Parsed expressions, and the in-memory DuckDB that runs them."""

    def __init__(self) -> None:
        self._parsed: dict[str, Expression] = {}
        self._connection = duckdb.connect(":memory:", config={"threads": 1, "enable_external_access": False})
        self._connection.execute("SET TimeZone = 'UTC'")

    def parsed(self, sql: str) -> Expression:
        if sql not in self._parsed:
            self._parsed[sql] = _parse(sql)
        return self._parsed[sql]

    def run(self, expression: Expression, inputs: dict[str, pl.Series], count: int) -> pl.Series:
        """One value a row, in the order of the rows."""
        columns = {"": pl.Series([0]).new_from_index(0, count), **inputs}
        frame = pl.DataFrame([series.alias(f"v_{at}") for at, series in enumerate(columns.values())])
        names = {name: f"v_{at}" for at, name in enumerate(columns)}
        tree = sqlglot.parse_one(expression.sql, read="duckdb")
        tree = tree.transform(
            lambda node: exp.column(names[_name(node)]) if isinstance(node, exp.Column) else node
        )
        self._connection.register("rows_of_demo", frame.to_arrow())
        try:
            statement = f"SELECT {tree.sql(dialect='duckdb')} AS result FROM rows_of_demo"
            return self._connection.execute(statement).pl().to_series()
        except duckdb.Error as error:  # its message may quote a value
            raise Mistaken(f"this SQL cannot be run ({type(error).__name__}): {expression.sql}") from None
        finally:
            self._connection.unregister("rows_of_demo")


def _parse(sql: str) -> Expression:
    try:
        tree = sqlglot.parse_one(sql, read="duckdb")
    except sqlglot.errors.SqlglotError:
        raise Mistaken(f"this is no SQL expression: {sql}") from None
    for node in tree.walk():
        named = node.name.upper() if isinstance(node, exp.Anonymous) else ""
        if isinstance(node, _FORBIDDEN) or named in _NOT_THE_SAME:
            raise Mistaken(
                f"aggregates, windows, queries, random numbers and the clock have no place here: {sql}"
            )
    names = dict.fromkeys(_name(column) for column in tree.find_all(exp.Column))
    return Expression(sql, tuple(names))


def _name(column: exp.Expression) -> str:
    assert isinstance(column, exp.Column)
    return ".".join(part.name for part in column.parts)
