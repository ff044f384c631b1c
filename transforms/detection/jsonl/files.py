"""Input and output: a path, or ``-`` for standard input and output."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, Final

from transforms.errors import SourceError, StorageError

STANDARD: Final = "-"


@contextmanager
def opened(source: str) -> Iterator[BinaryIO]:
    """The input. Raises SourceError where it cannot be opened."""
    if source == STANDARD:
        yield sys.stdin.buffer
        return
    try:
        stream = Path(source).open("rb")  # noqa: SIM115 (errors of opening are told apart from those of reading)
    except OSError as error:
        raise SourceError(
            f"The input cannot be opened ({error.strerror}).",
            next_step="give the path of a JSON Lines file that may be read, or `-` for standard input.",
        ) from None
    with stream:
        yield stream


@contextmanager
def replaced(target: str) -> Iterator[BinaryIO]:
    """The output: written aside (mode 0600, same folder), flushed to the disk, then renamed.

    So a crash leaves the former file, or none, but no half of one. What is no plain file (a pipe, a
    terminal, /dev/null) is written directly: to rename over it would take its place. Raises StorageError.
    """
    if target == STANDARD:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    path = Path(target).resolve()
    if path.exists() and not path.is_file():
        if path.is_dir():
            raise _unwritable("it is a folder")
        try:
            stream = path.open("wb")
        except OSError as error:
            raise _unwritable(error.strerror) from None
        with stream:
            yield stream
        return
    try:
        handle, name = tempfile.mkstemp(prefix=".parda-", suffix=".part", dir=path.parent)
    except OSError as error:
        raise _unwritable(error.strerror) from None
    aside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        aside.replace(path)
    except OSError as error:
        raise _unwritable(error.strerror) from None
    finally:
        with suppress(FileNotFoundError):
            aside.unlink()


def _unwritable(why: str | None) -> StorageError:
    return StorageError(
        f"The output cannot be written ({why}).",
        next_step="give a path in a folder that may be written to and has room, or `-` for standard output.",
    )
