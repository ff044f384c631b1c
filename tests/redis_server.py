"""A database of a real Redis server for tests: another number than 0, emptied of what a test wrote.

The server is looked for at PARDA_TEST_REDIS_URL, then at localhost:6379, then `redis-server` is started in a
temporary directory. Without any the test is skipped, or fails where PARDA_REQUIRE_SERVICES=1.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import pytest
import redis

_NUMBERS = range(15, 8, -1)


@pytest.fixture(scope="session")
def redis_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """URL of a server, without a database number."""
    given = os.environ.get("PARDA_TEST_REDIS_URL", "redis://127.0.0.1:6379")
    if _answers(given):
        yield urlunsplit(urlsplit(given)._replace(path=""))
        return
    program = shutil.which("redis-server")
    if program is None:
        reason = "no Redis server, and no redis-server to start"
        pytest.fail(reason) if os.environ.get("PARDA_REQUIRE_SERVICES") == "1" else pytest.skip(reason)
    with started(program, tmp_path_factory.mktemp("redis")) as url:
        yield url


@pytest.fixture
def redis_url(redis_server: str) -> Iterator[str]:
    """URL of a database that holds nothing; what a test writes is removed afterwards."""
    with empty_database(redis_server) as url:
        yield url


@contextmanager
def empty_database(server: str) -> Iterator[str]:
    """A database of another number than 0 that was empty, and is so again."""
    for number in _NUMBERS:
        url = f"{server}/{number}"
        client: Any = redis.Redis.from_url(url)
        # taken by a key that no test's pattern fits: several test processes share a server
        if client.dbsize() or not client.set("parda_test", "1", nx=True):
            continue
        try:
            yield url
        finally:
            client.flushdb()
            client.close()
        return
    pytest.fail("every test database of the Redis server holds keys")


@contextmanager
def started(program: str, folder: Path, *options: str) -> Iterator[str]:
    """A server of one's own, ended afterwards."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    arguments = [program, "--port", str(port), "--bind", "127.0.0.1", "--save", "", "--dir", str(folder)]
    process = subprocess.Popen([*arguments, *options], stdout=subprocess.DEVNULL)
    url = f"redis://127.0.0.1:{port}"
    try:
        deadline = time.monotonic() + 10
        while not _port_open(port) and time.monotonic() < deadline:
            time.sleep(0.05)
        yield url
    finally:
        process.terminate()
        process.wait(10)


def _port_open(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def _answers(url: str) -> bool:
    try:
        return bool(redis.Redis.from_url(url, socket_connect_timeout=2).ping())
    except redis.RedisError:
        return False
