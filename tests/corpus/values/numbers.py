"""Numbers with a structure: telephones, cards, accounts, identity numbers, plates, IP addresses, coordinates.

Where a check digit exists the value passes it; the look-alikes that fail it are in ``neutral.py``.
"""

# ruff: noqa: SIM905 - lists of words read better as lines of words
from __future__ import annotations

import datetime as dt
from random import Random
from typing import Final

from tests.corpus.labelled import Piece
from transforms.detection.recognizers.uz.pinfl import check_digit

_UZ_OPERATORS: Final = "20 33 50 71 77 87 88 90 91 93 94 95 97 98 99".split()
_MY_MOBILE: Final = "10 11 12 13 14 16 17 18 19".split()
_RU_MOBILE: Final = "903 905 909 912 916 921 925 926 937 951 960 963 977 985 999".split()
_KZ_MOBILE: Final = "701 702 705 707 747 771 775 777 778".split()

_MY_BANKS: Final = (
    ("Maybank", 12),
    ("CIMB", 10),
    ("CIMB Bank", 14),
    ("Public Bank", 10),
    ("RHB", 14),
    ("Hong Leong Bank", 11),
    ("AmBank", 13),
    ("Bank Islam", 14),
    ("BSN", 16),
    ("Bank Rakyat", 12),
    ("BIBD", 14),
    ("Baiduri Bank", 13),
)

# Country, length of the national part as (digits, capital letters) groups: SWIFT's IBAN registry.
_IBAN: Final = {
    "GB": ("a", 4, "n", 14),
    "DE": ("n", 18),
    "NL": ("a", 4, "n", 10),
    "TR": ("n", 22),
    "KZ": ("n", 3, "c", 13),
    "AE": ("n", 19),
    "FR": ("n", 10, "c", 11, "n", 2),
    "LT": ("n", 16),
    "PL": ("n", 24),
    "GE": ("a", 2, "n", 16),
}


def digits(rng: Random, count: int) -> str:
    """``count`` digits."""
    return "".join(rng.choice("0123456789") for _ in range(count))


def luhn(head: str) -> str:
    """The check digit that makes ``head`` pass ISO/IEC 7812-1."""
    total = 0
    for place, digit in enumerate(reversed(head)):
        value = int(digit) * (2 if place % 2 == 0 else 1)
        total += value - 9 if value > 9 else value
    return str(-total % 10)


def iban_check(country: str, national: str) -> str:
    """The two check digits of ISO 13616."""
    as_number = "".join(str(int(sign, 36)) for sign in f"{national}{country}00")
    return f"{98 - int(as_number) % 97:02d}"


def phone(rng: Random, language: str, form: str) -> list[Piece]:
    """A telephone number as people write it; ``form`` ``link`` is a wa.me link, ``spoken`` in words."""
    if form == "spoken":
        return [Piece(_spoken(rng, language), "PHONE")]
    way = rng.random()
    if language == "ms" or (language == "en" and way < 0.45):
        text = _brunei(rng, form) if rng.random() < 0.25 else _malaysian(rng, form)
    elif language == "en" and way < 0.5:
        text = f"+44 7{digits(rng, 3)} {digits(rng, 6)}"
    elif language in ("ru", "en") and rng.random() < 0.2:
        text = _russian(rng, form)
    else:
        text = _uzbek(rng, form)
    return [Piece(text, "PHONE")]


def _uzbek(rng: Random, form: str) -> str:
    op, a, b, c = rng.choice(_UZ_OPERATORS), digits(rng, 3), digits(rng, 2), digits(rng, 2)
    if a[0] == "0":
        a = "1" + a[1:]
    if form == "link":
        return rng.choice((f"wa.me/998{op}{a}{b}{c}", f"https://wa.me/998{op}{a}{b}{c}"))
    if form == "whole":
        return f"+998{op}{a}{b}{c}"
    shape = rng.choice(
        (
            "{op} {a} {b} {c}",
            "{op}{a}{b}{c}",
            "+998 {op} {a} {b} {c}",
            "+998{op}{a}{b}{c}",
            "+998 ({op}) {a}-{b}-{c}",
            "{op}-{a}-{b}-{c}",
            "{op}.{a}.{b}.{c}",
            "({op}) {a} {b} {c}",
            "998{op}{a}{b}{c}",
            "998 {op} {a} {b} {c}",
            "+998 {op} {a}–{b}–{c}",
            "+998\u00a0{op}\u00a0{a}\u00a0{b}\u00a0{c}",
            "8 {op} {a} {b} {c}",
            "{op} {a}{b}{c}",
            "{op} {a}-{b}{c}",
            "+998-{op}-{a}-{b}-{c}",
            "{op}/{a}-{b}-{c}",
            "{spaced}",
            "{op}{a} {b}{c}",
        )
    )
    return shape.format(op=op, a=a, b=b, c=c, spaced=" ".join(op + a + b + c))


def _malaysian(rng: Random, form: str) -> str:
    op = rng.choice(_MY_MOBILE)
    rest = digits(rng, 8 if op == "11" else 7)
    if rest[0] in "01":
        rest = "3" + rest[1:]
    head, tail = rest[:-4], rest[-4:]
    if form == "link":
        return rng.choice((f"wa.me/60{op}{rest}", f"https://wa.me/60{op}{rest}"))
    if form == "whole":
        return f"+60{op}{rest}"
    if rng.random() < 0.12:
        area, local = rng.choice((("03", digits(rng, 8)), ("04", digits(rng, 7)), ("07", digits(rng, 7))))
        local = "7" + local[1:]
        return rng.choice((f"{area}-{local}", f"{area}-{local[:4]} {local[4:]}", f"+6{area}-{local}"))
    shape = rng.choice(
        (
            "0{op}-{head} {tail}",
            "0{op}-{head}{tail}",
            "0{op}{head}{tail}",
            "+60{op}-{head} {tail}",
            "+60 {op}-{head} {tail}",
            "+60{op}{head}{tail}",
            "60{op}{head}{tail}",
            "0{op} {head} {tail}",
            "+6 0{op}-{head}{tail}",
            "0{op}–{head}–{tail}",
            "0{op}.{head}.{tail}",
            "6 0{op} {head} {tail}",
        )
    )
    return shape.format(op=op, head=head, tail=tail)


def _brunei(rng: Random, form: str) -> str:
    number = rng.choice(("71", "72", "81", "82", "86", "87", "88", "89")) + digits(rng, 5)
    if form == "link":
        return f"wa.me/673{number}"
    if form == "whole":
        return f"+673{number}"
    a, b = number[:3], number[3:]
    return rng.choice((f"+673 {a} {b}", f"+673{a}{b}", f"+673 {a}-{b}", f"673{a}{b}", f"+673-{a}{b}"))


def _russian(rng: Random, form: str) -> str:
    op = rng.choice(_RU_MOBILE if rng.random() < 0.7 else _KZ_MOBILE)
    a, b, c = digits(rng, 3), digits(rng, 2), digits(rng, 2)
    if form == "link":
        return f"wa.me/7{op}{a}{b}{c}"
    if form == "whole":
        return f"+7{op}{a}{b}{c}"
    return rng.choice(
        (
            f"+7 {op} {a}-{b}-{c}",
            f"8 ({op}) {a}-{b}-{c}",
            f"8{op}{a}{b}{c}",
            f"+7{op}{a}{b}{c}",
            f"8-{op}-{a}-{b}-{c}",
            f"+7 ({op}) {a} {b} {c}",
            f"8 {op} {a} {b} {c}",
        )
    )


_UZ_ONES: Final = "nol bir ikki uch to'rt besh olti yetti sakkiz to'qqiz".split()
_UZ_TENS: Final = "nol o'n yigirma o'ttiz qirq ellik oltmish yetmish sakson to'qson".split()
_RU_ONES: Final = "ноль один два три четыре пять шесть семь восемь девять".split()
_RU_TENS: Final = (
    "ноль десять двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто".split()
)
_RU_TEENS: Final = """
десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать
девятнадцать
""".split()
_RU_HUNDREDS: Final = "ноль сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот".split()
_EN_ONES: Final = "zero one two three four five six seven eight nine".split()
_MS_ONES: Final = "kosong satu dua tiga empat lima enam tujuh lapan sembilan".split()


def _spoken(rng: Random, language: str) -> str:
    op, a, b, c = (
        rng.choice(_UZ_OPERATORS[6:]),
        rng.choice("123456789") + digits(rng, 2),
        digits(rng, 2),
        digits(rng, 2),
    )
    if language == "en":
        return " ".join(_EN_ONES[int(digit)] for digit in op + a + b + c)
    if language == "ms":
        return " ".join(_MS_ONES[int(digit)] for digit in "01" + rng.choice("2379") + digits(rng, 7))
    if language == "ru":
        return " ".join(_ru_words(group) for group in (op, a, b, c))
    from tests.corpus.script import to_cyrillic

    words = " ".join(_uz_words(group) for group in (op, a, b, c))
    return to_cyrillic(words) if language == "uz-cyrl" else words


def _uz_words(group: str) -> str:
    words: list[str] = []
    if len(group) == 3:
        words += [_UZ_ONES[int(group[0])], "yuz"] if group[0] != "1" else ["bir", "yuz"]
        group = group[1:]
        if group == "00":
            return " ".join(words)
    if group == "00":
        return "nol nol"
    if group[0] == "0":
        return " ".join([*words, *([] if words else ["nol"]), _UZ_ONES[int(group[1])]])
    words.append(_UZ_TENS[int(group[0])])
    if group[1] != "0":
        words.append(_UZ_ONES[int(group[1])])
    return " ".join(words)


def _ru_words(group: str) -> str:
    words: list[str] = []
    if len(group) == 3:
        words.append(_RU_HUNDREDS[int(group[0])])
        group = group[1:]
        if group == "00":
            return " ".join(words)
    if group == "00":
        return "ноль ноль"
    if group[0] == "0":
        return " ".join([*words, *([] if words else ["ноль"]), _RU_ONES[int(group[1])]])
    if group[0] == "1":
        return " ".join([*words, _RU_TEENS[int(group[1])]])
    words.append(_RU_TENS[int(group[0])])
    if group[1] != "0":
        words.append(_RU_ONES[int(group[1])])
    return " ".join(words)


def card(rng: Random, language: str, form: str) -> list[Piece]:
    """A payment card; one local card in ten fails Luhn, as real ones do."""
    local = ("8600", "9860", "5614") if language in ("uz", "uz-cyrl", "ru", "mixed") else ("5196", "4390")
    way = rng.random()
    if way < 0.6:
        head, length = rng.choice(local), 16
    elif way < 0.75:
        head, length = rng.choice(("4", "4276", "4532", "4111")), 16
    elif way < 0.88:
        head, length = rng.choice(("51", "53", "55", "2221", "2720", "2500", "5440")), 16
    elif way < 0.94:
        head, length = rng.choice(("2200", "2202", "2204")), 16
    elif way < 0.97:
        head, length = rng.choice(("34", "37")), 15
    else:
        head, length = "6212", 16
    body = head + digits(rng, length - 1 - len(head))
    last = luhn(body)
    if head in ("8600", "9860", "5614") and rng.random() < 0.1:
        last = str((int(last) + 5) % 10)
    number = body + last
    if length == 15:
        text = rng.choice((f"{number[:4]} {number[4:10]} {number[10:]}", number))
    else:
        sign = rng.choice((" ", " ", " ", "", "", "-", "\u00a0", "  ", "."))
        text = sign.join(number[at : at + 4] for at in range(0, 16, 4))
    return [Piece(text, "CARD")]


def card_expiry(rng: Random, language: str, form: str) -> list[Piece]:
    """``MM/YY`` and its other spellings."""
    month, year = rng.randrange(1, 13), rng.randrange(25, 33)
    sign = rng.choice(("/", "/", "/", " / ", "-"))
    return [
        Piece(
            rng.choice((f"{month:02d}{sign}{year}", f"{month:02d}/20{year}", f"{month:02d}/{year}")),
            "CARD_EXPIRY",
        )
    ]


def cvv(rng: Random, language: str, form: str) -> list[Piece]:
    """Three digits."""
    return [Piece(digits(rng, 3), "CVV")]


def pinfl(rng: Random, language: str, form: str) -> list[Piece]:
    """14 digits: century and sex, date of birth, region, number, check digit."""
    born = dt.date(1955, 1, 1) + dt.timedelta(days=rng.randrange(365 * 52))
    first = rng.choice("34" if born.year < 2000 else "56")
    body = f"{first}{born:%d%m%y}{digits(rng, 6)}"
    number = body + str(check_digit(body))
    return [
        Piece(
            number
            if rng.random() < 0.85
            else f"{number[0]} {number[1:7]} {number[7:10]} {number[10:13]} {number[13]}",
            "PINFL",
        )
    ]


def passport(rng: Random, language: str, form: str) -> list[Piece]:
    """Two letters and seven digits."""
    letters = rng.choice("AA AB AC AD AE FA FB KA".split())
    sign = rng.choice(("", "", " ", " ", "-", " № "))
    return [Piece(f"{letters}{sign}{digits(rng, 7)}", "PASSPORT")]


def bank_account(rng: Random, language: str, form: str) -> list[Piece]:
    """An Uzbek 20-digit account, or a Malaysian or Bruneian one behind its bank's name."""
    if language == "ms" or (language == "en" and form != "uz" and rng.random() < 0.6):
        bank, length = rng.choice(_MY_BANKS)
        number = rng.choice("1235678") + digits(rng, length - 1)
        if rng.random() < 0.4:
            number = _grouped(number, rng.choice((" ", "-")))
        between = (
            rng.choice((" ", ": ", " acc ", " no akaun ", " - "))
            if language == "ms"
            else rng.choice((" ", ": ", " acc ", " account ", " a/c no. "))
        )
        return [Piece(bank + between), Piece(number, "BANK_ACCOUNT")]
    number = rng.choice(("20206", "20208", "22618", "20214")) + "000" + digits(rng, 12)
    if rng.random() < 0.3:
        number = _grouped(number, " ")
    return [Piece(number, "BANK_ACCOUNT")]


def _grouped(number: str, sign: str) -> str:
    return sign.join(number[at : at + 4] for at in range(0, len(number), 4))


def tax_id(rng: Random, language: str, form: str) -> list[Piece]:
    """STIR of a person: nine digits from 4, 5 or 6."""
    number = rng.choice("456") + digits(rng, 8)
    return [Piece(number if rng.random() < 0.8 else f"{number[:3]} {number[3:6]} {number[6:]}", "TAX_ID")]


def iban(rng: Random, language: str, form: str) -> list[Piece]:
    """An IBAN of a country that has them."""
    country = rng.choice(sorted(_IBAN))
    shape = _IBAN[country]
    national = ""
    for kind, length in zip(shape[::2], shape[1::2], strict=True):
        signs = {"a": "ABCDEFGHKLMNRST", "n": "0123456789", "c": "0123456789ABCDEFGH"}[str(kind)]
        national += "".join(rng.choice(signs) for _ in range(int(length)))
    number = country + iban_check(country, national) + national
    return [Piece(number if rng.random() < 0.5 else _grouped(number, " "), "IBAN")]


def mykad(rng: Random, language: str, form: str) -> list[Piece]:
    """Date of birth, place of birth, number: ``YYMMDD-PB-####``."""
    born = dt.date(1950, 1, 1) + dt.timedelta(days=rng.randrange(365 * 58))
    place = rng.choice(
        "01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 21 24 27 33 36 40 43 45 47 49 55 57 59 82".split()
    )
    last = digits(rng, 4)
    sign = rng.choice(("-", "-", "-", "", " ", "–"))
    return [Piece(f"{born:%y%m%d}{sign}{place}{sign}{last}", "MYKAD")]


def brunei_ic(rng: Random, language: str, form: str) -> list[Piece]:
    """Two digits (00, 01 citizens; 30, 31 residents; 50, 51 others) and six."""
    return [
        Piece(
            f"{rng.choice('00 01 01 30 31 50 51'.split())}{rng.choice(('-', '-', '-', ' '))}{digits(rng, 6)}",
            "BRUNEI_IC",
        )
    ]


def plate(rng: Random, language: str, form: str) -> list[Piece]:
    """A car's number plate of Uzbekistan, Russia, Malaysia or Brunei."""
    letter = "ABCDEFGHKLMNOPRSTVXYZ"
    one, three = rng.choice(letter), digits(rng, 2) + rng.choice("123456789")
    if language == "ms" or (language == "en" and rng.random() < 0.6):
        head = rng.choice(("W", "V", "J", "P", "B", "A", "K", "BA", "KE", "QA", "SA"))
        head += "".join(
            rng.choice("ABCDEFGHJKLMNPQRSTUVWXY") for _ in range(rng.choice((1, 2)) if len(head) == 1 else 1)
        )
        text = f"{head}{rng.choice((' ', ' ', ''))}{rng.randrange(10, 9999)}"
    elif language == "ru" and rng.random() < 0.2:
        series = "".join(rng.choice("АВЕКМНОРСТУХ") for _ in range(3))
        text = f"{series[0]}{three}{series[1:]}{rng.choice((' ', ''))}{rng.choice(('77', '99', '178', '63'))}"
    else:
        region = rng.choice("01 10 20 25 30 40 50 60 70 75 80 85 90 95".split())
        pair = rng.choice(letter) + rng.choice(letter)
        text = rng.choice(
            (
                f"{region} {one} {three} {pair}",
                f"{region}{one}{three}{pair}",
                f"{region} {three} {pair}{one}",
                f"{region}{three}{pair}{one}",
                f"{region} {one}{three}{pair}",
                f"{region}|{one}{three}{pair}",
            )
        )
    return [Piece(text, "PLATE")]


def ip(rng: Random, language: str, form: str) -> list[Piece]:
    """An IPv4 or IPv6 address."""
    if rng.random() < 0.75:
        return [
            Piece(
                f"{rng.choice((37, 46, 84, 91, 94, 95, 175, 188, 195, 213, 202))}."
                + ".".join(str(rng.randrange(1, 255)) for _ in range(3)),
                "IP",
            )
        ]
    groups = [f"{rng.randrange(1, 0x10000):x}" for _ in range(4)]
    return [
        Piece(
            rng.choice(
                (
                    f"2a02:{groups[0]}:{groups[1]}::{groups[2]}",
                    f"2001:db8:{':'.join(groups)}:1:2",
                    f"fe80::{groups[0]}:{groups[1]}",
                )
            ),
            "IP",
        )
    ]


def coordinates(rng: Random, language: str, form: str) -> list[Piece]:
    """A latitude and a longitude, in Uzbekistan, Malaysia or Brunei."""
    south, west = (37.5, 56.5) if language not in ("ms", "en") or rng.random() < 0.3 else (1.5, 101.0)
    lat = south + rng.random() * (7 if south > 30 else 4)
    lon = west + rng.random() * (15 if south > 30 else 13)
    places = rng.choice((4, 5, 6, 6, 7))
    way = rng.random()
    if way < 0.5:
        return [Piece(f"{lat:.{places}f}{rng.choice((', ', ',', ' '))}{lon:.{places}f}", "COORDINATES")]
    if way < 0.65:
        return [Piece(f"{lat:.{places}f}° N, {lon:.{places}f}° E", "COORDINATES")]
    if way < 0.85:
        link = rng.choice(
            ("https://maps.google.com/?q=", "https://www.google.com/maps?q=", "https://yandex.uz/maps/?pt=")
        )
        return [Piece(link), Piece(f"{lat:.6f},{lon:.6f}", "COORDINATES")]

    def parts(value: float) -> str:
        minutes = value % 1 * 60
        return f"{int(value)}°{int(minutes):02d}'{minutes % 1 * 60:04.1f}\""

    return [Piece(f"{parts(lat)}N {parts(lon)}E", "COORDINATES")]
