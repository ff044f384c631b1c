"""A small published table and an evidence store that lets it through, for the tests beside this file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import polars as pl

from transforms.evidence.store import EvidenceStore
from transforms.home import Home
from transforms.policy.models import Clause, ClauseKind
from transforms.publishing.release import Release, publish
from transforms.publishing.tables import PeriodDays, PublishedColumn, PublishedTable

SYSTEM = "mgoods"
FIRST = date(2026, 5, 1)
NOW = datetime(2026, 6, 1, 2, 0, tzinfo=UTC)

COLUMNS = (
    PublishedColumn(name="day", kind="period", sql_type="DATE", description="Local day of the order."),
    PublishedColumn(
        name="region",
        kind="dimension",
        sql_type="VARCHAR",
        description="Region (ISO 3166-2) that the buyer's order goes to.",
        categories=("user.location",),
        lineage=(("orders.region", "orders.delivery_region"),),
    ),
    PublishedColumn(
        name="orders",
        kind="measure",
        sql_type="BIGINT",
        unit="orders",
        description="Number of orders placed.",
    ),
    PublishedColumn(
        name="gross_uzs",
        kind="measure",
        sql_type="DECIMAL(38,2)",
        unit="UZS",
        description="Sum of the order totals.",
        categories=("user.financial",),
        lineage=(("orders.total_uzs", "orders.total_uzs"),),
    ),
    PublishedColumn(
        name="cell_status", kind="status", sql_type="VARCHAR", description="published, pooled or suppressed."
    ),
)
REGIONS = ("UZ-AN", "UZ-SA", "UZ-TK")
CLAUSES = (
    Clause(
        id="3.2",
        section="How we use",
        paraphrase="orders are processed",
        kind=ClauseKind.USE,
        controls=("purpose",),
    ),
    Clause(
        id="9.1",
        section="Cookies",
        paraphrase="cookies are minimal",
        kind=ClauseKind.COOKIE,
        outside="cookies are set by the web shop",
    ),
)


def day(number: int) -> PeriodDays:
    """The one-day period ``number`` days after the first."""
    only = FIRST + timedelta(days=number)
    return PeriodDays(only, only)


def rows(periods: Iterable[PeriodDays], *, base: int = 100) -> pl.DataFrame:
    """Three cells a period: two with numbers, one suppressed. The numbers follow from the day."""
    cells = [
        (
            period.first,
            region,
            None if region == "UZ-SA" else base + period.first.day,
            None if region == "UZ-SA" else Decimal(base * 1000 + period.first.day).scaleb(-2),
            "suppressed" if region == "UZ-SA" else "published",
        )
        for period in periods
        for region in REGIONS
    ]
    return pl.DataFrame(
        cells,
        schema={
            "day": pl.Date,
            "region": pl.String,
            "orders": pl.Int64,
            "gross_uzs": pl.Decimal(38, 2),
            "cell_status": pl.String,
        },
        orient="row",
    )


def table(
    periods: Sequence[PeriodDays], frame: pl.DataFrame | None = None, *, name: str = "sales_daily"
) -> PublishedTable:
    return PublishedTable(
        name=name,
        description="Orders a day and region.",
        data_use="essential.service",
        columns=COLUMNS,
        periods=tuple(periods),
        rows=rows(periods) if frame is None else frame,
    )


def pass_checks(evidence: EvidenceStore, of: PublishedTable, *, passed: bool = True) -> None:
    for period in of.periods:
        evidence.record_check(
            "aggregated", of.name, period.first, period.last, "cells reconcile", passed, {"cells": 3}, "run"
        )


def release(
    home: Home, evidence: EvidenceStore, *tables: PublishedTable, now: datetime = NOW, checked: bool = True
) -> Release:
    """Publish with everything in order."""
    if checked:
        for each in tables:
            pass_checks(evidence, each)
    return publish(
        home,
        SYSTEM,
        tables,
        evidence=evidence,
        clauses=CLAUSES,
        policy_version="0" * 64,
        key_ids={"storage": "k1"},
        through=date(2026, 12, 31),
        run_id="run",
        now=now,
    )
