"""Car plates as couriers and guards are told them, goods that look like them; a password is no street."""

from __future__ import annotations

import pytest

from tests.detection.tables import Table
from transforms.detection.finding import resolve_overlaps
from transforms.detection.recognizers.my.plate import MalaysianPlate
from transforms.detection.recognizers.postal_address import PostalAddress
from transforms.detection.recognizers.ru.plate import RussianPlate
from transforms.detection.recognizers.uz.plate import UzbekPlate
from transforms.detection.text import PreparedText

PLATES: Table = [
    ("Rider Monty (VD 4937) left my laksa outside", ["VD 4937"]),
    ("lorry APX 8723 still not clear", ["APX 8723"]),
    ("Monty (VD 4937) is a model of this shop", []),
    ("mashina raqami 01 A 777 AA", ["01 A 777 AA"]),
    ("номер машины 01 777 AAA", ["01 777 AAA"]),
    ("oq Cobalt 01A777AA", ["01A777AA"]),
    ("kereta no plat WXY 1234", ["WXY 1234"]),
    ("Kuryer oq Nexiyada, 95 221 CCH", ["95 221 CCH"]),
    ("kuryer oq nexiyada, 50|s366vs", ["50|s366vs"]),
    ("Пропустите белую Несию 30 248 RRB", ["30 248 RRB"]),
    ("Пропустите белую Некисю 25 787 KVY", ["25 787 KVY"]),
    ("mashna 01 716 YYB, пропустите", ["01 716 YYB"]),
    ("mashinam davlat raqami 10 A 123 BC", ["10 A 123 BC"]),
    ("davlat raqami: 01123ABC", ["01123ABC"]),
    ("avto 01 a 123 bc", ["01 a 123 bc"]),
    ("haydovchi 01 123 ABC da keladi", ["01 123 ABC"]),
    ("водитель на белой камри 01 A 123 BC", ["01 A 123 BC"]),
    ("курьер приедет, номер 01 777 AAA", ["01 777 AAA"]),
    ("на матизе 01 В 123 АС", ["01 В 123 АС"]),
    ("госномер 01 777 ААА", ["01 777 ААА"]),
    ("госномер А123ВС77", ["А123ВС77"]),
    ("на белой Камри а123вс777", ["а123вс777"]),
    ("машина А-класса, номер А 123 ВС 77", ["А 123 ВС 77"]),
    ("въезд по пропуску А123ВС 77", ["А123ВС 77"]),
    ("my car plate is WXY 1234", ["WXY 1234"]),
    ("WXY 1234 kereta saya", ["WXY 1234"]),
    ("WXY1234 plate number", ["WXY1234"]),
    ("plate: VAB 123", ["VAB 123"]),
    ("no pendaftaran kenderaan VAB 1234", ["VAB 1234"]),
    ("driver naik Myvi putih BQK 4521", ["BQK 4521"]),
    ("saya naik van W 1234 A", ["W 1234 A"]),
    ("no plat motor saya VAB 99", ["VAB 99"]),
    ("car reg no BAA 1234", ["BAA 1234"]),
    ("мошина рақами 01 A 777 AA", ["01 A 777 AA"]),
    ("машинам 01 A 777 AA", ["01 A 777 AA"]),
    ("ko'k Gentra 80 B 456 CD", ["80 B 456 CD"]),
    ("taksi raqami 01 456 BCA", ["01 456 BCA"]),
    ("10 200 USD", []),
    ("mashina 10 200 USD", []),
    ("01 123 ABC", []),
    ("ABC 1234", []),
    ("kereta RM 5000", []),
    ("Honda CBR 250", []),
    ("Yamaha YZF 150", []),
    ("kuryer 10 200 sum", []),
    ("kuryer 25 000 SUM", []),
    ("Kuryer ABC 1234 trek", []),
    ("tovar 01 123 ABC", []),
    ("artikul 01A123BC", []),
    ("buyurtma raqami 10 200 ABC", []),
    ("SKU-01A123BC", []),
    ("car charger USB 3000", []),
    ("mashina uchun LED 100", []),
    ("car battery 12 V 75 AH", []),
    ("motor oil SAE 540", []),
    ("avto lampa H 7", []),
    ("car seat ISO 9001", []),
]


@pytest.mark.parametrize(("text", "expected"), PLATES)
def test_plates(text: str, expected: list[str]) -> None:
    prepared = PreparedText.of(text)
    found = [
        each for plate in (UzbekPlate(), RussianPlate(), MalaysianPlate()) for each in plate.find(prepared)
    ]
    assert [text[each.start : each.end] for each in resolve_overlaps(found)] == expected


@pytest.mark.parametrize("text", ["kata laluan: Samarqand#617", "kata laluan lama Bukhara 12"])
def test_a_password_is_no_street(text: str) -> None:
    assert PostalAddress().find(PreparedText.of(text)) == []
