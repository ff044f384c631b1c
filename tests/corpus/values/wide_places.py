"""Postal addresses of the part ``wide``; the town or district before the street is EITHER, not measured."""

# ruff: noqa: SIM905 - lists of words read better as lines of words
from __future__ import annotations

from functools import cache
from random import Random
from typing import Final

from tests.corpus.labelled import EITHER, Piece
from tests.corpus.script import to_cyrillic
from tests.corpus.split import name_root

UZ_STREETS: Final = """
Kichik_halqa_yo'li Mahtumi_A'zam Chig'atoy Qushbegi Labzak Sag'bon Oqtepa Chinobod Bodomzor Mehrigiyo
Yangi_Sergeli Ko'kcha_Oqtepa Qorasaroy Paxtakor Ibn_Sino Hamid_Olimjon Mirobod Oltintepa Parkent Qo'yliq
Rakat Suzuk_ota Taxtapul To'qimachi Uzumzor Yakkachinor Xadra Xirmontepa Charxnovza Jarqo'rg'on Kamolot
Ziyokor Ma'rifat Istiqbol Birlik Obod Suvchi Temiryo'lchi Quruvchi Bo'stonliq Navro'z Nihol Gulobod Chorsu
Chashma Zilola Shodlik Saodat Sohibkor Bog'bon Bahoriston Humo Qaldirg'och Mingchinor Qibray G'alaba
Ulug'nor Tong_yulduzi Iftixor Hosildor Dilobod
""".split()
RU_STREETS: Final = """
Луначарского Дархан Асакинская Паркентская Ташкентская Авиасозлар Чехова_тупик Якуба_Коласа Паустовского
Тараса_Шевченко Фуркат Ойбека Саракульская Каракамыш Алмазар Буюк_Ипак_Йули Богишамол Ниязбек_Йули Кушбеги
Лабзак Сагбан Чиланзарская Фархадская Волжская Кольцова Маяковского Некрасова Грибоедова Островского
Вокзальная Полевая Цветочная Солнечная Степная Озёрная Речная Виноградная Вишнёвая Хлопковая Тепличная
Строителей Химиков Энергетиков Металлургов Текстильщиков Первомайская Октябрьская Пролетарская Почтовая
Мельничная Черёмушки Высоковольтный Спутник Дружбы Согласия Мустакиллик
""".split()
MS_STREETS: Final = """
Anggerik Bunga_Raya Cengal Meranti Jati Kemboja Kesidang Orkid Tanjung Pelangi Permata Nilam Delima Kristal
Suria Sentosa Makmur Rukun Muhibbah Cemerlang Gemilang Impian Puteri Pahlawan Laksamana Dato_Sagor
Tok_Janggut Mat_Kilau Rambutan Manggis Langsat Duku Nangka Kelapa Pinang Nipah Bakau Serindit Merak Helang
Kenari Rajawali Enggang Limbang Lambak Sengkurong Rimba Mata-Mata Jerudong Kilanas Bengkurong Beribi
Manggis_Dua Delima_Satu Serusop Kerinchi Sungai_Besi Batu_Caves Pantai_Dalam Dengkil Senawang Skudai Tebrau
Larkin Jelutong Bayan_Baru Farlim
""".split()
MS_TOWNS: Final = (
    ("Kajang", "43000"),
    ("Rawang", "48000"),
    ("Klang", "41200"),
    ("Puchong", "47100"),
    ("Cyberjaya", "63000"),
    ("Sungai Petani", "08000"),
    ("Alor Setar", "05100"),
    ("Kota Bharu", "15200"),
    ("Kuala Terengganu", "20300"),
    ("Kuantan", "25150"),
    ("Batu Pahat", "83000"),
    ("Muar", "84000"),
    ("Taiping", "34000"),
    ("Sandakan", "90000"),
    ("Miri", "98000"),
    ("Sibu", "96000"),
    ("Nilai", "71800"),
    ("Butterworth", "12300"),
    ("Tutong", "TA1141"),
    ("Temburong", "PA1151"),
    ("Seria", "KB1133"),
)
EN_STREETS: Final = """
Acacia Alder Ashgrove Beech Birchwood Blackthorn Bramble Brookside Buttercup Canal Castle Clifton
Copperfield Cromwell Dovecote Fairfax Fernleigh Foxglove Gladstone Granville Hawthorn Heron Ivydene Juniper
Kestrel Kingfisher Larch Laurel Lavender Linden Magnolia Marlborough Meadowbank Nelson Orchard Paddock
Partridge Poplar Primrose Quarry Rowan Salisbury Sandpiper Sycamore Thornhill Trafalgar Tudor Waterloo
Wellington Westbourne Wharf Whitehall Woodlands
""".split()
TOWNS: Final = {
    "uz": "Olmaliq Angren Chirchiq Bekobod Denov Kattaqo'rg'on Marg'ilon Quva Zomin Kogon "
    "G'ijduvon Beruniy Xo'jayli Qo'ng'irot Mo'ynoq Parkent Oqtosh Urgut Asaka Chust Pop Uchqo'rg'on".split(),
    "ru": "Алмалык Ангрен Чирчик Бекабад Денау Шахрисабз Маргилан Учкудук Газалкент Янгиюль Ходжейли".split(),
    "en": "Kajang Klang Miri Leeds Bristol Swindon Penang Ipoh Almalyk Fergana Bukhara Dubai".split(),
    "ms": "Kajang Klang Miri Sibu Muar Taiping Kuantan Tutong Seria Rawang Nilai Sandakan".split(),
}
_DISTRICTS: Final = (
    "Zangiota Qibray Yangiyo'l Piskent Oltiariq Rishton Kitob Koson Payariq Jomboy Romitan Xonqa".split()
)


@cache
def streets(which: str) -> list[str]:
    """The streets of a list that no other part has."""
    from tests.corpus.values import fresh_places, places  # here, as ``places`` imports this module

    every = {"uz": UZ_STREETS, "ru": RU_STREETS, "ms": MS_STREETS, "en": EN_STREETS}[which]
    known = {
        name_root(street.split("_")[0])
        for module in (places, fresh_places)
        for title, listed in vars(module).items()
        if title.endswith("_STREETS")
        for street in listed
    }
    return [s.replace("_", " ") for s in dict.fromkeys(every) if name_root(s.split("_")[0]) not in known]


def town(rng: Random, language: str) -> str:
    """A town, which without a street is no address."""
    word = rng.choice(TOWNS.get(language, TOWNS["uz"]))
    return to_cyrillic(word) if language == "uz-cyrl" else word


def address(rng: Random, language: str, form: str) -> list[Piece]:
    """An address with a house; ``form`` ``short`` has no town before it."""
    head = ""
    if language == "ru":
        head, text = _russian(rng)
    elif language == "ms":
        text = _malay(rng)
    elif language == "en":
        way = rng.random()
        text = _english(rng) if way < 0.45 else _malay(rng) if way < 0.85 else _uzbek(rng)[1]
    else:
        head, text = _uzbek(rng)
        if language == "uz-cyrl":
            head, text = to_cyrillic(head), to_cyrillic(text)
    return (
        [Piece(head, EITHER), Piece(text, "ADDRESS")]
        if head and form != "short"
        else [Piece(text, "ADDRESS")]
    )


def _uzbek(rng: Random) -> tuple[str, str]:
    street, other = rng.sample(streets("uz"), 2)
    place, district = rng.choice(TOWNS["uz"]), rng.choice(_DISTRICTS)
    house, flat, floor, lane = (
        rng.randrange(1, 160),
        rng.randrange(1, 90),
        rng.randrange(1, 9),
        rng.randrange(1, 7),
    )
    head = rng.choice(
        (
            "",
            "",
            "",
            f"{place} shahri, ",
            f"{place} sh. ",
            f"{district} tumani, ",
            f"Toshkent vil. {district} tum. ",
            f"Farg'ona viloyati, {place}, ",
        )
    )
    return head, rng.choice(
        (
            f"{street} ko'chasi {house}-uy",
            f"{street} ko'chasi, {house}-uy, {flat}-xonadon, {floor}-qavat",
            f"{street} ko'chasi {house}/{lane}",
            f"{street} {lane}-tor ko'chasi, {house}-uy",
            f"{street} {lane}-berk ko'cha {house} uy",
            f"{street} MFY, {other} ko'chasi, {house}-uy",
            f"{street} mahallasi {other} ko'chasi {house} uy",
            f"{street} qishlog'i, {other} ko'chasi {house}-uy",
            f"{street} massivi, {house}-dom, {flat}-kv, {floor}-etaj",
            f"{street} kvartal {house} dom {floor} podyezd {flat} kv",
            f"{street} ko'ch {house} uy kv {flat}",
            f"{street} {house}-uy {flat}-xonadon",
        )
    )


def _russian(rng: Random) -> tuple[str, str]:
    street = rng.choice(streets("ru"))
    house, flat, floor = rng.randrange(1, 160), rng.randrange(1, 90), rng.randrange(1, 9)
    place = rng.choice(TOWNS["ru"])
    head = rng.choice(
        ("", "", "", f"г. {place}, ", f"{place}, ", "Мирабадский р-н, ", "100070, г. Ташкент, ")
    )
    return head, rng.choice(
        (
            f"ул. {street}, {house}, кв. {flat}",
            f"улица {street}, д. {house}",
            f"ул. {street} дом {house} квартира {flat} этаж {floor}",
            f"ул {street} д {house} кв {flat}",
            f"{floor}-й проезд {street}, д. {house}",
            f"тупик {street}, {house}",
            f"пер. {street}, д. {house}",
            f"переулок {street} {house}, подъезд {floor}, кв. {flat}",
            f"ул. {street}, {house}А",
            f"ул. {street} {house}/{floor}, кв. {flat}",
            f"массив {street}, {house}-дом, {flat}-кв",
            f"пр-т {street}, д. {house}, корпус {floor}, кв. {flat}",
            f"ул. {street}, д. {house}, {floor} подъезд, {floor} этаж, домофон {flat}",
        )
    )


def _malay(rng: Random) -> str:
    street, other = rng.sample(streets("ms"), 2)
    place, postcode = rng.choice(MS_TOWNS)
    house, lot, floor = rng.randrange(1, 200), rng.randrange(1, 40), rng.randrange(1, 20)
    if postcode[0].isalpha():
        return rng.choice(
            (
                f"No {house}, Simpang {lot}, Jalan {street}, Kg {other}, {place} {postcode}",
                f"No. {house} Spg {lot}-{floor} Kampong {street} {place} {postcode}",
                f"Unit {floor}, Bangunan {street}, Jalan {other}, {postcode} {place}",
            )
        )
    return rng.choice(
        (
            f"No {house}, Jalan {street} {lot}, Taman {other}, {postcode} {place}",
            f"No.{house}, Jln {street} {lot}/{floor}, {postcode} {place}",
            f"{house} Jalan {street} {lot}, Bandar {other}, {postcode} {place}",
            f"Lot {house}, Lorong {street} {floor}, Kampung {other}, {postcode} {place}",
            f"{rng.choice('ABC')}-{floor}-{lot}, Residensi {street}, Jalan {other}, {postcode} {place}",
            f"{rng.choice('ABC')}-{floor:02d}-{lot:02d} Apartment {street}, {postcode} {place}",
            f"Blok {rng.choice('ABCDE')} {floor}-{lot}, Flat {street}, {place}",
            f"PT {house * 13}, Kg. {street}, {postcode} {place}",
            f"No {house} Lrg {street} {floor}, {place}",
            f"No. {house}, Persiaran {street}, Seksyen {floor}, {postcode} {place}",
        )
    )


def _english(rng: Random) -> str:
    street = rng.choice(streets("en"))
    kind = rng.choice(
        "Street Road Avenue Lane Crescent Court Drive Way Terrace Grove Place Gardens Ave Blvd".split()
    )
    house, flat = rng.randrange(1, 300), rng.randrange(1, 60)
    return rng.choice(
        (
            f"{house} {street} {kind}",
            f"{house}B {street} {kind}",
            f"Flat {flat}, {house} {street} {kind}, Leeds LS{flat % 9 + 1} {house % 9}QT",
            f"{house} {street} {kind}, Unit {flat}",
            f"Apartment {flat}, {house} {street} {kind}",
            f"{house} {street} {kind} #{flat:02d}-{house % 30 + 1:02d}",
            f"{house} {street} {kind}, Austin, TX {78700 + flat}",
        )
    )
