"""People in texts, and goods, places and everyday words that are none."""

from __future__ import annotations

import pytest

from tests.detection.people import people
from transforms.detection import Detector
from transforms.detection.names.skeleton import skeleton

PEOPLE = [
    ("Mening ismim Aziz Karimov, tel", ["Aziz Karimov"]),
    ("ismim aziz", ["aziz"]),
    ("karimov aziz buyurtmani olmadi", ["karimov aziz"]),
    ("Aziz aka keldi", ["Aziz"]),
    ("lola opa oladi", ["lola"]),
    ("Lola opa", ["Lola"]),
    ("Меня зовут Дилшод Каримов", ["Дилшод Каримов"]),
    ("меня зовут дилшод", ["дилшод"]),
    ("Передайте Азизу Каримову", ["Азизу Каримову"]),
    ("исмим бартоломью эшворти, телефоним", ["бартоломью эшворти"]),
    ("my name is John Smith and i want", ["John Smith"]),
    ("john smith called", ["john smith"]),
    ("KARIMOV AZIZ BUYURTMANI OLMADI UMUMAN", ["KARIMOV AZIZ"]),
    ("Каримов А.Б. получил", ["Каримов А.Б."]),
    ("А. Каримов получил", ["А. Каримов"]),
    ("Karimov, Aziz", ["Karimov, Aziz"]),
    ("Toshmatov Eshmat Karim o‘g‘li keldi", ["Toshmatov Eshmat Karim o‘g‘li"]),
    ("Каримова Дилноза Азизовна", ["Каримова Дилноза Азизовна"]),
    ("Roʻzimatov Oʻtkir bilan gaplashdim", ["Roʻzimatov Oʻtkir"]),
    ("Rozimatov Otkir bilan gaplashdim", ["Rozimatov Otkir"]),
    ("Azizbekning telefoni", ["Azizbekning"]),
    ("Заберёт сосед рустам, телефон", ["рустам"]),
    ("тётя Гуля звонила", ["Гуля"]),
    ("hurmatli oydin, muammo hal qilindi", ["oydin"]),
    ("mijoz Xolmatjon keldi", ["Xolmatjon"]),
    ("mr. Brown said", ["Brown"]),
    ("Получатель: Петров Иван", ["Петров Иван"]),
]
NO_PEOPLE = [
    "rahmat aka", "Rahmat aka!", "Aziz mijozlar!", "Lola brendining yangi parfyumi", "Nargiz ko'ylak 42",
    "Air Jordan krossovka", "Victoria Secret", "Calvin Klein jeans", "товаров нет, заказов нет",
    "роза товаров", "Товаров нет, клиентов мало", "Umid qilamanki tez keladi",
    "Мира и добра вам, с любовью", "Вера в качество", "The price will rise in May, hope for the best",
    "Samsung Galaxy A54", "Toshkent shahar Chilonzor tumani", "Product name: Samsung Galaxy",
    "Qaysi aka olib keldi? Katta opa bor", "Основной заказ, готовые решения",
    "Qizil olma, shirin anor, asal va bodom", "Oydin kun, toza suv, temir eshik, kumush taqinchoq",
    "to'lov so'rov tanlov palov olov", "Dear customer", "men ertaga kelaman", "Sevinch va quvonch ulashing",
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_people_arepeople(detector: Detector, text: str, expected: list[str]) -> None:
    assert people(detector, text) == expected


@pytest.mark.parametrize("text", NO_PEOPLE)
def test_goods_places_and_everyday_words_stay(detector: Detector, text: str) -> None:
    assert people(detector, text) == []


@pytest.mark.parametrize(
    "spellings",
    [
        ("Aziz", "AZIZ", "Азиз", "азиз"),
        ("Jahongir", "Жаҳонгир", "Джахонгир"),
        ("O'ktam", "Ўктам", "Oktam"),
        ("Aliyev", "Алиев", "Aliev"),
        ("Xurshid", "Хуршид", "Khurshid"),
        ("Muhammad", "Мухаммад", "Muxammad"),
    ],
)
def test_one_skeleton_for_all_spellings(spellings: tuple[str, ...]) -> None:
    assert len({skeleton(each) for each in spellings}) == 1
