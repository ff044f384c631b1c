"""What the tests of bad input share: a small marketplace, runs over it, and a search for values."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from pipelines.definitions import build_definitions
from pipelines.nightly import NightReport, run_nights
from transforms.evidence.store import EvidenceStore
from transforms.home import Home, Layer
from transforms.marketplace import Marketplace, load_marketplace

FIRST, LAST = date(2026, 3, 30), date(2026, 3, 31)
URL = "PARDA_MGOODS_DATABASE_URL"


@dataclass(frozen=True)
class Run:
    """A run of both days, and what it left."""

    database: Path
    home: Home
    report: NightReport
    before: NightReport | None = None
    """Of the marketplace that was run before this one."""

    @property
    def failures(self) -> dict[str, str]:
        """Step -> message, over both jobs."""
        return {step: words for job in self.report.jobs for step, words in job.failures.items()}

    def counts(self, layer: Layer, table: str) -> dict[str, object]:
        """The evidence of the check `reconciled`."""
        with EvidenceStore.open(self.home, "mgoods") as evidence:
            checks = evidence.latest_checks(layer, table, FIRST, LAST)
        (counts,) = [check.counts for check in checks if check.check == "reconciled"]
        return dict(counts)

    def excluded(self, layer: Layer, table: str) -> dict[str, object]:
        """Reason -> rows, from the evidence."""
        counts = self.counts(layer, table).items()
        return {name.removeprefix("excluded/"): rows for name, rows in counts if name.startswith("excluded/")}


def run_market(
    database: Path | str, home: Home, *markets: Marketplace, days: tuple[date, date] = (FIRST, LAST)
) -> list[NightReport]:
    """Both jobs of each marketplace (MGoods if none is named), as the command line runs them."""
    named = markets or (load_marketplace("mgoods"),)
    definitions = build_definitions(markets=named, home=str(home.root))
    with pytest.MonkeyPatch.context() as patch:
        for name in ("PARDA_HOME", "PARDA_DAGSTER_STORAGE", "DAGSTER_HOME"):  # set by the run; undone here
            patch.setenv(name, os.environ.get(name, ""))
            patch.delenv(name)
        patch.setenv(URL, f"sqlite:///{database}" if isinstance(database, Path) else database)
        return run_nights(definitions, named, days, home, lambda _: None)


def change(database: Path, *statements: str) -> None:
    """Damage a SQLite database on purpose."""
    with closing(sqlite3.connect(database)) as connection:
        connection.executescript(";\n".join(statements))


def rows(database: Path, query: str, parameters: Sequence[object] = ()) -> int:
    with closing(sqlite3.connect(database)) as connection:
        return int(connection.execute(query, parameters).fetchone()[0])


def found_in(home: Home, report: NightReport, values: Iterable[str]) -> list[str]:
    """Which of ``values`` stand in the report, in the state, in releases or in Dagster's storage."""
    texts = [repr(report).encode()]
    for folder in ("state", "dagster", "releases", "published", "report", "tmp"):
        texts += [path.read_bytes() for path in (home.root / folder).rglob("*") if path.is_file()]
    return [value for value in values if any(value.encode() in text for text in texts)]


def assert_clear(message: str, *names: str, system: str = "mgoods") -> None:
    """One clear message: it names the place and the next step."""
    for name in (system, "Next step:", *names):
        assert name in message, message
    assert "withheld" not in message, message
    assert "Traceback" not in message
