"""The requests of one system: which there were, when each is due, what was answered.

``state/<system>.requests.sqlite``, mode 0600. It holds ids of requests, days, counts, and for each subject a
keyed name from which nothing can be computed; never a value of a person.
"""

from __future__ import annotations

import json
import os
import secrets
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Literal
from zoneinfo import ZoneInfo

from transforms.errors import ConfigurationError
from transforms.evidence.records import EvidenceError
from transforms.home import Home
from transforms.policy.models import Requests, System
from transforms.policy.retention import add_period

Kind = Literal["access", "export", "erase", "rectify", "restrict", "lift", "object"]
State = Literal["open", "finished"]

_SCHEMA = """
CREATE TABLE IF NOT EXISTS requests (
    id TEXT PRIMARY KEY, kind TEXT NOT NULL, subject TEXT, received TEXT NOT NULL, due TEXT NOT NULL,
    state TEXT NOT NULL, finished TEXT, checked TEXT NOT NULL, receipt TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS packages (
    request TEXT PRIMARY KEY, subject TEXT NOT NULL, made TEXT NOT NULL, removed TEXT) WITHOUT ROWID;
"""


@dataclass(frozen=True)
class Request:
    """One request. ``subject``: a keyed name; None while the request is only entered."""

    id: str
    kind: str
    subject: str | None
    received: date
    due: date
    state: State
    finished: date | None = None
    checked: str = "no"  # second_identifier, override, or no
    receipt: Mapping[str, Any] = field(default_factory=dict)

    def overdue(self, today: date) -> bool:
        """Not answered in time: past its day and open, or finished after it."""
        return (self.finished or today) > self.due

    def late_now(self, today: date) -> bool:
        return self.state == "open" and today > self.due


def rules(system: System) -> Requests:
    """How soon requests are answered; a policy that does not say so cannot be kept."""
    if system.policy.requests is None:
        raise ConfigurationError(
            "the policy does not say within what time requests are answered.",
            system=system.name,
            next_step=f"add `requests` (answer_within, packages_kept, basis) to {system.name}/policy.yaml.",
        )
    return system.policy.requests


def today_of(system: System) -> date:
    """The present day where the marketplace is."""
    return datetime.now(ZoneInfo(system.policy.controller.timezone)).date()


class RequestLedger:
    """Reads and writes the requests of one system, each write in a transaction of its own."""

    def __init__(self, home: Home, system: str) -> None:
        self._path = home.state(system).with_suffix(".requests.sqlite")
        self._system = system

    @property
    def there(self) -> bool:
        """Whether there was ever a request."""
        return self._path.exists()

    def enter(self, kind: Kind, subject: str | None, received: date, within: str, checked: str) -> Request:
        """A new open request. Its id tells the day and nothing of the subject."""
        identity = f"r-{received:%Y-%m-%d}-{secrets.token_hex(4)}"
        request = Request(
            identity, kind, subject, received, add_period(received, within), "open", None, checked
        )
        self._write(
            "INSERT INTO requests VALUES (?, ?, ?, ?, ?, 'open', NULL, ?, '{}')",
            (identity, kind, subject, received.isoformat(), request.due.isoformat(), checked),
        )
        return request

    def begin(self, request: str, subject: str, checked: str) -> None:
        """Say of whom an entered request is, once that is known."""
        self._write("UPDATE requests SET subject = ?, checked = ? WHERE id = ?", (subject, checked, request))

    def finish(self, request: str, today: date, receipt: Mapping[str, Any]) -> None:
        self._write(
            "UPDATE requests SET state = 'finished', finished = ?, receipt = ? WHERE id = ?",
            (today.isoformat(), json.dumps(dict(receipt), sort_keys=True), request),
        )

    def all(self) -> list[Request]:
        """Oldest first."""
        return [_request(row) for row in self._read("SELECT * FROM requests ORDER BY received, id")]

    def of_id(self, request: str) -> Request | None:
        found = self._read("SELECT * FROM requests WHERE id = ?", (request,))
        return _request(found[0]) if found else None

    def open_of(self, kind: Kind, subject: str) -> Request | None:
        """An open request of a kind and subject: one that was broken off, to be finished."""
        found = self._read(
            "SELECT * FROM requests WHERE kind = ? AND subject = ? AND state = 'open' ORDER BY received, id",
            (kind, subject),
        )
        return _request(found[0]) if found else None

    # --- packages ------------------------------------------------------------------------------

    def made_package(self, request: str, subject: str, today: date) -> None:
        """To be called before the first byte of a package is written."""
        self._write(
            "INSERT OR REPLACE INTO packages VALUES (?, ?, ?, NULL)", (request, subject, today.isoformat())
        )

    def packages(self, subject: str | None = None) -> list[tuple[str, date]]:
        """Requests with a package that is still there, and the day it was made."""
        rows = self._read(
            "SELECT request, subject, made FROM packages WHERE removed IS NULL ORDER BY request"
        )
        return [(row[0], date.fromisoformat(row[2])) for row in rows if subject in (None, row[1])]

    def removed_package(self, request: str, today: date) -> None:
        self._write("UPDATE packages SET removed = ? WHERE request = ?", (today.isoformat(), request))

    # --- inside --------------------------------------------------------------------------------

    def _open(self) -> sqlite3.Connection:
        os.close(os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600))
        connection = sqlite3.connect(self._path, timeout=60.0, isolation_level=None)
        connection.execute("PRAGMA synchronous = EXTRA")
        connection.execute("PRAGMA secure_delete = ON")
        connection.executescript(_SCHEMA)
        return connection

    def _write(self, query: str, values: tuple[str | None, ...]) -> None:
        try:
            with closing(self._open()) as db:
                db.execute(query, values)
        except (sqlite3.Error, OSError) as error:
            raise self._unusable(error) from None

    def _read(self, query: str, values: tuple[str, ...] = ()) -> list[Any]:
        if not self.there:
            return []
        try:
            with closing(self._open()) as db:
                return db.execute(query, values).fetchall()
        except (sqlite3.Error, OSError) as error:
            raise self._unusable(error) from None

    def _unusable(self, error: Exception) -> EvidenceError:
        return EvidenceError(
            f"the list of requests cannot be used ({type(error).__name__}; details withheld).",
            system=self._system,
            next_step=f"check free disk space and the owner and mode of `state/{self._path.name}`.",
        )


def _request(row: Any) -> Request:
    identity, kind, subject, received, due, state, finished, checked, receipt = row
    return Request(
        identity,
        kind,
        subject,
        date.fromisoformat(received),
        date.fromisoformat(due),
        state,
        date.fromisoformat(finished) if finished else None,
        checked,
        json.loads(receipt),
    )
