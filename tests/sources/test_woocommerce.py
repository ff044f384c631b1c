"""A shop's REST API: complete while it changes, patient while it fails, silent about what is in it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from itertools import pairwise
from typing import Any

import pytest

from tests.support.woocommerce_server import SECRET, Fault, Record, Shop, running
from transforms.errors import ConfigurationError, PardaError, SchemaDrift, SourceError
from transforms.policy.models import TableSource
from transforms.sources import SourceReader, Window, check_drift, open_source
from transforms.sources.woocommerce.client import LONGEST_PAUSE, TRIES
from transforms.sources.woocommerce.reader import WooCommerceReader

FIRST = datetime(2026, 3, 1, tzinfo=UTC).replace(tzinfo=None)
PERSON = "Norhasliza binti Mustapakamal"


def _field(kind: str, **more: Any) -> dict[str, Any]:
    return {
        "type": kind,
        "category": "system.operations",
        "role": "attribute",
        "description": "A field.",
        **more,
    }


def declared(**changes: Any) -> TableSource:
    fields = {
        "id": _field("integer"),
        "status": _field("text"),
        "kind": _field("text"),
        "total": _field("decimal", path="total|amount"),
        "created": _field("timestamp", path="date_created_gmt"),
        "city": _field("text", path="billing.city"),
        "note": _field("text", path="customer_note", operator="drop"),
    }
    return TableSource.model_validate(
        {
            "system": "koopseri",
            "table": "orders",
            "source_name": "wp_wc_orders",
            "description": "Orders.",
            "rest": [{"path": "orders", "given": {"kind": "order"}}],
            "primary_key": ["id"],
            "load": "append",
            "cursor": "created",
            "fields": fields,
        }
        | changes
    )


def order(number: int) -> Record:
    moment = (FIRST + timedelta(minutes=7 * number)).isoformat()
    return {
        "id": number,
        "status": "completed",
        "total": f"{number}.50",
        "date_created_gmt": moment,
        "date_modified_gmt": moment,
        "billing": {"city": "Klang", "first_name": PERSON},
        "customer_note": PERSON,
        "line_items": [{"id": 10 * number + place, "quantity": place + 1} for place in range(number % 3)],
    }


@pytest.fixture
def shop() -> Iterator[Shop]:
    with running(Shop({"orders": [order(number) for number in range(1, 731)], "refunds": []})) as made:
        yield made


@pytest.fixture
def pauses() -> list[float]:
    return []


@pytest.fixture
def reader(shop: Shop, pauses: list[float]) -> Iterator[SourceReader]:
    with WooCommerceReader(shop.url, "koopseri", silence_seconds=0.5, pause=pauses.append) as opened:
        yield opened


def rows(reader: SourceReader, table: TableSource, window: Window | None = None) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for extracted in reader.extract(table, table.selected, window):
        found += extracted.batch.to_pylist()
    return found


def numbers(reader: SourceReader, table: TableSource, window: Window | None = None) -> list[int]:
    return sorted(row["id"] for row in rows(reader, table, window))


# --- rows -----------------------------------------------------------------------------------------------


def test_every_row_comes_once_and_with_its_type(shop: Shop, reader: SourceReader) -> None:
    table = declared()
    check_drift(table, reader.observe(table))
    found = rows(reader, table)
    assert [row["id"] for row in found] == list(range(1, 731))
    assert found[2] == {
        "id": 3, "status": "completed", "kind": "order", "total": found[2]["total"],
        "created": FIRST + timedelta(minutes=21), "city": "Klang",
    }  # fmt: skip
    assert str(found[2]["total"]) == "3.50"
    assert reader.count(table, None) == 730


def test_only_what_is_declared_is_asked_for(shop: Shop, reader: SourceReader) -> None:
    rows(reader, declared())
    assert {asked["_fields"] for asked in shop.gets} == {"billing.city,date_created_gmt,id,status,total"}
    assert {asked["per_page"] for asked in shop.gets} == {"100"}
    assert {method for method, _, _ in shop.asked} == {"GET", "OPTIONS"}


def test_windows_cut_the_rows_exactly(shop: Shop, reader: SourceReader) -> None:
    table = declared()
    begin = FIRST + timedelta(minutes=7)
    edges = [
        begin,
        begin + timedelta(hours=3, seconds=1),
        begin + timedelta(minutes=7 * 400),
        FIRST + timedelta(days=9),
    ]
    parts = [Window(start, end) for start, end in pairwise(edges)]
    found = [numbers(reader, table, part) for part in parts]
    assert [number for part in found for number in part] == list(range(1, 731))
    assert [reader.count(table, part) for part in parts] == [len(each) for each in found]
    assert reader.outside(table, edges[0], edges[-1]) == 0
    assert reader.outside(table, edges[1], edges[2]) == len(found[0]) + len(found[2])
    assert reader.null_cursor(table) == 0
    assert reader.earliest_cursor(table) == begin
    assert reader.latest_cursor(table) == FIRST + timedelta(minutes=7 * 730)
    assert reader.latest_cursor(table, before=edges[1]) == edges[1] - timedelta(seconds=1 + 300)
    filtered = [asked for asked in shop.gets if "after" in asked]
    assert {asked["dates_are_gmt"] for asked in filtered} == {"true"}


def test_a_night_asks_for_its_own_records_only(shop: Shop, reader: SourceReader) -> None:
    reader.observe(declared())
    before = len(shop.asked)
    rows(reader, declared(), Window(FIRST + timedelta(days=1), FIRST + timedelta(days=2)))
    assert len(shop.asked) - before <= 4  # 206 orders are three pages


def test_elements_of_an_array_are_rows(reader: SourceReader) -> None:
    table = declared(
        table="lines",
        records="line_items[]",
        fields={
            "id": _field("integer", path="line_items[].id"),
            "order_id": _field("integer", path="id"),
            "quantity": _field("integer", path="line_items[].quantity"),
            "created": _field("timestamp", path="date_created_gmt"),
        },
        rest=[{"path": "orders"}],
    )
    check_drift(table, reader.observe(table))
    found = rows(reader, table)
    assert [(row["order_id"], row["id"]) for row in found] == [
        (number, 10 * number + place) for number in range(1, 731) for place in range(number % 3)
    ]
    assert reader.count(table, None) == len(found)


def test_an_object_within_a_record_is_the_row(reader: SourceReader) -> None:
    table = declared(
        rest=[{"path": "orders", "given": {"kind": "billing"}, "at": "billing"}],
        fields={
            "id": _field("integer"),
            "kind": _field("text"),
            "city": _field("text", path="@.city"),
            "created": _field("timestamp", path="date_created_gmt"),
        },
    )
    assert rows(reader, table)[0] | {"created": None} == {
        "id": 1, "kind": "billing", "city": "Klang", "created": None,
    }  # fmt: skip


def test_bad_cells_are_excluded_and_counted(shop: Shop, reader: SourceReader) -> None:
    shop.lists["orders"][4]["total"] = "two"
    shop.lists["orders"][5]["total"] = "1.005"
    table = declared()
    extracted = list(reader.extract(table, table.selected, None))
    assert sum(each.batch.num_rows for each in extracted) == 728
    assert sum((each.excluded for each in extracted[1:]), extracted[0].excluded) == {"not_decimal:total": 2}
    assert reader.count(table, None) == 730


# --- a shop that changes ----------------------------------------------------------------------------------


@pytest.mark.parametrize("removed", [1, 9, 60, 250])
def test_no_row_is_lost_when_earlier_ones_disappear(removed: int, shop: Shop, reader: SourceReader) -> None:
    """Between two pages the list grows shorter at its front; what is behind moves up."""
    gone = {record["id"] for record in shop.lists["orders"][:removed]}
    pages = 0

    def between(_: int) -> None:
        nonlocal pages
        pages += 1
        if pages == 5:  # after OPTIONS and three pages
            shop.lists["orders"] = [record for record in shop.lists["orders"] if record["id"] not in gone]

    shop.between = between
    found = numbers(reader, declared())
    assert len(found) == len(set(found))
    assert set(range(1, 731)) - gone <= set(found)


def test_rows_that_change_meanwhile_leave_the_window_and_take_nobody_along(
    shop: Shop, reader: SourceReader
) -> None:
    table = declared(
        load="upsert",
        cursor="changed",
        fields={"id": _field("integer"), "changed": _field("timestamp", path="date_modified_gmt")},
        rest=[{"path": "orders"}],
    )
    later = (FIRST + timedelta(days=100)).isoformat()
    changed: set[int] = set()

    def between(number: int) -> None:
        if number > 2:
            for record in shop.lists["orders"][number * 30 : number * 30 + 4]:
                record["date_modified_gmt"] = later
                changed.add(record["id"])

    shop.between = between
    found = numbers(reader, table, Window(FIRST, FIRST + timedelta(days=50)))
    assert len(found) == len(set(found))
    assert set(range(1, 731)) - changed <= set(found)
    assert changed


def test_without_offset_the_list_is_read_again_when_it_changed(shop: Shop, reader: SourceReader) -> None:
    shop.lists["/marketplace/v1/vendors"] = [order(number) for number in range(1, 351)]
    done = False

    def between(_: int) -> None:
        nonlocal done
        if len(shop.gets) == 2 and not done:
            done = True
            del shop.lists["/marketplace/v1/vendors"][:20]

    shop.between = between
    found = numbers(reader, declared(rest=[{"path": "/marketplace/v1/vendors"}], fields={
        "id": _field("integer"), "created": _field("timestamp", path="date_created_gmt")}))  # fmt: skip
    assert len(found) == len(set(found))
    assert set(range(21, 351)) <= set(found)


@pytest.mark.parametrize(("most", "counts"), [(100, False), (37, True), (37, False)])
def test_other_hosts_habits(most: int, counts: bool, shop: Shop, reader: SourceReader) -> None:
    """Smaller pages than were asked for; a proxy that takes X-WP-Total away, so that only Link tells."""
    shop.most_a_page, shop.counts = most, counts
    assert numbers(reader, declared()) == list(range(1, 731))


# --- a shop that fails --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fault", "least"),
    [
        (Fault(429, b"{}", {"Retry-After": "7"}), 7.0),
        (Fault(503, b"{}", {"Retry-After": "a minute from now"}), 40.0),
        (Fault(500, b"<html>"), 1.0),
        (Fault(hang_up=True), 1.0),
        (Fault(seconds=1.2), 1.0),
    ],
    ids=["429", "503 until", "500", "hang-up", "silence"],
)
def test_what_passes_is_tried_again(
    fault: Fault, least: float, shop: Shop, reader: SourceReader, pauses: list[float]
) -> None:
    reader.observe(declared())
    if fault.headers.get("Retry-After") == "a minute from now":
        until = format_datetime(datetime.now(UTC) + timedelta(seconds=60))
        fault = replace(fault, headers={"Retry-After": until})
    shop.faults = [fault]
    assert numbers(reader, declared()) == list(range(1, 731))
    assert len(pauses) == 1
    assert pauses[0] >= least


def _failure(reader: SourceReader) -> str:
    with pytest.raises(PardaError) as caught:
        rows(reader, declared())
    error: BaseException | None = caught.value
    told = str(caught.value)
    while error is not None:  # neither in what a logger prints of the chain
        for secret in (SECRET, "cs_a", "ck_reads", PERSON, "Klang"):
            assert secret not in f"{error!s} {error!r}"
        error = error.__cause__ or error.__context__
    assert told.startswith("koopseri.orders")
    return told


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        (Fault(401, b'{"code": "woocommerce_rest_cannot_view"}'), "refused the key"),
        (Fault(403, b"<html>" + PERSON.encode()), "may not read this"),
        (Fault(404, b"<html>"), "no API at the address"),
        (Fault(404, b'{"code": "rest_no_route", "message": "No route"}'), "no such endpoint"),
        (Fault(400, b'{"code": "rest_invalid_param"}'), "refuses what it is asked"),
        (Fault(418, b""), "status 418"),
        (Fault(200, b"<!doctype html><title>" + PERSON.encode()), "web page in place of data"),
        (Fault(200, b"Notice: undefined " + PERSON.encode()), "no JSON"),
        (Fault(200, json.dumps({"name": PERSON}).encode()), "no list of records"),
        (Fault(200, json.dumps([PERSON]).encode()), "no list of records"),
        (Fault(302, b" ", {"Location": "http://shop.invalid/wp-json/wc/v3/orders"}), "not followed"),
        (Fault(301, b" ", {"Location": "http://127.0.0.1:1/wp-json/wc/v3/orders"}), "not followed"),
    ],
)
def test_what_does_not_pass_is_one_clear_error(
    fault: Fault, told: str, shop: Shop, reader: SourceReader, pauses: list[float]
) -> None:
    reader.observe(declared())
    shop.faults = [fault]
    assert told in _failure(reader)
    assert not pauses
    assert numbers(reader, declared()) == list(range(1, 731)), "the reader stays usable"


def test_a_redirect_within_the_shop_is_followed(shop: Shop, reader: SourceReader) -> None:
    reader.observe(declared())
    shop.faults = [
        Fault(301, b" ", {"Location": "/wp-json/wc/v3/orders?per_page=100&order=asc&orderby=date"})
    ]
    assert len(numbers(reader, declared())) == 730


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        (Fault(503, b"{}"), "status 503"),
        (Fault(429, b"{}"), "no further request"),
        (Fault(hang_up=True), "reached"),
    ],
)
def test_patience_has_an_end(
    fault: Fault, told: str, shop: Shop, reader: SourceReader, pauses: list[float]
) -> None:
    reader.observe(declared())
    shop.faults = [fault] * (TRIES + 5)
    assert told in _failure(reader)
    assert pauses == [1.0, 2.0, 4.0, 8.0, 16.0]


def test_a_pause_beyond_all_patience_is_not_waited_for(
    shop: Shop, reader: SourceReader, pauses: list[float]
) -> None:
    reader.observe(declared())
    shop.faults = [Fault(429, b"{}", {"Retry-After": str(int(LONGEST_PAUSE) + 1)})]
    assert "no further request" in _failure(reader)
    assert not pauses


# --- what is declared ---------------------------------------------------------------------------------------


def test_what_the_api_cannot_give_is_told_before_a_row_is_asked_for(shop: Shop, reader: SourceReader) -> None:
    fields = {**declared().model_dump()["fields"], "shoe_size": _field("integer")}
    with pytest.raises(SchemaDrift, match="cannot give: shoe_size"):
        reader.observe(declared(fields=fields))
    with pytest.raises(ConfigurationError, match="no `rest`"):
        reader.observe(declared(rest=[]))
    with pytest.raises(SourceError, match="no such endpoint"):
        reader.observe(declared(rest=[{"path": "orders_of_yesterday"}]))
    assert not shop.gets


@pytest.mark.parametrize(
    "url",
    [
        "woocommerce+http://k:s@shop.example/wp-json/wc/v3",
        "woocommerce+https://shop.example/wp-json/wc/v3",
        "woocommerce+https://k:s@shop.example/wp-json/wc/v2",
        "woocommerce+https://k:s@shop.example/",
        "woocommerce+https://k:s@shop.example/wp-json/wc/v3?verify=no",
        "woocommerce+https://k:s@shop.example:99999/wp-json/wc/v3",
    ],
)
def test_urls_that_are_refused(url: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        open_source(url, "koopseri")
    assert "shop.example" not in str(caught.value)
    assert "k:s" not in str(caught.value)


def test_the_key_is_in_no_repr(shop: Shop, reader: SourceReader) -> None:
    assert SECRET not in repr(reader)
    assert SECRET not in repr(vars(reader))
