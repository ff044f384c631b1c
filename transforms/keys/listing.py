"""What ``parda keys list`` shows of a system: where its key is, ids, epochs. Never a key."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from transforms.errors import KeyMaterialError
from transforms.home import Home
from transforms.keys.opening import is_anything_stored, ring_of
from transforms.keys.places import place_of
from transforms.keys.record import KeyRecord, read_record
from transforms.storage.session import LAYERS

State = Literal["in use", "no key yet", "rotation unfinished", "destroyed", "unusable"]


@dataclass(frozen=True)
class UseLine:
    """One derived key. ``epoch`` 0: no rotation touches it."""

    use: str
    key_id: str
    epoch: int
    what: str


@dataclass(frozen=True)
class KeyListing:
    """One system. ``problem``: why a key cannot be used, with the next step."""

    system: str
    state: State
    place: str
    epoch: int
    made_at: datetime | None
    rotated_at: datetime | None
    destroyed_at: datetime | None
    master_id: str | None
    uses: tuple[UseLine, ...] = ()
    problem: str | None = None


def listing(home: Home, system: str, environ: Mapping[str, str], data_uses: Iterable[str]) -> KeyListing:
    """Looks at the place and the record; makes nothing. ``data_uses``: those of the statistical tables."""
    where = "unknown"
    record: KeyRecord | None = None
    try:
        record = read_record(home, system)
        place = place_of(system, home, environ)
        where = str(place)
        if record is not None and record.destroyed_at is not None:
            return _found(system, "destroyed", record.place, record)
        master = place.read()
        if master is None:
            if record is None and not is_anything_stored(home, system):
                return _found(system, "no key yet", where, record)
            raise KeyMaterialError(
                f"There is no master key in {place}, though one was used.",
                next_step="restore it from its backup.",
                system=system,
            )
        if record is not None and record.rotation is not None:
            next_step = f"finish it: `parda keys rotate --system {system}`."
            return _found(system, "rotation unfinished", where, record, problem=next_step)
        ring = ring_of(system, master, record, place)
        lines = [
            UseLine("identity", ring.key_id("identity"), 0, "layer 1 of pseudonyms: what joins hang on"),
            UseLine("pseudonym:storage", ring.key_id("pseudonym:storage"), ring.epoch, "stored pseudonyms"),
            *(
                UseLine(f"storage:{layer}", ring.key_id(f"storage:{layer}"), ring.epoch, "encryption at rest")
                for layer in LAYERS
            ),
        ]
        for use in sorted(set(data_uses)):
            turns = ring.uses.get(use, ())
            epoch = max((each.epoch for each in turns), default=1)
            since = f", from {turns[-1].first} on" if turns else ""
            name = f"pseudonym:{use}"
            lines.append(UseLine(name, ring.key_id(name), epoch, f"published pseudonyms{since}"))
        made_at = record.made_at if record else place.made_at()
        return KeyListing(
            system=system,
            state="in use",
            place=where,
            epoch=ring.epoch,
            made_at=made_at,
            rotated_at=record.rotated_at if record else None,
            destroyed_at=None,
            master_id=ring.key_id("check"),
            uses=tuple(lines),
        )
    except KeyMaterialError as error:
        return _found(system, "unusable", where, record, problem=str(error))


def _found(
    system: str, state: State, place: str, record: KeyRecord | None, *, problem: str | None = None
) -> KeyListing:
    return KeyListing(
        system=system,
        state=state,
        place=place,
        epoch=record.epoch if record else 1,
        made_at=record.made_at if record else None,
        rotated_at=record.rotated_at if record else None,
        destroyed_at=record.destroyed_at if record else None,
        master_id=record.master_id if record else None,
        problem=problem,
    )
