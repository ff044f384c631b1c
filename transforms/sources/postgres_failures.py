"""What went wrong with PostgreSQL, in our words.

The server's and the driver's messages are read, never passed on: they quote values, and a misread URL
quotes its password.
"""

from __future__ import annotations

import psycopg
from psycopg import errors

from transforms.errors import ConfigurationError, PardaError, SchemaDrift, SourceError
from transforms.sources.drift import missing_table

# (words of libpq or of the server, what is wrong, what to do). The server's words may be translated by
# its lc_messages: then the last, general answer is given.
_CONNECTING = (
    (
        ("password authentication failed", "no password supplied", "authentication failed"),
        "The server refused the user or the password.",
        "Correct user and password in the URL (special characters percent-encoded), or use PGPASSFILE.",
    ),
    (
        ("pg_hba.conf",),
        "The server does not admit this user from here (pg_hba.conf).",
        "Have the database's owner admit the user, host and encryption (`sslmode`) that the URL names.",
    ),
    (("role", "does not exist"), "The server does not know the user of the URL.", "Correct the user."),
    (
        ("database", "does not exist"),
        "The server has no database of the URL's name.",
        "Correct the database name, or create the demo database.",
    ),
    (
        ("connection refused", "no such file"),
        "Nothing listens at the URL's host and port.",
        "Start the server, or correct host and port.",
    ),
    (
        ("timeout",),
        "The server did not answer in time.",
        "Check host, port and firewall; `connect_timeout=` in the URL sets the seconds.",
    ),
    (
        ("translate host name", "name or service not known", "resolve"),
        "The host of the URL is not known.",
        "Correct the host name, or the name resolution of this machine.",
    ),
    (
        ("ssl", "certificate"),
        "The encrypted connection could not be made.",
        "Check `sslmode` and `sslrootcert` in the URL against what the server offers.",
    ),
    (
        ("too many", "connection slots"),
        "The server has no connection left.",
        "Run again later, or have the limit for this user raised.",
    ),
    (
        ("starting up", "shutting down", "recovery mode"),
        "The server is starting or stopping.",
        "Run again when it is up.",
    ),
)


def connecting(error: psycopg.Error, *, system: str, server: str) -> PardaError:
    """Why no connection was made."""
    said = "timeout" if isinstance(error, errors.ConnectionTimeout) else str(error).lower()
    url = f"PARDA_{system.upper()}_DATABASE_URL"
    # `invalid sslmode value: …` comes from libpq, before any server is asked
    if isinstance(error, psycopg.ProgrammingError) or said.startswith("connection is bad: invalid"):
        return unreadable_url(system)
    for words, what, step in _CONNECTING:
        # of role and database both words must be there
        matched = all(word in said for word in words) if words[-1] == "does not exist" else None
        if matched or (matched is None and any(word in said for word in words)):
            return SourceError(f"{what} (PostgreSQL at {server})", next_step=f"{step} ({url})", system=system)
    return SourceError(
        f"No connection to PostgreSQL at {server}.",
        next_step=f"Try the same URL ({url}) with psql, which may print what must not stand in a log.",
        system=system,
    )


def unreadable_url(system: str) -> ConfigurationError:
    return ConfigurationError(
        "The database URL cannot be read, or has an option that is not known.",
        next_step=f"Write PARDA_{system.upper()}_DATABASE_URL as postgresql://user:password@host:port/database"
        "?option=value, special characters percent-encoded.",
        system=system,
    )


def reading(
    error: psycopg.Error, *, system: str, table: str | None, server: str, silent_after: float | None
) -> PardaError:
    """Why a table could not be read."""
    file = f"systems/{system}/sources.yaml"
    if silent_after is not None:
        return SourceError(
            f"The PostgreSQL server at {server} sent nothing for {silent_after:.0f} seconds.",
            next_step="Check the server's load and locks, then run again: nothing was stored by half.",
            system=system,
            table=table,
        )
    match error:
        case errors.UndefinedTable() | errors.InvalidSchemaName():
            return missing_table(system, table)
        case errors.UndefinedColumn():
            return SchemaDrift(
                "A declared column is missing in the source.",
                next_step=f"Compare the table with {file}.",
                system=system,
                table=table,
            )
        case errors.InsufficientPrivilege():
            return SourceError(
                "Our role may not read the table (or row level security hides rows from it).",
                next_step="Have the database's owner grant USAGE on the schema, SELECT on the declared "
                "columns and, where rows are hidden, BYPASSRLS.",
                system=system,
                table=table,
            )
        case errors.QueryCanceled() | errors.LockNotAvailable():
            return SourceError(
                "The server ended our query: its time was up, or an administrator cancelled it.",
                next_step="Index the cursor column, or raise `options=-c%20statement_timeout=…` in the URL.",
                system=system,
                table=table,
            )
        case errors.CharacterNotInRepertoire() | errors.UntranslatableCharacter():
            return SourceError(
                "The server holds text that is not of its own encoding, and cannot send it.",
                next_step="Have the database's owner repair the table's texts.",
                system=system,
                table=table,
            )
        case errors.SerializationFailure():
            return SourceError(
                "The standby server could not keep our snapshot.",
                next_step="Raise max_standby_streaming_delay there, or read from the primary; run again.",
                system=system,
                table=table,
            )
    if error.sqlstate is None or error.sqlstate.startswith(("08", "57")):
        return SourceError(
            f"The connection to PostgreSQL at {server} broke.",
            next_step="Run again when the server is up: nothing was stored by half.",
            system=system,
            table=table,
        )
    return SourceError(
        f"PostgreSQL could not read the source (SQLSTATE {error.sqlstate}).",
        next_step="Look the code up in PostgreSQL's list of error codes; the server's log has the details.",
        system=system,
        table=table,
    )
