"""Restriction: rows of a person are kept and not used, until it is lifted.

From the next run on no model is given them (``withheld.py``). What models have made of them already is put
aside, in the same layer under the fact's name with ``.restricted`` behind it, and periods that are not out
yet are built anew without it. Lifting brings it back. Days that were run in between lack the person's rows;
running them again adds them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from transforms.home import ASIDE
from transforms.policy.removing import days_with, remove_rows
from transforms.rights.conformed import Place, collect_numbers, places, withdraw_unreleased
from transforms.rights.finding import Persons
from transforms.workbench import Workbench


@dataclass
class Moved:
    """What was put aside or brought back. Counts only."""

    rows: dict[str, int] = field(default_factory=dict)  # conformed.table -> rows
    periods: int = 0


def put_aside(bench: Workbench, persons: Persons) -> Moved:
    """Take the conformed rows of ``persons`` out of use. May be run again after a crash."""
    moved = Moved()
    found = places(bench)
    collect_numbers(bench.store, bench.system.sources, persons, found)
    days = {place.model: _days(bench, place, place.model, persons) for place in found}
    moved.periods = withdraw_unreleased(bench, {model: set(rows) for model, rows in days.items()})
    for place in found:
        condition = place.condition(persons)
        for day, rows in days[place.model].items():
            assert condition is not None
            _add_aside(bench, place, condition, day)
            remove_rows(bench.store, "conformed", place.model, condition, [day])
            name = f"conformed.{place.model}"
            moved.rows[name] = moved.rows.get(name, 0) + rows
    return moved


def bring_back(bench: Workbench, persons: Persons) -> Moved:
    """Put the rows of ``persons`` back where they were. May be run again after a crash."""
    moved = Moved()
    found = places(bench)
    collect_numbers(bench.store, bench.system.sources, persons, found)
    days = {place.model: _days(bench, place, place.model + ASIDE, persons) for place in found}
    moved.periods = withdraw_unreleased(bench, {model: set(rows) for model, rows in days.items()})
    for place in found:
        condition = place.condition(persons)
        stored = set(bench.store.days("conformed", place.model))
        for day, rows in days[place.model].items():
            assert condition is not None
            if day in stored:  # a day that retention has taken since does not come back
                _add_back(bench, place, condition, day)
                name = f"conformed.{place.model}"
                moved.rows[name] = moved.rows.get(name, 0) + rows
            _take_from_aside(bench, place, condition, day)
    return moved


def sweep_aside(bench: Workbench) -> int:
    """Remove what was put aside of days that retention has taken from the fact; how many partitions."""
    removed = 0
    for name in bench.market.models:
        stored = set(bench.store.days("conformed", name))
        for day in bench.store.days("conformed", name + ASIDE):
            if day not in stored:
                removed += bench.store.remove("conformed", name + ASIDE, day)
    return removed


def _days(bench: Workbench, place: Place, table: str, persons: Persons) -> dict[date, int]:
    condition = place.condition(persons)
    days = bench.store.days("conformed", table)
    if condition is None or not days:
        return {}
    return dict(days_with(bench.store, "conformed", table, condition, days))


def _add_aside(bench: Workbench, place: Place, condition: str, day: date) -> None:
    store, aside = bench.store, place.model + ASIDE
    theirs = f"SELECT * FROM {store.relation('conformed', place.model, [day])} WHERE {condition}"
    if day in store.days("conformed", aside):
        # what is there of them already is what a killed run has put there
        others = f"SELECT * FROM {store.relation('conformed', aside, [day])} WHERE NOT ({condition})"
        theirs = f"{theirs} UNION ALL BY NAME {others}"
    store.write_query("conformed", aside, theirs, [day])


def _add_back(bench: Workbench, place: Place, condition: str, day: date) -> None:
    store = bench.store
    stored = store.relation("conformed", place.model, [day])
    keys = ", ".join(f'"{key}"' for key in bench.market.models[place.model].table.primary_key if key != "day")
    theirs = (
        f"SELECT * FROM {store.relation('conformed', place.model + ASIDE, [day])} "
        f"ANTI JOIN (SELECT {keys} FROM {stored}) USING ({keys}) WHERE {condition}"
    )
    store.write_query("conformed", place.model, f"SELECT * FROM {stored} UNION ALL BY NAME {theirs}", [day])


def _take_from_aside(bench: Workbench, place: Place, condition: str, day: date) -> None:
    store, aside = bench.store, place.model + ASIDE
    left = f"SELECT * FROM {store.relation('conformed', aside, [day])} WHERE NOT ({condition})"
    if sum(store.write_query("conformed", aside, left, [day]).rows.values()) == 0:
        store.remove("conformed", aside, day)
