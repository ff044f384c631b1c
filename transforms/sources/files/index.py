"""What was found out about files, remembered from night to night: it saves reading them all again.

A SQLite file under ``PARDA_HOME`` (mode 0700 above it). Its keys are hashes of a file's place, size and times
and of the declaration it was read by: a changed file, or a changed declaration, is examined anew. Its values
are counts, times, names of declared columns and a hash of the content; nothing undeclared gets here.
A cache only: without it, or where it is damaged, the files are read.
"""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
import time
import zlib
from collections import Counter
from contextlib import suppress
from pathlib import Path
from typing import Final

import numpy as np

from transforms.home import private_directory
from transforms.policy.models import TableSource
from transforms.sources.files.examined import Examined, Times
from transforms.sources.files.location import Listed

_FORM: Final = 1  # raise it with any change of how files are examined
_SCHEMA: Final = f"""
CREATE TABLE IF NOT EXISTS files_{_FORM}
(owner BLOB, key BLOB, found BLOB, PRIMARY KEY (owner, key)) WITHOUT ROWID
"""
_SECONDS_TO_COMMIT: Final = 2.0


def index_file(system: str) -> Path | None:
    """Where the index of a system lies; None without ``PARDA_HOME``."""
    home = os.environ.get("PARDA_HOME")
    return private_directory(Path(home) / "cache" / "files") / f"{system}.sqlite" if home else None


class Index:
    """The remembered files of one table in one folder."""

    def __init__(self, file: Path | None, url: str, table: TableSource) -> None:
        declared = [
            (name, spec.type.value, spec.path, spec.selected, spec.scale, spec.epoch, spec.parts)
            for name, spec in table.fields.items()
        ]
        self._owner = _digest([table.system, table.table, url])
        self._declared = json.dumps([_FORM, table.source_name, table.records, table.cursor, declared])
        self._known: dict[bytes, bytes] = {}
        self._used: set[bytes] = set()
        self._connection: sqlite3.Connection | None = None
        self._committed = time.monotonic()
        if file is None:
            return
        with suppress(sqlite3.Error, OSError):
            handle = os.open(file, os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, 0o600)
            os.close(handle)
            connection = sqlite3.connect(file, timeout=30.0)
            try:
                connection.execute("PRAGMA synchronous = OFF")
                connection.execute(_SCHEMA)
                rows = connection.execute(
                    f"SELECT key, found FROM files_{_FORM} WHERE owner = ?", (self._owner,)
                )
                self._known = dict(rows.fetchall())
                self._connection = connection
            except sqlite3.DatabaseError as error:
                connection.close()
                if not isinstance(error, sqlite3.OperationalError):
                    file.unlink(missing_ok=True)  # no database: made anew by the next reader

    def get(self, listed: Listed) -> Examined | None:
        key = self._key(listed)
        found = self._known.get(key)
        if found is None:
            return None
        try:
            examined = _unpacked(found)
        except (ValueError, KeyError, TypeError, zlib.error):
            return None
        self._used.add(key)
        return examined

    def put(self, listed: Listed, examined: Examined) -> None:
        if self._connection is None or not examined.may_be_remembered:
            return
        key = self._key(listed)
        self._used.add(key)
        try:
            self._connection.execute(
                f"INSERT OR REPLACE INTO files_{_FORM} VALUES (?, ?, ?)",
                (self._owner, key, _packed(examined)),
            )
            if time.monotonic() - self._committed > _SECONDS_TO_COMMIT:
                self._connection.commit()
                self._committed = time.monotonic()
        except sqlite3.Error:
            self._forget()

    def close(self, *, complete: bool) -> None:
        """Keep what is new; where all files were asked for (``complete``), forget those that are gone."""
        if self._connection is None:
            return
        gone = [(self._owner, key) for key in self._known.keys() - self._used] if complete else []
        with suppress(sqlite3.Error):
            self._connection.executemany(f"DELETE FROM files_{_FORM} WHERE owner = ? AND key = ?", gone)
            self._connection.commit()
        self._forget()

    def _forget(self) -> None:
        if self._connection is not None:
            with suppress(sqlite3.Error):
                self._connection.close()
        self._connection = None

    def _key(self, listed: Listed) -> bytes:
        return _digest([self._declared, listed.path, listed.version])


def _digest(parts: list[str]) -> bytes:
    text = json.dumps(parts).encode()  # ASCII, whatever bytes a name is made of
    return hashlib.blake2b(text, digest_size=16).digest()


def _packed(examined: Examined) -> bytes:
    times = examined.times
    at = np.array(sorted(times.bins), np.int64)
    rows = [times.bins[int(each)] for each in at]
    parts = {
        "left_out": examined.left_out,
        "counts": [times.rows, times.malformed, times.nulls, times.unplaced, examined.length],
        "edges": [times.first, times.last],
        "kinds": examined.kinds,
        "content": examined.content.hex() if examined.content else None,
        "first_bin": int(at[0]) if len(at) else 0,
        "steps": np.diff(at).tolist(),
        "rows": rows,
    }
    return zlib.compress(json.dumps(parts, separators=(",", ":")).encode(), 1)


def _unpacked(packed: bytes) -> Examined:
    parts = json.loads(zlib.decompress(packed))
    rows, malformed, nulls, unplaced, length = parts["counts"]
    bins: Counter[int] = Counter()
    at = parts["first_bin"]
    for step, count in zip([0, *parts["steps"]], parts["rows"], strict=False):
        at += step
        bins[at] = count
    first, last = parts["edges"]
    return Examined(
        parts["left_out"],
        Times(rows, malformed, nulls, unplaced, first, last, bins),
        {name: tuple(kinds) for name, kinds in parts["kinds"].items()},
        content=bytes.fromhex(parts["content"]) if parts["content"] else None,
        length=length,
    )
