"""Erasure: nothing of a person is left in any layer, but for what the law keeps.

In this order, each step of which may be broken off and done again:

1. periods of statistical tables that are built of the person's rows and not out yet;
2. the conformed layer, and what of it was put aside for a restriction;
3. the pseudonymised layer: rows of theirs go, columns that mention them in others' rows are emptied. Tables
   that the law keeps (``legal_hold``) stay; their rows are used for nothing else from then on
   (``withheld.py``);
4. memories: the verdicts on words (a cache) are removed. The memory of name words stays: it holds keyed
   digests of single words, linked to no person or row, shared by all who bear the name, and it is what keeps
   the name out of others' free text. The index of files holds keyed digests of files and counts, nothing of
   persons.

Partitions are written anew without the rows and take the old ones' place, so no free block of a file holds
them. Released periods are closed, anonymous and stay as they are.
"""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

import duckdb

from transforms.home import Home, Layer
from transforms.policy.removing import Removed, days_with, remove_rows
from transforms.policy.retention import add_period, rule_of
from transforms.rights.conformed import collect_numbers, places, tables_of, withdraw_unreleased
from transforms.rights.finding import Persons, belongs_to
from transforms.rights.kept_out import held_by_law
from transforms.rights.rewriting import empty_columns
from transforms.workbench import Workbench

_LEFT_OVER_SECONDS = 3_600.0


@dataclass(frozen=True)
class Held:
    """Rows that the law keeps. ``until``: the first day on which the last of them is gone."""

    table: str
    rows: int
    rule: str
    clause: str
    until: date | None


@dataclass
class Erased:
    """What was done. Counts only."""

    rows: dict[str, int] = field(default_factory=dict)  # layer.table -> rows removed
    emptied: dict[str, int] = field(default_factory=dict)  # layer.table -> rows that mentioned them
    held: list[Held] = field(default_factory=list)
    periods: int = 0  # of statistical tables, not out yet, to be built anew
    left: int = 0  # rows found again afterwards; more than 0 breaks the promise

    def add(self, place: str, removed: Removed, emptied: int = 0) -> None:
        if removed.rows:
            self.rows[place] = self.rows.get(place, 0) + removed.rows
        if emptied:
            self.emptied[place] = self.emptied.get(place, 0) + emptied
        self.left += removed.left


def erase_rows(bench: Workbench, persons: Persons) -> Erased:
    """Remove what is held of ``persons``. Raises StorageError where a partition cannot be read or written."""
    done = Erased()
    store, sources = bench.store, bench.system.sources
    found = places(bench)
    collect_numbers(store, sources, persons, found)
    done.periods = withdraw_unreleased(bench, _days_of_facts(bench, persons))
    for place in found:
        for table in tables_of(store, place):
            condition = place.condition(persons)
            removed = remove_rows(store, "conformed", table, condition) if condition else Removed()
            emptied = empty_columns(store, "conformed", table, place.mentions, persons)
            done.add(f"conformed.{table}", removed, emptied)
    for name, source in sources.tables.items():
        if held_by_law(bench.system, name):
            done.held += _held(bench, name, persons)
            continue
        condition = belongs_to(sources, source, persons)
        removed = remove_rows(store, "pseudonymised", name, condition) if condition else Removed()
        columns = sources.belonging(name).mentions
        emptied = empty_columns(store, "pseudonymised", name, columns, persons)
        done.add(f"pseudonymised.{name}", removed, emptied)
    forget_words(bench.home, bench.name)
    remove_left_overs(bench.home, bench.name)
    return done


def rows_left(bench: Workbench, persons: Persons) -> int:
    """Rows of erased ``persons`` in any layer, without those that the law keeps."""
    store, sources = bench.store, bench.system.sources
    left = 0
    for place in places(bench):
        condition = place.condition(persons)
        for table in tables_of(store, place) if condition else ():
            left += _count(bench, "conformed", table, str(condition))
    for name, source in sources.tables.items():
        condition = belongs_to(sources, source, persons)
        if condition and not held_by_law(bench.system, name):
            left += _count(bench, "pseudonymised", name, condition)
    return left


def rows_used(bench: Workbench, persons: Persons) -> int:
    """Rows of ``persons`` that models have been given: in the conformed layer, and not put aside."""
    used = 0
    for place in places(bench):
        condition = place.condition(persons)
        if condition:
            used += _count(bench, "conformed", place.model, condition)
    return used


def forget_words(home: Home, system: str) -> None:
    """Remove the cache of verdicts on words; it is made anew."""
    home.word_verdicts(system).unlink(missing_ok=True)


def remove_left_overs(home: Home, system: str) -> None:
    """What steps that were killed have left behind, unless a step may still be at work on it."""
    oldest = time.time() - _LEFT_OVER_SECONDS
    for path in _left_overs(home, system):
        newest = max((each.stat().st_mtime for each in (path, *path.rglob("*"))), default=0.0)
        if newest < oldest:
            if path.is_dir():
                shutil.rmtree(path, ignore_errors=True)
            else:
                path.unlink(missing_ok=True)


def _left_overs(home: Home, system: str) -> Iterator[Path]:
    restricted = home.root / "restricted" / system
    yield from restricted.rglob(".staging-*")
    yield from (each for each in restricted.glob(".*-*") if each.is_file())
    yield from home.tmp.iterdir()


def _days_of_facts(bench: Workbench, persons: Persons) -> dict[str, set[date]]:
    """Facts and their days that hold rows of ``persons``, or mention them."""
    changed: dict[str, set[date]] = {}
    for place in places(bench):
        named = place.condition(persons)
        mentioned = [f'coalesce("{c}" IN (SELECT id FROM {persons.ids}), false)' for c in place.mentions]
        condition = " OR ".join([*([named] if named else []), *mentioned])
        days = bench.store.days("conformed", place.model)
        if condition and days:
            found = days_with(bench.store, "conformed", place.model, condition, days)
            changed[place.model] = {day for day, _ in found}
    return changed


def _held(bench: Workbench, name: str, persons: Persons) -> Iterator[Held]:
    sources = bench.system.sources
    condition = belongs_to(sources, sources.tables[name], persons)
    days = bench.store.days("pseudonymised", name)
    if condition is None or not days:
        return
    found = days_with(bench.store, "pseudonymised", name, condition, days)
    rule = rule_of(bench.system.policy, name)
    if not found or rule is None:
        return
    last = max(day for day, _ in found)
    until = add_period(last, rule.period) + timedelta(days=1) if rule.period else None
    yield Held(name, sum(rows for _, rows in found), rule.name, rule.clause, until)


def _count(bench: Workbench, layer: Layer, table: str, condition: str) -> int:
    store = bench.store
    days = store.days(layer, table)
    if not days:
        return 0
    try:
        relation = store.relation(layer, table, days)
        found = store.con.execute(f"SELECT count(*) FROM {relation} WHERE {condition}").fetchone()
    except duckdb.Error as error:
        raise store.failure(error, layer, table) from None
    assert found is not None
    return int(found[0])
