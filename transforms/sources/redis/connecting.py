"""From a URL to a connection with a Redis server."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Final
from urllib.parse import parse_qsl, unquote, urlsplit

import redis
from redis.backoff import NoBackoff
from redis.retry import Retry

from transforms.errors import ConfigurationError

CONNECT_SECONDS: Final = 10.0
_OPTIONS: Final = ("ssl_ca", "ssl_verify_identity")
_TRUTH: Final = {"true": True, "1": True, "false": False, "0": False}


@dataclass(frozen=True)
class Address:
    """Where a server is, and as whom it is asked. The password never enters a repr."""

    host: str
    port: int
    database: int
    user: str | None
    encrypted: bool
    password: str | None = field(repr=False)
    ssl_ca: str | None = None
    verified: bool = True

    def __str__(self) -> str:
        return f"{self.host}:{self.port}/{self.database}"


def address_of(url: str, system: str) -> Address:
    """``redis[s]://[[user]:password@]host:port/database?ssl_ca=…``.

    Raises ConfigurationError, which does not quote the URL: it holds a password.
    """
    found = None
    try:
        parts = urlsplit(url)
        options = dict(parse_qsl(parts.query, keep_blank_values=True, strict_parsing=bool(parts.query)))
        number = parts.path.removeprefix("/")
        # a bare `/`, `#` or `@` in a password makes parts of it host or database, which stand in messages
        if (
            not set(options) - set(_OPTIONS)
            and url.count("@") <= 1
            and not parts.fragment
            and (number == "" or (number.isascii() and number.isdigit()))
        ):
            found = Address(
                host=parts.hostname or "localhost",
                port=parts.port or 6379,
                database=int(number or 0),
                user=unquote(parts.username) if parts.username else None,
                password=unquote(parts.password) if parts.password else None,
                encrypted=parts.scheme == "rediss",
                ssl_ca=options.get("ssl_ca"),
                verified=_TRUTH[options.get("ssl_verify_identity", "true")],
            )
    except (ValueError, KeyError):  # its message quotes the URL
        found = None
    if found is None:
        raise ConfigurationError(
            "The URL of the Redis server cannot be read, or has an option that is not known.",
            next_step="Write it as redis://user:password@host:port/number (rediss:// for TLS), special "
            f"characters percent-encoded; options are {', '.join(_OPTIONS)}.",
            system=system,
        )
    return found


def connect(address: Address, silence_seconds: float) -> redis.Redis:
    """A client that has not said anything yet. A failed command is not tried again behind our back."""
    tls: dict[str, Any] = {}
    if address.encrypted:
        tls = {"ssl": True, "ssl_ca_certs": address.ssl_ca, "ssl_check_hostname": address.verified}
    return redis.Redis(
        host=address.host,
        port=address.port,
        db=address.database,
        username=address.user,
        password=address.password,
        protocol=2,
        socket_timeout=silence_seconds,
        socket_connect_timeout=min(CONNECT_SECONDS, silence_seconds),
        retry=Retry(NoBackoff(), 0),
        single_connection_client=True,
        **tls,
    )
