"""Made-up numbers and names are well formed: what a detector must find looks as it does in life."""

from __future__ import annotations

from datetime import datetime
from ipaddress import ip_address, ip_network

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transforms.demo import identifiers
from transforms.demo.draws import Draws
from transforms.demo.names import ascii_slug, load_names, to_cyrillic
from transforms.demo.people import AFFILIATES, BUYERS, CANARIES, RECIPIENTS, STAFF, People, format_phones
from transforms.demo.profile import load_profile

PROFILE = load_profile("mgoods")
IDS = np.arange(5000, dtype=np.int64)


def luhn(number: str) -> bool:
    doubled = [int(d) * (1 + at % 2) for at, d in enumerate(reversed(number))]
    return sum(d - 9 if d > 9 else d for d in doubled) % 10 == 0


@given(st.integers(0, 2**31))
@settings(max_examples=10, deadline=None)
def test_cards_are_mostly_luhn_valid(seed: int) -> None:
    cards = identifiers.cards(Draws(seed), PROFILE, IDS).to_list()
    assert {card[:4] for card in cards} == set(PROFILE.card_prefixes)
    assert all(len(card) == 16 and card.isdigit() for card in cards)
    assert sum(map(luhn, cards)) / len(cards) == pytest.approx(1 - PROFILE.cards_failing_luhn, abs=0.015)


@given(st.integers(0, 2**31))
@settings(max_examples=10, deadline=None)
def test_pinfls_hold_sex_birthday_and_check_digit(seed: int) -> None:
    draws = Draws(seed)
    female = draws.whole("sex", IDS, 0, 2)
    for number, woman in zip(identifiers.pinfls(draws, IDS, female).to_list(), female.tolist(), strict=True):
        assert len(number) == 14
        century = 2000 if number[0] in "56" else 1900
        born = datetime.strptime(f"{number[1:5]}{century + int(number[5:7])}", "%d%m%Y")  # noqa: DTZ007
        assert 1961 <= born.year <= 2006
        assert number[0] in ("46" if woman else "35")
        weights = (7, 3, 1) * 5
        assert sum(int(d) * w for d, w in zip(number[:13], weights, strict=False)) % 10 == int(number[13])


def test_one_pinfl_by_hand() -> None:
    """3·7+0·3+1·1+0·7+1·3+9·1+0·7+0·3+0·1+1·7+0·3+0·1+1·7 = 48, so the check digit is 8."""
    digits = "3010190001001"
    assert sum(int(d) * w for d, w in zip(digits, (7, 3, 1) * 5, strict=False)) % 10 == 8


def test_passports_accounts_and_tax_ids() -> None:
    draws = Draws(1)
    assert identifiers.passports(draws, IDS).str.contains(r"^[A-Z]{2}[0-9]{7}$").all()
    assert (
        identifiers.bank_accounts(draws, IDS, np.full(len(IDS), 20208))
        .str.contains(r"^20208000\d{12}$")
        .all()
    )
    firm = IDS % 2
    stirs = identifiers.tax_ids(draws, IDS, firm)
    assert stirs.str.contains(r"^[2-6]\d{8}$").all()
    assert {s[0] for s, f in zip(stirs, firm, strict=True) if f} == {"2", "3"}


def test_addresses_belong_to_nobody() -> None:
    reserved = [ip_network(n) for n in ("100.64.0.0/10", "198.18.0.0/15", "2001:db8::/32")]
    for text in identifiers.ip_addresses(Draws(5), "ip", IDS).to_list():
        address = ip_address(text)
        assert any(address in network for network in reserved if network.version == address.version), text


def test_no_two_persons_share_a_phone() -> None:
    phones = identifiers.PhoneNumbers(Draws(9), PROFILE)
    people = np.concatenate([base + IDS for base in (BUYERS, RECIPIENTS, STAFF, AFFILIATES, CANARIES)])
    numbers = phones.of(people)
    assert len(np.unique(numbers)) == len(people)
    assert {f"{n:09d}"[:2] for n in numbers.tolist()} <= set(PROFILE.phones.operators)


@pytest.mark.parametrize(
    ("form", "written"),
    [
        ("+998{a}{b}{c}{d}", "+998901234567"),
        ("{a} {b}-{c}-{d}", "90 123-45-67"),
        ("{s}", "9 0 1 2 3 4 5 6 7"),
        ("+998\u00a0{a}\u00a0{b}\u2013{c}\u2013{d}", "+998\u00a090\u00a0123\u201345\u201367"),
    ],
)
def test_phone_forms(form: str, written: str) -> None:
    found = format_phones(np.array([901234567]), np.array([0]), (form,))
    assert found.to_list() == [written]


@pytest.mark.parametrize(
    ("latin", "cyrillic"),
    [
        ("Gʻayrat Yoʻldoshev", "Ғайрат Йўлдошев"),
        ("Elyor Choriyev", "Элёр Чориев"),
        ("Shahnoza Yusupova", "Шаҳноза Юсупова"),
        ("Qahramon Xolmatov", "Қаҳрамон Холматов"),
        ("Ergash Oʻktamov", "Эргаш Ўктамов"),
    ],
)  # fmt: skip
def test_uzbek_cyrillic(latin: str, cyrillic: str) -> None:
    assert to_cyrillic(latin) == cyrillic
    assert to_cyrillic(latin.replace("ʻ", "'")) == cyrillic


def test_mail_names_are_ascii() -> None:
    names = load_names(without=())
    for pair in (*names.uz_latin, *names.uz_cyrillic, *names.ru):
        assert len(pair.given) > 50
        for name in (*pair.given, *pair.surnames):
            assert len(ascii_slug(name)) >= 2, name


def test_canaries_have_names_of_their_own() -> None:
    people = People(Draws(3), PROFILE)
    names = load_names(without=())
    surnames = {n for pair in (*names.uz_latin, *names.uz_cyrillic, *names.ru) for n in pair.surnames}
    for canary in PROFILE.canaries:
        assert not {canary.surname, canary.cyrillic[1]} & surnames
    canary_words = {w for c in PROFILE.canaries for w in (c.given, c.surname, *c.cyrillic)}
    others = {word for name in people.full_names(IDS).to_list() for word in name.split()}
    assert not others & canary_words
    assert len(canary_words) == 4 * len(PROFILE.canaries)
