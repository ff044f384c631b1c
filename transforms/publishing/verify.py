"""Verification of everything that is out: chain, files, contents, ledger. Reads only."""

from __future__ import annotations

from dataclasses import dataclass, field

import duckdb

from transforms.disclosure.differential.ledger import read_ledger
from transforms.disclosure.differential.whole import missing
from transforms.errors import DisclosureError, PublishingError
from transforms.evidence.store import EvidenceStore
from transforms.home import Home
from transforms.publishing.build import read_tables
from transforms.publishing.manifest import Link, file_sha256, manifest_paths, read_link
from transforms.publishing.tables import PeriodDays, literal


@dataclass(frozen=True)
class Verification:
    """``releases`` looked at, and what is wrong, in words that name files and tables."""

    releases: int
    problems: list[str] = field(default_factory=list)

    @property
    def ok(self) -> bool:
        return not self.problems


def verify_releases(home: Home, system: str) -> Verification:
    """Check every release of a system against its manifest, and the manifests against each other.

    Green means: no manifest is missing or changed (their chain of hashes, and the ledger holds the hash
    of each, the last included), each file is the one that was released and holds the content its manifest
    names, no closed period ever changed, and analysts see the newest.
    """
    problems: list[str] = []
    links: list[Link] = []
    for path in manifest_paths(home, system):
        try:
            links.append(read_link(system, path))
        except PublishingError as error:
            problems.append(error.what)
    for before, link in zip([None, *links], links, strict=False):
        problems += _chain_problems(before, link)
        problems += _content_problems(link)
    with EvidenceStore.open(home, system) as evidence:
        problems += _ledger_problems(links, evidence)
    problems += _privacy_problems(home, system)
    published = home.published(system)
    if links and (not published.exists() or file_sha256(published) != links[-1].manifest.file.sha256):
        problems.append(f"`published/{published.name}` is not the newest release.")
    if published.exists() and not links:
        problems.append(f"`published/{published.name}` belongs to no release.")
    return Verification(len(links), problems)


def _privacy_problems(home: Home, system: str) -> list[str]:
    """The privacy ledger against itself, and against what the newest manifest says was paid."""
    try:
        chain = read_ledger(home, system)
        return [f"`{table}` of {first} {what}." for table, first, what in missing(home, system, chain)]
    except (DisclosureError, PublishingError) as error:
        return [error.what]


def _chain_problems(before: Link | None, link: Link) -> list[str]:
    name = link.path.name
    manifest = link.manifest
    problems = []
    if manifest.sequence != (before.manifest.sequence + 1 if before else 1):
        problems.append(f"`{name}`: a release before it is missing.")
    if manifest.previous_sha256 != (before.sha256 if before else None):
        problems.append(f"`{name}`: the manifest before it was changed or is missing.")
    for table, entry in (before.manifest.tables if before else {}).items():
        now = manifest.tables.get(table)
        kept = {p.first: p for p in now.periods} if now else {}
        changed = [p for p in entry.periods if kept.get(p.first) != p]
        if changed:
            problems.append(f"`{name}`: closed periods of `{table}` changed, first {changed[0].first}.")
    return problems


def _content_problems(link: Link) -> list[str]:
    manifest, file = link.manifest, link.release_file
    if not file.exists():
        return [f"`{file.name}` is missing."]
    if file_sha256(file) != manifest.file.sha256:
        return [f"`{file.name}` is not the file that was released."]
    con = duckdb.connect(
        ":memory:", config={"autoinstall_known_extensions": "false", "autoload_known_extensions": "false"}
    )
    try:
        con.execute(f"ATTACH {literal(str(file))} AS release (READ_ONLY)")
        found = read_tables(con, "release", manifest.tables)
    except duckdb.Error as error:
        return [f"`{file.name}` cannot be read ({type(error).__name__})."]
    finally:
        con.close()
    return [
        f"`{file.name}`: table `{table}` is not what the manifest names."
        for table in sorted({*found, *manifest.tables})
        if found.get(table) != manifest.tables.get(table)
    ]


def _ledger_problems(links: list[Link], evidence: EvidenceStore) -> list[str]:
    problems = []
    entered = evidence.recorded_releases()
    chain = {link.manifest.release_id: link.sha256 for link in links}
    for release, sha in entered.items():
        if release not in chain:
            problems.append(f"release {release} is in the ledger but has no manifest.")
        elif chain[release] != sha:
            problems.append(f"the manifest of release {release} is not the one that was entered.")
    problems += [f"release {release} is not in the ledger." for release in chain if release not in entered]
    out = {
        (table, PeriodDays(period.first, period.last), period.release_id)
        for link in links[-1:]
        for table, entry in link.manifest.tables.items()
        for period in entry.periods
    }
    ledger = {(p.table, PeriodDays(p.first_day, p.last_day), p.release_id) for p in evidence.ledger()}
    if out != ledger:
        problems.append(f"the ledger and the newest manifest differ in {len(out ^ ledger)} periods.")
    return problems
