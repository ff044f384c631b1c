"""Properties of the draws: a row is the same whoever asks for it, in whatever company."""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from transforms.demo.days import Days
from transforms.demo.declared.model import Demo, load_demo
from transforms.demo.declared.people import Pool, made_pools
from transforms.demo.declared.rows import Rows, World
from transforms.demo.draws import Draws

from .conftest import SYSTEMS, sources


@pytest.fixture(scope="module")
def demo() -> Demo:
    return load_demo(SYSTEMS / "bazaar" / "demo.yaml", "bazaar")


@pytest.fixture(scope="module")
def world(demo: Demo) -> World:
    days = Days(demo.calendar.first_day, demo.calendar.days, ZoneInfo(demo.timezone), demo.calendar)
    return World(demo, sources(), orders=1000, seed=9, days=days, canaries=True, marked=True)


NUMBERS = st.lists(st.integers(0, 199), min_size=1, max_size=12)
TABLES = st.sampled_from(["orders", "order_lines", "complaints", "page_events"])


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(numbers=NUMBERS, table=TABLES)
def test_a_row_does_not_depend_on_its_company(world: World, numbers: list[int], table: str) -> None:
    ids = np.array(numbers, dtype=np.int64)
    together = Rows(world, table, ids)
    for name in world.demo.tables[table].columns:
        column = together.value(name).series.to_list()
        first = Rows(world, table, ids[:1]).value(name).series.to_list()
        assert column[:1] == first, name


@settings(max_examples=25, deadline=None)
@given(first=st.integers(0, 900), count=st.integers(1, 60))
def test_children_know_their_parents(world: World, first: int, count: int) -> None:
    orders = Rows(world, "orders", np.arange(first, first + count, dtype=np.int64))
    lines = orders.children("order_lines")
    again = Rows(world, "order_lines", lines.ids)  # from their numbers alone
    for name in ("order_id", "product_id", "amount", "line_number"):
        assert lines.value(name).series.to_list() == again.value(name).series.to_list(), name
    assert set(lines.value("order_id").series) == set(orders.value("order_id").series)


@settings(max_examples=25, deadline=None)
@given(numbers=st.lists(st.integers(0, 40_000), min_size=1, max_size=30))
def test_numbers_that_identify_have_their_check_digits(demo: Demo, numbers: list[int]) -> None:
    pools = made_pools(demo, Draws(4), orders=200_000, first=date(2026, 3, 30), canaries=False)
    pool: Pool = pools["customers"]
    at = np.array(numbers, dtype=np.int64)
    for pinfl in pool.series("pinfl", at):
        weighted = sum(int(d) * w for d, w in zip(pinfl, (7, 3, 1) * 5, strict=False) if d.isdigit())
        assert (weighted - int(pinfl[13]) * (7, 3, 1)[13 % 3]) % 10 == int(pinfl[13])
    for iban in pool.series("iban", at):
        turned = iban[4:] + iban[:4]
        assert int("".join(str(int(sign, 36)) for sign in turned)) % 97 == 1
    for number in pool.series("mykad", at):
        assert len(number) == 14
        assert number[6] == number[9] == "-"


def test_identifiers_belong_to_one_person(demo: Demo) -> None:
    pools = made_pools(demo, Draws(4), orders=200_000, first=date(2026, 3, 30), canaries=True)
    for attribute in ("phone", "email", "username", "telegram_id", "telegram", "instagram"):
        every = [
            value for pool in pools.values()
            for value in pool.series(attribute, np.arange(pool.regular, dtype=np.int64)).to_list()
        ]  # fmt: skip
        assert len(set(every)) == len(every), attribute
    phones = pools["customers"].series("phone", np.arange(1000, dtype=np.int64))
    mobiles = pools["customers"].series("mobile", np.arange(1000, dtype=np.int64))
    assert not set(phones) & set(mobiles)


def test_persons_of_malaysia_and_brunei(demo: Demo) -> None:
    pool = made_pools(demo, Draws(4), orders=1, first=date(2026, 3, 30), canaries=False)["vendors"]
    at = np.arange(pool.size, dtype=np.int64)
    countries = pool.series("country", at).to_list()
    assert set(countries) == {"MY", "BN"}
    for country, phone, address in zip(
        countries, pool.series("phone", at), pool.series("address", at), strict=True
    ):
        assert phone.startswith("+60" if country == "MY" else "+673")
        assert ("Jalan" in address) == (country == "MY")
    names = pool.series("name", at).to_list()
    assert any(" bin " in name or " binti " in name for name in names)
    written = pool.written("phone", at, at, "x").to_list()
    assert all((" " in phone) == (country == "MY") for phone, country in zip(written, countries, strict=True))
