"""One engine from declarations to cells: SQL for DuckDB over a conformed fact.

For each unit of privacy the fact is grouped twice: by (cell, unit), which gives what every contributor
holds, then by cell, which gives how many they are, what they hold together and the largest of them. Both
groupings run inside DuckDB, which spills; only cells come back.

**Rows without a unit** (NULL) count as one contributor together. For the number of contributors that is
the conservative reading, since they may all be of one person. For dominance it is a reading, too: their
sum stands as one contribution.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import reduce

import duckdb
import polars as pl

from transforms.aggregation.accounting import source_totals
from transforms.aggregation.cells import Cells, cell_schema
from transforms.aggregation.fragments import rendered
from transforms.aggregation.periods import Period
from transforms.aggregation.quantities import Quantities, Quantity, contributors_column, quantities
from transforms.aggregation.spec import ROWS, TableSpec
from transforms.errors import ModelError

Repool = Callable[[pl.DataFrame], pl.DataFrame]
"""Keys of failing cells -> one row a pool, as ``Cells.frame``, recomputed from the fact."""

_KEYS = "parda_cells_to_pool"


def aggregate(
    con: duckdb.DuckDBPyConnection, spec: TableSpec, fact_sql: str, period: Period, *, largest: int = 2
) -> Cells:
    """The cells of ``spec`` for ``period`` over ``fact_sql`` (a relation that can stand after FROM).

    ``largest``: how many of the largest contributions the rules need, ``largest_needed(protection)``.
    DuckDB's errors pass through: only the caller knows the stored files that may be damaged.
    """
    job = _Job.prepare(con, spec, fact_sql, period, largest)
    return Cells(spec, period, job.quantities, job.run(), source_totals(con, spec, fact_sql, period))


def repool(
    con: duckdb.DuckDBPyConnection, spec: TableSpec, fact_sql: str, period: Period, *, largest: int = 2
) -> Repool:
    """How ``protect`` gets pools: distinct contributors cannot be added up, so the fact is asked again."""

    def pools(keys: pl.DataFrame) -> pl.DataFrame:
        job = _Job.prepare(con, spec, fact_sql, period, largest)
        con.register(_KEYS, keys.select(spec.keys).to_arrow())
        try:
            return job.run(pooled=True)
        finally:
            con.unregister(_KEYS)

    return pools


# --- the job ----------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Job:
    con: duckdb.DuckDBPyConnection
    spec: TableSpec
    fact_sql: str
    period: Period
    largest: int
    quantities: Quantities
    types: dict[str, str]

    @classmethod
    def prepare(
        cls, con: duckdb.DuckDBPyConnection, spec: TableSpec, fact_sql: str, period: Period, largest: int
    ) -> _Job:
        found = con.sql(f"DESCRIBE SELECT * FROM {fact_sql}").fetchall()
        types = {str(row[0]): str(row[1]) for row in found}
        missing = [column for column in spec.columns_read() if column not in types]
        if missing:
            raise ModelError(
                f"the fact `{spec.fact}` lacks {', '.join(f'`{name}`' for name in missing)}.",
                system=spec.system,
                table=spec.table,
                next_step=f"add it to models/{spec.fact}.sql, or leave it out of tables/{spec.table}.yaml.",
            )
        needed = quantities(spec)
        for quantity in needed.all.values():
            if quantity.kind == "sum" and not _exact_type(types[str(quantity.column)]):
                raise ModelError(
                    "a column to be summed is not stored as a whole number or a decimal.",
                    system=spec.system,
                    table=spec.table,
                    column=quantity.column,
                    next_step=f"cast it to DECIMAL(18,2) in models/{spec.fact}.sql: sums must be exact.",
                )
        return cls(con, spec, fact_sql, period, largest, needed, types)

    def run(self, *, pooled: bool = False) -> pl.DataFrame:
        """Cells, or with ``pooled`` the pools of the registered keys; ordered by their dimensions."""
        frames = [
            self.con.sql(self._by_unit(unit, first=index == 0, pooled=pooled)).pl()
            for index, unit in enumerate(self.spec.units)
        ]
        frames += [
            self.con.sql(self._distinct(quantity, pooled=pooled)).pl()
            for quantity in self.quantities.all.values()
            if quantity.kind == "distinct"
        ]
        keys = list(self.spec.keys)
        frame = reduce(lambda left, right: left.join(right, on=keys, how="left"), frames)
        schema = cell_schema(self.spec, self.quantities)
        counts = [name for name, type_ in schema.items() if type_ == pl.Int64()]
        typed = frame.select(schema.names()).cast(schema)
        return typed.with_columns(pl.col(counts).fill_null(0)).sort(keys)

    # --- SQL -----------------------------------------------------------------------------------

    def _kept(self, extra: list[str], pooled: bool) -> str:
        """Rows of the period that no rule excludes: the dimensions as ``d0``, ``d1`` … and ``extra``."""
        dimensions = [
            f"{self._label(dimension.column, dimension.unknown)} AS d{index}"
            for index, dimension in enumerate(self.spec.dimensions.values())
        ]
        conditions = [f"\"day\" BETWEEN DATE '{self.period.first}' AND DATE '{self.period.last}'"]
        conditions += [f"{rendered(rule.when)} IS NOT TRUE" for rule in self.spec.exclude]
        columns, where = ", ".join([*dimensions, *extra]), " AND ".join(conditions)
        select = f"SELECT {columns} FROM {self.fact_sql} WHERE {where}"
        if not pooled:
            return select
        assert self.spec.pool is not None
        names = [f"d{index}" for index in range(len(self.spec.keys))]
        along = f"d{self.spec.keys.index(self.spec.pool.dimension)}"
        same = " AND ".join(
            f"rows_.{name} = keys_.{_quoted(key)}" for name, key in zip(names, self.spec.keys, strict=True)
        )
        return (
            f"SELECT * REPLACE ({_text(self.spec.pool.into)} AS {along}) FROM ({select}) AS rows_ "
            f"SEMI JOIN {_KEYS} AS keys_ ON {same}"
        )

    def _label(self, column: str, unknown: str) -> str:
        return f"coalesce(CAST({_quoted(column)} AS VARCHAR), {_text(unknown)})"

    def _rows_of(self, quantity: Quantity) -> str:
        """SQL condition: the row belongs to the quantity."""
        conditions = [quantity.condition] if quantity.condition else []
        if quantity.column is not None:
            conditions.append(f"{_quoted(quantity.column)} IS NOT NULL")
            if self.types[quantity.column] in ("DOUBLE", "FLOAT"):
                conditions.append(f"NOT isnan({_quoted(quantity.column)})")
        return " AND ".join(conditions) or "TRUE"

    def _row_value(self, quantity: Quantity) -> str:
        """SQL: what one row gives to the quantity, NULL if it does not belong to it."""
        belongs = self._rows_of(quantity)
        if quantity.kind == "sum":
            assert quantity.column is not None
            amount = _quoted(quantity.column)
            if quantity.clip is not None:
                bound = f"CAST({quantity.clip} AS {self.types[quantity.column]})"
                amount = f"greatest(least({amount}, {bound}), -{bound})"
            return f"CASE WHEN {belongs} THEN {amount} END"
        if quantity.kind == "histogram":
            assert quantity.column is not None
            column = _quoted(quantity.column)
            edges = enumerate(quantity.edges)
            steps = " ".join(f"WHEN {column} < {edge} THEN {index}" for index, edge in edges)
            return f"CASE WHEN {belongs} THEN (CASE {steps} ELSE {len(quantity.edges)} END) END"
        return f"CASE WHEN {belongs} THEN 1 END"

    def _by_unit(self, unit: str, *, first: bool, pooled: bool) -> str:
        """One row a cell: what the contributors of ``unit`` hold. ``first``: with the values themselves."""
        of_unit = [
            quantity
            for quantity in self.quantities.all.values()
            if unit in quantity.units or (first and quantity.kind != "distinct")
        ]
        rows: list[str] = [f"{_quoted(unit)} AS u"]
        held: list[str] = []
        cells: list[str] = []
        for index, quantity in enumerate(of_unit):
            counted = unit in quantity.units
            rows.append(f"{self._row_value(quantity)} AS q{index}")
            every_row = quantity.condition is None and quantity.column is None
            held.append(f"count({'*' if every_row else f'q{index}'}) AS n{index}")
            if counted:
                cells.append(
                    f"count(*) FILTER (WHERE n{index} > 0) AS {_quoted(quantity.contributors(unit))}"
                )
            if quantity.kind == "histogram":
                buckets = range(len(quantity.edges) + 1)
                held += [
                    f"count(*) FILTER (WHERE q{index} = {bucket}) AS h{index}_{bucket}" for bucket in buckets
                ]
                if first:
                    sums = ", ".join(f"CAST(sum(h{index}_{bucket}) AS BIGINT)" for bucket in buckets)
                    cells.append(f"[{sums}] AS {_quoted(quantity.value)}")
                if counted:
                    sums = ", ".join(f"count(*) FILTER (WHERE h{index}_{bucket} > 0)" for bucket in buckets)
                    cells.append(f"[{sums}] AS {_quoted(quantity.by_bucket(unit))}")
                continue
            if quantity.kind == "distinct":
                continue
            exact = f"DECIMAL(38,{quantity.scale})"
            if quantity.kind == "sum":
                held.append(f"CAST(coalesce(sum(q{index}), 0) AS {exact}) AS v{index}")
                amount = f"v{index}"
            else:
                amount = f"CAST(n{index} AS {exact})"
            if first:
                kept_as = exact if quantity.kind == "sum" else "BIGINT"
                cells.append(f"CAST(sum({amount}) AS {kept_as}) AS {_quoted(quantity.value)}")
            if counted and quantity.concentrated:
                cells.append(f"CAST(sum(abs({amount})) AS {exact}) AS {_quoted(quantity.absolute(unit))}")
                top = f"max(abs({amount}), {self.largest})"
                cells.append(f"CAST({top} AS {exact}[]) AS {_quoted(quantity.largest(unit))}")
        names = [f"d{index}" for index in range(len(self.spec.keys))]
        keys = [f"{name} AS {_quoted(key)}" for name, key in zip(names, self.spec.keys, strict=True)]
        total = [f"CAST(sum(n) AS BIGINT) AS {_quoted(ROWS)}"] if first else []
        by = ", ".join(names)
        return (
            f"WITH kept AS ({self._kept(rows, pooled)}), "
            f"held AS (SELECT {by}, u, count(*) AS n{_more(held)} FROM kept GROUP BY {by}, u) "
            f"SELECT {', '.join(keys)}, {self._contributors(unit, of_unit)}"
            f"{_more(total + cells)} "
            f"FROM held GROUP BY {by}"
        )

    def _contributors(self, unit: str, of_unit: list[Quantity]) -> str:
        """Contributors of the cell: of the unit of privacy over all rows, as even a row's being there tells
        something; of other units over the rows of those quantities that they stand behind."""
        behind = [(index, quantity) for index, quantity in enumerate(of_unit) if unit in quantity.units]
        name = _quoted(contributors_column(unit))
        if unit == self.spec.unit_of_privacy or any(quantity.condition is None for _, quantity in behind):
            return f"count(*) AS {name}"
        counted = " + ".join(f"n{index}" for index, _ in behind) or "0"
        return f"count(*) FILTER (WHERE {counted} > 0) AS {name}"

    def _distinct(self, quantity: Quantity, *, pooled: bool) -> str:
        """Distinct values a cell: grouped twice rather than ``count(DISTINCT)``, so that it can spill."""
        assert quantity.column is not None
        belongs = self._rows_of(quantity)
        kept = self._kept([f"CASE WHEN {belongs} THEN {_quoted(quantity.column)} END AS q"], pooled)
        names = [f"d{index}" for index in range(len(self.spec.keys))]
        keys = [f"{name} AS {_quoted(key)}" for name, key in zip(names, self.spec.keys, strict=True)]
        by = ", ".join(names)
        return (
            f"WITH kept AS ({kept}), once AS (SELECT {by}, q FROM kept WHERE q IS NOT NULL GROUP BY {by}, q) "
            f"SELECT {', '.join(keys)}, count(*) AS {_quoted(quantity.value)} FROM once GROUP BY {by}"
        )


def _exact_type(sql_type: str) -> bool:
    return sql_type.startswith("DECIMAL") or sql_type.endswith(("INT", "INTEGER"))


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _text(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"


def _more(columns: list[str]) -> str:
    return "".join(f", {column}" for column in columns)
