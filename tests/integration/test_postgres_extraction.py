"""Extraction from a real PostgreSQL: exact sums, flat memory, and every way a server can fail us."""

from __future__ import annotations

import logging
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg
import pyarrow.compute as pc
import pytest

from transforms.errors import ConfigurationError, PardaError, SourceError
from transforms.policy.models import FieldSpec, Load, LogicalType, Role, TableSource
from transforms.sources import Extracted, Window, open_source

pytestmark = pytest.mark.postgres

PASSWORD = "Hunter-2-parolim"


def column(kind: LogicalType) -> FieldSpec:
    return FieldSpec(type=kind, description="of a test", category="system.operations", role=Role.ATTRIBUTE)


PAYMENTS = TableSource(
    system="mgoods",
    table="payments",
    description="of a test",
    primary_key=("payment_id",),
    load=Load.APPEND,
    cursor="paid_at",
    fields={
        "payment_id": column(LogicalType.INTEGER),
        "payer_phone": column(LogicalType.TEXT),
        "amount_uzs": column(LogicalType.DECIMAL),
        "paid_at": column(LogicalType.TIMESTAMP),
    },
)
ROWS = """
SELECT i::bigint AS payment_id, '+99890' || lpad(i::text, 7, '0') AS payer_phone,
       (i * 7919 % 100000000 / 100.0)::numeric(18,2) AS amount_uzs,
       timestamp '2026-01-01' + i * interval '7 seconds' AS paid_at
FROM generate_series(1::bigint, {rows}) i
"""


def run(url: str, *statements: str) -> None:
    with psycopg.connect(url, autocommit=True) as connection:
        for statement in statements:
            connection.execute(statement.encode())


def with_option(url: str, option: str) -> str:
    return f"{url}{'&' if '?' in url else '?'}{option}"


def failing(act: Callable[[], object]) -> PardaError:
    """The error of ``act``: without the driver's words, and without the password."""
    with pytest.raises(PardaError) as caught:
        act()
    assert caught.value.__context__ is None
    assert PASSWORD not in str(caught.value) + repr(caught.value)
    assert caught.value.system == "mgoods"
    return caught.value


def test_sums_agree_to_the_tiyin_day_by_day(postgres_url: str) -> None:
    run(
        postgres_url,
        f"CREATE TABLE payments AS {ROWS.format(rows=200_000)}",
        "CREATE INDEX ON payments (paid_at)",
        "ANALYZE payments",
    )
    with psycopg.connect(postgres_url) as connection:
        days = connection.execute(
            """SELECT (paid_at + interval '5 hours')::date, count(*), sum(amount_uzs)
               FROM payments GROUP BY 1 ORDER BY 1"""
        ).fetchall()
    with open_source(postgres_url, "mgoods") as reader:
        for day, rows, amount in days:
            window = Window.of_days(day, day, "Asia/Tashkent")
            batches = [e.batch for e in reader.extract(PAYMENTS, PAYMENTS.selected, window, batch_rows=5000)]
            assert sum(batch.num_rows for batch in batches) == reader.count(PAYMENTS, window) == rows
            assert sum(pc.sum(batch["amount_uzs"]).as_py() for batch in batches) == amount


@pytest.mark.slow
def test_memory_does_not_grow_with_the_table(postgres_url: str) -> None:
    """Peak memory of a process that extracts 100 thousand rows, and of one that extracts a million."""
    program = """
import resource, sys
from tests_payments import PAYMENTS, open_source
with open_source(sys.argv[1], "mgoods") as reader:
    rows = sum(e.batch.num_rows for e in reader.extract(PAYMENTS, PAYMENTS.selected, None, batch_rows=20_000))
print(rows, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""
    here = Path(__file__)
    program = program.replace(
        "from tests_payments import", f"sys.path.insert(0, {str(here.parent)!r})\nfrom {here.stem} import"
    )
    peaks = []
    for rows in (100_000, 1_000_000):
        run(
            postgres_url,
            "DROP VIEW IF EXISTS payments",
            f"CREATE VIEW payments AS {ROWS.format(rows=rows)}",
        )
        done = subprocess.run(
            [sys.executable, "-c", program, postgres_url],
            capture_output=True,
            text=True,
            check=True,
            cwd=here.parents[2],
        )
        seen, peak = map(int, done.stdout.split())
        assert seen == rows
        peaks.append(peak)
    assert peaks[1] - peaks[0] < 40, f"{peaks} MB"


def test_a_server_that_falls_silent(postgres_url: str) -> None:
    run(
        postgres_url,
        """CREATE VIEW payments AS
           SELECT i::bigint AS payment_id, 'x' AS payer_phone, 1.00::numeric(18,2) AS amount_uzs,
                  timestamp '2026-01-01' AS paid_at
           FROM generate_series(1, 60000) i WHERE i < 50000 OR pg_sleep(60) IS NULL""",
    )
    with open_source(postgres_url, "mgoods", silence_seconds=1.0) as reader:
        began = time.monotonic()
        for act in (
            lambda: reader.count(PAYMENTS, None),
            lambda: list(reader.extract(PAYMENTS, PAYMENTS.selected, None)),
        ):
            error = failing(act)
            assert "sent nothing for 1 seconds" in str(error)
            assert error.table == "payments"
        assert time.monotonic() - began < 30
        assert reader.observe("payments").column("paid_at")  # the reader itself goes on


def test_a_slow_consumer_is_no_silent_server(postgres_url: str) -> None:
    run(postgres_url, f"CREATE TABLE payments AS {ROWS.format(rows=200_000)}")
    with open_source(postgres_url, "mgoods", silence_seconds=0.5) as reader:
        rows = 0
        for i, extracted in enumerate(reader.extract(PAYMENTS, PAYMENTS.selected, None, batch_rows=50_000)):
            rows += extracted.batch.num_rows
            if i == 0:
                time.sleep(1.5)
    assert rows == 200_000


def test_a_statement_timeout_in_the_url(postgres_url: str) -> None:
    run(postgres_url, "CREATE VIEW payments AS SELECT 1 AS payment_id WHERE pg_sleep(60) IS NULL")
    url = with_option(postgres_url, "options=-c%20statement_timeout%3D300")
    with open_source(url, "mgoods") as reader:
        error = failing(lambda: reader.count(PAYMENTS, None))
    assert "time was up" in str(error)
    assert "statement_timeout" in error.next_step


def test_the_server_goes_away_in_the_middle(postgres_url: str) -> None:
    run(postgres_url, f"CREATE TABLE payments AS {ROWS.format(rows=300_000)}")
    with open_source(postgres_url, "mgoods") as reader:

        def extract() -> None:
            batches: Iterator[Extracted] = reader.extract(PAYMENTS, PAYMENTS.selected, None, batch_rows=1000)
            next(batches)
            run(
                postgres_url,
                """SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                   WHERE datname = current_database() AND pid <> pg_backend_pid()""",
            )
            list(batches)

        assert "broke" in str(failing(extract))
        # the snapshot went with the server: an error, not another state of the store
        assert isinstance(failing(lambda: reader.count(PAYMENTS, None)), SourceError)


@pytest.fixture
def mute_port() -> Iterator[int]:
    """A port that takes connections and never says a word."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        held: list[socket.socket] = []

        def accept() -> None:
            while True:
                try:
                    held.append(listener.accept()[0])
                except OSError:
                    return

        thread = threading.Thread(target=accept, daemon=True)
        thread.start()
        yield listener.getsockname()[1]
        listener.shutdown(socket.SHUT_RDWR)
        for each in held:
            each.close()


def test_a_port_that_never_answers(mute_port: int) -> None:
    began = time.monotonic()
    url = f"postgresql://reader:{PASSWORD}@127.0.0.1:{mute_port}/mgoods?connect_timeout=2"
    assert "did not answer in time" in str(failing(lambda: open_source(url, "mgoods")))
    assert time.monotonic() - began < 10


def test_nobody_listens() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    error = failing(lambda: open_source(f"postgresql://reader:{PASSWORD}@127.0.0.1:{port}/mgoods", "mgoods"))
    assert isinstance(error, SourceError)
    assert f"127.0.0.1:{port}" in str(error)
    assert "Start the server" in error.next_step


def test_unknown_host() -> None:
    error = failing(lambda: open_source(f"postgresql://reader:{PASSWORD}@db.invalid/mgoods", "mgoods"))
    assert "host of the URL is not known" in str(error)


@pytest.fixture(scope="module")
def guarded(start_embedded_postgres: Callable[[], tuple[str, Path]]) -> Callable[[str, str, str], str]:
    """A server of its own that asks for passwords; gives the URL for user, password and database."""
    admin, directory = start_embedded_postgres()
    run(admin, f"CREATE ROLE reader LOGIN PASSWORD '{PASSWORD}'", "CREATE ROLE stranger LOGIN")
    rules = "local all postgres trust\nlocal all stranger reject\nlocal all all scram-sha-256\n"
    (directory / "pg_hba.conf").write_text(rules)
    run(admin, "SELECT pg_reload_conf()")
    parts = urlsplit(admin)

    def url(user: str, password: str, database: str) -> str:
        return urlunsplit(parts._replace(netloc=f"{user}:{password}@", path=f"/{database}"))

    wait_for_rules(url("reader", "wrong", "postgres"))
    return url


def wait_for_rules(url: str) -> None:
    """The server reads its rules again a moment after it is told to."""
    for _ in range(100):
        try:
            psycopg.connect(url).close()
        except psycopg.OperationalError:
            return
        time.sleep(0.1)
    raise AssertionError("the server never asked for a password")


@pytest.mark.parametrize(
    ("user", "password", "database", "says"),
    [
        ("reader", "wrong-" + PASSWORD, "postgres", "refused the user or the password"),
        ("nobody", PASSWORD, "postgres", "refused the user or the password"),
        ("stranger", PASSWORD, "postgres", "pg_hba.conf"),
        ("reader", PASSWORD, "nothing_here", "no database of the URL's name"),
        ("postgres", PASSWORD, "nothing_here", "no database of the URL's name"),
    ],
)
def test_who_is_not_let_in(
    guarded: Callable[[str, str, str], str],
    user: str,
    password: str,
    database: str,
    says: str,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    caplog.set_level(logging.DEBUG)
    error = failing(lambda: open_source(guarded(user, password, database), "mgoods"))
    assert isinstance(error, SourceError)
    assert says in str(error)
    assert "PARDA_MGOODS_DATABASE_URL" in error.next_step
    said = caplog.text + "".join(capfd.readouterr())
    assert PASSWORD not in said


def test_who_is_let_in_and_what_a_reader_shows_of_itself(
    guarded: Callable[[str, str, str], str], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    url = guarded("reader", PASSWORD, "postgres")
    with open_source(url, "mgoods") as reader:
        assert reader.observe("pg_catalog.pg_class").columns
        error = failing(lambda: reader.observe("pg_catalog.no_such"))
        shown = repr(reader) + str(error) + caplog.text
    assert PASSWORD not in shown


def test_encryption_that_the_server_does_not_offer(guarded: Callable[[str, str, str], str]) -> None:
    # over a local socket there is no TLS at all, and libpq says so only for hosts: ask one that is none
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def refuse() -> None:
            peer, _ = listener.accept()
            peer.recv(8)
            peer.sendall(b"N")
            time.sleep(0.2)
            peer.close()

        threading.Thread(target=refuse, daemon=True).start()
        port = listener.getsockname()[1]
        url = f"postgresql://reader:{PASSWORD}@127.0.0.1:{port}/mgoods?sslmode=require&connect_timeout=5"
        assert "encrypted connection" in str(failing(lambda: open_source(url, "mgoods")))
    with pytest.raises(ConfigurationError):
        open_source(with_option(guarded("reader", PASSWORD, "postgres"), "sslmode=perhaps"), "mgoods")
