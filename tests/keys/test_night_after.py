"""A marketplace goes on after a rotation: its next night joins the nights before, and what is out stays."""

from __future__ import annotations

import hashlib
import shutil
from datetime import date
from pathlib import Path

import duckdb

from tests.whole_run import LAST, Planted, parda
from transforms.home import Home
from transforms.pseudonymisation.keys import KeyRing
from transforms.pseudonymisation.pseudonym import from_uuid_text, rekey, to_uuid_text
from transforms.storage import PartitionStore, open_session

SYSTEM = "mgoods"
USE = "analytics.reporting"
NEXT = date(2026, 5, 6)


def test_the_next_night_runs_and_joins(planted: Planted, tmp_path: Path) -> None:
    shutil.copytree(planted.home, tmp_path / "home")
    home = Home.of(tmp_path / "home")
    before = joined(home, LAST)
    assert before > 0
    released = fingerprint(home)
    rotated = parda(["keys", "rotate", f"--system={SYSTEM}"], planted.url, home.root, planted.tmp)
    assert rotated.returncode == 0, rotated.stderr[-2000:]
    assert joined(home, LAST) == before
    assert fingerprint(home) == released

    night = parda(["run", f"--system={SYSTEM}", f"--date={NEXT}"], planted.url, home.root, planted.tmp)
    assert night.returncode == 0, night.stderr[-2000:]
    assert joined(home, NEXT) > before
    assert returning_sellers(home) > 0
    assert parda(["verify", f"--system={SYSTEM}"], planted.url, home.root, planted.tmp).returncode == 0
    # sellers are published under the pseudonyms they had, also after a new master key
    published = published_sellers(home)
    assert published
    assert published <= stored_sellers_as_published(home)
    both = joined(home, NEXT)
    renewed = parda(["keys", "rotate", f"--system={SYSTEM}", "--master"], planted.url, home.root, planted.tmp)
    assert renewed.returncode == 0, renewed.stderr[-2000:]
    assert joined(home, NEXT) == both
    assert published <= stored_sellers_as_published(home)


def joined(home: Home, last: date) -> int:
    """Order lines up to ``last`` that meet their order and their seller's state."""
    con, store = opened(home)
    tables = {
        name: store.relation("conformed", name, [day for day in store.days("conformed", name) if day <= last])
        for name in ("order_lines", "orders", "sellers")
    }
    found = con.execute(
        f"SELECT count(*) FROM {tables['order_lines']} AS l "
        f"JOIN {tables['orders']} AS o ON o.order_id = l.order_id AND o.buyer = l.buyer "
        f"WHERE l.seller IN (SELECT seller FROM {tables['sellers']})"
    ).fetchone()
    con.close()
    assert found is not None
    return int(found[0])


def returning_sellers(home: Home) -> int:
    """Sellers of the night after the rotation who sold before it, too."""
    con, store = opened(home)
    earlier = store.relation(
        "conformed", "order_lines", [d for d in store.days("conformed", "order_lines") if d < NEXT]
    )
    found = con.execute(
        f"SELECT count(DISTINCT seller) FROM {store.relation('conformed', 'order_lines', [NEXT])} "
        f"WHERE seller IN (SELECT seller FROM {earlier})"
    ).fetchone()
    con.close()
    assert found is not None
    return int(found[0])


def stored_sellers_as_published(home: Home) -> set[str]:
    con, store = opened(home)
    relation = store.relation("conformed", "order_lines", store.days("conformed", "order_lines"))
    stored = con.sql(f"SELECT DISTINCT seller::VARCHAR AS seller FROM {relation}").pl()["seller"]
    con.close()
    ring = KeyRing.load(SYSTEM, home, {})
    return set(to_uuid_text(rekey(from_uuid_text(stored), ring, "storage", USE)))


def published_sellers(home: Home) -> set[str]:
    with duckdb.connect(str(home.published(SYSTEM)), read_only=True) as con:
        rows = con.execute("SELECT DISTINCT seller FROM seller_performance_monthly").fetchall()
    return {str(seller) for (seller,) in rows if seller not in (None, "unknown")}


def fingerprint(home: Home) -> dict[str, str]:
    files = [home.published(SYSTEM), *sorted(home.releases(SYSTEM).iterdir())]
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def opened(home: Home) -> tuple[duckdb.DuckDBPyConnection, PartitionStore]:
    con = open_session(home, KeyRing.load(SYSTEM, home, {}))
    return con, PartitionStore(home, SYSTEM, con)
