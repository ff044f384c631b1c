"""What each control shows of a night: measured on what is stored, not on what the steps intended.

Only counts are recorded. A control that was not measured leaves no evidence, and the register says so.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING

import duckdb

from transforms.evidence import at_load, blocking, minors, released, retained, rights
from transforms.evidence.finding import Finding, not_applicable, verdict
from transforms.evidence.patterns import RAW_IN_TEXT
from transforms.policy.models import FieldSpec, Operator, Role, TableSource

if TYPE_CHECKING:
    from transforms.disclosure.protect import ProtectedCells
    from transforms.workbench import Night, Workbench

_PUBLIC_MAGIC = b"PAR1"  # an encrypted Parquet file begins with PARE
_OF_COLUMNS = (
    "declared_columns_only",
    "never_read_not_selected",
    "unneeded_not_selected",
    "pseudonymise_identifiers",
)


def record_controls(bench: Workbench, night: Night, leaving: Sequence[ProtectedCells]) -> None:
    """Measure every control and record it under the night's last day. ``leaving``: cells to be released."""
    # each is recorded as it is found: should a later one fail on what it reads, this one is told all the same
    for finding in chain(
        _files(bench),
        at_load.findings(bench.market),
        _columns(bench, night),
        _values(bench, night),
        blocking.findings(bench, night),
        released.findings(bench, leaving),  # before anything is swept: cells were made of what is there
        retained.findings(bench, night),
        rights.findings(bench),
        minors.findings(bench, night),
        _network(bench),
    ):
        bench.evidence.record_control(
            finding.control, night.last, finding.state, dict(finding.counts), bench.run_id
        )


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
    if not tables:  # all of them were stopped: nothing was stored that could be wrong
        yield from map(not_applicable, _OF_COLUMNS)
        return
    yield verdict("declared_columns_only", strange, tables=tables, columns=columns)
    yield verdict("never_read_not_selected", never, tables=tables)
    yield verdict("unneeded_not_selected", unneeded, tables=tables)
    yield verdict("pseudonymise_identifiers", raw, columns=identifiers)


def _stored(bench: Workbench, night: Night) -> Iterator[tuple[TableSource, dict[str, str]]]:
    """Each table with partitions of the night, and their columns with their DuckDB types.

    Of a column that is of several types the one that is no pseudonym's: all days are looked at.
    """
    for name, table in bench.system.sources.tables.items():
        found: dict[str, str] = {}
        for day in _days(bench, night, name):
            partition = bench.store.relation("pseudonymised", name, [day])
            try:
                query = f"DESCRIBE SELECT * EXCLUDE (day) FROM {partition}"
                described = bench.con.execute(query).fetchall()
            except duckdb.Error as error:
                raise bench.store.failure(error, "pseudonymised", name) from None
            for column, kind, *_ in described:
                if found.get(str(column), "UUID") == "UUID":
                    found[str(column)] = str(kind)
        if found:
            yield table, found


def _days(bench: Workbench, night: Night, table: str) -> list[date]:
    return [day for day in bench.store.days("pseudonymised", table) if night.first <= day <= night.last]


def _values(bench: Workbench, night: Night) -> Iterator[Finding]:
    """Stored values of the night that an operator should have changed and that look as if it had not."""
    suspicious = {
        Operator.NETWORK_PREFIX: ("network_prefix", "NOT regexp_full_match(@, '.*/(24|48)')"),
        Operator.GENERALISE_USER_AGENT: ("generalise_user_agent", "contains(@, 'Mozilla/')"),
        Operator.GENERALISE_POINT: ("generalise_point", "NOT regexp_full_match(@, '8[0-8][0-9a-f]{13}')"),
        Operator.REDACT_TEXT: ("redact_free_text", f"regexp_matches(@, '{RAW_IN_TEXT}')"),
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
            try:
                found = bench.con.execute(
                    f"SELECT {counted} FROM {bench.store.relation('pseudonymised', name, days)}"
                ).fetchone()
            except duckdb.Error as error:
                raise bench.store.failure(error, "pseudonymised", name) from None
            assert found is not None
            seen += sum(found[0::2])
            broken += sum(found[1::2])
        if columns:
            yield verdict(control, broken, columns=columns, values=seen)
        else:
            yield not_applicable(control)


def _uses(field: FieldSpec, operator: Operator) -> bool:
    return field.selected and field.operator is operator


def _on(column: str, condition: str) -> str:
    """``condition`` with ``@`` put to the column; the e-mail pattern's own @ stands behind a ``+``."""
    return re.sub(r"(?<!\+)@", f'"{column}"', condition)


# --- the installation -------------------------------------------------------------------------------


def _files(bench: Workbench) -> Iterator[Finding]:
    restricted = bench.home.root / "restricted" / bench.name
    files = clear = 0
    for path in restricted.rglob("*.parquet"):
        files += 1
        with path.open("rb") as handle:
            clear += handle.read(4) == _PUBLIC_MAGIC
    yield verdict("encrypt_at_rest", clear, files=files)
    folders = [bench.home.root / part for part in ("keys", "state", "restricted", "releases", "tmp")]
    folders += [path for path in restricted.rglob("*") if path.is_dir()]
    private = [folder for folder in folders if folder.is_dir()]
    # what lies in keys and state is of every system; a key that others can read is nobody's business to leave
    files_of = [path for path in restricted.rglob("*") if path.is_file()]
    files_of += [path for part in ("keys", "state") for path in (bench.home.root / part).glob("*")]
    private += [path for path in files_of if path.is_file()]
    shared = sum(bool(stat.S_IMODE(path.stat().st_mode) & 0o077) for path in private)
    yield verdict("private_directories", shared, directories=len(folders), files=len(files_of))


def _network(bench: Workbench) -> Iterator[Finding]:
    found = bench.con.execute(
        "SELECT current_setting('autoinstall_known_extensions'), current_setting('autoload_known_extensions')"
    ).fetchone()
    assert found is not None
    switches = [*found, os.environ.get("GX_ANALYTICS_ENABLED", "").lower() not in ("false", "0")]
    yield verdict("no_network", sum(map(bool, switches)), switches=len(switches))
