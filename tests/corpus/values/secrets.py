"""Secrets said in a message, and e-mail addresses, handles and links of persons."""

# ruff: noqa: SIM905 - lists of words read better as lines of words
from __future__ import annotations

from random import Random
from typing import Final

from tests.corpus.labelled import Piece
from tests.corpus.script import to_latin
from tests.corpus.split import Part
from tests.corpus.values.names import names_of
from tests.corpus.values.numbers import digits

_DOMAINS: Final = """
gmail.com mail.ru yandex.ru inbox.uz umail.uz bk.ru yahoo.com outlook.com icloud.com hotmail.my
""".split()
_WORDS: Final = """
qwerty parol sardor lola tashkent samarqand bolajon rahmat sunshine dragon kucing harimau selamat
""".split()
_TRADES: Final = "shop savdo market style store optom bags online kids baby gold texno kedai butik uz".split()


def _login(rng: Random, part: Part, language: str) -> str:
    lists = names_of(part)
    pool = {"ms": lists.ms_men + lists.ms_women, "en": lists.en_men + lists.en_women}.get(
        language, lists.uz_men + lists.uz_women + lists.ru_women
    )
    first = to_latin(rng.choice(pool)).lower().replace("'", "").split()[0]
    second = to_latin(rng.choice(pool)).lower().replace("'", "").split()[0]
    return rng.choice(
        (
            f"{first}_{second}",
            f"{first}.{second}",
            f"{first}{rng.randrange(70, 99)}",
            f"{first}_{rng.choice(_TRADES)}",
            f"{first}{second}",
            f"{first}.{second}{rng.randrange(1, 99)}",
            f"{first}_{rng.randrange(1980, 2012)}",
        )
    )


def email(rng: Random, part: Part, language: str) -> list[Piece]:
    """An e-mail address."""
    name = _login(rng, part, language)
    if rng.random() < 0.1:
        name += "+" + rng.choice(_TRADES)
    return [Piece(f"{name}@{rng.choice(_DOMAINS)}", "EMAIL")]


def telegram(rng: Random, part: Part, language: str, form: str) -> list[Piece]:
    """A Telegram handle or link."""
    name = (_login(rng, part, language).replace(".", "_") + "_uz")[:30]
    if len(name) < 5:
        name += "_shop"
    if form == "link":
        return [
            Piece(rng.choice((f"t.me/{name}", f"https://t.me/{name}", f"telegram.me/{name}")), "TELEGRAM")
        ]
    return [Piece(f"@{name}" if rng.random() < 0.75 else f"t.me/{name}", "TELEGRAM")]


def instagram(rng: Random, part: Part, language: str, form: str) -> list[Piece]:
    """An Instagram handle or link."""
    name = _login(rng, part, language)
    if form == "link":
        return [
            Piece(rng.choice(("", "https://", "https://www.", "www.")) + f"instagram.com/{name}", "INSTAGRAM")
        ]
    return [Piece(f"@{name}", "INSTAGRAM")]


def password(rng: Random) -> list[Piece]:
    """A password as people choose them."""
    word = rng.choice(_WORDS)
    signs = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789"
    return [
        Piece(
            rng.choice(
                (
                    f"{word}{rng.randrange(1, 2030)}",
                    f"{word.capitalize()}{rng.choice('!@#$%')}{rng.randrange(10, 999)}",
                    f"{word.capitalize()}_{rng.randrange(1980, 2026)}",
                    "".join(rng.choice(signs) for _ in range(rng.randrange(8, 13))),
                    f"{digits(rng, 6)}{word[:3]}",
                    f"{word}{rng.choice('!@#*')}",
                )
            ),
            "PASSWORD",
        )
    ]


def one_time_code(rng: Random) -> list[Piece]:
    """Four to six digits, rarely cut in two."""
    code = digits(rng, rng.choice((4, 5, 5, 6, 6, 6)))
    return [
        Piece(
            f"{code[:3]}{rng.choice(' -')}{code[3:]}" if len(code) == 6 and rng.random() < 0.15 else code,
            "ONE_TIME_CODE",
        )
    ]
