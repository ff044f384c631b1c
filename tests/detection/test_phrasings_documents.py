"""Passports and tax numbers as people put them, and numbers that look like them."""

from __future__ import annotations

import pytest

from tests.detection.tables import Table, check
from transforms.detection.recognizers.uz.passport import Passport
from transforms.detection.recognizers.uz.tax_id import TaxId

PASSPORTS: Table = [
    ("pasport AA 1234567", ["AA 1234567"]),
    ("pasportim aa1234567", ["aa1234567"]),
    ("паспорт АА 1234567", ["АА 1234567"]),
    ("AB№1234567", ["AB№1234567"]),
    ("AB 1234567", ["AB 1234567"]),
    ("pasport seriyasi AC raqami 7654321", ["AC", "7654321"]),
    ("серия АВ номер 1234567", ["АВ", "1234567"]),
    ("id карта ae-0230280", ["ae-0230280"]),
    ("айди карта ac9594782", ["ac9594782"]),
    ("id card ad1234567", ["ad1234567"]),
    ("seriya raqam ab1234567", ["ab1234567"]),
    ("pasport: AA-1234567", ["AA-1234567"]),
    ("ab1234567 raqamli pasportim bor", ["ab1234567"]),
    ("aa1234567 mening pasportim", ["aa1234567"]),
    ("passport no AA1234567", ["AA1234567"]),
    ("passport number: AA 1234567", ["AA 1234567"]),
    ("my passport FA1234567", ["FA1234567"]),
    ("пасп. AA 1234567", ["AA 1234567"]),
    ("паспортим AC 123 45 67", ["AC 123 45 67"]),
    ("гувоҳнома AA1234567", ["AA1234567"]),
    ("P<UZBKARIMOV<<AZIZ<<<<<<<<<<<<<<<<<<<<<<<<<<<", ["P<UZBKARIMOV<<AZIZ<<<<<<<<<<<<<<<<<<<<<<<<<<<"]),
    ("AA12345671UZB9405056M2905056<<<<<<<<<<<<<<06", ["AA12345671UZB9405056M2905056<<<<<<<<<<<<<<06"]),
    ("паспорт РФ 4510 123456", ["4510 123456"]),
    ("passport saya A12345678", ["A12345678"]),
    ('"passport": "AA1234567"', ["AA1234567"]),
    ('"passport_number":"AA1234567"', ["AA1234567"]),
    ("artikul AB1234567", []),
    ("order AA1234567", []),
    ("SKU AB1234567-1", []),
    ("XY1234567", []),
    ("qo'ng'iroq 1234567", []),
    ("zz 1234567", []),
    ("AB123456", []),
    ("trek RB123456789UZ", []),
    ("model MX1234567", []),
    ("заказ АВ1234567", []),
    ("a<b and c<<d", []),
    ("1234567", []),
]
TAX_IDS: Table = [
    ("STIR 301234567", ["301234567"]),
    ("STIR: 301 234 567", ["301 234 567"]),
    ("stirim 301234567", ["301234567"]),
    ("sttirim 301234567", ["301234567"]),
    ("strim 301234567", ["301234567"]),
    ("STIR raqami 301234567", ["301234567"]),
    ("INN 301234567", ["301234567"]),
    ("INN: 301-234-567", ["301-234-567"]),
    ("ИНН 301234567", ["301234567"]),
    ("инн организации 301234567", ["301234567"]),
    ("ИНН нашей фирмы ООО Ромашка: 301234567", ["301234567"]),
    ("ИНН компании - 301234567", ["301234567"]),
    ("наш ИНН 301 234 567", ["301 234 567"]),
    ("301234567 — мой ИНН", ["301234567"]),
    ("301234567 (ИНН)", ["301234567"]),
    ("301234567 STIR", ["301234567"]),
    ("СТИР 301234567", ["301234567"]),
    ("стирим 301234567", ["301234567"]),
    ("СТИР рақами: 301234567", ["301234567"]),
    ("солиқ тўловчи рақами 301234567", ["301234567"]),
    ("soliq to'lovchining raqami 301234567", ["301234567"]),
    ("soliq raqamim 301234567", ["301234567"]),
    ("YTT STIR 301234567", ["301234567"]),
    ("tin 301234567", ["301234567"]),
    ("TIN: 301234567", ["301234567"]),
    ("tax id 301234567", ["301234567"]),
    ("tax_id=301234567", ["301234567"]),
    ("my tax number is 301234567", ["301234567"]),
    ("taxpayer id 301234567", ["301234567"]),
    ("налоговый номер 301234567", ["301234567"]),
    ('"inn": "301234567"', ["301234567"]),
    ("301234567", []),
    ("tinch 301234567", []),
    ("tinchlik 301234567", []),
    ("innovatsiya 301234567", []),
    ("buyurtma 301234567", []),
    ("STIR kerak emas. Buyurtma raqami 301234567", []),
    ("три 301234567", []),
    ("dining 301234567", []),
    ("ИНН 5 штук, товар 301234567", []),
    ("trek 301234567", []),
]


@pytest.mark.parametrize(("text", "expected"), PASSPORTS)
def test_passports(text: str, expected: list[str]) -> None:
    check(Passport(), text, expected)


@pytest.mark.parametrize(("text", "expected"), TAX_IDS)
def test_tax_ids(text: str, expected: list[str]) -> None:
    check(TaxId(), text, expected)
