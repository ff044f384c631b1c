"""The keys that the process which pseudonymises is given: derived ones, each of one use, never a master key.

They travel to it through an anonymous socket pair. No stored layer can be opened with them, and no key of
another use or epoch can be made from them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Final, Protocol

from transforms.errors import KeyMaterialError

_KEYS: Final = (("identity", 32), ("pseudonym:storage", 16), ("words", 32), ("surrogate", 32))


class Keys(Protocol):
    """What pseudonymisation needs of a ``KeyRing``."""

    @property
    def system(self) -> str: ...

    def derive(self, use: str, length: int = 32) -> bytes: ...

    def key_id(self, use: str) -> str: ...


@dataclass(frozen=True)
class GivenKeys:
    """The derived keys of one system, by use and length. Stands in for a ``KeyRing`` where rows are read."""

    system: str
    keys: Mapping[tuple[str, int], bytes] = field(repr=False)

    @classmethod
    def of(cls, ring: Keys) -> GivenKeys:
        """What of ``ring`` is needed to pseudonymise for storage and to redact."""
        return cls(ring.system, {(use, length): ring.derive(use, length) for use, length in _KEYS})

    def derive(self, use: str, length: int = 32) -> bytes:
        """The key of one use, as the ring derived it. Any other is refused."""
        key = self.keys.get((use, length))
        if key is None:
            raise KeyMaterialError(
                "The process that reads sources asked for a key that it is not given.",
                next_step="this is a defect of Parda: report it with this message.",
                system=self.system,
            )
        return key

    def key_id(self, use: str) -> str:
        """As ``KeyRing.key_id``, for uses whose key is here."""
        return key_id(self.derive(use))


def key_id(key: bytes) -> str:
    """16 hex digits that name a key: a keyed hash of nothing, which tells nothing of the key."""
    return blake2b(b"", digest_size=8, key=key, person=b"parda key id").hexdigest()
