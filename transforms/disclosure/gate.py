"""The aggregated step of one table and period: fact -> cells -> protected; and its way out, checked again."""

from __future__ import annotations

from datetime import date

import duckdb
import polars as pl

from transforms.aggregation.compile import aggregate, repool
from transforms.aggregation.periods import Period
from transforms.aggregation.spec import TableSpec
from transforms.disclosure.protect import ProtectedCells, Rekey, protect
from transforms.disclosure.protection import effective_protection
from transforms.disclosure.publishable import assert_publishable
from transforms.disclosure.rules import largest_needed
from transforms.disclosure.storing import load_protected
from transforms.policy.models import Protection
from transforms.pseudonymisation.keys import KeyRing
from transforms.storage import PartitionStore


def rekey_for(spec: TableSpec, ring: KeyRing) -> Rekey:
    """Stored pseudonyms to those of the table's data use, so that tables of two uses never join.

    The key of a use may have been rotated: which one it is depends on the day the period begins.
    """

    def rekeyed(series: pl.Series, first: date) -> pl.Series:
        from transforms.pseudonymisation.pseudonym import rekey

        return rekey(series, ring.on(first), "storage", spec.data_use)

    return rekeyed


def build_period(
    store: PartitionStore, spec: TableSpec, period: Period, policy: Protection, rekey: Rekey
) -> ProtectedCells:
    """Aggregate and protect ``period`` from the stored conformed fact.

    ``policy``: the policy's protection. All days of the period must be stored (``closing_periods``).
    """
    protection = effective_protection(spec, policy)
    try:
        fact_sql = store.relation("conformed", spec.fact, period.days)
        largest = largest_needed(protection)
        cells = aggregate(store.con, spec, fact_sql, period, largest=largest)
        pools = repool(store.con, spec, fact_sql, period, largest=largest)
        return protect(cells, spec, protection, pools, rekey=rekey)
    except duckdb.Error as error:
        raise store.failure(error, "aggregated", spec.table) from None


def release_period(
    store: PartitionStore, spec: TableSpec, period: Period, policy: Protection
) -> ProtectedCells:
    """What was stored for ``period``, checked again as if nobody had checked it; for the release step."""
    protected = load_protected(store, spec, period)
    protected.accounting.assert_holds(spec, period)
    assert_publishable(
        protected.published, spec, effective_protection(spec, policy), protected.evidence, period=period
    )
    return protected
