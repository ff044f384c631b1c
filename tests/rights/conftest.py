"""A workbench of MGoods over a few handmade rows, without a run: what requests work on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from transforms.conform.build import build_model
from transforms.home import Home
from transforms.marketplace import Marketplace, load_marketplace
from transforms.policy.models import Domain, Operator
from transforms.pseudonymisation.pseudonym import pseudonym_of
from transforms.pseudonymisation.stored import stored_schema
from transforms.rights.answering import Answer, Asked, answer
from transforms.rights.identifiers import parse_named
from transforms.workbench import Workbench, open_workbench

MAY_1, MAY_2 = date(2026, 5, 1), date(2026, 5, 2)
NOON = datetime.fromisoformat("2026-05-01 12:00:00")
Row = Mapping[str, Any]

# nobody's: numbers of a range that is not given out, and domains of examples
ALI, ALI_MAIL = "+998 90 000 00 01", "ali@example.com"
BOB, BOB_MAIL = "+998 90 000 00 02", "bob@example.com"
CAROL = "+998 90 000 00 03"


@dataclass
class Shop:
    """A marketplace with rows put into it, and requests about them."""

    bench: Workbench

    def put(self, table: str, days: Mapping[date, Sequence[Row]]) -> None:
        """Store ``days`` → rows; pseudonymised columns are given raw, columns left out are NULL."""
        batches = self.batch(table, days)
        self.bench.store.write_batches(
            "pseudonymised", table, batches.schema, iter(batches.to_batches()), list(days)
        )

    def batch(self, table: str, days: Mapping[date, Sequence[Row]]) -> pa.Table:
        """Rows as they are about to be stored."""
        source = self.bench.system.sources.tables[table]
        schema = stored_schema(source).append(pa.field("day", pa.date32()))
        arrays = []
        for name in source.stored:
            field = source.fields[name]
            values = [row.get(name) for rows in days.values() for row in rows]
            if field.operator is Operator.PSEUDONYMISE:
                assert field.domain is not None
                codes = [self.code(field.domain, value) for value in values]
                storage = pa.array([code.bytes if code else None for code in codes], pa.binary(16))
                arrays.append(pa.ExtensionArray.from_storage(pa.uuid(), storage))
                continue
            kind = schema.field(name).type
            if pa.types.is_decimal(kind):
                values = [Decimal(value) if value is not None else None for value in values]
            arrays.append(pa.array(values, kind))
        arrays.append(pa.array([day for day, rows in days.items() for _ in rows], pa.date32()))
        return pa.Table.from_arrays(arrays, schema=schema)

    def code(self, domain: Domain, value: Any) -> Any:
        return None if value is None else pseudonym_of(value, domain, self.bench.ring)

    def rows(self, layer: Any, table: str, where: str = "true") -> int:
        days = self.bench.store.days(layer, table)
        if not days:
            return 0
        relation = self.bench.store.relation(layer, table, days)
        found = self.bench.con.execute(f"SELECT count(*) FROM {relation} WHERE {where}").fetchone()
        assert found is not None
        return int(found[0])

    def ask(self, kind: Any, *lines: str, **more: Any) -> Answer:
        return answer(self.bench, Asked(kind, parse_named(lines), **more))

    def build(self, *models: str, day: date = MAY_1) -> None:
        """Build conformed models as a night would, with what is withheld."""
        from transforms.rights.withheld import withheld_from

        for name in models:
            model = self.bench.market.models[name]
            build_model(
                self.bench.con, self.bench.store, self.bench.system, model, day, day, None,
                withheld_from(self.bench, model),
            )  # fmt: skip


def order(number: int, phone: str, day: str = "2026-05-01") -> Row:
    return {
        "order_id": number,
        "marketplace_id": 1,
        "store_id": 7,
        "buyer_name": "Nobody",
        "buyer_phone": phone,
        "delivery_region": "UZ-SA",
        "currency": "UZS",
        "total_uzs": "100.00",
        "placed_at": datetime.fromisoformat(f"{day} 10:00:00"),
    }


def line(number: int, order_id: int) -> Row:
    return {
        "order_line_id": number,
        "order_id": order_id,
        "offer_id": 1,
        "product_id": 1,
        "quantity": 1,
        "unit_price_uzs": "100.00",
        "discount_uzs": "0.00",
        "placed_at": datetime.fromisoformat("2026-05-01 10:00:00"),
    }


def delivery(number: int, order_id: int, phone: str) -> Row:
    at = datetime.fromisoformat("2026-05-01 12:00:00")
    return {
        "delivery_id": number, "order_id": order_id, "courier_id": 1, "region": "UZ-SA",
        "recipient_phone": phone, "shipped_at": at, "promised_at": at, "delivered_at": at, "updated_at": at,
    }  # fmt: skip


def account(number: int, email: str, phone: str) -> Row:
    at = datetime.fromisoformat("2026-05-01 08:00:00")
    return {
        "account_id": number, "full_name": "Nobody", "email": email, "phone": phone, "role": "owner",
        "locale": "uz", "created_at": at, "updated_at": at,
    }  # fmt: skip


def login(number: int, account_id: int) -> Row:
    return {
        "login_event_id": number, "account_id": account_id, "ip": "10.0.0.0/24",
        "user_agent": "Firefox / Linux", "device": "desktop", "browser": "Firefox", "language": "uz",
        "succeeded": True,
        "happened_at": datetime.fromisoformat("2026-05-01 09:00:00"),
    }  # fmt: skip


@pytest.fixture(scope="session")
def mgoods() -> Marketplace:
    return load_marketplace("mgoods")


@pytest.fixture
def shop(mgoods: Marketplace, tmp_path: Path) -> Iterator[Shop]:
    """Ali has an account and bought twice; Bob has an account; Carol bought once and received for Ali."""
    home = Home.of(tmp_path / "var")
    with open_workbench(home, mgoods, run_id="test") as bench:
        made = Shop(bench)
        made.put("accounts", {MAY_1: [account(1, ALI_MAIL, ALI), account(2, BOB_MAIL, BOB)]})
        made.put("login_events", {MAY_1: [login(1, 1), login(2, 1), login(3, 2)]})
        made.put(
            "orders",
            {MAY_1: [order(11, ALI), order(12, CAROL)], MAY_2: [order(13, "90 000 00 01", "2026-05-02")]},
        )
        made.put("order_lines", {MAY_1: [line(1, 11), line(2, 11), line(3, 12)], MAY_2: []})
        made.put("deliveries", {MAY_1: [delivery(1, 11, CAROL), delivery(2, 12, CAROL)]})
        made.put("error_logs", {MAY_1: []})
        bazaar = [{"marketplace_id": 1, "name": "Bozor"}]
        made.put("marketplaces", {MAY_1: bazaar, MAY_2: bazaar})
        made.put("categories", {MAY_1: [{"category_id": 1, "name_en": "Bags"}]})
        made.put("products", {MAY_1: [{"product_id": 1, "category_id": 1, "updated_at": NOON}]})
        yield made
