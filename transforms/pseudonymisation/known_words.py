"""A keyed memory of the words of known names: "is this word part of a name of this marketplace?"

Free text is full of names that no list holds; but most people named in it also stand in a name column
of the same marketplace. What is remembered is a keyed digest of each folded word, BLAKE2b-128 under the
key of use ``words``: no word can be read from the file, and without the key none can be tried against
it. A digest is not linked to a person, a row or a count. The file is still listed with the restricted
layers, and a file of the same words has the same bytes whatever the order of learning.

File: ``PARDA-WORDS-1 <key id>\\n``, a keyed tag of 16 bytes over the rest, then 16-byte digests,
ascending, without repetition.
"""

from __future__ import annotations

import os
import tempfile
from hashlib import blake2b
from hmac import compare_digest
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt
import polars as pl

from transforms.detection import name_words
from transforms.detection.names.skeleton import skeleton
from transforms.detection.text import fold as text_fold
from transforms.errors import KeyMaterialError, SchemaDrift, StorageError
from transforms.home import private_directory
from transforms.pseudonymisation.distinct import dictionary
from transforms.pseudonymisation.given_keys import Keys

DIGEST_BYTES: Final = 16
MINIMUM_LETTERS: Final = 3
CAPACITY: Final = 4_000_000  # words: 64 MB; a country's names have far fewer distinct words
_DTYPE: Final = np.dtype(f"S{DIGEST_BYTES}")
_MAGIC: Final = b"PARDA-WORDS-1"

Digests = npt.NDArray[np.bytes_]  # dtype S16: NumPy compares and sorts all 16 bytes


class KnownWords:
    """The set of known name words of one system.

    Left out: words of fewer than 3 letters, and "son of", "daughter of" (``detection.name_words``).
    """

    def __init__(self, ring: Keys, path: Path | None = None, *, capacity: int = CAPACITY) -> None:
        self._ring = ring
        self._path = path
        self._capacity = capacity
        self._known: Digests = np.empty(0, dtype=_DTYPE)
        key = ring.derive("words")
        self._word_state = blake2b(digest_size=DIGEST_BYTES, key=key, person=b"word")
        self._file_state = blake2b(digest_size=DIGEST_BYTES, key=key, person=b"file")

    @classmethod
    def open(cls, ring: Keys, path: Path, *, capacity: int = CAPACITY) -> KnownWords:
        """The words stored at ``path``, or none if there is no such file.

        Raises StorageError when the file is damaged, KeyMaterialError when it is of another key.
        """
        known = cls(ring, path, capacity=capacity)
        if path.exists():
            known._known = known._parsed(path.read_bytes())
        return known

    def __len__(self) -> int:
        return len(self._known)

    def __repr__(self) -> str:
        return f"KnownWords(system={self._ring.system!r}, words={len(self)})"

    def learn(self, names: pl.Series) -> int:
        """Remember the words of a column of names; how many were new. Not yet on disk: see ``save``.

        Raises StorageError past the capacity: to stop learning in silence would leave names in texts.
        """
        _check_text(names)
        keys = _keys(name_words(names))
        digests = np.unique(self._digests(keys.filter(_long_enough(keys))))
        fresh = digests[~self._contains(digests)]
        if len(self) + len(fresh) > self._capacity:
            raise StorageError(
                f"More than {self._capacity} distinct name words.",
                next_step="check that the declared name columns hold names, or raise the capacity.",
                system=self._ring.system,
                column=names.name or None,
            )
        if len(fresh):
            # both are sorted: an insertion is a copy, a union would sort everything every batch
            self._known = np.insert(self._known, np.searchsorted(self._known, fresh), fresh)
        return len(fresh)

    def knows(self, words: pl.Series) -> pl.Series:
        """For each word whether it is part of a known name, in either script; false for null.

        A word may come as written or as detection's skeleton.
        """
        _check_text(words)
        values, codes = dictionary(words.cast(pl.String))
        keys = _keys(values)
        known = pl.Series(self._contains(self._digests(keys)), dtype=pl.Boolean) & _long_enough(keys)
        return known.gather(codes).fill_null(False).alias(words.name)

    def save(self, path: Path | None = None) -> None:
        """Write the file whole or not at all (aside, fsync, rename), mode 0600.

        What another step saved since this one opened the file is kept.
        """
        target = path or self._path
        if target is None:
            raise ValueError("KnownWords was made without a path")
        if target.exists():
            self._known = np.union1d(self._known, self._parsed(target.read_bytes())).astype(_DTYPE)
        body = self._known.tobytes()
        handle, aside = tempfile.mkstemp(prefix=".words-", dir=private_directory(target.parent))
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(self._header() + self._tag(body) + body)
                file.flush()
                os.fsync(file.fileno())
            Path(aside).replace(target)
        except BaseException:
            Path(aside).unlink(missing_ok=True)
            raise

    def _contains(self, digests: Digests) -> npt.NDArray[np.bool_]:
        if not len(self):
            return np.zeros(len(digests), dtype=np.bool_)
        at = np.minimum(np.searchsorted(self._known, digests), len(self) - 1)
        return np.asarray(self._known[at] == digests)

    def _digests(self, keys: pl.Series) -> Digests:
        digests = []
        for key in keys.cast(pl.Binary).to_list():
            state = self._word_state.copy()
            state.update(key)
            digests.append(state.digest())
        return np.frombuffer(b"".join(digests), dtype=_DTYPE)

    def _header(self) -> bytes:
        return _MAGIC + b" " + self._ring.key_id("words").encode() + b"\n"

    def _tag(self, body: bytes) -> bytes:
        state = self._file_state.copy()
        state.update(self._header() + body)
        return state.digest()

    def _parsed(self, content: bytes) -> Digests:
        magic, _, rest = content.partition(b" ")
        key_id, _, rest = rest.partition(b"\n")
        tag, body = rest[:DIGEST_BYTES], rest[DIGEST_BYTES:]
        own_id = self._ring.key_id("words").encode()
        if magic == _MAGIC and len(key_id) == len(own_id) and key_id != own_id:
            raise KeyMaterialError(
                "The memory of name words was made with another key.",
                next_step="restore the master key, or remove known_words.bin and run the days again.",
                system=self._ring.system,
            )
        if magic != _MAGIC or len(body) % DIGEST_BYTES or not compare_digest(tag, self._tag(body)):
            raise StorageError(
                "The memory of name words is damaged.",
                next_step="remove known_words.bin and run the days again.",
                system=self._ring.system,
            )
        return np.frombuffer(body, dtype=_DTYPE)


def _keys(words: pl.Series) -> pl.Series:
    """What is digested of each word: its skeleton (detection's folding of scripts and apostrophes).

    Detection asks with skeletons and stems of skeletons, and a skeleton of a skeleton may be shorter
    still ("kkh" → "kh" → "h"): the fixed point is the same whichever of them comes in.
    """
    return pl.Series(
        "key", [_fixed_skeleton(text_fold(word).strip("'")) for word in words.to_list()], dtype=pl.String
    )


def _fixed_skeleton(word: str) -> str:
    while (shorter := skeleton(word)) != word:
        word = shorter
    return word


def _long_enough(keys: pl.Series) -> pl.Series:
    return keys.str.len_chars() >= MINIMUM_LETTERS


def _check_text(series: pl.Series) -> None:
    if series.dtype not in (pl.String, pl.Null):
        raise SchemaDrift(
            f"Words of names must be text, not {series.dtype.base_type()}.",
            next_step="give a text column.",
            column=series.name or None,
        )
