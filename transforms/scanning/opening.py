"""From a URL or a path to a store."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from transforms.errors import ConfigurationError, PardaError, SourceError
from transforms.scanning.flattening import SafeNames
from transforms.scanning.store import Store

_KINDS: Final = (
    "postgresql://user:password@host:port/database, mariadb://user:password@host:port/database, or the path "
    "of a SQLite, DuckDB, CSV, JSON Lines or Parquet file"
)
_FOREIGN: Final[tuple[tuple[bytes, str, str], ...]] = (
    (b"PGDMP", "a PostgreSQL dump", "restore it into a database with pg_restore and give the URL."),
    (b"PK\x03\x04", "a ZIP archive or a spreadsheet", "save each sheet as CSV."),
    (b"\xd0\xcf\x11\xe0", "an old spreadsheet", "save each sheet as CSV."),
    (b"%PDF", "a PDF", "give the data it was made from."),
    (b"BZh", "a bzip2 file", "unpack it, or pack it with gzip."),
    (b"\xfd7zXZ", "an xz file", "unpack it, or pack it with gzip."),
    (b"\x28\xb5\x2f\xfd", "a Zstandard file", "unpack it, or pack it with gzip."),
    (b"ARROW1", "an Arrow file", "save it as Parquet."),
)


def open_store(target: str, names: SafeNames) -> Store:
    """Open what ``target`` names, read only. The kind of a file is told by its first bytes.

    Raises:
        ConfigurationError: the URL or path cannot be understood. It is not quoted: it may hold a password.
        SourceError: the store cannot be reached or read.
    """
    scheme, separator, rest = target.partition("://")
    if not separator:
        return _open_file(Path(target), names)
    scheme = scheme.lower()
    if scheme in ("postgresql", "postgres", "postgresql+psycopg"):
        from transforms.scanning.postgres import open_postgres

        return spoken_for_a_scan(lambda: open_postgres(f"postgresql://{rest}"))
    if scheme in ("mariadb", "mysql", "mariadb+pymysql", "mysql+pymysql"):
        from transforms.scanning.mariadb import open_mariadb

        return spoken_for_a_scan(lambda: open_mariadb(f"mariadb://{rest}"))
    if scheme in ("sqlite", "duckdb", "file"):
        return _open_file(Path(rest.removeprefix("/") if scheme != "file" else rest), names)
    raise ConfigurationError("The URL has a scheme that is not known.", next_step=f"give {_KINDS}.")


def spoken_for_a_scan(open_it: Callable[[], Store]) -> Store:
    """Open through the pipeline's reader, whose messages speak of a system's settings."""
    try:
        return open_it()
    except PardaError as error:
        failure = for_a_scan(error)
    raise failure


def for_a_scan(error: PardaError) -> PardaError:
    """The same error for somebody who gave a URL on the command line."""
    step = (
        error.next_step.replace("PARDA_SCAN_DATABASE_URL", "the URL")
        .replace("Compare the table with systems/scan/sources.yaml", "Scan again")
        .replace("Correct `source_name` in systems/scan/sources.yaml", "Scan again")
        .replace("systems/scan/sources.yaml", "the draft")
    )
    return type(error)(error.what, next_step=step, table=error.table, column=error.column)


def _open_file(path: Path, names: SafeNames) -> Store:
    try:
        with path.open("rb") as file:
            start = file.read(64)
    except FileNotFoundError:
        raise SourceError("There is no such file.", next_step=f"give {_KINDS}.") from None
    except IsADirectoryError:
        raise SourceError(
            "The path is a folder.", next_step="give one file of it; a file is a table."
        ) from None
    except (OSError, ValueError) as error:
        raise SourceError(
            f"The file cannot be opened ({type(error).__name__}).", next_step="check the path and its rights."
        ) from None
    suffixes = {suffix.lower() for suffix in path.suffixes}
    if not start:
        raise SourceError("The file is empty.", next_step="give a file with data.")
    for magic, what, step in _FOREIGN:
        if start.startswith(magic):
            raise SourceError(f"The file is {what}, which a scan does not read.", next_step=step)
    if start.startswith(b"SQLite format 3\0") or suffixes & {".sqlite", ".sqlite3", ".db", ".db3"}:
        from transforms.scanning.sqlite import SqliteStore

        return SqliteStore(path)
    if start[8:12] == b"DUCK" or ".duckdb" in suffixes:
        from transforms.scanning.duckdb_file import DuckdbStore

        return DuckdbStore(path)
    if start.startswith((b"PAR1", b"PARE")) or ".parquet" in suffixes:
        from transforms.scanning.parquet_file import ParquetStore

        return ParquetStore(path, names)
    if suffixes & {".jsonl", ".ndjson", ".json"}:
        from transforms.scanning.jsonl_file import JsonlStore

        return JsonlStore(path, names)
    if suffixes & {".csv", ".tsv", ".txt"}:
        from transforms.scanning.csv_file import CsvStore

        return CsvStore(path, names)
    raise SourceError(
        "The file is of no known kind; it may be encrypted.",
        next_step=f"give {_KINDS}, with the usual ending of its name.",
    )
