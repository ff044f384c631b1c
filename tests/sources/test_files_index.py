"""The memory of examined files: keyed, so that no guess of a name or content can be tried against it."""

from __future__ import annotations

import hashlib
import json
import sqlite3
import zlib
from contextlib import closing, suppress
from pathlib import Path

import pytest

from transforms.apart.process import ReadingProcess
from transforms.sources import open_source
from transforms.sources.files import index
from transforms.sources.files.location import open_place

from .drops import DAY, csv_text, put, sale, sales

GOOD = csv_text([sale(1)])
ALL = sales("**")
KEY = bytes(range(index.FILES_KEY_BYTES))


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("PARDA_HOME", str(path))
    return path


def stored_of(home: Path) -> bytes:
    (file,) = (home / "cache" / "files").iterdir()
    return file.read_bytes()


def test_the_index_answers_no_guess(tmp_path: Path, home: Path) -> None:
    """Who holds the file and guesses a name and a content right finds nothing by which to know it."""
    put(tmp_path / "alisher.csv", GOOD)
    listed = open_place(f"file://{tmp_path}", "mgoods").listing()[0]
    with open_source(f"file://{tmp_path}", "mgoods", files_key=KEY) as source:
        assert source.count(ALL, None) == 1
    ours = index.Index(index.index_file("mgoods"), f"file://{tmp_path}", ALL, KEY)
    assert ours._owner in stored_of(home)
    assert ours._key(listed) in stored_of(home)
    content = hashlib.sha256(GOOD.encode()).digest()
    declared = ours._declared
    for parts in ([declared, listed.path, listed.version], ["mgoods", ALL.table, f"file://{tmp_path}"]):
        text = json.dumps(parts).encode()
        for guess in (
            hashlib.blake2b(text, digest_size=16).digest(),
            hashlib.blake2b(text, digest_size=16, person=b"files index").digest(),
        ):
            assert guess not in stored_of(home)
    with closing(sqlite3.connect(str(index.index_file("mgoods")))) as con:
        ((found,),) = con.execute("SELECT found FROM files").fetchall()
    for clear in (content, content.hex().encode(), b"left_out"):
        assert clear not in stored_of(home)
        for start in range(len(found)):
            with suppress(zlib.error):
                assert clear not in zlib.decompressobj().decompress(found[start:])
    assert ours.get(listed) is not None
    ours.close(complete=False)


def test_an_index_of_another_key_or_form_is_made_anew(tmp_path: Path, home: Path) -> None:
    put(tmp_path / "a.csv", GOOD)
    path = index.index_file("mgoods")
    assert path is not None
    with sqlite3.connect(path) as con:  # as it was before it had a key
        con.execute("CREATE TABLE files_1 (owner BLOB, key BLOB, found BLOB)")
        con.execute("INSERT INTO files_1 VALUES (x'00', x'01', 'digest of a name')")
    for key in (KEY, KEY, KEY[::-1]):
        with open_source(f"file://{tmp_path}", "mgoods", files_key=key) as source:
            assert source.count(ALL, DAY) == 1
        assert b"digest of a name" not in stored_of(home)
        with closing(sqlite3.connect(path)) as con:
            assert con.execute("SELECT count(*) FROM files").fetchall() == [(1,)]


def test_nothing_is_remembered_without_a_key(tmp_path: Path, home: Path) -> None:
    put(tmp_path / "a.csv", GOOD)
    with open_source(f"file://{tmp_path}", "mgoods") as source:
        assert source.count(ALL, DAY) == 1
    assert not list((home / "cache" / "files").iterdir())


def test_the_key_reaches_the_process_of_its_own(tmp_path: Path, home: Path) -> None:
    """By the channel alone: nothing of it stands in the process's environment or command line."""
    put(tmp_path / "a.csv", GOOD)
    process = ReadingProcess(KEY)
    try:
        with process.open(f"file://{tmp_path}", "mgoods") as apart:
            assert apart.count(ALL, DAY) == 1
        assert process._process is not None
        proc = Path("/proc") / str(process._process.pid)
        told = (proc / "environ").read_bytes() + (proc / "cmdline").read_bytes()
    finally:
        process.close()
    assert KEY.hex().encode() not in told
    assert KEY not in told
    assert KEY.hex() not in repr(process)
    listed = open_place(f"file://{tmp_path}", "mgoods").listing()[0]
    ours = index.Index(index.index_file("mgoods"), f"file://{tmp_path}", ALL, KEY)
    assert ours.get(listed) is not None
    ours.close(complete=False)
