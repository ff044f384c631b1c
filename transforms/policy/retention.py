"""Retention: which stored days of a table have had their time, and their removal.

``expired_days`` is pure. ``sweep`` deletes day partitions of the restricted layers for the rules whose
event is ``age_of_record``; ``account_termination`` is told by rows of the operational store, see
``closed_accounts.py``; ``purpose_ended`` is not known here. Published cells are anonymous and closed:
retention does not touch them.

The day a record of day ``d`` expires under a period ``p``:

- a plain rule promises a longest time: the day goes on the first night with ``d + p <= today``, so that
  no record grows older than ``p``;
- a rule with ``legal_hold`` promises a shortest time as well: it goes on the first night with
  ``d + p < today``, when even the last record of the day is older than ``p``.

Months and years are calendar months, cut to the month's last day (31 January + P1M = 28 February).
"""

from __future__ import annotations

import os
import re
import shutil
import time
from calendar import monthrange
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from transforms.errors import StorageError
from transforms.home import Home, Layer
from transforms.policy.models import Policy, Retention

_PERIOD = re.compile(r"^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?$")
_DERIVED_LAYERS: tuple[Layer, ...] = ("conformed", "aggregated")
_LEFT_OVER_SECONDS = 86_400.0  # a staging folder this old belongs to no running step


@dataclass(frozen=True)
class Swept:
    """What one sweep did to one stored table. Counts only."""

    layer: Layer
    table: str
    rule: str  # name of the retention rule that asked for it
    removed: int  # day partitions deleted now
    kept: int  # day partitions that may stay
    overdue: int  # expired and still there after the sweep; more than 0 breaks the promise


def period_parts(period: str) -> tuple[int, int, int]:
    """Years, months and days of an ISO 8601 period."""
    match = _PERIOD.match(period)
    if match is None:
        raise ValueError("not a period of years, months and days")
    years, months, days = (int(part or 0) for part in match.groups())
    return years, months, days


def add_period(day: date, period: str) -> date:
    """``day`` plus an ISO 8601 period of years, months and days, e.g. ``P1Y6M``."""
    years, months, days = period_parts(period)
    month_index = day.year * 12 + day.month - 1 + years * 12 + months
    year, month = divmod(month_index, 12)
    if year > date.max.year:
        return date.max
    last = monthrange(year, month + 1)[1]
    moved = date(year, month + 1, min(day.day, last))
    return moved + timedelta(days=min(days, (date.max - moved).days))


def rule_of(policy: Policy, table: str) -> Retention | None:
    """The retention rule that names a source table."""
    return next((rule for rule in policy.retention if table in rule.tables), None)


def expired(rule: Retention, day: date, today: date) -> bool:
    """Whether records of ``day`` have had their time by ``today`` under ``rule``."""
    if rule.event != "age_of_record" or rule.period is None:
        return False
    end = add_period(day, rule.period)
    return end < today if rule.legal_hold else end <= today


def expired_days(policy: Policy, table: str, today: date, days: Sequence[date]) -> list[date]:
    """Those of ``days`` that must be gone for the source table ``table``, ascending."""
    rule = rule_of(policy, table)
    return sorted(day for day in days if rule is not None and expired(rule, day, today))


def strictest(policy: Policy, sources: Sequence[str], today: date) -> Retention | None:
    """The rule of a table made from several source tables: of those with an age, the shortest."""
    rules = [rule for rule in (rule_of(policy, table) for table in sources) if rule is not None]
    aged = [rule for rule in rules if rule.event == "age_of_record" and rule.period is not None]
    return min(aged, key=lambda rule: add_period(today, str(rule.period)), default=None)


def sweep(
    home: Home,
    system: str,
    policy: Policy,
    today: date,
    *,
    derived: Mapping[str, Sequence[str]] | None = None,
) -> list[Swept]:
    """Delete every expired day partition of the restricted layers; a row for each table with an age rule.

    ``derived`` gives for each table of the conformed and aggregated layers the source tables whose rows
    it holds; the shortest of their periods counts. An aggregated period expires with its first day.
    Deleting is by unlink followed by an fsync of the folder, so that a crash cannot bring it back.
    Raises ``StorageError`` when a partition cannot be removed.
    """
    rules: list[tuple[Layer, str, Retention]] = [
        ("pseudonymised", table, rule)
        for rule in policy.retention
        if rule.event == "age_of_record"
        for table in rule.tables
    ]
    for table, sources in (derived or {}).items():
        rule = strictest(policy, sources, today)
        if rule is not None:
            rules += [(layer, table, rule) for layer in _DERIVED_LAYERS]
    swept = []
    for layer, table, rule in rules:
        folder = home.layer(system, layer) / table
        if not folder.is_dir():
            continue
        _remove_left_overs(folder, system, table)
        removed = 0
        for day, path in _partitions(folder):
            if expired(rule, day, today):
                _remove(path, system, table)
                removed += 1
        left = [day for day, _ in _partitions(folder)]
        overdue = sum(expired(rule, day, today) for day in left)
        swept.append(Swept(layer, table, rule.name, removed, len(left) - overdue, overdue))
    return swept


def _partitions(folder: Path) -> Iterator[tuple[date, Path]]:
    """Day folders of a table, also one that a crash left without its file."""
    for path in sorted(folder.glob("day=*")):
        try:
            yield date.fromisoformat(path.name.removeprefix("day=")), path
        except ValueError:  # not of our making: neither read nor removed
            continue


def _remove_left_overs(folder: Path, system: str, table: str) -> None:
    """Folders that a killed write left behind hold the same rows; old ones go whatever their days."""
    oldest = time.time() - _LEFT_OVER_SECONDS
    for path in folder.glob(".staging-*"):
        if path.stat().st_mtime < oldest:
            _remove(path, system, table)


def _remove(path: Path, system: str, table: str) -> None:
    try:
        shutil.rmtree(path)
        descriptor = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
    except OSError as error:
        raise StorageError(
            f"an expired partition could not be removed ({type(error).__name__}).",
            system=system,
            table=table,
            next_step="check the permissions of the folder `restricted` under PARDA_HOME and run again.",
        ) from None
