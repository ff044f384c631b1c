"""Values of the part ``wide`` other than names and addresses, personal and neutral.

Where it has no form of its own for a kind, or by chance, the forms of the other parts are used.
"""

# ruff: noqa: SIM905 - lists of words read better as lines of words
from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from random import Random
from typing import Final

from tests.corpus.labelled import Piece
from tests.corpus.script import to_cyrillic
from tests.corpus.values import wide_names, wide_places
from tests.corpus.values.numbers import digits

_SHARE: Final = 0.5
_OPERATORS: Final = "33 50 55 77 88 90 91 93 94 95 97 98 99".split()
_DOMAINS: Final = (
    "gmail.com mail.ru rambler.ru list.ru ya.ru yahoo.com.my live.com proton.me icloud.com".split()
)
_SUFFIXES: Final = (
    "home atelier cakes auto mebel flowers boutique catering dekor beauty tuition bakery".split()
)

GOODS: Final = {
    "uz": "adras|atlas ko'ylak|do'ppi|chopon|sandal|pichoq|lagan|piyola|samovar|"
    "mikroto'lqinli pech|dazmol|kir mashina|bolalar aravachasi|taglik|velosiped|noutbuk|"
    "tarvuz|anor|norin|chuchvara|manti|shashlik|xonim|mastava|qurut|halva|novvot|asal|"
    "yong'oq|paxta yog'i|daftar|ryukzak|ko'zoynak|uzuk|krem|povidlo",
    "ru": "пальто|ботинки|свитер|утюг|микроволновка|коляска|подгузники|велосипед|ноутбук|арбуз|"
    "гранат|манты|шашлык|оливье|борщ|пельмени|наполеон|медовик|тетради|рюкзак|очки|кольцо|"
    "крем|мёд|орехи|люстра|шторы|обои|матрас|кроссовки|самокат|картридж|кабель|фильтр|"
    "насос|кастрюля|сковорода",
    "en": "winter coat|ankle boots|wool jumper|steam iron|microwave|pushchair|nappies|bicycle|"
    "laptop|brownies|chicken rice|laksa|nasi lemak|beef noodles|notebook|sunglasses|ring|"
    "face cream|honey|chandelier|curtains|mattress|scooter|ink cartridge|HDMI cable|"
    "water filter|saucepan|frying pan|birthday cake|yoga mat",
    "ms": "telekung|baju melayu|songkok|sampin|kain batik|dapur gas|pengisar|kereta sorong bayi|"
    "lampin pakai buang|basikal|komputer riba|nasi kerabu|laksa|rendang|satay|ayam percik|"
    "kuih raya|dodol|buku latihan|beg sekolah|cermin mata|cincin|krim muka|madu|langsir|"
    "tilam|skuter|penapis air|kuali|kasut sukan",
}
BRANDS: Final = """
Dafna Shivaki Roison Avalon Goodwell Pepsi Lacalut Korzinka Uzum Wildberries Ozon Shopee Lazada Grab Milo
Proton Perodua Maxim Tefal Philips Anna_Sui Mary_Kay Hugo_Boss Calvin_Klein Tommy_Hilfiger Dr.Martens
Johnnie_Walker Uncle_Ben's Aunt_Jemima Wendy's Alibaba Karimoff_Plov Mango Victoria's_Secret Jo_Malone
Daniel_Wellington
""".split()


def value(rng: Random, kind: str, language: str, form: str) -> list[Piece] | None:
    """A personal value in a form of this part; None leaves it to the forms of the others."""
    if kind == "PERSON":
        return wide_names.person(rng, language, form)
    if kind == "ADDRESS":
        return wide_places.address(rng, language, form)
    if kind in _ALWAYS:
        return [Piece(_ALWAYS[kind](rng, language, form), kind)]
    if form or kind not in _OFTEN or rng.random() > _SHARE:
        return None
    return [Piece(_OFTEN[kind](rng, language), kind)]


def neutral(rng: Random, kind: str, language: str) -> str | None:
    """A value that is nobody's; None leaves it to ``neutral.py``."""
    tongue = {"uz-cyrl": "uz", "mixed": rng.choice(("uz", "ru", "ms"))}.get(language, language)
    if kind == "good":
        word = rng.choice(GOODS[tongue].split("|"))
        return to_cyrillic(word) if language == "uz-cyrl" else word
    if kind == "brand":
        return rng.choice(BRANDS).replace("_", " ")
    if kind == "town":
        return wide_places.town(rng, language if language == "uz-cyrl" else tongue)
    return None


def _login(rng: Random, language: str) -> str:
    first, second = wide_names.login_words(rng, language)
    return rng.choice(
        (
            f"{first}.{second}",
            f"{first}{second}",
            f"{first[0]}.{second}",
            f"{second}_{first[0]}",
            f"{first}_{rng.randrange(1975, 2010)}",
            f"{first}{rng.randrange(1, 999)}",
            f"{first}.{rng.choice(_SUFFIXES)}",
            f"{rng.choice(_SUFFIXES)}_{first}",
            f"the.{first}.{second}",
        )
    )


def _email(rng: Random, language: str, form: str) -> str:
    return f"{_login(rng, language)}@{rng.choice(_DOMAINS)}"


def _telegram(rng: Random, language: str, form: str) -> str:
    name = _login(rng, language).replace(".", "_")[:28]
    name = name if len(name) >= 5 else name + "_official"
    if form == "link":
        return rng.choice(("t.me/", "https://t.me/", "http://t.me/")) + name
    return f"@{name}"


def _instagram(rng: Random, language: str, form: str) -> str:
    name = _login(rng, language)
    if form == "link":
        return rng.choice(("instagram.com/", "https://instagram.com/", "https://www.instagram.com/")) + name
    return f"@{name}"


def _password(rng: Random, language: str, form: str) -> str:
    first, second = wide_names.login_words(rng, language)
    letters = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789"
    return rng.choice(
        (
            f"{first}{rng.randrange(1960, 2012)}",
            f"{first.capitalize()}{rng.choice('@#!*')}{digits(rng, 3)}",
            f"{second[:4]}{digits(rng, 4)}{rng.choice('!?$')}",
            "".join(rng.choice(letters) for _ in range(9)) + rng.choice("#%7"),
            f"{rng.choice(('onamjon', 'moykot', 'bismillah', 'admin', 'shop', 'kucingku'))}{digits(rng, 3)}",
        )
    )


def _phone(rng: Random, language: str) -> str:
    op, a, b, c = (
        rng.choice(_OPERATORS),
        rng.choice("23456789") + digits(rng, 2),
        digits(rng, 2),
        digits(rng, 2),
    )
    if language == "ms" or (language == "en" and rng.random() < 0.5):
        op, rest = rng.choice("2346789"), rng.choice("23456789") + digits(rng, 6)
        return rng.choice(
            (
                f"01{op}-{rest}",
                f"01{op} {rest}",
                f"(01{op}) {rest[:3]} {rest[3:]}",
                f"+601{op} {rest[:3]} {rest[3:]}",
                f"+6 01{op} {rest[:3]} {rest[3:]}",
                f"01{op}-{rest[:3]}-{rest[3:]}",
            )
        )
    return rng.choice(
        (
            f"+998({op}){a}-{b}-{c}",
            f"{op} {a} {b}{c}",
            f"{op}_{a}_{b}_{c}",
            f"+998 {op}-{a}-{b}-{c}",
            f"{op}-{a} {b} {c}",
            f"(+998{op}) {a}-{b}-{c}",
            f"+998.{op}.{a}.{b}.{c}",
            f"{op} {a}.{b}.{c}",
        )
    )


def _passport(rng: Random, language: str) -> str:
    if language in ("ms", "en") and rng.random() < 0.5:
        return rng.choice("AHK") + digits(rng, 8)
    number = digits(rng, 7)
    series = rng.choice("AA AB AC AD AE FA FB".split())
    return rng.choice(
        (
            f"{series} {number[:3]} {number[3:5]} {number[5:]}",
            f"{series.lower()}{number}",
            f"{series} {number}",
        )
    )


def _birthday(rng: Random, language: str) -> str:
    day = dt.date(1948, 1, 1) + dt.timedelta(days=rng.randrange(365 * 76))
    return rng.choice(
        (
            f"{day:%d.%m.%Y}",
            f"{day:%d/%m/%Y}",
            f"{day:%d.%m.%y}",
            f"{day:%Y.%m.%d}",
            f"{day.day}.{day.month}.{day.year}",
            f"{day:%d %m %Y}",
        )
    )


def _one_time_code(rng: Random, language: str) -> str:
    return digits(rng, rng.choice((4, 5, 6, 6)))


_ALWAYS: Final[dict[str, Callable[[Random, str, str], str]]] = {
    "EMAIL": _email,
    "TELEGRAM": _telegram,
    "INSTAGRAM": _instagram,
    "PASSWORD": _password,
}
_OFTEN: Final[dict[str, Callable[[Random, str], str]]] = {
    "PHONE": _phone,
    "PASSPORT": _passport,
    "BIRTHDAY": _birthday,
    "ONE_TIME_CODE": _one_time_code,
}
