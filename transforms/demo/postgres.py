"""The way to the PostgreSQL server that a demo is written to."""

from __future__ import annotations

from typing import Any

from transforms.errors import SourceError


def connect_postgres(url: str, system: str) -> Any:
    """A psycopg connection. Raises ``SourceError`` without the URL, in which a password may stand."""
    import psycopg

    try:
        return psycopg.connect(url)
    except psycopg.Error:  # its message may quote the URL
        raise SourceError(
            "The demo's PostgreSQL database cannot be reached.",
            next_step="Check host, port, user, password and database in the URL, and that it runs.",
            system=system,
        ) from None
