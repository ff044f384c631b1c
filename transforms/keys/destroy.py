"""Crypto-erasure of a system: its keys are gone, and with them whatever they opened, wherever copies lie.

Order: (1) the record becomes a tombstone, from here on every run refuses; (2) the keys leave their places;
(3) the restricted files go as well. A rerun after a crash does what is left. Backups of the restricted
layers are of no use to anybody from (2) on, provided that no backup holds the key.

What stays: published releases and manifests (anonymous), counts of the evidence, the audit log, the
tombstone.
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from transforms.errors import ConfigurationError, KeyMaterialError, StorageError
from transforms.evidence.audit_log import AuditLog
from transforms.home import Home
from transforms.keys.atomic import erase, sync_directory
from transforms.keys.lock import keys_being_changed
from transforms.keys.places import Place, place_of
from transforms.keys.record import KeyRecord, read_record, write_record
from transforms.keys.rotate import first_record
from transforms.pseudonymisation.keys import KeyRing

_NO_KEY = "0" * 16


@dataclass(frozen=True)
class Destroyed:
    """``places``: from where a key was removed. ``by_hand``: where only the operator can remove it."""

    system: str
    at: datetime
    places: tuple[str, ...]
    by_hand: tuple[str, ...]
    files: int


def destroy(home: Home, system: str, environ: Mapping[str, str], confirmed: str | None) -> Destroyed:
    """Destroy all keys of ``system`` and remove its restricted files. ``confirmed``: its name, typed again.

    Raises KeyMaterialError while a run is under way, or when a place refuses; what is done stays done, and
    a repetition does the rest.
    """
    if confirmed != system:
        raise ConfigurationError(
            "the destruction was not confirmed. It cannot be undone: all that is stored of this system "
            "before publication becomes unreadable.",
            system=system,
            next_step=f"if that is what you want, add `--confirm {system}`.",
        )
    with keys_being_changed(home, system):
        log = AuditLog(home, system)
        log.append("keys_destruction_began")
        used = place_of(system, home, environ)
        record = read_record(home, system) or _record_of(used, system)
        at = record.destroyed_at or datetime.now(UTC)
        write_record(
            home,
            record.model_copy(update={"destroyed_at": at, "kept": {}, "rotation": None, "uses": {}}),
        )
        # a key file may lie there although the key comes from elsewhere now
        places = list({str(each): each for each in (used, place_of(system, home, environ, "file"))}.values())
        gone = [str(each) for place in places for each in (place, place.next()) if each.erase()]
        by_hand = [f"{each}" for each in (used, used.next()) if each.name == "environment" and _is_set(each)]
        files = _removed(home, system)
        log.append("keys_destroyed", {"places": len(gone), "files": files, "by_hand": len(by_hand)})
    return Destroyed(system, at, tuple(gone), tuple(by_hand), files)


def _record_of(place: Place, system: str) -> KeyRecord:
    """A record for a key that never had one, also where it cannot be read any more."""
    try:
        master = place.read()
    except KeyMaterialError:  # a key that cannot be used can still be destroyed
        master = None
    if master is not None:
        return first_record(KeyRing(system, master), place)
    return KeyRecord(system=system, place=place.name, made_at=datetime.now(UTC), master_id=_NO_KEY)


def _is_set(place: Place) -> bool:
    try:
        return place.read() is not None
    except KeyMaterialError:
        return True


def _removed(home: Home, system: str) -> int:
    """Remove what the keys opened; how many files."""
    restricted = home.root / "restricted" / system
    count = sum(1 for entry in restricted.rglob("*") if entry.is_file())
    packages = home.root / "packages" / system
    try:
        # what a person asked for lies there in clear: no key is lost with it
        count += sum(erase(path) for path in packages.rglob("*") if path.is_file())
        for folder in (packages, restricted):
            if folder.exists():
                shutil.rmtree(folder)
                sync_directory(folder.parent)
        index = home.root / "cache" / "files" / f"{system}.sqlite"
        return count + sum(erase(each) for each in (index, index.with_name(index.name + "-journal")))
    except OSError as error:
        raise StorageError(
            f"the restricted files could not all be removed ({type(error).__name__}); their keys are gone.",
            system=system,
            next_step=f"give the user who runs Parda its rights on restricted/{system} and repeat this.",
        ) from None
