"""Successive releases of one system: closed periods are immutable, and what was ever published stays known.

An attacker keeps every file. So a number that differs between two releases is told by both, and a number
that a later release withholds is known all the same.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import duckdb
import polars as pl

from transforms.aggregation.spec import STATUS, WITHHELD
from transforms.errors import PublishingError
from transforms.publishing.tables import identifier


@dataclass(frozen=True)
class Change:
    """A row that two releases show differently, by its published labels."""

    table: str
    labels: tuple[str, ...]
    measures: tuple[str, ...]

    def __str__(self) -> str:
        of = ", ".join(self.measures)
        return f"{self.table} ({', '.join(self.labels)}): {of} differ between releases"


def read_tables(path: Path, names: Sequence[str]) -> dict[str, pl.DataFrame]:
    """Those of ``names`` that the published file holds."""
    try:
        with duckdb.connect(str(path), read_only=True) as con:
            there = {
                name
                for (name,) in con.sql(
                    "SELECT table_name FROM duckdb_tables() WHERE schema_name = 'main'"
                ).fetchall()
            }
            return {
                name: con.sql(f"SELECT * FROM {identifier(name)}").pl() for name in names if name in there
            }
    except duckdb.Error:
        raise PublishingError(
            f"the file `{path.name}` cannot be read as a published DuckDB file.",
            next_step="give a file that Parda or another tool has published.",
        ) from None


def all_that_was_published(
    releases: Sequence[Mapping[str, pl.DataFrame]], keys: Mapping[str, Sequence[str]]
) -> tuple[dict[str, pl.DataFrame], list[Change]]:
    """The tables with every number that any release shows, and the rows that contradict each other.

    ``releases``: oldest first. ``keys``: table -> columns that name a row (period and dimensions). Of
    contradicting numbers the newest counts.
    """
    known: dict[str, pl.DataFrame] = {}
    changes: list[Change] = []
    for release in releases:
        for name, frame in release.items():
            if name not in known:
                known[name] = frame
                continue
            known[name], changed = _together(name, known[name], frame, keys[name])
            changes += changed
    return known, changes


def _together(
    name: str, before: pl.DataFrame, now: pl.DataFrame, keys: Sequence[str]
) -> tuple[pl.DataFrame, list[Change]]:
    numbers = [
        column
        for column in now.columns
        if column not in (*keys, STATUS, WITHHELD) and column in before.columns
    ]
    both = now.join(
        before.select(*keys, *(pl.col(column).alias(f"was__{column}") for column in numbers)),
        on=list(keys),
        how="full",
        coalesce=True,
        nulls_equal=True,
    )
    contradicted = [
        (pl.col(column) != pl.col(f"was__{column}")).fill_null(False).alias(f"differs__{column}")
        for column in numbers
    ]
    marked = both.with_columns(contradicted)
    changes = [
        Change(
            name,
            tuple(str(row[key]) for key in keys),
            tuple(column for column in numbers if row[f"differs__{column}"]),
        )
        for row in marked.filter(pl.any_horizontal(pl.lit(False), *(f"differs__{c}" for c in numbers)))
        .sort(list(keys))
        .iter_rows(named=True)
    ]
    filled = [pl.coalesce(column, f"was__{column}").alias(column) for column in numbers]
    return both.with_columns(filled).select(now.columns), changes


def differing_rows(before: pl.DataFrame, now: pl.DataFrame, keys: Sequence[str]) -> list[tuple[str, ...]]:
    """Coordinates of the rows that two frames of the same columns do not show alike, what is withheld
    included; in order."""
    both = before.with_columns(pl.lit(True).alias("is__before")).join(
        now.rename({name: f"now__{name}" for name in now.columns if name not in keys}).with_columns(
            pl.lit(True).alias("is__now")
        ),
        on=list(keys),
        how="full",
        coalesce=True,
        nulls_equal=True,
    )
    numbers = [name for name in before.columns if name not in keys]
    differs = [pl.col("is__before").is_null() | pl.col("is__now").is_null()]
    differs += [pl.col(name).ne_missing(pl.col(f"now__{name}")) for name in numbers]
    rows = both.filter(pl.any_horizontal(differs)).select(keys).sort(list(keys))
    return [tuple(str(label) for label in row) for row in rows.iter_rows()]
