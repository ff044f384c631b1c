"""Rows leave the process apart pseudonymised: as if made here, with no raw value on the way, or an error."""

from __future__ import annotations

import os
import pickle
import signal
import threading
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import polars as pl
import pyarrow as pa
import pytest

from tests.sources.declare import field, sqlite_file, table
from transforms.apart import process as module
from transforms.apart.exchange import Place, Stored, Workplace, stored_rows
from transforms.apart.process import ReadingProcess
from transforms.detection import ColumnEvidence, Detector
from transforms.errors import ClassificationError, KeyMaterialError, SourceError
from transforms.policy.models import Domain, Operator, Role
from transforms.pseudonymisation.batches import Pseudonymiser
from transforms.pseudonymisation.given_keys import GivenKeys
from transforms.pseudonymisation.keys import KeyRing
from transforms.pseudonymisation.known_words import KnownWords
from transforms.pseudonymisation.stored import DAY, batch_schema
from transforms.sources import Extracted, Window, open_source

RING = KeyRing("mgoods", bytes(range(32)))
ROWS = 250
BUYERS = table(
    "buyers",
    {
        "buyer_id": field("integer"),
        "full_name": field(
            "text", role=Role.DIRECT_IDENTIFIER, operator=Operator.PSEUDONYMISE, domain=Domain.PERSON_NAME
        ),
        "phone": field(
            "text", role=Role.DIRECT_IDENTIFIER, operator=Operator.PSEUDONYMISE, domain=Domain.PHONE
        ),
        "note": field("text", role=Role.FREE_TEXT, operator=Operator.REDACT_TEXT),
        "city": field("text", nullable=True),
        "at": field("timestamp"),
    },
    cursor="at",
)
SCRIPT = "CREATE TABLE buyers (buyer_id INTEGER, full_name TEXT, phone TEXT, note TEXT, city TEXT, at TEXT)"
DAY_OF_ROWS = Window.of_days(date(2026, 5, 12), date(2026, 5, 12), "Asia/Tashkent")
PLACE = Place("Asia/Tashkent", "UZ", date(2026, 5, 12), date(2026, 5, 12))
PHONE, SURNAME = "+9989011{:05}", "Zumradshoyeva"


def rows(city: str = "Toshkent") -> list[tuple[object, ...]]:
    return [
        (
            number,
            f"Oydinbuloq {SURNAME}",
            PHONE.format(number),
            f"call {PHONE.format(number)}, ask for {SURNAME}",
            city.format(number),
            f"2026-05-12 {number % 12:02}:00:00",
        )
        for number in range(ROWS)
    ]


@pytest.fixture
def url(tmp_path: Path) -> str:
    return sqlite_file(tmp_path / "a.sqlite", SCRIPT, "buyers", rows())


@pytest.fixture
def workplace(tmp_path: Path) -> Workplace:
    return Workplace(GivenKeys.of(RING), tmp_path / "words.bin", tmp_path / "verdicts.bin")


@pytest.fixture
def reading(workplace: Workplace) -> Iterator[ReadingProcess]:
    process = ReadingProcess(workplace=workplace)
    yield process
    process.close()


def whole(batches: Iterator[Stored]) -> pl.DataFrame:
    return pl.DataFrame(pl.from_arrow(pa.Table.from_batches(each.batch for each in batches)))


def test_the_same_as_pseudonymised_here(url: str, reading: ReadingProcess, tmp_path: Path) -> None:
    here = Pseudonymiser(Workplace(GivenKeys.of(RING), tmp_path / "w", tmp_path / "v"))
    with open_source(url, "mgoods") as source, reading.open(url, "mgoods") as apart:
        theirs = list(apart.pseudonymised(BUYERS, DAY_OF_ROWS, PLACE))
        ours = list(here.batches(source.extract(BUYERS, BUYERS.selected, DAY_OF_ROWS), BUYERS, PLACE))
    assert [each.batch for each in theirs] == [each.batch for each in ours]
    assert [(each.excluded, each.operators, each.columns) for each in theirs] == [
        (each.excluded, each.operators, each.columns) for each in ours
    ]
    assert theirs[0].batch.schema == batch_schema(BUYERS)
    stored = whole(iter(theirs))
    assert stored.height == ROWS
    assert stored[DAY].unique().to_list() == [date(2026, 5, 12)]
    assert stored["note"].unique().to_list() == ["call <PHONE>, ask for <PERSON>"]


def test_no_raw_value_crosses(url: str, reading: ReadingProcess, monkeypatch: pytest.MonkeyPatch) -> None:
    """All bytes that the parent receives are searched; the same search finds them when rows come raw."""
    received: list[bytes] = []
    arrived = ReadingProcess._arrived

    def keep(self: ReadingProcess, ticket: module.Ticket, reply: tuple[object, ...]) -> None:
        received.append(pickle.dumps(reply))
        arrived(self, ticket, reply)

    monkeypatch.setattr(ReadingProcess, "_arrived", keep)
    with reading.open(url, "mgoods") as apart:
        list(apart.pseudonymised(BUYERS, DAY_OF_ROWS, PLACE))
        needles = [SURNAME.encode(), b"99890110", b"Oydinbuloq"]
        assert sum(map(len, received)) > 10_000
        assert not [needle for needle in needles for reply in received if needle in reply]
        list(apart.extract(BUYERS, BUYERS.selected, DAY_OF_ROWS))
        assert all(any(needle in reply for reply in received) for needle in needles)


def test_a_foretold_table_is_pseudonymised_ahead(url: str, reading: ReadingProcess) -> None:
    reading.foretell(url, "mgoods", BUYERS, stored_rows(BUYERS, DAY_OF_ROWS, PLACE))
    with reading.open(url, "mgoods", table="buyers") as apart:
        (stream,) = reading._streams.values()
        assert whole(apart.pseudonymised(BUYERS, DAY_OF_ROWS, PLACE)).height == ROWS
        assert stream.taken
    assert not reading._streams


def test_words_are_remembered_when_the_table_has_been_taken(
    url: str, reading: ReadingProcess, workplace: Workplace
) -> None:
    with reading.open(url, "mgoods") as apart:
        list(apart.pseudonymised(BUYERS, DAY_OF_ROWS, PLACE))
    known = KnownWords.open(RING, workplace.known_words)
    assert known.knows(pl.Series([SURNAME, "somethingelse"])).to_list() == [True, False]
    assert workplace.word_verdicts.stat().st_mode & 0o777 == 0o600


def test_a_contradiction_comes_as_the_error_that_it_is(tmp_path: Path, reading: ReadingProcess) -> None:
    url = sqlite_file(tmp_path / "b.sqlite", SCRIPT, "buyers", rows(city="+998 90 765{:05}"))
    with reading.open(url, "mgoods") as apart, pytest.raises(ClassificationError) as refusal:
        list(apart.pseudonymised(BUYERS, DAY_OF_ROWS, PLACE))
    assert (refusal.value.system, refusal.value.table, refusal.value.column) == ("mgoods", "buyers", "city")
    assert refusal.value.next_step
    assert "765" not in str(refusal.value)
    assert refusal.value.__cause__ is refusal.value.__context__ is None
    with reading.open(url, "mgoods") as again:  # the child goes on
        assert again.count(BUYERS, DAY_OF_ROWS) == ROWS


def test_only_the_keys_that_are_needed_are_given() -> None:
    given = GivenKeys.of(RING)
    assert given.derive("identity") == RING.derive("identity")
    assert given.key_id("words") == RING.key_id("words")
    for use in ("storage:pseudonymised", "storage:conformed", "pseudonym:analytics.reporting", "files"):
        with pytest.raises(KeyMaterialError):
            given.derive(use)
    travelling = pickle.dumps(given)
    assert bytes(range(32)) not in travelling  # the master key
    assert RING.derive("storage:pseudonymised") not in travelling
    assert RING.derive("identity").hex() not in repr(given) + str(given)


def child_of(pid: int) -> int:
    """The one process that ``pid`` has started, as soon as it has."""
    end = time.monotonic() + 30
    while True:
        found = [
            int(each)
            for task in Path(f"/proc/{pid}/task").glob("*/children")
            for each in task.read_text().split()
        ]
        if found:
            return found[0]
        assert time.monotonic() < end
        time.sleep(0.01)


def test_a_reader_that_is_killed_is_an_error_and_not_a_wait(url: str, reading: ReadingProcess) -> None:
    with reading.open(url, "mgoods") as apart:
        assert reading._process is not None
        os.kill(child_of(reading._process.pid), signal.SIGKILL)
        with pytest.raises(SourceError, match="has ended"):
            list(apart.pseudonymised(BUYERS, DAY_OF_ROWS, PLACE))
    with reading.open(url, "mgoods") as again:  # the process that pseudonymises goes on, with a new one
        assert whole(again.pseudonymised(BUYERS, DAY_OF_ROWS, PLACE)).height == ROWS


def test_what_was_never_begun_is_no_empty_table(url: str, reading: ReadingProcess) -> None:
    with reading.open(url, "mgoods"), pytest.raises(SourceError):
        reading.wait(reading.request("mgoods", "next", 9_999), "mgoods")


def test_an_answer_of_the_reader_comes_while_a_batch_is_worked_on(
    url: str, reading: ReadingProcess, monkeypatch: pytest.MonkeyPatch, same_process: None
) -> None:
    """What was asked before it is passed on, and is not held up by it."""
    working, asked = threading.Event(), threading.Event()
    made = Pseudonymiser.batches

    def slow(self: Pseudonymiser, *given: Any) -> Iterator[Stored]:
        working.set()
        assert asked.wait(timeout=30)
        yield from made(self, *given)

    monkeypatch.setattr(Pseudonymiser, "batches", slow)
    with reading.open(url, "mgoods") as apart, reading.open(url, "mgoods") as other:
        apart.ask_ahead([("count", (BUYERS, DAY_OF_ROWS))])
        apart.begin(stored_rows(BUYERS, DAY_OF_ROWS, PLACE))
        assert working.wait(timeout=30)
        assert apart.count(BUYERS, DAY_OF_ROWS) == ROWS
        asked.set()
        assert other.count(BUYERS, None) == ROWS
        assert whole(apart.pseudonymised(BUYERS, DAY_OF_ROWS, PLACE)).height == ROWS


def test_a_prepared_child_is_taken_and_one_too_many_is_ended(url: str, workplace: Workplace) -> None:
    module.prepare(pseudonymises=True)
    prepared, _ = module._PREPARED[True]
    process = ReadingProcess(workplace=workplace)
    with process.open(url, "mgoods") as apart:
        assert process._process is prepared
        assert whole(apart.pseudonymised(BUYERS, DAY_OF_ROWS, PLACE)).height == ROWS
    process.close()
    module.prepare(pseudonymises=True)
    unused, _ = module._PREPARED[True]
    module.dismiss()
    assert unused.poll() is not None
    assert not module._PREPARED


def test_a_prepared_child_that_died_is_not_taken(url: str, workplace: Workplace) -> None:
    module.prepare(pseudonymises=True)
    prepared, ours = module._PREPARED[True]
    prepared.kill()
    prepared.wait()
    process = ReadingProcess(workplace=workplace)
    with process.open(url, "mgoods") as apart:
        assert apart.count(BUYERS, None) == ROWS
    process.close()
    ours.close()


LISTED = BUYERS.model_copy(
    update={"fields": {**BUYERS.fields, "city": field("text", nullable=True, values=["Toshkent", "Buxoro"])}}
)


@pytest.mark.parametrize(("city", "examined"), [("Toshkent", False), ("Samarqand", True)])
def test_a_value_of_the_declared_list_is_not_examined_again_and_any_other_is(
    url: str,
    workplace: Workplace,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    city: str,
    examined: bool,
) -> None:
    seen: list[str] = []
    classify = Detector.classify

    def watched(self: Detector, values: pl.Series, name: str) -> ColumnEvidence:
        seen.append(name)
        return classify(self, values, name)

    monkeypatch.setattr(Detector, "classify", watched)
    other = sqlite_file(tmp_path / "c.sqlite", SCRIPT, "buyers", rows(city=city))
    with open_source(other, "mgoods") as source:
        found = source.extract(LISTED, LISTED.selected, DAY_OF_ROWS)
        (batch,) = Pseudonymiser(workplace).batches(found, LISTED, PLACE)
    assert ("city" in seen) == examined
    assert batch.columns == 4  # held against its declaration either way


def test_each_batch_is_examined_also_after_the_first(workplace: Workplace) -> None:
    """A column that changes its nature half way is found, though less of it is looked at."""
    phones = [f"+99890{number:07}" for number in range(5_000)]
    columns = {
        "buyer_id": pl.Series(range(5_000), dtype=pl.Int64),
        "full_name": pl.Series([f"Oydinbuloq {SURNAME}"] * 5_000),
        "phone": pl.Series(phones),
        "note": pl.Series([""] * 5_000),
        "city": pl.Series(["Toshkent"] * 5_000),
        "at": pl.Series([PLACE.first] * 5_000).cast(pl.Datetime("us")),
    }
    good = pl.DataFrame(columns)
    bad = good.with_columns(full_name=pl.Series([f"8600{number:012}" for number in range(5_000)]))

    def batches(*frames: pl.DataFrame) -> Iterator[Extracted]:
        for frame in frames:
            (batch,) = frame.to_arrow(compat_level=pl.CompatLevel.oldest()).to_batches()
            yield Extracted(batch)

    worker = Pseudonymiser(workplace)
    assert len(list(worker.batches(batches(good, good), BUYERS, PLACE))) == 2
    with pytest.raises(ClassificationError) as refusal:
        list(worker.batches(batches(good, bad), BUYERS, PLACE))
    assert refusal.value.column == "full_name"
