"""One table a recognizer: texts, and what of them is found (the stretches as they are written)."""

from __future__ import annotations

import pytest

from transforms.detection.digits import luhn
from transforms.detection.finding import Recognizer
from transforms.detection.recognizers.email import Email
from transforms.detection.recognizers.ip_address import IpAddress
from transforms.detection.recognizers.payment_card import PaymentCard, network
from transforms.detection.recognizers.phone import Phone
from transforms.detection.recognizers.postal_address import PostalAddress
from transforms.detection.recognizers.social_handle import SocialHandle
from transforms.detection.recognizers.spoken_phone import SpokenPhone
from transforms.detection.recognizers.uz.bank_account import BankAccount
from transforms.detection.recognizers.uz.passport import Passport
from transforms.detection.recognizers.uz.pinfl import Pinfl, check_digit
from transforms.detection.recognizers.uz.tax_id import TaxId
from transforms.detection.text import PreparedText

PHONES = [
    ("tel 90 123 45 67", ["90 123 45 67"]),
    ("901234567", ["901234567"]),
    ("+998901234567", ["+998901234567"]),
    ("+998 90–123–45–67", ["+998 90–123–45–67"]),
    ("+998\u00a090\u00a0123\u201345\u201367 ga yozing", ["+998\u00a090\u00a0123\u201345\u201367"]),
    ("(90) 123-45-67", ["(90) 123-45-67"]),
    ("+998 (90) 123-45-67", ["+998 (90) 123-45-67"]),
    ("998-90-123-45-67", ["998-90-123-45-67"]),
    ("raqam: 9 0 1 2 3 4 5 6 7", ["9 0 1 2 3 4 5 6 7"]),
    ("8 90 123 45 67", ["8 90 123 45 67"]),
    ("8-90-123-45-67", ["8-90-123-45-67"]),
    ("90.123.45.67", ["90.123.45.67"]),
    ("90 1234567", ["90 1234567"]),
    ("90-12-34-5-67 telefon", []),  # an unusual grouping with nothing before it that says phone
    ("telefonim 90-12-34-5-67", ["90-12-34-5-67"]),
    ("tel901234567", ["901234567"]),
    ("phone=998901234567&x=1", ["998901234567"]),
    ("wa.me/998901234567", ["wa.me/998901234567"]),
    ("https://t.me/+998901234567", ["https://t.me/+998901234567"]),
    ("９０ １２３ ４５ ６７", ["９０ １２３ ４５ ６７"]),
    ("+7 912 345-67-89", ["+7 912 345-67-89"]),
    ("8 912 345 67 89", ["8 912 345 67 89"]),
    ("+7 701 123 45 67", ["+7 701 123 45 67"]),
    ("+60 12-345 6789", ["+60 12-345 6789"]),
    ("+44 20 7946 0958", ["+44 20 7946 0958"]),
    ("тел. 244-55-66", ["244-55-66"]),
    ("звоните 90 123 45 67, 2 штуки", ["90 123 45 67"]),
    ("90 123 45 67 2 dona", ["90 123 45 67"]),
    ("244-55-66", []),
    ("90 500 000 so'm", []),
    ("901 500 000 so'm", []),
    ("909000000", []),
    ("331234567.00", []),
    ("901234567.", ["901234567"]),
    ("buyurtma 901234567", []),
    ("заказ № 901234567", []),
    ("SKU-901234567", []),
    ("RR901234567UZ", []),
    ("20.05.2026 14:30", []),
    ("2026-05-20 10:22:33", []),
    ("33 34 35 36 37 38", []),
    ("90 60 90", []),
    ("4780012345678", []),
    ("550e8400-e29b-41d4-a716-901234567890", []),
    ("123456789", []),
    ("1 500 000", []),
]
SPOKEN = [
    (
        "raqamim to'qson bir yuz yigirma uch qirq besh oltmish yetti",
        ["to'qson bir yuz yigirma uch qirq besh oltmish yetti"],
    ),
    ("тўқсон уч юз йигирма уч қирқ беш олтмиш етти", ["тўқсон уч юз йигирма уч қирқ беш олтмиш етти"]),
    (
        "девяносто один сто двадцать три сорок пять шестьдесят семь",
        ["девяносто один сто двадцать три сорок пять шестьдесят семь"],
    ),
    ("nine one one two three four five six seven", ["nine one one two three four five six seven"]),
    (
        "ninety one, one two three, four five, six seven ok",
        ["ninety one, one two three, four five, six seven"],
    ),
    (
        "девяносто девять триста сорок два двадцать двенадцать",
        ["девяносто девять триста сорок два двадцать двенадцать"],
    ),
    ("besh yuz yigirma ming so'm", []),
    ("to'qson bir yuz yigirma uch qirq besh oltmish yetti ming", []),
    ("bir ikki uch", []),
    ("один два три четыре", []),
]
CARDS = [
    ("8600 1234 5678 9012", ["8600 1234 5678 9012"]),  # fails Luhn, as some real ones do
    ("karta 8600123456789012 500 000 so'm", ["8600123456789012"]),
    ("5614-6812-3456-7890", ["5614-6812-3456-7890"]),
    ("9860 1601 0123 4567 ga 50 000", ["9860 1601 0123 4567"]),
    ("4111 1111 1111 1111", ["4111 1111 1111 1111"]),
    ("4111111111111112", []),
    ("5555555555554444", ["5555555555554444"]),
    ("2223003122003222", ["2223003122003222"]),  # Mastercard's 2-series
    ("2200 0000 0000 0053", ["2200 0000 0000 0053"]),  # Mir
    ("3782 822463 10005", ["3782 822463 10005"]),
    ("8600 **** **** 1234", ["8600 **** **** 1234"]),
    ("860012******1234", ["860012******1234"]),
    ("order 4111111111111111", []),
    ("1234567890123456", []),
    ("4780012345678", []),
    ("8600 000 000 so'm", []),
    ("1111111111111111", []),
]
PINFLS = [
    ("PINFL 31501901234567", ["31501901234567"]),  # announced: a wrong check digit is still one
    (f"3150190123456{check_digit('3150190123456')}", [f"3150190123456{check_digit('3150190123456')}"]),
    (f"3150190123456{(check_digit('3150190123456') + 1) % 10}", []),
    ("33213901234567", []),  # no 32nd of a month
    ("ЖШШИР: 52902041234567", ["52902041234567"]),  # 29 February of a leap year
    ("14780012345674", []),  # GTIN-14
    ("trek 31501901234567", []),
]
PASSPORTS = [
    ("AB1234567", ["AB1234567"]),
    ("AA 1234567", ["AA 1234567"]),
    ("pasport ab 1234567", ["ab 1234567"]),
    ("паспорт АВ1234567", ["АВ1234567"]),  # Cyrillic look-alikes
    ("passport № XY1234567", ["XY1234567"]),
    ("XY1234567", []),
    ("SKU AB1234567", []),
    ("паспоорт ab 1234567", ["ab 1234567"]),  # one slip in the announcing word
    ("AB12345678", []),
    ("AB123456", []),
    ("RA123456789UZ", []),
]
ACCOUNTS = [
    ("20208000900123456001", ["20208000900123456001"]),
    ("20208 00090 01234 56001", ["20208 00090 01234 56001"]),
    ("h/r 22616840700123456001 MFO 00444", ["22616840700123456001"]),
    ("20208123900123456001", []),  # no such currency
    ("92055901234567890123", []),  # a parcel
]
TAX_IDS = [
    ("STIR 301234567", ["301234567"]),
    ("ИНН: 512345678", ["512345678"]),
    ("301234567", []),
    ("STIR kerakmi? 12345678", []),
]
EMAILS = [
    ("ali.valiyev@mail.ru", ["ali.valiyev@mail.ru"]),
    ("ALI@MAIL.UZ ga", ["ALI@MAIL.UZ"]),
    ("почта: али@пример.рф.", ["али@пример.рф"]),
    ("a+b_c%d@sub.example.co.uk,", ["a+b_c%d@sub.example.co.uk"]),
    ("ali @ mail.ru", ["ali @ mail.ru"]),
    ("ali (at) mail.ru", ["ali (at) mail.ru"]),
    ("ali собака mail.ru", ["ali собака mail.ru"]),
    ("<ali@mail.ru>", ["ali@mail.ru"]),
    ("@support", []),
    ("write to @support.team", []),
    ("a@b", []),
    ("5 @ 1.5", []),
    ("look at this.now", []),
    ("ali at gmail.com", ["ali at gmail.com"]),
    ("ali at mail dot com", ["ali at mail dot com"]),
    ("ali[at]mail.ru", ["ali[at]mail.ru"]),
    ("ali (sobaka) mail.ru", ["ali (sobaka) mail.ru"]),
    ("ali sobaka mail tochka ru", ["ali sobaka mail tochka ru"]),
    ("aziz nuqta karimov kuchukcha gmail nuqta com", ["aziz nuqta karimov kuchukcha gmail nuqta com"]),
    ("алишер собака мейл точка ру", ["алишер собака мейл точка ру"]),
    ("ali et mail titik com", ["ali et mail titik com"]),
    ("sobaka uchun ovqat", []),
    ("у меня собака породы корги", []),
]
IPS = [
    ("100.64.1.2", ["100.64.1.2"]),
    ("IP 90.123.45.67 dan", ["90.123.45.67"]),
    ("http://10.0.0.1:8080/x", ["10.0.0.1"]),
    ("10.0.0.0/24", ["10.0.0.0"]),
    ("2001:db8::1", ["2001:db8::1"]),
    ("[2001:DB8:0:0:0:0:0:1]", ["2001:DB8:0:0:0:0:0:1"]),
    ("from fe80::1, port", ["fe80::1"]),
    ("::ffff:192.0.2.1", ["192.0.2.1", "::ffff:192.0.2.1"]),
    ("256.1.1.1", []),
    ("Chrome/120.0.0.0", []),
    ("v1.2.3.4", []),
    ("1.2.3.4.5", []),
    ("12:30:45", []),
    ("12::30", []),
    ("2001:db8::8a2e:370:7334", ["2001:db8::8a2e:370:7334"]),
    ("2001:db8::/32 tarmoq", ["2001:db8::"]),
    ("Android 13.0.0.1", []),
    ("firmware: 1.2.3.4", []),
    ("aa:bb:cc:dd:ee:ff", []),
    ("std::vector", []),
]
HANDLES = [
    ("@aziz_uz ga yozing", ["@aziz_uz"]),
    ("t.me/aziz_uz", ["t.me/aziz_uz"]),
    ("https://www.instagram.com/aziz.k/", ["https://www.instagram.com/aziz.k"]),
    ("insta: aziz_k", ["aziz_k"]),
    ("ali@mail.ru", []),
    ("telegram: yozing", []),
    ("tg: aziz_uz", ["aziz_uz"]),
    ("ig: aziz.k", ["aziz.k"]),
    ("telegram.me/aziz_uz", ["telegram.me/aziz_uz"]),
    ("tg://resolve?domain=aziz_uz", ["tg://resolve?domain=aziz_uz"]),
    ("insta aziz_k dan oldim", ["aziz_k"]),
    ("телеграм aziz2000", ["aziz2000"]),
    ("telegram kanal", []),
    ("telegram x2 tezroq", []),
]
ADDRESSES = [
    ("Chilonzor, 5-kvartal, 12-uy, 34-xonadon", ["Chilonzor, 5-kvartal, 12-uy, 34-xonadon"]),
    ("Каттақўрғон тумани, 21-мавзе, 11-уй, 31-хонадон", ["Каттақўрғон тумани, 21-мавзе, 11-уй, 31-хонадон"]),
    ("ул. Навои, д. 5, кв. 12", ["ул. Навои, д. 5, кв. 12"]),
    ("Amir Temur ko'chasi 12", ["Amir Temur ko'chasi 12"]),
    ("manzil: Yunusobod 4-daha", ["Yunusobod 4-daha"]),
    ("12 Navoi street, apt 5", ["12 Navoi street, apt 5"]),
    ("2-qavat", []),
    ("5 uy jihozlari", []),
    ("12 dona", []),
    ("Chilonzor tumani", []),
]


def _cases() -> list[tuple[Recognizer, str, list[str]]]:
    tables: list[tuple[Recognizer, list[tuple[str, list[str]]]]] = [
        (Phone(), PHONES),
        (SpokenPhone(), SPOKEN),
        (PaymentCard(), CARDS),
        (Pinfl(), PINFLS),
        (Passport(), PASSPORTS),
        (BankAccount(), ACCOUNTS),
        (TaxId(), TAX_IDS),
        (Email(), EMAILS),
        (IpAddress(), IPS),
        (SocialHandle(), HANDLES),
        (PostalAddress(), ADDRESSES),
    ]
    return [(recognizer, text, found) for recognizer, table in tables for text, found in table]


@pytest.mark.parametrize(("recognizer", "text", "expected"), _cases())
def test_finds_exactly(recognizer: Recognizer, text: str, expected: list[str]) -> None:
    found = recognizer.find(PreparedText.of(text))
    assert sorted(text[f.start : f.end] for f in found) == sorted(expected)
    assert all(f.entity_type in recognizer.entities and 0 < f.score <= 1 for f in found)


@pytest.mark.parametrize(
    ("digits", "name"),
    [
        ("8600123456789012", "uzcard"), ("5614123456789012", "uzcard"), ("9860123456789012", "humo"),
        ("2200123456789012", "mir"), ("2204123456789012", "mir"), ("2205123456789012", None),
        ("2221123456789012", "mastercard"), ("2720123456789012", "mastercard"), ("2721123456789012", None),
        ("5112345678901234", "mastercard"), ("4123456789012345", "visa"), ("341234567890123", "amex"),
        ("6200123456789012", "unionpay"), ("3528123456789012", "jcb"), ("0000123456789012", None),
    ],
)  # fmt: skip
def test_card_networks(digits: str, name: str | None) -> None:
    assert network(digits) == name


def test_luhn() -> None:
    assert luhn("4111111111111111")
    assert not luhn("4111111111111112")
