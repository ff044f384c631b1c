"""A marketplace, whole: its system folder read, cross-checked and held against its purposes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from transforms.aggregation.currency import require_one_currency
from transforms.aggregation.spec import TableSpec, load_tables
from transforms.conform.columns import check_names
from transforms.conform.lineage import Lineage, column_lineage
from transforms.conform.models import Model, load_models
from transforms.disclosure.differential.caps import budget_of
from transforms.disclosure.protection import effective_protection
from transforms.errors import PolicyError
from transforms.policy.load import SYSTEMS, load_system
from transforms.policy.models import System
from transforms.policy.purpose import require_purpose


@dataclass(frozen=True)
class Marketplace:
    """Everything that ``systems/<name>/`` says."""

    folder: Path
    system: System
    models: Mapping[str, Model]
    tables: Mapping[str, TableSpec]
    lineage: Lineage

    @property
    def name(self) -> str:
        return self.system.name


def load_marketplace(name: str, root: Path = SYSTEMS) -> Marketplace:
    """Read ``root``/``name``; raises PolicyError, ModelError or PurposeViolation with the file to edit."""
    system = load_system(name, root)
    folder = root / name
    models = load_models(folder / "models", system)
    for model in models.values():
        given = model.query.named_selects
        if "*" not in given:  # what a star stands for is told by the engine, in the night
            check_names(model, given)
    tables = load_tables(folder)
    lineage = column_lineage(system, models)
    require_purpose(system, lineage, tables.values())
    require_one_currency(folder, lineage, tables.values())
    for table in tables.values():
        _require_protected(name, table, lineage, system)
    return Marketplace(folder, system, models, tables, lineage)


def _require_protected(name: str, table: TableSpec, lineage: Lineage, system: System) -> None:
    """Each unit of privacy has a minimum, and the model gives it: else every cell would be suppressed."""
    if table.differential_privacy is not None:
        budget_of(table, system.policy.protection)
    else:
        effective_protection(table, system.policy.protection)
    for unit in table.units:
        if unit not in lineage.models[table.fact].values:
            raise PolicyError(
                f"it protects `{unit}`, which the model of `{table.fact}` leaves empty.",
                system=name,
                table=table.table,
                next_step=f"give the column in systems/{name}/models/{table.fact}.sql, or correct "
                f"`unit_of_privacy` and `also_protect` in tables/{table.table}.yaml.",
            )
