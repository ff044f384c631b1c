"""From a declared statistical table, its lineage and what passed the gate to what the publisher takes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

import polars as pl

from transforms.aggregation.spec import TableSpec
from transforms.conform.lineage import Lineage
from transforms.disclosure.differential.describing import noise_note
from transforms.disclosure.differential.keeping import NoisedCells
from transforms.disclosure.differential.ledger import plain
from transforms.disclosure.protect import ProtectedCells
from transforms.disclosure.published import published_columns
from transforms.policy.models import System
from transforms.publishing.tables import ColumnKind, Noised, PeriodDays, PublishedColumn, PublishedTable


def published_table(
    spec: TableSpec,
    lineage: Lineage,
    system: System,
    protected: Sequence[ProtectedCells | NoisedCells] = (),
    *,
    checked: PeriodDays | None = None,
    spent: str = "",
) -> PublishedTable:
    """``spec`` described for analysts, with the rows of ``protected`` (one a period that is to go out).

    Types, units and descriptions are the gate's; the lineage is the models' own, traced from their SQL;
    the categories are those of the source columns it ends in. ``spent``: of a noised table, a sentence for
    the period's column.
    """
    paths = column_paths(spec, lineage)
    columns = tuple(
        PublishedColumn(
            name=column.name,
            kind=cast(ColumnKind, column.role),
            sql_type=column.sql_type,
            unit=column.unit,
            description=column.description + (spent if column.role == "period" else ""),
            categories=_categories(paths.get(column.name, ()), system),
            lineage=paths.get(column.name, ()),
        )
        for column in published_columns(spec)
    )
    return PublishedTable(
        name=spec.table,
        description=f"{spec.title}. {spec.description}{noise_note(spec)}",
        data_use=spec.data_use,
        columns=columns,
        periods=tuple(PeriodDays(cells.period.first, cells.period.last) for cells in protected),
        rows=pl.concat([cells.published for cells in protected]) if protected else None,
        checked=checked,
        privacy={
            PeriodDays(cells.period.first, cells.period.last): _spent(cells)
            for cells in protected
            if isinstance(cells, NoisedCells)
        },
    )


def _spent(cells: NoisedCells) -> Noised:
    record = cells.record
    return Noised(record.hash, record.unit, record.mechanism, plain(record.epsilon), plain(record.delta))


def column_paths(spec: TableSpec, lineage: Lineage) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Published column → every way to a source column, as ``table.column`` from near to far."""
    return {
        name: tuple(
            dict.fromkeys(
                tuple(str(column) for column in path)
                for used in fact_columns
                for path in lineage.paths(spec.fact, used)
            )
        )
        for name, fact_columns in spec.columns_used().items()
    }


def _categories(paths: Sequence[tuple[str, ...]], system: System) -> tuple[str, ...]:
    found = set()
    for path in paths:
        table, _, column = path[-1].partition(".")
        found.add(system.sources.tables[table].fields[column].category)
    return tuple(sorted(found))
