"""The child's side of ``process.py``: opens source readers and answers what they are asked.

The child that is given a workplace pseudonymises, and has a child of its own that reads: so the next rows
are fetched, by drivers that hold the interpreter's lock, while the last ones are examined.

Run as ``python -m transforms.apart.server FD [pseudonymises]``; FD is the end of an anonymous socket pair.
"""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import fields
from functools import partial
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING, Any, Final

import pyarrow as pa

from transforms.apart.exchange import BATCH, END, ERROR, VALUE, Place, Reply, Workplace, raw_rows
from transforms.apart.process import PSEUDONYMISES, ReadingProcess, prepare
from transforms.apart.reader import ReaderApart
from transforms.errors import PardaError
from transforms.policy.models import TableSource
from transforms.sources.contract import Extracted, SourceReader, Window, late_days, left_out
from transforms.sources.opening import open_source

if TYPE_CHECKING:
    from transforms.pseudonymisation.batches import Pseudonymiser

_OF_ANY_READER: Final[dict[str, Callable[..., object]]] = {"left_out": left_out, "late_days": late_days}
_PARTS: Final = ("what", "next_step", "system", "table", "column")


class _Server:
    """Open readers and the extractions under way, each under the number that the parent gave it."""

    def __init__(self, channel: Connection[Any, Any]) -> None:
        self._channel = channel
        self._sending = threading.Lock()
        self._readers: dict[int, SourceReader] = {}
        self._extractions: dict[int, tuple[int, Iterator[Extracted]]] = {}
        self._ended: set[int] = set()  # extractions that may still be asked for a batch
        self._workplace: Workplace | None = None
        self._pseudonymiser: Pseudonymiser | None = None
        self._reading: ReadingProcess | None = None

    def serve(self) -> None:
        """Answer requests until the parent closes the channel; some when the reading process has."""
        while True:
            try:
                number, method, arguments = self._channel.recv()
            except (EOFError, OSError):
                return
            reply = self._answer(number, method, arguments)
            if reply is not None:
                self._send(number, reply)

    def close(self) -> None:
        if self._reading is not None:
            self._reading.close()

    def _answer(self, number: int, method: str, arguments: tuple[Any, ...]) -> Reply | None:
        """The reply to a request, or that of its failure, without a value. None: it comes by itself."""
        try:
            if method == "open":
                return self._open(number, *arguments)
            own: Callable[..., Reply] | None = getattr(self, f"_{method}", None)
            return own(*arguments) if own else self._ask(number, method, *arguments)
        except PardaError as error:
            return (ERROR, type(error).__name__, {name: getattr(error, name) for name in _PARTS})
        except Exception as error:
            # its text may quote a value, its type may not
            parts = {
                "what": f"Reading or pseudonymising failed ({type(error).__name__}; details withheld).",
                "next_step": "Compare the source with sources.yaml; report it if they agree.",
            }
            return (ERROR, "SourceError", parts)

    def _send(self, number: int, reply: Reply) -> None:
        """From the thread that answers, and from that which hears the reading process."""
        if reply[0] != BATCH:
            with self._sending:
                self._channel.send((number, reply))
            return
        extracted: Extracted = reply[1]
        sink = pa.BufferOutputStream()
        with pa.ipc.new_stream(sink, extracted.batch.schema) as writer:
            writer.write_batch(extracted.batch)
        counts = {each.name: getattr(extracted, each.name) for each in fields(extracted)[1:]}
        with self._sending:
            self._channel.send((number, (BATCH, counts)))
            self._channel.send_bytes(sink.getvalue())

    def _ask(self, number: int, method: str, handle: int, *arguments: Any) -> Reply | None:
        reader = self._readers[handle]
        if isinstance(reader, ReaderApart):
            reader.pass_on((method, arguments), partial(self._send, number))
            return None
        if method in _OF_ANY_READER:
            return (VALUE, _OF_ANY_READER[method](reader, *arguments))
        return (VALUE, getattr(reader, method)(*arguments))

    def _open(
        self,
        number: int,
        handle: int,
        url: str,
        system: str,
        silence_seconds: float,
        files_key: bytes | None,
    ) -> Reply | None:
        if self._workplace is None:
            self._readers[handle] = open_source(
                url, system, silence_seconds=silence_seconds, files_key=files_key
            )
            return (VALUE, None)
        self._reading = self._reading or ReadingProcess(files_key)
        self._readers[handle] = self._reading.opening(
            url, system, silence_seconds, then=partial(self._send, number)
        )
        return None

    def _close(self, handle: int) -> Reply:
        for number in [number for number, (of, _) in self._extractions.items() if of == handle]:
            self._drop(number)
        reader = self._readers.pop(handle, None)
        if reader is not None:
            reader.close()
        return (VALUE, None)

    def _extract(self, number: int, handle: int, *wanted: Any) -> Reply:
        self._extractions[number] = handle, _begun(self._readers[handle], wanted)
        return (VALUE, None)

    def _work_with(self, workplace: Workplace) -> Reply:
        self._workplace = workplace
        return (VALUE, None)

    def _pseudonymise(
        self, number: int, handle: int, table: TableSource, window: Window | None, place: Place
    ) -> Reply:
        """An extraction of all that is to be stored, made ready for it."""
        reader = self._readers[handle]
        assert isinstance(reader, ReaderApart)
        self._extractions[number] = handle, self._pseudonymised(reader, table, window, place)
        with suppress(PardaError):  # begun ahead; what is wrong with it is told with its first batch
            reader.begin(raw_rows(table, table.selected, window))
        return (VALUE, None)

    def _pseudonymised(
        self, reader: SourceReader, table: TableSource, window: Window | None, place: Place
    ) -> Iterator[Extracted]:
        if self._pseudonymiser is None:
            from transforms.pseudonymisation.batches import Pseudonymiser

            assert self._workplace is not None
            self._pseudonymiser = Pseudonymiser(self._workplace)
        yield from self._pseudonymiser.batches(reader.extract(table, table.selected, window), table, place)

    def _next(self, number: int) -> Reply:
        if number in self._ended:
            return (END,)
        _, extraction = self._extractions[number]
        try:
            extracted = next(extraction, None)
        except BaseException:
            self._drop(number)
            raise
        if extracted is None:
            self._drop(number)
            return (END,)
        return (BATCH, extracted)

    def _drop(self, number: int) -> Reply:
        self._ended.add(number)
        _, extraction = self._extractions.pop(number, (0, None))
        if extraction is not None:
            extraction.close()  # type: ignore[attr-defined]
        return (VALUE, None)


def _begun(reader: SourceReader, wanted: tuple[Any, ...]) -> Iterator[Extracted]:
    """The extraction; what is wrong with it from the start is told with its first batch."""
    yield from reader.extract(*wanted)


def serve(channel: Connection[Any, Any]) -> None:
    """Answer until the other end is closed."""
    server = _Server(channel)
    try:
        server.serve()
    finally:
        server.close()


def main() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides, by closing the channel
    channel = Connection(int(sys.argv[1]))
    if PSEUDONYMISES in sys.argv:
        _warm_up()
    serve(channel)


def _warm_up() -> None:
    """What takes a second, and needs no request: another process to read, code, lists of names."""
    prepare(pseudonymises=False)
    import polars as pl

    import transforms.pseudonymisation.batches  # noqa: F401 - code, not yet its keys
    from transforms.detection import Detector

    Detector().detect_column(pl.Series(["a word"]), name="text")


if __name__ == "__main__":
    main()
