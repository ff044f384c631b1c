"""A clumsy user at the command line: one clear line, exit code 1 or 2, no traceback."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from pipelines.cli import main

DAY = "--date=2026-03-30"
PASSWORD = "parolim-hunter2"
TOMORROW = date.today() + timedelta(days=2)  # noqa: DTZ011  (in every timezone it has not begun)


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """A run tells Dagster its places by the environment; undone after each test."""
    for name in ("PARDA_HOME", "PARDA_DAGSTER_STORAGE", "DAGSTER_HOME"):
        monkeypatch.setenv(name, "")
        monkeypatch.delenv(name)


def parda(*arguments: str, database: str = "sqlite:////nowhere/mgoods.sqlite", home: Path) -> Result:
    return CliRunner().invoke(
        main, [f"--home={home}", *arguments], env={"PARDA_MGOODS_DATABASE_URL": database}
    )


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["run", "--system=mgood", DAY], 1, "systems that exist (beshqozon, koopseri, mall, mgoods"),
        (["check", "--system=mgood"], 1, "systems that exist (beshqozon, koopseri, mall, mgoods"),
        (["verify", "--system=mgood"], 1, "systems that exist (beshqozon, koopseri, mall, mgoods"),
        (["demo", "--system=mgood"], 1, "systems that exist (beshqozon, koopseri, mall, mgoods"),
        (["run", "--system=../mgoods", DAY], 1, "no such system"),
        (["run", DAY], 2, "Missing option '--system'"),
        (["run", "--system=mgoods"], 1, "give --date, or --from and --to"),
        (["run", "--system=mgoods", DAY, "--every-day"], 1, "exactly one of these"),
        (["run", "--system=mgoods", "--from=2026-03-30"], 1, "which days to run is not clear"),
        (["run", "--system=mgoods", "--date=30.03.2026"], 2, "does not match the format '%Y-%m-%d'"),
        (["run", "--system=mgoods", "--date=2026-02-30"], 2, "does not match the format"),
        (["run", "--system=mgoods", "--from=2026-04-01", "--to=2026-03-30"], 1, "--to is before --from"),
        (["run", "--system=mgoods", DAY], 1, "no SQLite file at /nowhere/mgoods.sqlite"),
        (["run", "--system=mgoods", "--every-day"], 1, "no SQLite file at /nowhere/mgoods.sqlite"),
        (["demo", "--system=mgoods", "--orders=0"], 2, "'--orders'"),
        (["demo", "--system=mgoods", "--orders=1", "--to=mysql://x"], 1, "sqlite:///path/to/file.sqlite"),
        (
            ["demo", "--system=mgoods", "--orders=1", "--to=sqlite:////dev/null/x.sqlite"],
            1,
            "cannot be written",
        ),
        (["runn"], 2, "No such command 'runn'"),
    ],
)
def test_a_mistake_is_one_line(arguments: list[str], code: int, words: str, tmp_path: Path) -> None:
    found = parda(*arguments, home=tmp_path / "home")
    assert found.exit_code == code
    assert words in found.output
    assert isinstance(found.exception, SystemExit)
    said = [line for line in found.output.splitlines() if words.split()[0] in line]
    assert len(said) == 1, found.output


@pytest.mark.parametrize("place", ["file", "file/home", "closed/home"])
def test_a_home_that_cannot_be_used(place: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    (tmp_path / "closed").symlink_to("/proc/nobody")  # closed to root as well
    found = parda("run", "--system=mgoods", DAY, home=tmp_path / place)
    assert found.exit_code in (1, 2)
    assert isinstance(found.exception, SystemExit), found.exception
    assert "--home" in found.output


def test_days_that_are_not_over_or_before_the_first_are_refused(database: Path, tmp_path: Path) -> None:
    """A day is published once: were tomorrow run today, its numbers would be none for ever."""
    for day in (str(TOMORROW), "1990-01-01"):
        found = parda(
            "run",
            "--system=mgoods",
            f"--date={day}",
            database=f"sqlite:///{database}",
            home=tmp_path / "home",
        )
        assert found.exit_code == 1
        assert "not run. mgoods: the days" in found.output
        assert "Next step: give days that are over" in found.output
    assert not (tmp_path / "home" / "published" / "mgoods.duckdb").exists()


def test_a_password_is_not_repeated(tmp_path: Path) -> None:
    url = f"postgresql://reader:{PASSWORD}@127.0.0.1:1/mgoods"
    found = parda("run", "--system=mgoods", DAY, database=url, home=tmp_path / "home")
    assert found.exit_code == 1
    assert "Nothing listens" in found.output
    assert PASSWORD not in found.output


def test_a_damaged_state_is_told_once(database: Path, tmp_path: Path) -> None:
    state = tmp_path / "home" / "state" / "mgoods.sqlite"
    state.parent.mkdir(parents=True)
    state.write_text("this is not a database, whatever its name says")
    found = parda("run", "--system=mgoods", DAY, database=f"sqlite:///{database}", home=tmp_path / "home")
    assert found.exit_code == 1
    assert found.output.count("the evidence store cannot be used") == 1
