"""Master keys come from one place, are checked, and never show."""

from __future__ import annotations

import base64
import copy
import os
import pickle
import stat
import threading

import pytest
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from transforms.errors import KeyMaterialError
from transforms.home import Home
from transforms.pseudonymisation.keys import KeyRing, master_key_variable

MASTER = bytes(range(32))
ENVIRON = {"PARDA_MGOODS_MASTER_KEY": base64.b64encode(MASTER).decode()}


def test_first_run_makes_a_private_key_file_and_later_runs_use_it(home: Home) -> None:
    first = KeyRing.load("mgoods", home, {})
    path = home.key_file("mgoods")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert len(base64.b64decode(path.read_text().strip(), validate=True)) == 32
    assert KeyRing.load("mgoods", home, {}).derive("identity") == first.derive("identity")
    assert [entry.name for entry in path.parent.iterdir()] == ["mgoods.key"]


def test_each_system_has_its_own_key(home: Home) -> None:
    assert KeyRing.load("mgoods", home, {}).derive("words") != KeyRing.load("mall", home, {}).derive("words")
    # even when an operator copies the master key
    assert KeyRing("mgoods", MASTER).derive("words") != KeyRing("mall", MASTER).derive("words")


def test_processes_that_start_together_agree_on_one_key(home: Home) -> None:
    ids: list[str] = []
    gate = threading.Barrier(8)

    def start() -> None:
        gate.wait()
        ids.append(KeyRing.load("mgoods", home, {}).key_id("identity"))

    threads = [threading.Thread(target=start) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(ids) == 8
    assert len(set(ids)) == 1


def test_environment_wins_and_makes_no_file(home: Home) -> None:
    ring = KeyRing.load("mgoods", home, ENVIRON)
    assert ring.derive("identity") == KeyRing("mgoods", MASTER).derive("identity")
    assert not home.key_file("mgoods").exists()
    assert master_key_variable("sotuv_agenti") == "PARDA_SOTUV_AGENTI_MASTER_KEY"


BAD_TEXTS = {
    "empty": ("", "is empty"),
    "blank": (" \n", "is empty"),
    "31 bytes": (base64.b64encode(MASTER[:31]).decode(), "31 bytes instead of 32"),
    "33 bytes": (base64.b64encode(MASTER + b"!").decode(), "33 bytes instead of 32"),
    "hex": (MASTER.hex(), "48 bytes instead of 32"),
    "not base64": ("s3cret-not-base64!", "is not base64"),
    "bad padding": (base64.b64encode(MASTER).decode().rstrip("="), "is not base64"),
    "not ASCII": ("калит" * 9, "is not base64"),
}


@pytest.mark.parametrize(("text", "said"), BAD_TEXTS.values(), ids=BAD_TEXTS.keys())
@pytest.mark.parametrize("place", ["environment", "file"])
def test_bad_key_text_is_refused_and_not_shown(home: Home, place: str, text: str, said: str) -> None:
    environ = {}
    if place == "environment":
        environ = {"PARDA_MGOODS_MASTER_KEY": text}
    else:
        home.key_file("mgoods").write_text(text)
        home.key_file("mgoods").chmod(0o600)
    with pytest.raises(KeyMaterialError, match=said) as caught:
        KeyRing.load("mgoods", home, environ)
    assert ("$PARDA_MGOODS_MASTER_KEY" if environ else "mgoods.key") in str(caught.value)
    assert caught.value.system == "mgoods"
    if text.strip():
        assert text.strip() not in str(caught.value)


@pytest.mark.parametrize("mode", [0o604, 0o640, 0o660, 0o601, 0o620])
def test_a_key_file_open_to_others_is_refused(home: Home, mode: int) -> None:
    KeyRing.load("mgoods", home, {})
    home.key_file("mgoods").chmod(mode)
    with pytest.raises(KeyMaterialError, match=r"open to others \(mode 06") as caught:
        KeyRing.load("mgoods", home, {})
    assert home.key_file("mgoods").read_text().strip() not in str(caught.value)


def test_a_directory_in_place_of_the_key_file_is_refused(home: Home) -> None:
    home.key_file("mgoods").mkdir()
    with pytest.raises(KeyMaterialError, match="cannot be read"):
        KeyRing.load("mgoods", home, {})


def test_a_lost_key_is_not_replaced_while_partitions_exist(home: Home) -> None:
    KeyRing.load("mgoods", home, {})
    home.key_file("mgoods").unlink()
    part = home.layer("mgoods", "pseudonymised") / "orders" / "day=2026-05-12" / "part.parquet"
    part.parent.mkdir(parents=True)
    part.write_bytes(b"PAR1")
    with pytest.raises(KeyMaterialError, match="is gone, but stored partitions"):
        KeyRing.load("mgoods", home, {})
    assert not home.key_file("mgoods").exists()
    KeyRing.load("mall", home, {})  # another system is not concerned


def test_derivation_is_hkdf_sha256_bound_to_system_use_epoch_and_length() -> None:
    ring = KeyRing("mgoods", MASTER)
    info = b"parda-key-1\0mgoods\0identity\0" + b"0" + b"\0" + b"32"
    assert ring.derive("identity") == HKDF(SHA256(), 32, None, info).derive(MASTER)
    info = b"parda-key-1\0mgoods\0pseudonym:storage\0" + b"1" + b"\0" + b"16"
    assert ring.derive("pseudonym:storage", 16) == HKDF(SHA256(), 16, None, info).derive(MASTER)
    assert ring.derive("pseudonym:storage", 32)[:16] != ring.derive("pseudonym:storage", 16)


def test_uses_never_share_a_key() -> None:
    ring = KeyRing("mgoods", MASTER)
    uses = ["identity", "words", "surrogate", "pseudonym:storage", "pseudonym:improve.system"]
    uses += [f"storage:{layer}" for layer in ("pseudonymised", "conformed", "aggregated")]
    assert len({ring.derive(use) for use in uses}) == len(uses)
    assert len({ring.key_id(use) for use in uses}) == len(uses)


@pytest.mark.parametrize(
    "use", ["", "Identity", "identity ", "pseudonym:", "pseudonyms:storage", "storage:a\0b"]
)
def test_a_misspelt_use_is_an_error(use: str) -> None:
    with pytest.raises(KeyMaterialError, match="unknown use"):
        KeyRing("mgoods", MASTER).derive(use)


def test_an_epoch_changes_outer_keys_only() -> None:
    one, two = KeyRing("mgoods", MASTER), KeyRing("mgoods", MASTER).at_epoch(2)
    assert one.derive("pseudonym:storage") != two.derive("pseudonym:storage")
    assert one.key_id("pseudonym:storage") != two.key_id("pseudonym:storage")
    assert one.derive("storage:conformed") != two.derive("storage:conformed")
    for use in ("identity", "words", "surrogate", "pseudonym:analytics.reporting"):
        assert one.derive(use) == two.derive(use)
    with pytest.raises(KeyMaterialError, match="below 1"):
        one.at_epoch(0)


def test_key_ids_are_short_stable_and_hold_no_key_bytes() -> None:
    ring = KeyRing("mgoods", MASTER)
    identifier = ring.key_id("identity")
    assert len(identifier) == 16
    assert identifier == KeyRing("mgoods", MASTER).key_id("identity")
    assert identifier not in ring.derive("identity").hex()
    assert identifier not in MASTER.hex()


def test_no_way_of_looking_at_a_ring_shows_key_material() -> None:
    ring = KeyRing("mgoods", MASTER)
    shown = " ".join([repr(ring), str(ring), f"{ring}", f"{ring!r}", repr([ring]), repr(KeyRing.__dict__)])
    for secret in (
        MASTER.hex(),
        repr(MASTER),
        base64.b64encode(MASTER).decode(),
        ring.derive("identity").hex(),
    ):
        assert secret not in shown
    with pytest.raises(TypeError):
        vars(ring)
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        with pytest.raises(TypeError, match="never pickled"):
            pickle.dumps(ring, protocol)
    for copied in (copy.copy, copy.deepcopy):
        with pytest.raises(TypeError, match="never pickled"):
            copied(ring)


@pytest.mark.parametrize("length", [0, 16, 31, 33, 64])
def test_master_keys_of_another_length_are_refused(length: int) -> None:
    with pytest.raises(KeyMaterialError, match=f"{length} bytes instead of 32"):
        KeyRing("mgoods", b"\1" * length)


def test_the_key_file_is_whole_or_not_there(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine that stops before the key is on disk leaves no key file, not an empty one."""

    def stops(handle: int) -> None:
        raise OSError("power cut")

    monkeypatch.setattr(os, "fsync", stops)
    with pytest.raises(KeyMaterialError, match="cannot be made"):
        KeyRing.load("mgoods", home, {})
    assert not home.key_file("mgoods").exists()
    monkeypatch.undo()
    KeyRing.load("mgoods", home, {})
