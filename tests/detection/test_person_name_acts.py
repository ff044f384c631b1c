"""People told by what they do and have, in the orders in which languages say it."""

from __future__ import annotations

import pytest

from tests.detection.people import people
from transforms.detection import Detector

PEOPLE = [
    # what stands between a person and the verb
    ("Зорвек мне вчера обещала скидку", ["Зорвек"]),
    ("Zorvek never asked for a refund", ["Zorvek"]),
    # in Russian the person may stand behind
    ("Забрал Роман. Паспорт не показал", ["Роман"]),
    ("Принимал Зорвек, расписался сам", ["Зорвек"]),
    # what people have
    ("Pat's mum here, the cardigan itched", ["Pat"]),
    ("Tell Mrs Pennyfeather's carer", ["Pennyfeather"]),
    ("Dawn, did Eve ever get her deposit back?", ["Dawn", "Eve"]),
    ("I told Hope twice and nobody came", ["Hope"]),
    # where they are
    ("Вера в отпуске, пишите Камилле", ["Вера", "Камилле"]),
    ("Zorvek on night shift promised a label", ["Zorvek"]),
    # spoken to, paid for, joined
    ("Слава, ты мне чехол не доложил", ["Слава"]),
    ("Тўлов изоҳи: Дурдона учун", ["Дурдона"]),
    ("Selamat pengantin baru Akmal & Yasmin!", ["Akmal", "Yasmin"]),
    ("Алло, Ғайрат акамисиз?", ["Ғайрат"]),
    ("перевёл Ахмаджану 450 минг", ["Ахмаджану"]),
    # Korean given names
    ("Eun-bi asks if the serum is 30 ml", ["Eun-bi"]),
    ("order is under Kyung-ja Nam", ["Kyung-ja Nam"]),
    ("Park Hyun-woo nak COD", ["Park Hyun-woo"]),
]
NOBODY = [
    "Духи Victoria's Secret в наличии?",
    "Магнит и Пятёрочка рядом",
    "Do you deliver to Manila or Cebu?",
    "доставка из Казахстана есть?",
    "Забрал Телефон",
    "Принимал таблетки",
    "the sale's account of it",
    "Two-tone T-shirt, Ho-ho hat",
    "mehmonlar uchun choy, bolalar uchun o'yinchoq",
]


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_people_are_found(detector: Detector, text: str, expected: list[str]) -> None:
    assert people(detector, text) == expected


@pytest.mark.parametrize("text", NOBODY)
def test_others_stay(detector: Detector, text: str) -> None:
    assert people(detector, text) == []
