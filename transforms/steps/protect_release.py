"""What would leave tonight, protected together: over all tables of a fact and all that is out of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import duckdb

from transforms.aggregation.fragments import rendered
from transforms.aggregation.spec import TableSpec
from transforms.disclosure.gate import rekey_for
from transforms.disclosure.links import UNKNOWN
from transforms.disclosure.protect import ProtectedCells
from transforms.disclosure.protection import effective_protection
from transforms.disclosure.publishable import assert_publishable
from transforms.disclosure.recount import CellOf, recount, who_is_alone
from transforms.disclosure.rules import largest_needed
from transforms.disclosure.secrets import Restricted
from transforms.disclosure.storing import store_protected
from transforms.disclosure.together import (
    Hierarchies,
    Together,
    cost_measure,
    protect_together,
)
from transforms.errors import DisclosureError, PardaError, ReconciliationError, StorageError
from transforms.publishing.manifest import ShareEntry
from transforms.publishing.tables import identifier
from transforms.steps.released import Released
from transforms.workbench import Night, Workbench

Leaving = Mapping[str, Sequence[ProtectedCells]]


def protect_leaving(
    bench: Workbench, night: Night, leaving: Leaving
) -> tuple[dict[str, list[ProtectedCells]], dict[str, PardaError], dict[str, ShareEntry]]:
    """``leaving`` with complementary suppression, the tables that are held back with the reason, and how much
    of the others' value is published, as exactly as that may be told.

    Tables of one fact are held back together: what one of them gives away is for all of them to hide. A table
    of which a closed period is not stored as it was published is held back alone.
    What is decided is stored before anything leaves, so a run that is repeated decides the same.
    """
    safe: dict[str, list[ProtectedCells]] = {name: list(cells) for name, cells in leaving.items()}
    refused: dict[str, PardaError] = {}
    shares: dict[str, ShareEntry] = {}
    released = Released(bench)
    for group in _facts(bench):
        coming = {name: leaving[name] for name in group if leaving.get(name)}
        if not coming:
            continue
        try:
            found = _protect(bench, released, group, coming)
        except (DisclosureError, ReconciliationError, StorageError) as refusal:
            refused |= dict.fromkeys(coming, refusal)
            for name in coming:
                del safe[name]
            continue
        for name in coming:
            if changed := released.changed(bench.market.tables[name]):
                refused[name] = changed
                del safe[name]
                continue
            safe[name] = found.tables[name]
            _keep(bench, night, name, leaving[name], found)
            if share := found.shares.get(name):
                firsts = tuple(period.first for period in share.periods)
                shares[name] = ShareEntry(
                    measure=share.measure, permille=share.permille, step=share.step, periods=firsts
                )
    return safe, refused, shares


def _facts(bench: Workbench) -> list[list[str]]:
    """Names of tables by fact. Noised numbers fulfil no equation, so such tables are not among them."""
    by_fact: dict[str, list[str]] = {}
    for name, spec in sorted(bench.market.tables.items()):
        if spec.differential_privacy is None:
            by_fact.setdefault(spec.fact, []).append(name)
    return [by_fact[fact] for fact in sorted(by_fact)]


def _protect(bench: Workbench, released: Released, group: Sequence[str], coming: Leaving) -> Together:
    specs = {name: bench.market.tables[name] for name in group}
    of = {
        name: Restricted(
            spec, effective_protection(spec, bench.system.policy.protection), rekey_for(spec, bench.ring)
        )
        for name, spec in specs.items()
    }

    def counted(spec: TableSpec, groups: Sequence[frozenset[CellOf]]) -> Sequence[Mapping[str, Any] | None]:
        days = sorted({day for cells in groups for cell in cells for day in cell.period.days})
        if not set(days) <= set(bench.store.days("conformed", spec.fact)):
            return [None] * len(groups)  # days that retention has taken: what is known must do
        largest = largest_needed(of[spec.table].protection)
        try:
            fact = bench.store.relation("conformed", spec.fact, days)
            return recount(bench.con, spec, fact, groups, largest=largest)
        except duckdb.Error as error:
            raise bench.store.failure(error, "conformed", spec.fact) from None

    def alone(spec: TableSpec, unit: str, cells: Sequence[CellOf]) -> Sequence[int | None]:
        stored = set(bench.store.days("conformed", spec.fact))
        there = [cell for cell in cells if stored.issuperset(cell.period.days)]
        days = sorted({day for cell in there for day in cell.period.days})
        if not days:
            return [None] * len(cells)
        try:
            fact = bench.store.relation("conformed", spec.fact, days)
            names = dict(zip(there, who_is_alone(bench.con, spec, fact, unit, there), strict=True))
        except duckdb.Error as error:
            raise bench.store.failure(error, "conformed", spec.fact) from None
        return [names.get(cell) for cell in cells]

    hierarchies = _hierarchies(bench, specs.values())
    past = released.past(specs, hierarchies)
    found = protect_together(coming, of, past, hierarchies, counted, alone)
    for name, table in found.tables.items():
        for cells in table:
            assert_publishable(
                cells.published, specs[name], of[name].protection, cells.evidence, period=cells.period
            )
    return found


def _hierarchies(bench: Workbench, specs: Iterable[TableSpec]) -> Hierarchies:
    """Labels of every dimension with those of its coarser levels, as the stored facts have them."""
    found: dict[tuple[str, str], dict[str, str]] = {}
    for spec in specs:
        for dimension in spec.dimensions.values():
            for level in dimension.hierarchy:
                days = bench.store.days("conformed", spec.fact)
                if not days or dimension.pseudonym:
                    continue
                pairs = bench.con.sql(
                    f"SELECT DISTINCT CAST({identifier(dimension.column)} AS VARCHAR), "
                    f"{rendered(level.expression)} "
                    f"FROM {bench.store.relation('conformed', spec.fact, days)}"
                ).fetchall()
                labels = {
                    dimension.unknown if label is None else label: UNKNOWN if coarse is None else coarse
                    for label, coarse in pairs
                }
                if len(labels) == len(pairs):  # a label of two parents adds up to neither
                    found[dimension.column, level.expression] = labels
    return found


def _keep(
    bench: Workbench, night: Night, name: str, before: Sequence[ProtectedCells], found: Together
) -> None:
    """Store what changed, and record the night's evidence (restricted): counts, shares in tenths of
    percent, and the value that is published and withheld, in whole units."""
    for old, new in zip(before, found.tables[name], strict=True):
        if new is not old:
            store_protected(bench.store, new)
    withheld = found.withheld[name]
    measure = cost_measure(bench.market.tables[name])
    balances = [
        balance
        for cells in found.tables[name]
        if (balance := cells.accounting.balances.get(measure)) is not None
    ]
    shown = sum(balance.published + balance.pooled for balance in balances)
    everything = shown + sum(balance.suppressed for balance in balances)
    counts = {
        "cells": withheld.cells,
        "cells_suppressed_primary": withheld.primary,
        "cells_suppressed_complementary": withheld.complementary,
        "cells_published_permille": 1000
        * (withheld.cells - withheld.primary - withheld.complementary)
        // max(withheld.cells, 1),
        "demands": found.demands,
        "programmes": found.programmes,
        "recoverable_before": found.recoverable_before,
        "not_held_against_insiders": found.without_insiders,
    } | {f"method_{method}": found.methods.count(method) for method in sorted(set(found.methods))}
    if everything > 0 and shown >= 0:
        counts["value_published_permille"] = int(1000 * shown / everything)
    counts["value_published"], counts["value_suppressed"] = int(shown), int(everything - shown)
    bench.evidence.record_check(
        "published", name, night.first, night.last, "protected_together", True, counts, bench.run_id
    )
