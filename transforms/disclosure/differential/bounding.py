"""Every person bounded over all cells of a period, from that person's rows alone; in DuckDB, exact.

Cells first, then rows: of the cells in which a person has rows the first ``contributions.cells`` in the
order of a hash are kept, of the rows in these the first ``contributions.rows``. The hash covers table,
period, person and cell (or row), so that a person's choice is not the same every day. It needs no key: the
proof (``sensitivity.py``) holds for any choice that looks at one person only, and pseudonyms are keyed.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import duckdb
import polars as pl

from transforms.aggregation.fragments import rendered
from transforms.aggregation.measures import CountDistinctMeasure, CountMeasure, SumMeasure
from transforms.aggregation.noise import DifferentialPrivacy
from transforms.aggregation.noise_checks import public_cells
from transforms.aggregation.periods import Period
from transforms.aggregation.spec import TableSpec
from transforms.disclosure.differential.sensitivity import sensitivity

PERSONS = "persons"
"""Distinct persons with a kept row in the cell; each counts at most once a cell."""

_ROWS, _KEYS = "parda_bounded_rows", "parda_public_cells"
_SEPARATOR = "chr(31)"


@dataclass(frozen=True, repr=False)
class Bounded:
    """Restricted. ``cells``: one row a cell of the data (all public ones with public keys), ordered: the
    dimensions, ``persons``, and for each measure ``bounded(m)`` and ``exact(m)`` in smallest units.

    ``rows``: of the period, by what became of them; the entries but ``source`` add up to it.
    """

    cells: pl.DataFrame
    rows: dict[str, int]

    def __repr__(self) -> str:
        return f"Bounded({self.cells.height} cells)"


def bounded(measure: str) -> str:
    """Column of ``Bounded.cells``: what is noised."""
    return f"{measure}__bounded"


def exact(measure: str) -> str:
    """Column of ``Bounded.cells``: the same without any bound; for the restricted evidence alone."""
    return f"{measure}__exact"


def bound(con: duckdb.DuckDBPyConnection, spec: TableSpec, fact_sql: str, period: Period) -> Bounded:
    """Bound the rows of ``period`` and count them by cell. DuckDB's errors pass through."""
    noise = spec.differential_privacy
    assert noise is not None
    with _chosen(con, spec, noise, fact_sql, period):
        frame = con.sql(_by_cell(spec)).pl()
        for name, measure in spec.measures.items():
            if isinstance(measure, CountDistinctMeasure):
                distinct = con.sql(_distinct(spec, name)).pl()
                frame = frame.join(distinct, on=list(spec.keys), how="left", nulls_equal=True)
        rows = _fates(con, noise)
    frame = frame.with_columns(
        *(pl.col(bounded(name)).cast(pl.Int64).fill_null(0) for name in noise.measures),
        *(pl.col(exact(name)).cast(pl.Float64).fill_null(0) for name in noise.measures),
        pl.col(PERSONS).cast(pl.Int64),
    )
    if noise.keys.public is not None:
        cells = pl.DataFrame(
            public_cells(spec, noise), schema=dict.fromkeys(spec.keys, pl.String), orient="row"
        )
        frame = cells.join(frame, on=list(spec.keys), how="left").with_columns(
            pl.col(column).fill_null(0) for column in frame.columns if column not in spec.keys
        )
    return Bounded(frame.sort(list(spec.keys)), rows)


@contextmanager
def _chosen(
    con: duckdb.DuckDBPyConnection, spec: TableSpec, noise: DifferentialPrivacy, fact_sql: str, period: Period
) -> Iterator[None]:
    """A temporary table of the period's rows: ``fate``, person ``u``, labels ``d0``…, values ``q0``…."""
    public = noise.keys.public is not None
    if public:
        cells = public_cells(spec, noise)
        labels = pl.DataFrame(cells, schema=[f"d{i}" for i in range(len(spec.keys))], orient="row")
        con.register(_KEYS, labels.to_arrow())
    try:
        con.execute(f"CREATE OR REPLACE TEMP TABLE {_ROWS} AS {_rows(spec, noise, fact_sql, period, public)}")
        yield
    finally:
        con.execute(f"DROP TABLE IF EXISTS {_ROWS}")
        if public:
            con.unregister(_KEYS)


def _rows(spec: TableSpec, noise: DifferentialPrivacy, fact_sql: str, period: Period, public: bool) -> str:
    labels = [f"d{index}" for index in range(len(spec.keys))]
    by = ", ".join(labels)
    dimensions = ", ".join(
        f"coalesce(CAST({_quoted(each.column)} AS VARCHAR), {_text(each.unknown)}) AS d{index}"
        for index, each in enumerate(spec.dimensions.values())
    )
    values = "".join(f", {_value(spec, name)} AS {_quoted(name)}" for name in noise.measures)
    excluded = " OR ".join(f"({rendered(rule.when)}) IS TRUE" for rule in spec.exclude) or "FALSE"
    salt = _text(f"{spec.table} {period.first}")
    whole_row = ", ".join(f"coalesce('v' || CAST({_quoted(c)} AS VARCHAR), 'n')" for c in spec.columns_read())
    listed = "(SELECT *, TRUE AS listed FROM of_period)"
    if public:
        keys = f"(SELECT {by}, TRUE AS there FROM {_KEYS})"
        # a join on labels alone: any other condition beside them would make it compare every pair of rows
        joined = f"of_period LEFT JOIN {keys} USING ({by})"
        listed = f"(SELECT of_period.*, coalesce(there, FALSE) AS listed FROM {joined})"
    return f"""
        WITH of_period AS (
            SELECT CAST({_quoted(spec.unit_of_privacy)} AS VARCHAR) AS u, {dimensions}{values},
                concat_ws({_SEPARATOR}, {whole_row}) AS whole, {excluded} AS left_out
            FROM {fact_sql} WHERE "day" BETWEEN DATE '{period.first}' AND DATE '{period.last}'
        ),
        sorted_out AS (
            SELECT * EXCLUDE (left_out, listed), CASE WHEN left_out THEN 'excluded'
                WHEN u IS NULL THEN 'no_person' WHEN NOT listed THEN 'other_keys' END AS why
            FROM {listed}
        ),
        placed AS (
            SELECT *, dense_rank() OVER (PARTITION BY u, why IS NULL
                ORDER BY md5(concat_ws({_SEPARATOR}, {salt}, u, {by})), {by}) AS place
            FROM sorted_out
        ),
        judged AS (
            SELECT * REPLACE (
                coalesce(why, CASE WHEN place > {noise.contributions.cells} THEN 'cells' END) AS why
            ) FROM placed
        ),
        in_turn AS (
            SELECT *, row_number() OVER (PARTITION BY u, why IS NULL
                ORDER BY md5(concat_ws({_SEPARATOR}, {salt}, u, {by}, whole)), {by}, whole) AS turn
            FROM judged
        )
        SELECT * EXCLUDE (why, place, turn, whole), CASE WHEN why IS NOT NULL THEN why
            WHEN turn > {noise.contributions.rows} THEN 'rows' ELSE 'counted' END AS fate FROM in_turn"""


def _value(spec: TableSpec, name: str) -> str:
    """SQL: what a row gives to a measure in smallest units (of a distinct count: the value), or NULL."""
    measure = spec.measures[name]
    assert isinstance(measure, (CountMeasure, CountDistinctMeasure, SumMeasure))
    belongs = "TRUE" if measure.where is None else f"({rendered(measure.where)}) IS TRUE"
    if isinstance(measure, CountMeasure):
        return f"CASE WHEN {belongs} THEN 1 END"
    column = _quoted(measure.column)
    if isinstance(measure, CountDistinctMeasure):
        return f"CASE WHEN {belongs} THEN CAST({column} AS VARCHAR) END"
    of = sensitivity(spec, name)
    # a row's amount is clipped as everywhere; in whole smallest units, so that no cent is lost to a float
    amount = f"CAST(CAST({column} AS DECIMAL(30,{of.digits})) * {10**of.digits} AS HUGEINT)"
    if measure.clip is not None:
        most = int(measure.clip.scaleb(of.digits))
        amount = f"greatest(least({amount}, {most}), -{most})"
    return f"CASE WHEN {belongs} THEN {amount} END"


def _by_cell(spec: TableSpec) -> str:
    noise = spec.differential_privacy
    assert noise is not None
    held, bare, cells = [], [], [f"count(*) FILTER (WHERE kept) AS {PERSONS}"]
    for name in noise.measures:
        if isinstance(spec.measures[name], CountDistinctMeasure):
            continue
        of = sensitivity(spec, name)
        least = 0 if noise.measures[name].non_negative else -of.at_most
        # zero, never NULL: `least` and `greatest` pass over a NULL and would give the bound itself
        kept = f"coalesce(sum({_quoted(name)}) FILTER (WHERE fate = 'counted'), 0)"
        held.append(f"{kept} AS {_quoted(bounded(name))}")
        bare.append(f"sum({_quoted(name)}) AS {_quoted(exact(name))}")
        cut = f"greatest(least({_quoted(bounded(name))}, {of.at_most}), {least})"
        cells.append(f"CAST(sum({cut}) AS BIGINT) AS {_quoted(bounded(name))}")
        cells.append(f"CAST(sum({_quoted(exact(name))}) AS DOUBLE) AS {_quoted(exact(name))}")
    by, keys = _labels(spec)
    more = "".join(f", {each}" for each in (*held, *bare))
    return f"""
        WITH held AS (
            SELECT {by}, u, count(*) FILTER (WHERE fate = 'counted') > 0 AS kept{more}
            FROM {_ROWS} WHERE fate IN ('counted', 'cells', 'rows') GROUP BY {by}, u
        )
        SELECT {keys}, {", ".join(cells)} FROM held GROUP BY {by}"""


def _distinct(spec: TableSpec, name: str) -> str:
    noise = spec.differential_privacy
    assert noise is not None
    most = sensitivity(spec, name).at_most
    by, keys = _labels(spec)
    value = _quoted(name)
    return f"""
        WITH once AS (
            SELECT {by}, u, {value}, bool_or(fate = 'counted') AS kept FROM {_ROWS}
            WHERE fate IN ('counted', 'cells', 'rows') AND {value} IS NOT NULL GROUP BY {by}, u, {value}
        ),
        in_turn AS (
            SELECT *, row_number() OVER (
                PARTITION BY {by}, u, kept ORDER BY md5(concat_ws({_SEPARATOR}, u, {value})), {value}) AS turn
            FROM once
        )
        SELECT {keys},
            count(DISTINCT {value}) FILTER (WHERE kept AND turn <= {most}) AS {_quoted(bounded(name))},
            CAST(count(DISTINCT {value}) AS DOUBLE) AS {_quoted(exact(name))} FROM in_turn GROUP BY {by}"""


def _fates(con: duckdb.DuckDBPyConnection, noise: DifferentialPrivacy) -> dict[str, int]:
    found = dict(con.sql(f"SELECT fate, count(*) FROM {_ROWS} GROUP BY fate").fetchall())
    fates = ("counted", "excluded", "no_person", "other_keys", "cells", "rows")
    return {fate: int(found.get(fate, 0)) for fate in fates}


def _labels(spec: TableSpec) -> tuple[str, str]:
    """The label columns, and the same under their published names."""
    labels = [f"d{index}" for index in range(len(spec.keys))]
    named = (f"{label} AS {_quoted(key)}" for label, key in zip(labels, spec.keys, strict=True))
    return ", ".join(labels), ", ".join(named)


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _text(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"
