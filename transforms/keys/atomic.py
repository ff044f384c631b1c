"""Small files that are wholly there or not at all, and files that are really gone."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO


def write_private(path: Path, content: bytes, *, replace: bool) -> bool:
    """Put ``content`` at ``path`` with mode 0600; whether it was put there.

    Written aside (created with O_EXCL and 0600 by ``mkstemp``), fsynced, then renamed, or without
    ``replace`` hard-linked to its name: linking fails if another process was first. A plain O_EXCL write
    would leave an empty file behind when the machine stops in between. Raises OSError.
    """
    handle, aside = tempfile.mkstemp(prefix=".new-", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if replace:
            Path(aside).replace(path)
        else:
            try:
                os.link(aside, path)
            except FileExistsError:
                return False
    finally:
        with suppress(FileNotFoundError):
            Path(aside).unlink()
    sync_directory(path.parent)
    return True


def put_in_place(aside: Path, target: Path) -> None:
    """Rename a file that was written aside, synced, with mode 0600."""
    aside.chmod(0o600)
    with aside.open("rb") as handle:
        os.fsync(handle.fileno())
    aside.replace(target)
    sync_directory(target.parent)


def erase(path: Path) -> bool:
    """Overwrite a file, then remove it; whether it was there.

    On a disk that writes elsewhere than asked (flash, copy-on-write, snapshots, backups) old bytes may
    outlive this: there only the disk's own encryption, or the loss of its backups, helps. Raises OSError.
    """
    try:
        with path.open("r+b") as file:
            overwrite(file)
    except FileNotFoundError:
        return False
    path.unlink()
    sync_directory(path.parent)
    return True


def overwrite(file: BinaryIO) -> None:
    """Random bytes, then zeros, over all of an open file."""
    length = os.fstat(file.fileno()).st_size
    for filling in (os.urandom(length), bytes(length)):
        file.seek(0)
        file.write(filling)
        file.flush()
        os.fsync(file.fileno())


def sync_directory(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
