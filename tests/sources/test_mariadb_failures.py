"""MariaDB: each thing that can go wrong has its own clear error, without a value or the password."""

from __future__ import annotations

import contextlib
import socket
import threading
import time
import traceback
import uuid
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit, urlunsplit

import pymysql
import pytest

from tests.mariadb_server import mariadb_server as mariadb_server
from tests.mariadb_server import mariadb_url as mariadb_url
from tests.mariadb_server import run
from transforms.errors import ConfigurationError, PardaError, SchemaDrift, SourceError
from transforms.sources import check_drift, open_source
from transforms.sources.mariadb_connecting import connection_parameters

from .declare import SALES, SALES_MARIADB, field, table

PASSWORD = "hunter2-parolim"
KEPT_BACK = (PASSWORD, "Aziz", "pymysql", "SELECT `")


def failing(act: Callable[[], object]) -> PardaError:
    """The error of ``act``; it stands alone, without the driver's words in its chain."""
    with pytest.raises(PardaError) as caught:
        act()
    assert caught.value.__context__ is None
    assert caught.value.__cause__ is None
    assert caught.value.next_step
    said = "".join(traceback.format_exception_only(caught.value))
    assert not [words for words in KEPT_BACK if words in said]
    return caught.value


def read_all(reader: object, columns: tuple[str, ...] = SALES.selected) -> int:
    return sum(e.batch.num_rows for e in reader.extract(SALES, columns, None))  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "rest",
    [
        f"reader:{PASSWORD}@db",
        f"reader:{PASSWORD}@db:port/x",
        f"reader:{PASSWORD}@[db/x",
        f"reader:{PASSWORD}@db/x?no_such_option=1",
        f"reader:{PASSWORD}@db/x?init_command=drop",
        f"reader:{PASSWORD}@db/x?ssl_verify_identity=perhaps",
        f"reader:{PASSWORD}/x@127.0.0.1:1/x",
        f"reader:1/{PASSWORD}@127.0.0.1:1/x",
        f"reader:12#{PASSWORD}@127.0.0.1:1/x",
        f"reader:12?{PASSWORD}@127.0.0.1:1/x",
        f"reader:x@{PASSWORD}@127.0.0.1:1/x",
    ],
)
def test_a_url_that_cannot_be_read(rest: str) -> None:
    for scheme in ("mariadb", "mysql"):
        error = failing(lambda scheme=scheme: open_source(f"{scheme}://{rest}", "mgoods"))
        assert isinstance(error, ConfigurationError)
        assert error.system == "mgoods"


def test_an_authority_is_named_to_be_asked() -> None:
    """The driver alone would take any certificate, although an authority is given."""
    parameters = connection_parameters("mariadb://reader@db/x?ssl_ca=/ca.pem")
    assert (parameters["ssl_verify_cert"], parameters["ssl_verify_identity"]) == (True, True)
    parameters = connection_parameters("mariadb://reader@db/x?ssl_ca=/ca.pem&ssl_verify_identity=false")
    assert (parameters["ssl_verify_cert"], parameters["ssl_verify_identity"]) == (True, False)


def test_no_server_no_host_no_database_no_password(mariadb_url: str) -> None:
    wrong = urlsplit(mariadb_url)
    user = f"parda_{uuid.uuid4().hex[:10]}"
    for url, words in (
        (f"mariadb://reader:{PASSWORD}@127.0.0.1:1/x", "cannot be reached"),
        (f"mariadb://reader:{PASSWORD}@127.0.0.1/x?unix_socket=/no/such.sock", "cannot be reached"),
        (f"mariadb://reader:{PASSWORD}@no.such.host.invalid/x", "host of the URL is not known"),
        (mariadb_url.replace("parda_test_", "parda_none_"), "no database of the URL's name"),
        (
            urlunsplit(wrong._replace(netloc=f"{user}:{PASSWORD}ў@{wrong.netloc.rpartition('@')[2]}")),
            "refused the user or the password",
        ),
    ):
        error = failing(lambda url=url: open_source(url, "mgoods"))
        assert isinstance(error, SourceError)
        assert words in str(error)
        assert user not in str(error)


@contextmanager
def silent_server(greeting: bytes = b"") -> Iterator[int]:
    """A port that answers every connection, says at most ``greeting``, and then nothing."""
    held = []
    with socket.create_server(("127.0.0.1", 0)) as server:

        def accept() -> None:
            with contextlib.suppress(OSError):
                while True:
                    held.append(server.accept()[0])
                    held[-1].sendall(greeting)

        threading.Thread(target=accept, daemon=True).start()
        yield server.getsockname()[1]
        server.shutdown(socket.SHUT_RDWR)
    for connection in held:
        connection.close()


def test_a_server_that_says_nothing() -> None:
    with silent_server() as port:
        started = time.monotonic()
        error = failing(
            lambda: open_source(
                f"mariadb://reader:{PASSWORD}@127.0.0.1:{port}/x", "mgoods", silence_seconds=0.3
            )
        )
        assert "nothing for" in str(error) or "in time" in str(error)
        assert time.monotonic() - started < 5


def test_a_server_that_speaks_another_language() -> None:
    with silent_server(b"HTTP/1.1 400 Bad Request\r\n\r\n") as port:
        error = failing(
            lambda: open_source(
                f"mariadb://reader:{PASSWORD}@127.0.0.1:{port}/x", "mgoods", silence_seconds=0.3
            )
        )
        assert isinstance(error, SourceError)


def test_a_server_that_falls_silent(mariadb_url: str) -> None:
    """Another session locks the table: our read waits, and is given up."""
    run(mariadb_url, SALES_MARIADB, "INSERT INTO sales (sale_id) VALUES (1)")
    with (
        open_source(mariadb_url, "mgoods", silence_seconds=0.5) as reader,
        pymysql.connect(**connection_parameters(mariadb_url)) as con,
        con.cursor() as cursor,
    ):
        reader.observe(SALES)
        cursor.execute("LOCK TABLES sales WRITE")
        started = time.monotonic()
        assert "sent nothing for" in str(failing(lambda: read_all(reader)))
        assert time.monotonic() - started < 5
        cursor.execute("UNLOCK TABLES")
        # the snapshot went with the connection: nothing is read from another moment
        assert "connection broke" in str(failing(lambda: read_all(reader)))
        assert "connection broke" in str(failing(lambda: reader.count(SALES, None)))


@pytest.mark.parametrize("way", ["CONNECTION", "QUERY"])
def test_killed_in_the_middle_of_a_stream(mariadb_url: str, way: str) -> None:
    run(
        mariadb_url,
        SALES_MARIADB,
        "INSERT INTO sales (sale_id, buyer_comment) SELECT seq, repeat('Aziz ', 40) FROM seq_1_to_200000",
    )
    with open_source(mariadb_url, "mgoods") as reader:
        stream = reader.extract(SALES, SALES.selected, None, batch_rows=1000)
        next(stream)
        run(mariadb_url, f"KILL {way} {reader._thread}")  # type: ignore[attr-defined]
        error = failing(lambda: list(stream))
        if way == "QUERY":
            assert "ended our query" in str(error)
            assert reader.count(SALES, None) == 200_000  # the others go on, in the same snapshot
        else:
            assert "connection broke" in str(error)
        assert error.place == "mgoods.sales"
        reader.close()


def test_every_drift_is_named(mariadb_url: str) -> None:
    run(
        mariadb_url,
        SALES_MARIADB,
        "ALTER TABLE sales ADD loyalty_tier int, DROP paid, MODIFY total_uzs double",
    )
    with open_source(mariadb_url, "mgoods") as reader:
        error = failing(lambda: check_drift(SALES, reader.observe(SALES)))
        assert isinstance(error, SchemaDrift)
        for part in ("loyalty_tier", "paid", "total_uzs (is `double`, declared `decimal`)"):
            assert part in str(error)
        missing = failing(lambda: read_all(reader))
        assert isinstance(missing, SchemaDrift)
        assert missing.place == "mgoods.sales.paid"


@pytest.mark.parametrize(
    "name", ["nothing", "no_schema.sales", "x'; DROP TABLE sales; --", "a`b", "a..b", "SALES"]
)
def test_missing_table_whatever_its_name(mariadb_url: str, name: str) -> None:
    run(mariadb_url, SALES_MARIADB)
    spec = table("sales", {"id": field("integer")}, source_name=name)
    with open_source(mariadb_url, "mgoods") as reader:
        if name == "SALES" and reader._rows(None, "SELECT @@lower_case_table_names") != [(0,)]:  # type: ignore[attr-defined]
            pytest.skip("this server does not tell apart the case of names")
        for act in (lambda: reader.observe(spec), lambda: list(reader.extract(spec, ("id",), None))):
            assert isinstance(failing(act), SchemaDrift | ConfigurationError)
        assert reader.count(SALES, None) == 0  # the others go on


def test_what_is_no_table_or_has_no_snapshot(mariadb_url: str) -> None:
    run(
        mariadb_url,
        "CREATE SEQUENCE counter",
        SALES_MARIADB.replace("TABLE sales", "TABLE old") + " ENGINE=MyISAM",
    )
    old = table("old", dict(SALES.fields), cursor="placed_at")
    with open_source(mariadb_url, "mgoods") as reader:
        assert "table or view" in str(failing(lambda: reader.observe("counter")))
        for act in (lambda: reader.observe(old), lambda: reader.count(old, None)):
            assert "engine MyISAM" in str(failing(act))


def test_a_table_altered_after_the_snapshot(mariadb_url: str) -> None:
    run(mariadb_url, SALES_MARIADB, "INSERT INTO sales (sale_id) VALUES (1)")
    with open_source(mariadb_url, "mgoods") as reader:
        run(mariadb_url, "ALTER TABLE sales ENGINE=InnoDB, FORCE, ALGORITHM=COPY")
        assert "altered after the snapshot" in str(failing(lambda: read_all(reader)))


@contextmanager
def user(url: str, *grants: str) -> Iterator[str]:
    """A user who may do little; its URL. Users belong to the whole server, so it is dropped again."""
    name = f"parda_{uuid.uuid4().hex[:10]}"
    parts = urlsplit(url)
    host = "%" if parts.hostname not in ("localhost", None) or not parts.query else "localhost"
    database = connection_parameters(url)["database"]
    run(
        url,
        f"CREATE USER {name}@'{host}' IDENTIFIED BY '{PASSWORD}'",
        *(f"GRANT {grant.format(database=database)} TO {name}@'{host}'" for grant in grants),
    )
    try:
        yield urlunsplit(parts._replace(netloc=f"{name}:{PASSWORD}@{parts.netloc.rpartition('@')[2]}"))
    finally:
        run(url, f"DROP USER {name}@'{host}'")


def test_columns_and_tables_that_are_not_granted(mariadb_url: str) -> None:
    run(mariadb_url, SALES_MARIADB, "CREATE TABLE hidden LIKE sales", "CREATE TABLE part LIKE sales")
    hidden, part = (table(name, dict(SALES.fields), cursor="placed_at") for name in ("hidden", "part"))
    selected = ", ".join(SALES.selected)
    with (
        user(
            mariadb_url, f"SELECT ({selected}) ON {{database}}.sales", "SELECT (sale_id) ON {database}.part"
        ) as url,
        open_source(url, "mgoods") as reader,
    ):
        # exactly what is declared as read is granted: password_hash is out of reach, and not missed
        check_drift(SALES, reader.observe(SALES))
        assert read_all(reader) == reader.count(SALES, None) == 0
        error = failing(lambda: check_drift(part, reader.observe(part)))
        assert "Not granted to our role: buyer_comment, total_uzs" in str(error)
        assert "password_hash" not in str(error)
        assert "grant" in str(failing(lambda: list(reader.extract(part, ("sale_id", "paid"), None))))
        assert "may not read" in str(failing(lambda: reader.observe(hidden)))
        assert reader.count(SALES, None) == 0  # the others go on


def test_a_user_of_nothing(mariadb_url: str) -> None:
    with user(mariadb_url) as url:
        assert "may not read" in str(failing(lambda: open_source(url, "mgoods")))


def test_nothing_can_be_written(mariadb_url: str) -> None:
    run(mariadb_url, SALES_MARIADB, "INSERT INTO sales (sale_id) VALUES (1)")
    with open_source(mariadb_url, "mgoods") as reader:
        for statement in ("DELETE FROM sales", "INSERT INTO sales (sale_id) VALUES (2)", "DROP TABLE sales"):
            with pytest.raises(pymysql.MySQLError) as caught:
                reader._fetch(statement)  # type: ignore[attr-defined]
            assert caught.value.args[0] == 1792  # ER_CANT_EXECUTE_IN_READ_ONLY_TRANSACTION
        assert repr(reader).startswith("MariadbReader('mgoods', ")
        assert read_all(reader) == 1


def test_memory_is_bounded(mariadb_url: str) -> None:
    """A table ten times as large needs no more Arrow memory."""
    import pyarrow as pa

    peaks: Counter[int] = Counter()
    for rows in (60_000, 600_000):
        run(
            mariadb_url,
            "DROP TABLE IF EXISTS sales",
            SALES_MARIADB,
            f"INSERT INTO sales (sale_id, buyer_comment) SELECT seq, repeat('x', 100) FROM seq_1_to_{rows}",
        )
        with open_source(mariadb_url, "mgoods") as reader:
            for extracted in reader.extract(SALES, SALES.selected, None, batch_rows=20_000):
                peaks[rows] = max(peaks[rows], pa.total_allocated_bytes())
                del extracted
    assert peaks[600_000] < 1.3 * peaks[60_000]
