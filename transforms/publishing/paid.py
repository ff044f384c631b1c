"""The publisher's own question to the privacy ledger: was what is about to leave paid for, number by number?

The gate has compared as well; a check does not reach across runs, so the last hand before the file asks anew.
"""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl

from transforms.aggregation.noise import HIGH, LOW
from transforms.disclosure.differential.keeping import fingerprint
from transforms.disclosure.differential.ledger import Chain, plain, read_ledger, spent
from transforms.disclosure.differential.whole import require_whole
from transforms.errors import DisclosureError
from transforms.home import Home
from transforms.publishing.manifest import Link, SpentEntry
from transforms.publishing.tables import PublishedTable


def assert_paid(home: Home, system: str, tables: Sequence[PublishedTable]) -> None:
    """Raise ``DisclosureError`` for a noised period whose numbers the ledger was not written for, and for a
    table that was noised before and now comes without."""
    leaving = [table for table in tables if table.periods]
    noised = any(table.privacy for table in leaving)
    if not leaving or not (noised or home.privacy_ledger(system).exists()):
        return
    try:
        chain = read_ledger(home, system)
    except DisclosureError:
        if noised:
            raise
        return  # what is not noised has nothing to do with it; the promise of the ledger is broken elsewhere
    for table in leaving:
        if table.privacy or table.name in chain.tables:
            _assert_paid(system, table, chain)
    if noised:
        require_whole(home, system, chain)


def expected_errors(table: PublishedTable) -> dict[str, int]:
    """For the manifest: measure of a noised table → half an interval over its number, in thousandths, median
    over the rows that leave. It follows from published numbers, so it tells nothing new."""
    if not table.privacy or table.rows is None:
        return {}
    found = {}
    for name in table.measures:
        low, high = f"{name}{LOW}", f"{name}{HIGH}"
        if low in table.measures and high in table.measures:
            rows = table.rows.filter(pl.col(name) > 0)
            width = (rows[high].cast(pl.Float64) - rows[low].cast(pl.Float64)) / 2
            middle = (width / rows[name].cast(pl.Float64)).median()
            if isinstance(middle, float):
                found[f"expected_error_permille:{table.name}.{name}"] = round(1000 * middle)
    return found


def _assert_paid(system: str, table: PublishedTable, chain: Chain) -> None:
    for period in table.periods:
        noised = table.privacy.get(period)
        record = chain.of(table.name, period.first)
        rows = pl.DataFrame() if table.rows is None else table.rows
        same = (
            noised is not None
            and record is not None
            and noised.record == record.hash
            and fingerprint(rows.filter(pl.col(table.period_column) == period.first)) == record.frame
        )
        if not same:
            raise DisclosureError(
                f"the numbers of the period from {period.first} are not those that the privacy ledger has.",
                system=system,
                table=table.name,
                next_step=f"look at `parda ledger --system {system} --verify`; nothing was published.",
            )


def spent_so_far(home: Home, system: str, previous: Link | None) -> tuple[SpentEntry, ...]:
    """What is spent by unit, in all and in each month, for the manifest. Declared amounts only: no data.

    With a ledger that does not hold, no noised table leaves and what was known last is repeated.
    """
    try:
        records = read_ledger(home, system).records
    except DisclosureError:
        return previous.manifest.privacy_spent if previous else ()
    entries = []
    for unit in sorted({record.unit for record in records}):
        months = sorted({month for record in records if record.unit == unit for month in record.months})
        for month in (None, *months):
            epsilon, delta = spent(records, unit, month=month)
            entries.append(SpentEntry(unit=unit, month=month, epsilon=plain(epsilon), delta=plain(delta)))
    return tuple(entries)
