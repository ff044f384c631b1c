"""PostgreSQL as an operational store: COPY streamed into Arrow's own CSV reader.

Why COPY and not an Arrow-native driver. Measured here, 1 M rows × 13 columns, rows a second and client CPU
seconds: COPY into Arrow 400–690 k and 1.2–1.6 s; connectorx 0.4.6 337–499 k and 1.8–2.1 s; ADBC 1.13
182–199 k and 3.6–4.4 s. Peak memory of the process: 244 MB at 1 M rows, 241 MB at 5 M. And COPY alone gives
all of: exact numerics, one snapshot over all tables, batches bounded in bytes, errors as exceptions
(connectorx panics, and prints them), every option of libpq, and a limit to the server's silence.
"""

from __future__ import annotations

import re
import select
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from typing import Any, TypeVar

import psycopg
from psycopg import pq
from psycopg.abc import PQGen
from psycopg.conninfo import conninfo_to_dict
from psycopg.errors import error_from_result

from transforms.policy.models import TableSource
from transforms.sources import postgres_failures
from transforms.sources.contract import (
    CURSOR_BEFORE,
    CURSOR_FROM,
    Extracted,
    ObservedColumn,
    ObservedTable,
    Window,
    quoted,
    quoted_table,
    relation,
    require_declared,
    store_name,
    with_parent,
)
from transforms.sources.drift import declared_column, missing_table, not_a_table
from transforms.sources.failures import raise_alone
from transforms.sources.postgres_types import expression, logical_types, moment, to_batch
from transforms.sources.streamed import StreamedReader

_BATCH_BYTES = 32 << 20
_CONNECT_SECONDS = 10
_RELATIONS = ("r", "p", "v", "m", "f")  # tables, partitioned, views, materialised views, foreign tables

# What the texts of COPY look like, and that no row is hidden: row level security would filter silently,
# and the count would agree with it.
_SETTINGS = """
SELECT set_config('datestyle', 'ISO, YMD', false), set_config('timezone', 'UTC', false),
       set_config('intervalstyle', 'iso_8601', false), set_config('extra_float_digits', '1', false),
       set_config('row_security', 'off', false)
"""
# the reader's own transaction waits while others read: it must not be ended for that
_PATIENCE = """
SELECT set_config(name, '0', false) FROM pg_settings
WHERE name IN ('idle_in_transaction_session_timeout', 'transaction_timeout')
"""
_COLUMNS = """
SELECT c.relkind::text, a.attname::text,
       format_type(CASE t.typtype WHEN 'd' THEN t.typbasetype ELSE a.atttypid END,
                   CASE t.typtype WHEN 'd' THEN t.typtypmod ELSE a.atttypmod END),
       t.typtype::text, NOT (a.attnotnull OR t.typnotnull), has_column_privilege(c.oid, a.attnum, 'SELECT')
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
WHERE c.oid = to_regclass(%s) ORDER BY a.attnum
"""
_TABLES = """
SELECT n.nspname::text, c.relname::text
FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relpersistence <> 't'
  AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
ORDER BY 1, 2
"""
_PRIMARY_KEY = """
SELECT a.attname::text
FROM pg_catalog.pg_index i
JOIN LATERAL unnest(i.indkey) WITH ORDINALITY AS k(attnum, place) ON true
JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum
WHERE i.indrelid = to_regclass(%s) AND i.indisprimary ORDER BY k.place
"""
_BEGIN = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"

RV = TypeVar("RV")


class _PatientConnection(psycopg.Connection[tuple[Any, ...]]):
    """A connection that gives up a server that has fallen silent."""

    silence_seconds: float = 600.0
    silent = False

    def wait(self, gen: PQGen[RV], interval: float = 0.1, timeout: float | None = None) -> RV:
        started = time.monotonic()
        limit = self.silence_seconds if timeout is None else timeout
        try:
            return super().wait(gen, interval=interval, timeout=limit)
        except psycopg.Error:
            if time.monotonic() - started >= limit:
                self.give_up()
            raise

    def give_up(self) -> None:
        self.silent = True
        self.pgconn.finish()


class PostgresReader(StreamedReader):
    """``SourceReader`` for PostgreSQL 10 and later.

    One idle transaction holds the snapshot for the reader's life; each read is a short transaction of
    its own in that snapshot, so no lock outlives its read and a failed read harms no other.
    """

    def __init__(self, url: str, system: str, *, silence_seconds: float) -> None:
        self.system = system
        self._silence = silence_seconds
        self._parameters = self._understood(url)
        self._server = _server(self._parameters)
        self._free: list[_PatientConnection] = []
        self._lock = threading.Lock()
        self._observed: dict[tuple[str, str], ObservedTable] = {}
        self._holder = self._connect()
        with _Explained(self, None, self._holder):
            self._holder.execute(_PATIENCE)
            self._holder.execute(_BEGIN)
            row = self._holder.execute("SELECT pg_export_snapshot()").fetchone()
        self._snapshot = str(row[0]) if row else ""

    def __repr__(self) -> str:
        return f"PostgresReader({self.system!r}, {self._server!r})"

    def close(self) -> None:
        with self._lock:
            connections, self._free = [*self._free, self._holder], []
        for connection in connections:
            connection.close()

    def observe(self, table: TableSource | str) -> ObservedTable:
        name = store_name(table)
        label = table if isinstance(table, str) else table.table
        if (name, label) in self._observed:
            return self._observed[name, label]
        with self._session(label) as connection:
            rows = connection.execute(_COLUMNS, (quoted_table(table),)).fetchall()
        if not rows:
            raise missing_table(self.system, label)
        if rows[0][0] not in _RELATIONS:
            raise not_a_table(self.system, label)
        observed = ObservedTable(
            name,
            tuple(
                ObservedColumn(column, kind, nullable, logical_types(kind, typtype), readable)
                for _, column, kind, typtype, nullable, readable in rows
            ),
        )
        self._observed[name, label] = with_parent(table, observed, self.observe)
        return self._observed[name, label]

    def tables(self) -> tuple[str, ...]:
        """Every table of the database (no view, no partition, none of the system's), for a scan."""
        with self._session("") as connection:
            rows = connection.execute(_TABLES).fetchall()
        return tuple(name if schema == "public" else f"{schema}.{name}" for schema, name in rows)

    def primary_key(self, table: str) -> tuple[str, ...]:
        """Columns of the primary key in its order; none where the table has no key."""
        with self._session(table) as connection:
            rows = connection.execute(_PRIMARY_KEY, (quoted_table(table),)).fetchall()
        return tuple(str(name) for (name,) in rows)

    def _stream(
        self, table: TableSource, columns: tuple[str, ...], window: Window | None, batch_rows: int
    ) -> Iterator[Extracted]:
        selected = ", ".join(expression(self._column(table, name)) for name in columns)
        rows = f"SELECT {selected} FROM {relation(table)}{self._in(table, window)}"
        with self._session(table.table) as connection:
            for csv in _copied(connection, f"COPY ({rows}) TO STDOUT (FORMAT csv)", batch_rows):
                yield to_batch(csv, table, columns)

    def count(self, table: TableSource, window: Window | None) -> int:
        if window is not None:
            require_declared(table, table.primary_key, window)
        return self._count(table, self._in(table, window))

    def null_cursor(self, table: TableSource) -> int:
        return self._count(table, f" WHERE {quoted(table.cursor)} IS NULL") if table.cursor else 0

    def outside(self, table: TableSource, earliest: datetime, latest: datetime) -> int:
        if table.cursor is None:
            return 0
        window, column = Window(earliest, latest), self._column(table, table.cursor)
        name = quoted(table.cursor)
        # two ranges, each by the index
        return self._count(table, f" WHERE {name} < {moment(column, str(window.start))}") + self._count(
            table, f" WHERE {name} >= {moment(column, str(window.end))}"
        )

    def earliest_cursor(self, table: TableSource) -> datetime | None:
        return self._edge(table, "min", Window(CURSOR_FROM, CURSOR_BEFORE))

    def latest_cursor(self, table: TableSource, before: datetime | None = None) -> datetime | None:
        return self._edge(table, "max", Window(CURSOR_FROM, before or CURSOR_BEFORE))

    def _edge(self, table: TableSource, function: str, window: Window) -> datetime | None:
        if table.cursor is None:
            return None
        utc = expression(self._column(table, table.cursor)).replace(
            quoted(table.cursor), f"{function}({quoted(table.cursor)})", 1
        )
        found = self._one(table, f"SELECT {utc} FROM {relation(table)}{self._in(table, window)}")
        return found if isinstance(found, datetime) else None

    def _count(self, table: TableSource, where: str) -> int:
        return int(str(self._one(table, f"SELECT count(*) FROM {relation(table)}{where}")))

    def _one(self, table: TableSource, sql: str) -> object:
        with self._session(table.table) as connection:
            row = connection.execute(sql.encode()).fetchone()
        return row[0] if row else None

    def _in(self, table: TableSource, window: Window | None) -> str:
        """The window as a predicate on the raw cursor column. Names and literals are ours, none is data."""
        if window is None:
            return ""
        name, column = quoted(table.cursor or ""), self._column(table, table.cursor or "")
        start, end = moment(column, str(window.start)), moment(column, str(window.end))
        return f" WHERE {name} >= {start} AND {name} < {end}"

    def _column(self, table: TableSource, name: str) -> ObservedColumn:
        return declared_column(table, self.observe(table), name)

    def _understood(self, url: str) -> dict[str, Any]:
        parameters: dict[str, Any] | None = None
        with suppress(psycopg.Error):  # its message quotes the URL
            parameters = conninfo_to_dict(url)
        if parameters is None or _misread(parameters):
            raise postgres_failures.unreadable_url(self.system)
        return {
            "connect_timeout": _CONNECT_SECONDS,
            "application_name": "parda",
            "client_encoding": "UTF8",
            # a dead peer is noticed by the kernel, a hung one by our own limit
            "keepalives_idle": 30,
            "keepalives_interval": 10,
            "keepalives_count": 6,
            **parameters,
        }

    def _connect(self) -> _PatientConnection:
        failure = None
        try:
            # prepared statements would not survive a transaction pooler
            connection = _PatientConnection.connect(
                autocommit=True, prepare_threshold=None, **self._parameters
            )
        except (psycopg.Error, ValueError) as error:  # ValueError: a bad number among the options
            failure = (
                postgres_failures.connecting(error, system=self.system, server=self._server)
                if isinstance(error, psycopg.Error)
                else postgres_failures.unreadable_url(self.system)
            )
        if failure is not None:
            raise failure
        connection.silence_seconds = self._silence
        with _Explained(self, None, connection):
            connection.execute(_SETTINGS)
        return connection

    @contextmanager
    def _session(self, table: str) -> Iterator[_PatientConnection]:
        """A connection inside the reader's snapshot. Not given back, but closed, when its read fails."""
        with self._lock:
            connection = self._free.pop() if self._free else None
        connection = connection or self._connect()
        whole = False
        try:
            with _Explained(self, table, connection):
                connection.execute(_BEGIN)
                connection.execute(f"SET TRANSACTION SNAPSHOT '{self._snapshot}'".encode())
                yield connection
                connection.execute("COMMIT")
            whole = True
        finally:
            if whole and not self._holder.closed:
                with self._lock:
                    self._free.append(connection)
            else:
                connection.close()


class _Explained:
    """Turns the driver's errors into ours, without the driver's words."""

    def __init__(self, reader: PostgresReader, table: str | None, connection: _PatientConnection) -> None:
        self._reader = reader
        self._table = table
        self._connection = connection

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if isinstance(error, psycopg.Error):
            raise_alone(
                postgres_failures.reading(
                    error,
                    system=self._reader.system,
                    table=self._table,
                    server=self._reader._server,
                    silent_after=self._reader._silence if self._connection.silent else None,
                )
            )


def _copied(connection: _PatientConnection, sql: str, batch_rows: int) -> Iterator[bytearray]:
    """Run a COPY … TO STDOUT; yield its rows in blocks of whole rows, bounded in rows and bytes.

    libpq is spoken to directly: psycopg's own loop costs a generator a row, half of the client's time.
    """
    libpq = connection.pgconn
    poll = select.poll()
    poll.register(libpq.socket, select.POLLIN)

    def listen() -> None:
        if not poll.poll(connection.silence_seconds * 1000):
            connection.give_up()
            raise psycopg.OperationalError
        libpq.consume_input()

    def result() -> pq.abc.PGresult | None:
        while libpq.is_busy():
            listen()
        return libpq.get_result()

    libpq.send_query(sql.encode())
    while libpq.flush():
        time.sleep(0.001)  # a query of a few hundred bytes fits the socket's buffer at once
    started = result()
    if started is None or started.status != pq.ExecStatus.COPY_OUT:
        raise error_from_result(started) if started else psycopg.OperationalError
    block, rows = bytearray(), 0
    receive = libpq.get_copy_data
    while True:
        length, row = receive(1)
        if length > 0:  # the server sends a message a row
            block += row
            rows += 1
            if rows >= batch_rows or len(block) >= _BATCH_BYTES:
                yield block
                block, rows = bytearray(), 0
        elif length == 0:
            listen()
        else:
            break
    while (ended := result()) is not None:
        if ended.status != pq.ExecStatus.COMMAND_OK:
            raise error_from_result(ended)
    if rows:
        yield block


def _misread(parameters: dict[str, Any]) -> bool:
    """Whether a bare ``/`` or ``@`` in a password has made parts of it host, port or database.

    These three stand in messages, so they must not be taken from such a URL.
    """
    host, port, database = (str(parameters.get(key) or "") for key in ("host", "port", "dbname"))
    return "@" in host + database or not re.fullmatch(r"[\d,]*", port)


def _server(parameters: dict[str, Any]) -> str:
    """Host, port and database, for messages."""
    host = parameters.get("host") or parameters.get("hostaddr") or "the local server"
    port = parameters.get("port")
    database = parameters.get("dbname")
    return f"{host}{f':{port}' if port else ''}{f'/{database}' if database else ''}"
