"""The made-up marketplace of this folder, written once into its embedded stores, with canaries."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from transforms.demo import DemoReport, generate
from transforms.policy.load import load_sources
from transforms.policy.models import Sources
from transforms.sources.opening import open_source

SYSTEMS = Path(__file__).parent
ORDERS = 4000
ENVIRONMENT = {
    "database": "PARDA_BAZAAR_DATABASE_URL",
    "sessions": "PARDA_BAZAAR_SESSIONS_URL",
    "drops": "PARDA_BAZAAR_DROPS_URL",
}


@dataclass(frozen=True)
class Bazaar:
    folder: Path
    report: DemoReport
    connection: sqlite3.Connection
    planted: list[dict[str, Any]]

    def rows(self, statement: str) -> list[tuple[Any, ...]]:
        return self.connection.execute(statement).fetchall()

    def one(self, statement: str) -> Any:
        return self.rows(statement)[0][0]

    def dropped(self, table: str) -> pl.DataFrame:
        """What the product itself reads of a file drop: the columns that it may read."""
        return read(f"file://{self.folder}/drops", table)


def sources() -> Sources:
    return load_sources(SYSTEMS / "bazaar" / "sources.yaml", "bazaar")


def read(url: str, table: str) -> pl.DataFrame:
    """A table through the product's own reader; no row may be refused."""
    source = sources().tables[table]
    with open_source(url, "bazaar") as reader:
        found = list(reader.extract(source, source.selected, None))
        assert sum(sum(batch.excluded.values()) for batch in found) == 0
        frame = pl.concat([pl.DataFrame(pl.from_arrow(batch.batch)) for batch in found])
        assert frame.height == reader.count(source, None)
    return frame.sort(source.primary_key)


def embedded(folder: Path, monkeypatch: pytest.MonkeyPatch, **urls: str) -> None:
    """Point all stores below ``folder``, except those that are given."""
    default = f"sqlite:///{folder}/bazaar.sqlite"
    places = {"database": default, "sessions": default, "drops": f"file://{folder}/drops", **urls}
    for store, variable in ENVIRONMENT.items():
        monkeypatch.setenv(variable, places[store])


@pytest.fixture(scope="session")
def bazaar(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bazaar]:
    folder = tmp_path_factory.mktemp("bazaar")
    planted = folder / "planted.jsonl"
    with pytest.MonkeyPatch.context() as patch:
        embedded(folder, patch)
        report = generate("bazaar", orders=ORDERS, seed=3, planted=planted, canaries=True, systems=SYSTEMS)
    connection = sqlite3.connect(folder / "bazaar.sqlite")
    lines = planted.read_text(encoding="utf-8").splitlines()
    yield Bazaar(folder, report, connection, [json.loads(line) for line in lines])
    connection.close()
