"""Restriction, objection and rectification: what they change and leave, and that they can be undone."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tests.rights.conftest import ALI, ALI_MAIL, BOB, CAROL, MAY_1, MAY_2, Shop
from transforms.disclosure.storing import accounting_table, protected_table
from transforms.errors import PurposeViolation
from transforms.evidence import rights
from transforms.evidence.records import ReleasedPeriod
from transforms.home import ASIDE
from transforms.policy.models import Domain
from transforms.rights.identifiers import RequestError

CHECK = f"check email: {ALI_MAIL}"
WHO = (f"subject phone: {ALI}", CHECK)


def state(shop: Shop, control: str) -> str:
    return {finding.control: finding.state for finding in rights.findings(shop.bench)}[control]


def test_restricted_rows_are_kept_and_given_to_no_model(shop: Shop) -> None:
    shop.ask("restrict", *WHO)
    assert shop.rows("pseudonymised", "orders") == 3
    shop.build("orders")
    assert shop.rows("conformed", "orders") == 1
    assert state(shop, "restricted_not_used") == "kept"


def test_what_models_have_made_is_put_aside_and_comes_back(shop: Shop) -> None:
    shop.build("orders")
    shop.build("orders", day=MAY_2)
    before = shop.rows("conformed", "orders")
    receipt = shop.ask("restrict", *WHO).receipt
    assert receipt.rows == {"conformed.orders": 2}
    assert shop.rows("conformed", "orders") == before - 2
    assert shop.rows("conformed", "orders" + ASIDE) == 2
    assert shop.ask("restrict", *WHO).receipt.rows == {}
    lifted = shop.ask("lift", *WHO).receipt
    assert lifted.rows == {"conformed.orders": 2}
    assert shop.rows("conformed", "orders") == before
    assert shop.rows("conformed", "orders" + ASIDE) == 0
    assert shop.ask("lift", *WHO).receipt.rows == {}


def test_a_broken_off_restriction_or_lifting_doubles_nothing(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between the two writings a row is in both places; the next try ends with it in one."""
    shop.build("orders")
    before = shop.rows("conformed", "orders")

    class Stop(Exception):
        pass

    def stop(*_: object) -> None:
        raise Stop

    with monkeypatch.context() as patch:
        patch.setattr("transforms.rights.restricting.remove_rows", stop)
        with pytest.raises(Stop):
            shop.ask("restrict", *WHO)
    shop.ask("restrict", *WHO)
    assert (shop.rows("conformed", "orders"), shop.rows("conformed", "orders" + ASIDE)) == (before - 1, 1)
    with monkeypatch.context() as patch:
        patch.setattr("transforms.rights.restricting._take_from_aside", stop)
        with pytest.raises(Stop):
            shop.ask("lift", *WHO)
    shop.ask("lift", *WHO)
    assert (shop.rows("conformed", "orders"), shop.rows("conformed", "orders" + ASIDE)) == (before, 0)


def test_two_restricted_persons_are_lifted_apart(shop: Shop) -> None:
    shop.build("orders")
    shop.ask("restrict", *WHO)
    shop.ask("restrict", f"subject phone: {CAROL}", "check orders.order_id: 12")
    assert shop.rows("conformed", "orders" + ASIDE) == 2
    shop.ask("lift", *WHO)
    assert shop.rows("conformed", "orders" + ASIDE) == 1
    assert shop.rows("conformed", "orders", f"buyer = '{shop.code(Domain.PHONE, ALI)}'::UUID") == 1


def test_a_restricted_row_in_use_is_swept_and_else_breaks_the_promise(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop.ask("restrict", *WHO)
    with monkeypatch.context() as patch:
        patch.setattr("tests.rights.conftest.build_model", build_without_regard)
        shop.build("orders")
    assert shop.rows("conformed", "orders") == 2
    with monkeypatch.context() as patch:
        patch.setattr("transforms.rights.sweeping.put_aside", lambda *_: type("Nothing", (), {"rows": {}})())
        assert state(shop, "restricted_not_used") == "broken"
    assert state(shop, "restricted_not_used") == "kept"
    assert shop.rows("conformed", "orders") == 1


def build_without_regard(*arguments: object) -> object:
    from transforms.conform.build import build_model

    return build_model(*arguments[:-1])  # type: ignore[arg-type]


def test_erasure_takes_what_was_put_aside(shop: Shop) -> None:
    shop.build("orders")
    shop.ask("restrict", *WHO)
    assert shop.ask("erase", *WHO).receipt.rows["conformed.orders" + ASIDE] == 1
    assert shop.rows("conformed", "orders" + ASIDE) == 0


def test_what_was_put_aside_goes_with_its_day(shop: Shop) -> None:
    shop.build("orders")
    shop.ask("restrict", *WHO)
    shop.bench.store.remove("conformed", "orders", MAY_1)
    state(shop, "restricted_not_used")
    assert shop.rows("conformed", "orders" + ASIDE) == 0


def test_an_objection_needs_a_use_that_may_be_objected_to(shop: Shop) -> None:
    with pytest.raises(PurposeViolation, match="lets nobody object"):
        shop.ask("object", *WHO, use="analytics.reporting")


def test_a_corrected_identifier_is_followed_by_all_joins(shop: Shop) -> None:
    shop.build("orders")
    new = "+998 90 000 00 77"
    receipt = shop.ask("rectify", *WHO, f"new phone: {new}").receipt
    assert receipt.rows == {"conformed.orders": 1, "pseudonymised.accounts": 1, "pseudonymised.orders": 2}
    assert shop.rows("conformed", "orders", f"buyer = '{shop.code(Domain.PHONE, new)}'::UUID") == 1
    found = shop.ask("access", f"subject phone: {new}", CHECK).receipt
    assert found.rows["pseudonymised.orders"] == 2
    again = shop.ask("rectify", *WHO, f"new phone: {new}").receipt
    assert not again.found
    assert again.rows == {}


def test_a_correction_that_is_broken_off_is_finished(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    new = f"new phone: {BOB[:-1]}8"
    shop.build("orders")
    from transforms.rights import rectifying

    real, done = rectifying.replace_columns, []

    def third_fails(*arguments: object) -> object:
        if len(done) == 2:
            raise KeyboardInterrupt
        done.append(1)
        return real(*arguments)  # type: ignore[arg-type]

    with monkeypatch.context() as patch:
        patch.setattr(rectifying, "replace_columns", third_fails)
        with pytest.raises(KeyboardInterrupt):
            shop.ask("rectify", *WHO, new)
    first = open_requests(shop)
    shop.ask("rectify", *WHO, new)
    assert open_requests(shop) == []
    assert len(first) == 1
    for layer, table in (("pseudonymised", "orders"), ("pseudonymised", "accounts"), ("conformed", "orders")):
        column = "buyer" if layer == "conformed" else {"orders": "buyer_phone"}.get(table, "phone")
        assert shop.rows(layer, table, f"{column} = '{shop.code(Domain.PHONE, ALI)}'::UUID") == 0, table


def open_requests(shop: Shop) -> list[str]:
    from transforms.rights.ledger import RequestLedger

    ledger = RequestLedger(shop.bench.home, "mgoods")
    return [each.id for each in ledger.all() if each.state == "open"]


def test_who_is_restricted_stays_so_under_a_new_identifier(shop: Shop) -> None:
    shop.ask("restrict", *WHO)
    shop.ask("rectify", *WHO, "new phone: +998 90 000 00 77")
    shop.build("orders")
    assert shop.rows("conformed", "orders") == 1


@pytest.mark.parametrize("new", ["new email: x@example.com", "new orders.order_id: 12"])
def test_a_correction_to_another_kind_is_refused(shop: Shop, new: str) -> None:
    with pytest.raises(RequestError, match="different kinds"):
        shop.ask("rectify", *WHO, new)


def test_periods_that_are_out_stay_and_others_are_built_anew(shop: Shop) -> None:
    """A change withdraws the stored cells of an open period, never those of a released one."""
    store, name = shop.bench.store, "sales_daily"
    assert shop.bench.market.tables[name].fact == "order_lines"
    shop.build("products", "order_lines")

    def put_cells() -> None:
        for table in (name, protected_table(name), accounting_table(name)):
            store.write_query("aggregated", table, f"SELECT 1 AS cell, DATE '{MAY_1}' AS day", [MAY_1])

    put_cells()
    assert shop.ask("restrict", *WHO).receipt.periods == 3
    assert store.days("aggregated", name) == []
    shop.ask("lift", *WHO)
    put_cells()
    shop.bench.evidence.record_release(
        "000001",
        [ReleasedPeriod(name, MAY_1, MAY_1, 1, "000001")],
        released_at=datetime.now(UTC),
        manifest_sha256="0" * 64,
    )
    assert shop.ask("erase", *WHO).receipt.periods == 0
    assert store.days("aggregated", name) == [MAY_1]
