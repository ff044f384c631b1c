"""The process apart as a thread of this one, for tests that change its code: another one would not know."""

from __future__ import annotations

import os
import threading
from multiprocessing.connection import Connection

import pytest

from transforms.apart import process, server


class ThreadApart:
    """What ``ReadingProcess`` needs of a child, around a thread that serves."""

    def __init__(self, channel: int, *, pseudonymises: bool) -> None:
        self._thread = threading.Thread(target=server.serve, args=(Connection(os.dup(channel)),), daemon=True)
        self._thread.start()

    def poll(self) -> int | None:
        return None if self._thread.is_alive() else 0

    def wait(self, timeout: float | None = None) -> int:
        self._thread.join(timeout)
        return 0

    def kill(self) -> None:
        """A thread ends with its channel."""


@pytest.fixture
def same_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """What this test patches holds where rows are pseudonymised, too."""
    monkeypatch.setattr(process, "start_child", ThreadApart)
