"""The disclosure gate: from restricted cells to what may leave. No published number goes round it."""

from transforms.disclosure.gate import build_period, rekey_for, release_period
from transforms.disclosure.protect import ProtectedCells, protect
from transforms.disclosure.protection import effective_protection
from transforms.disclosure.publishable import assert_publishable
from transforms.disclosure.published import PublishedColumn, published_columns, published_schema
from transforms.disclosure.rules import largest_needed
from transforms.disclosure.storing import load_protected, store_protected, stored_periods

__all__ = [
    "ProtectedCells",
    "PublishedColumn",
    "assert_publishable",
    "build_period",
    "effective_protection",
    "largest_needed",
    "load_protected",
    "protect",
    "published_columns",
    "published_schema",
    "rekey_for",
    "release_period",
    "store_protected",
    "stored_periods",
]
