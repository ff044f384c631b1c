"""A DuckDB session that can read and write the restricted layers, and leaves nothing in clear.

Files that DuckDB spills hold pseudonyms, so they are encrypted too and lie under ``PARDA_HOME``.
"""

from __future__ import annotations

import base64
from importlib import metadata
from pathlib import Path
from typing import Protocol, get_args

import duckdb

from transforms.errors import ConfigurationError
from transforms.home import Home, Layer

LAYERS: tuple[Layer, ...] = get_args(Layer)
MEMORY_LIMIT = "384MB"
"""What DuckDB may take before it spills."""


class DerivesKeys(Protocol):
    """What storage needs of a key ring."""

    def derive(self, use: str, length: int = 32) -> bytes: ...


def open_session(
    home: Home, ring: DerivesKeys, *, memory_limit: str = MEMORY_LIMIT, threads: int = 2
) -> duckdb.DuckDBPyConnection:
    """An in-memory DuckDB with the storage keys of one system loaded under the layers' names.

    DuckDB's Parquet encryption (AES-GCM) needs ``httpfs`` for its OpenSSL; it is loaded from the wheel
    by path and nothing is ever installed or fetched. Keys go in by ``PRAGMA add_parquet_key``, which
    takes no parameters; plans only ever hold the key's name.
    """
    con = duckdb.connect(
        ":memory:",
        config={
            "autoinstall_known_extensions": "false",
            "autoload_known_extensions": "false",
            "memory_limit": memory_limit,
            "threads": str(threads),
            "temp_directory": str(home.tmp),
        },
    )
    con.execute(f"LOAD '{httpfs_path()}'")
    con.execute("SET temp_file_encryption = true")
    con.execute("SET enable_progress_bar = false")
    con.execute("SET TimeZone = 'UTC'")
    # one open file a day of a range: the default of 100 would split a day into several files
    con.execute("SET partitioned_write_max_open_files = 4000")
    con.execute("SET partitioned_write_flush_threshold = 200000")
    for layer in LAYERS:
        add_key(con, layer, ring, layer)
    return con


def add_key(con: duckdb.DuckDBPyConnection, name: str, ring: DerivesKeys, layer: Layer) -> None:
    """Load the storage key of ``layer`` into a session under ``name``."""
    key = base64.b64encode(ring.derive(f"storage:{layer}", 32)).decode()
    con.execute(f"PRAGMA add_parquet_key('{name}', '{key}')")


def httpfs_path() -> Path:
    """The extension file inside the ``duckdb-extension-httpfs`` wheel."""
    for file in metadata.files("duckdb-extension-httpfs") or ():
        if file.name == "httpfs.duckdb_extension":
            return Path(str(file.locate()))
    raise ConfigurationError(
        "the httpfs extension file is not in its wheel.",
        next_step="install the locked dependencies again (`make setup`).",
    )
