"""`parda rights` and `parda audit-log` as the privacy officer uses them, and the packages they make."""

from __future__ import annotations

import csv
import json
import stat
from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from pipelines.cli import main
from tests.rights.conftest import ALI, ALI_MAIL, CAROL, Shop
from transforms.evidence import rights
from transforms.evidence.audit_log import AuditLog
from transforms.policy.models import Domain
from transforms.rights.ledger import RequestLedger, today_of
from transforms.rights.packages import _cell, package_folder

WHO = f"subject phone: {ALI}\ncheck email: {ALI_MAIL}\n"


def parda(shop: Shop, *arguments: str, given: str | None = None) -> Result:
    """The command line; another process of the officer's, so to say."""
    return CliRunner().invoke(main, ["--home", str(shop.bench.home.root), *arguments], input=given)


def test_a_person_asks_for_a_copy_and_then_to_be_forgotten(shop: Shop, tmp_path: Path) -> None:
    who = tmp_path / "who"
    who.write_text(WHO)
    who.chmod(0o600)
    made = parda(shop, "rights", "export", "--system", "mgoods", "--subject-file", str(who))
    assert made.exit_code == 0, made.output
    folder = Path(made.output.rpartition("package: ")[2].strip())
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}
    everything = json.loads((folder / "everything.json").read_text())
    orders = next(table for table in everything["tables"] if table["table"] == "orders")
    assert len(orders["rows"]) == 2
    assert orders["kept"] == "for 5 years from the day of the record (clause 8.c); the law asks for it"
    assert all(column["description"] for column in orders["columns"])
    with (folder / "orders.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["buyer_phone"] for row in rows] == ["you", "you"]
    assert {row["store_id"] for row in rows} == {"somebody else"}
    read_me = (folder / "READ-ME.txt").read_text()
    assert "orders.csv" in read_me
    assert "privacy" in read_me or "support@" in read_me
    erased = parda(shop, "rights", "erase", "--system", "mgoods", "--subject-file", "-", given=WHO)
    assert erased.exit_code == 0, erased.output
    assert (
        "Kept by law: 2 rows of orders (rule financial_records, clause 8.c) until 2031-05-03" in erased.output
    )
    assert "Packages of earlier requests deleted: 1" in erased.output
    assert not folder.exists()
    status = parda(shop, "rights", "status", "--system", "mgoods")
    assert status.exit_code == 0
    assert "2 requests, 0 open, 0 overdue" in status.output
    for result in (made, erased, status):
        assert "900000001" not in result.output
        assert ALI_MAIL not in result.output
    again = parda(shop, "rights", "status", "--system", "mgoods", "--request", request_of(erased))
    assert again.output == erased.output


def request_of(result: Result) -> str:
    return result.output.split()[1].rstrip(":")


def test_who_is_meant_is_asked_for_and_not_shown(shop: Shop) -> None:
    given = f"phone: {ALI}\nemail: {ALI_MAIL}\n"
    done = parda(shop, "rights", "restrict", "--system", "mgoods", given=given)
    assert done.exit_code == 0, done.output
    assert "Rows put aside" in done.output
    assert ALI not in done.output
    lifted = parda(shop, "rights", "restrict", "--lift", "--system", "mgoods", given=given)
    assert lifted.exit_code == 0, lifted.output


def test_a_wrong_check_fails_and_is_logged_without_a_value(shop: Shop) -> None:
    given = f"subject phone: {ALI}\ncheck phone: {CAROL}\n"
    failed = parda(shop, "rights", "erase", "--system", "mgoods", "--subject-file", "-", given=given)
    assert failed.exit_code == 1
    assert "do not lead to one person" in failed.output
    actions = [record.action for record in AuditLog(shop.bench.home, "mgoods").records()]
    assert actions == ["identity_check_failed"]


def test_requests_have_deadlines(shop: Shop) -> None:
    today = today_of(shop.bench.system)
    entered = parda(
        shop, "rights", "enter", "--system", "mgoods", "--kind", "erase",
        "--received", (today - timedelta(days=45)).isoformat(),
    )  # fmt: skip
    assert entered.exit_code == 0, entered.output
    late = parda(shop, "rights", "status", "--system", "mgoods")
    assert late.exit_code == 1
    assert "OVERDUE" in late.output
    request = request_of(entered)
    answered = parda(
        shop, "rights", "erase", "--system", "mgoods", "--subject-file", "-", "--request", request, given=WHO
    )
    assert answered.exit_code == 0, answered.output
    assert request_of(answered) == request
    status = parda(shop, "rights", "status", "--system", "mgoods", "--json")
    assert [entry["state"] for entry in json.loads(status.output)] == ["finished"]
    tomorrow = (today + timedelta(days=2)).isoformat()
    ahead = parda(shop, "rights", "enter", "--system", "mgoods", "--kind", "erase", "--received", tomorrow)
    assert ahead.exit_code == 1


def test_the_audit_log_tells_what_was_done(shop: Shop) -> None:
    parda(shop, "rights", "erase", "--system", "mgoods", "--subject-file", "-", given=WHO)
    sound = parda(shop, "audit-log", "verify")
    assert sound.exit_code == 0
    assert "mgoods: 2 records, holds" in sound.output
    path = shop.bench.home.audit_log("mgoods")
    path.write_text(path.read_text().replace('"rows":3', '"rows":4').replace('"rows":4', '"rows":5'))
    broken = parda(shop, "audit-log", "verify", "--system", "mgoods")
    assert broken.exit_code == 1
    assert "DOES NOT HOLD" in broken.output
    assert parda(shop, "audit-log", "verify", "--system", "mgood").exit_code == 1


def test_packages_are_deleted_in_time(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    made = shop.ask("access", f"subject phone: {ALI}", f"check email: {ALI_MAIL}")
    assert made.package is not None
    stray = made.package.parent / "r-left-over"
    stray.mkdir()
    found = {finding.control: finding for finding in rights.findings(shop.bench)}["packages_deleted"]
    assert (found.state, found.counts["deleted"]) == ("kept", 1)
    assert made.package.exists()
    assert not stray.exists()
    later = today_of(shop.bench.system) + timedelta(days=14)
    monkeypatch.setattr(rights, "today_of", lambda _: later)
    monkeypatch.setattr("transforms.rights.packages.delete_package", lambda *_: False)
    assert {f.control: f.state for f in rights.findings(shop.bench)}["packages_deleted"] == "broken"
    monkeypatch.undo()
    monkeypatch.setattr(rights, "today_of", lambda _: later)
    assert {f.control: f.state for f in rights.findings(shop.bench)}["packages_deleted"] == "kept"
    assert not made.package.exists()
    assert RequestLedger(shop.bench.home, "mgoods").packages() == []


def test_an_officer_deletes_a_package(shop: Shop) -> None:
    made = shop.ask("access", f"subject phone: {ALI}", f"check email: {ALI_MAIL}")
    done = parda(shop, "rights", "delete-package", "--system", "mgoods", "--request", made.receipt.request)
    assert done.exit_code == 0
    assert not package_folder(shop.bench.home, "mgoods", made.receipt.request).exists()


def test_a_row_that_only_mentions_somebody_shows_the_mention_alone(shop: Shop) -> None:
    made = shop.ask("access", f"subject phone: {CAROL}", "check orders.order_id: 12")
    assert made.package is not None
    with (made.package / "deliveries.csv").open(newline="") as file:
        rows = {row["order_id"]: row for row in csv.DictReader(file)}
    assert rows["12"]["region"] == "UZ-SA"
    assert rows[""]["recipient_phone"] == "you"
    assert rows[""]["region"] == ""
    text = "".join(path.read_text() for path in made.package.iterdir())
    assert str(shop.code(Domain.PHONE, CAROL)) not in text


@pytest.mark.parametrize(
    ("value", "cell"),
    [("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"), ("+998 90 123-45-67", "+998 90 123-45-67"),
     ("+cmd", "'+cmd"), ("-5.00", "-5.00"), ("@here", "'@here"), (None, ""), ("salom", "salom")],
)  # fmt: skip
def test_no_cell_is_a_formula(value: str | None, cell: str) -> None:
    assert _cell(value) == cell
