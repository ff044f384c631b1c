"""Raising our own errors in place of a driver's."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, NoReturn

from transforms.errors import PardaError


def raise_alone(failure: PardaError) -> NoReturn:
    """Raise without the driver's error as context: it may quote values, and loggers print chains."""
    try:
        raise failure from None
    except PardaError:
        failure.__context__ = None
        raise


@contextmanager
def retold(
    caught: type[Exception] | tuple[type[Exception], ...], tell: Callable[[Any], PardaError]
) -> Iterator[None]:
    """A driver's error becomes the one that ``tell`` makes of it, and is not passed on itself."""
    try:
        yield
    except caught as error:
        failure = tell(error)
    else:
        return
    raise_alone(failure)
