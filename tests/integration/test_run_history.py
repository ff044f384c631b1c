"""Runs are forgotten with their events after ninety days, and not before."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import dagster as dg
import pytest

from pipelines.nightly import instance
from pipelines.run_history import KEPT_DAYS, forget_old_runs
from transforms.home import Home


@dg.op
def nothing() -> None:
    """Leaves a run and its events."""


@dg.job
def job() -> None:
    nothing()


def test_old_runs_are_forgotten(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PARDA_HOME", "")  # both are set by `instance`, and put back afterwards
    monkeypatch.setenv("PARDA_DAGSTER_STORAGE", "")
    with instance(home) as on:
        run = job.execute_in_process(instance=on).run_id
        assert on.all_logs(run)
        now = datetime.now(UTC)
        assert forget_old_runs(on, home.dagster, now + timedelta(days=KEPT_DAYS - 1)) == 0
        assert forget_old_runs(on, home.dagster, now + timedelta(days=KEPT_DAYS + 1)) == 1
        assert on.get_run_by_id(run) is None
        assert not list(home.dagster.rglob(f"{run}*")), "the events went with it"
