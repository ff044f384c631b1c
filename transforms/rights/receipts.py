"""What a request is answered with: counts by table, reasons, what others have to do. Never a value of a
person.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from transforms.policy.models import System
from transforms.rights.erasing import Held

CLOSED_PERIODS = (
    "Periods of statistical tables that are published are closed and anonymous; they stay as they are. What "
    "is published next is made without these rows and passes the disclosure gate over all releases so far."
)
NAME_WORDS = (
    "The memory of name words stays: keyed digests of single words, of no person or row; it keeps the name "
    "out of others' free text. The memory of verdicts on words was removed."
)


@dataclass
class Receipt:
    """One answer, as it is printed and kept."""

    request: str
    kind: str
    system: str
    checked: str
    found: bool = True
    identifiers: int = 0
    """By how many identifiers the person is known here."""
    rows: dict[str, int] = field(default_factory=dict)
    """``layer.table`` -> rows."""
    emptied: dict[str, int] = field(default_factory=dict)
    """``layer.table`` -> rows of others that mentioned the person."""
    held: list[dict[str, Any]] = field(default_factory=list)
    """Rows that the law keeps: table, rows, rule, clause, until."""
    periods: int = 0
    """Periods of statistical tables, not published yet, that are built anew."""
    published: dict[str, int] = field(default_factory=dict)
    """Published table -> rows about their business; closed, they stay."""
    packages: int = 0
    """Packages of earlier requests that were deleted."""
    owner: list[str] = field(default_factory=list)
    """Tables of the operational stores, which their owner has to see to."""
    notes: list[str] = field(default_factory=list)

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    def hold(self, held: list[Held]) -> None:
        """Enter what the law keeps."""
        self.held = [
            {
                "table": each.table,
                "rows": each.rows,
                "rule": each.rule,
                "clause": each.clause,
                "until": each.until.isoformat() if each.until else None,
            }
            for each in held
        ]


def from_json(entry: Mapping[str, Any]) -> Receipt:
    return Receipt(**entry)


DONE = {
    "access": "Held of the person",
    "export": "Held of the person",
    "erase": "Rows removed",
    "rectify": "Rows corrected",
    "restrict": "Rows put aside",
    "lift": "Rows brought back",
    "object": "Rows put out of use",
}


def lines(receipt: Receipt) -> Iterator[str]:
    """The receipt for people."""
    yield f"request {receipt.request}: {receipt.kind}, {receipt.system}, identity shown by {receipt.checked}"
    if not receipt.found:
        yield "nothing is held under what was given"
        return
    if receipt.identifiers:
        yield f"known by {receipt.identifiers} identifier(s)"
    yield f"{DONE[receipt.kind]}: {sum(receipt.rows.values()):,}"
    yield from (f"  {place}: {rows:,}" for place, rows in sorted(receipt.rows.items()))
    if receipt.emptied:
        yield f"Rows of others in which the mention was emptied: {sum(receipt.emptied.values()):,}"
        yield from (f"  {place}: {rows:,}" for place, rows in sorted(receipt.emptied.items()))
    for held in receipt.held:
        yield (
            f"Kept by law: {held['rows']:,} rows of {held['table']} (rule {held['rule']}, clause "
            f"{held['clause']}) until {held['until'] or 'the rule ends'}; used for nothing else"
        )
    for table, rows in sorted(receipt.published.items()):
        yield f"Published and closed: {rows:,} rows of {table} about their business, under a code; they stay"
    if receipt.packages:
        yield f"Packages of earlier requests deleted: {receipt.packages}"
    if receipt.periods:
        yield f"Periods not published yet that the next night builds anew: {receipt.periods}"
    if receipt.owner:
        yield "The operational stores are their owner's. There to see to: " + ", ".join(receipt.owner)
    yield from receipt.notes


def owners_tables(system: System, names: Mapping[str, int]) -> list[str]:
    """Tables of the operational stores behind these source tables, with the setting that tells where they
    are.
    """
    return sorted(store_label(system, name) for name in names)


def store_label(system: System, table: str) -> str:
    """A source table as its owner knows it."""
    source = system.sources.tables[table]
    return f"{source.source_name or source.table} ({system.sources.store_of(source).url_env})"
