"""``parda scan`` over every kind of store: what it finds, proposes and refuses; it shows no value."""

from __future__ import annotations

import csv
import gzip
import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, TextIO, cast
from urllib.parse import urlsplit, urlunsplit

import duckdb
import polars as pl
import psycopg
import pymysql
import pytest
from click.testing import CliRunner, Result

from pipelines.cli import main
from tests.attacks.search import search_text
from tests.integration.people import needles, rows
from tests.mariadb_server import mariadb_server as mariadb_server
from tests.mariadb_server import mariadb_url as mariadb_url
from tests.mariadb_server import run as run_mariadb
from transforms.policy.load import load_sources
from transforms.policy.models import Domain, Operator, Role, Sources
from transforms.storage.session import httpfs_path

ROOT = Path(__file__).resolve().parents[2]
MADE = rows(400)
SECRETS = needles(MADE)
COLUMNS = tuple(asdict(MADE[0]))
PASSWORD = "parolim-hunter2"


def scanned(*arguments: str) -> Result:
    found = CliRunner().invoke(main, ["scan", *arguments])
    assert found.exception is None or isinstance(found.exception, SystemExit), found.exception
    printed = [*found.stdout.splitlines(), *found.stderr.splitlines()]
    assert not search_text(printed, "the terminal", SECRETS)
    assert PASSWORD not in found.output
    return found


@dataclass(frozen=True)
class Scan:
    table: str
    report: dict[str, Any]
    sources: Sources

    @property
    def columns(self) -> dict[str, Any]:
        table = next(each for each in self.report["tables"] if each["table"] == self.table)
        return {column["column"]: column for column in table["columns"]}


def scan(target: str, folder: Path, table: str = "people", code: int = 0) -> Scan:
    """A whole scan: JSON and draft free of values, the draft as the pipeline loads it."""
    found = scanned(
        target, "--json", str(folder / "r.json"), "--system=new_shop", f"--out={folder / 'systems'}"
    )
    assert found.exit_code == code, found.output
    text = (folder / "r.json").read_text(encoding="utf-8")
    file = folder / "systems" / "new_shop" / "sources.yaml"
    assert not search_text(
        [*text.splitlines(), *file.read_text(encoding="utf-8").splitlines()], "a file", SECRETS
    )
    assert PASSWORD not in text + file.read_text(encoding="utf-8")
    assert table in found.stdout
    return Scan(table, json.loads(text), load_sources(file, "new_shop"))


def assert_right(found: Scan) -> None:
    """What every store of these rows must give, whatever its types are called."""
    columns, fields = found.columns, found.sources.tables[found.table].fields
    verdicts = {name: column["verdict"] for name, column in columns.items() if name in COLUMNS}
    assert verdicts == {
        "number": None,
        "name": "PERSON",
        "email": "EMAIL",
        "phone": "PHONE",
        "pinfl": "PINFL",
        "comment": None,
        "payload": None,
        "title": None,
        "total": None,
        "created_at": None,
    }
    assert columns["phone"]["type"] == "integer"  # as it is stored
    assert columns["phone"]["rows_examined"] == len(MADE)
    assert columns["phone"]["share"] > 0.95
    assert {"PHONE", "PERSON"} <= set(columns["comment"]["evidence"])
    paths = {path["column"]: path for path in columns["payload"]["paths"]}
    assert paths["payload.customer.phone"]["verdict"] == "PHONE"
    assert paths["payload.customer.phone"]["type"] == "integer"
    assert paths["payload.customer.name"]["verdict"] == "PERSON"
    assert paths["payload.items[].title"]["evidence"] == {}
    assert paths["payload.* (key)"]["verdict"] == "PHONE"
    assert "payload.*.seen" in paths
    declared = {name: (field.role, field.operator, field.domain) for name, field in fields.items()}
    assert declared["name"] == (Role.DIRECT_IDENTIFIER, Operator.PSEUDONYMISE, Domain.PERSON_NAME)
    assert declared["email"] == (Role.DIRECT_IDENTIFIER, Operator.PSEUDONYMISE, Domain.EMAIL)
    assert declared["phone"] == (Role.DIRECT_IDENTIFIER, Operator.PSEUDONYMISE, Domain.PHONE)
    assert declared["pinfl"][0] is Role.NEVER_READ
    assert declared["comment"][:2] == (Role.FREE_TEXT, Operator.REDACT_TEXT)
    assert declared["payload"][:2] == (Role.FREE_TEXT, Operator.REDACT_TEXT)
    assert declared["title"] == (Role.ATTRIBUTE, Operator.KEEP, None)
    assert declared["total"] == (Role.ATTRIBUTE, Operator.KEEP, None)
    assert fields["title"].nullable
    assert not fields["number"].nullable
    assert fields["total"].type == "decimal"
    assert fields["created_at"].type == "timestamp"
    assert found.sources.tables[found.table].primary_key == ("number",)
    assert found.sources.tables[found.table].cursor == "created_at"


# --- the stores -----------------------------------------------------------------------------------------

_CREATE = (
    "CREATE TABLE people (number integer PRIMARY KEY, name {text}, email {text}, phone bigint, pinfl {text}, "
    "comment {text}, payload {json}, title {text}, total numeric(18,2), created_at timestamp)"
)
_INSERT = f"INSERT INTO people VALUES ({', '.join(['%s'] * len(COLUMNS))})"


def values() -> list[tuple[Any, ...]]:
    return [tuple(asdict(row).values()) for row in MADE]


def postgres(url: str) -> None:
    with psycopg.connect(url) as con:
        con.execute(_CREATE.format(text="text", json="jsonb").encode())
        con.cursor().executemany(_INSERT.encode(), values())


def mariadb(url: str) -> None:
    from transforms.sources.mariadb_connecting import connection_parameters

    run_mariadb(url, _CREATE.format(text="varchar(300)", json="json").replace("numeric", "decimal"))
    with (
        pymysql.connect(**connection_parameters(url), charset="utf8mb4", autocommit=True) as con,
        con.cursor() as cursor,
    ):
        cursor.executemany(_INSERT, values())


def sqlite_people(path: Path) -> str:
    with sqlite3.connect(path) as con:
        con.execute(_CREATE.format(text="TEXT", json="TEXT").replace("numeric(18,2)", "TEXT"))
        con.executemany(_INSERT.replace("%s", "?"), values())
    con.close()
    return str(path)


def duckdb_people(path: Path) -> str:
    with duckdb.connect(str(path)) as con:
        con.execute(_CREATE.format(text="VARCHAR", json="JSON"))
        con.executemany(_INSERT.replace("%s", "?"), values())
    return str(path)


def text_file(path: Path) -> TextIO:
    if path.suffix == ".gz":
        return cast("TextIO", gzip.open(path, "wt", encoding="utf-8"))
    return path.open("w", encoding="utf-8")


def csv_people(path: Path, delimiter: str = ",") -> str:
    with text_file(path) as file:
        writer = csv.writer(file, delimiter=delimiter)
        writer.writerow(COLUMNS)
        writer.writerows(values())
    return str(path)


def jsonl_people(path: Path) -> str:
    with text_file(path) as file:
        file.write("not json\n[1]\n\n")
        for row in MADE:
            file.write(json.dumps({**asdict(row), "payload": json.loads(row.payload)}) + "\n")
    return str(path)


def parquet_people(path: Path) -> str:
    pl.DataFrame([asdict(row) for row in MADE]).with_columns(
        pl.col("total").cast(pl.Decimal(18, 2)), pl.col("created_at").str.to_datetime()
    ).write_parquet(path)
    return str(path)


def test_postgresql(postgres_url: str, tmp_path: Path) -> None:
    postgres(postgres_url)
    with psycopg.connect(postgres_url) as con:
        con.execute("CREATE SCHEMA audit; CREATE TABLE audit.log (at timestamptz, ip inet, raw bytea)")
        con.execute("INSERT INTO audit.log VALUES (now(), '8.8.8.8', '\\x00ff'), (NULL, NULL, NULL)")
        con.execute("CREATE VIEW a_view AS SELECT * FROM people")
        con.execute("CREATE TABLE parts (day date) PARTITION BY RANGE (day)")
        con.execute(
            "CREATE TABLE parts_1 PARTITION OF parts FOR VALUES FROM ('2026-01-01') TO ('2026-02-01')"
        )
    found = scan(postgres_url, tmp_path)
    assert_right(found)
    assert [table["table"] for table in found.report["tables"]] == ["audit.log", "parts", "people"]
    log = {column["column"]: column for column in found.report["tables"][0]["columns"]}
    assert log["ip"]["rows_examined"] == 1  # the row of nulls was read and not left out
    assert found.report["tables"][0]["rows_read"] == 2
    assert "verdict" not in log["raw"]
    assert found.sources.tables["audit_log"].source_name == "audit.log"
    assert found.sources.tables["audit_log"].fields["raw"].role is Role.NEVER_READ


def test_postgresql_is_only_read(postgres_url: str, tmp_path: Path) -> None:
    postgres(postgres_url)
    with psycopg.connect(postgres_url, autocommit=True) as con:
        con.execute("CREATE FUNCTION writes() RETURNS int LANGUAGE sql AS 'DELETE FROM people RETURNING 1'")
        scan(postgres_url, tmp_path)
        assert con.execute("SELECT count(*) FROM people").fetchone() == (len(MADE),)


def test_postgresql_without_the_right_to_one_table(postgres_url: str, tmp_path: Path) -> None:
    postgres(postgres_url)
    role = f"reader_{os.getpid()}"
    database = urlsplit(postgres_url).path.removeprefix("/")
    with psycopg.connect(postgres_url, autocommit=True) as con:
        con.execute(
            f"CREATE ROLE {role} LOGIN PASSWORD '{PASSWORD}'; CREATE TABLE closed (phone text);"
            f"GRANT SELECT ON people TO {role}; GRANT CONNECT ON DATABASE {database} TO {role}".encode()
        )
        try:
            parts = urlsplit(postgres_url)
            place = parts.netloc.rpartition("@")[2]
            url = urlunsplit(parts._replace(netloc=f"{role}:{PASSWORD}@{place}"))
            found = scan(url, tmp_path)
            assert found.columns["phone"]["verdict"] == "PHONE"
            closed = next(table for table in found.report["tables"] if table["table"] == "closed")
            assert "evidence" not in closed["columns"][0]
            assert closed["columns"][0]["reason"] == "no right to read it, not examined"
        finally:
            con.execute(f"DROP OWNED BY {role}; DROP ROLE {role}".encode())


def test_mariadb(mariadb_url: str, tmp_path: Path) -> None:
    mariadb(mariadb_url)
    run_mariadb(
        mariadb_url,
        "CREATE TABLE odd (id int PRIMARY KEY, at datetime, `the name` text, raw longblob, flag tinyint(1))",
        "SET sql_mode = ''",
        "INSERT INTO odd VALUES (1, '2026-01-01 00:00:00', 'sumka', x'00ff', 1), (2, NULL, NULL, NULL, NULL)",
        "CREATE VIEW a_view AS SELECT * FROM people",
    )
    found = scan(mariadb_url, tmp_path)
    assert_right(found)
    assert [table["table"] for table in found.report["tables"]] == ["odd", "people"]
    odd = found.sources.tables["odd"]
    assert set(odd.fields) == {"id", "at", "raw", "flag"}  # a name with a blank cannot be declared
    assert odd.fields["raw"].role is Role.NEVER_READ


def test_mariadb_zero_dates_and_limits(mariadb_url: str, tmp_path: Path) -> None:
    run_mariadb(
        mariadb_url,
        "CREATE TABLE zero (id int PRIMARY KEY, at datetime, t time)",
        "INSERT IGNORE INTO zero SELECT seq, '0000-00-00', '838:59:59' FROM seq_1_to_25000",
    )
    found = scanned(mariadb_url, "--rows=12000", "--json", str(tmp_path / "r.json"))
    assert found.exit_code == 0, found.output
    report = json.loads((tmp_path / "r.json").read_text())
    assert (report["tables"][0]["rows_read"], report["tables"][0]["whole"]) == (12_000, False)
    assert "only the first 12,000 rows were read" in found.stderr


@pytest.mark.parametrize("url_of", [lambda p: p, lambda p: f"sqlite:///{p}"])
def test_sqlite(url_of: Callable[[str], str], tmp_path: Path) -> None:
    path = sqlite_people(tmp_path / "people.sqlite")
    before = Path(path).read_bytes()
    assert_right(scan(url_of(path), tmp_path))
    assert Path(path).read_bytes() == before


def test_sqlite_texts_in_a_column_of_numbers_are_seen(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "x.sqlite") as con:
        con.execute("CREATE TABLE people (id INTEGER PRIMARY KEY, amount INTEGER, junk BLOB)")
        con.executemany("INSERT INTO people (amount, junk) VALUES (?, ?)", [(r.email, r.name) for r in MADE])
    con.close()
    found = scan(str(tmp_path / "x.sqlite"), tmp_path)
    assert found.columns["amount"]["verdict"] == "EMAIL"
    assert found.columns["junk"]["verdict"] == "PERSON"


def test_duckdb(tmp_path: Path) -> None:
    assert_right(scan(duckdb_people(tmp_path / "people.duckdb"), tmp_path))


def test_duckdb_nested_columns_and_views(tmp_path: Path) -> None:
    with duckdb.connect(str(tmp_path / "x.duckdb")) as con:
        con.execute("CREATE TABLE people (who STRUCT(phone BIGINT, tags VARCHAR[]), raw BLOB)")
        con.executemany(
            "INSERT INTO people VALUES ({'phone': ?, 'tags': ['a', ?]}, NULL)",
            [(r.phone, r.email) for r in MADE],
        )
    found = scan(str(tmp_path / "x.duckdb"), tmp_path)
    paths = {path["column"]: path["verdict"] for path in found.columns["who"]["paths"]}
    assert paths["who.phone"] == "PHONE"
    assert found.columns["raw"]["reason"] == "bytes, not examined"


@pytest.mark.parametrize(
    "write",
    [
        lambda folder: csv_people(folder / "people.csv"),
        lambda folder: csv_people(folder / "people.csv", ";"),
        lambda folder: csv_people(folder / "people.csv.gz", "\t"),
        lambda folder: jsonl_people(folder / "people.jsonl"),
        lambda folder: jsonl_people(folder / "people.jsonl.gz"),
        lambda folder: parquet_people(folder / "people.parquet"),
    ],
    ids=["csv", "semicolons", "tabs.gz", "jsonl", "jsonl.gz", "parquet"],
)
def test_files(write: Callable[[Path], str], tmp_path: Path) -> None:
    assert_right(scan(write(tmp_path), tmp_path))


def test_a_csv_without_header_shows_no_first_row(tmp_path: Path) -> None:
    with (tmp_path / "people.csv").open("w", encoding="utf-8") as file:
        csv.writer(file).writerows((row.name, row.phone, row.title) for row in MADE)
    found = scan(str(tmp_path / "people.csv"), tmp_path)
    assert {name: column["verdict"] for name, column in found.columns.items()} == {
        "column_1": "PERSON",
        "column_2": "PHONE",
        "column_3": None,
    }
    assert found.columns["column_1"]["rows_examined"] == len(MADE)


def test_a_file_named_after_a_person_is_called_file(tmp_path: Path) -> None:
    path = csv_people(tmp_path / f"{MADE[0].phone}.csv")
    assert scan(path, tmp_path, table="file").columns["email"]["verdict"] == "EMAIL"


def test_keys_of_json_lines_that_are_values(tmp_path: Path) -> None:
    with (tmp_path / "people.jsonl").open("w", encoding="utf-8") as file:
        for row in MADE:
            file.write(json.dumps({str(row.phone): 1, row.email: 2, row.name: 3, "seen": 4}) + "\n")
    found = scan(str(tmp_path / "people.jsonl"), tmp_path)
    assert set(found.columns) == {"seen", "*"}
    keys = next(path for path in found.columns["*"]["paths"] if path["column"] == "*.* (key)")
    assert {"PHONE", "EMAIL", "PERSON"} <= set(keys["evidence"])


def test_consecutive_keys_are_no_phones_though_only_a_sample_is_held(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "x.sqlite") as con:
        con.execute("CREATE TABLE people (order_no INTEGER PRIMARY KEY, said TEXT)")
        con.executemany("INSERT INTO people VALUES (?, 'x')", ((901_000_000 + n,) for n in range(60_000)))
    con.close()
    found = scanned(str(tmp_path / "x.sqlite"), "--json", str(tmp_path / "r.json"), "--distinct=500")
    column = json.loads((tmp_path / "r.json").read_text())["tables"][0]["columns"][0]
    assert column["evidence"] == {}
    assert column["distinct_examined"] == 500
    assert 50_000 < column["distinct"] < 70_000, found.output


def test_an_empty_database(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "x.sqlite") as con:
        con.execute("CREATE VIEW v AS SELECT 1")
    con.close()
    assert "no table that this user can see" in refused(str(tmp_path / "x.sqlite"))


def test_memory_is_flat_at_ten_times_the_size(tmp_path: Path) -> None:
    def peak(count: int) -> int:
        path = tmp_path / f"{count}.csv"
        with path.open("w", encoding="utf-8") as file:
            file.write("phone,comment\n")
            for n in range(count):
                file.write(f"99890{n % 10**7:07},buyurtma {n} qachon keladi {'sumka ' * 30}\n")
        script = (
            "import resource, sys; sys.argv[0] = 'parda'\nfrom pipelines.cli import main\n"
            "try:\n    main()\nfinally:\n    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
        )
        found = subprocess.run(
            [sys.executable, "-c", script, "scan", str(path), "--distinct=5000"],
            cwd=ROOT, capture_output=True, text=True, check=True,
        )  # fmt: skip
        return int(found.stdout.split()[-1]) // 1024

    small, large = peak(20_000), peak(200_000)
    assert large < small * 1.25 + 30, f"{small} MiB, then {large} MiB"


# --- refusals -------------------------------------------------------------------------------------------


def refused(target: str, *arguments: str) -> str:
    found = scanned(target, *arguments)
    assert found.exit_code == 1, found.output
    assert "Next step:" in found.stderr
    said = [line for line in found.stderr.splitlines() if not line.startswith("...")]  # progress
    assert len(said) == 1, said
    assert not found.stdout
    return said[0]


def contents(folder: Path) -> Iterator[tuple[str, bytes, str]]:
    yield "a.xlsx", b"PK\x03\x04rest", "a ZIP archive or a spreadsheet"
    yield "a.dump", b"PGDMP rest", "a PostgreSQL dump"
    yield "a.sqlite", os.urandom(4096), "encrypted, or no SQLite database"
    yield "a.duckdb", b"\0" * 8 + b"DUCK" + os.urandom(4096), "DuckDB"
    yield "a.parquet", b"PAR1" + os.urandom(100), "cannot be understood"
    yield "a.bin", os.urandom(4096), "of no known kind"
    yield "a.csv", b"", "The file is empty"
    yield "a.jsonl", b"nothing\nof that kind\n", "no line that is a JSON object"
    yield "a.jsonl.gz", gzip.compress(b'{"a": "b"}\n' * 9999)[:40], "damaged or cut off"


@pytest.mark.parametrize("place", range(9))
def test_a_file_that_is_none_of_ours(place: int, tmp_path: Path) -> None:
    name, content, words = list(contents(tmp_path))[place]
    (tmp_path / name).write_bytes(content)
    assert words in refused(str(tmp_path / name))


def test_encrypted_files(tmp_path: Path) -> None:
    with duckdb.connect() as con:
        con.execute(f"LOAD '{httpfs_path()}'")
        con.execute(
            f"ATTACH '{tmp_path / 'x.duckdb'}' AS x (ENCRYPTION_KEY 'k'); CREATE TABLE x.t AS SELECT 1 a"
        )
        con.execute("DETACH x; PRAGMA add_parquet_key('k', '0123456789112345')")
        con.execute(
            f"COPY (SELECT 1 a) TO '{tmp_path / 'x.parquet'}' "
            "(FORMAT parquet, ENCRYPTION_CONFIG {footer_key: 'k'})"
        )
    assert "encrypted" in refused(str(tmp_path / "x.duckdb"))
    assert "encrypted" in refused(str(tmp_path / "x.parquet"))


@pytest.mark.parametrize(
    ("target", "words"),
    [
        ("/nowhere/people.csv", "There is no such file"),
        ("sqlite:////nowhere/people.sqlite", "There is no such file"),
        ("/", "The path is a folder"),
        ("oracle://user:parolim-hunter2@host/x", "a scheme that is not known"),
        ("postgresql://reader:parolim-hunter2@127.0.0.1:1/x", "Nothing listens"),
        ("postgresql://reader:parolim/hunter2@127.0.0.1/x", "cannot be read"),
        ("mariadb://reader:parolim-hunter2@127.0.0.1:1/x", "The server cannot be reached"),
        ("mariadb://reader:parolim-hunter2@no.such.host.invalid/x", "MariaDB at no.such.host.invalid"),
        ("mariadb://reader:parolim-hunter2@127.0.0.1", "names no database"),
        ("mariadb://reader:parolim@hunter2@127.0.0.1/x", "cannot be read"),
        ("mariadb://reader:parolim-hunter2@127.0.0.1:x/x", "cannot be read"),
        ("mysql://reader:parolim-hunter2@127.0.0.1/x?init_command=drop", "option that is not known"),
    ],
)
def test_a_wrong_target_is_one_line(target: str, words: str) -> None:
    said = refused(target)
    assert words in said
    assert "hunter2" not in said
    assert "PARDA_SCAN" not in said


def test_mariadb_refuses_a_user_and_a_database(mariadb_url: str) -> None:
    assert "no database of the URL's name" in refused(mariadb_url.replace("parda_test_", "parda_none_"))
    parts = urlsplit(mariadb_url)
    host = parts.netloc.rpartition("@")[2]
    stranger = urlunsplit(parts._replace(netloc=f"nobody_here:{PASSWORD}@{host}"))
    assert "refused the user or the password" in refused(stranger)


def test_a_draft_is_never_overwritten_and_its_name_is_checked(tmp_path: Path) -> None:
    path = csv_people(tmp_path / "people.csv")
    scan(path, tmp_path)
    file = tmp_path / "systems" / "new_shop" / "sources.yaml"
    before = file.read_text()
    found = scanned(path, "--system=new_shop", f"--out={tmp_path / 'systems'}")
    assert (found.exit_code, "never overwrites" in found.stderr) == (1, True)
    assert file.read_text() == before
    assert scanned(path, "--system=../x", f"--out={tmp_path}").exit_code == 1
    assert "together" in refused(path, "--system=x")
