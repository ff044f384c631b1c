"""Security codes, one-time codes and passwords: the secret alone is found, and no other kind of code."""

from __future__ import annotations

import pytest

from tests.detection.tables import Table, check
from transforms.detection.recognizers.cvv import Cvv
from transforms.detection.recognizers.one_time_code import OneTimeCode
from transforms.detection.recognizers.password import Password

CVVS: Table = [
    ("CVV 123", ["123"]),
    ("cvv kodi: 123", ["123"]),
    ("cvc2 - 1234", ["1234"]),
    ("цвв код 456", ["456"]),
    ("код безопасности 321", ["321"]),
    ("хавфсизлик коди 321", ["321"]),
    ("the security code is 777", ["777"]),
    ("kod keselamatan kad saya 555", ["555"]),
    ("три цифры на обороте 909", ["909"]),
    ("cvv 1 2 3", ["1 2 3"]),
    ("CVV kod nima? 300 ming so'm", []),
    ("cvv 500 so'm", []),
    ("cvv 12345", []),
    ("123", []),
    ("kvartal 123", []),
]
CODES: Table = [
    ("sms kod 48213", ["48213"]),
    ("smsdan kelgan kod: 482 913", ["482 913"]),
    ("код из смс 4821", ["4821"]),
    ("Ваш код подтверждения: 482913. Никому не сообщайте", ["482913"]),
    ("tasdiqlash kodi 482913", ["482913"]),
    ("тасдиқлаш коди 482913", ["482913"]),
    ("OTP 482913 not accepted", ["482913"]),
    ("Your OTP is 482-913", ["482-913"]),
    ("TAC saya 482913", ["482913"]),
    ("kod pengesahan: 482913", ["482913"]),
    ("482913 is your verification code", ["482913"]),
    ("482913 sms kod keldi", ["482913"]),
    ("kod keldi: 4821", ["4821"]),
    ("G-482913 is your code", ["482913"]),
    ("G-482913 is your verification code", ["482913"]),
    ("kod 4 8 2 1", ["4 8 2 1"]),
    ("pin kod 4821", ["4821"]),
    ("promo kod SUMMER20", []),
    ("promo kod 2026", []),
    ("order code 482913", []),
    ("kod xato", []),
    ("postal code 50480", []),
    ("error code 4042", []),
    ("error code 404", []),
    ("код товара 482913", []),
    ("kod tovara 482913", []),
    ("QR kod 482913", []),
    ("shtrix kod 4780012345678", []),
    ("kod mahsulot 123456", []),
    ("poskod 50480", []),
    ("sms kod uchun 5000 so'm", []),
    ("kodi 12.05.2026", []),
    ("smsga javob yo'q, 15000", []),
]
PASSWORDS: Table = [
    ("parol: Aziz@2024", ["Aziz@2024"]),
    ("parolim qwerty123", ["qwerty123"]),
    ("Parolim KjatFDraBb, kira olmayappman", ["KjatFDraBb"]),
    ("пароль: Мама1985.", ["Мама1985"]),
    ("пароль от wifi: 12345678", ["12345678"]),
    ("сменила пароль на lola99, не пускает", ["lola99"]),
    ("паролим qwerty1", ["qwerty1"]),
    ("password is hunter2", ["hunter2"]),
    ("old password was rahmat7", ["rahmat7"]),
    ("my password: correct-horse!", ["correct-horse!"]),
    ("kata laluan saya Rahsia#1", ["Rahsia#1"]),
    ("kata laluan: p@ss", ["p@ss"]),
    ("login aziz parol 7777777", ["7777777"]),
    ("parolni unutdim", []),
    ("parol noto'g'ri", []),
    ("parol: noto'g'ri", []),
    ("пароль неверный", []),
    ("пароль: забыл", []),
    ("password reset", []),
    ("password is wrong", []),
    ("lupa kata laluan", []),
    ("kata laluan salah", []),
    ("parol kerak", []),
    ("parol 50 000 so'm", []),
    ("compass 12345", []),
    ("passport AB1234567", []),
]


@pytest.mark.parametrize(("text", "expected"), CVVS)
def test_security_codes(text: str, expected: list[str]) -> None:
    check(Cvv(), text, expected)


@pytest.mark.parametrize(("text", "expected"), CODES)
def test_one_time_codes(text: str, expected: list[str]) -> None:
    check(OneTimeCode(), text, list(dict.fromkeys(expected)))


@pytest.mark.parametrize(("text", "expected"), PASSWORDS)
def test_passwords(text: str, expected: list[str]) -> None:
    check(Password(), text, expected)
