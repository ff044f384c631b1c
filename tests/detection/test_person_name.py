"""People in texts, and goods, places and everyday words that are none."""

from __future__ import annotations

import polars as pl
import pytest

from transforms.detection import Detector, name_words
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


def _found(detector: Detector, text: str) -> list[str]:
    spans = detector.detect_column(pl.Series([text]), name="body", entities={"PERSON"}).spans
    return [text[start:end] for start, end in spans.select("start", "end").iter_rows()]


@pytest.mark.parametrize(("text", "people"), PEOPLE)
def test_people_are_found(detector: Detector, text: str, people: list[str]) -> None:
    assert _found(detector, text) == people


@pytest.mark.parametrize("text", NO_PEOPLE)
def test_goods_places_and_everyday_words_stay(detector: Detector, text: str) -> None:
    assert _found(detector, text) == []


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


class TestKnownWords:
    """Names on no list, known from the marketplace's own name columns."""

    names = pl.Series(["Qzartim Vandrol", "Гвендолайна Торнбридж"])

    def detector(self) -> Detector:
        known = name_words(self.names)
        return Detector(known_words=lambda words: words.is_in(known.implode()))

    @pytest.mark.parametrize(
        ("text", "people"),
        [
            ("buyurtmani qzartim vandrol olmadi", ["qzartim vandrol"]),
            ("buyurtmani VANDROL QZARTIM olmadi", ["VANDROL QZARTIM"]),
            ("посылку забрала Торнбридж вчера", ["Торнбридж"]),
            ("gvendolayna oldi", []),  # alone, in small letters, another spelling
            ("gvendolina torinbrij", []),
            ("qzartim aka oldi", ["qzartim"]),
            ("Гвендолайне торнбридж передайте", ["Гвендолайне торнбридж"]),
        ],
    )
    def test_known(self, text: str, people: list[str]) -> None:
        assert _found(self.detector(), text) == people
        if people:
            assert _found(Detector(), text) != people

    def test_a_word_learnt_later_is_seen(self) -> None:
        known: set[str] = set()
        detector = Detector(known_words=lambda words: words.is_in(sorted(known)))
        text = "kuni qzartom vandroxim oldi"
        assert _found(detector, text) == []
        known.update(name_words(pl.Series(["Qzartom Vandroxim"])).to_list())
        assert _found(detector, text) == ["qzartom vandroxim"]

    def test_asked_once_for_a_column_with_distinct_words(self) -> None:
        asked: list[pl.Series] = []

        def known(words: pl.Series) -> pl.Series:
            asked.append(words)
            return pl.repeat(False, len(words), eager=True)

        Detector(known_words=known).detect_column(
            pl.Series(["bir ikki uch", "uch Ikki bir"] * 50), name="body"
        )
        assert len(asked) == 1
        assert asked[0].is_unique().all()
