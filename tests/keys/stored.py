"""A small store of one marketplace whose pseudonyms are known: what is there before and after a rotation."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import duckdb
import polars as pl
import pyarrow as pa

from transforms.home import Home
from transforms.marketplace import Marketplace, load_marketplace
from transforms.policy.models import Domain
from transforms.pseudonymisation.keys import KeyRing
from transforms.pseudonymisation.pseudonym import (
    PSEUDONYM_ARROW_TYPE,
    pseudonymise,
    rekey,
    to_uuid_text,
)
from transforms.storage import PartitionStore, open_session

SYSTEM = "koopseri"
DAYS = (date(2026, 5, 1), date(2026, 5, 2))
VENDORS = 40
ROWS = 300
OWN = str(uuid.UUID(int=7))
"""A UUID of the source's own, which is no pseudonym."""


@cache
def market() -> Marketplace:
    return load_marketplace(SYSTEM)


def vendors(ring: KeyRing, numbers: list[int | None]) -> pl.Series:
    return pseudonymise(pl.Series("seller", numbers, dtype=pl.Int64), Domain.STORE, ring)


def numbers(day: date) -> list[int | None]:
    return [None if row % 17 == 0 else (row * 7 + day.day) % VENDORS for row in range(ROWS)]


def fill(home: Home, ring: KeyRing) -> None:
    """Two days of a source table, of a fact with pseudonyms in texts, and one month of cells."""
    con = open_session(home, ring)
    store = PartitionStore(home, SYSTEM, con)
    for day in DAYS:
        sellers = vendors(ring, numbers(day))
        _write(store, "pseudonymised", "vendor_orders", day, {
            "row": pa.array(range(ROWS), pa.int64()),
            "vendor_id": _uuids(sellers),
            "other": _uuids(sellers.reverse()),
            "own": pa.array([OWN] * ROWS, pa.large_string()),
            "amount": pa.array([None, *range(1, ROWS)], pa.int32()).cast(pa.decimal128(18, 2)),
        })  # fmt: skip
        _write(store, "conformed", "seller_events", day, {
            "event_id": pa.array([t and f"registered-{t}" for t in to_uuid_text(sellers)], pa.large_string()),
            "seller": _uuids(sellers),
            "source": pa.array([OWN] * ROWS, pa.large_string()),
        })  # fmt: skip
        if day == DAYS[0]:  # rows of a restricted person, put aside
            con.execute(f"CREATE VIEW events AS FROM {store.relation('conformed', 'seller_events', [day])}")
            store.write_query("conformed", "seller_events.restricted", "SELECT * FROM events", [day])
    # the list of subjects below the minimum age
    con.execute(
        f"COPY (SELECT DISTINCT seller AS subject, 'store' AS domain FROM events WHERE seller IS NOT NULL "
        f"ORDER BY 1 LIMIT 5) TO '{minors_file(home)}' "
        "(FORMAT parquet, ENCRYPTION_CONFIG {footer_key: 'pseudonymised'})"
    )
    everybody = vendors(ring, [*range(VENDORS), None])
    labels = to_uuid_text(everybody).fill_null("unknown").to_arrow()
    out = to_uuid_text(rekey(everybody, ring, "storage", "essential.service.operations")).to_arrow()
    largest = pa.array([[1, 2]] * (VENDORS + 1), pa.list_(pa.int32())).cast(pa.list_(pa.decimal128(38, 2)))
    _write(store, "aggregated", "vendor_sales_monthly", DAYS[0], {"seller": labels, "largest": largest})
    _write(store, "aggregated", "vendor_sales_monthly__protected", DAYS[0], {"seller": out})
    con.close()


def minors_file(home: Home) -> Path:
    return home.layer(SYSTEM, "pseudonymised").parent / "minors.parquet"


@dataclass(frozen=True)
class Content:
    """All that is stored, pseudonyms undone to the numbers they stand for, and how many rows join."""

    rows: dict[str, list[tuple[Any, ...]]]
    joined: int
    sellers: frozenset[uuid.UUID]


def content(home: Home, ring: KeyRing) -> Content:
    """Reads everything with ``ring``; a partition that its keys do not open is an error of DuckDB."""
    known = {
        str(uuid.UUID(bytes=pseudonym)): number
        for number, pseudonym in enumerate(vendors(ring, list(range(VENDORS))))
    }
    con = open_session(home, ring)
    store = PartitionStore(home, SYSTEM, con)
    found: dict[str, list[tuple[Any, ...]]] = {}
    sellers: set[uuid.UUID] = set()
    for layer, table in TABLES:
        relation = store.relation(layer, table, store.days(layer, table))
        rows = con.execute(f"SELECT * FROM {relation}").fetchall()
        sellers |= {cell for row in rows for cell in row if isinstance(cell, uuid.UUID)}
        found[table] = [tuple(_plain(cell, known) for cell in row) for row in rows]
    listed = con.execute(
        f"SELECT subject FROM read_parquet('{minors_file(home)}', "
        "encryption_config = {footer_key: 'pseudonymised'})"
    ).fetchall()
    found["minors"] = [(known[str(subject)],) for (subject,) in listed]
    orders = store.relation("pseudonymised", "vendor_orders", DAYS)
    events = store.relation("conformed", "seller_events", DAYS)
    cells = store.relation("aggregated", "vendor_sales_monthly", DAYS[:1])
    (joined,) = con.execute(
        f"SELECT count(*) FROM {orders} AS o JOIN {events} AS e ON e.seller = o.vendor_id "
        f"AND e.event_id = 'registered-' || o.vendor_id::VARCHAR "
        f"JOIN {cells} AS c ON c.seller = e.seller::VARCHAR"
    ).fetchone() or (0,)
    con.close()
    return Content(found, joined, frozenset(sellers))


TABLES: tuple[tuple[Any, str], ...] = (
    ("pseudonymised", "vendor_orders"),
    ("conformed", "seller_events"),
    ("conformed", "seller_events.restricted"),
    ("aggregated", "vendor_sales_monthly"),
    ("aggregated", "vendor_sales_monthly__protected"),
)


def opened_by(home: Home, ring: KeyRing) -> Iterator[bool]:
    """For each stored file whether the ring's storage key opens it."""
    con = open_session(home, ring)
    files: list[tuple[str, Path]] = [("pseudonymised", minors_file(home))]
    for layer, table in TABLES:
        folder = home.layer(SYSTEM, layer) / table
        files += [(layer, path) for path in sorted(folder.glob("day=*/part.parquet"))]
    for layer, path in files:
        try:
            con.execute(
                f"SELECT count(COLUMNS(*)) FROM read_parquet('{path}', "
                f"encryption_config = {{footer_key: '{layer}'}})"
            )
            yield True
        except duckdb.Error:
            yield False
    con.close()


def _plain(cell: Any, known: dict[str, int]) -> Any:
    text = str(cell)
    for prefix in ("", "registered-"):
        if text.removeprefix(prefix) in known:
            return f"{type(cell).__name__} {prefix}{known[text.removeprefix(prefix)]}"
    return cell


def _uuids(series: pl.Series) -> pa.Array:
    fixed = series.to_arrow().cast(pa.binary(16))
    return pa.ExtensionArray.from_storage(PSEUDONYM_ARROW_TYPE, fixed)


def _write(store: PartitionStore, layer: Any, table: str, day: date, columns: dict[str, pa.Array]) -> None:
    rows = len(next(iter(columns.values())))
    dated = pa.table({**columns, "day": pa.array([day] * rows, pa.date32())})
    store.write_batches(layer, table, dated.schema, iter(dated.to_batches()), [day])
