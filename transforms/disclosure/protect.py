"""The one seam from cells to what may leave: ``protect``.

Here stand primary suppression and pooling. What comes later takes the same cells and gives the same
``ProtectedCells``; it can only suppress more (``suppress_more``, used by ``together.py``).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

import polars as pl

from transforms.aggregation.accounting import Accounting, Balance, additive
from transforms.aggregation.cells import Cells, SourceTotals, cell_schema
from transforms.aggregation.exact import difference, total
from transforms.aggregation.periods import Period
from transforms.aggregation.quantities import quantities as quantities_of
from transforms.aggregation.spec import ROWS, STATUS, WITHHELD, TableSpec
from transforms.disclosure.judging import Verdict, judge
from transforms.disclosure.pooling import pools_of
from transforms.disclosure.publishable import assert_publishable
from transforms.disclosure.published import POOLED, PUBLISHED, SUPPRESSED, measure_value, published_schema
from transforms.disclosure.rules import Rules
from transforms.errors import DisclosureError
from transforms.policy.models import Protection

Rekey = Callable[[pl.Series, date], pl.Series]
"""16-byte ``Binary`` pseudonyms of storage -> those of a table's data use, in the period of a first day."""

REASONS = "reasons"
COMPLEMENTARY = "complementary"
"""Reason of a cell that is withheld for the sake of others. Restricted: the published status is the same."""


@dataclass(frozen=True, repr=False)
class ProtectedCells:
    """One table and period, ready for release.

    ``published``  what may leave: period, dimensions, measures or NULL, ``cell_status``, ``withheld``
    ``evidence``   restricted: for each row of ``published`` the numbers that the rules were applied to
    ``decisions``  restricted: every cell before pooling, with ``cell_status``, ``reasons``, ``withheld``
    ``accounting`` restricted: rows and amounts, published + pooled + suppressed + excluded
    """

    spec: TableSpec
    period: Period
    published: pl.DataFrame
    evidence: pl.DataFrame
    decisions: pl.DataFrame
    accounting: Accounting

    def __repr__(self) -> str:
        return f"ProtectedCells({self.spec.table}, {self.period}, {self.published.height} published rows)"

    @property
    def counts(self) -> dict[str, int]:
        """Counts for logs and evidence: cells by what became of them, published rows, withheld measures."""
        status = self.decisions[STATUS]
        return {
            "cells": self.decisions.height,
            "cells_published": int((status == PUBLISHED).sum()),
            "cells_pooled": int((status == POOLED).sum()),
            "cells_suppressed": int((status == SUPPRESSED).sum()),
            "pools": int((self.published[STATUS] == POOLED).sum()),
            "measures_withheld": int(
                self.published.filter((pl.col(STATUS) != SUPPRESSED) & (pl.col(WITHHELD) != ""))[WITHHELD]
                .str.split(",")
                .list.len()
                .sum()
                or 0
            ),
            "rows_published": self.published.height,
        }


def protect(
    cells: Cells,
    spec: TableSpec,
    protection: Protection,
    repool: Callable[[pl.DataFrame], pl.DataFrame] | None = None,
    *,
    rekey: Rekey | None = None,
) -> ProtectedCells:
    """Suppress, pool, account, and check what is left.

    ``protection``: of this table (``effective_protection``). ``repool``: from ``aggregation.compile``, needed
    by tables that pool. ``rekey``: needed by tables with a dimension of pseudonyms. Raises
    ``DisclosureError`` or ``ReconciliationError``; nothing is published then.
    """
    rules = Rules.of(protection)
    needed = quantities_of(spec)
    rows = cells.frame.to_dicts()
    verdicts = [judge(row, spec, needed, rules) for row in rows]
    failing = cells.frame.filter(pl.Series([not verdict.safe for verdict in verdicts], dtype=pl.Boolean))

    shown: list[tuple[dict[str, Any], str, Verdict]] = [
        (row, PUBLISHED, verdict) for row, verdict in zip(rows, verdicts, strict=True) if verdict.safe
    ]
    fate: dict[tuple[str, ...], str] = {}  # key of the pool -> what became of it
    if spec.pool is not None:
        if repool is None:
            raise _defect(spec, "a table that pools was protected without a way to ask the fact again")
        for pool in pools_of(cells, failing, repool).to_dicts():
            verdict = judge(pool, spec, needed, rules)
            fate[_key(spec, pool)] = POOLED if verdict.safe else SUPPRESSED
            # a failed pool is one row: which small cells exist is not told
            shown.append((pool, POOLED if verdict.safe else SUPPRESSED, verdict))
    else:
        shown += [
            (row, SUPPRESSED, verdict)
            for row, verdict in zip(rows, verdicts, strict=True)
            if not verdict.safe
        ]

    published, evidence = _frames(spec, cells.period, shown, rekey)
    decisions = _decisions(spec, cells.frame, verdicts, fate)
    accounting = _account(spec, cells.source, published, evidence, decisions)
    accounting.assert_holds(spec, cells.period)
    assert_publishable(published, spec, protection, evidence, period=cells.period)
    return ProtectedCells(spec, cells.period, published, evidence, decisions, accounting)


def suppress_more(
    protected: ProtectedCells, keys: Collection[tuple[str, ...]], rekey: Rekey | None
) -> ProtectedCells:
    """``protected`` with the published rows of ``keys`` (labels, as published) withheld, too.

    A row loses all of its measures: a part of them would say something about the rest. Cells of a pool that
    is withheld count as suppressed. The accounting is made anew and must balance.
    """
    spec = protected.spec
    wanted = set(keys)
    labels = [tuple(row) for row in protected.published.select(spec.keys).iter_rows()]
    chosen = pl.Series([label in wanted for label in labels], dtype=pl.Boolean)
    measures = list(spec.measures)
    published = protected.published.with_columns(
        *(pl.when(chosen).then(None).otherwise(pl.col(name)).alias(name) for name in measures),
        pl.when(chosen).then(pl.lit(SUPPRESSED)).otherwise(pl.col(STATUS)).alias(STATUS),
        pl.when(chosen).then(pl.lit(",".join(measures))).otherwise(pl.col(WITHHELD)).alias(WITHHELD),
    )
    behind = set(labels)
    where = [
        label if label in behind else pool_key(spec, label)
        for label in published_labels(spec, protected.decisions, rekey, protected.period)
    ]
    lost = pl.Series([label in wanted for label in where], dtype=pl.Boolean)
    reasons = pl.concat_str([pl.col(REASONS), pl.lit(COMPLEMENTARY)], separator=",").str.strip_chars(",")
    already = pl.col(REASONS).str.split(",").list.contains(COMPLEMENTARY)
    decisions = protected.decisions.with_columns(
        pl.when(lost).then(pl.lit(SUPPRESSED)).otherwise(pl.col(STATUS)).alias(STATUS),
        pl.when(lost & ~already).then(reasons).otherwise(pl.col(REASONS)).alias(REASONS),
    )
    source = SourceTotals(
        {
            name: difference(balance.source, total(balance.excluded.values()))
            for name, balance in protected.accounting.balances.items()
        },
        {
            reason: {
                name: balance.excluded[reason]
                for name, balance in protected.accounting.balances.items()
                if reason in balance.excluded
            }
            for reason in protected.accounting.rows.excluded.keys()
            | {reason for balance in protected.accounting.balances.values() for reason in balance.excluded}
        },
    )
    accounting = _account(spec, source, published, protected.evidence, decisions)
    accounting.assert_holds(spec, protected.period)
    return replace(protected, published=published, decisions=decisions, accounting=accounting)


def published_labels(
    spec: TableSpec, frame: pl.DataFrame, rekey: Rekey | None, period: Period
) -> list[tuple[str, ...]]:
    """Dimensions of ``frame`` (of storage) as they are published in ``period``, row by row."""
    labels = frame.select(spec.keys)
    for name, dimension in spec.dimensions.items():
        if dimension.pseudonym:
            if rekey is None:
                raise _defect(spec, f"the pseudonyms of `{name}` would leave without being re-keyed")
            labels = labels.with_columns(_rekeyed(labels[name], dimension.unknown, rekey, period))
    return [tuple(row) for row in labels.iter_rows()]


def pool_key(spec: TableSpec, labels: Sequence[str]) -> tuple[str, ...]:
    """Labels of the pool that a cell would fall into; the cell's own where the table does not pool."""
    into = {spec.pool.dimension: spec.pool.into} if spec.pool is not None else {}
    return tuple(into.get(key, label) for key, label in zip(spec.keys, labels, strict=True))


def _key(spec: TableSpec, row: Mapping[str, Any]) -> tuple[str, ...]:
    """Key of the pool that a row would fall into."""
    return pool_key(spec, [row[key] for key in spec.keys])


def _frames(
    spec: TableSpec, period: Period, shown: list[tuple[dict[str, Any], str, Verdict]], rekey: Rekey | None
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Published frame and its evidence, row by row, ordered by the published dimensions."""
    records = []
    for row, status, verdict in shown:
        withheld = [name for name in spec.measures if status == SUPPRESSED or name in verdict.measures]
        record: dict[str, Any] = {spec.period_column: period.first}
        record |= {key: row[key] for key in spec.keys}
        for name in spec.measures:
            record[name] = None if name in withheld else measure_value(name, spec, row)
        records.append(record | {STATUS: status, WITHHELD: ",".join(withheld)})
    published = pl.DataFrame(records, schema=published_schema(spec), orient="row")
    schema = cell_schema(spec, quantities_of(spec))
    evidence_schema = {name: type_ for name, type_ in schema.items() if name not in spec.keys}
    evidence = pl.DataFrame(
        [{name: row[name] for name in evidence_schema} for row, _, _ in shown],
        schema=evidence_schema,
        orient="row",
    )
    for name, dimension in spec.dimensions.items():
        if dimension.pseudonym:
            if rekey is None:
                raise _defect(spec, f"the pseudonyms of `{name}` would leave without being re-keyed")
            published = published.with_columns(_rekeyed(published[name], dimension.unknown, rekey, period))
    order = published.with_row_index("__position").sort(list(spec.keys))["__position"]
    return published[order], evidence[order]


def _rekeyed(texts: pl.Series, unknown: str, rekey: Rekey, period: Period) -> pl.Series:
    from transforms.pseudonymisation.pseudonym import from_uuid_text, to_uuid_text

    known = texts.set(texts == unknown, None)
    return to_uuid_text(rekey(from_uuid_text(known), period.first)).fill_null(unknown).alias(texts.name)


def _decisions(
    spec: TableSpec, frame: pl.DataFrame, verdicts: list[Verdict], fate: dict[tuple[str, ...], str]
) -> pl.DataFrame:
    status = [
        PUBLISHED if verdict.safe else fate.get(_key(spec, row), SUPPRESSED)
        for row, verdict in zip(frame.select(spec.keys).to_dicts(), verdicts, strict=True)
    ]
    reasons = [
        ",".join(dict.fromkeys([*verdict.cell, *(why for each in verdict.measures.values() for why in each)]))
        for verdict in verdicts
    ]
    withheld = [",".join(verdict.measures) if verdict.safe else "" for verdict in verdicts]
    return frame.with_columns(
        pl.Series(STATUS, status, dtype=pl.String),
        pl.Series(REASONS, reasons, dtype=pl.String),
        pl.Series(WITHHELD, withheld, dtype=pl.String),
    )


def _account(
    spec: TableSpec,
    source: SourceTotals,
    published: pl.DataFrame,
    evidence: pl.DataFrame,
    decisions: pl.DataFrame,
) -> Accounting:
    """Balance what stands in the published frame against the fact; suppressed is what the cells had."""

    def balance(name: str, shown: pl.Series, hidden: Decimal) -> Balance:
        excluded = {reason: amounts[name] for reason, amounts in source.excluded.items() if name in amounts}
        return Balance(
            source=total([source.kept[name], *excluded.values()]),
            published=total(shown.filter(published[STATUS] == PUBLISHED)),
            pooled=total(shown.filter(published[STATUS] == POOLED)),
            suppressed=hidden,
            excluded=excluded,
        )

    lost = decisions[STATUS] == SUPPRESSED
    shown_rows = evidence[ROWS].set(published[STATUS] == SUPPRESSED, None)
    balances = {ROWS: balance(ROWS, shown_rows, total(decisions[ROWS].filter(lost)))}
    for name in additive(spec):
        values = f"{name}__value"
        kept_back = published[name].is_null() & (published[STATUS] != SUPPRESSED)
        hidden = total([*decisions[values].filter(lost), *evidence[values].filter(kept_back)])
        balances[name] = balance(name, published[name], hidden)
    return Accounting(balances)


def _defect(spec: TableSpec, what: str) -> DisclosureError:
    return DisclosureError(
        f"{what}.",
        system=spec.system,
        table=spec.table,
        next_step="this is a defect of the caller; see `protect` in transforms/disclosure/protect.py.",
    )
