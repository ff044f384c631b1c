"""The few lines that end a run: what was published, what was blocked and why, and where to look."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import duckdb

from pipelines.nightly import NightReport
from transforms.home import Home

_REASONS_SHOWN = 5


def summary(report: NightReport, home: Home, queries: Path) -> str:
    """Text for the terminal. ``queries``: folder of the system's example queries."""
    if report.problem is not None:
        return f"{report.system}: not run. {report.problem}"
    seconds = sum(job.seconds for job in report.jobs)
    passed = sum(job.checks_passed for job in report.jobs)
    failed = sum(job.checks_failed for job in report.jobs)
    lines = [f"{report.system}: {report.first} to {report.last} in {seconds:.1f} s"]
    lines += [f"  checks     {passed} passed, {failed} failed"]
    for job in report.jobs:
        for message, steps in sorted(_by_message(job.failures).items()):
            named = steps[0] if len(steps) == 1 else f"{len(steps)} steps ({steps[0]} …)"
            lines.append(f"  BLOCKED    {named}: {message}")
        if job.skipped:
            lines.append(f"  skipped    {len(job.skipped)} steps behind the blocked ones")
    lines += _excluded(report)
    published = home.published(report.system)
    if published.exists():
        lines += _published(published, {job.release for job in report.jobs if job.release})
        lines += ["", *_examples(published, queries)]
    return "\n".join(lines)


def _by_message(failures: dict[str, str]) -> dict[str, list[str]]:
    """What stops many steps alike is told once."""
    steps: dict[str, list[str]] = {}
    for step, message in sorted(failures.items()):
        steps.setdefault(message, []).append(step)
    return steps


def _excluded(report: NightReport) -> list[str]:
    """Rows that could not be stored: a bad row is not an error of the run, but it is not silent either."""
    rows: Counter[str] = Counter()
    for job in report.jobs:
        for reason, count in job.excluded.items():
            if reason.startswith("pseudonymised."):
                rows[reason.removeprefix("pseudonymised.")] += count
    shown = [f"{reason} ({count:,})" for reason, count in rows.most_common(_REASONS_SHOWN)]
    more = [f"{len(rows) - _REASONS_SHOWN} reasons more"] if len(rows) > _REASONS_SHOWN else []
    return [f"  excluded   {rows.total():,} source rows: {', '.join([*shown, *more])}"] if rows else []


def _published(published: Path, releases: set[str]) -> list[str]:
    with duckdb.connect(str(published), read_only=True) as con:
        periods = con.execute(
            "SELECT release_id, table_name, period_first, row_count FROM releases "
            "WHERE table_name IS NOT NULL"
        ).fetchall()
        new = [entry for entry in periods if entry[0] in releases]
        tables = sorted({entry[1] for entry in periods})
        suppressed = cells = 0
        for table in tables:
            found = con.execute(
                f"SELECT count(*), count(*) FILTER (WHERE cell_status = 'suppressed') FROM \"{table}\""
            ).fetchone()
            assert found is not None
            cells, suppressed = cells + found[0], suppressed + found[1]
    rows = sum(entry[3] for entry in new)
    return [
        f"  released   {len(new)} new periods ({rows:,} rows); {len(periods)} periods in all",
        f"  cells      {cells:,} in {len(tables)} tables, {suppressed:,} of them suppressed",
        f"  published  {published}",
    ]


def _examples(published: Path, queries: Path) -> list[str]:
    """Each example query as something that can be typed."""
    files = sorted(queries.glob("*.sql"))
    if not files:
        return []
    lines = ["Queries to try (read-only; also while a run publishes):", f"  duckdb -readonly {published}"]
    for file in files:
        comment, _, sql = file.read_text(encoding="utf-8", errors="replace").partition("\n")
        lines += ["", f"  {comment}", *(f"  {line}" for line in sql.strip().splitlines())]
    return lines
