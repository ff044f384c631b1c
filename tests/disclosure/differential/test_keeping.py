"""Spent once, the same numbers, nothing twice: whatever instant a process is killed at, and whatever is done
to the files afterwards."""

from __future__ import annotations

import fcntl
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.disclosure.differential import example
from tests.disclosure.differential.killed import FIRST, day
from transforms.aggregation.periods import period_of
from transforms.disclosure.differential.caps import BudgetExceeded
from transforms.disclosure.differential.checking import assert_noised
from transforms.disclosure.differential.keeping import NoisedCells, load_noised, noised_table
from transforms.disclosure.differential.ledger import (
    Chain,
    open_ledger,
    read_ledger,
    spent,
)
from transforms.errors import DisclosureError
from transforms.storage import PartitionStore

ROOT = Path(__file__).resolve().parents[3]
SPEC = example.spec()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[PartitionStore]:
    made = example.open_store(tmp_path / "home")
    yield made
    made.con.close()


def ledger_file(store: PartitionStore) -> Path:
    return store.home.privacy_ledger(example.SYSTEM)


def folder_of(store: PartitionStore) -> Path:
    return store.home.layer(example.SYSTEM, "aggregated") / noised_table(SPEC.table)


def test_a_rerun_gives_the_same_numbers_though_the_rows_have_changed(store: PartitionStore) -> None:
    drawn = example.night(store, SPEC, FIRST)
    again = example.night(store, SPEC, [*FIRST, *[example.line(n) for n in range(500, 600)]])
    assert again.published.equals(drawn.published)
    assert again.record == drawn.record
    assert len(read_ledger(store.home, example.SYSTEM).records) == 1
    assert_noised(again, read_ledger(store.home, example.SYSTEM))


def test_what_is_kept_is_encrypted_and_private(store: PartitionStore) -> None:
    example.night(store, SPEC, FIRST)
    (file,) = folder_of(store).rglob("*.parquet")
    assert file.read_bytes()[:4] == b"PARE"
    assert file.stat().st_mode & 0o077 == 0
    assert ledger_file(store).stat().st_mode & 0o077 == 0


@pytest.mark.slow
def test_a_kill_at_any_instant_leaves_a_period_unspent_or_spent_once(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "tests.disclosure.differential.killed", str(tmp_path)], check=True, cwd=ROOT
    )
    homes = sorted(tmp_path.iterdir())
    paid_for = []
    torn = 0
    for place in homes:
        store = example.open_store(place)
        before = read_ledger(store.home, example.SYSTEM)
        torn += before.torn > 0
        asides = {path.name: path.read_bytes() for path in folder_of(store).glob(".aside-*")}
        record = before.of(SPEC.table, day(1).first)
        finished = example.night(store, SPEC, FIRST, day(1))  # the next run
        chain = read_ledger(store.home, example.SYSTEM)
        assert len(chain.records) == 2, place.name
        assert chain.torn == 0
        assert spent(chain.records, "buyer") == (Decimal(2), Decimal(0))
        if record is not None:
            assert finished.record == record, "what was spent is what is given"
        assert_noised(finished, chain)
        assert not list(folder_of(store).glob(".aside-*")), "nothing is left aside"
        once_more = example.night(store, SPEC, FIRST, day(1))
        assert once_more.published.equals(finished.published)
        assert example.night(store, SPEC, FIRST, day(0)).record == chain.records[0]
        paid_for.append((record is not None, bool(asides)))
        store.con.close()
    assert len(homes) > 8
    assert (False, False) in paid_for, "killed before the noise"
    assert (False, True) in paid_for, "killed between noise and ledger: the noise is thrown away"
    assert (True, True) in paid_for, "killed between ledger and rename: the noise is finished"
    assert (True, False) in paid_for, "killed after the rename"
    assert torn, "killed in the middle of a line"
    assert sorted(paid for paid, _ in paid_for) == [paid for paid, _ in paid_for], "once spent, always spent"


def test_a_torn_line_is_cut_off_and_the_period_drawn_anew(store: PartitionStore) -> None:
    example.night(store, SPEC, FIRST, day(0))
    whole = ledger_file(store).read_bytes()
    drawn = example.night(store, SPEC, FIRST, day(1))
    both = ledger_file(store).read_bytes()
    for cut in (1, len(both) - len(whole) - 1):
        ledger_file(store).write_bytes(both[:-cut])
        assert read_ledger(store.home, example.SYSTEM).torn == len(both) - len(whole) - cut
        with open_ledger(store.home, example.SYSTEM) as ledger:
            assert [record.first for record in ledger.chain.records] == [day(0).first]
        assert ledger_file(store).read_bytes() == whole
    # the numbers in place are without a record now: they are never used, whoever cut the line
    with pytest.raises(DisclosureError, match="is stored, but the privacy ledger does not know it"):
        load_noised(store, None, SPEC, drawn.period)


@pytest.mark.parametrize(
    "change",
    [
        lambda lines: [lines[0].replace('"epsilon":"1"', '"epsilon":"0.1"'), *lines[1:]],
        lambda lines: lines[1:],
        lambda lines: [lines[1], lines[0], *lines[2:]],
        lambda lines: [lines[0], lines[0], *lines[1:]],
        lambda lines: [*lines[:-1], lines[-1].replace("0", "1", 1)],
        lambda lines: [lines[0], "", *lines[1:]],
        lambda lines: [json.dumps(json.loads(lines[0])), *lines[1:]],
    ],
)
def test_a_changed_ledger_is_noticed_and_nothing_is_drawn(store: PartitionStore, change: Any) -> None:
    for number in range(3):
        example.night(store, SPEC, FIRST, day(number))
    lines = ledger_file(store).read_text().splitlines()
    ledger_file(store).write_text("\n".join(change(lines)) + "\n")
    with pytest.raises(DisclosureError, match=r"the privacy ledger does not hold at record [1-4]"):
        example.night(store, SPEC, FIRST, day(3))
    with pytest.raises(DisclosureError, match="does not hold"):
        read_ledger(store.home, example.SYSTEM)


def test_numbers_that_were_exchanged_are_not_used(store: PartitionStore) -> None:
    drawn = example.night(store, SPEC, FIRST, day(0))
    other = example.night(store, SPEC, FIRST, day(1))
    files = [folder_of(store) / f"day={one.period.first}" / "part.parquet" for one in (drawn, other)]
    files[0].write_bytes(files[1].read_bytes())
    with pytest.raises(DisclosureError, match="does not have the numbers that were paid for"):
        example.night(store, SPEC, FIRST, day(0))
    files[1].unlink()
    with pytest.raises(DisclosureError, match="is paid for in the privacy ledger, but its numbers are gone"):
        example.night(store, SPEC, FIRST, day(1))
    assert len(read_ledger(store.home, example.SYSTEM).records) == 2


def test_the_last_look_refuses_what_the_ledger_was_not_written_for(store: PartitionStore) -> None:
    drawn = example.night(store, SPEC, FIRST, day(0))
    chain = read_ledger(store.home, example.SYSTEM)
    exact = drawn.published.with_columns(lines=drawn.published["lines"] + 1)
    for cells, of, what in (
        (NoisedCells(SPEC, drawn.period, exact, drawn.record), chain, "was written for"),
        (drawn, Chain((), 0), "has no such record"),
        (
            NoisedCells(example.spec(noise={"epsilon": "0.5"}), drawn.period, drawn.published, drawn.record),
            chain,
            "what was paid is not what the table declares",
        ),
    ):
        with pytest.raises(DisclosureError, match=what):
            assert_noised(cells, of)


def test_overspending_is_refused_with_the_figures_before_anything_is_drawn(store: PartitionStore) -> None:
    budget = example.BUDGET.model_copy(update={"epsilon_a_month": Decimal("2.5")})
    for number in range(2):
        example.night(store, SPEC, FIRST, day(number), budget)
    with pytest.raises(
        BudgetExceeded, match=r"asks for ε 1, but of the 2\.5 that a `buyer` has in 2026-05, 2 is spent"
    ):
        example.night(store, SPEC, FIRST, day(2), budget)
    assert len(read_ledger(store.home, example.SYSTEM).records) == 2
    assert len(list(folder_of(store).iterdir())) == 2
    # what fits is drawn all the same: another month, and a smaller table of the same unit
    example.night(store, SPEC, FIRST, day(31), budget)
    small = example.spec(table="small_daily", noise={"epsilon": "0.5"})
    example.night(store, small, FIRST, day(2), budget)
    total = budget.model_copy(update={"epsilon_total": Decimal("3.5")})
    with pytest.raises(BudgetExceeded, match=r"of the 3\.5 that a `buyer` has in all, 3\.5 is spent"):
        example.night(store, SPEC, FIRST, day(62), total)


def test_a_week_counts_in_both_months_that_it_touches_and_delta_is_capped(store: PartitionStore) -> None:
    weekly = example.spec(period="week", noise=example.GAUSSIAN)
    week = period_of("week", date(2026, 4, 30))
    example.night(store, weekly, FIRST, week)
    records = read_ledger(store.home, example.SYSTEM).records
    assert records[0].months == ("2026-04", "2026-05")
    for month in records[0].months:
        assert spent(records, "buyer", month=month) == (Decimal(1), Decimal("0.000001"))
    assert spent(records, "buyer") == (Decimal(1), Decimal("0.000001"))
    tight = example.BUDGET.model_copy(update={"delta_a_month": Decimal("0.0000015")})
    with pytest.raises(BudgetExceeded, match=r"asks for δ 0\.000001, but of the 0\.0000015"):
        example.night(store, weekly, FIRST, period_of("week", date(2026, 5, 6)), tight)


def test_two_processes_do_not_draw_at_once(store: PartitionStore) -> None:
    with open_ledger(store.home, example.SYSTEM):
        descriptor = os.open(ledger_file(store), os.O_RDWR)
        with pytest.raises(BlockingIOError):
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        os.close(descriptor)
