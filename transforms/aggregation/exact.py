"""Decimal arithmetic that never rounds: Python's default context keeps 28 digits, DECIMAL(38) has more."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Context, Decimal, Inexact

_EXACT = Context(prec=200, traps=[Inexact])


def total(amounts: Iterable[Decimal | int | None]) -> Decimal:
    """Exact sum; NULL adds nothing. ``decimal.Inexact`` beyond 200 digits."""
    sum_ = Decimal(0)
    for amount in amounts:
        if amount is not None:
            sum_ = _EXACT.add(sum_, Decimal(amount))
    return sum_


def product(one: Decimal, other: Decimal) -> Decimal:
    """Exact ``one`` * ``other``."""
    return _EXACT.multiply(one, other)


def difference(amount: Decimal, less: Decimal) -> Decimal:
    """Exact ``amount`` - ``less``."""
    return _EXACT.subtract(amount, less)
