"""What went wrong with MariaDB, in our words.

The server's and the driver's messages are never passed on: they quote values and the user. What is wrong is
told by the error's number (mariadb.com/kb/en/mariadb-error-codes; those of MySQL's server and client).
"""

from __future__ import annotations

import socket

from transforms.errors import ConfigurationError, PardaError, SchemaDrift, SourceError
from transforms.sources.drift import missing_table
from transforms.sources.mariadb_rows import RowsMovedError

_AGAIN = "Run again when the server is up: nothing was stored by half."

# (codes, what is wrong, what to do)
_CODES: tuple[tuple[frozenset[int], str, str], ...] = (
    (
        frozenset({1045, 1698, 1820, 1862, 4151}),
        "The server refused the user or the password.",
        "Correct user and password in the URL (special characters percent-encoded).",
    ),
    (
        frozenset({1129, 1130}),
        "The server does not admit this user from here.",
        "Have the database's owner admit this host for the user of the URL.",
    ),
    (
        frozenset({1044, 1142, 1143, 1227, 1370, 1356, 1449}),
        "Our user may not read this, or not all columns that are asked for (of a view: its definer may not).",
        "Have the database's owner grant SELECT on the table, or on the declared columns.",
    ),
    (
        frozenset({1049}),
        "The server has no database of the URL's name.",
        "Correct the name behind the last slash of the URL.",
    ),
    (
        frozenset({2002, 2003}),
        "The server cannot be reached.",
        "Start it, or correct host and port (or unix_socket) in the URL.",
    ),
    (
        frozenset({1040, 1203, 1226}),
        "The server has no connection left.",
        "Run again later, or have the limit for this user raised.",
    ),
    (
        frozenset({2026, 3159, 1251, 1524, 2059, 2061}),
        "The encrypted connection or the way of authentication could not be agreed on.",
        "Give `?ssl_ca=file` of the server's authority (and `ssl_verify_identity=false` where its "
        "certificate does not name the host).",
    ),
    (
        frozenset({1317, 1969, 3024, 1205, 1907}),
        "The server ended our query: its time was up, or an administrator ended it.",
        "Index the cursor column, or have max_statement_time (MySQL: max_execution_time) raised for us.",
    ),
    (
        frozenset({1412}),
        "The table was altered after the snapshot of this run was taken.",
        "Run again: a new run takes a new snapshot.",
    ),
    (frozenset({1053, 1077, 1079, 1152, 1158, 1159, 1160, 1161, 1927, 2006, 2013, 2055, 4031, 0}),
        "The connection broke.", _AGAIN),
    (
        frozenset({2020}),
        "A row is larger than 1 GiB.",
        "Declare its long columns as `operator: drop`.",
    ),
    (
        frozenset({2027}),
        "The server's answer cannot be understood.",
        "Give host and port of the MariaDB server itself; run again.",
    ),
)  # fmt: skip
_MISSING_TABLE = {1146, 1051, 1102, 1103}
_MISSING_COLUMN = {1054}


def failure(
    error: Exception, *, system: str, server: str, table: str | None, silence_seconds: float
) -> PardaError:
    """What a driver's or a socket's error means."""
    file = f"systems/{system}/sources.yaml"
    causes = _causes(error)
    code = error.args[0] if error.args and isinstance(error.args[0], int) else 0
    if isinstance(error, OSError):
        code = 2013
    if code in _MISSING_TABLE:
        return missing_table(system, table)
    if code in _MISSING_COLUMN:
        return SchemaDrift(
            "A declared column is missing in the source.",
            next_step=f"Compare the table with {file}.",
            system=system,
            table=table,
        )
    if isinstance(error, RowsMovedError):
        what, step = (
            "Two reads at once: the interrupted one's rows came again in another order.",
            "Read one table after the other.",
        )
    elif any(isinstance(cause, TimeoutError) for cause in causes):
        what = (
            "The server did not answer in time."
            if code in (2002, 2003)
            else f"The server sent nothing for {silence_seconds:.0f} seconds."
        )
        step = "Check host, port, firewall and the server's load and locks; run again."
    elif any(isinstance(cause, socket.gaierror) for cause in causes):
        what, step = "The host of the URL is not known.", "Correct the host name in the URL."
    else:
        what, step = next(
            ((what, step) for codes, what, step in _CODES if code in codes),
            (
                f"MariaDB could not read the source (code {code}).",
                "Look the code up in MariaDB's list of errors; the server's log has the details.",
            ),
        )
    if step.startswith(("Correct", "Start")):
        step = f"{step} ({url_name(system)})"
    return SourceError(f"{what} (MariaDB at {server})", next_step=step, system=system, table=table)


def _causes(error: BaseException | None) -> list[BaseException]:
    found: list[BaseException] = []
    while error is not None and error not in found:
        found.append(error)
        error = getattr(error, "original_exception", None) or error.__cause__ or error.__context__
    return found


def url_name(system: str) -> str:
    """What the database URL of a system is called, for messages."""
    return f"PARDA_{system.upper()}_DATABASE_URL"


def unreadable_url(system: str, options: str) -> ConfigurationError:
    return ConfigurationError(
        "The database URL cannot be read, names no database, or has an option that is not known.",
        next_step=f"Write {url_name(system)} as mariadb://user:password@host:port/database, special "
        f"characters percent-encoded; options are {options}.",
        system=system,
    )
