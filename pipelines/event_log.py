"""Dagster's SQLite event log with its database connections kept open.

The stock storage makes a new SQLAlchemy engine and connection for every statement: nothing compiled is
reused, and closing the last connection of a write-ahead log makes SQLite write it back. A range run stores
an event an asset and day, so this was 120 of the 180 s of a run of 44 nights; figures in docs/benchmarks.md.

Imports from ``dagster._core`` on purpose, as ``dagster.yaml`` has to name such classes too. Can go when the
stock storage reuses its engines.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from dagster._core.storage.event_log import SqliteEventLogStorage
from dagster._serdes import ConfigurableClassData
from sqlalchemy import Connection, Engine, QueuePool, create_engine, event

_BUSY_SECONDS = 60
_OPEN_SHARDS = 4  # the index and the newest runs; each is one open file


class PooledSqliteEventLogStorage(SqliteEventLogStorage):
    """One engine a shard, the least recently used ones closed."""

    @classmethod
    def from_config_value(
        cls, inst_data: ConfigurableClassData | None, config_value: Any
    ) -> PooledSqliteEventLogStorage:
        # the stock method names its own class
        return cls(inst_data=inst_data, **config_value)

    @contextmanager
    def _connect(self, shard: str) -> Iterator[Connection]:
        with self._db_lock, self._engine(shard).connect() as connection, connection.begin():
            yield connection

    def _engine(self, shard: str) -> Engine:
        engines: OrderedDict[str, Engine] = self.__dict__.setdefault("_engines", OrderedDict())
        engine = engines.get(shard)
        if engine is None:
            engine = create_engine(
                self.conn_string_for_shard(shard),
                poolclass=QueuePool,
                connect_args={"timeout": _BUSY_SECONDS, "check_same_thread": False},
            )
            event.listen(engine, "connect", _relax)
            if shard not in self._initialized_dbs:
                self._initdb(engine)
                self._initialized_dbs.add(shard)
            engines[shard] = engine
        engines.move_to_end(shard)
        while len(engines) > _OPEN_SHARDS:
            engines.popitem(last=False)[1].dispose()
        return engine

    # What a database has, it keeps: the stock method makes an engine to look, twice an event.

    def has_table(self, table_name: str) -> bool:
        found: set[str] = self.__dict__.setdefault("_tables", set())
        if table_name not in found and super().has_table(table_name):
            found.add(table_name)
        return table_name in found

    def _has_asset_key_col_on_connection(self, conn: Connection, column_name: str) -> bool:
        found: set[str] = self.__dict__.setdefault("_asset_key_columns", set())
        if column_name not in found and super()._has_asset_key_col_on_connection(conn, column_name):
            found.add(column_name)
        return column_name in found

    def dispose(self) -> None:
        for engine in self.__dict__.get("_engines", {}).values():
            engine.dispose()
        super().dispose()


def _relax(connection: Any, _: Any) -> None:
    """In a write-ahead log NORMAL loses at most the last events of a power cut, and nothing else."""
    connection.execute("PRAGMA synchronous = NORMAL")
