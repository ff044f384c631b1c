"""The manifest of a release, and the chain that manifests make.

``releases/<system>/<release_id>.manifest.json`` names the release's file by hash, its tables and periods
by content hash, the policy version and key ids it was made with, and the hash of the manifest before it.
The chain is the truth of what is released: the moment a manifest is renamed into place, its release
exists. The published file and the ledger in the evidence store only follow.
"""

from __future__ import annotations

import hashlib
import json
import re
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from transforms.errors import PublishingError
from transforms.home import Home
from transforms.publishing.tables import PeriodDays

Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
_FILE = re.compile(r"(?P<id>\d{6}_\d{8}T\d{6}Z)\.manifest\.json")


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class FileEntry(_Strict):
    """The release's DuckDB file."""

    name: str
    bytes: int
    sha256: Sha256


class PrivacyEntry(_Strict):
    """What a noised period spent of its unit's budget, and the record of it in the privacy ledger."""

    record: Sha256
    unit: str
    mechanism: str
    epsilon: str
    delta: str


class SpentEntry(_Strict):
    """What all noised tables had spent of a unit when the release was made, in ``month`` or in all (None)."""

    unit: str
    month: str | None
    epsilon: str
    delta: str


class PeriodEntry(_Strict):
    """One closed period of one table, and the release that brought it."""

    first: date
    last: date
    rows: int
    sha256: Sha256
    release_id: str
    privacy: PrivacyEntry | None = None


class TableEntry(_Strict):
    """One table as it stands in the release, earlier periods included."""

    rows: int
    columns: tuple[tuple[str, str], ...]
    period_column: str
    sha256: Sha256
    periods: tuple[PeriodEntry, ...]


class ShareEntry(_Strict):
    """How much of the value of ``measure`` in the periods that a release brought is published: at least
    ``permille`` and less than ``permille`` + ``step`` of 1,000. As exact as the gate allows."""

    measure: str
    permille: int = Field(ge=0, le=1000)
    step: int = Field(ge=1)
    periods: tuple[date, ...]


class Manifest(_Strict):
    """One release. Counts, names, days and hashes only."""

    format: Literal[1] = 1
    system: str
    release_id: str
    sequence: int = Field(ge=1)
    released_at: datetime
    run_id: str
    previous_sha256: Sha256 | None
    parda_version: str
    policy_version: str
    key_ids: dict[str, str]
    file: FileEntry
    tables: dict[str, TableEntry]
    evidence: dict[str, int]
    shares: dict[str, ShareEntry] = Field(default_factory=dict)
    privacy_spent: tuple[SpentEntry, ...] = ()

    @property
    def added(self) -> dict[str, list[PeriodEntry]]:
        """The periods that this release brought, by table."""
        brought = {
            table: [period for period in entry.periods if period.release_id == self.release_id]
            for table, entry in self.tables.items()
        }
        return {table: periods for table, periods in brought.items() if periods}

    def to_bytes(self) -> bytes:
        """The file's bytes; the same manifest always gives the same."""
        content = self.model_dump(mode="json")
        return (json.dumps(content, indent=1, sort_keys=True, ensure_ascii=False) + "\n").encode()


class Link(BaseModel):
    """A manifest as it stands on disk, with the hash of its bytes."""

    model_config = ConfigDict(frozen=True)

    manifest: Manifest
    path: Path
    sha256: str

    @property
    def release_file(self) -> Path:
        return self.path.parent / self.manifest.file.name


def release_id(sequence: int, released_at: datetime) -> str:
    """Sorts by sequence and tells the time: ``000012_20260512T221500Z``."""
    return f"{sequence:06d}_{released_at.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def manifest_path(home: Home, system: str, of: str) -> Path:
    return home.releases(system) / f"{of}.manifest.json"


def manifest_paths(home: Home, system: str) -> list[Path]:
    """The manifests of a system, oldest first."""
    return sorted(home.releases(system).glob("*.manifest.json"))


def read_link(system: str, path: Path) -> Link:
    """One manifest from disk; raises ``PublishingError`` when it cannot be read as one."""
    named = _FILE.fullmatch(path.name)
    try:
        content = path.read_bytes()
        manifest = Manifest.model_validate_json(content)
    except (OSError, ValidationError):
        manifest = None
    if manifest is None or named is None or (named["id"], system) != (manifest.release_id, manifest.system):
        raise PublishingError(
            f"the manifest `{path.name}` cannot be read as one.",
            system=system,
            next_step="restore it from a backup; a release whose manifest is lost cannot be verified.",
        )
    return Link(manifest=manifest, path=path, sha256=hashlib.sha256(content).hexdigest())


def newest(home: Home, system: str) -> Link | None:
    """The last release, which lists all periods that are out, earlier ones included."""
    paths = manifest_paths(home, system)
    return read_link(system, paths[-1]) if paths else None


def released_periods(home: Home, system: str) -> dict[str, set[PeriodDays]]:
    """Every period of every table that the newest manifest says is out."""
    link = newest(home, system)
    tables = link.manifest.tables if link else {}
    return {
        table: {PeriodDays(period.first, period.last) for period in entry.periods}
        for table, entry in tables.items()
    }


def policy_version(system_folder: Path) -> str:
    """Fingerprint of everything that decides what is published: policy, sources, models and tables."""
    digest = hashlib.sha256()
    for path in sorted(p for p in system_folder.rglob("*") if p.suffix in (".yaml", ".yml", ".sql")):
        relative = path.relative_to(system_folder).as_posix()
        if relative == "demo.yaml":
            continue
        content = path.read_bytes()
        digest.update(f"{relative} {len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()


def file_sha256(path: Path) -> str:
    """Hash of a file, read in pieces."""
    with path.open("rb") as handle:
        return hashlib.file_digest(handle, "sha256").hexdigest()
