"""Postal addresses: towns and districts before the street are labelled EITHER, see ``labelled.py``."""

# ruff: noqa: SIM905 - lists of words read better as lines of words
from __future__ import annotations

from functools import cache
from random import Random
from typing import Final

from tests.corpus.labelled import EITHER, Piece
from tests.corpus.script import to_cyrillic
from tests.corpus.split import Part, name_root, words_of
from tests.corpus.values import blind_places, wide_places
from tests.corpus.values import fresh_places as fresh

UZ_TOWNS: Final = """
Toshkent Samarqand Buxoro Andijon Namangan Farg'ona Qarshi Termiz Nukus Urganch Xiva Jizzax Guliston
Navoiy Qo'qon
""".split()
UZ_DISTRICTS: Final = """
Chilonzor Yunusobod Mirobod Sergeli Yakkasaroy Uchtepa Olmazor Shayxontohur Bektemir Yashnobod
""".split()
UZ_STREETS: Final = """
Navoiy Bobur Bunyodkor Mustaqillik Furqat Muqimiy Beruniy Farobiy Katartal Qatortol Shota_Rustaveli
Amir_Temur Mirzo_Ulug'bek Oybek Fidokor Bog'ishamol Nukus Osiyo Do'stlik Tinchlik Yangihayot Guliston
Gulzor Bahor Lolazor Olmazor Zarafshon Sayilgoh Matbuotchilar Usta_Shirin Abdulla_Qodiriy Zulfiyaxonim
Maxtumquli Xadicha_Sulaymonova Anhor Kichik_Beshyog'och Chuqurko'prik Shahrisabz Afrosiyob Registon
Dahbed Rudakiy Mashrab Cho'lpon
""".split()
RU_STREETS: Final = """
Ленина Пушкина Гагарина Мира Советская Садовая Лесная Навои Бабура Шота_Руставели Амира_Темура Мукими Фурката
Чехова Горького Космонавтов Победы Заводская Молодёжная Центральная Бунёдкор Катартал Фаргони_Йули Нукусская
Лермонтова Тургенева Железнодорожная Школьная Набережная Кирова Комсомольская Юбилейная Олмазор
""".split()
MS_STREETS: Final = """
Ampang Bukit_Bintang Tun_Razak Raja_Chulan Sultan_Ismail Merdeka Mawar Melur Kenanga Cempaka Teratai
Hang_Tuah Gasing Universiti Ipoh Pudu Kuching Damai Bahagia Indah Setia Wawasan Perdana Kebangsaan
Harmoni Dato_Onn Seroja Kasuarina Bendahara Temenggung Maharajalela Gadong Tutong Muara Kota_Batu
Sultan_Omar Berakas Kiulap
""".split()
MS_TOWNS: Final = (
    ("Kuala Lumpur", "50450"),
    ("Petaling Jaya", "46200"),
    ("Shah Alam", "40150"),
    ("Johor Bahru", "81100"),
    ("Ipoh", "31400"),
    ("Georgetown", "10250"),
    ("Kota Kinabalu", "88300"),
    ("Kuching", "93350"),
    ("Melaka", "75200"),
    ("Bandar Seri Begawan", "BA1511"),
    ("Kuala Belait", "KA1131"),
    ("Seremban", "70300"),
)
EN_STREETS: Final = """
Oak Maple Church Station Victoria Green King Queen Mill Park Highfield Springfield Windsor Albert Manor
York Bridge Chestnut Elm Willow Cedar Hillcrest Riverside
""".split()


@cache
def streets(which: str, part: Part) -> list[str]:
    """The streets of a list that belong to a part."""
    if part == "blind":
        return blind_places.streets(which)
    if part == "wide":
        return wide_places.streets(which)
    every = {"uz": UZ_STREETS, "ru": RU_STREETS, "ms": MS_STREETS, "en": EN_STREETS}[which]
    if part == "fresh":
        known = {name_root(s.split("_")[0]) for s in (*UZ_STREETS, *RU_STREETS, *MS_STREETS, *EN_STREETS)}
        own = {"uz": fresh.UZ_STREETS, "ru": fresh.RU_STREETS, "ms": fresh.MS_STREETS, "en": fresh.EN_STREETS}
        return fresh.spaced([s for s in own[which] if name_root(s.split("_")[0]) not in known])
    return [street.replace("_", " ") for street in words_of([s.replace("_", " ") for s in every], part)]


def address(rng: Random, part: Part, language: str, form: str) -> list[Piece]:
    """An address with a house; ``form`` ``short`` has no town before it."""
    if language == "ru":
        head, text = _russian(rng, part)
    elif language == "ms":
        head, text = "", _malay(rng, part)
    elif language == "en":
        head = ""
        way = rng.random()
        text = _english(rng, part) if way < 0.4 else _malay(rng, part) if way < 0.8 else _uzbek(rng, part)[1]
    else:
        head, text = _uzbek(rng, part)
        if language == "uz-cyrl":
            head, text = to_cyrillic(head), to_cyrillic(text)
    pieces = [Piece(text, "ADDRESS")]
    return [Piece(head, EITHER), *pieces] if head and form != "short" else pieces


def _uzbek(rng: Random, part: Part) -> tuple[str, str]:
    if part == "fresh":
        return fresh.uzbek(rng, streets("uz", part))
    town, district = rng.choice(UZ_TOWNS), rng.choice(UZ_DISTRICTS)
    head = rng.choice(
        (
            "",
            "",
            "",
            f"{town} sh., ",
            f"{town} shahri, ",
            f"Toshkent, {district} tumani, ",
            f"{district} tumani, ",
            f"{district} ",
        )
    )
    street = rng.choice(streets("uz", part))
    house, flat, block = rng.randrange(1, 180), rng.randrange(1, 120), rng.randrange(1, 30)
    if head.strip() and not head.endswith(", "):
        return head, rng.choice(
            (
                f"{block}-mavze, {house}-uy, {flat}-xonadon",
                f"{block} mavze {house} uy {flat} xonadon",
                f"{block}-daha {house}-dom {flat}-kv",
            )
        )
    return head, rng.choice(
        (
            f"{street} ko'chasi, {house}-uy",
            f"{street} ko'chasi {house}-uy, {flat}-xonadon",
            f"{street} ko'chasi {house}",
            f"{street} ko'chasi, {house}-uy, {block}-podyezd, {flat}-xonadon",
            f"{block}-mavze, {house}-uy, {flat}-kvartira",
            f"{street} ko'cha {house} uy {flat} kv",
            f"{street} mahallasi, {house}-uy",
            f"{block}-kvartal, {house}-dom, {flat}-xonadon",
            f"{street} mfy {street} ko'chasi {house}-uy",
        )
    )


def _russian(rng: Random, part: Part) -> tuple[str, str]:
    if part == "fresh":
        return fresh.russian(rng, streets("ru", part))
    head = rng.choice(("", "", "г. Ташкент, ", "Ташкент, ", "Чиланзар, ", "Юнусабадский район, "))
    street = rng.choice(streets("ru", part))
    house, flat, block = rng.randrange(1, 180), rng.randrange(1, 120), rng.randrange(1, 30)
    return head, rng.choice(
        (
            f"ул. {street}, д. {house}, кв. {flat}",
            f"улица {street}, дом {house}, квартира {flat}",
            f"ул {street} {house}-{flat}",
            f"ул. {street} {house}, кв {flat}",
            f"{block} квартал, дом {house}, кв {flat}",
            f"{block}-й квартал, {house} дом, {flat} квартира",
            f"ул. {street}, {house}",
            f"пр. {street}, д.{house}, кв.{flat}",
            f"массив {street}, дом {house}, подъезд 2, кв {flat}",
            f"махалля {street}, дом {house}",
            f"ул. {street}, д. {house}, корп. 2, этаж 4, кв. {flat}",
        )
    )


def _malay(rng: Random, part: Part) -> str:
    if part == "fresh":
        return fresh.malay(rng, streets("ms", part))
    street, other = rng.choice(streets("ms", part)), rng.choice(streets("ms", part))
    town, postcode = rng.choice(MS_TOWNS)
    house, lot = rng.randrange(1, 200), rng.randrange(1, 40)
    if postcode[0].isalpha():
        return rng.choice(
            (
                f"No. {house}, Spg {lot}, Jalan {street}, {town} {postcode}",
                f"Lot {house}, Simpang {lot}, Kampong {street}, {postcode} {town}",
                f"No {house} Jalan {street}, Kampung {other}, {town} {postcode}",
            )
        )
    return rng.choice(
        (
            f"No. {house}, Jalan {street} {lot}/{house % 9 + 1}, Taman {other}, {postcode} {town}",
            f"No {house}, Jalan {street}, {postcode} {town}",
            f"{house}, Jalan {street}, Taman {other}",
            f"Lot {house}, Jalan {street}, {town}",
            f"B-{lot}-{house % 9 + 1}, Pangsapuri {street}, Jalan {other}, {postcode} {town}",
            f"No. {house}, Lorong {street} {lot}, Taman {other}, {postcode} {town}",
            f"Blok {lot}, Unit {house}, Kondominium {street}, {postcode} {town}",
            f"{house} Jln {street} {lot}, Tmn {other}, {postcode} {town}",
            f"Kampung {street}, {postcode} {town}"
            if house < 40
            else f"Lot {house} Kampung {street}, {postcode} {town}",
        )
    )


def _english(rng: Random, part: Part) -> str:
    if part == "fresh":
        return fresh.english(rng, streets("en", part))
    street = rng.choice(streets("en", part))
    kind = rng.choice(("Street", "St", "Road", "Rd", "Avenue", "Lane", "Drive", "Close"))
    house, flat = rng.randrange(1, 300), rng.randrange(1, 60)
    return rng.choice(
        (
            f"{house} {street} {kind}",
            f"{house} {street} {kind}, Apt {flat}",
            f"Flat {flat}, {house} {street} {kind}",
            f"Unit {flat}, {house} {street} {kind}, London NW1 6XE",
            f"{house} {street} {kind}, Springfield, IL 62704",
        )
    )
