"""A master key in Vault: what is asked of its HTTP API, and what is said when it refuses."""

from __future__ import annotations

import base64
import logging
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from tests.support.vault_server import ROLE, SECRET, TOKEN, Vault, Version, vault_server
from transforms.errors import KeyMaterialError
from transforms.home import Home
from transforms.keys import vault as vault_module
from transforms.keys.create import create
from transforms.keys.destroy import destroy
from transforms.keys.record import read_record
from transforms.keys.vault import VaultPlace
from transforms.pseudonymisation.keys import KeyRing

KEY = bytes(range(32))
TEXT = base64.b64encode(KEY).decode()
PATH = "parda/mgoods"


@pytest.fixture(scope="module")
def server() -> Iterator[Vault]:
    with vault_server() as running:
        yield running


@pytest.fixture
def vault(server: Vault) -> Vault:
    """The server as new."""
    fresh = Vault(address=server.address)
    vars(server).update(vars(fresh))
    return server


def environ(vault: Vault, **others: str) -> dict[str, str]:
    given = {"VAULT_ADDR": vault.address, "VAULT_TOKEN": TOKEN, "PARDA_MGOODS_VAULT_PATH": PATH}
    return {name: value for name, value in {**given, **others}.items() if value}


def put(vault: Vault, text: str = TEXT, path: str = PATH) -> None:
    vault.secrets[path] = [Version({"master_key": text})]


def test_the_ring_is_made_of_the_key_in_vault(vault: Vault, home: Home) -> None:
    put(vault)
    ring = KeyRing.load("mgoods", home, environ(vault))
    assert ring.derive("identity") == KeyRing("mgoods", KEY).derive("identity")
    assert not home.key_file("mgoods").exists()
    assert vault.asked == [f"GET /v1/secret/data/{PATH}"]


def test_the_environment_goes_before_vault_and_vault_before_the_file(vault: Vault, home: Home) -> None:
    put(vault)
    KeyRing.load("mgoods", home, {})  # makes a file
    of_vault = KeyRing.load("mgoods", home, environ(vault)).key_id("check")
    other = base64.b64encode(bytes(32)).decode()
    of_variable = KeyRing.load("mgoods", home, environ(vault, PARDA_MGOODS_MASTER_KEY=other)).key_id("check")
    assert of_vault == KeyRing("mgoods", KEY).key_id("check")
    assert of_variable == KeyRing("mgoods", bytes(32)).key_id("check")


def test_log_in_by_role(vault: Vault, home: Home) -> None:
    put(vault)
    by_role = environ(vault, VAULT_TOKEN="", VAULT_ROLE_ID=ROLE, VAULT_SECRET_ID=SECRET)
    KeyRing.load("mgoods", home, by_role)
    assert vault.asked[0] == "POST /v1/auth/approle/login"
    with pytest.raises(KeyMaterialError, match="status 400"):
        KeyRing.load("mgoods", home, {**by_role, "VAULT_SECRET_ID": "wrong"})


def test_namespace_and_mount(vault: Vault, home: Home) -> None:
    vault.namespace, vault.mount = "shops/", "kv/teams"
    put(vault)
    set_up = environ(vault, VAULT_NAMESPACE="shops/", PARDA_VAULT_MOUNT="kv/teams")
    KeyRing.load("mgoods", home, set_up)
    with pytest.raises(KeyMaterialError, match=r"no master key in vault kv/teams/parda/mgoods"):
        KeyRing.load("mgoods", home, {**set_up, "VAULT_NAMESPACE": "others/"})


def test_an_empty_path_is_not_filled_by_a_run(vault: Vault, home: Home) -> None:
    with pytest.raises(KeyMaterialError, match=r"parda keys create --system mgoods --place vault"):
        KeyRing.load("mgoods", home, environ(vault))
    assert vault.secrets == {}
    assert not home.key_file("mgoods").exists()


def test_a_transient_failure_is_asked_again(vault: Vault, home: Home) -> None:
    put(vault)
    vault.failures = [502, 429]
    KeyRing.load("mgoods", home, environ(vault))
    assert len(vault.asked) == 3


def sealed(vault: Vault) -> None:
    vault.sealed = True


def no_rights(vault: Vault) -> None:
    vault.tokens = {TOKEN: set()}


def unknown_token(vault: Vault) -> None:
    vault.tokens = {}


def always_failing(vault: Vault) -> None:
    vault.failures = [500] * 9


def no_json(vault: Vault) -> None:
    vault.raw = b"<html>" + TEXT.encode()


def no_field(vault: Vault) -> None:
    vault.secrets[PATH] = [Version({"other": TEXT})]


def a_number(vault: Vault) -> None:
    vault.secrets[PATH] = [Version({"master_key": 12})]


def short(vault: Vault) -> None:
    put(vault, base64.b64encode(KEY[:31]).decode())


def no_base64(vault: Vault) -> None:
    put(vault, "not base64 !" + TEXT)


REFUSALS = [
    (sealed, "is sealed .* unseal it"),
    (no_rights, "status 403.* allow read on secret/data/parda/mgoods"),
    (unknown_token, "status 403"),
    (always_failing, "no answer that can be understood"),
    (no_json, "no answer that can be understood"),
    (no_field, "has no field `master_key`"),
    (a_number, "has no field `master_key`"),
    (short, "31 bytes instead of 32"),
    (no_base64, "is not base64"),
]


@pytest.mark.parametrize(("breakage", "said"), REFUSALS, ids=[each.__name__ for each, _ in REFUSALS])
def test_each_refusal_says_what_to_do_and_shows_nothing(
    vault: Vault, home: Home, breakage: object, said: str, caplog: pytest.LogCaptureFixture
) -> None:
    put(vault)
    assert callable(breakage)
    breakage(vault)
    caplog.set_level(logging.DEBUG)
    with pytest.raises(KeyMaterialError, match=f"(?s){said}") as refused:
        KeyRing.load("mgoods", home, environ(vault))
    shown = str(refused.value) + caplog.text
    assert TOKEN not in shown
    assert TEXT not in shown
    assert refused.value.__cause__ is None
    assert refused.value.__context__ is None or refused.value.__suppress_context__
    assert not home.key_file("mgoods").exists()


def test_nobody_there_and_too_slow(vault: Vault, home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vault_module, "RETRIES", 0)
    with pytest.raises(KeyMaterialError, match="cannot be reached"):
        KeyRing.load("mgoods", home, environ(vault, VAULT_ADDR="http://127.0.0.1:9"))
    monkeypatch.setattr(vault_module, "TIMEOUT_SECONDS", 0.2)
    vault.slow_seconds = 1.0
    with pytest.raises(KeyMaterialError, match="cannot be reached, or does not answer in time"):
        KeyRing.load("mgoods", home, environ(vault))


@pytest.mark.parametrize("address", ["http://vault.example:8200", "ftp://127.0.0.1", "vault.example"])
def test_no_key_crosses_a_network_in_clear(vault: Vault, home: Home, address: str) -> None:
    with pytest.raises(KeyMaterialError, match="does not begin with https"):
        KeyRing.load("mgoods", home, environ(vault, VAULT_ADDR=address))


@pytest.mark.parametrize(
    ("missing", "said"), [("VAULT_ADDR", "VAULT_ADDR is not set"), ("VAULT_TOKEN", "nothing to log in")]
)
def test_what_is_not_set_is_named(vault: Vault, home: Home, missing: str, said: str) -> None:
    with pytest.raises(KeyMaterialError, match=said):
        KeyRing.load("mgoods", home, environ(vault, **{missing: ""}))


def test_a_place_shows_no_token(vault: Vault) -> None:
    place = VaultPlace.of("mgoods", environ(vault))
    assert str(place) == "vault secret/parda/mgoods"
    assert TOKEN not in repr(place)


def test_create_writes_once_and_never_over_a_key(vault: Vault, home: Home) -> None:
    made = create(home, "mgoods", environ(vault), "vault")
    first = vault.key(PATH)
    assert made.place == "vault"
    assert made.made_at == datetime(2026, 5, 12, 8, tzinfo=UTC)
    assert KeyRing.load("mgoods", home, environ(vault)).key_id("check") == made.master_id
    home.key_record("mgoods").unlink()
    with pytest.raises(KeyMaterialError, match="is not replaced"):
        create(home, "mgoods", environ(vault), "vault")
    assert vault.key(PATH) == first


def test_a_key_that_was_destroyed_in_vault_is_not_made_anew_over_its_remains(
    vault: Vault, home: Home
) -> None:
    vault.secrets[PATH] = [Version(None, destroyed=True)]
    with pytest.raises(KeyMaterialError, match="is not replaced"):
        create(home, "mgoods", environ(vault), "vault")


def test_put_over_a_key_destroys_the_versions_before(vault: Vault) -> None:
    place = VaultPlace.of("mgoods", environ(vault))
    assert place.put(KEY, replace=False)
    assert not place.put(bytes(32), replace=False)
    assert place.put(bytes(32), replace=True)
    assert [version.data for version in vault.secrets[PATH]][:-1] == [None]
    assert place.read() == bytes(32)


def test_destroy_leaves_no_version_and_no_metadata(vault: Vault, home: Home) -> None:
    create(home, "mgoods", environ(vault), "vault")
    VaultPlace.of("mgoods", environ(vault)).put(KEY, replace=True)
    done = destroy(home, "mgoods", environ(vault), "mgoods")
    assert done.places == ("vault secret/parda/mgoods",)
    assert vault.secrets == {}
    put(vault)  # brought back from a backup: destroyed it stays
    with pytest.raises(KeyMaterialError, match="were destroyed"):
        KeyRing.load("mgoods", home, environ(vault))


def test_destroy_without_the_right_to_delete_says_so_and_can_be_repeated(vault: Vault, home: Home) -> None:
    create(home, "mgoods", environ(vault), "vault")
    vault.tokens = {TOKEN: {"read"}}
    with pytest.raises(KeyMaterialError, match="allow read, delete on secret/metadata/parda/mgoods"):
        destroy(home, "mgoods", environ(vault), "mgoods")
    record = read_record(home, "mgoods")
    assert record is not None
    assert record.destroyed_at is not None  # no run begins meanwhile
    vault.tokens = {TOKEN: {"read", "delete"}}
    assert destroy(home, "mgoods", environ(vault), "mgoods").places
