"""MariaDB (and MySQL) for a scan, by PyMySQL: rows streamed from one consistent snapshot, read only."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import AbstractContextManager
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

import polars as pl
import pymysql
from pymysql.cursors import SSCursor

from transforms.errors import ConfigurationError, SourceError
from transforms.policy.models import LogicalType
from transforms.scanning.store import BATCH_ROWS, StoredColumn, StoredTable
from transforms.sources.failures import retold

_CONNECT_SECONDS = 10
_SILENCE_SECONDS = 600
_OPTIONS = {"unix_socket", "ssl_ca", "ssl_cert", "ssl_key"}

_COLUMNS = """
SELECT column_name, data_type, column_type, is_nullable = 'YES', column_key = 'PRI'
FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = %s ORDER BY ordinal_position
"""
_PRIMARY_KEY = """
SELECT column_name FROM information_schema.key_column_usage
WHERE table_schema = DATABASE() AND table_name = %s AND constraint_name = 'PRIMARY' ORDER BY ordinal_position
"""

# (codes of server and client, what is wrong, what to do)
_FAILURES: tuple[tuple[frozenset[int], str, str], ...] = (
    (
        frozenset({1045, 1698}),
        "The server refused the user or the password.",
        "correct user and password in the URL (special characters percent-encoded).",
    ),
    (
        frozenset({1044, 1142, 1143, 1227, 1370}),
        "The user may not read this.",
        "have the database's owner grant SELECT to the user.",
    ),
    (
        frozenset({1049}),
        "The server has no database of the URL's name.",
        "correct the name behind the last slash of the URL.",
    ),
    (
        frozenset({2002, 2003}),
        "The server cannot be reached.",
        "start it, or correct host and port (or unix_socket) in the URL.",
    ),
    (
        frozenset({2006, 2013}),
        "The connection broke.",
        "scan again when the server is up.",
    ),
    (frozenset({1040, 1203, 1226}), "The server has no connection left.", "scan again later."),
    (
        frozenset({2026, 3159}),
        "The encrypted connection could not be made.",
        "give `?ssl_ca=file` of the server's authority.",
    ),
)


class MariadbStore:
    """``Store`` over one database of a server."""

    kind = "mariadb"
    default_url: str | None = None

    def __init__(self, url: str) -> None:
        parameters = connection_parameters(url)
        self._server = f"{parameters['host']}:{parameters['port']}"
        with self._explained():
            self._connection = pymysql.connect(
                **parameters,
                charset="utf8mb4",
                connect_timeout=_CONNECT_SECONDS,
                read_timeout=_SILENCE_SECONDS,
                autocommit=True,
                local_infile=False,  # a server may ask for any file of ours
                conv={},  # every value as the server writes it: no zero date can fail
                cursorclass=SSCursor,
            )
            self._run("SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ")
            self._run("SET time_zone = '+00:00'")
            self._run("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY")

    def tables(self) -> tuple[str, ...]:
        rows = self._rows(
            "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() "
            "AND table_type IN ('BASE TABLE', 'SYSTEM VERSIONED') ORDER BY table_name"
        )
        return tuple(name for (name,) in rows)

    def describe(self, table: str) -> StoredTable:
        rows = self._rows(_COLUMNS, table)
        columns = tuple(
            StoredColumn(name, full, _candidates(kind, full), nullable == "1" and key != "1")
            for name, kind, full, nullable, key in rows
        )
        return StoredTable(table, columns, tuple(name for (name,) in self._rows(_PRIMARY_KEY, table)))

    def batches(self, table: StoredTable, rows: int) -> Iterator[pl.DataFrame]:
        names = [column.name for column in table.columns if column.examined]
        if not names:
            return
        cells = ", ".join(f"CAST({_quoted(name)} AS CHAR CHARACTER SET utf8mb4)" for name in names)
        with self._explained(table.name), self._connection.cursor() as cursor:
            # with a limit: to leave an unbuffered cursor early would mean reading all the rest
            cursor.execute(f"SELECT {cells} FROM {_quoted(table.name)} LIMIT {rows:d}")
            while fetched := cursor.fetchmany(BATCH_ROWS):
                yield pl.DataFrame(list(fetched), schema=dict.fromkeys(names, pl.String), orient="row")

    def close(self) -> None:
        if self._connection.open:
            self._connection.close()

    def _run(self, sql: str) -> None:
        with self._connection.cursor() as cursor:
            cursor.execute(sql)

    def _rows(self, sql: str, *parameters: str) -> list[tuple[Any, ...]]:
        with self._explained(), self._connection.cursor() as cursor:
            cursor.execute(sql, parameters)
            return list(cursor.fetchall())

    def _explained(self, table: str | None = None) -> AbstractContextManager[None]:
        """The server's and the driver's messages quote values and the user, so they are not passed on."""
        return retold((pymysql.MySQLError, OSError), lambda error: self._failure(error, table))

    def _failure(self, error: pymysql.MySQLError | OSError, table: str | None) -> SourceError:
        code = error.args[0] if error.args and isinstance(error.args[0], int) else 0
        what, step = next(
            ((what, step) for codes, what, step in _FAILURES if code in codes),
            (
                f"MariaDB could not be read (code {code}).",
                "look the code up in MariaDB's list of errors.",
            ),
        )
        if isinstance(error.__cause__ or error.__context__, socket.gaierror):
            what, step = "The host of the URL is not known.", "correct the host name in the URL."
        return SourceError(f"{what} (MariaDB at {self._server})", next_step=step, table=table)


def connection_parameters(url: str) -> dict[str, Any]:
    """``mariadb://user:password@host:port/database?unix_socket=…`` as the driver's arguments."""
    parameters: dict[str, Any] | None = None
    try:
        parts = urlsplit(url)
        options = dict(parse_qsl(parts.query, keep_blank_values=True))
        parameters = {
            "host": parts.hostname or "localhost",
            "port": parts.port or 3306,
            "user": unquote(parts.username or ""),
            "password": unquote(parts.password or ""),
            "database": unquote(parts.path.removeprefix("/")),
            **options,
        }
    except ValueError:  # its message quotes the URL
        options = {}
    # a bare `/`, `#` or `@` in a password makes parts of it host or database, which stand in messages
    if (
        parameters is None
        or set(options) - _OPTIONS
        or not parameters["database"]
        or set(parameters["host"] + parameters["database"]) & set("@:/#")
        or url.count("@") > 1
    ):
        raise ConfigurationError(
            "The database URL cannot be read, names no database, or has an option that is not known.",
            next_step="write mariadb://user:password@host:port/database, special characters percent-encoded; "
            f"options are {', '.join(sorted(_OPTIONS))}.",
        )
    return parameters


def _quoted(name: str) -> str:
    return "`" + name.replace("`", "``") + "`"


def _candidates(kind: str, full: str) -> frozenset[LogicalType]:
    if full == "tinyint(1)":
        return frozenset({LogicalType.BOOLEAN, LogicalType.INTEGER})
    if kind.endswith("int") or kind == "year":
        return frozenset({LogicalType.INTEGER})
    if kind.endswith("text") or kind in ("char", "varchar", "enum", "set", "json", "time", "inet4", "inet6"):
        return frozenset({LogicalType.TEXT})
    known = {
        "decimal": LogicalType.DECIMAL,
        "float": LogicalType.FLOAT,
        "double": LogicalType.FLOAT,
        "date": LogicalType.DATE,
        "datetime": LogicalType.TIMESTAMP,
        "timestamp": LogicalType.TIMESTAMP,
        "uuid": LogicalType.UUID,
    }
    return frozenset({known[kind]}) if kind in known else frozenset()
