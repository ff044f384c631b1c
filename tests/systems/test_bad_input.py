"""Bad input of the marketplaces beside MGoods (whose own tests are in tests/integration/test_bad_*.py).

A table that disagrees with its declaration is stopped and named, the others go on; a bad row is excluded and
counted; a bad folder is refused with file and key. No message holds a value.
"""

from __future__ import annotations

import gzip
import re
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest

from transforms.demo import generate
from transforms.errors import PardaError, PolicyError, SchemaDrift
from transforms.home import Home
from transforms.marketplace import load_marketplace
from transforms.policy.load import SYSTEMS, load_system
from transforms.policy.models import Load, Role, TableSource
from transforms.steps.pseudonymise import pseudonymise_table
from transforms.steps.result import StepResult
from transforms.workbench import open_workbench

SURPRISE = "+998 90 111 22 33"
DAYS = 2


@dataclass(frozen=True)
class Damage:
    """What is done to a marketplace's stores, by table of sources.yaml."""

    new_column: str
    gone: str | None = None
    new_key: str | None = None  # of a JSON file
    malformed: tuple[str, ...] = ()  # a line that is none


DAMAGES = {
    "beshqozon": Damage(new_column="campaigns", gone="branches"),
    "koopseri": Damage(
        new_column="terms", gone="users", new_key="dhl_events", malformed=("sendparcel_reports",)
    ),
    "sotuv_agenti": Damage(
        new_column="variants", gone="products", new_key="telegram_exports", malformed=("telegram_messages",)
    ),
    "mall": Damage(new_column="stores", new_key="inquiries", malformed=("receipts", "searches")),
}


@dataclass
class Night:
    """What became of each table: its result, or why it was stopped."""

    tables: dict[str, TableSource]
    bad_rows: str | None = None
    stored: dict[str, StepResult] = field(default_factory=dict)
    stopped: dict[str, PardaError] = field(default_factory=dict)


@pytest.fixture(scope="module", params=DAMAGES)
def system(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def night(system: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Night]:
    """Two days of a small demo with all its damages, read and pseudonymised."""
    place = tmp_path_factory.mktemp(system)
    sources = load_system(system).sources
    with pytest.MonkeyPatch.context() as patch:
        for store in (sources.database, *sources.stores.values()):
            url = store.default_url.replace("sqlite:///demo", f"sqlite:///{place}")
            patch.setenv(store.url_env, url.replace("file://demo", f"file://{place}"))
        report = generate(system, orders=150, seed=3, days=DAYS)
        found = Night(dict(sources.tables))
        damage(place, system, found)
        home = Home.of(place / "home")
        with open_workbench(home, load_marketplace(system), run_id="night") as bench:
            nights = bench.night(report.first_day, date.fromordinal(report.first_day.toordinal() + DAYS - 1))
            for name, table in found.tables.items():
                try:
                    found.stored[name] = pseudonymise_table(bench, nights, table)
                except PardaError as error:
                    found.stopped[name] = error
        yield found


def damage(place: Path, system: str, night: Night) -> None:
    done, tables = DAMAGES[system], night.tables
    for file in place.rglob("*copy*"):
        file.unlink()  # of a file that is spoilt here it would be none any more
    database = place / f"{system}.sqlite"
    if database.exists():
        with closing(sqlite3.connect(database)) as con, con:
            con.execute(f'ALTER TABLE "{relation(tables[done.new_column])}" ADD COLUMN surprise TEXT')
            con.execute(f"UPDATE \"{relation(tables[done.new_column])}\" SET surprise = '{SURPRISE}'")
            if done.gone:
                con.execute(f'DROP TABLE "{relation(tables[done.gone])}"')
            night.bad_rows = bad_rows(con, tables)
    else:
        file = min((place / system).rglob(str(tables[done.new_column].source_name)))
        head, *rows = file.read_text(encoding="utf-8").splitlines()
        file.write_text(
            "\n".join([f"{head},surprise", *(f"{row},{SURPRISE}" for row in rows)]) + "\n", "utf-8"
        )
    for name in (*done.malformed, *([done.new_key] if done.new_key else [])):
        found = (place / system).rglob(str(tables[name].source_name))
        file = min(file for file in found if "broken" not in file.name)
        content = gzip.decompress(file.read_bytes()) if file.suffix == ".gz" else file.read_bytes()
        if name == done.new_key:
            content += f'{{"surprise": "{SURPRISE}"}}\n'.encode()
        elif file.suffix == ".csv":
            content += f"{SURPRISE}\n".encode()  # too few fields
        else:  # at the end it would be a file half written
            content = f'"{SURPRISE}\n'.encode() + content
        file.write_bytes(gzip.compress(content) if file.suffix == ".gz" else content)


def relation(table: TableSource) -> str:
    return table.source_name or table.table


def bad_rows(con: sqlite3.Connection, tables: dict[str, TableSource]) -> str:
    """Spoil rows of the first appended table with free text; its name."""
    there = {name for (name,) in con.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    for table in tables.values():
        texts = [name for name, each in table.fields.items() if each.role is Role.FREE_TEXT and each.selected]
        if table.load is not Load.APPEND or not texts or relation(table) not in there or table.parent:
            continue
        name, key = relation(table), table.primary_key[0]
        keys = [row[0] for row in con.execute(f'SELECT "{key}" FROM "{name}" ORDER BY 1 LIMIT 4')]
        for value, (column, content) in zip(
            keys,
            [
                (table.cursor, "'some day'"),
                (table.cursor, "'9999-12-31 00:00:00'"),
                (texts[0], "CAST(X'ff41' AS TEXT)"),
                (texts[0], f"'{SURPRISE} ' || hex(zeroblob(500000))"),
            ],
            strict=True,
        ):
            con.execute(f'UPDATE "{name}" SET "{column}" = {content} WHERE "{key}" = ?', (value,))
        return table.table
    raise AssertionError("no table to spoil")


def test_a_table_that_disagrees_is_stopped_and_named(system: str, night: Night) -> None:
    done = DAMAGES[system]
    expected = {name for name in (done.new_column, done.gone, done.new_key) if name}
    assert set(night.stopped) == expected
    for name, error in night.stopped.items():
        assert isinstance(error, SchemaDrift), name
        assert (error.system, error.table) == (system, name)
        assert error.next_step
        if name != done.gone:
            assert error.column == "surprise"


def test_all_others_go_on_and_balance(night: Night) -> None:
    for name, result in night.stored.items():
        failed = [(check.name, check.problem) for check in result.checks if not check.passed]
        assert not failed, (name, failed)


def test_bad_rows_are_excluded_by_reason_and_counted(system: str, night: Night) -> None:
    if night.bad_rows is not None:
        result = night.stored[night.bad_rows]
        assert sum(result.excluded.values()) >= 1
        assert result.counts["rows_of_absurd_cursor"] >= 1
    for name in DAMAGES[system].malformed:
        assert night.stored[name].counts["rows_of_absurd_cursor"] == 1, name  # a record of no night


def test_no_message_and_no_count_holds_a_value(night: Night) -> None:
    digits = re.sub(r"\D", "", SURPRISE)
    told = [str(error) for error in night.stopped.values()]
    for result in night.stored.values():
        told += [str(result.counts), str(result.excluded)]
        told += [f"{check.problem} {check.counts}" for check in result.checks]
    for words in told:
        assert SURPRISE not in words
        assert digits not in re.sub(r"\D", "", words)


BAD = {
    "currency missing": ("policy.yaml", r"\n  currency: \w+", "", "controller.currency"),
    "a clause twice": (
        "policy.yaml",
        r"(\n  - id: )(\S+)((?:.|\n)*?\n  - id: )\S+",
        r"\1\2\3\2",
        "duplicate",
    ),
    "a clause less": ("policy.txt", r"\Z", "\n\nWe also sell everything to anybody.\n", "clauses"),
    "a column of no category": ("sources.yaml", r"category: [a-z_.]+", "category: user.nonsense", "category"),
    "retention of an unknown table": ("policy.yaml", r"\n    tables: \[", r"\g<0>nowhere, ", "nowhere"),
}


@pytest.mark.parametrize("case", BAD)
def test_a_bad_folder_is_refused_with_file_and_key(case: str, system: str, tmp_path: Path) -> None:
    file, pattern, replacement, named = BAD[case]
    shutil.copytree(SYSTEMS / system, tmp_path / system)
    path = tmp_path / system / file
    content = path.read_text(encoding="utf-8")
    spoilt = re.sub(pattern, replacement, content, count=1)
    assert spoilt != content
    path.write_text(spoilt, encoding="utf-8")
    with pytest.raises(PolicyError) as refused:
        load_system(system, tmp_path)
    assert named in str(refused.value)
    assert system in str(refused.value)
    assert refused.value.next_step
