"""Two jobs a marketplace: the night as far as the restricted cells, and the release.

They are apart because within one run a failed step skips everything behind it: one blocked source
table would hold back the tables that have nothing to do with it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import dagster as dg

from transforms.policy.models import System


def nightly_job(system: System, assets: Sequence[dg.AssetsDefinition]) -> Any:
    return dg.define_asset_job(
        f"{system.name}_nightly",
        selection=dg.AssetSelection.assets(*assets),
        description="Source → pseudonymised → conformed → aggregated.",
    )


def release_job(system: System, assets: Sequence[dg.AssetsDefinition]) -> Any:
    return dg.define_asset_job(
        f"{system.name}_release",
        selection=dg.AssetSelection.assets(*assets),
        description="Closed periods through the disclosure gate into a new release.",
    )
