"""The evidence store: what it keeps, what it refuses, and that it survives a crash."""

from __future__ import annotations

import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transforms.errors import DisclosureError
from transforms.evidence.store import EvidenceError, EvidenceStore, ReleasedPeriod
from transforms.home import Home

DAY = date(2026, 5, 1)
CANARY = "Gulnora Tursunova +998901234567"


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home.of(tmp_path / "var")


@pytest.fixture
def store(home: Home) -> Iterator[EvidenceStore]:
    with EvidenceStore.open(home, "mgoods") as opened:
        yield opened


def days(number: int) -> date:
    return DAY + timedelta(days=number)


def test_a_partition_is_replaced_with_its_exclusions(store: EvidenceStore) -> None:
    store.record_partition("pseudonymised", "orders", DAY, 10, {"null_key": 2, "absurd_date": 1}, "first")
    store.record_partition("pseudonymised", "orders", DAY, 12, {"null_key": 1}, "second")
    store.record_partition("pseudonymised", "orders", days(5), 1, {}, "second")
    (found,) = store.partitions("pseudonymised", "orders", DAY, days(4))
    assert (found.rows, dict(found.excluded), found.rows_in, found.run_id) == (
        12,
        {"null_key": 1},
        13,
        "second",
    )
    assert [each.day for each in store.partitions("pseudonymised", "orders")] == [DAY, days(5)]
    assert store.partitions("source", "orders") == []


def test_the_latest_verdict_of_each_day_counts(store: EvidenceStore) -> None:
    store.record_check("conformed", "orders", DAY, days(9), "rows reconcile", False, {"rows": 3}, "a")
    store.record_check("conformed", "orders", DAY, days(9), "keys are unique", True, {}, "a")
    assert [check.check for check in store.failed_checks("conformed", "orders", days(3), days(4))] == [
        "rows reconcile"
    ]
    store.record_check("conformed", "orders", days(3), days(3), "rows reconcile", True, {"rows": 0}, "b")
    assert store.failed_checks("conformed", "orders", days(3), days(3)) == []
    assert len(store.failed_checks("conformed", "orders", days(3), days(4))) == 1
    store.record_check("conformed", "orders", DAY, days(9), "rows reconcile", True, {"rows": 0}, "c")
    assert store.failed_checks("conformed", "orders", DAY, days(9)) == []


@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6), st.booleans()), max_size=8))
@settings(max_examples=30, deadline=None)
def test_failed_checks_agree_with_a_day_by_day_count(
    tmp_path_factory: pytest.TempPathFactory, verdicts: list[tuple[int, int, bool]]
) -> None:
    home = Home.of(tmp_path_factory.mktemp("home"))
    latest: dict[int, bool] = {}
    with EvidenceStore.open(home, "mgoods") as store:
        for one, other, passed in verdicts:
            first, last = sorted((one, other))
            store.record_check("aggregated", "t", days(first), days(last), "c", passed, {}, "r")
            latest.update(dict.fromkeys(range(first, last + 1), passed))
        for first in range(7):
            for last in range(first, 7):
                expected = any(not latest.get(day, True) for day in range(first, last + 1))
                assert bool(store.failed_checks("aggregated", "t", days(first), days(last))) == expected


@pytest.mark.parametrize(
    "counts",
    [
        {"rows": 1.5},
        {"rows": None},
        {"rows": CANARY},
        {"rows": b"x"},
        {"rows": [1]},
        {CANARY: 1},
        {"rows": "+998"},
    ],
    ids=lambda counts: type(next(iter(counts.values()))).__name__,
)
def test_what_is_not_a_count_is_refused_without_repeating_it(
    store: EvidenceStore, home: Home, counts: dict[str, object]
) -> None:
    with pytest.raises(EvidenceError) as refusal:
        store.record_check("conformed", "orders", DAY, DAY, "rows", True, counts, "run")  # type: ignore[arg-type]
    with pytest.raises(EvidenceError):
        store.record_control("purpose", DAY, "kept", counts)  # type: ignore[arg-type]
    assert "Gulnora" not in str(refusal.value)
    assert b"Gulnora" not in home.state("mgoods").read_bytes()
    assert store.latest_checks("conformed", "orders", DAY, DAY) == []


@pytest.mark.parametrize("rows", [-1, True, 1.0, "1"])
def test_rows_are_whole_numbers_from_zero(store: EvidenceStore, rows: object) -> None:
    with pytest.raises(EvidenceError):
        store.record_partition("source", "orders", DAY, rows, {}, "run")  # type: ignore[arg-type]


def test_names_that_are_not_ours_are_refused(store: EvidenceStore) -> None:
    for bad in ("a\nb", "", "ism: Gulnora" * 20, "Гулнора"):
        with pytest.raises(EvidenceError):
            store.record_partition("source", bad, DAY, 1, {}, "run")


def test_controls_answer_as_of_a_day(store: EvidenceStore) -> None:
    store.record_control("retention", DAY, "kept", {"tables": 3, "complete": True, "kind": "swept"})
    store.record_control("retention", days(2), "broken", {"tables": 1})
    assert store.controls(days(1))["retention"].state == "kept"
    assert store.controls()["retention"].counts == {"tables": 1}
    assert store.controls(days(-1)) == {}
    with pytest.raises(EvidenceError):
        store.record_control("retention", DAY, "perhaps", {})  # type: ignore[arg-type]


def test_the_ledger_takes_a_release_once(store: EvidenceStore) -> None:
    out = [ReleasedPeriod("sales_daily", DAY, DAY, 3, "one")]
    at = datetime(2026, 5, 3, tzinfo=UTC)
    store.record_release("one", out, released_at=at, manifest_sha256="a" * 64)
    store.record_release("one", out, released_at=at, manifest_sha256="a" * 64)
    assert store.released_periods("sales_daily") == {DAY}
    with pytest.raises(DisclosureError):
        store.record_release("one", out, released_at=at, manifest_sha256="b" * 64)
    with pytest.raises(DisclosureError):
        store.record_release("two", out, released_at=at, manifest_sha256="c" * 64)
    assert list(store.recorded_releases()) == ["one"]


def test_the_file_is_private_and_a_damaged_one_is_named(home: Home) -> None:
    EvidenceStore.open(home, "mgoods").close()
    path = home.state("mgoods")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    path.write_bytes(b"no database" * 100)
    with pytest.raises(EvidenceError, match=r"state/mgoods\.sqlite"):
        EvidenceStore.open(home, "mgoods")


_WRITER = """
import sys
from datetime import date
from transforms.evidence.store import EvidenceStore
from transforms.home import Home
store = EvidenceStore.open(Home.of(sys.argv[1]), "mgoods")
for number in range(100_000):
    store.record_partition("source", "t", date.fromordinal(700_000 + number), number, {"a": number}, "r")
    print(number, flush=True)
"""


def test_what_was_recorded_survives_a_kill(home: Home) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", _WRITER, str(home.root)], stdout=subprocess.PIPE, text=True
    ) as writer:
        assert writer.stdout is not None
        said = 0
        while said < 20:
            said = int(writer.stdout.readline())
        writer.send_signal(signal.SIGKILL)
        said = max([said, *(int(line) for line in writer.stdout.read().splitlines()[:-1])])
    with EvidenceStore.open(home, "mgoods") as store:
        found = store.partitions("source", "t")
        assert len(found) > said
        assert all(dict(each.excluded) == {"a": each.rows} for each in found)
        store.record_partition("source", "t", DAY, 1, {}, "after")


def test_two_processes_take_turns(home: Home, store: EvidenceStore) -> None:
    script = _WRITER.replace("100_000", "30")
    with subprocess.Popen([sys.executable, "-c", script, str(home.root)], stdout=subprocess.DEVNULL) as other:
        for number in range(30):
            store.record_partition("source", "u", days(number), number, {}, "r")
    assert other.returncode == 0
    assert (len(store.partitions("source", "t")), len(store.partitions("source", "u"))) == (30, 30)


def test_many_partitions_at_once_are_as_one_by_one(store: EvidenceStore) -> None:
    store.record_partition("pseudonymised", "orders", DAY, 10, {"null_key": 2}, "first")
    store.record_partitions("pseudonymised", "orders", {DAY: 3, days(1): 0}, "second")
    found = store.partitions("pseudonymised", "orders")
    assert [(each.day, each.rows, dict(each.excluded), each.run_id) for each in found] == [
        (DAY, 3, {}, "second"),
        (days(1), 0, {}, "second"),
    ]
    with pytest.raises(EvidenceError):
        store.record_partitions("pseudonymised", "orders", {DAY: 5, days(1): -1}, "third")
    assert [each.rows for each in store.partitions("pseudonymised", "orders")] == [3, 0]
