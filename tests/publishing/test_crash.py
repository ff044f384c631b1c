"""A publisher killed at any point: analysts see the old release or the new one; nothing is lost or twice."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from transforms.errors import DisclosureError
from transforms.evidence.store import EvidenceStore
from transforms.home import Home
from transforms.publishing.verify import verify_releases

from .example import SYSTEM, day, pass_checks, release, table

HERE = Path(__file__).parent


def seen(home: Home) -> dict[str, int]:
    """What an analyst sees: rows by day."""
    with duckdb.connect(str(home.published(SYSTEM)), read_only=True) as con:
        found = con.execute(
            "SELECT day::VARCHAR, count(*) FROM sales_daily GROUP BY ALL ORDER BY ALL"
        ).fetchall()
        told = con.execute("SELECT period_first::VARCHAR, row_count FROM releases ORDER BY ALL").fetchall()
    assert found == told
    return dict(found)


@pytest.mark.slow
def test_a_kill_at_any_point_leaves_old_or_new(tmp_path: Path) -> None:
    template = Home.of(tmp_path / "template")
    with EvidenceStore.open(template, SYSTEM) as evidence:
        release(template, evidence, table([day(0)]))
        pass_checks(evidence, table([day(1)]))
    scripts, folder = tmp_path / "scripts", tmp_path / "homes"
    scripts.mkdir()
    folder.mkdir()
    # a plain module name: how the test packages are called depends on how pytest was started
    shutil.copy(HERE / "example.py", scripts / "tests_publishing_example.py")
    shutil.copy(HERE / "interrupted.py", scripts)
    subprocess.run(
        [sys.executable, str(scripts / "interrupted.py"), str(template.root), str(folder)],
        check=True,
        cwd=HERE.parents[1],
        env={"PYTHONPATH": str(HERE.parents[1]), "PATH": ""},
    )
    old, new = {"2026-05-01": 3}, {"2026-05-01": 3, "2026-05-02": 3}
    points = sorted(folder.iterdir())
    committed = []
    for point in points:
        home = Home.of(point)
        assert seen(home) in (old, new), point.name
        with EvidenceStore.open(home, SYSTEM) as evidence:
            out = day(1).first in evidence.released_periods("sales_daily")
            assert out or seen(home) == old, "analysts see what the ledger does not know"
            committed.append(out)
            # the next night: the same period again if it is not out, and one more
            if out:
                with pytest.raises(DisclosureError, match="already released"):
                    release(home, evidence, table([day(1)]))
                release(home, evidence, table([day(2)]))
            else:
                release(home, evidence, table([day(1), day(2)]))
        assert seen(home) == new | {"2026-05-03": 3}
        assert verify_releases(home, SYSTEM).problems == [], point.name
        kept = {path.name.split(".")[0] for path in home.releases(SYSTEM).iterdir() if path.name != ".lock"}
        assert len(kept) == (3 if out else 2)
        assert [path.name for path in home.published(SYSTEM).parent.iterdir()] == [f"{SYSTEM}.duckdb"]
    assert len(points) > 15
    assert not committed[0]
    assert committed[-1]
    assert committed == sorted(committed), "once out, always out"
