"""The one entry of Dagster: every marketplace under ``systems/`` becomes assets, jobs and schedules."""

from __future__ import annotations

from collections.abc import Sequence

import dagster as dg

from assets.aggregated import aggregated_assets
from assets.conformed import conformed_assets
from assets.pseudonymised import pseudonymised_assets
from assets.published import published_assets
from assets.sources import source_assets
from pipelines.jobs import nightly_job, release_job
from pipelines.partitions import nights
from pipelines.resources import MarketplacesResource
from pipelines.schedules import nightly_schedule, release_sensors
from transforms.marketplace import Marketplace, load_marketplace
from transforms.policy.load import system_names


def build_definitions(*, markets: Sequence[Marketplace], home: str | dg.EnvVar) -> dg.Definitions:
    """Definitions of the given marketplaces, their state under ``home``.

    In-process execution: a step takes 0.05 s there and 8 to 11 s in a process of its own; steps are
    parallel inside.
    """
    return dg.Definitions.merge(
        *(marketplace_definitions(market) for market in markets),
        dg.Definitions(
            resources={"marketplaces": MarketplacesResource(home=home)}, executor=dg.in_process_executor
        ),
    )


def marketplace_definitions(market: Marketplace) -> dg.Definitions:
    """Source → pseudonymised → conformed → aggregated → published of one marketplace."""
    partitions = nights(market.system)
    restricted = [
        *pseudonymised_assets(market, partitions),
        *conformed_assets(market, partitions),
        *aggregated_assets(market, partitions),
    ]
    published = published_assets(market, partitions)
    nightly = nightly_job(market.system, restricted)
    release = release_job(market.system, published)
    return dg.Definitions(
        assets=[*source_assets(market.system, partitions), *restricted, *published],
        jobs=[nightly, release],
        schedules=[nightly_schedule(market.system, nightly)],
        sensors=release_sensors(market.system, nightly, release),
    )


@dg.definitions
def defs() -> dg.Definitions:
    """What ``dg dev`` loads."""
    markets = [load_marketplace(name) for name in system_names()]
    return build_definitions(markets=markets, home=dg.EnvVar("PARDA_HOME"))
