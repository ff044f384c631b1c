"""What every source reader promises, whatever the store behind it.

Only shapes and rules live here; the stores are in ``postgres.py`` and ``sqlite.py``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

import pyarrow as pa

from transforms.errors import ConfigurationError
from transforms.policy.models import FieldSpec, LogicalType, TableSource

BATCH_ROWS = 100_000
"""Rows of a batch at most. Batches are also cut by size, so one of long texts has fewer."""


def _new_year(year: int) -> datetime:
    """Midnight in UTC; without zone, as the stores keep it."""
    return datetime(year, 1, 1, tzinfo=UTC).replace(tzinfo=None)


PLAUSIBLE_FROM, PLAUSIBLE_BEFORE = _new_year(1900), _new_year(2200)
"""A date outside [from, before) is an error of entry (0001-01-01, 9999-12-31, infinity): the row is
excluded as ``absurd_date:<column>``. Wide, because a company may be registered before 2000 and a promise
may lie ahead; the narrower bounds of a cursor are given by the window."""

CURSOR_FROM, CURSOR_BEFORE = _new_year(2000), _new_year(2100)
"""Where ``earliest_cursor`` and ``latest_cursor`` look: one row of 2999 must not set the range of a run."""


@dataclass(frozen=True)
class Window:
    """Half-open range of cursor values ``[start, end)`` in UTC, whole seconds, without zone.

    Datetimes with a zone are converted. Whole seconds, because text cursors are compared by seconds.
    """

    start: datetime
    end: datetime

    def __post_init__(self) -> None:
        for edge in ("start", "end"):
            value: datetime = getattr(self, edge)
            if value.tzinfo is not None:
                value = value.astimezone(UTC).replace(tzinfo=None)
                object.__setattr__(self, edge, value)
            if value.microsecond:
                raise ValueError("a window begins and ends at whole seconds")
        if self.start >= self.end:
            raise ValueError("a window ends after it begins")

    @classmethod
    def of_days(cls, first: date, last: date, timezone: str) -> Window:
        """Local days ``first`` to ``last``, both included."""
        zone = ZoneInfo(timezone)
        return cls(
            datetime.combine(first, time(), zone), datetime.combine(last + timedelta(days=1), time(), zone)
        )


@dataclass(frozen=True)
class ObservedColumn:
    """A column as the store's catalogue describes it."""

    name: str
    database_type: str
    nullable: bool
    can_become: frozenset[LogicalType]
    """Declared types that a column of this database type may be given."""
    readable: bool = True
    """Whether our role may select it."""


@dataclass(frozen=True)
class ObservedTable:
    """A table as the store's catalogue describes it; never rows."""

    name: str
    columns: tuple[ObservedColumn, ...]

    def column(self, name: str) -> ObservedColumn | None:
        return next((column for column in self.columns if column.name == name), None)


@dataclass(frozen=True)
class Extracted:
    """A batch of rows, and how many rows of the source were left out of it, by reason.

    ``batch`` has the asked columns in the asked order with the types of ``arrow_schema``; it may have no
    rows when all were excluded. An excluded row counts once, under the first column (in asked order) that
    is wrong, so over a whole extraction ``rows + excluded == count(table, window)``.

    Reasons are ``<what>:<column>``: ``invalid_utf8``, ``not_text``, ``not_integer``, ``not_decimal`` (no
    number, or more digits than declared: nothing is ever rounded), ``not_number``, ``not_boolean``,
    ``not_date``, ``not_timestamp``, ``absurd_date``, ``not_uuid``, ``null_key`` (primary key),
    ``null`` (kept as it is and declared ``nullable: false``).
    """

    batch: pa.RecordBatch
    excluded: Counter[str] = field(default_factory=Counter)


class SourceReader(Protocol):
    """An open operational store, read only.

    All reads of one reader see one state of the store: the snapshot taken when it was opened. Hold it for
    a run, not longer: it keeps the owner's database from tidying up. Extractions may overlap.

    What is not declared is not read: only columns of ``table.selected`` can be asked for. Every failure is
    a ``PardaError`` (``SourceError``, ``SchemaDrift``, ``ConfigurationError``) that holds neither a value
    nor the password. A failed table leaves the reader usable for the others.

    Every row of a table with a cursor is in exactly one of: the windows that cut ``[earliest, latest)``,
    ``outside(table, earliest, latest)``, ``null_cursor(table)``; together they are ``count(table, None)``.
    """

    system: str

    def observe(self, table: TableSource | str) -> ObservedTable:
        """Columns from the catalogue. ``SchemaDrift`` where the table is missing."""
        ...

    def extract(
        self,
        table: TableSource,
        columns: Sequence[str],
        window: Window | None,
        batch_rows: int = BATCH_ROWS,
    ) -> Iterator[Extracted]:
        """Stream the rows whose cursor is in ``window`` (``None``: the whole table).

        Rows come in no promised order. Nothing is yielded for an empty range. Memory is bounded by a
        batch, whatever the table's size.
        """
        ...

    def count(self, table: TableSource, window: Window | None) -> int:
        """Rows of the source in ``window``, counted by the store, for reconciliation."""
        ...

    def null_cursor(self, table: TableSource) -> int:
        """Rows whose cursor is NULL: they fall into no window, ever. 0 for a snapshot table."""
        ...

    def outside(self, table: TableSource, earliest: datetime, latest: datetime) -> int:
        """Rows whose cursor is set, but not in ``[earliest, latest)``. 0 for a snapshot table."""
        ...

    def earliest_cursor(self, table: TableSource) -> datetime | None:
        """Least plausible cursor value (2000 to 2099), UTC; None without any."""
        ...

    def latest_cursor(self, table: TableSource, before: datetime | None = None) -> datetime | None:
        """Greatest plausible cursor value (2000 to 2099, and less than ``before``), UTC."""
        ...

    def close(self) -> None:
        """End all reads. May be called twice."""
        ...

    def __enter__(self) -> SourceReader: ...

    def __exit__(self, *_: object) -> None: ...


class Deliveries(Protocol):
    """What a reader adds where rows are delivered in pieces (files) that come late or broken."""

    def left_out(self, table: TableSource) -> Counter[str]:
        """Pieces that were not taken as a whole, by reason; their rows are none of the source's."""
        ...

    def late_days(self, table: TableSource, since: datetime, timezone: str) -> list[date]:
        """Local days before that of ``since`` (UTC) whose rows are more since then: to be read again."""
        ...


def left_out(reader: SourceReader, table: TableSource) -> Counter[str]:
    """Pieces of ``table`` that ``reader`` did not take, by reason; none where there are no pieces."""
    ask = getattr(reader, "left_out", None)
    return ask(table) if ask else Counter()


def late_days(reader: SourceReader, table: TableSource, since: datetime, timezone: str) -> list[date]:
    """Closed days of ``table`` that have to be read again; none where the store has no deliveries."""
    ask = getattr(reader, "late_days", None)
    return ask(table, since, timezone) if ask else []


def arrow_type(spec: FieldSpec) -> pa.DataType:
    """The Arrow type in which a column of this declaration leaves the reader."""
    match spec.type:
        case LogicalType.INTEGER:
            return pa.int64()
        case LogicalType.DECIMAL:
            return pa.decimal128(18, spec.scale)
        case LogicalType.FLOAT:
            return pa.float64()
        case LogicalType.BOOLEAN:
            return pa.bool_()
        case LogicalType.DATE:
            return pa.date32()
        case LogicalType.TIMESTAMP:
            return pa.timestamp("us")
        case LogicalType.TEXT | LogicalType.UUID:
            return pa.string()


def arrow_schema(table: TableSource, columns: Sequence[str]) -> pa.Schema:
    """The schema of the batches of ``extract(table, columns, …)``."""
    return pa.schema([(name, arrow_type(table.fields[name])) for name in columns])


def store_name(table: TableSource | str) -> str:
    """The table's name in the store, perhaps with its schema: ``sales.orders``."""
    return table if isinstance(table, str) else (table.source_name or table.table)


def quoted(name: str) -> str:
    """A column name as a quoted identifier; good for SQLite and PostgreSQL."""
    if not name or "\0" in name:
        raise ConfigurationError(
            "A table or column name is empty or malformed.",
            next_step="Correct the names (and `source_name`) in sources.yaml.",
        )
    return '"' + name.replace('"', '""') + '"'


def relation_name(table: TableSource | str) -> str:
    """The table's name in a database. A pattern of keys or files names no relation there: in a database that
    stands in for such a store the table has the name by which it is declared."""
    name = store_name(table)
    return table.table if isinstance(table, TableSource) and set(name) & set("*{?[/") else name


def quoted_table(table: TableSource | str) -> str:
    """``sales.orders`` as ``"sales"."orders"``."""
    return ".".join(quoted(part) for part in relation_name(table).split("."))


def relation(table: TableSource, quote: Callable[[str], str] = quoted) -> str:
    """What stands after FROM: the table, with the columns that are taken over from its parent.

    Only declared columns that are read are named, so that no right on the others is needed. A row without
    its parent stays, with nulls: it is counted among those without a cursor. The databases merge the join
    into the query and begin with the parent's index where its column is the cursor.
    """

    def name(of: str) -> str:
        return ".".join(quote(part) for part in of.split("."))

    parent = table.parent
    if parent is None:
        return name(relation_name(table))
    own = [f"own_.{quote(column)}" for column in table.own_columns if table.fields[column].selected]
    over = [
        f"parent_.{quote(there)} AS {quote(here)}"
        for here, there in parent.columns.items()
        if table.fields[here].selected
    ]
    return (
        f"(SELECT {', '.join([*own, *over])} FROM {name(relation_name(table))} AS own_ LEFT JOIN "
        f"{name(parent.source_name)} AS parent_ ON parent_.{quote(parent.key)} = own_.{quote(parent.by)}) "
        "AS rows_"
    )


def with_parent(
    table: TableSource | str, observed: ObservedTable, observe: Callable[[str], ObservedTable]
) -> ObservedTable:
    """``observed`` and the columns that the declaration takes over from the parent, as far as they exist."""
    if isinstance(table, str) or table.parent is None:
        return observed
    found = observe(table.parent.source_name)
    taken_over = [
        replace(column, name=here, nullable=True)
        for here, there in table.parent.columns.items()
        if (column := found.column(there)) is not None
    ]
    return ObservedTable(observed.name, (*observed.columns, *taken_over))


def require_declared(table: TableSource, columns: Sequence[str], window: Window | None) -> None:
    """Refuse columns that the declaration does not let us read, and windows without a cursor."""
    hint = f"Correct systems/{table.system}/sources.yaml, or the columns that are asked for."
    for name in columns:
        if name not in table.fields:
            raise ConfigurationError(
                "The column is not declared.",
                next_step=hint,
                system=table.system,
                table=table.table,
                column=name,
            )
        if not table.fields[name].selected:
            raise ConfigurationError(
                "The column is declared as not to be read (`never_read` or `drop`).",
                next_step=hint,
                system=table.system,
                table=table.table,
                column=name,
            )
    if not columns or len(set(columns)) != len(columns):
        raise ConfigurationError(
            "At least one column must be asked for, and none twice.",
            next_step=hint,
            system=table.system,
            table=table.table,
        )
    if window is not None and table.cursor is None:
        raise ConfigurationError(
            "A snapshot table has no cursor, so it cannot be read by window.",
            next_step="Read it whole (window=None).",
            system=table.system,
            table=table.table,
        )
