from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.evidence.finished import Bench, Finished, copied, finish
from transforms.marketplace import Marketplace, load_marketplace


@pytest.fixture(scope="session")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Finished:
    """Fourteen nights of BESHQOZON: consents, special categories, points, logs, minors."""
    return finish(tmp_path_factory.mktemp("finished") / "run", "beshqozon", 1200)


@pytest.fixture(scope="session")
def market() -> Marketplace:
    return load_marketplace("beshqozon")


@pytest.fixture
def bench(finished: Finished, market: Marketplace, tmp_path: Path) -> Iterator[Bench]:
    with copied(finished, tmp_path / "copy", market) as opened:
        yield opened
