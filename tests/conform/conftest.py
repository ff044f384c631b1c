from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from transforms.conform import load_models
from transforms.home import Home
from transforms.policy.load import SYSTEMS, load_system
from transforms.policy.models import System
from transforms.storage import PartitionStore, open_session

from .marketplace import FixedKeys, Marketplace, put_reference_tables


@pytest.fixture(scope="session")
def mgoods() -> System:
    return load_system("mgoods")


def _open(home: Home, system: System) -> Marketplace:
    con = open_session(home, FixedKeys(), memory_limit="400MB")
    models = load_models(SYSTEMS / "mgoods" / "models", system)
    return Marketplace(system, con, PartitionStore(home, "mgoods", con), models)


@pytest.fixture(scope="session")
def reference_home(tmp_path_factory: pytest.TempPathFactory, mgoods: System) -> Home:
    """Written once: a hundred small files that are each synced to disk take a second."""
    home = Home.of(tmp_path_factory.mktemp("reference"))
    market = _open(home, mgoods)
    put_reference_tables(market)
    market.con.close()
    return home


@pytest.fixture
def market(tmp_path: Path, reference_home: Home, mgoods: System) -> Iterator[Marketplace]:
    """Reference tables, and every other table with empty partitions for 1 to 4 May 2026."""
    shutil.copytree(reference_home.root, tmp_path / "home")
    market = _open(Home.of(tmp_path / "home"), mgoods)
    yield market
    market.con.close()
