"""docs/add-a-marketplace.md followed to the letter: a sixth marketplace with YAML and SQL only."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import duckdb
import pytest
import yaml

from tests.attacks.search import Needles, search_restricted, search_text, search_tree
from tests.integration.sixth.page import FOLDER, PAGE, ROOT, blocks, commands, edited
from tests.integration.sixth.store import make_store
from transforms.errors import PardaError
from transforms.home import Home
from transforms.marketplace import load_marketplace
from transforms.policy.load import load_sources

SCAN = "parda scan shop/varaq.sqlite --system varaq --out systems"
SED = "sed -i 's/\"TODO: /\"/' systems/varaq/sources.yaml"
CLAUSES = "parda clauses systems/varaq/policy.txt"
CHECK = "parda check --system varaq"
RUN = "parda run --system varaq --every-day"
VERIFY = "parda verify --system varaq"


@dataclass(frozen=True)
class Newcomer:
    """An empty folder in which the page is followed."""

    place: Path
    needles: Needles

    def types(self, command: str) -> subprocess.CompletedProcess[str]:
        """A command of the page, in the newcomer's folder; no personal value is printed."""
        assert command in commands(), "the page does not have this command"
        words = shlex.split(command)
        if words[0] == "parda":
            words[:1] = [sys.executable, "-m", "pipelines.cli"]
        places = {
            "PARDA_HOME": str(self.place / "var"),
            "PARDA_SYSTEMS": str(self.place / "systems"),
            "TMPDIR": str(self.place / "tmp"),
            "PYTHONPATH": str(ROOT),
        }
        done = subprocess.run(
            words,
            cwd=self.place,
            env={**os.environ, **places},
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )
        printed = [*done.stdout.splitlines(), *done.stderr.splitlines()]
        assert not search_text(printed, "the terminal", self.needles)
        return done

    @property
    def folder(self) -> Path:
        return self.place / "systems" / "varaq"

    @property
    def store(self) -> Path:
        return self.place / "shop" / "varaq.sqlite"

    def published(self, query: str) -> list[tuple[object, ...]]:
        with duckdb.connect(str(self.place / "var" / "published" / "varaq.duckdb"), read_only=True) as con:
            return con.execute(query).fetchall()

    def in_the_store(self, query: str) -> list[tuple[object, ...]]:
        with closing(sqlite3.connect(self.store)) as connection:
            return connection.execute(query).fetchall()


@pytest.fixture(scope="module")
def newcomer(tmp_path_factory: pytest.TempPathFactory) -> Newcomer:
    """Has drafted the sources, and nothing more."""
    place = tmp_path_factory.mktemp("sixth")
    (place / "tmp").mkdir()
    (place / "systems").mkdir()
    someone = Newcomer(place, make_store(place / "shop" / "varaq.sqlite"))
    drafted = someone.types(SCAN)
    assert drafted.returncode == 0, drafted.stderr
    return someone


@pytest.fixture(scope="module")
def added(newcomer: Newcomer) -> Newcomer:
    """Has followed the page to its end."""
    sources = newcomer.folder / "sources.yaml"
    draft = sources.read_text(encoding="utf-8")
    sources.write_text(edited(draft), encoding="utf-8")
    assert newcomer.types(SED).returncode == 0
    # its own folder is a made-up shop's: what stands there is what the page shows, as the last test tells
    shutil.copytree(FOLDER, newcomer.folder, dirs_exist_ok=True)
    for command in (CHECK, RUN, VERIFY):
        done = newcomer.types(command)
        assert done.returncode == 0, done.stdout + done.stderr
        assert "TODO" not in done.stderr
    return newcomer


def test_the_page_shows_the_files_that_are_tried() -> None:
    """Every block that names a file stands in it word for word; models and tables are shown whole."""
    shown = [block for block in blocks() if block.file and block.language != "diff"]
    for block in shown:
        assert block.text in (FOLDER / block.file).read_text(encoding="utf-8"), block.file
    whole = {block.file: block.text for block in shown}
    for file in sorted(
        path for kind in ("models", "tables", "queries") for path in (FOLDER / kind).iterdir()
    ):
        assert whole[file.relative_to(FOLDER).as_posix()] == file.read_text(encoding="utf-8")


def test_the_page_has_no_command_that_is_not_tried() -> None:
    assert commands() == [SCAN, SED, CLAUSES, CHECK, RUN, VERIFY]


def test_the_snippet_on_several_stores_is_accepted(added: Newcomer, tmp_path: Path) -> None:
    (snippet,) = [yaml.safe_load(b.text) for b in blocks() if b.language == "yaml" and not b.file]
    sources = yaml.safe_load((added.folder / "sources.yaml").read_text(encoding="utf-8"))
    tables = {name: sources["tables"]["sales"] | table for name, table in snippet["tables"].items()}
    both = sources | {"stores": snippet["stores"], "tables": sources["tables"] | tables}
    (tmp_path / "sources.yaml").write_text(yaml.safe_dump(both), encoding="utf-8")
    loaded = load_sources(tmp_path / "sources.yaml", "varaq")
    assert loaded.store_of(loaded.tables["till_receipts"]) is loaded.stores["drops"]


def test_a_draft_is_told_to_be_one(newcomer: Newcomer, tmp_path: Path) -> None:
    """Before the policy is written, and while the register is as it was printed."""
    begun = Newcomer(tmp_path, newcomer.needles)
    begun.folder.mkdir(parents=True)
    (tmp_path / "tmp").mkdir()
    shutil.copy(newcomer.folder / "sources.yaml", begun.folder)
    missing = begun.types(CHECK)
    assert missing.returncode == 1
    assert "add policy.yaml to systems/varaq/" in missing.stderr

    shutil.copy(FOLDER / "policy.txt", begun.folder)
    head = (FOLDER / "policy.yaml").read_text(encoding="utf-8").partition("\nclauses:")[0]
    register = begun.types(CLAUSES)
    assert register.returncode == 0
    (begun.folder / "policy.yaml").write_text(f"{head}\n{register.stdout}", encoding="utf-8")
    unfilled = begun.types(CHECK)
    assert unfilled.returncode == 1
    for words in ("26 mistakes", "clauses.12.kind: must be one of statement", "correct these keys in varaq/"):
        assert words in unfilled.stderr
    assert len(unfilled.stderr.splitlines()) == 28  # a line each

    printed = {c["id"]: c["fingerprint"] for c in yaml.safe_load(register.stdout)["clauses"]}
    written = yaml.safe_load((FOLDER / "policy.yaml").read_text(encoding="utf-8"))["clauses"]
    assert printed == {clause["id"]: clause["fingerprint"] for clause in written}
    assert [clause["id"] for clause in written if clause["section"] == "1"] == ["1.a", "1.b", "1.c", "1.d"]


def test_what_is_left_to_describe_is_told(added: Newcomer, tmp_path: Path) -> None:
    folder = tmp_path / "systems" / "varaq"
    shutil.copytree(added.folder, folder)
    (tmp_path / "tmp").mkdir()
    sources = (folder / "sources.yaml").read_text(encoding="utf-8")
    (folder / "sources.yaml").write_text(sources.replace('"Title."', '"TODO: Title."'), encoding="utf-8")
    told = Newcomer(tmp_path, added.needles).types(CHECK)
    assert told.returncode == 0
    assert "1 descriptions of varaq/sources.yaml still say TODO, first that of books.title" in told.stderr


@pytest.mark.parametrize(
    ("file", "now", "then", "words"),
    [
        ("policy.yaml", "[readers, books]", "[readers]", "no rule names the source table `books`"),
        ("policy.yaml", "[financial_retention]", "[]", "needs either controls or a reason"),
        ("policy.yaml", "a8159471", "a8159472", "the wording of clause `3.b` has changed"),
        ("policy.txt", "\n5. Write", "\nWe may change it.\n\n5. Write", "of the text is not in the register"),
        ("policy.yaml", "buyer: 10", "reader: 10", "gives no minimum of contributors for the unit"),
        ("sources.yaml", "operator: pseudonymise, domain: phone, ", "", "a direct identifier cannot be kept"),
        ("sources.yaml", "cursor: sold_at", "cursor: shop", "must be a timestamp"),
        (
            "models/products.sql",
            "genre AS category,",
            "genre AS kind,",
            "the common model has no such column",
        ),
        ("models/order_lines.sql", "    s.quantity,\n", "", "a required column is missing"),
        ("tables/sales_weekly.yaml", "column: outlet", "column: shop", "has no column"),
        (
            "tables/sales_weekly.yaml",
            "column: outlet",
            "column: channel",
            "which this system's model leaves empty",
        ),
        (
            "tables/towns_weekly.yaml",
            "sales: {kind: count,",
            "sales: {kind: count_distinct, column: buyer,",
            "user.unique_id may not serve analytics.reporting",
        ),
    ],
)
def test_what_the_page_says_of_errors(
    file: str, now: str, then: str, words: str, added: Newcomer, tmp_path: Path
) -> None:
    """The mistake is told in the words that the page explains, with the file to edit and the next step."""
    folder = tmp_path / "varaq"
    shutil.copytree(added.folder, folder)
    text = (folder / file).read_text(encoding="utf-8")
    assert now in text
    (folder / file).write_text(text.replace(now, then, 1), encoding="utf-8")
    with pytest.raises(PardaError) as told:
        load_marketplace("varaq", tmp_path)
    assert words in str(told.value)
    assert words in PAGE.read_text(encoding="utf-8")
    assert told.value.next_step
    assert re.search(r"\.(yaml|sql|txt)", str(told.value))


_LOCAL = "date(s.sold_at, '+5 hours')"
_WEEK = f"date({_LOCAL}, '-6 days', 'weekday 1')"


@pytest.mark.parametrize(
    ("table", "by"),
    [("sales_weekly", ("s.shop", "b.genre")), ("towns_weekly", ("r.town",))],
)
def test_the_numbers_are_those_of_the_store(table: str, by: Sequence[str], added: Newcomer) -> None:
    """Every cell against plain SQL over the store; suppressed ones are those with too few readers."""
    keys = ", ".join(by)
    there = added.in_the_store(
        f"SELECT {_WEEK} AS week, {keys}, count(*), CAST(round(sum(s.quantity * s.price)) AS INTEGER), "
        "count(DISTINCT s.reader_id) FROM sales s JOIN readers r USING (reader_id) "
        f"JOIN books b ON b.book_id = s.book_id GROUP BY week, {keys}"
    )
    expected = {row[: 1 + len(by)]: row[1 + len(by) :] for row in there}
    columns = [column.partition(".")[2] for column in by]
    cells = added.published(
        f"SELECT CAST(week AS VARCHAR), {', '.join(columns)}, sales, gross, cell_status FROM {table}"
    )
    assert len(cells) == len(expected)
    suppressed = complementary = 0
    for *key, sales, gross, status in cells:
        wanted, amount, readers = expected[tuple(key)]
        if status == "suppressed":
            suppressed += 1
            assert (sales, gross) == (None, None)
            assert isinstance(readers, int)
            complementary += readers >= 10
        else:
            assert status == "published"
            assert (sales, gross) == (wanted, amount)
            assert isinstance(readers, int)
            assert readers >= 10
    assert bool(suppressed) == (table == "sales_weekly")
    # what has to go with the small cells, as both tables add up to the same week
    assert complementary <= suppressed - complementary


def test_no_person_is_anywhere(added: Newcomer) -> None:
    """The store aside: in no file by bytes or through its reader, and in no restricted partition."""
    left = [added.place / "var", added.place / "systems", added.place / "tmp"]
    assert not [finding for folder in left for finding in search_tree(folder, added.needles)]
    assert not search_restricted(Home.of(added.place / "var"), "varaq", added.needles)
    assert search_tree(added.place / "shop", added.needles)  # the search finds them where they are


def test_no_promise_is_without_evidence(added: Newcomer) -> None:
    promises = added.published("SELECT clause_id, control, state FROM promises")
    assert len({clause for clause, _, _ in promises}) == 13
    assert {state for _, control, state in promises if control} == {"kept"}
    assert {clause for clause, control, _ in promises if not control} == {"0.a", "4.b", "5.a"}
