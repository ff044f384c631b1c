"""A scan shown: a table for people, JSON for programs. Names, counts and shares; never a value."""

from __future__ import annotations

from collections.abc import Iterator

from transforms.scanning.examine import ColumnReport, ScanReport, TableReport
from transforms.scanning.person_keys import person_keys
from transforms.scanning.proposing import propose, shares

_HEADINGS = ("table", "column", "type", "rows examined", "verdict", "share", "evidence", "abstains")
_WIDEST = 48


def as_table(report: ScanReport) -> str:
    """One line a column, and one a path of a JSON column, under one heading."""
    rows = [_HEADINGS, *(row for table in report.tables for row in _rows(table))]
    widths = [max(len(row[place]) for row in rows) for place in range(len(_HEADINGS))]
    lines = [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    ]
    return "\n".join([lines[0], "-" * len(lines[0]), *lines[1:]])


def _rows(table: TableReport) -> Iterator[tuple[str, ...]]:
    for column in table.columns:
        yield _row(table, column)
        for path in column.paths:
            yield _row(table, path)


def _row(table: TableReport, column: ColumnReport) -> tuple[str, ...]:
    evidence = column.evidence
    name = column.name if len(column.name) <= _WIDEST else f"{column.name[: _WIDEST - 1]}…"
    if evidence is None:
        why = "not read: bytes" if column.readable else "not read: no right"
        return (table.name, name, column.type.value, "0", "", "", why, "")
    verdict = evidence.verdict
    return (
        table.name,
        name,
        column.type.value,
        f"{evidence.rows - evidence.nulls:,}",
        verdict or "",
        f"{evidence.whole[verdict]:.2f}" if verdict else "",
        shares(evidence),
        ", ".join(evidence.abstains),
    )


def as_json(report: ScanReport) -> dict[str, object]:
    """The whole report as what ``json.dumps`` takes; described in docs/detection.md."""
    persons = person_keys(report.tables)
    return {
        "store": report.kind,
        "tables": [
            {
                "table": table.name,
                "rows_read": table.rows,
                "whole": table.whole,
                "primary_key": list(table.primary_key),
                "columns": [
                    _column(column, persons.get((table.name, column.name))) for column in table.columns
                ],
            }
            for table in report.tables
        ],
        "unread": [{"table": name, "reason": why} for name, why in report.unread.items()],
    }


def _column(column: ColumnReport, of_persons: str | None = None) -> dict[str, object]:
    proposal = propose(column, of_persons=of_persons)
    told: dict[str, object] = {
        "column": column.name,
        "type": column.type.value,
        "database_type": column.database_type,
        "proposal": proposal.field.model_dump(
            mode="json", include={"category", "role", "operator", "domain", "to"}, exclude_none=True
        ),
        "reason": proposal.reason,
    }
    if (evidence := column.evidence) is not None:
        told |= {
            "rows_examined": evidence.rows - evidence.nulls,
            "nulls": evidence.nulls,
            "distinct": evidence.distinct,
            "distinct_examined": evidence.examined,
            "verdict": evidence.verdict,
            "share": round(evidence.whole[evidence.verdict], 4) if evidence.verdict else None,
            "evidence": {entity: round(share, 4) for entity, share in evidence.shares.items()},
            "abstains": list(evidence.abstains),
        }
    if column.paths:
        told["paths"] = [_column(path) for path in column.paths]
    return told
