"""From a URL to a connection with a MariaDB or MySQL server."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

import pymysql
from pymysql.connections import Connection

from transforms.sources.mariadb_failures import unreadable_url

_CONNECT_SECONDS = 10.0
_OPTIONS = ("ssl_ca", "ssl_cert", "ssl_key", "ssl_verify_identity", "unix_socket")
_TRUTH = {"true": True, "1": True, "false": False, "0": False}


def connection_parameters(url: str, system: str = "system") -> dict[str, Any]:
    """``mariadb://user:password@host:port/database?unix_socket=…`` as the driver's arguments.

    Raises ConfigurationError, which does not quote the URL: it holds a password.
    """
    parameters: dict[str, Any] = {}
    options: dict[str, str] = {}
    try:
        parts = urlsplit(url)
        options = dict(parse_qsl(parts.query, keep_blank_values=True, strict_parsing=bool(parts.query)))
        parameters = {
            "host": parts.hostname or "localhost",
            "port": parts.port or 3306,
            "user": unquote(parts.username or ""),
            # as bytes: the driver would take it for Latin-1, and quote it where it is not
            "password": unquote(parts.password or "").encode(),
            "database": unquote(parts.path.removeprefix("/")),
            **options,
        }
        if "ssl_verify_identity" in options:
            parameters["ssl_verify_identity"] = _TRUTH[options["ssl_verify_identity"]]
    except (ValueError, KeyError):  # its message quotes the URL
        parameters = {}
    # a bare `/`, `#` or `@` in a password makes parts of it host or database, which stand in messages
    if (
        not parameters
        or set(options) - set(_OPTIONS)
        or not parameters["database"]
        or set(parameters["host"] + parameters["database"]) & set("@:/#")
        or url.count("@") > 1
    ):
        raise unreadable_url(system, ", ".join(_OPTIONS))
    if parameters.get("ssl_ca"):  # an authority is named so that the server is checked against it
        parameters.setdefault("ssl_verify_identity", True)
        parameters["ssl_verify_cert"] = True
    return parameters


def connect(parameters: dict[str, Any], silence_seconds: float) -> Connection:
    """A connection in UTF-8 that does not wait for a server that has fallen silent."""
    connection = pymysql.connect(
        **parameters,
        charset="utf8mb4",
        connect_timeout=_CONNECT_SECONDS,
        read_timeout=min(_CONNECT_SECONDS, silence_seconds),
        write_timeout=silence_seconds,
        autocommit=True,
        local_infile=False,  # a server may ask for any file of ours
    )
    connection._read_timeout = silence_seconds  # type: ignore[attr-defined]  # a first row may need a big scan
    return connection


def server_name(parameters: dict[str, Any]) -> str:
    """Where the server is, for messages."""
    return str(parameters.get("unix_socket") or f"{parameters['host']}:{parameters['port']}")
