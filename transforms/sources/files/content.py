"""The bytes of a text file: unzipped, hashed on their way, and known to be whole at their end."""

from __future__ import annotations

import gzip
import hashlib
import io
import zlib
from typing import Any, BinaryIO, Final, cast

from transforms.sources.files.location import ChangedError, Listed, Place

READ_BYTES: Final = 1 << 20


class LeftOutError(Exception):
    """Why a file cannot be taken: ``half_written``, ``empty`` or ``malformed``."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(reason)


class Content(io.RawIOBase):
    """A file's content in order; ``whole`` tells at the end that it was, and what its hash is.

    Raises ``LeftOutError("half_written")`` where a gzip stream ends early or is damaged.
    """

    def __init__(self, place: Place, listed: Listed, gzipped: bool, *, hashed: bool = False) -> None:
        self._place, self._listed = place, listed
        self._stored = place.open(listed)
        source = io.BufferedReader(cast(Any, self._stored), READ_BYTES)
        self._bytes: BinaryIO = cast(BinaryIO, gzip.GzipFile(fileobj=source)) if gzipped else source
        self._hash = hashlib.sha256() if hashed else None
        self.length = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any, /) -> int:
        try:
            count = cast(Any, self._bytes).readinto(buffer)
        except (EOFError, gzip.BadGzipFile, zlib.error):
            count = None
        if count is None:
            raise LeftOutError("half_written") from None
        self.length += count
        if self._hash is not None:
            self._hash.update(memoryview(buffer)[:count])
        return int(count)

    def whole(self) -> bytes | None:
        """The hash of the whole content, which must have been read to its end. Raises ``ChangedError``."""
        if self.read(1):
            raise ChangedError
        self._place.require_unchanged(self._listed, self._stored)
        return self._hash.digest() if self._hash is not None else None

    def close(self) -> None:
        self._stored.close()
        super().close()


def hash_of(place: Place, listed: Listed) -> bytes:
    """The hash of a file's bytes as they are stored."""
    with Content(place, listed, gzipped=False, hashed=True) as content:
        while content.read(READ_BYTES):
            pass
        return content.whole() or b""
