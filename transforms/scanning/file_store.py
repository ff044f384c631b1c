"""A file that is one table: its name, its bytes (unpacked from gzip), and what is told when they fail."""

from __future__ import annotations

import csv
import gzip
import zlib
from contextlib import AbstractContextManager
from pathlib import Path
from typing import IO, Final, cast

import pyarrow as pa

from transforms.errors import SourceError
from transforms.policy.models import LogicalType
from transforms.scanning.flattening import SafeNames
from transforms.sources.failures import retold

ANY_TYPE: Final = frozenset(LogicalType)
BATCH_BYTES: Final = 16 << 20
MOST_COLUMNS: Final = 1_000


class FileStore:
    """What CSV, JSON Lines and Parquet have in common: one table, named after its file."""

    kind = ""
    default_url: str | None = None

    def __init__(self, path: Path, names: SafeNames) -> None:
        self._path = path
        self._names = names
        self._table = path.name.split(".")[0] if names.safe(path.name.split(".")[0]) else "file"

    def tables(self) -> tuple[str, ...]:
        return (self._table,)

    def close(self) -> None:
        """Nothing is held open between reads."""

    def explained(self) -> AbstractContextManager[None]:
        """Messages of readers quote what they could not read, so they are not passed on."""
        return retold(
            (EOFError, OSError, ValueError, csv.Error, zlib.error, pa.ArrowException), self._failure
        )

    def _failure(self, error: Exception) -> SourceError:
        if isinstance(error, gzip.BadGzipFile | zlib.error | EOFError):
            what, step = "The gzip file is damaged or cut off.", "have it sent again."
        elif isinstance(error, OSError):
            what = f"The file cannot be read ({error.strerror or type(error).__name__})."
            step = "check the path and its rights."
        elif isinstance(error, csv.Error):
            what = "The file is no CSV: a field does not end, or there are NUL characters."
            step = "check quotes and encoding of the file."
        else:
            what = f"The file cannot be understood ({type(error).__name__})."
            step = "check that it is whole, and what its format says it is."
        return SourceError(what, next_step=step, table=self._table)


def distinct(names: list[str]) -> list[str]:
    """Names of columns, with a number behind those that stood before."""
    taken: dict[str, None] = {}
    for name in names:
        free, number = name, 1
        while free in taken:
            number += 1
            free = f"{name}_{number}"
        taken[free] = None
    return list(taken)


def bytes_of(path: Path) -> IO[bytes]:
    """The file's content, unpacked where it is gzip by its first bytes."""
    with path.open("rb") as file:
        packed = file.read(2) == b"\x1f\x8b"
    return cast("IO[bytes]", gzip.open(path, "rb")) if packed else path.open("rb")
