"""From a URL to a place that lists and opens files.

``file:///absolute/folder``, ``file://relative/folder`` (to the working directory, as fsspec has it), and what
fsspec knows: ``s3://bucket/prefix``, ``gs://``, ``az://``, ``sftp://``, ``memory://``.
"""

from __future__ import annotations

import io
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, BinaryIO, Final, Protocol, cast

from transforms.errors import ConfigurationError, SourceError
from transforms.sources.failures import raise_alone
from transforms.sources.files.drivers import DRIVERS

_VERSIONS: Final = ("ETag", "etag", "md5Hash", "content_md5", "VersionId", "generation")
_TIMES: Final = ("LastModified", "last_modified", "updated", "mtime", "created")


class ChangedError(Exception):
    """The file is not the one that was listed."""


@dataclass(frozen=True)
class Listed:
    """A file when the list was made. ``path`` is relative to the folder; it may hold personal data."""

    path: str = field(repr=False)
    size: int
    version: str = field(repr=False)
    """Another text for other content, as far as the store can tell without reading."""
    arrived: datetime | None
    """When it came to be in the folder, UTC without zone; None where the store does not say."""


class Place(Protocol):
    """A folder with files. ``unreadable`` are folders below it that could not be listed."""

    unreadable: list[str]

    def listing(self) -> list[Listed]: ...

    def open(self, listed: Listed) -> BinaryIO:
        """Open for reading, seekable. Raises ``ChangedError`` where it is gone or another."""
        ...

    def require_unchanged(self, listed: Listed, stream: BinaryIO) -> None:
        """Raise ``ChangedError`` where the file, read to its end, is no more what was listed."""
        ...


def open_place(url: str, system: str) -> Place:
    """The folder of a URL. Errors do not quote it: it may hold a password."""
    scheme, _, rest = url.partition("://")
    if not rest.strip("/") and not (scheme == "file" and rest) and scheme != "memory":
        raise ConfigurationError(
            "The URL of the file drop names no folder.",
            next_step="Write file:///absolute/folder, file://relative/folder, or an fsspec URL like "
            "s3://bucket/folder.",
            system=system,
        )
    if "::" in url:
        raise ConfigurationError(
            "Chained URLs (`::`) are not taken: some of them copy files to the local disk.",
            next_step="Give the URL of the folder itself.",
            system=system,
        )
    if scheme == "file":
        return LocalFolder(Path(rest), system)
    return RemoteFolder(url, scheme, system)


class LocalFolder:
    """A folder of this machine. Links are never followed, also not one that replaces a listed file."""

    def __init__(self, folder: Path, system: str) -> None:
        self.unreadable: list[str] = []
        self._root = folder.resolve()
        if not self._root.is_dir():
            raise SourceError(
                "The folder of the file drop does not exist.",
                next_step=f"Make the demo files (parda demo --system {system} …), mount the folder, or "
                "correct the URL of this store.",
                system=system,
            )

    def listing(self) -> list[Listed]:
        return list(self._below(str(self._root), ""))

    def _below(self, folder: str, prefix: str) -> Iterator[Listed]:
        folders: list[tuple[str, str]] = [(folder, prefix)]
        while folders:
            folder, prefix = folders.pop()
            try:
                with os.scandir(folder) as entries:
                    for entry in entries:
                        if entry.name.startswith("."):
                            continue
                        path = prefix + entry.name
                        if entry.is_dir(follow_symlinks=False):
                            folders.append((entry.path, path + "/"))
                        elif entry.is_file(follow_symlinks=False):
                            yield _listed(path, entry.stat(follow_symlinks=False))
            except FileNotFoundError:
                continue  # gone since its parent was listed
            except OSError:
                self.unreadable.append(prefix)

    def open(self, listed: Listed) -> BinaryIO:
        try:
            handle = os.open(
                self._root / listed.path, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC | os.O_NONBLOCK
            )
        except PermissionError:
            raise
        except OSError:  # gone, or a link by now
            raise ChangedError from None
        stream = os.fdopen(handle, "rb", buffering=0)
        try:
            self.require_unchanged(listed, stream)
        except BaseException:
            stream.close()
            raise
        return cast(BinaryIO, stream)

    def require_unchanged(self, listed: Listed, stream: BinaryIO | io.FileIO) -> None:
        now = os.fstat(stream.fileno())
        if not stat.S_ISREG(now.st_mode) or _listed(listed.path, now).version != listed.version:
            raise ChangedError


def _listed(path: str, found: os.stat_result) -> Listed:
    # the time of the inode's change: a file that was moved in keeps the older time of its content
    version = f"{found.st_dev}.{found.st_ino}.{found.st_size}.{found.st_mtime_ns}.{found.st_ctime_ns}"
    arrived = datetime.fromtimestamp(found.st_ctime, UTC).replace(tzinfo=None)
    return Listed(path, found.st_size, version, arrived)


class RemoteFolder:
    """A folder of a store that fsspec has a driver for; read in ranges, nothing is kept on disk."""

    def __init__(self, url: str, scheme: str, system: str) -> None:
        import fsspec  # type: ignore[import-untyped]

        self.unreadable: list[str] = []
        self._system = system
        try:
            options = {"use_listings_cache": False, "skip_instance_cache": scheme != "memory"}
            self._fs, root = fsspec.core.url_to_fs(url, **options)
        except ImportError:
            failure: ConfigurationError | SourceError = ConfigurationError(
                f"The driver for {scheme}:// is not installed.",
                next_step=f"Install the package {DRIVERS.get(scheme) or scheme} beside Parda.",
                system=system,
            )
        except Exception as error:
            failure = self._failed(error)
        else:
            self._root = root.rstrip("/")
            return
        raise_alone(failure)

    def _failed(self, error: Exception) -> SourceError:
        return SourceError(
            f"The store of files could not be read ({type(error).__name__}).",
            next_step="Check the URL, the credentials in the environment, and the network.",
            system=self._system,
        )

    def listing(self) -> list[Listed]:
        try:
            self._fs.invalidate_cache()
            found = self._fs.find(self._root, detail=True)
        except Exception as error:
            failure = self._failed(error)
        else:
            start = len(self._root) + 1
            files = [
                _described(name[start:], info)
                for name, info in found.items()
                if info.get("type") == "file" and not info.get("islink") and name[:start] == f"{self._root}/"
            ]
            return [file for file in files if not any(part.startswith(".") for part in file.path.split("/"))]
        raise_alone(failure)

    def open(self, listed: Listed) -> BinaryIO:
        stream = cast(BinaryIO, _Ranges(self, listed))
        self.require_unchanged(listed, stream)
        return stream

    def require_unchanged(self, listed: Listed, stream: BinaryIO) -> None:
        try:
            self._fs.invalidate_cache()
            info = self._fs.info(f"{self._root}/{listed.path}")
        except FileNotFoundError:
            raise ChangedError from None
        except Exception as error:
            failure = self._failed(error)
        else:
            if _described(listed.path, info).version != listed.version:
                raise ChangedError
            return
        raise_alone(failure)

    def read_range(self, listed: Listed, start: int, end: int) -> bytes:
        try:
            return bytes(self._fs.cat_file(f"{self._root}/{listed.path}", start=start, end=end))
        except FileNotFoundError:
            raise ChangedError from None
        except Exception as error:
            failure = self._failed(error)
        raise_alone(failure)


def _described(path: str, info: dict[str, Any]) -> Listed:
    size = int(info.get("size") or 0)
    # one driver's listing has a number where its description of a file has a date
    times = [_moment(info[key]) or info[key] for key in _TIMES if info.get(key) is not None]
    version = "|".join(str(part) for part in (size, *(info.get(key) for key in _VERSIONS), *times))
    return Listed(path, size, version, next((time for time in times if isinstance(time, datetime)), None))


def _moment(when: object) -> datetime | None:
    if isinstance(when, str):
        try:
            when = datetime.fromisoformat(when)
        except ValueError:
            return None
    if isinstance(when, int | float):
        when = datetime.fromtimestamp(when, UTC)
    if isinstance(when, datetime):
        return when.astimezone(UTC).replace(tzinfo=None) if when.tzinfo else when
    return None


class _Ranges(io.RawIOBase):
    """A remote file as a stream that may be sought in."""

    def __init__(self, folder: RemoteFolder, listed: Listed) -> None:
        self._folder, self._listed, self._at = folder, listed, 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        self._at = offset + {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._listed.size}[whence]
        return self._at

    def readinto(self, buffer: Any, /) -> int:
        end = min(self._at + len(buffer), self._listed.size)
        if end <= self._at:
            return 0
        found = self._folder.read_range(self._listed, self._at, end)
        if len(found) != end - self._at:
            raise ChangedError
        buffer[: len(found)] = found
        self._at = end
        return len(found)
