"""What is held of a person, for themselves: by table, with what each column means, why it is held and how
long.

What is stored here is pseudonymised: names, phones and the like stand as codes, free text without personal
values. Their own codes are shown as `you`, those of others as `somebody else`: a pseudonym of another person
is not theirs to have. What the operational stores hold in clear is read from there on request
(``from_source.py``).
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import duckdb

from transforms.policy.models import Domain, Operator, System, TableSource
from transforms.policy.retention import period_parts, rule_of
from transforms.policy.taxonomy import covers
from transforms.rights.conformed import places
from transforms.rights.finding import Persons, belongs_to, ids_of, mentions
from transforms.workbench import Workbench

YOU, OTHER, NAME = "you", "somebody else", "a name, kept as a code only"


@dataclass(frozen=True)
class HeldTable:
    """Rows of a person in one stored table, as they may be handed over."""

    table: TableSource
    rows: list[dict[str, Any]]
    mentioning: int  # of these, rows of others that mention the person


def held_tables(bench: Workbench, persons: Persons) -> Iterator[HeldTable]:
    """Every source table with rows of the person in the pseudonymised layer, or rows that mention them."""
    sources = bench.system.sources
    theirs = ids_of(bench.con, persons)
    for name, table in sources.tables.items():
        days = bench.store.days("pseudonymised", name)
        own = belongs_to(sources, table, persons) or "false"
        named = mentions(sources, table, persons) or "false"
        if not days or own == named == "false":
            continue
        columns = ", ".join(f'"{column}"' for column in table.stored)
        try:
            relation = bench.store.relation("pseudonymised", name, days)
            # a table that is pulled whole every night says the same on every day
            found = bench.con.execute(
                f"SELECT {columns}, NOT ({own}) AS mentions_only FROM {relation} WHERE ({own}) OR ({named}) "
                f"GROUP BY ALL ORDER BY ALL"
            ).fetchall()
        except duckdb.Error as error:
            raise bench.store.failure(error, "pseudonymised", name) from None
        if found:
            mentioning = {*sources.belonging(name).mentions, table.cursor}
            rows = [
                {
                    column: shown(table, column, value, theirs)
                    for column, value in zip(table.stored, row, strict=False)
                    # the rest of a row that only mentions them is somebody else's
                    if not row[-1] or column in mentioning
                }
                for row in found
            ]
            yield HeldTable(table, rows, sum(row[-1] for row in found))


def shown(table: TableSource, column: str, value: Any, theirs: set[uuid.UUID]) -> Any:
    """A stored value as it is handed over."""
    if value is None:
        return None
    field = table.fields[column]
    if field.operator is Operator.PSEUDONYMISE:
        if field.domain is Domain.PERSON_NAME:
            return NAME
        return YOU if value in theirs else OTHER
    if isinstance(value, (datetime, date)):
        return value.isoformat()
    return str(value) if isinstance(value, Decimal) else value


def derived(bench: Workbench, persons: Persons) -> dict[str, int]:
    """Rows of the conformed layer, which are made of the rows above: table -> rows."""
    found = {}
    for place in places(bench):
        condition = place.condition(persons)
        days = bench.store.days("conformed", place.model)
        if condition is None or not days:
            continue
        try:
            relation = bench.store.relation("conformed", place.model, days)
            row = bench.con.execute(f"SELECT count(*) FROM {relation} WHERE {condition}").fetchone()
        except duckdb.Error as error:
            raise bench.store.failure(error, "conformed", place.model) from None
        assert row is not None
        if row[0]:
            found[place.model] = int(row[0])
    return found


def described(system: System, held: HeldTable, file: str, where: str) -> dict[str, Any]:
    """A table of the package: what it is, why and how long it is held, its columns, its rows."""
    table = held.table
    columns = [name for name in table.stored if any(name in row for row in held.rows)]
    return {
        "file": file,
        "table": table.table,
        "where": where,
        "description": table.description,
        "purposes": purposes(system, table),
        "kept": kept(system, table.table),
        "rows_that_only_mention_you": held.mentioning,
        "columns": [
            {
                "name": name,
                "description": table.fields[name].description,
                "category": table.fields[name].category,
                "unit": table.fields[name].unit,
            }
            for name in columns
        ],
        "rows": held.rows,
    }


def purposes(system: System, table: TableSource) -> list[dict[str, str]]:
    """The declared uses that some category of the table's columns may serve."""
    categories = {table.fields[name].category for name in table.stored}
    return [
        {"use": each.data_use, "description": each.description, "clause": each.clause}
        for each in system.policy.purposes
        if any(covers(allowed, category) for allowed in each.categories for category in categories)
    ]


def kept(system: System, table: str) -> str:
    """How long rows of a source table are kept, in words."""
    rule = rule_of(system.policy, table)
    if rule is None:
        return "by no rule"
    spans = {
        "age_of_record": f"for {in_words(rule.period)} from the day of the record",
        "account_termination": f"until the account is closed, and {in_words(rule.period)} after",
        "purpose_ended": "until it is no longer needed",
    }
    law = "; the law asks for it" if rule.legal_hold else ""
    return f"{spans[rule.event]} (clause {rule.clause}){law}"


def in_words(period: str | None) -> str:
    """``P1Y6M`` as `1 year and 6 months`."""
    parts = zip(period_parts(period or "P"), ("year", "month", "day"), strict=True)
    words = [f"{number} {unit}{'' if number == 1 else 's'}" for number, unit in parts if number]
    return " and ".join(words) or "no time"


def explained(about: Mapping[str, Any], tables: list[dict[str, Any]]) -> str:
    """The text that stands beside the files of a package."""
    parts = [
        f"What {about['controller']} holds of you in its statistics, on {about['made_on']}",
        "",
        "everything.json has all of it for machines; each table is also a CSV file for a spreadsheet.",
        "Names, phone numbers, addresses and other identifiers are not kept here in clear, but as codes.",
        f"Where a code is yours it says `{YOU}`, where it is another person's `{OTHER}`.",
        "",
    ]
    for table in tables:
        uses = "; ".join(each["description"].rstrip(".") for each in table["purposes"]) or "none"
        parts += [
            f"{table['file']}.csv - {table['description']}",
            f"  {len(table['rows'])} row(s), {table['where']}.",
            f"  Kept {table['kept']}.",
            f"  May be used for: {uses}.",
            "",
        ]
    parts += [
        "Made of these rows, for statistics: "
        + (", ".join(f"{rows} row(s) of {name}" for name, rows in about["derived"].items()) or "nothing")
        + ".",
        "Published statistics are of groups of people; nothing in them is of you alone.",
        f"The shop's own systems hold the rest, in clear: {', '.join(about['operational_stores'])}.",
        f"You may ask for correction, deletion or restriction: {about['contact'] or 'see the policy'}.",
        "",
    ]
    return "\n".join(parts)
