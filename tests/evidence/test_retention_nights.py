"""The clock goes on over a finished run: what has expired is nowhere, what may be run again still can be."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.evidence.finished import START, Bench, rows_naming
from tests.publishing.example import day, release, table
from transforms.evidence import retained
from transforms.evidence.store import EvidenceStore
from transforms.home import Home
from transforms.marketplace import load_marketplace
from transforms.policy.retention import sweep
from transforms.publishing.verify import verify_releases
from transforms.steps.conform import conform_model
from transforms.steps.pseudonymise import pseudonymise_table


def test_after_expiry_no_row_of_the_subject_is_in_any_store(bench: Bench) -> None:
    url = Path(str(bench.bench.home.root.parent / "store.sqlite"))
    with sqlite3.connect(url) as db:
        customer, phone, mail = db.execute(
            "SELECT customer_id, mobile, email FROM customers JOIN orders USING (customer_id) LIMIT 1"
        ).fetchone()
        assert {"pseudonymised.customers", "pseudonymised.orders", "conformed.orders"} <= set(
            rows_naming(bench, customer)
        )
        for name in ("customers", "addresses", "cards", "consents"):
            db.execute(f"DELETE FROM {name} WHERE customer_id = ?", (customer,))

    later = bench.night.last + timedelta(days=1)
    found = list(retained.findings(bench.bench, bench.bench.night(later, later)))
    assert "broken" not in {each.state for each in found}
    left = set(rows_naming(bench, customer))
    assert not left & {f"pseudonymised.{name}" for name in ("customers", "addresses", "cards", "consents")}
    assert "pseudonymised.orders" in left, "the law keeps these for five years"

    later = bench.night.last + timedelta(days=5 * 366 + 2)
    found = list(retained.findings(bench.bench, bench.bench.night(later, later)))
    assert "broken" not in {each.state for each in found}
    assert rows_naming(bench, customer) == {}
    for path in bench.bench.home.root.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            assert mail.encode() not in content, path.name
            assert phone.encode() not in content, path.name


def test_days_inside_the_retention_can_be_run_again(bench: Bench) -> None:
    """Thirteen days later, when copies have been swept, a night gives what it gave when it was run before."""
    day_of, market = START + timedelta(days=4), bench.bench.market
    night = bench.bench.night(day_of, day_of)

    def run_again() -> list[tuple[object, ...]]:
        for name in ("customers", "orders", "branches"):
            done = pseudonymise_table(bench.bench, night, market.system.sources.tables[name])
            assert all(check.passed for check in done.checks)
        assert all(
            check.passed for check in conform_model(bench.bench, night, market.models["orders"]).checks
        )
        relation = bench.bench.store.relation("conformed", "orders", [day_of])
        return bench.bench.con.execute(f"SELECT * FROM {relation} ORDER BY ALL").fetchall()

    before = run_again()
    assert len(before) > 5
    assert bench.bench.store.days("pseudonymised", "branches")[0] == day_of
    later = bench.night.last + timedelta(days=13)
    list(retained.findings(bench.bench, bench.bench.night(later, later)))
    assert day_of not in bench.bench.store.days("pseudonymised", "branches"), "an older copy is gone"
    assert run_again() == before


def test_manifests_of_old_releases_still_verify(home: Home) -> None:
    policy = load_marketplace("mgoods").system.policy
    with EvidenceStore.open(home, "mgoods") as evidence:
        release(home, evidence, table([day(0)]))
        evidence.record_control("no_network", day(0).first, "kept", {})
        sweep(home, "mgoods", policy, day(0).first + timedelta(days=3660))
        assert evidence.forget_before(datetime.now(UTC).date() + timedelta(days=1)) == 2
        assert evidence.controls() == {}
        assert verify_releases(home, "mgoods").ok
        assert evidence.ledger(), "what is out stays known for ever"
