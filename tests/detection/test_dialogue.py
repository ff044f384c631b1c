"""Values that answer the turn before: in the next line, behind a speaker, a dash or a time."""

from __future__ import annotations

import pytest

from tests.detection.tables import Table, check
from transforms.detection.entities import BIRTHDAY, CARD_EXPIRY
from transforms.detection.recognizers.birthday import Birthday
from transforms.detection.recognizers.card_details import CardDetails
from transforms.detection.recognizers.cvv import Cvv
from transforms.detection.recognizers.one_time_code import OneTimeCode
from transforms.detection.recognizers.postal_address import PostalAddress

CODES: Table = [
    ("Kodni ayting\n4821", ["4821"]),
    ("Operator: Kodni ayting\nMijoz: 4821", ["4821"]),
    ("what's the OTP?\n- 482193", ["482193"]),
    ("bot: Введите код / user: 4821", ["4821"]),
    ("Bot: Введите код из СМС\nКлиент: 4821", ["4821"]),
    ("— Какой код пришел?\n— 4821", ["4821"]),
    ("[12:03] Operator: sms kodni yuboring\n[12:04] Mijoz: 482193", ["482193"]),
    ("Код?\n4821", ["4821"]),
    ("код?\n-4821", ["4821"]),
    ("OTP?\n482193", ["482193"]),
    ("OTP please\n482193", ["482193"]),
    ("kod nima?\n482193", ["482193"]),
    ("Kod keldimi?\nha 4821", ["4821"]),
    ("Kod keldimi?\nHa, 4821", ["4821"]),
    ("Sizga kod yubordik, ayting\n— 48213", ["48213"]),
    ("Сизга код келди, айтинг\nМижоз: 48213", ["48213"]),
    ("Кодни айтинг илтимос\n4821", ["4821"]),
    ("Тасдиқлаш кодини юборинг\n\n4821", ["4821"]),
    ("СМС код?\nмана 4821", ["4821"]),
    ("Назовите код из смс, пожалуйста\nКлиент: 4821", ["4821"]),
    ("Назовите код\nсейчас\n4821", ["4821"]),
    ("Назовите код\nКлиент: секунду\nКлиент: 482-193", ["482-193"]),
    ("Скажите код\n48 21", ["48 21"]),
    ("Продиктуйте цифры из смс\n4 8 2 1", ["4 8 2 1"]),
    ("Введите код:\n\n482193", ["482193"]),
    ("Enter the code we sent you\n> 482193", ["482193"]),
    ("Agent: Can you read me the code?\nCustomer: it's 482193", ["482193"]),
    ("Agent: what is the verification code\nMe: 482193", ["482193"]),
    ("did you get the code?\nyes 4821", ["4821"]),
    ("code?\n4821", ["4821"]),
    ("Seller: code pls\nBuyer: 4821", ["4821"]),
    ("what code did you receive? - 4821", ["4821"]),
    ("Apa kod TAC?\n482193", ["482193"]),
    ("Bot: Masukkan kod pengesahan\nPengguna: 482193", ["482193"]),
    ("kod berapa?\n482193", ["482193"]),
    ("tac dah dapat?\ndah, 482193", ["482193"]),
    ("Boleh bagi kod?\nPelanggan: 482193", ["482193"]),
    ("kod otp?\nkejap\n482193", ["482193"]),
    ("bagi kod\n- 4821", ["4821"]),
    ("482193\nshu kod keldi", ["482193"]),
    ("482193\nэто код из смс", ["482193"]),
    ("4821\nmana kod", ["4821"]),
    ("482193\nthis is the otp", ["482193"]),
    ("482193\nkod tac", ["482193"]),
    ("Kod: \n4821", ["4821"]),
    ("Tasdiqlash kodi\n4821", ["4821"]),
    ("Код подтверждения\n\n4821\n\nникому не сообщайте", ["4821"]),
    ("sms kod | 4821", ["4821"]),
    ("Kodni kiriting | 482193", ["482193"]),
    ("Kodingizni yozing\nDilnoza: 482193", ["482193"]),
    ("Kodni ayting?\nAziz: 4821 to'g'rimi", ["4821"]),
    ("OTP?\r\n482193", ["482193"]),
    ("Bot: Enter your PIN code\nUser: 4821", ["4821"]),
    ("Enter passcode\n4821", ["4821"]),
    ("Bot: Пароль из смс?\nЯ: 4821", ["4821"]),
    ("raqamlarni ayting sms dagi\n4821", ["4821"]),
    ("Kodni ayting\n2025", []),
    ("Kod xato\n2 dona kerak", []),
    ("Buyurtma kodi?\n482193", []),
    ("Код товара?\n482193", []),
    ("Код домофона?\n4821", []),
    ("Promo kod bormi?\n482193", []),
    ("Промокод есть?\nКлиент: 482193", []),
    ("promo code?\nSALE20", []),
    ("Kodni ayting\n4500 so'm", []),
    ("Код не приходит\nЗаказ 482193", []),
    ("Код не приходит\nЗаказ: 482193", []),
    ("OTP tak masuk\nOrder: 482193", []),
    ("Kod kelmadi\nbuyurtma raqami 48213", []),
    ("Kod kelmadi\nNarxi: 45000", []),
    ("kod keldi rahmat\nrazmer 4244", []),
    ("Kodni oldim\n5000 dona kerak", []),
    ("what's the door code?\n4821", []),
    ("Gate code?\n- 4821", []),
    ("Kod pintu?\n4821", []),
    ("Eshik kodi nechchi?\n- 4821", []),
    ("Код подъезда?\nКлиент: 4821", []),
    ("Kod xato chiqdi\n- 12000", []),
    ("Artikul kodi?\n48213", []),
    ("код 482?\nцена 4500", []),
    ("Postcode?\n50480", []),
    ("Poskod?\n50480", []),
    ("Kod mahsulot: 4821\nRazmer: 4244", []),
    ("Indeks kodi?\n100115", []),
    ("Colour code?\n4821", []),
    ("ok code works\n2 pcs 3500 each", []),
    ("Код ошибки?\n4041", []),
]

CVVS: Table = [
    ("CVV?\n123", ["123"]),
    ("Operator: CVV kodini ayting\nMijoz: 123", ["123"]),
    ("CVV код?\n- 123", ["123"]),
    ("Bot: Введите CVV\nUser: 123", ["123"]),
    ("cvv / 123", ["123"]),
    ("Три цифры на обороте?\nКлиент: 123", ["123"]),
    ("Назовите три цифры с обратной стороны карты\n— 123", ["123"]),
    ("what's the cvc?\nit's 123", ["123"]),
    ("CVC please\nCustomer: 123", ["123"]),
    ("Apa CVV?\nPelanggan: 123", ["123"]),
    ("3 digit belakang kad?\n123", ["123"]),
    ("Nombor CVV\n[12:03] Ali: 123", ["123"]),
    ("karta orqasidagi 3 ta raqam?\n123", ["123"]),
    ("Karta orqasidagi uch xonali kodni ayting\nMijoz: 123", ["123"]),
    ("карта орқасидаги код?\nМижоз: 123", ["123"]),
    ("ЦВВ айтинг\n123", ["123"]),
    ("CVV: \n123", ["123"]),
    ("CVV.\n123", ["123"]),
    ("cvv kerak\nhozir\n123", ["123"]),
    ("123\nbu cvv", ["123"]),
    ("123\ncvv", ["123"]),
    ("CVV!\n123", ["123"]),
    ("CVV\n\n123", ["123"]),
    ("cvv?\nha, 123 ", ["123"]),
    ("security code?\n1234", ["1234"]),
    ("CVV?\n1 2 3", ["1 2 3"]),
    ("cvv nima?\nOperator: karta orqasida\nMijoz: 123", ["123"]),
    ("CVV?\n123 so'm", []),
    ("CVV kerak emas\n250 dona kerak", []),
    ("cvv so'ramang\nNarxi: 450", []),
    ("CVV aytmang\n500 ming", []),
    ("never share cvv\n120 pcs please", []),
    ("CVV не нужен\nразмер 250", []),
    ("CVV не нужен\n250 г", []),
    ("CVV?\nno\n250", []),
    ("CVV не сообщайте\nЗаказ: 482", []),
    ("CVV ham so'rayapti. 123", ["123"]),
    ("cvv 123 12/27", ["123"]),
    ("код 123 на обороте", ["123"]),
    ("123 on the back of the card", ["123"]),
    ("CVV?\n123, 12/27", ["123"]),
]

BIRTHDAYS: Table = [
    ("Tug'ilgan kuningiz? 05051994", ["05051994"]),
    ("Tug'ilgan sana: 05051994", ["05051994"]),
    ("Tug'ilgan sanangiz?\n05051994", ["05051994"]),
    ("дата рождения 05051994", ["05051994"]),
    ("Дата рождения?\nКлиент: 05051994", ["05051994"]),
    ("Дата рождения?\n05.05.1994", ["05.05.1994"]),
    ("Mijoz: tug'ilgan kunim 05051994", ["05051994"]),
    ("dob 05051994", ["05051994"]),
    ("DOB?\n- 05051994", ["05051994"]),
    ("date of birth?\nCustomer: 5 May 1994", ["5 May 1994"]),
    ("tarikh lahir?\n05051994", ["05051994"]),
    ("Tarikh lahir anda\nPelanggan: 05/05/1994", ["05/05/1994"]),
    ("туғилган санангиз?\nМижоз: 05.05.1994", ["05.05.1994"]),
    ("Tug'ilgan yilingiz?\n1994", ["1994"]),
    ("Год рождения?\n- 1994", ["1994"]),
    ("05051994 tug'ilganman", ["05051994"]),
    ("born 05051994", ["05051994"]),
    ("др 05051994", ["05051994"]),
    ("lahir 05051994", ["05051994"]),
    ("туғилганман 05051994", ["05051994"]),
    ("[12:03] Bot: Date of birth (ddmmyyyy)\n[12:04] User: 05051994", ["05051994"]),
    ("Дата рождения (ддммгггг)\n05051994", ["05051994"]),
    ("birthday 19940505", ["19940505"]),
    ("Tug'ilgan kun sanasini yozing (kun.oy.yil)\n- 05.05.1994", ["05.05.1994"]),
    ("Дата рождения: 050594", ["050594"]),
    ("Дата рождения\n\n05.05.1994", ["05.05.1994"]),
    ("05.05.1994\nдата рождения", ["05.05.1994"]),
    ("tug'ilgan kunga tort\n12.05.2025", []),
    ("Подарок на день рождения\nдоставка 12.05", []),
    ("happy birthday\n12.05.2025", []),
    ("Дата рождения?\nЗаказ 05051994", []),
    ("birthday cake\n- 12.05.2025", []),
    ("Дата рождения не нужна\nсрок до 12.05.2025", []),
    ("tug'ilgan kun uchun shar\n20 dona", []),
]

EXPIRIES: Table = [
    ("Срок карты?\nКлиент: 12/27", ["12/27"]),
    ("Срок действия карты?\n12/27", ["12/27"]),
    ("Karta amal qilish muddati?\nMijoz: 12/27", ["12/27"]),
    ("Card expiry?\n- 12/27", ["12/27"]),
    ("8600 1234 5678 9012\n12/27", ["12/27"]),
    ("карта 8600 1234 5678 9012\nсрок\n1227", ["1227"]),
    ("Tarikh luput kad?\n12/27", ["12/27"]),
    ("card exp date?\nCustomer: 12/2027", ["12/2027"]),
    ("Срок годности?\n12/27", []),
    ("картанинг амал қилиш муддати?\nМижоз: 12/27", ["12/27"]),
    ("12/27 срок карты", ["12/27"]),
    ("12/27 cvv 123", ["12/27"]),
    ("cvv 123, 12/27", ["12/27"]),
]


@pytest.mark.parametrize(("text", "expected"), CODES)
def test_one_time_codes(text: str, expected: list[str]) -> None:
    check(OneTimeCode(), text, expected)


@pytest.mark.parametrize(("text", "expected"), CVVS)
def test_security_codes(text: str, expected: list[str]) -> None:
    check(Cvv(), text, expected)


@pytest.mark.parametrize(("text", "expected"), BIRTHDAYS)
def test_birthdays(text: str, expected: list[str]) -> None:
    check(Birthday(), text, expected, BIRTHDAY)


@pytest.mark.parametrize(("text", "expected"), EXPIRIES)
def test_expiries(text: str, expected: list[str]) -> None:
    check(CardDetails(), text, expected, CARD_EXPIRY)


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("address moved now Navoi street 12, apt 5", "Navoi street 12, apt 5"),
        ("manzil endi Navoiy ko'chasi 12-uy", "Navoiy ko'chasi 12-uy"),
        ("manzil: yangi Navoiy ko'chasi 12-uy", "Navoiy ko'chasi 12-uy"),
        ("адрес теперь ул. Навои 12, кв 5", "ул. Навои 12, кв 5"),
        ("manzil: Yangi Hayot ko'chasi 12-uy", "Yangi Hayot ko'chasi 12-uy"),
    ],
)
def test_an_address_begins_behind_what_says_that_it_is_new(text: str, address: str) -> None:
    check(PostalAddress(), text, [address])
