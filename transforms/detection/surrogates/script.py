"""Uzbek and Russian words between Latin and Cyrillic letters, so that a surrogate keeps the script."""

from __future__ import annotations

import re
from typing import Final

# Uzbek Latin to Cyrillic: the decree of 1993 read backwards, longest first; last, letters of other tongues.
_CYRILLIC: Final = (
    *(("oʻ", "ў"), ("gʻ", "ғ"), ("sh", "ш"), ("ch", "ч"), ("yo", "ё"), ("yu", "ю"), ("ya", "я"), ("ye", "е")),
    *zip("abdefghijklmnopqrstuvxyzʼ", "абдэфгҳижклмнопқрстувхйзъ", strict=True),
    *zip("cw", "кв", strict=True),
)
# As names of Russians are written in Uzbek Latin: what folding (`pseudonymisation/folding.py`) joins.
_LATIN: Final = str.maketrans(
    dict(zip("абвгдежзийклмнопрстуфхыэ", "abvgdejziyklmnoprstufxie", strict=True))
    | {"ё": "yo", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sh", "ъ": "", "ь": "", "ю": "yu", "я": "ya"}
)
_SMALL: Final = frozenset({"ўғли", "қизи", "кўчаси"})


def is_cyrillic(text: str) -> bool:
    return re.search("[Ѐ-ӿ]", text) is not None


def to_cyrillic(text: str) -> str:
    """Latin words in Cyrillic letters, with capitals at the beginning of names."""
    lowered = text.lower()
    for latin, cyrillic in _CYRILLIC:
        lowered = lowered.replace(latin, cyrillic)
    # э stands at the beginning of a word only
    lowered = re.sub("(?<=[а-яёўқғҳ])э", "е", lowered)
    return _capitals(lowered)


def to_latin(text: str) -> str:
    """Russian words in the letters of Uzbek Latin, with capitals at the beginning of names."""
    return _capitals(re.sub(r"\bе", "ye", text.lower()).translate(_LATIN))


def _capitals(lowered: str) -> str:
    return " ".join(word if word in _SMALL else word[:1].upper() + word[1:] for word in lowered.split(" "))
