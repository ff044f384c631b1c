"""Column lineage of the conformed models, derived from their SQL by sqlglot and never declared.

Three ways in which a source column can reach a conformed table are kept apart:

``values``   what a column's value is made of: everything in its expression, with conditions of CASE,
             windows and subqueries, followed through CTEs, unions and dimensions.
``selects``  what decides which rows there are or how they are grouped: WHERE, HAVING, QUALIFY, GROUP BY,
             ON conditions that are not a plain equality of two columns, and ``excluded_reason``.
``joins``    plain equalities that match rows of two tables.

The purpose check counts ``values`` and ``selects``: a table about the rows of one network would tell about
addresses without showing one. It does not count ``joins``: matching an order with its delivery by number
says nothing about the number, and pseudonymised identifiers exist in order to be matched.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, NamedTuple

from sqlglot import exp
from sqlglot.errors import SqlglotError
from sqlglot.optimizer.qualify import qualify
from sqlglot.optimizer.scope import Scope, build_scope

from transforms.conform.models import EXCLUDED_REASON, SOURCE_SCHEMAS, Model
from transforms.errors import ModelError
from transforms.policy.models import System


class Column(NamedTuple):
    """A column of a stored table. ``layer`` is ``pseudonymised`` for source tables."""

    layer: Literal["pseudonymised", "conformed"]
    table: str
    column: str

    def __str__(self) -> str:
        return f"{self.table}.{self.column}"


class SourceColumn(NamedTuple):
    table: str
    column: str


@dataclass(frozen=True)
class ModelLineage:
    """One model's lineage, one step deep: dimensions it reads are not followed."""

    values: Mapping[str, frozenset[Column]]
    selects: frozenset[Column]
    joins: frozenset[Column]
    reasons: Mapping[str, frozenset[Column]] = field(default_factory=dict)
    """Literal of ``excluded_reason`` → what the condition of its WHEN is made of."""


@dataclass(frozen=True)
class Lineage:
    """Lineage of all models of one system."""

    system: str
    models: Mapping[str, ModelLineage] = field(default_factory=dict)

    @cached_property
    def columns(self) -> dict[tuple[str, str], frozenset[SourceColumn]]:
        """(model, column) → source columns that reach its value, through dimensions."""
        return {
            (model, column): frozenset(
                SourceColumn(path[-1].table, path[-1].column) for path in self.paths(model, column)
            )
            for model, lineage in self.models.items()
            for column in lineage.values
        }

    def paths(self, model: str, column: str) -> Iterator[tuple[Column, ...]]:
        """Every way from a conformed column to a source column that reaches its value, both included.

        A dimension's ``selects`` count as values of each of its columns: they decide what a lookup finds.
        """
        here = Column("conformed", model, column)
        lineage = self.models[model]
        origins = set(lineage.values.get(column, ()))
        if here.column == EXCLUDED_REASON:
            origins |= lineage.selects
        for origin in sorted(origins):
            if origin.layer == "pseudonymised":
                yield (here, origin)
                continue
            for path in self.paths(origin.table, origin.column):
                yield (here, *path)
            for path in self.selecting_paths(origin.table):
                yield (here, *path)

    def behind_reason(self, model: str, reason: str) -> frozenset[SourceColumn]:
        """Source columns that the condition of one literal of ``excluded_reason`` is made of."""
        found: set[SourceColumn] = set()
        for origin in self.models[model].reasons.get(reason, frozenset()):
            if origin.layer == "pseudonymised":
                found.add(SourceColumn(origin.table, origin.column))
            else:
                paths = self.paths(origin.table, origin.column)
                found |= {SourceColumn(path[-1].table, path[-1].column) for path in paths}
        return frozenset(found)

    def selecting_paths(self, model: str) -> Iterator[tuple[Column, ...]]:
        """Every way by which a source column decides which rows ``model`` has."""
        if EXCLUDED_REASON in self.models[model].values:
            yield from self.paths(model, EXCLUDED_REASON)
            return
        rows = Column("conformed", model, "rows")
        for origin in sorted(self.models[model].selects):
            if origin.layer == "pseudonymised":
                yield (rows, origin)
            else:
                for path in self.paths(origin.table, origin.column):
                    yield (rows, *path)


def column_lineage(system: System, models: Mapping[str, Model]) -> Lineage:
    """Lineage of ``models``. Raises ``ModelError`` for a column that no table has."""
    return Lineage(
        system.name, {name: model_lineage(model, system, models) for name, model in models.items()}
    )


def model_lineage(model: Model, system: System, models: Mapping[str, Model]) -> ModelLineage:
    """Lineage of one model, one step deep."""
    try:
        query = qualify(model.query.copy(), schema=_schema(system, models), dialect="duckdb")
        root = build_scope(query)
    except SqlglotError as error:
        raise ModelError(
            f"the lineage cannot be traced: {str(error).splitlines()[0][:200].rstrip('.')}.",
            system=model.system,
            table=model.name,
            next_step=f"correct systems/{model.system}/models/{model.name}.sql; only columns that "
            "sources.yaml selects and the common model's dimensions are there to be read.",
        ) from None
    assert root is not None
    spelling = {
        name: {column.lower(): column for column in table.fields}
        for name, table in system.sources.tables.items()
    }
    return _Tracer(root, spelling).lineage()


def _schema(system: System, models: Mapping[str, Model]) -> dict[str, object]:
    """What sqlglot has to know: schema → table → column → type. Types do not matter to lineage."""
    sources = {name: dict.fromkeys(table.stored, "unknown") for name, table in system.sources.tables.items()}
    dimensions = {
        name: dict.fromkeys(model.table.columns, "unknown")
        for name, model in models.items()
        if model.table.kind == "dimension"
    }
    return {**dict.fromkeys(SOURCE_SCHEMAS, sources), "conformed": dimensions}


class _Tracer:
    """Follows columns of one qualified query back to the tables it reads.

    Scopes are sqlglot's; reachability is ours, since a recursive CTE makes the graph cyclic.
    """

    def __init__(self, root: Scope, spelling: Mapping[str, Mapping[str, str]]) -> None:
        self.root = root
        self.spelling = spelling  # DuckDB's names have no case and sqlglot lowers them; stores' names have
        scopes = list(root.traverse())
        self.scope_of = {id(scope.expression): scope for scope in scopes}
        self.ctes = {
            scope.expression.parent.alias: scope
            for scope in scopes
            if isinstance(scope.expression.parent, exp.CTE)
        }

    def lineage(self) -> ModelLineage:
        names = _selectable(self.root).named_selects
        selects: set[Column] = set()
        joins: set[Column] = set()
        for scope in self.root.traverse():
            if isinstance(scope.expression, exp.Select):
                keys, conditions = _beside_projections(scope.expression)
                joins |= self._origins(keys)
                selects |= self._origins(conditions)
        return ModelLineage(
            {name: frozenset(self._reach(self.root, place)) for place, name in enumerate(names)},
            frozenset(selects),
            frozenset(joins),
            self._reasons(),
        )

    def _reasons(self) -> dict[str, frozenset[Column]]:
        """Of the model's last SELECT; a reason that is given deeper down is not told apart."""
        found: dict[str, frozenset[Column]] = {}
        if not isinstance(self.root.expression, exp.Select):
            return found
        given = [item for item in self.root.expression.selects if item.alias_or_name == EXCLUDED_REASON]
        for case in (case for item in given for case in item.find_all(exp.Case)):
            for branch in case.args["ifs"]:
                reason = branch.args["true"]
                if isinstance(reason, exp.Literal) and reason.is_string:
                    columns = list(branch.this.find_all(exp.Column))
                    found[reason.name] = found.get(reason.name, frozenset()) | self._origins(columns)
        return found

    def _origins(self, columns: list[exp.Column]) -> set[Column]:
        found: set[Column] = set()
        for column in columns:
            origin = self._resolve(column)
            found |= {origin} if isinstance(origin, Column) else self._reach(*origin)
        return found

    def _reach(self, scope: Scope, place: int) -> set[Column]:
        """Table columns reachable from the output at ``place`` of ``scope``."""
        found: set[Column] = set()
        todo: list[tuple[Scope, int]] = [(scope, place)]
        seen: set[tuple[int, int]] = set()
        while todo:
            scope, place = todo.pop()
            if (id(scope), place) in seen:
                continue
            seen.add((id(scope), place))
            if scope.set_operation_scopes:
                todo += [(branch, place) for branch in scope.set_operation_scopes]
                continue
            for column in _selectable(scope).selects[place].find_all(exp.Column):
                origin = self._resolve(column)
                if isinstance(origin, Column):
                    found.add(origin)
                else:
                    todo.append(origin)
        return found

    def _resolve(self, column: exp.Column) -> Column | tuple[Scope, int]:
        """The table's column, or the output of another scope, that ``column`` means."""
        select = column.find_ancestor(exp.Select)
        scope: Scope | None = self.scope_of.get(id(select))
        while scope is not None and column.table not in scope.selected_sources:
            scope = scope.parent  # a correlated subquery speaks of the query around it
        if scope is None:
            raise SqlglotError(f"Column '{column.name}' could not be resolved")
        node, source = scope.selected_sources[column.table]
        if isinstance(node, exp.Table) and not node.db and node.name in self.ctes:
            source = self.ctes[node.name]  # within a recursion sqlglot only gives its first branch
        if isinstance(source, exp.Table):
            layer: Literal["pseudonymised", "conformed"] = (
                "conformed" if source.db == "conformed" else "pseudonymised"
            )
            declared = self.spelling.get(source.name, {}) if layer == "pseudonymised" else {}
            return Column(layer, source.name, declared.get(column.name, column.name))
        return source, _named(source, node).index(column.name)


def _selectable(scope: Scope) -> exp.Query:
    if not isinstance(scope.expression, exp.Query):
        raise SqlglotError("A model reads tables, subqueries and CTEs only")
    return scope.expression


def _named(scope: Scope, node: object) -> list[str]:
    """Output names of a scope, under the column list of its alias or CTE where there is one."""
    if isinstance(scope.expression.parent, exp.CTE):
        node = scope.expression.parent
    listed = node.alias_column_names if isinstance(node, exp.Expression) else []
    return list(listed) if listed else list(_selectable(scope).named_selects)


def _beside_projections(select: exp.Select) -> tuple[list[exp.Column], list[exp.Column]]:
    """Columns of (join keys, conditions) of one SELECT, without those of its derived tables and CTEs."""
    keys: list[exp.Column] = []
    conditions: list[exp.Column] = []
    for join in select.args.get("joins") or []:
        on = join.args.get("on")
        for term in on.flatten() if isinstance(on, exp.And) else [on] if on is not None else []:
            term = term.unnest()
            plain = isinstance(term, exp.EQ) and all(
                isinstance(side, exp.Column) for side in (term.left, term.right)
            )
            (keys if plain else conditions).extend(term.find_all(exp.Column))
    beside = ("expressions", "joins", "from", "from_", "with", "with_", "laterals")
    for part, value in select.args.items():
        if part not in beside:
            for item in value if isinstance(value, list) else [value]:
                if isinstance(item, exp.Expression):
                    conditions.extend(item.find_all(exp.Column))
    return keys, conditions
