"""Raising our own errors in place of a driver's."""

from __future__ import annotations

from typing import NoReturn

from transforms.errors import PardaError


def raise_alone(failure: PardaError) -> NoReturn:
    """Raise without the driver's error as context: it may quote values, and loggers print chains."""
    try:
        raise failure from None
    except PardaError:
        failure.__context__ = None
        raise
