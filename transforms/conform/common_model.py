"""The common model: what every conformed table and column means, read from ``common_model.yaml``.

Nothing of a single marketplace stands here; its SQL is read by ``models.py``.
"""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Literal

from pydantic import Field, model_validator

from transforms.policy.models import Name, Strict
from transforms.policy.reading import read_yaml, validate

COMMON_MODEL_FILE = Path(__file__).with_name("common_model.yaml")


class ColumnType(StrEnum):
    """Types of conformed columns. A key's storage type is whatever its system uses."""

    IDENTIFIER = "identifier"
    PSEUDONYM = "pseudonym"
    DATE = "date"
    BOOLEAN = "boolean"
    TEXT = "text"
    INTEGER = "integer"
    MONEY = "money"
    NUMBER = "number"


class ColumnSpec(Strict):
    """One conformed column, described once for all marketplaces."""

    type: ColumnType
    description: str = Field(min_length=3)
    unit: str | None = None
    required: bool = False
    nullable: bool = True
    values: tuple[str, ...] | None = None
    minimum: int | None = None
    maximum: int | None = None

    @property
    def pseudonym(self) -> bool:
        """Whether it stands for a person or business, so that it can be a unit of privacy."""
        return self.type is ColumnType.PSEUDONYM

    @model_validator(mode="after")
    def _bounds_fit(self) -> ColumnSpec:
        numeric = self.type in (ColumnType.INTEGER, ColumnType.MONEY, ColumnType.NUMBER)
        if not numeric and (self.minimum is not None or self.maximum is not None):
            raise ValueError("`minimum` and `maximum` go with integer, money and number only")
        if self.type in (ColumnType.MONEY, ColumnType.NUMBER) and self.unit is None:
            raise ValueError("money and numbers need a `unit`")
        if self.values is not None and self.type is not ColumnType.TEXT:
            raise ValueError("`values` go with text only")
        if not self.nullable and not self.required:
            raise ValueError("a column that may not be NULL must be required")
        return self


class CommonTable(Strict):
    """One table of the common model. ``name`` is filled by the loader."""

    name: str = ""
    kind: Literal["fact", "dimension"]
    description: str = Field(min_length=3)
    grain: str = Field(min_length=3)
    primary_key: tuple[str, ...] = Field(min_length=1)
    columns: dict[Name, ColumnSpec] = Field(min_length=1)

    @property
    def stored_columns(self) -> tuple[str, ...]:
        """Columns inside the stored file; ``day`` is the partition's name, for facts and dimensions."""
        return tuple(column for column in self.columns if column != "day")

    @model_validator(mode="after")
    def _columns_fit(self) -> CommonTable:
        for key in self.primary_key:
            if key not in self.columns or not self.columns[key].required:
                raise ValueError(f"the key `{key}` is not a required column")
        day = self.columns.get("day")
        if self.kind == "fact" and (day is None or day.type is not ColumnType.DATE or not day.required):
            raise ValueError("a fact needs a required column `day` of type date")
        if self.kind == "dimension" and day is not None:
            raise ValueError("a dimension has no column `day`: it is stored under the run's last day")
        if "excluded_reason" in self.columns:
            raise ValueError("`excluded_reason` is the models' own and cannot be a column")
        return self


class CommonModel(Strict):
    """All tables. ``shared`` only holds the anchors of columns that stand in several tables."""

    shared: dict[str, ColumnSpec] = Field(default_factory=dict)
    tables: dict[Name, CommonTable] = Field(min_length=1)

    @model_validator(mode="after")
    def _named(self) -> CommonModel:
        for name, table in self.tables.items():
            object.__setattr__(table, "name", name)
        return self


@lru_cache(maxsize=8)
def load_common_model(file: Path = COMMON_MODEL_FILE) -> CommonModel:
    """The common model; a mistake in it is a ``PolicyError`` with the key's path."""
    return validate(CommonModel, read_yaml(file), file)
