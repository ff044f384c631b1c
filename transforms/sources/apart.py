"""A source reader in a process of its own, so that reading and transforming overlap on two cores.

Why a process: the standard SQLite driver holds the interpreter's lock for nearly all of its time, and a
night spends more of it in reading rows than in any other thing. A thread that read ahead gained nothing.

The child answers requests in their order. While none waits it reads on: first the extractions that were
begun, then those that were foretold (the tables that come next in the night), until it holds
``READ_AHEAD_BYTES``. So it also works while the parent judges and stores a table. Batches travel as Arrow
IPC through an anonymous socket pair: raw rows stay in memory. The URL, which may hold a password, travels
there too, never on the command line; keys are taken out of the child's environment.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date, datetime
from multiprocessing.connection import Connection
from typing import Any, Final, NoReturn

import pyarrow as pa

from transforms import errors
from transforms.errors import PardaError, SourceError
from transforms.policy.models import TableSource
from transforms.sources.contract import (
    BATCH_ROWS,
    Extracted,
    ObservedTable,
    SourceReader,
    Window,
)
from transforms.sources.failures import raise_alone
from transforms.sources.opening import SILENCE_SECONDS
from transforms.sources.reading_server import END

SERVER: Final = "transforms.sources.reading_server"
_SECRETS: Final = "_MASTER_KEY"


class ReadingProcess:
    """A child process that opens source readers; started when first needed, ended by ``close``.

    It serves one reader after another. It ends by itself when its parent is gone.
    """

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._channel: Connection[Any, Any] | None = None
        self._lock = threading.Lock()
        self._sent = self._received = 0
        self._replies: dict[int, tuple[Any, ...]] = {}

    def open(
        self, url: str, system: str, *, table: str = "", silence_seconds: float = SILENCE_SECONDS
    ) -> SourceReader:
        """As :func:`open_source`, with the reader in the child: the foretold one of ``table`` if any."""
        self.start()
        handle = self.call("open", system, url, system, silence_seconds, table)
        return ReaderApart(self, system, handle)

    def foretell(
        self, url: str, system: str, table: TableSource, columns: Sequence[str], window: Window | None
    ) -> None:
        """Say that ``table`` will be opened and extracted soon; the child reads it ahead when it has time.

        Nothing fails here: what goes wrong is met again, and told, when the table is opened.
        """
        self.start()
        self.call(
            "foretell", system, url, system, SILENCE_SECONDS, (table, tuple(columns), window, BATCH_ROWS)
        )

    def start(self) -> None:
        """Start the child if it does not run. It needs some 0.5 s to be ready; nobody waits for that here."""
        if self._process is not None and self._process.poll() is None:
            return
        self.close()
        ours, theirs = socket.socketpair()
        environment = {name: value for name, value in os.environ.items() if not name.endswith(_SECRETS)}
        with theirs:
            self._process = subprocess.Popen(  # noqa: S603 - our own module, a number as argument
                [sys.executable, "-m", SERVER, str(theirs.fileno())],
                pass_fds=[theirs.fileno()],
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,  # a traceback may quote a value
            )
        self._channel = Connection(ours.detach())

    def close(self) -> None:
        """End the child and forget what it still had to say."""
        if self._channel is not None:
            self._channel.close()
        if self._process is not None:
            with suppress(subprocess.TimeoutExpired):
                self._process.wait(timeout=1)
            self._process.kill()
            self._process.wait()
        self._process = self._channel = None
        self._sent = self._received = 0
        self._replies.clear()

    def request(self, method: str, system: str, *arguments: object) -> int:
        """Send a request; its number is the ticket for :meth:`reply`."""
        with self._lock:
            channel = self._open_channel(system)
            try:
                channel.send((method, arguments))
            except OSError:
                self._raise_ended(system)
            self._sent += 1
            return self._sent

    def reply(self, ticket: int, system: str) -> tuple[Any, ...]:
        """The reply to a request, waiting for it; what failed in the child is raised here."""
        with self._lock:
            channel = self._open_channel(system)
            while ticket not in self._replies:
                try:
                    reply = channel.recv()
                    if reply[0] == "batch":
                        reply = (*reply, channel.recv_bytes())
                except (OSError, EOFError):
                    self._raise_ended(system)
                self._received += 1
                self._replies[self._received] = reply
            kind, *rest = self._replies.pop(ticket)
        if kind == "error":
            name, parts = rest
            raise_alone(getattr(errors, name)(**parts))
        return (kind, *rest)

    def call(self, method: str, system: str, *arguments: object) -> Any:
        """Send a request and wait for its value."""
        return self.reply(self.request(method, system, *arguments), system)[1]

    def _open_channel(self, system: str) -> Connection[Any, Any]:
        if self._channel is None:
            self._raise_ended(system)
        return self._channel

    def _raise_ended(self, system: str) -> NoReturn:
        self.close()  # the next reader gets a new process
        raise_alone(
            SourceError(
                "The process that reads the source has ended.",
                next_step="Run again; if it ends again, look for the system's out-of-memory reports.",
                system=system,
            )
        )


class ReaderApart:
    """``SourceReader`` whose store is open in a :class:`ReadingProcess`."""

    def __init__(self, process: ReadingProcess, system: str, handle: int) -> None:
        self.system = system
        self._process = process
        self._handle = handle
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
                self._process.call("close", self.system, self._handle)

    def observe(self, table: TableSource | str) -> ObservedTable:
        return self._call("observe", table)  # type: ignore[no-any-return]

    def extract(
        self,
        table: TableSource,
        columns: Sequence[str],
        window: Window | None,
        batch_rows: int = BATCH_ROWS,
    ) -> Iterator[Extracted]:
        number = self._call("extract", table, tuple(columns), window, batch_rows)
        return self._stream(number)

    def _stream(self, number: int) -> Iterator[Extracted]:
        process, system = self._process, self.system
        try:
            while True:
                kind, *rest = process.reply(process.request("next", system, number), system)
                if kind == END:
                    return
                excluded, data = rest
                yield Extracted(pa.ipc.open_stream(pa.py_buffer(data)).read_next_batch(), Counter(excluded))
        except GeneratorExit:  # given up half way: end it there too
            with suppress(PardaError):
                process.call("drop", system, number)
            raise

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

    def _call(self, method: str, *arguments: object) -> Any:
        return self._process.call(method, self.system, self._handle, *arguments)
