"""One whole run over a demo marketplace with planted persons, made once for all tests that look at it."""

from __future__ import annotations

import fcntl
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
    """Made by the first process of a parallel test run that asks for it; the others wait."""
    root = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        root = root.parent
    place = root / "planted"
    with (root / "planted.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (place / "printed").exists():
            assert not place.exists(), "the run failed in another process"
            _run_once(place)
    return Planted(
        url=f"sqlite:///{place}/source/mgoods.sqlite",
        sidecar=place / "source" / "planted.jsonl",
        home=place / "home",
        tmp=place / "tmp",
        printed=(place / "printed").read_text(),
        needles=Needles.of_sidecar(place / "source" / "planted.jsonl"),
    )


def _run_once(place: Path) -> None:
    source, home, tmp = (place / name for name in ("source", "home", "tmp"))
    for folder in (source, home, tmp):
        folder.mkdir(parents=True)
    url = f"sqlite:///{source}/mgoods.sqlite"
    generate("mgoods", orders=3000, seed=11, to=url, planted=source / "planted.jsonl", canaries=True)
    run = parda(["run", "--system=mgoods", f"--from={FIRST}", f"--to={LAST}"], url, home, tmp)
    assert run.returncode == 0, "the run failed: " + run.stderr[-2000:]
    (place / "printed").write_text(run.stdout + run.stderr)


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
