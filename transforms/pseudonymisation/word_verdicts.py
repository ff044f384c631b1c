"""A keyed memory of verdicts on words: which words of free text may be parts of names.

Judging a word costs some 20 µs, and more where a model of unknown words is asked; a marketplace's words are
mostly the same every night. What is remembered is a keyed digest of each word (BLAKE2b, 8 bytes, under the
key of use ``words``) with the verdict's bits: no word can be read from the file, and without the key none
can be tried against it. Two words of the same digest would share a verdict; among 1,000,000 words that
happens to a new word once in 10^13 (2^64 / 10^6).

The memory is a cache: a file that is damaged, of another key, or of other lists or rules (``fingerprint``)
is made anew, never an error.

File: ``PARDA-VERDICTS-1 <key id> <fingerprint, hexadecimal>\\n``, a keyed tag of 16 bytes over the rest,
then 8-byte digests, ascending, without repetition, then as many 4-byte verdicts; little-endian.
"""

from __future__ import annotations

import os
import tempfile
import warnings
from collections.abc import Sequence
from hashlib import blake2b
from hmac import compare_digest
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt

from transforms.home import private_directory
from transforms.pseudonymisation.given_keys import Keys

CAPACITY: Final = 1_000_000  # words: 12 MB
_MAGIC: Final = b"PARDA-VERDICTS-1"
_TAG_BYTES: Final = 16
_DIGEST: Final = np.dtype("<u8")
_VERDICT: Final = np.dtype("<u4")
_ENTRY_BYTES: Final = _DIGEST.itemsize + _VERDICT.itemsize

Digests = npt.NDArray[np.uint64]
Verdicts = npt.NDArray[np.uint32]


class WordVerdicts:
    """Verdicts of one system, by keyed digest of the word. Implements detection's ``VerdictMemory``."""

    def __init__(self, ring: Keys, path: Path, *, capacity: int = CAPACITY) -> None:
        self._ring = ring
        self._path = path
        self._capacity = capacity
        self._fingerprint = b""
        self._digests: Digests = np.empty(0, dtype=_DIGEST)
        self._verdicts: Verdicts = np.empty(0, dtype=_VERDICT)
        self._new: dict[int, int] = {}
        key = ring.derive("words")
        self._word_state = blake2b(digest_size=_DIGEST.itemsize, key=key, person=b"verdict")
        self._file_state = blake2b(digest_size=_TAG_BYTES, key=key, person=b"verdict file")

    def __len__(self) -> int:
        return len(self._digests) + len(self._new)

    def __repr__(self) -> str:
        return f"WordVerdicts(system={self._ring.system!r}, words={len(self)})"

    def recall(self, words: Sequence[str], fingerprint: bytes) -> list[int | None]:
        """The remembered verdict on each word; None where there is none of these lists and rules."""
        self._turn_to(fingerprint)
        if not len(self):
            return [None] * len(words)
        digests = self._digests_of(words)
        at = np.minimum(np.searchsorted(self._digests, digests), max(len(self._digests) - 1, 0))
        stored = len(self._digests) > 0
        hits = (self._digests[at] == digests).tolist() if stored else [False] * len(words)
        verdicts = self._verdicts[at].tolist() if stored else [0] * len(words)
        return [
            verdict if hit else self._new.get(digest)
            for digest, hit, verdict in zip(digests.tolist(), hits, verdicts, strict=True)
        ]

    def learn(self, words: Sequence[str], verdicts: Sequence[int], fingerprint: bytes) -> None:
        """Remember verdicts, up to the capacity. Not yet on disk: see :meth:`save`."""
        self._turn_to(fingerprint)
        room = self._capacity - len(self)
        if room > 0:
            digests = self._digests_of(words[:room]).tolist()
            self._new.update(zip(digests, verdicts, strict=False))

    def save(self) -> None:
        """Write the file whole or not at all (aside, fsync, rename), mode 0600; nothing new, nothing written.

        What another step saved since this one read the file is kept, as far as there is room.
        """
        if not self._new:
            return
        new = np.fromiter(self._new.keys(), dtype=_DIGEST, count=len(self._new))
        bits = np.fromiter(self._new.values(), dtype=_VERDICT, count=len(self._new))
        digests, verdicts = self._read(self._fingerprint)
        merged, first = np.unique(np.concatenate([digests, self._digests, new]), return_index=True)
        merged_bits = np.concatenate([verdicts, self._verdicts, bits])[first]
        self._digests, self._verdicts = merged[: self._capacity], merged_bits[: self._capacity]
        self._new = {}
        body = self._digests.astype(_DIGEST).tobytes() + self._verdicts.astype(_VERDICT).tobytes()
        header = self._header(self._fingerprint)
        handle, aside = tempfile.mkstemp(prefix=".verdicts-", dir=private_directory(self._path.parent))
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(header + self._tag(header, body) + body)
                file.flush()
                os.fsync(file.fileno())
            Path(aside).replace(self._path)
        except BaseException:
            Path(aside).unlink(missing_ok=True)
            raise

    def _turn_to(self, fingerprint: bytes) -> None:
        """Verdicts of other lists and rules are forgotten."""
        if fingerprint != self._fingerprint:
            self._fingerprint = fingerprint
            self._new = {}
            self._digests, self._verdicts = self._read(fingerprint)

    def _digests_of(self, words: Sequence[str]) -> Digests:
        digests = []
        for word in words:
            state = self._word_state.copy()
            state.update(word.encode("utf-8", "surrogatepass"))
            digests.append(state.digest())
        return np.frombuffer(b"".join(digests), dtype=_DIGEST)

    def _header(self, fingerprint: bytes) -> bytes:
        key_id = self._ring.key_id("words").encode()
        return _MAGIC + b" " + key_id + b" " + fingerprint.hex().encode() + b"\n"

    def _tag(self, header: bytes, body: bytes) -> bytes:
        state = self._file_state.copy()
        state.update(header)
        state.update(body)
        return state.digest()

    def _read(self, fingerprint: bytes) -> tuple[Digests, Verdicts]:
        """What the file holds of these lists and rules under this key; nothing else is of use."""
        nothing = (np.empty(0, dtype=_DIGEST), np.empty(0, dtype=_VERDICT))
        try:
            content = self._path.read_bytes()
        except FileNotFoundError:
            return nothing
        except OSError:
            self._warn("cannot be read")
            return nothing
        header, line_end, rest = content.partition(b"\n")
        parts = header.split(b" ")
        own = self._header(fingerprint)
        whole = len(parts) == 3 and parts[0] == _MAGIC and len(header + line_end) == len(own)
        if whole and header + line_end != own:
            return nothing  # of another key, other lists or other rules
        tag, body = rest[:_TAG_BYTES], rest[_TAG_BYTES:]
        if (
            header + line_end != own
            or len(body) % _ENTRY_BYTES
            or not compare_digest(tag, self._tag(own, body))
        ):
            self._warn("is damaged")
            return nothing
        count = len(body) // _ENTRY_BYTES
        digests = np.frombuffer(body, dtype=_DIGEST, count=count)
        return digests, np.frombuffer(body, dtype=_VERDICT, offset=count * _DIGEST.itemsize)

    def _warn(self, what: str) -> None:
        warnings.warn(
            f"{self._ring.system}: the memory of verdicts on words {what}; it is made anew.",
            RuntimeWarning,
            stacklevel=4,
        )
