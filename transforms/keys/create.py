"""A first master key for a system, in the place that the operator chooses."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from transforms.errors import KeyMaterialError
from transforms.evidence.audit_log import AuditLog
from transforms.home import Home
from transforms.keys.lock import keys_being_changed
from transforms.keys.material import new_master_key
from transforms.keys.opening import is_anything_stored, refuse_if_destroyed
from transforms.keys.places import Place, place_of
from transforms.keys.record import KeyRecord, PlaceName, read_record, write_record
from transforms.pseudonymisation.keys import KeyRing


def create(
    home: Home,
    system: str,
    environ: Mapping[str, str],
    place: PlaceName | None = None,
    *,
    after_destruction: bool = False,
) -> KeyRecord:
    """Make a key in ``place`` (None: the one that is set up) and record it; one that is there stays.

    In the environment nothing can be made: a key that is set there is recorded, so that from now on another
    one is noticed. ``after_destruction``: a system whose keys were destroyed begins anew, its store empty.
    """
    with keys_being_changed(home, system):
        record = read_record(home, system)
        if record is not None and not (record.destroyed_at and after_destruction):
            refuse_if_destroyed(record)
            raise _there_is_one(system, str(place_of(system, home, environ)))
        used = place_of(system, home, environ)
        if place is not None and used.name != place:
            raise KeyMaterialError(
                f"Keys of this system are looked for in {used}, which goes before: a key in another place "
                "would not be found.",
                next_step=f"set up the place `{place}` and unset what goes before it; the order is "
                "environment, Vault, file.",
                system=system,
            )
        if is_anything_stored(home, system):
            if used.read() is None:
                raise KeyMaterialError(
                    f"There is no master key in {used}, but stored partitions made with one exist.",
                    next_step="restore it, or give up what is stored: "
                    f"`parda keys destroy --system {system}`.",
                    system=system,
                )
            raise _there_is_one(system, str(used))
        master = _made(used, system)
        if record is not None and KeyRing(system, master).key_id("check") == record.master_id:
            raise KeyMaterialError(
                f"The key in {used} is the one that was destroyed.",
                next_step="make another one there: whoever kept the old one could read the new store.",
                system=system,
            )
        made = KeyRecord(
            system=system,
            place=used.name,
            made_at=used.made_at() or datetime.now(UTC),
            master_id=KeyRing(system, master).key_id("check"),
        )
        write_record(home, made)
        AuditLog(home, system).append("key_created", {"place": made.place, "key": f"key:{made.master_id}"})
    return made


def _made(place: Place, system: str) -> bytes:
    if place.name == "environment":
        given = place.read()
        if given is None:
            place.put(b"", replace=False)  # says what the operator has to do
        assert given is not None
        return given
    if place.read() is not None or not place.put(new_master_key(), replace=False):
        raise _there_is_one(system, str(place))
    key = place.read()
    assert key is not None
    return key


def _there_is_one(system: str, place: str) -> KeyMaterialError:
    return KeyMaterialError(
        f"There is a master key in {place}; it is not replaced, for it opens what is stored.",
        next_step=f"to look at it: `parda keys list --system {system}`; to have a new one: "
        f"`parda keys rotate --system {system} --master`.",
        system=system,
    )
