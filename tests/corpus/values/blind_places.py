"""Streets, quarters and houses of the ``blind`` part. Invented combinations: no house is meant.

The label is the street or quarter with the house; the town or district before it and a landmark behind it
are EITHER. A Malay or English address is labelled to its postcode and town, as in the other parts. A street
that another part has is not used.
"""

# ruff: noqa: SIM905 - lists of words read better as lines of words
from __future__ import annotations

from functools import cache
from random import Random
from typing import Final

from tests.corpus.labelled import EITHER, Piece
from tests.corpus.script import to_cyrillic
from tests.corpus.split import name_root
from tests.corpus.values.blind_persons import roots_of_others

UZ_STREETS: Final = """
Oqtosh Zarqaynar Qashqarmahalla Ko'kgumbaz Beshyog'och Charxnovza Shirinbuloq Tinchlikobod Ko'ktepa
Uchtepalik Zarbuloq Mevazor Qorasaroy Yangiariq Sariqo'l Tolariq Gulzorobod Nurafshonlar Tutzor Paxtakorlar
Bodomzor Xonobod Oybuloq Chinorzor Yulduzcha Qoratosh Zargarlik Kulolon Temirchilar Hunarmandlar Oqqo'rg'on
Soyguzar Sebzorlik Ko'prikbosh Tegirmonboshi Toshloq Oqariq Jarariq Navzandaroq Elobod Kamalaklar Anhorbo'yi
Sohilobod Tog'oldi Jo'yboshi Anjirzor Yong'oqzor
""".split()
RU_STREETS: Final = """
Заводская Сиреневая Каштановая Подгорная Станционная Овражная Тополиная Виноградная Мельничная Грушевая
Абрикосовая Тенистая Ключевая Зелёная Радужная Родниковая Кольцевая Строительная Проточная Хлопковая
Шелководов Текстильщиков Геологов Авиаторов Машиностроителей Энергетиков Мостовая Песчаная Черешневая
Кленовая Ореховая Вокзальная Базарная Водопроводная Янгиобод Каттабог Кушбеги Бустон Чимбай Куйлюк-Ата
Боткина Ломоносовская
""".split()
MS_STREETS: Final = """
Cempedak Rambai Bidara Selasih Kenari Tiong Merbok Serindit Pipit Bangau Nuri Ketumbar Halia Kunyit Serai
Pandan_Wangi Keranji Jambu_Batu Pulasan Duku Ciku Nona Nangka Petai Jering Sentul_Jaya Permatang Bayan_Indah
Suria_Murni Sutera_Perdana Ilham_Ria Impian_Putra Bukit_Beruang Desa_Tun Sri_Gombak Alam_Megah Kota_Baiduri
Tanah_Rata Sungai_Udang Parit_Bunga Telok_Panglima Lambak_Kanan Kiarong Rimba_Point Tungku_Link Mulaut
""".split()
EN_STREETS: Final = """
Orchard Meadow Primrose Larkspur Foxglove Bramble Heather Juniper Sycamore Hawthorn Rowan Beech Poplar
Lavender Kestrel Falcon Heron Swallow Quarry Foundry Tannery Weaver Saddler Cobbler Almond Walnut Magnolia
Copper Harbour Lighthouse Anchor Kingfisher Thistle Clover Wharfside Marlborough Belvedere Pembroke
Salisbury Wellington
""".split()
UZ_HEADS: Final = (
    "Farg'ona sh., ",
    "Urganch sh., ",
    "Qo'qon shahri, ",
    "Andijon viloyati, Asaka tumani, ",
    "Nukus, ",
    "Termiz sh. ",
    "Mirobod tumani, ",
    "Olmazor t., ",
    "Sergeli, ",
    "Xiva, ",
    "",
    "",
    "",
)
RU_HEADS: Final = (
    "г. Фергана, ",
    "Самарканд, ",
    "Сергели, ",
    "Мирабадский р-н, ",
    "г.Навои ",
    "Янгиюль, ",
    "",
    "",
    "",
    "",
)
MS_TOWNS: Final = (
    "08000 Sungai Petani, Kedah",
    "15050 Kota Bharu, Kelantan",
    "21080 Kuala Terengganu",
    "43000 Kajang, Selangor",
    "81300 Skudai, Johor",
    "88400 Kota Kinabalu, Sabah",
    "93350 Kuching, Sarawak",
    "34000 Taiping",
    "72000 Kuala Pilah, N9",
    "11900 Bayan Lepas, Pulau Pinang",
)
BN_TOWNS: Final = (
    "Bandar Seri Begawan BA1712",
    "Gadong BE4119",
    "Kuala Belait KA1931",
    "Tutong TA1141",
    "Jerudong BG3122",
)


def address(rng: Random, language: str, form: str) -> list[Piece]:
    """An address with a house; ``short`` has neither town nor landmark."""
    if language == "ms":
        return [Piece(_malay(rng), "ADDRESS")]
    if language == "en":
        way = rng.random()
        text = _english(rng) if way < 0.45 else _malay(rng) if way < 0.8 else _uzbek(rng).replace("'", "")
        return [Piece(text, "ADDRESS")]
    head, text, behind = (
        (rng.choice(RU_HEADS), _russian(rng), _ru_landmark(rng))
        if language == "ru"
        else (rng.choice(UZ_HEADS), _uzbek(rng), _uz_landmark(rng))
    )
    if language == "uz-cyrl":
        head, text, behind = to_cyrillic(head), to_cyrillic(text), to_cyrillic(behind)
    if form == "short":
        head = behind = ""
    pieces = (Piece(head, EITHER), Piece(text, "ADDRESS"), Piece(behind, EITHER))
    return [piece for piece in pieces if piece.text]


@cache
def streets(which: str) -> list[str]:
    """The streets of a list that no other part has."""
    own = {"uz": UZ_STREETS, "ru": RU_STREETS, "ms": MS_STREETS, "en": EN_STREETS}[which]
    known = roots_of_others()
    return [street.replace("_", " ") for street in own if name_root(street.split("_")[0]) not in known]


def _uzbek(rng: Random) -> str:
    street, house, flat, block = (
        rng.choice(streets("uz")),
        rng.randrange(1, 160),
        rng.randrange(1, 99),
        rng.randrange(1, 26),
    )
    return rng.choice(
        (
            f"{street} ko'chasi {house}",
            f"{street} ko'chasi, {house}-uy, {flat}-xonadon",
            f"{street} MFY, {house}-uy",
            f"{street} mahallasi {house} uy",
            f"{street} ko'ch., {house} uy, {flat} xon.",
            f"{street} mahallasi, {rng.randrange(1, 9)}-tor ko'cha, {house}-uy",
            f"{block}-kvartal {house}-uy {flat}-xonadon",
            f"{block} mavze, {house} dom, {block % 5 + 1} pod'ezd, {flat % 9 + 1} qavat, {flat} kv",
            f"{street} massivi, {house}-uy, {flat}-kv",
            f"{street} k. {house}/{flat}",
            f"{street} tor ko'chasi {house}a",
        )
    )


def _uz_landmark(rng: Random) -> str:
    school = rng.randrange(1, 300)
    return rng.choice(("", "", "", f", mo'ljal {school}-maktab", " (masjid yonida)", ", bozor ro'parasi"))


def _russian(rng: Random) -> str:
    street, house, flat, block = (
        rng.choice(streets("ru")),
        rng.randrange(1, 160),
        rng.randrange(1, 99),
        rng.randrange(1, 26),
    )
    return rng.choice(
        (
            f"ул. {street}, дом {house}, кв. {flat}",
            f"ул {street} д {house} кв {flat}",
            f"улица {street}, {house}",
            f"{street} {house}, кв {flat}",
            f"ул. {street} {house}/{flat}",
            f"махалля {street}, д.{house}",
            f"{block} квартал, {house} дом, {rng.randrange(1, 6)} подъезд, {flat} квартира",
            f"{block} кв-л, д.{house}, кв.{flat}",
            f"массив {street}, {house}-{flat}",
            f"ул.{street}, д.{house}, под.{rng.randrange(1, 6)}, эт.{rng.randrange(1, 10)}, кв.{flat}",
            f"пр-д {street}, {house}а",
        )
    )


def _ru_landmark(rng: Random) -> str:
    return rng.choice(
        ("", "", "", f", ориентир школа {rng.randrange(1, 300)}", " (напротив аптеки)", ", за рынком")
    )


def _malay(rng: Random) -> str:
    street, other = rng.choice(streets("ms")), rng.choice(streets("ms"))
    house, lane = rng.randrange(1, 180), rng.randrange(1, 24)
    town = rng.choice(MS_TOWNS)
    if rng.random() < 0.2:
        town = rng.choice(BN_TOWNS)
        return rng.choice(
            (
                f"No {house}, Simpang {lane}, Jalan {street}, {town}",
                f"No.{house} Spg {lane}-{lane + 7} Kg {street}, {town}",
                f"Unit {lane}, Tingkat 2, Bangunan {street}, {town}",
            )
        )
    return rng.choice(
        (
            f"No {house}, Jalan {street} {lane}, Taman {other}, {town}",
            f"{house} Jln {street}, Tmn {other}, {town}",
            f"No.{house} Lorong {street} {lane}, {town}",
            f"{rng.choice('ABC')}-{lane}-{house % 12 + 1}, Residensi {street}, Jalan {other}, {town}",
            f"Lot {house} Kg {street}, {town}",
            f"PT {house * 7}, Lrg {street}, Kampung {other}, {town}",
            f"No {house} Jalan {street} {lane}/{house % 9 + 1}",
            f"Blok {rng.choice('ABCD')}-{house}, Flat {street}, {town}",
        )
    )


def _english(rng: Random) -> str:
    street, house, flat = rng.choice(streets("en")), rng.randrange(1, 240), rng.randrange(1, 40)
    kind = rng.choice(("Street", "St", "Road", "Rd", "Ave", "Avenue", "Lane", "Drive", "Court", "Crescent"))
    return rng.choice(
        (
            f"{house} {street} {kind}",
            f"{house}B {street} {kind}",
            f"Flat {flat}, {house} {street} {kind}, Leeds LS6 2AB",
            f"{house} {street} {kind}, Apt {flat}C",
            f"{house} {street} {kind}, Bristol, BS7 8PQ",
            f"Apartment {flat}, {house} {street} {kind}",
            f"{house} {street} {kind}, Dayton, OH 45402",
        )
    )
