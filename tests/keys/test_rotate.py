"""Rotation: stored pseudonyms and files of the next epoch, joins intact, whatever happens in between."""

from __future__ import annotations

import os
import shutil
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.keys.stored import DAYS, OWN, SYSTEM, Content, content, fill, market, opened_by, vendors
from transforms.errors import KeyMaterialError, StorageError
from transforms.evidence.audit_log import AuditLog
from transforms.home import Home
from transforms.keys.lock import keys_in_use
from transforms.keys.record import read_record
from transforms.keys.rekeying import Turn
from transforms.keys.rotate import RotationReport, rotate_storage
from transforms.pseudonymisation.keys import KeyRing

ROOT = Path(__file__).resolve().parents[2]
RING = KeyRing(SYSTEM, bytes(range(32)))


@pytest.fixture(scope="module")
def filled_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = Home.of(tmp_path_factory.mktemp("filled") / "var")
    fill(home, KeyRing.load(SYSTEM, home, {}))
    return home.root


@pytest.fixture
def filled(filled_once: Path, tmp_path: Path) -> Home:
    """A home with a little of everything, to be changed."""
    shutil.copytree(filled_once, tmp_path / "var")
    return Home.of(tmp_path / "var")


def rotate(home: Home, *, master: bool = False, environ: dict[str, str] | None = None) -> RotationReport:
    return rotate_storage(home, market(), environ or {}, lambda text: None, master=master)


def same_but_for_pseudonyms(home: Home, before: Content) -> Content:
    """What is stored says the same as before, under other pseudonyms."""
    after = content(home, KeyRing.load(SYSTEM, home, {}))
    assert after.rows == before.rows
    assert after.joined == before.joined > 0
    assert not after.sellers & before.sellers
    return after


@pytest.mark.parametrize("master", [False, True], ids=["storage", "master"])
def test_everything_stored_is_rekeyed_and_joins_as_before(filled: Home, master: bool) -> None:
    old = KeyRing.load(SYSTEM, filled, {})
    before = content(filled, old)
    key_file = filled.key_file(SYSTEM).read_text()
    report = rotate(filled, master=master)
    assert (report.epoch, report.partitions, report.before, report.continued) == (2, 8, 0, False)
    assert report.pseudonyms == 2 * (2 * 300 + 2 * 300) + 600 + 41 + 5
    assert (filled.key_file(SYSTEM).read_text() != key_file) is master
    after = same_but_for_pseudonyms(filled, before)
    new = KeyRing.load(SYSTEM, filled, {})
    # a row that comes tomorrow meets those of yesterday
    fresh = set(vendors(new, list(range(40))))
    assert {seller.bytes for seller in after.sellers} == fresh
    assert not any(opened_by(filled, old))
    assert new.derive("identity") == old.derive("identity")
    assert new.derive("words") == old.derive("words")
    use = "pseudonym:essential.service.operations"
    assert (new.derive(use, 16), new.key_id(use)) == (old.derive(use, 16), old.key_id(use))
    assert new.derive("storage:conformed") != old.at_epoch(2).derive("storage:conformed") or not master
    assert sorted(path.name for path in filled.key_file(SYSTEM).parent.iterdir()) == [
        f"{SYSTEM}.json",
        f"{SYSTEM}.key",
    ]


def test_a_second_and_a_third_rotation(filled: Home) -> None:
    before = content(filled, KeyRing.load(SYSTEM, filled, {}))
    rotate(filled)
    rotate(filled, master=True)
    assert rotate(filled, master=True).epoch == 4
    same_but_for_pseudonyms(filled, before)
    assert [record.action for record in AuditLog(filled, SYSTEM).records()] == [
        "keys_rotation_began",
        "keys_rotated",
    ] * 3


def test_a_uuid_of_the_source_itself_is_left_alone(filled: Home) -> None:
    rotate(filled)
    found = content(filled, KeyRing.load(SYSTEM, filled, {}))
    assert {row[3] for row in found.rows["vendor_orders"]} == {OWN}
    assert {row[2] for row in found.rows["seller_events"]} == {OWN}


def test_files_stay_private_and_nothing_lies_about(filled: Home) -> None:
    left_over = filled.layer(SYSTEM, "pseudonymised") / "vendor_orders" / ".staging-1"
    left_over.mkdir()
    (left_over / "part.parquet").write_bytes(b"half")
    killed = filled.layer(SYSTEM, "conformed").parent / ".minors-x1"
    killed.write_bytes(b"half")
    rotate(filled)
    files = [path for path in filled.layer(SYSTEM, "pseudonymised").rglob("*") if path.is_file()]
    assert [path.name for path in files] == ["part.parquet"] * len(DAYS)
    assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}
    assert not any(filled.tmp.iterdir())
    assert not killed.exists()


# --- killed half way -------------------------------------------------------------------------------


POINTS = [
    ("storage", "write_record", 1, "before"),
    ("storage", "write_record", 1, "after"),
    ("storage", "put_in_place", 1, "before"),
    ("storage", "put_in_place", 3, "after"),
    ("storage", "write_record", 2, "before"),
    ("master", "put", 1, "after"),
    ("master", "write_record", 1, "after"),
    ("master", "put_in_place", 4, "after"),
    ("master", "seal_anew", 1, "after"),
    ("master", "put", 2, "after"),
    ("master", "erase", 1, "before"),
]


@pytest.mark.parametrize(("deed", "point", "at", "when"), POINTS)
def test_killed_at_any_point_it_is_noticed_and_a_rerun_finishes(
    filled: Home, deed: str, point: str, at: int, when: str
) -> None:
    old = KeyRing.load(SYSTEM, filled, {})
    before = content(filled, old)
    arguments = [str(filled.root), deed, point, str(at), when]
    run = subprocess.run(
        [sys.executable, "-m", "tests.keys.killed", *arguments],
        cwd=ROOT, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert run.returncode == -signal.SIGKILL, run.stderr[-800:]
    record = read_record(filled, SYSTEM)
    if record is None:  # it had not begun
        assert content(filled, KeyRing.load(SYSTEM, filled, {})) == before
    elif record.rotation is not None:
        with pytest.raises(KeyMaterialError, match=f"parda keys rotate --system {SYSTEM}"):
            KeyRing.load(SYSTEM, filled, {})
    report = rotate(filled, master=deed == "master") if record is None or record.rotation else None
    if record is not None and record.rotation is not None:
        assert report is not None
        assert report.continued
        assert report.master == (deed == "master")
    same_but_for_pseudonyms(filled, before)
    assert not any(opened_by(filled, old))
    assert AuditLog(filled, SYSTEM).check().records >= 2


def test_half_way_each_file_is_of_exactly_one_epoch(filled: Home) -> None:
    old = KeyRing.load(SYSTEM, filled, {})
    arguments = [str(filled.root), "storage", "put_in_place", "3", "after"]
    subprocess.run([sys.executable, "-m", "tests.keys.killed", *arguments], cwd=ROOT, check=False)
    opened = list(zip(opened_by(filled, old), opened_by(filled, old.at_epoch(2)), strict=True))
    assert all(of_old != of_new for of_old, of_new in opened)
    assert 3 <= sum(of_new for _, of_new in opened) < len(opened)


# --- who may, and what is refused ------------------------------------------------------------------


def test_a_run_and_a_rotation_exclude_each_other(filled: Home) -> None:
    with keys_in_use(filled, SYSTEM), pytest.raises(KeyMaterialError, match="wait until it has ended"):
        rotate(filled)
    program = (
        "import sys, time\n"
        "from transforms.home import Home\n"
        "from transforms.keys.lock import keys_being_changed\n"
        f"with keys_being_changed(Home.of(sys.argv[1]), '{SYSTEM}'):\n"
        "    print('held', flush=True)\n"
        "    time.sleep(60)\n"
    )
    holder = subprocess.Popen(
        [sys.executable, "-c", program, str(filled.root)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    with pytest.raises(KeyMaterialError, match="being changed"), keys_in_use(filled, SYSTEM):
        pass
    os.kill(holder.pid, signal.SIGKILL)  # the lock of a dead process holds nobody up
    holder.wait()
    deadline = time.monotonic() + 5
    while True:
        try:
            assert rotate(filled).epoch == 2
            return
        except KeyMaterialError:
            assert time.monotonic() < deadline
            time.sleep(0.05)


def test_another_master_key_is_noticed_before_anything_is_read_or_written(filled: Home) -> None:
    rotate(filled)
    path = filled.key_file(SYSTEM)
    mine = path.read_text()
    from transforms.keys.material import encoded

    path.write_text(encoded(bytes(32)))
    for use in (lambda: KeyRing.load(SYSTEM, filled, {}), lambda: rotate(filled)):
        with pytest.raises(KeyMaterialError, match="not the one that the stored layers were made with"):
            use()
    path.write_text(mine)
    assert rotate(filled).epoch == 3


def test_without_a_key_there_is_nothing_to_rotate(home: Home) -> None:
    with pytest.raises(KeyMaterialError, match="nothing to rotate"):
        rotate(home)
    assert not home.key_file(SYSTEM).exists()


def test_a_damaged_partition_stops_it_and_says_what_to_do(filled: Home) -> None:
    before = content(filled, KeyRing.load(SYSTEM, filled, {}))
    part = filled.partition(SYSTEM, "conformed", "seller_events", DAYS[1])
    whole = part.read_bytes()
    part.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(StorageError, match=r"2026-05-02 is damaged .*parda keys rotate"):
        rotate(filled)
    part.write_bytes(whole)
    assert rotate(filled).continued
    same_but_for_pseudonyms(filled, before)


def test_a_rotated_key_from_a_variable(filled: Home) -> None:
    old = filled.key_file(SYSTEM).read_text()
    before = content(filled, KeyRing.load(SYSTEM, filled, {}))
    filled.key_file(SYSTEM).unlink()
    variable = "PARDA_KOOPSERI_MASTER_KEY"
    with pytest.raises(KeyMaterialError, match="PARDA_KOOPSERI_NEXT_MASTER_KEY"):
        rotate(filled, master=True, environ={variable: old})
    from transforms.keys.material import encoded

    new = encoded(bytes(range(1, 33)))
    rotate(filled, master=True, environ={variable: old, "PARDA_KOOPSERI_NEXT_MASTER_KEY": new})
    with pytest.raises(KeyMaterialError, match="not the one"):
        KeyRing.load(SYSTEM, filled, {variable: old})
    after = content(filled, KeyRing.load(SYSTEM, filled, {variable: new}))
    assert (after.rows, after.joined) == (before.rows, before.joined)


def test_a_changed_record_is_noticed(filled: Home) -> None:
    rotate(filled, master=True)
    path = filled.key_record(SYSTEM)
    text = path.read_text()
    kept = read_record(filled, SYSTEM).kept["identity:0:32"]  # type: ignore[union-attr]
    path.write_text(text.replace(kept, "A" * (len(kept) - 1) + "="))
    with pytest.raises(KeyMaterialError, match="kept key"):
        KeyRing.load(SYSTEM, filled, {})
    path.write_text(text[:-20])
    with pytest.raises(KeyMaterialError, match="is damaged"):
        KeyRing.load(SYSTEM, filled, {})


def test_the_record_and_the_log_hold_no_key(filled: Home) -> None:
    rotate(filled)
    rotate(filled, master=True)
    ring = KeyRing.load(SYSTEM, filled, {})
    shown = filled.key_record(SYSTEM).read_text() + AuditLog(filled, SYSTEM).path.read_text()
    for use, length in (
        ("identity", 32),
        ("words", 32),
        ("storage:conformed", 32),
        ("pseudonym:storage", 16),
    ):
        assert ring.derive(use, length).hex() not in shown
    assert filled.key_file(SYSTEM).read_text().strip() not in shown
    assert stat.S_IMODE(filled.key_record(SYSTEM).stat().st_mode) == 0o600


# --- the turn itself -------------------------------------------------------------------------------

blocks = st.lists(st.one_of(st.none(), st.binary(min_size=16, max_size=16)), max_size=80)


@settings(max_examples=60, deadline=None)
@given(blocks, st.integers(0, 20), st.booleans())
def test_there_and_back_gives_the_same(values: list[bytes | None], start: int, master: bool) -> None:
    new = RING.with_master(bytes(32), epoch=2, data_uses=()) if master else RING.at_epoch(2)
    column = pa.array(values, pa.uuid())[start:]
    turned = Turn(RING, new).pseudonyms(column)
    assert turned.is_null().equals(column.is_null())
    assert Turn(new, RING).pseudonyms(turned).equals(column)
    assert all(a != b for a, b in zip(turned, column, strict=True) if a.is_valid)
    assert len(set(turned.to_pylist())) == len(set(column.to_pylist()))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.one_of(st.none(), st.tuples(st.text(max_size=9), st.uuids(), st.text(max_size=9)))))
def test_in_texts_pseudonyms_alone_change(parts: list[tuple[str, object, str] | None]) -> None:
    texts = [None if part is None else f"{part[0]}{part[1]}{part[2]}" for part in parts]
    column = pa.array(texts, pa.large_string())
    new = RING.at_epoch(2)
    turned = Turn(RING, new).texts(column)
    assert Turn(new, RING).texts(turned).to_pylist() == texts
    for part, text in zip(parts, turned.to_pylist(), strict=True):
        if part is not None:
            assert text.startswith(part[0])
            assert text.endswith(part[2])
            assert len(text) == len(part[0]) + 36 + len(part[2])
