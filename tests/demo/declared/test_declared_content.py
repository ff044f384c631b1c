"""What demo.yaml says is what is drawn: references, shares, moments, persons, canaries."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from datetime import date, datetime

import phonenumbers
import polars as pl
import pytest

from transforms.demo.declared.persons import KINDS

from .conftest import ORDERS, Bazaar, sources

LAST = "2026-04-12 18:59:59"  # the last second of the last day in Tashkent, in UTC


@pytest.mark.parametrize(
    ("table", "column", "target", "key"),
    [
        ("shop_orders", "customer_id", "customers", "customer_id"),
        ("shop_orders", "parent_order_id", "shop_orders", "order_id"),
        ("order_lines", "order_id", "shop_orders", "order_id"),
        ("order_lines", "product_id", "products", "product_id"),
        ("order_lines", "variant_id", "variants", "variant_id"),
        ("complaints", "order_id", "shop_orders", "order_id"),
        ("variants", "product_id", "products", "product_id"),
    ],
)
def test_references_are_intact(bazaar: Bazaar, table: str, column: str, target: str, key: str) -> None:
    assert bazaar.one(f"SELECT count({column}) FROM {table}") > 50
    strange = f"SELECT count(*) FROM {table} WHERE {column} NOT IN (SELECT {key} FROM {target})"
    assert bazaar.one(strange) == 0


def test_a_row_drawn_again_elsewhere_is_the_same(bazaar: Bazaar) -> None:
    """Complaints look at orders of earlier days, lines at variants of their product."""
    joined = "SELECT count(*) FROM complaints c JOIN shop_orders o USING (order_id) "
    strange = joined + "WHERE c.customer_id <> o.customer_id"
    assert bazaar.one(strange) == 0
    days = bazaar.rows(
        "SELECT julianday(date(c.filed_at, '+5 hours')) - julianday(date(o.placed_at, '+5 hours')) "
        "FROM complaints c JOIN shop_orders o USING (order_id)"
    )
    assert {int(day) for (day,) in days} == {1, 2, 3, 4, 5}
    joined = "SELECT count(*) FROM order_lines l JOIN variants v USING (variant_id) "
    strange = joined + "WHERE l.product_id <> v.product_id"
    assert bazaar.one(strange) == 0
    assert bazaar.one("SELECT count(*) FROM order_lines WHERE variant_id IS NULL") == 0


def test_sums_over_children(bazaar: Bazaar) -> None:
    strange = bazaar.rows(
        "SELECT o.total, sum(l.amount) FROM shop_orders o JOIN order_lines l USING (order_id) "
        "GROUP BY o.order_id HAVING abs(o.total - sum(l.amount)) > 0.001"
    )
    assert not strange
    prices = (
        "SELECT count(*) FROM order_lines JOIN products USING (product_id) "
        "WHERE abs(amount - quantity * price) > 0.001"
    )
    assert bazaar.one(prices) == 0


def test_shares_are_near_what_was_asked(bazaar: Bazaar) -> None:
    orders = bazaar.one("SELECT count(*) FROM shop_orders WHERE status <> 'refund'")
    assert orders == ORDERS
    asked = {
        "SELECT count(*) FROM shop_orders WHERE branch = 'Chilonzor' AND status <> 'refund'": 0.6,
        "SELECT count(comment) FROM shop_orders WHERE status <> 'refund'": 0.3,
        "SELECT count(*) FROM (SELECT order_id FROM order_lines GROUP BY 1 HAVING count(*) = 3)": 0.2,
    }
    for statement, share in asked.items():
        assert abs(bazaar.one(statement) / orders - share) < 0.03, statement
    by_branch = bazaar.rows(
        "SELECT branch, avg(payment = 'card') FROM shop_orders WHERE status <> 'refund' GROUP BY branch"
    )
    assert {name: round(share, 1) for name, share in by_branch} == {"Chilonzor": 0.9, "Urgut": 0.0}
    assert abs(bazaar.one("SELECT avg(marketing) FROM customers") - 0.4) < 0.06
    assert abs(bazaar.one("SELECT avg(photo IS NULL) FROM customers") - 0.5) < 0.06
    assert abs(bazaar.one("SELECT avg(age < 13) FROM customers") - 0.05) < 0.03


def test_refunds_are_rows_of_the_same_table(bazaar: Bazaar) -> None:
    found = bazaar.rows(
        "SELECT r.total + o.total, r.placed_at > o.delivered_at, r.customer_id = o.customer_id "
        "FROM shop_orders r JOIN shop_orders o ON r.parent_order_id = o.order_id WHERE r.status = 'refund'"
    )
    assert set(found) == {(0.0, 1, 1)}
    assert 0.06 < len(found) / ORDERS < 0.1


def test_nothing_happens_after_the_last_day(bazaar: Bazaar) -> None:
    for table, column in (
        ("shop_orders", "placed_at"),
        ("shop_orders", "delivered_at"),
        ("complaints", "filed_at"),
    ):
        assert bazaar.one(f"SELECT max({column}) FROM {table}") <= LAST
        assert bazaar.one(f"SELECT min({column}) FROM {table}") >= "2026-03-29 19:00:00"
    for table, column in (("page_events", "happened_at"), ("messages", "sent_at")):
        assert bazaar.dropped(table)[column].max() <= datetime.fromisoformat(LAST)
    undelivered = (
        "SELECT avg(delivered_at IS NULL) FROM shop_orders WHERE status <> 'refund' AND date(placed_at) "
    )
    assert 0.06 < bazaar.one(undelivered + "< '2026-04-08'") < 0.14
    assert bazaar.one(undelivered + "= '2026-04-12'") > 0.2


def test_the_rhythm_of_days_and_hours(bazaar: Bazaar) -> None:
    per_day = dict(
        bazaar.rows(
            "SELECT date(placed_at, '+5 hours'), count(*) FROM shop_orders "
            "WHERE status <> 'refund' GROUP BY 1"
        )
    )
    assert len(per_day) == 14
    assert per_day["2026-04-04"] > 1.6 * per_day["2026-04-02"]  # the event doubles it
    per_hour = dict(
        bazaar.rows("SELECT strftime('%H', filed_at, '+5 hours'), count(*) FROM complaints GROUP BY 1")
    )
    assert per_hour["20"] > 5 * per_hour.get("03", 0)
    filed = [at for (at,) in bazaar.rows("SELECT filed_at FROM complaints ORDER BY complaint_id")]
    assert filed == sorted(filed)


def test_the_funnel(bazaar: Bazaar) -> None:
    events = bazaar.dropped("page_events").sort("happened_at")
    steps = defaultdict(list)
    for session, step in events.select("session", "step").iter_rows():
        steps[session].append(step)
    counts = Counter(step for seen in steps.values() for step in set(seen))
    assert all(seen == sorted(seen, key=("view", "cart", "paid").index) for seen in steps.values())
    assert abs(counts["cart"] / counts["view"] - 0.4) < 0.03
    assert abs(counts["paid"] / counts["cart"] - 0.5) < 0.05
    assert 0.3 < sum(seen.count("view") == 2 for seen in steps.values()) / len(steps) < 0.5
    assert len(steps) > 1.3 * ORDERS
    visitors = events.group_by("visitor").agg(sessions=pl.col("session").n_unique())
    assert visitors["sessions"].max() > 8  # some come back often


def test_persons_are_the_same_everywhere(bazaar: Bazaar) -> None:
    def digits(text: str) -> str:
        return re.sub(r"\D", "", text)[-9:]

    phones = {
        number: digits(phone) for number, phone in bazaar.rows("SELECT customer_id, phone FROM customers")
    }
    assert len(set(phones.values())) == len(phones)
    forms = set()
    for number, phone in bazaar.rows("SELECT customer_id, phone FROM shop_orders"):
        assert digits(phone) == phones[number]
        forms.add(re.sub(r"\d", "9", phone))
    assert forms == {"+999999999999", "99 999-99-99"}
    assert all(phonenumbers.is_possible_number(phonenumbers.parse(f"+998{p}")) for p in phones.values())
    born = bazaar.rows("SELECT birthday, age, pinfl FROM customers")
    for birthday, age, pinfl in born:
        day = date.fromisoformat(birthday)
        first = date(2026, 3, 30)
        assert age == first.year - day.year - ((day.month, day.day) > (3, 30))
        assert pinfl[1:7] == f"{day:%d%m%y}"
    assert {age for _, age, _ in born} <= {*range(9, 13), *range(18, 71)}


def test_texts_are_in_the_language_of_the_person(bazaar: Bazaar) -> None:
    texts = dict(
        bazaar.rows(
            "SELECT comment, full_name FROM shop_orders JOIN customers USING (customer_id) "
            "WHERE comment IS NOT NULL"
        )
    )
    assert len(texts) > 200
    for text, name in texts.items():
        if re.search("[oʻ][ʻ'’`‘]", name.lower()) and re.fullmatch("[A-Za-zʻʼ'’`‘ ]+", name):
            assert "спасибо" not in text.lower()  # an Uzbek name in Latin letters
    assert any("раҳмат" in text.lower() for text in texts)
    assert any("rahmat" in text.lower() for text in texts)
    bodies = [body for (body,) in bazaar.rows("SELECT body FROM complaints WHERE order_id IS NOT NULL")]
    assert sum("bq-0" in body.lower() for body in bodies) > 50  # slots that say nothing about anybody


def test_the_sidecar_is_true(bazaar: Bazaar) -> None:
    cells: dict[tuple[str, str], dict[object, str]] = {}
    for entry in bazaar.planted:
        table, column = entry["table"], entry["column"]
        if table not in ("customers", "orders", "complaints", "chats"):
            continue
        name = {"orders": "shop_orders"}.get(table, table)
        if (table, column) not in cells:
            key = sources().tables[table].primary_key[0]
            cells[table, column] = dict(bazaar.rows(f"SELECT {key}, {column} FROM {name}"))
        cell = str(cells[table, column][entry["row_id"]])
        assert entry["value"] in cell, (table, column)


def test_every_personal_value_is_in_the_sidecar(bazaar: Bazaar) -> None:
    listed = Counter((entry["table"], entry["column"]) for entry in bazaar.planted)
    whole = (
        "full_name", "phone", "email", "birthday", "address", "latitude", "card_number", "passport", "pinfl",
        "password_hash", "device_id",
    )  # fmt: skip
    for column in whole:
        assert listed["customers", column] == bazaar.report.rows["customers"], column
    assert listed["page_events", "ip"] == bazaar.report.rows["page_events"]
    assert listed["orders", "phone"] == bazaar.report.rows["orders"]
    values: dict[object, str] = defaultdict(str)
    for entry in bazaar.planted:
        if (entry["table"], entry["column"]) == ("orders", "comment"):
            values[entry["row_id"]] += "\n" + entry["value"]
    seen = 0
    for key, text in bazaar.rows("SELECT order_id, comment FROM shop_orders WHERE comment IS NOT NULL"):
        for match in re.findall(r"(?<!\d)\d[\d -]{8,}\d", text):
            seen += 1
            assert match.strip() in values[key]
    assert seen > 100


def test_canaries_are_everywhere_and_all_their_forms_are_known(bazaar: Bazaar) -> None:
    canaries = [entry for entry in bazaar.planted if entry.get("canary")]
    assert {entry["person"] for entry in canaries} == {0, 1}
    places = {(entry["table"], entry["column"]) for entry in canaries}
    assert {("customers", "full_name"), ("orders", "comment"), ("page_events", "ip"), ("messages", "body"),
            ("chats", "chat_id"), ("receipts", "note"), ("complaints", "body")} <= places  # fmt: skip
    assert len({entry["kind"] for entry in canaries}) >= 10
    for entry in canaries:
        if entry["kind"] in ("PERSON", "PHONE", "CARD", "EMAIL", "IP"):
            assert entry["value"] in (*entry["forms"], *entry["parts"])
    for entry in bazaar.planted:
        if not entry.get("canary"):
            assert "zulxumor" not in entry["value"].lower(), (entry["table"], entry["column"])


def test_kinds_have_a_name() -> None:
    assert all(kind.isupper() for kind in KINDS.values())


def test_updated_at_of_reference_rows(bazaar: Bazaar) -> None:
    moments = [datetime.fromisoformat(at) for (at,) in bazaar.rows("SELECT updated_at FROM customers")]
    later = sum(at >= datetime(2026, 3, 29, 21) for at in moments)  # noqa: DTZ001 -- as the store has it
    assert 0.06 < later / len(moments) < 0.14
    assert bazaar.one("SELECT count(*) FROM customers WHERE created_at > updated_at") == 0
