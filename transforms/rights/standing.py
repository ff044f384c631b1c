"""Who was erased, is restricted, or has objected to what: ``restricted/<system>/rights.bin``.

One sealed file a system (``sealed.py``). A person is there as the identity digests of their identifiers
(layer 1 of pseudonyms), which no rotation of outer keys changes and from which no value can be computed, and
as the numbers of rows that other rows follow (an order's number, for its lines). Their name here is a keyed
digest too.

It is written before anything is erased: a deed that was broken off is finished from what stands here,
although the tables that told which identifiers are of one person may be gone already.
"""

from __future__ import annotations

import fcntl
import json
import os
import uuid
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from hashlib import blake2b
from pathlib import Path
from typing import Any

import polars as pl

from transforms.home import Home, private_directory
from transforms.pseudonymisation.keys import KeyRing
from transforms.pseudonymisation.pseudonym import PSEUDONYM_BYTES, from_digests, to_digests
from transforms.rights.sealed import header_of, read_sealed, write_sealed


@dataclass
class Subject:
    """What holds for one person. ``digests``: of their identifiers; ``keys``: place -> numbers of rows."""

    name: str
    digests: set[bytes] = field(default_factory=set, repr=False)
    keys: dict[str, set[str]] = field(default_factory=dict, repr=False)
    erased: date | None = None
    restricted: date | None = None
    objections: dict[str, date] = field(default_factory=dict)
    """Data use -> since when."""

    @property
    def matters(self) -> bool:
        """Whether anything holds for them at all."""
        return self.erased is not None or self.restricted is not None or bool(self.objections)


class Standing:
    """All subjects of one system for whom something holds."""

    def __init__(self, home: Home, ring: KeyRing, subjects: Mapping[str, Subject]) -> None:
        self._home = home
        self._ring = ring
        self.subjects: dict[str, Subject] = dict(subjects)

    @classmethod
    def open(cls, home: Home, ring: KeyRing) -> Standing:
        """Raises KeyMaterialError or StorageError where the file cannot be opened."""
        content = read_sealed(standing_file(home, ring.system), ring)
        entries = json.loads(content) if content is not None else {}
        return cls(home, ring, {name: _subject(name, entry) for name, entry in entries.items()})

    def __repr__(self) -> str:
        return f"Standing(system={self._ring.system!r}, subjects={len(self.subjects)})"

    def of(self, ids: Iterable[uuid.UUID]) -> Subject | None:
        """The subject of whom one of these pseudonyms is, if anything holds for them."""
        digests = set(digests_of(ids, self._ring))
        return next((each for each in self.subjects.values() if each.digests & digests), None)

    def known(self, name: str, ids: Iterable[uuid.UUID], keys: Mapping[str, Iterable[str]]) -> Subject:
        """The subject with these pseudonyms and numbers of rows added; made under ``name`` where new."""
        ids = list(ids)
        subject = self.of(ids) or self.subjects.setdefault(name, Subject(name))
        subject.digests |= set(digests_of(ids, self._ring))
        for place, found in keys.items():
            subject.keys.setdefault(place, set()).update(found)
        return subject

    def ids(self, subjects: Iterable[Subject]) -> set[uuid.UUID]:
        """The stored pseudonyms of these, under the ring's present epoch."""
        digests = sorted({digest for each in subjects for digest in each.digests})
        blocks = from_digests(pl.Series("id", digests, dtype=pl.Binary), self._ring)
        return {uuid.UUID(bytes=block) for block in blocks.to_list()}

    @property
    def erased(self) -> list[Subject]:
        return [each for each in self.subjects.values() if each.erased is not None]

    @property
    def unused(self) -> list[Subject]:
        """Of whom nothing that is held may be used: restricted, or erased but for what the law keeps."""
        return [each for each in self.subjects.values() if each.erased or each.restricted]

    def objecting(self, uses: Iterable[str]) -> list[Subject]:
        """Who has objected to one of these data uses."""
        asked = set(uses)
        return [each for each in self.subjects.values() if asked & each.objections.keys()]

    def save(self) -> None:
        """Write the file anew. Only within :func:`changing`, which lets nobody else write meanwhile."""
        entries = {name: _entry(each) for name, each in self.subjects.items() if each.matters}
        content = json.dumps(entries, sort_keys=True).encode()
        write_sealed(standing_file(self._home, self._ring.system), self._ring, content)


@contextmanager
def changing(home: Home, ring: KeyRing) -> Iterator[Standing]:
    """The standing as it is now, to be changed and saved by nobody else meanwhile."""
    with _alone(home, ring.system):
        standing = Standing.open(home, ring)
        yield standing
        standing.save()


def rekey(home: Home, ring: KeyRing, to_ring: KeyRing) -> None:
    """Seal the file under the keys of ``to_ring``; for a rotation that changes the storage keys.

    The identity digests in it stay: a rotation of outer keys needs nothing of this, and one that changes the
    identity key would part them from everything that is stored. May be run again after a crash.
    """
    path = standing_file(home, ring.system)
    with _alone(home, ring.system):
        if not path.exists():
            return
        if path.read_bytes().startswith(header_of(to_ring)):
            return
        content = read_sealed(path, ring)
        if content is not None:
            write_sealed(path, to_ring, content)


def standing_file(home: Home, system: str) -> Path:
    return private_directory(home.root / "restricted" / system) / "rights.bin"


def digests_of(ids: Iterable[uuid.UUID], ring: KeyRing) -> list[bytes]:
    """Identity digests (layer 1) of stored pseudonyms."""
    blocks = pl.Series("id", [each.bytes for each in ids], dtype=pl.Binary)
    return list(to_digests(blocks, ring).to_list())


def name_of(ids: Iterable[uuid.UUID], ring: KeyRing) -> str:
    """A keyed name for a person: always the same for the same identifiers."""
    least = min(digests_of(ids, ring))
    assert len(least) == PSEUDONYM_BYTES
    return blake2b(least, digest_size=8, key=ring.derive("subjects"), person=b"parda subject").hexdigest()


def _entry(subject: Subject) -> dict[str, Any]:
    return {
        "digests": sorted(digest.hex() for digest in subject.digests),
        "keys": {place: sorted(found) for place, found in subject.keys.items()},
        "erased": subject.erased.isoformat() if subject.erased else None,
        "restricted": subject.restricted.isoformat() if subject.restricted else None,
        "objections": {use: day.isoformat() for use, day in subject.objections.items()},
    }


def _subject(name: str, entry: Mapping[str, Any]) -> Subject:
    return Subject(
        name,
        {bytes.fromhex(digest) for digest in entry["digests"]},
        {place: set(found) for place, found in entry["keys"].items()},
        date.fromisoformat(entry["erased"]) if entry["erased"] else None,
        date.fromisoformat(entry["restricted"]) if entry["restricted"] else None,
        {use: date.fromisoformat(day) for use, day in entry["objections"].items()},
    )


@contextmanager
def _alone(home: Home, system: str) -> Iterator[None]:
    descriptor = os.open(standing_file(home, system).with_suffix(".lock"), os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)
