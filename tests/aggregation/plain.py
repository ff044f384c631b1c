"""A small fact, a table that uses every kind of measure, and the same numbers by plain Python.

Nothing here shares code with the engine but the declaration itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import duckdb
import pyarrow as pa
from hypothesis import strategies as st

from transforms.aggregation.periods import Period
from transforms.aggregation.spec import TableSpec

DAY = date(2026, 5, 4)
PERIOD = Period(DAY, DAY)
EDGES = (Decimal(0), Decimal(10), Decimal(25), Decimal("50.5"))
CLIP = Decimal("3.00")

TYPES = {
    "day": "date",
    "a": "text",
    "b": "text",
    "buyer": "identifier",
    "seller": "identifier",
    "item": "identifier",
    "kind": "text",
    "amount": "money",
    "quantity": "integer",
    "hours": "number",
    "manual": "boolean",
}
_ARROW = {
    "day": pa.date32(),
    "a": pa.string(),
    "b": pa.string(),
    "buyer": pa.int64(),
    "seller": pa.int64(),
    "item": pa.int64(),
    "kind": pa.string(),
    "amount": pa.decimal128(18, 2),
    "quantity": pa.int64(),
    "hours": pa.float64(),
    "manual": pa.bool_(),
}


def spec(**changes: Any) -> TableSpec:
    """A table over the fact below; ``changes`` replace top-level keys."""
    declared: dict[str, Any] = {
        "system": "somewhere",
        "column_types": TYPES,
        "table": "example_daily",
        "title": "An example",
        "description": "Every kind of measure.",
        "from": "lines",
        "data_use": "analytics.reporting",
        "period": "day",
        "closing_lag_days": 1,
        "dimensions": {
            "a": {"column": "a", "description": "First dimension."},
            "b": {"column": "b", "description": "Second dimension."},
        },
        "measures": {
            "lines": {"kind": "count", "unit": "lines", "description": "Lines."},
            "sold": {"kind": "count", "where": "kind = 'sale'", "unit": "lines", "description": "Sales."},
            "things": {"kind": "count_distinct", "column": "item", "unit": "things", "description": "All."},
            "gross": {"kind": "sum", "column": "amount", "unit": "GBP", "description": "Amount."},
            "sales": {
                "kind": "sum", "column": "amount", "where": "kind = 'sale'", "unit": "GBP",
                "description": "Amount of sales.",
            },
            "capped": {"kind": "sum", "column": "amount", "clip": "3.00", "unit": "x", "description": "Cut."},
            "pieces": {"kind": "sum", "column": "quantity", "unit": "items", "description": "Pieces."},
            "share": {
                "kind": "ratio", "numerator": "sold", "denominator": "lines", "unit": "share",
                "description": "Sold lines over lines.",
            },
            "middle": {
                "kind": "median", "column": "hours", "edges": [str(edge) for edge in EDGES],
                "unit": "hours", "description": "Median of hours.", "digits": 6,
            },
        },
        "unit_of_privacy": "buyer",
        "also_protect": ["seller"],
        "exclude": [{"when": "manual", "reason": "manual_line"}],
    }  # fmt: skip
    return TableSpec.model_validate(declared | changes)


@dataclass(frozen=True)
class Line:
    a: str | None
    b: str | None
    buyer: int | None
    seller: int | None
    item: int | None
    kind: str | None
    amount: Decimal | None
    quantity: int | None
    hours: float | None
    manual: bool | None
    day: date = DAY


_money = st.one_of(
    st.none(),
    st.decimals(min_value=-9, max_value=9, places=2, allow_nan=False, allow_infinity=False),
    st.sampled_from([Decimal("99999999999999.99"), Decimal("-99999999999999.99")]),
)
lines = st.builds(
    Line,
    a=st.sampled_from([None, "x", "y", "it's"]),
    b=st.sampled_from(["p", "q"]),
    buyer=st.sampled_from([None, 1, 2, 3, 4, 5]),
    seller=st.sampled_from([None, 1, 2, 3]),
    item=st.sampled_from([None, 1, 2, 3, 4]),
    kind=st.sampled_from([None, "sale", "return"]),
    amount=_money,
    quantity=st.one_of(st.none(), st.integers(-50, 50)),
    hours=st.one_of(st.none(), st.sampled_from([0.0, 10.0, 25.0, 50.5, float("nan")]), st.floats(-5, 80)),
    manual=st.sampled_from([None, False, False, False, True]),
    day=st.sampled_from([DAY, DAY, DAY, DAY + timedelta(days=1)]),
)


def fact(con: duckdb.DuckDBPyConnection, rows: Iterable[Line], name: str = "lines") -> str:
    """A table of ``rows`` in ``con``; its name stands after FROM."""
    columns = {key: [getattr(row, key) for row in rows] for key in _ARROW}
    arrow = pa.table({key: pa.array(values, _ARROW[key]) for key, values in columns.items()})
    con.register("arrow_rows", arrow)
    con.execute(f"CREATE OR REPLACE TABLE {name} AS SELECT * FROM arrow_rows")
    con.unregister("arrow_rows")
    return name


def in_table(row: Line) -> bool:
    return row.day == DAY and row.manual is not True


def cells(rows: Iterable[Line]) -> dict[tuple[str, str], list[Line]]:
    """Rows of each cell."""
    found: dict[tuple[str, str], list[Line]] = defaultdict(list)
    for row in rows:
        if in_table(row):
            found[row.a or "unknown", row.b or "unknown"].append(row)
    return dict(found)


Unit = Callable[[Line], int | None]
UNITS: dict[str, Unit] = {"buyer": lambda row: row.buyer, "seller": lambda row: row.seller}


def contributors(rows: Iterable[Line], unit: str) -> int:
    """Distinct units; all rows without one are one more."""
    return len({UNITS[unit](row) for row in rows})


def held(rows: Iterable[Line], unit: str, amount: Callable[[Line], Decimal | int | None]) -> list[Decimal]:
    """Absolute net of every contributor, descending."""
    net: dict[int | None, Decimal] = defaultdict(Decimal)
    for row in rows:
        value = amount(row)
        if value is not None:
            net[UNITS[unit](row)] += Decimal(value)
    return sorted((abs(value) for value in net.values()), reverse=True)


def capped(row: Line) -> Decimal | None:
    return None if row.amount is None else max(min(row.amount, CLIP), -CLIP)


def bucket_counts(rows: Iterable[Line]) -> list[int]:
    counts = [0] * (len(EDGES) + 1)
    for row in rows:
        if row.hours is not None and row.hours == row.hours:  # not NaN
            counts[sum(row.hours >= float(edge) for edge in EDGES)] += 1
    return counts
