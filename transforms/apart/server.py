"""The child's side of ``process.py``: source readers that answer one request after the other.

Run as ``python -m transforms.apart.server FD``, the end of an anonymous socket pair.
"""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Iterator
from dataclasses import fields
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING, Any, Final

import pyarrow as pa

from transforms.apart.exchange import BATCH, END, ERROR, VALUE, Place, Reply, Workplace
from transforms.errors import PardaError
from transforms.policy.models import TableSource
from transforms.sources.contract import BATCH_ROWS, Extracted, SourceReader, Window, late_days, left_out
from transforms.sources.opening import open_source

if TYPE_CHECKING:
    from transforms.pseudonymisation.batches import Pseudonymiser

_PARTS: Final = ("what", "next_step", "system", "table", "column")


class _Server:
    """Open readers and the extractions under way, each under the number that the parent gave it."""

    def __init__(self, channel: Connection[Any, Any]) -> None:
        self._channel = channel
        self._readers: dict[int, SourceReader] = {}
        self._extractions: dict[int, tuple[int, Iterator[Extracted]]] = {}
        self._workplace: Workplace | None = None
        self._pseudonymiser: Pseudonymiser | None = None

    def serve(self) -> None:
        """Answer each request in turn until the parent closes the channel."""
        while True:
            try:
                method, arguments = self._channel.recv()
            except (EOFError, OSError):
                return
            self._send(self._answer(method, arguments))

    def _answer(self, method: str, arguments: tuple[Any, ...]) -> Reply:
        """The reply to a request, or that of its failure, without a value."""
        try:
            own: Callable[..., Reply] | None = getattr(self, f"_{method}", None)
            return own(*arguments) if own else self._ask(method, *arguments)
        except PardaError as error:
            return (ERROR, type(error).__name__, {name: getattr(error, name) for name in _PARTS})
        except Exception as error:
            # its text may quote a value, its type may not
            parts = {
                "what": f"Reading or pseudonymising failed ({type(error).__name__}; details withheld).",
                "next_step": "Compare the source with sources.yaml; report it if they agree.",
            }
            return (ERROR, "SourceError", parts)

    def _send(self, reply: Reply) -> None:
        kind, *rest = reply
        if kind != BATCH:
            self._channel.send(reply)
            return
        extracted: Extracted = rest[0]
        sink = pa.BufferOutputStream()
        with pa.ipc.new_stream(sink, extracted.batch.schema) as writer:
            writer.write_batch(extracted.batch)
        counts = {each.name: getattr(extracted, each.name) for each in fields(extracted)[1:]}
        self._channel.send((BATCH, counts))
        self._channel.send_bytes(sink.getvalue())

    def _ask(self, method: str, handle: int, *arguments: Any) -> Reply:
        question: Callable[..., object] = getattr(self._readers[handle], method)
        return (VALUE, question(*arguments))

    def _left_out(self, handle: int, table: TableSource) -> Reply:
        return (VALUE, left_out(self._readers[handle], table))

    def _late_days(self, handle: int, *arguments: Any) -> Reply:
        return (VALUE, late_days(self._readers[handle], *arguments))

    def _open(
        self, handle: int, url: str, system: str, silence_seconds: float, files_key: bytes | None
    ) -> Reply:
        self._readers[handle] = open_source(url, system, silence_seconds=silence_seconds, files_key=files_key)
        return (VALUE, None)

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
        self._extractions[number] = handle, self._pseudonymised(self._readers[handle], table, window, place)
        return (VALUE, None)

    def _pseudonymised(
        self, reader: SourceReader, table: TableSource, window: Window | None, place: Place
    ) -> Iterator[Extracted]:
        if self._pseudonymiser is None:
            from transforms.pseudonymisation.batches import Pseudonymiser

            assert self._workplace is not None
            self._pseudonymiser = Pseudonymiser(self._workplace)
        yield from self._pseudonymiser.batches(
            reader.extract(table, table.selected, window, BATCH_ROWS), table, place
        )

    def _next(self, number: int) -> Reply:
        _, extraction = self._extractions.get(number, (0, iter(())))
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
        _, extraction = self._extractions.pop(number, (0, None))
        if extraction is not None:
            extraction.close()  # type: ignore[attr-defined]
        return (VALUE, None)


def _begun(reader: SourceReader, wanted: tuple[Any, ...]) -> Iterator[Extracted]:
    """The extraction; what is wrong with it from the start is told with its first batch."""
    yield from reader.extract(*wanted)


def serve(channel: Connection[Any, Any]) -> None:
    """Answer until the other end is closed."""
    _Server(channel).serve()


def main() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides, by closing the channel
    serve(Connection(int(sys.argv[1])))


if __name__ == "__main__":
    main()
