"""Rectification: what was corrected in the operational store becomes what is held here.

Two ways, which may go together:

- the person gives the old and the new identifier (a phone number that was wrong): the pseudonym of the old
  one is replaced by that of the new one in every layer, so that joins follow; done twice it changes nothing
  more;
- rows that never change by themselves (load ``append``, ``snapshot``) are pulled again for the days that hold
  rows of the person, and the facts of these days are made again. Rows that change come with the next night.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from datetime import date

import duckdb

from transforms.home import ASIDE
from transforms.policy.models import Load, Operator
from transforms.policy.removing import days_with
from transforms.pseudonymisation.pseudonym import PSEUDONYM_SQL_TYPE
from transforms.rights.conformed import withdraw_unreleased
from transforms.rights.finding import Persons, belongs_to
from transforms.rights.rewriting import replace_columns
from transforms.workbench import Workbench


@dataclass
class Rectified:
    """What was changed. Counts only."""

    rows: dict[str, int] = field(default_factory=dict)  # layer.table -> rows
    periods: int = 0
    pulled: dict[str, int] = field(default_factory=dict)  # source table -> days that were pulled again


def replace_pseudonym(bench: Workbench, domain: str, old: uuid.UUID, new: uuid.UUID) -> Rectified:
    """``old`` becomes ``new`` wherever it is stored. May be run again after a crash."""
    done = Rectified()
    changed: dict[str, set[date]] = {}
    for model in bench.market.models:
        for table in (model, model + ASIDE):
            values = _conformed_values(bench, table, old, new)
            condition = " OR ".join(
                f"contains(coalesce(CAST(\"{column}\" AS VARCHAR), ''), '{old}')" for column in values
            )
            if not values:
                continue
            days = days_with(bench.store, "conformed", table, condition, bench.store.days("conformed", table))
            changed[model] = changed.get(model, set()) | {day for day, _ in days}
            # before the rows change: a run that is broken off would not know the days any more
            done.periods += withdraw_unreleased(bench, {model: changed[model]})
            found = replace_columns(bench.store, "conformed", table, values, condition)
            if found:
                done.rows[f"conformed.{table}"] = sum(found.values())
    # those that tie identifiers come last: a run that is broken off finds the person again by either
    tables = bench.system.sources.tables
    for name in sorted(tables, key=lambda each: bool(bench.system.sources.belonging(each).one_person)):
        source = tables[name]
        columns = [
            column
            for column in source.stored
            if source.fields[column].operator is Operator.PSEUDONYMISE
            and source.fields[column].domain == domain
        ]
        if not columns:
            continue
        values = {
            c: f"CASE WHEN \"{c}\" = '{old}'::UUID THEN '{new}'::UUID ELSE \"{c}\" END" for c in columns
        }
        condition = " OR ".join(f"coalesce(\"{column}\" = '{old}'::UUID, false)" for column in columns)
        found = replace_columns(bench.store, "pseudonymised", name, values, condition)
        if found:
            done.rows[f"pseudonymised.{name}"] = sum(found.values())
    return done


def _conformed_values(bench: Workbench, table: str, old: uuid.UUID, new: uuid.UUID) -> dict[str, str]:
    """Columns of a conformed table that may hold a pseudonym, also as a part of a row's own key."""
    days = bench.store.days("conformed", table)
    if not days:
        return {}
    model = bench.market.models[table.removesuffix(ASIDE)]
    try:
        relation = bench.store.relation("conformed", table, days[-1:])
        described = bench.con.execute(f"DESCRIBE SELECT * EXCLUDE (day) FROM {relation}").fetchall()
    except duckdb.Error as error:
        raise bench.store.failure(error, "conformed", table) from None
    values = {}
    for name, kind, *_ in described:
        if kind == PSEUDONYM_SQL_TYPE:
            values[name] = f"CASE WHEN \"{name}\" = '{old}'::UUID THEN '{new}'::UUID ELSE \"{name}\" END"
        elif kind == "VARCHAR" and str(model.table.columns[name].type) == "identifier":
            values[name] = f"replace(\"{name}\", '{old}', '{new}')"
    return values


def pull_again(bench: Workbench, persons: Persons) -> Rectified:
    """Pull the days with rows of ``persons`` again, and make the facts of these days anew.

    Raises what a night may raise; what was pulled before it stays.
    """
    from transforms.steps.conform import conform_model
    from transforms.steps.pseudonymise import pseudonymise_table

    done = Rectified()
    days_of: dict[str, list[date]] = {}
    for name, table in bench.system.sources.tables.items():
        condition = belongs_to(bench.system.sources, table, persons)
        stored = bench.store.days("pseudonymised", name)
        if condition is None or table.load is Load.UPSERT or not stored:
            continue
        # of a table that is pulled whole the newest copy is what counts
        asked = stored[-1:] if table.load is Load.SNAPSHOT else stored
        days_of[name] = [day for day, _ in days_with(bench.store, "pseudonymised", name, condition, asked)]
    for name, days in days_of.items():
        for day in days:
            result = pseudonymise_table(bench, bench.night(day, day), bench.system.sources.tables[name])
            if all(check.passed for check in result.checks):
                done.pulled[name] = done.pulled.get(name, 0) + 1
    for model in bench.market.models.values():
        drivers = [bench.system.sources.tables[name] for name in model.drivers]
        if model.table.kind != "fact" or any(each.load is not Load.APPEND for each in drivers):
            continue
        again = {
            day for name in model.source_tables for day in days_of.get(name, ()) if done.pulled.get(name)
        }
        again &= set(bench.store.days("conformed", model.name))
        done.periods += withdraw_unreleased(bench, {model.name: again})
        for day in sorted(again):
            result = conform_model(bench, bench.night(day, day), model)
            name = f"conformed.{model.name}"
            done.rows[name] = done.rows.get(name, 0) + result.row_count
    return done
