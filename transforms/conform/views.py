"""The schemas and macros that a model's SQL sees, as views over the stored partitions of one run.

Views are lazy and DuckDB reads only the columns that a query uses, so a model that joins a night with
years of history pays for the join keys and the columns it names.

What is stored never depends on when it is read: a run of the days [first, last] sees partitions up to
``last`` only, so running an old day again gives what it gave.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import Protocol
from zoneinfo import ZoneInfo

import duckdb

from transforms.conform.lexicons import lexicon_sql
from transforms.conform.models import Reading
from transforms.errors import StorageError
from transforms.home import Layer
from transforms.policy.models import Load, System, TableSource
from transforms.storage import PartitionStore

# Outside these years a timezone's rules are asked for each row; inside, one offset may do for all.
_FIXED_FROM, _FIXED_UNTIL = 2000, 2100


class Withholds(Protocol):
    """Rows that are held and may not be used: see ``transforms/rights/withheld.py``."""

    def relation(self, table: TableSource, relation: str) -> str: ...


def prepare_views(
    con: duckdb.DuckDBPyConnection,
    store: PartitionStore,
    system: System,
    readings: Iterable[Reading],
    first: date,
    last: date,
    withheld: Withholds | None = None,
) -> None:
    """Make (again) the macros and a view for each of ``readings``, for the run [first, last].

    No view shows a row that is ``withheld``.

    Raises ``StorageError`` for a partition that the views need and that is missing, damaged, or older than
    a column of it.
    """
    _make_macros(con, system.policy.controller.timezone, first, last)
    for name, lexicon in system.lexicons.items():
        con.execute(f"CREATE OR REPLACE MACRO lexicon_{name}(words) AS {lexicon_sql(lexicon)}")
    for reading in readings:
        con.execute(f"CREATE SCHEMA IF NOT EXISTS {reading.schema}")
        if reading.schema == "conformed":
            query = _dimension(store, reading.table, last)
        else:
            query = _source(store, system.sources.tables[reading.table], reading, first, last, withheld)
        try:
            con.execute(f'CREATE OR REPLACE VIEW {reading.schema}."{reading.table}" AS {query}')
        except duckdb.BinderException:
            raise StorageError(
                "its stored partitions lack a column that sources.yaml has.",
                system=store.system,
                table=reading.table,
                next_step="run the days from before the column was declared again: "
                f"`parda run --system {store.system} --from … --to …`.",
            ) from None
        except duckdb.Error as error:
            layer: Layer = "conformed" if reading.schema == "conformed" else "pseudonymised"
            raise store.failure(error, layer, reading.table) from None


def days_between(first: date, last: date) -> list[date]:
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


# --- relations --------------------------------------------------------------------------------


def _source(
    store: PartitionStore,
    table: TableSource,
    reading: Reading,
    first: date,
    last: date,
    withheld: Withholds | None,
) -> str:
    stored = [day for day in store.days("pseudonymised", reading.table) if day <= last]
    run = [day for day in stored if day >= first]
    _require(store, table, reading.table, run, first, last)
    earlier = [day for day in stored if day < first]
    columns = ", ".join(f'"{column}"' for column in table.stored)

    def usable(days: Sequence[date]) -> str:
        found = store.relation("pseudonymised", reading.table, days)
        return found if withheld is None else withheld.relation(table, found)

    def rows(days: Sequence[date], where: str = "") -> str:
        return f"SELECT {columns} FROM {usable(days)}{where}"

    def newest(days: Sequence[date], among: str = "") -> str:
        keys = ", ".join(f'"{key}"' for key in table.primary_key)
        return (
            f"SELECT {columns} FROM {usable(days)}{among} "
            f'QUALIFY row_number() OVER (PARTITION BY {keys} ORDER BY "{table.cursor}" DESC, day DESC) = 1'
        )

    if reading.schema == "before" and not earlier:
        return rows(run or stored, " WHERE false")
    if table.load is Load.SNAPSHOT:
        return rows((earlier if reading.schema == "before" else stored)[-1:])
    days = {"new": run, "before": earlier, "pseudonymised": stored}[reading.schema]
    if table.load is Load.APPEND:
        return rows(days)
    if reading.schema == "before":
        # only rows of the run are asked for: years of history are filtered before they are sorted
        keys = ", ".join(f'"{key}"' for key in table.primary_key)
        of_the_run = f"(SELECT {keys} FROM {usable(run)})"
        return newest(days, f" SEMI JOIN {of_the_run} USING ({keys})")
    return newest(days)


def _require(
    store: PartitionStore, table: TableSource, name: str, run: Sequence[date], first: date, last: date
) -> None:
    """Every day of the run must be there; of a snapshot the last, which holds the whole table."""
    wanted = [last] if table.load is Load.SNAPSHOT else days_between(first, last)
    missing = sorted(set(wanted) - set(run))
    if missing:
        more = f" and {len(missing) - 1} more" if len(missing) > 1 else ""
        raise StorageError(
            f"the pseudonymised partition of {missing[0].isoformat()}{more} is missing.",
            system=store.system,
            table=name,
            next_step=f"run the day first: `parda run --system {store.system} "
            f"--date {missing[0].isoformat()}`.",
        )


def _dimension(store: PartitionStore, table: str, last: date) -> str:
    if last not in store.days("conformed", table):
        raise StorageError(
            f"the dimension has not been built for {last.isoformat()}.",
            system=store.system,
            table=table,
            next_step=f"build the dimension first, or the whole day: `parda run --system {store.system} "
            f"--date {last.isoformat()}`.",
        )
    return f"SELECT * EXCLUDE (day) FROM {store.relation('conformed', table, [last])}"


# --- macros -----------------------------------------------------------------------------------


def _make_macros(con: duckdb.DuckDBPyConnection, timezone: str, first: date, last: date) -> None:
    con.execute(f"CREATE OR REPLACE MACRO run_first() AS DATE '{first.isoformat()}'")
    con.execute(f"CREATE OR REPLACE MACRO run_last() AS DATE '{last.isoformat()}'")
    con.execute(f"CREATE OR REPLACE MACRO local_day(instant) AS {local_day_sql(timezone)}")
    con.execute(f"CREATE OR REPLACE MACRO local_time(instant) AS {local_time_sql(timezone)}")


def local_day_sql(timezone: str) -> str:
    """SQL of the local date of ``instant``, a UTC timestamp without zone."""
    return f"CAST({local_time_sql(timezone)} AS DATE)"


@lru_cache(maxsize=16)
def local_time_sql(timezone: str) -> str:
    """SQL of the local date and time of ``instant``, a UTC timestamp without zone.

    DuckDB's timezone conversion does 3.4 M rows/s on two cores, an addition 180 M. So where the zone has
    had one offset throughout (Tashkent since 1992), the addition is taken.
    """
    by_rules = f"timezone('{timezone}', timezone('UTC', instant))"
    offset = _only_offset(timezone)
    if offset is None:
        return by_rules
    fixed = f"instant >= TIMESTAMP '{_FIXED_FROM}-01-01' AND instant < TIMESTAMP '{_FIXED_UNTIL}-01-01'"
    return f"(CASE WHEN {fixed} THEN instant + to_seconds({int(offset.total_seconds())}) ELSE {by_rules} END)"


def _only_offset(timezone: str) -> timedelta | None:
    """The zone's offset from UTC if it never changes between the years above; a change lasts days."""
    zone = ZoneInfo(timezone)
    start = datetime(_FIXED_FROM, 1, 1, tzinfo=UTC)
    days = (datetime(_FIXED_UNTIL, 1, 1, tzinfo=UTC) - start).days
    offsets = {(start + timedelta(days=n)).astimezone(zone).utcoffset() for n in range(days + 1)}
    return offsets.pop() if len(offsets) == 1 else None
