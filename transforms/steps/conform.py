"""Pseudonymised → conformed: one model's SQL for the night's days."""

from __future__ import annotations

from transforms.conform.build import build_model
from transforms.conform.models import Model
from transforms.steps.result import Check, StepResult, excluded_counts, quality, record
from transforms.workbench import Night, Workbench


def conform_model(bench: Workbench, night: Night, model: Model) -> StepResult:
    """Build ``model`` for the night; see ``transforms.conform.build`` for its checks and errors."""
    built = build_model(bench.con, bench.store, bench.system, model, night.first, night.last)
    excluded = sum(built.excluded.values())
    return record(
        bench,
        "conformed",
        model.name,
        night,
        StepResult(
            rows=built.rows,
            excluded=built.excluded_by_reason,
            checks=(
                Check(
                    "reconciled",
                    built.rows_in == built.kept + excluded,
                    {
                        "rows_in": built.rows_in,
                        "stored": built.kept,
                        **excluded_counts(built.excluded_by_reason),
                    },
                ),
                quality(bench, "conformed", model.name, model.table, built.rows),
            ),
        ),
    )
