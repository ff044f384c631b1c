"""One whole run over a demo marketplace with planted persons, made once for all tests that look at it."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from tests.attacks.search import Needles
from transforms.demo import generate

ROOT = Path(__file__).resolve().parents[1]
FIRST, LAST = date(2026, 3, 30), date(2026, 5, 5)


@dataclass(frozen=True)
class Planted:
    """A marketplace with canaries, and what a whole run over it left."""

    url: str
    sidecar: Path
    home: Path
    tmp: Path
    printed: str
    needles: Needles


@pytest.fixture(scope="session")
def planted(tmp_path_factory: pytest.TempPathFactory) -> Planted:
    source = tmp_path_factory.mktemp("source")
    home, tmp = tmp_path_factory.mktemp("home"), tmp_path_factory.mktemp("tmp")
    url, sidecar = f"sqlite:///{source}/mgoods.sqlite", source / "planted.jsonl"
    generate("mgoods", orders=3000, seed=11, to=url, planted=sidecar, canaries=True)
    run = parda(["run", "--system=mgoods", f"--from={FIRST}", f"--to={LAST}"], url, home, tmp)
    assert run.returncode == 0, "the run failed: " + run.stderr[-2000:]
    return Planted(url, sidecar, home, tmp, run.stdout + run.stderr, Needles.of_sidecar(sidecar))


def parda(arguments: list[str], url: str, home: Path, tmp: Path) -> subprocess.CompletedProcess[str]:
    """The command line as a user starts it, in a process of its own."""
    places = {"PARDA_HOME": str(home), "TMPDIR": str(tmp), "PARDA_MGOODS_DATABASE_URL": url}
    return subprocess.run(
        [sys.executable, "-m", "pipelines.cli", *arguments],
        cwd=ROOT,
        env={**os.environ, **places},
        capture_output=True,
        text=True,
        timeout=900,
        check=False,
    )
