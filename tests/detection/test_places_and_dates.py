"""Coordinates, birthdays and car plates."""

from __future__ import annotations

import pytest

from tests.detection.tables import Table, check
from transforms.detection.recognizers.birthday import Birthday
from transforms.detection.recognizers.coordinates import Coordinates
from transforms.detection.recognizers.my.plate import MalaysianPlate
from transforms.detection.recognizers.ru.plate import RussianPlate
from transforms.detection.recognizers.uz.plate import UzbekPlate

COORDINATES: Table = [
    ("41.311081, 69.240562", ["41.311081, 69.240562"]),
    ("41.3110 69.2405", ["41.3110 69.2405"]),
    ("lokatsiya 41.311,69.240", ["41.311,69.240"]),
    ("координаты: 41,311081 69,240562", ["41,311081 69,240562"]),
    ("-33.8688, 151.2093", ["-33.8688, 151.2093"]),
    ("41.3111° N, 69.2797° E", ["41.3111° N, 69.2797° E"]),
    ("41°18'39\"N 69°14'25\"E", ["41°18'39\"N 69°14'25\"E"]),
    ("41°18′39.9″ с.ш. 69°14′25″ в.д.", ["41°18′39.9″ с.ш. 69°14′25″ в.д."]),
    ("geo:4.8895,114.9417", ["4.8895,114.9417"]),
    ("https://maps.google.com/?q=41.31,69.24", ["41.31,69.24"]),
    ("https://www.google.com/maps/@3.139,101.6869,15z", ["3.139,101.6869"]),
    ("https://yandex.uz/maps/?ll=69.240562%2C41.311081&z=16", ["69.240562%2C41.311081"]),
    ("1.500, 25.000", []),
    ("12.500 so'm, 13.500 so'm", []),
    ("lokatsiya 191.311081, 169.240562", []),
    ("0.1234, 0.5678", []),
    ("1.2345 6.7", []),
    ("180° 5'", []),
    ("narxi 12.5 yoki 13.5", []),
    ("10.0.0.1, 10.0.0.2", []),
]
BIRTHDAYS: Table = [
    ("tug'ilgan kunim 12.05.1990", ["12.05.1990"]),
    ("tugʻilgan sanam: 1990-05-12", ["1990-05-12"]),
    ("1990-yil 12-mayda tug'ilganman", ["1990-yil 12-mayda"]),
    ("туғилган куним 12 май 1990", ["12 май 1990"]),
    ("дата рождения 12 мая 1990", ["12 мая 1990"]),
    ("Иванов И., 12.05.1990 г.р.", ["12.05.1990"]),
    ("1990 г.р.", ["1990"]),
    ("родился 3 ноября 1985", ["3 ноября 1985"]),
    ("born on May 12, 1990", ["May 12, 1990"]),
    ("I was born 12th May 1990", ["12th May 1990"]),
    ("Date of birth 12 May 1990", ["12 May 1990"]),
    ("DOB: 12/05/90", ["12/05/90"]),
    ("tarikh lahir 12 Mac 1990", ["12 Mac 1990"]),
    ("tarikh lahir: 3 Ogos 1988", ["3 Ogos 1988"]),
    ("tug'ilgan kunim 12 oktabr, chegirma bormi?", ["12 oktabr"]),
    ("д.р. 12.05.1990", ["12.05.1990"]),
    ("12.05.1990", []),
    ("tug'ilgan kunga 25.12.2026 gacha kerak", []),
    ("tug'ilgan kun uchun tort 25.12.2026", []),
    ("на день рождения 12 мая нужен торт", []),
    ("yetkazish 12.05.2026", []),
    ("birthday cake 2 kg", []),
    ("Newborn set 0-3 months, 12 May delivery", []),
    ("other 12.05.1990", []),
]
UZBEK: Table = [
    ("01 A 123 BC", ["01 A 123 BC"]),
    ("01A123BC", ["01A123BC"]),
    ("mashina raqami 30 b 456 cc", ["30 b 456 cc"]),
    ("машина 01 А 777 АА", ["01 А 777 АА"]),
    ("mashina 01 123 ABC", ["01 123 ABC"]),
    ("Kobalt 01|A123BC", ["01|A123BC"]),
    ("01 123 ABC", []),
    ("10 200 USD", []),
    ("mashina 10 200 USD", []),
    ("SKU-01A123BC", []),
    ("artikul 01A123BC", []),
    ("99 A 123 BC", []),
    ("01A123BC-7", []),
    ("01 A 123 BCD", []),
]
RUSSIAN: Table = [
    ("А123ВС77", ["А123ВС77"]),
    ("А 123 ВС 777", ["А 123 ВС 777"]),
    ("госномер а123вс77", ["а123вс77"]),
    ("car plate A123BC77", ["A123BC77"]),
    ("A123BC77", []),
    ("а123вс77", []),
    ("А000ВС77", []),
    ("артикул А123ВС77", []),
    ("Я123ЯЯ77", []),
]
MALAYSIAN: Table = [
    ("no plat WXY 1234", ["WXY 1234"]),
    ("nombor plat kereta saya vab1234", ["vab1234"]),
    ("kereta W 1234 A putih", ["W 1234 A"]),
    ("Myvi ABC1234", ["ABC1234"]),
    ("number plate PATRIOT 12", ["PATRIOT 12"]),
    ("car plate BAA 1234 (Brunei)", ["BAA 1234"]),
    ("машина KV 4567 B", ["KV 4567 B"]),
    ("mashina raqami JKL 88", ["JKL 88"]),
    ("ABC 1234", []),
    ("kereta RM 5000", []),
    ("kereta ada 2000", []),
    ("card ABC 1234", []),
    ("sarung kereta SKU-1234", []),
    ("kereta, kod ABC 1234", []),
]


@pytest.mark.parametrize(("text", "expected"), COORDINATES)
def test_coordinates(text: str, expected: list[str]) -> None:
    check(Coordinates(), text, expected)


@pytest.mark.parametrize(("text", "expected"), BIRTHDAYS)
def test_birthdays(text: str, expected: list[str]) -> None:
    check(Birthday(), text, expected)


@pytest.mark.parametrize(
    ("recognizer", "text", "expected"),
    [
        (recognizer, *case)
        for recognizer, table in (
            (UzbekPlate(), UZBEK),
            (RussianPlate(), RUSSIAN),
            (MalaysianPlate(), MALAYSIAN),
        )
        for case in table
    ],
)
def test_plates(
    recognizer: UzbekPlate | RussianPlate | MalaysianPlate, text: str, expected: list[str]
) -> None:
    check(recognizer, text, expected)
