"""Analysts read while releases are published: no error, no lock, never a mixture of two releases."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from transforms.evidence.store import EvidenceStore
from transforms.home import Home
from transforms.publishing.verify import verify_releases

from .example import SYSTEM, day, release, table

PUBLISHES = 40

# A plain reader: opens, asks twice, closes. All of one reading must be of one release.
READER = """
import json, sys, duckdb
from pathlib import Path
path, stop = sys.argv[1], Path(sys.argv[2])
reads = errors = mixed = 0
seen = set()
while not stop.exists() or reads == 0:
    try:
        with duckdb.connect(path, read_only=True) as con:
            ask = lambda sql: con.execute(sql).fetchone()
            releases, told = ask("SELECT count(DISTINCT release_id), sum(row_count) FROM releases")
            days, rows = ask("SELECT count(DISTINCT day), count(*) FROM sales_daily")
            (orders,) = ask("SELECT count(*) FROM sales_daily WHERE orders <> 100 + day(day)")
        reads += 1
        seen.add(releases)
        mixed += not (releases == days and told == rows == 3 * days and orders == 0)
    except Exception as error:
        errors += 1
        print(type(error).__name__, file=sys.stderr)
print(json.dumps({"reads": reads, "errors": errors, "mixed": mixed, "releases": len(seen)}))
"""


@pytest.mark.slow
def test_forty_publishes_against_two_readers(tmp_path: Path) -> None:
    home = Home.of(tmp_path / "var")
    stop = tmp_path / "stop"
    with EvidenceStore.open(home, SYSTEM) as evidence:
        release(home, evidence, table([day(0)]))
        arguments = [sys.executable, "-c", READER, str(home.published(SYSTEM)), str(stop)]
        readers = [subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True) for _ in range(2)]
        try:
            for number in range(1, PUBLISHES):
                release(home, evidence, table([day(number)]))
        finally:
            stop.touch()
            answers = [json.loads(reader.communicate(timeout=60)[0]) for reader in readers]
    for answer in answers:
        assert (answer["errors"], answer["mixed"]) == (0, 0)
        assert answer["reads"] > PUBLISHES / 2
        assert answer["releases"] > 5  # the readers did meet releases coming in
    verification = verify_releases(home, SYSTEM)
    assert (verification.releases, verification.problems) == (PUBLISHES, [])


def test_a_reader_of_the_old_file_finishes_on_it(tmp_path: Path) -> None:
    home = Home.of(tmp_path / "var")
    with EvidenceStore.open(home, SYSTEM) as evidence:
        release(home, evidence, table([day(0)]))
        script = (
            "import sys, duckdb; con = duckdb.connect(sys.argv[1], read_only=True);"
            "print('open', flush=True); sys.stdin.readline();"
            "print(con.execute('SELECT count(*) FROM sales_daily').fetchone()[0])"
        )
        with subprocess.Popen(
            [sys.executable, "-c", script, str(home.published(SYSTEM))],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        ) as reader:
            assert reader.stdout is not None
            assert reader.stdout.readline() == "open\n"
            release(home, evidence, table([day(1)]))
            assert reader.communicate("go\n", timeout=60)[0] == "3\n"
    with duckdb.connect(str(home.published(SYSTEM)), read_only=True) as con:
        assert con.execute("SELECT count(*) FROM sales_daily").fetchone() == (6,)
