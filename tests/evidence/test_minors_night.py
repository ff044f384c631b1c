"""Children are in the source, as in life; after the nights nothing of them is stored, and they are listed."""

from __future__ import annotations

import sqlite3
from datetime import date

from tests.evidence.finished import Bench, rows_naming
from transforms.evidence import minors
from transforms.policy.minors_list import MinorsList
from transforms.steps.pseudonymise import pseudonymise_table

_AGE = 13


def children(bench: Bench, *, agreed: bool) -> list[int]:
    """Customers below thirteen on the morning after the nights, by plain SQL over the source."""
    today = bench.night.after
    with sqlite3.connect(bench.bench.home.root.parent / "store.sqlite") as db:
        rows = db.execute(
            "SELECT customer_id FROM customers WHERE birth_date > ? AND guardian_consent = ?",
            (date(today.year - _AGE, today.month, today.day).isoformat(), agreed),
        ).fetchall()
    return [number for (number,) in rows]


def change(bench: Bench, statement: str, *values: object) -> None:
    with sqlite3.connect(bench.bench.home.root.parent / "store.sqlite") as db:
        assert db.execute(statement, values).rowcount > 0


def listed(bench: Bench) -> set[str]:
    return set(MinorsList.open(bench.bench.store).listed("customers"))


def test_children_are_not_stored_and_listed(bench: Bench) -> None:
    without, with_consent = children(bench, agreed=False), children(bench, agreed=True)
    assert without, "the demo has children"
    assert listed(bench) == {str(number) for number in without}
    for number in without:
        assert rows_naming(bench, number) == {}
    for number in with_consent:
        assert "pseudonymised.customers" in rows_naming(bench, number), "a parent has agreed"
    (finding,) = minors.findings(bench.bench, bench.night)
    assert (finding.state, finding.counts["listed"]) == ("kept", len(without))


def test_who_becomes_known_as_a_child_goes_from_every_layer(bench: Bench) -> None:
    """A date of birth is corrected: the next night takes the row out, and its end all that was stored."""
    with sqlite3.connect(bench.bench.home.root.parent / "store.sqlite") as db:
        number = db.execute(
            "SELECT customer_id FROM customers JOIN orders USING (customer_id) "
            "WHERE birth_date < '2000-01-01' LIMIT 1"
        ).fetchone()[0]
    before = rows_naming(bench, number)
    assert {"pseudonymised.customers", "pseudonymised.orders", "conformed.orders"} <= set(before)
    night = bench.bench.night(bench.night.after, bench.night.after)
    change(
        bench,
        "UPDATE customers SET birth_date = '2016-05-05', guardian_consent = 0, updated_at = ? "
        "WHERE customer_id = ?",
        f"{night.first} 07:00:00",
        number,
    )
    done = pseudonymise_table(bench.bench, night, bench.bench.system.sources.tables["customers"])
    assert done.excluded["below_minimum_age"] >= 1
    assert str(number) in listed(bench)
    (finding,) = minors.findings(bench.bench, night)
    assert (finding.state, finding.counts["rows"] > 0) == ("kept", True)
    assert rows_naming(bench, number) == {}

    night = bench.bench.night(night.after, night.after)
    change(
        bench,
        "UPDATE customers SET guardian_consent = 1, updated_at = ? WHERE customer_id = ?",
        f"{night.first} 07:00:00",
        number,
    )
    pseudonymise_table(bench.bench, night, bench.bench.system.sources.tables["customers"])
    assert str(number) not in listed(bench), "a parent has agreed since"
    assert "pseudonymised.customers" in rows_naming(bench, number)
