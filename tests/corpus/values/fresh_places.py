"""Streets, towns and shapes of addresses of the ``fresh`` part; the labelling is that of ``places.py``."""

# ruff: noqa: SIM905 - lists of words read better as lines of words
from __future__ import annotations

from random import Random
from typing import Final

from tests.corpus.script import to_cyrillic

UZ_TOWNS: Final = (
    "Chirchiq Angren Olmaliq Marg'ilon Kattaqo'rg'on Denov Shahrixon Zomin Parkent G'ijduvon".split()
)
UZ_DISTRICTS: Final = (
    "Yangihayot Zangiota Qibray Pop Oqqo'rg'on Jomboy Romitan Koson Rishton Izboskan".split()
)
UZ_STREETS: Final = """
Taraqqiyot Sharq_yulduzi Ziyolilar Temiryo'lchilar Paxtakor Ko'kcha_darvoza Kushbegi Labzak Qoraqamish
Hamid_Olimjon Yassaviy To'qimachi Sog'bon Zarqaynar Usmon_Yusupov Nurafshon Oqtepa Jar_ariq Shirinsoy Archazor
Yangi_shahar Suvchilar Navqiron Ibn_Sino Al-Xorazmiy Sebzor Samarqand_darvoza Tepamasjid Gulobod Quvonchli
""".split()
RU_STREETS: Final = """
Фрунзе Кольцевая Тепличная Строителей Энтузиастов Первомайская Кадышева Паркентская Луначарского
Тараса_Шевченко Богдана_Хмельницкого Волочаевская Полевая Вокзальная Речная Солнечная Дружбы_народов Мичурина
Некрасова Крылова Аккурган Карасу Куйлюк Феруза Лисунова Авиасозлар Асакинская Саракульская Жуковского
Мельничная
""".split()
RU_AREAS: Final = "Юнусабад Кара-Камыш Ц Куйлюк Карасу Алгоритм Спутник Высоковольтный".split()
MS_STREETS: Final = """
Anggerik Bunga_Raya Cendana Delima Ehsan Flora Gombak Hijau Impian Jati Kelicap Lembah Meranti Nilam Orkid
Permai Rajawali Sentosa Tanjung Usahawan Zamrud Tasik Pelangi Murni Ria Ixora Dahlia Rambai Cahaya
Sungai_Pinang Lambak Rimba Mentiri Tungku Sengkurong
""".split()
MS_TOWNS: Final = (
    ("Klang", "41050"),
    ("Kajang", "43000"),
    ("Sungai Petani", "08000"),
    ("Kuantan", "25200"),
    ("Kota Bharu", "15150"),
    ("Alor Setar", "05460"),
    ("Batu Pahat", "83000"),
    ("Sandakan", "90000"),
    ("Miri", "98000"),
    ("Sibu", "96000"),
    ("Tutong", "TB1741"),
    ("Bandar Seri Begawan", "BE1318"),
)
EN_STREETS: Final = """
Abbey Beech Carlton Derby Foxglove Granary Hawthorn Ivy Juniper Kestrel Larch Meadow Nightingale Orchard
Poplar Quarry Rosemary Sycamore Thornhill Vicarage Willowbrook
""".split()


def spaced(names: list[str]) -> list[str]:
    """A list with ``_`` read as a space."""
    return [name.replace("_", " ") for name in names]


def uzbek(rng: Random, streets: list[str]) -> tuple[str, str]:
    """What stands before the street, and the street with the house."""
    town, district = rng.choice(UZ_TOWNS), rng.choice(UZ_DISTRICTS)
    street, house = rng.choice(streets), rng.randrange(1, 150)
    flat, block = rng.randrange(1, 100), rng.randrange(1, 30)
    head = rng.choice(
        ("", "", "", f"{town} shahri ", f"{town}, ", f"{district} tumani ", f"{town} sh. {district} t. ")
    )
    return head, rng.choice(
        (
            f"{street} ko'chasi {house}/{flat}",
            f"{street} ko'chasi, {house}A uy",
            f"{street} ko'chasi {house}-uyning {flat}-xonadoni",
            f"{street} tor ko'chasi {house}-uy",
            f"{street} berk ko'chasi, {block}-uy",
            f"{street} MFY, {house}-uy",
            f"{block}-mavze {house}-dom {flat}-xonadon",
            f"{street} k. {house} uy, {rng.randrange(1, 9)}-qavat, {flat}-xonadon",
            f"{street} ko'chasi {house} dom, {rng.randrange(1, 7)}-podyezd {flat}-kvartira",
            f"{street} qishlog'i {house}-uy",
        )
    )


def russian(rng: Random, streets: list[str]) -> tuple[str, str]:
    """As :func:`uzbek`."""
    street, area = rng.choice(streets), rng.choice(RU_AREAS)
    house, flat, block = rng.randrange(1, 150), rng.randrange(1, 100), rng.randrange(1, 22)
    head = rng.choice(("", "", "", "Ташкент, ", "г. Чирчик, ", "Мирзо-Улугбекский р-н, ", "г. Ангрен, "))
    return head, rng.choice(
        (
            f"ул. {street}, {house}А, кв. {flat}",
            f"улица {street} дом {house} кв {flat}",
            f"ул.{street} д.{house} кв.{flat}",
            f"{street} {house}, кв. {flat}",
            f"{area}-{block}, дом {house}, кв. {flat}",
            f"{area} {block} квартал {house} дом {flat} кв",
            f"пер. {street}, д. {house}",
            f"ул. {street}, дом {house}, {house % 5 + 1} подъезд, {block % 9 + 1} этаж, кв {flat}",
            f"{block}-й проезд {street}, {house}",
            f"ул. {street}, {house}/{rng.randrange(1, 9)}, офис {flat}",
            f"м-в {area}, {block}-{house}-{flat}",
        )
    )


def malay(rng: Random, streets: list[str]) -> str:
    """A whole address of Malaysia or Brunei."""
    street, other = rng.choice(streets), rng.choice(streets)
    town, postcode = rng.choice(MS_TOWNS)
    house, lot = rng.randrange(1, 190), rng.randrange(1, 30)
    if postcode[0].isalpha():
        return rng.choice(
            (
                f"No {house}, Simpang {lot}-{house % 9 + 1}, Jln {street}, {town} {postcode}",
                f"Unit {lot}, Bangunan {street}, Jalan {other}, {town} {postcode}",
                f"No. {house} Spg {lot} Kg {street} {town} {postcode}",
            )
        )
    return rng.choice(
        (
            f"No {house}A, Jalan {street} {lot}, Taman {other}, {postcode} {town}",
            f"{house} Jalan {street} {lot}/{house % 9 + 1}, Seksyen {lot}, {postcode} {town}",
            f"PT {house + 900}, Kampung {street}, {postcode} {town}",
            f"Unit {lot}-{house % 19 + 1:02d}, Residensi {street}, Jalan {other}, {postcode} {town}",
            f"A-{lot}-{house % 9 + 1:02d} Flat {street}, Jln {other}, {postcode} {town}",
            f"No.{house}, Lrg {street} {lot}, Tmn {other}, {postcode} {town}",
            f"{house} Persiaran {street}, {postcode} {town}",
            f"No {house}, Lebuh {street} {lot}, {town}",
            f"Lot {house + 300} Batu {lot} Jalan {street}, {postcode} {town}",
        )
    )


def english(rng: Random, streets: list[str]) -> str:
    """A street address in English."""
    street, kind = (
        rng.choice(streets),
        rng.choice(("Street", "Road", "Rd", "Way", "Court", "Crescent", "Ave")),
    )
    house, flat = rng.randrange(1, 250), rng.randrange(1, 50)
    return rng.choice(
        (
            f"{house} {street} {kind}",
            f"{house}B {street} {kind}",
            f"{flat}/{house} {street} {kind}",
            f"{house} {street} {kind}, Flat {flat}",
            f"Apartment {flat}, {house} {street} {kind}, Leeds LS6 2AB",
            f"{house} {street} {kind}, Unit {flat}, Perth WA 6000",
        )
    )


def towns(language: str) -> list[str]:
    """Towns to be named alone, which are no address."""
    if language in ("ms", "en"):
        return [town for town, _ in MS_TOWNS]
    if language == "uz-cyrl":
        return [to_cyrillic(town) for town in UZ_TOWNS]
    return (
        UZ_TOWNS if language != "ru" else "Чирчик Ангрен Алмалык Маргилан Термез Карши Джизак Нукус".split()
    )
