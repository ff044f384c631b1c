"""A small marketplace in the pseudonymised layer, written through the real storage into a temporary home."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from hashlib import sha256
from typing import Any

import duckdb
import pyarrow as pa

from transforms.conform import Model, load_common_model
from transforms.conform.build import ConformResult, build_model
from transforms.policy.models import FieldSpec, LogicalType, Operator, System
from transforms.storage import PartitionStore

Row = Mapping[str, Any]
MAY_1, MAY_2, MAY_3, MAY_4 = (date(2026, 5, n) for n in (1, 2, 3, 4))


class FixedKeys:
    """Keys for tests; the real key ring has its own tests."""

    def derive(self, use: str, length: int = 32) -> bytes:
        return sha256(use.encode()).digest()[:length]


def person(number: int) -> uuid.UUID:
    """A pseudonym as storage holds it."""
    return uuid.UUID(int=number)


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text)


@dataclass(frozen=True)
class Marketplace:
    """Storage and system of one test."""

    system: System
    con: duckdb.DuckDBPyConnection
    store: PartitionStore
    models: Mapping[str, Model]

    def put(self, table: str, days: Mapping[date, Sequence[Row]]) -> None:
        """Store ``days`` → rows as partitions; columns that a row leaves out are NULL."""
        fields = self.system.sources.tables[table].fields
        columns = self.system.sources.tables[table].selected
        schema = pa.schema([(name, _arrow_type(fields[name])) for name in columns] + [("day", pa.date32())])
        for rows in days.values():
            for row in rows:
                assert set(row) <= set(columns), set(row) - set(columns)
        arrays = [
            _array([row.get(name) for rows in days.values() for row in rows], schema.field(name).type)
            for name in columns
        ]
        day = pa.array([day for day, rows in days.items() for _ in rows], pa.date32())
        batch = pa.record_batch([*arrays, day], schema=schema)
        self.store.write_batches("pseudonymised", table, schema, iter([batch]), list(days))

    def build(self, model: str | Model, first: date, last: date | None = None) -> ConformResult:
        """Build ``model`` and first the dimensions it reads."""
        if isinstance(model, str):
            model = self.models[model]
        for dimension in model.dimensions:
            self.build(dimension, first, last)
        return build_model(self.con, self.store, self.system, model, first, last or first)

    def stored(self, model: str, *days: date, order: str = "ALL") -> list[dict[str, Any]]:
        relation = self.store.relation("conformed", model, days or self.store.days("conformed", model))
        rows = self.con.sql(f"SELECT * FROM {relation} ORDER BY {order}")
        return [dict(zip(rows.columns, row, strict=True)) for row in rows.fetchall()]

    def model(self, table: str, sql: str) -> Model:
        """A model of one's own for a table of the common model."""
        return Model(self.system.name, load_common_model().tables[table], sql)

    def in_timezone(self, timezone: str) -> Marketplace:
        controller = self.system.policy.controller.model_copy(update={"timezone": timezone})
        policy = self.system.policy.model_copy(update={"controller": controller})
        return replace(self, system=self.system.model_copy(update={"policy": policy}))


def _arrow_type(field: FieldSpec) -> pa.DataType:
    if field.operator is Operator.PSEUDONYMISE:
        return pa.uuid()
    return {
        LogicalType.INTEGER: pa.int64(),
        LogicalType.DECIMAL: pa.decimal128(18, 2),
        LogicalType.BOOLEAN: pa.bool_(),
        LogicalType.DATE: pa.date32(),
        LogicalType.TIMESTAMP: pa.timestamp("us"),
    }.get(field.type, pa.string())


def _array(values: list[Any], kind: pa.DataType) -> pa.Array:
    if isinstance(kind, pa.UuidType):
        raw = [value.bytes if value is not None else None for value in values]
        return pa.ExtensionArray.from_storage(kind, pa.array(raw, pa.binary(16)))
    if pa.types.is_decimal(kind):
        values = [Decimal(value) if value is not None else None for value in values]
    return pa.array(values, kind)


def order(number: int, placed_at: str, **more: Any) -> Row:
    """An order of buyer ``900 + number`` at the store 101."""
    return {
        "order_id": number,
        "marketplace_id": 1,
        "store_id": person(101),
        "buyer_phone": person(900 + number),
        "delivery_region": "UZ-SA",
        "currency": "UZS",
        "total_uzs": "100.00",
        "placed_at": utc(placed_at),
        **more,
    }


def put_reference_tables(market: Marketplace) -> None:
    """Reference tables, and every other table with empty partitions for 1 to 4 May 2026."""
    for name, table in market.system.sources.tables.items():
        if table.cursor is not None:
            market.put(name, {day: [] for day in (MAY_1, MAY_2, MAY_3, MAY_4)})
    snapshots: dict[str, list[Row]] = {
        "categories": [
            {"category_id": 1, "parent_id": None, "name_en": "Home"},
            {"category_id": 2, "parent_id": 1, "name_en": "Kitchen"},
            {"category_id": 3, "parent_id": 2, "name_en": "Pots"},
            {"category_id": 9, "parent_id": 77, "name_en": "Orphan"},
        ],
        "marketplaces": [{"marketplace_id": 1, "name": "Bozor"}],
        "couriers": [{"courier_id": 1, "name": "Tez"}],
        "warehouses": [{"warehouse_id": 1, "name": "North", "region": "UZ-TK"}],
    }
    for name, rows in snapshots.items():
        market.put(name, dict.fromkeys((MAY_1, MAY_2, MAY_3, MAY_4), rows))
    changed = utc("2026-05-01 00:30")
    market.put(
        "products",
        {
            MAY_1: [
                {"product_id": 1, "category_id": 3, "brand": "Orbita", "updated_at": changed},
                {"product_id": 2, "category_id": 9, "brand": "Zamin", "updated_at": changed},
            ]
        },
    )
    market.put(
        "offers",
        {
            MAY_1: [
                {
                    "offer_id": 1,
                    "store_id": person(101),
                    "product_id": 1,
                    "price_uzs": "10.00",
                    "updated_at": changed,
                },
                {
                    "offer_id": 2,
                    "store_id": person(102),
                    "product_id": 2,
                    "price_uzs": "20.00",
                    "updated_at": changed,
                },
            ]
        },
    )
