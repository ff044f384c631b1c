"""Endings: of declension (Uzbek, Russian), of names, and of words that are surely no names.

All work on skeletons (``skeleton.py``), so one set of endings serves both scripts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from transforms.detection.names.skeleton import skeleton

_UZBEK_ENDINGS: Final = tuple(
    skeleton(ending)
    for ending in (
        *("larning", "larga", "lardan", "larni", "ning", "dan", "lar", "niki", "man", "ga", "ka", "da", "ni"),
        *("mi", "cha", "dek", "im", "aka", "opa"),
    )
)
_RUSSIAN_ENDINGS: Final = ("oyu", "ami", "om", "em", "im", "oy", "ey", "ih", "yu", "ya", "u", "a", "e", "i")
_RUSSIAN_NOMINATIVES: Final = ("", "a", "ya", "i", "y")

NAME_SUFFIX: Final = re.compile(
    r"(?:jon|bek|hon|gul|boy|bonu|niso|bibi|noz|nur|shoh|mirza|murod|ali|toy|begim|oy|poshsha|hoja|kul|berdi"
    r"|yor|chik|jan|han)$"
)
SHORT_SUFFIX: Final = re.compile(r"(?:oy|hon)$")  # maloxat-oy, where NAME_SUFFIX saw -toy
NAME_SHAPE: Final = re.compile(
    r"^[a-z]{3,}(?:jon|bek|hon|boy|bonu|niso|bibi|iddin|idin|udin|uloh|ula|ulo|berdi|mirza|kul|hoja|begim|gul)$|^(?:esh|tosh|hol|nor|ber|kul|tur|er|boy|yul|hud|hudoy)mat$"
    r"|^(?:abdu|muhamad|mirza|hudoy)[a-z]{3,}$"
)
SURNAME: Final = re.compile(r"^([a-z]{2,})(?:ov|ev)a?$")
SURNAME_OTHER: Final = re.compile(r"^([a-z]{3,})(?:zoda|zade|zada|enko|shvili|ski|skaya|skoi|skuyu)$")
PATRONYMIC: Final = re.compile(
    r"^([a-z]{2,})(?:ovich|evich|ovna|evna)$|^(?:il|kuzm|fom|luk|nikit|sav|yakovl)ich(?:na)?$"
)
PATRONYMIC_DECLINED: Final = re.compile(
    r"^([a-z]{2,})(?:(?:ovich|evich)(?:a|u|em|e)|(?:ovn|evn)(?:i|e|u|oy))$"
)
# Uzbek verbs and adjectives, Malay derived words, Russian verbs and adjectives: for words on no list.
_ORDINARY: Final = re.compile(
    r"[a-z]{2,}(?:[lrtnsghdzk]gan(?:man|miz|da|i|ini|lar)?|ayap(?:ti|man|miz)|yap(?:ti|man|miz|siz)|mokda|maydi|madi(?:m|k|ngiz)?"
    r"|ildi|landi|lashdi|ladim|adigan|dagi|digan|sizlik|chilik|lashtirish|lanish|ilish|ibdi|asiz|amiz|aman)$"
    r"|^(?:ber|ter|men[gy]?|mem|me|di|ke|pe[nmr]?g?|se)[a-z]{3,}(?:kan|nya|an|lah)$|^[a-z]{3,}(?:nya|kanlah|kah)$"
)
_ORDINARY_CYRILLIC: Final = re.compile(
    r"[a-z]{2,}(?:[aeiu]tsya|[aeio]tsa|ilsya|alas|ilas|alos|ilos|ovat|ivat|avlen[aoi]?|eniya|enie|aniya|anie|nost|nosti"
    r"|ogo|emu|omu|imi|nie|nih|niy|noy|naya|noe|nuyu|ski[hm]|skogo|skom|ali|ili|yut|ayut|aet|yaet)$"
)


_COMMON_SUFFIX: Final = re.compile(r"(?:jon|bek|hon)$")


def without_suffix(bare: str) -> str:
    """A given name without *-jon, -bek, -xon*, which may follow any; nothing where it has none of them."""
    return bare[: match.start()] if (match := _COMMON_SUFFIX.search(bare)) else ""


def stems(bare: str, cyrillic: bool) -> Iterable[str]:
    """The word without endings of declension; at least three letters stay."""
    yield from uzbek_stems(bare)
    if cyrillic:
        yield from _russian_stems(bare)


def uzbek_stems(bare: str) -> Iterable[str]:
    """The word without an Uzbek ending."""
    for ending in _UZBEK_ENDINGS:
        if bare.endswith(ending) and len(bare) - len(ending) >= 3:
            yield bare[: -len(ending)]
            yield bare[: -len(ending)] + ending[0]  # Hamid-dan: the skeleton made one letter of two


def _russian_stems(bare: str) -> Iterable[str]:
    for ending in _RUSSIAN_ENDINGS:
        if bare.endswith(ending) and len(bare) - len(ending) >= 3:
            stem = bare[: -len(ending)]
            for nominative in _RUSSIAN_NOMINATIVES:
                if ending != nominative:
                    yield stem + nominative


def is_ordinary(bare: str, cyrillic: bool) -> bool:
    """Whether an unlisted word ends like a verb or adjective: *yozilgan*, *оплачивается*, *bayarannya*."""
    return (_ORDINARY_CYRILLIC if cyrillic else _ORDINARY).search(bare) is not None or (
        cyrillic and _ORDINARY.search(bare) is not None
    )
