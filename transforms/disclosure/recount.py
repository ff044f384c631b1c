"""Who stands behind a set of cells together: counted from the fact, since contributors cannot be added up."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, NamedTuple

import duckdb
import polars as pl

from transforms.aggregation.compile import aggregate
from transforms.aggregation.fragments import rendered
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
    one = spec.model_copy(
        update={
            "dimensions": {"group": Dimension(name="group", column=_GROUP, description="The group.")},
            "pool": None,
        }
    )
    whole = Period(min(cell.period.first for _, cell in cells), max(cell.period.last for _, cell in cells))
    with _joined(con, spec, fact_sql, cells) as rows:
        found = aggregate(con, one, rows, whole, largest=largest).frame
    by_group = {int(row["group"]): row for row in found.iter_rows(named=True)}
    return [by_group.get(number) for number in range(len(groups))]


def who_is_alone(
    con: duckdb.DuckDBPyConnection, spec: TableSpec, fact_sql: str, unit: str, cells: Sequence[CellOf]
) -> list[int | None]:
    """For cells with one contributor of ``unit``: a hash that tells contributors apart, and nothing else.

    None where the rows of the cell are of several: those count for other quantities only.
    """
    if not cells:
        return []
    with _joined(con, spec, fact_sql, list(enumerate(cells))) as rows:
        kept = " AND ".join(f"{rendered(rule.when)} IS NOT TRUE" for rule in spec.exclude) or "TRUE"
        name = f'coalesce(hash("{unit}"), 0)'
        found = con.execute(
            f"SELECT CAST({_GROUP} AS BIGINT), min({name}), max({name}) FROM {rows} WHERE {kept} GROUP BY 1"
        ).fetchall()
    names = {number: least if least == most else None for number, least, most in found}
    return [names.get(number) for number in range(len(cells))]


@contextmanager
def _joined(
    con: duckdb.DuckDBPyConnection, spec: TableSpec, fact_sql: str, cells: Sequence[tuple[int, CellOf]]
) -> Iterator[str]:
    """Rows of the fact that belong to ``cells``, with the number of their group; stands after FROM."""
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
    con.register(_CELLS, pl.DataFrame(columns).to_arrow())
    try:
        yield (
            f"(SELECT rows_.*, CAST(cells_.{_GROUP} AS VARCHAR) AS {_GROUP} FROM {fact_sql} AS rows_ "
            f"JOIN {_CELLS} AS cells_ ON {' AND '.join(conditions)})"
        )
    finally:
        con.unregister(_CELLS)
