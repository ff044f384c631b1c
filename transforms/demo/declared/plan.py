"""Which table of sources.yaml goes where, with which columns, and whether demo.yaml agrees."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from transforms.demo.declared.model import Demo
from transforms.demo.declared.rowing import Per
from transforms.policy.models import FieldSpec, Sources, TableSource
from transforms.policy.reading import Mistake
from transforms.sources.contract import relation_name, store_name

DATABASES = ("sqlite", "postgresql", "postgres", "mariadb", "mysql")


@dataclass(frozen=True)
class Target:
    """One table to write. ``cursors``: columns that get an index; ``place``: its number among all tables."""

    source: TableSource
    name: str
    fields: Mapping[str, FieldSpec]
    cursors: tuple[str, ...]

    @property
    def table(self) -> str:
        return self.source.table

    @property
    def keys(self) -> tuple[str, ...]:
        return self.source.primary_key


@dataclass
class Place:
    """One store: its URL, the environment variable that gives it, and the tables that it holds."""

    url: str = field(repr=False)
    url_env: str
    targets: list[Target] = field(default_factory=list)

    @property
    def scheme(self) -> str:
        return self.url.partition("://")[0]


def relation(table: TableSource, scheme: str) -> str:
    """The table's name in a store: a pattern of keys or files is no name of a relation."""
    return relation_name(table) if scheme in DATABASES else store_name(table)


def first_declared(sources: Sources) -> dict[str, str]:
    """Table → the first table of sources.yaml that declares the same relation of the same store.

    A relation may be read in several ways (current rows, and their beginnings by another cursor); it is
    written once. Files and Redis keys of one pattern are of several tables, and each is written.
    """
    first: dict[tuple[str | None, str], str] = {}
    found: dict[str, str] = {}
    for name, table in sources.tables.items():
        if relation_name(table) != store_name(table):
            found[name] = name
            continue
        found[name] = first.setdefault((table.store, store_name(table)), name)
    return found


def places(sources: Sources, to: str | None) -> list[Place]:
    """The stores and their tables; ``to`` is in place of the URL of ``database``."""
    owners = first_declared(sources)
    by_url: dict[str, Place] = {}
    for name, table in sources.tables.items():
        if owners[name] != name:
            continue
        store = sources.store_of(table)
        url = (
            to
            if to is not None and table.store is None
            else os.environ.get(store.url_env) or store.default_url
        )
        place = by_url.setdefault(url, Place(url, store.url_env))
        others = [sources.tables[other] for other, owner in owners.items() if owner == name]
        fields = {n: f for t in (table, *others) for n, f in t.fields.items() if n in t.own_columns}
        cursors = dict.fromkeys(t.cursor for t in (table, *others) if t.cursor and t.cursor in fields)
        place.targets.append(Target(table, relation(table, place.scheme), fields, tuple(cursors)))
    return list(by_url.values())


def disagreements(demo: Demo, sources: Sources) -> Iterator[Mistake]:
    """Tables and columns that are in one of the two files only."""
    owners = first_declared(sources)
    wanted = {place.table: place.fields for store in places(sources, None) for place in store.targets}
    for name in sources.tables:
        if owners[name] == name and name not in demo.tables:
            yield Mistake(f"tables.{name}", "is in sources.yaml and missing here")
    for name, table in demo.tables.items():
        if isinstance(table.rows, Per) and table.rows.per not in demo.tables:
            yield Mistake(f"tables.{name}.rows.per", f"there is no table `{table.rows.per}`")
        if table.hidden:
            if name in sources.tables:
                yield Mistake(f"tables.{name}.hidden", "cannot be: it is a table of sources.yaml")
            continue
        target = table.into or name
        if target not in wanted:
            text = (
                "is no table of sources.yaml"
                if target not in sources.tables
                else "is written by another table"
            )
            yield Mistake(f"tables.{name}" + (".into" if table.into else ""), text)
            continue
        for column in wanted[target].keys() - table.columns.keys():
            yield Mistake(f"tables.{name}.columns.{column}", "is in sources.yaml and missing here")
        for column in table.columns.keys() - wanted[target].keys():
            yield Mistake(
                f"tables.{name}.columns.{column}", "is no column of sources.yaml; hidden values go to `draw`"
            )
