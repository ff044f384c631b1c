"""File drops: where they may lie, what a wrong place gives, and how much memory a large one takes."""

from __future__ import annotations

import gzip
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import fsspec
import pytest

from transforms.apart.process import ReadingProcess
from transforms.errors import ConfigurationError, SourceError
from transforms.sources import open_source
from transforms.sources.contract import late_days, left_out
from transforms.sources.files.naming import Pattern

from .declare import SALES, sqlite_file
from .drops import DAY, LATER, csv_text, json_text, keys, moment, put, put_parquet, read, sale, sales

PASSWORD = "hunter2-parolim"


@pytest.fixture
def memory() -> Iterator[fsspec.AbstractFileSystem]:
    store = fsspec.filesystem("memory")
    yield store
    store.rm("/", recursive=True)


def test_an_object_store(tmp_path: Path, memory: fsspec.AbstractFileSystem) -> None:
    memory.pipe("/bucket/pos/a.csv", csv_text([sale(1)]).encode())
    memory.pipe("/bucket/pos/b.csv", csv_text([sale(1)]).encode())
    memory.pipe("/bucket/pos/c.csv.part", csv_text([sale(2)]).encode())
    memory.pipe("/bucket/pos/.d/d.csv", csv_text([sale(2)]).encode())
    memory.pipe("/bucket/pos/e.jsonl.gz", put(tmp_path / "e.jsonl.gz", json_text([sale(3)])).read_bytes())
    memory.pipe(
        "/bucket/pos/f.parquet", put_parquet(tmp_path / "f.parquet", [sale(4, moment(LATER))]).read_bytes()
    )
    memory.pipe("/bucket2/pos/g.csv", csv_text([sale(5)]).encode())
    spec = sales("pos/**")
    with open_source("memory://bucket", "mgoods") as reader:
        assert keys(reader, spec) == [1, 3, 4]
        assert reader.left_out(spec) == {"files_duplicate": 1}
        memory.pipe("/bucket/pos/a.csv", csv_text([sale(6)]).encode())
        with pytest.raises(SourceError, match="changed or removed"):
            read(reader, spec, DAY)


def test_a_remote_store_that_fails(
    memory: fsspec.AbstractFileSystem, monkeypatch: pytest.MonkeyPatch
) -> None:
    memory.pipe("/bucket/a.csv", csv_text([sale(1)]).encode())
    with open_source("memory://bucket", "mgoods") as reader:

        def fail(*_: object, **__: object) -> bytes:
            raise ConnectionResetError(PASSWORD)

        monkeypatch.setattr(type(memory), "cat_file", fail)
        with pytest.raises(SourceError, match="ConnectionResetError") as caught:
            reader.count(sales("*.csv"), None)
    assert PASSWORD not in str(caught.value)
    assert caught.value.__context__ is None


def test_a_relative_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path / "drop/in/a.csv", csv_text([sale(1)]))
    monkeypatch.chdir(tmp_path)
    with open_source("file://drop/in", "mgoods") as reader:
        assert keys(reader, sales("*.csv")) == [1]


def test_the_driver_of_an_object_store_is_named() -> None:
    with pytest.raises(ConfigurationError, match="Install the package gcsfs") as caught:
        open_source(f"gs://{PASSWORD}/mall", "mgoods")
    assert PASSWORD not in str(caught.value)
    assert caught.value.__context__ is None


@pytest.mark.parametrize(
    "url",
    [
        "file://",
        "s3://",
        "s3:///",
        f"memory://a::file://{PASSWORD}",
        f"zip://{PASSWORD}",
        f"git://{PASSWORD}",
    ],
)
def test_wrong_urls(url: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        open_source(url, "mgoods")
    assert PASSWORD not in str(caught.value)


def test_no_folder_and_no_rights(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(SourceError, match="does not exist"):
        open_source(f"file://{tmp_path}/none", "mgoods")
    put(tmp_path / "a.csv", csv_text([sale(1)]))
    put(tmp_path / "pos/b.csv", csv_text([sale(2)]))
    scandir, opened = os.scandir, os.open

    def listing(path: str) -> object:
        if path.endswith("pos"):
            raise PermissionError(path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", listing)
    with open_source(f"file://{tmp_path}", "mgoods") as reader:
        assert keys(reader, sales("*.csv")) == [1]  # another folder's rights are not this table's matter
        for pattern in ("pos/*.csv", "**/*.csv"):
            with pytest.raises(SourceError, match="cannot be listed") as caught:
                reader.count(sales(pattern), None)
            assert caught.value.place == "mgoods.sales"

    def opening(path: Path, *rest: int) -> int:
        if str(path).endswith(".csv"):
            raise PermissionError(path)
        return opened(path, *rest)

    monkeypatch.setattr(os, "open", opening)
    with (
        open_source(f"file://{tmp_path}", "mgoods") as reader,
        pytest.raises(SourceError, match="cannot be opened") as caught,
    ):
        reader.count(sales("*.csv"), None)
    assert "a.csv" not in str(caught.value)


@pytest.mark.parametrize(
    ("pattern", "path", "fits"),
    [
        ("pos/*.csv", "pos/a.csv", True),
        ("pos/*.csv", "pos/x/a.csv", False),
        ("pos/*.csv", "xpos/a.csv", False),
        ("pos/*.csv", "pos/a.csv\n", False),
        ("pos/*.csv", "pos/a\nb.csv", True),
        ("**/*.csv", "a.csv", True),
        ("**/*.csv", "x/y/a.csv", True),
        ("x/**/a.csv", "x/a.csv", True),
        ("x/**", "x/y/a.csv", True),
        ("x/**", "xy/a.csv", False),
        ("a?c.csv", "abc.csv", True),
        ("a?c.csv", "a/c.csv", False),
        ("a[!b]c.csv", "a/c.csv", False),
        ("a[!b]c.csv", "adc.csv", True),
        ("a[0-9].csv", "a5.csv", True),
        ("a[0-9].csv", "ax.csv", False),
        ("dt=*/part-*.parquet", "dt=2026-05-12/part-0.parquet", True),
        ("a+b.csv", "aab.csv", False),
        ("a(b.csv", "a(b.csv", True),
        ("_x/*.csv", "_x/a.csv", True),
    ],
)
def test_patterns(pattern: str, path: str, fits: bool) -> None:
    assert Pattern(pattern, "mgoods", "sales").fits(path) is fits


def test_in_a_process_of_its_own(tmp_path: Path) -> None:
    put(tmp_path / "a.csv", csv_text([sale(1), sale(2, LATER)]))
    put(tmp_path / "b.csv", csv_text([sale(3)])[:-1])
    spec = sales("*.csv")
    process = ReadingProcess()
    try:
        with process.open(f"file://{tmp_path}", "mgoods") as apart:
            assert read(apart, spec, DAY)[0][0]["sale_id"] == 1
            assert left_out(apart, spec) == {"files_half_written": 1}
            assert len(late_days(apart, spec, moment("2026-05-14 00:00:00"), "UTC")) == 2
        url = sqlite_file(tmp_path / "a.sqlite", "CREATE TABLE sales (sale_id)")
        with process.open(url, "mgoods") as apart:
            assert not left_out(apart, SALES)
            assert late_days(apart, SALES, moment("2026-05-14 00:00:00"), "UTC") == []
    finally:
        process.close()


_READ = """
import re, sys
from pathlib import Path
from tests.sources.drops import DAY, sales
from transforms.sources import open_source
with open_source(sys.argv[1], "mgoods") as reader:
    spec = sales("*")
    rows = sum(e.batch.num_rows for e in reader.extract(spec, spec.selected, DAY))
    assert rows == reader.count(spec, DAY) == int(sys.argv[2])
print(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1])
"""


@pytest.mark.slow
@pytest.mark.parametrize("name", ["a.csv.gz", "a.jsonl.gz"])
def test_memory_does_not_grow_with_the_file(tmp_path: Path, name: str) -> None:
    rows = [sale(i, buyer_comment="x" * 400) for i in range(2_000)]
    text = csv_text(rows) if "csv" in name else json_text(rows)
    head = text.partition("\n")[0] + "\n" if "csv" in name else ""
    body = text.removeprefix(head).encode()
    peaks = []
    for times in (60, 600):
        folder = tmp_path / str(times)
        folder.mkdir()
        with gzip.open(folder / name, "wb", compresslevel=1) as file:
            file.write(head.encode())
            for _ in range(times):
                file.write(body)
        done = subprocess.run(
            [sys.executable, "-c", _READ, f"file://{folder}", str(2_000 * times)],
            capture_output=True,
            check=True,
            text=True,
        )
        peaks.append(int(done.stdout) >> 10)
    assert peaks[1] < peaks[0] + 200, peaks  # half a gigabyte more of content
