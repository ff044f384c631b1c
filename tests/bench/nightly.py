"""`make bench`: the protected night against plain DuckDB on the same data, and memory at two sizes.

Both sides read the same operational database through the same streaming reader, run the same models and
build the same tables over the same days, each in a process of its own. The plain side pseudonymises,
detects, encrypts, checks, suppresses and records nothing: it is what the promises cost.

    make bench                                   1 M and 10 M order lines, SQLite
    make bench BENCH_LINES="200000"              other sizes
    make bench BENCH_URL=postgresql://…          into and from this database instead (it is written to)
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

from tests.bench.memory import peak_of

ORDERS_A_LINE = 0.573  # of the demo, measured
DAYS = 7  # a week in one run: daily and weekly tables close
SYSTEM = "mgoods"


def main() -> None:
    """Print one block a size; figures as ratios of one run."""
    sizes = [int(size) for size in (os.environ.get("BENCH_LINES") or "1000000 10000000").split()]
    print(f"{'order lines':>12} {'side':>10} {'seconds':>9} {'peak MB':>8} {'source rows':>12} {'rows/s':>9}")
    for lines in sizes:
        with tempfile.TemporaryDirectory(prefix="parda-bench-") as folder:
            _size(lines, Path(folder))


def _size(lines: int, folder: Path) -> None:
    url = os.environ.get("BENCH_URL") or f"sqlite:///{folder}/source.sqlite"
    made = _child("make", url, folder, str(round(lines * ORDERS_A_LINE)))
    days = (made["first"], made["last"])
    results = {side: _child(side, url, folder, *days) for side in ("plain", "protected")}
    for side, result in results.items():
        rate = made["rows"] / result["seconds"]
        print(
            f"{made['lines']:>12,} {side:>10} {result['seconds']:>9.1f} {result['peak_mb']:>8.0f} "
            f"{made['rows']:>12,} {rate:>9,.0f}"
        )
    ratio = results["protected"]["seconds"] / results["plain"]["seconds"]
    print(f"{made['lines']:>12,} protected / plain = {ratio:.2f} (goal: at most 2)", flush=True)


def _child(*arguments: object) -> dict[str, object]:
    """Run one side in its own process, so that its peak memory is its own."""
    with tempfile.TemporaryFile("w+") as told, tempfile.TemporaryFile("w+") as failed:
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.bench.nightly", *map(str, arguments)],
            stdout=told,
            stderr=failed,
            text=True,
        )
        peak = peak_of(process)
        for file in (told, failed):
            file.seek(0)
        if process.returncode:
            sys.exit(f"{arguments[0]} failed:\n{failed.read()[-4000:]}")
        return json.loads(told.read().splitlines()[-1]) | {"peak_mb": peak}


def make(url: str, folder: str, orders: str) -> dict[str, object]:
    from transforms.demo import generate

    report = generate(SYSTEM, orders=int(orders), seed=1, to=url, days=DAYS)
    return {
        "first": report.first_day.isoformat(),
        "last": report.last_day.isoformat(),
        "rows": sum(report.rows.values()),
        "lines": report.rows["order_lines"],
    }


def protected(url: str, folder: str, first: str, last: str) -> dict[str, object]:
    from pipelines.definitions import build_definitions
    from pipelines.nightly import run_nights
    from transforms.home import Home
    from transforms.marketplace import load_marketplace

    os.environ[f"PARDA_{SYSTEM.upper()}_DATABASE_URL"] = url
    home = Home.of(Path(folder) / "home")
    started = time.monotonic()
    market = load_marketplace(SYSTEM)
    definitions = build_definitions(markets=[market], home=str(home.root))
    days = (date.fromisoformat(first), date.fromisoformat(last))
    (report,) = run_nights(definitions, [market], days, home, lambda _: None)
    assert report.success, [job.failures for job in report.jobs]
    return {"seconds": time.monotonic() - started}


def plain(url: str, folder: str, first: str, last: str) -> dict[str, object]:
    """Extract, model and aggregate with DuckDB, nothing else."""
    import duckdb

    from tests.bench.plain import aggregate_plainly, load_plainly, model_plainly
    from transforms.marketplace import load_marketplace

    started = time.monotonic()
    market = load_marketplace(SYSTEM)
    con = duckdb.connect(
        str(Path(folder) / "plain.duckdb"),
        config={"memory_limit": "1GB", "threads": "2", "temp_directory": folder},
    )
    con.execute("SET enable_progress_bar = false")
    days = (date.fromisoformat(first), date.fromisoformat(last))
    load_plainly(con, market, url, days)
    model_plainly(con, market, days)
    aggregate_plainly(con, market)
    con.close()
    return {"seconds": time.monotonic() - started}


if __name__ == "__main__":
    if len(sys.argv) == 1:
        main()
    else:
        side = {"make": make, "plain": plain, "protected": protected}[sys.argv[1]]
        print(json.dumps(side(*sys.argv[2:])))
