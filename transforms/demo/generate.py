"""One demo marketplace, from the profile to the last index."""

from __future__ import annotations

import gc
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

from transforms.demo.catalogue import build_catalogue, catalogue_tables
from transforms.demo.days import Days
from transforms.demo.mess import mess_rows
from transforms.demo.money import Ledger, money_tables
from transforms.demo.orders import CHUNK, order_chunks, order_tables
from transforms.demo.profile import SYSTEMS, archetype_of, load_profile, usual_orders
from transforms.demo.schema import TABLES
from transforms.demo.sellers import build_sellers, seller_tables, small_tables
from transforms.demo.sidecar import Sidecar
from transforms.demo.stores import open_store
from transforms.demo.traffic import Volumes, traffic_tables
from transforms.demo.world import Batches, World
from transforms.errors import ConfigurationError
from transforms.policy.load import load_sources

Progress = Callable[[str, int], None]


@dataclass(frozen=True)
class DemoReport:
    """What was written. ``rows``: table -> rows, mess included. ``mess``: kind of bad row -> how many."""

    rows: dict[str, int]
    first_day: date
    last_day: date
    seconds: float
    mess: dict[str, int]


def generate(
    system: str,
    *,
    orders: int | None = None,
    seed: int,
    to: str | None = None,
    start: date | None = None,
    days: int | None = None,
    planted: Path | None = None,
    canaries: bool = False,
    plant_mess: bool = False,
    progress: Progress | None = None,
    systems: Path = SYSTEMS,
) -> DemoReport:
    """Write the demo marketplace of ``system`` into the database ``to``, by default the embedded one.

    What ``archetype: declared`` has besides a database is written to its own stores (see ``declared/``).

    The content depends on ``systems/<system>/demo.yaml``, ``orders`` (by default as many as that file says),
    ``seed``, ``start``, ``days`` and the two switches, and on nothing else: both stores get the same rows.
    ``planted`` takes the sidecar (see ``sidecar.py``), ``canaries`` adds the made-up persons that leak tests
    look for, ``plant_mess`` a handful of bad rows (see ``mess.py``). ``progress`` is called with a stage and
    the number of orders so far.

    Raises :class:`ConfigurationError` for a wrong argument and :class:`SourceError` when the target cannot
    be reached or holds tables that are not of a demo.
    """
    began = time.monotonic()
    orders = usual_orders(system, systems) if orders is None else orders
    if orders < 1 or (days is not None and days < 1):
        raise ConfigurationError(
            "A demo needs at least one order and one day.", next_step="Ask for more.", system=system
        )
    report = progress or (lambda stage, done: None)
    if archetype_of(system, systems) == "declared":
        from transforms.demo.declared.generate import generate_declared

        return DemoReport(
            *generate_declared(
                system, systems=systems, orders=orders, seed=seed, to=to, start=start, days=days,
                planted=planted, canaries=canaries, progress=report,
            ),
            seconds=time.monotonic() - began,
            mess={},
        )  # fmt: skip
    profile = load_profile(system, systems)
    to = to or load_sources(systems / system / "sources.yaml", system).database.default_url
    calendar = profile.calendar
    span = Days(start or calendar.first_day, days or calendar.days, ZoneInfo(profile.timezone), calendar)
    world = World(system, profile, orders=orders, seed=seed, days=span, canaries=canaries)
    rows: Counter[str] = Counter()
    mess: dict[str, int] = {}
    with ExitStack() as stack:
        stack.enter_context(_no_collection())
        store = stack.enter_context(open_store(to, system))
        sidecar = stack.enter_context(Sidecar(planted, world.canaries)) if planted else None
        for batch in _batches(world, report):
            if not batch.frame.height:
                continue
            table = TABLES[batch.table]
            store.write(table, batch.frame)
            rows[batch.table] += batch.frame.height
            if sidecar is not None:
                sidecar.add(table, batch)
        if plant_mess:
            for kind, table_name, bad in mess_rows(span, invalid_text=store.supports_invalid_text):
                store.write_raw(TABLES[table_name], bad)
                rows[table_name] += len(bad)
                mess[kind] = len(bad)
        report("indices", orders)
    report("done", orders)
    return DemoReport(
        rows={name: rows[name] for name in TABLES},
        first_day=span.first,
        last_day=span.last,
        seconds=time.monotonic() - began,
        mess=mess,
    )


def what_is_there(system: str, to: str | None, systems: Path = SYSTEMS) -> list[str]:
    """Files and folders of the demo of ``system``, if all of its stores are there already.

    A store on a server is not asked: where there is one, the answer is none, and the demo is written anew.
    """
    sources = load_sources(systems / system / "sources.yaml", system)
    if archetype_of(system, systems) == "declared":
        from transforms.demo.declared.plan import places

        urls = [place.url for place in places(sources, to)]
    else:
        urls = [to or sources.database.default_url]
    found = []
    for url in urls:
        scheme, _, rest = url.partition("://")
        path = Path(rest.removeprefix("/") if scheme == "sqlite" else rest)
        if scheme not in ("sqlite", "file") or not path.exists():
            return []
        found.append(str(path))
    return found


def _batches(world: World, report: Progress) -> Batches:
    """Every table, reference tables first, then day after day; never more than a chunk in memory."""
    report("catalogue", 0)
    catalogue = build_catalogue(world)
    sellers = build_sellers(world, len(catalogue.store_weight))
    yield from small_tables(world)
    yield from seller_tables(world, sellers)
    yield from catalogue_tables(world, catalogue, sellers.owner_account)
    ledger = Ledger(world, len(catalogue.store_weight))
    volumes = Volumes.of(world)
    done = 0
    counts = world.days.allot(world.orders, world.draws.seed)
    for days in world.days.groups(counts, CHUNK):
        for orders, lines in order_chunks(world, catalogue, counts, days):
            yield from order_tables(world, catalogue, orders, lines)
            yield from money_tables(world, catalogue, orders, lines, ledger)
            done += len(orders.ids)
            report("orders", done)
        yield from traffic_tables(world, catalogue, sellers, volumes, days)
    yield from ledger.payouts()


@contextmanager
def _no_collection() -> Iterator[None]:
    """Rows are millions of short-lived tuples without cycles: the cycle collector only costs time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
