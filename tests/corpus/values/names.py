"""Persons: own lists of names common in Uzbekistan, Russia, Malaysia, Brunei and the English-speaking world.

First names, patronymics and surnames are combined freely: nobody in particular is meant.
"""

# ruff: noqa: SIM905 - lists of words read better as lines of words
from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from random import Random
from typing import Final

from tests.corpus.labelled import Piece
from tests.corpus.script import to_cyrillic
from tests.corpus.split import Part, name_root, words_of
from tests.corpus.values import fresh_names as fresh

UZ_MEN: Final = """
Aziz Abdulla Abror Adham Akmal Akrom Alisher Anvar Asad Asqar Avaz Azamat Bahodir Bahrom Baxtiyor Bekzod
Behruz Bobur Bunyod Botir Davron Dilmurod Dilshod Diyorbek Doniyor Eldor Elyor Erkin Elmurod Farhod Farrux
Faxriddin Fayzulla Fazliddin Furqat G'ayrat G'olib G'iyos Hamid Hasan Husan Hikmat Husniddin Ibrohim Ilhom
Islom Ismoil Jahongir Jalol Jamshid Jasur Javohir Javlon Kamol Karim Komil Kozim Laziz Lutfulla Mansur Mahmud
Mirzo Mirshod Muhammad Murod Musulmon Muzaffar Nodir Nosir Nuriddin Nurmuhammad Odil Oybek Olim Otabek Ortiq
O'ktam O'tkir O'lmas Po'lat Qahramon Qudrat Quvonch Rahim Rahmon Ravshan Rustam Ruslan Sanjar Sarvar Sardor
Saidakbar Samandar Shavkat Sherzod Shuhrat Shohruh Shoxrux Sirojiddin Sobir Sodiq Sulton Temur To'lqin Tohir
Tursun Ulug'bek Umid Umar Usmon Valijon Xurshid Xusan Yo'ldosh Yusuf Zafar Zohid Zokir Zuhriddin
Abdurashid Abduvali Abdug'ani Boburjon Mirjalol Ozodbek Shahzod Jaloliddin Asilbek Sunnat Humoyun Bekmurod
""".split()

UZ_WOMEN: Final = """
Adiba Aziza Barno Charos Dildora Dilfuza Dilnoza Dilorom Dilbar Durdona Fazilat Feruza Fotima Gavhar Go'zal
Gulbahor Gulchehra Guli Gulnora Gulnoza Gulsanam Gulshan Habiba Hafiza Halima Hilola Hurshida Hosiyat Iroda
Kamola Komila Latofat Laylo Lobar Lola Madina Mahliyo Malika Marhabo Maftuna Mavluda Manzura Mohira Mohinur
Muazzam Muborak Munira Muqaddas Mushtariy Muhabbat Nafisa Nargiza Nasiba Nigora Nilufar Nodira Nozima
Nozanin Oydin Oygul Ozoda Parizoda Ra'no Raisa Rayhon Robiya Roza Ruxsora Sabohat Sadoqat Saida Salomat
Sanobar Sarvinoz Sevara Sevinch Shahlo Shahnoza Shahzoda Shoira Sitora Surayyo Tabassum Tamara Umida
Vazira Xolida Xurshida Yulduz Zamira Zarina Zebo Zilola Ziyoda Zuhra Zulfiya Zulayho Mehriniso Oysha
Nilufarxon Muslima Mubina Ruhshona Farangiz Shohista Sohiba Dilrabo Intizor Maloxat Nazokat E'zoza
""".split()

UZ_SURNAME_STEMS: Final = """
Karim Rahim Abdullay Yusup Aliy Rahmon To'xtay Mirzay Xolmat Tosh Ergash Ismoil Ibragim Sulton Usmon Umar
Haydar Nazar Norbo'ta Qodir Saidov Salim Sattor Sharip Sobir Tursun Xo'ja Yo'ldosh Zokir Jo'ra Jalil Hakim
Hamroy Islom Mahkam Mamad Maxmud Murod Nosir Olim Ortiq Polat Qosim Qurbon Ra'no Rajab Ro'zi Samad Shukur
Tillay Tolib Turay Ubayday Valiy Vohid Xamid Xasan Yoqub Ziyoy Zufar Azim Bobo Boltay Botir Bozor
Do'stmat Eshmat Fozil G'afur G'ulom Hoshim Ikrom Jabbor Komil Latip Madamin Mirkomil Normat Nurmat Otajon
Pulat Rasul Safar Siddiq Shodiy Tojiy Uroq Xudoyberdi Yunus Zaripboy Abduraxmon Begmat Choriy Davlat Eshonqul
""".split()

RU_MEN: Final = """
Александр Алексей Анатолий Андрей Антон Аркадий Артём Борис Вадим Валентин Валерий Василий Виктор Виталий
Владимир Владислав Вячеслав Геннадий Георгий Глеб Григорий Данил Денис Дмитрий Евгений Егор Иван Игорь Илья
Кирилл Константин Леонид Максим Марат Матвей Михаил Никита Николай Олег Павел Пётр Роман Руслан Семён Сергей
Станислав Степан Тимофей Тимур Фёдор Эдуард Юрий Ярослав Ренат Рафаэль Эльдар Герман Захар
""".split()

RU_WOMEN: Final = """
Алина Алла Алёна Анастасия Анжела Анна Антонина Валентина Валерия Вера Вероника Виктория Галина Дарья Диана
Евгения Екатерина Елена Елизавета Жанна Зинаида Инна Ирина Карина Кира Кристина Ксения Лариса Лидия Любовь
Людмила Маргарита Марина Мария Надежда Наталья Нина Оксана Ольга Полина Раиса Регина Светлана Софья Таисия
Тамара Татьяна Эльвира Юлия Яна Снежана Земфира Милана Арина Олеся Нелли Римма
""".split()

RU_SURNAMES: Final = """
Иванов Петров Сидоров Смирнов Кузнецов Попов Васильев Соколов Михайлов Новиков Фёдоров Морозов Волков Алексеев
Лебедев Семёнов Егоров Павлов Козлов Степанов Николаев Орлов Андреев Макаров Никитин Захаров Зайцев Соловьёв
Борисов Яковлев Григорьев Романов Воробьёв Сергеев Кузьмин Фролов Александров Дмитриев Королёв Гусев Киселёв
Ильин Максимов Поляков Сорокин Виноградов Ковалёв Белов Медведев Антонов Тарасов Жуков Баранов Филиппов
Комаров Давыдов Беляев Герасимов Богданов Осипов Сафин Галиев Хасанов Валиев Пак Ким Цой Хван Ли Тен
""".split()

MS_MEN: Final = """
Ahmad Abdullah Adam Afiq Aiman Akmal Ali Amir Amirul Anuar Arif Asyraf Azhar Azlan Azman Badrul Danial Faisal
Faiz Fadhil Fauzi Firdaus Hafiz Haikal Hakim Halim Hamzah Haris Haziq Hazwan Hisham Idris Imran Irfan Ismail
Izzat Jamal Kamarul Khairul Luqman Mahathir Malik Mazlan Muhammad Mohd Mustafa Nazri Nizam Rahman Ramli Razak
Redzuan Rizal Roslan Saiful Shafiq Shahrul Sufian Syafiq Syahmi Taufik Yusof Zaki Zainal Zulkifli
Hairul Hassanal Mohsin Zulhilmi Norazmi
""".split()

MS_WOMEN: Final = """
Aishah Aminah Alya Amira Anis Aqilah Asmah Atiqah Azizah Balqis Diana Farah Faridah Fatimah Fazura Hafizah
Halimah Hana Hasnah Husna Izzah Jamilah Kamariah Khadijah Latifah Liyana Maisarah Mariam Maryam Mastura Nabila
Nadia Najwa Noor Nor Noraini Norhayati Norliza Nur Nurul Puteri Qistina Rohana Rokiah Rosnah Salmah Sarah
Shahira Sharifah Siti Sofea Suraya Syafiqah Syuhada Umi Wani Yasmin Zaiton Zaleha Zulaikha Zarina Norfazila
Rosmawati Norsiah
""".split()
MS_SECOND: Final = """
Hidayah Nadirah Syazwani Ain Izzati Hanis Afiqah Amalina Farhana Sakinah Adlina Shahirah Fatihah Najihah
Azmi Hakimi Danish Iskandar Hazim Aziz Syakir Ikmal Naim Rashid Fikri Adib Zahid Syukri Hilmi Faris
""".split()

# hereditary titles, which are part of the name
MS_MEN_BEFORE: Final = "Wan Syed Awang Awangku Pengiran Nik Raja".split()
MS_WOMEN_BEFORE: Final = "Wan Syarifah Dayang Dayangku Nik Raja".split()

CHINESE_SURNAMES: Final = """
Tan Lim Lee Wong Ng Chan Cheah Chong Goh Ooi Teoh Yap Chin Khoo Koh Ong Liew Chew Lau Low Tay Loh Foo Kok
Yong
""".split()
CHINESE_GIVEN: Final = """
Mei_Ling Wei_Jie Siew_Ling Chee_Keong Kah_Wai Jia_Hui Xin_Yi Boon_Hock Ai_Ling Yee_Ling Hui_Min Kok_Leong
Wai_Kit Zi_Xuan Chun_Hao Li_Ting Pei_Shan Soo_Yin Teck_Huat Wen_Xin Yi_Xuan Kim_Huat Ah_Kow Swee_Lan Bee_Hoon
Chee_Wai Kar_Mun Jun_Hao Sze_Ying Mun_Yee
""".split()
TAMIL_MEN: Final = """
Kumar Ganesan Murugan Ravi Suresh Rajesh Selvam Arumugam Krishnan Subramaniam Prakash Vijay Anand Mohan
Balakrishnan Muthu Raju Saravanan Dinesh Kannan Maniam Perumal Ramasamy Thiagarajan
""".split()
TAMIL_WOMEN: Final = """
Priya Kavitha Devi Lakshmi Shanti Malathi Revathi Saraswathy Letchumy Geetha Vasanthi Thilaga Usha Parameswari
""".split()

EN_MEN: Final = """
James John Robert Michael William David Richard Thomas Charles Daniel Matthew Anthony Steven Andrew
Joshua Kevin Brian George Edward Ronald Timothy Jason Jeffrey Ryan Jacob Gary Nicholas Eric Jonathan
Stephen Justin Scott Brandon Benjamin Samuel Gregory Patrick Alexander Jack Dennis Tyler Aaron Nathan
Henry Douglas Peter Adam Kyle Ethan Oliver Liam Harry Oscar Callum Gareth Nigel Trevor
""".split()
EN_WOMEN: Final = """
Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Karen Sarah Lisa Nancy Sandra Ashley Emily
Kimberly Margaret Donna Michelle Carol Amanda Melissa Deborah Stephanie Rebecca Laura Sharon Cynthia
Kathleen Amy Angela Shirley Brenda Emma Nicole Helen Samantha Katherine Christine Rachel Carolyn Janet
Maria Heather Diane Olivia Sophie Chloe Fiona Gemma Harriet Isabel Joanne
""".split()
EN_SURNAMES: Final = """
Smith Johnson Williams Jones Davis Miller Wilson Anderson Taylor Thomas Moore Martin Jackson Thompson
Harris Clark Lewis Robinson Walker Allen Wright Hughes Torres Nguyen Adams Nelson Baker Mitchell
Roberts Carter Phillips Evans Turner Parker Edwards Collins Stewart Morris Murphy Cook Rogers Morgan Cooper
Peterson Bailey Reed Kelly Howard Kim Cox Ward Richardson Watson Brooks Bennett Hamilton Sullivan Whitaker
Pemberton Ashworth Fitzgerald O'Connor O'Brien McDonald MacGregor Hawthorne Lockwood Atkinson
""".split()


@dataclass(frozen=True)
class NameLists:
    """The words of one part, by list."""

    uz_men: list[str]
    uz_women: list[str]
    uz_stems: list[str]
    ru_men: list[str]
    ru_women: list[str]
    ru_surnames: list[str]
    ms_men: list[str]
    ms_women: list[str]
    ms_second: list[str]
    chinese_surnames: list[str]
    chinese_given: list[str]
    tamil_men: list[str]
    tamil_women: list[str]
    en_men: list[str]
    en_women: list[str]
    en_surnames: list[str]
    ru_short: list[str] = field(default_factory=list)
    """Short forms (*Гоша*), for a person called by the first name; the ``fresh`` part only."""


@cache
def names_of(part: Part) -> NameLists:
    """The lists cut to ``part``."""
    given = [name.replace("_", " ") for name in CHINESE_GIVEN]
    lists = (
        UZ_MEN,
        UZ_WOMEN,
        UZ_SURNAME_STEMS,
        RU_MEN,
        RU_WOMEN,
        RU_SURNAMES,
        MS_MEN,
        MS_WOMEN,
        MS_SECOND,
        CHINESE_SURNAMES,
        given,
        TAMIL_MEN,
        TAMIL_WOMEN,
        EN_MEN,
        EN_WOMEN,
        EN_SURNAMES,
    )
    if part == "fresh":
        return _fresh_names({name_root(word.split()[0]) for words in lists for word in words})
    if part == "tune":
        return NameLists(*(words_of(words, part) for words in lists))
    tuned = {name_root(word.split()[0]) for words in lists for word in words_of(words, "tune")}
    return NameLists(
        *([w for w in words_of(words, part) if name_root(w.split()[0]) not in tuned] for words in lists)
    )


def _fresh_names(known: set[str]) -> NameLists:
    lists = (
        fresh.UZ_MEN,
        fresh.UZ_WOMEN,
        fresh.UZ_SURNAME_STEMS,
        fresh.RU_MEN,
        fresh.RU_WOMEN,
        fresh.RU_SURNAMES,
        fresh.MS_MEN + fresh.MS_FATHERS,
        fresh.MS_WOMEN,
        fresh.MS_SECOND,
        fresh.CHINESE_SURNAMES,
        fresh.CHINESE_GIVEN,
        fresh.TAMIL_MEN + fresh.TAMIL_FATHERS,
        fresh.TAMIL_WOMEN,
        fresh.EN_MEN,
        fresh.EN_WOMEN,
        fresh.EN_SURNAMES,
        fresh.RU_SHORT,
    )
    return NameLists(
        *(
            [word.replace("_", " ") for word in words if name_root(word.split("_")[0]) not in known]
            for words in lists
        )
    )


def person(rng: Random, part: Part, language: str, form: str) -> list[Piece]:
    """A person of ``language``. ``form``: ``first``, ``full``, ``holder`` (as on a card), a Russian case
    (``gen``, ``dat``, ``ins``), or empty for any way of writing."""
    lists = names_of(part)
    if form == "holder":
        first, last = _latin_pair(rng, lists, language)
        return [Piece(f"{first} {last}".replace("'", "").upper(), "PERSON")]
    if part == "fresh" and form in ("", "full") and rng.random() < 0.12:
        return [Piece(_with_initials(rng, lists, language), "PERSON")]
    if language == "ru":
        text = _uzbek_in_russian(rng, lists, form) if rng.random() < 0.35 else _russian(rng, lists, form)
    elif language == "ms":
        text = _malaysian(rng, lists, form)
    elif language == "en":
        kind = rng.random()
        if kind < 0.5:
            text = _english(rng, lists, form)
        elif kind < 0.75:
            text = _malaysian(rng, lists, form)
        else:
            text = _uzbek(rng, lists, form)
    else:
        text = _uzbek(rng, lists, form)
        if language == "uz-cyrl":
            text = to_cyrillic(text)
    return [Piece(text, "PERSON")]


def _with_initials(rng: Random, lists: NameLists, language: str) -> str:
    """Initials before or behind a surname, or an English given name with a Chinese surname."""
    if language in ("en", "ms"):
        return f"{rng.choice(lists.en_men + lists.en_women)} {rng.choice(lists.chinese_surnames)}"
    if language == "ru":
        first, father, last = (
            rng.choice(lists.ru_men)[0],
            rng.choice(lists.ru_men)[0],
            rng.choice(lists.ru_surnames),
        )
        return rng.choice((f"{first}.{father}. {last}", f"{first}. {last}", f"{last} {first}.{father}."))
    first, father = rng.choice(lists.uz_men)[0], rng.choice(lists.uz_men)[0]
    last = _uz_surname(rng, lists, woman=False)
    text = rng.choice((f"{first}.{father}. {last}", f"{first}. {last}", f"{last} {first}.{father}."))
    return to_cyrillic(text) if language == "uz-cyrl" else text


def _latin_pair(rng: Random, lists: NameLists, language: str) -> tuple[str, str]:
    if language == "ms" and rng.random() < 0.8:
        return rng.choice(lists.ms_men), rng.choice(lists.ms_men)
    if language == "en" and rng.random() < 0.5:
        return rng.choice(lists.en_men), rng.choice(lists.en_surnames)
    woman = rng.random() < 0.5
    return rng.choice(lists.uz_women if woman else lists.uz_men), _uz_surname(rng, lists, woman)


def _uz_surname(rng: Random, lists: NameLists, woman: bool) -> str:
    stem = rng.choice(lists.uz_stems)
    ending = (
        "ev" if stem.endswith("y") else "" if stem.endswith("ov") else "yev" if stem[-1] in "aiou" else "ov"
    )
    return stem + ending + ("a" if woman else "")


def _uzbek(rng: Random, lists: NameLists, form: str) -> str:
    woman = rng.random() < 0.5
    first = rng.choice(lists.uz_women if woman else lists.uz_men)
    if not first.endswith(("jon", "bek", "xon", "oy", "gul")) and rng.random() < 0.15:
        first += rng.choice(("xon", "oy") if woman else ("jon", "bek"))
    if form == "first":
        return first
    last = _uz_surname(rng, lists, woman)
    father = rng.choice(lists.uz_men)
    way = rng.random()
    if form == "full" or way < 0.3:
        if rng.random() < 0.5:
            child = "qizi" if woman else rng.choice(("o'g'li", "o'g'li", "ogli"))
            return f"{last} {first} {father} {child}"
        patronymic = father + ("ovna" if woman else "ovich")
        return rng.choice((f"{last} {first} {patronymic}", f"{first} {patronymic}", f"{first} {last}"))
    if way < 0.45:
        return rng.choice((f"{first} {last}", f"{last} {first}"))
    if way < 0.52:
        return f"{last} {first[:2] if first[:2].lower() in ('sh', 'ch') else first[0]}."
    return first if way < 0.8 else f"{first} {last}"


def _russian(rng: Random, lists: NameLists, form: str) -> str:
    woman = rng.random() < 0.5
    first = rng.choice(lists.ru_women if woman else lists.ru_men)
    last = rng.choice(lists.ru_surnames)
    if woman and last.endswith(("ов", "ев", "ёв", "ин")):
        last += "а"
    elif woman and last.endswith("ский"):
        last = last[:-2] + "ая"
    patronymic = _patronymic(rng.choice(lists.ru_men), woman)
    case = form if form in ("gen", "dat", "ins") else "nom"
    first, last, patronymic = (_declined(word, case, woman) for word in (first, last, patronymic))
    way = rng.random()
    if form == "first":
        return rng.choice(lists.ru_short) if lists.ru_short and rng.random() < 0.2 else first
    if form == "full":
        return f"{last} {first} {patronymic}"
    if way < 0.3:
        return first
    if way < 0.45:
        return f"{first} {patronymic}"
    if way < 0.55:
        return (
            f"{last} {first[0]}. {patronymic[0]}."
            if rng.random() < 0.5
            else f"{last} {first[0]}.{patronymic[0]}."
        )
    return rng.choice((f"{first} {last}", f"{last} {first}", f"{last} {first} {patronymic}"))


def _uzbek_in_russian(rng: Random, lists: NameLists, form: str) -> str:
    woman = rng.random() < 0.5
    first = to_cyrillic(rng.choice(lists.uz_women if woman else lists.uz_men))
    last = to_cyrillic(_uz_surname(rng, lists, woman))
    plain = str.maketrans("ўғқҳЎҒҚҲ", "угкхУГКХ")
    case = form if form in ("gen", "dat", "ins") else "nom"
    first, last = (_declined(word.translate(plain), case, woman) for word in (first, last))
    return (
        first
        if form == "first" or (form != "full" and rng.random() < 0.4)
        else rng.choice((f"{first} {last}", f"{last} {first}"))
    )


def _patronymic(father: str, woman: bool) -> str:
    if father.endswith("ий"):
        stem = father[:-2] + "ье"
    elif father.endswith(("й", "ь")):
        stem = father[:-1] + "е"
    elif father.endswith(("а", "я")):
        return father[:-1] + ("ична" if woman else "ич")
    else:
        stem = father + "о"
    return stem + ("вна" if woman else "вич")


def _declined(word: str, case: str, woman: bool) -> str:
    """A Russian name in the genitive, dative or instrumental; the common paradigms only."""
    if case == "nom":
        return word
    at = {"gen": 0, "dat": 1, "ins": 2}[case]
    if woman and word.endswith(("ова", "ева", "ёва", "ина")) and len(word) > 5:
        return word[:-1] + "ой"
    if word.endswith("ский"):
        return word[:-2] + ("ого", "ому", "им")[at]
    if word.endswith("ская"):
        return word[:-2] + "ой"
    if word.endswith("ия"):
        return word[:-1] + ("и", "и", "ей")[at]
    if word.endswith("я"):
        return word[:-1] + ("и", "е", "ей")[at]
    if word.endswith("а"):
        soft = word[-2] in "гкхжчшщ"
        return word[:-1] + (("и" if soft else "ы"), "е", "ой")[at]
    if word.endswith("ь"):
        return word[:-1] + (("и", "и", "ью") if woman else ("я", "ю", "ем"))[at]
    if word.endswith("й"):
        return word[:-1] + ("я", "ю", "ем")[at]
    if woman or word[-1] in "иоуэеёюы":
        return word
    if word.endswith(("ов", "ев", "ёв", "ин")):
        return word + ("а", "у", "ым")[at]
    if word == "Павел":
        return "Павл" + ("а", "у", "ом")[at]
    if word == "Пётр":
        return "Петр" + ("а", "у", "ом")[at]
    return word + ("а", "у", "ом")[at]


def _malaysian(rng: Random, lists: NameLists, form: str) -> str:
    way = rng.random()
    if way < 0.6:
        woman = rng.random() < 0.5
        first = rng.choice(lists.ms_women if woman else lists.ms_men)
        if form == "first":
            return first
        if rng.random() < 0.1:
            first = f"{rng.choice(MS_WOMEN_BEFORE if woman else MS_MEN_BEFORE)} {first}"
        second = rng.choice(lists.ms_second)
        father = rng.choice(lists.ms_men)
        link = rng.choice(("binti", "binti", "bte", "bt") if woman else ("bin", "bin", "bin", "b."))
        full = f"{first} {second} {link} {father}" if rng.random() < 0.5 else f"{first} {link} {father}"
        if form == "full" or rng.random() < 0.5:
            return full
        return rng.choice((first, f"{first} {second}"))
    if way < 0.85:
        given = rng.choice(lists.chinese_given)
        return given if form == "first" else f"{rng.choice(lists.chinese_surnames)} {given}"
    woman = rng.random() < 0.4
    first = rng.choice(lists.tamil_women if woman else lists.tamil_men)
    if form == "first":
        return first
    return f"{first} {'a/p' if woman else 'a/l'} {rng.choice(lists.tamil_men)}"


def _english(rng: Random, lists: NameLists, form: str) -> str:
    first = rng.choice(lists.en_women if rng.random() < 0.5 else lists.en_men)
    if form == "first":
        return first
    last = rng.choice(lists.en_surnames)
    way = rng.random()
    if form != "full" and way < 0.4:
        return first
    return f"{first} {rng.choice('ABCDEHJLMRST')}. {last}" if way > 0.92 else f"{first} {last}"
