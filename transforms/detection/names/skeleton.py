"""Skeleton of a word: one spelling for Latin and Cyrillic, with or without apostrophes.

``Aziz``/``Азиз``, ``Jahongir``/``Жаҳонгир``/``Джахонгир``, ``O'ktam``/``Ўктам`` and ``Aliyev``/``Алиев``
have one skeleton each. It is made for recognition, so it merges more than a transliteration would
(x, h and kh; q and k; doubled letters).
"""

from __future__ import annotations

import re
from typing import Final

_CYRILLIC: Final = str.maketrans(
    {
        "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "yo", "ж": "j", "з": "z", "и": "i",
        "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t",
        "у": "u", "ф": "f", "х": "h", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sh", "ъ": "", "ы": "i", "ь": "",
        "э": "e", "ю": "yu", "я": "ya", "ў": "o", "қ": "k", "ғ": "g", "ҳ": "h", "і": "i", "ї": "i", "є": "e",
        "ә": "a", "ө": "o", "ү": "u", "ұ": "u", "ң": "n", "һ": "h", "җ": "j",
        "'": "", "-": "", "x": "h", "q": "k", "w": "v", "é": "e", "á": "a", "í": "i", "ó": "o", "ú": "u",
        "ö": "o", "ü": "u", "ş": "sh", "ç": "ch", "ğ": "g", "ı": "i", "ə": "a", "ñ": "n", "è": "e", "ä": "a",
    }
)  # fmt: skip
_DIGRAPHS: Final = (
    ("kh", "h"),
    ("zh", "j"),
    ("dj", "j"),
    ("gh", "g"),
    ("ye", "e"),
    ("iy", "i"),
    ("yi", "i"),
    ("ph", "f"),
)
_DOUBLED: Final = re.compile(r"(.)\1+")
_COMBINING: Final = re.compile("[\u0300-\u036f]")
_HAS_CYRILLIC: Final = re.compile("[Ѐ-ӿ]")


def skeleton(word: str) -> str:
    """The skeleton of one folded word (``text.fold``): lower-case letters, mostly a-z."""
    bare = word.lower()
    if not bare.isascii():
        bare = _COMBINING.sub("", bare)
    bare = bare.translate(_CYRILLIC)
    for pair, one in _DIGRAPHS:
        if pair in bare:
            bare = bare.replace(pair, one)
    bare = _DOUBLED.sub(r"\1", bare)
    return bare[:-1] + "i" if bare.endswith("y") and len(bare) > 3 and bare[-2] not in "aeiou" else bare


def is_cyrillic(word: str) -> bool:
    """Whether a word has a Cyrillic letter."""
    return _HAS_CYRILLIC.search(word) is not None
