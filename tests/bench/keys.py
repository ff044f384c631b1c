"""`make bench-keys`: rotation of stored pseudonyms, by number and by how they are spread over files.

Each size is made as ten days of one source table (a key, two pseudonyms, an amount, a time, a status),
encrypted as in a night, and rotated in a process of its own.

    make bench-keys                                   1 M and 10 M pseudonyms
    make bench-keys BENCH_PSEUDONYMS="20000000"       another number
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

SYSTEM = "mgoods"
FIRST = date(2026, 5, 1)
DAYS = 10
PERSONS = 300_000


def main() -> None:
    """Print one line a number and kind of rotation."""
    numbers = [int(each) for each in (os.environ.get("BENCH_PSEUDONYMS") or "1000000 10000000").split()]
    print(
        f"{'pseudonyms':>12} {'rotation':>9} {'seconds':>8} {'a second':>12} {'stored MB':>10} {'peak MB':>8}"
    )
    for number in numbers:
        with tempfile.TemporaryDirectory(prefix="parda-bench-") as folder:
            _child("make", folder, str(number))
            for kind in ("storage", "master"):
                found = _child(kind, folder)
                print(
                    f"{found['pseudonyms']:>12,} {kind:>9} {found['seconds']:>8.1f} "
                    f"{found['pseudonyms'] / found['seconds']:>12,.0f} {found['stored_mb']:>10.0f} "
                    f"{found['peak_mb']:>8.0f}",
                    flush=True,
                )


def _child(*arguments: str) -> dict[str, float]:
    """In a process of its own, so that its peak memory is its own."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.keys", *arguments], capture_output=True, text=True, check=False
    )
    if done.returncode:
        sys.exit(done.stderr[-2000:])
    return json.loads(done.stdout.splitlines()[-1])  # type: ignore[no-any-return]


def _make(root: str, number: int) -> dict[str, float]:
    from transforms.home import Home
    from transforms.pseudonymisation.keys import KeyRing
    from transforms.storage import PartitionStore, open_session

    home = Home.of(root)
    con = open_session(home, KeyRing.load(SYSTEM, home, {}))
    store = PartitionStore(home, SYSTEM, con)
    rows = number // 2 // DAYS
    for day in range(DAYS):
        at = FIRST + timedelta(days=day)
        store.write_query(
            "pseudonymised",
            "orders",
            f"SELECT range + {day * rows} AS id, md5((range * 7919 % {PERSONS})::VARCHAR)::UUID AS buyer, "
            f"md5('s' || range * 31 % 5000)::UUID AS seller, (range % 10000000)::DECIMAL(18, 2) AS total, "
            f"TIMESTAMP '{at}' + to_seconds(range % 86400) AS created_at, "
            f"'status' || range % 5 AS status, DATE '{at}' AS day FROM range({rows})",
            [at],
        )
    con.close()
    return {}


def _rotate(root: str, *, master: bool) -> dict[str, float]:
    from transforms.home import Home
    from transforms.keys.rotate import rotate_storage
    from transforms.marketplace import load_marketplace

    home = Home.of(root)
    market = load_marketplace(SYSTEM)
    started = time.monotonic()
    report = rotate_storage(home, market, {}, lambda text: None, master=master)
    seconds = time.monotonic() - started
    stored = sum(path.stat().st_size for path in Path(root).rglob("part.parquet"))
    return {
        "pseudonyms": report.pseudonyms,
        "seconds": seconds,
        "stored_mb": stored / 1e6,
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


if __name__ == "__main__":
    if len(sys.argv) == 1:
        main()
    elif sys.argv[1] == "make":
        print(json.dumps(_make(sys.argv[2], int(sys.argv[3]))))
    else:
        print(json.dumps(_rotate(sys.argv[2], master=sys.argv[1] == "master")))
