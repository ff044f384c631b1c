"""A marketplace, whole: its system folder read, cross-checked and held against its purposes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from transforms.aggregation.currency import require_one_currency
from transforms.aggregation.spec import TableSpec, load_tables
from transforms.conform.lineage import Lineage, column_lineage
from transforms.conform.models import Model, load_models
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
    tables = load_tables(folder)
    lineage = column_lineage(system, models)
    require_purpose(system, lineage, tables.values())
    require_one_currency(folder, lineage, tables.values())
    return Marketplace(folder, system, models, tables, lineage)
