"""Names of made-up persons, in the two scripts of Uzbek and in Russian.

The lists come from Faker's uz_UZ and ru_RU providers and from short lists of our own, because Faker's
Uzbek list holds the fashionable names of new-borns only.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

# Frequent names of grown-ups; the order is that of the frequency we want.
UZ_MEN = (
    "Akmal", "Sherzod", "Jasur", "Bobur", "Dilshod", "Otabek", "Ulugʻbek", "Rustam", "Sardor", "Farrux",
    "Aziz", "Bekzod", "Shavkat", "Jahongir", "Anvar", "Botir", "Davron", "Elyor", "Gʻayrat", "Ilhom",
    "Javlon", "Kamol", "Laziz", "Mansur", "Nodir", "Oybek", "Qahramon", "Ravshan", "Sanjar", "Temur",
    "Umid", "Xurshid", "Zafar", "Alisher", "Abror", "Doniyor", "Eldor", "Islom", "Murod", "Nuriddin",
)  # fmt: skip
UZ_WOMEN = (
    "Dilnoza", "Nilufar", "Gulnora", "Shahnoza", "Malika", "Zulfiya", "Nigora", "Feruza", "Lola",
    "Barno", "Nargiza", "Dildora", "Kamola", "Sevara", "Umida", "Zilola", "Mavluda", "Nodira", "Oydin",
    "Saodat", "Mohira", "Ozoda", "Gulchehra", "Iroda", "Matluba", "Hilola", "Rayhon", "Yulduz",
    "Muattar", "Xurshida", "Shoira", "Maftuna", "Aziza", "Madina", "Sitora", "Zebo",
)  # fmt: skip
UZ_SURNAME_STEMS = (
    "Karim", "Rahim", "Yusup", "Aʼzam", "Ergash", "Qodir", "Toshmat", "Nazar", "Said", "Ismoil", "Umar",
    "Hamid", "Ahmad", "Jalol", "Mirza", "Sobir", "Usmon", "Xolmat", "Yoʻldosh", "Abdulla", "Bobojon",
    "Gʻani", "Hakim", "Ibragim", "Joʻra", "Komil", "Matyoqub", "Normat", "Olim", "Pulat", "Rasul",
    "Salim", "Tursun", "Valijon", "Xudoyberdi", "Zokir", "Sharip", "Mahmud", "Nosir",
)  # fmt: skip
RU_MEN = (
    "Александр", "Сергей", "Дмитрий", "Андрей", "Алексей", "Максим", "Евгений", "Иван", "Михаил",
    "Артём", "Николай", "Владимир", "Денис", "Павел", "Антон", "Роман", "Виктор", "Тимур", "Руслан",
    "Марат",
)  # fmt: skip
RU_WOMEN = (
    "Елена", "Ольга", "Наталья", "Анна", "Ирина", "Татьяна", "Мария", "Светлана", "Юлия", "Екатерина",
    "Анастасия", "Людмила", "Марина", "Алина", "Виктория", "Дарья", "Диана", "Карина", "Эльвира",
    "Гузаль",
)  # fmt: skip
# Months, virtues and other everyday words among Faker's names: they make a demo text ambiguous to no use.
EVERYDAY = frozenset(
    {"Август", "Любовь", "Надежда", "Вера", "Мир", "Лука", "Dunyo", "Kumush", "Ali", "Malak"}
)

_DIGRAPHS = (
    ("Oʻ", "Ў"), ("oʻ", "ў"), ("Gʻ", "Ғ"), ("gʻ", "ғ"), ("Sh", "Ш"), ("sh", "ш"), ("Ch", "Ч"), ("ch", "ч"),
    ("Ya", "Я"), ("ya", "я"), ("Yo", "Ё"), ("yo", "ё"), ("Yu", "Ю"), ("yu", "ю"), ("Ye", "Е"), ("ye", "е"),
    ("SH", "Ш"), ("CH", "Ч"),
)  # fmt: skip
_LETTERS = str.maketrans(
    "ABDEFGHIJKLMNOPQRSTUVXYZabdefghijklmnopqrstuvxyzʼʻ",
    "АБДЕФГҲИЖКЛМНОПҚРСТУВХЙЗабдефгҳижклмнопқрстувхйзъъ",
)
_TO_LATIN = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "yo", "ж": "zh", "з": "z", "и": "i",
    "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t",
    "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "",
    "э": "e", "ю": "yu", "я": "ya", "ў": "o", "қ": "q", "ғ": "g", "ҳ": "h",
}  # fmt: skip
APOSTROPHES = "ʻʼ'’‘`"


def to_cyrillic(latin: str) -> str:
    """Uzbek Latin to Uzbek Cyrillic, by the rules of the 1995 alphabet."""
    text = latin.translate({ord(mark): "ʻ" for mark in "'’‘`"})
    for pair, letter in _DIGRAPHS:
        text = text.replace(pair, letter)
    words = text.split(" ")
    words = ["Э" + w[1:] if w[:1] == "E" else "э" + w[1:] if w[:1] == "e" else w for w in words]
    return " ".join(words).translate(_LETTERS)


def ascii_slug(name: str) -> str:
    """A name as it stands in a mail box: lower-case ASCII letters only."""
    lowered = "".join(_TO_LATIN.get(letter, letter) for letter in name.lower())
    return "".join(letter for letter in lowered if "a" <= letter <= "z")


@dataclass(frozen=True)
class NameList:
    """Given names and surnames of one script and sex, most frequent first."""

    given: tuple[str, ...]
    surnames: tuple[str, ...]


@dataclass(frozen=True)
class Names:
    """``lists[language][sex]``, sex 0 for men and 1 for women."""

    uz_latin: tuple[NameList, NameList]
    uz_cyrillic: tuple[NameList, NameList]
    ru: tuple[NameList, NameList]


def load_names(without: Iterable[str]) -> Names:
    """All lists, less the names in ``without`` (those of the canaries, which must stay unmistakable)."""
    from faker.providers.person.ru_RU import Provider as Russian
    from faker.providers.person.uz_UZ import Provider as Uzbek

    banned = frozenset(without) | EVERYDAY

    def kept(*lists: Iterable[str]) -> tuple[str, ...]:
        fold = str.maketrans("’'", "ʼʼ")
        every = dict.fromkeys(name.translate(fold) for names in lists for name in names)
        return tuple(name for name in every if name not in banned)

    men = NameList(
        kept(UZ_MEN, Uzbek.first_names_male),
        kept((_surname(s) for s in UZ_SURNAME_STEMS), Uzbek.last_names_male),
    )
    women = NameList(
        kept(UZ_WOMEN, Uzbek.first_names_female),
        kept((_surname(s) + "a" for s in UZ_SURNAME_STEMS), Uzbek.last_names_female),
    )
    return Names(
        uz_latin=(men, women),
        uz_cyrillic=(_cyrillic(men, banned), _cyrillic(women, banned)),
        ru=(
            NameList(kept(RU_MEN, Russian.first_names_male), kept(Russian.last_names_male)),
            NameList(kept(RU_WOMEN, Russian.first_names_female), kept(Russian.last_names_female)),
        ),
    )


def _surname(stem: str) -> str:
    return stem + ("yev" if stem[-1] in "aeiouy" else "ov")


def _cyrillic(names: NameList, banned: frozenset[str]) -> NameList:
    given = dict.fromkeys(to_cyrillic(name) for name in names.given)
    surnames = dict.fromkeys(to_cyrillic(name) for name in names.surnames)
    return NameList(
        tuple(name for name in given if name not in banned),
        tuple(name for name in surnames if name not in banned),
    )
