"""File drops: late, repeated, half-written and changing files; a file is taken once, and whole."""

from __future__ import annotations

import gzip
import os
import shutil
from collections import Counter
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from transforms.errors import SourceError
from transforms.sources import open_source
from transforms.sources.files import index, reader, reading
from transforms.sources.files.location import LocalFolder

from .drops import DAY, LATER, NEXT, csv_text, json_text, keys, moment, put, put_parquet, read, sale, sales

GOOD = csv_text([sale(1)])
ALL = sales("**")
KEY = bytes(range(index.FILES_KEY_BYTES))


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("PARDA_HOME", str(path))
    return path


def parquet_bytes(folder: Path) -> bytes:
    return put_parquet(folder / "whole" / "a.parquet", [sale(2, moment(LATER))]).read_bytes()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("b.csv", GOOD + '2,x,1.00,,,,,,,,"2026-05-12 10:00:00'),
        ("b.csv", GOOD + "2,x,1.00,,,,,,,,2026-05-12 10:00:00"),
        ("b.csv", GOOD + "2,x,1.00,,,"),
        ("b.csv", GOOD + '2,"x,1.00,,,,,,,,2026-05-12 10:00:00\n3,,,,,,,,,,2026-05-12 10:00:00\n'),
        ("b.csv", GOOD + '2,,,,,,,,,,"2026-05-12 10:00:00\n'),
        ("b.csv", GOOD + "\0" * 512),
        ("b.csv", GOOD.partition("\n")[0]),
        ("b.jsonl", json_text([sale(2)]) + '{"sale_id": 3, "placed_at": "2026-05'),
        ("b.jsonl", json_text([sale(2)]) + "\0" * 512),
        ("b.jsonl", '{"sale_id": 3'),
    ],
)
@pytest.mark.parametrize("gzipped", [False, True])
def test_a_half_written_file_waits_and_the_rest_goes_on(
    tmp_path: Path, name: str, content: str, gzipped: bool
) -> None:
    put(tmp_path / "a.csv", GOOD)
    put(tmp_path / (name + ".gz" * gzipped), content)
    with open_source(f"file://{tmp_path}", "mgoods") as source:
        assert keys(source, ALL, DAY) == [1]
        assert source.left_out(ALL) == {"files_half_written": 1}


@pytest.mark.parametrize("cut", [1, 8, 20, 200])
@pytest.mark.parametrize("kind", ["csv.gz", "jsonl.gz", "parquet"])
def test_a_file_without_its_end_waits(tmp_path: Path, kind: str, cut: int) -> None:
    rows = [sale(i, LATER, buyer_comment=str(hash(i * 7919))) for i in range(2, 300)]
    if kind == "parquet":
        whole = parquet_bytes(tmp_path.parent / f"{tmp_path.name}-other")
    else:
        whole = gzip.compress((csv_text(rows) if kind == "csv.gz" else json_text(rows)).encode())
    put(tmp_path / "a.csv", GOOD)
    (tmp_path / f"b.{kind}").write_bytes(whole[:-cut])
    with open_source(f"file://{tmp_path}", "mgoods") as source:
        assert keys(source, ALL) == [1]
        assert source.left_out(ALL) == {"files_half_written": 1}
    (tmp_path / f"b.{kind}").write_bytes(whole)
    with open_source(f"file://{tmp_path}", "mgoods") as source:
        assert source.count(ALL, NEXT) == (1 if kind == "parquet" else 298)
        assert not source.left_out(ALL)


def test_a_damaged_gzip_stream_waits(tmp_path: Path) -> None:
    data = bytearray(gzip.compress(csv_text([sale(i) for i in range(500)]).encode()))
    data[len(data) // 2] ^= 0xFF
    put(tmp_path / "a.csv", GOOD)
    (tmp_path / "b.csv.gz").write_bytes(data)
    put(tmp_path / "c.csv", GOOD).rename(tmp_path / "c.csv.gz")  # not zipped at all
    with open_source(f"file://{tmp_path}", "mgoods") as source:
        assert keys(source, ALL) == [1]
        assert source.left_out(ALL) == {"files_half_written": 2}


def test_the_same_content_is_taken_once_under_whatever_name(tmp_path: Path) -> None:
    put(tmp_path / "a.csv", GOOD)
    put(tmp_path / "b.csv", GOOD)
    put(tmp_path / "old/c.csv.gz", GOOD)
    put(tmp_path / "d.csv", csv_text([sale(2)]))
    put(tmp_path / "e.jsonl", json_text([sale(3)]))
    put(tmp_path / "f.jsonl.gz", json_text([sale(3)]))
    put_parquet(tmp_path / "g.parquet", [sale(4, moment(LATER))])
    shutil.copy(tmp_path / "g.parquet", tmp_path / "h.parquet")
    put_parquet(tmp_path / "i.parquet", [sale(5, moment(LATER))])  # as long, and not the same
    assert (tmp_path / "i.parquet").stat().st_size == (tmp_path / "g.parquet").stat().st_size
    for _ in range(2):  # examined, then remembered
        with open_source(f"file://{tmp_path}", "mgoods") as source:
            assert keys(source, ALL) == [1, 2, 3, 4, 5]
            assert source.count(ALL, None) == 5
            assert source.left_out(ALL) == {"files_duplicate": 4}


@pytest.mark.parametrize(
    "name",
    [
        "b.csv.part",
        "b.csv.PART",
        "b.csv.tmp",
        ".b.csv",
        ".hidden/b.csv",
        "_temporary/b.csv",
        "b.csv~",
        "b.csv.filepart",
    ],
)
def test_uploads_under_way_and_hidden_files_are_none(tmp_path: Path, name: str) -> None:
    put(tmp_path / "a.csv", GOOD)
    put(tmp_path / name, csv_text([sale(2)]))
    with open_source(f"file://{tmp_path}", "mgoods") as source:
        assert keys(source, ALL) == [1]
        assert not source.left_out(ALL)


def test_empty_and_foreign_files_are_counted_and_a_header_alone_is_well(tmp_path: Path) -> None:
    put(tmp_path / "a.csv", GOOD)
    put(tmp_path / "empty.csv", "")
    put(tmp_path / "empty.jsonl.gz", "")
    (tmp_path / "empty.parquet").touch()
    put(tmp_path / "list.xlsx", "PK")
    put(tmp_path / "header.csv", GOOD.partition("\n")[0] + "\n")
    put(tmp_path / "header2.csv", GOOD.partition("\n")[0] + "\n")
    with open_source(f"file://{tmp_path}", "mgoods") as source:
        assert keys(source, ALL) == [1]
        assert source.left_out(ALL) == {"files_empty": 3, "files_other_format": 1}


def test_links_are_not_followed(tmp_path: Path) -> None:
    put(tmp_path / "secret/b.csv", csv_text([sale(2)]))
    drop = tmp_path / "drop"
    put(drop / "a.csv", GOOD)
    (drop / "b.csv").symlink_to(tmp_path / "secret/b.csv")
    (drop / "inner").symlink_to(tmp_path / "secret")
    put(drop / "c.csv", csv_text([sale(3)]))
    with open_source(f"file://{drop}", "mgoods") as source:
        (drop / "c.csv").unlink()
        (drop / "c.csv").symlink_to(tmp_path / "secret/b.csv")  # since the list was made
        assert keys(source, ALL) == [1]
        assert source.left_out(ALL) == {"files_half_written": 1}


def test_a_late_file_brings_rows_of_a_closed_day(tmp_path: Path) -> None:
    put(tmp_path / "a.csv", csv_text([sale(1), sale(2, LATER)]))
    with open_source(f"file://{tmp_path}", "mgoods") as source:
        assert keys(source, ALL, DAY) == [1]
    began = datetime.utcfromtimestamp((tmp_path / "a.csv").stat().st_ctime) + timedelta(milliseconds=1)  # noqa: DTZ004
    while (
        put(tmp_path / "late.csv", csv_text([sale(3), sale(4, LATER)])).stat().st_ctime <= began.timestamp()
    ):
        if datetime.utcfromtimestamp((tmp_path / "late.csv").stat().st_ctime) >= began:  # noqa: DTZ004
            break
    with open_source(f"file://{tmp_path}", "mgoods") as source:
        assert source.late_days(ALL, began, "Asia/Tashkent") == [date(2026, 5, 12), date(2026, 5, 13)]
        # read again, the day is whole; and again, it is the same
        assert keys(source, ALL, DAY) == keys(source, ALL, DAY) == [1, 3]
        assert keys(source, ALL, NEXT) == [2, 4]
        assert source.late_days(ALL, began + timedelta(days=1), "Asia/Tashkent") == []


def test_the_list_of_files_is_that_of_the_opening(tmp_path: Path) -> None:
    put(tmp_path / "a.csv", GOOD)
    with open_source(f"file://{tmp_path}", "mgoods") as source:
        put(tmp_path / "b.csv", csv_text([sale(2)]))
        assert keys(source, ALL) == [1]
    with open_source(f"file://{tmp_path}", "mgoods") as source:
        assert keys(source, ALL) == [1, 2]


def changing(monkeypatch: pytest.MonkeyPatch, act: Callable[[], object]) -> None:
    """Do something to the file while it is read: after it was opened, before its end is looked at."""
    original = LocalFolder.open

    def opened(self: LocalFolder, listed: Any) -> Any:
        stream = original(self, listed)
        if listed.path.startswith("b."):
            act()
        return stream

    monkeypatch.setattr(LocalFolder, "open", opened)


@pytest.mark.parametrize("name", ["b.csv", "b.jsonl", "b.parquet"])
def test_a_file_that_changes_while_it_is_read_is_half_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    put(tmp_path / "a.csv", GOOD)
    file = tmp_path / name
    if name == "b.parquet":
        put_parquet(file, [sale(2, moment(LATER))])
    else:
        put(file, csv_text([sale(2)]) if name == "b.csv" else json_text([sale(2)]))
    changing(monkeypatch, lambda: os.utime(file, (1, 1)))
    with open_source(f"file://{tmp_path}", "mgoods") as source:
        assert keys(source, ALL) == [1]
        assert source.left_out(ALL) == {"files_half_written": 1}


@pytest.mark.parametrize("act", ["touch", "unlink", "write"])
def test_a_file_that_changes_after_it_was_counted_stops_the_table(tmp_path: Path, act: str) -> None:
    file = put(tmp_path / "a.csv", GOOD)
    with open_source(f"file://{tmp_path}", "mgoods") as source:
        assert source.count(ALL, DAY) == 1
        {
            "touch": lambda: os.utime(file, (1, 1)),
            "unlink": file.unlink,
            "write": lambda: put(file, GOOD + GOOD),
        }[act]()
        with pytest.raises(SourceError, match="changed or removed") as caught:
            list(source.extract(ALL, ALL.selected, DAY))
    assert caught.value.place == "mgoods.sales"
    assert caught.value.__context__ is None
    assert "a.csv" not in str(caught.value)


def test_a_file_is_examined_once_for_all_nights(
    tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: Counter[str] = Counter()
    original = reading.examine

    def spy(where: Any, listed: Any, table: Any) -> Any:
        seen[listed.path] += 1
        return original(where, listed, table)

    monkeypatch.setattr(reader, "examine", spy)
    put(tmp_path / "a.csv", csv_text([sale(1), sale(2, LATER), sale(3, None)]))
    put(tmp_path / "b.csv", GOOD + "2,")
    answers = []
    for _ in range(3):
        with open_source(f"file://{tmp_path}", "mgoods", files_key=KEY) as source:
            answers.append(
                (
                    [source.count(ALL, window) for window in (None, DAY, NEXT)],
                    source.null_cursor(ALL),
                    source.earliest_cursor(ALL),
                    source.latest_cursor(ALL),
                    source.left_out(ALL),
                    source.observe(ALL),
                )
            )
    assert seen == {"a.csv": 1, "b.csv": 1}
    assert answers[0] == answers[1] == answers[2]
    put(tmp_path / "a.csv", GOOD)
    with open_source(f"file://{tmp_path}", "mgoods", files_key=KEY) as source:
        assert source.count(ALL, None) == 1
    with open_source(f"file://{tmp_path}", "mgoods", files_key=KEY) as source:
        source.count(sales("**", cursor="placed_at", primary_key=("reference",)), None)
    assert seen == {"a.csv": 2, "b.csv": 1}
    (file,) = (home / "cache" / "files").iterdir()
    assert file.stat().st_mode & 0o077 == 0
    assert not any(word in file.read_bytes() for word in (b"a.csv", str(tmp_path).encode()))


def test_a_damaged_index_is_made_anew(tmp_path: Path, home: Path) -> None:
    put(tmp_path / "a.csv", GOOD)
    path = index.index_file("mgoods")
    assert path is not None
    path.write_bytes(b"no database at all" * 1000)
    for _ in range(2):
        with open_source(f"file://{tmp_path}", "mgoods", files_key=KEY) as source:
            assert source.count(ALL, DAY) == 1
    assert path.read_bytes().startswith(b"SQLite format 3")


def test_a_night_reads_only_the_files_of_its_days(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path / "a.csv", GOOD)
    put(tmp_path / "b.csv", csv_text([sale(2, LATER)]))
    with open_source(f"file://{tmp_path}", "mgoods") as source:
        source.count(ALL, None)
        opened: list[str] = []
        original = LocalFolder.open
        monkeypatch.setattr(
            LocalFolder, "open", lambda self, listed: opened.append(listed.path) or original(self, listed)
        )
        assert source.count(ALL, DAY) == source.count(ALL, NEXT) == 1
        assert not opened
        assert len(read(source, ALL, NEXT)[0]) == 1
        assert opened == ["b.csv"]
