"""Telling a person how far a run is, without a parameter through every function."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

Listener = Callable[[str], None]

_listener: ContextVar[Listener | None] = ContextVar("progress_listener", default=None)


def report(step: str) -> None:
    """Say which step begins; names of our own declarations only."""
    listener = _listener.get()
    if listener is not None:
        listener(step)


@contextmanager
def listening(listener: Listener) -> Iterator[None]:
    """Hear the reports of this context."""
    token = _listener.set(listener)
    try:
        yield
    finally:
        _listener.reset(token)
