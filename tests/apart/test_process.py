"""A reader in a process of its own gives what the reader itself gives, errors included, and never hangs."""

from __future__ import annotations

import os
import signal
import socket
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.sources.declare import SALES, SALES_SQLITE, sqlite_file, table
from transforms.apart.process import ReadingProcess
from transforms.errors import ConfigurationError, SchemaDrift, SourceError
from transforms.sources import Extracted, SourceReader, Window, open_source

DAY = Window.of_days(date(2026, 5, 12), date(2026, 5, 12), "Asia/Tashkent")
ROWS = 250


@pytest.fixture
def url(tmp_path: Path) -> str:
    rows = [
        tuple(
            {
                **dict.fromkeys(SALES.fields),
                "sale_id": number,
                "placed_at": f"2026-05-12 {number % 24:02}:00:00" if number % 10 else None,
                "buyer_comment": "x" * (number % 7),
                "weight": "heavy" if number % 50 == 3 else 1.5,
            }.values()
        )
        for number in range(ROWS)
    ]
    return sqlite_file(tmp_path / "a.sqlite", SALES_SQLITE, "sales", rows)


@pytest.fixture
def reading() -> Iterator[ReadingProcess]:
    process = ReadingProcess()
    yield process
    process.close()


def whole(reader: SourceReader, window: Window | None = None) -> list[Extracted]:
    return list(reader.extract(SALES, SALES.selected, window, batch_rows=40))


def test_everything_as_from_the_reader_itself(url: str, reading: ReadingProcess) -> None:
    with open_source(url, "mgoods") as here, reading.open(url, "mgoods") as apart:
        assert apart.observe(SALES) == here.observe(SALES)
        for window in (None, DAY):
            assert apart.count(SALES, window) == here.count(SALES, window) > 0
            ours, theirs = whole(apart, window), whole(here, window)
            assert [each.batch for each in ours] == [each.batch for each in theirs]
            assert [each.excluded for each in ours] == [each.excluded for each in theirs]
        assert sum(sum(each.excluded.values()) for each in whole(apart)) == 5
        assert apart.null_cursor(SALES) == here.null_cursor(SALES) == 25
        assert apart.earliest_cursor(SALES) == here.earliest_cursor(SALES)
        before, after = DAY.start, DAY.end
        assert apart.latest_cursor(SALES, before) == here.latest_cursor(SALES, before)
        assert apart.outside(SALES, before, after) == here.outside(SALES, before, after)


def test_extractions_may_overlap(url: str, reading: ReadingProcess) -> None:
    with reading.open(url, "mgoods") as reader:
        pairs = zip(
            reader.extract(SALES, SALES.selected, None, batch_rows=40),
            reader.extract(SALES, SALES.selected, None, batch_rows=40),
            strict=True,
        )
        assert all(left.batch == right.batch for left, right in pairs)


def test_an_extraction_given_up_leaves_the_reader_usable(url: str, reading: ReadingProcess) -> None:
    with reading.open(url, "mgoods") as reader:
        begun = reader.extract(SALES, SALES.selected, None, batch_rows=10)
        next(begun)
        begun.close()  # type: ignore[attr-defined]
        assert sum(each.batch.num_rows for each in whole(reader)) == ROWS - 5


def test_one_process_serves_one_reader_after_another(url: str, reading: ReadingProcess) -> None:
    processes = set()
    for _ in range(3):
        with reading.open(url, "mgoods") as reader:
            assert reader.count(SALES, None) == ROWS
            processes.add(reading._process)
    assert len(processes) == 1


def test_errors_keep_their_type_place_and_next_step(
    url: str, tmp_path: Path, reading: ReadingProcess
) -> None:
    with pytest.raises(ConfigurationError) as unknown:
        reading.open("oracle://user:secret@host/db", "mgoods")
    assert "secret" not in str(unknown.value)
    with pytest.raises(SourceError, match="no SQLite file"):
        reading.open(f"sqlite:///{tmp_path}/none.sqlite", "mgoods")
    with reading.open(url, "mgoods") as reader:
        with pytest.raises(SchemaDrift) as drift:
            reader.observe(table("missing", dict(SALES.fields)))
        assert drift.value.table == "missing"
        assert drift.value.next_step
        with pytest.raises(SchemaDrift):
            list(reader.extract(table("missing", dict(SALES.fields)), ("sale_id",), None))
        assert reader.count(SALES, None) == ROWS


def test_a_value_in_an_unforeseen_error_stays_in_the_child(url: str, reading: ReadingProcess) -> None:
    with reading.open(url, "mgoods") as reader, pytest.raises(SourceError) as failure:
        reader.latest_cursor(SALES, "901234567")  # type: ignore[arg-type]
    assert "details withheld" in str(failure.value)
    assert "901234567" not in str(failure.value)
    assert failure.value.__context__ is None


def test_a_child_that_is_killed_is_an_error_and_not_a_wait(url: str, reading: ReadingProcess) -> None:
    with reading.open(url, "mgoods") as reader:
        batches = reader.extract(SALES, SALES.selected, None, batch_rows=10)
        next(batches)
        assert reading._process is not None
        os.kill(reading._process.pid, signal.SIGKILL)
        with pytest.raises(SourceError, match="has ended"):
            list(batches)
    with reading.open(url, "mgoods") as again:
        assert again.count(SALES, None) == ROWS


def test_neither_url_nor_keys_are_on_the_command_line_or_in_the_environment(
    url: str, reading: ReadingProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PARDA_MGOODS_MASTER_KEY", "not-for-the-child")
    with reading.open(url, "mgoods"):
        assert reading._process is not None
        place = Path(f"/proc/{reading._process.pid}")
        if not place.exists():
            pytest.skip("this system shows no processes as files")
        assert b"sqlite" not in (place / "cmdline").read_bytes()
        assert b"not-for-the-child" not in (place / "environ").read_bytes()


def test_the_child_ends_with_its_parent(url: str) -> None:
    process = ReadingProcess()
    process.open(url, "mgoods")
    child = process._process
    assert child is not None
    assert process._socket is not None
    process._socket.shutdown(socket.SHUT_RDWR)  # all that remains of a parent that was killed
    assert child.wait(timeout=20) == 0
    process.close()
