"""One factory for the assets of the restricted layers: a step becomes a partitioned asset with its
blocking checks, metadata and counts.
"""

# No postponed annotations here: Dagster reads the type of `context` when the asset is made.

import warnings
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import date
from typing import Any, Protocol

import dagster as dg

from assets.edge import value_free
from transforms.home import Layer
from transforms.marketplace import Marketplace
from transforms.progress import report
from transforms.steps.result import EXCLUDED, StepResult
from transforms.workbench import Night, Workbench


class Marketplaces(Protocol):
    """The resource that the assets need: see ``pipelines/resources.py``."""

    def open(self, market: Marketplace, *, run_id: str) -> AbstractContextManager[Workbench]: ...


# A range of nights in one run is what the layers are made for; that the parameter is young needs no line
# an asset on every start. Can go when it is no longer marked beta.
warnings.filterwarnings("ignore", message=".*backfill_policy", category=dg.BetaWarning)

Step = Callable[[Workbench, Night], StepResult]


def asset_key(layer: str, system: str, table: str) -> dg.AssetKey:
    return dg.AssetKey([layer, system, table])


def night_of(context: dg.AssetExecutionContext, market: Marketplace) -> Night:
    """The days of this run: one partition, or a range of them in a single run."""
    keys = context.partition_keys
    return Night(
        date.fromisoformat(keys[0]), date.fromisoformat(keys[-1]), market.system.policy.controller.timezone
    )


AS_SOON_AS_POSSIBLE = 10
"""What needs no source comes before the next table is pulled: the process apart reads ahead meanwhile."""


def layer_asset(
    *,
    layer: Layer,
    market: Marketplace,
    table: str,
    step: Step,
    deps: Sequence[dg.AssetKey],
    checks: Sequence[str],
    partitions: dg.PartitionsDefinition[Any],
    description: str,
    kinds: set[str],
    metadata: dict[str, Any],
    priority: int = AS_SOON_AS_POSSIBLE,
) -> dg.AssetsDefinition:
    """A table of one layer. ``checks`` are the names of the blocking checks that ``step`` answers with."""
    key = asset_key(layer, market.name, table)

    @dg.asset(
        key=key,
        deps=deps,
        partitions_def=partitions,
        # a range of nights is one run: the source is read once, not once a day
        backfill_policy=dg.BackfillPolicy.single_run(),
        check_specs=[
            dg.AssetCheckSpec(name, asset=key, blocking=True, description=CHECKS[name]) for name in checks
        ],
        group_name=f"{market.name}_{layer}",
        owners=[market.system.policy.controller.owner],
        kinds=kinds,
        description=description,
        metadata=metadata,
        required_resource_keys={"marketplaces"},
        op_tags={"dagster/priority": str(priority)},
    )
    def build(context: dg.AssetExecutionContext) -> dg.MaterializeResult:  # type: ignore[type-arg]
        marketplaces: Marketplaces = context.resources.marketplaces

        report(f"{layer} {market.name}.{table}")

        def work() -> StepResult:
            with marketplaces.open(market, run_id=context.run.run_id) as bench:
                return step(bench, night_of(context, market))

        return materialized(key, value_free(work, system=market.name, table=table))

    return build


KEPT = "kept"
"""The check of the promise register. Its description is the whole message, with the next step."""

CHECKS = {
    "classification": "Detection agrees with the declaration of every column.",
    "reconciled": "Every row that came in is stored or excluded with a reason.",
    "quality": "The expectations generated from the declarations hold.",
    "protected": "No cell that breaks a disclosure rule carries a number.",
    KEPT: "No promise of the policy is broken, and each was measured this night.",
}


def materialized(key: dg.AssetKey, result: StepResult) -> dg.MaterializeResult[Any]:
    """Counts of a step as Dagster's metadata."""
    metadata: dict[str, Any] = {"dagster/row_count": result.row_count}
    metadata |= {f"{EXCLUDED}{reason}": count for reason, count in result.excluded.items()}
    metadata |= dict(result.counts)
    return dg.MaterializeResult(
        asset_key=key,
        metadata=metadata,
        check_results=[
            dg.AssetCheckResult(
                asset_key=key,
                check_name=check.name,
                passed=check.passed,
                metadata=dict(check.counts),
                description=check.problem or None,
            )
            for check in result.checks
        ],
    )


def columns_metadata(columns: Sequence[tuple[str, str, str]]) -> dg.TableSchema:
    """``(name, type, description)`` as Dagster's table schema."""
    return dg.TableSchema(
        columns=[
            dg.TableColumn(name=name, type=type_, description=text or None) for name, type_, text in columns
        ]
    )


Origin = tuple[str, str, str]  # layer, table, column


def lineage_metadata(system: str, lineage: Mapping[str, Iterable[Origin]]) -> dg.TableColumnLineage:
    """``column -> origins`` in the layer above as Dagster's column lineage."""
    return dg.TableColumnLineage(
        {
            column: [
                dg.TableColumnDep(asset_key=asset_key(layer, system, table), column_name=origin)
                for layer, table, origin in sorted(origins)
            ]
            for column, origins in sorted(lineage.items())
        }
    )
