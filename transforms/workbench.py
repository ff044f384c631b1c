"""What a step of the pipeline needs to work on one marketplace, opened once and closed by its user."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta

import duckdb

from transforms.apart.exchange import Place, Workplace, stored_rows
from transforms.apart.process import ReadingProcess
from transforms.apart.reader import ReaderApart
from transforms.evidence.store import EvidenceStore
from transforms.home import Home
from transforms.keys.lock import keys_in_use
from transforms.marketplace import Marketplace
from transforms.policy.models import Store, System, TableSource
from transforms.pseudonymisation.given_keys import GivenKeys
from transforms.pseudonymisation.keys import KeyRing
from transforms.sources import SourceReader, Window, open_source
from transforms.sources.contract import CURSOR_BEFORE, CURSOR_FROM
from transforms.sources.files.index import FILES_KEY_BYTES
from transforms.storage import MEMORY_LIMIT, PartitionStore, open_session


@dataclass(frozen=True)
class Night:
    """The days a run is for: ``first`` and ``last`` inclusive, in the marketplace's timezone."""

    first: date
    last: date
    timezone: str

    @property
    def days(self) -> list[date]:
        return [self.first + timedelta(days=n) for n in range((self.last - self.first).days + 1)]

    @property
    def after(self) -> date:
        """The morning after."""
        return self.last + timedelta(days=1)

    def __str__(self) -> str:
        return str(self.first) if self.first == self.last else f"{self.first}..{self.last}"


@dataclass
class Workbench:
    """Policy, keys, storage session and evidence of one system.

    ``source_url`` may hold a password: it never enters a repr.
    """

    home: Home
    market: Marketplace
    ring: KeyRing
    con: duckdb.DuckDBPyConnection
    store: PartitionStore
    evidence: EvidenceStore
    reading: ReadingProcess
    run_id: str
    whole_night: bool = False  # whether this run is for all tables, so that the next one can be foretold

    @property
    def system(self) -> System:
        return self.market.system

    @property
    def name(self) -> str:
        return self.market.name

    def night(self, first: date, last: date) -> Night:
        return Night(first, last, self.system.policy.controller.timezone)

    def open_source(self, table: TableSource) -> ReaderApart:
        """The operational store that holds ``table``, read only, in a process of its own."""
        return self.reading.open(self._url(table), self.name, table=table.table)

    def foretell(self, table: TableSource, window: Window | None, place: Place) -> None:
        """Say that ``table`` will be pulled soon, so that it can be read and pseudonymised ahead."""
        questions = [
            ("observe", (table,)),
            ("null_cursor", (table,)),
            ("outside", (table, CURSOR_FROM, CURSOR_BEFORE)),
            ("left_out", (table,)),
            ("count", (table, window)),
        ]
        self.reading.foretell(
            self._url(table), self.name, table, stored_rows(table, window, place), questions
        )

    def _url(self, table: TableSource) -> str:
        return _url(self.system.sources.store_of(table))


def open_operational_store(system: System, store: Store, home: Home) -> SourceReader:
    """A store of a system, read only; where it is comes from the environment."""
    return open_source(_url(store), system.name, files_key=_files_key(KeyRing.load(system.name, home)))


def _files_key(ring: KeyRing) -> bytes:
    return ring.derive("files", FILES_KEY_BYTES)


def _url(store: Store) -> str:
    return os.environ.get(store.url_env) or store.default_url


@contextmanager
def open_workbench(
    home: Home,
    market: Marketplace,
    *,
    run_id: str,
    whole_night: bool = False,
    memory_limit: str = MEMORY_LIMIT,
    threads: int = 2,
) -> Iterator[Workbench]:
    with keys_in_use(home, market.name):
        ring = KeyRing.load(market.name, home)
        con = open_session(home, ring, memory_limit=memory_limit, threads=threads)
        evidence = EvidenceStore.open(home, market.name)
        words = Workplace(GivenKeys.of(ring), home.known_words(market.name), home.word_verdicts(market.name))
        reading = ReadingProcess(_files_key(ring), words)
        try:
            store = PartitionStore(home, market.name, con)
            yield Workbench(home, market, ring, con, store, evidence, reading, run_id, whole_night)
        finally:
            reading.close()
            evidence.close()
            con.close()
