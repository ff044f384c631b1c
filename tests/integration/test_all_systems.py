"""``parda run --system all``: a marketplace out of order stops no other, is named, and the exit code is 1."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import duckdb
import pytest
from click.testing import CliRunner

from pipelines.cli import main
from tests.integration.sixth.page import FOLDER, ROOT, edited
from tests.integration.sixth.store import make_store

FIRST, LAST = date(2026, 4, 6), date(2026, 4, 12)
PASSWORD = "parolim-hunter2"
NOWHERE = "sqlite:////nowhere/shop.sqlite"


@dataclass(frozen=True)
class Company:
    """MGoods, whose store is gone, and a bookshop that is well; ``systems`` may be damaged."""

    stores: Path
    systems: Path
    home: Path

    def runs_all(self, **urls: str) -> subprocess.CompletedProcess[str]:
        """The nightly command line. ``urls``: by system, in place of its own store's."""
        stores = {"mgoods": NOWHERE, "varaq": f"sqlite:///{self.stores}/varaq.sqlite"} | urls
        places = {f"PARDA_{name.upper()}_DATABASE_URL": url for name, url in stores.items()}
        return subprocess.run(
            [sys.executable, "-m", "pipelines.cli", "run", "--system=all", f"--from={FIRST}", f"--to={LAST}"],
            cwd=ROOT,
            env={
                **os.environ,
                **places,
                "PARDA_HOME": str(self.home),
                "PARDA_SYSTEMS": str(self.systems),
            },
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )

    def weeks(self, system: str) -> int:
        """Published periods; 0 where nothing is published."""
        file = self.home / "published" / f"{system}.duckdb"
        if not file.exists():
            return 0
        with duckdb.connect(str(file), read_only=True) as con:
            found = con.execute("SELECT count(*) FROM releases WHERE table_name IS NOT NULL").fetchone()
        return int(found[0]) if found else 0


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Company:
    """MGoods, and the bookshop of docs/add-a-marketplace.md, in a systems folder of their own."""
    place = tmp_path_factory.mktemp("company")
    stores, systems = place / "stores", place / "systems"
    stores.mkdir()
    shutil.copytree(ROOT / "systems" / "mgoods", systems / "mgoods")
    make_store(stores / "varaq.sqlite")
    scanned = CliRunner().invoke(
        main, ["scan", str(stores / "varaq.sqlite"), "--system=varaq", f"--out={systems}"]
    )
    assert scanned.exit_code == 0, scanned.output
    sources = systems / "varaq" / "sources.yaml"
    sources.write_text(edited(sources.read_text(encoding="utf-8")), encoding="utf-8")
    shutil.copytree(FOLDER, systems / "varaq", dirs_exist_ok=True)
    return Company(stores, systems, place / "var")


@pytest.fixture
def company(both: Company, tmp_path: Path) -> Company:
    """A copy of its folders, and a state of its own."""
    shutil.copytree(both.systems, tmp_path / "systems")
    return Company(both.stores, tmp_path / "systems", tmp_path / "var")


def assert_only(
    well: str, ill: str, told: str, company: Company, done: subprocess.CompletedProcess[str]
) -> None:
    assert done.returncode == 1, done.stdout + done.stderr
    (line,) = [line for line in done.stdout.splitlines() if "not run" in line]
    assert line.startswith(f"{ill}: not run. {ill}")
    assert told in line
    assert "Next step: " in line
    assert f"{well}: {FIRST} to {LAST} in " in done.stdout
    assert " 0 failed" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr
    assert PASSWORD not in done.stdout + done.stderr
    assert company.weeks(well) > 0
    assert company.weeks(ill) == 0


def test_a_store_that_is_gone(company: Company) -> None:
    """That of a second bookshop, which comes last."""
    shutil.rmtree(company.systems / "mgoods")
    second = shutil.copytree(company.systems / "varaq", company.systems / "zuhra")
    for file in (second / "sources.yaml", second / "policy.yaml"):
        file.write_text(
            file.read_text(encoding="utf-8")
            .replace("system: varaq", "system: zuhra")
            .replace("VARAQ", "ZUHRA"),
            encoding="utf-8",
        )
    done = company.runs_all(zuhra=NOWHERE)
    assert_only("varaq", "zuhra", "no SQLite file at /nowhere/shop.sqlite", company, done)


def test_a_server_that_is_down(company: Company) -> None:
    """That of MGoods, which comes first."""
    done = company.runs_all(mgoods=f"postgresql://reader:{PASSWORD}@127.0.0.1:1/mgoods")
    assert_only("varaq", "mgoods", "Nothing listens", company, done)


def test_a_policy_that_is_gone(company: Company) -> None:
    """It must not look like a marketplace that nobody has added."""
    (company.systems / "mgoods" / "policy.yaml").unlink()
    assert_only("varaq", "mgoods", "add policy.yaml to systems/mgoods/", company, company.runs_all())


@pytest.mark.parametrize(
    ("file", "content", "told"),
    [
        ("policy.yaml", b"{[ system", "mgoods/policy.yaml: line 2: not valid YAML"),
        ("models/orders.sql", b"SELECT FROM FROM", "correct systems/mgoods/models/orders.sql"),
        ("models/orders.sql", b"SELECT '\xff'", "orders.sql: the file is not UTF-8"),
    ],
)
def test_both_out_of_order(file: str, content: bytes, told: str, company: Company) -> None:
    """A broken folder, and a store that is gone: each is named."""
    (company.systems / "mgoods" / file).write_bytes(content)
    done = company.runs_all(varaq=NOWHERE)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    ill = [line for line in done.stdout.splitlines() if "not run" in line]
    assert [line.partition(":")[0] for line in ill] == ["mgoods", "varaq"]
    assert told in ill[0]


def test_no_marketplace_at_all(company: Company) -> None:
    """A wrong folder is no quiet success."""
    for folder in company.systems.iterdir():
        shutil.rmtree(folder)
    done = company.runs_all()
    assert done.returncode == 1
    assert "there is no marketplace in" in done.stderr
    assert "give --systems the folder" in done.stderr
