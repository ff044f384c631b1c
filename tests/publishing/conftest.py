from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from transforms.evidence.store import EvidenceStore
from transforms.home import Home

from .example import SYSTEM


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home.of(tmp_path / "var")


@pytest.fixture
def evidence(home: Home) -> Iterator[EvidenceStore]:
    with EvidenceStore.open(home, SYSTEM) as store:
        yield store
