"""Endings: of declension (Uzbek, Russian), of names, and of words that are surely no names.

All work on skeletons (``skeleton.py``), so one set of endings serves both scripts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from transforms.detection.names.skeleton import is_cyrillic, skeleton

_UZBEK_ENDINGS: Final = tuple(
    skeleton(ending)
    for ending in (
        *("larning", "larga", "lardan", "larni", "ning", "dan", "lar", "niki", "man", "ga", "ka", "da", "ni"),
        *("mi", "cha", "dek", "im", "aka", "opa"),
    )
)
# ending -> the endings of the nominatives it may stand for: *Павлу* for *Павел*, *Марии* for *Мария*
_RUSSIAN_ENDINGS: Final = {
    "а": ("",), "у": ("", "а"), "ом": ("",), "ем": ("", "й", "ь"), "е": ("", "а", "я", "й"), "ым": ("",),
    "ы": ("а",), "и": ("а", "я", "ь", "й"), "ой": ("а",), "ою": ("а",), "ей": ("а", "я"),
    "ю": ("я", "й", "ь"), "я": ("й", "ь"), "ых": ("",), "ам": ("а",), "ами": ("а",),
}  # fmt: skip
_FLEETING: Final = re.compile("[бвгджзклмнпрстфхцчшщ][лв]$")  # Павл-а, Льв-а

NAME_SUFFIX: Final = re.compile(
    r"(?:jon|bek|hon|gul|boy|bonu|niso|bibi|noz|nur|shoh|mirza|murod|ali|toy|begim|oy|poshsha|hoja|kul|berdi"
    r"|yor|chik|jan|han)$"
)
SHORT_SUFFIX: Final = re.compile(r"(?:oy|hon)$")  # maloxat-oy, where NAME_SUFFIX saw -toy
NAME_SHAPE: Final = re.compile(
    r"^[a-z]{3,}(?:jon|jan|bek|hon|boy|bay|bonu|niso|bibi|murod|niso|iddin|idin|udin|uloh|ula|ulo|berdi|mirza|kul|hoja|begim|gul)$|^(?:esh|tosh|hol|nor|ber|kul|tur|er|boy|yul|hud|hudoy)mat$"
    r"|^(?:abdu|muhamad|mirza|hudoy)[a-z]{3,}$"
)
SURNAME: Final = re.compile(r"^([a-z]{2,})(?:ov|ev)a?$")
SURNAME_OTHER: Final = re.compile(
    r"^([a-z]{3,})(?:zoda|zade|zada|enko|shvili|ski|skaya|skoi|skuyu|chuk|[nlrstm]yuk|(?:os|ar|an|ak|am|et|at)yan)$"
)
PATRONYMIC: Final = re.compile(
    r"^([a-z]{2,})(?:ovich|evich|ovna|evna)$|^(?:il|kuzm|fom|luk|nikit|sav|yakovl)ich(?:na)?$"
)
PATRONYMIC_DECLINED: Final = re.compile(
    r"^([a-z]{2,})(?:(?:ovich|evich)(?:a|u|em|e)|(?:ovn|evn)(?:i|e|u|oy))$"
)
PATRONYMIC_JOINED: Final = re.compile(r"^([a-z]{3,})(?:uli|ulu|kizi)$")
"""*Daniyaruli*, *Омирбекқизи*: son or daughter of, written together (Karakalpak, Kazakh)."""
# Uzbek verbs and adjectives, Malay derived words, Russian verbs and adjectives: for words on no list.
_ORDINARY: Final = re.compile(
    r"[a-z]{2,}(?:[lrtnsghdzk]gan(?:man|miz|da|i|ini|lar)?|ayap(?:ti|man|miz)|yap(?:ti|man|miz|siz)|mokda|maydi|madi(?:m|k|ngiz)?"
    r"|ildi|landi|lashdi|ladim|adigan|dagi|digan|sizlik|chilik|lashtirish|lanish|ilish|ibdi|asiz|amiz|aman)$"
    r"|^(?:ber|ter|men[gy]?|mem|me|di|ke|pe[nmr]?g?|se)[a-z]{3,}(?:kan|nya|an|lah)$|^[a-z]{3,}(?:nya|kanlah|kah)$"
)
_ORDINARY_CYRILLIC: Final = re.compile(
    r"[a-z]{2,}(?:[aeiu]tsya|[aeio]tsa|ilsya|alas|ilas|alos|ilos|ovat|ivat|avlen[aoi]?|eniya|enie|aniya|anie|nost|nosti"
    r"|ogo|emu|omu|imi|nie|nih|niy|[b-df-hj-np-tv-z]noy|inoy|naya|noe|nuyu|ski[hm]|skogo|skom|ali|ili|yut|ayut|aet|yaet)$"
)


# by the letters themselves, which a skeleton merges: Uzbek has none of these endings on names
_RUSSIAN_ORDINARY: Final = re.compile(
    "[а-яё]{2,}(?:[ыи]й|(?:[жчшщ]|[лтдсзн]н|ск|вн)ой|ая|яя|[оеё]е|[ое]го|[ое]му|ым|ыми|ых|ую|юю|ться|тся|лся|л[аио]с[ья]|нул[аио]?"
    "|ешь|ишь|ите|йте|(?:й|и|ь)тесь|ение|ание|ения|ания|ость|ости|ство|ства|ция|ции|цию)$"
)

_COMMON_SUFFIX: Final = re.compile(r"(?:jon|bek|hon)$")


def without_suffix(bare: str) -> str:
    """A given name without *-jon, -bek, -xon*, which may follow any; nothing where it has none of them."""
    return bare[: match.start()] if (match := _COMMON_SUFFIX.search(bare)) else ""


def stems(key: str, bare: str) -> Iterable[str]:
    """The word ``key``, whose skeleton is ``bare``, without endings of declension; three letters stay."""
    yield from uzbek_stems(bare)
    if is_cyrillic(key):
        yield from _russian_stems(key)


def uzbek_stems(bare: str) -> Iterable[str]:
    """The word without an Uzbek ending."""
    for ending in _UZBEK_ENDINGS:
        if bare.endswith(ending) and len(bare) - len(ending) >= 3:
            yield bare[: -len(ending)]
            yield bare[: -len(ending)] + ending[0]  # Hamid-dan: the skeleton made one letter of two


def _russian_stems(key: str) -> Iterable[str]:
    for length in (3, 2, 1):
        nominatives = _RUSSIAN_ENDINGS.get(key[-length:])
        if nominatives and len(key) - length >= 2:
            stem = key[:-length]
            for nominative in nominatives:
                # *-й* follows a vowel, *-ь, -а* and no ending a consonant
                fits = nominative == "я" or (stem[-1] in "аеёиоуыэюя") == (nominative == "й")
                if fits and len(stem) + len(nominative) >= 3:
                    yield skeleton(stem + nominative)
            if length < 3 and len(stem) <= 4 and _FLEETING.search(stem):
                yield skeleton(f"{stem[:-1]}е{stem[-1]}")


def is_ordinary(key: str, bare: str) -> bool:
    """Whether an unlisted word ends like a verb or adjective: *yozilgan*, *оплачивается*, *bayarannya*."""
    if _ORDINARY.search(bare) is not None:
        return True
    return is_cyrillic(key) and (
        _ORDINARY_CYRILLIC.search(bare) is not None or _RUSSIAN_ORDINARY.search(key) is not None
    )
