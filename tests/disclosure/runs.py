"""Rows in, protected cells out: what the tests of the gate share."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

import duckdb

from tests.aggregation import plain
from transforms.aggregation.compile import aggregate, repool
from transforms.aggregation.spec import TableSpec
from transforms.disclosure.protect import ProtectedCells, protect
from transforms.policy.models import Dominance, Protection

con = duckdb.connect()
NORMS = Protection(
    minimum_contributors={"buyer": 10, "seller": 3}, dominance=Dominance(n=2, k_percent=85), p_percent=10
)
SMALL = Protection(
    minimum_contributors={"buyer": 3, "seller": 2}, dominance=Dominance(n=2, k_percent=85), p_percent=10
)
POOLING: dict[str, Any] = {"pool": {"dimension": "a", "into": "other"}}


def line(a: str, buyer: int | None, seller: int | None, amount: str | int = 10, **other: Any) -> plain.Line:
    values: dict[str, Any] = {
        "b": "p", "item": buyer, "kind": "sale", "quantity": 1, "hours": 12.0, "manual": False,
    }  # fmt: skip
    return plain.Line(a=a, buyer=buyer, seller=seller, amount=Decimal(amount), **(values | other))


def crowd(a: str, people: int, *, first: int = 0, amount: str | int = 10, **other: Any) -> list[plain.Line]:
    return [line(a, first + n, n % 5, amount, **other) for n in range(people)]


def run(
    rows: Iterable[plain.Line], spec: TableSpec | None = None, protection: Protection = NORMS
) -> ProtectedCells:
    spec = spec or plain.spec()
    name = plain.fact(con, list(rows))
    cells = aggregate(con, spec, name, plain.PERIOD)
    return protect(cells, spec, protection, repool(con, spec, name, plain.PERIOD))


def row(protected: ProtectedCells, **where: str) -> dict[str, Any]:
    (found,) = protected.published.filter(**where).to_dicts()
    return found


def decision(protected: ProtectedCells, a: str) -> dict[str, Any]:
    (found,) = protected.decisions.filter(a=a).to_dicts()
    return found


def numbers(record: dict[str, Any]) -> set[Any]:
    return {value for key, value in record.items() if key not in ("day", "a", "b", "cell_status", "withheld")}
