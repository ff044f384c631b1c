"""The SQL models of one marketplace: ``systems/<name>/models/<table>.sql``, one SELECT each.

A model reads four schemas, which ``views.py`` makes for a run of the days [first, last]:

``new``            rows of a source table that arrived on the run's days (of a table whose rows change:
                   the newest version of each row that changed on those days)
``before``         the version that those rows had before the run; to tell late changes
``pseudonymised``  the whole source table as known at the end of the run
``conformed``      dimensions as of the run's last day

The tables that a fact reads from ``new`` are its drivers: the model gives exactly one row for each of
their rows, kept or with a reason in ``excluded_reason``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Literal, NamedTuple, cast

import sqlglot
from sqlglot import exp
from sqlglot.errors import SqlglotError

from transforms.conform.common_model import CommonModel, CommonTable, load_common_model
from transforms.errors import ModelError, PolicyError
from transforms.policy.models import System
from transforms.policy.reading import read_text

Schema = Literal["new", "before", "pseudonymised", "conformed"]
SOURCE_SCHEMAS: tuple[Schema, ...] = ("new", "before", "pseudonymised")
EXCLUDED_REASON = "excluded_reason"


class Reading(NamedTuple):
    """A table that a model reads."""

    schema: Schema
    table: str


@dataclass(frozen=True)
class Model:
    """A common table as one marketplace fills it."""

    system: str
    table: CommonTable
    sql: str

    @property
    def name(self) -> str:
        return self.table.name

    @cached_property
    def query(self) -> exp.Query:
        """The parsed SELECT. Copy it before changing it."""
        return _parsed(self.system, self.name, self.sql)

    @cached_property
    def all_readings(self) -> tuple[Reading, ...]:
        """Every mention of a table, in order, with repetitions."""
        return tuple(
            Reading(cast(Schema, table.db), table.name)
            for table in self.query.find_all(exp.Table)
            if table.db
        )

    @property
    def reads(self) -> tuple[Reading, ...]:
        return tuple(dict.fromkeys(self.all_readings))

    @property
    def drivers(self) -> tuple[str, ...]:
        """Source tables of which each new row becomes one row of this model."""
        return tuple(reading.table for reading in self.reads if reading.schema == "new")

    @property
    def source_tables(self) -> tuple[str, ...]:
        """Tables of the pseudonymised layer that must be there before this model is built."""
        return tuple(dict.fromkeys(r.table for r in self.reads if r.schema in SOURCE_SCHEMAS))

    @property
    def dimensions(self) -> tuple[str, ...]:
        """Conformed dimensions that must be built before this model."""
        return tuple(reading.table for reading in self.reads if reading.schema == "conformed")

    @property
    def description(self) -> str:
        """The comment at the head of the SQL file, as one text; the common model's where there is none."""
        lines = []
        for line in self.sql.splitlines():
            if not line.startswith("--"):
                break
            lines.append(line.removeprefix("--").strip())
        return " ".join(line for line in lines if line) or self.table.description


def load_models(folder: Path, system: System, common: CommonModel | None = None) -> dict[str, Model]:
    """The models in ``folder`` (``systems/<name>/models``), dimensions before the facts that read them.

    Raises ``PolicyError`` for a file that is no table of the common model or that reads what is not
    there, ``ModelError`` for SQL that cannot be parsed or breaks the rules above.
    """
    common = common or load_common_model()
    models: dict[str, Model] = {}
    for file in sorted(folder.glob("*.sql")):
        table = common.tables.get(file.stem)
        if table is None:
            raise PolicyError(
                f"the common model has no table `{file.stem}`.",
                system=system.name,
                table=file.stem,
                next_step=f"rename models/{file.name} or describe the table in common_model.yaml.",
            )
        models[file.stem] = Model(system.name, table, read_text(file, system=system.name))
    if not models:
        raise PolicyError(
            "there is no SQL model.",
            system=system.name,
            next_step=f"add systems/{system.name}/models/<table>.sql.",
        )
    for model in models.values():
        _check_readings(model, models, system)
    return _in_building_order(models)


def _parsed(system: str, name: str, sql: str) -> exp.Query:
    step = f"correct systems/{system}/models/{name}.sql."
    try:
        statements = [s for s in sqlglot.parse(sql, dialect="duckdb") if s is not None]
    except SqlglotError as error:
        details = getattr(error, "errors", None) or [{}]
        line = details[0].get("line")
        where = f" (line {line})" if line else ""
        raise ModelError(
            f"the SQL cannot be parsed{where}.", system=system, table=name, next_step=step
        ) from None
    if len(statements) != 1 or not isinstance(statements[0], exp.Query):
        raise ModelError("a model is one SELECT and nothing else.", system=system, table=name, next_step=step)
    return statements[0]


def _check_readings(model: Model, models: Mapping[str, Model], system: System) -> None:
    def broken(what: str) -> ModelError:
        return ModelError(
            what,
            system=model.system,
            table=model.name,
            next_step=f"correct systems/{model.system}/models/{model.name}.sql.",
        )

    ctes = {cte.alias for cte in model.query.find_all(exp.CTE)}
    for table in model.query.find_all(exp.Table):
        if not table.name:
            # read_parquet(…), query_table(…) and the like would go round the views and the lineage
            raise broken("a model reads tables only, not table functions.")
        if not table.db and table.name not in ctes:
            raise broken(f"`{table.name}` has no schema; use new, before, pseudonymised or conformed.")
    for reading in model.all_readings:
        if reading.schema in SOURCE_SCHEMAS:
            if reading.table not in system.sources.tables:
                raise broken(f"it reads `{reading.schema}.{reading.table}`, which sources.yaml has not.")
        elif reading.schema == "conformed":
            other = models.get(reading.table)
            if other is None or other.table.kind != "dimension":
                raise broken(f"it reads `conformed.{reading.table}`, which is no dimension of this system.")
        else:
            raise broken(f"it reads the schema `{reading.schema}`, which does not exist.")
    drivers = [reading.table for reading in model.all_readings if reading.schema == "new"]
    if model.table.kind == "dimension":
        if drivers:
            raise broken("a dimension is a state: it reads `pseudonymised`, not `new`.")
    elif not drivers:
        raise broken("a fact reads at least one table of the schema `new`.")
    elif len(drivers) != len(set(drivers)):
        # rows in == kept + excluded could not be checked otherwise
        raise broken("a fact reads each table of the schema `new` once.")


def _in_building_order(models: dict[str, Model]) -> dict[str, Model]:
    """Each model after the dimensions it reads; alphabetical otherwise."""
    ordered: dict[str, Model] = {}

    def add(name: str, above: tuple[str, ...]) -> None:
        if name in above:
            raise ModelError(
                "dimensions read each other in a circle.",
                system=models[name].system,
                table=name,
                next_step="let one of them read the source tables instead.",
            )
        if name not in ordered:
            for needed in models[name].dimensions:
                add(needed, (*above, name))
            ordered[name] = models[name]

    for kind in ("dimension", "fact"):
        for name in sorted(n for n, model in models.items() if model.table.kind == kind):
            add(name, ())
    return ordered
