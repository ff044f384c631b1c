"""What is out, period by period, for the gate: rows from the newest archived release, cells as still
stored.

A closed period is published once. Where what is stored of it differs from what was published (it was
aggregated again, or a file was changed), the stored cells say nothing about the release any more: they are
left aside, and the table publishes nothing until that is repaired.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field

import duckdb
import polars as pl

from transforms.aggregation.periods import Period
from transforms.aggregation.spec import TableSpec
from transforms.disclosure.differencing import differing_rows
from transforms.disclosure.past import Loaded, Past
from transforms.disclosure.protect import ProtectedCells
from transforms.disclosure.published import published_schema
from transforms.disclosure.shares import Share
from transforms.disclosure.storing import load_protected
from transforms.disclosure.together import Hierarchies
from transforms.errors import DisclosureError, StorageError
from transforms.publishing.manifest import Link, manifest_paths, newest, read_link
from transforms.publishing.tables import identifier
from transforms.workbench import Workbench

_NAMED = 5  # coordinates in a message; the rest is counted
ALONE_LOOK_BACK = 7
"""Periods of a table that shares cells with no other, of which the newest are compared all the same."""


@dataclass
class Released:
    """The newest release of one system. ``differing``: table -> coordinates that are stored otherwise."""

    bench: Workbench
    differing: dict[str, list[tuple[str, ...]]] = field(default_factory=dict)
    _compared: dict[str, set[Period]] = field(default_factory=dict)
    _link: Link | None = field(init=False)

    def __post_init__(self) -> None:
        self._link = newest(self.bench.home, self.bench.name)

    def past(self, specs: Mapping[str, TableSpec], hierarchies: Hierarchies) -> dict[str, Past]:
        """Of each table that is out; a table alone on its fact shares a cell with nothing."""
        if len(specs) < 2:
            return {}
        return {
            name: Past(periods, self._loader(spec, hierarchies), self._shares(name))
            for name, spec in specs.items()
            if (periods := self._periods(name))
        }

    def changed(self, spec: TableSpec) -> DisclosureError | None:
        """The refusal of a table of which a closed period is not stored as it was published."""
        if spec.table not in self._compared:
            self._load(spec, self._periods(spec.table)[-ALONE_LOOK_BACK:])
        rows = self.differing.get(spec.table)
        if not rows:
            return None
        named = "; ".join(f"({', '.join(row)})" for row in rows[:_NAMED])
        more = f" and {len(rows) - _NAMED:,} more" if len(rows) > _NAMED else ""
        return DisclosureError(
            f"{len(rows):,} row(s) of closed periods are stored otherwise than they were published: "
            f"{named}{more}.",
            system=spec.system,
            table=spec.table,
            next_step="closed periods are immutable; restore the aggregated layer of these periods from a "
            "backup. The other tables are released.",
        )

    def _periods(self, name: str) -> tuple[Period, ...]:
        entry = self._link.manifest.tables.get(name) if self._link is not None else None
        return tuple(Period(one.first, one.last) for one in entry.periods) if entry is not None else ()

    def _shares(self, name: str) -> tuple[Share, ...]:
        """What the manifests of all releases so far tell of the table's value."""
        last = {period.first: period for period in self._periods(name)}
        found = []
        for path in manifest_paths(self.bench.home, self.bench.name):
            told = read_link(self.bench.name, path).manifest.shares.get(name)
            if told is not None:
                periods = tuple(last[first] for first in told.periods)
                found.append(Share(told.measure, told.permille, told.step, periods))
        return tuple(found)

    def _loader(self, spec: TableSpec, hierarchies: Hierarchies) -> Callable[[Collection[Period]], Loaded]:
        def load(periods: Collection[Period]) -> Loaded:
            frame, cells = self._load(spec, periods)
            lost = _without_parent(spec, frame, hierarchies)
            if lost.is_empty():
                return frame, cells
            # labels that no stored fact has any more: what they add up to cannot be said
            firsts = set(lost[spec.period_column].to_list())
            kept = frame.filter(~pl.col(spec.period_column).is_in(sorted(firsts)))
            return kept, [one for one in cells if one.period.first not in firsts]

        return load

    def _load(
        self, spec: TableSpec, periods: Collection[Period]
    ) -> tuple[pl.DataFrame, list[ProtectedCells]]:
        schema = published_schema(spec)
        if self._link is None or not periods:
            self._compared.setdefault(spec.table, set())
            return pl.DataFrame(schema=schema), []
        days = ", ".join(f"DATE '{period.first}'" for period in sorted(periods))
        query = f"SELECT * FROM {identifier(spec.table)} WHERE {identifier(spec.period_column)} IN ({days})"
        try:
            with duckdb.connect(str(self._link.release_file), read_only=True) as con:
                frame = con.sql(query).pl().select(schema.names()).cast(schema)
        except duckdb.Error:
            raise StorageError(
                "the newest release cannot be read.",
                system=spec.system,
                table=spec.table,
                next_step=f"verify the releases: `parda verify --system {spec.system}`.",
            ) from None
        stored = set(self.bench.store.days("aggregated", spec.table))
        cells = []
        for period in sorted(periods):
            if period.first not in stored:
                continue
            one = load_protected(self.bench.store, spec, period)
            shown = frame.filter(pl.col(spec.period_column) == period.first)
            rows = differing_rows(shown, one.published, [spec.period_column, *spec.keys])
            self._compared.setdefault(spec.table, set())
            if period not in self._compared[spec.table]:
                self.differing.setdefault(spec.table, []).extend(rows)
                self._compared[spec.table].add(period)
            if not rows:
                cells.append(one)
        self._compared.setdefault(spec.table, set())
        return frame, cells


def _without_parent(spec: TableSpec, frame: pl.DataFrame, hierarchies: Hierarchies) -> pl.DataFrame:
    """Rows with a label of which a hierarchy in use does not know the coarser one."""
    lost = pl.lit(False)
    for name, dimension in spec.dimensions.items():
        for level in dimension.hierarchy:
            labels = hierarchies.get((dimension.column, level.expression))
            if labels is not None:
                known = [*labels, *([spec.pool.into] if spec.pool and spec.pool.dimension == name else [])]
                lost |= ~pl.col(name).is_in(known)
    return frame.filter(lost)
