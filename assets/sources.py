"""External assets: the marketplace's own tables, as declared. Nothing is written into them."""

from __future__ import annotations

from typing import Any

import dagster as dg

from assets.layers import asset_key, columns_metadata
from transforms.policy.models import System, TableSource


def source_assets(system: System, partitions: dg.PartitionsDefinition[Any]) -> list[dg.AssetSpec]:
    return [_source(system, table, partitions) for table in system.sources.tables.values()]


def _source(system: System, table: TableSource, partitions: dg.PartitionsDefinition[Any]) -> dg.AssetSpec:
    return dg.AssetSpec(
        asset_key("source", system.name, table.table),
        description=table.description,
        group_name=f"{system.name}_source",
        owners=[system.policy.controller.owner],
        kinds={"postgres"},
        partitions_def=partitions,
        metadata={
            "dagster/column_schema": columns_metadata(
                [
                    (name, field.type.value, f"{field.description} ({field.role.value})")
                    for name, field in table.fields.items()
                ]
            ),
            "dagster/table_name": f"{system.name}.{table.source_name or table.table}",
            "load": table.load.value,
            "cursor": table.cursor or "none",
        },
    )
