"""The rule that keeps the parts apart.

A template belongs to the part that the hash of its text names, a word of a name or of a street to the part
that the hash of its key names: one third is ``test``. A key is the word in Latin letters without
the endings of surnames and patronymics, so *Karim*, *Каримов* and *Karimovna* stay together. A word of
the test part whose root (the key without a last vowel) is also the root of a tune word, as in *Никита* and
*Никитин*, is in neither. A given name of two words (*Mei Ling*) goes by its first.

The third part, ``fresh``, has templates and lists of its own (``templates/fresh``, ``values/fresh_*.py``),
by another hand and after detection was tuned; a word of them whose root is in any list of the other two is
not used.

``blind`` was the measure at the end, by yet another hand (``templates/blind``, ``values/blind_*.py``): its
templates and streets are in no other part, nor are about half the words of its names. Measured once at first
sight, it has been open to tuning since (docs/detection.md).

``wide`` (``templates/wide``, ``values/wide_*.py``) may be looked at: more ways of writing, and names of more
traditions, by a further hand. Its words of names and streets are in no list of ``tune``, ``test`` and
``fresh``, but for the short closed sets that ``wide_names.py`` names.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from typing import Final, Literal

from tests.corpus.script import to_latin

Part = Literal["tune", "test", "fresh", "blind", "wide"]
PARTS: Final[tuple[Part, ...]] = ("tune", "test", "fresh", "blind", "wide")

_ENDING: Final = re.compile(
    r"(?:ovich|evich|yevich|ovna|evna|yevna|ichna|ich|skiy|skaya|ova|eva|yeva|ov|ev|yev|ina|in|jon|bek|xon)$"
)


def part_of(key: str) -> Part:
    """Which of ``tune`` and ``test`` has a template or a key."""
    digest = hashlib.blake2b(key.encode(), digest_size=4, person=b"parda corpus").digest()
    return "test" if int.from_bytes(digest) % 3 == 0 else "tune"


def name_key(word: str) -> str:
    """The key of a word of a name."""
    letters = re.sub("[^a-z]", "", to_latin(word).lower())
    stem = _ENDING.sub("", letters)
    return stem if len(stem) >= 3 else letters


def name_root(word: str) -> str:
    """The key without the vowels it ends with."""
    key = name_key(word)
    return key.rstrip("aeiouy") or key


def words_of(words: Iterable[str], part: Part) -> list[str]:
    """Those of ``words`` (names, streets) whose key is of ``part``; of several words the first counts."""
    return [word for word in words if part_of(name_key(word.split()[0])) == part]
