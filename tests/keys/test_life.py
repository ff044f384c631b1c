"""Making, listing and destroying keys, as functions and on the command line."""

from __future__ import annotations

import base64
import shutil
import signal
import stat
import subprocess
import sys
from datetime import date
from pathlib import Path

import duckdb
import pytest
from click.testing import CliRunner

from pipelines.cli import main
from tests.keys.stored import SYSTEM, fill, market, opened_by, vendors
from transforms.errors import ConfigurationError, KeyMaterialError
from transforms.evidence.audit_log import AuditLog
from transforms.home import Home
from transforms.keys.atomic import erase
from transforms.keys.create import create
from transforms.keys.destroy import destroy
from transforms.keys.listing import listing
from transforms.keys.record import read_record, write_record
from transforms.keys.rotate import rotate_storage
from transforms.keys.rotate_use import rotate_use
from transforms.pseudonymisation.keys import KeyRing
from transforms.pseudonymisation.pseudonym import rekey
from transforms.storage import open_session

ROOT = Path(__file__).resolve().parents[2]
USE = "essential.service.operations"
GIVEN = {"PARDA_KOOPSERI_MASTER_KEY": base64.b64encode(bytes(range(32))).decode()}


@pytest.fixture(scope="module")
def filled_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = Home.of(tmp_path_factory.mktemp("filled") / "var")
    fill(home, KeyRing.load(SYSTEM, home, {}))
    return home.root


@pytest.fixture
def filled(filled_once: Path, tmp_path: Path) -> Home:
    shutil.copytree(filled_once, tmp_path / "var")
    return Home.of(tmp_path / "var")


def parda(home: Home, *arguments: str) -> tuple[int, str]:
    done = CliRunner().invoke(main, ["--home", str(home.root), "keys", *arguments], env={})
    return done.exit_code, done.output


# --- create ----------------------------------------------------------------------------------------


def test_a_key_is_made_once(home: Home) -> None:
    made = create(home, SYSTEM, {})
    assert made.place == "file"
    assert stat.S_IMODE(home.key_file(SYSTEM).stat().st_mode) == 0o600
    assert KeyRing.load(SYSTEM, home, {}).key_id("check") == made.master_id
    content = home.key_file(SYSTEM).read_bytes()
    with pytest.raises(KeyMaterialError, match=r"not replaced.*parda keys rotate --system koopseri --master"):
        create(home, SYSTEM, {})
    assert home.key_file(SYSTEM).read_bytes() == content


def test_a_key_of_a_first_run_is_not_replaced_either(filled: Home) -> None:
    with pytest.raises(KeyMaterialError, match="is not replaced"):
        create(filled, SYSTEM, {})
    filled.key_file(SYSTEM).unlink()
    with pytest.raises(KeyMaterialError, match="partitions made with one exist"):
        create(filled, SYSTEM, {})
    assert not filled.key_file(SYSTEM).exists()


def test_a_given_key_is_recorded_and_another_noticed(home: Home) -> None:
    with pytest.raises(KeyMaterialError, match="goes before"):
        create(home, SYSTEM, GIVEN, "file")
    assert create(home, SYSTEM, GIVEN, "environment").place == "environment"
    KeyRing.load(SYSTEM, home, GIVEN)
    other = {"PARDA_KOOPSERI_MASTER_KEY": base64.b64encode(bytes(32)).decode()}
    with pytest.raises(KeyMaterialError, match="not the one that the stored layers were made with"):
        KeyRing.load(SYSTEM, home, other)
    with pytest.raises(KeyMaterialError, match="is gone"):  # no second key is made in a file
        KeyRing.load(SYSTEM, home, {})
    assert not home.key_file(SYSTEM).exists()


def test_nothing_is_made_in_a_place_that_is_not_set_up(home: Home) -> None:
    for place in ("environment", "vault"):
        with pytest.raises(KeyMaterialError, match="goes before"):
            create(home, SYSTEM, {}, place)
    assert read_record(home, SYSTEM) is None


# --- list ------------------------------------------------------------------------------------------


def test_the_list_shows_ids_epochs_and_no_key(filled: Home) -> None:
    before = listing(filled, SYSTEM, {}, [USE])
    assert (before.state, before.epoch, before.place) == ("in use", 1, "file keys/koopseri.key")
    rotate_storage(filled, market(), {}, lambda text: None)
    after = listing(filled, SYSTEM, {}, [USE])
    ids = [{line.use: line.key_id for line in each.uses} for each in (before, after)]
    assert {use for use in ids[0] if ids[0][use] == ids[1][use]} == {"identity", f"pseudonym:{USE}"}
    status, shown = parda(filled, "list", "--system", SYSTEM)
    assert (status, "epoch 2" in shown) == (0, True)
    ring = KeyRing.load(SYSTEM, filled, {})
    assert filled.key_file(SYSTEM).read_text().strip() not in shown
    assert ring.derive("identity").hex() not in shown


def test_the_list_makes_nothing_and_goes_on_past_a_problem(home: Home) -> None:
    home.key_file("mgoods").write_text("x")
    status, shown = parda(home, "list")
    assert status == 0
    assert "mgoods: unusable" in shown
    assert "open to others" in shown
    assert f"{SYSTEM}: no key yet" in shown
    assert [path.name for path in home.key_file(SYSTEM).parent.iterdir()] == ["mgoods.key"]


# --- destroy ---------------------------------------------------------------------------------------


def test_after_destruction_nothing_restricted_can_be_read(filled: Home, tmp_path: Path) -> None:
    ring = KeyRing.load(SYSTEM, filled, {})
    master = base64.b64decode(filled.key_file(SYSTEM).read_text())
    assert all(opened_by(filled, ring))
    backup = tmp_path / "backup"  # a copy of the layers, without the keys
    shutil.copytree(filled.root / "restricted", backup)
    package = filled.root / "packages" / SYSTEM / "r-1" / "everything.json"
    package.parent.mkdir(parents=True)
    package.write_text("in clear")
    kept = filled.releases(SYSTEM) / "release.duckdb"
    kept.write_bytes(b"anonymous")
    done = destroy(filled, SYSTEM, {}, SYSTEM)
    assert done.places == ("file keys/koopseri.key",)
    assert done.files == 9
    assert not package.parents[1].exists()
    assert kept.read_bytes() == b"anonymous"
    assert not (filled.root / "restricted" / SYSTEM).exists()
    left = b"".join(path.read_bytes() for path in filled.root.rglob("*") if path.is_file())
    assert master not in left
    assert base64.b64encode(master) not in left
    # no key that can be had now opens the copy
    con = open_session(filled, KeyRing(SYSTEM, bytes(32)))
    for path in backup.rglob("*.parquet"):
        with pytest.raises(duckdb.Error):
            con.execute(
                f"SELECT * FROM read_parquet('{path}', encryption_config = {{footer_key: 'conformed'}})"
            )
        with pytest.raises(duckdb.Error):
            con.execute(f"SELECT * FROM read_parquet('{path}')")
    con.close()


def test_destroyed_stays_destroyed(filled: Home) -> None:
    key = filled.key_file(SYSTEM).read_text()
    destroy(filled, SYSTEM, {}, SYSTEM)
    filled.key_file(SYSTEM).write_text(key)  # brought back from somewhere
    filled.key_file(SYSTEM).chmod(0o600)
    for use in (
        lambda: KeyRing.load(SYSTEM, filled, {}),
        lambda: KeyRing.load(SYSTEM, filled, GIVEN),
        lambda: create(filled, SYSTEM, {}),
        lambda: rotate_storage(filled, market(), {}, lambda text: None),
        lambda: rotate_use(filled, market(), {}, USE),
    ):
        with pytest.raises(KeyMaterialError, match=r"were destroyed on .*--after-destruction"):
            use()
    assert listing(filled, SYSTEM, {}, []).state == "destroyed"
    with pytest.raises(KeyMaterialError, match="is not replaced"):
        create(filled, SYSTEM, {}, after_destruction=True)
    destroy(filled, SYSTEM, {}, SYSTEM)  # a repetition takes the key that came back
    assert not filled.key_file(SYSTEM).exists()
    create(filled, SYSTEM, {}, after_destruction=True)
    assert KeyRing.load(SYSTEM, filled, {}).epoch == 1


def test_the_key_that_was_destroyed_is_not_taken_again(home: Home) -> None:
    create(home, SYSTEM, GIVEN)
    assert destroy(home, SYSTEM, GIVEN, SYSTEM).by_hand == ("environment $PARDA_KOOPSERI_MASTER_KEY",)
    with pytest.raises(KeyMaterialError, match="the one that was destroyed"):
        create(home, SYSTEM, GIVEN, after_destruction=True)


@pytest.mark.parametrize("confirmed", [None, "", "mgoods", "KOOPSERI"])
def test_destruction_is_confirmed_by_the_name(filled: Home, confirmed: str | None) -> None:
    with pytest.raises(ConfigurationError, match="--confirm koopseri"):
        destroy(filled, SYSTEM, {}, confirmed)
    assert all(opened_by(filled, KeyRing.load(SYSTEM, filled, {})))


@pytest.mark.parametrize(
    ("point", "at", "when"),
    [("write_record", 1, "after"), ("erase", 1, "before"), ("erase", 1, "after")],
)
def test_a_destruction_that_was_killed_is_finished_by_a_rerun(
    filled: Home, point: str, at: int, when: str
) -> None:
    arguments = [str(filled.root), "destroy", point, str(at), when]
    run = subprocess.run(
        [sys.executable, "-m", "tests.keys.killed", *arguments],
        cwd=ROOT, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert run.returncode == -signal.SIGKILL, run.stderr[-800:]
    with pytest.raises(KeyMaterialError, match="were destroyed"):
        KeyRing.load(SYSTEM, filled, {})
    destroy(filled, SYSTEM, {}, SYSTEM)
    assert not filled.key_file(SYSTEM).exists()
    assert not (filled.root / "restricted" / SYSTEM).exists()
    assert AuditLog(filled, SYSTEM).check().holds


def test_a_rotation_that_was_not_finished_can_be_destroyed(filled: Home) -> None:
    arguments = [str(filled.root), "master", "put_in_place", "2", "after"]
    subprocess.run([sys.executable, "-m", "tests.keys.killed", *arguments], cwd=ROOT, check=False)
    done = destroy(filled, SYSTEM, {}, SYSTEM)
    assert done.places == ("file keys/koopseri.key", "file keys/koopseri.key.next")


def test_an_erased_file_is_overwritten_first(tmp_path: Path) -> None:
    path, name = tmp_path / "key", tmp_path / "other name of the same file"
    path.write_bytes(b"secret")
    name.hardlink_to(path)
    assert erase(path)
    assert not path.exists()
    assert name.read_bytes() == bytes(6)
    assert not erase(path)


# --- a published use -------------------------------------------------------------------------------


def test_a_use_is_rotated_from_its_next_period_on(filled: Home) -> None:
    old = KeyRing.load(SYSTEM, filled, {})
    turned = rotate_use(filled, market(), {}, USE, today=date(2026, 4, 3))
    # May was built already
    assert (turned.first, turned.epoch, turned.tables) == (date(2026, 6, 1), 2, ("vendor_sales_monthly",))
    ring = KeyRing.load(SYSTEM, filled, {})
    stored = vendors(ring, list(range(40)))
    before, may, june = (
        rekey(stored, each, "storage", USE)
        for each in (old, ring.on(date(2026, 5, 1)), ring.on(date(2026, 6, 1)))
    )
    assert before.equals(may)
    assert not set(may) & set(june)
    assert rekey(june, ring.on(date(2026, 6, 1)), USE, "storage").equals(stored)
    assert [rekey(stored, each, "storage", USE)[0] for each in ring.in_all_periods(USE)] == [may[0], june[0]]
    with pytest.raises(ConfigurationError, match="2026-06-01 already"):
        rotate_use(filled, market(), {}, USE, today=date(2026, 5, 20))
    assert rotate_use(filled, market(), {}, USE, today=date(2026, 7, 20)).epoch == 3
    # neither kind of rotation of what is stored changes what is published
    for master in (False, True):
        rotate_storage(filled, market(), {}, lambda text: None, master=master)
        again = KeyRing.load(SYSTEM, filled, {})
        for day, published in ((date(2026, 5, 1), may), (date(2026, 6, 1), june)):
            fresh = vendors(again, list(range(40)))
            assert rekey(fresh, again.on(day), "storage", USE).equals(published)


def test_a_use_that_no_table_has_is_refused(filled: Home) -> None:
    with pytest.raises(ConfigurationError, match=f"give one of: .*{USE}"):
        rotate_use(filled, market(), {}, "marketing.advertising")


# --- command line ----------------------------------------------------------------------------------


def test_the_command_line_tells_what_was_done(filled: Home) -> None:
    key = filled.key_file(SYSTEM).read_text().strip()
    said = [parda(filled, *each) for each in (
        ["create", "--system", SYSTEM],
        ["rotate", "--system", SYSTEM],
        ["rotate", "--system", SYSTEM, "--master"],
        ["rotate", "--system", SYSTEM, "--use", USE],
        ["rotate", "--system", SYSTEM, "--use", USE, "--master"],
        ["destroy", "--system", SYSTEM],
        ["destroy", "--system", SYSTEM, "--confirm", SYSTEM],
        ["list", "--system", SYSTEM],
        ["destroy", "--system", "nosuch", "--confirm", "nosuch"],
    )]  # fmt: skip
    assert [status for status, _ in said] == [1, 0, 0, 0, 1, 1, 0, 0, 1]
    text = "\n".join(each for _, each in said)
    for words in (
        "epoch 2; 8 files, 3,046 pseudonyms re-keyed",
        "the new master key is in use",
        "a published pseudonym joins none of the periods before: of vendor_sales_monthly",
        "what stays: published releases",
        f"{SYSTEM}: destroyed",
    ):
        assert words in text
    assert key not in text
    assert "Traceback" not in text
    actions = [record.action for record in AuditLog(filled, SYSTEM).records()]
    assert actions == [
        *["keys_rotation_began", "keys_rotated"] * 2,
        "use_key_rotated",
        "keys_destruction_began",
        "keys_destroyed",
    ]


def test_a_record_of_another_system_is_refused(home: Home) -> None:
    create(home, "mall", {})
    home.key_record(SYSTEM).write_bytes(home.key_record("mall").read_bytes())
    with pytest.raises(KeyMaterialError, match="is damaged"):
        read_record(home, SYSTEM)
    record = read_record(home, "mall")
    assert record is not None
    write_record(home, record)
    assert read_record(home, "mall") == record
