"""The report: static pages about what is published, which promises were kept, and which checks held.

Everything on them is in the published file already or is a count of the evidence store; a page needs no
network, no script and no style from elsewhere, and shows nothing that an analyst could not query.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import duckdb

from transforms.errors import PublishingError
from transforms.evidence.store import CheckEvidence, EvidenceStore
from transforms.home import Home, private_directory
from transforms.publishing import dictionary
from transforms.publishing.manifest import Link, newest
from transforms.publishing.report_privacy import Errors, expected_errors
from transforms.publishing.tables import CELL_STATES, CELL_STATUS, identifier


@dataclass(frozen=True)
class ColumnEntry:
    """A row of the data dictionary."""

    name: str
    sql_type: str
    unit: str | None
    description: str
    category: str | None
    paths: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class TableEntry:
    """A published table as far as it can be seen from outside: periods, and cells by state."""

    name: str
    description: str
    periods: int
    first: date | None
    last: date | None
    cells: dict[str, int]
    columns: tuple[ColumnEntry, ...]

    @property
    def rows(self) -> int:
        return sum(self.cells.values())


@dataclass(frozen=True)
class PromiseEntry:
    """A row of the promise register."""

    clause_id: str
    section: str
    paraphrase: str
    control: str | None
    state: str
    evidence_day: date | None
    evidence: str | None
    reason: str | None


@dataclass(frozen=True)
class Report:
    """Everything that the pages show."""

    system: str
    link: Link
    tables: tuple[TableEntry, ...]
    promises: tuple[PromiseEntry, ...]
    releases: tuple[tuple[str, str, int, int], ...]  # id, time, periods, rows
    checks: tuple[CheckEvidence, ...]
    noise: Errors = field(default_factory=dict)  # expected errors of noised tables


def write_report(home: Home, system: str) -> Path:
    """Write ``report/<system>/*.html`` about the newest release; the path of ``index.html``.

    Each page is renamed into place whole. Raises ``PublishingError`` when nothing is published yet.
    """
    from transforms.publishing.report_pages import pages

    report = gather(home, system)
    folder = home.report(system)
    aside = private_directory(folder / ".writing")
    try:
        for name, text in pages(report).items():
            page = aside / name
            page.write_text(text, encoding="utf-8")
            page.chmod(0o600)
            page.replace(folder / name)
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    return folder / "index.html"


def gather(home: Home, system: str) -> Report:
    """Read the newest release, as an analyst would, and the counts of the evidence store."""
    link = newest(home, system)
    if link is None or not home.published(system).exists():
        raise PublishingError(
            "there is nothing to report on: no release is published.",
            system=system,
            next_step=f"run a night first: `parda run --system {system} --date …`.",
        )
    with duckdb.connect(str(home.published(system)), read_only=True) as con:
        tables = tuple(_table(con, link, name) for name in sorted(link.manifest.tables))
        promises = tuple(
            PromiseEntry(*row) for row in con.execute(f"SELECT * FROM {dictionary.PROMISES}").fetchall()
        )
        releases = tuple(
            con.execute(
                "SELECT release_id, strftime(any_value(released_at), '%Y-%m-%d %H:%M'), count(table_name),"
                f" coalesce(sum(row_count), 0)::BIGINT FROM {dictionary.RELEASES}"
                " GROUP BY release_id ORDER BY release_id DESC"
            ).fetchall()
        )
        noise = expected_errors(con, link.manifest)
    with EvidenceStore.open(home, system) as evidence:
        checks = tuple(evidence.all_latest_checks())
    return Report(system, link, tables, promises, releases, checks, noise)


def _table(con: duckdb.DuckDBPyConnection, link: Link, name: str) -> TableEntry:
    periods = link.manifest.tables[name].periods
    states = dict(
        con.execute(
            f"SELECT {CELL_STATUS}, count(*) FROM {identifier(name)} GROUP BY {CELL_STATUS}"
        ).fetchall()
    )
    described = con.execute("SELECT comment FROM duckdb_tables() WHERE table_name = ?", [name]).fetchone()
    columns = tuple(
        ColumnEntry(column, kind, unit, text, category, _paths(lineage))
        for column, kind, unit, text, category, lineage in con.execute(
            f"SELECT column_name, type, unit, description, category, lineage FROM {dictionary.DICTIONARY}"
            " WHERE table_name = ? ORDER BY position",
            [name],
        ).fetchall()
    )
    return TableEntry(
        name=name,
        description=described[0] if described else "",
        periods=len(periods),
        first=min((period.first for period in periods), default=None),
        last=max((period.last for period in periods), default=None),
        cells={state: states.get(state, 0) for state in CELL_STATES},
        columns=columns,
    )


def _paths(lineage: str | None) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(line.split(dictionary.ARROW)) for line in (lineage or "").splitlines())
