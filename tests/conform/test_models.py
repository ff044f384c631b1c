from __future__ import annotations

from pathlib import Path

import pytest

from transforms.conform import load_common_model, load_models
from transforms.errors import ModelError, PolicyError
from transforms.policy.load import SYSTEMS
from transforms.policy.models import System

FACT = "SELECT order_id, local_day(placed_at) AS day FROM new.orders"


def load(folder: Path, system: System, **files: str) -> object:
    for name, sql in files.items():
        (folder / f"{name}.sql").write_text(sql, encoding="utf-8")
    return load_models(folder, system)


def test_models_come_in_building_order_and_know_what_they_need(mgoods: System) -> None:
    models = load_models(SYSTEMS / "mgoods" / "models", mgoods)
    names = list(models)
    for model in models.values():
        for dimension in model.dimensions:
            assert names.index(dimension) < names.index(model.name)
    finance = models["finance_entries"]
    assert set(finance.drivers) == {"orders", "refunds", "commissions", "payouts"}
    assert set(finance.source_tables) == {"orders", "refunds", "commissions", "payouts", "marketplaces"}
    assert models["shipments"].drivers == ("deliveries",)
    assert models["stock"].dimensions == ("offers", "products")
    assert models["shipments"].description.startswith("Deliveries, each counted once")


def test_mgoods_fills_every_table_of_the_common_model_that_it_has_data_for(mgoods: System) -> None:
    assert set(load_models(SYSTEMS / "mgoods" / "models", mgoods)) == {
        "affiliate_events", "finance_entries", "messages", "offers", "order_events", "order_lines", "orders",
        "platform_events", "products", "returns", "sellers", "shipments", "stock",
    }  # fmt: skip


def test_every_table_of_the_common_model_is_filled_by_some_marketplace() -> None:
    filled = {file.stem for file in SYSTEMS.glob("*/models/*.sql")}
    assert set(load_common_model().tables) <= filled


def test_the_sql_avoids_what_duckdb_2_refuses() -> None:
    for file in (SYSTEMS / "mgoods" / "models").glob("*.sql"):
        assert "->" not in file.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("error", "expected", "files"),
    [
        (PolicyError, "there is no SQL model", {}),
        (PolicyError, r"mgoods\.order: the common model has no table `order`", {"order": FACT}),
        (ModelError, r"mgoods\.orders: the SQL cannot be parsed \(line 2\)", {"orders": "SELECT a\nFROM (("}),
        (ModelError, "one SELECT and nothing else", {"orders": f"{FACT}; {FACT}"}),
        (ModelError, "one SELECT and nothing else", {"orders": "DROP TABLE x"}),
        (ModelError, "tables only, not table functions", {"orders": "SELECT * FROM read_parquet('x')"}),
        (ModelError, "`orders` has no schema", {"orders": "SELECT * FROM orders"}),
        (ModelError, "`new.ordres`, which sources.yaml has not", {"orders": "SELECT * FROM new.ordres"}),
        (ModelError, "the schema `main`, which does not exist", {"orders": "SELECT * FROM main.orders"}),
        (
            ModelError,
            "`conformed.order_lines`, which is no dimension",
            {"orders": "SELECT * FROM conformed.order_lines", "order_lines": FACT},
        ),
        (
            ModelError,
            "at least one table of the schema `new`",
            {"orders": "SELECT * FROM pseudonymised.orders"},
        ),
        (ModelError, "each table of the schema `new` once", {"orders": f"{FACT} UNION ALL {FACT}"}),
        (ModelError, "reads `pseudonymised`, not `new`", {"offers": "SELECT * FROM new.offers"}),
        (
            ModelError,
            "each other in a circle",
            {"offers": "SELECT * FROM conformed.products", "products": "SELECT * FROM conformed.offers"},
        ),
    ],
)
def test_a_wrong_model_is_refused_when_it_is_loaded(
    tmp_path: Path, mgoods: System, error: type[PolicyError], expected: str, files: dict[str, str]
) -> None:
    with pytest.raises(error, match=expected):
        load(tmp_path, mgoods, **files)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "grain: one row an order\n",
            "grains: one row an order\n",
            r"tables\.orders\.grains.*did you mean `grain`",
        ),
        ("primary_key: [order_id]", "primary_key: [order_no]", "`order_no` is not a required column"),
        (
            "type: date, required: true, description: Local date on which the order was placed",
            "type: text, required: true, description: Local date on which the order was placed",
            "a required column `day` of type date",
        ),
        (
            "{type: money, unit: currency, description: Price asked",
            "{type: money, description: Price asked",
            "need a `unit`",
        ),
        (
            "{type: text, description: Brand",
            "{type: text, minimum: 1, description: Brand",
            "go with integer, money",
        ),
    ],
)
def test_a_mistake_in_the_common_model_is_named(tmp_path: Path, old: str, new: str, expected: str) -> None:
    from transforms.conform.common_model import COMMON_MODEL_FILE

    text = COMMON_MODEL_FILE.read_text(encoding="utf-8")
    assert text.count(old) == 1
    file = tmp_path / "common_model.yaml"
    file.write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(PolicyError, match=expected):
        load_common_model(file)
