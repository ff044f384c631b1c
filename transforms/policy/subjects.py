"""``subjects`` of ``sources.yaml``: whose rows a table holds, checked, and asked for by requests."""

from __future__ import annotations

from collections.abc import Iterator

from transforms.policy.models import Domain, Operator, Sources, TableSource
from transforms.policy.reading import Mistake


def naming_columns(table: TableSource) -> tuple[str, ...]:
    """Stored pseudonyms that lead to a person. Not those of names: two people of one name share one."""
    return tuple(
        name
        for name in table.stored
        if table.fields[name].operator is Operator.PSEUDONYMISE
        and table.fields[name].domain is not Domain.PERSON_NAME
    )


def owning_columns(sources: Sources, table: TableSource) -> tuple[str, ...]:
    """Pseudonyms of those whose row it is."""
    mentions = sources.belonging(table.table).mentions
    return tuple(name for name in naming_columns(table) if name not in mentions)


def followed(sources: Sources) -> tuple[tuple[str, str], ...]:
    """(table, column) that rows of other tables follow, without repetition."""
    found = [there for belonging in sources.subjects.values() for there in belonging.follows.values()]
    return tuple(
        dict.fromkeys((table, column) for table, _, column in (each.partition(".") for each in found))
    )


def subject_mistakes(sources: Sources) -> Iterator[Mistake]:
    """What is wrong in ``subjects``."""
    for name, belonging in sources.subjects.items():
        path = f"subjects.{name}"
        table = sources.tables.get(name)
        if table is None:
            yield Mistake(path, "is not a source table")
            continue
        naming = naming_columns(table)
        for key in ("one_person", "mentions"):
            for column in getattr(belonging, key):
                if column not in naming:
                    yield Mistake(
                        f"{path}.{key}", f"`{column}` is no stored pseudonym that leads to a person"
                    )
        if len(belonging.one_person) == 1:
            yield Mistake(f"{path}.one_person", "ties nothing: it needs two columns or more")
        if set(belonging.one_person) & set(belonging.mentions):
            yield Mistake(f"{path}.mentions", "names a column of `one_person`: it cannot be somebody else's")
        if belonging.shared and not set(belonging.shared) < set(belonging.one_person):
            yield Mistake(f"{path}.shared", "must be some, not all, of the columns of `one_person`")
        for column in (*belonging.when, *belonging.follows):
            if column not in table.stored:
                yield Mistake(path, f"`{column}` is not a stored column")
        for column, there in belonging.follows.items():
            other, _, key = there.partition(".")
            if other not in sources.tables or key not in sources.tables[other].stored:
                yield Mistake(
                    f"{path}.follows.{column}", f"`{there}` is not `table.column` of a stored column"
                )
