"""``SourceReader`` for a WooCommerce shop's REST API. The rules are told in the package's docstring."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

import numpy as np

from transforms.errors import ConfigurationError, SchemaDrift, SourceError
from transforms.policy.models import LogicalType, TableSource
from transforms.sources.contract import (
    CURSOR_BEFORE,
    CURSOR_FROM,
    Extracted,
    ObservedColumn,
    ObservedTable,
    Window,
)
from transforms.sources.files.cells import Mask, Moments, microseconds, moment_of, place, to_batch
from transforms.sources.files.gathering import Gathering
from transforms.sources.streamed import StreamedReader
from transforms.sources.woocommerce.client import Client
from transforms.sources.woocommerce.connecting import address_of
from transforms.sources.woocommerce.describing import Described
from transforms.sources.woocommerce.listing import Listing
from transforms.sources.woocommerce.rows import Block, Rows

_SECOND: Final = timedelta(seconds=1)
_A_DAY: Final = timedelta(days=1)  # no local time is further from UTC
_BEGINNING, _END = (datetime(year, 1, 3, tzinfo=UTC).replace(tzinfo=None) for year in (1, 9999))
_CREATED: Final = ("date_created_gmt", "date_created")
_MODIFIED: Final = ("date_modified_gmt", "date_modified")


@dataclass(frozen=True)
class _Cursors:
    """All cursors of a table that the shop cannot filter by."""

    moments: Moments
    sound: Mask
    nulls: int
    rows: int


class WooCommerceReader(StreamedReader):
    """One shop, read only. Nothing but GET and OPTIONS is ever sent."""

    def __init__(
        self,
        url: str,
        system: str,
        *,
        silence_seconds: float,
        pause: Callable[[float], None] = time.sleep,
    ) -> None:
        self.system = system
        self._address = address_of(url, system)
        self._client = Client(self._address, system, silence_seconds, pause)
        self._described: dict[str, Described] = {}
        self._rows: dict[str, tuple[Rows, ...]] = {}
        self._met: dict[tuple[str, Window | None], int] = {}
        self._cursors_of: dict[str, _Cursors] = {}

    def __repr__(self) -> str:
        return f"WooCommerceReader({self.system!r}, {str(self._address)!r})"

    def close(self) -> None:
        self._client.close()

    # --- what is there ---------------------------------------------------------------------------

    def observe(self, table: TableSource | str) -> ObservedTable:
        """The declared columns: what is read was found in the endpoints' descriptions, the rest is not asked.

        Raises ``SchemaDrift`` for a column that is to be read and that no endpoint of the table gives.
        """
        if isinstance(table, str):
            return ObservedTable(table, ())
        self._of(table)
        return ObservedTable(
            table.source_name or table.table,
            tuple(ObservedColumn(name, "json", True, frozenset(LogicalType)) for name in table.fields),
        )

    def _of(self, table: TableSource) -> tuple[Rows, ...]:
        """How each endpoint gives the table's rows."""
        name = table.model_dump_json()
        if name not in self._rows:
            if not table.rest:
                raise ConfigurationError(
                    "The table has no `rest`, so the API of a shop cannot give it.",
                    next_step=f"Say in systems/{self.system}/sources.yaml which endpoint lists its rows, or "
                    "read the shop's database.",
                    system=self.system,
                    table=table.table,
                )
            rows = tuple(Rows(table, each, self._description(each.path, table)) for each in table.rest)
            lacking = [column for column in table.selected if not any(each.gives(column) for each in rows)]
            if lacking:
                raise SchemaDrift(
                    f"The API of the shop cannot give: {', '.join(lacking)}.",
                    next_step=f"Correct `path` or `rest` in systems/{self.system}/sources.yaml; drop what is "
                    "not needed, or read the shop's database.",
                    system=self.system,
                    table=table.table,
                    column=lacking[0] if len(lacking) == 1 else None,
                )
            self._rows[name] = rows
        return self._rows[name]

    def _description(self, endpoint: str, table: TableSource) -> Described:
        path = endpoint.partition("?")[0]
        if path not in self._described:
            described = Described.of(self._client.described(path, table.table))
            if described is None:
                raise SourceError(
                    "An endpoint does not describe its records.",
                    next_step="Have the shop answer OPTIONS requests, which WordPress does by itself.",
                    system=self.system,
                    table=table.table,
                )
            self._described[path] = described
        return self._described[path]

    # --- rows ------------------------------------------------------------------------------------

    def _stream(
        self, table: TableSource, columns: tuple[str, ...], window: Window | None, batch_rows: int
    ) -> Iterator[Extracted]:
        gathering = Gathering(batch_rows)
        met = 0
        for block, kept in self._blocks(table, columns, window):
            cells = {column: block.cells[column] for column in columns}
            extracted = to_batch(table, cells, kept)
            met += extracted.batch.num_rows + extracted.excluded.total()
            if window is None and block.malformed:
                extracted.excluded[f"malformed:{table.primary_key[0]}"] += block.malformed
                met += block.malformed
            yield from gathering.add(extracted)
        self._met[table.table, window] = met
        yield from gathering.rest()

    def _blocks(
        self, table: TableSource, columns: Sequence[str], window: Window | None
    ) -> Iterator[tuple[Block, Mask | None]]:
        """Rows page by page, and which of them are in the window."""
        cursor = [] if window is None or table.cursor in columns else [str(table.cursor)]
        for rows in self._of(table):
            asked = {"_fields": rows.asked([*columns, *cursor]), **self._filters(rows, window)}
            for records in self._listing(table, rows, asked).pages():
                block = rows.block(records, [*columns, *cursor])
                kept = None
                if window is not None:
                    placed = place(block.cells[str(table.cursor)], table.fields[str(table.cursor)])
                    kept = placed.within(microseconds(window.start), microseconds(window.end))
                yield block, kept

    def _listing(self, table: TableSource, rows: Rows, asked: Mapping[str, str]) -> Listing:
        described = self._description(rows.endpoint.path, table)
        path, _, fixed = rows.endpoint.path.partition("?")
        constant = dict(each.split("=", 1) for each in fixed.split("&") if "=" in each)
        order = {"order": "asc"} if described.takes("order") else {}
        by = next((name for name in (*_order_of(rows), "id") if described.orders_by(name)), None)
        return Listing(
            self._client,
            path,
            {**constant, **order, **({"orderby": by} if by else {}), **asked},
            by_offset=described.takes("offset"),
            system=self.system,
            table=table.table,
        )

    def _filters(self, rows: Rows, window: Window | None) -> dict[str, str]:
        """The window as the shop can filter by it; empty where it cannot, and the whole list is read."""
        names = self._filtering(rows)
        if window is None or not names:
            return {}
        after, before = names
        described = self._described[rows.endpoint.path.partition("?")[0]]
        slack = _SECOND if described.takes("dates_are_gmt") else _A_DAY
        filters = {
            after: (window.start - slack).isoformat(),
            before: (window.end + slack - _SECOND).isoformat(),
        }
        return filters | ({"dates_are_gmt": "true"} if slack is _SECOND else {})

    def _filtering(self, rows: Rows) -> tuple[str, str] | None:
        described = self._described[rows.endpoint.path.partition("?")[0]]
        path = rows.cursor_path()
        for paths, names in (
            (_CREATED, ("after", "before")),
            (_MODIFIED, ("modified_after", "modified_before")),
        ):
            if path in paths and described.takes(*names):
                return names
        return None

    # --- counts and edges ------------------------------------------------------------------------

    def count(self, table: TableSource, window: Window | None) -> int:
        """Rows that were met when the range was read; where it was not, it is read for its keys alone."""
        key = (table.table, window)
        if key not in self._met:
            for _ in self.extract(table, table.primary_key, window):
                pass
        return self._met[key]

    def null_cursor(self, table: TableSource) -> int:
        """0 where the shop filters by the cursor: every record has the dates that it filters by."""
        if table.cursor is None or self._filtered(table):
            return 0
        return self._cursors(table).nulls

    def outside(self, table: TableSource, earliest: datetime, latest: datetime) -> int:
        if table.cursor is None:
            return 0
        window = Window(earliest, latest)
        if self._filtered(table):
            return sum(
                self.count(table, each)
                for each in (
                    Window(_BEGINNING, window.start),
                    Window(window.end, _END),
                )
            )
        known = self._cursors(table)
        start, end = microseconds(window.start), microseconds(window.end)
        return known.rows - known.nulls - int(((known.moments >= start) & (known.moments < end)).sum())

    def earliest_cursor(self, table: TableSource) -> datetime | None:
        return self._edge(table, Window(CURSOR_FROM, CURSOR_BEFORE), last=False)

    def latest_cursor(self, table: TableSource, before: datetime | None = None) -> datetime | None:
        return self._edge(table, Window(CURSOR_FROM, before or CURSOR_BEFORE), last=True)

    def _edge(self, table: TableSource, window: Window, *, last: bool) -> datetime | None:
        if table.cursor is None:
            return None
        start, end = microseconds(window.start), microseconds(window.end)
        if self._filtered(table):
            moments = np.array(
                [m for rows in self._of(table) for m in self._end(table, rows, window, last=last)]
            )
        else:
            known = self._cursors(table)
            moments = known.moments[known.sound]
        moments = moments[(moments >= start) & (moments < end)] if len(moments) else moments
        if not len(moments):
            return None
        return moment_of(int(moments.max() if last else moments.min())).replace(microsecond=0)

    def _end(self, table: TableSource, rows: Rows, window: Window, *, last: bool) -> list[int]:
        """The cursor of the first or last record of a list, with one request."""
        cursor = str(table.cursor)
        asked = {
            "_fields": rows.asked([cursor]),
            "per_page": "1",
            "orderby": _order_of(rows)[0],
            "order": "desc" if last else "asc",
            **self._filters(rows, window),
        }
        answer = self._client.listed(rows.endpoint.path, asked, table.table)
        placed = place(rows.block(answer.records, [cursor]).cells[cursor], table.fields[cursor])
        return [int(moment) for moment in placed.moments[placed.sound]]

    def _filtered(self, table: TableSource) -> bool:
        """Whether the shop filters, and orders, every one of the table's lists by its cursor."""
        return all(
            self._filtering(rows) is not None
            and self._description(rows.endpoint.path, table).orders_by(_order_of(rows)[0])
            for rows in self._of(table)
        )

    def _cursors(self, table: TableSource) -> _Cursors:
        """Every cursor of a table; the whole list is read once for them."""
        if table.table not in self._cursors_of:
            cursor = str(table.cursor)
            parts = [
                place(block.cells[cursor], table.fields[cursor])
                for block, _ in self._blocks(table, [cursor], None)
            ]
            placed = [part.placed for part in parts]
            self._cursors_of[table.table] = _Cursors(
                np.concatenate([p.moments[p.placed] for p in parts] or [np.zeros(0, np.int64)]),
                np.concatenate([p.sound[p.placed] for p in parts] or [np.zeros(0, np.bool_)]),
                sum(int(p.null.sum()) for p in parts),
                sum(len(each) for each in placed),
            )
        return self._cursors_of[table.table]


def _order_of(rows: Rows) -> tuple[str, ...]:
    path = rows.cursor_path()
    return ("date",) if path in _CREATED else ("modified",) if path in _MODIFIED else ()
