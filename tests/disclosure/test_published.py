"""The published columns of every shipped table are described, typed, and what the frame has."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest

from transforms.aggregation.measures import RatioMeasure, SumMeasure
from transforms.aggregation.spec import load_tables
from transforms.disclosure.protection import effective_protection
from transforms.disclosure.published import measure_value, published_columns, published_schema
from transforms.policy.load import load_system

MGOODS = Path(__file__).parents[2] / "systems" / "mgoods"
TABLES = load_tables(MGOODS)


@pytest.mark.parametrize("table", sorted(TABLES))
def test_every_column_has_type_description_and_unit(table: str) -> None:
    spec = TABLES[table]
    columns = published_columns(spec)
    assert [column.name for column in columns] == published_schema(spec).names()
    assert columns[0].name == spec.period
    for column in columns:
        assert len(column.description) > 3
        assert (column.unit is not None) is (column.role == "measure")
    for name, measure in spec.measures.items():
        (column,) = [column for column in columns if column.name == name]
        if isinstance(measure, SumMeasure):
            money = spec.column_types[measure.column] == "money"
            assert column.sql_type == ("DECIMAL(38,2)" if money else "BIGINT")
            assert (column.unit == "UZS") is money


@pytest.mark.parametrize("table", sorted(TABLES))
def test_the_policy_protects_every_unit(table: str) -> None:
    policy = load_system("mgoods").policy.protection
    found = effective_protection(TABLES[table], policy)
    assert set(found.minimum_contributors) == set(TABLES[table].units)


def test_a_ratio_is_rounded_half_even_from_exact_parts() -> None:
    spec = TABLES["product_category_weekly"]
    ratio = spec.measures["gross_per_item"]
    assert isinstance(ratio, RatioMeasure)
    row = {"gross__value": pl.Series(["10.00"]).cast(pl.Decimal(38, 2))[0], "items__value": 3}
    assert measure_value("gross_per_item", spec, row) == 3.33
    row["items__value"] = 0
    assert measure_value("gross_per_item", spec, row) is None
