"""Persons: a name of the same custom, script, capitals, number of words and, where it shows, gender.

Names of Uzbeks, Russians and English are drawn by Faker, those of Malaysia and Brunei from
``given_names.py``. Who bears the drawn name by chance is not who is meant.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random
from typing import Final

from transforms.detection.surrogates import given_names as given
from transforms.detection.surrogates.fakers import name_part, uzbek_name
from transforms.detection.surrogates.naming import (
    CHILD_OF,
    Naming,
    has_patronymic,
    naming,
    surname_is_last,
    western_name,
)
from transforms.detection.surrogates.script import is_cyrillic, to_cyrillic, to_latin
from transforms.detection.surrogates.vocabularies import People

PARTICLES: Final = frozenset(
    "bin binti bte bt bnt ibni anak ogli qizi singh kaur".split()  # noqa: SIM905
)
"""Folded words of a name that are nobody's: they say whose child somebody is, or of which community."""


def person(draw: Random, text: str, words: Sequence[str]) -> str:
    """Where the name shows no gender, the draw decides, which is the same for the same person."""
    shown = naming(text, words)
    woman = draw.random() < 0.5 if shown.woman is None else shown.woman
    named = _BUILD.get(shown.people, _uzbek)(draw, text, shown, woman)
    if is_cyrillic(text) != is_cyrillic(named):
        named = to_latin(named) if is_cyrillic(named) else to_cyrillic(named)
    if text.isupper():
        return named.upper()
    return named.lower() if text.islower() else named


def _first(text: str, parts: list[str]) -> str:
    """As many of the parts as the text has words."""
    return " ".join(parts[: max(1, len(text.split()))])


def _uzbek(draw: Random, text: str, shown: Naming, woman: bool) -> str:
    name, surname = uzbek_name(draw, woman)
    if has_patronymic(shown.words):
        patronymic = uzbek_name(draw, False)[1] + ("na" if woman else "ich")
        return _first(text, [surname, name, patronymic] if len(text.split()) > 2 else [name, patronymic])
    return _first(text, [name, surname, uzbek_name(draw, False)[0] + (" qizi" if woman else " oʻgʻli")])


def _russian(draw: Random, text: str, shown: Naming, woman: bool) -> str:
    surname, name, patronymic = (
        name_part("ru_RU", draw, part, woman) for part in ("last_name", "first_name", "middle_name")
    )
    if len(text.split()) > 2:
        return _first(text, [surname, name, patronymic])
    return _first(text, [name, patronymic if has_patronymic(shown.words) else surname])


def _english(draw: Random, text: str, shown: Naming, woman: bool) -> str:
    name, middle = (name_part("en_GB", draw, "first_name", woman) for _ in range(2))
    surname = name_part("en_GB", draw, "last_name", woman)
    return _first(text, [name, middle, surname] if len(text.split()) > 2 else [name, surname])


def _with_father(
    draw: Random, text: str, men: list[str], women: list[str], woman: bool, before: tuple[str, ...] = ()
) -> str:
    """*given bin father's*: one or two words on either side, as in the name."""
    match = CHILD_OF.search(text)
    name = draw.choice(women if woman else men)
    father = draw.choice([other for other in men if other != name])
    lead = draw.choice(before) if before else draw.choice([n for n in (women if woman else men) if n != name])
    if match is None:
        return _first(text, [lead, name, father] if len(text.split()) > 2 else [name, father])
    own = f"{lead} {name}" if len(text[: match.start()].split()) > 1 else name
    return f"{own} {match[1]} {father}"


def _malay(draw: Random, text: str, shown: Naming, woman: bool) -> str:
    before = given.MALAY_WOMEN_BEFORE if woman else given.MALAY_MEN_BEFORE
    return _with_father(draw, text, given.MALAY_MEN, given.MALAY_WOMEN, woman, before)


def _tamil(draw: Random, text: str, shown: Naming, woman: bool) -> str:
    return _with_father(draw, text, given.TAMIL_MEN, given.TAMIL_WOMEN, woman)


def _dayak(draw: Random, text: str, shown: Naming, woman: bool) -> str:
    return _with_father(draw, text, given.DAYAK_MEN, given.DAYAK_WOMEN, woman)


def _sikh(draw: Random, text: str, shown: Naming, woman: bool) -> str:
    name, another = draw.sample(given.SIKHS, 2)
    return _first(text, [name, "Kaur" if woman else "Singh", another])


def _chinese(draw: Random, text: str, shown: Naming, woman: bool) -> str:
    """Surname and syllables in the order of the name, and a Western name where it has one."""
    western = western_name(shown.words)
    own = [word for word in shown.words if word != western]
    surname = draw.choice(given.CHINESE_SURNAMES)
    syllables = draw.sample(given.CHINESE_WOMEN if woman else given.CHINESE_MEN, 2)[: len(own) - 1]
    named = [*syllables, surname] if surname_is_last(own) else [surname, *syllables]
    if western is not None:
        name = name_part("en_GB", draw, "first_name", woman)
        named = [name, *named] if shown.words[0] == western else [*named, name]
    return " ".join(named)


_BUILD: Final[dict[People, Callable[[Random, str, Naming, bool], str]]] = {
    People.RUSSIAN: _russian,
    People.ENGLISH: _english,
    People.MALAY: _malay,
    People.TAMIL: _tamil,
    People.DAYAK: _dayak,
    People.SIKH: _sikh,
    People.CHINESE: _chinese,
}
