"""``tables/*.yaml``: a statistical table is declared, not programmed.

``TableSpec`` is the declaration, ``load_tables`` reads and cross-checks those of a system folder. How a
table is computed is in ``compile.py``, how it is protected in ``transforms/disclosure``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Literal

from pydantic import Field, model_validator

from transforms.aggregation.fragments import FragmentError, check, columns_of
from transforms.aggregation.measures import (
    CountMeasure,
    Measure,
    MedianMeasure,
    RatioMeasure,
    SumMeasure,
)
from transforms.aggregation.noise import HIGH, LOW, DifferentialPrivacy
from transforms.aggregation.noise_checks import noise_mistakes
from transforms.aggregation.periods import PeriodKind
from transforms.errors import PolicyError
from transforms.policy.models import Name, Strict
from transforms.policy.reading import Mistake, policy_error, read_yaml, validate
from transforms.policy.taxonomy import data_uses, nearest

STATUS = "cell_status"
WITHHELD = "withheld"
ROWS = "rows"
_RESERVED = {STATUS, WITHHELD, ROWS, "day", "week", "month", "period_first", "period_last"}
_SUMMABLE = {"integer", "money"}
_NUMERIC = {"integer", "money", "number"}
_GROUPABLE = {"text", "integer", "boolean", "date", "identifier", "pseudonym"}


class Level(Strict):
    """A coarser grouping of a dimension, computed from the fact's columns, e.g. region -> country."""

    name: Name
    expression: str
    description: str = Field(min_length=3)


class Dimension(Strict):
    """A grouping column of the published table. ``name`` is filled by the loader."""

    name: str = ""
    column: Name
    description: str = Field(min_length=3)
    unknown: str = Field(default="unknown", min_length=1)
    """What stands for NULL."""
    pseudonym: bool = False
    """The values are pseudonyms; they are re-keyed for the table's data use before they leave."""
    hierarchy: tuple[Level, ...] = ()
    """From finer to coarser. Published margins and complementary suppression go along it."""


class Exclusion(Strict):
    """Rows that the table leaves out; they are counted under ``reason``."""

    when: str
    reason: Name


class Pool(Strict):
    """Cells that fail are put together along ``dimension`` as ``into``, all else equal."""

    dimension: Name
    into: str = Field(default="other", min_length=1)


class StricterDominance(Strict):
    n: int = Field(ge=1, le=10)
    k_percent: float = Field(gt=0, le=100)


class StricterProtection(Strict):
    """What a table demands beyond the policy; see ``transforms/disclosure/protection.py``."""

    minimum_contributors: dict[Name, int] | None = None
    dominance: StricterDominance | None = None
    p_percent: float | None = Field(default=None, gt=0, le=100)
    zeros: Literal["disclosive"] | None = None
    """A zero tells about everyone in the cell, and is withheld."""
    full_cells: Literal["disclosive"] | None = None
    """So does a part that is the whole."""
    differential_privacy: DifferentialPrivacy | None = None
    """In place of suppression; the policy must allow it for the unit of privacy."""


class TableSpec(Strict):
    """One statistical table. ``system`` and ``column_types`` are filled by the loader."""

    system: str = ""
    column_types: dict[str, str] = Field(default_factory=dict)
    """Column of the fact -> type in the common model."""

    table: Name
    title: str = Field(min_length=3)
    description: str = Field(min_length=3)
    fact: Name = Field(alias="from")
    data_use: str
    period: PeriodKind
    closing_lag_days: int = Field(ge=0, le=400)
    dimensions: dict[Name, Dimension] = Field(min_length=1)
    measures: dict[Name, Measure] = Field(min_length=1)
    unit_of_privacy: Name
    also_protect: tuple[Name, ...] = ()
    exclude: tuple[Exclusion, ...] = ()
    pool: Pool | None = None
    protection: StricterProtection | None = None

    # --- names -----------------------------------------------------------------------------------

    @property
    def period_column(self) -> str:
        """Published DATE column with the period's first day: ``day``, ``week`` or ``month``."""
        return self.period

    @property
    def units(self) -> tuple[str, ...]:
        """Columns of the fact whose distinct values are a cell's contributors."""
        return (self.unit_of_privacy, *self.also_protect)

    @property
    def differential_privacy(self) -> DifferentialPrivacy | None:
        """How the table is noised; None for one that is protected by suppression."""
        return None if self.protection is None else self.protection.differential_privacy

    @property
    def keys(self) -> tuple[str, ...]:
        """Published columns that name a cell."""
        return tuple(self.dimensions)

    def columns_used(self) -> dict[str, tuple[str, ...]]:
        """Published column -> columns of the fact it is computed from."""
        used: dict[str, tuple[str, ...]] = {self.period_column: ("day",)}
        for name, dimension in self.dimensions.items():
            used[name] = (dimension.column,)
        for name in self.measures:
            used[name] = tuple(dict.fromkeys(self._measure_columns(name)))
            if self.differential_privacy is not None:
                used |= dict.fromkeys((f"{name}{LOW}", f"{name}{HIGH}"), used[name])
        return used

    def columns_read(self) -> tuple[str, ...]:
        """Every column of the fact that is read, including units of privacy and exclusions."""
        read = {column for columns in self.columns_used().values() for column in columns}
        read |= set(self.units) | {column for rule in self.exclude for column in columns_of(rule.when)}
        read |= {
            column
            for dimension in self.dimensions.values()
            for level in dimension.hierarchy
            for column in columns_of(level.expression)
        }
        return tuple(sorted(read))

    def _measure_columns(self, name: str) -> Iterator[str]:
        measure = self.measures[name]
        if isinstance(measure, RatioMeasure):
            yield from self._measure_columns(measure.numerator)
            yield from self._measure_columns(measure.denominator)
            return
        if not isinstance(measure, CountMeasure):
            yield measure.column
        if measure.where is not None:
            yield from columns_of(measure.where)
        elif isinstance(measure, CountMeasure):
            yield "day"  # a plain count depends on the rows' being there, and on nothing else of theirs

    # --- consistency within the declaration ------------------------------------------------------

    @model_validator(mode="after")
    def _consistent(self) -> TableSpec:
        for name, dimension in self.dimensions.items():
            object.__setattr__(dimension, "name", name)
        names = [*self.dimensions, *self.measures]
        for name in names:
            if name in _RESERVED or "__" in name:
                raise ValueError(f"`{name}` is reserved (double underscores are, too); choose another name")
            if names.count(name) > 1:
                raise ValueError(f"`{name}` is both a dimension and a measure")
        for name, measure in self.measures.items():
            self._check_measure(name, measure)
        if len(set(self.units)) < len(self.units):
            raise ValueError("`also_protect` repeats a unit")
        if self.pool is not None:
            pooled = self.dimensions.get(self.pool.dimension)
            if pooled is None:
                raise ValueError(f"pool.dimension: `{self.pool.dimension}` is not a dimension of the table")
            if pooled.pseudonym:
                raise ValueError(f"pool.dimension: `{pooled.name}` holds pseudonyms, which are not pooled")
            if self.pool.into == pooled.unknown:
                raise ValueError("pool.into: is the label of unknown values, too")
        reasons = [rule.reason for rule in self.exclude]
        if len(set(reasons)) < len(reasons) or "clipped" in reasons:
            raise ValueError("exclude: reasons must be unique, and not `clipped`")
        return self

    def _check_measure(self, name: str, measure: Measure) -> None:
        if measure.contributors is not None:
            if not measure.contributors or not set(measure.contributors) <= set(self.units):
                raise ValueError(f"measures.{name}.contributors: must be among {', '.join(self.units)}")
            if isinstance(measure, RatioMeasure):
                raise ValueError(f"measures.{name}.contributors: a ratio is protected through its parts")
        if not isinstance(measure, RatioMeasure):
            return
        for label, part in (("numerator", measure.numerator), ("denominator", measure.denominator)):
            of = self.measures.get(part)
            if of is None:
                raise ValueError(f"measures.{name}.{label}: `{part}` is not a measure of the table")
            if isinstance(of, (RatioMeasure, MedianMeasure)):
                raise ValueError(f"measures.{name}.{label}: `{part}` is not a count or a sum")

    # --- agreement with the fact -----------------------------------------------------------------

    def mistakes(self, columns: Mapping[str, str]) -> Iterator[Mistake]:
        """What disagrees with the fact's columns (name -> common model type)."""

        def typed(key: str, column: str, types: set[str], needed: str) -> Iterator[Mistake]:
            if column not in columns:
                yield Mistake(key, f"the fact `{self.fact}` has no column `{column}`")
            elif columns[column] not in types:
                yield Mistake(key, f"`{column}` is of type {columns[column]}, which cannot be {needed}")

        def fragment(key: str, text: str, *, condition: bool = True) -> Iterator[Mistake]:
            try:
                check(text, columns, condition=condition)
            except FragmentError as error:
                yield Mistake(key, str(error))

        for name, dimension in self.dimensions.items():
            at = f"dimensions.{name}"
            yield from typed(f"{at}.column", dimension.column, _GROUPABLE, "a dimension")
            if (columns.get(dimension.column) == "pseudonym") != dimension.pseudonym:
                yield Mistake(f"{at}.pseudonym", "must be true for a column of pseudonyms, and only there")
            for index, level in enumerate(dimension.hierarchy):
                yield from fragment(f"{at}.hierarchy.{index}.expression", level.expression, condition=False)
        for unit in self.units:
            yield from typed("unit_of_privacy", unit, {"pseudonym", "identifier", "text"}, "a unit")
        for name, measure in self.measures.items():
            at = f"measures.{name}"
            if isinstance(measure, RatioMeasure):
                continue
            if isinstance(measure, (SumMeasure, MedianMeasure)):
                allowed = _SUMMABLE if isinstance(measure, SumMeasure) else _NUMERIC
                yield from typed(f"{at}.column", measure.column, allowed, f"a {measure.kind}")
            elif not isinstance(measure, CountMeasure) and measure.column not in columns:
                yield Mistake(f"{at}.column", f"the fact `{self.fact}` has no column `{measure.column}`")
            if measure.where is not None:
                yield from fragment(f"{at}.where", measure.where)
        for index, rule in enumerate(self.exclude):
            yield from fragment(f"exclude.{index}.when", rule.when)
        yield from noise_mistakes(self)


Facts = Mapping[str, Mapping[str, str]]


def load_tables(system_folder: Path, facts: Facts | None = None) -> dict[str, TableSpec]:
    """The statistical tables of ``system_folder``/tables/*.yaml, by name.

    ``facts``: fact -> column -> type; by default those of the common model. Raises ``PolicyError`` naming
    the file and the key of every mistake.
    """
    known = common_facts() if facts is None else facts
    files = sorted((system_folder / "tables").glob("*.yaml"))
    return {spec.table: spec for spec in (_load(file, system_folder.name, known) for file in files)}


def common_facts() -> dict[str, dict[str, str]]:
    """Fact -> column -> type of the common model."""
    from transforms.conform.common_model import load_common_model

    return {
        name: {column: str(field.type) for column, field in table.columns.items()}
        for name, table in load_common_model().tables.items()
        if table.kind == "fact"
    }


def _load(file: Path, system: str, facts: Facts) -> TableSpec:
    content = read_yaml(file, system=system)
    filled = sorted({"system", "column_types"} & set(content))
    if filled:
        raise policy_error(file, [Mistake(key, "is filled by the loader") for key in filled], system=system)
    spec = validate(TableSpec, content, file, system=system)
    mistakes: list[Mistake] = []
    if spec.table != file.stem:
        mistakes.append(Mistake("table", f"must be `{file.stem}`, the file's name"))
    if spec.data_use not in data_uses():
        close = ", ".join(f"`{key}`" for key in nearest(spec.data_use, data_uses()))
        near = f"; near: {close}" if close else ""
        mistakes.append(Mistake("data_use", f"is not a fideslang data use{near}"))
    if spec.fact in facts:
        mistakes += spec.mistakes(facts[spec.fact])
    else:
        mistakes.append(Mistake("from", f"must be a fact of the common model: {', '.join(sorted(facts))}"))
    if mistakes:
        raise policy_error(file, mistakes, system=system)
    return spec.model_copy(update={"system": system, "column_types": dict(facts[spec.fact])})


Scale = Literal[0, 2]


def scale_of(spec: TableSpec, column: str) -> Scale:
    """Digits after the point of a summable column, as the common model has it."""
    declared = spec.column_types.get(column)
    if declared not in _SUMMABLE:
        raise PolicyError(
            "a sum is declared over a column that is neither integer nor money.",
            system=spec.system,
            table=spec.table,
            column=column,
            next_step=f"load the table with `load_tables`, or correct tables/{spec.table}.yaml.",
        )
    return 2 if declared == "money" else 0
