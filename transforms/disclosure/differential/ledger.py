"""The ledger: what has been spent on every unit of privacy, one record a table and period.

``state/<system>.privacy.jsonl``, mode 0600: JSON Lines, appended to and never rewritten. A file and not
SQLite, because an append is one write and one fsync with nothing in between that could be half done to
records of the past, because the chain can be checked with any tool that has SHA-256, and because a database
that "repairs" itself after a crash must not be what remembers a budget.

Each record holds the hash of itself and of the one before it, so a changed, removed, inserted or moved
record breaks the chain at its place. That the end was cut off, or the whole file is gone or forged anew, is
seen by what is outside of it: manifests of releases (a chain of their own) name the hash of the record of
every noised period (``whole.py``).

A crash while appending leaves a line without its end. Its fsync had not returned, so nothing relied on it
(``keeping.py``), and the next append cuts it off. A whole line that cannot be read is no crash: refused.
"""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, Final

from transforms.errors import DisclosureError
from transforms.home import Home

BEGINNING: Final = "0" * 64
"""``before`` of the first record."""

_TEXTS: Final = ("at", "table", "unit", "mechanism", "file", "frame", "before")


@dataclass(frozen=True, kw_only=True)
class Spending:
    """What one period of one table takes of the budget of each ``unit`` of privacy."""

    table: str
    unit: str
    first: date
    last: date
    mechanism: str
    epsilon: Decimal
    delta: Decimal

    @property
    def months(self) -> tuple[str, ...]:
        """Calendar months that the period touches, ``2026-05``: it counts in full in each."""
        found = []
        year, month = self.first.year, self.first.month
        while (year, month) <= (self.last.year, self.last.month):
            found.append(f"{year:04d}-{month:02d}")
            year, month = (year, month + 1) if month < 12 else (year + 1, 1)
        return tuple(found)


@dataclass(frozen=True, kw_only=True)
class Record(Spending):
    """A spending as it stands in the ledger.

    ``file``: SHA-256 of the encrypted file as it was written aside, for what a crash leaves; a change of keys
    writes it anew. ``frame``: fingerprint of the noised numbers, for ever.
    """

    number: int
    at: str
    file: str
    frame: str
    before: str
    hash: str


@dataclass(frozen=True)
class Chain:
    """The ledger as read. ``torn``: bytes after the last whole line, of an append that was cut off."""

    records: tuple[Record, ...]
    torn: int

    def of(self, table: str, first: date) -> Record | None:
        """The record of one period."""
        return next((each for each in self.records if (each.table, each.first) == (table, first)), None)

    @property
    def tables(self) -> set[str]:
        return {record.table for record in self.records}


def read_ledger(home: Home, system: str) -> Chain:
    """The ledger, every link checked; raises ``DisclosureError`` for the first that does not hold."""
    path = home.privacy_ledger(system)
    return _chain(system, path.read_bytes() if path.exists() else b"")


class OpenLedger:
    """The ledger while it is this process's alone."""

    def __init__(self, system: str, path: Path, descriptor: int, chain: Chain) -> None:
        self.system = system
        self._path = path
        self._descriptor = descriptor
        self.chain = chain

    def append(self, spending: Spending, *, file: str, frame: str) -> Record:
        """Write one record; it is on the disk when this returns."""
        if self.chain.of(spending.table, spending.first) is not None:
            raise DisclosureError(
                f"the period from {spending.first} is in the privacy ledger already.",
                system=self.system,
                table=spending.table,
                next_step="noise is drawn once a period; this is a defect of the caller.",
            )
        before = self.chain.records[-1].hash if self.chain.records else BEGINNING
        content = _content(spending) | {
            "number": len(self.chain.records) + 1,
            "at": datetime.now(UTC).isoformat(timespec="seconds"),
            "file": file,
            "frame": frame,
            "before": before,
        }
        line = _canonical(content | {"hash": _hash(content)}) + b"\n"
        end = os.fstat(self._descriptor).st_size
        try:
            while line:
                line = line[os.write(self._descriptor, line) :]
            os.fsync(self._descriptor)
        except OSError as error:
            os.ftruncate(self._descriptor, end)
            raise DisclosureError(
                f"the privacy ledger cannot be written ({type(error).__name__}); nothing was spent.",
                system=self.system,
                table=spending.table,
                next_step=f"check free disk space and the mode of `state/{self._path.name}`, and run again.",
            ) from None
        record = _record(content | {"hash": _hash(content)})
        self.chain = Chain((*self.chain.records, record), 0)
        return record


@contextmanager
def open_ledger(home: Home, system: str) -> Iterator[OpenLedger]:
    """The ledger for appending, locked against other processes; a torn end is cut off first."""
    path = home.privacy_ledger(system)
    made = not path.exists()
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        if made:
            _sync_directory(path.parent)
        chain = _chain(system, path.read_bytes())
        if chain.torn:
            os.ftruncate(descriptor, os.fstat(descriptor).st_size - chain.torn)
            os.fsync(descriptor)
        yield OpenLedger(system, path, descriptor, Chain(chain.records, 0))
    finally:
        os.close(descriptor)


def spent(
    records: Sequence[Spending], unit: str, *, month: str | None = None, table: str | None = None
) -> tuple[Decimal, Decimal]:
    """(ε, δ) of ``unit`` so far; of one month (``2026-05``) and of one table if they are given."""
    of = [
        record
        for record in records
        if record.unit == unit
        and (month is None or month in record.months)
        and (table is None or record.table == table)
    ]
    return sum((each.epsilon for each in of), Decimal(0)), sum((each.delta for each in of), Decimal(0))


def _chain(system: str, content: bytes) -> Chain:
    whole, _, torn = content.rpartition(b"\n")
    records: list[Record] = []
    before = BEGINNING
    for number, line in enumerate(whole.split(b"\n") if whole else [], start=1):
        try:
            found = json.loads(line)
            record = _record(found)
            holds = (
                line == _canonical(found)
                and record.number == number
                and record.before == before
                and record.hash == _hash({key: found[key] for key in found if key != "hash"})
            )
        except (ValueError, KeyError, TypeError, AttributeError, InvalidOperation):
            holds = False
        if not holds:
            raise DisclosureError(
                f"the privacy ledger does not hold at record {number}: it was changed after it was written.",
                system=system,
                next_step=f"restore `state/{system}.privacy.jsonl` from a backup that "
                f"`parda ledger --system {system} --verify` accepts; no noised table is made until then.",
            )
        records.append(record)
        before = record.hash
    twice = len(records) - len({(record.table, record.first) for record in records})
    if twice:
        raise DisclosureError(
            f"the privacy ledger holds {twice} period(s) twice.",
            system=system,
            next_step=f"restore `state/{system}.privacy.jsonl` from a backup.",
        )
    return Chain(tuple(records), len(torn))


def _content(spending: Spending) -> dict[str, Any]:
    return {
        "table": spending.table,
        "unit": spending.unit,
        "first": spending.first.isoformat(),
        "last": spending.last.isoformat(),
        "mechanism": spending.mechanism,
        "epsilon": plain(spending.epsilon),
        "delta": plain(spending.delta),
    }


def _record(found: dict[str, Any]) -> Record:
    texts = {key: found[key] for key in _TEXTS}
    if not all(isinstance(text, str) for text in (*texts.values(), found["hash"])):
        raise ValueError("not a text")
    if set(found) != {*_TEXTS, "number", "first", "last", "epsilon", "delta", "hash"}:
        raise ValueError("other fields")
    return Record(
        **texts,
        number=found["number"],
        first=date.fromisoformat(found["first"]),
        last=date.fromisoformat(found["last"]),
        epsilon=_amount(found["epsilon"]),
        delta=_amount(found["delta"]),
        hash=found["hash"],
    )


def _amount(text: str) -> Decimal:
    amount = Decimal(text)
    if not amount.is_finite() or amount < 0:
        raise ValueError("not an amount")
    return amount


def plain(amount: Decimal) -> str:
    """A decimal as text without exponent and without zeros at its end."""
    return f"{amount.normalize():f}"


def _canonical(content: dict[str, Any]) -> bytes:
    return json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=True).encode()


def _hash(content: dict[str, Any]) -> str:
    """Of the record before (it is part of ``content``) and of everything but the hash itself."""
    return hashlib.sha256(_canonical(content)).hexdigest()


def _sync_directory(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
