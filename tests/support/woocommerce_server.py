"""A shop's REST API on this machine, as WooCommerce documents its version 3, over the rows of a database.

It serves what the database tables of HPOS hold: lists with ``page``, ``per_page``, ``offset``, ``order``,
``orderby``, ``after``, ``before``, ``modified_after``, ``modified_before``, ``dates_are_gmt`` and
``_fields``; the headers ``X-WP-Total``, ``X-WP-TotalPages`` and ``Link``; OPTIONS with the description of
records and arguments; Basic authentication; errors with WordPress's codes. ``faults`` are answered in place
of the next requests, and ``between`` is called before each, so that a shop can fail, refuse, and change
while it is read.
"""

from __future__ import annotations

import base64
import json
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

KEY, SECRET = "ck_reads+only", "cs_a/b@c"
LOCAL = timedelta(hours=8)

Record = dict[str, Any]

_DATES = {"after", "before", "dates_are_gmt"}
_CHANGES = {"modified_after", "modified_before"}
_PAGES = {"context", "page", "per_page", "order", "orderby"}
_ARGUMENTS = {
    "orders": _PAGES | _DATES | _CHANGES | {"offset", "status"},
    "refunds": _PAGES | _DATES | _CHANGES | {"offset"},
    "products": _PAGES | _DATES | _CHANGES | {"offset"},
    "products/categories": _PAGES | {"offset"},
    "customers": _PAGES | {"offset", "role"},
    "/marketplace/v1/vendors": _PAGES,  # a plugin that does no more than it must
}
_ORDERINGS = {
    "orders": ["date", "id", "modified"],
    "refunds": ["date", "id", "modified"],
    "products": ["date", "id", "modified"],
    "products/categories": ["id", "name"],
    "customers": ["id", "registered_date"],
    "/marketplace/v1/vendors": ["id"],
}
_BY = {"date": "date_created_gmt", "modified": "date_modified_gmt", "id": "id", "name": "name",
       "registered_date": "date_created_gmt"}  # fmt: skip


@dataclass
class Fault:
    """An answer in place of the right one. ``seconds``: how long the shop says nothing before."""

    status: int = 200
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)
    seconds: float = 0.0
    hang_up: bool = False


@dataclass
class Shop:
    """The lists of a shop, and what was asked of it."""

    lists: dict[str, list[Record]]
    faults: list[Fault] = field(default_factory=list)
    between: Callable[[int], None] = lambda number: None
    asked: list[tuple[str, str, dict[str, str]]] = field(default_factory=list)
    """Method, endpoint, arguments of every request."""
    most_a_page: int = 100
    counts: bool = True
    """Whether it tells how many there are; some proxies take these headers away."""
    url: str = ""

    @property
    def gets(self) -> list[dict[str, str]]:
        return [arguments for method, _, arguments in self.asked if method == "GET"]


@contextmanager
def running(shop: Shop) -> Iterator[Shop]:
    """Serve ``shop`` on a port of its own; ``shop.url`` is what a user would configure."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(shop))
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    user = f"{KEY.replace('+', '%2B')}:{SECRET.replace('/', '%2F').replace('@', '%40')}"
    shop.url = f"woocommerce+http://{user}@127.0.0.1:{server.server_port}/wp-json/wc/v3"
    try:
        yield shop
    finally:
        server.shutdown()
        server.server_close()


def _handler(shop: Shop) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *_: object) -> None:
            pass

        def do_GET(self) -> None:
            self._serve()

        def do_OPTIONS(self) -> None:
            self._serve()

        def do_POST(self) -> None:
            raise AssertionError("the shop was written to")

        do_PUT = do_DELETE = do_PATCH = do_POST

        def _serve(self) -> None:
            parts = urlsplit(self.path)
            arguments = dict(parse_qsl(parts.query, keep_blank_values=True))
            endpoint = _endpoint(parts.path)
            shop.asked.append((self.command, endpoint or parts.path, arguments))
            shop.between(len(shop.asked))
            if shop.faults:
                fault = shop.faults.pop(0)
                time.sleep(fault.seconds)
                if fault.hang_up:
                    self.close_connection = True
                    self.connection.close()
                    return
                if not (fault.status == 200 and not fault.body):
                    self._answer(fault.status, fault.body, fault.headers)
                    return
            wanted = "Basic " + base64.b64encode(f"{KEY}:{SECRET}".encode()).decode()
            if self.headers.get("Authorization") != wanted:
                self._error(401, "woocommerce_rest_cannot_view", "Sorry, you cannot list resources.")
            elif endpoint not in shop.lists:
                self._error(404, "rest_no_route", "No route was found matching the URL and request method.")
            elif self.command == "OPTIONS":
                self._answer(200, json.dumps(_described(endpoint, shop.lists[endpoint])).encode(), {})
            else:
                self._list(endpoint, arguments)

        def _list(self, endpoint: str, arguments: dict[str, str]) -> None:
            known = _ARGUMENTS[endpoint]
            asked = {name: value for name, value in arguments.items() if name in known}
            per_page = int(asked.get("per_page", "10"))
            if not 1 <= per_page <= 100 or asked.get("orderby", "id") not in _ORDERINGS[endpoint]:
                self._error(400, "rest_invalid_param", "Invalid parameter(s): per_page")
                return
            per_page = min(per_page, shop.most_a_page)
            found = [record for record in shop.lists[endpoint] if _within(record, asked)]
            by = _BY[asked.get("orderby", "id")]
            found.sort(key=lambda record: (record.get(by) or "", record["id"]))
            if asked.get("order", "desc") == "desc":
                found.reverse()
            start = (
                int(asked["offset"]) if "offset" in asked else (int(asked.get("page", "1")) - 1) * per_page
            )
            page = found[start : start + per_page]
            fields = arguments.get("_fields")
            if fields:
                page = [_only(record, fields.split(",")) for record in page]
            headers = {"Link": '<https://shop.example/>; rel="next"'} if start + per_page < len(found) else {}
            if shop.counts:
                pages = -(-len(found) // per_page)
                headers |= {"X-WP-Total": str(len(found)), "X-WP-TotalPages": str(pages)}
            self._answer(200, json.dumps(page).encode(), headers)

        def _error(self, status: int, code: str, message: str) -> None:
            body = {"code": code, "message": message, "data": {"status": status}}
            self._answer(status, json.dumps(body).encode(), {})

        def _answer(self, status: int, body: bytes, headers: dict[str, str]) -> None:
            self.send_response(status)
            for name, value in {"Content-Type": "application/json", **headers}.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    return Handler


def _endpoint(path: str) -> str:
    below = path.removeprefix("/wp-json")
    return below.removeprefix("/wc/v3/") if below.startswith("/wc/v3/") else below


def _within(record: Record, asked: dict[str, str]) -> bool:
    """Both edges are outside, as in WordPress's date queries; local time unless GMT is asked for."""
    local = asked.get("dates_are_gmt") != "true"
    for name, value in asked.items():
        if name in ("after", "before", "modified_after", "modified_before"):
            column = "date_modified_gmt" if name.startswith("modified") else "date_created_gmt"
            if record.get(column) is None:
                return False
            moment = datetime.fromisoformat(record[column]) + (LOCAL if local else timedelta())
            edge = datetime.fromisoformat(value)
            if moment <= edge if name.endswith("after") else moment >= edge:
                return False
    return True


def _only(record: Record, fields: list[str]) -> Record:
    """``_fields``: nested keys by dots; of a list the whole or nothing."""
    kept: Record = {}
    for name in fields:
        source: Any = record
        target = kept
        *above, last = name.split(".")
        for key in above:
            source = source.get(key) if isinstance(source, dict) else None
            if isinstance(source, dict):
                target = target.setdefault(key, {})
        if isinstance(source, dict) and last in source:
            target[last] = source[last]
    return kept


def _described(endpoint: str, records: list[Record]) -> Record:
    arguments: Record = {name: {"required": False} for name in sorted(_ARGUMENTS[endpoint])}
    arguments["orderby"] = {"enum": _ORDERINGS[endpoint]}
    properties = _properties(records[0]) if records else {}
    return {
        "namespace": "wc/v3",
        "methods": ["GET", "POST"],
        "endpoints": [{"methods": ["GET"], "args": arguments}, {"methods": ["POST"], "args": {}}],
        "schema": {"title": endpoint, "type": "object", "properties": properties},
    }


def _properties(record: Record) -> Record:
    described: Record = {}
    for name, value in record.items():
        if isinstance(value, dict):
            described[name] = {"type": "object", "properties": _properties(value)}
        elif isinstance(value, list):
            items = {"type": "object", "properties": _properties(value[0])} if value else {}
            described[name] = {"type": "array", "items": items}
        else:
            described[name] = {"type": "string"}
    return described


# --- the shop of a database -----------------------------------------------------------------------------


def shop_of(file: Path) -> Shop:
    """What the API would show of the tables of a demo's SQLite file."""
    con = sqlite3.connect(f"file:{file}?mode=ro", uri=True)
    con.row_factory = sqlite3.Row

    def rows(table: str) -> list[Record]:
        return [dict(row) for row in con.execute(f"SELECT * FROM {table}")]

    addresses: dict[tuple[int, str], Record] = {
        (row["order_id"], row["address_type"]): row for row in rows("wp_wc_order_addresses")
    }
    lines: dict[int, list[Record]] = {}
    for row in rows("wp_wc_order_product_lookup"):
        lines.setdefault(row["order_id"], []).append(row)
    operational = {row["order_id"]: row for row in rows("wp_wc_order_operational_data")}
    orders = rows("wp_wc_orders")
    terms = {row["term_id"]: row for row in rows("wp_terms")}
    placed: dict[int, list[int]] = {}
    for row in rows("wp_term_relationships"):
        placed.setdefault(row["object_id"], []).append(row["term_taxonomy_id"])
    lists = {
        "orders": [
            _order(row, operational[row["id"]], addresses, lines)
            for row in orders
            if row["type"] == "shop_order"
        ],
        "refunds": [_refund(row, lines) for row in orders if row["type"] == "shop_order_refund"],
        "products": [
            {
                "id": row["ID"],
                "name": row["post_title"],
                "status": row["post_status"],
                "date_created_gmt": _moment(row["post_date_gmt"]),
                "date_modified_gmt": _moment(row["post_modified_gmt"]),
                "store": {"id": row["post_author"], "name": "Kedai"},
                "categories": [
                    {"id": term, "name": terms[term]["name"]} for term in placed.get(row["ID"], ())
                ],
            }
            for row in rows("wp_posts")
            if row["post_type"] == "product"
        ],
        "products/categories": [
            {
                "id": row["term_id"],
                "name": terms[row["term_id"]]["name"],
                "slug": terms[row["term_id"]]["slug"],
                "parent": row["parent"],
                "count": row["count"],
            }
            for row in rows("wp_term_taxonomy")
        ],
        "customers": [
            {
                "id": row["ID"],
                "date_created_gmt": _moment(row["user_registered"]),
                "email": row["user_email"],
                "username": row["user_login"],
                "first_name": "",
                "last_name": "",
            }
            for row in rows("wp_users")
        ],
        "/marketplace/v1/vendors": [_vendor(row) for row in rows("wp_marketplace_vendors")],
    }
    con.close()
    return Shop(lists)


def _order(
    row: Record,
    operational: Record,
    addresses: dict[tuple[int, str], Record],
    lines: dict[int, list[Record]],
) -> Record:
    number = row["id"]
    return {
        "id": number,
        "parent_id": row["parent_order_id"],
        "status": row["status"].removeprefix("wc-"),
        "currency": row["currency"],
        "version": operational["woocommerce_version"],
        "created_via": operational["created_via"],
        "order_key": operational["order_key"],
        "date_created": _moment(row["date_created_gmt"], local=True),
        "date_created_gmt": _moment(row["date_created_gmt"]),
        "date_modified": _moment(row["date_updated_gmt"], local=True),
        "date_modified_gmt": _moment(row["date_updated_gmt"]),
        "date_paid_gmt": _moment(operational["date_paid_gmt"]),
        "total": f"{float(row['total_amount']):.2f}",
        "total_tax": "0.00",
        "customer_id": row["customer_id"],
        "customer_ip_address": row["ip_address"],
        "customer_user_agent": row["user_agent"],
        "customer_note": row["customer_note"] or "",
        "billing": _address(addresses[number, "billing"], "email", "phone"),
        "shipping": _address(addresses[number, "shipping"], "phone"),
        "line_items": [_line(line) for line in lines.get(number, ())],
    }


def _address(row: Record, *more: str) -> Record:
    names = (
        "first_name",
        "last_name",
        "company",
        "address_1",
        "address_2",
        "city",
        "state",
        "postcode",
        "country",
    )
    return {name: row[name] or "" for name in (*names, *more)}


def _line(row: Record) -> Record:
    return {
        "id": row["order_item_id"],
        "name": "a product",
        "product_id": row["product_id"],
        "variation_id": row["variation_id"],
        "quantity": row["product_qty"],
        "total": f"{float(row['product_net_revenue']):.2f}",
        "meta_data": [{"key": "_engraving", "value": "for somebody"}],
    }


def _refund(row: Record, lines: dict[int, list[Record]]) -> Record:
    return {
        "id": row["id"],
        "parent_id": row["parent_order_id"],
        "date_created": _moment(row["date_created_gmt"], local=True),
        "date_created_gmt": _moment(row["date_created_gmt"]),
        "amount": f"{-float(row['total_amount']):.2f}",
        "reason": "said by somebody",
        "line_items": [_line(line) for line in lines.get(row["id"], ())],
    }


def _vendor(row: Record) -> Record:
    return {
        "id": row["vendor_id"],
        "store_name": row["store_name"],
        "owner_name": row["owner_name"],
        "email": row["email"],
        "phone": row["phone"],
        "address": {
            "street_1": row["address_1"],
            "city": row["city"],
            "state": row["state"],
            "zip": row["postcode"],
            "country": row["country"],
        },
        "gravatar": row["photograph"],
        "payment": {"bank": {"ac_name": row["bank_account_name"], "ac_number": row["bank_account_number"]}},
        "status": row["status"],
        "registered": _moment(row["registered_at"]),
        "closed_at": _moment(row["closed_at"]),
        "updated_at": _moment(row["updated_at"]),
    }


def _moment(text: str | None, *, local: bool = False) -> str | None:
    """A database's UTC moment as the API writes it: whole seconds, ``T`` between."""
    if text is None:
        return None
    moment = datetime.fromisoformat(text).replace(microsecond=0)
    return (moment + (LOCAL if local else timedelta())).isoformat()
