"""Every failure of a Redis server is one error: what is wrong, the next step, and no value or password."""

from __future__ import annotations

import shutil
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import redis

from tests.redis_server import started
from transforms.errors import ConfigurationError, PardaError, SourceError
from transforms.sources import open_source

from .declare import field, table

SESSIONS = table("sessions", {"key": field("text", path="@key"), "state": field("text")}, source_name="s:*")
SECRET = "Azizbek-901234567"


def refused(url: str, match: str, **options: float) -> PardaError:
    with pytest.raises(PardaError, match=match) as caught, open_source(url, "mgoods", **options) as reader:
        list(reader.extract(SESSIONS, SESSIONS.selected, None))
    assert SECRET not in str(caught.value)
    assert caught.value.next_step
    assert caught.value.__context__ is None
    return caught.value


@pytest.mark.parametrize(
    "url",
    [
        f"redis://:{SECRET}@host:port/1",
        f"redis://:{SECRET}@host/one",
        f"redis://:{SECRET}#@host/1",
        f"redis://:a@b{SECRET}@host/1",
        f"redis://:{SECRET}@host/1?db=2",
    ],
)
def test_urls_that_cannot_be_read(url: str) -> None:
    assert isinstance(refused(url, "cannot be read"), ConfigurationError)


def test_no_server_no_host() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    refused(f"redis://:{SECRET}@127.0.0.1:{port}/1", "cannot be reached")
    refused("redis://no.such.host.invalid/1", "host of the store's URL is not known")


def test_wrong_password_and_number(redis_url: str) -> None:
    server = redis_url.rpartition("/")[0]
    refused(f"{server.replace('://', f'://nobody:{SECRET}@')}/1", "user or the password")
    refused(f"{server}/99999", "no database of this number")


def test_no_right_to_the_keys(redis_url: str) -> None:
    client: Any = redis.Redis.from_url(redis_url)
    client.hset("s:1", mapping={"state": SECRET})
    client.acl_setuser("parda_less", enabled=True, passwords=["+less"], keys=["other:*", ""],
                       commands=["+select", "+scan", "+hmget", "+exists"])  # fmt: skip
    try:
        error = refused(redis_url.replace("://", "://parda_less:less@"), "may not read these keys")
    finally:
        client.acl_deluser("parda_less")
    assert error.place == "mgoods.sessions"


def test_a_server_with_a_password(tmp_path: Path) -> None:
    program = shutil.which("redis-server")
    if program is None:
        pytest.skip("no redis-server")
    with started(program, tmp_path, "--requirepass", SECRET) as url:
        refused(f"{url}/0", "user or the password")
        with open_source(url.replace("://", f"://:{SECRET}@") + "/0", "mgoods") as reader:
            assert reader.count(SESSIONS, None) == 0
            assert SECRET not in repr(reader)


def test_a_server_that_dies_while_it_is_read(tmp_path: Path) -> None:
    program = shutil.which("redis-server")
    if program is None:
        pytest.skip("no redis-server")
    with started(program, tmp_path) as url:
        client: Any = redis.Redis.from_url(url)
        client.hset("s:1", mapping={"state": SECRET})
        with open_source(f"{url}/0", "mgoods") as reader:
            client.shutdown(nosave=True)
            with pytest.raises(SourceError, match="connection broke") as caught:
                list(reader.extract(SESSIONS, SESSIONS.selected, None))
    assert caught.value.place == "mgoods.sessions"


def test_a_server_that_falls_silent() -> None:
    with _silent_server() as port:
        refused(f"redis://127.0.0.1:{port}/1", "did not answer within 1 seconds", silence_seconds=1)


def test_something_else_at_the_port() -> None:
    with _silent_server(b"HTTP/1.1 400 Bad Request\r\n\r\n") as port:
        refused(f"redis://127.0.0.1:{port}/1", "Redis")


@pytest.mark.parametrize(
    ("words", "match"),
    [
        (b"-LOADING Redis is loading the dataset in memory\r\n", "not ready"),
        (b"-MOVED 3999 127.0.0.1:6381\r\n", "node of a cluster"),
        (b"-DENIED Redis is running in protected mode\r\n", "protected mode"),
        (b"-ERR unknown command " + SECRET.encode() + b"\r\n", "could not read"),
    ],
)
def test_what_the_server_says(words: bytes, match: str) -> None:
    with _silent_server(words) as port:
        refused(f"redis://127.0.0.1:{port}/0", match, silence_seconds=2)


@contextmanager
def _silent_server(answer: bytes = b"") -> Iterator[int]:
    """Takes one connection after another, and gives each command the same answer, or none."""
    listening = socket.create_server(("127.0.0.1", 0))
    closed = threading.Event()

    def serve() -> None:
        while not closed.is_set():
            try:
                connection, _ = listening.accept()
            except OSError:
                return
            with connection:
                connection.settimeout(5)
                try:
                    while data := connection.recv(65536):
                        for _ in range(max(1, data.count(b"*")) if answer else 0):
                            connection.sendall(answer)
                except OSError:
                    continue

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield listening.getsockname()[1]
    finally:
        closed.set()
        listening.close()
