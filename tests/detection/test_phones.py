"""Phones of Malaysia and Brunei, in words, and links; the others are in ``test_recognizers.py``."""

from __future__ import annotations

import pytest

from tests.detection.tables import Table, check
from transforms.detection.recognizers.bn.phone import BruneianPhone
from transforms.detection.recognizers.my.phone import MalaysianPhone, is_national
from transforms.detection.recognizers.phone import Phone
from transforms.detection.recognizers.spoken_phone import SpokenPhone

MALAYSIAN: Table = [
    ("call 012-345 6789", ["012-345 6789"]),
    ("012-345 6789", ["012-345 6789"]),
    ("0123456789", ["0123456789"]),
    ("011-1234 5678", ["011-1234 5678"]),
    ("011–1234 5678 ya", ["011–1234 5678"]),
    ("012.345.6789", ["012.345.6789"]),
    ("012\u00a0345\u00a06789", ["012\u00a0345\u00a06789"]),
    ("+60 12-345 6789", ["+60 12-345 6789"]),
    ("+6012-3456789", ["+6012-3456789"]),
    ("+60 (0)12-345 6789", ["+60 (0)12-345 6789"]),
    ("60123456789", ["60123456789"]),
    ("6 012 345 6789", ["6 012 345 6789"]),
    ("0060 12 345 6789", ["0060 12 345 6789"]),
    ("03-1234 5678", ["03-1234 5678"]),
    ("no tel 0312345678", ["0312345678"]),
    ("088-123456", ["088-123456"]),
    ("0 1 2 3 4 5 6 7 8 9", ["0 1 2 3 4 5 6 7 8 9"]),
    ("тел 0123456789", ["0123456789"]),
    ("raqamim 012 345 6789", ["012 345 6789"]),
    ("0312345678", []),  # a landline in one piece is any number of ten digits
    ("012-345 678", []),
    ("012-345 67890", []),
    ("order 0123456789", []),
    ("SKU-0123456789", []),
    ("RM 0123456789", []),
    ("01.12.2026 14", []),
    ("900101-01-1234", []),
    ("6012345678901", []),
]
BRUNEIAN: Table = [
    ("+673 712 3456", ["+673 712 3456"]),
    ("+6737123456", ["+6737123456"]),
    ("00673 8123456", ["00673 8123456"]),
    ("673 8123456", ["673 8123456"]),
    ("6738123456", ["6738123456"]),
    ("call 7123456", ["7123456"]),
    ("whatsapp 812 3456", ["812 3456"]),
    ("nombor saya 871-2345", ["871-2345"]),
    ("тел: 8712345", ["8712345"]),
    ("7123456", []),
    ("call me, harga 7500000", []),
    ("tel 7123000 so'm", []),
    ("call 9123456", []),
    ("pesanan nombor 7123456", []),
    ("call 7123456789", []),
    ("+673 912 3456", []),
]
SPOKEN: Table = [
    (
        "plus to'qqiz yuz to'qson sakkiz to'qson bir bir yuz yigirma uch qirq besh oltmish yetti",
        ["plus to'qqiz yuz to'qson sakkiz to'qson bir bir yuz yigirma uch qirq besh oltmish yetti"],
    ),
    (
        "sifar satu dua tiga empat lima enam tujuh lapan sembilan",
        ["sifar satu dua tiga empat lima enam tujuh lapan sembilan"],
    ),
    (
        "kosong satu dua, tiga empat lima, enam tujuh lapan sembilan ya",
        ["kosong satu dua, tiga empat lima, enam tujuh lapan sembilan"],
    ),
    ("to'qson bir 123 qirq besh 67", ["to'qson bir 123 qirq besh 67"]),
    ("90 bir yuz yigirma uch 45 67", ["90 bir yuz yigirma uch 45 67"]),
    ("девяносто один 123 сорок пять 67", ["девяносто один 123 сорок пять 67"]),
    (
        "восемь девятьсот двенадцать триста сорок пять шестьдесят семь восемьдесят девять",
        ["восемь девятьсот двенадцать триста сорок пять шестьдесят семь восемьдесят девять"],
    ),
    (
        "to'qson to'rt besh yuz oltmish bir oltmish to'rt",
        ["to'qson to'rt besh yuz oltmish bir oltmish to'rt"],
    ),
    ("ikki dona uch yuz", []),
    ("satu dua tiga empat", []),
    ("lima ratus ribu ringgit", []),
    ("90 123 45 67", []),  # digits alone are for the other recognizers
    ("bir 500 ikki 300 uch 200 to'rt 100", []),
]
LINKS: Table = [
    ("wa.me/60123456789", ["wa.me/60123456789"]),
    ("https://api.whatsapp.com/send?phone=6737123456", ["https://api.whatsapp.com/send?phone=6737123456"]),
    (
        "api.whatsapp.com/send/?text=salom&phone=998901234567",
        ["api.whatsapp.com/send/?text=salom&phone=998901234567"],
    ),
    ("whatsapp://send?phone=998901234567", ["whatsapp://send?phone=998901234567"]),
    ("трек-номер RR 208 128 153 UZ", []),
    ("трек-номер rr208128153uz", []),
]


@pytest.mark.parametrize(("text", "expected"), MALAYSIAN)
def test_malaysian(text: str, expected: list[str]) -> None:
    check(MalaysianPhone(), text, expected)


@pytest.mark.parametrize(("text", "expected"), BRUNEIAN)
def test_bruneian(text: str, expected: list[str]) -> None:
    check(BruneianPhone(), text, expected)


@pytest.mark.parametrize(("text", "expected"), SPOKEN)
def test_spoken(text: str, expected: list[str]) -> None:
    check(SpokenPhone(), text, expected)


@pytest.mark.parametrize(("text", "expected"), LINKS)
def test_links(text: str, expected: list[str]) -> None:
    check(Phone(), text, expected)


@pytest.mark.parametrize(
    ("digits", "valid"),
    [
        ("123456789", True), ("1112345678", True), ("112345678", False), ("1512345678", True),
        ("312345678", True),
        ("41234567", True), ("88123456", True), ("212345678", False), ("21234567", False),
        ("1234567890", False), ("", False),
    ],
)  # fmt: skip
def test_malaysian_structure(digits: str, valid: bool) -> None:
    assert is_national(digits) is valid
