"""A run from the command line: the nightly job and the release of each marketplace, in this process."""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import dagster as dg

from assets.layers import KEPT
from pipelines.run_history import forget_old_runs
from transforms.apart.process import prepare
from transforms.errors import ConfigurationError, PardaError
from transforms.evidence.store import EvidenceStore
from transforms.home import Home
from transforms.marketplace import Marketplace
from transforms.policy.models import Load
from transforms.progress import Listener, listening
from transforms.pseudonymisation.keys import KeyRing
from transforms.steps.result import EXCLUDED
from transforms.workbench import open_operational_store

ROOT = Path(__file__).resolve().parents[1]

DAYS_A_RUN = 62

_RANGE_START = "dagster/asset_partition_range_start"
_RANGE_END = "dagster/asset_partition_range_end"
_QUIET = {"loggers": {"console": {"config": {"log_level": "CRITICAL"}}}}


@dataclass(frozen=True)
class JobReport:
    """One job of one marketplace: what failed, with messages that hold no value."""

    system: str
    job: str
    run_id: str
    failures: dict[str, str]
    skipped: tuple[str, ...]
    checks_passed: int
    checks_failed: int
    seconds: float
    release: str | None = None
    excluded: dict[str, int] = field(default_factory=dict)
    """Rows left out, by `layer.table: reason`."""

    @property
    def success(self) -> bool:
        return not self.failures and not self.checks_failed


def instance(home: Home) -> dg.DagsterInstance:
    """The Dagster instance of ``dagster.yaml``, its storage under ``home``."""
    os.environ["PARDA_HOME"] = str(home.root)
    os.environ["PARDA_DAGSTER_STORAGE"] = str(home.dagster)
    os.environ.setdefault("DAGSTER_HOME", str(ROOT))
    return dg.DagsterInstance.get()


@dataclass(frozen=True)
class NightReport:
    """All that was run for one marketplace. ``problem`` tells why nothing could be."""

    system: str
    first: date | None
    last: date | None
    jobs: tuple[JobReport, ...] = ()
    problem: str | None = None

    @property
    def success(self) -> bool:
        return self.problem is None and all(job.success for job in self.jobs)


def run_nights(
    definitions: dg.Definitions,
    markets: Sequence[Marketplace],
    days: tuple[date, date] | None,
    home: Home,
    tell: Listener,
) -> list[NightReport]:
    """Run every marketplace for ``days`` (None: all days of its source); one that fails stops no other."""
    prepare(pseudonymises=True)  # the runs do, too; but here it is ready by the time the first one is planned
    on = instance(home)
    reports = []
    with listening(tell):
        for market in markets:
            try:
                require_usable(market, home)
                first, last = days or source_days(market, home)
                require_past(market, first, last)
            except PardaError as error:
                reports.append(NightReport(market.name, None, None, problem=str(error)))
                continue
            jobs: list[JobReport] = []
            for start, end in spans(first, last):
                jobs += run_jobs(definitions, market.name, start, end, on)
            reports.append(NightReport(market.name, first, last, tuple(jobs)))
    forget_old_runs(on, home.dagster)
    return reports


def require_usable(market: Marketplace, home: Home) -> None:
    """Key, state and source can be opened. Else every single step would tell the same."""
    KeyRing.load(market.name, home)
    EvidenceStore.open(home, market.name).close()
    for store in (market.system.sources.database, *market.system.sources.stores.values()):
        open_operational_store(market.system, store, home).close()


def require_past(market: Marketplace, first: date, last: date) -> None:
    """Each of the days is one that the source may hold, and over.

    A period is published once. Of a day that still goes on, or has not come, the first hours or nothing at
    all would be its numbers for ever.
    """
    earliest, yesterday = market.system.sources.first_day, _yesterday(market)
    if first < earliest or last > yesterday:
        raise ConfigurationError(
            f"the days {first} to {last} are not all between {earliest} (`first_day` of the sources) and "
            f"yesterday, {yesterday}.",
            system=market.name,
            next_step="give days that are over; a day can be run as soon as it has ended in "
            f"{market.system.policy.controller.timezone}.",
        )


def _yesterday(market: Marketplace) -> date:
    return datetime.now(ZoneInfo(market.system.policy.controller.timezone)).date() - timedelta(days=1)


def source_days(market: Marketplace, home: Home) -> tuple[date, date]:
    """First and last whole local day for which the source's appended rows may be read."""
    zone = ZoneInfo(market.system.policy.controller.timezone)
    seen = []
    sources = market.system.sources
    for store in (sources.database, *sources.stores.values()):
        with open_operational_store(market.system, store, home) as reader:
            for table in sources.tables.values():
                if table.load is Load.APPEND and sources.store_of(table) is store:
                    for cursor in (reader.earliest_cursor(table), reader.latest_cursor(table)):
                        if cursor is not None:
                            seen.append(cursor.replace(tzinfo=UTC).astimezone(zone).date())
    if not seen:
        raise ConfigurationError(
            "the source holds no rows with a date.",
            system=market.name,
            next_step=f"check {market.system.sources.database.url_env}, or give --date.",
        )
    first = max(min(seen), market.system.sources.first_day)
    return first, min(max(seen), _yesterday(market))


def spans(first: date, last: date) -> list[tuple[date, date]]:
    """The range cut into pieces that one run takes: memory grows with the open partitions of a run."""
    pieces = []
    while first <= last:
        end = min(last, first + timedelta(days=DAYS_A_RUN - 1))
        pieces.append((first, end))
        first = end + timedelta(days=1)
    return pieces


def run_jobs(
    definitions: dg.Definitions,
    system: str,
    first: date,
    last: date,
    on: dg.DagsterInstance,
    jobs: Sequence[str] = ("nightly", "release"),
) -> list[JobReport]:
    """Run the jobs of ``system`` for the days [first, last] one after the other.

    The release runs also after a failed night: it takes what passed.
    """
    return [_run(definitions, system, job, first, last, on) for job in jobs]


def _run(
    definitions: dg.Definitions, system: str, job: str, first: date, last: date, on: dg.DagsterInstance
) -> JobReport:
    started = time.monotonic()
    result = definitions.resolve_job_def(f"{system}_{job}").execute_in_process(
        instance=on,
        raise_on_error=False,
        run_config=_QUIET,
        tags={_RANGE_START: first.isoformat(), _RANGE_END: last.isoformat()},
    )
    failures: dict[str, str] = {}
    skipped: list[str] = []
    passed = failed = 0
    release: str | None = None
    excluded: dict[str, int] = {}
    found_false: dict[str, str] = {}
    for event in result.all_events:
        if event.event_type == dg.DagsterEventType.STEP_FAILURE:
            # a step that ended with a failed check says no more than that
            failures[str(event.step_key)] = found_false.get(str(event.step_key)) or _message(event)
        elif event.event_type == dg.DagsterEventType.STEP_SKIPPED:
            skipped.append(str(event.step_key))
        elif event.event_type == dg.DagsterEventType.ASSET_CHECK_EVALUATION:
            if event.asset_check_evaluation_data.passed:
                passed += 1
            else:
                failed += 1
                found_false[str(event.step_key)] = _failed_check(event.asset_check_evaluation_data, system)
        elif event.event_type == dg.DagsterEventType.ASSET_MATERIALIZATION:
            made = event.step_materialization_data.materialization
            release = str(made.metadata["release"].value) if "release" in made.metadata else release
            excluded |= _exclusions(made)
    seconds = time.monotonic() - started
    return JobReport(
        system, job, result.run_id, failures, tuple(skipped), passed, failed, seconds, release, excluded
    )


def _failed_check(check: dg.AssetCheckEvaluation, system: str) -> str:
    """What a blocking check found, as an error says it."""
    if check.check_name == KEPT and check.description:
        return check.description
    layer, *_, table = check.asset_key.path
    return str(
        PardaError(
            f"the {layer} layer's check `{check.check_name}` failed. {check.description or ''}".rstrip(),
            next_step=f"look at these columns in the source; correct the rows there, or what "
            f"systems/{system}/ declares of them, and run the days again.",
            system=system,
            table=table,
        )
    )


def _exclusions(made: dg.AssetMaterialization) -> dict[str, int]:
    """`layer.table: reason` -> rows."""
    layer, *_, table = made.asset_key.path
    return {
        f"{layer}.{table}: {name.removeprefix(EXCLUDED)}": int(str(value.value))
        for name, value in made.metadata.items()
        if name.startswith(EXCLUDED)
    }


def _message(event: dg.DagsterEvent) -> str:
    error = event.step_failure_data.error
    while error is not None and error.cause is not None:
        error = error.cause
    return error.message.strip().split(": ", 1)[-1] if error is not None else "failed"
