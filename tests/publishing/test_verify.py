"""Tampering with anything that is out turns verification red."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest

from transforms.errors import PublishingError
from transforms.evidence.store import EvidenceStore
from transforms.home import Home
from transforms.publishing.verify import verify_releases

from .example import SYSTEM, day, release, table


@pytest.fixture
def home(tmp_path: Path, three: Path) -> Home:
    shutil.copytree(three, tmp_path / "copy")
    return Home.of(tmp_path / "copy")


@pytest.fixture(scope="module")
def three(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with three releases."""
    home = Home.of(tmp_path_factory.mktemp("releases") / "var")
    with EvidenceStore.open(home, SYSTEM) as evidence:
        for number in range(3):
            release(home, evidence, table([day(number)]))
    return home.root


def manifest(home: Home, number: int) -> Path:
    return sorted(home.releases(SYSTEM).glob("*.manifest.json"))[number]


def file(home: Home, number: int) -> Path:
    return sorted(home.releases(SYSTEM).glob("*.duckdb"))[number]


def rewrite(path: Path, change: Callable[[dict[str, object]], None]) -> None:
    content = json.loads(path.read_text())
    change(content)
    path.write_text(json.dumps(content, indent=1, sort_keys=True, ensure_ascii=False) + "\n")


def change_a_number(home: Home) -> None:
    path = file(home, 1)
    path.chmod(0o600)
    with duckdb.connect(str(path)) as con:
        con.execute("UPDATE sales_daily SET orders = orders + 1 WHERE day = '2026-05-01'")


def change_a_byte(home: Home) -> None:
    path = file(home, 0)
    path.chmod(0o600)
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


def forget(home: Home) -> None:
    with sqlite3.connect(home.state(SYSTEM)) as db:
        db.execute("DELETE FROM released_periods WHERE first_day = '2026-05-01'")


TAMPERING: dict[str, Callable[[Home], object]] = {
    "a number in an archived file": change_a_number,
    "a byte in an archived file": change_a_byte,
    "the policy version in the first manifest": lambda home: rewrite(
        manifest(home, 0), lambda m: m.update(policy_version="1" * 64)
    ),
    # nothing follows the last manifest in the chain: the ledger holds its hash
    "the policy version in the last manifest": lambda home: rewrite(
        manifest(home, 2), lambda m: m.update(policy_version="1" * 64)
    ),
    "a manifest is no manifest": lambda home: manifest(home, 1).write_text("{}"),
    "the middle release is gone": lambda home: (manifest(home, 1).unlink(), file(home, 1).unlink()),
    "the last release is gone": lambda home: (manifest(home, 2).unlink(), file(home, 2).unlink()),
    "an archived file is gone": lambda home: file(home, 0).unlink(),
    "an older file is published": lambda home: (
        shutil.copy(file(home, 0), home.published(SYSTEM).with_suffix(".x"))
        and home.published(SYSTEM).with_suffix(".x").replace(home.published(SYSTEM))
    ),
    "nothing is published": lambda home: home.published(SYSTEM).unlink(),
    "the ledger forgot a period": forget,
}


def test_what_was_not_touched_is_green(home: Home) -> None:
    verification = verify_releases(home, SYSTEM)
    assert (verification.releases, verification.problems) == (3, [])


@pytest.mark.parametrize("how", TAMPERING)
def test_tampering_turns_red(home: Home, how: str) -> None:
    TAMPERING[how](home)
    assert not verify_releases(home, SYSTEM).ok


def test_a_changed_release_is_not_copied_into_the_next(home: Home) -> None:
    path = file(home, 2)
    path.chmod(0o600)
    with duckdb.connect(str(path)) as con:
        con.execute("UPDATE sales_daily SET orders = 1 WHERE day = '2026-05-01'")
    with EvidenceStore.open(home, SYSTEM) as evidence, pytest.raises(PublishingError, match="was changed"):
        release(home, evidence, table([day(3)]))


def test_a_system_without_releases_is_green(tmp_path: Path) -> None:
    assert verify_releases(Home.of(tmp_path), SYSTEM).ok
