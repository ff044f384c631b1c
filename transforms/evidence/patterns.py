"""Patterns of personal values, written apart from the recognizers on purpose: what checks them must not share
their mistakes. RE2, as DuckDB has it; no quote in it, so that it can stand in SQL."""

from __future__ import annotations

from typing import Final

RAW_IN_TEXT: Final = (
    r"[A-Za-z0-9._%-]+@[A-Za-z0-9-]+\.[A-Za-z]{2,}|\+998[ \d()-]{9,}|\b(8600|5614|9860)\d{12}\b"
)
"""E-mail addresses, phone numbers of Uzbekistan with their country's number, its bank cards."""
