"""The parent's side of one open reader: what it is asked goes to the child, which has the store open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from transforms.apart.exchange import END, Place, Question, Reply, Stored, Wanted, raw_rows, stored_rows
from transforms.errors import PardaError
from transforms.policy.models import TableSource
from transforms.sources.contract import BATCH_ROWS, Extracted, ObservedTable, Window

if TYPE_CHECKING:
    from transforms.apart.process import ReadingProcess, Stream, Ticket


class ReaderApart:
    """``SourceReader`` whose store is open in a :class:`ReadingProcess`."""

    def __init__(self, process: ReadingProcess, system: str, handle: int, opened: Ticket) -> None:
        self.system = system
        self.opened = opened
        self._process = process
        self._handle = handle
        self._asked: list[tuple[Question, Ticket]] = []
        self._begun: list[Stream] = []
        self._closed = False

    def __repr__(self) -> str:
        return f"ReaderApart({self.system!r})"

    def __enter__(self) -> ReaderApart:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        if not self._closed:
            self._closed = True
            with suppress(PardaError):  # a child that is gone has nothing open
                for stream in self._begun:
                    self._process.give_up(stream, self.system)
                self._process.request(self.system, "close", self._handle)

    def ask_ahead(self, questions: Sequence[Question]) -> None:
        """Send questions whose answers are wanted later; each answer is given once."""
        for question in questions:
            self._asked.append((question, self._request(*question)))

    def begin(self, wanted: Wanted) -> Stream:
        """Begin an extraction that is taken later; one that waits to be taken is not begun again."""
        waiting = next((each for each in self._begun if not each.taken and each.wanted == wanted), None)
        if waiting is not None:
            return waiting
        stream = self._process.stream(self.system, self._handle, wanted)
        self._begun.append(stream)
        return stream

    def observe(self, table: TableSource | str) -> ObservedTable:
        return self._call("observe", table)  # type: ignore[no-any-return]

    def extract(
        self,
        table: TableSource,
        columns: Sequence[str],
        window: Window | None,
        batch_rows: int = BATCH_ROWS,
    ) -> Iterator[Extracted]:
        for batch, counts in self._stream(raw_rows(table, columns, window, batch_rows)):
            yield Extracted(batch, **counts)

    def pseudonymised(self, table: TableSource, window: Window | None, place: Place) -> Iterator[Stored]:
        """The rows of ``window`` as they may be stored. Raises what ``Pseudonymiser.batches`` does."""
        for batch, counts in self._stream(stored_rows(table, window, place)):
            yield Stored(batch, **counts)

    def _stream(self, wanted: Wanted) -> Iterator[tuple[pa.RecordBatch, dict[str, Any]]]:
        stream = self.begin(wanted)
        stream.taken = True
        try:
            while True:
                kind, *rest = self._process.take(stream, self.system)
                if kind == END:
                    return
                counts, data = rest
                yield pa.ipc.open_stream(pa.py_buffer(data)).read_next_batch(), counts
        finally:  # given up half way: it ends there too
            with suppress(PardaError):
                self._process.give_up(stream, self.system)

    def count(self, table: TableSource, window: Window | None) -> int:
        return self._call("count", table, window)  # type: ignore[no-any-return]

    def null_cursor(self, table: TableSource) -> int:
        return self._call("null_cursor", table)  # type: ignore[no-any-return]

    def outside(self, table: TableSource, earliest: datetime, latest: datetime) -> int:
        return self._call("outside", table, earliest, latest)  # type: ignore[no-any-return]

    def earliest_cursor(self, table: TableSource) -> datetime | None:
        return self._call("earliest_cursor", table)  # type: ignore[no-any-return]

    def latest_cursor(self, table: TableSource, before: datetime | None = None) -> datetime | None:
        return self._call("latest_cursor", table, before)  # type: ignore[no-any-return]

    def left_out(self, table: TableSource) -> Counter[str]:
        return self._call("left_out", table)  # type: ignore[no-any-return]

    def late_days(self, table: TableSource, since: datetime, timezone: str) -> list[date]:
        return self._call("late_days", table, since, timezone)  # type: ignore[no-any-return]

    def pass_on(self, question: Question, then: Callable[[Reply], None]) -> None:
        """Send a question whose reply, an error too, is given to ``then`` as it came."""
        method, arguments = question
        self._process.request(self.system, method, self._handle, *arguments, then=then)

    def _request(self, method: str, arguments: tuple[Any, ...]) -> Ticket:
        return self._process.request(self.system, method, self._handle, *arguments)

    def _call(self, method: str, *arguments: Any) -> Any:
        question = (method, arguments)
        for position, (asked, ticket) in enumerate(self._asked):
            if asked == question:
                del self._asked[position]
                return self._process.wait(ticket, self.system)
        return self._process.wait(self._request(*question), self.system)
