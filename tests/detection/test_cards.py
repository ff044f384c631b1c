"""Cards with what is written beside them, and IBANs."""

from __future__ import annotations

import pytest

from tests.detection.tables import Table, check
from transforms.detection.entities import CARD_EXPIRY, CVV, PERSON
from transforms.detection.recognizers.card_details import CardDetails
from transforms.detection.recognizers.iban import LENGTHS, Iban, is_iban
from transforms.detection.recognizers.payment_card import PaymentCard

CARDS: Table = [
    ("8600 12** **** 3456", ["8600 12** **** 3456"]),
    ("karta **** **** **** 1234", ["**** **** **** 1234"]),
    ("kartam *1234 ga", ["*1234"]),
    ("карта •• 1234", ["•• 1234"]),
    ("kad xxxx1234", ["xxxx1234"]),
    ("9860 1234 5678 ** 1234", ["9860 1234 5678 ** 1234"]),
    ("card 3056 930902 5904", ["3056 930902 5904"]),  # Diners Club
    ("6212345678901232 05/31", ["6212345678901232"]),
    ("6212345678901232", []),
    ("*1234", []),
    ("5***** 1234", []),
    ("1000000\n8600 1234 5678 9012", ["8600 1234 5678 9012"]),
    ("500 so'm\n8600 1234 5678 9012", ["8600 1234 5678 9012"]),
]
EXPIRIES: Table = [
    ("8600 1234 5678 9012 12/27", ["12/27"]),
    ("8600123456789012, 05/2028", ["05/2028"]),
    ("8600 1234 5678 9012\n01-29", ["01-29"]),
    ("karta amal qilish muddati 12/27", ["12/27"]),
    ("карта, срок 03/28", ["03/28"]),
    ("картамнинг амал қилиш муддати 03.28", ["03.28"]),
    ("card exp 11 / 26", ["11 / 26"]),
    ("kad saya, tarikh luput 07/29", ["07/29"]),
    ("8600123456789012 muddati 1227", ["1227"]),
    ("срок годности 12/26", []),
    ("8600 1234 5678 9012 13/27", []),
    ("8600 1234 5678 9012 ga 12/05/2026 da", []),
    ("12/27", []),
    ("размер 10/24", []),
]
HOLDERS: Table = [
    ("8600 1234 5678 9012 12/27 AZIZ KARIMOV", ["AZIZ KARIMOV"]),
    ("8600 1234 5678 9012 12/27\nXYQZAR VANDROL", ["XYQZAR VANDROL"]),
    ("HUMO AZIZ KARIMOV 9860 1234 5678 9012 12/27", ["AZIZ KARIMOV"]),
    ("8600 1234 5678 9012 KARIMOV AZIZ", ["KARIMOV AZIZ"]),
    ("8600 1234 5678 9012\nQODIR XYQ\n12/27", ["QODIR XYQ"]),
    ("8600 1234 5678 9012 12/27 holder: QODIR XYQ", ["QODIR XYQ"]),
    ("8600 1234 5678 9012 PUL TASHLANG", []),
    ("8600 1234 5678 9012 YAXSHI MAHSULOT", []),  # no expiry, and no family name
    ("8600 1234 5678 9012 12/27 UZCARD VISA", []),
    ("8600 1234 5678 9012 12/27 uchun rahmat, SALOM DUNYO", []),
    ("AZIZ KARIMOV", []),
]
CODES: Table = [
    ("8600 1234 5678 9012 12/27 123", ["123"]),
    ("карта 4111 1111 1111 1111, до 12/27, код 123", ["123"]),
    ("8600 1234 5678 9012 12/27 500 000", []),
    ("12/27 123", []),
]
IBANS: Table = [
    ("DE89 3704 0044 0532 0130 00", ["DE89 3704 0044 0532 0130 00"]),
    ("DE89370400440532013000 ga", ["DE89370400440532013000"]),
    ("iban: gb82 west 1234 5698 7654 32", ["gb82 west 1234 5698 7654 32"]),
    ("KZ86125KZT5004100100", ["KZ86125KZT5004100100"]),
    ("TR330006100519786457841326.", ["TR330006100519786457841326"]),
    ("DE89 3704 0044 0532 0130 00 RAHMAT", ["DE89 3704 0044 0532 0130 00"]),
    ("IBAN DE88 3704 0044 0532 0130 00", ["DE88 3704 0044 0532 0130 00"]),  # announced, digits mistyped
    ("DE88 3704 0044 0532 0130 00", []),
    ("DE89370400440532013000X", []),
    ("ZZ89370400440532013000", []),
    ("AB12345678901234567890", []),
]


@pytest.mark.parametrize(("text", "expected"), CARDS)
def test_cards(text: str, expected: list[str]) -> None:
    check(PaymentCard(), text, expected)


@pytest.mark.parametrize(
    ("entity", "text", "expected"),
    [
        (entity, *case)
        for entity, table in ((CARD_EXPIRY, EXPIRIES), (PERSON, HOLDERS), (CVV, CODES))
        for case in table
    ],
)
def test_card_details(entity: str, text: str, expected: list[str]) -> None:
    check(CardDetails(), text, expected, entity)


@pytest.mark.parametrize(("text", "expected"), IBANS)
def test_ibans(text: str, expected: list[str]) -> None:
    check(Iban(), text, expected)


def test_one_wrong_digit_is_seen() -> None:
    right = "GB82WEST12345698765432"
    assert is_iban(right)
    for place in range(2, len(right)):
        for digit in "0123456789":
            if right[place].isdigit() and digit != right[place]:
                assert not is_iban(right[:place] + digit + right[place + 1 :])


def test_countries_of_the_registry() -> None:
    assert len(LENGTHS) == 89
    assert (LENGTHS["NO"], LENGTHS["DE"], LENGTHS["KZ"], LENGTHS["TR"], LENGTHS["LC"]) == (15, 22, 20, 26, 32)
    assert "UZ" not in LENGTHS
    assert "MY" not in LENGTHS
