"""Layer 2: what is stored of each source table. Reading and pseudonymising are one step."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import dagster as dg

from assets.layers import asset_key, columns_metadata, layer_asset, lineage_metadata
from transforms.marketplace import Marketplace
from transforms.policy.models import Domain, TableSource
from transforms.pseudonymisation.stored import stored_schema
from transforms.steps.pseudonymise import pseudonymise_table

READ_AHEAD = 8  # tables: enough that small ones do not leave the reading process idle


def pseudonymised_assets(
    market: Marketplace, partitions: dg.PartitionsDefinition[Any]
) -> list[dg.AssetsDefinition]:
    # in the order in which a run takes them
    tables = sorted(market.system.sources.tables.values(), key=lambda table: (-_priority(table), table.table))
    return [
        _asset(market, table, tables[at + 1 : at + 1 + READ_AHEAD], partitions)
        for at, table in enumerate(tables)
    ]


def _priority(table: TableSource) -> int:
    """Tables with names go first: their words are then known when free text is redacted.

    Before them those with dates of birth: what else names somebody below the minimum age is then kept out.
    """
    if table.birth_date is not None:
        return 2
    return int(any(field.domain is Domain.PERSON_NAME for field in table.fields.values()))


def _asset(
    market: Marketplace,
    table: TableSource,
    following: Sequence[TableSource],
    partitions: dg.PartitionsDefinition[Any],
) -> dg.AssetsDefinition:
    return layer_asset(
        layer="pseudonymised",
        market=market,
        table=table.table,
        step=lambda bench, night: pseudonymise_table(bench, night, table, following),
        deps=[asset_key("source", market.name, table.table)],
        checks=["classification", "reconciled", "quality"],
        partitions=partitions,
        description=f"{table.description} Identifiers are keyed pseudonyms; free text is redacted.",
        kinds={"python", "parquet"},
        metadata={
            "dagster/column_schema": columns_metadata(
                [
                    (column.name, str(column.type), table.fields[column.name].description)
                    for column in stored_schema(table)
                ]
            ),
            "dagster/column_lineage": lineage_metadata(
                market.name,
                {
                    name: [
                        ("source", table.table, part) for part in (name, table.fields[name].longitude) if part
                    ]
                    for name in table.stored
                },
            ),
            "dagster/table_name": f"{market.name}.pseudonymised.{table.table}",
        },
        priority=_priority(table),
    )
