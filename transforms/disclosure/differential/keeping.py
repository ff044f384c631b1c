"""Noise is drawn once a period and kept: the protocol between the noised file and the ledger.

1. the ledger is locked; what a crash left is finished or thrown away (``_recover``);
2. a period that has a record is loaded, never drawn: a rerun gives the same numbers;
3. the caps are asked;
4. noise is drawn and written aside, encrypted: ``aggregated/<table>__noised/.aside-…``, fsync of the file
   and of its folder;
5. the record, with the hash of that file, is appended to the ledger, fsync: **spent**;
6. the file is renamed into place, fsync of the folder.

Killed before 5 is on the disk, the file aside belongs to no record and is removed by the next run, which
draws anew. That costs nothing: a differentially private answer costs when somebody sees it, or acts on it.
This one was encrypted with a key that only Parda holds, was read by nobody, and was dropped for a reason
(the crash) that did not depend on its numbers. Killed after 5, the record names a file that is still aside:
the next run renames it. So between two runs the budget of a period is either not spent and its numbers do not
exist, or spent once with one set of numbers.

The other order (ledger first, then draw) would lose the numbers of a period in a crash and with them the
period, or have to spend twice; a seed kept in the ledger would give the same numbers again, but OpenDP draws
from the operating system's randomness and takes no seed, by design.
"""

from __future__ import annotations

import hashlib
import os
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import duckdb
import polars as pl

from transforms.aggregation.periods import Period
from transforms.aggregation.spec import TableSpec
from transforms.disclosure.differential.caps import require_within, spending
from transforms.disclosure.differential.ledger import OpenLedger, Record
from transforms.disclosure.published import published_schema
from transforms.errors import DisclosureError
from transforms.home import private_directory
from transforms.policy.models import PrivacyBudget
from transforms.storage import PartitionStore

_LAYER: Final = "aggregated"
_ASIDE = ".aside-"


@dataclass(frozen=True, repr=False)
class NoisedCells:
    """One period that may leave: ``published`` as it was drawn, and the ledger's ``record`` of it."""

    spec: TableSpec
    period: Period
    published: pl.DataFrame
    record: Record

    def __repr__(self) -> str:
        return f"NoisedCells({self.spec.table}, {self.period}, {self.published.height} rows)"


def noised_table(table: str) -> str:
    """Where noised numbers are stored."""
    return f"{table}__noised"


def kept_or_drawn(
    store: PartitionStore,
    ledger: OpenLedger,
    spec: TableSpec,
    period: Period,
    budget: PrivacyBudget,
    draw: Callable[[], pl.DataFrame],
) -> NoisedCells:
    """The period's noised numbers: those that were drawn before, or new ones within the budget.

    Raises ``BudgetExceeded``, and ``DisclosureError`` when a period was paid for and its numbers are lost.
    """
    _recover(store, ledger, spec)
    if ledger.chain.of(spec.table, period.first) is not None:
        return load_noised(store, ledger.chain.of(spec.table, period.first), spec, period)
    asked = spending(spec, period)
    require_within(spec.system, asked, ledger.chain.records, budget)
    frame = draw()
    aside = _write_aside(store, spec, frame)
    record = ledger.append(asked, file=_sha256(aside), frame=fingerprint(frame))
    _put(store, spec, aside, record)
    return NoisedCells(spec, period, frame, record)


def load_noised(store: PartitionStore, record: Record | None, spec: TableSpec, period: Period) -> NoisedCells:
    """What is kept of a period; raises ``DisclosureError`` unless it is what ``record`` paid for."""
    path = store.home.partition(spec.system, _LAYER, noised_table(spec.table), period.first)
    if record is None:
        raise _lost(spec, period, "is stored, but the privacy ledger does not know it")
    if not path.exists():
        raise _lost(spec, period, "is paid for in the privacy ledger, but its numbers are gone")
    try:
        relation = store.relation(_LAYER, noised_table(spec.table), [period.first])
        stored = store.con.sql(f"SELECT * FROM {relation}").pl()
    except duckdb.Error as error:
        raise store.failure(error, _LAYER, noised_table(spec.table)) from None
    schema = published_schema(spec)
    frame = stored.with_columns(pl.lit(period.first).alias(spec.period_column))
    if sorted({*frame.columns} - {"day"}) != sorted({*schema} - {"day"}):
        raise _lost(spec, period, "was drawn under another declaration of the table")
    frame = frame.select(schema.names()).cast(schema).sort(list(spec.keys))
    if fingerprint(frame) != record.frame:
        raise _lost(spec, period, "does not have the numbers that were paid for")
    return NoisedCells(spec, period, frame, record)


def fingerprint(frame: pl.DataFrame) -> str:
    """SHA-256 of a published frame: names, types and every value, in the order of the rows."""
    digest = hashlib.sha256()
    digest.update(repr([(name, str(kind)) for name, kind in frame.schema.items()]).encode())
    for row in frame.iter_rows():
        digest.update(b"\n" + repr([None if value is None else str(value) for value in row]).encode())
    return digest.hexdigest()


def _recover(store: PartitionStore, ledger: OpenLedger, spec: TableSpec) -> None:
    """Finish the rename of a file that was paid for; remove one that was not. The ledger is locked, so no
    other process is between the two."""
    by_file = {record.file: record for record in ledger.chain.records if record.table == spec.table}
    folder = store.home.layer(spec.system, _LAYER) / noised_table(spec.table)
    for aside in sorted(folder.glob(f"{_ASIDE}*")):
        record = by_file.get(_sha256(aside))
        if record is not None:
            _put(store, spec, aside, record)
        else:
            aside.unlink()
            _sync_directory(folder)


def _write_aside(store: PartitionStore, spec: TableSpec, frame: pl.DataFrame) -> Path:
    folder = private_directory(store.home.layer(spec.system, _LAYER) / noised_table(spec.table))
    aside = folder / f"{_ASIDE}{uuid.uuid4().hex}.parquet"
    arrow = frame.drop(spec.period_column).to_arrow(compat_level=pl.CompatLevel.oldest())
    store.con.register("parda_noised", arrow)
    try:
        store.con.execute(
            f"COPY (SELECT * FROM parda_noised) TO '{aside}' (FORMAT parquet, COMPRESSION zstd, "
            f"ENCRYPTION_CONFIG {{footer_key: '{_LAYER}'}})"
        )
    except duckdb.Error as error:
        raise store.failure(error, _LAYER, noised_table(spec.table)) from None
    finally:
        store.con.unregister("parda_noised")
    aside.chmod(0o600)
    _sync(aside)
    _sync_directory(folder)
    return aside


def _put(store: PartitionStore, spec: TableSpec, aside: Path, record: Record) -> None:
    target = store.home.partition(spec.system, _LAYER, noised_table(spec.table), record.first)
    private_directory(target.parent)
    _sync_directory(target.parent.parent)
    aside.replace(target)
    _sync_directory(target.parent)
    _sync_directory(aside.parent)


def _lost(spec: TableSpec, period: Period, what: str) -> DisclosureError:
    return DisclosureError(
        f"the noised period from {period.first} {what}.",
        system=spec.system,
        table=spec.table,
        next_step=f"restore `restricted/{spec.system}/aggregated/{noised_table(spec.table)}` and "
        f"`state/{spec.system}.privacy.jsonl` from one backup; the period is not published; it is not drawn "
        "again, since its budget is spent.",
    )


def _sha256(path: Path) -> str:
    with path.open("rb") as handle:
        return hashlib.file_digest(handle, "sha256").hexdigest()


def _sync(path: Path) -> None:
    with path.open("rb") as handle:
        os.fsync(handle.fileno())


def _sync_directory(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
