"""Layer 5: one release a night. All published tables leave in one file, so they are one step."""

# No postponed annotations here: Dagster reads the type of `context` when the asset is made.

from collections.abc import Iterator
from typing import Any

import dagster as dg

from assets.aggregated import table_metadata
from assets.edge import value_free
from assets.layers import CHECKS, KEPT, Marketplaces, asset_key, lineage_metadata, night_of
from transforms.aggregation.spec import TableSpec
from transforms.marketplace import Marketplace
from transforms.progress import report
from transforms.publishing.promises import PromiseBroken
from transforms.steps.publish import ReleasedNight, release_night


def published_assets(
    market: Marketplace, partitions: dg.PartitionsDefinition[Any]
) -> list[dg.AssetsDefinition]:
    """The release (one asset a table, and the promise register) and the report of it."""
    promises = asset_key("published", market.name, "promises")
    tables = [_table_spec(market, spec, partitions) for spec in market.tables.values()]
    specs = [
        *tables,
        dg.AssetSpec(
            promises,
            deps=[asset_key("aggregated", market.name, table) for table in market.tables],
            description="Every clause of the policy, the controls that keep it and what they found.",
            kinds={"duckdb"},
            partitions_def=partitions,
            owners=[market.system.policy.controller.owner],
            group_name=f"{market.name}_published",
        ),
    ]

    @dg.multi_asset(
        name=f"{market.name}_published",
        specs=specs,
        check_specs=[
            dg.AssetCheckSpec(KEPT, asset=promises, blocking=True, description=CHECKS[KEPT]),
            *(
                dg.AssetCheckSpec("protected", asset=spec.key, blocking=True, description=CHECKS["protected"])
                for spec in tables
            ),
        ],
        backfill_policy=dg.BackfillPolicy.single_run(),
        required_resource_keys={"marketplaces"},
    )
    def release(context: dg.AssetExecutionContext) -> Iterator[Any]:
        marketplaces: Marketplaces = context.resources.marketplaces
        report(f"release {market.name}")

        def work() -> ReleasedNight:
            with marketplaces.open(market, run_id=context.run.run_id) as bench:
                return release_night(bench, night_of(context, market))

        try:
            night = value_free(work, system=market.name, table="release")
        except PromiseBroken as broken:
            # the register is measured, though nothing leaves: its failed check ends this step
            yield dg.MaterializeResult(
                asset_key=promises,
                metadata={"broken": len(broken.broken)},
                check_results=[
                    dg.AssetCheckResult(
                        asset_key=promises, check_name=KEPT, passed=False, description=str(broken)
                    )
                ],
            )
            raise
        made = night.release
        for table in market.tables:
            key = asset_key("published", market.name, table)
            held_back = night.held_back.get(table)
            yield dg.MaterializeResult(
                asset_key=key,
                metadata={
                    "dagster/row_count": made.rows.get(table, 0),
                    "periods": len(made.added.get(table, ())),
                    "release": made.release_id,
                },
                # publish() refuses what breaks a rule, so what left has passed
                check_results=[
                    dg.AssetCheckResult(
                        asset_key=key,
                        check_name="protected",
                        passed=held_back is None,
                        description=str(held_back) if held_back else None,
                    )
                ],
            )
        yield dg.MaterializeResult(
            asset_key=promises,
            metadata={"release": made.release_id},
            check_results=[dg.AssetCheckResult(asset_key=promises, check_name=KEPT, passed=True)],
        )

    return [release]


def _table_spec(
    market: Marketplace, spec: TableSpec, partitions: dg.PartitionsDefinition[Any]
) -> dg.AssetSpec:
    metadata = table_metadata(market, "published", spec)
    columns = [column.name for column in metadata["dagster/column_schema"].columns]
    return dg.AssetSpec(
        asset_key("published", market.name, spec.table),
        deps=[asset_key("aggregated", market.name, spec.table)],
        description=f"{spec.title}. {spec.description}",
        kinds={"duckdb"},
        partitions_def=partitions,
        owners=[market.system.policy.controller.owner],
        group_name=f"{market.name}_published",
        metadata={
            **metadata,
            "dagster/column_lineage": lineage_metadata(
                market.name, {column: [("aggregated", spec.table, column)] for column in columns}
            ),
        },
    )
