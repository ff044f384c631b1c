"""One declared demo marketplace, from demo.yaml to the last index of the last store."""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import numpy as np
import polars as pl

from transforms.demo.days import Days
from transforms.demo.declared import kinds
from transforms.demo.declared.canaries import DeclaredCanaries
from transforms.demo.declared.cells import Mistaken
from transforms.demo.declared.frames import frame_of, mistakes_in
from transforms.demo.declared.model import Demo, load_demo
from transforms.demo.declared.plan import Target, disagreements, places
from transforms.demo.declared.rowing import Per
from transforms.demo.declared.rows import Rows, World
from transforms.demo.declared.sidecar import DeclaredSidecar
from transforms.demo.declared.stores import Writer, open_writer
from transforms.policy.load import load_sources
from transforms.policy.reading import Mistake, policy_error

__all__ = ["generate_declared", "kinds"]

Progress = Callable[[str, int], None]
_SAMPLE = 150  # rows of each table that are looked at before anything is written


def generate_declared(
    system: str,
    *,
    systems: Path,
    orders: int,
    seed: int,
    to: str | None,
    start: date | None,
    days: int | None,
    planted: Path | None,
    canaries: bool,
    progress: Progress,
) -> tuple[dict[str, int], date, date]:
    """Write all stores of ``system``; rows of each table, the demo's first and last day.

    Raises :class:`PolicyError` with the key paths of what is wrong in demo.yaml, before anything is written.
    """
    file = systems / system / "demo.yaml"
    demo = load_demo(file, system)
    sources = load_sources(systems / system / "sources.yaml", system)
    _require_agreement(file, system, list(disagreements(demo, sources)))
    try:
        zone = ZoneInfo(demo.timezone)
    except (ZoneInfoNotFoundError, ValueError):
        raise policy_error(
            file, [Mistake("timezone", "is no time zone of the IANA database")], system=system
        ) from None
    calendar = demo.calendar
    span = Days(start or calendar.first_day, days or calendar.days, zone, calendar)
    try:
        world = World(
            demo, sources, orders=orders, seed=seed, days=span, canaries=canaries, marked=planted is not None
        )
    except Mistaken as mistake:
        raise policy_error(file, [Mistake("", str(mistake))], system=system) from None
    stores = places(sources, to)
    targets = {target.table: target for store in stores for target in store.targets}
    _require_agreement(file, system, _looked_at(world, demo, targets))
    rows: Counter[str] = Counter()
    with ExitStack() as stack:
        stack.enter_context(_no_collection())
        writers: dict[str, Writer] = {}
        for store in stores:
            writer = stack.enter_context(open_writer(store, system, world))
            writers |= {target.table: writer for target in store.targets}
        sidecar = None
        if planted is not None:
            known = DeclaredCanaries(demo, world.draws, span.first) if canaries else None
            sidecar = stack.enter_context(DeclaredSidecar(planted, known))
        for chunk in _chunks(world, demo):
            if chunk.spec.hidden:
                continue
            target = targets[chunk.spec.into or chunk.name]
            frame = _framed(chunk, target, file, system)
            if frame.height:
                writers[target.table].write(target, frame, chunk)
                rows[target.table] += frame.height
                if sidecar is not None:
                    sidecar.add(target, chunk, frame)
            progress(chunk.name, rows[target.table])
        progress("indices", rows.total())
    return {name: rows[name] for name in targets}, span.first, span.last


def _require_agreement(file: Path, system: str, mistakes: list[Mistake]) -> None:
    if mistakes:
        raise policy_error(file, mistakes, system=system)


def _looked_at(world: World, demo: Demo, targets: dict[str, Target]) -> list[Mistake]:
    """What is wrong in some rows of each table: told all at once, and before a store is touched."""
    mistakes: list[Mistake] = []

    def look(rows: Rows) -> None:
        if not rows.spec.hidden:
            mistakes.extend(mistakes_in(rows, targets[rows.spec.into or rows.name], rows.name))
        for name, table in demo.tables.items():
            if isinstance(table.rows, Per) and table.rows.per == rows.name:
                try:
                    children = rows.children(name)
                except Mistaken as mistake:
                    mistakes.append(Mistake(f"tables.{name}", str(mistake)))
                else:
                    look(children)

    for name in _roots(world, demo):
        table = world.table(name)
        some = np.unique(np.linspace(0, max(0, table.size - 1), _SAMPLE).astype(np.int64))
        rows = Rows(world, name, some if table.size else some[:0])
        try:
            rows = rows.happened()
        except Mistaken as mistake:
            mistakes.append(Mistake(f"tables.{name}", str(mistake)))
        else:
            look(rows)
    return mistakes


def _roots(world: World, demo: Demo) -> list[str]:
    return [name for name in demo.tables if world.table(name).is_root]


def _chunks(world: World, demo: Demo) -> Iterator[Rows]:
    """Root rows in pieces, each followed by its children: what is in memory is one piece and its family."""

    def family(rows: Rows) -> Iterator[Rows]:
        yield rows
        for name, table in demo.tables.items():
            if isinstance(table.rows, Per) and table.rows.per == rows.name:
                yield from family(rows.children(name))

    for name in _roots(world, demo):
        for ids in world.table(name).chunks():
            yield from family(Rows(world, name, ids).happened())
            gc.collect()  # parents and children hold each other


def _framed(chunk: Rows, target: Target, file: Path, system: str) -> pl.DataFrame:
    try:
        return frame_of(chunk, target)
    except Mistaken as mistake:
        key = f"tables.{chunk.name}"
        raise policy_error(file, [Mistake(key, str(mistake))], system=system) from None


@contextmanager
def _no_collection() -> Iterator[None]:
    """Rows are millions of tuples without cycles: the collector is called once a chunk, by hand."""
    enabled = gc.isenabled()
    gc.disable()
    gc.freeze()  # what is there already is not looked at again and again
    try:
        yield
    finally:
        gc.unfreeze()
        if enabled:
            gc.enable()
