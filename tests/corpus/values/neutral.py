"""What must stay: prices, dates, orders, tracking, sizes, goods; and numbers that fail their check digit."""

# ruff: noqa: SIM905 - lists of words read better as lines of words
from __future__ import annotations

import datetime as dt
from random import Random
from typing import Final

from tests.corpus.script import to_cyrillic
from tests.corpus.split import Part
from tests.corpus.values import fresh_forms as fresh
from tests.corpus.values import fresh_places
from tests.corpus.values.dates import business_day
from tests.corpus.values.numbers import digits, iban_check, luhn

GOODS: Final = {
    "uz": "ko'ylak|shim|telefon g'ilofi|krossovka|sumka|non|palov|somsa|guruch|choynak|gilam|muzlatkich|"
    "changyutgich|quloqchin|soat|atir|shampun|o'yinchoq|ko'rpa|dasturxon|tuxum|qovun|lag'mon|tort",
    "ru": "платье|куртка|чехол|кроссовки|сумка|плов|самса|рис|чайник|ковёр|холодильник|пылесос|"
    "наушники|часы|духи|шампунь|игрушка|одеяло|скатерть|яйца|дыня|лагман|торт|зарядка",
    "en": "dress|jacket|phone case|sneakers|handbag|rice cooker|kettle|carpet|fridge|vacuum cleaner|"
    "headphones|watch|perfume|shampoo|toy|blanket|tablecloth|charger|power bank|backpack|mug|lamp",
    "ms": "baju kurung|tudung|kasut|beg tangan|sarung telefon|periuk nasi|cerek|karpet|peti sejuk|"
    "fon telinga|jam tangan|minyak wangi|syampu|mainan|selimut|songket|kek lapis|sambal|kerepek|buku",
}
BRANDS: Final = (
    "Samsung Artel Redmi iPhone Nike Adidas Xiaomi Bosch Waikiki Zara Terra_Pro Akfa Nescafe Lipton Huawei"
).split()
COLOURS: Final = {
    "uz": "qora oq qizil ko'k yashil sariq kulrang".split(),
    "ru": "чёрный белый красный синий зелёный серый бежевый".split(),
    "en": "black white red blue green grey beige".split(),
    "ms": "hitam putih merah biru hijau kelabu krim".split(),
}


def neutral(rng: Random, kind: str, language: str, part: Part = "tune") -> str:
    """A value of ``kind`` that is nobody's."""
    goods, brands = (fresh.GOODS, fresh.BRANDS) if part == "fresh" else (GOODS, BRANDS)
    tongue = {"uz-cyrl": "uz", "mixed": rng.choice(("uz", "ru"))}.get(language, language)
    if kind in ("good", "colour"):
        word = rng.choice(goods[tongue].split("|") if kind == "good" else COLOURS[tongue])
        return to_cyrillic(word) if language == "uz-cyrl" else word
    if kind == "price":
        return _price(rng, language, tongue)
    if kind == "date":
        return business_day(rng, language)
    if kind == "brand":
        return rng.choice(brands).replace("_", " ")
    if kind in ("car", "bank"):
        lists = fresh.CARS if kind == "car" else fresh.BANKS
        return rng.choice(lists[language if language in lists else tongue])
    if kind == "town":
        return rng.choice(fresh_places.towns(language))
    return _plain(rng, kind)


def _price(rng: Random, language: str, tongue: str) -> str:
    if tongue == "ms" or (tongue == "en" and rng.random() < 0.6):
        amount = rng.choice(
            (
                f"{rng.randrange(1, 900)}.{rng.choice(('00', '50', '90', '99'))}",
                f"{rng.randrange(1, 40)},{rng.randrange(100, 999)}.00",
                f"{rng.randrange(5, 900)}",
            )
        )
        return rng.choice(("RM", "RM ", "RM", "B$", "MYR ")) + amount
    if tongue == "en":
        return rng.choice(
            (
                f"${rng.randrange(1, 900)}.{digits(rng, 2)}",
                f"{rng.randrange(5, 900)} USD",
                f"{rng.randrange(5, 900)} 000 UZS",
            )
        )
    thousands = rng.randrange(5, 9999)
    sum_word = {
        "uz": rng.choice(("so'm", "so'm", "som", "sum")),
        "ru": rng.choice(("сум", "сум", "руб", "сумов")),
    }[tongue]
    if language == "uz-cyrl":
        sum_word = to_cyrillic(sum_word)
    if thousands < 1000:
        return rng.choice(
            (
                f"{thousands} 000 {sum_word}",
                f"{thousands}000 {sum_word}",
                f"{thousands}.000 {sum_word}",
                f"{thousands}\u00a0000 {sum_word}",
            )
        )
    return rng.choice(
        (
            f"{thousands // 1000} {thousands % 1000:03d} 000 {sum_word}",
            f"{thousands}000 {sum_word}",
            f"{thousands // 1000}.{thousands % 1000:03d}.000 {sum_word}",
            f"{thousands // 1000},{thousands % 1000:03d},000 {sum_word}",
        )
    )


def _plain(rng: Random, kind: str) -> str:
    match kind:
        case "order":
            return rng.choice(
                (
                    digits(rng, 5).lstrip("0") or "1",
                    f"#{rng.randrange(1000, 999999)}",
                    f"№{rng.randrange(1000, 999999)}",
                    f"ORD-{rng.randrange(2023, 2027)}-{digits(rng, 6)}",
                    str(rng.randrange(10_000_000, 99_999_999)),
                    f"{rng.choice('ABMZ')}{rng.randrange(10**6, 10**7)}",
                )
            )
        case "track":
            return rng.choice(
                (
                    f"RR{digits(rng, 9)}UZ",
                    f"CP {digits(rng, 3)} {digits(rng, 3)} {digits(rng, 3)} MY",
                    f"JJD0{digits(rng, 17)}",
                    f"EE{digits(rng, 9)}CN",
                    f"MY{digits(rng, 12)}P",
                    f"{rng.choice('123456789')}{digits(rng, 9)}",
                    f"LP{digits(rng, 14)}",
                )
            )
        case "sku":
            return rng.choice(
                (
                    f"SKU-{digits(rng, 5)}",
                    f"{rng.choice('ABCDX')}{rng.choice('KLMN')}-{digits(rng, 4)}-{rng.choice(('BK', 'RD'))}",
                    f"ART{digits(rng, 6)}",
                    f"{digits(rng, 3)}-{digits(rng, 3)}-{rng.choice('ABC')}",
                )
            )
        case "barcode":
            head = rng.choice(("478", "955", "460", "690")) + digits(rng, 9)
            odd, even = sum(map(int, head[::2])), sum(map(int, head[1::2]))
            return head + str(-(odd + 3 * even) % 10)
        case "size":
            return rng.choice(
                ("S", "M", "XL", "42", "44-46", "50x70", "120×200", "38.5", "XXL", "2.5 m", "1,5 l", "250 g")
            )
        case "time":
            return rng.choice(
                (
                    f"{rng.randrange(24)}:{rng.randrange(60):02d}",
                    f"{rng.randrange(8, 20)}:00",
                    f"{rng.randrange(8, 14)}:00-{rng.randrange(15, 22)}:00",
                )
            )
        case "qty":
            return str(rng.randrange(1, 60))
        case "percent":
            return f"{rng.randrange(5, 90)}%"
        case "version":
            return rng.choice(
                (
                    f"{rng.randrange(1, 15)}.{rng.randrange(20)}.{rng.randrange(30)}",
                    f"v{rng.randrange(1, 9)}.{rng.randrange(20)}",
                    f"Android {rng.randrange(8, 16)}",
                )
            )
        case "bad_card":  # sixteen digits of an invoice: no local prefix, and Luhn fails
            head = rng.choice(("1000", "7301", "4400", "9001")) + digits(rng, 11)
            return head + str((int(luhn(head)) + rng.randrange(1, 10)) % 10)
        case "bad_pinfl":  # fourteen digits with a month that the calendar lacks
            return f"{rng.choice('3456')}{digits(rng, 2)}{rng.randrange(13, 99)}{digits(rng, 9)}"
        case "bad_mykad":  # twelve digits with such a month
            return (
                f"{digits(rng, 2)}{rng.randrange(13, 99)}{digits(rng, 2)}-{digits(rng, 2)}-{digits(rng, 4)}"
            )
        case "bad_iban":
            national = digits(rng, 18)
            return f"DE{(int(iban_check('DE', national)) + rng.randrange(1, 90)) % 97 + 1:02d}{national}"
        case "uuid":
            h = f"{rng.getrandbits(128):032x}"
            return f"{h[:8]}-{h[8:12]}-{h[12:16]}-{h[16:20]}-{h[20:]}"
        case "stamp":
            return (
                dt.datetime(2024, 1, 1, tzinfo=dt.UTC) + dt.timedelta(seconds=rng.randrange(6 * 10**7))
            ).strftime("%Y-%m-%dT%H:%M:%S")
    raise KeyError(kind)
