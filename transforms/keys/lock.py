"""A run and a change of keys exclude each other, by a lock on ``state/<system>.lock``.

A run that began with the old keys would write partitions that the new ones cannot read. The operating
system drops the lock of a process that dies, so nothing has to be cleaned up.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager

from transforms.errors import KeyMaterialError
from transforms.home import Home


@contextmanager
def keys_in_use(home: Home, system: str) -> Iterator[None]:
    """Held by whatever reads or writes the restricted layers; many may hold it at once."""
    with _locked(home, system, fcntl.LOCK_SH, "The keys are being changed or destroyed."):
        yield


@contextmanager
def keys_being_changed(home: Home, system: str) -> Iterator[None]:
    """Held by ``parda keys``; nobody else may hold it."""
    with _locked(home, system, fcntl.LOCK_EX, "A run, a request or another change of keys is under way."):
        yield


@contextmanager
def _locked(home: Home, system: str, how: int, refusal: str) -> Iterator[None]:
    handle = os.open(home.lock(system), os.O_RDWR | os.O_CREAT, 0o600)
    try:
        try:
            fcntl.flock(handle, how | fcntl.LOCK_NB)
        except BlockingIOError:
            raise KeyMaterialError(
                refusal, next_step="wait until it has ended, then repeat this.", system=system
            ) from None
        yield
    finally:
        os.close(handle)
