"""Identity numbers and bank accounts of Malaysia and Brunei."""

from __future__ import annotations

import pytest

from tests.detection.tables import Table, check
from transforms.detection.recognizers.bn.identity_card import BruneiIdentityCard
from transforms.detection.recognizers.my.bank_account import MalaysianBankAccount
from transforms.detection.recognizers.my.mykad import MyKad, has_structure

MYKADS: Table = [
    ("900101-14-5678", ["900101-14-5678"]),
    ("900101 14 5678", ["900101 14 5678"]),
    ("900101–14–5678", ["900101–14–5678"]),
    ("900101145678", ["900101145678"]),
    ("IC saya 900101145678", ["900101145678"]),
    ("no kad pengenalan 120101-14-5678", ["120101-14-5678"]),
    ("MyKad: 260101145678", ["260101145678"]),
    ("удостоверение 900101145678", ["900101145678"]),
    ("guvohnoma 900101-14-5678", ["900101-14-5678"]),
    ("IC 901301-14-5678", ["901301-14-5678"]),  # announced and grouped: a slip of the finger
    ("901301-14-5678", []),
    ("900101-17-5678", []),
    ("900230-14-5678", []),
    ("260512143000", []),  # an order number that begins with today's date and time
    ("order 900101145678", []),
    ("SKU-900101145678", []),
    ("998901234567", []),
    ("9001011456789", []),
]
ACCOUNTS: Table = [
    ("Maybank 112233445566", ["112233445566"]),
    ("maybank: 1122 3344 5566 atas nama Ali", ["1122 3344 5566"]),
    ("112233445566 (Maybank)", ["112233445566"]),
    ("CIMB 7012345678", ["7012345678"]),
    ("cimb 70123456789012", ["70123456789012"]),
    ("public bank acc 3123456789", ["3123456789"]),
    ("Hong Leong 12345678901", ["12345678901"]),
    ("BSN 0123412345678901", ["0123412345678901"]),
    ("no akaun 1234567890", ["1234567890"]),
    ("account number 123456789012", ["123456789012"]),
    ("BIBD 00123456789012", ["00123456789012"]),
    ("Maybank 11223344556", []),
    ("maybank 0123456789", []),  # a phone
    ("cimb 0123456789", []),
    ("bayar maybank RM 123456789012", []),
    ("maybank order 112233445566", []),
    ("112233445566", []),
    ("accessories 112233445566", []),
]
IDENTITY_CARDS: Table = [
    ("IC 00-123456", ["00-123456"]),
    ("my ic number is 01-123456", ["01-123456"]),
    ("kad pengenalan 01123456", ["01123456"]),
    ("purple ic 30-123456", ["30-123456"]),
    ("green card 51-123456", ["51-123456"]),
    ("50-123456 (ic hijau)", ["50-123456"]),
    ("удостоверение 31-123456", ["31-123456"]),
    ("Brunei guvohnomasi 00-123456", ["00-123456"]),
    ("00-123456", []),
    ("IC 02-123456", []),
    ("ic 01-1234567", []),
    ("ice cream 01-123456", []),
]


@pytest.mark.parametrize(("text", "expected"), MYKADS)
def test_mykad(text: str, expected: list[str]) -> None:
    check(MyKad(), text, expected)


@pytest.mark.parametrize(("text", "expected"), ACCOUNTS)
def test_bank_accounts(text: str, expected: list[str]) -> None:
    check(MalaysianBankAccount(), text, expected)


@pytest.mark.parametrize(("text", "expected"), IDENTITY_CARDS)
def test_identity_cards(text: str, expected: list[str]) -> None:
    check(BruneiIdentityCard(), text, expected)


@pytest.mark.parametrize(
    ("digits", "valid"),
    [
        ("900101145678", True), ("000229105678", True), ("010229105678", False), ("900101005678", False),
        ("900101175678", False), ("900101205678", False), ("900101595678", True), ("900101695678", False),
        ("900101715678", True), ("900101825678", True), ("900101945678", False), ("90010114567", False),
    ],
)  # fmt: skip
def test_mykad_structure(digits: str, valid: bool) -> None:
    assert has_structure(digits) is valid
