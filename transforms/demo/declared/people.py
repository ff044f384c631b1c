"""Pools of made-up persons: whatever is known of a person is a function of the person's number and the seed.

No list of persons is held in memory. A person has the same attributes in every table and store.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

import numpy as np
import polars as pl

from transforms.demo.declared.cells import Cells, Mistaken
from transforms.demo.declared.model import Country, Demo, PoolOf
from transforms.demo.declared.naming import canary_naming, malay_naming, uzbek_naming
from transforms.demo.declared.persons import KINDS, Persons, Setting
from transforms.demo.draws import Draws, Flags, Ints

if TYPE_CHECKING:
    from transforms.demo.declared.rows import Rows


class Pool:
    """The members 0 … ``size`` - 1 of a pool; from ``regular`` on they are canaries."""

    def __init__(
        self,
        draws: Draws,
        parts: dict[Country, tuple[float, Persons]],
        canaries: Persons | None,
        *,
        base: int,
        regular: int,
        canary_count: int,
    ) -> None:
        self.regular = regular
        self.size = regular + (canary_count if canaries is not None else 0)
        self._draws = draws
        self._base = base
        self._parts = list(parts.values())
        self._canaries = canaries

    def is_canary(self, at: Ints) -> Flags:
        return np.asarray(at >= self.regular, dtype=np.bool_)

    def personal(self, attribute: str) -> str | None:
        """The kind of personal value that an attribute is, if it is one."""
        return KINDS.get(attribute)

    def attribute(self, path: str, at: Ints, rows: Rows, cells: Cells) -> Cells:
        return Cells(self.series(path, at), self.personal(path))

    def series(self, attribute: str, at: Ints) -> pl.Series:
        """An attribute of the members ``at``."""
        if attribute == "number":
            return pl.Series(at + 1)
        return self._together(at, lambda persons, people, here: persons.attribute(attribute, people))

    def written(
        self,
        attribute: str,
        at: Ints,
        rows: Ints,
        stream: str,
        form: str | None = None,
        in_text: bool = False,
    ) -> pl.Series:
        """An attribute as it was typed in each of ``rows``."""
        return self._together(
            at,
            lambda persons, people, here: persons.written(
                attribute, people, rows[here], stream, form, in_text
            ),
        )

    def _together(self, at: Ints, of: Callable[[Persons, Ints, Ints], pl.Series]) -> pl.Series:
        """The answers for each part of the pool, in the order of ``at``."""
        canary = self.is_canary(at) if self._canaries is not None else np.zeros(len(at), dtype=np.bool_)
        people = self._base + at
        if not canary.any() and len(self._parts) == 1:
            return of(self._parts[0][1], people, np.arange(len(at), dtype=np.int64))
        which = np.where(canary, len(self._parts), 0)
        if len(self._parts) > 1:
            drawn = self._draws.pick("country", people, [share for share, _ in self._parts])
            which = np.where(canary, len(self._parts), drawn)
        pieces, places = [], []
        for part in range(len(self._parts) + 1):
            here = np.flatnonzero(which == part)
            if not len(here):
                continue
            if part == len(self._parts):
                assert self._canaries is not None
                pieces.append(of(self._canaries, at[here] - self.regular, here))
            else:
                pieces.append(of(self._parts[part][1], people[here], here))
            places.append(here)
        if not pieces:
            return of(self._parts[0][1], people, np.arange(0, dtype=np.int64))
        order = np.argsort(np.concatenate(places))
        return pl.concat(pieces).gather(order)


def made_pools(demo: Demo, draws: Draws, *, orders: int, first: date, canaries: bool) -> dict[str, Pool]:
    """All pools. Numbers of persons: the canaries' first, then pool after pool."""
    count = len(demo.canaries)
    base = count
    pools: dict[str, Pool] = {}
    naming = (
        uzbek_naming(demo.canaries) if any("uz" in pool.countries for pool in demo.people.values()) else None
    )
    canary_persons = canary_people(demo, draws, first)
    for name, pool in demo.people.items():
        parts = {}
        for country, share in pool.countries.items():
            names = naming if country == "uz" else malay_naming(demo.canaries, pool.groups)
            assert names is not None
            setting = Setting(country=country, first_day=first, pool=pool, naming=names)
            parts[country] = (share, Persons(draws, demo, setting))
        size = max(1, pool.of(orders))
        with_canaries = canary_persons if canaries and count and pool.canaries else None
        pools[name] = Pool(draws, parts, with_canaries, base=base, regular=size, canary_count=count)
        base += size
    if 2 * base >= min((p.most for p in _phone_spaces(demo)), default=2 * base + 1):
        raise Mistaken("there are more persons than phone numbers: give `phones` more operators or digits")
    return pools


def canary_people(demo: Demo, draws: Draws, first: date) -> Persons | None:
    """The canaries: the same persons in every pool, living where the first pool does."""
    if not demo.canaries or not demo.people:
        return None
    pool: PoolOf = next(iter(demo.people.values()))
    country = next(iter(pool.countries))
    setting = Setting(
        country=country,
        first_day=first,
        pool=pool,
        naming=canary_naming(demo.canaries),
        canaries=demo.canaries,
    )
    return Persons(draws, demo, setting)


def _phone_spaces(demo: Demo) -> list[PhoneSpace]:
    from transforms.demo.declared.phones import PhoneSpace

    used = {country for pool in demo.people.values() for country in pool.countries}
    return [PhoneSpace(demo.phones[country]) for country in used]


if TYPE_CHECKING:
    from transforms.demo.declared.phones import PhoneSpace
