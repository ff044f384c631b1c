"""The same night without privacy: what an engineer would write with DuckDB alone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import duckdb
import pyarrow as pa

from transforms.aggregation.measures import CountDistinctMeasure, CountMeasure, MedianMeasure, SumMeasure
from transforms.aggregation.spec import TableSpec
from transforms.conform.views import local_day_sql, local_time_sql
from transforms.marketplace import Marketplace
from transforms.policy.models import Load, TableSource
from transforms.sources import SourceReader, Window, arrow_schema, open_source

Days = tuple[date, date]


def load_plainly(con: duckdb.DuckDBPyConnection, market: Marketplace, url: str, days: Days) -> None:
    """Every table that a model reads, with the columns that the pipeline selects, raw."""
    con.execute("CREATE SCHEMA raw")
    window = Window.of_days(*days, market.system.policy.controller.timezone)
    with open_source(url, market.name) as reader:
        for name, table in market.system.sources.tables.items():
            schema = arrow_schema(table, table.selected)
            of_table = None if table.load is Load.SNAPSHOT else window
            incoming = pa.RecordBatchReader.from_batches(schema, _batches(reader, table, of_table))
            con.register("incoming", incoming)
            con.execute(f'CREATE TABLE raw."{name}" AS SELECT * FROM incoming')
            con.unregister("incoming")


def _batches(reader: SourceReader, table: TableSource, window: Window | None) -> Iterator[pa.RecordBatch]:
    for extracted in reader.extract(table, table.selected, window):
        yield extracted.batch


def model_plainly(con: duckdb.DuckDBPyConnection, market: Marketplace, days: Days) -> None:
    """The same SQL models over the raw tables."""
    timezone = market.system.policy.controller.timezone
    con.execute(f"CREATE MACRO run_first() AS DATE '{days[0]}'")
    con.execute(f"CREATE MACRO run_last() AS DATE '{days[1]}'")
    con.execute(f"CREATE MACRO local_day(instant) AS {local_day_sql(timezone)}")
    con.execute(f"CREATE MACRO local_time(instant) AS {local_time_sql(timezone)}")
    for schema in ("new", "before", "pseudonymised", "conformed"):
        con.execute(f"CREATE SCHEMA {schema}")
        for name in market.system.sources.tables if schema != "conformed" else ():
            rows = " WHERE false" if schema == "before" else ""
            con.execute(f'CREATE VIEW {schema}."{name}" AS SELECT * FROM raw."{name}"{rows}')
    for name, model in market.models.items():
        con.execute(f'CREATE TABLE conformed."{name}" AS {model.sql.rstrip().rstrip(";")}')


def aggregate_plainly(con: duckdb.DuckDBPyConnection, market: Marketplace) -> None:
    """The same tables, exact, with nothing protected."""
    for spec in market.tables.values():
        con.execute(f'CREATE TABLE "{spec.table}" AS {_group_by(spec)}')


def _group_by(spec: TableSpec) -> str:
    columns = [f"date_trunc('{spec.period}', day) AS period_first"]
    columns += [f'"{dimension.column}" AS "{name}"' for name, dimension in spec.dimensions.items()]
    for name, measure in spec.measures.items():
        where = getattr(measure, "where", None)
        only = f" FILTER (WHERE {where})" if where else ""
        match measure:
            case CountMeasure():
                columns.append(f'count(*){only} AS "{name}"')
            case CountDistinctMeasure():
                columns.append(f'count(DISTINCT "{measure.column}"){only} AS "{name}"')
            case SumMeasure():
                columns.append(f'sum("{measure.column}"){only} AS "{name}"')
            case MedianMeasure():
                columns.append(f'median("{measure.column}"){only} AS "{name}"')
    kept = " AND ".join(f"NOT coalesce({rule.when}, false)" for rule in spec.exclude) or "true"
    return f'SELECT {", ".join(columns)} FROM conformed."{spec.fact}" WHERE {kept} GROUP BY ALL'
