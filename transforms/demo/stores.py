"""Where the demo is written: a SQLite file or a PostgreSQL database, all or nothing."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from types import TracebackType
from typing import Protocol, Self

import polars as pl

from transforms.demo.postgres import connect_postgres
from transforms.demo.schema import TABLES, ColumnType, Table, as_text
from transforms.errors import ConfigurationError, SourceError

APPLICATION = 0x50415244  # `PARD`: SQLite's application_id of a demo file
_COMMENT = "Parda demo marketplace"
_OVERWRITE = "Name an empty database, or remove those tables yourself if they are not needed."

_POSTGRES: dict[ColumnType, str] = {
    "integer": "bigint",
    "text": "text",
    "money": "numeric(18,2)",
    "percent": "numeric(5,2)",
    "boolean": "boolean",
    "timestamp": "timestamp",
    "date": "date",
}
_NARROW = {"quantity": "integer"}
_SQLITE: dict[ColumnType, str] = {
    "integer": "INTEGER",
    "text": "TEXT",
    "money": "TEXT",  # two decimals always; NUMERIC affinity would turn them into floating point
    "percent": "TEXT",
    "boolean": "INTEGER",
    "timestamp": "TEXT",
    "date": "TEXT",
}


class Store(Protocol):
    """A context manager: leaving it without an error makes the whole demo visible at once."""

    supports_invalid_text: bool

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...

    def write(self, table: Table, frame: pl.DataFrame) -> None:
        """Append a frame in the demo's own types (see ``schema``)."""

    def write_raw(self, table: Table, rows: Sequence[Sequence[object]]) -> None:
        """Append rows as they are, also such as no frame can hold."""


def open_store(url: str, system: str) -> Store:
    """``sqlite:///relative.sqlite``, ``sqlite:////absolute.sqlite`` or ``postgresql://user@host:port/db``."""
    scheme, _, rest = url.partition("://")
    if scheme == "sqlite" and rest.startswith("/") and len(rest) > 1:
        return SqliteStore(Path(rest[1:]), system)
    if scheme in ("postgresql", "postgres"):
        return PostgresStore(url, system)
    raise ConfigurationError(
        "The demo's target is not a URL that we can write to.",
        next_step="Use sqlite:///path/to/file.sqlite or postgresql://user@host:port/database.",
        system=system,
    )


class SqliteStore:
    """Writes beside the file and renames at the end, so that a broken run leaves the old demo alone."""

    supports_invalid_text = True

    def __init__(self, path: Path, system: str) -> None:
        self._path = path
        self._system = system
        self._aside = path.with_name(f".{path.name}.{os.getpid()}")

    def __enter__(self) -> Self:
        refuse_to_overwrite(self._path, self._system)
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._aside.unlink(missing_ok=True)
            # 0600 before the first row: the demo looks like personal data, and is to be handled like it.
            os.close(os.open(self._aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        except OSError as error:
            raise ConfigurationError(
                f"The demo cannot be written to {self._path} ({error.strerror}).",
                next_step="Name a file in a folder that may be written to.",
                system=self._system,
            ) from None
        self._connection = sqlite3.connect(self._aside, isolation_level=None)
        for pragma in ("journal_mode=OFF", "synchronous=OFF", "cache_size=-65536", "locking_mode=EXCLUSIVE"):
            self._connection.execute(f"PRAGMA {pragma}")
        self._connection.execute(f"PRAGMA application_id={APPLICATION}")
        self._connection.execute("BEGIN")
        for table in TABLES.values():
            columns = ", ".join(
                f'"{c.name}" {_SQLITE[c.type]}{" PRIMARY KEY" if c.name == table.key else ""}'
                for c in table.columns
            )
            self._connection.execute(f'CREATE TABLE "{table.name}" ({columns})')
        return self

    def write(self, table: Table, frame: pl.DataFrame) -> None:
        self._insert(table, as_text(frame, table).rows(), ["?"] * len(table.columns))

    def write_raw(self, table: Table, rows: Sequence[Sequence[object]]) -> None:
        for row in rows:  # bytes become text as they are, UTF-8 or not
            marks = ["CAST(? AS TEXT)" if isinstance(value, bytes) else "?" for value in row]
            self._insert(table, [row], marks)

    def _insert(self, table: Table, rows: Sequence[Sequence[object]], marks: list[str]) -> None:
        self._connection.executemany(f'INSERT INTO "{table.name}" VALUES ({", ".join(marks)})', rows)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if kind is None:
                for table in TABLES.values():
                    if table.cursor:
                        self._connection.execute(
                            f'CREATE INDEX "{table.name}_{table.cursor}" ON "{table.name}" ("{table.cursor}")'
                        )
                self._connection.execute("COMMIT")
        finally:
            self._connection.close()
            if kind is None:
                self._aside.replace(self._path)
            else:
                self._aside.unlink(missing_ok=True)


def refuse_to_overwrite(path: Path, system: str) -> None:
    """Raise :class:`SourceError` where ``path`` is there and is no demo that we made."""
    if not path.exists() or not path.stat().st_size:
        return
    try:
        there = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
        try:
            ours = there.execute("PRAGMA application_id").fetchone()[0] == APPLICATION
            empty = not there.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        finally:
            there.close()
    except sqlite3.DatabaseError:
        ours = empty = False
    if not (ours or empty):
        raise SourceError(
            "The target file exists and is not a demo that we made, so it is not overwritten.",
            next_step="Name another file, or remove this one yourself if it is not needed.",
            system=system,
        )


class PostgresStore:
    """One transaction from dropping the old demo's tables to the last index.

    COPY takes CSV as Polars writes it: for 384,000 events that cost this process 0.14 s, against 0.67 s for
    COPY's text rows and 0.71 s for its binary rows, both of which are made row by row in Python.
    """

    supports_invalid_text = False

    def __init__(self, url: str, system: str) -> None:
        self._url = url
        self._system = system

    def __enter__(self) -> Self:
        self._connection = connect_postgres(self._url, self._system)
        try:
            self._prepare()
        except BaseException:
            self._connection.close()
            raise
        return self

    def _prepare(self) -> None:
        cursor = self._connection.cursor()
        cursor.execute("SET LOCAL synchronous_commit = off")
        cursor.execute("SET LOCAL maintenance_work_mem = '256MB'")
        cursor.execute(
            "SELECT c.relname, coalesce(obj_description(c.oid, 'pg_class'), '') FROM pg_class c "
            "JOIN pg_namespace n ON n.oid = c.relnamespace "
            "WHERE n.nspname = current_schema() AND c.relkind IN ('r', 'p', 'v', 'm', 'f') ORDER BY 1"
        )
        found: list[tuple[str, str]] = cursor.fetchall()
        foreign = [name for name, comment in found if not comment.startswith(_COMMENT)]
        if foreign:
            raise SourceError(
                f"The target database has tables that are not of a demo we made: {', '.join(foreign[:5])}.",
                next_step=_OVERWRITE,
                system=self._system,
                table=foreign[0],
            )
        for name, _ in found:
            self._run(f'DROP TABLE "{name}"')
        for table in TABLES.values():
            columns = ", ".join(f'"{c.name}" {_NARROW.get(c.name, _POSTGRES[c.type])}' for c in table.columns)
            self._run(f'CREATE TABLE "{table.name}" ({columns})')
            self._run(f"COMMENT ON TABLE \"{table.name}\" IS '{_COMMENT} {self._system}'")

    def _run(self, statement: str) -> None:
        self._connection.cursor().execute(statement.encode())

    def write(self, table: Table, frame: pl.DataFrame) -> None:
        buffer = BytesIO()
        as_text(frame, table).write_csv(buffer, include_header=False)
        statement = f'COPY "{table.name}" FROM STDIN (FORMAT csv)'
        with self._connection.cursor().copy(statement.encode()) as copy:
            copy.write(buffer.getbuffer())

    def write_raw(self, table: Table, rows: Sequence[Sequence[object]]) -> None:
        with self._connection.cursor().copy(f'COPY "{table.name}" FROM STDIN'.encode()) as copy:
            for row in rows:
                copy.write_row(row)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if kind is not None:
                self._connection.rollback()
                return
            for table in TABLES.values():
                self._run(f'ALTER TABLE "{table.name}" ADD PRIMARY KEY ("{table.key}")')
                if table.cursor:
                    self._run(f'CREATE INDEX ON "{table.name}" ("{table.cursor}")')
            self._connection.commit()
            self._connection.autocommit = True
            self._run("ANALYZE")
        finally:
            self._connection.close()
