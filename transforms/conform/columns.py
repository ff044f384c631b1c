"""What the common model says of columns, as checks and SQL: types, and the bounds that exclude a row."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from sqlglot import exp

from transforms.conform.common_model import ColumnSpec, ColumnType
from transforms.conform.models import EXCLUDED_REASON, Model
from transforms.errors import ModelError
from transforms.pseudonymisation.pseudonym import PSEUDONYM_SQL_TYPE

_INTEGERS = r"(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER)"
_ACCEPTED = {
    ColumnType.IDENTIFIER: rf"{_INTEGERS}|VARCHAR|UUID",
    ColumnType.PSEUDONYM: re.escape(PSEUDONYM_SQL_TYPE),
    ColumnType.DATE: "DATE",
    ColumnType.BOOLEAN: "BOOLEAN",
    ColumnType.TEXT: r"VARCHAR|ENUM\(.*\)",
    ColumnType.INTEGER: _INTEGERS,
    ColumnType.MONEY: rf"DECIMAL\(\d+,[012]\)|{_INTEGERS}",  # more decimals would be rounded unseen
    ColumnType.NUMBER: rf"DOUBLE|FLOAT|DECIMAL\(\d+,\d+\)|{_INTEGERS}",
}
_STORED = {
    ColumnType.IDENTIFIER: "VARCHAR",  # where it is left out; otherwise the system's own type
    ColumnType.PSEUDONYM: PSEUDONYM_SQL_TYPE,
    ColumnType.DATE: "DATE",
    ColumnType.BOOLEAN: "BOOLEAN",
    ColumnType.TEXT: "VARCHAR",
    ColumnType.INTEGER: "BIGINT",
    ColumnType.MONEY: "DECIMAL(18,2)",
    ColumnType.NUMBER: "DOUBLE",
}


def stored_type(column: ColumnSpec) -> str:
    """The DuckDB type under which a column is stored (of an identifier: where it is left out)."""
    return _STORED[column.type]


def check_columns(model: Model, given: Mapping[str, str]) -> None:
    """``given``: column → DuckDB type of what the SQL gives. Raises ``ModelError`` naming the column."""
    check_names(model, given)
    nulls = _bare_nulls(model)
    for name, kind in given.items():
        if name in nulls:
            continue
        if name == EXCLUDED_REASON:
            if kind != "VARCHAR":
                raise _broken(model, name, f"it is {kind}, and must be text or NULL.", "correct {file}.")
            continue
        wanted = model.table.columns[name].type
        if not re.fullmatch(_ACCEPTED[wanted], kind):
            raise _broken(
                model, name, f"it is {kind} where the common model wants {wanted}.", "cast it in {file}."
            )


def check_names(model: Model, given: Iterable[str]) -> None:
    """The part of it that needs no data: which columns the SQL gives, and which it should."""
    given = set(given)
    for name in sorted(given - model.table.columns.keys()):
        if name != EXCLUDED_REASON:
            step = "remove it from {file} or describe it in common_model.yaml."
            raise _broken(model, name, "the common model has no such column.", step)
        if model.table.kind != "fact":
            raise _broken(model, name, "a dimension excludes no rows.", "remove the column from {file}.")
    for name, column in model.table.columns.items():
        if column.required and name not in given:
            raise _broken(model, name, "a required column is missing.", "add it to the SELECT of {file}.")


def _broken(model: Model, column: str, what: str, step: str) -> ModelError:
    """``step`` may name the model's ``{file}``."""
    file = f"systems/{model.system}/models/{model.name}.sql"
    return ModelError(
        what, system=model.system, table=model.name, column=column, next_step=step.format(file=file)
    )


def _given(model: Model) -> set[str]:
    return set(model.query.named_selects)


def _bare_nulls(model: Model) -> set[str]:
    """Columns given as plain NULL, which fits every type though DuckDB calls it an INTEGER."""
    return {column.alias_or_name for column in model.query.selects if isinstance(column.unalias(), exp.Null)}


def typed_sql(model: Model) -> str:
    """The SELECT list that gives every column of the common model, in its order and stored type."""
    given = _given(model) - _bare_nulls(model)
    parts = []
    for name, column in model.table.columns.items():
        if name not in given:
            parts.append(f'CAST(NULL AS {_STORED[column.type]}) AS "{name}"')
        elif column.type is ColumnType.IDENTIFIER:
            parts.append(f'given."{name}"')
        else:
            # an amount too big for its type is told by `exclusion_sql`, not by an error that quotes it
            parts.append(f'TRY_CAST(given."{name}" AS {_STORED[column.type]}) AS "{name}"')
    return ", ".join(parts)


def exclusion_sql(model: Model, first: date, last: date) -> str:
    """SQL of the reason why a row is not kept, NULL for a kept row; the model's own reason comes first.

    Values are compared as the SQL gave them: cast, a value that does not fit its type would be NULL.
    """
    cases = [f"WHEN {condition} THEN '{reason}'" for reason, condition in _exclusions(model, first, last)]
    if EXCLUDED_REASON in _given(model):
        own = f"given.{EXCLUDED_REASON}"
        cases.insert(0, f"WHEN {own} IS NOT NULL THEN {own}")
    return f"CASE {' '.join(cases)} END" if cases else "CAST(NULL AS VARCHAR)"


def possible_reasons(model: Model) -> set[str]:
    """Every reason that a row of this model can have: the literals of its SQL and those made here."""
    written = {literal.name for literal in model.query.find_all(exp.Literal) if literal.is_string}
    ours = {reason for reason, _ in _exclusions(model, date.min, date.max)}
    return ours | {word for word in written if re.fullmatch(r"[a-z][a-z0-9_]{0,59}", word)}


def _exclusions(model: Model, first: date, last: date) -> Iterator[tuple[str, str]]:
    """Pairs of reason and SQL condition, in the order in which they are tried."""
    given = _given(model)
    if model.table.kind == "fact":
        run = f"DATE '{first.isoformat()}' AND DATE '{last.isoformat()}'"
        yield "no_day", "given.day IS NULL"
        yield "outside_run", f"given.day NOT BETWEEN {run}"
    for name, column in model.table.columns.items():
        key = name in model.table.primary_key
        if name in given - _bare_nulls(model):
            yield from _column_exclusions(name, column, key=key)
        elif key or not column.nullable:
            yield f"no_{name}", "true"


def _column_exclusions(name: str, column: ColumnSpec, *, key: bool) -> Iterator[tuple[str, str]]:
    value = f'given."{name}"'
    if key or not column.nullable:
        yield f"no_{name}", f"{value} IS NULL"
    if column.values is not None:
        listed = ", ".join("'" + word.replace("'", "''") + "'" for word in column.values)
        yield f"unknown_{name}", f"{value} NOT IN ({listed})"
    if column.minimum is not None:
        yield f"{name}_too_low", f"{value} < {column.minimum}"
    if column.maximum is not None:
        yield f"{name}_too_high", f"{value} > {column.maximum}"
    if column.type in (ColumnType.INTEGER, ColumnType.MONEY):
        fits = f"TRY_CAST({value} AS {_STORED[column.type]}) IS NOT NULL"
        yield f"{name}_too_high", f"{value} IS NOT NULL AND NOT ({fits})"
