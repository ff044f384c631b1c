"""No reader of a test remembers anything of another: the index of file drops lies under PARDA_HOME."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def _no_home(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PARDA_HOME", raising=False)
