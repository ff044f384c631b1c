"""What went wrong with Redis, in our words.

The server's messages are never passed on: they quote keys, users and arguments. What is wrong is told by the
error's first word (redis.io, "RESP protocol": an error begins with its kind in capitals).
"""

from __future__ import annotations

import socket
import ssl
from typing import Final

import redis

from transforms.errors import PardaError, SourceError

_AGAIN: Final = "Run again when the server is up: nothing was stored by half."

# (first words, what is wrong, what to do)
_KINDS: Final[tuple[tuple[frozenset[str], str, str], ...]] = (
    (
        frozenset({"NOAUTH", "WRONGPASS", "INVALID"}),
        "The server refused the user or the password.",
        "Correct user and password in the store's URL (special characters percent-encoded).",
    ),
    (
        frozenset({"NOPERM"}),
        "Our user may not read these keys, or lacks a command.",
        "Have the owner allow the user the keys of the pattern and the commands SCAN, HMGET, GET, EXISTS, "
        "HLEN and HKEYS.",
    ),
    (
        frozenset({"MOVED", "ASK", "CLUSTERDOWN", "CROSSSLOT"}),
        "The server is a node of a cluster, which holds a part of the keys only.",
        "Give a server that holds all of them, for instance a replica made for reading.",
    ),
    (frozenset({"LOADING", "MASTERDOWN", "BUSY", "TRYAGAIN"}), "The server is not ready.", _AGAIN),
    (
        frozenset({"DENIED"}),
        "The server is in protected mode and admits no other host.",
        "Have its owner set a password, or admit this host.",
    ),
)


def failure(
    error: Exception, *, system: str, server: str, table: str | None, silence_seconds: float
) -> PardaError:
    """What a driver's or a socket's error means."""
    what, step = _told(error, silence_seconds)
    return SourceError(f"{what} (Redis at {server})", next_step=step, system=system, table=table)


def _told(error: Exception, silence_seconds: float) -> tuple[str, str]:
    causes = _causes(error)
    if any(isinstance(cause, (TimeoutError, redis.TimeoutError)) for cause in causes):
        return (
            f"The server did not answer within {silence_seconds:.0f} seconds.",
            "Check host, port, firewall and the server's load; run again.",
        )
    if any(isinstance(cause, ssl.SSLError) for cause in causes):
        return (
            "The encrypted connection could not be agreed on.",
            "Give `?ssl_ca=file` of the server's authority, or redis:// where it does not encrypt.",
        )
    if any(isinstance(cause, socket.gaierror) for cause in causes):
        return "The host of the store's URL is not known.", "Correct the host name in the store's URL."
    word = _first_word(error)
    if isinstance(error, redis.AuthenticationError):
        word = "WRONGPASS"
    for words, what, step in _KINDS:
        if word in words:
            return what, step
    if "DB index" in str(error) or "invalid DB" in str(error):
        return (
            "The server has no database of this number.",
            "Correct the number at the end of the store's URL.",
        )
    if isinstance(error, (redis.ConnectionError, OSError)):
        return "The server cannot be reached, or the connection broke.", (
            "Start it, or correct host and port in the store's URL; then run again: nothing was stored."
        )
    return (
        f"Redis could not read the source ({type(error).__name__}).",
        "Look at the server's log; check that its version is 5 or later.",
    )


def _first_word(error: Exception) -> str:
    """``NOPERM`` of its text, or what the driver made a class of."""
    known = {
        redis.exceptions.NoPermissionError: "NOPERM",
        redis.exceptions.BusyLoadingError: "LOADING",
        redis.exceptions.MovedError: "MOVED",
        redis.exceptions.ClusterDownError: "CLUSTERDOWN",
        redis.exceptions.MasterDownError: "MASTERDOWN",
    }
    return next(
        (word for kind, word in known.items() if isinstance(error, kind)),
        str(error).partition(" ")[0].strip("-"),
    )


def _causes(error: BaseException | None) -> list[BaseException]:
    found: list[BaseException] = []
    while error is not None and error not in found:
        found.append(error)
        error = error.__cause__ or error.__context__
    return found
