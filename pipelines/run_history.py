"""Dagster's own memory of runs: each run and its events are deleted after ninety days.

It holds names, counts and errors without values, so it is no personal data; but logs have a longest time like
all else, and Dagster's ``retention`` purges only what schedules and sensors have ticked.
"""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

import dagster as dg

KEPT_DAYS: Final = 90
_AT_ONCE: Final = 50  # runs a query: a first clean-up after years must not load them all


def storage_folder() -> Path | None:
    """Of ``dagster.yaml``'s SQLite files; None where it names none."""
    given = os.environ.get("PARDA_DAGSTER_STORAGE")
    return Path(given) if given else None


def forget_old_runs(on: dg.DagsterInstance, folder: Path | None, now: datetime | None = None) -> int:
    """Delete runs that ended more than ninety days ago, with their events; how many.

    ``folder``: of the instance's SQLite files. Dagster empties a run's file and leaves it, with what SQLite
    has not written over yet; so the file goes, too.
    """
    before = (now or datetime.now(UTC)) - timedelta(days=KEPT_DAYS)
    ended = [dg.DagsterRunStatus.SUCCESS, dg.DagsterRunStatus.FAILURE, dg.DagsterRunStatus.CANCELED]
    forgotten = 0
    while old := on.get_run_records(
        dg.RunsFilter(statuses=ended, updated_before=before), limit=_AT_ONCE, ascending=True
    ):
        for record in old:
            run_id = record.dagster_run.run_id
            on.delete_run(run_id)
            for file in folder.glob(f"{run_id}.db*") if folder else ():
                file.unlink(missing_ok=True)
        forgotten += len(old)
    return forgotten
