"""Who stands behind a set of cells together: counted from the fact, since contributors cannot be added up."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

import duckdb
import polars as pl

from transforms.aggregation.compile import aggregate
from transforms.aggregation.periods import Period
from transforms.aggregation.spec import Dimension, TableSpec

_GROUP = "parda_group"
_CELLS = "parda_cells_to_recount"


class CellOf(NamedTuple):
    """One cell of a table, with the labels that it has in storage."""

    period: Period
    labels: tuple[str, ...]


Recount = Callable[[TableSpec, Sequence[frozenset[CellOf]]], Sequence[Mapping[str, Any] | None]]
"""Sets of cells of a table -> for each one row as of ``Cells.frame``, None where it cannot be counted."""


def recount(
    con: duckdb.DuckDBPyConnection,
    spec: TableSpec,
    fact_sql: str,
    groups: Sequence[frozenset[CellOf]],
    *,
    largest: int,
) -> list[Mapping[str, Any] | None]:
    """One row a group, as if its cells were one. ``fact_sql`` must hold all of their days."""
    cells = sorted({(number, cell) for number, group in enumerate(groups) for cell in group})
    if not cells:
        return [None] * len(groups)
    columns: dict[str, list[Any]] = {
        _GROUP: [number for number, _ in cells],
        "first_": [cell.period.first for _, cell in cells],
        "last_": [cell.period.last for _, cell in cells],
    }
    conditions = ["rows_.day BETWEEN cells_.first_ AND cells_.last_"]
    for index, dimension in enumerate(spec.dimensions.values()):
        columns[f"d{index}"] = [cell.labels[index] for _, cell in cells]
        unknown = dimension.unknown.replace("'", "''")
        conditions.append(
            f"coalesce(CAST(rows_.\"{dimension.column}\" AS VARCHAR), '{unknown}') = cells_.d{index}"
        )
    one = spec.model_copy(
        update={
            "dimensions": {"group": Dimension(name="group", column=_GROUP, description="The group.")},
            "pool": None,
        }
    )
    con.register(_CELLS, pl.DataFrame(columns).to_arrow())
    try:
        joined = (
            f"(SELECT rows_.*, CAST(cells_.{_GROUP} AS VARCHAR) AS {_GROUP} FROM {fact_sql} AS rows_ "
            f"JOIN {_CELLS} AS cells_ ON {' AND '.join(conditions)})"
        )
        whole = Period(min(columns["first_"]), max(columns["last_"]))
        found = aggregate(con, one, joined, whole, largest=largest).frame
    finally:
        con.unregister(_CELLS)
    by_group = {int(row["group"]): row for row in found.iter_rows(named=True)}
    return [by_group.get(number) for number in range(len(groups))]
