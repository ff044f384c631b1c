"""Every column of every statistical table of the repository's systems can be described from declarations."""

from __future__ import annotations

from pathlib import Path

import duckdb
import polars as pl
import pytest

from transforms.aggregation.measures import CountMeasure
from transforms.disclosure.published import published_schema
from transforms.evidence.controls import CONTROLS
from transforms.evidence.store import EvidenceStore
from transforms.home import Home
from transforms.marketplace import Marketplace, load_marketplace
from transforms.policy.load import SYSTEMS, system_names
from transforms.publishing.describe import column_paths, published_table
from transforms.publishing.manifest import policy_version
from transforms.publishing.release import publish
from transforms.publishing.verify import verify_releases

from .example import FIRST


@pytest.fixture(scope="module", params=system_names())
def marketplace(request: pytest.FixtureRequest) -> Marketplace:
    return load_marketplace(request.param)


def test_each_number_comes_from_somewhere(marketplace: Marketplace) -> None:
    for spec in marketplace.tables.values():
        described = published_table(spec, marketplace.lineage, marketplace.system)
        assert described.column_names == list(published_schema(spec))
        for column in described.columns:
            assert len(column.description) > 10 or column.kind == "period", column.name
            dimension = spec.dimensions.get(column.name)
            constant = dimension and not marketplace.lineage.models[spec.fact].values[dimension.column]
            counts_rows = isinstance(spec.measures.get(column.name), CountMeasure)
            if (column.kind == "measure" and not counts_rows) or (dimension and not constant):
                assert column.lineage, f"{spec.table}.{column.name} has no lineage"
                assert column.categories
            if column.kind == "measure":
                assert column.unit, f"{spec.table}.{column.name} has no unit"
            for path in column.lineage:
                assert path[0].startswith(f"{spec.fact}.")
                table, _, name = path[-1].partition(".")
                assert marketplace.system.sources.tables[table].fields[name].selected


def test_paths_are_those_of_the_models(marketplace: Marketplace) -> None:
    if marketplace.name != "mgoods":
        pytest.skip("the expected path is of mgoods")
    paths = column_paths(marketplace.tables["sales_daily"], marketplace.lineage)
    assert ("order_lines.region", "orders.delivery_region") in paths["region"]


def test_all_tables_can_be_published_empty(marketplace: Marketplace, tmp_path: Path) -> None:
    home = Home.of(tmp_path / "var")
    tables = [
        published_table(spec, marketplace.lineage, marketplace.system) for spec in marketplace.tables.values()
    ]
    with EvidenceStore.open(home, marketplace.name) as evidence:
        for control in CONTROLS:
            evidence.record_control(control, FIRST, "kept", {})
        out = publish(
            home,
            marketplace.name,
            tables,
            evidence=evidence,
            clauses=marketplace.system.policy.clauses,
            policy_version=policy_version(marketplace.folder),
            key_ids={},
            through=FIRST,
            run_id="run",
        )
    assert verify_releases(home, marketplace.name).problems == []
    with duckdb.connect(str(out.published), read_only=True) as con:
        clauses = con.execute("SELECT count(DISTINCT clause_id) FROM promises").fetchone()
        assert clauses == (len(marketplace.system.policy.clauses),)
        for spec in marketplace.tables.values():
            assert pl.DataFrame(con.sql(f"SELECT * FROM {spec.table}").pl()).schema == published_schema(spec)


def test_the_policy_version_follows_what_decides(tmp_path: Path) -> None:
    (tmp_path / "tables").mkdir()
    (tmp_path / "policy.yaml").write_text("a: 1")
    (tmp_path / "tables" / "t.yaml").write_text("b: 1")
    before = policy_version(tmp_path)
    (tmp_path / "demo.yaml").write_text("orders: 5")
    assert policy_version(tmp_path) == before
    (tmp_path / "tables" / "t.yaml").write_text("b: 2")
    assert policy_version(tmp_path) != before
    assert policy_version(SYSTEMS / "mgoods") == policy_version(SYSTEMS / "mgoods")
