"""What was found out about files, remembered from night to night: it saves reading them all again.

A SQLite file under ``PARDA_HOME`` (mode 0700 above it). A row's key is a keyed digest (BLAKE2b) of a file's
place, size and times and of the declaration it was read by: a changed file, or a changed declaration, is
examined anew. Its value, encrypted (AES-GCM) and bound to that key, holds counts, times, names of declared
columns and a hash of the content; nothing undeclared gets here. Names and contents of files may hold personal
data, or be guessed: without the key nobody can try a guess against the file. What it tells is how many files
there are, and of each roughly over how many quarters of an hour its rows are spread.

A cache only: without it or without a key the files are read; where it is damaged, of another key or of an
earlier form, it is made anew.
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
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from transforms.home import private_directory
from transforms.policy.models import TableSource
from transforms.sources.files.examined import Examined, Times
from transforms.sources.files.location import Listed

FILES_KEY_BYTES: Final = 64
"""Of the key of use ``files``: half for the digests, half for the encryption."""

_FORM: Final = 2  # raise it with any change of how files are examined, or of what is stored
_SCHEMA: Final = """
CREATE TABLE IF NOT EXISTS made (form BLOB PRIMARY KEY);
CREATE TABLE IF NOT EXISTS files (owner BLOB, key BLOB, found BLOB, PRIMARY KEY (owner, key)) WITHOUT ROWID;
"""
_SECONDS_TO_COMMIT: Final = 2.0
_NONCE_BYTES: Final = 12  # random; one key encrypts far fewer than the 2^32 files that these are good for
_PADDED_BYTES: Final = 256


def index_file(system: str) -> Path | None:
    """Where the index of a system lies; None without ``PARDA_HOME``."""
    home = os.environ.get("PARDA_HOME")
    return private_directory(Path(home) / "cache" / "files") / f"{system}.sqlite" if home else None


class Index:
    """The remembered files of one table in one folder; of none where there is no file or no key."""

    def __init__(self, file: Path | None, url: str, table: TableSource, key: bytes | None) -> None:
        declared = [
            (name, spec.type.value, spec.path, spec.selected, spec.scale, spec.epoch, spec.parts)
            for name, spec in table.fields.items()
        ]
        self._declared = json.dumps([_FORM, table.source_name, table.records, table.cursor, declared])
        self._known: dict[bytes, bytes] = {}
        self._used: set[bytes] = set()
        self._connection: sqlite3.Connection | None = None
        self._committed = time.monotonic()
        if file is None or key is None:
            return
        if len(key) != FILES_KEY_BYTES:
            raise ValueError(f"the key of the files' index must have {FILES_KEY_BYTES} bytes")
        half = FILES_KEY_BYTES // 2
        self._digests = hashlib.blake2b(digest_size=16, key=key[:half], person=b"files index")
        self._cipher = AESGCM(key[half:])
        self._owner = self._digest([table.system, table.table, url])
        with suppress(sqlite3.Error, OSError):
            self._connection = self._opened(file)
            self._connection.execute("PRAGMA synchronous = OFF")
            rows = self._connection.execute("SELECT key, found FROM files WHERE owner = ?", (self._owner,))
            self._known = dict(rows.fetchall())

    def _opened(self, file: Path) -> sqlite3.Connection:
        """The database, made anew where it is none, or is of another key or form."""
        form = self._digest([str(_FORM)])
        connection = _connected(file)
        try:
            names = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
            if "made" in names and connection.execute("SELECT form FROM made").fetchall() == [(form,)]:
                return connection
        except sqlite3.OperationalError:  # another process holds it: a night without it is only slower
            connection.close()
            raise
        except sqlite3.DatabaseError:
            pass  # no database at all
        connection.close()
        # unlinked, not emptied: free pages would keep what an earlier form wrote without a key
        file.unlink(missing_ok=True)
        connection = _connected(file)
        connection.executescript(_SCHEMA)
        connection.execute("INSERT OR REPLACE INTO made VALUES (?)", (form,))
        connection.commit()
        return connection

    def get(self, listed: Listed) -> Examined | None:
        if not self._known:
            return None
        key = self._key(listed)
        found = self._known.get(key)
        if found is None:
            return None
        try:
            examined = _unpacked(self._cipher.decrypt(found[:_NONCE_BYTES], found[_NONCE_BYTES:], key))
        except (InvalidTag, ValueError, KeyError, TypeError, zlib.error):
            return None
        self._used.add(key)
        return examined

    def put(self, listed: Listed, examined: Examined) -> None:
        if self._connection is None or not examined.may_be_remembered:
            return
        key = self._key(listed)
        self._used.add(key)
        nonce = os.urandom(_NONCE_BYTES)
        try:
            self._connection.execute(
                "INSERT OR REPLACE INTO files VALUES (?, ?, ?)",
                (self._owner, key, nonce + self._cipher.encrypt(nonce, _packed(examined), key)),
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
            self._connection.executemany("DELETE FROM files WHERE owner = ? AND key = ?", gone)
            self._connection.commit()
        self._forget()

    def _forget(self) -> None:
        if self._connection is not None:
            with suppress(sqlite3.Error):
                self._connection.close()
        self._connection = None

    def _key(self, listed: Listed) -> bytes:
        return self._digest([self._declared, listed.path, listed.version])

    def _digest(self, parts: list[str]) -> bytes:
        state = self._digests.copy()
        state.update(json.dumps(parts).encode())  # ASCII, whatever bytes a name is made of
        return state.digest()


def _connected(file: Path) -> sqlite3.Connection:
    os.close(os.open(file, os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, 0o600))
    return sqlite3.connect(file, timeout=30.0)


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
    packed = zlib.compress(json.dumps(parts, separators=(",", ":")).encode(), 1)
    return packed + bytes(-len(packed) % _PADDED_BYTES)


def _unpacked(packed: bytes) -> Examined:
    parts = json.loads(zlib.decompressobj().decompress(packed))  # the zeros behind it are left
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
