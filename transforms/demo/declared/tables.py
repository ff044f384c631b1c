"""Where the rows of a declared table stand: their numbers, days and chains of steps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from transforms.demo.days import HOUR
from transforms.demo.declared.cells import Mistaken, instants, numbers
from transforms.demo.declared.model import TableOf
from transforms.demo.declared.rowing import Counted, Daily, HowMany, Members, Per, PerDay, Step, weights_of
from transforms.demo.declared.value import evaluate
from transforms.demo.draws import Flags, Floats, Ints

if TYPE_CHECKING:
    from transforms.demo.declared.rows import Rows, World

CHUNK = 20_000
"""Root rows that are in memory at once, with all their children."""


@dataclass(frozen=True)
class Chain:
    """The possible rows of some parents, one line a parent and one place a possible row.

    ``exists``: whether there is such a row. ``order``: its place among those that there are. ``when``: its
    moment in seconds. ``step``: the step of each place.
    """

    exists: npt.NDArray[np.bool_]
    order: npt.NDArray[np.int64]
    when: npt.NDArray[np.int64]
    step: Ints


class TableDraws:
    """One table: which numbers its rows have."""

    def __init__(self, world: World, name: str, spec: TableOf) -> None:
        self.world = world
        self.name = name
        self.spec = spec
        self.members = 0
        source = spec.rows
        if isinstance(source, Members):
            self.size = self.members = world.members(source.each).size
        elif isinstance(source, Counted):
            self.size = self.members = source.count.of(world.orders)
        elif isinstance(source, Daily):
            daily = source.daily
            self.members = daily.of(world.orders) if isinstance(daily, HowMany) else world.members(daily).size
            self.size = self.members * world.days.count
        elif isinstance(source, PerDay):
            total = source.per_day.of(world.orders)
            mixed = int.from_bytes(blake2b(name.encode(), digest_size=4).digest())
            counts = (
                world.days.even(total) if source.even else world.days.allot(total, world.draws.seed + mixed)
            )
            self.starts = np.concatenate([[0], np.cumsum(counts)]).astype(np.int64)
            self.size = int(total)
        else:
            self.size = 0
        self._chains: tuple[Rows, Chain] | None = None

    @property
    def is_root(self) -> bool:
        return not isinstance(self.spec.rows, Per)

    def days_of(self, ids: Ints) -> Ints:
        source = self.spec.rows
        if isinstance(source, PerDay):
            return np.asarray(np.searchsorted(self.starts, ids, side="right") - 1, dtype=np.int64)
        if isinstance(source, Daily):
            return ids // max(1, self.members)
        return np.zeros(len(ids), dtype=np.int64)

    def within_day(self, ids: Ints) -> tuple[Ints, Ints]:
        """The place of each row within its day, and how many rows the day has."""
        source = self.spec.rows
        if isinstance(source, PerDay):
            day = self.days_of(ids)
            return ids - self.starts[day], self.starts[day + 1] - self.starts[day]
        return ids % max(1, self.members), np.full(len(ids), max(1, self.members), dtype=np.int64)

    def chunks(self) -> Iterator[Ints]:
        """All numbers of a root table, in order."""
        for first in range(0, self.size, CHUNK):
            yield np.arange(first, min(first + CHUNK, self.size), dtype=np.int64)

    def chain(self, parents: Rows) -> Chain:
        """The possible rows of these parents. The last answer is kept: it is asked for column by column."""
        if self._chains is None or self._chains[0] is not parents:
            self._chains = (parents, self._made_chain(parents))
        return self._chains[1]

    def _made_chain(self, parents: Rows) -> Chain:
        source = self.spec.rows
        assert isinstance(source, Per)
        draws, count = self.world.draws, len(parents)
        stream = f"{self.name}/rows"
        alive = _shares(source.share, parents, stream)
        if source.where is not None:
            alive &= parents.holds(source.where)
        last = self._last_step(source, parents)
        if last is not None:
            alive &= last >= 0
        when = np.zeros(count, dtype=np.float64)
        if source.from_ is not None:
            begun, known = instants(parents.resolve(source.from_))
            when, alive = begun.astype(np.float64), alive & known
        exists, moments, steps = [], [], []
        for at, step in enumerate(source.chain):
            here = f"{stream}/{step.name}"
            applies = alive.copy()
            if step.when is not None:
                applies &= parents.holds(step.when)
            if last is not None:
                applies &= last >= at
            reached = applies & _shares(step.share, parents, here + "/share")
            if not step.optional:
                alive = np.where(applies, reached, alive)
            times = self._times(step, source, parents, here)
            hours = _floats(step, parents, here)
            for turn in range(source.most if isinstance(step.times, str) else step.most):
                there = reached & (times > turn)
                gap = draws.lognormal(f"{here}/{turn}", parents.ids, hours, step.spread) * HOUR
                when = np.where(there, when + np.where(hours > 0, np.maximum(gap, 1.0), 0.0), when)
                exists.append(there)
                moments.append(when)
                steps.append(at)
        shape = (len(steps), count)
        flags = np.array(exists, dtype=np.bool_).reshape(shape).T
        return Chain(
            exists=flags,
            order=np.cumsum(flags, axis=1) - 1,
            when=np.array(moments, dtype=np.float64).reshape(shape).T.astype(np.int64),
            step=np.array(steps, dtype=np.int64),
        )

    def _last_step(self, source: Per, parents: Rows) -> Ints | None:
        if source.until is None:
            return None
        places = {step.name: at for at, step in enumerate(source.steps)}
        names = parents.resolve(source.until).series.to_list()
        strange = sorted({str(name) for name in names if name is not None and name not in places})
        if strange:
            raise Mistaken(f"`until` names steps that there are not: {', '.join(strange)}")
        return np.array([-1 if name is None else places[name] for name in names], dtype=np.int64)

    def _times(self, step: Step, source: Per, parents: Rows, stream: str) -> Ints:
        if isinstance(step.times, str):
            count, known = numbers(parents.resolve(step.times))
            if len(count) and count.max() > source.most:
                raise Mistaken(f"a parent has more rows than `most`, which is {source.most}")
            return np.where(known, count, 0)
        counts, weights = weights_of(step.times)
        return np.asarray(counts[self.world.draws.pick(stream + "/times", parents.ids, weights)])


def table_draws(world: World, name: str, spec: TableOf) -> TableDraws:
    return TableDraws(world, name, spec)


def _shares(share: object, parents: Rows, stream: str) -> Flags:
    from transforms.demo.declared.value import Kind

    assert isinstance(share, Kind)
    wanted = evaluate(share, parents, stream).series.cast(float).fill_null(0.0).to_numpy()
    return parents.world.draws.chance(stream, parents.ids, wanted)


def _floats(step: Step, parents: Rows, stream: str) -> Floats:
    values = evaluate(step.hours, parents, stream + "/hours").series.cast(float)
    return np.asarray(values.fill_null(0.0).to_numpy(), dtype=np.float64)
