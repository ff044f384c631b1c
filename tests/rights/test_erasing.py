"""Erasure: gone from every layer, kept where the law says so, kept out when it is pulled again."""

from __future__ import annotations

from datetime import date, timedelta

import pyarrow as pa
import pytest

from tests.rights.conftest import ALI, ALI_MAIL, BOB, CAROL, MAY_1, Shop, account, delivery, login, order
from transforms.evidence import rights
from transforms.evidence.audit_log import AuditLog
from transforms.policy.models import Domain
from transforms.rights.kept_out import KeptOut
from transforms.rights.standing import Standing, rekey, standing_file

CHECK = f"check email: {ALI_MAIL}"
WHO = (f"subject phone: {ALI}", CHECK)


def theirs(shop: Shop) -> str:
    """SQL: rows of Ali in a table of the conformed layer."""
    return f"buyer = '{shop.code(Domain.PHONE, ALI)}'::UUID"


def states(shop: Shop) -> dict[str, str]:
    return {finding.control: finding.state for finding in rights.findings(shop.bench)}


def test_what_no_law_keeps_is_gone(shop: Shop) -> None:
    shop.build("orders")
    receipt = shop.ask("erase", *WHO).receipt
    assert receipt.rows == {
        "conformed.orders": 1,
        "pseudonymised.accounts": 1,
        "pseudonymised.login_events": 2,
        "pseudonymised.deliveries": 1,
    }
    assert shop.rows("pseudonymised", "accounts") == 1
    assert shop.rows("pseudonymised", "login_events") == 1
    assert shop.rows("conformed", "orders", theirs(shop)) == 0
    assert shop.rows("conformed", "orders") == 1


def test_what_the_law_keeps_is_stated_with_its_rule_and_end(shop: Shop) -> None:
    held = {each["table"]: each for each in shop.ask("erase", *WHO).receipt.held}
    assert set(held) == {"orders", "order_lines"}
    assert held["orders"]["rows"] == 2
    assert held["orders"]["rule"] == "financial_records"
    assert held["orders"]["until"] == "2031-05-03"  # five years after 2 May, and the day itself
    assert shop.rows("pseudonymised", "orders") == 3


def test_what_the_law_keeps_is_used_for_nothing_else(shop: Shop) -> None:
    shop.ask("erase", *WHO)
    shop.build("orders")
    assert shop.rows("conformed", "orders") == 1
    assert shop.rows("conformed", "orders", theirs(shop)) == 0


def test_a_mention_in_a_row_of_somebody_else_is_emptied(shop: Shop) -> None:
    """Carol received Ali's parcel: her number goes, his row stays."""
    receipt = shop.ask("erase", f"subject phone: {CAROL}", "check orders.order_id: 12").receipt
    assert receipt.rows["pseudonymised.deliveries"] == 1
    assert receipt.emptied == {"pseudonymised.deliveries": 1}
    assert shop.rows("pseudonymised", "deliveries", "order_id = 11 AND recipient_phone IS NULL") == 1


def test_twice_changes_nothing_more(shop: Shop) -> None:
    first = shop.ask("erase", *WHO).receipt
    again = shop.ask("erase", "subject account: 1", CHECK).receipt
    assert again.rows == again.emptied == {}
    assert again.held == first.held
    assert again.request != first.request


def test_pulled_again_they_stay_out(shop: Shop) -> None:
    shop.ask("erase", *WHO)
    kept_out = KeptOut.open(shop.bench.home, shop.bench.ring, shop.bench.system)
    tables = shop.bench.system.sources.tables
    before = {name: shop.rows("pseudonymised", name) for name in ("accounts", "login_events", "deliveries")}
    for name, rows in {
        "accounts": [account(1, ALI_MAIL, ALI), account(2, "bob@example.com", BOB)],
        "login_events": [login(1, 1), login(2, 1), login(3, 2)],
        "deliveries": [delivery(1, 11, CAROL), delivery(2, 12, CAROL), delivery(3, 12, ALI)],
    }.items():
        kept, excluded = kept_out.filter(shop.batch(name, {MAY_1: rows}), tables[name])
        assert kept.num_rows + excluded == len(rows)
        assert excluded >= 1
        expected = before[name] + (name == "deliveries")  # the third parcel is Carol's, for Ali to receive
        assert kept.num_rows == expected
    named = kept.column("recipient_phone").chunk(0).storage.to_pylist()
    assert shop.code(Domain.PHONE, ALI).bytes not in named
    assert None in named


def test_nobody_erased_costs_nothing_and_changes_nothing(shop: Shop) -> None:
    stored = shop.batch("orders", {MAY_1: [order(11, ALI)]})
    kept_out = KeptOut.open(shop.bench.home, shop.bench.ring, shop.bench.system)
    kept, excluded = kept_out.filter(stored, shop.bench.system.sources.tables["orders"])
    assert kept is stored
    assert excluded == 0


def test_rows_that_follow_a_row_left_out_are_left_out_too(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the law keeps no orders: the lines of an order that is left out carry no pseudonym themselves."""
    monkeypatch.setattr("transforms.rights.kept_out.held_by_law", lambda *_: False)
    shop.ask("erase", *WHO)
    orders = shop.batch("orders", {MAY_1: [order(21, ALI), order(22, CAROL)]})
    kept_out = KeptOut.open(shop.bench.home, shop.bench.ring, shop.bench.system)
    tables = shop.bench.system.sources.tables
    assert kept_out.filter(orders, tables["orders"])[1] == 1
    lines = pa.table({"order_id": pa.array([21, 22, None], pa.int64())})
    kept, excluded = kept_out.filter(lines, tables["order_lines"])
    assert (kept.column("order_id").to_pylist(), excluded) == ([22, None], 1)


def test_the_night_removes_what_has_slipped_in(shop: Shop) -> None:
    shop.ask("erase", *WHO)
    shop.put("login_events", {MAY_1: [login(1, 1), login(3, 2)]})
    found = {finding.control: finding for finding in rights.findings(shop.bench)}["erased_stay_out"]
    assert found.state == "kept"
    assert found.counts["swept"] == 1
    assert shop.rows("pseudonymised", "login_events") == 1


def test_an_erased_row_that_stays_breaks_the_promise(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    shop.ask("erase", *WHO)
    shop.put("login_events", {MAY_1: [login(1, 1), login(3, 2)]})
    assert states(shop)["erased_stay_out"] == "kept"
    shop.put("login_events", {MAY_1: [login(1, 1), login(3, 2)]})
    monkeypatch.setattr(
        "transforms.rights.sweeping.erase_rows", lambda *_: type("Nothing", (), {"rows": {}})()
    )
    assert states(shop)["erased_stay_out"] == "broken"


def test_a_row_that_only_the_law_keeps_and_that_is_used_breaks_the_promise(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop.ask("erase", *WHO)
    monkeypatch.setattr(
        "transforms.rights.withheld.Withheld.relation", lambda self, table, relation: relation
    )
    monkeypatch.setattr("transforms.rights.sweeping.keep_erased_out", lambda bench: None)
    shop.build("orders")
    from transforms.rights.sweeping import keep_unused_aside

    assert keep_unused_aside(shop.bench).broken == 1


def test_the_receipt_and_the_log_hold_no_value(shop: Shop) -> None:
    receipt = shop.ask("erase", *WHO).receipt
    home = shop.bench.home
    written = [str(receipt.to_json()), home.audit_log("mgoods").read_text()]
    written += [
        path.read_bytes().decode("latin-1") for path in (home.root / "state").iterdir() if path.is_file()
    ]
    for text in written:
        assert "900000001" not in text
        assert ALI_MAIL not in text
        assert str(shop.code(Domain.PHONE, ALI)) not in text
    assert AuditLog(home, "mgoods").verify().holds


def test_the_list_of_the_erased_survives_a_rotation(shop: Shop) -> None:
    shop.ask("erase", *WHO)
    home, ring = shop.bench.home, shop.bench.ring
    turned = ring.at_epoch(ring.epoch + 1)
    rekey(home, ring, turned)
    rekey(home, ring, turned)  # after a crash
    (subject,) = Standing.open(home, turned).erased
    from transforms.pseudonymisation.pseudonym import pseudonym_of

    assert pseudonym_of(ALI, Domain.PHONE, turned) in Standing.open(home, turned).ids([subject])
    assert pseudonym_of(ALI, Domain.PHONE, ring) not in Standing.open(home, turned).ids([subject])


def test_a_damaged_list_stops_the_night(shop: Shop) -> None:
    from transforms.errors import StorageError

    shop.ask("erase", *WHO)
    path = standing_file(shop.bench.home, "mgoods")
    content = bytearray(path.read_bytes())
    content[-1] ^= 1
    path.write_bytes(bytes(content))
    with pytest.raises(StorageError, match="is damaged"):
        KeptOut.open(shop.bench.home, shop.bench.ring, shop.bench.system)


def test_nothing_of_the_list_can_be_read_without_the_key(shop: Shop) -> None:
    shop.ask("erase", *WHO)
    content = standing_file(shop.bench.home, "mgoods").read_bytes()
    assert b"digests" not in content
    assert b"orders.order_id" not in content


def test_an_overdue_request_breaks_the_promise(shop: Shop) -> None:
    from transforms.rights.ledger import RequestLedger, today_of

    assert states(shop)["requests_answered"] == "kept"
    ledger = RequestLedger(shop.bench.home, "mgoods")
    today = today_of(shop.bench.system)
    ledger.enter("erase", None, today - timedelta(days=27), "P1M", "no")
    assert states(shop)["requests_answered"] == "kept"
    late = ledger.enter("erase", None, today - timedelta(days=40), "P1M", "no")
    assert states(shop)["requests_answered"] == "broken"
    shop.ask("erase", *WHO, request=late.id)
    assert states(shop)["requests_answered"] == "kept"
    finished = ledger.of_id(late.id)
    assert finished is not None
    assert finished.finished == today
    assert finished.overdue(today)  # answered, though late
    assert date.fromisoformat(str(finished.received)) == today - timedelta(days=40)
