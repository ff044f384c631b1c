"""Faker under a seed of ours: imported only where a name is drawn, because that takes a third of a second."""

from __future__ import annotations

from functools import cache
from random import Random
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from faker import Faker

_LETTERS: Final = str.maketrans("’‘", "ʼʻ")


@cache
def _faker(locale: str) -> Faker:
    from faker import Faker

    return Faker(locale)


def seeded(locale: str, draw: Random) -> Any:
    """Faker of a locale; what it gives next depends on ``draw`` alone."""
    faker = _faker(locale)
    faker.seed_instance(draw.getrandbits(64))
    return faker


def name_part(locale: str, draw: Random, part: str, woman: bool) -> str:
    """``part``: ``first_name``, ``middle_name`` or ``last_name``; a locale may lack a gender for the last."""
    faker = seeded(locale, draw)
    return str(getattr(faker, f"{part}_{'female' if woman else 'male'}")())


def uzbek_name(draw: Random, woman: bool) -> tuple[str, str]:
    """Given name and surname, in Latin; apostrophes that are letters, not Faker's quotation marks."""
    given, surname = (name_part("uz_UZ", draw, part, woman) for part in ("first_name", "last_name"))
    return given.translate(_LETTERS), surname.translate(_LETTERS)
