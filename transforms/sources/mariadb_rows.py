"""MariaDB's rows off the wire into Arrow: a result is received in blocks and cut column by column.

PyMySQL connects, authenticates, asks and reads the head of a result. Its own loop over the rows makes a
Python object of every packet and every cell, which is seven eighths of the time. Here NumPy finds one cell of
all rows at once, and Arrow takes them where they lie.

Format: each row is a packet (length in 3 bytes, number in 1), each cell of it a length-encoded string
(mariadb.com/kb/en/result-set-packets, "Text Resultset Row"; the same in MySQL's manual of the protocol).
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

import numpy as np
import pyarrow as pa
from pymysql.connections import Connection
from pymysql.constants import CR
from pymysql.err import MySQLError, OperationalError, raise_mysql_exception

_BLOCK_BYTES = 1 << 20
_AHEAD_BYTES = 64 << 20  # read of an interrupted result before the server is told to end it
_LONGEST_ROW = 1 << 30  # views into a block have offsets of 31 bits

_HEADER = struct.Struct("<I")
_HEADER_BYTES = 4
_PART = 0xFFFFFF  # a packet of this length goes on in the next one
_EOF, _ERROR = 0xFE, 0xFF
_EOF_BYTES = 9  # a row that begins with the same byte is longer
_NULL = 0xFB
_BROKEN = {CR.CR_SERVER_LOST, CR.CR_NET_PACKET_TOO_LARGE, CR.CR_MALFORMED_PACKET}
_INLINE = 12  # bytes of a view's own: a longer cell is pointed at

_VIEW = np.dtype([("length", "<i4"), ("inline", f"V{_INLINE}")])

Integers = np.ndarray[tuple[int], np.dtype[np.int64]]


class RowsMovedError(MySQLError):
    """An interrupted result was asked for again, and its rows came in another order."""

    def __init__(self) -> None:
        super().__init__(0)


class RowStream:
    """The rows of one query, while other queries may come between.

    A connection sends one result at a time, and a second connection would not see the same snapshot. So
    an interrupted result is read ahead for some way, ended, and asked for again when its next rows are
    wanted; what was had before is skipped, and known by its digest.
    """

    def __init__(self, connection: Connection, sql: str, width: int, stop: Callable[[], None]) -> None:
        """``width``: columns of the query. ``stop``: makes the server end the connection's query."""
        self._connection = connection
        self._sql = sql
        self._width = width
        self._stop = stop
        self._packets = _Packets()
        self._received = 0
        self._digest = hashlib.sha256()
        self._flowing = False
        self._failure: MySQLError | OSError | None = None

    def take(self) -> list[pa.Array] | None:
        """The next rows, each column a binary array; None when there are no more."""
        if self._failure is not None:
            raise self._failure
        packets = self._packets
        while not packets.ended and not (packets.starts and packets.filled >= _BLOCK_BYTES):
            self._fill()
        if packets.starts:
            return packets.columns(self._width)
        self._flowing = False
        return None

    def pause(self) -> None:
        """Leave the connection to another query. What fails meanwhile is told to who takes the next rows."""
        packets = self._packets
        try:
            while self._flowing and not packets.ended and packets.filled < _AHEAD_BYTES:
                self._fill()
            self.abandon()
        except (MySQLError, OSError) as error:
            self._failure = error

    def abandon(self) -> None:
        """Have the server end the query, so that the connection is free. No row is lost that was received."""
        if not self._flowing:
            return
        self._flowing = False
        if self._packets.ended:
            return
        self._stop()
        rest = self._packets.unfinished()
        with self._closing_what_broke():
            try:
                while not rest.ended:
                    rest.receive(self._connection, _BLOCK_BYTES)
                    rest.drop()
            except MySQLError as error:
                if error.args[0] in _BROKEN:
                    raise
            else:  # all was sent before the server heard of it: it may end the next query instead
                with suppress(MySQLError):
                    self._connection.query("DO 0")

    def _fill(self) -> None:
        with self._closing_what_broke():
            if not self._flowing:
                self._begin()
            self._received += self._packets.receive(self._connection, _BLOCK_BYTES, self._digest)

    @contextmanager
    def _closing_what_broke(self) -> Iterator[None]:
        """After an error of the server the connection is free; after any other it is of no more use."""
        try:
            yield
        except (MySQLError, OSError) as error:
            self._flowing = False
            if isinstance(error, OSError) or error.args[0] in _BROKEN:
                self._connection._force_close()  # type: ignore[attr-defined]
            raise

    def _begin(self) -> None:
        self._connection.query(self._sql, unbuffered=True)
        head = self._connection._result  # type: ignore[attr-defined]
        # PyMySQL has read the head; the rows are ours, so it must not wait for them
        head.unbuffered_active, head.connection = False, None
        self._connection._result = None  # type: ignore[attr-defined]
        self._flowing = True
        again, digest, received = _Packets(), hashlib.sha256(), 0
        while received < self._received and not again.ended:
            received += again.receive(self._connection, min(_BLOCK_BYTES, self._received - received), digest)
            again.drop()
        if digest.digest() != self._digest.digest():
            self._packets = again
            self.abandon()
            raise RowsMovedError


class _Packets:
    """Received bytes, and where whole rows begin in them."""

    def __init__(self) -> None:
        self.starts: list[int] = []
        self.filled = 0
        self.ended = False
        self._next = 0  # where the next packet's header stands
        self._buffer = bytearray(_BLOCK_BYTES)

    def receive(self, connection: Connection, most: int, digest: hashlib._Hash | None = None) -> int:
        """Wait for bytes, at most ``most``; return how many came."""
        if self.filled == len(self._buffer):
            if self.filled >= _LONGEST_ROW:
                raise OperationalError(CR.CR_NET_PACKET_TOO_LARGE, "")
            self._buffer += bytes(len(self._buffer))
        # read1, not readinto1: that waits for more although it has what PyMySQL had read ahead
        new = connection._rfile.read1(min(most, len(self._buffer) - self.filled)) if connection.open else b""  # type: ignore[attr-defined]
        if not new:
            raise OperationalError(CR.CR_SERVER_LOST, "")
        if digest is not None:
            digest.update(new)
        received = len(new)
        self._buffer[self.filled : self.filled + received] = new
        self.filled += received
        self._find_rows()
        return received

    def drop(self) -> None:
        """Forget the whole rows, keep what is received of the next one."""
        begun = self._buffer[self._next : self.filled]
        self._buffer = begun + bytes(max(_BLOCK_BYTES - len(begun), 0))
        self.filled, self._next, self.starts = len(begun), 0, []

    def unfinished(self) -> _Packets:
        """A copy of what is received of the next row."""
        rest = _Packets()
        begun = self._buffer[self._next : self.filled]
        rest._buffer, rest.filled = begun + bytes(_BLOCK_BYTES), len(begun)
        return rest

    def columns(self, width: int) -> list[pa.Array]:
        """The whole rows as ``width`` binary arrays; they are dropped here."""
        buffer, at = self._buffer, np.array(self.starts, np.int64)
        ends = np.append(at[1:], self._next + _HEADER_BYTES) - _HEADER_BYTES
        buffer += bytes(_INLINE)  # so that twelve bytes can be read from any place
        self.drop()
        raw = np.frombuffer(buffer, np.uint8)
        # at every place the next twelve bytes, as one item: these are copied at once
        windows = np.ndarray(len(raw) - _INLINE + 1, f"V{_INLINE}", buffer, strides=(1,))
        block = pa.py_buffer(buffer)
        arrays = [_column(raw, windows, block, at) for _ in range(width)]
        if not np.array_equal(at, ends):
            raise OperationalError(CR.CR_MALFORMED_PACKET, "")
        return arrays

    def _find_rows(self) -> None:
        buffer, at, filled, add, unpack = (
            self._buffer,
            self._next,
            self.filled,
            self.starts.append,
            _HEADER.unpack_from,
        )
        while at + _HEADER_BYTES < filled:
            size = unpack(buffer, at)[0] & _PART
            end = at + _HEADER_BYTES + size
            if size == _PART:
                whole = self._joined(at)
                if whole is None:
                    break
                end, filled = whole, self.filled
            if end > filled:
                break
            first = buffer[at + _HEADER_BYTES]
            if first == _EOF and size < _EOF_BYTES:
                self.ended = True
                break
            if first == _ERROR:
                raise_mysql_exception(bytes(buffer[at + _HEADER_BYTES : end]))
            add(at + _HEADER_BYTES)
            at = end
        self._next = at

    def _joined(self, at: int) -> int | None:
        """Take the headers out of a row of several packets. Its end; None while it is not all there."""
        inner, position, size = [], at, _PART
        while size == _PART:
            if position + _HEADER_BYTES > self.filled:
                return None
            size = _HEADER.unpack_from(self._buffer, position)[0] & _PART
            position += _HEADER_BYTES + size
            inner.append(position)
        if position > self.filled:
            return None
        for header in reversed(inner[:-1]):
            del self._buffer[header : header + _HEADER_BYTES]
            self.filled -= _HEADER_BYTES
            position -= _HEADER_BYTES
        return position


def _column(raw: np.ndarray, windows: np.ndarray, block: pa.Buffer, at: Integers) -> pa.Array:
    """The cells that begin at ``at``, which is moved to where the next ones begin.

    They become views as Arrow lays them out: length, then up to twelve bytes, or four bytes, the block's
    number (0) and the place in it.
    """
    length = raw[at].astype(np.int64)
    at += 1
    null = length == _NULL
    has_null = bool(null.any())
    if has_null:
        length[null] = 0
    for mark, width in ((0xFC, 2), (0xFD, 3), (0xFE, 8)):
        if (length == mark).any():
            rows = np.flatnonzero(length == mark)
            digits = raw[at[rows, None] + np.arange(width)].astype(np.int64)
            # a true length of 252 to 254 would be taken for a mark of the next round, so it waits as negative
            length[rows] = -(digits << (8 * np.arange(width))).sum(axis=1)
            at[rows] += width
    np.abs(length, out=length)
    views = np.empty((len(at), 4), np.int32)
    views[:, 0] = length
    inline = views.view(np.uint8)[:, 4:]
    views.view(_VIEW)[:, 0]["inline"] = windows[at]
    if length.min() < _INLINE:
        inline *= np.arange(_INLINE) < length[:, None]
    far = np.flatnonzero(length > _INLINE)
    if len(far):
        views[far, 2] = 0
        views[far, 3] = at[far]
    at += length
    valid = pa.py_buffer(np.packbits(~null, bitorder="little")) if has_null else None
    array = pa.Array.from_buffers(pa.binary_view(), len(at), [valid, pa.py_buffer(views), block])
    return array.cast(pa.binary())
