"""The keys of one system: one master key, and one derived key a use.

Every derived key is HKDF-SHA256 (RFC 5869, from the ``cryptography`` package) of the master key, with
an ``info`` that binds system, use, epoch and length, so two uses never share key bytes and two systems
never share pseudonyms even if an operator copies a master key. The master key is 32 uniformly random
bytes, hence no salt is needed (RFC 5869, section 3.1).

Uses: ``identity`` (layer 1 of pseudonyms), ``pseudonym:storage`` and ``pseudonym:<data use>`` (layer 2),
``storage:<layer>`` (encryption at rest), ``words`` (memory of known name words), ``surrogate`` (readable
stand-ins in redacted text), ``files`` (memory of examined files; the one key that the process which reads
sources is given), ``subjects`` (names of persons in requests), ``check`` (its id tells master keys apart),
``wrap:<use>`` (wraps a kept inner key).

**Outer and inner keys.** ``pseudonym:*`` and ``storage:*`` are outer: stored pseudonyms and files can be
turned from one to the next without a raw value, so they have epochs. The others are inner: what was made
with them cannot be made anew without raw values. When the master key itself is replaced, the inner keys are
kept, and those of published data uses, for what is out cannot be re-keyed: wrapped under the new one
(``transforms/keys/rotate.py``).
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from hashlib import blake2b
from typing import TYPE_CHECKING, Final, NoReturn

from transforms.errors import KeyMaterialError
from transforms.home import Home
from transforms.keys.material import MASTER_KEY_BYTES

if TYPE_CHECKING:
    from transforms.keys.record import UseEpoch

INNER: Final = {"identity": 32, "words": 32, "surrogate": 32, "subjects": 32, "files": 64}
"""Inner uses, each with the length in bytes that is asked for."""

_PUBLISHED_LENGTHS: Final = (16, 32)
"""Of the key of a published data use: for AES, and for its id."""

_USE = re.compile(
    r"^(identity|words|files|surrogate|subjects|check|wrap:[a-z0-9_.:]+|pseudonym:[a-z0-9_.]+|storage:[a-z_]+)$"
)
_SYSTEM = re.compile(r"^[a-z][a-z0-9_]*$")


class KeyRing:
    """Derives the keys of one system. Never shows, copies or pickles key material.

    ``epoch`` counts rotations of the outer keys of what is stored: ``pseudonym:storage``, ``storage:*``.
    ``uses`` has those of published data uses, each from a period on. The inner ``identity`` key has no
    epoch: it is what keeps joins alive when an outer key is rotated. ``kept``: keys of an earlier master
    key that are still in use, in clear.
    """

    __slots__ = ("__kept", "__master", "_day", "epoch", "system", "uses")

    def __init__(
        self,
        system: str,
        master: bytes,
        *,
        epoch: int = 1,
        kept: Mapping[str, bytes] | None = None,
        uses: Mapping[str, Sequence[UseEpoch]] | None = None,
        day: date | None = None,
    ) -> None:
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
        self.uses = dict(uses or {})
        self._day = day
        self.__master = bytes(master)
        self.__kept = dict(kept or {})

    @classmethod
    def load(
        cls, system: str, home: Home, environ: Mapping[str, str] = os.environ, *, epoch: int | None = None
    ) -> KeyRing:
        """The ring that the stored layers were written with; a key file is made on the first run.

        Master key from ``PARDA_<SYSTEM>_MASTER_KEY`` (it wins), from Vault where its address is set, or
        from the key file: ``transforms/keys/places.py``. ``epoch``: another than that of the record.

        Raises KeyMaterialError, naming variable, path or file, when the key is empty, not base64, of
        another length, readable by others, or another one than the stored layers were made with; when a
        rotation is not finished; when the keys were destroyed; and when the key is gone although stored
        partitions exist: a new key would silently break every join with them.
        """
        from transforms.keys.opening import open_ring

        ring = open_ring(system, home, environ)
        return ring if epoch is None else ring.at_epoch(epoch)

    def at_epoch(self, epoch: int) -> KeyRing:
        """The same master key with the outer keys of another epoch of what is stored."""
        return KeyRing(
            self.system, self.__master, epoch=epoch, kept=self.__kept, uses=self.uses, day=self._day
        )

    def on(self, day: date) -> KeyRing:
        """The same keys, those of published data uses as they hold for a period that begins on ``day``."""
        return KeyRing(
            self.system, self.__master, epoch=self.epoch, kept=self.__kept, uses=self.uses, day=day
        )

    def in_all_periods(self, data_use: str) -> list[KeyRing]:
        """A ring for each epoch of a data use: what was ever published has the key of one of them."""
        turns = [each.first for each in self.uses.get(data_use, ())]
        return [self.on(day) for day in (date.min, *turns)]

    def with_master(self, master: bytes, *, epoch: int, data_uses: Iterable[str]) -> KeyRing:
        """Another master key with this ring's inner keys, and those of published ``data_uses``."""
        kept = {_kept_name(use, 0, length): self.derive(use, length) for use, length in INNER.items()}
        for name in data_uses:
            use = f"pseudonym:{name}"
            for turn in (1, *(each.epoch for each in self.uses.get(name, ()))):
                for length in _PUBLISHED_LENGTHS:
                    kept[_kept_name(use, turn, length)] = self._key(use, turn, length)
        return KeyRing(
            self.system, master, epoch=epoch, kept={**self.__kept, **kept}, uses=self.uses, day=self._day
        )

    def kept(self) -> dict[str, bytes]:
        """The keys of an earlier master key, in clear; for ``transforms/keys/wrapping.py`` alone."""
        return dict(self.__kept)

    def derive(self, use: str, length: int = 32) -> bytes:
        """The key of one use: ``length`` bytes of HKDF-SHA256. A misspelt use is an error."""
        if not _USE.match(use):
            raise KeyMaterialError(
                "A key was asked for an unknown use.",
                next_step="name one of the uses at the head of transforms/pseudonymisation/keys.py.",
                system=self.system,
            )
        return self._key(use, self._epoch_of(use), length)

    def _key(self, use: str, epoch: int, length: int) -> bytes:
        from cryptography.hazmat.primitives.hashes import SHA256
        from cryptography.hazmat.primitives.kdf.hkdf import HKDF

        if self.__kept:
            kept = self.__kept.get(_kept_name(use, epoch, length))
            if kept is not None:
                return kept
            if use in INNER:
                raise KeyMaterialError(
                    f"An inner key of {length} bytes was asked for, which was not kept.",
                    next_step="ask for the length of INNER in transforms/pseudonymisation/keys.py.",
                    system=self.system,
                )
        # None of the parts can hold a NUL, so the encoding is injective.
        info = b"\0".join(
            (b"parda-key-1", self.system.encode(), use.encode(), str(epoch).encode(), str(length).encode())
        )
        return HKDF(algorithm=SHA256(), length=length, salt=None, info=info).derive(self.__master)

    def _epoch_of(self, use: str) -> int:
        """What binds a derived key to rotations; 0 for keys that no rotation touches."""
        if use == "pseudonym:storage":
            return self.epoch
        if use.startswith("storage:"):
            return self.epoch if self.epoch > 1 else 0  # what the first epoch was before there were others
        if use.startswith("pseudonym:"):
            turns = self.uses.get(use.removeprefix("pseudonym:"), ())
            return max(
                (each.epoch for each in turns if self._day is None or each.first <= self._day), default=1
            )
        return 0

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


def _kept_name(use: str, epoch: int, length: int) -> str:
    return f"{use}:{epoch}:{length}"
