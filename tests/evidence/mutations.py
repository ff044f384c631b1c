"""One way, or several, in which each control can really fail, put into a copy of a finished run.

A mutation changes what a broken control would have left (a partition, a file, a setting), or takes out the
part of the code that it consists of. What the night measures then has to say so.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import uuid
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

import pytest

from tests.evidence.finished import Bench
from transforms.aggregation.accounting import Accounting
from transforms.evidence import at_load, blocking, minors, night, released, retained, rights
from transforms.evidence.finding import Finding
from transforms.policy import left_overs, retention
from transforms.policy.models import BirthDate, Operator, System
from transforms.rights.ledger import RequestLedger
from transforms.rights.standing import changing
from transforms.steps.noise import record_ledger_control
from transforms.storage import PartitionStore

Measure = Callable[[Bench], Any]
Break = Callable[[Bench, pytest.MonkeyPatch], None]

AT_LOAD: Measure = lambda b: at_load.findings(b.bench.market)  # noqa: E731 -- a table of small functions
COLUMNS: Measure = lambda b: night._columns(b.bench, b.night)  # noqa: E731
VALUES: Measure = lambda b: night._values(b.bench, b.night)  # noqa: E731
FILES: Measure = lambda b: night._files(b.bench)  # noqa: E731
NETWORK: Measure = lambda b: night._network(b.bench)  # noqa: E731
BLOCKING: Measure = lambda b: blocking.findings(b.bench, b.night)  # noqa: E731
RELEASED: Measure = lambda b: released.findings(b.bench, b.leaving)  # noqa: E731
RETAINED: Measure = lambda b: retained.findings(b.bench, b.night)  # noqa: E731
MINORS: Measure = lambda b: minors.findings(b.bench, b.night)  # noqa: E731
RIGHTS: Measure = lambda b: rights.findings(b.bench)  # noqa: E731


@dataclass(frozen=True)
class Mutation:
    """``control`` switched off by ``how``: what ``measure`` finds must be broken."""

    control: str
    how: str
    measure: Measure
    change: Break

    def __str__(self) -> str:
        return f"{self.control}-{self.how.replace(' ', '_')}"

    def found(self, bench: Bench) -> Finding:
        (finding,) = (each for each in self.measure(bench) if each.control == self.control)
        return finding


# --- what is stored ---------------------------------------------------------------------------------


def stored_as(table: str, select: str, *, layer: Any = "pseudonymised") -> Break:
    """The newest stored day of ``table`` with other columns or values. ``select``: SQL after SELECT."""

    def change(b: Bench, _: pytest.MonkeyPatch) -> None:
        store = b.bench.store
        day = [d for d in store.days(layer, table) if _count(b, layer, table, d)][-1]
        query = f"SELECT {select} FROM {store.relation(layer, table, [day])}"
        store.write_query(layer, table, query, [day])

    return change


def _count(b: Bench, layer: Any, table: str, day: date) -> int:
    found = b.bench.con.execute(f"SELECT count(*) FROM {b.bench.store.relation(layer, table, [day])}")
    return int(found.fetchall()[0][0])


def _in_clear(b: Bench, _: pytest.MonkeyPatch) -> None:
    day = b.bench.store.days("pseudonymised", "orders")[-1]
    path = b.bench.home.partition(b.bench.name, "pseudonymised", "orders", day)
    query = f"SELECT * EXCLUDE (day) FROM {b.bench.store.relation('pseudonymised', 'orders', [day])}"
    b.bench.con.execute(f"COPY ({query}) TO '{path}' (FORMAT parquet)")


def _open_folder(b: Bench, _: pytest.MonkeyPatch) -> None:
    b.bench.home.layer(b.bench.name, "conformed").chmod(0o755)


def _open_key(b: Bench, _: pytest.MonkeyPatch) -> None:
    b.bench.home.key_file(b.bench.name).chmod(0o640)


def _nothing_examined(b: Bench, _: pytest.MonkeyPatch) -> None:
    """Detection is switched off: the step examines no column."""
    counts = {"columns_examined": 0, "contradictions": 0}
    b.bench.evidence.record_check(
        "pseudonymised", "orders", b.night.first, b.night.last, "classification", True, counts, "run"
    )


def _in_store(statement: str) -> Break:
    """Something else in the operational store than at night."""

    def change(b: Bench, _: pytest.MonkeyPatch) -> None:
        url = os.environ[b.bench.system.sources.database.url_env]
        with sqlite3.connect(url.removeprefix("sqlite:///")) as db:
            db.execute(statement)

    return change


def _store_away(b: Bench, patch: pytest.MonkeyPatch) -> None:
    patch.setenv(b.bench.system.sources.database.url_env, "sqlite:////nowhere/at_all.sqlite")


def _child_stored(b: Bench, patch: pytest.MonkeyPatch) -> None:
    """A batch was not looked at: a child's row is among those of the night."""
    _with_birth_dates(b)
    stored_as("customers", "* REPLACE (DATE '2020-01-01' AS birth_date, false AS guardian_consent)")(b, patch)


def _listed_stays(b: Bench, patch: pytest.MonkeyPatch) -> None:
    """Rows of a listed child are neither filtered nor swept."""
    import polars as pl

    from transforms.policy.minors import ROWS_SCHEMA, MinorsFound
    from transforms.policy.minors_list import MinorsList

    _with_birth_dates(b)
    list(minors.findings(b.bench, b.night))  # whoever the demo has below the age goes first
    days = b.bench.store.days("pseudonymised", "orders")
    relation = b.bench.store.relation("pseudonymised", "orders", days)
    (buyer,) = b.bench.con.execute(f"SELECT customer_id FROM {relation} LIMIT 1").fetchall()[0]
    row = {"row_id": "1", "until": date(2030, 1, 1), "domain": "customer", "subject": buyer.bytes}
    listing = MinorsList.open(b.bench.store)
    listing.note("customers", b.night.last, MinorsFound(pl.DataFrame([row], schema=ROWS_SCHEMA)))
    listing.save()
    patch.setattr(PartitionStore, "write_query", lambda *_: None)


def _with_birth_dates(b: Bench) -> None:
    """``minimum_age`` declared for the customers' date of birth, whatever the folder says."""
    system = b.bench.system
    table = system.sources.tables["customers"]
    birth = BirthDate(subject=("customer_id",), consent="guardian_consent")
    fields = table.fields | {
        "birth_date": table.fields["birth_date"].model_copy(update={"minimum_age": birth})
    }
    tables = system.sources.tables | {"customers": table.model_copy(update={"fields": fields})}
    _use(b, system.model_copy(update={"sources": system.sources.model_copy(update={"tables": tables})}))


def _use(b: Bench, system: System) -> None:
    b.bench.market = replace(b.bench.market, system=system)


# --- retention --------------------------------------------------------------------------------------


def _later(b: Bench, **delta: int) -> None:
    day = b.night.last + timedelta(**delta)
    b.night = b.bench.night(day, day)


def _days_stay(years: int) -> Break:
    """The clock goes on and nothing is removed."""

    def change(b: Bench, patch: pytest.MonkeyPatch) -> None:
        patch.setattr(retention, "_remove", lambda *_: None)
        _later(b, days=366 * years)

    return change


def _copies_stay(b: Bench, patch: pytest.MonkeyPatch) -> None:
    store = b.bench.store
    newest = store.days("pseudonymised", "branches")[-1]
    older = newest - timedelta(days=1)
    branches = store.relation("pseudonymised", "branches", [newest])
    query = f"SELECT * REPLACE (DATE '{older}' AS day) FROM {branches}"
    store.write_query("pseudonymised", "branches", query, [older])
    patch.setattr(PartitionStore, "remove", lambda *_: False)


def _gone_stay(b: Bench, patch: pytest.MonkeyPatch) -> None:
    _in_store("DELETE FROM customers WHERE customer_id IN (SELECT customer_id FROM customers LIMIT 5)")(
        b, patch
    )
    patch.setattr(PartitionStore, "write_query", lambda *_: None)


def _source_emptied(b: Bench, patch: pytest.MonkeyPatch) -> None:
    _in_store("DELETE FROM cards")(b, patch)


def _temporary_stay(b: Bench, patch: pytest.MonkeyPatch) -> None:
    folder = b.bench.home.tmp / "spill"
    folder.mkdir()
    os.utime(folder, (0, 0))
    patch.setattr(left_overs.shutil, "rmtree", lambda *_, **__: None)


# --- the system folder ------------------------------------------------------------------------------


def _field(table: str, column: str, **update: Any) -> Break:
    """Another declaration of one column than the one that was checked at load."""

    def change(b: Bench, _: pytest.MonkeyPatch) -> None:
        sources = b.bench.system.sources
        of = sources.tables[table]
        fields = of.fields | {column: of.fields[column].model_copy(update=update)}
        tables = sources.tables | {table: of.model_copy(update={"fields": fields})}
        changed = sources.model_copy(update={"tables": tables})
        _use(b, b.bench.system.model_copy(update={"sources": changed}))

    return change


def _purposes(**update: Any) -> Break:
    """Other demands on the use of reports than those that were checked at load."""

    def change(b: Bench, _: pytest.MonkeyPatch) -> None:
        policy = b.bench.system.policy
        purposes = tuple(
            each.model_copy(update=update) if each.data_use == "analytics.reporting" else each
            for each in policy.purposes
        )
        _use(
            b, b.bench.system.model_copy(update={"policy": policy.model_copy(update={"purposes": purposes})})
        )

    return change


def _other_text(b: Bench, _: pytest.MonkeyPatch) -> None:
    folder = b.bench.home.tmp / "system"
    shutil.copytree(b.bench.market.folder, folder)
    text = folder / b.bench.system.policy.source_text
    words = text.read_text(encoding="utf-8")
    assert "deleted immediately" in words
    text.write_text(words.replace("deleted immediately", "kept for ever"), encoding="utf-8")
    b.bench.market = replace(b.bench.market, folder=folder)


# --- the release ------------------------------------------------------------------------------------


def _protection(**update: Any) -> Break:
    """The threshold was lowered when the cells were protected: the policy's is stricter."""

    def change(b: Bench, _: pytest.MonkeyPatch) -> None:
        policy = b.bench.system.policy
        protection = policy.protection.model_copy(update=update)
        _use(
            b,
            b.bench.system.model_copy(
                update={"policy": policy.model_copy(update={"protection": protection})}
            ),
        )

    return change


def _one_holds_all(b: Bench, patch: pytest.MonkeyPatch) -> None:
    """The counts that the rules were applied to were wrong: by the fact one contributor holds all."""
    for cells in b.leaving:
        fact, sums = cells.spec.fact, _sums(cells.spec)
        for day in cells.period.days:
            relation = b.bench.store.relation("conformed", fact, [day])
            huge = ", ".join(
                f'CAST(CASE WHEN row_number() OVER () = 1 THEN "{name}" * 100000 + 9000000 ELSE 0 END '
                f'AS {_type(b, relation, name)}) AS "{name}"'
                for name in sums
            )
            if huge:
                b.bench.store.write_query(
                    "conformed", fact, f"SELECT * REPLACE ({huge}) FROM {relation}", [day]
                )


def _sums(spec: Any) -> list[str]:
    return sorted({m.column for m in spec.measures.values() if m.kind == "sum"})


def _type(b: Bench, relation: str, column: str) -> str:
    described = b.bench.con.execute(f'DESCRIBE SELECT "{column}" FROM {relation}').fetchall()
    return str(described[0][1])


def _unbalanced(b: Bench, _: pytest.MonkeyPatch) -> None:
    cells = b.leaving[0]
    balances = dict(cells.accounting.balances)
    balances["rows"] = replace(balances["rows"], source=balances["rows"].source + 1)
    b.leaving[0] = replace(cells, accounting=Accounting(balances))


# --- requests ---------------------------------------------------------------------------------------


def _overdue(b: Bench, _: pytest.MonkeyPatch) -> None:
    RequestLedger(b.bench.home, b.bench.name).enter("access", None, date(2020, 1, 1), "P1M", "not yet")


def _package_stays(b: Bench, patch: pytest.MonkeyPatch) -> None:
    from transforms.rights import packages

    RequestLedger(b.bench.home, b.bench.name).made_package("r-2020-01-01-0000", "subject", date(2020, 1, 1))
    packages.package_folder(b.bench.home, b.bench.name, "r-2020-01-01-0000").mkdir(parents=True)
    patch.setattr(packages, "delete_package", lambda *_: False)


def _still_there(**holds: date) -> Break:
    """Somebody is erased or restricted, and their rows are not taken out of the layers."""

    def change(b: Bench, patch: pytest.MonkeyPatch) -> None:
        days = b.bench.store.days("conformed", "orders")
        relation = b.bench.store.relation("conformed", "orders", days)
        (buyer,) = b.bench.con.execute(f"SELECT buyer FROM {relation} LIMIT 1").fetchall()[0]
        with changing(b.bench.home, b.bench.ring) as standing:
            subject = standing.known("s-1", [uuid.UUID(str(buyer))], {})
            for what, when in holds.items():
                setattr(subject, what, when)
        patch.setattr(PartitionStore, "write_query", lambda *_: None)

    return change


# --- noise ------------------------------------------------------------------------------------------


def _ledger(b: Bench) -> list[Finding]:
    record_ledger_control(b.bench, b.night)
    found = b.bench.evidence.controls(b.night.last)["privacy_ledger"]
    return [Finding(found.control, found.state, {"broken": int(found.counts.get("broken", 0))})]


def _record_changed(b: Bench, _: pytest.MonkeyPatch) -> None:
    path = b.bench.home.privacy_ledger(b.bench.name)
    lines = path.read_text(encoding="utf-8")
    assert '"number":1' in lines
    path.write_text(lines.replace('"number":1', '"number":7', 1), encoding="utf-8")


_A_DAY = date(2026, 4, 1)

MUTATIONS: tuple[Mutation, ...] = (
    Mutation("declared_columns_only", "a column more", COLUMNS, stored_as("orders", "*, 1 AS surprise")),
    Mutation(
        "never_read_not_selected",
        "a password is read",
        COLUMNS,
        stored_as("customers", "*, 'x' AS password_hash"),
    ),
    Mutation(
        "unneeded_not_selected",
        "a dropped column is read",
        COLUMNS,
        stored_as("customers", "*, 'f' AS gender"),
    ),
    Mutation(
        "pseudonymise_identifiers",
        "operator off",
        COLUMNS,
        stored_as("orders", "* REPLACE (CAST(customer_id AS VARCHAR) AS customer_id)"),
    ),
    Mutation(
        "schema_drift_blocks", "not compared", BLOCKING, _in_store("ALTER TABLE orders ADD COLUMN extra TEXT")
    ),
    Mutation("schema_drift_blocks", "no store to compare with", BLOCKING, _store_away),
    Mutation("classification_agrees", "detection off", BLOCKING, _nothing_examined),
    Mutation(
        "classification_agrees",
        "addresses in a harmless column",
        BLOCKING,
        stored_as("dishes", "* REPLACE ('zarina@example.uz' AS name)"),
    ),
    Mutation("minors_kept_out", "a batch was not looked at", MINORS, _child_stored),
    Mutation("minors_kept_out", "rows of a listed child stay", MINORS, _listed_stays),
    Mutation(
        "redact_free_text",
        "operator off",
        VALUES,
        stored_as("service_cases", "* REPLACE ('call +998 90 123 45 67' AS message)"),
    ),
    Mutation(
        "network_prefix", "operator off", VALUES, stored_as("web_events", "* REPLACE ('203.0.113.7' AS ip)")
    ),
    Mutation(
        "generalise_user_agent",
        "operator off",
        VALUES,
        stored_as("web_events", "* REPLACE ('Mozilla/5.0 (X11; Linux)' AS user_agent)"),
    ),
    Mutation(
        "generalise_point",
        "operator off",
        VALUES,
        stored_as("deliveries", "* REPLACE ('41.31151' AS dropoff_latitude)"),
    ),
    Mutation("encrypt_at_rest", "a partition in clear", FILES, _in_clear),
    Mutation("private_directories", "a layer open to others", FILES, _open_folder),
    Mutation("private_directories", "a key open to the group", FILES, _open_key),
    Mutation("log_retention", "expired days stay", RETAINED, _days_stay(1)),
    Mutation("financial_retention", "expired days stay", RETAINED, _days_stay(6)),
    Mutation("purpose_ended_retention", "older copies stay", RETAINED, _copies_stay),
    Mutation("purpose_ended_retention", "rows that are gone stay", RETAINED, _gone_stay),
    Mutation("purpose_ended_retention", "an emptied table", RETAINED, _source_emptied),
    Mutation("purpose_ended_retention", "no store to ask", RETAINED, _store_away),
    Mutation("temporary_files_removed", "old ones stay", RETAINED, _temporary_stay),
    Mutation(
        "no_childrens_data",
        "a column declared",
        AT_LOAD,
        _field("orders", "channel", category="user.childrens"),
    ),
    Mutation(
        "special_category_unlinked",
        "a link beside it",
        AT_LOAD,
        _field("survey_answers", "answered_at", operator=Operator.KEEP, to=None),
    ),
    Mutation("purpose_by_lineage", "purpose narrowed", AT_LOAD, _purposes(categories=("system.operations",))),
    Mutation("consent_decides_rows", "consent left out of a fact", AT_LOAD, _purposes(requires_consent=True)),
    Mutation(
        "objection_decides_rows", "objection left out of a fact", AT_LOAD, _purposes(allows_objection=True)
    ),
    Mutation("policy_register_current", "the text says something else", AT_LOAD, _other_text),
    Mutation(
        "currency_declared", "an amount without unit", AT_LOAD, _field("orders", "total_uzs", unit=None)
    ),
    Mutation(
        "minimum_contributors",
        "threshold lowered",
        RELEASED,
        _protection(
            minimum_contributors={
                "buyer": 5000,
                "visitor": 5000,
                "customer": 5000,
                "respondent": 5000,
                "recipient": 5000,
                "courier": 5000,
                "device": 5000,
                "seller": 5000,
                "session": 5000,
            }
        ),
    ),
    Mutation("dominance", "counts were wrong", RELEASED, _one_holds_all),
    Mutation("p_percent", "counts were wrong", RELEASED, _one_holds_all),
    Mutation("reconciliation", "a row is lost", RELEASED, _unbalanced),
    Mutation(
        "no_network", "telemetry on", NETWORK, lambda _, patch: patch.setenv("GX_ANALYTICS_ENABLED", "true")
    ),
    Mutation(
        "no_network",
        "extensions are fetched",
        NETWORK,
        lambda b, _: b.bench.con.execute("SET autoinstall_known_extensions = true") and None,
    ),
    Mutation("privacy_ledger", "a record was changed", _ledger, _record_changed),
    Mutation("requests_answered", "a request is overdue", RIGHTS, _overdue),
    Mutation("packages_deleted", "an old package stays", RIGHTS, _package_stays),
    Mutation("erased_stay_out", "erased rows stay", RIGHTS, _still_there(erased=_A_DAY)),
    Mutation("restricted_not_used", "restricted rows are used", RIGHTS, _still_there(restricted=_A_DAY)),
)
