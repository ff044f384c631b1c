"""What is read ahead is what would have been read, no more than a bound is held, nobody is kept waiting."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.sources.declare import SALES, SALES_SQLITE, sqlite_file, table
from transforms.apart import process
from transforms.apart.exchange import raw_rows
from transforms.apart.process import ReadingProcess
from transforms.apart.reader import ReaderApart
from transforms.errors import SchemaDrift, SourceError
from transforms.sources import Window, open_source

DAY = Window.of_days(date(2026, 5, 12), date(2026, 5, 12), "Asia/Tashkent")
ROWS = 250
MISSING = table("missing", dict(SALES.fields))


@pytest.fixture
def url(tmp_path: Path) -> str:
    rows = [
        tuple(
            {
                **dict.fromkeys(SALES.fields),
                "sale_id": number,
                "placed_at": f"2026-05-12 {number % 24:02}:00:00",
                "buyer_comment": "x" * 1000,
                "weight": 1.5,
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


def until(condition: Callable[[], bool]) -> None:
    """Wait for what the other process does; a test that waits in vain fails."""
    end = time.monotonic() + 30
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.01)


def foretold(reading: ReadingProcess, url: str) -> None:
    questions = [("observe", (SALES,)), ("count", (SALES, DAY)), ("null_cursor", (SALES,))]
    reading.foretell(url, "mgoods", SALES, raw_rows(SALES, SALES.selected, DAY), questions)


def test_a_foretold_table_is_what_it_would_have_been(url: str, reading: ReadingProcess) -> None:
    foretold(reading, url)
    with open_source(url, "mgoods") as here, reading.open(url, "mgoods", table="sales") as ahead:
        assert ahead.observe(SALES) == here.observe(SALES)
        assert ahead.count(SALES, DAY) == here.count(SALES, DAY) > 0
        assert ahead.null_cursor(SALES) == 0
        ours = [each.batch for each in ahead.extract(SALES, SALES.selected, DAY)]
        assert ours == [each.batch for each in here.extract(SALES, SALES.selected, DAY)]


def test_it_is_read_before_anybody_asks(url: str, reading: ReadingProcess) -> None:
    foretold(reading, url)
    until(lambda: reading._held > 0)
    rows = Path(url.removeprefix("sqlite:///"))
    rows.unlink()  # what comes now was read before
    with reading.open(url, "mgoods", table="sales") as ahead:
        assert sum(each.batch.num_rows for each in ahead.extract(SALES, SALES.selected, DAY)) > 0
    assert reading._held == 0


def test_an_answer_is_given_once_and_is_then_asked_anew(url: str, reading: ReadingProcess) -> None:
    foretold(reading, url)
    with reading.open(url, "mgoods", table="sales") as ahead:
        assert isinstance(ahead, ReaderApart)
        first = ahead.count(SALES, DAY)
        assert [question for (question, _), _ in ahead._asked] == ["observe", "null_cursor"]
        assert ahead.count(SALES, DAY) == first


def test_another_window_than_the_foretold_one_is_read_as_asked(url: str, reading: ReadingProcess) -> None:
    foretold(reading, url)
    with reading.open(url, "mgoods", table="sales") as ahead:
        assert sum(each.batch.num_rows for each in ahead.extract(SALES, SALES.selected, None)) == ROWS
    assert reading._held == 0
    assert not reading._streams


def test_what_is_wrong_with_a_foretold_table_is_told_in_its_turn(url: str, reading: ReadingProcess) -> None:
    reading.foretell(url, "mgoods", MISSING, raw_rows(MISSING, ("sale_id",), None), [("observe", (MISSING,))])
    reading.foretell("sqlite:////none.sqlite", "mgoods", SALES, raw_rows(SALES, ("sale_id",), None))
    with reading.open(url, "mgoods") as reader:
        assert reader.count(SALES, None) == ROWS
    with reading.open(url, "mgoods", table="missing") as reader:
        with pytest.raises(SchemaDrift):
            reader.observe(MISSING)
        with pytest.raises(SchemaDrift):
            list(reader.extract(MISSING, ("sale_id",), None))
    with pytest.raises(SourceError, match="no SQLite file"):
        reading.open("sqlite:////none.sqlite", "mgoods", table="sales")


def test_no_more_than_the_bound_is_held(
    url: str, reading: ReadingProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(process, "READ_AHEAD_BYTES", 30_000)  # a batch of 10 rows has more than 10,000 bytes
    most = 0
    with reading.open(url, "mgoods") as reader:
        batches = reader.extract(SALES, SALES.selected, None, batch_rows=10)
        rows = next(batches).batch.num_rows
        until(lambda: reading._held >= 30_000)
        for each in batches:
            rows += each.batch.num_rows
            most = max(most, reading._held)
    assert rows == ROWS
    assert most < 100_000


def test_a_child_that_is_killed_while_it_reads_ahead_is_an_error(url: str, reading: ReadingProcess) -> None:
    foretold(reading, url)
    assert reading._process is not None
    os.kill(reading._process.pid, signal.SIGKILL)
    until(lambda: not reading._connected)
    with reading.open(url, "mgoods", table="sales") as again:  # by a new child
        assert again.count(SALES, None) == ROWS


def test_what_was_never_asked_for_is_forgotten(url: str, reading: ReadingProcess) -> None:
    foretold(reading, url)
    until(lambda: reading._held > 0)
    reading.close()
    assert reading._held == 0
    with reading.open(url, "mgoods", table="sales") as reader:
        assert reader.count(SALES, None) == ROWS
