"""Addresses: a made-up street in the same script and language; coordinates: the empty sea off 0° N 0° E."""

from __future__ import annotations

import re
from collections.abc import Sequence
from random import Random
from typing import Final

from transforms.detection.recognizers.address import english, malay, russian, uzbek
from transforms.detection.recognizers.address.terms import Kind, Term
from transforms.detection.surrogates.fakers import seeded, uzbek_name
from transforms.detection.surrogates.script import is_cyrillic, to_cyrillic

_UZBEK_TERMS: Final = uzbek.TERMS | russian.TERMS  # as chats in Latin letters mix them

ADDRESS_WORDS: Final = frozenset(
    {"no", "lot", "jalan", "jln", "lorong", "taman", "kocha", "kochasi", "uy", "xonadon", "daha", "dahasi"}
    | {"ul", "ulitsa", "d", "dom", "kv", "street", "road", "avenue", "lane", "flat"}
)
"""Folded words that an address is written with, whosever it is."""

_ENGLISH_NAMES: Final = """
Alder Ash Aspen Beech Birch Bluebell Bramble Briar Clover Daisy Elder Fern Hawthorn Hazel Heather Holly Ivy
Juniper Larch Laurel Lavender Lilac Linden Magnolia Maple Meadow Oak Poplar Primrose Rowan Rosemary Sorrel
Sycamore Willow
""".split()  # noqa: SIM905
_MALAY_NAMES: Final = """
Anggerik Bakawali Cempaka Cengal Dahlia Kekwa Kemboja Kemuning Kenanga Kesidang Mawar Melati Melor Melur
Merbau Meranti Nilam Orkid Pandan Raya Sena Seroja Tanjung Teratai
""".split()  # noqa: SIM905


def address(draw: Random, text: str, words: Sequence[str]) -> str:
    house, flat = draw.randint(1, 199), draw.randint(1, 120)
    if is_cyrillic(text):
        if re.search("[ўқғҳ]|кўча|куча|дом[ие]|уй", text.lower()):
            return f"{to_cyrillic(uzbek_name(draw, False)[0])} кўчаси, {house}-уй, {flat}-хонадон"
        return f"{seeded('ru_RU', draw).street_title()} ул., д. {house}, кв. {flat}"
    terms = _language(words)
    if terms is malay.TERMS:
        street, estate = draw.sample(_MALAY_NAMES, 2)
        return f"No. {house}, Jalan {street} {draw.randint(1, 30)}, Taman {estate}"
    if terms is english.TERMS:
        way = draw.choice(("Street", "Road", "Avenue", "Lane"))
        return f"{house} {draw.choice(_ENGLISH_NAMES)} {way}, Flat {flat}"
    return f"{uzbek_name(draw, False)[0]} koʻchasi, {house}-uy, {flat}-xonadon"


def _language(words: Sequence[str]) -> dict[str, Term]:
    """The address words of the language that most of an address in Latin letters is written in.

    The word for a street decides more than those for a flat: *Unit 5, Block B, Jalan Ampang* is Malay.
    """
    terms = (_UZBEK_TERMS, malay.TERMS, english.TERMS)
    weights = [
        sum(term.weight + 2 * (term.kind is Kind.STREET) for word in words if (term := known.get(word)))
        for known in terms
    ]
    return terms[weights.index(max(weights))]


def coordinates(draw: Random, text: str) -> str:
    return f"0.{draw.randint(10000, 99999)}, 0.{draw.randint(10000, 99999)}"
