"""The child's side of ``apart.py``: source readers that answer one request after the other.

Run as ``python -m transforms.sources.reading_server FD``, the end of an anonymous socket pair.
"""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection
from typing import Any, Final

import pyarrow as pa

from transforms.errors import PardaError
from transforms.policy.models import TableSource
from transforms.sources.contract import Extracted, SourceReader, late_days, left_out
from transforms.sources.opening import open_source

VALUE: Final = "value"
BATCH: Final = "batch"  # with the excluded rows; the bytes of the batch follow
END: Final = "end"
ERROR: Final = "error"  # with the name of a PardaError and its parts
_PARTS: Final = ("what", "next_step", "system", "table", "column")

Reply = tuple[Any, ...]
"""One of the words above, and what belongs to it."""


class _Server:
    """Open readers and the extractions under way, each under the number that the parent gave it."""

    def __init__(self, channel: Connection[Any, Any]) -> None:
        self._channel = channel
        self._readers: dict[int, SourceReader] = {}
        self._extractions: dict[int, tuple[int, Iterator[Extracted]]] = {}

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
                "what": f"Reading the source failed ({type(error).__name__}; details withheld).",
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
        self._channel.send((BATCH, dict(extracted.excluded)))
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


def main() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides, by closing the channel
    _Server(Connection(int(sys.argv[1]))).serve()


if __name__ == "__main__":
    main()
