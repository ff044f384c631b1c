"""Pseudonyms: known answers, joins, separation, re-keying, and agreement with DuckDB."""

from __future__ import annotations

import ast
import hashlib
import uuid
from pathlib import Path

import duckdb
import polars as pl
import pyarrow as pa
import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from hypothesis import given, settings
from hypothesis import strategies as st

import transforms.pseudonymisation as package
from transforms.errors import SchemaDrift, StorageError
from transforms.policy.models import Domain
from transforms.pseudonymisation import pseudonym as module
from transforms.pseudonymisation.keys import KeyRing
from transforms.pseudonymisation.normalise import normalise
from transforms.pseudonymisation.pseudonym import (
    PSEUDONYM_ARROW_TYPE,
    PSEUDONYM_SQL_TYPE,
    from_uuid_text,
    pseudonym_of,
    pseudonymise,
    rekey,
    to_uuid_text,
)

RING = KeyRing("mgoods", bytes(range(32)))


def by_the_book(normalised: str, domain: Domain, ring: KeyRing = RING, use: str = "storage") -> bytes:
    """The two layers written down plainly: hashlib, then one AES block."""
    digest = hashlib.blake2b(
        normalised.encode(),
        digest_size=16,
        key=ring.derive("identity"),
        person=domain.value.encode().ljust(16, b"\0"),
    ).digest()
    encryptor = Cipher(algorithms.AES128(ring.derive(f"pseudonym:{use}", 16)), modes.ECB()).encryptor()
    return encryptor.update(digest) + encryptor.finalize()


@pytest.mark.parametrize("domain", list(Domain))
def test_known_answers(domain: Domain) -> None:
    raw = pl.Series("c", ["901234567", "Aziza@example.uz", "Ғулом Ўктамов", "7", None])
    normalised = normalise(raw, domain).to_list()
    expected = [None if value is None else by_the_book(value, domain) for value in normalised]
    got = pseudonymise(raw, domain, RING)
    assert got.to_list() == expected
    assert got.dtype == pl.Binary
    assert got.name == "c"


def test_answers_that_must_never_change() -> None:
    """Stored partitions hold these; a change here breaks every join with them."""
    assert str(pseudonym_of("+998 90 123-45-67", Domain.PHONE, RING)) == PHONE_ANSWER
    assert str(pseudonym_of("O'ktamov G'ulom", Domain.PERSON_NAME, RING)) == NAME_ANSWER
    assert str(pseudonym_of(7, Domain.STORE, RING)) == STORE_ANSWER


PHONE_ANSWER = "3d958eec-e64a-9fe1-b188-f4d245276cbb"
NAME_ANSWER = "fc391a69-c86c-4d3c-5cd3-6bd66fc2d9aa"
STORE_ANSWER = "acfbbb22-424b-4787-5b41-37807f2859cf"

texts = st.none() | st.text(max_size=12) | st.sampled_from(["901234567", "+998901234567", "a@b.uz", "Ali"])


@settings(deadline=None, max_examples=40)
@given(st.lists(texts, max_size=30), st.sampled_from(list(Domain)))
def test_dictionary_and_row_by_row_agree(values: list[str | None], domain: Domain) -> None:
    column = pl.Series("c", values, dtype=pl.String)
    many = pl.concat([column] * 5) if len(column) else column
    together = pseudonymise(many, domain, RING).to_list()
    assert together == pseudonymise(column, domain, RING).to_list() * (len(many) // max(len(column), 1))
    one_by_one = [pseudonymise(pl.Series([value], dtype=pl.String), domain, RING)[0] for value in values]
    assert together[: len(values)] == one_by_one


@pytest.mark.parametrize("distinct", [True, False])
def test_both_ways_are_taken_and_keep_rows_and_nulls(distinct: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "mostly_distinct", lambda series: distinct)
    column = pl.Series("c", ["1", None, "2", "x y", None, "2", "", "3"])
    got = pseudonymise(column, Domain.ACCOUNT, RING)
    values = ["1", None, "2", "x y", None, "2", None, "3"]
    assert got.to_list() == [None if v is None else by_the_book(v, Domain.ACCOUNT) for v in values]


def test_a_slice_is_not_confused_by_its_offset() -> None:
    column = pl.Series("c", [str(n % 7) for n in range(100)])
    got = pseudonymise(column, Domain.ACCOUNT, RING)
    assert pseudonymise(column[13:57], Domain.ACCOUNT, RING).to_list() == got.to_list()[13:57]
    chunked = pl.concat([column[:10], column[10:]], rechunk=False)
    assert chunked.n_chunks() == 2
    assert pseudonymise(chunked, Domain.ACCOUNT, RING).to_list() == got.to_list()


def test_one_person_joins_across_tables_and_written_forms() -> None:
    orders = pl.DataFrame({"order": [1, 2, 3], "phone": ["90 123 45 67", "+998 91–234–56–78", None]})
    accounts = pl.DataFrame({"account": [10, 11], "phone": [998912345678, 998901234567]})
    left = orders.with_columns(pseudonymise(orders["phone"], Domain.PHONE, RING))
    right = accounts.with_columns(pseudonymise(accounts["phone"], Domain.PHONE, RING))
    joined = left.join(right, on="phone").sort("order")
    assert joined["account"].to_list() == [11, 10]


def test_domains_systems_uses_epochs_and_keys_never_join() -> None:
    column = pl.Series(["7"])
    answers = [
        pseudonymise(column, Domain.ACCOUNT, RING)[0],
        pseudonymise(column, Domain.STORE, RING)[0],
        pseudonymise(column, Domain.STORE, RING, use="improve.system")[0],
        pseudonymise(column, Domain.STORE, RING.at_epoch(2))[0],
        pseudonymise(column, Domain.STORE, KeyRing("mall", bytes(range(32))))[0],
        pseudonymise(column, Domain.STORE, KeyRing("mgoods", bytes(32)))[0],
    ]
    assert len(set(answers)) == len(answers)


def test_distinct_values_give_distinct_pseudonyms() -> None:
    got = pseudonymise(pl.Series([str(n) for n in range(50_000)]), Domain.ACCOUNT, RING)
    assert got.n_unique() == 50_000
    assert (got.bin.size() == 16).all()


def test_non_identifiers_become_null() -> None:
    assert pseudonymise(pl.Series(["yo'q", "", None, "-"]), Domain.PHONE, RING).null_count() == 4
    assert pseudonymise(pl.Series([None, None]), Domain.PHONE, RING).null_count() == 2
    empty = pseudonymise(pl.Series([], dtype=pl.String), Domain.PHONE, RING)
    assert (len(empty), empty.dtype) == (0, pl.Binary)


def test_wrong_type_is_an_error_without_value() -> None:
    with pytest.raises(SchemaDrift, match="buyer_phone") as caught:
        pseudonymise(pl.Series("buyer_phone", [901234567.5]), Domain.PHONE, RING)
    assert "901234567" not in str(caught.value)


# --- re-keying ------------------------------------------------------------------------------------


@settings(deadline=None)
@given(st.lists(st.none() | st.integers(0, 40), max_size=40))
def test_rekeying_equals_pseudonymising_for_the_other_use(values: list[int | None]) -> None:
    raw = pl.Series("c", values, dtype=pl.Int64)
    stored = pseudonymise(raw, Domain.CUSTOMER, RING)
    other = pseudonymise(raw, Domain.CUSTOMER, RING, use="improve.system")
    assert rekey(stored, RING, "storage", "improve.system").equals(other, check_names=True)
    assert rekey(other, RING, "improve.system", "storage").equals(stored)
    rotated = rekey(stored, RING, "storage", "storage", to_ring=RING.at_epoch(2))
    assert rotated.equals(pseudonymise(raw, Domain.CUSTOMER, RING.at_epoch(2)))


@pytest.mark.parametrize("bad", [[b"short"], [b"x" * 17], [b"x" * 16, b""]])
def test_rekeying_refuses_what_is_no_pseudonym(bad: list[bytes]) -> None:
    with pytest.raises(StorageError, match=r"mgoods\.buyer: .* 16 bytes") as caught:
        rekey(pl.Series("buyer", bad), RING, "storage", "improve.system")
    assert "short" not in str(caught.value)
    with pytest.raises(StorageError, match="16 bytes"):
        rekey(pl.Series("buyer", ["0" * 16]), RING, "storage", "improve.system")


def test_rekeying_across_systems_is_refused() -> None:
    stored = pseudonymise(pl.Series(["7"]), Domain.STORE, RING)
    with pytest.raises(StorageError, match="different controllers"):
        rekey(stored, RING, "storage", "storage", to_ring=KeyRing("mall", bytes(32)))


# --- DuckDB ---------------------------------------------------------------------------------------


def test_duckdb_reads_pseudonyms_as_uuid_with_the_same_digits(tmp_path: Path) -> None:
    column = pseudonymise(pl.Series("p", ["1", None, "2", "1"]), Domain.STORE, RING)
    table = pl.DataFrame({"n": [0, 1, 2, 3], "p": column}).to_arrow()
    table = table.cast(pa.schema([("n", pa.int64()), ("p", PSEUDONYM_ARROW_TYPE)]))
    con = duckdb.connect()
    con.register("incoming", table)
    part = tmp_path / "part.parquet"
    con.execute(f"COPY (SELECT * FROM incoming) TO '{part}' (FORMAT parquet)")
    assert con.sql(f"SELECT typeof(p) FROM '{part}' LIMIT 1").fetchall() == [(PSEUDONYM_SQL_TYPE,)]
    stored = con.sql(f"SELECT p FROM '{part}' ORDER BY n").fetchall()
    assert [row[0] for row in stored] == [None if b is None else uuid.UUID(bytes=b) for b in column]
    assert con.sql(f"SELECT count(DISTINCT p) FROM '{part}'").fetchall() == [(2,)]
    found = con.execute(f"SELECT n FROM '{part}' WHERE p = ?", [pseudonym_of("1", Domain.STORE, RING)])
    assert sorted(found.fetchall()) == [(0,), (3,)]
    text = con.sql(f"SELECT p::VARCHAR AS p FROM '{part}' ORDER BY n").pl()["p"]
    assert text.to_list() == to_uuid_text(column).to_list()
    assert from_uuid_text(text).to_list() == column.to_list()


def test_text_that_is_no_uuid_is_refused_without_value() -> None:
    with pytest.raises(StorageError) as caught:
        from_uuid_text(pl.Series("p", ["901234567-zz"]))
    assert "901234567" not in str(caught.value)


# --- keys and plans -------------------------------------------------------------------------------


def test_no_key_can_enter_a_lazy_plan() -> None:
    """A plan is printed by ``explain``, profiles and errors. The package builds none, and maps no closure."""
    forbidden = {"lazy", "map_elements", "map_batches", "map_groups", "scan_parquet", "collect"}
    for path in Path(package.__path__[0]).glob("*.py"):
        used = {
            node.attr for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Attribute)
        }
        assert not used & forbidden, path.name
