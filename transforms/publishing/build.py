"""Builds the DuckDB file of a release, aside, and looks at it again through a fresh read-only opening.

The session is one of its own, without any key: it could not read a restricted layer if it tried.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType

import duckdb

from transforms.errors import DisclosureError, PublishingError
from transforms.publishing import content, dictionary
from transforms.publishing.manifest import Link, PeriodEntry, PrivacyEntry, ShareEntry, TableEntry
from transforms.publishing.promises import Promise
from transforms.publishing.tables import (
    CELL_STATUS,
    Noised,
    PeriodDays,
    PublishedTable,
    identifier,
    identifiers,
    literal,
)

# The oldest format that DuckDB 1.5 writes by this name: readers from 1.0 on open it, 2.x too.
# A newer one would lock out analysts' tools for a compression that files of this size do not need.
STORAGE_VERSION = "v1.0.0"
_OLD, _NEW = "old", "new"


@dataclass(frozen=True, kw_only=True)
class Draft:
    """A release being made."""

    system: str
    release_id: str
    released_at: datetime
    policy_version: str
    previous: Link | None
    tables: Sequence[PublishedTable]
    register: Sequence[Promise]
    shares: Mapping[str, ShareEntry] = field(default_factory=dict)


def build(draft: Draft, path: Path) -> dict[str, TableEntry]:
    """Write the file at ``path`` (which must not exist); its tables as they stand in it."""
    con = _session(path.parent)
    try:
        con.execute(f"ATTACH {literal(str(path))} AS {_NEW} (STORAGE_VERSION '{STORAGE_VERSION}')")
        old = None
        if draft.previous is not None:
            old = _OLD
            con.execute(f"ATTACH {literal(str(draft.previous.release_file))} AS {_OLD} (READ_ONLY)")
        entries = _statistical_tables(con, draft, old)
        _tables_about_tables(con, draft, old, entries)
        con.execute(f"CHECKPOINT {_NEW}")
        con.execute(f"DETACH {_NEW}")
        return entries
    except duckdb.Error as error:
        raise PublishingError(
            f"the release file cannot be written ({type(error).__name__}; details withheld).",
            system=draft.system,
            next_step="check free disk space, then publish again.",
        ) from None
    finally:
        con.close()


def verify_built(draft: Draft, path: Path, entries: dict[str, TableEntry]) -> None:
    """Open the finished file read-only and compare it with what was meant, to the row."""
    if beside := [other for other in path.parent.iterdir() if other != path]:
        raise _not_as_meant(draft, f"{len(beside)} file(s) lie beside the finished release")
    con = _session(path.parent)
    try:
        con.execute(f"ATTACH {literal(str(path))} AS {_NEW} (READ_ONLY)")
        if (found := read_tables(con, _NEW, entries)) != entries:
            wrong = sorted(name for name in {*found, *entries} if found.get(name) != entries.get(name))
            raise _not_as_meant(draft, "the table differs when it is read back", wrong[0])
        bare = con.execute(
            "SELECT table_name, column_name FROM duckdb_columns() WHERE schema_name = 'main'"
            f" AND database_name = '{_NEW}' AND comment IS NULL ORDER BY ALL"
        ).fetchall()
        if bare:
            raise _not_as_meant(draft, f"column `{bare[0][1]}` has no comment", bare[0][0])
        undescribed = con.execute(
            f"SELECT table_name, column_name FROM duckdb_columns() WHERE database_name = '{_NEW}'"
            " AND schema_name = 'main'"
            f" EXCEPT SELECT table_name, column_name FROM {_NEW}.main.data_dictionary"
        ).fetchall()
        if undescribed:
            raise _not_as_meant(draft, "columns are missing in data_dictionary", sorted(undescribed)[0][0])
    except duckdb.Error as error:
        raise _not_as_meant(draft, f"the file cannot be read back ({type(error).__name__})") from None
    finally:
        con.close()


def read_tables(
    con: duckdb.DuckDBPyConnection, catalogue: str, expected: Mapping[str, TableEntry]
) -> dict[str, TableEntry]:
    """The statistical tables of an attached file, fingerprinted as they are found.

    From ``expected`` come only a period's last day and the release that brought it, which the rows do not
    tell; a table that is not expected is an empty entry.
    """
    found = {}
    for table in content.tables(con, catalogue):
        if table in (dictionary.DICTIONARY, dictionary.RELEASES, dictionary.PROMISES):
            continue
        known = expected[table].periods if table in expected else ()
        column = expected[table].period_column if table in expected else "unknown"
        found[table] = _entry(con, catalogue, table, column, {PeriodDays(p.first, p.last): p for p in known})
    return found


def _session(folder: Path) -> duckdb.DuckDBPyConnection:
    return duckdb.connect(
        ":memory:",
        config={
            "autoinstall_known_extensions": "false",
            "autoload_known_extensions": "false",
            "memory_limit": "1GB",
            "threads": "2",
            "temp_directory": str(folder / "spill"),
        },
    )


def _statistical_tables(
    con: duckdb.DuckDBPyConnection, draft: Draft, old: str | None
) -> dict[str, TableEntry]:
    before = draft.previous.manifest.tables if draft.previous else {}
    described = {table.name: table for table in draft.tables}
    entries = {}
    for name in sorted({*before, *described}):
        at = f"{_NEW}.main.{identifier(name)}"
        if name in before:
            con.execute(f"CREATE TABLE {at} AS SELECT * FROM {old}.main.{identifier(name)}")
        else:
            dictionary.create(con, _NEW, described[name])
        table = described.get(name)
        if table is not None:
            _insert(con, draft, table)
            dictionary.comment(con, _NEW, table)
        elif old is not None:
            dictionary.copy_comments(con, old, _NEW, name)
        was = before[name].periods if name in before else ()
        column = before[name].period_column if name in before else described[name].period_column
        periods: dict[PeriodDays, PeriodEntry | None] = {PeriodDays(p.first, p.last): p for p in was}
        periods.update(dict.fromkeys(table.periods if table else ()))
        privacy = table.privacy if table else {}
        entries[name] = _entry(con, _NEW, name, column, periods, draft.release_id, privacy)
        _assert_unchanged(draft, name, was, entries[name])
    return entries


def _insert(con: duckdb.DuckDBPyConnection, draft: Draft, table: PublishedTable) -> None:
    """Add the new rows in a fixed order, cast to the declared types without loss."""
    declared = [(column.name, column.sql_type) for column in table.columns]
    stored = content.columns(con, _NEW, table.name)
    if stored != declared:
        differing = [
            column[0] for column in (*declared, *stored) if column not in declared or column not in stored
        ]
        raise PublishingError(
            "the declared columns differ from those of the releases so far.",
            system=draft.system,
            table=table.name,
            column=differing[0] if differing else None,
            next_step="closed periods are immutable: give the changed table a new name.",
        )
    if table.rows is None or table.rows.height == 0:
        return
    con.register("incoming", table.rows.select(table.column_names).to_arrow())
    try:
        given = {row[0]: row[1] for row in con.execute("DESCRIBE SELECT * FROM incoming").fetchall()}
        for name, sql_type in declared:
            if given[name] in (sql_type, '"NULL"'):
                continue
            there_and_back = f"TRY_CAST(TRY_CAST({identifier(name)} AS {sql_type}) AS {given[name]})"
            found = con.execute(
                f"SELECT count(*) FROM incoming WHERE {identifier(name)} IS DISTINCT FROM {there_and_back}"
            ).fetchone()
            if found is None or found[0]:
                raise PublishingError(
                    f"values do not fit the declared type {sql_type} without loss.",
                    system=draft.system,
                    table=table.name,
                    column=name,
                    next_step="declare the type that the gate returns.",
                )
        casts = ", ".join(f"CAST({identifier(name)} AS {sql_type})" for name, sql_type in declared)
        order = identifiers(dict.fromkeys([*table.key, CELL_STATUS]))
        con.execute(
            f"INSERT INTO {_NEW}.main.{identifier(table.name)}"
            f" SELECT {casts} FROM (SELECT * FROM incoming ORDER BY {order} NULLS FIRST)"
        )
    finally:
        con.unregister("incoming")


def _entry(
    con: duckdb.DuckDBPyConnection,
    catalogue: str,
    name: str,
    period_column: str,
    periods: Mapping[PeriodDays, PeriodEntry | None],
    release_id: str = "unknown",
    privacy: Mapping[PeriodDays, Noised] = MappingProxyType({}),
) -> TableEntry:
    """A table as it stands in an attached file. ``periods``: the expected ones, a new one without entry."""
    described = content.columns(con, catalogue, name)
    filled = {}
    if period_column in dict(described):
        filled = content.period_contents(
            con, catalogue, name, [column for column, _ in described], period_column
        )
    contents = {period: filled.pop(period.first, content.EMPTY_PERIOD) for period in periods}
    # rows of a day that is no period's first: shown, so that the comparison with what was meant fails
    contents |= {PeriodDays(first, first): strange for first, strange in filled.items()}
    return TableEntry(
        rows=sum(each.rows for each in contents.values()),
        columns=tuple(described),
        period_column=period_column,
        sha256=content.table_hash(described, contents.items()),
        periods=tuple(
            PeriodEntry(
                first=period.first,
                last=period.last,
                rows=each.rows,
                sha256=each.sha256,
                release_id=known.release_id if (known := periods.get(period)) else release_id,
                privacy=known.privacy if known else _spent(privacy.get(period)),
            )
            for period, each in sorted(contents.items())
        ),
    )


def _spent(noised: Noised | None) -> PrivacyEntry | None:
    return None if noised is None else PrivacyEntry(**noised._asdict())


def _assert_unchanged(draft: Draft, table: str, was: Sequence[PeriodEntry], now: TableEntry) -> None:
    for period in was:
        if period not in now.periods:
            raise DisclosureError(
                f"the closed period from {period.first} would change.",
                system=draft.system,
                table=table,
                next_step="closed periods are immutable; verify the releases: "
                f"`parda verify --system {draft.system}`.",
            )


def _tables_about_tables(
    con: duckdb.DuckDBPyConnection, draft: Draft, old: str | None, entries: dict[str, TableEntry]
) -> None:
    for table in dictionary.SELF_DESCRIPTIONS:
        dictionary.create(con, _NEW, table)
        dictionary.comment(con, _NEW, table)
    dictionary.fill_dictionary(con, _NEW, old, [*draft.tables, *dictionary.SELF_DESCRIPTIONS])
    dictionary.fill_promises(con, _NEW, draft.register)
    dictionary.fill_releases(
        con,
        _NEW,
        old,
        (draft.release_id, draft.released_at.astimezone(UTC).replace(tzinfo=None), draft.policy_version),
        [
            (name, PeriodDays(period.first, period.last), period.rows, period.sha256)
            for name, entry in entries.items()
            for period in entry.periods
            if period.release_id == draft.release_id
        ],
    )


def _not_as_meant(draft: Draft, what: str, table: str | None = None) -> PublishingError:
    return PublishingError(
        f"release {draft.release_id} is refused: {what}.",
        system=draft.system,
        table=table,
        next_step="nothing was published; publish again, and report this if it comes back.",
    )
