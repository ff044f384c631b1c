"""Who is below the age is taken out of a raw batch; only row ids and pseudonyms of them leave it."""

from __future__ import annotations

from calendar import isleap
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import polars as pl
import pyarrow as pa
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from transforms.errors import PolicyError, StorageError
from transforms.home import Home
from transforms.policy.load import SYSTEMS, load_system
from transforms.policy.minors import AgeRule, below_age, latest_birth, of_age_from, take_out
from transforms.policy.minors_list import MinorsList, list_file
from transforms.policy.models import TableSource
from transforms.pseudonymisation.keys import KeyRing
from transforms.pseudonymisation.pseudonym import PSEUDONYM_ARROW_TYPE, pseudonymise
from transforms.storage import PartitionStore, open_session

TODAY = date(2026, 3, 1)
FIELDS = {
    "customer_id": {"type": "integer", "category": "user.unique_id", "role": "direct_identifier",
                    "operator": "pseudonymise", "domain": "customer"},
    "email": {"type": "text", "category": "user.contact.email", "role": "direct_identifier",
              "operator": "pseudonymise", "domain": "email"},
    "birth_date": {"type": "date", "category": "user.demographic.date_of_birth", "role": "quasi_identifier",
                   "operator": "generalise_date", "to": "year",
                   "minimum_age": {"subject": ["customer_id", "email"], "consent": "agreed"}},
    "agreed": {"type": "boolean", "category": "user.privacy_preferences", "role": "attribute"},
}  # fmt: skip


def table(name: str = "customers", load: str = "snapshot", **fields: object) -> TableSource:
    described = {column: {"description": "Made up.", **spec} for column, spec in (FIELDS | fields).items()}  # type: ignore[dict-item]
    return TableSource.model_validate(
        {"system": "shop", "table": name, "description": "Made up.", "primary_key": ["customer_id"],
         "load": load, "fields": described}
    )  # fmt: skip


def batch(*rows: tuple[int, str | None, date | None, bool | None]) -> pl.DataFrame:
    schema = {"customer_id": pl.Int64, "email": pl.String, "birth_date": pl.Date, "agreed": pl.Boolean}
    return pl.DataFrame(list(rows), schema=schema, orient="row")


def rule(age: int = 13, today: date = TODAY, *, consent: bool = True) -> AgeRule:
    return AgeRule(age, today, consent)


@pytest.mark.parametrize(
    ("born", "today", "age", "below"),
    [
        (date(2013, 3, 1), date(2026, 3, 1), 13, False),  # a birthday today is of age
        (date(2013, 3, 2), date(2026, 3, 1), 13, True),
        (date(2008, 2, 29), date(2026, 2, 28), 18, True),  # born on a day that this year has not
        (date(2008, 2, 29), date(2026, 3, 1), 18, False),
        (date(2008, 2, 29), date(2028, 2, 29), 20, False),
        (date(2010, 3, 1), date(2028, 2, 29), 18, True),  # a today that the year of birth has not
        (date(2010, 2, 28), date(2028, 2, 29), 18, False),
        (date(2030, 1, 1), date(2026, 3, 1), 13, True),  # not born yet
        (None, date(2026, 3, 1), 13, False),  # not known
    ],
)
def test_birthdays(born: date | None, today: date, age: int, below: bool) -> None:
    assert below_age(batch((1, None, born, False)), table(), rule(age, today)).to_list() == [below]


days = st.dates(date(1930, 1, 1), date(2060, 12, 31))


@given(days, days, st.integers(1, 25))
@example(date(2008, 2, 29), date(2026, 2, 28), 18)
def test_it_is_the_age_in_whole_years(born: date, today: date, age: int) -> None:
    had_birthday = (today.month, today.day) >= (born.month, born.day)
    whole = today.year - born.year - (not had_birthday)
    assert below_age(batch((1, None, born, False)), table(), rule(age, today)).to_list() == [whole < age]


@given(days, st.integers(1, 25))
def test_the_list_ends_after_the_birthday_and_tells_no_day(born: date, age: int) -> None:
    (until,) = of_age_from(pl.Series([born]), rule(age)).to_list()
    last = (
        born if not (born.month == 2 and born.day == 29) or isleap(born.year + age) else born - timedelta(1)
    )
    birthday = last.replace(year=born.year + age)
    assert until.day == 1
    assert birthday < until <= birthday + timedelta(days=32)
    assert born <= latest_birth(rule(age, until))


@pytest.fixture
def ring(home: Home) -> KeyRing:
    return KeyRing.load("shop", home)


def test_what_is_known_of_those_taken_out(ring: KeyRing) -> None:
    frame = batch(
        (1, "a@example.uz", date(2015, 7, 20), False),
        (2, "b@example.uz", date(1990, 1, 1), False),
        (3, None, None, False),
        (4, "d@example.uz", date(2016, 1, 1), True),
        (5, None, date(2014, 1, 31), None),
    )
    kept, found = take_out(frame, table(), rule(), ring, region="UZ")
    assert kept["customer_id"].to_list() == [2, 3, 4]
    assert (found.excluded, found.unknown, found.agreed) == (2, 1, 1)
    pseudonyms = pseudonymise(frame["customer_id"], table().fields["customer_id"].domain, ring)  # type: ignore[arg-type]
    mail = pseudonymise(frame["email"], table().fields["email"].domain, ring)  # type: ignore[arg-type]
    assert set(found.rows.iter_rows()) == {
        ("1", date(2028, 8, 1), "customer", pseudonyms[0]),
        ("1", date(2028, 8, 1), "email", mail[0]),
        ("5", date(2027, 2, 1), "customer", pseudonyms[4]),
    }
    assert "example" not in repr(found)


def test_without_a_clause_for_it_consent_does_not_count(ring: KeyRing) -> None:
    frame = batch((4, None, date(2016, 1, 1), True))
    kept, found = take_out(frame, table(), rule(consent=False), ring, region="UZ")
    assert kept.height == 0
    assert found.agreed == 0


def test_no_rule_costs_nothing(ring: KeyRing) -> None:
    frame = batch((1, None, date(2020, 1, 1), False))
    kept, found = take_out(frame, table(), None, ring, region="UZ")
    assert kept is frame
    assert (found.excluded, found.rows.height, found.of_age) == (0, 0, ())


# --- the list ---------------------------------------------------------------------------------------


@pytest.fixture
def store(home: Home, ring: KeyRing) -> Iterator[PartitionStore]:
    con = open_session(home, ring)
    yield PartitionStore(home, "shop", con)
    con.close()


def noted(
    store: PartitionStore, ring: KeyRing, *rows: tuple[int, str | None, date | None, bool | None]
) -> MinorsList:
    listing = MinorsList.open(store)
    _, found = take_out(batch(*rows), table(), rule(), ring, region="UZ", listed=listing.listed("customers"))
    listing.note("customers", TODAY, found)
    listing.read_whole(table(), TODAY)
    listing.save()
    return listing


CHILD = (1, "a@example.uz", date(2015, 7, 20), False)
OTHER = (5, None, date(2014, 1, 31), False)


def test_rows_elsewhere_are_kept_out(store: PartitionStore, ring: KeyRing) -> None:
    listing = noted(store, ring, CHILD)
    orders = TableSource.model_validate(
        {"system": "shop", "table": "orders", "description": "Made up.", "primary_key": ["order_id"],
         "load": "snapshot", "fields": {
             "order_id": {"type": "integer", "description": "Made up.", "category": "user.unique_id",
                          "role": "attribute"},
             "customer_id": FIELDS["customer_id"] | {"description": "Made up."}}}
    )  # fmt: skip
    domain = orders.fields["customer_id"].domain
    assert domain is not None
    blocks = pseudonymise(pl.Series([7, 1, None, 1]), domain, ring).to_list()
    stored = pa.table({
        "order_id": pa.array([10, 11, 12, 13]),
        "customer_id": pa.ExtensionArray.from_storage(PSEUDONYM_ARROW_TYPE, pa.array(blocks, pa.binary(16))),
    })  # fmt: skip
    left, out = MinorsList.open(store).filter(stored, orders)
    assert (left["order_id"].to_pylist(), out) == ([10, 12], 2)
    assert left.schema == stored.schema
    assert listing.condition(orders) is not None


def test_who_leaves_the_list(store: PartitionStore, ring: KeyRing) -> None:
    assert noted(store, ring, CHILD, OTHER).listed("customers") == {"1", "5"}
    assert noted(store, ring, CHILD, OTHER).rows().height == 2, "noted again changes nothing"
    assert noted(store, ring, (1, None, None, False), OTHER).listed("customers") == {"5"}, (
        "gone from the copy"
    )
    assert noted(store, ring, (5, None, date(2014, 1, 31), True)).listed("customers") == set(), (
        "a parent agreed"
    )
    noted(store, ring, CHILD)
    listing = MinorsList.open(store)
    listing.forget_of_age(date(2028, 7, 31))
    listing.save()
    assert len(listing) == 1
    listing.forget_of_age(date(2028, 8, 1))
    listing.save()
    assert len(MinorsList.open(store)) == 0


def test_the_file_is_private(store: PartitionStore, ring: KeyRing, home: Home) -> None:
    noted(store, ring, CHILD)
    path = list_file(home, "shop")
    content = path.read_bytes()
    assert content[:4] == b"PARE"
    assert path.stat().st_mode & 0o077 == 0
    assert b"customers" not in content
    path.write_bytes(content[: len(content) // 2])
    with pytest.raises(StorageError, match="below the minimum age cannot be used"):
        MinorsList.open(store)


# --- declarations -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("field", "update", "told"),
    [
        ("birth_date", {"minimum_age": {"subject": ["agreed"]}}, "no pseudonymised column"),
        ("birth_date", {"minimum_age": {"consent": "email"}}, "no boolean"),
        ("agreed", {"minimum_age": {}}, "goes with a date"),
    ],
)
def test_declarations_that_cannot_be(field: str, update: dict[str, object], told: str) -> None:
    with pytest.raises(ValueError, match=told):
        table(**{field: FIELDS[field] | update})


def test_a_consent_needs_a_clause(tmp_path: Path) -> None:
    folder = tmp_path / "beshqozon"
    folder.mkdir()
    for name in ("policy.yaml", "policy.txt", "sources.yaml"):
        text = (SYSTEMS / "beshqozon" / name).read_text(encoding="utf-8")
        (folder / name).write_text(text.replace("  parental_consent: 0.ae\n", ""), encoding="utf-8")
    with pytest.raises(PolicyError, match="lets a parent's consent count"):
        load_system("beshqozon", tmp_path)


@pytest.mark.parametrize(
    ("system", "age", "tables"),
    [
        ("mgoods", 18, []),
        ("beshqozon", 13, ["customers"]),
        ("sotuv_agenti", 13, []),
        ("mall", 16, ["contest_entries", "loyalty_members"]),
        ("koopseri", 18, []),
    ],
)
def test_where_an_age_is_known(system: str, age: int, tables: list[str]) -> None:
    loaded = load_system(system)
    assert loaded.policy.controller.minimum_age == age
    assert sorted(name for name, each in loaded.sources.tables.items() if each.birth_date) == tables
