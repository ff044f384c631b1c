"""Layer 4: statistical tables by period, protected. Restricted: it also holds what was suppressed."""

from __future__ import annotations

from typing import Any

import dagster as dg

from assets.layers import asset_key, columns_metadata, layer_asset, lineage_metadata
from transforms.aggregation.spec import TableSpec
from transforms.disclosure.published import published_columns
from transforms.marketplace import Marketplace
from transforms.steps.aggregate import aggregate_table


def aggregated_assets(
    market: Marketplace, partitions: dg.PartitionsDefinition[Any]
) -> list[dg.AssetsDefinition]:
    return [_asset(market, spec, partitions) for spec in market.tables.values()]


def table_metadata(market: Marketplace, layer: str, spec: TableSpec) -> dict[str, Any]:
    """Schema and table name of a statistical table."""
    return {
        "dagster/column_schema": columns_metadata(
            [
                (column.name, column.sql_type, _described(column.description, column.unit))
                for column in published_columns(spec)
            ]
        ),
        "dagster/table_name": f"{market.name}.{layer}.{spec.table}",
        "data_use": spec.data_use,
        "period": spec.period,
    }


def _described(description: str, unit: str | None) -> str:
    return f"{description} Unit: {unit}." if unit else description


def _asset(
    market: Marketplace, spec: TableSpec, partitions: dg.PartitionsDefinition[Any]
) -> dg.AssetsDefinition:
    used = spec.columns_used()
    return layer_asset(
        layer="aggregated",
        market=market,
        table=spec.table,
        step=lambda bench, night: aggregate_table(bench, night, spec),
        deps=[asset_key("conformed", market.name, spec.fact)],
        checks=["reconciled", "protected", "quality"],
        partitions=partitions,
        description=f"{spec.title}. {spec.description}",
        kinds={"duckdb"},
        metadata={
            **table_metadata(market, "aggregated", spec),
            "dagster/column_lineage": lineage_metadata(
                market.name,
                {
                    column: [("conformed", spec.fact, origin) for origin in origins]
                    for column, origins in used.items()
                },
            ),
        },
    )
