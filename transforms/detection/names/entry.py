"""Whether a text without a single word of names can still have a place that names a person.

The rules of ``slots.py`` cost more than all that is asked here. Each question is wider than the rule behind
it, so nothing is lost.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from transforms.detection.names import flags as flag
from transforms.detection.names.calling import asks_name, turns_to_somebody
from transforms.detection.names.numbered import CONTACT, NUMBER
from transforms.detection.names.slots import cued
from transforms.detection.names.words import Spelling
from transforms.detection.text import LETTERS, PreparedText

_INITIAL: Final = re.compile(rf"(?:^|[^{LETTERS}])[{LETTERS}]\.")
_CASE_ENDINGS: Final = frozenset({"ga", "га", "ke"})
_LEAST: Final = 7


def may_name(text: PreparedText, spellings: Sequence[Spelling], union: int) -> bool:
    """Whether to look for places; ``spellings`` of the words of ``text``, ``union`` of all their bits."""
    if not any(_bare(spelling) for spelling in spellings):
        return False
    folded = text.folded
    if union & flag.CASED or CONTACT.search(folded) or _INITIAL.search(folded):
        return True
    if "," in folded and turns_to_somebody(text.lower):
        return True
    if "\n" in folded and asks_name(text.lower):
        return True
    if union & flag.CUE:
        for word, spelling in zip(text.pieces[1::2], spellings, strict=True):
            if spelling[0] & flag.CUE and cued(word, text.lower):
                return True
    return NUMBER.search(folded) is not None and _beside_number(text.pieces, spellings)


def _bare(spelling: Spelling) -> bool:
    """Whether a word is on no list, or everyday by its ending only and has a capital."""
    flags = spelling[0]
    return not flags & flag.PLAIN_WORD or bool(spelling[1] and flags & flag.ORDINARY)


def _beside_number(pieces: Sequence[str], spellings: Sequence[Spelling]) -> bool:
    """Whether a word that may be a name stands right before a long number or behind it."""
    count = len(spellings)
    for place in range(count + 1):
        between = pieces[2 * place]
        if len(between) < _LEAST or NUMBER.search(between) is None:
            continue
        behind = place + (place < count and pieces[2 * place + 1].lower() in _CASE_ENDINGS)
        for at in (place - 1, place, behind):
            if 0 <= at < count and (
                _bare(spellings[at])
                or spellings[at][0] & flag.HAN_SYLLABLE
                or not pieces[2 * at + 1].strip("'")
            ):
                return True
    return False
