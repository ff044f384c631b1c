"""The audit log of one system: what people did to keys and to subjects' data, and when.

One file of JSON Lines a system, ``state/<system>.audit.jsonl``, mode 0600, which is only ever appended to.
A record holds counts, words of our own, days and ids, never a value of a person, never a key. Each record
carries the SHA-256 of itself and, through ``before``, of the whole log in front of it, so a record that is
changed, removed, inserted or moved breaks the chain at its place.

A chain alone does not show that its end was cut off. ``state/<system>.audit.head`` therefore names the
newest record, and is written after it: the log may be one step ahead of the head (a crash in between) but
never behind it. Who may write both files can forge both: hand the hash that ``verify`` gives to somebody
else from time to time.

A crash can leave half a line. It was never acknowledged to anybody, so the next append cuts it off and
says so in a record of its own (``log_repaired``).
"""

from __future__ import annotations

import fcntl
import getpass
import hashlib
import json
import os
import re
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from transforms.evidence.records import EvidenceError
from transforms.home import Home

Detail = int | bool | str
"""A count, a yes/no, a word or id of our own, or a day."""

BEGINNING: Final = "0" * 64
"""``before`` of the first record."""

_ACTION = re.compile(r"[a-z][a-z_]{2,59}")
_NAME = re.compile(r"[a-z][a-z0-9_.:/-]{0,119}")
_ID = re.compile(r"[A-Za-z0-9_.:-]{1,80}")
_KEYED = re.compile(r"[a-z][a-z0-9_]{1,19}:[0-9a-f]{16,64}")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:Z|\+00:00))?")
_LONG_NUMBER = re.compile(r"(?:[0-9][^a-z0-9]?){6}")
_REASON_CHARACTERS: Final = 500
_FIELDS: Final = frozenset(
    {"number", "at", "system", "action", "account", "request", "reason", "details", "before", "hash"}
)


class AuditLogBroken(EvidenceError):
    """The chain does not hold: a record was changed, removed, inserted or moved."""


@dataclass(frozen=True)
class AuditRecord:
    """One deed. ``account`` is the operating system's account that did it."""

    number: int
    at: datetime
    system: str
    action: str
    account: str
    request: str | None
    reason: str | None
    details: Mapping[str, Detail]
    before: str
    hash: str


@dataclass(frozen=True)
class AuditVerdict:
    """What ``verify`` found. ``problem`` is a sentence of our own, None when the chain holds."""

    records: int
    head: str
    torn_tail: bool
    problem: str | None

    @property
    def holds(self) -> bool:
        return self.problem is None


class AuditLog:
    """Appends to and checks one system's log. Safe between processes: an append holds a file lock."""

    def __init__(self, home: Home, system: str) -> None:
        self.system = system
        self.path = home.audit_log(system)
        self.head_path = self.path.with_suffix(".head")

    def append(
        self,
        action: str,
        details: Mapping[str, Detail] | None = None,
        *,
        request: str | None = None,
        reason: str | None = None,
    ) -> AuditRecord:
        """Write one record and return when it is on the disk.

        ``details`` takes counts, words, ids (``key:0123…``, hexadecimal behind a word of our own) and
        days. ``reason`` is an operator's sentence, which the caller must have searched for personal
        values. Raises EvidenceError for anything else, AuditLogBroken when the log does not hold: nothing
        is chained to a forged end.
        """
        content = self._content(action, details or {}, request, reason)
        try:
            with self._locked() as handle:
                last = self._last(handle)
                if last[0] > self._head()[0]:
                    # a writer was killed between its record and the head: two in a row would look forged
                    self._write_head(*last)
                return self._written(handle, self._repaired(handle, last), content)
        except OSError as error:
            raise self._unusable(error) from None

    def records(self) -> Iterator[AuditRecord]:
        """All records, oldest first. Raises AuditLogBroken at the first that does not hold."""
        verdict, found = self._examined()
        if not verdict.holds:
            raise self._broken(verdict)
        yield from found

    def verify(self) -> AuditVerdict:
        """Whether nothing was changed, removed, inserted, moved or cut off; reads the whole log."""
        return self._examined()[0]

    def check(self) -> AuditVerdict:
        """``verify``, raising AuditLogBroken where the chain does not hold."""
        verdict = self.verify()
        if not verdict.holds:
            raise self._broken(verdict)
        return verdict

    # --- writing -------------------------------------------------------------------------------

    def _content(
        self, action: str, details: Mapping[str, Detail], request: str | None, reason: str | None
    ) -> dict[str, Any]:
        if not _ACTION.fullmatch(action):
            raise self._refused("an action that is not a word of our own")
        for name, value in details.items():
            if not _NAME.fullmatch(name) or _LONG_NUMBER.search(name):
                raise self._refused("a detail whose name is none of our own")
            if not _is_detail(value):
                raise self._refused(f"`{name}`, which is not a count, a word, an id or a day")
        if request is not None and not _ID.fullmatch(request):
            raise self._refused("a request's id of another form than letters, digits and `_.:-`")
        if reason is not None and (len(reason) > _REASON_CHARACTERS or not reason.isprintable()):
            raise self._refused(f"a reason that is not one line of at most {_REASON_CHARACTERS} characters")
        return {"action": action, "details": dict(details), "request": request, "reason": reason}

    def _repaired(self, handle: int, last: tuple[int, str]) -> tuple[int, str]:
        """Cut a half-written last line off, with a record of it; number and hash of the newest record."""
        whole, torn = _whole_lines(_read(handle))
        if not torn:
            return last
        os.ftruncate(handle, len(whole))
        cut: dict[str, Detail] = {"bytes": len(torn), "cut": "sha256:" + hashlib.sha256(torn).hexdigest()}
        record = self._written(handle, last, self._content("log_repaired", cut, None, None))
        return record.number, record.hash

    def _last(self, handle: int) -> tuple[int, str]:
        """Number and hash of the newest record, of a log that holds."""
        verdict, _ = self._judged(_read(handle))
        if not verdict.holds:
            raise self._broken(verdict)
        return verdict.records, verdict.head

    def _written(self, handle: int, last: tuple[int, str], content: dict[str, Any]) -> AuditRecord:
        number, before = last
        body = {
            "number": number + 1,
            "at": datetime.now(UTC).isoformat(timespec="seconds"),
            "system": self.system,
            "account": _account(),
            "before": before,
            **content,
        }
        body["hash"] = _hash(body)
        line = (_canonical(body) + "\n").encode()
        os.lseek(handle, 0, os.SEEK_END)
        while line:
            line = line[os.write(handle, line) :]
        os.fsync(handle)
        self._write_head(number + 1, body["hash"])
        return _record(body)

    def _write_head(self, number: int, head: str) -> None:
        handle, aside = tempfile.mkstemp(prefix=".head-", dir=self.head_path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(f"{number} {head}\n".encode())
                file.flush()
                os.fsync(file.fileno())
            Path(aside).replace(self.head_path)
        except BaseException:
            Path(aside).unlink(missing_ok=True)
            raise
        folder = os.open(self.head_path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)

    @contextmanager
    def _locked(self) -> Iterator[int]:
        handle = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX)
            yield handle
        finally:
            os.close(handle)

    # --- checking ------------------------------------------------------------------------------

    def _examined(self) -> tuple[AuditVerdict, list[AuditRecord]]:
        try:
            if not self.path.exists():
                return self._judged(b"")
            handle = os.open(self.path, os.O_RDONLY)
            try:
                # an append in another process would look like a torn tail
                fcntl.flock(handle, fcntl.LOCK_SH)
                return self._judged(_read(handle))
            finally:
                os.close(handle)
        except OSError as error:
            raise self._unusable(error) from None

    def _judged(self, content: bytes) -> tuple[AuditVerdict, list[AuditRecord]]:
        whole, torn = _whole_lines(content)
        found: list[AuditRecord] = []
        before = BEGINNING
        at_head = BEGINNING
        head_number, head = self._head()
        for number, line in enumerate(whole.splitlines(), start=1):
            record = _parsed(line)
            problem = None
            if record is None:
                problem = f"line {number} is not a record of ours"
            elif record.hash != _hash(json.loads(line)):
                problem = f"record {number} was changed"
            elif record.number != number or record.before != before or record.system != self.system:
                problem = f"a record in front of line {number} was removed, inserted or moved"
            if problem or record is None:
                return AuditVerdict(len(found), before, bool(torn), problem), found
            found.append(record)
            before = record.hash
            if number == head_number:
                at_head = before
        problem = None
        if len(found) < head_number:
            problem = f"{head_number - len(found)} record(s) were cut off its end"
        elif at_head != head:
            problem = f"record {head_number} is not the one that was written"
        elif len(found) > head_number + 1:
            problem = f"{len(found) - head_number} records follow the newest that was acknowledged"
        return AuditVerdict(len(found), before, bool(torn), problem), found

    def _head(self) -> tuple[int, str]:
        try:
            number, _, head = self.head_path.read_text(encoding="ascii").strip().partition(" ")
            return int(number), head
        except FileNotFoundError:
            return 0, BEGINNING
        except ValueError:
            return 0, "unreadable"

    def _broken(self, verdict: AuditVerdict) -> AuditLogBroken:
        return AuditLogBroken(
            f"the audit log does not hold: {verdict.problem}.",
            system=self.system,
            next_step=f"keep `{self.path.name}` as it is, restore it from its backup, find out who could "
            f"write it, and check again: `parda audit-log verify --system {self.system}`.",
        )

    def _refused(self, what: str) -> EvidenceError:
        return EvidenceError(
            f"the audit log was offered {what}.",
            system=self.system,
            next_step="record counts, words of our own, ids and days only; this is a defect of the caller.",
        )

    def _unusable(self, error: OSError) -> EvidenceError:
        return EvidenceError(
            f"the audit log cannot be used ({type(error).__name__}; details withheld).",
            system=self.system,
            next_step=f"check free disk space and the owner and mode of `state/{self.path.name}`.",
        )


def _is_detail(value: object) -> bool:
    if isinstance(value, (bool, int)):
        return True
    if not isinstance(value, str):
        return False
    if _DAY.fullmatch(value) or _KEYED.fullmatch(value):
        return True
    return _NAME.fullmatch(value) is not None and not _LONG_NUMBER.search(value)


def _account() -> str:
    try:
        name = getpass.getuser()
    except (OSError, KeyError):  # a container's user without an entry
        return f"uid:{os.getuid()}"
    return name if _ID.fullmatch(name) else f"uid:{os.getuid()}"


def _read(handle: int) -> bytes:
    os.lseek(handle, 0, os.SEEK_SET)
    parts = []
    while part := os.read(handle, 1 << 20):
        parts.append(part)
    return b"".join(parts)


def _whole_lines(content: bytes) -> tuple[bytes, bytes]:
    end = content.rfind(b"\n") + 1
    return content[:end], content[end:]


def _canonical(body: Mapping[str, Any]) -> str:
    return json.dumps(body, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def _hash(body: Mapping[str, Any]) -> str:
    signed = {name: value for name, value in body.items() if name != "hash"}
    return hashlib.sha256(_canonical(signed).encode()).hexdigest()


def _parsed(line: bytes) -> AuditRecord | None:
    try:
        body = json.loads(line)
        if not isinstance(body, dict) or set(body) != _FIELDS or _canonical(body).encode() != line:
            return None
        return _record(body)
    except (ValueError, TypeError):
        return None


def _record(body: Mapping[str, Any]) -> AuditRecord:
    return AuditRecord(**{**body, "at": datetime.fromisoformat(body["at"])})
