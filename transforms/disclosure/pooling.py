"""Pooling: failing cells are put together along one dimension as ``other``, all other dimensions equal.

The contributors of a pool are counted anew from the fact: a buyer with orders in two pooled categories is
one buyer. A pool has to pass the same rules as any cell. A pool of one failing cell is that cell under
another name and fails as it did.
"""

from __future__ import annotations

from collections.abc import Callable

import polars as pl

from transforms.aggregation.cells import Cells
from transforms.aggregation.spec import ROWS
from transforms.errors import DisclosureError, ReconciliationError


def pools_of(
    cells: Cells, failing: pl.DataFrame, repool: Callable[[pl.DataFrame], pl.DataFrame]
) -> pl.DataFrame:
    """One row a pool of ``failing`` (rows of ``cells.frame``), as recomputed by ``repool``.

    Raises ``DisclosureError`` when the pool's label is a value of the dimension, ``ReconciliationError`` when
    the pools do not hold exactly the failing cells' rows.
    """
    pool = cells.spec.pool
    assert pool is not None
    if (cells.frame[pool.dimension] == pool.into).any():
        raise DisclosureError(
            "the label of the pool is also a value of the pooled dimension.",
            system=cells.spec.system,
            table=cells.spec.table,
            column=pool.dimension,
            next_step=f"choose another `pool.into` in tables/{cells.spec.table}.yaml.",
        )
    if failing.is_empty():
        return cells.frame.clear()
    pools = repool(failing)
    keys = list(cells.spec.keys)
    members = (
        failing.with_columns(pl.lit(pool.into).alias(pool.dimension))
        .group_by(keys)
        .agg(pl.col(ROWS).sum())
        .sort(keys)
    )
    if not members.equals(pools.select(*keys, ROWS).sort(keys)):
        raise ReconciliationError(
            f"period {cells.period}: the pools do not hold the rows of the cells that were pooled.",
            system=cells.spec.system,
            table=cells.spec.table,
            next_step="run the period again; the fact must not change between aggregation and pooling.",
        )
    return pools
