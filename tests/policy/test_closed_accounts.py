"""What names an account that was closed long enough ago leaves the restricted layers; nothing else does."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from transforms.errors import PolicyError
from transforms.evidence import retained
from transforms.home import Home
from transforms.marketplace import Marketplace, load_marketplace
from transforms.policy.closed_accounts import sweep_closed_accounts
from transforms.policy.load import SYSTEMS, load_system
from transforms.storage import PartitionStore
from transforms.workbench import Workbench, open_workbench

TODAY = date(2026, 6, 15)  # three months after 15 March
STAYS, GONE, RECENT, REOPENED = (uuid.UUID(int=number) for number in (1, 2, 3, 4))


@pytest.fixture(scope="module")
def market() -> Marketplace:
    return load_marketplace("koopseri")


@pytest.fixture
def bench(tmp_path: Path, market: Marketplace) -> Iterator[Workbench]:
    with open_workbench(Home.of(tmp_path), market, run_id="sweep") as opened:
        yield opened


def put(bench: Workbench, layer: Any, table: str, columns: str, rows: list[tuple[Any, ...]]) -> None:
    """Partitions with these rows; the first column is the day."""
    values = ", ".join(
        "(" + ", ".join("NULL" if each is None else f"'{each}'" for each in row) + ")" for row in rows
    )
    names = columns.split()
    types = {
        "day": "DATE",
        "closed_at": "TIMESTAMP",
        "updated_at": "TIMESTAMP",
        "ID": "INTEGER",
        "rows": "INTEGER",
    }
    cast = ", ".join(f'CAST("{name}" AS {types.get(name, "UUID")}) AS "{name}"' for name in names)
    quoted = ", ".join(f'"{name}"' for name in names)
    days = sorted({row[0] for row in rows})
    bench.store.write_query(layer, table, f"SELECT {cast} FROM (VALUES {values}) AS v({quoted})", days)


def stored(bench: Workbench, layer: Any, table: str, column: str) -> list[Any]:
    relation = bench.store.relation(layer, table, bench.store.days(layer, table))
    return [row[0] for row in bench.con.sql(f'SELECT "{column}" FROM {relation} ORDER BY ALL').fetchall()]


@pytest.fixture
def filled(bench: Workbench) -> Workbench:
    first, second = date(2026, 3, 1), date(2026, 3, 20)
    # closed at 15 March 23:30 UTC is 16 March in Kuala Lumpur
    put(bench, "pseudonymised", "vendors", "day vendor_id updated_at closed_at", [
        (first, STAYS, "2026-02-01", None),
        (first, GONE, "2026-02-01", None),
        (first, REOPENED, "2026-02-01", "2026-01-01 00:00:00"),
        (second, GONE, "2026-03-15", "2026-03-14 20:00:00"),
        (second, RECENT, "2026-03-15", "2026-03-15 23:30:00"),
        (second, REOPENED, "2026-03-16", None),
    ])  # fmt: skip
    put(bench, "pseudonymised", "products", "day ID post_author", [
        (first, 1, STAYS), (first, 2, GONE), (second, 3, None), (second, 4, RECENT)])  # fmt: skip
    put(bench, "conformed", "order_lines", "day seller buyer", [
        (first, GONE, STAYS), (first, STAYS, RECENT), (second, REOPENED, None)])  # fmt: skip
    return bench


def test_rows_of_closed_accounts_are_gone(filled: Workbench) -> None:
    (swept,) = sweep_closed_accounts(filled.store, filled.system, filled.market.models, TODAY)
    assert (swept.accounts, swept.removed, swept.rewritten, swept.overdue) == (1, 4, 4, 0)
    assert GONE not in stored(filled, "pseudonymised", "vendors", "vendor_id")
    assert stored(filled, "pseudonymised", "products", "ID") == [1, 3, 4]
    assert set(stored(filled, "conformed", "order_lines", "seller")) == {STAYS, REOPENED}
    assert RECENT in stored(filled, "pseudonymised", "vendors", "vendor_id"), "its three months are not over"
    assert stored(filled, "pseudonymised", "vendors", "vendor_id").count(REOPENED) == 2


def test_the_day_is_the_local_one(filled: Workbench) -> None:
    (swept,) = sweep_closed_accounts(filled.store, filled.system, filled.market.models, date(2026, 6, 16))
    assert swept.accounts == 2
    assert RECENT not in stored(filled, "pseudonymised", "vendors", "vendor_id")


def test_a_second_sweep_finds_nothing(filled: Workbench) -> None:
    sweep_closed_accounts(filled.store, filled.system, filled.market.models, TODAY)
    (swept,) = sweep_closed_accounts(filled.store, filled.system, filled.market.models, TODAY)
    assert (swept.accounts, swept.removed, swept.rewritten, swept.overdue) == (0, 0, 0, 0)


def test_rows_that_stay_break_the_promise(filled: Workbench, monkeypatch: pytest.MonkeyPatch) -> None:
    """The mutation of the control `account_retention`: nothing is rewritten."""
    monkeypatch.setattr(PartitionStore, "write_query", lambda *_: None)
    night = filled.night(date(2026, 6, 14), date(2026, 6, 14))
    finding = retained._closed(filled, night)
    assert (finding.control, finding.state) == ("account_retention", "broken")
    assert finding.counts["broken"] == 4


def test_days_stay_stored_when_all_their_rows_are_gone(filled: Workbench) -> None:
    put(filled, "pseudonymised", "products", "day ID post_author", [(date(2026, 3, 2), 9, GONE)])
    sweep_closed_accounts(filled.store, filled.system, filled.market.models, TODAY)
    assert date(2026, 3, 2) in filled.store.days("pseudonymised", "products"), "absence means not extracted"


def test_nothing_is_stored_yet(bench: Workbench) -> None:
    (swept,) = sweep_closed_accounts(bench.store, bench.system, bench.market.models, TODAY)
    assert swept.accounts == 0


@pytest.mark.parametrize(
    ("was", "becomes", "told"),
    [
        ("account: {table: vendors, key: vendor_id, ended: closed_at}", "legal_hold: false", "is missing"),
        ("key: vendor_id, ended", "key: status, ended", "must be a pseudonymised column"),
        ("ended: closed_at", "ended: status", "must be a timestamp"),
        ("{table: vendors, key", "{table: sellers, key", "not a known source table"),
        (
            "    event: account_termination\n    period: P3M",
            "    event: purpose_ended\n    period: P3M",
            "goes with",
        ),
    ],
)
def test_a_rule_must_tell_how_a_closing_is_known(was: str, becomes: str, told: str, tmp_path: Path) -> None:
    folder = tmp_path / "koopseri"
    folder.mkdir()
    for name in ("policy.yaml", "policy.txt", "sources.yaml"):
        text = (SYSTEMS / "koopseri" / name).read_text(encoding="utf-8")
        if name == "policy.yaml":
            assert was in text
            text = text.replace(was, becomes)
        (folder / name).write_text(text, encoding="utf-8")
    with pytest.raises(PolicyError, match=told):
        load_system("koopseri", tmp_path)
