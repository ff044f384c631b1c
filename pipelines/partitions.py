"""Daily partitions in the marketplace's own timezone."""

from __future__ import annotations

import dagster as dg

from transforms.policy.models import System


def nights(system: System) -> dg.DailyPartitionsDefinition:
    """One partition a local day, from the first day that the source may hold."""
    return dg.DailyPartitionsDefinition(
        start_date=system.sources.first_day.isoformat(), timezone=system.policy.controller.timezone
    )
