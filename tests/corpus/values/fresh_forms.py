"""Ways of writing numbers and dates that ``numbers.py`` and ``dates.py`` lack, for the ``fresh`` part.

One value in three of the types listed is written so; the others come from the common makers.
"""

# ruff: noqa: SIM905 - lists of words read better as lines of words
from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from random import Random
from typing import Final

from tests.corpus.labelled import Piece
from tests.corpus.values.numbers import digits, luhn


def phone(rng: Random, language: str, form: str) -> list[Piece] | None:
    """``form`` ``local`` is a Bruneian number without its country, for where the words say so."""
    if form == "local":
        number = rng.choice(("71", "81", "86", "87", "88")) + digits(rng, 5)
        return [
            Piece(rng.choice((number, f"{number[:3]} {number[3:]}", f"{number[:3]}-{number[3:]}")), "PHONE")
        ]
    if form == "spoken":
        return None
    a, b, c = rng.choice("123456789") + digits(rng, 2), digits(rng, 2), digits(rng, 2)
    if language == "ms" or (language == "en" and rng.random() < 0.6):
        op, head, tail = (
            rng.choice("12 13 14 16 17 19".split()),
            rng.choice("23456789") + digits(rng, 2),
            b + c,
        )
        if form == "link":
            return [Piece(f"https://api.whatsapp.com/send?phone=60{op}{head}{tail}", "PHONE")]
        shapes: tuple[str, ...] = (
            f"(0{op}) {head} {tail}",
            f"+60 {op} {head} {tail}",
            f"+60({op}){head}{tail}",
            f"0{op} {head}{tail}",
            f"0{op} - {head} {tail}",
            f"60{op}-{head}{tail}",
            f"08{rng.choice('2358')}-{rng.choice('23456')}{digits(rng, 5)}",
        )
    elif language == "ru" and rng.random() < 0.2:
        op = rng.choice("900 915 919 927 953 967 987".split())
        shapes = (f"+7-{op}-{a}-{b}-{c}", f"8{op} {a} {b} {c}", f"+7({op}){a}{b}{c}", f"7{op}{a}{b}{c}")
    else:
        op = rng.choice("88 90 91 93 94 95 97 98 99 33 77".split())
        if form == "link":
            return [Piece(f"https://api.whatsapp.com/send?phone=998{op}{a}{b}{c}", "PHONE")]
        shapes = (
            f"+998 {op} {a}-{b}-{c}",
            f"(+998{op}) {a}-{b}-{c}",
            f"+998({op}){a}{b}{c}",
            f"+998{op} {a} {b} {c}",
            f"+99 8{op} {a} {b} {c}",
            f"{op} {a}-{b}-{c}",
            f"{op}-{a}{b}{c}",
            f"({op}){a}-{b}-{c}",
            f"{op}_{a}_{b}_{c}",
            f"{op}, {a}, {b}, {c}",
            f"998-{op}-{a}-{b}-{c}",
            f"00998{op}{a}{b}{c}",
        )
    return [Piece(rng.choice(shapes), "PHONE")]


def card(rng: Random, language: str, form: str) -> list[Piece] | None:
    """Local cards in uneven groups or cut by other signs."""
    body = rng.choice(("8600", "9860", "5614", "4231", "4067")) + digits(rng, 11)
    number = body + luhn(body)
    if rng.random() < 0.4:
        return [Piece(f"{number[:8]} {number[8:]}", "CARD")]
    sign = rng.choice(("/", "_", " - ", "–", "."))
    return [Piece(sign.join(number[at : at + 4] for at in range(0, 16, 4)), "CARD")]


def card_expiry(rng: Random, language: str, form: str) -> list[Piece] | None:
    """Without a slash."""
    month, year = rng.randrange(1, 13), rng.randrange(26, 33)
    return [
        Piece(rng.choice((f"{month:02d}.{year}", f"{month:02d}{year}", f"{month:02d} {year}")), "CARD_EXPIRY")
    ]


def passport(rng: Random, language: str, form: str) -> list[Piece] | None:
    """Grouped digits, Cyrillic letters; for Malay and English a Malaysian passport."""
    if language in ("ms", "en"):
        return [Piece(rng.choice("AHK") + digits(rng, 8), "PASSPORT")]
    number, letters = digits(rng, 7), rng.choice(("AA", "AB", "AC", "AD"))
    if language in ("ru", "uz-cyrl"):
        letters = letters.translate(str.maketrans("ABCD", "АВСД"))
    return [
        Piece(
            rng.choice((f"{letters} {number[:3]} {number[3:5]} {number[5:]}", f"{letters}{number}")),
            "PASSPORT",
        )
    ]


def plate(rng: Random, language: str, form: str) -> list[Piece] | None:
    """Uzbek plates cut by hyphens or in Cyrillic, Malaysian ones with a letter behind."""
    three = digits(rng, 2) + rng.choice("123456789")
    if language in ("ms", "en"):
        return [
            Piece(
                rng.choice(
                    (f"W {digits(rng, 3)}7 {rng.choice('ABCDEF')}", f"V{rng.choice('ABCD')}J {three}4")
                ),
                "PLATE",
            )
        ]
    region = rng.choice("01 10 30 40 50 60 80 90".split())
    one, two, last = (rng.choice("ABCEHKMOPTX") for _ in range(3))
    if language in ("ru", "uz-cyrl"):
        one, two, last = (
            sign.translate(str.maketrans("ABCEHKMOPTX", "АВСЕНКМОРТХ")) for sign in (one, two, last)
        )
    shapes = (
        f"{region}{one} {three} {two}{last}",
        f"{region}-{one}-{three}-{two}{last}",
        f"{region} {one}{three} {two}{last}",
    )
    return [Piece(rng.choice(shapes), "PLATE")]


def birthday(rng: Random, language: str, form: str) -> list[Piece] | None:
    """Spaces or no zeros between the numbers, a short year, the month first."""
    day = dt.date(1955, 1, 1) + dt.timedelta(days=rng.randrange(365 * 68))
    return [
        Piece(
            rng.choice(
                (
                    f"{day.day}.{day.month}.{day.year}",
                    f"{day:%d %m %Y}",
                    f"{day.day}/{day.month}/{day:%y}",
                    f"{day:%d.%m.%y}",
                    f"{day:%d%m%Y}",
                )
            ),
            "BIRTHDAY",
        )
    ]


FORMS: Final[dict[str, Callable[[Random, str, str], list[Piece] | None]]] = {
    "PHONE": phone,
    "CARD": card,
    "CARD_EXPIRY": card_expiry,
    "PASSPORT": passport,
    "PLATE": plate,
    "BIRTHDAY": birthday,
}
SHARE: Final = 1 / 3

GOODS: Final = {
    "uz": "blender|dazmol|kitob javoni|sandal|paypoq|kuzgi palto|ro'mol|pechenye|bolalar aravachasi|tarozi|"
    "qozon|velosiped|mikser|fen|stol|yostiq|adyol|samovar|asal|quruq meva|mushuk yemi",
    "ru": "блендер|утюг|палатка|тапочки|пальто|шарф|печенье|коляска|весы|велосипед|миксер|фен|подушка|термос|"
    "мёд|корм для кошек|удлинитель|шуруповёрт|кастрюля|сковородка|рюкзак",
    "en": "blender|steam iron|tent|slippers|raincoat|scarf|stroller|kitchen scale|bicycle|hair dryer|pillow|"
    "thermos|honey|cat food|extension cord|drill|frying pan|desk fan|yoga mat|router",
    "ms": "pengisar|seterika|khemah|selipar|baju hujan|selendang|kereta sorong bayi|penimbang|basikal|bantal|"
    "termos|madu|makanan kucing|gerudi|kuali|kipas meja|tikar|songkok|sejadah|biskut raya",
}
BRANDS: Final = (
    "Vitek Tefal Honor Realme Puma Skechers Philips Panasonic Khind Pensonic LC_Waikiki Oppo Hisense".split()
)
CARS: Final = {
    "uz": "Cobalt|Gentra|Spark|Damas|Malibu|Tracker|Onix".split("|"),
    "uz-cyrl": "Кобальт|Жентра|Спарк|Дамас|Малибу|Трекер".split("|"),
    "ru": "Кобальт|Джентра|Спарк|Дамас|Малибу|Солярис|Каптива".split("|"),
    "en": "Bezza|Alza|Saga|Vios|Hilux|City".split("|"),
    "ms": "Bezza|Alza|Saga|Vios|Hilux|Kancil|Persona".split("|"),
}
BANKS: Final = {
    "uz": "Anorbank|TBC|Asakabank|Ipoteka bank|Davr bank|Aloqabank".split("|"),
    "uz-cyrl": "Анорбанк|ТБС|Асакабанк|Ипотека банк|Давр банк".split("|"),
    "ru": "Анорбанк|ТБС|Асакабанк|Ипотека-банк|Давр-банк|Алокабанк".split("|"),
    "en": "Affin Bank|Alliance Bank|OCBC|UOB|Standard Chartered".split("|"),
    "ms": "Affin Bank|Alliance Bank|Agrobank|Bank Muamalat|UOB".split("|"),
}
