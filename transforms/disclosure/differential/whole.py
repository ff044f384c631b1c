"""Whether the ledger still knows all that is out: its chain alone cannot tell that its end is gone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from transforms.disclosure.differential.ledger import Chain
from transforms.errors import DisclosureError
from transforms.home import Home
from transforms.publishing.manifest import newest


def require_whole(home: Home, system: str, chain: Chain, released: Iterable[tuple[str, date]] = ()) -> None:
    """Raise ``DisclosureError`` when a released noised period is not in the ledger as it was released.

    ``released``: noised tables with first days of periods that are out by other evidence than manifests.
    """
    for table, first, what in missing(home, system, chain, released):
        raise DisclosureError(
            f"the released period from {first} {what}: what was spent is not known.",
            system=system,
            table=table,
            next_step=f"restore `state/{system}.privacy.jsonl` from a backup; no noised table is made or "
            "published until then.",
        )


def missing(
    home: Home, system: str, chain: Chain, released: Iterable[tuple[str, date]] = ()
) -> Iterator[tuple[str, date, str]]:
    """Released periods (table, first day) that the ledger does not hold, or holds otherwise."""
    gone, other = "is not in the privacy ledger", "stands otherwise in the privacy ledger"
    link = newest(home, system)
    for table, entry in (link.manifest.tables if link else {}).items():
        for period in entry.periods:
            if period.privacy is None:
                continue
            record = chain.of(table, period.first)
            if record is None:
                yield table, period.first, gone
            elif record.hash != period.privacy.record:
                yield table, period.first, other
    for table, first in released:
        if chain.of(table, first) is None:
            yield table, first, gone
