"""The operational schema of a seller platform: tables, columns, types, keys and cursors.

Frames inside the demo hold `money` and `percent` as whole hundredths, `timestamp` as seconds since the
epoch (UTC), `date` as days since the epoch, `boolean` as booleans; :func:`as_text` writes them as both
stores read them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import polars as pl

ColumnType = Literal["integer", "text", "money", "percent", "boolean", "timestamp", "date"]

# Kinds of personal values, in the words of transforms/detection/entities.py where it has one.
PERSON, PHONE, EMAIL, CARD, PINFL = "PERSON", "PHONE", "EMAIL", "CARD", "PINFL"
PASSPORT, TAX_ID, BANK_ACCOUNT, IP, ADDRESS = "PASSPORT", "TAX_ID", "BANK_ACCOUNT", "IP", "ADDRESS"
PASSWORD_HASH = "PASSWORD_HASH"  # noqa: S105 -- the name of a kind, not a password


@dataclass(frozen=True)
class Column:
    name: str
    type: ColumnType
    personal: str | None = None  # kind of personal value, where the whole cell is one


@dataclass(frozen=True)
class Table:
    """The first column is the primary key."""

    name: str
    columns: tuple[Column, ...]
    cursor: str | None

    @property
    def key(self) -> str:
        return self.columns[0].name

    @property
    def names(self) -> list[str]:
        return [column.name for column in self.columns]


_TYPES: dict[str, ColumnType] = {
    "i": "integer", "t": "text", "m": "money", "p": "percent", "b": "boolean", "s": "timestamp", "d": "date"
}  # fmt: skip


def _table(name: str, cursor: str | None, columns: str) -> Table:
    """``name:type`` or ``name:type:KIND``, separated by spaces; see ``_TYPES``."""
    parsed = []
    for word in columns.split():
        column, letter, *kind = word.split(":")
        parsed.append(Column(column, _TYPES[letter], kind[0] if kind else None))
    return Table(name, tuple(parsed), cursor)


TABLES: dict[str, Table] = {
    table.name: table
    for table in (
        _table(
            "accounts",
            "updated_at",
            "account_id:i full_name:t:PERSON email:t:EMAIL phone:t:PHONE password_hash:t:PASSWORD_HASH "
            "role:t permissions:t locale:t created_at:s updated_at:s",
        ),
        _table(
            "legal_entities",
            "updated_at",
            "legal_entity_id:i account_id:i legal_name:t legal_form:t tax_id:t:TAX_ID director_name:t:PERSON "
            "director_pinfl:t:PINFL director_passport:t:PASSPORT registered_on:d updated_at:s",
        ),
        _table(
            "stores",
            "updated_at",
            "store_id:i account_id:i legal_entity_id:i store_name:t contact_phone:t:PHONE region:t status:t "
            "created_at:s updated_at:s",
        ),
        _table(
            "addresses",
            "updated_at",
            "address_id:i store_id:i kind:t region:t district:t street_line:t:ADDRESS postcode:t "
            "updated_at:s",
        ),
        _table(
            "payout_accounts",
            "updated_at",
            "payout_account_id:i store_id:i bank_name:t bank_code:t account_number:t:BANK_ACCOUNT "
            "card_number:t:CARD holder_name:t:PERSON updated_at:s",
        ),
        _table(
            "products",
            "updated_at",
            "product_id:i sku:t category_id:i title:t brand:t created_at:s updated_at:s",
        ),
        _table(
            "offers",
            "updated_at",
            "offer_id:i store_id:i product_id:i created_by_account_id:i price_uzs:m status:t created_at:s "
            "updated_at:s",
        ),
        _table(
            "affiliates",
            "updated_at",
            "affiliate_id:i full_name:t:PERSON email:t:EMAIL phone:t:PHONE channel:t updated_at:s",
        ),
        _table(
            "deliveries",
            "updated_at",
            "delivery_id:i order_id:i courier_id:i region:t recipient_name:t:PERSON recipient_phone:t:PHONE "
            "shipped_at:s promised_at:s delivered_at:s updated_at:s",
        ),
        _table("categories", None, "category_id:i parent_id:i name_en:t name_uz:t name_ru:t"),
        _table("marketplaces", None, "marketplace_id:i name:t"),
        _table("couriers", None, "courier_id:i name:t"),
        _table("warehouses", None, "warehouse_id:i name:t region:t"),
        _table(
            "orders",
            "placed_at",
            "order_id:i external_number:t marketplace_id:i store_id:i buyer_name:t:PERSON "
            "buyer_phone:t:PHONE delivery_region:t delivery_district:t delivery_address:t:ADDRESS "
            "buyer_comment:t currency:t total_uzs:m status:t placed_at:s",
        ),
        _table(
            "order_lines",
            "placed_at",
            "order_line_id:i order_id:i offer_id:i product_id:i quantity:i unit_price_uzs:m discount_uzs:m "
            "placed_at:s",
        ),
        _table("order_events", "happened_at", "order_event_id:i order_id:i kind:t happened_at:s"),
        _table(
            "stock_snapshots",
            "taken_at",
            "stock_snapshot_id:i warehouse_id:i offer_id:i quantity:i taken_at:s",
        ),
        _table(
            "returns",
            "requested_at",
            "return_id:i order_id:i order_line_id:i reason:t comment:t quantity:i requested_at:s",
        ),
        _table("refunds", "refunded_at", "refund_id:i order_id:i return_id:i amount_uzs:m refunded_at:s"),
        _table(
            "commissions",
            "charged_at",
            "commission_id:i order_id:i store_id:i rate_percent:p amount_uzs:m charged_at:s",
        ),
        _table(
            "payouts",
            "paid_at",
            "payout_id:i store_id:i payout_account_id:i gross_uzs:m commission_uzs:m amount_uzs:m paid_at:s",
        ),
        _table(
            "affiliate_clicks",
            "clicked_at",
            "click_id:i affiliate_id:i offer_id:i ip:t:IP user_agent:t landing_path:t order_id:i "
            "reward_uzs:m clicked_at:s",
        ),
        _table(
            "login_events",
            "happened_at",
            "login_event_id:i account_id:i ip:t:IP user_agent:t device:t browser:t language:t succeeded:b "
            "failure_reason:t happened_at:s",
        ),
        _table(
            "activity_log",
            "happened_at",
            "activity_id:i account_id:i action:t object_type:t object_id:i ip:t:IP happened_at:s",
        ),
        _table(
            "error_logs",
            "happened_at",
            "error_id:i account_id:i kind:t path:t message:t user_agent:t happened_at:s",
        ),
        _table(
            "support_messages",
            "sent_at",
            "message_id:i conversation_id:i account_id:i direction:t body:t sent_at:s",
        ),
    )
}

# Columns of free text in which personal values stand in the middle of other words.
TEXT_COLUMNS: dict[str, tuple[str, ...]] = {
    "orders": ("buyer_comment",),
    "returns": ("comment",),
    "error_logs": ("message",),
    "support_messages": ("body",),
    "legal_entities": ("legal_name",),
    "stores": ("store_name",),
}


def as_text(frame: pl.DataFrame, table: Table) -> pl.DataFrame:
    """The columns in the table's order; money as ``125000.00``, times as ``YYYY-MM-DD HH:MM:SS``.

    Integers stay integers, booleans become 0 and 1.
    """
    return frame.select(_written(column) for column in table.columns)


def _written(column: Column) -> pl.Expr:
    value = pl.col(column.name)
    if column.type in ("money", "percent"):
        cents = value.abs()
        sign = pl.when(value < 0).then(pl.lit("-")).otherwise(pl.lit(""))
        whole, part = (cents // 100).cast(pl.String), (cents % 100).cast(pl.String).str.zfill(2)
        return pl.concat_str([sign, whole, pl.lit("."), part]).alias(column.name)
    if column.type == "timestamp":
        return pl.from_epoch(value, time_unit="s").dt.strftime("%Y-%m-%d %H:%M:%S").alias(column.name)
    if column.type == "date":
        return pl.from_epoch(value, time_unit="d").dt.strftime("%Y-%m-%d").alias(column.name)
    if column.type == "boolean":
        return value.cast(pl.Int8)
    return value
