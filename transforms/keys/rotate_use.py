"""Rotation of the outer key of a published data use: its pseudonyms change, from a period on.

What is out stays as it is, for closed periods are immutable; so analysts see one pseudonym of a seller up to
a day, and another after it, and nothing published joins the two. The day is the first of the month after
everything that was built or released of the use's tables: no period has pseudonyms of two keys, and a
period that is built again gets the same ones.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from transforms.aggregation.periods import PeriodKind, period_of
from transforms.errors import ConfigurationError
from transforms.evidence.audit_log import AuditLog
from transforms.home import Home
from transforms.keys.lock import keys_being_changed
from transforms.keys.opening import open_ring
from transforms.keys.places import place_of
from transforms.keys.record import UseEpoch, read_record, write_record
from transforms.keys.rotate import first_record
from transforms.marketplace import Marketplace
from transforms.publishing.manifest import released_periods


@dataclass(frozen=True)
class UseRotated:
    """``tables``: those that show pseudonyms of the use. ``first``: first day of a period with new ones."""

    use: str
    epoch: int
    first: date
    tables: tuple[str, ...]


def rotate_use(
    home: Home, market: Marketplace, environ: Mapping[str, str], use: str, *, today: date | None = None
) -> UseRotated:
    """Give ``use`` its next outer key. One that waits for its day already is not followed by another."""
    system = market.name
    specs = [spec for spec in market.tables.values() if spec.data_use == use]
    if not specs:
        uses = ", ".join(sorted({spec.data_use for spec in market.tables.values()}))
        raise ConfigurationError(
            "no statistical table has this data use.", system=system, next_step=f"give one of: {uses}."
        )
    with keys_being_changed(home, system):
        ring = open_ring(system, home, environ)
        record = read_record(home, system) or first_record(ring, place_of(system, home, environ))
        turns = record.uses.get(use, ())
        last = max(
            [
                today or datetime.now(UTC).date(),
                *(_last_day(home, system, spec.table, spec.period) for spec in specs),
            ]
        )
        first = (last.replace(day=1) + timedelta(days=32)).replace(day=1)
        epoch = len(turns) + 2
        if turns and turns[-1].first >= first:
            raise ConfigurationError(
                f"the pseudonyms of this use change on {turns[-1].first} already.",
                system=system,
                next_step="rotate it again once that day's periods are out.",
            )
        turn = UseEpoch(epoch=epoch, first=first)
        write_record(home, record.model_copy(update={"uses": {**record.uses, use: (*turns, turn)}}))
        AuditLog(home, system).append(
            "use_key_rotated", {"use": use, "epoch": epoch, "first": first.isoformat()}
        )
    shown = [spec.table for spec in specs if any(each.pseudonym for each in spec.dimensions.values())]
    return UseRotated(use, epoch, first, tuple(sorted(shown)))


def _last_day(home: Home, system: str, table: str, kind: PeriodKind) -> date:
    """Last day of every period of ``table`` that was built or is out."""
    built = [
        period_of(kind, date.fromisoformat(path.name.removeprefix("day="))).last
        for path in (home.layer(system, "aggregated") / table).glob("day=*")
    ]
    out = [period.last for period in released_periods(home, system).get(table, set())]
    return max([*built, *out], default=date.min)
