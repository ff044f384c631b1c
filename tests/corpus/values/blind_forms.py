"""The other values of the ``blind`` part: numbers in ways of writing of its own, contacts, goods, dishes."""

# ruff: noqa: SIM905 - lists of words read better as lines of words
from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from random import Random
from typing import Final

from tests.corpus.labelled import EITHER, Piece
from tests.corpus.script import to_cyrillic, to_latin
from tests.corpus.values import secrets
from tests.corpus.values.blind_persons import drawn
from tests.corpus.values.numbers import digits, luhn

SHARE: Final = 0.4
"""Share of the numbers and dates written in a way of this file; the others come from the common makers."""

_MAILS: Final = """
gmail.com mail.ru yandex.com umail.uz inbox.ru outlook.com icloud.com yahoo.com.my proton.me
bk.ru kemas.my
""".split()
_TAILS: Final = (
    "home mama teacher doc dev art cakes parfum auto foto pro hq my_shop dokon sweets kitchen".split()
)
_LOGINS: Final = {
    "ru": ("RU_MEN", "RU_WOMEN", "RU_SURNAMES"),
    "ms": ("MS_MEN", "MS_WOMEN", "CHINESE_SURNAMES"),
    "en": ("EN_MEN", "EN_WOMEN", "EN_SURNAMES"),
}
_PASSES: Final = """
qaynona tandir bulbul mushuk barsik sabalak kucing durian teksi panda rocket pickle tulip dacha
babochka
""".split()
_MONTHS: Final = {
    "uz": "yanvar fevral mart aprel may iyun iyul avgust sentabr oktabr noyabr dekabr".split(),
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(),
    "en": "Jan Feb March April May June July Aug Sept Oct Nov Dec".split(),
    "ms": "Jan Feb Mac April Mei Jun Julai Ogos Sept Okt Nov Dis".split(),
}

GOODS: Final = {
    "uz": "termos|velosiped|kir yuvish kukuni|choynak|gilam|blender|do'ppi|quloqchin|fen|adyol|"
    "atlas ko'ylak|dazmol|bolalar aravachasi|parda|krossovka|tonometr|soat|zaryadlovchi|"
    "ko'zoynak|lagan",
    "ru": "термос|самокат|утюг|наушники|пылесос|детская коляска|куртка|фен|чайник|ковёр|плед|"
    "тонометр|кроссовки|зарядка|кастрюля|рюкзак|шторы|очки|увлажнитель|колонка",
    "en": "kettle|backpack|air fryer|yoga mat|power bank|desk lamp|stroller|raincoat|headset|"
    "frying pan|rug|sneakers|hair dryer|water bottle|curtains|phone case|toaster|blanket",
    "ms": "periuk nasi|tudung bawal|baju kurung|kasut sukan|kipas meja|beg sandang|cerek elektrik|"
    "telekung|powerbank|selimut|pengisar|jam tangan|langsir|kuali|botol air|stroller",
}
BRANDS: Final = """
Artel Avalon Shivaki Polaris Tefal Redmond Baseus Anker Realme Honor Tecno Infinix Puma Zara Mango
LC_Waikiki Beko Hisense Panasonic Philips Pensonic Khind Bata Padini
""".split()
DISHES: Final = {
    "uz": "osh|somsa|manti|norin|lag'mon|mastava|shashlik|chuchvara|qozonkabob|hasip|do'lma",
    "ru": "плов|самса|манты|лагман|борщ|окрошка|шашлык|хачапури|цезарь|роллы Филадельфия|оливье",
    "en": "laksa|chicken rice|margherita|Caesar salad|pad thai|fish and chips|Peking duck|"
    "beef Wellington|plov",
    "ms": "nasi kerabu|laksam|nasi lemak|mee rebus|ayam percik|roti canai|ambuyat|char kuey teow|"
    "satay|teh tarik",
}
TOWNS: Final = {
    "uz": (
        "Marg'ilon Qo'qon Urganch Guliston Jizzax Shahrisabz Denov Chust Asaka Xonqa Zarafshon Nukus"
    ).split(),
    "ru": ("Фергана Чирчик Ангрен Алмалык Навои Термез Маргилан Казань Алматы Екатеринбург Нукус").split(),
    "en": ("Leeds Penang Ipoh Manchester Samarkand Dubai Singapore Kuching Tashkent Bristol").split(),
    "ms": ("Ipoh Melaka Muar Kluang Kota_Bharu Tumpat Sibu Miri Tutong Seria Klang Kuantan").split(),
}


def neutral(rng: Random, kind: str, language: str) -> str | None:
    """A good, dish, brand or town of ``language``; None for other kinds, which the common maker has."""
    tongue = {"uz-cyrl": "uz", "mixed": rng.choice(("uz", "ru", "ms"))}.get(language, language)
    if kind == "brand":
        return rng.choice(BRANDS).replace("_", " ")
    if kind in ("good", "dish"):
        word = rng.choice((GOODS if kind == "good" else DISHES)[tongue].split("|"))
    elif kind == "town":
        word = rng.choice(TOWNS[tongue]).replace("_", " ")
    else:
        return None
    return to_cyrillic(word) if language == "uz-cyrl" else word


def _login(rng: Random, language: str) -> str:
    lists = _LOGINS.get(language, ("UZ_MEN", "UZ_WOMEN", "STEPPE_WOMEN"))
    one, two = (to_latin(drawn(rng, rng.choice(lists))).lower().replace("'", "").split()[0] for _ in range(2))
    return rng.choice(
        (
            f"{one}.{two}",
            f"{one}_{rng.choice(_TAILS)}",
            f"{one[0]}.{two}{rng.randrange(1, 99)}",
            f"{one}{rng.randrange(1975, 2012)}",
            f"{two}_{one[0]}{rng.randrange(10, 99)}",
            f"{one}{two[:3]}{rng.randrange(100, 999)}",
            f"the_{one}_{two}",
        )
    )


def email(rng: Random, language: str, form: str) -> list[Piece]:
    """An e-mail address."""
    return [Piece(f"{_login(rng, language)}@{rng.choice(_MAILS)}", "EMAIL")]


def telegram(rng: Random, language: str, form: str) -> list[Piece]:
    """A handle, or a link if ``form`` is ``link``."""
    name = _login(rng, language).replace(".", "_")
    name = name if len(name) >= 5 else name + "_acc"
    return [Piece(f"https://t.me/{name}" if form == "link" else f"@{name}", "TELEGRAM")]


def instagram(rng: Random, language: str, form: str) -> list[Piece]:
    """A handle, or a link if ``form`` is ``link``."""
    name = _login(rng, language)
    return [Piece(f"instagram.com/{name}" if form == "link" else f"@{name}", "INSTAGRAM")]


def password(rng: Random, language: str, form: str) -> list[Piece]:
    """A password of a word, a year and a sign."""
    word = rng.choice(_PASSES)
    text = rng.choice(
        (
            f"{word.title()}{rng.randrange(1960, 2015)}",
            f"{word}-{rng.randrange(10, 9999)}",
            f"{word[0].upper()}{word[1:]}{rng.choice('!?#&')}{rng.choice('XYZQ')}{rng.randrange(10)}",
            f"{digits(rng, 3)}_{word}",
        )
    )
    return [Piece(text, "PASSWORD")] if rng.random() < 0.6 else secrets.password(rng)


def phone(rng: Random, language: str, form: str) -> list[Piece] | None:
    """A number in a less tidy way of writing; links and numbers in words are the common maker's."""
    if form:
        return None
    a, b, c, d = (
        rng.choice("23456789") + digits(rng, 2),
        digits(rng, 2),
        digits(rng, 2),
        rng.choice("23456789") + digits(rng, 3),
    )
    shapes: tuple[str, ...]
    if language == "ms" or (language == "en" and rng.random() < 0.4):
        op = rng.choice(("12", "13", "16", "17", "19", "18"))
        shapes = (
            f"+60 {op} {a} {d}",
            f"60{op}-{a} {d}",
            f"0{op} {a}{d}",
            f"0{op}-{a}-{d}",
            f"(+60){op}-{a}{d}",
            f"+673 {a}-{d}",
        )
    elif language == "ru" and rng.random() < 0.25:
        op = rng.choice(("903", "916", "926", "965", "999"))
        shapes = (f"8({op}){a}-{b}-{c}", f"+7-{op}-{a}-{b}-{c}", f"8 {op} {a} {b} {c}", f"+7{op} {a}{b}{c}")
    else:
        op = rng.choice("90 91 93 94 95 97 98 99 88 33 77 50".split())
        shapes = (
            f"+998 {op} {a}-{b}-{c}",
            f"+998({op}){a}-{b}-{c}",
            f"({op}) {a}-{b}-{c}",
            f"{op} {a} {b}{c}",
            f"998-{op}-{a}-{b}-{c}",
            f"{op}_{a}_{b}_{c}",
            f"+998{op} {a} {b} {c}",
            f"{op}  {a}  {b}  {c}",
            f"8{op}{a}{b}{c}",
            f"{op},{a},{b},{c}",
            f"71 {a}-{b}-{c}",
        )
    return [Piece(rng.choice(shapes), "PHONE")]


def card(rng: Random, language: str, form: str) -> list[Piece]:
    """A card of sixteen digits that pass Luhn, in untidy groups."""
    body = rng.choice(("8600", "9860", "5614", "4073", "4231", "5298")) + digits(rng, 11)
    n = body + luhn(body)
    text = rng.choice(
        (
            f"{n[:4]}-{n[4:8]}-{n[8:12]}-{n[12:]}",
            f"{n[:8]} {n[8:]}",
            f"{n[:4]} {n[4:8]} {n[8:12]} {n[12:]}",
            n,
        )
    )
    return [Piece(text, "CARD")]


def card_expiry(rng: Random, language: str, form: str) -> list[Piece]:
    """Month and year, without a stroke as on a phone's keys."""
    month, year = f"{rng.randrange(1, 13):02d}", rng.randrange(26, 34)
    return [
        Piece(
            rng.choice((f"{month}{year}", f"{month}.{year}", f"{month} {year}", f"{month}/{year}")),
            "CARD_EXPIRY",
        )
    ]


def passport(rng: Random, language: str, form: str) -> list[Piece]:
    """An Uzbek passport or identity card; a Malaysian one in Malay."""
    if language == "ms":
        return [Piece(rng.choice("AHK") + digits(rng, 8), "PASSPORT")]
    number = digits(rng, 7)
    letters = (
        rng.choice("AA AB AC AD AE FA FB KA".split())
        if language != "ru"
        else rng.choice("АА АВ АС AA AB AC AD".split())
    )
    return [
        Piece(
            rng.choice((f"{letters} {number[:3]} {number[3:5]} {number[5:]}", f"{letters}{number}")),
            "PASSPORT",
        )
    ]


def birthday(rng: Random, language: str, form: str) -> list[Piece]:
    """A date of birth in short ways of writing; a word for the year behind it is EITHER."""
    day = dt.date(1948, 1, 1) + dt.timedelta(days=rng.randrange(365 * 75))
    tongue = language if language in _MONTHS else "uz"
    month = _MONTHS[tongue][day.month - 1]
    tail = ""
    if tongue == "uz":
        text = rng.choice(
            (
                f"{day.year} yil {day.day} {month}",
                f"{day.day}-{month} {day.year}",
                f"{day.day} {month} {day.year}",
            )
        )
        text = to_cyrillic(text) if language == "uz-cyrl" else text
    elif tongue == "ru":
        text, tail = f"{day.day} {month} {day.year}", rng.choice(("", " г.р.", "г", " года"))
    elif tongue == "en":
        text = rng.choice((f"{month} {day.day} {day.year}", f"{day.day} {month} {day.year}"))
    else:
        text = f"{day.day} {month} {day.year}"
    if rng.random() < 0.35:
        text, tail = (
            rng.choice(
                (f"{day.day}.{day.month}.{day.year}", f"{day:%d/%m/%y}", f"{day:%d %m %Y}", f"{day:%d.%m.%Y}")
            ),
            "",
        )
    return [Piece(text, "BIRTHDAY"), *([Piece(tail, EITHER)] if tail else [])]


FORMS: Final[dict[str, Callable[[Random, str, str], list[Piece] | None]]] = {
    "PHONE": phone,
    "CARD": card,
    "CARD_EXPIRY": card_expiry,
    "PASSPORT": passport,
    "BIRTHDAY": birthday,
}
OWN: Final[dict[str, Callable[[Random, str, str], list[Piece]]]] = {
    "EMAIL": email,
    "TELEGRAM": telegram,
    "INSTAGRAM": instagram,
    "PASSWORD": password,
}
"""Types that are always made here."""
