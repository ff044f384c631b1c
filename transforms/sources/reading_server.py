"""The child's side of ``apart.py``: source readers that answer requests, and read ahead between them.

Run as ``python -m transforms.sources.reading_server FD``, the end of an anonymous socket pair.
"""

from __future__ import annotations

import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import count
from multiprocessing.connection import Connection
from typing import Any, Final

import pyarrow as pa

from transforms.errors import PardaError
from transforms.policy.models import TableSource
from transforms.sources.contract import Extracted, SourceReader, Window, late_days, left_out
from transforms.sources.opening import open_source

READ_AHEAD_BYTES: Final = 64 << 20
"""Bytes of batches that the child holds at most, and one batch more."""

END: Final = "end"
_PARTS: Final = ("what", "next_step", "system", "table", "column")  # of a PardaError

Extraction = tuple[TableSource, tuple[str, ...], Window | None, int]
"""Table, columns, window, rows of a batch."""


@dataclass
class _Reading:
    """An extraction under way: what is left of it, and the replies that were read ahead."""

    handle: int
    wanted: Extraction
    batches: Iterator[Extracted] | None  # None: read to its end
    asked: bool = False
    ahead: deque[tuple[Any, ...]] = field(default_factory=deque)


class _Server:
    """The child's side: open readers and the extractions under way."""

    def __init__(self, channel: Connection[Any, Any]) -> None:
        self._channel = channel
        self._readers: dict[int, SourceReader] = {}
        self._extractions: dict[int, _Reading] = {}  # in the order in which they will be asked for
        self._foretold: dict[tuple[str, str], int] = {}  # URL and table -> handle
        self._numbers = count(os.getpid() << 20)  # none of a child that is gone
        self._held = 0

    def serve(self) -> None:
        """Answer each request in turn, read ahead between them, until the parent closes the channel."""
        while True:
            try:
                while not self._channel.poll() and self._read_ahead():
                    pass
                method, arguments = self._channel.recv()
            except (EOFError, OSError):
                return
            answer = getattr(self, f"_{method}", None)
            self._send(_told(lambda: answer(*arguments) if answer else self._ask(method, *arguments)))  # noqa: B023

    def _send(self, reply: tuple[Any, ...]) -> None:
        kind, *rest = reply
        if kind != "batch":
            self._channel.send(reply)
            return
        excluded, data = rest
        self._channel.send((kind, excluded))
        self._channel.send_bytes(data)

    def _ask(self, method: str, handle: int, *arguments: Any) -> tuple[Any, ...]:
        question: Callable[..., object] = getattr(self._readers[handle], method)
        return ("value", question(*arguments))

    def _left_out(self, handle: int, table: TableSource) -> tuple[Any, ...]:
        return ("value", left_out(self._readers[handle], table))

    def _late_days(self, handle: int, *arguments: Any) -> tuple[Any, ...]:
        return ("value", late_days(self._readers[handle], *arguments))

    # --- readers ------------------------------------------------------------------------------

    def _open(self, url: str, system: str, silence_seconds: float, table: str) -> tuple[Any, ...]:
        handle = self._foretold.pop((url, table), None)
        if handle is None:
            handle = next(self._numbers)
            self._readers[handle] = open_source(url, system, silence_seconds=silence_seconds)
        return ("value", handle)

    def _foretell(self, url: str, system: str, silence_seconds: float, wanted: Extraction) -> tuple[Any, ...]:
        name = wanted[0].table
        if (url, name) not in self._foretold:
            with suppress(Exception):  # it is met again when the table's turn comes
                _, handle = self._open(url, system, silence_seconds, "")
                self._foretold[url, name] = handle
                self._begin(handle, wanted)
        return ("value", None)

    def _close(self, handle: int) -> tuple[Any, ...]:
        for number in [number for number, each in self._extractions.items() if each.handle == handle]:
            self._drop(number)
        self._readers.pop(handle).close()
        return ("value", None)

    # --- extractions --------------------------------------------------------------------------

    def _extract(self, handle: int, *wanted: Any) -> tuple[Any, ...]:
        for number, each in self._extractions.items():
            if each.handle == handle and each.wanted == wanted and not each.asked:
                each.asked = True
                return ("value", number)
        number = self._begin(handle, wanted)
        self._extractions[number].asked = True
        return ("value", number)

    def _begin(self, handle: int, wanted: Extraction) -> int:
        number = next(self._numbers)
        batches = iter(self._readers[handle].extract(*wanted))
        self._extractions[number] = _Reading(handle, wanted, batches)
        return number

    def _next(self, number: int) -> tuple[Any, ...]:
        extraction = self._extractions.get(number)
        if extraction is None:
            return (END,)
        if not extraction.ahead:
            self._read_on(extraction)
        reply = extraction.ahead.popleft()
        if reply[0] == "batch":
            self._held -= len(reply[2])
        else:
            del self._extractions[number]
        return reply

    def _read_ahead(self) -> bool:
        """Read one batch that nobody asked for yet; whether there was one to read."""
        if self._held >= READ_AHEAD_BYTES:
            return False
        for extraction in self._extractions.values():
            if extraction.batches is not None:
                self._read_on(extraction)
                return True
        return False

    def _read_on(self, extraction: _Reading) -> None:
        """Read one batch, or the end, or a failure (which is an end too), to be sent when asked for."""
        assert extraction.batches is not None
        reply = _told(lambda: _encoded(next(extraction.batches, None)))  # type: ignore[arg-type]
        if reply[0] == "batch":
            self._held += len(reply[2])
        else:
            extraction.batches = None
        extraction.ahead.append(reply)

    def _drop(self, number: int) -> tuple[Any, ...]:
        extraction = self._extractions.pop(number, None)
        if extraction is not None:
            self._held -= sum(len(reply[2]) for reply in extraction.ahead if reply[0] == "batch")
            if extraction.batches is not None:
                extraction.batches.close()  # type: ignore[attr-defined]
        return ("value", None)


def _encoded(extracted: Extracted | None) -> tuple[Any, ...]:
    """The reply that carries a batch, as bytes of Arrow IPC; or the end."""
    if extracted is None:
        return (END,)
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, extracted.batch.schema) as writer:
        writer.write_batch(extracted.batch)
    return ("batch", dict(extracted.excluded), sink.getvalue())


def _told(work: Callable[[], tuple[Any, ...]]) -> tuple[Any, ...]:
    """The reply of ``work``, or that of its failure, without a value."""
    try:
        return work()
    except PardaError as error:
        parts = {name: getattr(error, name) for name in _PARTS}
        return ("error", type(error).__name__, parts)
    except Exception as error:
        # its text may quote a value, its type may not
        parts = {
            "what": f"Reading the source failed ({type(error).__name__}; details withheld).",
            "next_step": "Compare the source with sources.yaml; report it if they agree.",
        }
        return ("error", "SourceError", parts)


def main() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides, by closing the channel
    _Server(Connection(int(sys.argv[1]))).serve()


if __name__ == "__main__":
    main()
