"""Declarations: the shipped ones load, and each mistake names file and key."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.aggregation import plain
from transforms.aggregation.quantities import quantities
from transforms.aggregation.spec import load_tables
from transforms.errors import PolicyError

MGOODS = Path(__file__).parents[2] / "systems" / "mgoods"
EXPECTED = {
    "sales_daily",
    "seller_performance_monthly",
    "product_category_weekly",
    "delivery_performance_weekly",
    "returns_monthly",
    "finance_monthly",
    "affiliate_monthly",
    "stock_daily",
    "platform_health_daily",
}


def test_the_tables_of_mgoods_load() -> None:
    tables = load_tables(MGOODS)
    assert set(tables) >= EXPECTED
    for spec in tables.values():
        assert spec.system == "mgoods"
        assert set(spec.columns_used()) == {spec.period_column, *spec.dimensions, *spec.measures}
        assert set(quantities(spec).parts) == set(spec.measures)
        assert set(spec.columns_read()) <= set(spec.column_types)


def test_columns_behind_published_columns() -> None:
    used = load_tables(MGOODS)["seller_performance_monthly"].columns_used()
    assert used["seller"] == ("seller",)
    assert used["gross"] == ("amount", "kind")
    assert used["median_days_to_ship"] == ("hours_since_placed", "kind")
    assert used["return_rate"] == ("kind",)


DECLARED: dict[str, Any] = {
    "table": "example",
    "title": "An example",
    "description": "For mistakes.",
    "from": "lines",
    "data_use": "analytics.reporting",
    "period": "day",
    "closing_lag_days": 1,
    "dimensions": {"a": {"column": "a", "description": "First dimension."}},
    "measures": {
        "lines": {"kind": "count", "unit": "lines", "description": "Lines."},
        "sold": {"kind": "count", "where": "kind = 'sale'", "unit": "lines", "description": "Sold."},
        "gross": {"kind": "sum", "column": "amount", "unit": "GBP", "description": "Amount."},
        "share": {
            "kind": "ratio", "numerator": "sold", "denominator": "lines", "unit": "share",
            "description": "Sold over all.",
        },
        "middle": {
            "kind": "median", "column": "hours", "edges": [0, 1, 2], "unit": "hours", "description": "Mid.",
        },
    },
    "unit_of_privacy": "buyer",
    "also_protect": ["seller"],
    "exclude": [{"when": "manual", "reason": "manual_line"}],
    "pool": {"dimension": "a", "into": "other"},
}  # fmt: skip


def write(folder: Path, declared: dict[str, Any]) -> Path:
    (folder / "tables").mkdir()
    (folder / "tables" / "example.yaml").write_text(yaml.safe_dump(declared, sort_keys=False))
    return folder


def test_the_unbroken_declaration_loads(tmp_path: Path) -> None:
    spec = load_tables(write(tmp_path, DECLARED), {"lines": plain.TYPES})["example"]
    assert spec.columns_read() == ("a", "amount", "buyer", "day", "hours", "kind", "manual", "seller")


MISTAKES: list[tuple[list[str | int], Any, str]] = [
    (["titel"], "A typing mistake", r"titel.*did you mean `title`"),
    (["table"], "another", r"table: must be `example`"),
    (["from"], "rows", r"from: must be a fact"),
    (["data_use"], "analytics.reportin", r"data_use: is not a fideslang.*near: `analytics.reporting`"),
    (["period"], "year", r"period: must be one of"),
    (["closing_lag_days"], -1, r"closing_lag_days: must be at least 0"),
    (["system"], "mine", r"system: is filled by the loader"),
    (["dimensions", "a", "column"], "colour", r"dimensions.a.column: the fact `lines` has no"),
    (["dimensions", "a", "column"], "amount", r"dimensions.a.column: `amount` is of type money"),
    (["dimensions", "a", "pseudonym"], True, r"pool.dimension: `a` holds pseudonyms"),
    (["dimensions", "a", "hierarchy"], [{"name": "top", "expression": "length(a)", "description": "Top."}],
     r"dimensions.a.hierarchy.0.expression: must give text"),
    (["measures", "gross", "column"], "kind", r"measures.gross.column: `kind` is of type text"),
    (["measures", "gross", "column"], "hours", r"measures.gross.column: `hours` is of type number"),
    (["measures", "gross", "kind"], "average", r"measures.gross"),
    (["measures", "gross", "clip"], 0, r"measures.gross.sum.clip: must be more than 0"),
    (["measures", "sold", "where"], "kind = 3", r"measures.sold.where: compares"),
    (["measures", "sold", "where"], "colour = 'x'", r"measures.sold.where: uses the column `colour`"),
    (["measures", "share", "numerator"], "nothing", r"measures.share.numerator: `nothing` is not a measure"),
    (["measures", "share", "denominator"], "middle", r"measures.share.denominator: .* not a count or"),
    (["measures", "middle", "edges"], [0, 2, 2], r"measures.middle.median: `edges` must ascend"),
    (["measures", "middle", "unit"], None, r"measures.middle"),
    (["measures", "cell_status"], DECLARED["measures"]["lines"], r"`cell_status` is reserved"),
    (["measures", "a"], DECLARED["measures"]["lines"], r"`a` is both a dimension and a measure"),
    (["measures", "gross", "contributors"], ["courier"], r"measures.gross.contributors: must be among"),
    (["unit_of_privacy"], "amount", r"unit_of_privacy: `amount` is of type money"),
    (["also_protect"], ["buyer"], r"also_protect"),
    (["exclude", 0, "when"], "quantity", r"exclude.0.when: must be a condition"),
    (["exclude", 0, "reason"], "clipped", r"exclude: reasons"),
    (["pool", "dimension"], "b", r"pool.dimension: `b` is not a dimension"),
    (["dimensions", "b"], {"column": "b", "description": "Second.", "pseudonym": True},
     r"dimensions.b.pseudonym: must be true for a column of pseudonyms, and only there"),
    (["pool", "into"], "unknown", r"pool.into: is the label of unknown values"),
]  # fmt: skip


@pytest.mark.parametrize(("path", "value", "complaint"), MISTAKES, ids=lambda item: str(item)[:40])
def test_a_mistake_names_file_and_key(
    tmp_path: Path, path: list[str | int], value: Any, complaint: str
) -> None:
    declared = deepcopy(DECLARED)
    at: Any = declared
    for key in path[:-1]:
        at = at[key]
    at[path[-1]] = value
    with pytest.raises(PolicyError, match=complaint) as caught:
        load_tables(write(tmp_path, declared), {"lines": plain.TYPES})
    assert "tables/example.yaml" in str(caught.value)


def test_what_a_published_part_tells_about_the_rest_is_a_quantity() -> None:
    needed = quantities(plain.spec())
    assert needed.parts["share"] == ("sold", "sold__rest__lines", "lines")
    assert needed.parts["sales"] == ("sales", "sales__rest__gross")
    assert needed.all["sales__rest__gross"].concentrated
    assert "capped__rest__gross" not in needed.all
