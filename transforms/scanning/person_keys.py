"""Which columns number persons: the key of a table in which each row is a person, and what refers to it.

No detector can see that 4711 is somebody. But where nearly every row of a table has a phone number or an
e-mail address of its own, a row is a person, and so the table's key stands for one wherever it is used.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from transforms.detection import entities as kind
from transforms.scanning.examine import ColumnReport, TableReport

OWN: Final = 0.97
"""Share of the rows with a value of their own; less, and the table may be one of orders. The number of
distinct values is an estimate in large tables (one per cent off at most times), and families share."""

_ANY_TABLES: Final = frozenset({"id", "key", "number", "uuid", "code"})
"""Names of keys that say nothing about which table's key is meant."""


def person_keys(tables: Iterable[TableReport]) -> Mapping[tuple[str, str], str]:
    """(table, column) -> why its values stand for persons, in words without values."""
    tables = list(tables)
    found: dict[tuple[str, str], str] = {}
    for table in tables:
        told_by = next((column.name for column in table.columns if _of_one_person(column)), None)
        if told_by is None or len(table.primary_key) != 1:
            continue
        (key,) = table.primary_key
        found[table.name, key] = f"key of a table of persons: nearly every row has its own `{told_by}`"
        if key.lower() in _ANY_TABLES:
            continue
        for other in tables:
            for column in other.columns:
                if other is not table and column.name == key:
                    found.setdefault((other.name, key), f"named like the key of persons in `{table.name}`")
    return found


def _of_one_person(column: ColumnReport) -> bool:
    evidence = column.evidence
    if evidence is None or evidence.verdict not in (kind.PHONE, kind.EMAIL):
        return False
    given = evidence.rows - evidence.nulls
    return given > 1 and given >= evidence.rows / 2 and evidence.distinct >= OWN * given
