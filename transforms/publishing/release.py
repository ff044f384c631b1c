"""Publishing: one new immutable file a release, put in place whole or not at all.

The way of a release, and what a crash leaves at each point:

1. built and verified aside, in ``releases/<system>/.building/``: nothing has happened;
2. synced and renamed to ``<release_id>.duckdb``: a file without a manifest, removed by the next run;
3. its manifest renamed into place: **released**; from here the next run only completes what follows;
4. copied and renamed over ``published/<system>.duckdb``: analysts see it;
5. entered in the evidence store's ledger.

The published file is a copy of the archived one, not a hard link to it: an analyst who may write and
opens it carelessly would otherwise change the archive too. Both are read-only files.

Who reads: ``published/`` may be entered by everyone who may enter ``PARDA_HOME``. That directory is made
with mode 0700; open it with ``chmod 0711`` to let analysts of other accounts in, the restricted
directories beside it stay 0700.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from importlib import metadata
from pathlib import Path

from transforms.errors import DisclosureError, PublishingError
from transforms.evidence.store import EvidenceStore, ReleasedPeriod
from transforms.home import Home, private_directory
from transforms.policy.models import Clause
from transforms.publishing.build import Draft, build, verify_built
from transforms.publishing.guard import assert_publishable
from transforms.publishing.manifest import (
    FileEntry,
    Link,
    Manifest,
    ShareEntry,
    SpentEntry,
    TableEntry,
    file_sha256,
    manifest_path,
    manifest_paths,
    newest,
    read_link,
    release_id,
)
from transforms.publishing.paid import assert_paid, expected_errors, spent_so_far
from transforms.publishing.promises import Promise, assert_none_broken, promise_register
from transforms.publishing.tables import PeriodDays, PublishedTable

_LOCK_SECONDS = 600.0


@dataclass(frozen=True, kw_only=True)
class Release:
    """What is out now. ``added``: periods that this release brought, by table; ``rows``: of them."""

    release_id: str
    published: Path
    archived: Path
    manifest: Path
    added: Mapping[str, Sequence[PeriodDays]]
    rows: Mapping[str, int]


def publish(
    home: Home,
    system: str,
    tables: Sequence[PublishedTable],
    *,
    evidence: EvidenceStore,
    clauses: Sequence[Clause],
    policy_version: str,
    key_ids: Mapping[str, str],
    through: date,
    run_id: str,
    shares: Mapping[str, ShareEntry] | None = None,
    now: datetime | None = None,
) -> Release:
    """Publish the given periods together with all that were published before.

    ``through``: last day of the night; evidence of later days is not looked at. ``key_ids`` are ids, never
    keys. ``shares``: of each table's value, as exactly as the gate lets it be told. ``now`` is for tests.
    Raises ``DisclosureError`` for what may not leave (a closed period, a rule of the gate, a check that
    failed or is not recorded) and ``PublishingError`` for the rest; in both cases what analysts see is
    unchanged.
    """
    for table in tables:
        assert_publishable(system, table)
        _assert_checked(system, table, evidence)
    assert_paid(home, system, tables)
    register = promise_register(clauses, evidence.controls(through))
    assert_none_broken(system, register)
    with _alone(home, system):
        previous = recover(home, system, evidence)
        _assert_untouched(system, previous)
        _assert_not_released(system, tables, previous, evidence)
        sequence = previous.manifest.sequence + 1 if previous else 1
        at = (now or datetime.now(UTC)).replace(microsecond=0)
        draft = Draft(
            system=system,
            release_id=release_id(sequence, at),
            released_at=at,
            policy_version=policy_version,
            previous=previous,
            tables=tables,
            register=register,
            shares=shares or {},
        )
        link = _write(home, draft, sequence, key_ids, run_id, _summary(tables, register, evidence))
        _put_in_place(home, link)
        _enter(evidence, link)
    added = link.manifest.added
    return Release(
        release_id=link.manifest.release_id,
        published=home.published(system),
        archived=link.release_file,
        manifest=link.path,
        added={table: [PeriodDays(p.first, p.last) for p in periods] for table, periods in added.items()},
        rows={table: sum(p.rows for p in periods) for table, periods in added.items()},
    )


def recover(home: Home, system: str, evidence: EvidenceStore) -> Link | None:
    """Complete what an interrupted release left, and drop what it did not get to; the newest release.

    Safe to call at any time when no one else publishes; ``publish`` calls it first.
    """
    folder = home.releases(system)
    shutil.rmtree(folder / ".building", ignore_errors=True)
    known = {path.name.removesuffix(".manifest.json") for path in manifest_paths(home, system)}
    for path in folder.glob("*.duckdb"):
        if path.stem not in known:
            path.unlink()
    for path in home.published(system).parent.glob(f".{system}.*"):
        path.unlink()
    last = newest(home, system)
    if last is None:
        if home.published(system).exists() or evidence.ledger():
            raise PublishingError(
                "there are releases, but no manifest tells what is in them.",
                system=system,
                next_step="restore `releases/` from a backup; publishing anew would repeat closed periods.",
            )
        return None
    entered = evidence.recorded_releases()
    for path in manifest_paths(home, system):
        if path.name.removesuffix(".manifest.json") not in entered:
            _enter(evidence, read_link(system, path))
    published = home.published(system)
    if not published.exists() or file_sha256(published) != last.manifest.file.sha256:
        _assert_untouched(system, last)
        _put_in_place(home, last)
    return last


# --- what must hold before -------------------------------------------------------------------------


def _assert_checked(system: str, table: PublishedTable, evidence: EvidenceStore) -> None:
    for period in table.periods:
        days = table.checked or period
        checks = evidence.latest_checks("aggregated", table.name, days.first, days.last)
        failed = [check for check in checks if not check.passed]
        if failed or not checks:
            state = f"check `{failed[0].check}` did not pass" if failed else "no check is recorded"
            raise DisclosureError(
                f"{state} for the period {period.first} to {period.last}.",
                system=system,
                table=table.name,
                next_step="look at the checks of the aggregated layer, repair, and run the night again.",
            )


def _assert_not_released(
    system: str, tables: Sequence[PublishedTable], previous: Link | None, evidence: EvidenceStore
) -> None:
    out: dict[str, list[PeriodDays]] = {}
    for period in evidence.ledger():
        out.setdefault(period.table, []).append(PeriodDays(period.first_day, period.last_day))
    for name, entry in (previous.manifest.tables if previous else {}).items():
        out.setdefault(name, []).extend(PeriodDays(p.first, p.last) for p in entry.periods)
    for table in tables:
        for new in table.periods:
            if any(new.first <= old.last and old.first <= new.last for old in out.get(table.name, [])):
                raise DisclosureError(
                    f"the period {new.first} to {new.last} touches one that is already released.",
                    system=system,
                    table=table.name,
                    next_step="closed periods are immutable; publish periods that are not out yet.",
                )


def _assert_untouched(system: str, link: Link | None) -> None:
    """A changed release must not be copied into the next one."""
    if link is None:
        return
    file = link.release_file
    if not file.exists() or file_sha256(file) != link.manifest.file.sha256:
        raise PublishingError(
            f"the archived file of release {link.manifest.release_id} is missing or was changed.",
            system=system,
            next_step="restore it from a backup (its hash is in the manifest), then publish again.",
        )


def _summary(
    tables: Sequence[PublishedTable], register: Sequence[Promise], evidence: EvidenceStore
) -> dict[str, int]:
    """Counts for the manifest: blocking checks behind the added periods, promises by state, and how far off
    noised numbers are expected to be."""
    checks = sum(
        len(evidence.latest_checks("aggregated", table.name, days.first, days.last))
        for table in tables
        for days in {table.checked or period for period in table.periods}
    )
    states = [promise.state for promise in register]
    errors = {name: error for table in tables for name, error in expected_errors(table).items()}
    by_state = {f"promises_{s}": states.count(s) for s in sorted(set(states))}
    return {"checks_passed": checks} | by_state | errors


# --- writing ---------------------------------------------------------------------------------------


def _write(
    home: Home,
    draft: Draft,
    sequence: int,
    key_ids: Mapping[str, str],
    run_id: str,
    summary: dict[str, int],
) -> Link:
    """Build, verify, archive; the release exists when this returns."""
    folder = home.releases(draft.system)
    building = private_directory(folder / ".building")
    aside = building / f"{draft.release_id}.duckdb"
    try:
        entries = build(draft, aside)
        verify_built(draft, aside, entries)
        file = _archive(draft, aside, folder)
        spent = spent_so_far(home, draft.system, draft.previous)
        manifest = _manifest(draft, sequence, key_ids, run_id, summary, entries, file, spent)
        path = manifest_path(home, draft.system, draft.release_id)
        # half a manifest must never lie where manifests are looked for, not even under a hidden name
        _write_synced(building / path.name, path, manifest.to_bytes())
    finally:
        shutil.rmtree(building, ignore_errors=True)
    return read_link(draft.system, path)


def _archive(draft: Draft, aside: Path, folder: Path) -> FileEntry:
    target = folder / aside.name
    aside.chmod(0o400)
    _sync(aside)
    entry = FileEntry(name=target.name, bytes=aside.stat().st_size, sha256=file_sha256(aside))
    aside.replace(target)
    _sync(folder)
    return entry


def _manifest(
    draft: Draft,
    sequence: int,
    key_ids: Mapping[str, str],
    run_id: str,
    summary: dict[str, int],
    entries: dict[str, TableEntry],
    file: FileEntry,
    spent: tuple[SpentEntry, ...],
) -> Manifest:
    return Manifest(
        system=draft.system,
        release_id=draft.release_id,
        sequence=sequence,
        released_at=draft.released_at,
        run_id=run_id,
        previous_sha256=draft.previous.sha256 if draft.previous else None,
        parda_version=parda_version(),
        policy_version=draft.policy_version,
        key_ids=dict(key_ids),
        file=file,
        tables=entries,
        evidence=summary,
        shares=dict(draft.shares),
        privacy_spent=spent,
    )


def _put_in_place(home: Home, link: Link) -> None:
    """Copy the archived file beside the published one and rename it over."""
    published = home.published(link.manifest.system)
    published.parent.chmod(0o755)
    aside = published.with_name(f".{published.stem}.{link.manifest.release_id}.duckdb")
    shutil.copyfile(link.release_file, aside)
    aside.chmod(0o444)
    _sync(aside)
    # a write-ahead log of someone who opened the old file for writing must not be replayed on the new one
    published.with_name(published.name + ".wal").unlink(missing_ok=True)
    aside.replace(published)
    _sync(published.parent)


def _enter(evidence: EvidenceStore, link: Link) -> None:
    evidence.record_release(
        link.manifest.release_id,
        [
            ReleasedPeriod(table, period.first, period.last, period.rows, period.release_id)
            for table, periods in link.manifest.added.items()
            for period in periods
        ],
        released_at=link.manifest.released_at,
        manifest_sha256=link.sha256,
    )


@contextmanager
def _alone(home: Home, system: str) -> Iterator[None]:
    """One publisher a system at a time; the lock dies with its process."""
    descriptor = os.open(home.releases(system) / ".lock", os.O_RDWR | os.O_CREAT, 0o600)
    until = time.monotonic() + _LOCK_SECONDS
    try:
        while True:
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                if time.monotonic() > until:
                    raise PublishingError(
                        f"another process has been publishing for over {_LOCK_SECONDS:.0f} s.",
                        system=system,
                        next_step="look for a run that hangs, end it, and publish again.",
                    ) from None
                time.sleep(0.2)
        yield
    finally:
        os.close(descriptor)


def parda_version() -> str:
    try:
        return metadata.version("parda")
    except metadata.PackageNotFoundError:
        return "0+source"


def _write_synced(aside: Path, path: Path, text: bytes) -> None:
    with aside.open("wb") as handle:
        aside.chmod(0o600)
        handle.write(text)
        handle.flush()
        os.fsync(handle.fileno())
    aside.replace(path)
    _sync(path.parent)


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
