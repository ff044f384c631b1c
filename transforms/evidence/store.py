"""The evidence of one system: what each night counted, checked, kept and released.

One SQLite file a system under ``state/``, mode 0600, one short transaction a record, synced before a
call returns: a crash loses at most the record being written. It holds counts, names from our own
declarations and days. What is not a count is refused by type, so a value cannot slip in by mistake.
"""

from __future__ import annotations

import json
import os
import re
import sqlite3
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from types import TracebackType
from typing import Self

from transforms.errors import DisclosureError
from transforms.evidence.records import (
    CheckEvidence,
    ControlEvidence,
    ControlState,
    Count,
    EvidenceError,
    EvidenceLayer,
    PartitionEvidence,
    ReleasedPeriod,
)
from transforms.home import Home
from transforms.publishing.manifest import released_periods

__all__ = [
    "CheckEvidence",
    "ControlEvidence",
    "ControlState",
    "Count",
    "EvidenceError",
    "EvidenceLayer",
    "EvidenceStore",
    "PartitionEvidence",
    "ReleasedPeriod",
]

_CONTROL_STATES = ("kept", "broken", "not_applicable")
_LAYERS = ("source", "pseudonymised", "conformed", "aggregated", "published")
_NAME = re.compile(r"[a-z][a-z0-9_.:/-]{0,119}")
_CHECK = re.compile(r"[a-z][a-z0-9_.:/ ()=<>,+-]{0,119}")
_LONG_NUMBER = re.compile(r"(?:[0-9][^a-z0-9]?){6}")
_WORD = re.compile(r"[a-z][a-z_]{0,31}")
_RUN = re.compile(r"[A-Za-z0-9_.:-]{1,80}")
_BUSY_SECONDS = 60.0

_SCHEMA = """
CREATE TABLE IF NOT EXISTS partitions (
    layer TEXT NOT NULL, table_name TEXT NOT NULL, day TEXT NOT NULL, rows INTEGER NOT NULL,
    run_id TEXT NOT NULL, recorded_at TEXT NOT NULL, PRIMARY KEY (layer, table_name, day)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS readings (
    table_name TEXT NOT NULL PRIMARY KEY, began_at TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS exclusions (
    layer TEXT NOT NULL, table_name TEXT NOT NULL, day TEXT NOT NULL, reason TEXT NOT NULL,
    rows INTEGER NOT NULL, PRIMARY KEY (layer, table_name, day, reason)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS checks (
    number INTEGER PRIMARY KEY, layer TEXT NOT NULL, table_name TEXT NOT NULL, first_day TEXT NOT NULL,
    last_day TEXT NOT NULL, name TEXT NOT NULL, passed INTEGER NOT NULL, counts TEXT NOT NULL,
    run_id TEXT NOT NULL, recorded_at TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS checks_by_table ON checks (layer, table_name, first_day);
CREATE TABLE IF NOT EXISTS controls (
    control TEXT NOT NULL, day TEXT NOT NULL, state TEXT NOT NULL, counts TEXT NOT NULL,
    run_id TEXT NOT NULL, recorded_at TEXT NOT NULL, PRIMARY KEY (control, day)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS releases (
    release_id TEXT PRIMARY KEY, released_at TEXT NOT NULL, manifest_sha256 TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS released_periods (
    table_name TEXT NOT NULL, first_day TEXT NOT NULL, last_day TEXT NOT NULL, rows INTEGER NOT NULL,
    release_id TEXT NOT NULL, PRIMARY KEY (table_name, first_day)) WITHOUT ROWID;
"""


class EvidenceStore:
    """Reads and writes one system's evidence. Safe to share between threads of one process."""

    def __init__(self, home: Home, system: str, connection: sqlite3.Connection) -> None:
        self.home = home
        self.system = system
        self._connection = connection
        self._lock = threading.RLock()

    @classmethod
    def open(cls, home: Home, system: str) -> EvidenceStore:
        """Open (or make) ``state/<system>.sqlite``."""
        path = home.state(system)
        try:
            # made before SQLite touches it: its journal copies the mode of the file
            os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
            path.chmod(0o600)
            connection = sqlite3.connect(
                path, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False
            )
            connection.execute("PRAGMA journal_mode = DELETE")
            connection.execute("PRAGMA synchronous = EXTRA")
            connection.execute("PRAGMA secure_delete = ON")
            connection.executescript(f"BEGIN IMMEDIATE; {_SCHEMA} COMMIT;")
        except (sqlite3.Error, OSError) as error:
            raise _unusable(system, error) from None
        return cls(home, system, connection)

    def close(self) -> None:
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # --- partitions ----------------------------------------------------------------------------

    def record_partition(
        self,
        layer: EvidenceLayer,
        table: str,
        day: date,
        rows: int,
        excluded: Mapping[str, int],
        run_id: str,
    ) -> None:
        """Rows stored and rows excluded by reason; a rerun of the day replaces the record.

        With layer ``source``, ``rows`` are those the reader gave for the day.
        """
        key = (self._layer(layer), self._name(table), _day(day))
        counted = self._whole(rows, "rows")
        reasons = {self._name(reason): self._whole(number, reason) for reason, number in excluded.items()}
        with self._transaction() as db:
            db.execute(
                "INSERT OR REPLACE INTO partitions VALUES (?, ?, ?, ?, ?, ?)",
                (*key, counted, self._run(run_id), _now()),
            )
            db.execute("DELETE FROM exclusions WHERE layer = ? AND table_name = ? AND day = ?", key)
            db.executemany(
                "INSERT INTO exclusions VALUES (?, ?, ?, ?, ?)",
                [(*key, reason, number) for reason, number in reasons.items()],
            )

    def record_partitions(
        self, layer: EvidenceLayer, table: str, rows: Mapping[date, int], run_id: str
    ) -> None:
        """``record_partition`` for days without exclusions, in one transaction: each costs an fsync."""
        keys = [(self._layer(layer), self._name(table), _day(day)) for day in rows]
        counted = [self._whole(number, "rows") for number in rows.values()]
        recorded = (self._run(run_id), _now())
        with self._transaction() as db:
            db.executemany(
                "INSERT OR REPLACE INTO partitions VALUES (?, ?, ?, ?, ?, ?)",
                [(*key, number, *recorded) for key, number in zip(keys, counted, strict=True)],
            )
            db.executemany("DELETE FROM exclusions WHERE layer = ? AND table_name = ? AND day = ?", keys)

    def partitions(
        self, layer: EvidenceLayer, table: str, first_day: date | None = None, last_day: date | None = None
    ) -> list[PartitionEvidence]:
        """The recorded days of a table, ascending; with bounds (included) only those within."""
        within = (
            self._layer(layer),
            self._name(table),
            _day(first_day or date.min),
            _day(last_day or date.max),
        )
        with self._reading() as db:
            excluded: dict[str, dict[str, int]] = {}
            for day, reason, number in db.execute(
                "SELECT day, reason, rows FROM exclusions WHERE layer = ? AND table_name = ?"
                " AND day BETWEEN ? AND ? ORDER BY reason",
                within,
            ):
                excluded.setdefault(day, {})[reason] = number
            return [
                PartitionEvidence(layer, table, date.fromisoformat(day), rows, excluded.get(day, {}), run_id)
                for day, rows, run_id in db.execute(
                    "SELECT day, rows, run_id FROM partitions WHERE layer = ? AND table_name = ?"
                    " AND day BETWEEN ? AND ? ORDER BY day",
                    within,
                )
            ]

    def record_reading(self, table: str, began_at: datetime) -> None:
        """When the newest night of a source table began to read it; a later one replaces the record."""
        row = (self._name(table), began_at.astimezone(UTC).isoformat(timespec="seconds"))
        with self._transaction() as db:
            db.execute("INSERT OR REPLACE INTO readings VALUES (?, ?)", row)

    def last_reading(self, table: str) -> datetime | None:
        """When the newest night began to read ``table`` (UTC); None before the first."""
        with self._reading() as db:
            found = db.execute(
                "SELECT began_at FROM readings WHERE table_name = ?", (self._name(table),)
            ).fetchone()
        return datetime.fromisoformat(found[0]) if found else None

    # --- checks --------------------------------------------------------------------------------

    def record_check(
        self,
        layer: EvidenceLayer,
        table: str,
        first_day: date,
        last_day: date,
        check: str,
        passed: bool,
        counts: Mapping[str, Count],
        run_id: str,
    ) -> None:
        """One verdict. Verdicts are added, never overwritten: the latest of a day counts."""
        if not isinstance(passed, bool):
            raise self._refused("a verdict that is not true or false")
        if last_day < first_day:
            raise self._refused("a check whose last day is before its first")
        row = (
            self._layer(layer),
            self._name(table),
            _day(first_day),
            _day(last_day),
            self._name(check, _CHECK),
            int(passed),
            self._counts(counts),
            self._run(run_id),
            _now(),
        )
        with self._transaction() as db:
            db.execute(
                "INSERT INTO checks (layer, table_name, first_day, last_day, name, passed, counts, run_id,"
                " recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                row,
            )

    def latest_checks(
        self, layer: EvidenceLayer, table: str, first_day: date, last_day: date
    ) -> list[CheckEvidence]:
        """The verdicts that hold for at least one day of the range, by check name and first day.

        A verdict is overruled on the days that a later verdict of the same check covers; a rerun of one
        day therefore heals that day of a failed longer run, and no other.
        """
        with self._reading() as db:
            found = db.execute(
                "SELECT layer, table_name, first_day, last_day, name, passed, counts, run_id, recorded_at"
                " FROM checks WHERE layer = ? AND table_name = ? AND first_day <= ? AND last_day >= ?"
                " ORDER BY number DESC",
                (self._layer(layer), self._name(table), _day(last_day), _day(first_day)),
            ).fetchall()
        still_open: dict[str, set[date]] = {}
        holding = []
        for row in found:
            check = _check(row)
            days = still_open.setdefault(check.check, set(_days(first_day, last_day)))
            own = {day for day in days if check.first_day <= day <= check.last_day}
            if own:
                days -= own
                holding.append(check)
        return sorted(holding, key=lambda check: (check.check, check.first_day))

    def failed_checks(
        self, layer: EvidenceLayer, table: str, first_day: date, last_day: date
    ) -> list[CheckEvidence]:
        """The latest verdicts over the range that did not pass."""
        return [check for check in self.latest_checks(layer, table, first_day, last_day) if not check.passed]

    def all_latest_checks(self) -> list[CheckEvidence]:
        """The newest verdict of every (layer, table, check), for the report."""
        with self._reading() as db:
            return [
                _check(row)
                for row in db.execute(
                    "SELECT layer, table_name, first_day, last_day, name, passed, counts, run_id,"
                    " recorded_at FROM checks WHERE number IN"
                    " (SELECT max(number) FROM checks GROUP BY layer, table_name, name)"
                    " ORDER BY layer, table_name, name"
                )
            ]

    # --- controls ------------------------------------------------------------------------------

    def record_control(
        self,
        control_id: str,
        day: date,
        state: ControlState,
        counts: Mapping[str, Count],
        run_id: str = "unnamed",
    ) -> None:
        """What a control found on a day; finding it again replaces the record."""
        if state not in _CONTROL_STATES:
            raise self._refused("a state of a control that is none of kept, broken, not_applicable")
        row = (
            self._name(control_id),
            _day(day),
            str(state),
            self._counts(counts),
            self._run(run_id),
            _now(),
        )
        with self._transaction() as db:
            db.execute("INSERT OR REPLACE INTO controls VALUES (?, ?, ?, ?, ?, ?)", row)

    def controls(self, through: date | None = None) -> dict[str, ControlEvidence]:
        """The newest evidence of every control, on or before ``through``."""
        with self._reading() as db:
            return {
                control: ControlEvidence(control, date.fromisoformat(day), state, json.loads(counts))
                for control, day, state, counts in db.execute(
                    "SELECT control, day, state, counts FROM controls WHERE day <= ? ORDER BY control, day",
                    (_day(through or date.max),),
                )
            }

    def forget_before(self, day: date) -> int:
        """Delete verdicts and findings recorded for days before ``day``; how many.

        They are counts of nobody, but for ever is no period either. What was released is never forgotten.
        """
        with self._transaction() as db:
            checks = db.execute("DELETE FROM checks WHERE last_day < ?", (_day(day),)).rowcount
            return checks + db.execute("DELETE FROM controls WHERE day < ?", (_day(day),)).rowcount

    # --- releases ------------------------------------------------------------------------------

    def record_release(
        self,
        release_id: str,
        periods: Sequence[ReleasedPeriod],
        *,
        released_at: datetime,
        manifest_sha256: str,
    ) -> None:
        """Enter a release in the ledger, whole or not at all; entering it again changes nothing.

        The manifests are the truth of what is out; the ledger outlives them, so that a period whose
        files were lost is still never published a second time.
        """
        if not re.fullmatch(r"[0-9a-f]{64}", manifest_sha256):
            raise self._refused("a manifest hash that is not sha256 in hexadecimal")
        rows = [
            (
                self._name(period.table),
                _day(period.first_day),
                _day(period.last_day),
                self._whole(period.rows, "rows"),
            )
            for period in periods
        ]
        with self._transaction() as db:
            known = db.execute(
                "SELECT manifest_sha256 FROM releases WHERE release_id = ?", (self._run(release_id),)
            ).fetchone()
            if known == (manifest_sha256,):
                return
            try:
                db.execute(
                    "INSERT INTO releases VALUES (?, ?, ?)",
                    (release_id, released_at.astimezone(UTC).isoformat(), manifest_sha256),
                )
                db.executemany(
                    "INSERT INTO released_periods VALUES (?, ?, ?, ?, ?)",
                    [(*row, release_id) for row in rows],
                )
            except sqlite3.IntegrityError:
                raise DisclosureError(
                    f"release {release_id} would enter a release or a period that the ledger already has.",
                    system=self.system,
                    next_step="closed periods are immutable; compare the manifests: "
                    f"`parda verify --system {self.system}`.",
                ) from None

    def ledger(self) -> list[ReleasedPeriod]:
        """Every released period, by table and day."""
        with self._reading() as db:
            return [
                ReleasedPeriod(table, date.fromisoformat(first), date.fromisoformat(last), rows, release_id)
                for table, first, last, rows, release_id in db.execute(
                    "SELECT table_name, first_day, last_day, rows, release_id FROM released_periods"
                    " ORDER BY table_name, first_day"
                )
            ]

    def released_periods(self, table: str) -> set[date]:
        """First days of the periods of ``table`` that are out.

        A union: a crash can part the manifests from the ledger, and in either case what one of them
        calls released has been, or may have been, seen.
        """
        with self._reading() as db:
            ledger = {
                date.fromisoformat(first)
                for (first,) in db.execute(
                    "SELECT first_day FROM released_periods WHERE table_name = ?", (self._name(table),)
                )
            }
        manifests = released_periods(self.home, self.system).get(table, set())
        return ledger | {period.first for period in manifests}

    def recorded_releases(self) -> dict[str, str]:
        """Release ids in the ledger, each with the hash of its manifest."""
        with self._reading() as db:
            return dict(db.execute("SELECT release_id, manifest_sha256 FROM releases ORDER BY release_id"))

    # --- inside --------------------------------------------------------------------------------

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        with self._lock:
            try:
                self._connection.execute("BEGIN IMMEDIATE")
                try:
                    yield self._connection
                except BaseException:
                    self._connection.execute("ROLLBACK")
                    raise
                self._connection.execute("COMMIT")
            except sqlite3.Error as error:
                raise _unusable(self.system, error) from None

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        with self._lock:
            try:
                yield self._connection
            except sqlite3.Error as error:
                raise _unusable(self.system, error) from None

    def _counts(self, counts: Mapping[str, Count]) -> str:
        for name, value in counts.items():
            self._name(name)
            if isinstance(value, (bool, int)):
                continue
            if isinstance(value, str) and _WORD.fullmatch(value):
                continue
            raise self._refused(f"`{name}`, which is not a whole number, true/false or a short word")
        return json.dumps(dict(counts), sort_keys=True)

    def _whole(self, number: int, name: str) -> int:
        if isinstance(number, bool) or not isinstance(number, int) or number < 0:
            raise self._refused(f"`{name}`, which is not a count")
        return number

    def _name(self, name: str, form: re.Pattern[str] = _NAME) -> str:
        # a name that does not look like one of ours is not repeated: it might be a value
        if not isinstance(name, str) or not form.fullmatch(name) or _LONG_NUMBER.search(name):
            raise self._refused("a name that is none of our own declarations' names")
        return name

    def _layer(self, layer: str) -> str:
        if layer not in _LAYERS:
            raise self._refused("a layer that does not exist")
        return layer

    def _run(self, run_id: str) -> str:
        if not isinstance(run_id, str) or not _RUN.fullmatch(run_id):
            raise self._refused("a run or release id of another form than letters, digits and `_.:-`")
        return run_id

    def _refused(self, what: str) -> EvidenceError:
        return EvidenceError(
            f"the evidence store was offered {what}.",
            system=self.system,
            next_step="record counts and names of our own declarations only; this is a defect of the caller.",
        )


def _check(row: tuple[str, str, str, str, str, int, str, str, str]) -> CheckEvidence:
    layer, table, first, last, name, passed, counts, run_id, recorded_at = row
    return CheckEvidence(
        layer,
        table,
        date.fromisoformat(first),
        date.fromisoformat(last),
        name,
        bool(passed),
        json.loads(counts),
        run_id,
        datetime.fromisoformat(recorded_at),
    )


def _unusable(system: str, error: sqlite3.Error | OSError) -> EvidenceError:
    return EvidenceError(
        f"the evidence store cannot be used ({type(error).__name__}; details withheld).",
        system=system,
        next_step=f"check free disk space, that no other run holds `state/{system}.sqlite` for over "
        f"{_BUSY_SECONDS:.0f} s, and that the file is not damaged.",
    )


def _days(first: date, last: date) -> list[date]:
    return [first + timedelta(days=offset) for offset in range((last - first).days + 1)]


def _day(day: date) -> str:
    # a datetime is a date too, but its text would not compare with those of dates
    return day.date().isoformat() if isinstance(day, datetime) else day.isoformat()


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
