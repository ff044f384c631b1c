"""A broken promise in the Dagster graph: its check fails, nothing is released, the error says what to do."""

from __future__ import annotations

import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from pipelines.definitions import build_definitions
from pipelines.nightly import instance, run_jobs
from tests.evidence.finished import DAYS, START, Finished
from transforms.evidence.controls import CONTROLS
from transforms.home import Home
from transforms.marketplace import Marketplace

LAST = START + timedelta(days=DAYS - 1)


def test_the_release_is_blocked_and_says_why(
    finished: Finished, market: Marketplace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(finished.place, tmp_path / "copy")
    monkeypatch.setenv(finished.variable, f"sqlite:///{tmp_path}/copy/store.sqlite")
    monkeypatch.setenv("GX_ANALYTICS_ENABLED", "false")
    for variable in ("PARDA_HOME", "PARDA_DAGSTER_STORAGE"):
        monkeypatch.setenv(variable, "")  # set by `instance`; put back afterwards
    home = Home.of(tmp_path / "copy" / "home")
    layer = home.layer("beshqozon", "conformed")
    definitions = build_definitions(markets=[market], home=str(home.root))
    with instance(home) as on:
        layer.chmod(0o755)
        (blocked,) = run_jobs(definitions, "beshqozon", START, LAST, on, jobs=("release",))
        assert blocked.checks_failed == 1, blocked.failures
        (message,) = blocked.failures.values()
        assert "first clause `" in message
        assert "by control `private_directories`" in message
        assert CONTROLS["private_directories"].evidence in message
        assert "It counted broken=1" in message
        assert "Next step:" in message
        assert not home.published("beshqozon").exists()

        layer.chmod(0o700)
        (released,) = run_jobs(definitions, "beshqozon", START, LAST, on, jobs=("release",))
        assert released.success, released.failures
        assert home.published("beshqozon").exists()
