"""The keys of one system: one master key, and one derived key a use.

Every derived key is HKDF-SHA256 (RFC 5869, from the ``cryptography`` package) of the master key, with
an ``info`` that binds system, use, epoch and length, so two uses never share key bytes and two systems
never share pseudonyms even if an operator copies a master key. The master key is 32 uniformly random
bytes, hence no salt is needed (RFC 5869, section 3.1).

Uses: ``identity`` (layer 1 of pseudonyms), ``pseudonym:storage`` and ``pseudonym:<data use>`` (layer 2),
``storage:<layer>`` (encryption at rest), ``words`` (memory of known name words), ``surrogate`` (readable
stand-ins in redacted text), ``files`` (memory of examined files; the one key that the process which reads
sources is given).
"""

from __future__ import annotations

import base64
import binascii
import os
import re
import stat
import tempfile
from collections.abc import Mapping
from hashlib import blake2b
from pathlib import Path
from typing import Final, NoReturn

from transforms.errors import KeyMaterialError
from transforms.home import Home

MASTER_KEY_BYTES: Final = 32
_USE = re.compile(r"^(identity|words|files|surrogate|pseudonym:[a-z0-9_.]+|storage:[a-z_]+)$")
_SYSTEM = re.compile(r"^[a-z][a-z0-9_]*$")


class KeyRing:
    """Derives the keys of one system. Never shows, copies or pickles key material.

    ``epoch`` counts rotations of the outer (``pseudonym:*``) keys. The inner ``identity`` key has no
    epoch: it is what keeps joins alive when the outer key is rotated.
    """

    __slots__ = ("__master", "epoch", "system")

    def __init__(self, system: str, master: bytes, *, epoch: int = 1) -> None:
        if not _SYSTEM.match(system):
            raise KeyMaterialError(
                "The system's name is not a lower-case identifier.", next_step="name a folder of systems/."
            )
        if len(master) != MASTER_KEY_BYTES:
            raise KeyMaterialError(
                f"The master key has {len(master)} bytes instead of {MASTER_KEY_BYTES}.",
                next_step="give base64 of exactly 32 random bytes.",
                system=system,
            )
        if epoch < 1:
            raise KeyMaterialError("The key epoch is below 1.", next_step="count from 1.", system=system)
        self.system = system
        self.epoch = epoch
        self.__master = bytes(master)

    @classmethod
    def load(
        cls, system: str, home: Home, environ: Mapping[str, str] = os.environ, *, epoch: int = 1
    ) -> KeyRing:
        """Master key from ``PARDA_<SYSTEM>_MASTER_KEY`` (it wins) or from the key file, made on first run.

        Raises KeyMaterialError, naming variable or file, when the key is empty, not base64, of another
        length, or readable by others; and when the file is gone although stored partitions exist: a new
        key would silently break every join with them.
        """
        variable = master_key_variable(system)
        if variable in environ:
            return cls(system, _decoded(environ[variable], f"${variable}", system), epoch=epoch)
        path = home.key_file(system)
        if not path.exists():
            _refuse_to_replace_lost_key(system, home, path, variable)
            _make_key_file(path, system)
        text = _read_private(path, system)
        return cls(system, _decoded(text, f"The key file {path.name}", system), epoch=epoch)

    def at_epoch(self, epoch: int) -> KeyRing:
        """The same master key with the outer keys of another epoch."""
        return KeyRing(self.system, self.__master, epoch=epoch)

    def derive(self, use: str, length: int = 32) -> bytes:
        """The key of one use: ``length`` bytes of HKDF-SHA256. A misspelt use is an error."""
        from cryptography.hazmat.primitives.hashes import SHA256
        from cryptography.hazmat.primitives.kdf.hkdf import HKDF

        if not _USE.match(use):
            raise KeyMaterialError(
                "A key was asked for an unknown use.",
                next_step="use identity, words, files, surrogate, pseudonym:<data use> or storage:<layer>.",
                system=self.system,
            )
        epoch = self.epoch if use.startswith("pseudonym:") else 0
        # None of the parts can hold a NUL, so the encoding is injective.
        info = b"\0".join(
            (b"parda-key-1", self.system.encode(), use.encode(), str(epoch).encode(), str(length).encode())
        )
        return HKDF(algorithm=SHA256(), length=length, salt=None, info=info).derive(self.__master)

    def key_id(self, use: str) -> str:
        """16 hex digits that name the key of a use in metadata; a one-way keyed hash of nothing.

        Equal ids mean equal keys; the id gives no information about the key (PRF output).
        """
        return blake2b(b"", digest_size=8, key=self.derive(use), person=b"parda key id").hexdigest()

    def __repr__(self) -> str:
        return f"KeyRing(system={self.system!r}, epoch={self.epoch}, key material withheld)"

    __str__ = __repr__

    def __reduce_ex__(self, protocol: object) -> NoReturn:
        raise TypeError("a KeyRing is never pickled or copied: each process loads its own")

    def __getstate__(self) -> NoReturn:
        raise TypeError("a KeyRing is never pickled or copied: each process loads its own")


def master_key_variable(system: str) -> str:
    """Name of the environment variable with the master key (base64 of 32 bytes) of a system."""
    return f"PARDA_{system.upper()}_MASTER_KEY"


def _decoded(text: str, origin: str, system: str) -> bytes:
    """Base64 to exactly 32 bytes. ``origin`` names where the text came from; the text is never shown."""
    text = text.strip()
    if not text:
        raise KeyMaterialError(
            f"{origin} is empty.",
            next_step="restore the key from its backup, or give base64 of 32 random bytes.",
            system=system,
        )
    try:
        key = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise KeyMaterialError(
            f"{origin} is not base64.", next_step="give base64 of exactly 32 random bytes.", system=system
        ) from None
    if len(key) != MASTER_KEY_BYTES:
        raise KeyMaterialError(
            f"{origin} holds {len(key)} bytes instead of {MASTER_KEY_BYTES}.",
            next_step="give base64 of exactly 32 random bytes.",
            system=system,
        )
    return key


def _read_private(path: Path, system: str) -> str:
    """The text of a key file that only its owner can read (checked on the open file, not on the path)."""
    try:
        with path.open("rb") as file:
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode) or stat.S_IMODE(status.st_mode) & 0o077:
                raise KeyMaterialError(
                    f"The key file {path.name} is open to others (mode {stat.S_IMODE(status.st_mode):04o}).",
                    next_step="set mode 0600; if others may have read it, make a new key and run again.",
                    system=system,
                )
            content = file.read(4096)
    except OSError as error:
        raise KeyMaterialError(
            f"The key file {path.name} cannot be read ({type(error).__name__}).",
            next_step="give the user who runs Parda mode 0600 on it.",
            system=system,
        ) from None
    return content.decode("ascii", errors="replace")


def _refuse_to_replace_lost_key(system: str, home: Home, path: Path, variable: str) -> None:
    stored = home.root / "restricted" / system
    if any(entry.is_file() for entry in stored.rglob("*")):
        raise KeyMaterialError(
            f"The key file {path.name} is gone, but stored partitions made with it exist.",
            next_step=f"restore it or set {variable}; or remove restricted/{system} to start anew.",
            system=system,
        )


def _make_key_file(path: Path, system: str) -> None:
    """Write a new random master key so that it is either wholly there or not at all.

    Written aside (created with O_EXCL and 0600 by ``mkstemp``), fsynced, then hard-linked to its name:
    linking fails if another process was first, and then that process's key is used. A plain O_EXCL
    write would leave an empty key file behind when the machine stops in between.
    """
    handle, aside = tempfile.mkstemp(prefix=".new-key-", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(base64.b64encode(os.urandom(MASTER_KEY_BYTES)) + b"\n")
            file.flush()
            os.fsync(file.fileno())
        try:
            os.link(aside, path)
        except FileExistsError:
            pass
        except OSError as error:
            raise KeyMaterialError(
                f"The key file {path.name} cannot be made ({type(error).__name__}).",
                next_step=f"set {master_key_variable(system)}, or put PARDA_HOME on a local file system.",
                system=system,
            ) from None
    finally:
        Path(aside).unlink()
    directory = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(directory)
    finally:
        os.close(directory)
