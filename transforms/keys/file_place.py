"""A master key in a file of mode 0600 under ``PARDA_HOME/keys``."""

from __future__ import annotations

import os
import stat
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from transforms.errors import KeyMaterialError
from transforms.keys.atomic import erase, overwrite, write_private
from transforms.keys.material import decoded, encoded
from transforms.keys.record import PlaceName


@dataclass(frozen=True)
class FilePlace:
    """``keys/<system>.key``: base64 of the key and a line end. ``variable``: what may be set instead."""

    system: str
    path: Path
    variable: str
    name: PlaceName = "file"

    def __str__(self) -> str:
        return f"file keys/{self.path.name}"

    def read(self) -> bytes | None:
        """The key; None without a file. Raises KeyMaterialError: open to others, unreadable, no key."""
        if not self.path.exists():
            return None
        return decoded(self._text(), f"The key file {self.path.name}", self.system)

    def put(self, key: bytes, *, replace: bool) -> bool:
        """Write the key; whether it was written: without ``replace`` one that is there stays."""
        try:
            with self._old(replace) as old:
                written = write_private(self.path, encoded(key).encode("ascii") + b"\n", replace=replace)
                if old is not None:
                    overwrite(old)  # it has no name any more
                return written
        except OSError as error:
            raise self._cannot("be made", error, f"set {self.variable}, or put PARDA_HOME on a local file "
                               "system.") from None  # fmt: skip

    def erase(self) -> bool:
        try:
            return erase(self.path)
        except OSError as error:
            raise self._cannot("be removed", error, "remove it by hand.") from None

    def made_at(self) -> datetime | None:
        """When the file last changed."""
        try:
            return datetime.fromtimestamp(self.path.stat().st_mtime, UTC)
        except OSError:
            return None

    def next(self) -> FilePlace:
        """Where a master key waits that is going to replace this one."""
        return FilePlace(self.system, self.path.with_suffix(".key.next"), self.variable)

    def _old(self, replace: bool) -> AbstractContextManager[BinaryIO | None]:
        """The file that is going to be replaced, open for writing."""
        return self.path.open("r+b") if replace and self.path.exists() else nullcontext()

    def _text(self) -> str:
        """The text of a file that only its owner can read (checked on the open file, not on the path)."""
        try:
            with self.path.open("rb") as file:
                status = os.fstat(file.fileno())
                if not stat.S_ISREG(status.st_mode) or stat.S_IMODE(status.st_mode) & 0o077:
                    mode = f"{stat.S_IMODE(status.st_mode):04o}"
                    raise KeyMaterialError(
                        f"The key file {self.path.name} is open to others (mode {mode}).",
                        next_step="set mode 0600; if others may have read it, rotate it: "
                        f"`parda keys rotate --system {self.system} --master`.",
                        system=self.system,
                    )
                content = file.read(4096)
        except OSError as error:
            raise self._cannot("be read", error, "give the user who runs Parda mode 0600 on it.") from None
        return content.decode("ascii", errors="replace")

    def _cannot(self, what: str, error: OSError, next_step: str) -> KeyMaterialError:
        return KeyMaterialError(
            f"The key file {self.path.name} cannot {what} ({type(error).__name__}).",
            next_step=next_step,
            system=self.system,
        )
