"""What each control shows of a night: measured on what is stored, not on what the steps intended.

Only counts are recorded. A control that was not measured leaves no evidence, and the register says so.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from transforms.evidence.controls import CONTROLS
from transforms.evidence.store import ControlState
from transforms.policy.closed_accounts import sweep_closed_accounts
from transforms.policy.models import FieldSpec, Operator, Role, TableSource
from transforms.policy.retention import Swept, sweep

if TYPE_CHECKING:
    from transforms.disclosure.protect import ProtectedCells
    from transforms.workbench import Night, Workbench

_PUBLIC_MAGIC = b"PAR1"  # an encrypted Parquet file begins with PARE
# written apart from the recognizers on purpose: the control must not share their mistakes
_RAW_IN_TEXT = r"[A-Za-z0-9._%-]+@[A-Za-z0-9-]+\.[A-Za-z]{2,}|\+998[ \d()-]{9,}|\b(8600|5614|9860)\d{12}\b"


class Finding(NamedTuple):
    control: str
    state: ControlState
    counts: Mapping[str, int]


def record_controls(bench: Workbench, night: Night, leaving: Sequence[ProtectedCells]) -> None:
    """Measure every control and record it under the night's last day. ``leaving``: cells to be released."""
    for finding in (
        *_at_load(),
        *_columns(bench, night),
        *_values(bench, night),
        *_files(bench),
        *_blocking(bench, night),
        *_retention(bench, night),
        *_disclosure(leaving),
        _network(bench),
    ):
        bench.evidence.record_control(
            finding.control, night.last, finding.state, dict(finding.counts), bench.run_id
        )


def _verdict(control: str, broken: int, **counts: int) -> Finding:
    return Finding(control, "broken" if broken else "kept", {**counts, "broken": broken})


def _at_load() -> Iterator[Finding]:
    """The system folder has loaded, which it does not while one of these is broken."""
    for control in CONTROLS.values():
        if control.scope == "load":
            yield Finding(control.id, "kept", {})


# --- the pseudonymised layer ------------------------------------------------------------------------


def _columns(bench: Workbench, night: Night) -> Iterator[Finding]:
    """Stored columns against their declarations."""
    tables = columns = strange = never = unneeded = identifiers = raw = 0
    for table, stored in _stored(bench, night):
        tables += 1
        columns += len(stored)
        strange += len(set(stored) - set(table.fields))
        for name, field in table.fields.items():
            never += field.role is Role.NEVER_READ and name in stored
            unneeded += field.operator is Operator.DROP and name in stored
            if field.operator is Operator.PSEUDONYMISE and name in stored:
                identifiers += 1
                raw += stored[name] != "UUID"
    yield _verdict("declared_columns_only", strange, tables=tables, columns=columns)
    yield _verdict("never_read_not_selected", never, tables=tables)
    yield _verdict("unneeded_not_selected", unneeded, tables=tables)
    yield _verdict("pseudonymise_identifiers", raw, columns=identifiers)


def _stored(bench: Workbench, night: Night) -> Iterator[tuple[TableSource, dict[str, str]]]:
    """Each table with a partition of the night, and its stored columns with their DuckDB types."""
    for name, table in bench.system.sources.tables.items():
        days = _days(bench, night, name)
        if days:
            newest = bench.store.relation("pseudonymised", name, days[-1:])
            described = bench.con.execute(f"DESCRIBE SELECT * EXCLUDE (day) FROM {newest}").fetchall()
            yield table, {str(column): str(kind) for column, kind, *_ in described}


def _days(bench: Workbench, night: Night, table: str) -> list[date]:
    return [day for day in bench.store.days("pseudonymised", table) if night.first <= day <= night.last]


def _values(bench: Workbench, night: Night) -> Iterator[Finding]:
    """Stored values of the night that an operator should have changed and that look as if it had not."""
    suspicious = {
        Operator.NETWORK_PREFIX: ("network_prefix", "NOT regexp_full_match(@, '.*/(24|48)')"),
        Operator.GENERALISE_USER_AGENT: ("generalise_user_agent", "contains(@, 'Mozilla/')"),
        Operator.GENERALISE_POINT: ("generalise_point", "NOT regexp_full_match(@, '8[0-8][0-9a-f]{13}')"),
        Operator.REDACT_TEXT: ("redact_free_text", f"regexp_matches(@, '{_RAW_IN_TEXT}')"),
    }
    for operator, (control, condition) in suspicious.items():
        seen = broken = columns = 0
        for name, table in bench.system.sources.tables.items():
            fields = [column for column, field in table.fields.items() if _uses(field, operator)]
            days = _days(bench, night, name)
            if not fields or not days:
                continue
            columns += len(fields)
            counted = ", ".join(
                f'count("{column}"), count(*) FILTER (WHERE {_on(column, condition)})' for column in fields
            )
            found = bench.con.execute(
                f"SELECT {counted} FROM {bench.store.relation('pseudonymised', name, days)}"
            ).fetchone()
            assert found is not None
            seen += sum(found[0::2])
            broken += sum(found[1::2])
        if columns:
            yield _verdict(control, broken, columns=columns, values=seen)
        else:
            yield Finding(control, "not_applicable", {})


def _uses(field: FieldSpec, operator: Operator) -> bool:
    return field.selected and field.operator is operator


def _on(column: str, condition: str) -> str:
    """``condition`` with ``@`` put to the column; the e-mail pattern's own @ stands behind a ``+``."""
    return re.sub(r"(?<!\+)@", f'"{column}"', condition)


def _blocking(bench: Workbench, night: Night) -> Iterator[Finding]:
    """Tables whose verdicts of the night are recorded, and tables that were stopped before."""
    tables = bench.system.sources.tables
    examined = blocked = columns = contradictions = 0
    for name in tables:
        verdicts = bench.evidence.latest_checks("pseudonymised", name, night.last, night.last)
        classified = [check for check in verdicts if check.check == "classification"]
        if not classified:
            blocked += 1
            continue
        examined += 1
        columns += int(classified[-1].counts.get("columns_examined", 0))
        contradictions += not classified[-1].passed
    yield _verdict("schema_drift_blocks", 0, tables=examined, blocked=blocked)
    yield _verdict("classification_agrees", contradictions, tables=examined, columns=columns, blocked=blocked)


# --- the installation -------------------------------------------------------------------------------


def _files(bench: Workbench) -> Iterator[Finding]:
    restricted = bench.home.root / "restricted" / bench.name
    files = clear = 0
    for path in restricted.rglob("*.parquet"):
        files += 1
        with path.open("rb") as handle:
            clear += handle.read(4) == _PUBLIC_MAGIC
    yield _verdict("encrypt_at_rest", clear, files=files)
    folders = [bench.home.root / part for part in ("keys", "state", "restricted", "releases", "tmp")]
    folders += [path for path in restricted.rglob("*") if path.is_dir()]
    there = [folder for folder in folders if folder.is_dir()]
    shared = sum(bool(stat.S_IMODE(folder.stat().st_mode) & 0o077) for folder in there)
    yield _verdict("private_directories", shared, directories=len(there))


def _network(bench: Workbench) -> Finding:
    found = bench.con.execute(
        "SELECT current_setting('autoinstall_known_extensions'), current_setting('autoload_known_extensions')"
    ).fetchone()
    assert found is not None
    switches = [*found, os.environ.get("GX_ANALYTICS_ENABLED", "").lower() not in ("false", "0")]
    return _verdict("no_network", sum(map(bool, switches)), switches=len(switches))


def _retention(bench: Workbench, night: Night) -> Iterator[Finding]:
    """Expired days are deleted here, and counted by the kind of rule that asked for it.

    "Today" is the morning after the night, so that a past range can be run again; the next night of the
    calendar then deletes what has expired since.
    """
    policy = bench.system.policy
    derived = {name: model.source_tables for name, model in bench.market.models.items()}
    derived |= {name: derived[spec.fact] for name, spec in bench.market.tables.items()}
    swept = sweep(bench.home, bench.name, policy, night.after, derived=derived)
    held = {rule.name for rule in policy.retention if rule.legal_hold}
    yield _swept("log_retention", [entry for entry in swept if entry.rule not in held])
    yield _swept("financial_retention", [entry for entry in swept if entry.rule in held])
    closed = sweep_closed_accounts(bench.store, bench.system, bench.market.models, night.after)
    if not closed:
        yield Finding("account_retention", "not_applicable", {})
        return
    # how many accounts and rows it was stays here: of few sellers the number tells who
    yield _verdict(
        "account_retention",
        sum(entry.overdue for entry in closed),
        accounts=sum(entry.accounts for entry in closed),
        rows=sum(entry.removed for entry in closed),
        rewritten=sum(entry.rewritten for entry in closed),
    )


def _swept(control: str, entries: Sequence[Swept]) -> Finding:
    if not entries:
        return Finding(control, "not_applicable", {})
    return _verdict(
        control,
        sum(entry.overdue for entry in entries),
        removed=sum(entry.removed for entry in entries),
        kept=sum(entry.kept for entry in entries),
    )


# --- the release ------------------------------------------------------------------------------------


def _disclosure(leaving: Sequence[ProtectedCells]) -> Iterator[Finding]:
    """Cells that each rule held back. What is given here has been asserted again when it was loaded.

    Held back by rule stays in the restricted evidence store; the register publishes the number of cells
    examined only, which the published rows already tell.
    """
    cells = sum(protected.decisions.height for protected in leaving)
    for control in ("minimum_contributors", "dominance", "p_percent"):
        yield _verdict(control, 0, cells=cells)
    unbalanced = sum(
        not balance.holds for protected in leaving for balance in protected.accounting.balances.values()
    )
    yield _verdict("reconciliation", unbalanced, periods=len(leaving))
