"""A small file under a key of its system: whole or not at all, readable with the key only.

AES-256-GCM of the ``cryptography`` package under the key of use ``storage:rights``, a random nonce a writing
(NIST SP 800-38D, 8.2.2: one key is good for 2^32 of them), the header bound to the content.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import Final

from transforms.errors import KeyMaterialError, StorageError
from transforms.home import private_directory
from transforms.pseudonymisation.keys import KeyRing

_USE: Final = "storage:rights"
_MAGIC: Final = b"PARDA-RIGHTS-1"
_NONCE_BYTES: Final = 12


def write_sealed(path: Path, ring: KeyRing, content: bytes) -> None:
    """Write aside, fsync, rename; mode 0600."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    header = header_of(ring)
    nonce = os.urandom(_NONCE_BYTES)
    sealed = header + nonce + AESGCM(ring.derive(_USE)).encrypt(nonce, content, header)
    handle, aside = tempfile.mkstemp(prefix=".rights-", dir=private_directory(path.parent))
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(sealed)
            file.flush()
            os.fsync(file.fileno())
        Path(aside).replace(path)
    except BaseException:
        Path(aside).unlink(missing_ok=True)
        raise
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def read_sealed(path: Path, ring: KeyRing) -> bytes | None:
    """The content; None where there is no such file.

    Raises KeyMaterialError for a file of another key, StorageError for a damaged one. Never passed over: who
    was erased would come back.
    """
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise _damaged(path, ring, f"cannot be read ({type(error).__name__})") from None
    header = header_of(ring)
    if content.startswith(_MAGIC + b" ") and content.find(b"\n") == len(header) - 1 and header not in content:
        raise KeyMaterialError(
            f"`{path.name}` was written with another key.",
            next_step="restore the master key that this installation was run with.",
            system=ring.system,
        )
    body = content[len(header) :]
    try:
        if not content.startswith(header) or len(body) < _NONCE_BYTES:
            raise InvalidTag
        return AESGCM(ring.derive(_USE)).decrypt(body[:_NONCE_BYTES], body[_NONCE_BYTES:], header)
    except InvalidTag:
        failure = _damaged(path, ring, "is damaged")
    raise failure


def header_of(ring: KeyRing) -> bytes:
    """How a file of this ring begins."""
    return _MAGIC + b" " + ring.key_id(_USE).encode() + b"\n"


def _damaged(path: Path, ring: KeyRing, what: str) -> StorageError:
    return StorageError(
        f"`{path.name}`, which says who was erased or restricted, {what}.",
        system=ring.system,
        next_step="restore it from its backup; without it, erased persons would be stored again.",
    )
