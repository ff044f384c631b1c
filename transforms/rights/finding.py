"""Whose rows are these: all identifiers of one person, and the rows that belong to them.

A person is the closure of the pseudonyms that ``subjects`` of ``sources.yaml`` ties (``one_person``), over
all stored days. What several persons may use (``shared``) is theirs only while all who use it are that
person. Tables in which a row names two persons (an order's buyer and seller) tie nothing.

A row is a person's when a column of theirs names them, or when it follows such a row (an order's lines). Rows
that only mention somebody are somebody else's.

All of it happens in temporary tables of the DuckDB session: ``<name>_ids (id UUID)`` with the person's
pseudonyms and ``<name>_keys (place, key)`` with the numbers of their rows that other rows follow.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import duckdb

from transforms.policy.models import Sources, TableSource
from transforms.policy.subjects import followed, naming_columns, owning_columns
from transforms.rights.identifiers import Identifier, RequestError
from transforms.storage import PartitionStore

_ROUNDS = 12  # of following; a chain of parents is two or three long


@dataclass(frozen=True)
class Persons:
    """Names of the two temporary tables that hold whose rows are meant."""

    name: str

    @property
    def ids(self) -> str:
        return f"{self.name}_ids"

    @property
    def keys(self) -> str:
        return f"{self.name}_keys"


def hold(
    con: duckdb.DuckDBPyConnection,
    name: str,
    ids: Iterable[uuid.UUID],
    keys: Mapping[str, Iterable[str]] | None = None,
) -> Persons:
    """Make (again) the temporary tables of ``name`` with these pseudonyms and numbers of rows."""
    persons = Persons(name)
    con.execute(f"CREATE OR REPLACE TEMP TABLE {persons.ids} (id UUID)")
    con.execute(f"CREATE OR REPLACE TEMP TABLE {persons.keys} (place VARCHAR, key VARCHAR)")
    values = [(str(each),) for each in sorted(set(ids))]
    if values:
        con.executemany(f"INSERT INTO {persons.ids} VALUES (?)", values)
    pairs = [(place, key) for place, found in (keys or {}).items() for key in sorted(set(found))]
    if pairs:
        con.executemany(f"INSERT INTO {persons.keys} VALUES (?, ?)", pairs)
    return persons


def let_go(con: duckdb.DuckDBPyConnection, persons: Persons) -> None:
    """Drop the temporary tables."""
    con.execute(f"DROP TABLE IF EXISTS {persons.ids}")
    con.execute(f"DROP TABLE IF EXISTS {persons.keys}")


def ids_of(con: duckdb.DuckDBPyConnection, persons: Persons) -> set[uuid.UUID]:
    return {row[0] for row in con.execute(f"SELECT id FROM {persons.ids}").fetchall()}


def keys_of(con: duckdb.DuckDBPyConnection, persons: Persons) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for place, key in con.execute(f"SELECT place, key FROM {persons.keys}").fetchall():
        found.setdefault(place, set()).add(key)
    return found


# --- conditions -----------------------------------------------------------------------------------


def named_by(columns: Sequence[str], persons: Persons) -> str | None:
    """SQL, never NULL: whether one of ``columns`` names one of them. A column left empty has no type."""
    parts = [
        f'coalesce(CAST("{column}" AS UUID) IN (SELECT id FROM {persons.ids}), false)' for column in columns
    ]
    return " OR ".join(parts) or None


def belongs_to(sources: Sources, table: TableSource, persons: Persons) -> str | None:
    """SQL, never NULL: whether a stored row of ``table`` is theirs. None: no row of it is anybody's."""
    parts = [named_by(owning_columns(sources, table), persons)]
    parts += [
        f'coalesce(CAST("{column}" AS VARCHAR) IN '
        f"(SELECT key FROM {persons.keys} WHERE place = '{there}'), false)"
        for column, there in sources.belonging(table.table).follows.items()
    ]
    return " OR ".join(part for part in parts if part) or None


def mentions(sources: Sources, table: TableSource, persons: Persons) -> str | None:
    """SQL, never NULL: whether a row mentions one of them. None where ``table`` mentions nobody."""
    return named_by(sources.belonging(table.table).mentions, persons)


# --- finding --------------------------------------------------------------------------------------


def collect_keys(store: PartitionStore, sources: Sources, persons: Persons) -> None:
    """Add the numbers of their stored rows that rows of other tables follow; chains to their end."""
    for _ in range(_ROUNDS):
        before = _count(store.con, persons.keys)
        for name, column in followed(sources):
            table = sources.tables[name]
            days = store.days("pseudonymised", name)
            condition = belongs_to(sources, table, persons)
            if not days or condition is None:
                continue
            place = f"{name}.{column}"
            _run(
                store,
                name,
                f"INSERT INTO {persons.keys} SELECT DISTINCT '{place}', key FROM ("
                f'SELECT CAST("{column}" AS VARCHAR) AS key '
                f"FROM {store.relation('pseudonymised', name, days)} WHERE {condition}) "
                "WHERE key IS NOT NULL AND key NOT IN "
                f"(SELECT key FROM {persons.keys} WHERE place = '{place}')",
            )
        if _count(store.con, persons.keys) == before:
            return


def find_person(store: PartitionStore, sources: Sources, name: str, start: Iterable[uuid.UUID]) -> Persons:
    """The person behind ``start``: temporary tables ``name`` with all their pseudonyms and rows' numbers.

    Raises RequestError where ``start`` is of several persons, StorageError for a damaged partition.
    """
    con = store.con
    wanted = set(start)
    links, shared = _links(store, sources)
    persons = hold(con, name, wanted)
    try:
        owners = {
            row[0]
            for row in con.execute(
                f"SELECT DISTINCT owner FROM {shared} WHERE value IN (SELECT id FROM {persons.ids})"
            ).fetchall()
        }
        if owners:
            # an identifier that several may use: one of them is followed, and must be all of them
            con.execute(f"DELETE FROM {persons.ids} WHERE id IN (SELECT value FROM {shared})")
            con.execute(f"INSERT INTO {persons.ids} VALUES (?)", [str(min(owners))])
        _close(con, persons, links, shared)
        if not (wanted | owners) <= ids_of(con, persons):
            raise RequestError(
                "the identifier is used by several persons (a shared device, a handle that changed hands).",
                system=store.system,
                next_step="ask for an identifier that is theirs alone: a phone number, a mail address, a "
                "number of customer or account.",
            )
        collect_keys(store, sources, persons)
        return persons
    finally:
        for link, _, _ in links:
            con.execute(f"DROP TABLE IF EXISTS {link}")
        con.execute(f"DROP TABLE IF EXISTS {shared}")


def pseudonyms_of_row(store: PartitionStore, sources: Sources, identifier: Identifier) -> set[uuid.UUID]:
    """Of whom the row with this number is, through the rows that it follows. Empty where there is none."""
    assert identifier.of_row is not None
    name, column = identifier.of_row
    table = sources.tables.get(name)
    if table is None or column not in table.stored:
        raise RequestError(
            f"`{identifier.kind}` is no stored column of this marketplace.",
            system=store.system,
            next_step="give `table.column` as sources.yaml has it, like `orders.order_id`.",
        )
    if column in naming_columns(table):
        raise RequestError(
            f"`{identifier.kind}` holds identifiers of persons, not numbers of rows.",
            system=store.system,
            next_step=f"give its kind instead: `{table.fields[column].domain}`.",
        )
    return _owners(store, sources, name, column, identifier.value.strip(), set())


def _owners(
    store: PartitionStore, sources: Sources, name: str, column: str, key: str, seen: set[tuple[str, str, str]]
) -> set[uuid.UUID]:
    days = store.days("pseudonymised", name)
    if not days or (name, column, key) in seen:
        return set()
    seen.add((name, column, key))
    table = sources.tables[name]
    owning = owning_columns(sources, table)
    follows = sources.belonging(name).follows
    chosen = [f'"{each}"' for each in owning]
    chosen += [f'CAST("{each}" AS VARCHAR)' for each in follows]
    if not chosen:
        return set()
    try:
        rows = store.con.execute(
            f"SELECT DISTINCT {', '.join(chosen)} FROM {store.relation('pseudonymised', name, days)} "
            f'WHERE CAST("{column}" AS VARCHAR) = ?',
            [key],
        ).fetchall()
    except duckdb.Error as error:
        raise store.failure(error, "pseudonymised", name) from None
    found = {value for row in rows for value in row[: len(owning)] if value is not None}
    for row in rows:
        for there, value in zip(follows.values(), row[len(owning) :], strict=True):
            if value is not None:
                parent, _, parent_column = there.partition(".")
                found |= _owners(store, sources, parent, parent_column, value, seen)
    return found


def _links(
    store: PartitionStore, sources: Sources
) -> tuple[list[tuple[str, tuple[str, ...], tuple[str, ...]]], str]:
    """A temporary table of distinct ties for each table that ties: (its name, own columns, shared columns);
    and the name of one with every shared value and who uses it."""
    con = store.con
    links: list[tuple[str, tuple[str, ...], tuple[str, ...]]] = []
    con.execute("CREATE OR REPLACE TEMP TABLE parda_shared (value UUID, owner UUID)")
    for name, belonging in sources.subjects.items():
        days = store.days("pseudonymised", name)
        if not belonging.one_person or not days:
            continue
        link = f"parda_link_{len(links)}"
        columns = ", ".join(f'"{column}"' for column in belonging.one_person)
        where = " AND ".join(
            f"\"{column}\" = '{value.replace(chr(39), chr(39) * 2)}'"
            for column, value in belonging.when.items()
        )
        _run(
            store,
            name,
            f"CREATE OR REPLACE TEMP TABLE {link} AS SELECT DISTINCT {columns} "
            f"FROM {store.relation('pseudonymised', name, days)} WHERE {where or 'true'}",
        )
        own = tuple(column for column in belonging.one_person if column not in belonging.shared)
        for column in belonging.shared:
            for owner in own:
                con.execute(
                    f'INSERT INTO parda_shared SELECT DISTINCT "{column}", "{owner}" FROM {link} '
                    f'WHERE "{column}" IS NOT NULL AND "{owner}" IS NOT NULL'
                )
        links.append((link, own, belonging.shared))
    return links, "parda_shared"


def _close(
    con: duckdb.DuckDBPyConnection,
    persons: Persons,
    links: Sequence[tuple[str, tuple[str, ...], tuple[str, ...]]],
    shared: str,
) -> None:
    """Add what is tied to what is there, until nothing is new."""
    ids = persons.ids
    while True:
        before = _count(con, ids)
        for link, own, _ in links:
            # a shared value that has been taken to be theirs ties no further than to its owners, who are in
            if len(own) < 2:
                continue
            condition = named_by(own, persons)
            listed = ", ".join(f'"{column}"' for column in own)
            con.execute(
                f"INSERT INTO {ids} SELECT DISTINCT id FROM (SELECT unnest([{listed}]) AS id FROM {link} "
                f"WHERE {condition}) WHERE id IS NOT NULL AND id NOT IN (SELECT id FROM {ids})"
            )
        if _count(con, ids) == before:
            con.execute(
                f"INSERT INTO {ids} SELECT value FROM {shared} GROUP BY value "
                f"HAVING bool_and(owner IN (SELECT id FROM {ids})) AND value NOT IN (SELECT id FROM {ids})"
            )
            if _count(con, ids) == before:
                return


def _count(con: duckdb.DuckDBPyConnection, table: str) -> int:
    found = con.execute(f"SELECT count(*) FROM {table}").fetchone()
    assert found is not None
    return int(found[0])


def _run(store: PartitionStore, table: str, query: str) -> None:
    try:
        store.con.execute(query)
    except duckdb.Error as error:
        raise store.failure(error, "pseudonymised", table) from None
