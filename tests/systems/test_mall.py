"""The mall whole: file drops as they come, two lists of opt-outs, search terms that too few people typed."""

from __future__ import annotations

import gzip
import json
import shutil
from collections import Counter
from datetime import date
from pathlib import Path

import duckdb
import polars as pl
import pytest

from tests.attacks.search import Needles, search_text, search_tree
from tests.systems.runs import ROOT, Asked, SystemRun, planted_run
from tests.systems.s3_server import Bucket
from tests.systems.s3_server import bucket as bucket
from transforms.evidence.store import EvidenceStore
from transforms.home import Home
from transforms.marketplace import load_marketplace
from transforms.policy.load import load_system
from transforms.policy.models import Operator, Role
from transforms.pseudonymisation import operators
from transforms.steps import pseudonymise
from transforms.steps.aggregate import aggregate_table
from transforms.steps.conform import conform_model
from transforms.steps.pseudonymise import pseudonymise_table
from transforms.steps.publish import release_night
from transforms.steps.result import Check, StepResult
from transforms.workbench import open_workbench

SYSTEM = "mall"
FOLDER = ROOT / "systems" / SYSTEM
# a whole month and the days until it closes
FIRST, DAYS, LAST = date(2026, 3, 1), 34, date(2026, 4, 3)
ORDERS = 1300
MINIMUM = 10

TRACKED = ("sessions", "page_events", "searches", "cart_events")
UNTRACKED = ("orders", "order_lines", "loyalty_events", "survey_answers", "contest_entries", "service_cases")


@pytest.fixture(scope="session")
def run(tmp_path_factory: pytest.TempPathFactory) -> SystemRun:
    return planted_run(tmp_path_factory, SYSTEM, Asked(SYSTEM, ORDERS, FIRST, DAYS))


@pytest.fixture(scope="session")
def drops(run: SystemRun) -> Path:
    return Path(run.environment["PARDA_MALL_DATABASE_URL"].removeprefix("file://"))


def counts(run: SystemRun, layer: str, table: str) -> Counter[str]:
    """What the night's evidence says of a table."""
    with EvidenceStore.open(Home.of(run.home), SYSTEM) as evidence:
        checks = evidence.latest_checks(layer, table, FIRST, LAST)  # type: ignore[arg-type]
    found: Counter[str] = Counter()
    for check in checks:
        if check.check == "reconciled":
            found.update({name: int(number) for name, number in check.counts.items()})
    assert found
    return found


# --- what a user has ----------------------------------------------------------------------------


def test_every_table_is_published_and_every_check_passed(run: SystemRun) -> None:
    assert " 0 failed" in run.printed
    tables = run.tables("cell_status")
    assert len(tables) == len(list((FOLDER / "tables").glob("*.yaml"))) == 17
    for name, rows in tables.items():
        shown = [status for (status,) in rows if status != "suppressed"]
        assert len(shown) > 0.5 * len(rows) > 0, f"most of {name} is suppressed"
    with duckdb.connect(str(run.published), read_only=True) as con:
        states = dict(con.sql("SELECT state, count(*) FROM promises GROUP BY 1").fetchall())
        silent = con.sql("SELECT count(*) FROM duckdb_columns() WHERE comment IS NULL AND NOT internal")
        assert silent.fetchone() == (0,)
    assert set(states) <= {"kept", "outside", "not_applicable"}
    assert states["kept"] > 45


@pytest.mark.parametrize("query", sorted((FOLDER / "queries").glob("*.sql")), ids=lambda path: path.stem)
def test_the_example_queries_give_rows(query: Path, run: SystemRun) -> None:
    with duckdb.connect(str(run.published), read_only=True) as con:
        assert con.sql(query.read_text(encoding="utf-8")).fetchall()


# --- files as they come ---------------------------------------------------------------------------


@pytest.mark.parametrize("table", ["orders", "receipts", "sessions", "searches", "loyalty_movements"])
def test_each_file_is_taken_once_and_whole(table: str, run: SystemRun) -> None:
    found = counts(run, "pseudonymised", table)
    assert found["files_duplicate"] > 0
    assert found["files_half_written"] > 0
    assert found["rows_in"] == found["stored"] + found["excluded"]
    assert found["stored"] > 0


def test_no_order_is_lost_or_counted_twice(run: SystemRun, drops: Path) -> None:
    whole = [path for path in drops.glob("orders/dt=*/*.parquet") if path.name == "0.parquet"]
    others = {path.suffix for path in drops.glob("orders/dt=*/0-*")}
    assert others == {".parquet", ".part"}
    orders = pl.concat([pl.read_parquet(path, columns=["order_id"]) for path in whole])["order_id"]
    assert orders.n_unique() == len(orders)
    stored = counts(run, "conformed", "orders")
    online = [row for row in run.conformed("orders", LAST) if str(row[0]).startswith("online:")]
    assert len({row[0] for row in online}) == len(online)
    children = len(orders) - len(online)
    before, after = counts(run, "pseudonymised", "orders"), stored.get("excluded/below_minimum_age", 0)
    assert 0 < children <= before["excluded/below_minimum_age"] + after


def test_a_late_row_stands_under_its_own_day(drops: Path, run: SystemRun) -> None:
    late = {}
    for path in drops.glob("orders/dt=*/0.parquet"):
        day = date.fromisoformat(path.parent.name.removeprefix("dt="))
        moments = pl.read_parquet(path, columns=["order_id", "placed_at"]).with_columns(
            pl.col("placed_at").dt.replace_time_zone("UTC").dt.convert_time_zone("Asia/Tashkent").dt.date()
        )
        late |= {f"online:{key}": own for key, own in moments.iter_rows() if own < day}
    assert late
    stored = {row[0]: row[-1] for row in run.conformed("orders", LAST)}
    assert {key: stored[key] for key in late if key in stored} == {
        key: own for key, own in late.items() if key in stored
    }
    assert len(late.keys() & stored.keys()) > 0.8 * len(late)


def test_a_late_file_completes_its_day_in_the_next_night(
    drops: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It comes twice and half, too, and is taken once."""
    folder, home = tmp_path / "drops" / "surveys", Home.of(tmp_path / "home")
    folder.mkdir(parents=True)

    def arrive(day: int, name: str = "", content: bytes | None = None) -> None:
        file = drops / "surveys" / f"2026-03-{day:02}.csv"
        (folder / (name or file.name)).write_bytes(content or file.read_bytes())

    monkeypatch.setenv("PARDA_HOME", str(home.root))
    monkeypatch.setenv("PARDA_MALL_DATABASE_URL", f"file://{tmp_path}/drops")
    market = load_marketplace(SYSTEM)
    table, model_ = market.system.sources.tables["survey_answers"], market.models["survey_answers"]

    def night(first: int, last: int) -> dict[date, int]:
        with open_workbench(home, market, run_id="night") as bench:
            days = bench.night(date(2026, 3, first), date(2026, 3, last))
            results = [pseudonymise_table(bench, days, table), conform_model(bench, days, model_)]
            assert all(check.passed for result in results for check in result.checks)
        rows = SystemRun(SYSTEM, tmp_path, {}, "", Needles([], [], [])).conformed("survey_answers", LAST)
        return Counter(row[-1] for row in rows)

    arrive(1)
    arrive(3)
    late = (drops / "surveys" / "2026-03-02.csv").read_bytes()
    arrive(2, "2026-03-02-half.csv", late[: len(late) // 2].rstrip(b"\n"))
    arrive(2, "2026-03-02.csv.part", late)
    before = night(1, 3)
    assert set(before) == {date(2026, 3, 1), date(2026, 3, 3)}
    arrive(2)
    arrive(2, "again.csv")
    arrive(4)
    after = night(4, 4)
    assert after[date(2026, 3, 2)] == len(pl.read_csv(drops / "surveys" / "2026-03-02.csv")) > 0
    assert {day: after[day] for day in before} == before


# --- the same from an object store; terms that too few typed --------------------------------------------

# what the tables of searches are made of, and some Parquet
PARTS = ("searches", "loyalty_members", "tracking_choices", "orders")
MODELS, TABLES = ("searches",), ("search_terms_monthly", "searches_weekly")
RARE, COMMON = "zumrad uzuk toʻplami", "yashil mis samovar"
PERSON = "Shahrizoda Qambarjonova"


@pytest.fixture(scope="session")
def fewer_drops(drops: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Some of the drops, with searches that were written for the test."""
    folder = tmp_path_factory.mktemp("fewer") / "drops"
    kept = ("searches-", "orders/dt=2026-03-0", "members-", "tracking-")
    for path in sorted(drops.rglob("*")):
        name = str(path.relative_to(drops))
        if path.is_file() and any(part in name for part in kept):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, folder / name)
    lines = [
        *((RARE.upper() if n % 2 else f"  {RARE}! ", f"rare-{n}") for n in range(MINIMUM - 1)),
        *((RARE.replace("ʻ", "'"), f"rare-{n}") for n in range(MINIMUM - 1)),  # the same visitors again
        *((COMMON.title() if n % 2 else f"{COMMON}?", f"common-{n}") for n in range(MINIMUM)),
        *((PERSON, f"person-{n}") for n in range(3 * MINIMUM)),
        *((f"{PERSON} telefoni +998 90 123 45 67", f"person-{n}") for n in range(3 * MINIMUM)),
        *(("(other terms)", f"label-{n}") for n in range(2 * MINIMUM)),
    ]
    records = [
        {
            "search": 39_000_000 + at, "session": 1, "visitor": {"id": visitor}, "term": term,
            "client": {"device": "phone", "language": "uz"}, "results": {"count": 0},
            "at": f"2026-03-{1 + at % 28:02}T12:00:00Z",
        }
        for at, (term, visitor) in enumerate(lines)
    ]  # fmt: skip
    with gzip.open(folder / "clicks" / "2026-03" / "searches-planted.jsonl.gz", "wt") as file:
        file.writelines(json.dumps(record) + "\n" for record in records)
    return folder


def part_of_a_night(url: str, place: Path, environment: dict[str, str]) -> SystemRun:
    """Some tables of the mall from ``url``, step by step in this process."""
    (place / "tmp").mkdir()
    environment = {**environment, "PARDA_MALL_DATABASE_URL": url, "PARDA_HOME": str(place / "home")}
    market = load_marketplace(SYSTEM)
    with pytest.MonkeyPatch.context() as patch:
        for variable, value in environment.items():
            patch.setenv(variable, value)
        with open_workbench(Home.of(place / "home"), market, run_id="part") as bench:
            night = bench.night(FIRST, LAST)
            sources = market.system.sources.tables
            results: list[StepResult] = [pseudonymise_table(bench, night, sources[name]) for name in PARTS]
            results += [conform_model(bench, night, market.models[name]) for name in MODELS]
            results += [aggregate_table(bench, night, market.tables[name]) for name in TABLES]
            assert all(check.passed for result in results for check in result.checks)
            release_night(bench, night)
    return SystemRun(SYSTEM, place, environment, "", Needles([], [], []))


@pytest.fixture(scope="session")
def from_files(fewer_drops: Path, tmp_path_factory: pytest.TempPathFactory) -> SystemRun:
    place = tmp_path_factory.mktemp("from-files")
    return part_of_a_night(f"file://{fewer_drops}", place, {})


@pytest.fixture(scope="session")
def from_s3(fewer_drops: Path, bucket: Bucket, tmp_path_factory: pytest.TempPathFactory) -> SystemRun:
    url = bucket.put_folder(fewer_drops)
    place = tmp_path_factory.mktemp("from-s3")
    return part_of_a_night(url, place, bucket.environment)


def test_s3_gives_the_same_rows_and_the_same_release(from_files: SystemRun, from_s3: SystemRun) -> None:
    for fact in MODELS:
        rows = from_s3.conformed(fact, LAST)
        assert len(rows) > 100
        assert rows == from_files.conformed(fact, LAST)
    of_s3 = from_s3.tables()
    assert all(of_s3[name] for name in TABLES)
    assert of_s3 == from_files.tables()
    for table in PARTS:
        found = counts(from_s3, "pseudonymised", table)
        assert found == counts(from_files, "pseudonymised", table)
        assert found["stored"] > 50


def test_a_term_is_shown_from_enough_visitors_on(from_files: SystemRun) -> None:
    """Nine visitors typed the one in all spellings, twice each; ten the other."""
    shown = {row[0]: row[1:] for row in from_files.tables("term, searches, visitors, cell_status")[TABLES[0]]}
    assert shown[COMMON] == (MINIMUM, MINIMUM, "published")
    assert shown["other terms"][:2] == (2 * MINIMUM, 2 * MINIMUM), (
        "typed like the label, and not taken for it"
    )
    assert shown["(other terms)"][2] == "pooled"
    assert not any("zumrad" in term for term in shown)
    assert all(visitors is None or visitors >= MINIMUM for _, visitors, _ in shown.values())
    for spelling in ("krossovka", "ko'ylak", "смартфон" if "смартфон" in shown else "телефон"):
        assert shown[spelling][2] == "published"
    assert not any(term != term.strip().lower() for term in shown)


def test_rare_terms_and_names_are_not_in_what_is_published(from_files: SystemRun) -> None:
    """The name was typed by thirty visitors: a crowd does not make it a term."""
    needles = Needles.of_forms({"zumrad", PERSON, *PERSON.split(), "+998 90 123 45 67", "998901234567"})
    assert search_text([RARE.upper(), PERSON], "the source", needles)
    for folder in ("published", "releases", "report"):
        if (from_files.home / folder).exists():
            assert not search_tree(from_files.home / folder, needles)
    personal = Needles.of_forms({PERSON, *PERSON.split(), "+998 90 123 45 67"})
    found = SystemRun(SYSTEM, from_files.place, from_files.environment, "", personal).leaks()
    assert not found, "\n".join(map(str, found[:20]))


# --- what must not be there -----------------------------------------------------------------------


def test_no_planted_person_is_anywhere(run: SystemRun) -> None:
    found = run.leaks()
    assert not found, "\n".join(map(str, found[:20]))


def test_planted_persons_are_in_the_searches(run: SystemRun, drops: Path) -> None:
    """Else a search that finds nothing would prove nothing of the terms."""
    terms = [
        json.loads(line).get("term", "")
        for path in drops.rglob("searches-????-??-??.jsonl.gz")
        for line in gzip.decompress(path.read_bytes()).decode().splitlines()
    ]
    assert search_text(terms, "the terms", run.needles)


@pytest.mark.usefixtures("same_process")
def test_a_switched_off_operator_is_found(
    run: SystemRun, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(operators.OPERATORS, Operator.REDACT_TEXT, lambda raw, *_: operators.Outcome(raw))
    monkeypatch.setattr(pseudonymise, "quality", lambda *_: Check("quality", True))
    for variable, url in run.environment.items():
        monkeypatch.setenv(variable, url)
    market = load_marketplace(SYSTEM)
    mutant = SystemRun(SYSTEM, tmp_path, {}, "", run.needles)
    with open_workbench(Home.of(mutant.home), market, run_id="mutation") as bench:
        pseudonymise_table(bench, bench.night(FIRST, LAST), market.system.sources.tables["searches"])
    (tmp_path / "tmp").mkdir()
    assert mutant.leaks()


def test_what_is_never_read() -> None:
    tables = load_system(SYSTEM).sources.tables
    never = {
        (table, column)
        for table, spec in tables.items()
        for column, field in spec.fields.items()
        if field.role is Role.NEVER_READ
    }
    assert never == {
        ("orders", "card_number"), ("orders", "card_expiry"), ("orders", "card_cvv"),
        ("receipts", "card_number"), ("accounts", "password_hash"),
    }  # fmt: skip


# --- the two lists of opt-outs --------------------------------------------------------------------------


def test_each_list_acts_on_its_own_tables_only(run: SystemRun) -> None:
    for fact in TRACKED:
        found = counts(run, "conformed", fact)
        assert found["excluded/opted_out_of_tracking"] > 0
        assert "excluded/opted_out_of_marketing" not in found
    campaigns = counts(run, "conformed", "campaign_events")
    assert campaigns["excluded/opted_out_of_marketing"] > 0
    assert "excluded/opted_out_of_tracking" not in campaigns
    for fact in UNTRACKED:
        assert not [reason for reason in counts(run, "conformed", fact) if "opted_out" in reason]
