"""The audit log: what it takes, what breaks its chain, and what a crash leaves."""

from __future__ import annotations

import json
import os
import signal
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from transforms.evidence.audit_log import BEGINNING, AuditLog, AuditLogBroken
from transforms.evidence.records import EvidenceError
from transforms.home import Home

CANARY = "Gulnora Tursunova"


@pytest.fixture
def log(home: Home) -> AuditLog:
    return AuditLog(home, "mgoods")


def filled(log: AuditLog, records: int = 5) -> AuditLog:
    for number in range(records):
        log.append("keys_rotated", {"rows": number, "key": "key:0011223344556677", "day": "2026-05-01"})
    return log


def test_records_come_back_in_order_and_chained(log: AuditLog) -> None:
    assert (log.verify().records, log.verify().head) == (0, BEGINNING)
    first = log.append("erasure_finished", {"rows.orders": 3, "override": False}, request="r-1")
    second = log.append("erasure_refused", reason="the second identifier is somebody else's")
    found = list(log.records())
    assert found == [first, second]
    assert (first.before, second.before) == (BEGINNING, first.hash)
    assert (found[0].request, dict(found[0].details)) == ("r-1", {"rows.orders": 3, "override": False})
    assert log.check().head == second.hash


def test_the_files_are_the_owners_alone(log: AuditLog) -> None:
    filled(log, 1)
    for path in (log.path, log.head_path):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_systems_have_logs_of_their_own(home: Home, log: AuditLog) -> None:
    filled(log)
    other = AuditLog(home, "mall")
    assert other.verify().records == 0
    other.path.write_bytes(log.path.read_bytes())
    other.head_path.write_bytes(log.head_path.read_bytes())
    assert not other.verify().holds


@pytest.mark.parametrize(
    "details",
    [{"name": CANARY}, {CANARY: 1}, {"phone": "+998901234567"}, {"card": "8600123412341234"},
     {"place": "u+998 90 123 45 67"}, {"share": 0.5}, {"nested": {"a": 1}}],
)  # fmt: skip
def test_what_may_be_a_value_is_refused_and_not_repeated(log: AuditLog, details: dict[str, int]) -> None:
    with pytest.raises(EvidenceError) as refused:
        log.append("keys_rotated", details)
    assert CANARY not in str(refused.value)
    assert "99890" not in str(refused.value)
    assert not log.path.exists()


@pytest.mark.parametrize("fields", [{"request": CANARY}, {"reason": "two\nlines"}, {"reason": "x" * 501}])
def test_ids_and_reasons_have_a_form(log: AuditLog, fields: dict[str, Any]) -> None:
    with pytest.raises(EvidenceError):
        log.append("keys_rotated", **fields)


def changed_count(lines: list[bytes]) -> list[bytes]:
    return [lines[0], lines[1].replace(b'"rows":1', b'"rows":7'), *lines[2:]]


def changed_and_hashed_anew(lines: list[bytes]) -> list[bytes]:
    from transforms.evidence import audit_log

    body = json.loads(lines[-1])
    body["details"]["rows"] = 7
    body["hash"] = audit_log._hash(body)
    return [*lines[:-1], audit_log._canonical(body).encode() + b"\n"]


FORGERIES: dict[str, Callable[[list[bytes]], list[bytes]]] = {
    "a count changed": changed_count,
    "the newest changed and hashed anew": changed_and_hashed_anew,
    "the first removed": lambda lines: lines[1:],
    "one in the middle removed": lambda lines: lines[:2] + lines[3:],
    "the last removed": lambda lines: lines[:-1],
    "the last two removed": lambda lines: lines[:-2],
    "half of the last removed": lambda lines: [*lines[:-1], lines[-1][:30]],
    "all removed": lambda lines: [],
    "two exchanged": lambda lines: [lines[0], lines[2], lines[1], *lines[3:]],
    "one repeated": lambda lines: [*lines, lines[-1]],
    "a line of something else": lambda lines: [*lines, b"{}\n"],
    "spelt differently": lambda lines: [lines[0].replace(b":", b": ", 1), *lines[1:]],
}


@pytest.mark.parametrize("forgery", FORGERIES.values(), ids=FORGERIES)
def test_forgery_shows_and_nothing_is_chained_to_it(
    log: AuditLog, forgery: Callable[[list[bytes]], list[bytes]]
) -> None:
    filled(log)
    log.path.write_bytes(b"".join(forgery(log.path.read_bytes().splitlines(keepends=True))))
    left = log.path.stat().st_size
    assert not log.verify().holds
    with pytest.raises(AuditLogBroken, match="parda audit-log verify --system mgoods"):
        log.check()
    with pytest.raises(AuditLogBroken):
        filled(log, 1)
    assert log.path.stat().st_size == left


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_changed_byte_shows(log: AuditLog, data: st.DataObject) -> None:
    log.path.unlink(missing_ok=True)
    log.head_path.unlink(missing_ok=True)
    filled(log, 3)
    content = bytearray(log.path.read_bytes())
    at = data.draw(st.integers(0, len(content) - 1))
    content[at] ^= data.draw(st.integers(1, 255))
    log.path.write_bytes(bytes(content))
    assert not log.verify().holds


def test_a_log_without_its_head_shows(log: AuditLog) -> None:
    filled(log)
    log.head_path.unlink()
    assert not log.verify().holds


def test_a_torn_tail_is_cut_with_a_record(log: AuditLog) -> None:
    filled(log, 2)
    with log.path.open("ab") as file:
        file.write(b'{"account":"half a')
    verdict = log.verify()
    assert (verdict.holds, verdict.torn_tail, verdict.records) == (True, True, 2)
    filled(log, 1)
    assert [record.action for record in log.records()] == [
        "keys_rotated",
        "keys_rotated",
        "log_repaired",
        "keys_rotated",
    ]
    assert next(r for r in log.records() if r.action == "log_repaired").details["bytes"] == 18
    assert not log.verify().torn_tail


def test_a_crash_between_record_and_head_is_taken_up(log: AuditLog) -> None:
    filled(log, 2)
    before = log.head_path.read_bytes()
    filled(log, 1)
    log.head_path.write_bytes(before)
    assert (log.verify().holds, log.verify().records) == (True, 3)
    filled(log, 1)
    assert log.check().records == 4


def test_many_processes_and_a_kill_leave_a_log_that_holds(log: AuditLog) -> None:
    program = (
        "import sys\n"
        "from transforms.evidence.audit_log import AuditLog\n"
        "from transforms.home import Home\n"
        "log = AuditLog(Home.of(sys.argv[1]), 'mgoods')\n"
        "for n in range(200):\n"
        "    log.append('keys_rotated', {'rows': n})\n"
        "    print(n, flush=True)\n"
    )
    root = str(log.path.parents[1])
    writers = [
        subprocess.Popen([sys.executable, "-c", program, root], stdout=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    acknowledged = 0
    for writer in writers:
        assert writer.stdout is not None
        for _ in range(20):
            writer.stdout.readline()
    for writer in writers:
        os.kill(writer.pid, signal.SIGKILL)
        assert writer.stdout is not None
        acknowledged += 20 + len([line for line in writer.stdout.read().splitlines() if line])
        writer.wait()
    assert log.verify().holds
    assert acknowledged <= log.verify().records <= acknowledged + 2
    filled(log, 1)
    assert log.check().torn_tail is False


def test_a_log_that_cannot_be_written_says_so(log: AuditLog) -> None:
    log.path.mkdir()
    with pytest.raises(EvidenceError, match="cannot be used"):
        filled(log, 1)


def test_nothing_of_it_is_left_aside(log: AuditLog) -> None:
    filled(log)
    assert sorted(path.name for path in Path(log.path.parent).iterdir()) == [
        "mgoods.audit.head",
        "mgoods.audit.jsonl",
    ]
