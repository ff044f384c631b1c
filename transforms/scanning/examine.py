"""A store scanned: every column sampled in one pass over its table, classified, given a proposal."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

import polars as pl

from transforms.detection import ColumnEvidence, Detector
from transforms.detection.evidence import DENSE, LONGEST_KEY
from transforms.errors import PardaError, SourceError
from transforms.policy.models import LogicalType
from transforms.scanning.flattening import SafeNames, split_json
from transforms.scanning.opening import for_a_scan
from transforms.scanning.sampling import DistinctSample
from transforms.scanning.store import Store, StoredColumn, StoredTable

ROWS: Final = 1_000_000
DISTINCT: Final = 20_000


@dataclass(frozen=True)
class ColumnReport:
    """One column, or one path of a JSON column. Counts, shares and names only.

    ``evidence`` is None where nothing was read: bytes, or no right. ``unique``: each examined value once,
    and none missing. ``paths``: of a column that holds JSON, what was found within.
    """

    name: str
    type: LogicalType
    database_type: str
    nullable: bool
    evidence: ColumnEvidence | None
    readable: bool = True
    scale: int = 2
    unique: bool = False
    paths: tuple[ColumnReport, ...] = ()


@dataclass(frozen=True)
class TableReport:
    """``rows``: how many were read; ``whole``: whether these were all."""

    name: str
    columns: tuple[ColumnReport, ...]
    primary_key: tuple[str, ...]
    rows: int
    whole: bool


@dataclass(frozen=True)
class ScanReport:
    """``unread``: table -> why, in words without a value."""

    kind: str
    default_url: str | None
    tables: tuple[TableReport, ...]
    unread: dict[str, str] = field(default_factory=dict)


def scan_store(
    store: Store,
    detector: Detector,
    names: SafeNames,
    *,
    rows: int = ROWS,
    distinct: int = DISTINCT,
    progress: Callable[[str], None] = lambda text: None,
) -> ScanReport:
    """Scan every table: its first ``rows`` rows, of each column at most ``distinct`` distinct values.

    Memory is bounded by the samples of one table. A table that cannot be read is told and stops no other.
    Raises SourceError where there is no table, or none can be read.
    """
    tables: list[TableReport] = []
    unread: dict[str, str] = {}
    failure: PardaError | None = None
    listed = store.tables()
    for name in listed:
        progress(f"scan {name}")
        try:
            tables.append(_scan_table(store, store.describe(name), detector, names, rows, distinct))
        except PardaError as error:
            failure = for_a_scan(error)
            unread[name] = f"{failure.what} Next step: {failure.next_step}"
    if not listed:
        raise SourceError(
            "There is no table that this user can see.",
            next_step="check the name of the database, and the rights of the user.",
        )
    if not tables and failure is not None:
        raise failure
    return ScanReport(store.kind, store.default_url, tuple(tables), unread)


class _Samples:
    """The samples of one column: its own, and one a path of the JSON in it."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self.own = DistinctSample(limit)
        self.paths: dict[str, DistinctSample] = {}

    def add(self, values: pl.Series, column: str, names: SafeNames) -> None:
        rest, found = split_json(values, column, names)
        self.own.add(rest)
        for path, texts in found.items():
            self.paths.setdefault(path, DistinctSample(self._limit)).add(pl.Series(texts, dtype=pl.String))


def _scan_table(
    store: Store, table: StoredTable, detector: Detector, names: SafeNames, rows: int, distinct: int
) -> TableReport:
    samples = {column.name: _Samples(distinct) for column in table.columns if column.examined}
    read = 0
    for batch in store.batches(table, rows):
        read += batch.height
        for name, of_column in samples.items():
            of_column.add(batch[name], name, names)
    columns = []
    for column in table.columns:
        if column.name not in samples:
            columns.append(_unread(column))
            continue
        of_column = samples[column.name]
        if column.name == "*" and not of_column.own.rows - of_column.own.nulls and not of_column.paths:
            continue  # of JSON Lines: no key that may not be printed has come
        paths = tuple(
            _report(
                StoredColumn(path, "json", _ANY, sample.nulls > 0),
                sample,
                re.split(r"\.", path.removesuffix(" (key)"))[-1].removesuffix("[]"),
                detector,
            )
            for path, sample in sorted(of_column.paths.items())
        )
        columns.append(replace(_report(column, of_column.own, column.name, detector), paths=paths))
    return TableReport(table.name, tuple(columns), table.primary_key, read, read < rows)


_ANY: Final = frozenset(LogicalType)


def _unread(column: StoredColumn) -> ColumnReport:
    kind = next(iter(column.candidates), LogicalType.TEXT)
    return ColumnReport(
        column.name, kind, column.database_type, column.nullable, None, readable=column.readable
    )


def _report(column: StoredColumn, sample: DistinctSample, name: str, detector: Detector) -> ColumnReport:
    values, distinct = sample.values, sample.distinct
    kind, scale = _type(values, column.candidates)
    evidence = _evidence(values, kind, name, distinct, detector)
    evidence = replace(evidence, rows=sample.rows, nulls=sample.nulls, distinct=distinct)
    unique = distinct > 0 and sample.nulls == 0 and len(values) == distinct == sample.rows
    return ColumnReport(
        column.name,
        kind,
        column.database_type,
        column.nullable or sample.nulls > 0,
        evidence,
        scale=scale,
        unique=unique,
    )


def _evidence(
    values: pl.Series, kind: LogicalType, name: str, distinct: int, detector: Detector
) -> ColumnEvidence:
    whole = values.str.extract(r"^([+-]?[0-9]{1,18})(?:\.0+)?$").cast(pl.Int64, strict=False)
    if whole.null_count():
        # numbers with a fraction hold nothing to find; text in a column of numbers (SQLite) does
        numbers = kind in (LogicalType.DECIMAL, LogicalType.FLOAT)
        texts = (
            values.filter(~values.str.contains(r"^[+-]?[0-9]*\.[0-9]+(?:[eE][+-]?[0-9]+)?$"))
            if numbers
            else values
        )
        return detector.classify(texts, name)
    if kind is LogicalType.TEXT or values.str.contains("^[+0]").any():
        return detector.classify(values, name)
    if len(whole) < distinct and _dense(whole, distinct):
        return ColumnEvidence(name, 0, 0, distinct, len(whole))
    return detector.classify(whole, name)


def _dense(sample: pl.Series, distinct: int) -> bool:
    """Consecutive keys, judged by the estimated number of distinct values: a sample alone looks sparse."""
    low, high = sample.min(), sample.max()
    if not isinstance(low, int) or not isinstance(high, int):
        return False
    return high < LONGEST_KEY and distinct / (high - low + 1) >= DENSE


_PATTERNS: Final[Sequence[tuple[LogicalType, str]]] = (
    (LogicalType.BOOLEAN, r"^(?:true|false|t|f|True|False)$"),
    (LogicalType.INTEGER, r"^-?(?:0|[1-9][0-9]{0,17})$"),
    (LogicalType.DECIMAL, r"^-?(?:0|[1-9][0-9]{0,16})(?:\.[0-9]{1,6})?$"),
    (LogicalType.FLOAT, r"^-?[0-9]+(?:\.[0-9]*)?(?:[eE][+-]?[0-9]{1,3})?$"),
    (LogicalType.DATE, r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"),
    (
        LogicalType.TIMESTAMP,
        r"^[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,6})?(?:Z|\+00(?::?00)?)?$",
    ),
    (LogicalType.UUID, r"^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$"),
)


def _type(values: pl.Series, candidates: frozenset[LogicalType]) -> tuple[LogicalType, int]:
    """What the column may be declared as, and its digits after the point."""
    kinds = [kind for kind, _ in _PATTERNS if kind in candidates] + [LogicalType.TEXT]
    kind = kinds[0] if len(candidates) == 1 else LogicalType.TEXT
    if len(candidates) > 1:
        if LogicalType.TEXT in candidates and not values.str.contains(".", literal=True).any():
            # whole numbers in a column of text are codes, unless the column may hold integers
            candidates = candidates - {LogicalType.DECIMAL, LogicalType.FLOAT}
        fitting = (
            k
            for k, shape in _PATTERNS
            if k in candidates and len(values) and values.str.contains(shape).all()
        )
        kind = next(fitting, LogicalType.TEXT if LogicalType.TEXT in candidates else kinds[0])
    scale = 2
    if kind is LogicalType.DECIMAL and len(values):
        digits = values.str.extract(r"\.([0-9]+?)0*$").str.len_chars().max()
        scale = max(2, min(9, digits if isinstance(digits, int) else 2))
    return kind, scale
