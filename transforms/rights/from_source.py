"""A person's rows as the operational stores hold them: read live, matched in memory, given to the package
only.

The same readers and declared columns as in the night; each batch is pseudonymised to be matched, and only
matching rows are kept. Identifiers of others in these rows are blotted out. Nothing of this is written
anywhere but into the package that the person asked for.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Sequence
from typing import Any

import polars as pl

from transforms.policy.models import Domain, Operator, Sources, TableSource
from transforms.policy.subjects import followed, owning_columns
from transforms.pseudonymisation.pseudonym import pseudonymise
from transforms.rights.exporting import OTHER, HeldTable
from transforms.rights.finding import Persons, ids_of, keys_of
from transforms.sources import check_drift
from transforms.workbench import Workbench, open_operational_store


def source_tables(bench: Workbench, persons: Persons) -> Iterator[HeldTable]:
    """Every source table with rows of the person in its operational store."""
    theirs = ids_of(bench.con, persons)
    keys = keys_of(bench.con, persons)
    sources = bench.system.sources
    for table in in_order(sources):
        if not owning_columns(sources, table) and not sources.belonging(table.table).follows:
            continue
        rows = []
        store = sources.store_of(table)
        with open_operational_store(bench.system, store, bench.home) as reader:
            check_drift(table, reader.observe(table))
            for extracted in reader.extract(table, table.selected, None):
                if extracted.batch.num_rows:
                    frame = pl.DataFrame(pl.from_arrow(extracted.batch))
                    rows += list(_matching(bench, table, frame, theirs, keys))
        if rows:
            yield HeldTable(table, rows, 0)


def in_order(sources: Sources) -> list[TableSource]:
    """Tables behind those whose rows they follow."""
    done: list[str] = []

    def add(name: str, above: Sequence[str]) -> None:
        if name in done or name in above:
            return
        for there in sources.belonging(name).follows.values():
            add(there.partition(".")[0], (*above, name))
        done.append(name)

    for name in sources.tables:
        add(name, ())
    return [sources.tables[name] for name in done]


def _matching(
    bench: Workbench,
    table: TableSource,
    frame: pl.DataFrame,
    theirs: set[uuid.UUID],
    keys: dict[str, set[str]],
) -> Iterator[dict[str, Any]]:
    sources = bench.system.sources
    region = bench.system.policy.controller.jurisdiction
    blocks = [each.bytes for each in theirs]
    own = pl.Series([False]).new_from_index(0, frame.height)
    for name in owning_columns(sources, table):
        domain = table.fields[name].domain
        assert domain is not None
        own |= pseudonymise(frame[name], domain, bench.ring, region=region).is_in(blocks).fill_null(False)
    for column, there in sources.belonging(table.table).follows.items():
        wanted = sorted(keys.get(there, ()))
        own |= frame[column].cast(pl.String).is_in(wanted).fill_null(False)
    found = frame.filter(own)
    if found.is_empty():
        return
    for name, column in followed(sources):
        if name == table.table:
            keys.setdefault(f"{name}.{column}", set()).update(
                found[column].cast(pl.String).drop_nulls().to_list()
            )
    yield from _blotted(bench, table, found, blocks).iter_rows(named=True)


def _blotted(bench: Workbench, table: TableSource, found: pl.DataFrame, theirs: list[bytes]) -> pl.DataFrame:
    """Identifiers of others replaced; a name is shown in rows that nobody else is named in."""
    region = bench.system.policy.controller.jurisdiction
    for name in table.selected:
        field = table.fields[name]
        if field.operator is not Operator.PSEUDONYMISE or field.domain in (None, Domain.PERSON_NAME):
            continue
        assert field.domain is not None
        coded = pseudonymise(found[name], field.domain, bench.ring, region=region)
        other = coded.is_not_null() & ~coded.is_in(theirs)
        text = found[name].cast(pl.String).set(other.fill_null(False), OTHER)
        found = found.with_columns(text.alias(name))
    return found
