"""Every store holds the same demo, and the product's own readers read all of it."""

from __future__ import annotations

import gzip
import hashlib
import json
import stat
from datetime import UTC, date, datetime
from pathlib import Path

import polars as pl
import pytest
import redis
from click.testing import CliRunner
from polars.testing import assert_frame_equal

from pipelines.cli import main
from tests.mariadb_server import mariadb_server as mariadb_server
from tests.mariadb_server import mariadb_url as mariadb_url
from transforms.demo import generate, what_is_there
from transforms.errors import SourceError
from transforms.sources.contract import left_out
from transforms.sources.opening import open_source

from .conftest import ORDERS, SYSTEMS, Bazaar, embedded, read, sources

IN_DATABASE = ("customers", "products", "variants", "orders", "order_lines", "complaints")


def contents(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_the_same_seed_gives_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = []
    for name, seed in (("a", 5), ("b", 5), ("c", 6)):
        embedded(tmp_path / name, monkeypatch)
        generate("bazaar", orders=300, seed=seed, systems=SYSTEMS)
        made.append(contents(tmp_path / name))
    assert made[0] == made[1]
    same = [
        name for name in made[0] if made[0][name] == made[2].get(name) and not name.endswith(".parda-demo")
    ]
    assert not same


@pytest.mark.parametrize("server", ["postgres_url", "mariadb_url"])
def test_a_database_server_holds_the_same_rows(
    server: str,
    bazaar: Bazaar,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
) -> None:
    url = request.getfixturevalue(server)
    embedded(tmp_path, monkeypatch, database=url)
    for _ in range(2):  # the second time over the first
        report = generate("bazaar", orders=ORDERS, seed=3, canaries=True, systems=SYSTEMS)
    assert report.rows == bazaar.report.rows
    for table in IN_DATABASE:
        assert_frame_equal(read(url, table), read(f"sqlite:///{bazaar.folder}/bazaar.sqlite", table))


def test_a_database_that_is_not_ours_is_left_alone(
    postgres_url: str, mariadb_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import psycopg

    from tests.mariadb_server import run

    with psycopg.connect(postgres_url) as connection:
        connection.execute("CREATE TABLE shop_orders (order_id integer)")
    run(mariadb_url, "CREATE TABLE shop_orders (order_id integer)")
    for url in (postgres_url, mariadb_url):
        embedded(tmp_path, monkeypatch, database=url)
        with pytest.raises(SourceError, match="not of a demo"):
            generate("bazaar", orders=50, seed=3, systems=SYSTEMS)
        assert not (tmp_path / "drops").exists()


def test_redis_holds_a_hash_a_row(
    redis_url: str, bazaar: Bazaar, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    embedded(tmp_path, monkeypatch, sessions=redis_url)
    for _ in range(2):
        generate("bazaar", orders=ORDERS, seed=3, canaries=True, systems=SYSTEMS)
    assert_frame_equal(read(redis_url, "chats"), read(f"sqlite:///{bazaar.folder}/bazaar.sqlite", "chats"))
    client = redis.Redis.from_url(redis_url)
    key = next(iter(client.scan_iter(match="chat:*")))
    assert 0 < client.ttl(key) <= 48 * 3600
    assert set(client.hgetall(key)) <= {b"state", b"seen_at"}


def test_keys_that_are_not_ours_are_left_alone(
    redis_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = redis.Redis.from_url(redis_url)
    client.hset("chat:telegram:1", "state", "menu")
    embedded(tmp_path, monkeypatch, sessions=redis_url)
    with pytest.raises(SourceError, match="not of a demo"):
        generate("bazaar", orders=50, seed=3, systems=SYSTEMS)
    assert client.hget("chat:telegram:1", "state") == b"menu"


def test_files_are_read_whole(bazaar: Bazaar) -> None:
    for table in ("page_events", "messages", "receipts", "stock"):
        assert bazaar.dropped(table).height == bazaar.report.rows[table], table


def test_a_file_holds_its_local_day(bazaar: Bazaar) -> None:
    """Receipts have no late rows: 19:00 UTC is midnight in Tashkent."""
    files = sorted((bazaar.folder / "drops" / "pos").iterdir())
    assert len(files) == 14
    for path in files:
        day = date.fromisoformat(path.stem)
        moments = pl.read_csv(path)["printed_at"].str.to_datetime()
        assert set(_local(moments)) == {day}


def _local(moments: pl.Series) -> list[date]:
    return moments.dt.offset_by("5h").dt.date().to_list()


def test_json_is_nested_and_says_nothing_of_what_is_not_there(bazaar: Bazaar) -> None:
    lines = []
    for path in (bazaar.folder / "drops" / "clicks").glob("2026-04-0?.jsonl.gz"):
        lines += [json.loads(line) for line in gzip.decompress(path.read_bytes()).splitlines()]
    assert {line["event"] for line in lines} == {"view", "cart", "paid"}
    for line in lines:
        assert set(line["session"]) == {"id", "visitor", "ip", "agent"}
        assert ("cart" in line) == (line["event"] != "view")


def test_arrays_epochs_and_texts_in_pieces(bazaar: Bazaar) -> None:
    pieces = []
    for path in (bazaar.folder / "drops" / "hooks").iterdir():
        for line in path.open():
            (entry,) = json.loads(line)["entry"]
            (message,) = entry["messaging"]
            moment = datetime.fromtimestamp(message["timestamp"] / 1000, UTC)
            assert moment.strftime("%Y-%m") in ("2026-03", "2026-04")
            text = message["message"].get("text")
            if isinstance(text, list):
                pieces.append(text)
                assert [part["type"] for part in text if isinstance(part, dict)] == ["phone"]
            for attachment in message["message"].get("attachments", []):
                assert set(attachment) == {"type", "id"}
    assert len(pieces) > 50


def test_the_mess_is_made_as_asked_and_left_out_by_the_reader(bazaar: Bazaar) -> None:
    names = [path.name for path in (bazaar.folder / "drops" / "clicks").iterdir()]
    assert len([name for name in names if name.endswith(".part")]) == 1
    source = sources().tables["page_events"]
    with open_source(f"file://{bazaar.folder}/drops", "bazaar") as reader:
        reader.count(source, None)
        assert left_out(reader, source) == {"files_duplicate": 1, "files_half_written": 1}
    late = on_time = 0
    for path in (bazaar.folder / "drops" / "clicks").glob("2026-04-??.jsonl.gz"):
        day = date.fromisoformat(path.name[:10])
        lines = gzip.decompress(path.read_bytes()).splitlines()
        moments = pl.Series([json.loads(line)["at"] for line in lines])
        days = _local(moments.str.to_datetime("%Y-%m-%dT%H:%M:%SZ"))
        late += sum(0 < (day - own).days <= 3 for own in days)
        on_time += sum(day == own for own in days)
        assert all(own <= day for own in days)
    assert 0.03 < late / (late + on_time) < 0.07


def test_what_is_written_is_for_its_owner_only(bazaar: Bazaar) -> None:
    for path in [bazaar.folder / "bazaar.sqlite", *(bazaar.folder / "drops").rglob("*.*")]:
        if path.is_file() and path.name != ".parda-demo":
            assert stat.S_IMODE(path.stat().st_mode) == 0o600, path.name


def test_a_folder_that_is_not_ours_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "drops").mkdir()
    (tmp_path / "drops" / "mine.csv").write_text("a\n1\n")
    embedded(tmp_path, monkeypatch)
    with pytest.raises(SourceError, match="not of a demo"):
        generate("bazaar", orders=50, seed=3, systems=SYSTEMS)
    assert [path.name for path in (tmp_path / "drops").iterdir()] == ["mine.csv"]
    assert not (tmp_path / "bazaar.sqlite").exists()


def test_what_is_there_is_known(bazaar: Bazaar, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    embedded(bazaar.folder, monkeypatch)
    assert len(what_is_there("bazaar", None, SYSTEMS)) == 2
    embedded(tmp_path, monkeypatch)
    assert what_is_there("bazaar", None, SYSTEMS) == []


def test_the_command_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    embedded(tmp_path, monkeypatch)
    arguments = ["--home", str(tmp_path / "var"), "--systems", str(SYSTEMS), "demo", "--system", "bazaar"]
    for said in ("rows in 11 tables, 2026-03-30 to 2026-04-12", "is there and stays"):
        done = CliRunner().invoke(main, [*arguments, "--orders", "100", "--keep"])
        assert done.exit_code == 0
        assert said in done.output
    other = tmp_path / "other.sqlite"
    done = CliRunner().invoke(main, [*arguments, "--orders", "100", "--to", f"sqlite:///{other}"])
    assert done.exit_code == 0
    assert other.is_file()
