"""JSON flattened by path; names that may be printed."""

from __future__ import annotations

import json

import polars as pl
import pytest

from transforms.detection import Detector
from transforms.scanning.flattening import DEEPEST, MOST_PATHS, SafeNames, by_path, flatten, split_json


@pytest.fixture(scope="module")
def names() -> SafeNames:
    return SafeNames(Detector())


def test_paths(names: SafeNames) -> None:
    document = {
        "customer": {"phone": 998901234567, "name": None},
        "items": [{"title": "sumka"}, {"title": "choynak", "tags": ["a", "b"]}],
        "wrapped": json.dumps({"inner": [1, 2.0]}),
        "broken": "{not json}",
        "empty": {},
        "ok": True,
    }
    assert list(flatten(document, "payload", names)) == [
        ("payload.customer.phone", 998901234567),
        ("payload.customer.name", None),
        ("payload.items[].title", "sumka"),
        ("payload.items[].title", "choynak"),
        ("payload.items[].tags[]", "a"),
        ("payload.items[].tags[]", "b"),
        ("payload.wrapped.inner[]", 1),
        ("payload.wrapped.inner[]", 2.0),
        ("payload.broken", "{not json}"),
        ("payload.ok", True),
    ]


def test_keys_that_are_values_are_examined_and_not_named(names: SafeNames) -> None:
    document = {"+998901234567": {"seen": 1}, "aziz@mail.uz": 2, "Aziz Karimov": 3, "7311": 4}
    assert list(flatten(document, "by", names)) == [
        ("by.* (key)", "+998901234567"),
        ("by.*.seen", 1),
        ("by.* (key)", "aziz@mail.uz"),
        ("by.*", 2),
        ("by.* (key)", "Aziz Karimov"),
        ("by.*", 3),
        ("by.* (key)", "7311"),
        ("by.*", 4),
    ]


def test_depth_and_number_of_paths_are_bounded(names: SafeNames) -> None:
    document: object = "+998901234567"
    for _ in range(DEEPEST + 5):
        document = {"a": document}
    [(path, rest)] = flatten(document, "p", names)
    assert path.count(".a") == DEEPEST
    assert "+998901234567" in str(rest)
    found = by_path(({f"k{letter}{n}": 1 for n in range(999)} for letter in "ab"), "p", names)
    assert len(found) == MOST_PATHS + 1
    assert len(found["p.*"]) == 2 * 999 - MOST_PATHS


def test_a_column_of_json_and_of_other_texts(names: SafeNames) -> None:
    column = pl.Series("c", ['{"phone": 998901234567.0}', "salom", None, "{oops}", ' [{"phone": "x"}] '])
    rest, found = split_json(column, "c", names)
    assert rest.to_list() == [None, "salom", None, "{oops}", None]
    assert found == {"c.phone": ["998901234567"], "c[].phone": ["x"]}
    assert column[0] == '{"phone": 998901234567.0}'


USUAL = (
    "id order_id buyerPhone customer phone_number name first_name lastName full_name title price "
    "amount total status created_at updatedAt shipping billing address street city region postcode "
    "country line_items quantity sku product variation meta_data message text from to chat entry "
    "messaging sender recipient mid timestamp attachments payload url type caption photo document "
    "contact location latitude longitude user username language_code date color size brand category "
    "description rating comment reply stock seller store marketplace currency tax discount coupon "
    "payment method card token session device ip user_agent referrer utm_source campaign gender "
    "birth_date email verified telefon manzil ism familiya izoh narx soni holati sana tovar buyurtma "
    "mijoz haridor yetkazish alamat nama harga"
)


def test_usual_names_are_shown(names: SafeNames) -> None:
    hidden = [name for name in USUAL.split() if not names.safe(name)]
    assert not hidden


@pytest.mark.parametrize(
    "name",
    ["+998901234567", "998901234567", "aziz@mail.uz", "Aziz Karimov", "aziz_karimov", "dilnoza", "", "a\nb"],
)
def test_names_that_are_values_are_not(name: str, names: SafeNames) -> None:
    assert not names.safe(name)
