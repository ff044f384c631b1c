"""A marketplace with planted persons, and what a whole run over it leaves; the same for every system.

``planted_run`` makes demo and run once for all tests of a session (also of a parallel one) that ask for it.
"""

from __future__ import annotations

import fcntl
import os
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import duckdb
import pytest

from tests.attacks.search import Finding, Needles, search_restricted, search_text, search_tree
from transforms.demo import generate
from transforms.home import Home
from transforms.policy.load import load_system
from transforms.pseudonymisation.keys import KeyRing
from transforms.storage.session import open_session

ROOT = Path(__file__).resolve().parents[2]
_PSEUDONYM = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"


@dataclass(frozen=True)
class Asked:
    """What to make: ``days`` local days from ``start``, of which the first ``run_days`` are run (None: all).

    ``urls``: environment variable → URL of a store, where it is not the embedded one. ``first_run``: the
    first day to run where it is not ``start``; what changes is then in its last state in either case.
    """

    system: str
    orders: int
    start: date
    days: int
    run_days: int | None = None
    urls: Mapping[str, str] = field(default_factory=dict)
    seed: int = 11
    first_run: date | None = None


@dataclass(frozen=True)
class SystemRun:
    """A marketplace with canaries, and what a whole run over it left."""

    system: str
    place: Path
    environment: Mapping[str, str]
    printed: str
    needles: Needles

    @property
    def home(self) -> Path:
        return self.place / "home"

    @property
    def published(self) -> Path:
        return self.home / "published" / f"{self.system}.duckdb"

    def leaks(self) -> list[Finding]:
        """Planted persons under the home, in the decrypted layers, in temporary files, on the terminal."""
        return [
            *search_tree(self.home, self.needles),
            *search_restricted(Home.of(self.home), self.system, self.needles),
            *search_tree(self.place / "tmp", self.needles),
            *search_text(self.printed.splitlines(), "the terminal", self.needles),
        ]

    def tables(self, columns: str = "*", where: str = "true") -> dict[str, list[tuple[Any, ...]]]:
        """The rows of every published statistical table that has the named columns, in order."""
        names = sorted(path.stem for path in (ROOT / "systems" / self.system / "tables").glob("*.yaml"))
        found = {}
        with duckdb.connect(str(self.published), read_only=True) as con:
            for name in names:
                with suppress(duckdb.BinderException, duckdb.CatalogException):
                    query = f'SELECT {columns} FROM "{name}" WHERE {where} ORDER BY ALL'
                    found[name] = con.sql(query).fetchall()
        return found

    def conformed(self, fact: str, last: date) -> list[tuple[Any, ...]]:
        """The rows of a fact up to ``last``, without what is keyed anew in every home (pseudonyms)."""
        home = Home.of(self.home)
        con = open_session(home, KeyRing.load(self.system, home))
        try:
            days = [
                str(file)
                for file in sorted((home.layer(self.system, "conformed") / fact).glob("day=*/*.parquet"))
                if file.parent.name <= f"day={last}"
            ]
            options = "encryption_config = {footer_key: 'conformed'}, hive_partitioning = true"
            read = f"read_parquet({days}, {options})"
            columns = con.sql(f"DESCRIBE SELECT * FROM {read}").fetchall()
            plain = [
                f"regexp_replace(\"{name}\", '{_PSEUDONYM}', '?')" if kind == "VARCHAR" else f'"{name}"'
                for name, kind, *_ in columns
                if kind != "UUID"
            ]
            return con.sql(f"SELECT {', '.join(plain)} FROM {read} ORDER BY ALL").fetchall()
        finally:
            con.close()


def assert_published(run: SystemRun, *, least_shown: float, least_kept: int) -> None:
    """Each table has rows, most of them shown; no check failed, no promise is broken."""
    assert " 0 failed" in run.printed
    for name, rows in run.tables("cell_status").items():
        assert rows, name
        shown = sum(status != "suppressed" for (status,) in rows) / len(rows)
        assert shown > least_shown, f"most of {name} is suppressed"
    with duckdb.connect(str(run.published), read_only=True) as con:
        states = dict(con.sql("SELECT state, count(*) FROM promises GROUP BY 1").fetchall())
    assert set(states) <= {"kept", "outside", "not_applicable"}
    assert states["kept"] > least_kept


def planted_run(factory: pytest.TempPathFactory, name: str, asked: Asked) -> SystemRun:
    """Made by the first process of a parallel test run that asks for ``name``; the others wait."""
    root = factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        root = root.parent
    place = root / name
    with (root / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (place / "printed").exists():
            assert not place.exists(), "the run failed in another process"
            make(place, asked)
    return SystemRun(
        asked.system,
        place,
        _environment(place, asked),
        (place / "printed").read_text(),
        Needles.of_sidecar(place / "planted.jsonl"),
    )


def make(place: Path, asked: Asked) -> None:
    """The demo with canaries in all its stores, and one run over its days."""
    for folder in ("home", "tmp", "source"):
        (place / folder).mkdir(parents=True)
    environment = _environment(place, asked)
    with pytest.MonkeyPatch.context() as patch:
        for variable, url in environment.items():
            patch.setenv(variable, url)
        report = generate(
            asked.system,
            orders=asked.orders,
            seed=asked.seed,
            to=environment[load_system(asked.system).sources.database.url_env],
            start=asked.start,
            days=asked.days,
            planted=place / "planted.jsonl",
            canaries=True,
        )
    last = report.first_day + timedelta(days=(asked.run_days or asked.days) - 1)
    days = (f"--from={asked.first_run or report.first_day}", f"--to={last}")
    run = parda(["run", f"--system={asked.system}", *days], environment)
    assert run.returncode == 0, "the run failed: " + (run.stderr + run.stdout)[-3000:]
    (place / "printed").write_text(run.stdout + run.stderr)


def parda(arguments: list[str], environment: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    """The command line as a user starts it, in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "pipelines.cli", *arguments],
        cwd=ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        timeout=900,
        check=False,
    )


def _environment(place: Path, asked: Asked) -> dict[str, str]:
    """Where stores and state are: SQLite files and folders of the place, but for the ``urls`` asked for."""
    sources = load_system(asked.system).sources
    embedded = {
        store.url_env: store.default_url.replace("sqlite:///demo", f"sqlite:///{place}/source").replace(
            "file://demo", f"file://{place}/source"
        )
        for store in (sources.database, *sources.stores.values())
    }
    return {**embedded, **asked.urls, "PARDA_HOME": str(place / "home"), "TMPDIR": str(place / "tmp")}
