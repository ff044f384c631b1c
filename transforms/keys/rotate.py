"""Rotation: what is stored gets the keys of the next epoch, with no raw value, and every join stays.

``rotate_storage`` turns the outer keys ``pseudonym:storage`` and ``storage:<layer>``. With ``master`` the
master key itself is replaced, and with it the outer keys of what is stored. The inner keys are kept,
wrapped under the new one, for identities could only be digested anew from raw values, and so are those of
published data uses, for what is out stays as it is. So whoever holds an old master key and an
old record can still compute a digest from a raw value; what is stored now they cannot read. Where the inner
keys must go too: destroy, and read the sources again.

**Order, and why a crash at any point is harmless.** (1) The record says that a rotation to epoch n + 1 has
begun; from here on every run refuses. (2) Each partition is rewritten and renamed into place; a file's key
tells its epoch, so a rerun skips what is done (``rewrite.py``). (3) A new master key takes its place.
(4) The record says epoch n + 1, and no rotation. A rerun after a crash begins at the step where it stopped.

``rotate_use`` turns the outer key of a published data use, from a period on that has not been built yet:
closed periods are immutable.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from queue import SimpleQueue
from typing import Final

from transforms.errors import KeyMaterialError
from transforms.evidence.audit_log import AuditLog
from transforms.home import Home
from transforms.keys.lock import keys_being_changed
from transforms.keys.material import new_master_key
from transforms.keys.opening import open_ring, refuse_if_destroyed, ring_of
from transforms.keys.places import Place, place_of
from transforms.keys.record import KeyRecord, PlaceName, Rotation, read_record, write_record
from transforms.keys.rekeying import Turn
from transforms.keys.rewrite import Partition, Rewriter, Rewritten, partitions
from transforms.keys.texts import TextColumns
from transforms.keys.wrapping import unwrapped, wrapped
from transforms.marketplace import Marketplace
from transforms.pseudonymisation.keys import KeyRing
from transforms.rights.standing import rekey as seal_anew


@dataclass(frozen=True)
class RotationReport:
    """What a rotation did. ``before``: partitions that an interrupted one had done already."""

    system: str
    epoch: int
    master: bool
    continued: bool
    partitions: int
    before: int
    rows: int
    pseudonyms: int
    seconds: float
    place: PlaceName
    master_id: str


_AT_A_TIME: Final = 2
_SESSION_MEMORY: Final = "192MB"

Tell = Callable[[str], None]


def rotate_storage(
    home: Home, market: Marketplace, environ: Mapping[str, str], tell: Tell, *, master: bool = False
) -> RotationReport:
    """Rotate, or finish a rotation that was interrupted (then ``master`` is what that one was).

    Raises KeyMaterialError while a run is under way, when keys are missing or others than the record's;
    StorageError for a partition that neither epoch's key opens. What is done stays done.
    """
    started = time.monotonic()
    system = market.name
    log = AuditLog(home, system)
    with keys_being_changed(home, system):
        place = place_of(system, home, environ)
        record = _record(home, system, environ, place)
        continued = record.rotation is not None
        if record.rotation is None:
            record = _begun(home, record, place, environ, _data_uses(market) if master else None, log)
        rotation = record.rotation
        assert rotation is not None
        turn = _turn(record, rotation, place)
        counts = _rewritten(home, turn, TextColumns.of(market), tell)
        seal_anew(home, turn.old, turn.new)
        if rotation.master_id is not None:
            _take_place(rotation, place, system)
        # before the record: of a deed that is done the log must not be without a line, rather with two
        log.append(
            "keys_rotated", {**counts, "epoch": rotation.epoch, "master": rotation.master_id is not None}
        )
        done = {
            "epoch": rotation.epoch,
            "rotated_at": datetime.now(UTC),
            "rotation": None,
            "master_id": rotation.master_id or record.master_id,
            "kept": rotation.kept or record.kept,
            "place": place.name,
        }
        write_record(home, record.model_copy(update=done))
    return RotationReport(
        system=system,
        epoch=rotation.epoch,
        master=rotation.master_id is not None,
        continued=continued,
        seconds=time.monotonic() - started,
        place=record.place,
        master_id=rotation.master_id or record.master_id,
        **counts,
    )


def _record(home: Home, system: str, environ: Mapping[str, str], place: Place) -> KeyRecord:
    """The record, made now for a key that never had one. Raises where there are no keys to rotate."""
    record = read_record(home, system)
    if record is not None:
        refuse_if_destroyed(record)
        return record
    if place.read() is None:
        raise KeyMaterialError(
            f"There is no master key in {place}, hence nothing to rotate.",
            next_step=f"make one: `parda keys create --system {system}`.",
            system=system,
        )
    return first_record(open_ring(system, home, environ), place)


def first_record(ring: KeyRing, place: Place) -> KeyRecord:
    return KeyRecord(
        system=ring.system,
        place=place.name,
        made_at=place.made_at() or datetime.now(UTC),
        master_id=ring.key_id("check"),
    )


def _begun(
    home: Home,
    record: KeyRecord,
    place: Place,
    environ: Mapping[str, str],
    data_uses: frozenset[str] | None,
    log: AuditLog,
) -> KeyRecord:
    """Step 1, on the disk when this returns. ``data_uses``: published ones, for a new master key."""
    old = open_ring(record.system, home, environ)
    epoch = record.epoch + 1
    rotation = Rotation(epoch=epoch, began_at=datetime.now(UTC))
    if data_uses is not None:
        new = old.with_master(_next_master(record, place), epoch=epoch, data_uses=data_uses)
        rotation = rotation.model_copy(update={"master_id": new.key_id("check"), "kept": wrapped(new)})
    log.append("keys_rotation_began", {"epoch": epoch, "master": data_uses is not None})
    record = record.model_copy(update={"rotation": rotation})
    write_record(home, record)
    return record


def _data_uses(market: Marketplace) -> frozenset[str]:
    return frozenset(spec.data_use for spec in market.tables.values())


def _next_master(record: KeyRecord, place: Place) -> bytes:
    """The master key that is to come, kept beside the present one until it takes its place."""
    waiting = place.next()
    found = waiting.read()
    if found is not None and KeyRing(record.system, found).key_id("check") == record.master_id:
        waiting.erase()  # left by a rotation that was stopped at its very end
        found = None
    if found is None and place.name == "environment":
        raise KeyMaterialError(
            f"The master key comes from a variable, and the one that is to replace it is not in {waiting}.",
            next_step="let your secret store make base64 of 32 random bytes, set both, repeat this, "
            "and afterwards give the new key to the old variable.",
            system=record.system,
        )
    if found is None:
        waiting.put(new_master_key(), replace=False)
        found = waiting.read()
        assert found is not None
    return found


def _turn(record: KeyRecord, rotation: Rotation, place: Place) -> Turn:
    """Old and new ring. Once the new master key is in its place the old one is gone, and not needed."""
    present = place.read()
    if rotation.master_id is None:
        old = ring_of(record.system, _there(present, place, record), record, place)
        return Turn(old, old.at_epoch(rotation.epoch))
    new_master = _new_master(rotation, place, record.system)
    if new_master is None:
        raise KeyMaterialError(
            f"The new master key of a rotation that was begun is in {place.next()} no more.",
            next_step=f"restore the key with the id {rotation.master_id}: a part of what is stored can be "
            "read with it alone.",
            system=record.system,
        )
    new = KeyRing(record.system, new_master, epoch=rotation.epoch)
    kept = unwrapped(new, rotation.kept)
    new = KeyRing(record.system, new_master, epoch=rotation.epoch, kept=kept, uses=record.uses)
    if present is not None and KeyRing(record.system, present).key_id("check") == rotation.master_id:
        return Turn(new, new)
    return Turn(ring_of(record.system, _there(present, place, record), record, place), new)


def _new_master(rotation: Rotation, place: Place, system: str) -> bytes | None:
    """The master key with the id of the rotation, where it waits or in its place already."""
    for each in (place.next(), place):
        key = each.read()
        if key is not None and KeyRing(system, key).key_id("check") == rotation.master_id:
            return key
    return None


def _take_place(rotation: Rotation, place: Place, system: str) -> None:
    """Step 3. A key in a variable its owner has to put there; the command tells them."""
    new_master = _new_master(rotation, place, system)
    if place.name != "environment" and new_master is not None and place.read() != new_master:
        place.put(new_master, replace=True)
    place.next().erase()


def _there(key: bytes | None, place: Place, record: KeyRecord) -> bytes:
    if key is None:
        raise KeyMaterialError(
            f"There is no master key in {place}.",
            next_step=f"restore the key with the id {record.master_id}, last seen in: {record.place}.",
            system=record.system,
        )
    return key


def _rewritten(home: Home, turn: Turn, texts: TextColumns, tell: Tell) -> dict[str, int]:
    """Step 2: all files. Counts, as the report has them.

    Two at a time, each with a session of one thread: most are small, and wait for the disk.
    """
    system = turn.new.system
    rewriters: SimpleQueue[Rewriter] = SimpleQueue()
    opened = [Rewriter(home, turn, texts, memory_limit=_SESSION_MEMORY, threads=1) for _ in range(_AT_A_TIME)]
    for each in opened:
        rewriters.put(each)

    def bring(partition: Partition) -> Rewritten | None:
        rewriter = rewriters.get()
        try:
            return rewriter.bring(partition)
        finally:
            rewriters.put(rewriter)

    counts = {"partitions": 0, "before": 0, "rows": 0, "pseudonyms": 0}
    pool = ThreadPoolExecutor(_AT_A_TIME)
    try:
        todo = partitions(home, system)
        for partition, done in zip(todo, pool.map(bring, todo), strict=True):
            tell(f"{system}: {partition.layer} {partition.table}, {partition.day}")
            counts["partitions"] += 1
            counts["before"] += done is None
            counts["rows"] += done.rows if done else 0
            counts["pseudonyms"] += done.pseudonyms if done else 0
    finally:
        pool.shutdown(cancel_futures=True)
        for each in opened:
            each.close()
    return counts
