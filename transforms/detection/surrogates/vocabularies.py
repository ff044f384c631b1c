"""Words that speak for a people, and given names that tell a gender: Faker's lists and those of this package.

All are folded as names are (``pseudonymisation/folding.py``), on first use.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from functools import cache
from importlib import import_module
from types import MappingProxyType

import polars as pl

from transforms.detection.names import lists_central_asia, lists_given, lists_malay
from transforms.detection.surrogates import given_names as given
from transforms.pseudonymisation.folding import fold


class People(StrEnum):
    """Whose custom a name follows. Where as much speaks for two, the earlier one counts."""

    UZBEK = "uzbek"
    RUSSIAN = "russian"
    ENGLISH = "english"
    TAMIL = "tamil"  # given a/l, a/p father's
    MALAY = "malay"  # given bin, binti father's
    DAYAK = "dayak"  # given anak father's
    SIKH = "sikh"  # given Singh, Kaur
    CHINESE = "chinese"  # surname syllable syllable, often with a Western name


def _listed(locale: str, *names: str) -> list[str]:
    """Words of a provider of Faker, whose module is far cheaper than Faker itself."""
    provider = import_module(f"faker.providers.person.{locale}").Provider
    return [word for name in names for word in getattr(provider, name, ())]


def _folded(words: Iterable[str]) -> frozenset[str]:
    return frozenset(fold(pl.Series(list(words), dtype=pl.String)).to_list()) - {""}


@cache
def han() -> tuple[frozenset[str], frozenset[str]]:
    """Surnames and syllables of Chinese names in Malaysia."""
    return _folded(lists_malay.HAN_SURNAMES), _folded(lists_malay.HAN_SYLLABLES)


@cache
def vocabularies() -> Mapping[People, frozenset[str]]:
    """Words that speak for a people, in the order of :class:`People`."""
    tamil = _folded((*given.TAMIL_MEN, *given.TAMIL_WOMEN))
    english = [word for locale in ("en_US", "en_GB") for word in _listed(locale, "first_names", "last_names")]
    return MappingProxyType(
        {
            People.UZBEK: _folded(
                word
                for words in (
                    _listed("uz_UZ", "first_names", "last_names"),
                    *(lists_given.UZBEK, lists_central_asia.UZBEK, given.UZBEK_MEN, given.UZBEK_WOMEN),
                )
                for word in words
            ),
            People.RUSSIAN: _folded(_listed("ru_RU", "first_names", "last_names")),
            People.ENGLISH: _folded(english),
            People.TAMIL: tamil,
            People.MALAY: _folded(
                word
                for words in (
                    *(lists_malay.GIVEN, given.MALAY_MEN, given.MALAY_WOMEN),
                    *(given.MALAY_MEN_BEFORE, given.MALAY_WOMEN_BEFORE),
                )
                for word in words
            )
            - tamil,
        }
    )


@cache
def genders(people: People) -> Mapping[str, bool]:
    """Folded given names of a people to whether a woman bears them; those of both genders are left out."""
    women: list[str] = []
    men: list[str] = []
    locales = {People.UZBEK: ("uz_UZ",), People.RUSSIAN: ("ru_RU",), People.ENGLISH: ("en_US", "en_GB")}
    for locale in locales.get(people, ()):
        women += _listed(locale, "first_names_female")
        men += _listed(locale, "first_names_male")
    if people is People.CHINESE:
        women += [word for word, woman in genders(People.ENGLISH).items() if woman]
        men += [word for word, woman in genders(People.ENGLISH).items() if not woman]
    for ending in ("", "_BEFORE"):
        women += getattr(given, f"{people.name}_WOMEN{ending}", ())
    men += getattr(given, f"{people.name}_MEN", ())
    ours, theirs = _folded(women), _folded(men)
    return MappingProxyType({word: word in ours for word in ours ^ theirs})


@cache
def all_genders() -> Mapping[str, bool]:
    """Given names of all peoples but the Chinese, whose syllables are words elsewhere."""
    women, men = set[str](), set[str]()
    for people in People:
        if people is not People.CHINESE:
            for word, woman in genders(people).items():
                (women if woman else men).add(word)
    return MappingProxyType({word: word in women for word in women ^ men})
