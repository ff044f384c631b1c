"""Made-up persons and rows of theirs, for tests of the commands that look at data."""

from __future__ import annotations

import json
import random
from dataclasses import dataclass

from tests.attacks.search import Needles

GIVEN = ("Aziz", "Dilnoza", "Jasur", "Nodira", "Sherzod", "Malika", "Bobur", "Gulnora", "Otabek", "Zilola")
SURNAMES = ("Karimov", "Rahimova", "Yusupov", "Ergasheva", "Toshmatov", "Abdullayeva", "Nazarov", "Saidova")
GOODS = ("Qora sumka", "Choynak", "Paxta koʻylak", "Sport krossovka", "Telefon gʻilofi", "Gilam")


@dataclass(frozen=True)
class Row:
    number: int
    name: str
    email: str
    phone: int
    pinfl: str
    comment: str
    payload: str
    title: str
    total: str
    created_at: str


def rows(count: int, seed: int = 3) -> list[Row]:
    draw = random.Random(seed)
    made = []
    for number in range(1, count + 1):
        given, surname = draw.choice(GIVEN), draw.choice(SURNAMES)
        phone = 998900000000 + draw.choice((1, 3, 4, 7)) * 10**6 + draw.randrange(10**6)
        email = f"{given}.{surname}{draw.randrange(10**6)}@mail.uz".lower()
        body = f"{draw.choice('3456')}{draw.randint(1, 28):02}{draw.randint(1, 12):02}{draw.randint(50, 99)}"
        body += f"{draw.randrange(10**6):06}"
        weights = (7, 3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1, 7)
        pinfl = body + str(sum(int(d) * w for d, w in zip(body, weights, strict=True)) % 10)
        said = f"Salom, men {given} {surname}man, +{phone} ga qoʻngʻiroq qiling"
        payload = {
            "customer": {"phone": phone, "name": f"{given} {surname}"},
            "items": [{"title": draw.choice(GOODS), "quantity": draw.randint(1, 5)}],
            f"+{phone}": {"seen": True},
        }
        made.append(
            Row(
                number=number,
                name=f"{given} {surname}",
                email=email,
                phone=phone,
                pinfl=pinfl,
                comment=said if number % 3 else "Rahmat, hammasi yaxshi",
                payload=json.dumps(payload),
                title=draw.choice(GOODS),
                total=f"{draw.randint(10, 900)}000.00",
                created_at=f"2026-03-{draw.randint(1, 28):02} 10:{draw.randint(0, 59):02}:00",
            )
        )
    return made


def needles(made: list[Row]) -> Needles:
    """What must not be printed: each person's name, mail, phone and number, however written."""
    forms = {form for row in made for form in (row.name, row.email, str(row.phone), row.pinfl)}
    return Needles.of_forms(forms)
