"""Pseudonymised → conformed: one model's SQL for the night's days."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from transforms.conform.build import build_model
from transforms.conform.models import Model
from transforms.rights.withheld import withheld_from
from transforms.steps.late import first_day_to_build
from transforms.steps.result import Check, StepResult, excluded_counts, quality, record
from transforms.workbench import Night, Workbench


def conform_model(bench: Workbench, night: Night, model: Model) -> StepResult:
    """Build ``model`` for the night, and for closed days whose rows came late (``late.py``).

    See ``transforms.conform.build`` for its checks and errors.
    """
    checks: list[Check] = []

    def accept(relation: str, rows: Mapping[date, int]) -> bool:
        checks.append(quality(bench, model.table, relation, rows))
        return checks[-1].passed

    first = first_day_to_build(bench, night, model)
    withheld = withheld_from(bench, model)
    built = build_model(bench.con, bench.store, bench.system, model, first, night.last, accept, withheld)
    counts = {
        "rows_in": built.rows_in,
        "stored": built.kept,
        **excluded_counts(built.excluded_by_reason),
    }
    balanced = built.rows_in == built.kept + sum(built.excluded.values())
    return record(
        bench,
        "conformed",
        model.name,
        night,
        StepResult(
            rows=built.rows if built.stored else {},
            excluded=built.excluded_by_reason,
            checks=(Check("reconciled", balanced, counts), *checks),
        ),
    )
