"""Uzbek in both scripts: kin terms, endings, missing apostrophes, everyday words that are names too."""

from __future__ import annotations

import pytest

from tests.detection.people import people
from transforms.detection import Detector

PEOPLE = [
    # kin terms, without capitals, with their endings
    ("rustam aka keldi", ["rustam"]),
    ("oydin opaga bering", ["oydin"]),
    ("lola xolaga ayting", ["lola"]),
    ("umid amakimga", ["umid"]),
    ("botir tog'amga bering", ["botir"]),
    ("sabo buvim oladi", ["sabo"]),
    ("karim domla keldi", ["karim"]),
    ("halim ustozga", ["halim"]),
    ("ботир тоғамга беринг", ["ботир"]),
    ("ойдин опага беринг", ["ойдин"]),
    ("лола холамга", ["лола"]),
    ("рустам аканинг телефони", ["рустам"]),
    ("qo'shnim rustam oladi", ["rustam"]),
    # one letter wrong, or on no list, where the surroundings say name
    ("dilshid aka oladi", ["dilshid"]),
    ("ismim dilshid", ["dilshid"]),
    ("исмим дилшит, телефоним", ["дилшит"]),
    ("ismim qzarvon, tel", ["qzarvon"]),
    # apostrophes: written in six ways, or not at all
    ("O'ktam keldi, O‘ktam, Oʻktam va Oktam", ["O'ktam", "O‘ktam", "Oʻktam", "Oktam"]),
    ("Gʻayratjon va Gayratjon", ["Gʻayratjon", "Gayratjon"]),
    ("Қўчқорова Ўғилой", ["Қўчқорова Ўғилой"]),
    ("Жўраев Ғайрат қўнғироқ қилди", ["Жўраев Ғайрат"]),
    # fathers
    ("Karimova Nodira Aziz qizi", ["Karimova Nodira Aziz qizi"]),
    ("каримова нодира азиз қизи", ["каримова нодира азиз қизи"]),
    ("Каримов Азиз Собир ўғлига", ["Каримов Азиз Собир ўғлига"]),
    ("karimov aziz azizovich", ["karimov aziz azizovich"]),
    # declension, also behind a doubled letter
    ("Azizbekka ayting", ["Azizbekka"]),
    ("Karimovning buyurtmasi", ["Karimovning"]),
    ("Ҳамиддан олдим", ["Ҳамиддан"]),
    ("pulni Hikmatdan oldim", ["Hikmatdan"]),
    ("Зебога беринг", ["Зебога"]),
    # everyday words
    ("men Lola, buyurtma bermoqchiman", ["Lola"]),
    ("Salom Umid, buyurtmangiz yo'lda", ["Umid"]),
    ("kuryer g'olib kechikdi", ["g'olib"]),
    ("Mijoz: Oydin, tel", ["Oydin"]),
    ("12-uy, 5-xonadon, umid, +998 90 123 45 67", ["umid"]),
    ("Chilonzor 12-uy, Oydin", ["Oydin"]),
    # Russian and English beside them
    ("это Умид, я вчера заказывал", ["Умид"]),
    ("this is Umid, any update?", ["Umid"]),
    ("Уважаемая Анна, ваш заказ собран", ["Анна"]),
    ("получатель Королёв В. Е.", ["Королёв В. Е."]),
    ("клиент королёв в.е.", ["королёв в.е."]),
    ("Петрова Анна Ильинична", ["Петрова Анна Ильинична"]),
    ("передай маше и мужу азизу", ["маше", "азизу"]),
    ("Ким Надежда Павловна", ["Ким Надежда Павловна"]),
    ("my husband Thomas will collect", ["Thomas"]),
    ("my name is margaret r. sullivan, order", ["margaret r. sullivan"]),
    ("i'm John, where is my order", ["John"]),
]
NO_PEOPLE = [
    "katta opa", "qaysi aka", "boshqa opa kelsin", "bitta aka oldi", "kelgan aka qo'pol ekan",
    "sotuvchi opa yaxshi", "men umid qilaman", "я рада, что всё пришло", "bu Lola parfyumi",
    "halol sotuvchi", "sotuvchi halol ekan", "rahmat aka", "ismim noto'g'ri yozilgan",
    "исмим нотўғри ёзилган", "5 yulduz", "rahmat, 5 yulduz", "Ranglar: oltin, kumush", "Розы 18 штук",
    "Перевод из Германии", "Artikul 5512", "Артикул SKU", "seller will ship tomorrow",
    "customer may return the goods", "from the shop", "to Paris", "Safar oyi", "ayol kishi oldi",
    "шаҳарда нон олдим", "may oyida keladi", "kelinglar", "tilla uzuk", "o'g'il bolalar uchun",
    "qizi uchun ko'ylak", "Nur yog'dusi, Baxt uyi", "Muborak bo'lsin aka!", "Jasur inson",
    "aziz do'stlar, xaridorlar",
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_people_are_found(detector: Detector, text: str, expected: list[str]) -> None:
    assert people(detector, text) == expected


@pytest.mark.parametrize("text", NO_PEOPLE)
def test_goods_places_and_everyday_words_stay(detector: Detector, text: str) -> None:
    assert people(detector, text) == []
