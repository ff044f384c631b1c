"""Layer 3: the common model, filled by each marketplace's SQL. Dependencies and lineage come from it."""

from __future__ import annotations

from typing import Any

import dagster as dg

from assets.layers import asset_key, columns_metadata, layer_asset, lineage_metadata
from transforms.conform.models import Model
from transforms.marketplace import Marketplace
from transforms.steps.conform import conform_model


def conformed_assets(
    market: Marketplace, partitions: dg.PartitionsDefinition[Any]
) -> list[dg.AssetsDefinition]:
    return [_asset(market, model, partitions) for model in market.models.values()]


def _asset(
    market: Marketplace, model: Model, partitions: dg.PartitionsDefinition[Any]
) -> dg.AssetsDefinition:
    lineage = market.lineage.models[model.name]
    return layer_asset(
        layer="conformed",
        market=market,
        table=model.name,
        step=lambda bench, night: conform_model(bench, night, model),
        deps=[
            *(asset_key("pseudonymised", market.name, table) for table in model.source_tables),
            *(asset_key("conformed", market.name, table) for table in model.dimensions),
        ],
        checks=["reconciled", "quality"],
        partitions=partitions,
        description=f"{model.description}\n\nGrain: {model.table.grain}.",
        kinds={"sql", "duckdb"},
        metadata={
            "dagster/column_schema": columns_metadata(
                [(name, str(column.type), column.description) for name, column in model.table.columns.items()]
            ),
            "dagster/column_lineage": lineage_metadata(
                market.name, {column: list(origins) for column, origins in lineage.values.items()}
            ),
            "dagster/table_name": f"{market.name}.conformed.{model.name}",
        },
    )
