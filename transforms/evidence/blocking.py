"""What shows that a table which is not what it is declared to be was stopped: it is looked at again.

That a step compared and examined is its own word. So the store's catalogue is read once more and held against
the declaration, for tables of which the night has stored something; and stored columns that are declared
harmless are searched for what they may not hold, by patterns that share nothing with the recognizers.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from typing import TYPE_CHECKING, Final

from transforms.errors import PardaError, SchemaDrift
from transforms.evidence.finding import Finding, not_applicable, verdict
from transforms.evidence.patterns import RAW_IN_TEXT
from transforms.policy.models import FieldSpec, LogicalType, Operator, Role, TableSource
from transforms.sources import SourceReader, check_drift

if TYPE_CHECKING:
    from transforms.workbench import Night, Workbench

LEAST_SHARE: Final = 0.01  # of a harmless column's values; below it single ones are redacted in place
_EXAMINED: Final = (LogicalType.TEXT, LogicalType.UUID, LogicalType.INTEGER)


def findings(bench: Workbench, night: Night) -> Iterator[Finding]:
    tables = bench.system.sources.tables
    read = [table for table in tables.values() if _examined(bench, night, table) is not None]
    blocked = len(tables) - len(read)
    if not read:
        yield not_applicable("schema_drift_blocks")
        yield not_applicable("classification_agrees")
        return
    drifted, unasked = _drifted(bench, read)
    yield verdict(
        "schema_drift_blocks", drifted + unasked, tables=len(read), blocked=blocked, unasked=unasked
    )
    columns = contradictions = unexamined = 0
    for table in read:
        examined = _examined(bench, night, table) or 0
        columns += examined
        unexamined += examined < _to_examine(table) and _rows(bench, night, table) > 0
        contradictions += _holding_persons(bench, night, table)
    yield verdict(
        "classification_agrees",
        contradictions + unexamined,
        tables=len(read),
        columns=columns,
        contradictions=contradictions,
        blocked=blocked,
        unexamined=unexamined,
    )


def _examined(bench: Workbench, night: Night, table: TableSource) -> int | None:
    """Columns of a table that the night held against their declaration; None where it was stopped."""
    verdicts = bench.evidence.latest_checks("pseudonymised", table.table, night.last, night.last)
    found = [check for check in verdicts if check.check == "classification"]
    return int(found[-1].counts.get("columns_examined", 0)) if found else None


def _to_examine(table: TableSource) -> int:
    fields = (table.fields[name] for name in table.selected)
    return sum(field.type in _EXAMINED and field.role is not Role.FREE_TEXT for field in fields)


def _rows(bench: Workbench, night: Night, table: TableSource) -> int:
    recorded = bench.evidence.partitions("pseudonymised", table.table, night.first, night.last)
    return sum(partition.rows for partition in recorded)


def _drifted(bench: Workbench, tables: list[TableSource]) -> tuple[int, int]:
    """Tables that were read though they are not as declared, and tables whose store did not answer."""
    from transforms.workbench import open_operational_store

    sources = bench.system.sources
    drifted = unasked = 0
    with ExitStack() as opened:
        readers: dict[str | None, SourceReader | None] = {}
        for table in tables:
            if table.store not in readers:
                try:
                    reader = open_operational_store(bench.system, sources.store_of(table), bench.home)
                    readers[table.store] = opened.enter_context(reader)
                except PardaError:
                    readers[table.store] = None
            found = readers[table.store]
            try:
                if found is None:
                    unasked += 1
                else:
                    check_drift(table, found.observe(table))
            except SchemaDrift:
                drifted += 1
            except PardaError:
                unasked += 1
    return drifted, unasked


def _holding_persons(bench: Workbench, night: Night, table: TableSource) -> int:
    """Stored columns, declared harmless, that hold addresses, phones or cards."""
    columns = [name for name in table.stored if _harmless_text(table.fields[name])]
    days = [d for d in bench.store.days("pseudonymised", table.table) if night.first <= d <= night.last]
    if not columns or not days:
        return 0
    counted = ", ".join(
        f'count("{name}"), count(*) FILTER (WHERE regexp_matches("{name}", \'{RAW_IN_TEXT}\'))'
        for name in columns
    )
    relation = bench.store.relation("pseudonymised", table.table, days)
    found = bench.con.execute(f"SELECT {counted} FROM {relation}").fetchone()
    assert found is not None
    pairs = zip(found[0::2], found[1::2], strict=True)
    return sum(held >= max(1, LEAST_SHARE * values) for values, held in pairs)


def _harmless_text(field: FieldSpec) -> bool:
    kept = field.operator is Operator.KEEP and field.values is None
    return kept and field.type is LogicalType.TEXT
