"""Both stores get the same rows, twice the same; nothing that is not ours is overwritten."""

from __future__ import annotations

import hashlib
import sqlite3
from datetime import date
from pathlib import Path

import psycopg
import pytest

from transforms.demo import generate
from transforms.demo.mess import FIRST_KEY, MESS
from transforms.demo.schema import TABLES
from transforms.errors import ConfigurationError, SourceError

SMALL = {"orders": 400, "days": 9, "start": date(2026, 4, 15)}


def small(url: str, seed: int = 1, **more: object) -> object:
    return generate("mgoods", seed=seed, to=url, **{**SMALL, **more})  # type: ignore[arg-type]


def digest(path: Path) -> dict[str, str]:
    """Of every table's rows, as SQLite gives them."""
    with sqlite3.connect(path) as connection:
        connection.text_factory = bytes
        rows = {name: connection.execute(f"SELECT * FROM {name} ORDER BY 1").fetchall() for name in TABLES}
    return {name: hashlib.sha256(repr(table).encode()).hexdigest() for name, table in rows.items()}


def test_same_seed_same_content(tmp_path: Path) -> None:
    for name, seed in (("a", 1), ("b", 1), ("c", 2)):
        small(
            f"sqlite:///{tmp_path}/{name}.sqlite",
            seed=seed,
            planted=tmp_path / f"{name}.jsonl",
            canaries=True,
        )
    a, b, c = (digest(tmp_path / f"{name}.sqlite") for name in "abc")
    assert a == b
    assert (tmp_path / "a.jsonl").read_bytes() == (tmp_path / "b.jsonl").read_bytes()
    fixed = {"categories", "marketplaces", "couriers", "warehouses"}
    assert {table for table in TABLES if a[table] == c[table]} == fixed


def test_watching_changes_nothing(tmp_path: Path) -> None:
    """Neither a sidecar nor a progress call alters what is written."""
    seen: list[tuple[str, int]] = []
    small(f"sqlite:///{tmp_path}/a.sqlite")
    small(
        f"sqlite:///{tmp_path}/b.sqlite",
        planted=tmp_path / "b.jsonl",
        progress=lambda stage, done: seen.append((stage, done)),
    )
    assert digest(tmp_path / "a.sqlite") == digest(tmp_path / "b.sqlite")
    assert seen[0] == ("catalogue", 0)
    assert seen[-1] == ("done", 400)


def test_a_relative_path_and_a_second_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    small("sqlite:///demo/mgoods.sqlite", seed=1)
    first = digest(tmp_path / "demo" / "mgoods.sqlite")
    small("sqlite:///demo/mgoods.sqlite", seed=2)
    assert digest(tmp_path / "demo" / "mgoods.sqlite") != first


def test_a_foreign_sqlite_file_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "books.sqlite"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE orders (n INTEGER)")
        connection.execute("INSERT INTO orders VALUES (7)")
    before = path.read_bytes()
    with pytest.raises(SourceError, match=r"not overwritten.*Next step"):
        small(f"sqlite:///{path}")
    assert path.read_bytes() == before


def test_a_file_that_is_no_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("do not lose me, I am long enough to have a header" * 9)
    with pytest.raises(SourceError):
        small(f"sqlite:///{path}")
    assert path.read_text().startswith("do not lose me")
    assert [p.name for p in tmp_path.iterdir()] == ["notes.txt"]


def test_a_broken_run_leaves_the_old_demo(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite"
    small(f"sqlite:///{path}", planted=tmp_path / "a.jsonl")
    before, listed = digest(path), (tmp_path / "a.jsonl").read_bytes()

    def interrupt(stage: str, done: int) -> None:
        if done:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        small(f"sqlite:///{path}", seed=2, planted=tmp_path / "a.jsonl", progress=interrupt)
    assert digest(path) == before
    assert (tmp_path / "a.jsonl").read_bytes() == listed
    assert len(list(tmp_path.iterdir())) == 2


@pytest.mark.parametrize("url", ["mysql://x/y", "sqlite://", "/a/path", "sqlite:///"])
def test_a_wrong_url(url: str) -> None:
    with pytest.raises(ConfigurationError, match="sqlite:///"):
        small(url)


def test_a_wrong_system_or_size(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match=r"demo\.yaml"):
        generate("nowhere", orders=1, seed=1, to=f"sqlite:///{tmp_path}/a.sqlite")
    with pytest.raises(ConfigurationError):
        small(f"sqlite:///{tmp_path}/a.sqlite", orders=0)


def test_the_smallest_demo(tmp_path: Path) -> None:
    report = generate("mgoods", orders=1, seed=1, days=1, to=f"sqlite:///{tmp_path}/a.sqlite", canaries=True)
    assert report.rows["orders"] == 1
    assert report.rows["accounts"] >= 20


def test_mess(tmp_path: Path) -> None:
    report = generate("mgoods", **SMALL, seed=1, to=f"sqlite:///{tmp_path}/a.sqlite", plant_mess=True)  # type: ignore[arg-type]
    assert set(report.mess) == set(MESS)
    with sqlite3.connect(tmp_path / "a.sqlite") as connection:
        connection.text_factory = bytes
        bodies = connection.execute(
            "SELECT body, typeof(body) FROM support_messages WHERE message_id >= ?", (FIRST_KEY,)
        ).fetchall()
        orders = connection.execute("SELECT count(*) FROM orders").fetchone()[0]
    assert max(len(body) for body, _ in bodies) > 1_000_000
    assert {kind for _, kind in bodies} == {b"text"}
    broken = [body for body, _ in bodies if b"\xff" in body]
    assert len(broken) == 1
    with pytest.raises(UnicodeDecodeError):
        broken[0].decode()
    assert orders == report.rows["orders"] > 400


@pytest.mark.postgres
def test_both_stores_have_the_same_content(postgres_url: str, tmp_path: Path) -> None:
    in_file = small(f"sqlite:///{tmp_path}/a.sqlite", canaries=True, planted=tmp_path / "a.jsonl")
    small(postgres_url, seed=5)  # a demo may be replaced
    in_server = small(postgres_url, canaries=True, planted=tmp_path / "b.jsonl")
    assert in_file.rows == in_server.rows  # type: ignore[attr-defined]
    assert (tmp_path / "a.jsonl").read_bytes() == (tmp_path / "b.jsonl").read_bytes()
    with sqlite3.connect(tmp_path / "a.sqlite") as file, psycopg.connect(postgres_url) as server:
        for table in TABLES.values():
            ours = file.execute(f"SELECT * FROM {table.name} ORDER BY 1").fetchall()
            columns = ", ".join(
                f"{c.name}::int"
                if c.type == "boolean"
                else c.name
                if c.type == "integer"
                else f"{c.name}::text"
                for c in table.columns
            )
            theirs = server.execute(f"SELECT {columns} FROM {table.name} ORDER BY 1".encode()).fetchall()
            assert ours == theirs, table.name


@pytest.mark.postgres
def test_columns_and_indices_in_postgres(postgres_url: str) -> None:
    small(postgres_url)
    with psycopg.connect(postgres_url) as server:
        found = server.execute(
            "SELECT table_name, column_name, data_type FROM information_schema.columns "
            "WHERE table_schema = 'public' ORDER BY table_name, ordinal_position"
        ).fetchall()
        indices = {
            row[0] for row in server.execute("SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'")
        }
    assert {name for name, _, _ in found} == set(TABLES)
    types = {(table, column): kind for table, column, kind in found}
    assert types["orders", "total_uzs"] == "numeric"
    assert types["orders", "placed_at"] == "timestamp without time zone"
    assert types["login_events", "succeeded"] == "boolean"
    assert types["legal_entities", "registered_on"] == "date"
    assert types["order_lines", "quantity"] == "integer"
    for table in TABLES.values():
        if table.cursor:
            assert any(f"public.{table.name} " in d and f"({table.cursor})" in d for d in indices), table.name


@pytest.mark.postgres
def test_a_foreign_postgres_database_is_left_alone(postgres_url: str) -> None:
    with psycopg.connect(postgres_url) as server:
        server.execute("CREATE TABLE ledger (n integer)")
    with pytest.raises(SourceError, match=r"ledger.*Next step"):
        small(postgres_url)
    with psycopg.connect(postgres_url) as server:
        assert server.execute("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'").fetchone() == (1,)


def test_an_unreachable_server_is_named_without_its_password() -> None:
    with pytest.raises(SourceError) as caught:
        small("postgresql://somebody:hush-hush@127.0.0.1:1/nowhere")
    assert "hush-hush" not in str(caught.value)
    assert caught.value.__cause__ is None


@pytest.mark.postgres
def test_mess_in_postgres(postgres_url: str) -> None:
    report = small(postgres_url, plant_mess=True)
    assert set(report.mess) == set(MESS) - {"invalid_utf8"}  # type: ignore[attr-defined]
