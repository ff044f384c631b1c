"""A small marketplace whose nights have run up to the release, made once; each test works on a copy of it.

The steps are called one after the other in this process: Dagster adds nothing to what is measured here.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import pytest

from transforms.demo import generate
from transforms.disclosure.protect import ProtectedCells
from transforms.evidence.night import record_controls
from transforms.evidence.records import ControlEvidence
from transforms.home import Home, Layer
from transforms.marketplace import Marketplace, load_marketplace
from transforms.pseudonymisation.pseudonym import pseudonym_of
from transforms.steps.aggregate import aggregate_table
from transforms.steps.conform import conform_model
from transforms.steps.noise import record_ledger_control
from transforms.steps.pseudonymise import pseudonymise_table
from transforms.steps.publish import ready_to_leave
from transforms.workbench import Night, Workbench, open_workbench

START = date(2026, 3, 30)  # a Monday
DAYS = 14


@dataclass(frozen=True)
class Finished:
    """Where the run lies. ``url``: of the main database, by the variable of its environment."""

    system: str
    place: Path
    variable: str

    @property
    def url(self) -> str:
        return f"sqlite:///{self.place}/store.sqlite"

    @property
    def home(self) -> Home:
        return Home.of(self.place / "home")


def finish(place: Path, system: str, orders: int) -> Finished:
    """Demo data and all steps of their nights but the release."""
    market = load_marketplace(system)
    finished = Finished(system, place, market.system.sources.database.url_env)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(finished.variable, finished.url)
        patch.setenv("GX_ANALYTICS_ENABLED", "false")
        generate(system, orders=orders, seed=5, to=finished.url, start=START, days=DAYS)
        with open_workbench(finished.home, market, run_id="finish") as bench:
            night = bench.night(START, START + timedelta(days=DAYS - 1))
            first = sorted(market.system.sources.tables.values(), key=lambda table: table.birth_date is None)
            for table in first:
                assert all(check.passed for check in pseudonymise_table(bench, night, table).checks)
            for model in market.models.values():
                assert all(check.passed for check in conform_model(bench, night, model).checks)
            for spec in market.tables.values():
                assert all(check.passed for check in aggregate_table(bench, night, spec).checks)
    return finished


@dataclass
class Bench:
    """A copy of a finished run, open."""

    bench: Workbench
    night: Night
    leaving: list[ProtectedCells]

    def measured(self) -> dict[str, ControlEvidence]:
        """What the controls find now."""
        record_controls(self.bench, self.night, self.leaving)
        record_ledger_control(self.bench, self.night)
        return self.bench.evidence.controls(self.night.last)


@contextmanager
def copied(finished: Finished, place: Path, market: Marketplace) -> Iterator[Bench]:
    """A copy of ``finished`` under ``place``; the store is a copy, too."""
    shutil.copytree(finished.place, place, copy_function=shutil.copy2)
    copy = Finished(finished.system, place, finished.variable)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(finished.variable, copy.url)
        patch.setenv("GX_ANALYTICS_ENABLED", "false")
        with open_workbench(copy.home, market, run_id="copy") as bench:
            night = bench.night(START, START + timedelta(days=DAYS - 1))
            exact = [spec for spec in market.tables.values() if spec.differential_privacy is None]
            leaving = [cells for spec in exact for cells in ready_to_leave(bench, night, spec)]
            yield Bench(bench, night, leaving)


def rows_naming(b: Bench, customer: int) -> dict[str, int]:
    """Stored rows with one customer's pseudonym, by layer and table: every file, every such column."""
    domain = b.bench.system.sources.tables["customers"].fields["customer_id"].domain
    assert domain is not None
    pseudonym = pseudonym_of(customer, domain, b.bench.ring)
    found = {}
    layers: tuple[Layer, ...] = ("pseudonymised", "conformed", "aggregated")
    for layer in layers:
        for folder in sorted(b.bench.home.layer(b.bench.name, layer).iterdir()):
            days = b.bench.store.days(layer, folder.name)
            if not days:
                continue
            relation = b.bench.store.relation(layer, folder.name, days)
            described = b.bench.con.execute(f"DESCRIBE SELECT * FROM {relation}").fetchall()
            named = [f"\"{column}\" = '{pseudonym}'" for column, kind, *_ in described if kind == "UUID"]
            if named:
                query = f"SELECT count(*) FROM {relation} WHERE {' OR '.join(named)}"
                count = b.bench.con.execute(query).fetchall()[0][0]
                if count:
                    found[f"{layer}.{folder.name}"] = int(count)
    return found
