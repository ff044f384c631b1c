"""A release: what is in it, that closed periods stay, and what it refuses."""

from __future__ import annotations

import stat
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import duckdb
import polars as pl
import pytest

from transforms.errors import DisclosureError, PublishingError
from transforms.evidence.store import EvidenceStore
from transforms.home import Home
from transforms.publishing.manifest import newest
from transforms.publishing.release import recover
from transforms.publishing.tables import PublishedTable
from transforms.publishing.verify import verify_releases

from .example import COLUMNS, SYSTEM, day, pass_checks, release, rows, table


def query(path: Path, sql: str) -> list[tuple[object, ...]]:
    with duckdb.connect(str(path), read_only=True) as con:
        return con.execute(sql).fetchall()


def test_an_analyst_finds_tables_with_comments_and_a_dictionary(home: Home, evidence: EvidenceStore) -> None:
    out = release(home, evidence, table([day(0), day(1)]))
    assert query(out.published, "SELECT count(*), sum(orders), sum(gross_uzs) FROM sales_daily") == [
        (6, 2 * (101 + 102), 2 * Decimal("1000.01") + 2 * Decimal("1000.02"))
    ]
    assert query(
        out.published, "SELECT count(*) FROM duckdb_columns() WHERE comment IS NULL AND NOT internal"
    ) == [(0,)]
    assert query(out.published, "SELECT comment FROM duckdb_columns() WHERE column_name = 'gross_uzs'") == [
        ("Sum of the order totals. [UZS]",)
    ]
    assert query(
        out.published,
        "SELECT type, unit, category, lineage FROM data_dictionary WHERE column_name = 'gross_uzs'",
    ) == [
        (
            "DECIMAL(38,2)",
            "UZS",
            "user.financial",
            "sales_daily.gross_uzs ← orders.total_uzs ← orders.total_uzs",
        )
    ]
    assert query(out.published, "SELECT clause_id, control, state FROM promises ORDER BY ALL") == [
        ("3.2", "purpose", "no_evidence"),
        ("9.1", None, "outside"),
    ]
    assert query(out.published, "SELECT period_first, row_count FROM releases ORDER BY ALL") == [
        (day(0).first, 3),
        (day(1).first, 3),
    ]


def test_files_are_as_private_as_they_should_be(home: Home, evidence: EvidenceStore) -> None:
    out = release(home, evidence, table([day(0)]))
    modes = {path: stat.S_IMODE(path.stat().st_mode) for path in (out.published, out.archived, out.manifest)}
    assert modes == {out.published: 0o444, out.archived: 0o400, out.manifest: 0o600}
    assert sorted(path.name for path in out.published.parent.iterdir()) == ["mgoods.duckdb"]
    content = out.published.read_bytes() + out.manifest.read_bytes()
    for local in (str(home.root), str(Path.home()), "/tmp"):
        assert local.encode() not in content


def test_earlier_periods_are_carried_over_unchanged(home: Home, evidence: EvidenceStore) -> None:
    first = release(home, evidence, table([day(0)]))
    before = query(first.published, "SELECT * FROM sales_daily ORDER BY ALL")
    second = release(home, evidence, table([day(1)]), table([day(0)], name="orders_daily"))
    assert (
        query(second.published, f"SELECT * FROM sales_daily WHERE day = '{day(0).first}' ORDER BY ALL")
        == before
    )
    assert query(second.published, "SELECT count(*) FROM orders_daily") == [(3,)]
    third = release(home, evidence)  # nothing to add: the promises are brought up to date
    assert query(third.published, "SELECT count(*) FROM sales_daily") == [(6,)]
    assert query(third.published, "SELECT comment FROM duckdb_tables() WHERE table_name = 'sales_daily'") == [
        ("Orders a day and region.",)
    ]
    assert query(
        third.published, "SELECT count(*) FROM data_dictionary WHERE table_name = 'orders_daily'"
    ) == [(len(COLUMNS),)]
    assert third.added == {}
    assert verify_releases(home, SYSTEM).problems == []


def test_a_period_is_published_once(home: Home, evidence: EvidenceStore) -> None:
    release(home, evidence, table([day(0), day(1)]))
    kept = home.published(SYSTEM).read_bytes()
    longer = day(1)._replace(first=day(0).first, last=day(3).last)
    for periods in ([day(1)], [day(2), day(1)], [longer]):
        frame = rows([period._replace(last=period.first) for period in periods], base=500)
        with pytest.raises(DisclosureError, match="already released"):
            release(home, evidence, table(periods, frame))
    assert home.published(SYSTEM).read_bytes() == kept
    assert evidence.released_periods("sales_daily") == {day(0).first, day(1).first}


def test_a_period_without_rows_is_closed_too(home: Home, evidence: EvidenceStore) -> None:
    out = release(home, evidence, table([day(0), day(1)], rows([day(0)])))
    assert out.rows == {"sales_daily": 3}
    with pytest.raises(DisclosureError, match="already released"):
        release(home, evidence, table([day(1)]))
    assert verify_releases(home, SYSTEM).ok


def test_the_ledger_alone_is_enough_to_refuse(home: Home, evidence: EvidenceStore) -> None:
    release(home, evidence, table([day(0)]))
    release(home, evidence, table([day(1)]))
    last = newest(home, SYSTEM)
    assert last is not None
    last.path.unlink()  # someone restored an older copy of releases/
    with pytest.raises(DisclosureError, match="already released"):
        release(home, evidence, table([day(1)]))


def test_without_any_manifest_nothing_is_published_anew(home: Home, evidence: EvidenceStore) -> None:
    out = release(home, evidence, table([day(0)]))
    out.manifest.unlink()
    with pytest.raises(PublishingError, match="no manifest"):
        release(home, evidence, table([day(1)]))


def test_same_input_gives_the_same_content_hash(tmp_path: Path) -> None:
    hashes = []
    for name, reverse in (("a", False), ("b", True)):
        home = Home.of(tmp_path / name)
        with EvidenceStore.open(home, SYSTEM) as evidence:
            frame = rows([day(0), day(1)])
            release(home, evidence, table([day(0), day(1)], frame.reverse() if reverse else frame))
        link = newest(home, SYSTEM)
        assert link is not None
        hashes.append(link.manifest.tables)
    assert hashes[0] == hashes[1]


def test_only_what_was_checked_is_published(home: Home, evidence: EvidenceStore) -> None:
    one = table([day(0)])
    with pytest.raises(DisclosureError, match="no check is recorded"):
        release(home, evidence, one, checked=False)
    pass_checks(evidence, one, passed=False)
    with pytest.raises(DisclosureError, match="did not pass"):
        release(home, evidence, one, checked=False)
    assert not home.published(SYSTEM).exists()
    pass_checks(evidence, one)
    release(home, evidence, one, checked=False)
    # the checks of a monthly table may be recorded under the night they ran in
    late = replace(table([day(1)]), checked=day(9))
    with pytest.raises(DisclosureError, match="no check is recorded"):
        release(home, evidence, late, checked=False)
    evidence.record_check("aggregated", "sales_daily", day(9).first, day(9).last, "c", True, {}, "run")
    release(home, evidence, late, checked=False)


def test_a_broken_promise_blocks(home: Home, evidence: EvidenceStore) -> None:
    evidence.record_control("purpose", day(0).first, "broken", {"columns": 1})
    with pytest.raises(PublishingError, match=r"clause `3\.2` by control `purpose`"):
        release(home, evidence, table([day(0)]))
    assert not home.published(SYSTEM).exists()
    evidence.record_control("purpose", day(1).first, "kept", {"columns": 12})
    out = release(home, evidence, table([day(0)]))
    assert query(out.published, "SELECT state, evidence FROM promises WHERE control = 'purpose'") == [
        ("kept", "columns=12")
    ]


Change = Callable[[pl.DataFrame], pl.DataFrame]
suppressed = pl.col("cell_status") == "suppressed"


@pytest.mark.parametrize(
    "change",
    [
        lambda f: f.with_columns(orders=pl.when(suppressed).then(7).otherwise("orders")),
        lambda f: f.with_columns(gross_uzs=pl.when(suppressed).then(Decimal("1.00")).otherwise("gross_uzs")),
        lambda f: f.with_columns(cell_status=pl.lit("fine")),
        lambda f: f.with_columns(cell_status=pl.lit(None, pl.String)),
        lambda f: pl.concat([f, f.head(1)]),
        lambda f: f.with_columns(day=pl.lit(day(5).first)),
        lambda f: f.with_columns(day=pl.lit(None, pl.Date)),
        lambda f: f.with_columns(contributors=pl.lit(12)),
        lambda f: f.drop("orders"),
    ],
    ids=[
        "count",
        "amount",
        "state",
        "no state",
        "twice",
        "other period",
        "no period",
        "undeclared",
        "missing",
    ],
)
def test_what_breaks_a_rule_of_disclosure_is_refused(
    home: Home, evidence: EvidenceStore, change: Change
) -> None:
    with pytest.raises(DisclosureError):
        release(home, evidence, table([day(0)], change(rows([day(0)]))))
    assert not home.published(SYSTEM).exists()


def test_numbers_must_fit_their_declared_type(home: Home, evidence: EvidenceStore) -> None:
    frame = rows([day(0)]).with_columns(
        gross_uzs=pl.col("gross_uzs").cast(pl.Decimal(38, 4)) + Decimal("0.0001")
    )
    with pytest.raises(PublishingError, match="without loss") as refusal:
        release(home, evidence, table([day(0)], frame))
    assert "1000" not in str(refusal.value)
    empty = rows([day(0)]).with_columns(
        orders=pl.lit(None), cell_status=pl.lit("suppressed"), gross_uzs=pl.lit(None)
    )
    release(home, evidence, table([day(0)], empty))


def test_a_table_keeps_its_columns(home: Home, evidence: EvidenceStore) -> None:
    release(home, evidence, table([day(0)]))
    other = replace(table([day(1)], rows([day(1)]).drop("orders")), columns=(*COLUMNS[:2], *COLUMNS[3:]))
    with pytest.raises(PublishingError, match="new name") as refusal:
        release(home, evidence, other)
    assert refusal.value.column == "orders"


def test_descriptions_are_escaped(home: Home, evidence: EvidenceStore) -> None:
    told = 'the buyers\' region; "quoted" -- and then'
    columns = (COLUMNS[0], replace(COLUMNS[1], description=told), *COLUMNS[2:])
    out = release(home, evidence, replace(table([day(0)]), columns=columns))
    assert query(out.published, "SELECT comment FROM duckdb_columns() WHERE column_name = 'region'") == [
        (told,)
    ]


def test_a_careless_analyst_does_not_change_the_archive(home: Home, evidence: EvidenceStore) -> None:
    out = release(home, evidence, table([day(0)]))
    out.published.chmod(0o644)
    with duckdb.connect(str(out.published)) as con:
        con.execute("DELETE FROM sales_daily")
    assert not verify_releases(home, SYSTEM).ok
    wal = out.published.with_name("mgoods.duckdb.wal")
    wal.write_bytes(b"left over")
    recover(home, SYSTEM, evidence)
    assert verify_releases(home, SYSTEM).problems == []
    assert not wal.exists()
    assert query(out.published, "SELECT count(*) FROM sales_daily") == [(3,)]


def test_empty_tables_may_come_before_their_first_period(home: Home, evidence: EvidenceStore) -> None:
    described = PublishedTable(
        name="sales_daily", description="Soon.", data_use="essential.service", columns=COLUMNS
    )
    out = release(home, evidence, described)
    assert query(out.published, "SELECT count(*) FROM sales_daily") == [(0,)]
    assert release(home, evidence, table([day(0)])).rows == {"sales_daily": 3}
