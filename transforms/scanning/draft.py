"""The draft of ``sources.yaml``, each proposal with its reason beside it, accepted by the loader as it is."""

from __future__ import annotations

import json
import os
import re
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final

from transforms.errors import ConfigurationError, StorageError
from transforms.policy.load import load_sources
from transforms.policy.models import FieldSpec, LogicalType, Operator, Role
from transforms.scanning.examine import ColumnReport, ScanReport, TableReport
from transforms.scanning.person_keys import person_keys
from transforms.scanning.proposing import Proposal, propose, shares

_SYSTEM: Final = re.compile(r"[a-z][a-z0-9_]{0,59}\Z")
_COLUMN: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_]*\Z")
_CHANGED: Final = re.compile(r"updated|modified|changed")
_CREATED: Final = re.compile(r"created|placed|inserted|added|occurred|event|sent|(?:^|_)(?:at|time|ts)$")

_HEAD: Final = """\
# Draft made by `parda scan`: a proposal. Look at every column, then correct what is wrong:
#   - a description that says what the column is (each `TODO`; it begins with the column's name);
#   - the data category, a key of the fideslang taxonomy, and the role;
#   - the operator; amounts that are to be added up are role `measure` with a `unit`;
#   - load and cursor of each table, and its primary key.
# Behind `#` stands what was found, by share of the distinct values that were examined.
"""


def write_draft(report: ScanReport, system: str, folder: Path) -> Path:
    """Write ``folder/<system>/sources.yaml``; an existing one is never overwritten.

    Written aside, loaded as the pipeline loads it, then given its name. Raises ConfigurationError where
    the name is none, the file exists, or there is nothing to declare; StorageError where it cannot be
    written.
    """
    if not _SYSTEM.match(system):
        raise ConfigurationError(
            "The name of the system is no lower-case identifier.",
            next_step="give --system a name like my_shop: letters, digits and underscores.",
        )
    target = folder / system / "sources.yaml"
    if target.exists():
        raise ConfigurationError(
            f"There is a sources.yaml of {system} already.",
            next_step="give another --system or --out, or move the file away: a scan never overwrites it.",
        )
    text = draft(report, system)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=".sources-", suffix=".yaml", dir=target.parent)
    except OSError as error:
        raise _unwritable(error) from None
    aside = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        load_sources(aside, system)
        aside.chmod(0o644)
        os.link(aside, target)  # unlike a rename, it fails where another process was first
    except FileExistsError:
        raise ConfigurationError(
            f"There is a sources.yaml of {system} already.", next_step="move the file away."
        ) from None
    except OSError as error:
        raise _unwritable(error) from None
    finally:
        with suppress(FileNotFoundError):
            aside.unlink()
    return target


def _unwritable(error: OSError) -> StorageError:
    return StorageError(
        f"The draft cannot be written ({error.strerror}).",
        next_step="give --out a folder that may be written to, on a local file system.",
    )


def draft(report: ScanReport, system: str) -> str:
    """The text of the draft. Names, types, shares; never a value."""
    url = report.default_url
    if url is None or "@" in url:
        url = f"sqlite:///demo/{system}.sqlite"
    lines = [
        _HEAD,
        f"system: {system}",
        "",
        "database:",
        f"  url_env: PARDA_{system.upper()}_DATABASE_URL",
        f"  default_url: {json.dumps(url)}",
        "",
        "tables:",
    ]
    taken: set[str] = set()
    persons = person_keys(report.tables)
    for table in report.tables:
        lines += ["", *_table(table, taken, persons)]
    if not taken:
        raise ConfigurationError(
            "No table of the store has a column that could be declared.",
            next_step="give a store with tables whose columns have plain names.",
        )
    for name, why in report.unread.items():
        lines += ["", *_comment(f"{json.dumps(name)} was not read: {why}", "  ")]
    return "\n".join(lines) + "\n"


def _table(table: TableReport, taken: set[str], persons: Mapping[tuple[str, str], str]) -> Iterator[str]:
    columns = [column for column in table.columns if _COLUMN.match(column.name)]
    others = [column for column in table.columns if not _COLUMN.match(column.name)]
    keys, why = _primary_key(table, columns)
    if not keys:
        yield from _comment(f"{json.dumps(table.name)}: no column could be declared", "  ")
        return
    proposals = {
        column.name: propose(
            column, is_key=column.name in keys, of_persons=persons.get((table.name, column.name))
        )
        for column in columns
    }
    name = _plain(table.name, taken)
    load, cursor = _load(columns, proposals)
    extent = "all" if table.whole else "the first"
    yield f"  {name}:  # {extent} {table.rows:,} rows read"
    if name != table.name:
        yield f"    source_name: {json.dumps(table.name, ensure_ascii=False)}"
    yield '    description: "TODO: say what a row is."'
    yield f"    primary_key: [{', '.join(keys)}]{f'  # {why}' if why else ''}"
    yield f"    load: {load}"
    if cursor:
        when = "change" if load == "upsert" else "new row"
        yield f"    cursor: {cursor}  # TODO: is it set on every {when}?"
    yield "    fields:"
    for column in columns:
        proposal = proposals[column.name]
        yield f"      {_key(column.name)}: {{{', '.join(_written(proposal.field))}}}"
        yield from _comment(_found(column, proposal), "        ")
        for path in column.paths:
            yield from _comment(f"{path.name}: {_found(path, propose(path))}", "          ")
    for column in others:
        why = f"{json.dumps(column.name)} cannot be declared: no plain column name"
        yield from _comment(f"{why}; {_found(column, propose(column))}", "      ")


def _primary_key(table: TableReport, columns: list[ColumnReport]) -> tuple[tuple[str, ...], str]:
    """The store's key; else a column whose values are all different; else all that would be read."""
    names = {column.name for column in columns}
    if table.primary_key and names.issuperset(table.primary_key):
        return table.primary_key, ""
    readable = [column for column in columns if column.evidence is not None]
    unique = [column for column in readable if column.unique]
    ids = [
        column for column in unique if re.search(r"(?:^|_)(?:id|key|number|uuid|code)$", column.name.lower())
    ]
    for column in (*ids, *unique):
        if propose(column).field.selected:
            return (column.name,), "TODO: the store names none; its values are all different"
    selected = [column.name for column in readable if propose(column).field.selected]
    chosen = tuple(selected or [column.name for column in readable][:1])
    return chosen, "TODO: the store names none"


def _load(columns: list[ColumnReport], proposals: dict[str, Proposal]) -> tuple[str, str | None]:
    """How the table is loaded, guessed from the names of its time stamps."""
    stamps = [
        column.name
        for column in columns
        if column.type is LogicalType.TIMESTAMP
        and proposals[column.name].field.operator is Operator.KEEP
        and proposals[column.name].field.selected
        and not (column.evidence and column.evidence.nulls)
    ]
    for load, pattern in (("upsert", _CHANGED), ("append", _CREATED)):
        for name in stamps:
            if pattern.search(name.lower()):
                return load, name
    return "snapshot", None


def _written(field: FieldSpec) -> Iterator[str]:
    yield f"type: {field.type.value}"
    if not field.nullable:
        yield "nullable: false"
    if field.type is LogicalType.DECIMAL and field.scale != 2:
        yield f"scale: {field.scale}"
    if field.unit:
        yield f"unit: {field.unit}"
    yield f"category: {field.category}"
    yield f"role: {field.role.value}"
    if field.operator is not Operator.KEEP and field.role is not Role.NEVER_READ:
        yield f"operator: {field.operator.value}"
    if field.domain and field.role is not Role.NEVER_READ:
        yield f"domain: {field.domain.value}"
    if field.to:
        yield f"to: {field.to}"
    yield f"description: {json.dumps(field.description)}"


def _found(column: ColumnReport, proposal: Proposal) -> str:
    evidence = column.evidence
    if evidence is None:
        return proposal.reason
    told = [proposal.reason]
    if evidence.shares:
        told.append(f"found {shares(evidence)} of {evidence.examined:,} examined")
    if evidence.abstains:
        told.append(f"abstains from {', '.join(evidence.abstains)}")
    return "; ".join(told)


def _comment(text: str, indent: str) -> Iterator[str]:
    for line in text.splitlines():
        yield f"{indent}# {line}"


def _key(name: str) -> str:
    """Quoted, where YAML would read something else than a name: ``on``, ``no``, ``null``."""
    return (
        json.dumps(name)
        if name.lower() in ("y", "n", "yes", "no", "on", "off", "true", "false", "null")
        else name
    )


def _plain(name: str, taken: set[str]) -> str:
    plain = re.sub(r"[^a-z0-9]+", "_", name.lower()).strip("_")[:50]
    if not plain or not plain[0].isalpha():
        plain = f"table_{plain}".rstrip("_")
    free, number = plain, 1
    while free in taken:
        number += 1
        free = f"{plain}_{number}"
    taken.add(free)
    return free
