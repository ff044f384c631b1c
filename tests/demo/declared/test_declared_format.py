"""What is wrong in demo.yaml is told with file and key path, all at once, and before anything is written."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from transforms.demo import generate
from transforms.demo.declared import kinds as kinds
from transforms.demo.declared import persons
from transforms.demo.declared.value import KINDS
from transforms.errors import PolicyError

from .conftest import SYSTEMS, embedded

Change = Callable[[dict[str, Any]], None]


@pytest.fixture
def attempt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[Change], str]:
    """Change the demo and say what is told of it."""
    embedded(tmp_path / "stores", monkeypatch)
    shutil.copytree(SYSTEMS / "bazaar", tmp_path / "bazaar")
    file = tmp_path / "bazaar" / "demo.yaml"
    content = yaml.safe_load(file.read_text(encoding="utf-8"))

    def told(change: Change) -> str:
        change(content)
        file.write_text(yaml.safe_dump(content, allow_unicode=True), encoding="utf-8")
        with pytest.raises(PolicyError) as caught:
            generate("bazaar", orders=200, seed=1, systems=tmp_path)
        assert not (tmp_path / "stores").exists()
        assert "bazaar/demo.yaml" in str(caught.value)
        return str(caught.value)

    return told


def column(name: str, value: object) -> Change:
    return lambda demo: demo["tables"]["orders"]["columns"].__setitem__(name, value)


def table(name: str, **changed: object) -> Change:
    return lambda demo: demo["tables"][name].update(changed)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (column("branch", "spot.nme"), "orders.columns.branch: there is no `nme`"),
        (column("branch", "spott.name"), "orders.columns.branch: `orders` has no column"),
        (column("branch", {"choise": {"a": 1}}), "orders.columns.branch: names no kind of value"),
        (column("branch", {"choice": {"a": 1}, "bi": "x"}), "orders.columns.branch: bi: is not a known"),
        (column("branch", {"choice": {"a": -1}}), "weights must be numbers of 0 or more"),
        (column("payment", {"choice": {"gold": 1}}), "not among the `values` of sources.yaml: gold"),
        (column("total", {"constant": None}), "orders.columns.total: has no value in some rows"),
        (column("total", {"constant": "many"}), "not of the type `decimal`"),
        (column("total", {"sql": "sum(row)"}), "aggregates, windows, queries, random"),
        (column("total", {"sql": "random()"}), "aggregates, windows, queries, random"),
        (column("total", {"sql": "row +"}), "this is no SQL expression"),
        (column("total", {"sql": "row + nobody"}), "has no column or draw `nobody`"),
        (column("phone", "customer.fone"), "persons have no `fone`; they have number, name"),
        (column("comment", {"text": "comments"}), "there are no `texts` of the kind `comments`"),
        (column("status", {"sql": "CASE WHEN status = 'a' THEN 1 END"}), "no column or draw `status`"),
        (column("delivered_at", {"after": "placed", "hours": 1}), "no column or draw `placed`"),
        (column("placed_at", {"after": "delivered_at", "hours": 1}), "goes in a circle: "),
        (column("extra", 1), "orders.columns.extra: is no column of sources.yaml"),
        (lambda demo: demo["tables"]["orders"]["columns"].pop("branch"), "orders.columns.branch: is in"),
        (lambda demo: demo["tables"].pop("stock"), "tables.stock: is in sources.yaml and missing here"),
        (table("order_lines", rows={"per": "ordres"}), "tables.order_lines.rows.per: there is no"),
        (table("orders", rows={"per_dya": {}}), "tables.orders.rows: needs exactly one of"),
        (lambda demo: demo["people"]["customers"].update(country="fr"), "people.customers.country"),
        (lambda demo: demo.update(timezone="Asia/Toshkent"), "timezone: is no time zone"),
        (lambda demo: demo["texts"]["comment"].update(ru=["{nobody}"]), "the slot `{nobody}`"),
    ],
)  # fmt: skip
def test_mistakes_are_told(change: Change, told: str, attempt: Callable[[Change], str]) -> None:
    assert told in attempt(change)


def test_all_mistakes_are_told_at_once(attempt: Callable[[Change], str]) -> None:
    def change(demo: dict[str, Any]) -> None:
        demo["tables"]["orders"]["columns"]["branch"] = "spot.nme"
        demo["tables"]["products"]["columns"]["title"] = {"format": "{kindd.word}"}

    told = attempt(change)
    assert "orders.columns.branch" in told
    assert "tables.products.columns.title" in told


def test_every_kind_of_value_is_documented() -> None:
    text = (Path(__file__).parents[3] / "docs" / "demo-data.md").read_text(encoding="utf-8")
    first = [line.split("|")[1] for line in text.splitlines() if line.startswith("| ")]
    rows = {name.strip() for cell in first for name in cell.split(",")}
    assert KINDS.keys() - {"reference"} <= rows
    assert all(f"`{name}`" in text for name in persons.KINDS)
