"""Draws of persons, their values as somebody wrote them, and where they and their machines are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import numpy as np
import polars as pl
from pydantic import Field

from transforms.demo import identifiers
from transforms.demo.declared.cells import Cells, Mistaken, numbers, optional
from transforms.demo.declared.kinds.basic import floats
from transforms.demo.declared.people import Pool
from transforms.demo.declared.value import Kind, Share, Value, kind

if TYPE_CHECKING:
    from transforms.demo.declared.rows import Rows

_CANARY_APPEARANCES = 300  # of one drawn person in all rows, if there are that many orders


@kind("person")
class Person(Kind):
    """A person of a pool: ``zipf`` 0 is everybody alike. ``share``: only that share of rows has one."""

    person: str
    zipf: float = Field(default=0.0, ge=0)
    share: Value | None = None

    def cells(self, rows: Rows, stream: str) -> Cells:
        pool = _pool(rows.world.members(self.person), self.person)
        draws = rows.world.draws
        drawn = draws.rank(stream, rows.ids, pool.regular, self.zipf)
        if pool.size > pool.regular:
            rate = min(0.25, _CANARY_APPEARANCES / max(1, rows.world.orders))
            canary = pool.regular + draws.whole(stream + "/which", rows.ids, 0, pool.size - pool.regular)
            drawn = np.where(draws.chance(stream + "/canary", rows.ids, rate), canary, drawn)
        known = np.ones(len(rows), dtype=np.bool_)
        if self.share is not None:
            known = draws.chance(stream + "/some", rows.ids, floats(self.share, rows, stream + "/share"))
        return Cells(optional(drawn, known), of=pool)


@kind("written")
class Written(Kind):
    """An attribute of a person as it was typed in this row; the same person is written in many ways."""

    written: str
    form: str | None = None

    def cells(self, rows: Rows, stream: str) -> Cells:
        path, _, attribute = self.written.rpartition(".")
        if not path:
            raise Mistaken("`written` needs an attribute of a person: `customer.phone`")
        person = rows.drawn(path)
        pool = _pool(person.of, path)
        at, known = numbers(person)
        series = pool.written(attribute, at, rows.ids, stream, self.form)
        return Cells(series, pool.personal(attribute)).where(known)


@kind("ip")
class Ip(Kind):
    """An address of its own, or mostly that of a person (``away``: share of others)."""

    ip: str | None = None
    away: Share = 0.0

    def cells(self, rows: Rows, stream: str) -> Cells:
        drawn = identifiers.ip_addresses(rows.world.draws, stream, rows.ids)
        if self.ip is None:
            return Cells(drawn, "IP")
        person = rows.drawn(self.ip)
        pool = _pool(person.of, self.ip)
        at, known = numbers(person)
        home = ~rows.world.draws.chance(stream + "/away", rows.ids, self.away) | pool.is_canary(at)
        return Cells(drawn.zip_with(pl.Series(~(home & known)), pool.series("ip", at)), "IP")


@kind("place")
class Place(Kind):
    """A point near a person's home; ``lat`` and ``lon`` of one row are of the same point."""

    place: str
    what: Literal["lat", "lon"]
    within_km: float = Field(default=0.2, ge=0)

    def cells(self, rows: Rows, stream: str) -> Cells:
        person = rows.drawn(self.place)
        pool = _pool(person.of, self.place)
        at, known = numbers(person)
        draws = rows.world.draws
        here = f"{rows.name}/{self.place}/point"
        east = draws.uniform(here + "/east", rows.ids) * 2 - 1
        north = draws.uniform(here + "/north", rows.ids) * 2 - 1
        degrees = self.within_km / 111.32  # km of one degree of latitude
        home = pool.series(self.what, at).to_numpy()
        if self.what == "lat":
            moved = home + north * degrees
        else:
            latitude = pool.series("lat", at).to_numpy()
            moved = home + east * degrees / np.maximum(np.cos(np.radians(latitude)), 0.01)
        return Cells(pl.Series(np.round(moved, 6)), "COORDINATES").where(known)


def _pool(of: object, path: str) -> Pool:
    if not isinstance(of, Pool):
        raise Mistaken(f"`{path}` is no person")
    return of
