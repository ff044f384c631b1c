"""Rows of a person in the conformed layer: which they are, from the models' column lineage.

A conformed row goes with a person when one of its pseudonyms is theirs, or when it was made of a single
source row of theirs whose number it still carries. Where a pseudonym can only come from columns that mention
somebody in another's row (an order's seller), the row is the other's: the column is emptied.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

import duckdb

from transforms.aggregation.periods import period_of
from transforms.conform.common_model import ColumnType
from transforms.disclosure.storing import accounting_table, protected_table
from transforms.home import ASIDE
from transforms.policy.models import Sources
from transforms.rights.finding import Persons, belongs_to, named_by
from transforms.storage import PartitionStore
from transforms.workbench import Workbench


@dataclass(frozen=True)
class Place:
    """How one model's stored rows tell whose they are."""

    model: str
    theirs: tuple[str, ...]
    """Pseudonyms of those whose row it is."""
    mentions: tuple[str, ...]
    """Pseudonyms of others."""
    numbers: Mapping[str, str] = field(default_factory=dict)
    """Column -> ``table.column`` of the source row that it is the number of."""

    def condition(self, persons: Persons) -> str | None:
        """SQL, never NULL: whether a row is one of theirs."""
        parts = [named_by(self.theirs, persons)]
        parts += [
            f'coalesce(CAST("{column}" AS VARCHAR) IN '
            f"(SELECT key FROM {persons.keys} WHERE place = '{there}'), false)"
            for column, there in self.numbers.items()
        ]
        return " OR ".join(part for part in parts if part) or None


def places(bench: Workbench) -> list[Place]:
    """Every model whose rows may be somebody's or mention somebody."""
    found = []
    for name, model in bench.market.models.items():
        given = bench.market.lineage.models[name].values
        theirs: list[str] = []
        others: list[str] = []
        numbers = {}
        for column, spec in model.table.columns.items():
            if column not in given:
                continue
            origins = bench.market.lineage.columns[name, column]
            if spec.pseudonym:
                sources = bench.system.sources
                mentioned = bool(origins) and all(
                    each.column in sources.belonging(each.table).mentions for each in origins
                )
                (others if mentioned else theirs).append(column)
            elif spec.type is ColumnType.IDENTIFIER and len(origins) == 1:
                (origin,) = origins
                key = bench.system.sources.tables[origin.table].primary_key
                if key == (origin.column,) and origin.table in model.drivers:
                    numbers[column] = f"{origin.table}.{origin.column}"
        if theirs or others or numbers:
            found.append(Place(name, tuple(theirs), tuple(others), numbers))
    return found


def collect_numbers(store: PartitionStore, sources: Sources, persons: Persons, found: list[Place]) -> None:
    """Add the numbers of their stored source rows that conformed rows carry."""
    wanted = sorted({there for place in found for there in place.numbers.values()})
    for there in wanted:
        name, _, column = there.partition(".")
        condition = belongs_to(sources, sources.tables[name], persons)
        days = store.days("pseudonymised", name)
        if condition is None or not days:
            continue
        try:
            store.con.execute(
                f"INSERT INTO {persons.keys} SELECT DISTINCT '{there}', key FROM ("
                f'SELECT CAST("{column}" AS VARCHAR) AS key '
                f"FROM {store.relation('pseudonymised', name, days)} WHERE {condition}) "
                "WHERE key IS NOT NULL AND key NOT IN "
                f"(SELECT key FROM {persons.keys} WHERE place = '{there}')"
            )
        except duckdb.Error as error:
            raise store.failure(error, "pseudonymised", name) from None


def tables_of(store: PartitionStore, place: Place) -> Iterator[str]:
    """The stored tables of a model: its own, and what of it was put aside."""
    for table in (place.model, place.model + ASIDE):
        if store.days("conformed", table):
            yield table


def withdraw_unreleased(bench: Workbench, changed: Mapping[str, set[date]]) -> int:
    """Remove the periods that are built of changed days of a fact and not out yet; the next night builds them
    anew.

    What is out stays: a closed period is anonymous and never restated.
    """
    removed = 0
    for name, spec in bench.market.tables.items():
        days = changed.get(spec.fact)
        if not days or spec.differential_privacy is not None:
            # noise that is drawn is spent: to draw it again would tell more than to keep it
            continue
        firsts = {period_of(spec.period, day).first for day in days}
        for first in sorted(firsts - bench.evidence.released_periods(name)):
            for table in (name, protected_table(name), accounting_table(name)):
                removed += bench.store.remove("aggregated", table, first)
    return removed
