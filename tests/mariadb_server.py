"""A MariaDB database of a test's own.

The server is looked for at PARDA_TEST_MARIADB_URL, then as root at the usual sockets, then at
localhost:3306. Without any the test is skipped, or fails where PARDA_REQUIRE_SERVICES=1.
"""

from __future__ import annotations

import os
import uuid
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import pymysql
import pytest

from transforms.sources.mariadb_connecting import connection_parameters

SOCKETS = ("/run/mysqld/mysqld.sock", "/var/run/mysqld/mysqld.sock", "/tmp/mysql.sock")


@pytest.fixture(scope="session")
def mariadb_server() -> str:
    """URL of a database of a server where databases may be created."""
    for url in _candidates():
        if _databases_can_be_made(url):
            return url
    reason = "no MariaDB server answers (PARDA_TEST_MARIADB_URL, a socket of root, localhost:3306)"
    if os.environ.get("PARDA_REQUIRE_SERVICES") == "1":
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture
def mariadb_url(mariadb_server: str) -> Iterator[str]:
    """URL of a fresh, empty database; dropped afterwards."""
    name = f"parda_test_{uuid.uuid4().hex[:12]}"
    run(mariadb_server, f"CREATE DATABASE {name} CHARACTER SET utf8mb4")
    try:
        yield urlunsplit(urlsplit(mariadb_server)._replace(path=f"/{name}"))
    finally:
        run(mariadb_server, f"DROP DATABASE IF EXISTS {name}")


def run(url: str, *statements: str) -> None:
    """Run statements in the database of ``url``."""
    with (
        pymysql.connect(**connection_parameters(url), charset="utf8mb4", autocommit=True) as con,
        con.cursor() as cursor,
    ):
        for statement in statements:
            cursor.execute(statement)


def _candidates() -> Iterator[str]:
    given = os.environ.get("PARDA_TEST_MARIADB_URL")
    if given:
        yield given
    for socket in SOCKETS:
        if Path(socket).exists():
            yield f"mariadb://root@localhost/information_schema?unix_socket={socket}"
    yield "mariadb://root@127.0.0.1:3306/information_schema"


def _databases_can_be_made(url: str) -> bool:
    try:
        name = f"parda_test_{uuid.uuid4().hex[:12]}"
        run(url, f"CREATE DATABASE {name}", f"DROP DATABASE {name}")
    except pymysql.MySQLError:
        return False
    return True
