"""Names that no list has, told by where they stand; and words in such places that are no names."""

from __future__ import annotations

import pytest

from tests.detection.people import people
from transforms.detection import Detector
from transforms.detection.detector import LANGUAGES
from transforms.detection.names.judge import NameJudge
from transforms.detection.recognizers.person_name import PersonName
from transforms.detection.text import PreparedText

PEOPLE = [
    # announced
    ("papers in the name of Zorvek, please call", ["Zorvek"]),
    ("deposit made, it will show zorvek tamblin", ["zorvek tamblin"]),
    ("nama keluar dhurvani, sila semak", ["dhurvani"]),
    ("на имя зорвек тамблин", ["зорвек тамблин"]),
    ("Буюртма Зорвекнинг номида", ["Зорвекнинг"]),
    ("Tepaboy nomiga yozing", ["Tepaboy"]),
    # talked to, given to
    ("agreed with Zorvek for 8:00, nobody turned up", ["Zorvek"]),
    ("dah janji dengan zorvek pukul 16:00", ["zorvek"]),
    ("созванивалась с Зорвеком, обещали вернуть", ["Зорвеком"]),
    ("approved by Zorvek, 30 August", ["Zorvek"]),
    ("Zorvekdan so'rang, u biladi", ["Zorvekdan"]),
    ("Зорвекнинг рақамини ташлаб юборинг", ["Зорвекнинг"]),
    # called, signed, answered
    ("Zorvek, terima kasih banyak-banyak", ["Zorvek"]),
    ("Zorvek Tamblin, you are a star", ["Zorvek Tamblin"]),
    ("Thanks Zorvek, you're a star", ["Zorvek"]),
    ("Здравствуйте, Зорвек Тамблин! Направляю претензию", ["Зорвек Тамблин"]),
    ("The mug is broken.\nBest,\nZorvek", ["Zorvek"]),
    ("Operator: Ismingiz?\nMijoz: zorvek tamblin\nOperator: rahmat", ["zorvek tamblin"]),
    ("Zorvek here, changed my number", ["Zorvek"]),
    # who acts, who is joined to a name
    ("Зорвек не пришёл за заказом", ["Зорвек"]),
    ("Karima and Zorvek came", ["Karima", "Zorvek"]),
    ("Renuga ap Zorvekan dah bayar", ["Renuga ap Zorvekan"]),
    ("zorvani binti tamblik dah bayar", ["zorvani binti tamblik"]),
    # asked for, greeted, of kin, in trade
    ("Bell bor, zorvek deb chaqiring", ["zorvek"]),
    ("big up to Zorvek at the counter", ["Zorvek"]),
    ("slip dah hantar, tq. Zorvek", ["Zorvek"]),
    ("tolong tanya si Zorvek di kaunter", ["Zorvek"]),
    ("adik sy Zorvek yang ambil", ["Zorvek"]),
    ("bang Zorvek tolong hantar", ["Zorvek"]),
    ("ИП Зорвек, выставьте счёт", ["Зорвек"]),
    ("No kad 17, nama Zorvek, biadap betul", ["Zorvek"]),
    ("— Kim qabul qiladi?\n— Zorvek, qaynonam.", ["Zorvek"]),
    ("Передайте пожалуйста Зорвеку, что я зайду", ["Зорвеку"]),
    ("Signed for by J Zorvek at 17:00", ["J Zorvek"]),
    # initials
    ("Мижоз Палвонов С.дан ариза", ["Палвонов С.дан"]),
    ("У Антона заказывала торт", ["Антона"]),
    ("F.I.Sh.: Karimov Anvar", ["Karimov Anvar"]),
    ("на маму в.с. зорвин", ["в.с. зорвин"]),
    ("Бош директор Зорвих А., сана", ["Зорвих А."]),
    ("babajanov s.a. imzosi", ["babajanov s.a."]),
    ("Signed for by GM Zorvek at 17:00", ["GM Zorvek"]),
    # beside numbers
    ("bayar ke sini: 8547 3535 7012\nzorvani tamblik\nlepas tu hantar bukti", ["zorvani tamblik"]),
    ("+998 93 747 92 50, Зорвек", ["Зорвек"]),
    ("boleh nego. Zorvan Tamblik 016 738 1752", ["Zorvan Tamblik"]),
]
NO_PEOPLE = [
    "Transaction 4400516560391773 rejected",
    "Ref 049454-35-7193 is my ticket number",
    "agreed with the courier for 8:00",
    "dah janji dengan penjual pukul 16:00",
    "созванивалась с доставкой, обещали вернуть",
    "Оператор: Контактный номер?\nКлиент: 97-134-18-37",
    "Ребята, подскажите цену",
    "Hi Boss, ada stok?",
    "Hai Pelanggan Setia, promosi bermula esok",
    "men Urgutdan yozyapman",
    "this value was removed from sorting",
    "Клиент удалил учетную запись.",
    "Convert this alias into an ordinary page",
    "Jalan Tunku Abdul Rahman jem teruk",
    "Oybek metrosi yonidagi filial",
    "Johnnie Walker bormi",
    "Best price, best quality",
]


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_places_tell_names(detector: Detector, text: str, expected: list[str]) -> None:
    assert people(detector, text) == expected


@pytest.mark.parametrize("text", NO_PEOPLE)
def test_other_words_stay(detector: Detector, text: str) -> None:
    assert people(detector, text) == []


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_one_text_alone_gives_the_same(text: str, expected: list[str]) -> None:
    """The gate of the column lets through what the rules find in one text by itself."""
    recognizer = PersonName(NameJudge(LANGUAGES))
    found = recognizer.find(PreparedText.of(text))
    assert [text[each.start : each.end] for each in found] == expected
