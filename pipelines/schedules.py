"""The nightly schedule, and the sensors that let a release follow whatever part of the night held."""

from __future__ import annotations

from typing import Any

import dagster as dg

from pipelines.run_history import forget_old_runs, storage_folder
from transforms.policy.models import System

Job = Any  # an asset job, before its assets are resolved

_PARTITION_TAGS = (
    "dagster/partition",
    "dagster/asset_partition_range_start",
    "dagster/asset_partition_range_end",
)


def nightly_schedule(system: System, nightly: Job) -> Any:
    """At 02:30 local time, for the day that has just ended."""
    return dg.build_schedule_from_partitioned_job(
        nightly,
        name=f"{system.name}_every_night",
        hour_of_day=2,
        minute_of_hour=30,
        description="Pulls the day that has ended and closes the periods that are due.",
    )


def release_sensors(system: System, nightly: Job, release: Job) -> list[dg.SensorDefinition]:
    """A release after each nightly run, also after a failed one.

    A blocked table must not hold back the others: the release takes the tables whose blocking checks
    are recorded as passed.
    """
    return [
        _release_after(system, nightly, release, status)
        for status in (dg.DagsterRunStatus.SUCCESS, dg.DagsterRunStatus.FAILURE)
    ]


def _release_after(
    system: System, nightly: Job, release: Job, status: dg.DagsterRunStatus
) -> dg.SensorDefinition:
    @dg.run_status_sensor(
        name=f"{system.name}_release_after_{status.value.lower()}",
        run_status=status,
        monitored_jobs=[nightly],
        request_job=release,
        description="Publishes what the night has closed.",
    )
    def release_after(context: dg.RunStatusSensorContext) -> dg.RunRequest:
        forget_old_runs(context.instance, storage_folder())
        run = context.dagster_run
        tags = {key: run.tags[key] for key in _PARTITION_TAGS if key in run.tags}
        return dg.RunRequest(run_key=run.run_id, partition_key=tags.pop("dagster/partition", None), tags=tags)

    return release_after
