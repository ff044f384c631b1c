"""Parda's own published files as views, from the declarations of the system's folder and nothing else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import duckdb
import polars as pl

from transforms.aggregation.fragments import columns_of, rendered
from transforms.aggregation.periods import period_of
from transforms.aggregation.spec import TableSpec, load_tables
from transforms.disclosure.links import UNKNOWN
from transforms.disclosure.published import published_schema
from transforms.disclosure.views import TableView, view_of
from transforms.errors import ConfigurationError


def own_specs(system_folder: Path) -> dict[str, TableSpec]:
    return load_tables(system_folder)


def own_keys(specs: Mapping[str, TableSpec]) -> dict[str, list[str]]:
    """Columns that name a row of each table."""
    return {name: [spec.period_column, *spec.keys] for name, spec in specs.items()}


def own_views(specs: Mapping[str, TableSpec], frames: Mapping[str, pl.DataFrame]) -> list[TableView]:
    """The tables of ``frames``. ``ConfigurationError`` when one was published under another declaration:
    its cells would then be taken for what they are not."""
    present = {}
    for name, frame in frames.items():
        if specs[name].differential_privacy is not None:
            continue  # noised numbers fulfil no equation; that none of them changes is looked at elsewhere
        schema = published_schema(specs[name])
        if set(schema) != set(frame.columns):
            raise ConfigurationError(
                "the published columns are not those of the declaration.",
                system=specs[name].system,
                table=name,
                next_step="audit the file with the system folder that it was published with (--systems).",
            )
        present[name] = frame.select(schema.names())
    hierarchies = _hierarchies([specs[name] for name in present], present)
    return [
        view_of(
            specs[name],
            frame,
            [
                period_of(specs[name].period, first)
                for first in frame[specs[name].period_column].unique().sort().to_list()
            ],
            hierarchies,
        )
        for name, frame in present.items()
    ]


def _hierarchies(
    specs: Sequence[TableSpec], frames: Mapping[str, pl.DataFrame]
) -> dict[tuple[str, str], dict[str, str]]:
    """Coarser labels that follow from the label itself. A level of another column is not in the file."""
    found: dict[tuple[str, str], dict[str, str]] = {}
    with duckdb.connect() as con:
        for spec in specs:
            for name, dimension in spec.dimensions.items():
                labels = frames[spec.table][name].unique().sort().to_list()
                for level in dimension.hierarchy:
                    if dimension.pseudonym or columns_of(level.expression) != (dimension.column,):
                        continue
                    con.register("labels", pl.DataFrame({dimension.column: labels}).to_arrow())
                    query = f'SELECT "{dimension.column}", {rendered(level.expression)} FROM labels'
                    pairs = con.sql(query).fetchall()
                    of = found.setdefault((dimension.column, level.expression), {})
                    of |= {
                        label: UNKNOWN if label == dimension.unknown else coarse for label, coarse in pairs
                    }
    return found
