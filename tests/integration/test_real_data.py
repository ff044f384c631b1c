"""541,909 order lines of a real shop, from PostgreSQL through the whole pipeline, month by month.

Published plus pooled plus suppressed plus excluded must be, to the penny, what a plain query over the
source says. The data set (UCI "Online Retail", CC BY 4.0) is read where it lies and is not in the repository.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

import duckdb
import psycopg
import pytest

from pipelines.definitions import build_definitions
from pipelines.nightly import NightReport, run_nights
from transforms.aggregation.periods import period_of
from transforms.disclosure.protect import ProtectedCells
from transforms.disclosure.storing import load_protected
from transforms.home import Home
from transforms.marketplace import Marketplace, load_marketplace
from transforms.workbench import open_workbench

ROOT = Path(__file__).resolve().parents[2]
DATA = Path(os.environ.get("PARDA_TEST_DATA", ROOT.parent / "shared" / "data")) / "online_retail.parquet"
# twelve whole months; the data set ends on 9 December 2011, so that month never closes
FIRST, LAST = date(2010, 12, 1), date(2011, 11, 30)
MONTHS = [date(2010, 12, 1), *(date(2011, month, 1) for month in range(1, 12))]

pytestmark = [
    pytest.mark.postgres,
    pytest.mark.slow,
    pytest.mark.skipif(not DATA.exists(), reason=f"the data set {DATA.name} is not there (PARDA_TEST_DATA)"),
]

_SOURCE = f"""
    SELECT row_number() OVER () AS line_id, InvoiceNo AS invoice_no, StockCode AS stock_code,
        Description AS description, Quantity AS quantity, InvoiceDate::TIMESTAMP AS invoiced_at,
        UnitPrice::DECIMAL(12, 3) AS unit_price, CustomerID::BIGINT AS customer_id, Country AS country
    FROM read_parquet('{DATA}')
"""


@dataclass(frozen=True)
class Run:
    market: Marketplace
    home: Home
    report: NightReport


@pytest.fixture(scope="module")
def run(postgres_url_module: str, tmp_path_factory: pytest.TempPathFactory) -> Run:
    _load(postgres_url_module)
    home = Home.of(tmp_path_factory.mktemp("home"))
    market = load_marketplace("online_retail", ROOT / "tests" / "systems")
    definitions = build_definitions(markets=[market], home=str(home.root))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PARDA_ONLINE_RETAIL_DATABASE_URL", postgres_url_module)
        (report,) = run_nights(definitions, [market], (FIRST, LAST), home, lambda _: None)
    assert report.success, [job.failures for job in report.jobs]
    return Run(market, home, report)


def _load(url: str) -> None:
    """Into PostgreSQL by COPY."""
    rows = duckdb.sql(_SOURCE).fetchall()
    with psycopg.connect(url) as con, con.cursor() as cursor:
        cursor.execute(
            "CREATE TABLE invoice_lines (line_id bigint PRIMARY KEY, invoice_no text NOT NULL, "
            "stock_code text NOT NULL, description text, quantity integer NOT NULL, "
            "invoiced_at timestamp NOT NULL, "
            "unit_price numeric(12,3) NOT NULL, customer_id bigint, country text NOT NULL)"
        )
        with cursor.copy("COPY invoice_lines FROM STDIN") as copy:
            for row in rows:
                copy.write_row(row)
        cursor.execute("CREATE INDEX ON invoice_lines (invoiced_at)")


def cells(run: Run, table: str) -> list[ProtectedCells]:
    with open_workbench(run.home, run.market, run_id="test") as bench:
        spec = run.market.tables[table]
        return [load_protected(bench.store, spec, period_of("month", month)) for month in MONTHS]


def plain(query: str) -> tuple[Decimal, ...]:
    """A query over the source rows alone: ``{lines}`` are those of the twelve months, with ``amount``."""
    lines = (
        f"(SELECT *, round(quantity * unit_price, 2) AS amount FROM ({_SOURCE}) "
        f"WHERE invoiced_at::DATE BETWEEN DATE '{FIRST}' AND DATE '{LAST}')"
    )
    found = duckdb.sql(query.format(lines=lines)).fetchone()
    assert found is not None
    return tuple(Decimal(value) for value in found)


def test_revenue_equals_the_source_to_the_penny(run: Run) -> None:
    accounted = {name: Decimal(0) for name in ("gross", "refund", "charge", "credit", "rows")}
    for month in cells(run, "revenue_monthly"):
        for name, balance in month.accounting.balances.items():
            if name in accounted:
                accounted[name] += balance.published + balance.pooled + balance.suppressed
                assert not any(balance.excluded.values())
    revenue = accounted["gross"] - accounted["refund"] + accounted["charge"] - accounted["credit"]
    total, count = plain("SELECT sum(amount), count(*) FROM {lines}")
    assert revenue == total
    assert accounted["rows"] == count


def test_what_is_published_is_part_of_what_was_accounted(run: Run) -> None:
    """The sum over the analysts' file, read as they read it, against the restricted accounting."""
    with duckdb.connect(str(run.home.published("online_retail")), read_only=True) as con:
        found = con.sql("SELECT sum(gross), sum(refund) FROM revenue_monthly").fetchone()
    months = [month.accounting.balances for month in cells(run, "revenue_monthly")]
    assert found == tuple(
        sum((each[name].published + each[name].pooled for each in months), Decimal(0))
        for name in ("gross", "refund")
    )


def test_cancellations_missing_customers_and_manual_lines_are_accounted_for(run: Run) -> None:
    sales = cells(run, "sales_monthly")
    counted = sum(month.accounting.rows.source for month in sales)
    (all_lines, cancelled, manual, corrections, no_customer) = plain(
        "SELECT count(*), "
        "count(*) FILTER (WHERE goods AND starts_with(invoice_no, 'C')), count(*) FILTER (WHERE NOT goods), "
        "count(*) FILTER (WHERE goods AND NOT starts_with(invoice_no, 'C') AND quantity < 0), "
        "count(*) FILTER (WHERE customer_id IS NULL) "
        "FROM (SELECT *, regexp_matches(stock_code, '^[0-9]{{5}}|^DCGS|^gift') AS goods FROM {lines})"
    )
    with open_workbench(run.home, run.market, run_id="test") as bench:
        conformed = bench.evidence.latest_checks("conformed", "order_lines", FIRST, LAST)
    reconciled = [check.counts for check in conformed if check.check == "reconciled"]
    assert sum(int(counts["rows_in"]) for counts in reconciled) == all_lines
    assert sum(int(counts["excluded"]) for counts in reconciled) == cancelled + manual + corrections
    assert counted == all_lines - cancelled - manual - corrections
    assert no_customer > 100_000, "lines without a customer are among those accounted for"


def test_small_countries_are_hidden_and_large_ones_shown(run: Run) -> None:
    with duckdb.connect(str(run.home.published("online_retail")), read_only=True) as con:
        shown = con.sql(
            "SELECT country, count(gross) AS months FROM sales_monthly GROUP BY country"
        ).fetchall()
    months = dict(shown)
    assert months["United Kingdom"] == len(MONTHS)
    small = [country for country, count in months.items() if count == 0]
    assert len(small) >= 15, "most countries have fewer than ten customers in every month"


def test_every_source_row_is_stored_or_excluded(run: Run) -> None:
    with open_workbench(run.home, run.market, run_id="test") as bench:
        partitions = bench.evidence.partitions("pseudonymised", "invoice_lines")
        stored = sum(entry.rows for entry in partitions)
    (count,) = plain("SELECT count(*) FROM {lines}")
    assert stored == count
