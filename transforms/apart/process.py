"""Sources read, and their rows pseudonymised, in a process of its own.

Why a process: raw values are in its memory alone, so nothing that logs, checks or publishes could show one;
and it works on one core while checks, models and tables take the other. A thread gained nothing: the
standard SQLite driver and detection hold the interpreter's lock for nearly all of their time.

Requests are sent ahead: for the next batches of what is extracted, and for the tables that are foretold to
come next. So the child has always something to do, and nobody waits for it while it does something else. A
child that pseudonymises has its rows read by such a child of its own, to whom it passes questions on; so
each reply says which request it answers. Batches that were read ahead wait here, at most
``READ_AHEAD_BYTES`` of them. They travel as Arrow IPC through an anonymous socket pair: raw rows stay in
memory. The URL, which may hold a password, travels there too, never on the command line; the master key is
taken out of the child's environment. The child is given derived keys by the same way: that of its memory of
examined files, and those of pseudonyms and words. No stored layer can be opened with them.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import count
from multiprocessing.connection import Connection
from queue import SimpleQueue
from typing import Any, Final, NoReturn

from transforms import errors
from transforms.apart.exchange import BATCH, ERROR, Question, Reply, Wanted, Workplace
from transforms.apart.reader import ReaderApart
from transforms.errors import PardaError, SourceError
from transforms.policy.models import TableSource
from transforms.sources.failures import raise_alone
from transforms.sources.opening import SILENCE_SECONDS

READ_AHEAD_BYTES: Final = 128 << 20
"""Of batches that wait here to be taken; the batches under way come on top."""
_UNDER_WAY: Final = (
    2  # batches asked for at a time: the child has the next request before it has answered one
)

_ENDED: Final = {
    "what": "The process that reads the source has ended.",
    "next_step": "Run again; if it ends again, look for the system's out-of-memory reports.",
}
PSEUDONYMISES: Final = "pseudonymises"
_SERVER: Final = "transforms.apart.server"
_SECRETS: Final = "_MASTER_KEY"


@dataclass
class Ticket:
    """A request on its way, and its reply once that has come: kept, or handed on at once to ``then``."""

    reply: Reply | None = None
    then: Callable[[Reply], None] | None = None


@dataclass
class Stream:
    """An extraction: the batches that have come and not been taken, and how many are asked for."""

    number: int
    wanted: Wanted
    taken: bool = False  # somebody iterates over it
    ended: bool = False
    asked: int = 0
    arrived: deque[Reply] = field(default_factory=deque)


@dataclass
class _Batch(Ticket):
    stream: Stream | None = None


class ReadingProcess:
    """A child process that opens source readers; started when first needed, ended by ``close``.

    It ends by itself when its parent is gone. ``files_key``: see :func:`open_source`. ``workplace``: needed
    to pseudonymise.
    """

    def __init__(self, files_key: bytes | None = None, workplace: Workplace | None = None) -> None:
        self._files_key = files_key
        self._workplace = workplace
        self._process: subprocess.Popen[bytes] | None = None
        self._socket: socket.socket | None = None
        self._connected = False
        self._requests: SimpleQueue[Any] = SimpleQueue()
        self._threads: list[threading.Thread] = []
        self._changed = threading.Condition()
        self._tickets: dict[int, Ticket] = {}  # requests without a reply, by their number
        self._numbers = count(1)
        self._streams: dict[int, Stream] = {}  # in the order in which they will be wanted
        self._held = 0
        self._foretold: dict[tuple[str, str], ReaderApart] = {}

    def open(
        self, url: str, system: str, *, table: str = "", silence_seconds: float = SILENCE_SECONDS
    ) -> ReaderApart:
        """As :func:`open_source`, with the reader in the child: the foretold one of ``table`` if any."""
        self._start()
        reader = self._foretold.pop((url, table), None) or self.opening(url, system, silence_seconds)
        self.wait(reader.opened, system)
        return reader

    def opening(
        self,
        url: str,
        system: str,
        silence_seconds: float = SILENCE_SECONDS,
        then: Callable[[Reply], None] | None = None,
    ) -> ReaderApart:
        """A reader that may not be open yet: should that fail, the reply to ``opened`` says so."""
        self._start()
        handle = self.new_number()
        parts = (handle, url, system, silence_seconds, self._files_key)
        return ReaderApart(self, system, handle, self.request(system, "open", *parts, then=then))

    def foretell(
        self,
        url: str,
        system: str,
        table: TableSource,
        wanted: Wanted,
        questions: Sequence[Question] = (),
    ) -> None:
        """Say that ``table`` will be opened, asked these questions and extracted so; the child may begin.

        Nothing fails here: what goes wrong in the child is told when the table is opened.
        """
        if (url, table.table) in self._foretold:
            return
        reader = self.opening(url, system)
        self._foretold[url, table.table] = reader
        reader.ask_ahead(questions)
        reader.begin(wanted)

    def close(self) -> None:
        """End the child and forget what it still had to say."""
        if self._socket is not None:
            with suppress(OSError):  # the child may have hung up
                self._socket.shutdown(socket.SHUT_RDWR)  # ends the child and both threads
        self._requests.put(None)
        for thread in self._threads:
            thread.join()
        if self._socket is not None:
            self._socket.close()
        if self._process is not None:
            with suppress(subprocess.TimeoutExpired):
                self._process.wait(timeout=1)
            self._process.kill()
            self._process.wait()
        with self._changed:
            self._process = self._socket = None
            self._connected = False
            self._threads.clear()
            self._tickets.clear()
            self._streams.clear()
            self._foretold.clear()
            self._held = 0
            self._changed.notify_all()

    # --- requests and replies -----------------------------------------------------------------

    def request(
        self,
        system: str,
        method: str,
        *arguments: object,
        then: Callable[[Reply], None] | None = None,
    ) -> Ticket:
        """Send a request; :meth:`wait` gives its reply, and a ticket that is dropped is forgotten.

        ``then`` is called with the reply, by a thread that must not be held up.
        """
        return self._send(system, Ticket(then=then), method, *arguments)

    def wait(self, ticket: Ticket, system: str) -> Any:
        """The value of a request; what failed in the child is raised here."""
        with self._changed:
            while ticket.reply is None:
                self._require_child(system)
                self._changed.wait()
        return value_of(ticket.reply)[0]

    def stream(self, system: str, handle: int, wanted: Wanted) -> Stream:
        """Begin an extraction by the reader ``handle``."""
        stream = Stream(next(self._numbers), wanted)
        method, *arguments = wanted
        self.request(system, method, stream.number, handle, *arguments)
        with self._changed:
            self._streams[stream.number] = stream
        self._ask_on(system)
        return stream

    def take(self, stream: Stream, system: str) -> Reply:
        """The next batch of an extraction, or its end; what failed in the child is raised here."""
        stream.taken = True
        self._ask_on(system)
        with self._changed:
            while not stream.arrived:
                self._require_child(system)
                self._changed.wait()
            reply = stream.arrived.popleft()
            self._held -= _size(reply)
            if stream.ended and not stream.arrived:
                self._streams.pop(stream.number, None)
        self._ask_on(system)
        if reply[0] == ERROR:
            value_of(reply)
        return reply

    def give_up(self, stream: Stream, system: str) -> None:
        """End an extraction half way."""
        with self._changed:
            if self._streams.pop(stream.number, None) is None:
                return
            self._held -= sum(map(_size, stream.arrived))
            stream.ended = True
            stream.arrived.clear()
        self.request(system, "drop", stream.number)

    def new_number(self) -> int:
        """Unlike any that this object gave to a reader or an extraction."""
        return next(self._numbers)

    def _ask_on(self, system: str) -> None:
        """Ask for further batches: of what is taken first, then of what comes next, within the bound."""
        while True:
            with self._changed:
                stream = self._wanting()
                if stream is None:
                    return
                stream.asked += 1
            self._send(system, _Batch(stream=stream), "next", stream.number)

    def _wanting(self) -> Stream | None:
        if sum(stream.asked for stream in self._streams.values()) >= _UNDER_WAY:
            return None
        for stream in sorted(self._streams.values(), key=lambda stream: not stream.taken):
            starved = stream.taken and not stream.arrived and not stream.asked
            if not stream.ended and (starved or self._held < READ_AHEAD_BYTES):
                return stream
        return None

    def _send(self, system: str, ticket: Ticket, method: str, *arguments: object) -> Ticket:
        with self._changed:
            self._require_child(system)
            number = self.new_number()
            self._tickets[number] = ticket
            self._requests.put((number, method, arguments))
        return ticket

    def _forward(self, channel: Connection[Any, Any], requests: SimpleQueue[Any]) -> None:
        """The thread that sends. It alone waits when the child does not read, being about to send itself."""
        with suppress(OSError):
            while (request := requests.get()) is not None:
                channel.send(request)

    def _receive(self, channel: Connection[Any, Any]) -> None:
        """The thread that takes replies as they come, so that the child never waits to be heard."""
        with suppress(OSError, EOFError, PardaError):
            while True:
                number, reply = channel.recv()
                if reply[0] == BATCH:
                    reply = (*reply, channel.recv_bytes())
                with self._changed:
                    ticket = self._tickets.pop(number)
                    self._arrived(ticket, reply)
                    self._changed.notify_all()
                if ticket.then is not None:
                    ticket.then(reply)
                self._ask_on("")
        with self._changed:
            self._connected = False
            self._changed.notify_all()
            unanswered = [ticket.then for ticket in self._tickets.values() if ticket.then is not None]
        for then in unanswered:
            then((ERROR, SourceError.__name__, _ENDED))

    def _arrived(self, ticket: Ticket, reply: Reply) -> None:
        ticket.reply = reply
        if isinstance(ticket, _Batch):
            stream = ticket.stream
            ticket.reply = None
            assert stream is not None
            stream.asked -= 1
            if not stream.ended:
                stream.ended = reply[0] != BATCH
                stream.arrived.append(reply)
                self._held += _size(reply)

    # --- the child ----------------------------------------------------------------------------

    def _start(self) -> None:
        """Have a child. It needs a second to be ready; nobody waits for that here."""
        if self._process is not None and self._process.poll() is None and self._connected:
            return
        self.close()
        self._process, ours = _child(pseudonymises=self._workplace is not None)
        self._socket = ours
        channel = Connection(os.dup(ours.fileno()))
        self._connected = True
        self._requests = SimpleQueue()
        self._threads = [
            threading.Thread(target=self._forward, args=(channel, self._requests), daemon=True),
            threading.Thread(target=self._receive, args=(channel,), daemon=True),
        ]
        for thread in self._threads:
            thread.start()
        if self._workplace is not None:
            self.request(self._workplace.keys.system, "work_with", self._workplace)

    def _require_child(self, system: str) -> None:
        if not self._connected:
            self._raise_ended(system)

    def _raise_ended(self, system: str) -> NoReturn:
        raise_alone(SourceError(**_ENDED, system=system))


def _size(reply: Reply) -> int:
    return len(reply[2]) if reply[0] == BATCH else 0


def value_of(reply: Reply) -> tuple[Any, ...]:
    kind, *rest = reply
    if kind == ERROR:
        name, parts = rest
        raise_alone(getattr(errors, name)(**parts))
    return tuple(rest)


Child = tuple[subprocess.Popen[bytes], socket.socket]
_PREPARED: dict[bool, Child] = {}  # by whether it pseudonymises


def prepare(*, pseudonymises: bool) -> None:
    """Start the child that will be wanted next, so that it is ready by then."""
    if pseudonymises not in _PREPARED:
        _PREPARED[pseudonymises] = _new_child(pseudonymises=pseudonymises)


def dismiss() -> None:
    """End children that were prepared and not wanted."""
    while _PREPARED:
        _, (process, ours) = _PREPARED.popitem()
        ours.close()
        process.wait()


def _child(*, pseudonymises: bool) -> Child:
    prepared = _PREPARED.pop(pseudonymises, None)
    if prepared is not None and prepared[0].poll() is None:
        return prepared
    return _new_child(pseudonymises=pseudonymises)


def _new_child(*, pseudonymises: bool) -> Child:
    ours, theirs = socket.socketpair()
    with theirs:
        return start_child(theirs.fileno(), pseudonymises=pseudonymises), ours


def start_child(channel: int, *, pseudonymises: bool) -> subprocess.Popen[bytes]:
    """The child, with its end of the socket pair and no secret in its environment."""
    environment = {name: value for name, value in os.environ.items() if not name.endswith(_SECRETS)}
    arguments = [str(channel), *([PSEUDONYMISES] if pseudonymises else [])]
    return subprocess.Popen(  # noqa: S603 - our own module, a number and a word as arguments
        [sys.executable, "-m", _SERVER, *arguments],
        pass_fds=[channel],
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,  # a traceback may quote a value
    )
