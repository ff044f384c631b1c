"""Who is meant: any identifier in any form leads to one person, and never to two."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rights.conftest import ALI, ALI_MAIL, BOB_MAIL, CAROL, MAY_1, Shop, account
from transforms.policy.load import SYSTEMS, load_sources, load_system, system_names
from transforms.policy.models import Belonging, Operator
from transforms.policy.subjects import naming_columns, subject_mistakes
from transforms.rights.finding import find_person, ids_of
from transforms.rights.identifiers import Identifier, RequestError, parse_named, pseudonym, read_named

FORMS = ["+998 90 000 00 01", "90 000-00-01", "998900000001", "8 90 000 00 01", "(90) 000.00.01"]


@pytest.mark.parametrize("form", FORMS)
def test_any_form_of_an_identifier_finds_the_same_person(shop: Shop, form: str) -> None:
    found = shop.ask("access", f"subject phone: {form}", "check email: ALI@Example.com ").receipt
    assert found.identifiers == 3  # account, phone, mail
    assert found.rows["pseudonymised.orders"] == 2
    assert found.rows["pseudonymised.login_events"] == 2
    assert found.rows["pseudonymised.order_lines"] == 2


@pytest.mark.parametrize("given", ["account: 1", "email: ali@example.com", "orders.order_id: 13",
                                   "order_lines.order_line_id: 2"])  # fmt: skip
def test_every_identifier_finds_the_same_rows(shop: Shop, given: str) -> None:
    by_phone = shop.ask("access", f"subject phone: {ALI}", f"check email: {ALI_MAIL}").receipt
    other = shop.ask("access", f"subject {given}", f"check phone: {ALI}").receipt
    assert other.rows == by_phone.rows


def test_a_row_that_names_two_persons_ties_nothing(shop: Shop) -> None:
    """Carol received a parcel of Ali's: the parcel is Ali's, and only mentions her."""
    carol = shop.ask("access", f"subject phone: {CAROL}", "check orders.order_id: 12").receipt
    assert carol.identifiers == 1
    assert carol.rows["pseudonymised.orders"] == 1
    assert carol.rows["pseudonymised.deliveries"] == 2


def test_a_second_identifier_of_somebody_else_is_refused(shop: Shop) -> None:
    with pytest.raises(RequestError, match="do not lead to one person"):
        shop.ask("erase", f"subject phone: {ALI}", f"check email: {BOB_MAIL}")
    assert shop.rows("pseudonymised", "accounts") == 2


def test_the_same_identifier_twice_is_no_check(shop: Shop) -> None:
    with pytest.raises(RequestError, match="first one again"):
        shop.ask("erase", f"subject phone: {ALI}", "check phone: 900000001")


def test_without_a_check_nothing_is_done(shop: Shop) -> None:
    with pytest.raises(RequestError, match="nothing shows who asks"):
        shop.ask("erase", f"subject phone: {ALI}")


def test_nothing_is_told_of_a_second_identifier_when_the_first_is_unknown(shop: Shop) -> None:
    found = shop.ask("access", "subject phone: +998 90 000 00 99", f"check email: {ALI_MAIL}")
    assert not found.receipt.found
    assert found.package is None


@pytest.mark.parametrize(
    "reason", ["I spoke with ali@example.com about it", "He called from +998 90 123 45 67 yesterday"]
)
def test_an_override_reason_with_personal_data_is_refused(shop: Shop, reason: str) -> None:
    with pytest.raises(RequestError, match="personal data") as refused:
        shop.ask("erase", f"subject phone: {ALI}", override=reason)
    assert "ali@" not in str(refused.value)
    assert "123 45 67" not in str(refused.value)


def test_an_override_reason_is_kept_in_the_audit_log(shop: Shop) -> None:
    from transforms.evidence.audit_log import AuditLog

    shop.ask("access", f"subject phone: {ALI}", override="passport seen at the counter")
    reasons = [record.reason for record in AuditLog(shop.bench.home, "mgoods").records()]
    assert "passport seen at the counter" in reasons


def test_a_shared_device_ties_only_while_it_is_of_one_person(shop: Shop) -> None:
    """Declared on the fly: the phone of an account is one that a family shares."""
    bench = shop.bench
    shop.put("accounts", {MAY_1: [account(1, ALI_MAIL, ALI), account(2, BOB_MAIL, ALI),
                                  account(3, "dora@example.com", CAROL)]})  # fmt: skip
    tied = {"accounts": Belonging(one_person=("account_id", "email", "phone"), shared=("phone",))}
    sources = bench.system.sources.model_copy(update={"subjects": tied})

    def ids(kind: str, value: str) -> int:
        start = pseudonym(bench.system, bench.ring, Identifier(kind, value))
        return len(ids_of(bench.con, find_person(bench.store, sources, "t", {start})))

    assert ids("account", "1") == 2  # without the phone, which is Bob's as well
    assert ids("account", "3") == ids("phone", CAROL) == 3
    with pytest.raises(RequestError, match="several persons"):
        ids("phone", ALI)


@pytest.mark.parametrize("kind", ["person_name", "nonsense", "customer"])
def test_a_kind_by_which_nobody_is_known_is_refused(shop: Shop, kind: str) -> None:
    with pytest.raises(RequestError, match="knows a person"):
        shop.ask("access", f"subject {kind}: whatever", f"check phone: {ALI}")


def test_the_file_of_a_request_must_be_private(tmp_path: Path) -> None:
    file = tmp_path / "who"
    file.write_text(f"subject phone: {ALI}\ncheck email: {ALI_MAIL}\n")
    file.chmod(0o640)
    with pytest.raises(RequestError, match="open to others"):
        read_named(file)
    file.chmod(0o600)
    named = read_named(file)
    assert named.subject.kind == "phone"
    assert ALI not in repr(named)


@pytest.mark.parametrize(
    "lines", [["phone: 1"], ["subject phone 1"], ["subject phone: 1", "subject phone: 2"], ["check phone: 1"]]
)
def test_a_request_of_another_form_is_not_quoted(lines: list[str]) -> None:
    with pytest.raises(RequestError) as refused:
        parse_named([each.replace("1", "998900000001") for each in lines])
    assert "998900000001" not in str(refused.value)


@pytest.mark.parametrize("system", system_names())
def test_every_table_of_every_system_says_whose_rows_it_holds(system: str) -> None:
    """A table has an owner's pseudonym, follows another, mentions somebody, or holds nobody's rows."""
    sources = load_system(system).sources
    nobodys = {
        "mgoods": {"products", "categories", "marketplaces", "couriers", "warehouses", "stock_snapshots"},
        "beshqozon": {"dishes", "campaigns", "branches", "dish_categories", "cctv_recordings", "server_logs",
                      "survey_answers"},
        "sotuv_agenti": {"products", "variants"},
        "mall": {"campaigns", "products", "stores"},
        "koopseri": {"terms", "term_taxonomy", "term_relationships"},
    }[system]  # fmt: skip
    without = {
        name
        for name, table in sources.tables.items()
        if not naming_columns(table) and not sources.belonging(name).follows
    }
    assert without == nobodys


@pytest.mark.parametrize("system", system_names())
def test_a_name_alone_ties_nobody(system: str) -> None:
    sources = load_system(system).sources
    for name, belonging in sources.subjects.items():
        for column in belonging.one_person:
            field = sources.tables[name].fields[column]
            assert field.operator is Operator.PSEUDONYMISE
            assert str(field.domain) != "person_name"


@pytest.mark.parametrize(
    ("table", "belonging", "key"),
    [
        ("nothing", Belonging(), "subjects.nothing"),
        ("accounts", Belonging(one_person=("email", "full_name")), "one_person"),
        ("accounts", Belonging(one_person=("email",)), "one_person"),
        ("orders", Belonging(mentions=("total_uzs",)), "mentions"),
        ("orders", Belonging(follows={"order_id": "nowhere.id"}), "follows"),
        ("accounts", Belonging(one_person=("email", "phone"), shared=("email", "phone")), "shared"),
    ],
)
def test_a_wrong_declaration_is_told(table: str, belonging: Belonging, key: str) -> None:
    sources = load_sources(SYSTEMS / "mgoods" / "sources.yaml", "mgoods")
    changed = sources.model_copy(update={"subjects": {table: belonging}})
    assert any(key in mistake.key for mistake in subject_mistakes(changed))
