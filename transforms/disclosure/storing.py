"""Protected cells in the restricted layer: ``aggregated/<table>``, ``…__protected`` and ``…__accounting``.

Protection runs in the aggregated step, because a pool's contributors have to be counted from the fact. What
is stored is what protection decided and on which numbers, so that the release, which never touches facts,
can check it again, and can later suppress more. The cells are written last: where they are, all is.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import duckdb
import polars as pl

from transforms.aggregation.accounting import Accounting, Balance
from transforms.aggregation.cells import cell_schema
from transforms.aggregation.periods import Period
from transforms.aggregation.quantities import quantities
from transforms.aggregation.spec import STATUS, WITHHELD, TableSpec
from transforms.disclosure.protect import REASONS, ProtectedCells
from transforms.disclosure.published import published_schema
from transforms.storage import PartitionStore

_PERIOD = "period_first"
_EXCLUDED = "excluded:"


def protected_table(table: str) -> str:
    """Where the published frame and its evidence are stored."""
    return f"{table}__protected"


def accounting_table(table: str) -> str:
    return f"{table}__accounting"


def store_protected(store: PartitionStore, protected: ProtectedCells) -> int:
    """Write one period; the number of cells. Writing it again replaces it."""
    spec, period = protected.spec, protected.period
    shown = protected.published.rename({spec.period_column: _PERIOD})
    both = pl.concat([shown, protected.evidence], how="horizontal")
    _write(store, protected_table(spec.table), both, period)
    _write(store, accounting_table(spec.table), _accounting_frame(protected.accounting), period)
    _write(store, spec.table, protected.decisions, period)
    return protected.decisions.height


def load_protected(store: PartitionStore, spec: TableSpec, period: Period) -> ProtectedCells:
    """What ``store_protected`` wrote; ``StorageError`` when it is missing or damaged."""
    stored = _read(store, protected_table(spec.table), period).rename({_PERIOD: spec.period_column})
    shown = published_schema(spec)
    cells = cell_schema(spec, quantities(spec))
    behind = pl.Schema({name: type_ for name, type_ in cells.items() if name not in spec.keys})
    # Parquet keeps the order, but the release asserts it, so it is made here once more
    stored = stored.sort(list(spec.keys))
    decided = pl.Schema({**cells, STATUS: pl.String(), REASONS: pl.String(), WITHHELD: pl.String()})
    decisions = _read(store, spec.table, period).select(decided.names()).cast(decided).sort(list(spec.keys))
    return ProtectedCells(
        spec=spec,
        period=period,
        published=stored.select(shown.names()).cast(shown),
        evidence=stored.select(behind.names()).cast(behind),
        decisions=decisions,
        accounting=_accounting(_read(store, accounting_table(spec.table), period)),
    )


def stored_periods(store: PartitionStore, spec: TableSpec) -> list[Period]:
    """Periods of the table that are aggregated and protected, by date."""
    from transforms.aggregation.periods import period_of

    return [period_of(spec.period, first) for first in store.days("aggregated", spec.table)]


def _write(store: PartitionStore, table: str, frame: pl.DataFrame, period: Period) -> None:
    dated = frame.with_columns(pl.lit(period.first).alias("day"))
    arrow = dated.to_arrow(compat_level=pl.CompatLevel.oldest())
    store.write_batches("aggregated", table, arrow.schema, iter(arrow.to_batches()), [period.first])


def _read(store: PartitionStore, table: str, period: Period) -> pl.DataFrame:
    days = [day for day in store.days("aggregated", table) if day == period.first]
    try:
        return store.con.sql(f"SELECT * FROM {store.relation('aggregated', table, days)}").pl().drop("day")
    except duckdb.Error as error:
        raise store.failure(error, "aggregated", table) from None


def _accounting_frame(accounting: Accounting) -> pl.DataFrame:
    """One row an entry; amounts as text, since measures differ in their digits."""
    entries: list[dict[str, Any]] = []
    for name, balance in accounting.balances.items():
        parts: Mapping[str, Decimal] = {
            "source": balance.source,
            "published": balance.published,
            "pooled": balance.pooled,
            "suppressed": balance.suppressed,
        } | {f"{_EXCLUDED}{reason}": amount for reason, amount in balance.excluded.items()}
        entries += [
            {"measure": name, "part": part, "amount": f"{amount:f}"} for part, amount in parts.items()
        ]
    return pl.DataFrame(entries, schema={"measure": pl.String, "part": pl.String, "amount": pl.String})


def _accounting(frame: pl.DataFrame) -> Accounting:
    amounts: dict[str, dict[str, Decimal]] = {}
    for measure, part, amount in frame.iter_rows():
        amounts.setdefault(measure, {})[part] = Decimal(amount)
    return Accounting(
        {
            measure: Balance(
                source=parts["source"],
                published=parts["published"],
                pooled=parts["pooled"],
                suppressed=parts["suppressed"],
                excluded={
                    part.removeprefix(_EXCLUDED): amount
                    for part, amount in parts.items()
                    if part.startswith(_EXCLUDED)
                },
            )
            for measure, parts in amounts.items()
        }
    )
