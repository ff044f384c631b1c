"""What a night does for requests: erased rows that came again go, rows not to be used are put aside."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from transforms.rights.erasing import erase_rows, rows_left, rows_used
from transforms.rights.finding import Persons, collect_keys, hold
from transforms.rights.restricting import put_aside, sweep_aside
from transforms.rights.standing import Standing, Subject
from transforms.workbench import Workbench


@dataclass(frozen=True)
class Kept:
    """What a sweep found. ``broken``: rows that are there after it and should not be."""

    persons: int
    swept: int = 0
    broken: int = 0


def keep_erased_out(bench: Workbench) -> Kept:
    """Remove what was stored again of erased persons, and finish erasures that were broken off."""
    standing = Standing.open(bench.home, bench.ring)
    if not standing.erased:
        return Kept(0)
    persons = held_for(bench, "parda_erased", standing, standing.erased)
    swept = 0
    if rows_left(bench, persons):
        swept = sum(erase_rows(bench, persons).rows.values())
    return Kept(len(standing.erased), swept, rows_left(bench, persons))


def keep_unused_aside(bench: Workbench) -> Kept:
    """Put aside what models were given of restricted persons all the same (a day that was run in between)."""
    sweep_aside(bench)
    standing = Standing.open(bench.home, bench.ring)
    if not standing.unused:
        return Kept(0)
    swept = 0
    restricted = [each for each in standing.unused if each.restricted and not each.erased]
    if restricted:
        persons = held_for(bench, "parda_restricted", standing, restricted)
        swept = sum(put_aside(bench, persons).rows.values())
    persons = held_for(bench, "parda_unused", standing, standing.unused)
    return Kept(len(standing.unused), swept, rows_used(bench, persons))


def held_for(bench: Workbench, name: str, standing: Standing, subjects: Iterable[Subject]) -> Persons:
    """Temporary tables with all pseudonyms and numbers of rows of ``subjects``."""
    subjects = list(subjects)
    keys: dict[str, set[str]] = {}
    for subject in subjects:
        for place, found in subject.keys.items():
            keys.setdefault(place, set()).update(found)
    persons = hold(bench.con, name, standing.ids(subjects), keys)
    collect_keys(bench.store, bench.system.sources, persons)
    return persons
