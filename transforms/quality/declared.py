"""The one factory of suites: from the declaration of a table to what is expected of it.

A source table's declaration gives the suite of the pseudonymised layer, a table of the common model that
of the conformed layer, a statistical table that of the aggregated and published ones. Nothing is expected
that is not declared, and every declared property that a stored table can break is expected.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Final

from transforms.aggregation.spec import STATUS, WITHHELD, TableSpec
from transforms.conform.columns import stored_type
from transforms.conform.common_model import ColumnType, CommonTable
from transforms.disclosure.published import STATUSES, SUPPRESSED, published_columns
from transforms.policy.models import FieldSpec, LogicalType, Operator, TableSource
from transforms.pseudonymisation.pseudonym import PSEUDONYM_SQL_TYPE
from transforms.quality.expectations import Expectation, Suite

DAY: Final = "day"

# What no text may hold once it is stored. A second look by other eyes: these share nothing with the
# recognizers that did the work. RE2 syntax; only forms that goods, prices and dates do not have.
_IDENTIFIERS: Final = (
    r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+\.[A-Za-z]{2,}",  # e-mail
    r"\+998[\s().–-]{0,3}[0-9]{2}[\s().–-]{0,3}[0-9]{3}[\s.–-]?[0-9]{2}[\s.–-]?[0-9]{2}\b",  # phone
    r"\b(?:8600|9860|5614)(?:[ -]?[0-9]{4}){3}\b",  # Uzcard, Humo
    r"\b(?:[0-9]{1,3}\.){3}[0-9]{1,3}\b(?:[^/0-9.]|$)",  # IPv4 that is no network
)
_LOGICAL_SQL: Final = {
    LogicalType.INTEGER: "BIGINT",
    LogicalType.FLOAT: "DOUBLE",
    LogicalType.TEXT: "VARCHAR",
    LogicalType.BOOLEAN: "BOOLEAN",
    LogicalType.DATE: "DATE",
    LogicalType.TIMESTAMP: "TIMESTAMP",
    LogicalType.UUID: "VARCHAR",
}
_OPERATOR_SQL: Final = {
    Operator.PSEUDONYMISE: PSEUDONYM_SQL_TYPE,
    Operator.GENERALISE_DATE: "DATE",
    Operator.GENERALISE_NUMBER: "VARCHAR",
}


def suite_for(
    declaration: TableSource | CommonTable | TableSpec,
    *,
    days: Sequence[date] = (),
    rows: int | None = None,
) -> Suite:
    """The suite of ``declaration``'s layer.

    ``days``: those of the partitions (or first days of the periods) that the table is made of.
    ``rows``: how many the evidence says there are.
    """
    if isinstance(declaration, TableSource):
        layer, name, expected = "pseudonymised", declaration.table, _pseudonymised(declaration)
    elif isinstance(declaration, CommonTable):
        layer, name, expected = "conformed", declaration.name, _conformed(declaration)
    else:
        layer, name, expected = "published", declaration.table, _published(declaration)
    period = declaration.period_column if isinstance(declaration, TableSpec) else DAY
    return Suite(layer, name, (*expected, *_around(period, days, rows)))


def _around(period: str, days: Sequence[date], rows: int | None) -> Iterator[Expectation]:
    if rows is not None:
        yield Expectation(kind="rows", name="as many rows as the step counted", rows=rows)
    if days:
        run = ", ".join(f"DATE '{day.isoformat()}'" for day in days)
        yield _never(f'"{period}" IS NULL OR "{period}" NOT IN ({run})', "of the run's days", period)


# --- pseudonymised -----------------------------------------------------------------------------------


def _pseudonymised(table: TableSource) -> Iterator[Expectation]:
    yield _columns([*table.stored, DAY])
    yield _types({name: _stored_sql(table.fields[name]) for name in table.stored} | {DAY: "DATE"})
    required = dict.fromkeys(
        [*table.primary_key, *([table.cursor] if table.cursor else [])]
        + [
            name
            for name in table.stored
            # an identifier that is none, or a place nobody mapped, becomes null: only what is kept is not
            if not table.fields[name].nullable and table.fields[name].operator is Operator.KEEP
        ]
    )
    yield from (_not_null(name) for name in required)
    yield _unique(table.primary_key)
    for name in table.stored:
        yield from _field(name, table.fields[name])


def _field(name: str, field: FieldSpec) -> Iterator[Expectation]:
    if field.operator is Operator.KEEP and field.values is not None:
        yield Expectation(kind="values", name="among the declared values", column=name, values=field.values)
    elif field.operator is Operator.NETWORK_PREFIX:
        yield _never(rf"""NOT regexp_matches("{name}", '^[0-9a-f.:]+/(24|48)$')""", "a network", name)
    elif field.operator is Operator.GENERALISE_POINT:
        zone = zone_pattern(field.resolution)
        yield _never(f"""NOT regexp_matches("{name}", '{zone}')""", "a zone of the declared size", name)
    elif field.operator is Operator.GENERALISE_PLACE and field.mapping is not None:
        places = (*dict.fromkeys(field.mapping.values()), "other")
        yield Expectation(kind="values", name="a declared place", column=name, values=places)
    elif field.operator is Operator.GENERALISE_DATE:
        yield _never(f"""date_trunc('{field.to}', "{name}") <> "{name}\"""", f"first of a {field.to}", name)
    elif _stored_sql(field) == "VARCHAR":
        yield _no_identifiers(name)


def zone_pattern(resolution: int | None) -> str:
    """Regular expression of the index of an H3 cell of ``resolution``.

    Written from the layout of an index: mode 1, the resolution, then only ones below the last digit. A
    digit has three bits and stands from bit 45 - 3·resolution down; unused digits are sevens.
    """
    unused = 3 * (15 - (resolution or 0))  # bits
    whole, rest = divmod(unused, 4)
    mixed = {0: "", 1: "[13579bdf]", 2: "[37bf]", 3: "[7f]"}[rest]
    free = 13 - whole - (1 if mixed else 0)
    return f"^8{resolution:x}[0-9a-f]{{{free}}}{mixed}f{{{whole}}}$"


def _stored_sql(field: FieldSpec) -> str:
    if field.operator in _OPERATOR_SQL:
        return _OPERATOR_SQL[field.operator]
    if field.operator is Operator.KEEP and field.type is LogicalType.DECIMAL:
        return f"DECIMAL(18,{field.scale})"
    return _LOGICAL_SQL[field.type] if field.operator is Operator.KEEP else "VARCHAR"


# --- conformed ---------------------------------------------------------------------------------------


def _conformed(table: CommonTable) -> Iterator[Expectation]:
    columns = dict.fromkeys([*table.columns, DAY])  # a dimension's day is the partition's
    yield _columns(columns)
    yield _types(
        {
            name: stored_type(column)
            for name, column in table.columns.items()
            if column.type is not ColumnType.IDENTIFIER  # of the system's own type
        }
    )
    for name, column in table.columns.items():
        if name in table.primary_key or not column.nullable or name == DAY:
            yield _not_null(name)
        if column.values is not None:
            yield Expectation(
                kind="values", name="among the declared values", column=name, values=column.values
            )
        if column.minimum is not None or column.maximum is not None:
            yield Expectation(
                kind="range",
                name="within the declared bounds",
                column=name,
                minimum=column.minimum,
                maximum=column.maximum,
            )
        if column.type is ColumnType.TEXT and column.values is None:
            yield _no_identifiers(name)
    yield _unique(table.primary_key)


# --- aggregated and published ------------------------------------------------------------------------


def _published(spec: TableSpec) -> Iterator[Expectation]:
    columns = published_columns(spec)
    yield _columns([column.name for column in columns])
    yield _types({column.name: column.sql_type for column in columns})
    key = [column.name for column in columns if column.role in ("period", "dimension")]
    yield from (_not_null(name) for name in (*key, STATUS))
    yield _unique(key)
    yield Expectation(kind="values", name="among the declared values", column=STATUS, values=STATUSES)
    measures = [column.name for column in columns if column.role == "measure"]
    some = " OR ".join(f'"{name}" IS NOT NULL' for name in measures)
    yield _never(f"\"{STATUS}\" = '{SUPPRESSED}' AND ({some})", "a suppressed row carries no number")
    for name in measures:
        listed = f"list_contains(string_split(\"{WITHHELD}\", ','), '{name}')"
        yield _never(f'{listed} AND "{name}" IS NOT NULL', "a withheld measure carries no number", name)
    for column in columns:
        if column.role == "dimension" and not spec.dimensions[column.name].pseudonym:
            yield _no_identifiers(column.name)


# --- parts -------------------------------------------------------------------------------------------


def _columns(names: Iterable[str]) -> Expectation:
    return Expectation(kind="columns", name="exactly the declared columns", columns=tuple(names))


def _types(types: dict[str, str]) -> Expectation:
    """An empty table tells no types; its schema is the writer's."""
    wrong = " OR ".join(f"typeof(\"{name}\") <> '{kind}'" for name, kind in types.items())
    return _never(wrong, "the declared types")


def _not_null(name: str) -> Expectation:
    return Expectation(kind="not_null", name="not null", column=name)


def _unique(key: Sequence[str]) -> Expectation:
    column = key[0] if len(key) == 1 else None
    return Expectation(kind="unique", name="unique key", column=column, columns=tuple(key))


def _no_identifiers(name: str) -> Expectation:
    pattern = "|".join(_IDENTIFIERS).replace("'", "''")
    return _never(f"regexp_matches(\"{name}\", '{pattern}')", "no raw identifier", name)


def _never(condition: str, name: str, column: str | None = None) -> Expectation:
    return Expectation(kind="never", name=name, column=column, sql=condition)
