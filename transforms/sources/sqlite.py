"""SQLite as an operational store, by the standard library alone.

SQLite does not hold a column to its type. So the storage class of every cell is checked inside SQLite: a
Python list goes to Arrow only when all of it is of the right kind. Arrow itself would be too lenient:
``pa.array([1, 2.5], pa.int64())`` cuts silently.

Measured on 2 shared cores, 8 columns: 180–280 k rows a second; peak memory of the process 179 MB at 1 M
rows, 173 MB at 5 M. Rows as JSON texts made by SQLite and read by Arrow were no faster.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from urllib.parse import quote

import pyarrow as pa

from transforms.errors import ConfigurationError, PardaError, SchemaDrift, SourceError
from transforms.policy.models import TableSource
from transforms.sources.contract import (
    CURSOR_BEFORE,
    CURSOR_FROM,
    Extracted,
    ObservedColumn,
    ObservedTable,
    Window,
    quoted,
    relation,
    relation_name,
    require_declared,
    with_parent,
)
from transforms.sources.conversion import Rejected
from transforms.sources.drift import missing_table
from transforms.sources.failures import raise_alone
from transforms.sources.sqlite_cells import logical_types, to_arrow, to_batch, wrong_storage
from transforms.sources.streamed import StreamedReader

_FETCH_ROWS = 2_000  # Python objects alive at once; larger is not faster
_BATCH_BYTES = 32 << 20
_BUSY_SECONDS = 30.0


class SqliteReader(StreamedReader):
    """``SourceReader`` for a SQLite file. Opened read only; one read transaction for the reader's life."""

    def __init__(self, url: str, system: str) -> None:
        self.system = system
        self._path = _path_of(url, system)
        if not self._path.is_file():
            raise SourceError(
                f"There is no SQLite file at {self._path}.",
                next_step=f"Make the demo database (parda demo --system {system} …), or set "
                f"PARDA_{system.upper()}_DATABASE_URL to the database that is meant.",
                system=system,
            )
        with _Explained(self):
            self._connection = sqlite3.connect(
                f"file:{quote(str(self._path))}?mode=ro",
                uri=True,
                timeout=_BUSY_SECONDS,
                isolation_level=None,
                check_same_thread=False,
            )
            # str would decode here and quote the undecodable value in its error
            self._connection.text_factory = bytes
            self._connection.execute("PRAGMA query_only = ON")
            self._connection.execute("PRAGMA temp_store = MEMORY")  # raw rows never touch a disk of ours
            self._connection.execute("BEGIN")
            self._connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()  # takes the snapshot

    def __repr__(self) -> str:
        return f"SqliteReader({self.system!r}, {self._path.name!r})"

    def close(self) -> None:
        self._connection.close()

    def observe(self, table: TableSource | str) -> ObservedTable:
        name = relation_name(table)
        schema, _, bare = name.rpartition(".")
        with _Explained(self, name):
            rows = self._connection.execute(
                'SELECT name, type, "notnull", pk FROM pragma_table_xinfo(?, ?)', (bare, schema or "main")
            ).fetchall()
        if not rows:
            label = table if isinstance(table, str) else table.table
            raise missing_table(self.system, label)
        observed = ObservedTable(
            name,
            tuple(
                ObservedColumn(
                    column.decode(), kind.decode(), not (notnull or key), logical_types(kind.decode())
                )
                for column, kind, notnull, key in rows
            ),
        )
        return with_parent(table, observed, self.observe)

    def _stream(
        self, table: TableSource, columns: tuple[str, ...], window: Window | None, batch_rows: int
    ) -> Iterator[Extracted]:
        fields = [table.fields[name] for name in columns]
        masks = wrong_storage(dict(zip(columns, fields, strict=True)))
        where, parameters = _in_window(table, window)
        # names are quoted identifiers of the declaration, values are bound
        sql = f"SELECT {', '.join([*map(quoted, columns), *masks])} FROM {relation(table)}{where}"
        with _Explained(self, table.table):
            cursor = self._connection.execute(sql, parameters)
        try:
            pending: list[list[pa.Array]] = []
            rows = size = 0
            rejected = Rejected()
            while True:
                with _Explained(self, table.table):
                    fetched = cursor.fetchmany(min(_FETCH_ROWS, batch_rows - rows))
                if fetched:
                    arrays = to_arrow(fetched, fields, columns, rows, rejected)
                    pending.append(arrays)
                    rows += len(fetched)
                    size += sum(array.nbytes for array in arrays)
                if rows and (not fetched or rows >= batch_rows or size >= _BATCH_BYTES):
                    yield to_batch(table, columns, fields, pending, rejected)
                    pending, rows, size, rejected = [], 0, 0, Rejected()
                if not fetched:
                    return
        finally:
            cursor.close()

    def count(self, table: TableSource, window: Window | None) -> int:
        if window is None:
            return self._count(table, "", ())
        require_declared(table, table.primary_key, window)
        first, last = _day(window.start), _day(window.end)
        after_first, after_last = _day(window.start, 1), _day(window.end, 1)
        low, high = _seconds(window.start), _seconds(window.end)
        name = quoted(table.cursor or "")
        key = _key(name)
        if first == last:
            return self._count(
                table,
                f" WHERE {name} >= ? AND {name} < ? AND {key} >= ? AND {key} < ?",
                (first, after_first, low, high),
            )
        # whole days by the index alone; only the days at the edges look at the time
        return (
            self._count(table, f" WHERE {name} >= ? AND {name} < ? AND {key} >= ?", (first, after_first, low))
            + self._count(table, f" WHERE {name} >= ? AND {name} < ?", (after_first, last))
            + self._count(table, f" WHERE {name} >= ? AND {name} < ? AND {key} < ?", (last, after_last, high))
        )

    def null_cursor(self, table: TableSource) -> int:
        return self._count(table, f" WHERE {quoted(table.cursor)} IS NULL", ()) if table.cursor else 0

    def outside(self, table: TableSource, earliest: datetime, latest: datetime) -> int:
        if table.cursor is None:
            return 0
        window = Window(earliest, latest)
        name = quoted(table.cursor)
        key = _key(name)
        edge = f" WHERE {name} >= ? AND {name} < ? AND {key}"
        # numbers sort before all text and blobs after it, so both are found outside
        return (
            self._count(table, f" WHERE {name} < ?", (_day(window.start),))
            + self._count(
                table, f"{edge} < ?", (_day(window.start), _day(window.start, 1), _seconds(window.start))
            )
            + self._count(
                table, f"{edge} >= ?", (_day(window.end), _day(window.end, 1), _seconds(window.end))
            )
            + self._count(table, f" WHERE {name} >= ?", (_day(window.end, 1),))
        )

    def earliest_cursor(self, table: TableSource) -> datetime | None:
        return self._edge(table, CURSOR_FROM, CURSOR_BEFORE, last=False)

    def latest_cursor(self, table: TableSource, before: datetime | None = None) -> datetime | None:
        return self._edge(table, CURSOR_FROM, before or CURSOR_BEFORE, last=True)

    def _edge(self, table: TableSource, low: datetime, high: datetime, *, last: bool) -> datetime | None:
        if table.cursor is None:
            return None
        name, source = quoted(table.cursor), relation(table)
        where, parameters = _in_window(table, Window(low, high))
        moment = f"datetime({_key(name)})"  # NULL where the text is no time
        nearest = f"SELECT {moment} FROM {source}{where} AND {moment} IS NOT NULL ORDER BY {name} "
        with _Explained(self, table.table):
            row = self._connection.execute(
                f"{nearest}{'DESC' if last else 'ASC'} LIMIT 1", parameters
            ).fetchone()
            if row is None:
                return None
            # `T` sorts after the blank, so within a day the order of the text is not that of time
            day = datetime.fromisoformat(row[0].decode())
            (edge,) = self._connection.execute(
                f"SELECT {'max' if last else 'min'}({moment}) FROM {source}{where} "
                f"AND {name} >= ? AND {name} < ?",
                (*parameters, _day(day), _day(day, 1)),
            ).fetchone()
        return datetime.fromisoformat(edge.decode()) if edge else day

    def _count(self, table: TableSource, where: str, parameters: tuple[str, ...]) -> int:
        sql = f"SELECT count(*) FROM {relation(table)}{where}"
        with _Explained(self, table.table):
            return int(self._connection.execute(sql, parameters).fetchone()[0])


def _path_of(url: str, system: str) -> Path:
    """``sqlite:///relative`` or ``sqlite:////absolute``, as SQLAlchemy writes them; no options."""
    rest = url.removeprefix("sqlite://")
    path = rest[1:]
    if not rest.startswith("/") or not path or "?" in path or path == ":memory:":
        raise ConfigurationError(
            "The SQLite URL names no file.",
            next_step="Write sqlite:///relative.sqlite or sqlite:////absolute.sqlite, without options.",
            system=system,
        )
    return Path(path).absolute()


def _key(name: str) -> str:
    """The first 19 characters of a text cursor, with a blank where ISO 8601 allows ``T``.

    It shares its first ten characters with the raw text. So a range of days over the raw column, which an
    index serves, always holds the range of keys, and every text, also a malformed one, falls into exactly
    one of adjoining windows.
    """
    return (
        f"CASE WHEN substr({name}, 11, 1) = 'T' THEN substr({name}, 1, 10) || ' ' || substr({name}, 12, 8) "
        f"ELSE substr({name}, 1, 19) END"
    )


def _in_window(table: TableSource, window: Window | None) -> tuple[str, tuple[str, ...]]:
    if window is None:
        return "", ()
    name = quoted(table.cursor or "")
    key = _key(name)
    return (
        f" WHERE {name} >= ? AND {name} < ? AND {key} >= ? AND {key} < ?",
        (_day(window.start), _day(window.end, 1), _seconds(window.start), _seconds(window.end)),
    )


def _day(moment: datetime, plus: int = 0) -> str:
    return (moment + timedelta(days=plus)).strftime("%Y-%m-%d")


def _seconds(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%d %H:%M:%S")


class _Explained:
    """Turns the driver's errors into ours. The driver's message may quote values, so it is not kept."""

    def __init__(self, reader: SqliteReader, table: str | None = None) -> None:
        self._reader = reader
        self._table = table

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if isinstance(error, sqlite3.Error):
            raise_alone(self._explain(error))

    def _explain(self, error: sqlite3.Error) -> PardaError:
        name = getattr(error, "sqlite_errorname", "") or type(error).__name__
        place = {"system": self._reader.system, "table": self._table}
        file = self._reader._path.name
        if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
            return SourceError(
                f"The SQLite file {file} is locked by a writer for more than {_BUSY_SECONDS:.0f} seconds.",
                next_step="Let the writer end, then run again.",
                **place,
            )
        if name.startswith(("SQLITE_NOTADB", "SQLITE_CORRUPT")):
            return SourceError(
                f"The file {file} is not a SQLite database, or it is damaged.",
                next_step="Check the database URL, or restore the file from its owner's backup.",
                **place,
            )
        if name.startswith(("SQLITE_CANTOPEN", "SQLITE_PERM", "SQLITE_AUTH", "SQLITE_READONLY")):
            return SourceError(
                f"The SQLite file {file} cannot be opened for reading.",
                next_step="Check the rights of the file and of its folder.",
                **place,
            )
        if name == "SQLITE_ERROR":
            return SchemaDrift(
                "The table, or one of its declared columns, is missing in the source.",
                next_step=f"Compare the table with systems/{self._reader.system}/sources.yaml.",
                **place,
            )
        return SourceError(
            f"SQLite could not read the source ({name}).",
            next_step="Look the code up in SQLite's list of result codes; check the file.",
            **place,
        )
