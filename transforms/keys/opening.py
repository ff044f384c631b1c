"""From places and record to the key ring, refusing whatever would end in unreadable or unjoinable data."""

from __future__ import annotations

from collections.abc import Mapping

from transforms.errors import KeyMaterialError
from transforms.home import Home
from transforms.keys.material import new_master_key
from transforms.keys.places import Place, place_of, vault_path_variable
from transforms.keys.record import KeyRecord, read_record
from transforms.keys.wrapping import unwrapped
from transforms.pseudonymisation.keys import KeyRing, master_key_variable


def open_ring(system: str, home: Home, environ: Mapping[str, str]) -> KeyRing:
    """What ``KeyRing.load`` gives."""
    record = read_record(home, system)
    if record is not None:
        refuse_if_destroyed(record)
        if record.rotation is not None:
            raise KeyMaterialError(
                f"A rotation of the keys to epoch {record.rotation.epoch} is going on or was not "
                "finished: a part of what is stored has the new keys and a part the old ones.",
                next_step="wait for it; if it is not running any more, finish it: "
                f"`parda keys rotate --system {system}`.",
                system=system,
            )
    place = place_of(system, home, environ)
    master = place.read()
    if master is None:
        master = _first_key(place, system, home, record)
    return ring_of(system, master, record, place)


def ring_of(system: str, master: bytes, record: KeyRecord | None, place: Place) -> KeyRing:
    """The ring of ``master`` as the record says, which must be of the same key."""
    ring = KeyRing(system, master)
    if record is None:
        return ring
    if ring.key_id("check") != record.master_id:
        raise KeyMaterialError(
            f"The master key in {place} is not the one that the stored layers were made with.",
            next_step=f"restore the key with the id {record.master_id}, last seen in: {record.place}. "
            f"`parda keys list --system {system}` shows which key is used.",
            system=system,
        )
    return KeyRing(system, master, epoch=record.epoch, kept=unwrapped(ring, record.kept), uses=record.uses)


def refuse_if_destroyed(record: KeyRecord) -> None:
    if record.destroyed_at is not None:
        raise KeyMaterialError(
            f"The keys of this system were destroyed on {record.destroyed_at.date().isoformat()}; what was "
            "stored with them cannot be read by anybody.",
            next_step="nothing can bring them back. To begin anew with a new key and an empty store: "
            f"`parda keys create --system {record.system} --after-destruction`.",
            system=record.system,
        )


def _first_key(place: Place, system: str, home: Home, record: KeyRecord | None) -> bytes:
    """The key of a system that has none yet: made for a key file, asked for elsewhere."""
    if record is not None or is_anything_stored(home, system):
        raise KeyMaterialError(
            f"The {lost_key(place)} is gone, but stored partitions made with it exist.",
            next_step=f"restore it, set {master_key_variable(system)} or {vault_path_variable(system)}; or "
            f"give up what is stored: `parda keys destroy --system {system}`.",
            system=system,
        )
    if place.name != "file":
        raise KeyMaterialError(
            f"There is no master key in {place}.",
            next_step=f"make one: `parda keys create --system {system} --place {place.name}`.",
            system=system,
        )
    place.put(new_master_key(), replace=False)
    master = place.read()  # that of another process, where it was first
    assert master is not None
    return master


def lost_key(place: Place) -> str:
    return str(place).replace("file keys/", "key file ") if place.name == "file" else f"master key in {place}"


def is_anything_stored(home: Home, system: str) -> bool:
    stored = home.root / "restricted" / system
    return any(entry.is_file() for entry in stored.rglob("*"))
