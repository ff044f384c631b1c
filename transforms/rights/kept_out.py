"""Erased persons stay out: rows of theirs that are pulled again are not stored.

Applied to what is about to be stored, a batch at a time. Rows of theirs are left out; where a row of somebody
else mentions them, the column is emptied. Tables that the law keeps (``legal_hold``) are not touched: their
rows are stored as they must be, and used for nothing else (``withheld.py``).

What follows a row that was left out (an order's lines) is left out, too, also when it comes before it: what
has slipped in is removed in the same night (``sweeping.py``).
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from functools import cached_property
from typing import cast

import pyarrow as pa

from transforms.home import Home
from transforms.policy.models import System, TableSource
from transforms.policy.retention import rule_of
from transforms.policy.subjects import followed, owning_columns
from transforms.pseudonymisation.keys import KeyRing
from transforms.rights.standing import Standing, changing


class KeptOut:
    """The erased persons of one system, as one step of a night sees them."""

    def __init__(self, home: Home, ring: KeyRing, system: System, standing: Standing) -> None:
        self._home = home
        self._ring = ring
        self._system = system
        self._standing = standing

    @classmethod
    def open(cls, home: Home, ring: KeyRing, system: System) -> KeptOut:
        """Raises KeyMaterialError or StorageError where the list cannot be opened: nothing is stored then."""
        return cls(home, ring, system, Standing.open(home, ring))

    def __repr__(self) -> str:
        return f"KeptOut(system={self._system.name!r}, persons={len(self._standing.erased)})"

    def filter(self, stored: pa.Table, table: TableSource) -> tuple[pa.Table, int]:
        """``stored`` without rows of erased persons, and how many these were. May have columns besides."""
        if not self._standing.erased or held_by_law(self._system, table.table):
            return stored, 0
        import pyarrow.compute as pc

        sources = self._system.sources
        theirs = [
            pc.is_in(blocks(stored[name]), value_set=self._ids) for name in owning_columns(sources, table)
        ]
        for column, there in sources.belonging(table.table).follows.items():
            keys = self._keys(there)
            if len(keys):
                theirs.append(pc.is_in(_as_text(stored[column]), value_set=keys))
        out = None
        for each in theirs:
            out = each if out is None else pc.or_(out, each)
        count = int(pc.sum(out).as_py() or 0) if out is not None else 0
        if count:
            self._remember_keys(table, stored.filter(out))
            stored = stored.filter(pc.invert(out))
        for column in sources.belonging(table.table).mentions:
            stored = self._emptied(stored, column)
        return stored, count

    @cached_property
    def _ids(self) -> pa.Array:
        return _value_set(self._standing.ids(self._standing.erased))

    def _keys(self, place: str) -> pa.Array:
        return pa.array(
            sorted({key for each in self._standing.erased for key in each.keys.get(place, ())}),
            pa.large_string(),
        )

    def _emptied(self, stored: pa.Table, column: str) -> pa.Table:
        import pyarrow.compute as pc

        named = pc.is_in(blocks(stored[column]), value_set=self._ids)
        if not pc.any(named).as_py():
            return stored
        kind = stored.schema.field(column)
        kept = pc.if_else(named, pa.scalar(None, pa.binary(16)), blocks(stored[column])).combine_chunks()
        array = kept if not isinstance(kept, pa.ChunkedArray) else pa.concat_arrays(kept.chunks)
        if isinstance(kind.type, pa.BaseExtensionType):
            array = pa.ExtensionArray.from_storage(kind.type, array)
        return stored.set_column(stored.schema.get_field_index(column), kind, array)

    def _remember_keys(self, table: TableSource, out: pa.Table) -> None:
        """Numbers of rows left out that other rows follow; kept, since these may come on another night."""
        for name, column in followed(self._system.sources):
            if name != table.table:
                continue
            place = f"{name}.{column}"
            found = {key for key in _as_text(out[column]).to_pylist() if key is not None}
            known = {key for each in self._standing.erased for key in each.keys.get(place, ())}
            if not found - known:
                continue
            with changing(self._home, self._ring) as standing:
                # whose of several it is does not matter to what is kept out
                standing.erased[0].keys.setdefault(place, set()).update(found - known)
            self._standing = Standing.open(self._home, self._ring)


def held_by_law(system: System, table: str) -> bool:
    """Whether the law keeps rows of a source table for a time (``legal_hold``)."""
    rule = rule_of(system.policy, table)
    return rule is not None and rule.legal_hold


def blocks(column: pa.ChunkedArray) -> pa.ChunkedArray:
    """The 16 bytes of a column of pseudonyms."""
    if isinstance(column.type, pa.BaseExtensionType):
        storage = [cast(pa.ExtensionArray, chunk).storage for chunk in column.chunks]
        return pa.chunked_array(storage, column.type.storage_type)
    return column.cast(pa.binary(16))


def _value_set(ids: Iterable[uuid.UUID]) -> pa.Array:
    return pa.array(sorted(each.bytes for each in ids), pa.binary(16))


def _as_text(column: pa.ChunkedArray) -> pa.ChunkedArray:
    return column.cast(pa.large_string())
