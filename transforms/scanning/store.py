"""What a scan needs of a store, whatever is behind it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

import polars as pl

from transforms.policy.models import LogicalType

BATCH_ROWS = 10_000
"""Rows of a batch at most."""


@dataclass(frozen=True)
class StoredColumn:
    """A column as its store describes it.

    ``candidates``: what it may be declared as. One: that is its type; several: its values decide; none: it
    holds bytes, and is not read. ``readable``: whether our role may select it.
    """

    name: str
    database_type: str
    candidates: frozenset[LogicalType]
    nullable: bool = True
    readable: bool = True

    @property
    def examined(self) -> bool:
        return self.readable and bool(self.candidates)


@dataclass(frozen=True)
class StoredTable:
    """``name``: as the store has it, with its schema where that is not the usual one."""

    name: str
    columns: tuple[StoredColumn, ...]
    primary_key: tuple[str, ...] = ()


class Store(Protocol):
    """An open store, read only. Failures are ``PardaError`` and hold neither a value nor a password.

    ``kind``: ``postgresql``, ``mariadb``, ``sqlite``, ``duckdb``, ``csv``, ``jsonl`` or ``parquet``.
    ``default_url``: a URL without user and password for the draft, where there is one.
    """

    kind: str
    default_url: str | None

    def tables(self) -> tuple[str, ...]:
        """Names of the owner's tables; views and the system's own tables are left out."""
        ...

    def describe(self, table: str) -> StoredTable: ...

    def batches(self, table: StoredTable, rows: int) -> Iterator[pl.DataFrame]:
        """The examined columns as text (numbers as they are written), at most ``rows`` rows of them.

        Batches are bounded in rows and, for files of long lines, in bytes. Bytes that are no text of the
        store's encoding are replaced by U+FFFD: a scan looks at what can be read.
        """
        ...

    def close(self) -> None: ...
