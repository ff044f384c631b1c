"""Conditions over columns that several recognizers share."""

from __future__ import annotations

import polars as pl


def enough_digits(folded: pl.Expr, least: int) -> pl.Expr:
    """At least ``least`` digits, with at most three separators between any two: see ``digits.windows``."""
    return folded.str.contains(rf"[0-9](?:[ .\-()*/_]{{0,3}}[0-9]){{{least - 1}}}")
