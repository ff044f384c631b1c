"""The operational store of the made-up bookshop: SQLite, as its cash desk would have written it."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path

from tests.attacks.search import Needles

FIRST, LAST = date(2026, 4, 6), date(2026, 5, 3)
"""Monday to Sunday of the fourth week, local days of Tashkent."""
READERS, SALES = 240, 3000
SHOPS = ("Chilonzor", "Yunusobod", "Samarqand")
TOWNS = ("Toshkent", "Samarqand", "Buxoro", "Andijon")
GENRES = ("novel", "children", "textbook", "history", "poetry")
WEIGHTS = (40, 30, 20, 9, 1)  # poetry has too few readers to be published by shop and week

_GIVEN = ("Aziz", "Dilnoza", "Jasur", "Nodira", "Sherzod", "Malika", "Bobur", "Gulnora", "Otabek", "Zilola")
_SURNAMES = ("Karimov", "Yusupov", "Toshmatov", "Nazarov", "Ergashev", "Qodirov", "Umarov", "Sobirov")
_AUTHORS = ("Oybek", "Abdulla Qodiriy", "Zulfiya", "Abdulla Oripov", "Erkin Vohidov")
_NOTES = (
    "{name} olib ketadi, tel {phone}",
    "Позвоните {phone}, заберёт {name}",
    "please call {phone} before closing",
)
_SCHEMA = """
CREATE TABLE readers (reader_id INTEGER PRIMARY KEY, full_name TEXT NOT NULL, phone TEXT NOT NULL,
    email TEXT NOT NULL, password_hash TEXT NOT NULL, town TEXT NOT NULL, updated_at TIMESTAMP NOT NULL);
CREATE TABLE books (book_id INTEGER PRIMARY KEY, title TEXT NOT NULL, author TEXT NOT NULL,
    genre TEXT NOT NULL);
CREATE TABLE sales (sale_id INTEGER PRIMARY KEY, reader_id INTEGER NOT NULL, book_id INTEGER NOT NULL,
    shop TEXT NOT NULL, quantity INTEGER NOT NULL, price DECIMAL(18,2) NOT NULL, note TEXT,
    sold_at TIMESTAMP NOT NULL);
"""


@dataclass(frozen=True)
class _Reader:
    number: int
    name: str
    phone: str
    email: str
    town: str


def make_store(path: Path, seed: int = 6) -> Needles:
    """Write the store to ``path``; returns every personal value in it, as an attacker would look for them."""
    draw = random.Random(seed)
    readers = [_reader(number, draw) for number in range(1, READERS + 1)]
    path.parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.executescript(_SCHEMA)
        connection.executemany(
            "INSERT INTO readers VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                (r.number, r.name, r.phone, r.email, f"$argon2id${draw.getrandbits(128):032x}", r.town, stamp)
                for r in readers
                for stamp in [f"2026-03-{draw.randint(1, 28):02} 08:00:00"]
            ),
        )
        books = [(number, f"Kitob {number}", draw.choice(_AUTHORS), genre) for number, genre in _genres()]
        connection.executemany("INSERT INTO books VALUES (?, ?, ?, ?)", books)
        connection.executemany(
            "INSERT INTO sales VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (_sale(number, draw, readers) for number in range(1, SALES + 1)),
        )
        # a sale of a book that is no longer in the catalogue: counted, and in no statistic
        connection.execute("UPDATE sales SET book_id = 9999 WHERE sale_id % 500 = 0")
    return Needles.of_forms(form for r in readers for form in (r.name, r.phone, r.phone[1:], r.email))


def _genres() -> list[tuple[int, str]]:
    return [(place * 10 + n, genre) for place, genre in enumerate(GENRES, 1) for n in range(10)]


def _reader(number: int, draw: random.Random) -> _Reader:
    name = f"{draw.choice(_GIVEN)} {draw.choice(_SURNAMES)}"
    phone = f"+99890{draw.randrange(10**4):04}{number:03}"
    email = f"{name.replace(' ', '.').lower()}{number}@mail.uz"
    return _Reader(number, name, phone, email, draw.choice(TOWNS))


def _sale(number: int, draw: random.Random, readers: list[_Reader]) -> tuple[object, ...]:
    reader = draw.choice(readers)
    place = draw.choices(range(len(GENRES)), WEIGHTS)[0] + 1
    days = (LAST - FIRST).days + 1
    # 05:00 to 16:00 UTC is 10:00 to 21:00 in Tashkent: no sale near the local midnight but those below
    moment = datetime.combine(FIRST, time(5)) + timedelta(days=number % days, minutes=draw.randrange(660))
    if number % 100 == 1:  # 01:30 in Tashkent, the day before in UTC
        moment = moment.replace(hour=20, minute=30) - timedelta(days=1)
    note = None
    if number % 3 == 0:
        note = draw.choice(_NOTES).format(name=reader.name, phone=reader.phone)
    return (
        number,
        reader.number,
        place * 10 + draw.randrange(10),
        draw.choice(SHOPS),
        draw.choices((1, 2, 3), (8, 2, 1))[0],
        f"{draw.randint(20, 90)}000.00",
        note,
        moment.isoformat(sep=" "),
    )
