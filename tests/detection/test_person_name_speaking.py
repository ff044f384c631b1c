"""People told by the place they have in talk: called by name, spoken to, given to; initials; bots' words."""

from __future__ import annotations

import pytest

from tests.detection.people import people
from transforms.detection import Detector

PEOPLE = [
    ("Sayyora, buyurtmam qayerda?", ["Sayyora"]),
    ("Oydin, rahmat sizga", ["Oydin"]),
    ("ha, komila, tushundim", ["komila"]),
    ("Kecha Botirga pul berdim", ["Botirga"]),
    ("Kecha Qandilmoga pul berdim", ["Qandilmoga"]),
    ("Sh. Rasulova oladi", ["Sh. Rasulova"]),
    ("a. karimov imzoladi", ["a. karimov"]),
    ("Ботирга пул бердим", ["Ботирга"]),
    ("зухра, вы где?", ["зухра"]),
    ("Передайте Пелагее, что посылка пришла", ["Пелагее"]),
    ("позвоните аркадию", ["аркадию"]),
    ("Я отдал деньги Глебу", ["Глебу"]),
    ("серафима власюк оставила отзыв", ["серафима власюк"]),
    ("Desmond, when will it arrive?", ["Desmond"]),
    ("ok marcus, see you", ["marcus"]),
    ("Spoke to Tyler Baker yesterday", ["Tyler Baker"]),
    ("Please give it to Zebulina", ["Zebulina"]),
    ("sold by Fergus McAllister", ["Fergus McAllister"]),
    ("J. Smith signed", ["J. Smith"]),
    ("T. K. Abernathy signed for it", ["T. K. Abernathy"]),
    ("parcel for winifred oakes", ["winifred oakes"]),
    ("Boleh tanya Thivyara?", ["Thivyara"]),
    ("saya dah bayar kepada sulastri", ["sulastri"]),
    ("Kepada Zulmaidi, sila ambil", ["Zulmaidi"]),
]  # fmt: skip
NO_PEOPLE = [
    "Velosiped qachon keladi?", "Buyurtma, qachon keladi?", "Чайник, когда придёт?", "Tudung, bila sampai?",
    "Parcel, when will it arrive?", "Delivery to Kuching please", "Ask Anything", "kepada Penjual",
    "from Monday to Friday", "Передайте Курьеру", "size L. Karton", "Chilonzorga yetkazing",
    "Men Virtual Yordamchi", "Mening ismim Yordamchi bot", "Ismingizni ayting iltimos", "Operator: kuting",
    "Меня зовут Бот Помощник", "Укажите ФИО латиницей", "Получатель: самовывоз", "мое имя указано неверно",
    "Dear Valued Customer", "my name is spelled wrong", "recipient name is missing", "nama saya salah eja",
    "Nama saya Chatbot, apa boleh dibantu",
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_people_spoken_to_and_of_are_found(detector: Detector, text: str, expected: list[str]) -> None:
    assert people(detector, text) == expected


@pytest.mark.parametrize("text", NO_PEOPLE)
def test_goods_towns_and_bots_stay(detector: Detector, text: str) -> None:
    assert people(detector, text) == []
