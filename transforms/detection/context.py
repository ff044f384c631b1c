"""Context words: does one of them stand near a candidate?"""

from __future__ import annotations

import re
from collections.abc import Iterable

from transforms.detection.text import PreparedText

_LETTER = "a-zа-яёўқғҳі"


def any_word(words: Iterable[str]) -> re.Pattern[str]:
    """A pattern for lower-cased folded text: one of ``words`` as the beginning of a word.

    Endings are left open because Uzbek and Russian decline (*raqamim*, *номера*).
    """
    by_first: dict[str, list[str]] = {}
    for word in sorted(set(words), key=len, reverse=True):
        by_first.setdefault(re.escape(word[0]), []).append(re.escape(word[1:]))
    # first letters in front, what must not precede them behind: the matcher skips what begins no word
    alternatives = (f"{first}(?<![{_LETTER}]{first})(?:{'|'.join(rest)})" for first, rest in by_first.items())
    return re.compile(f"(?:{'|'.join(alternatives)})")


def slips(*words: str) -> tuple[str, ...]:
    """``words`` and what comes of each by one slip: a letter left out, doubled, or two exchanged.

    For words of five letters or more that alone decide about what follows them.
    """
    found = set(words)
    for word in words:
        for place in range(len(word)):
            found.add(word[:place] + word[place + 1 :])
            found.add(word[:place] + word[place] + word[place:])
            found.add(word[:place] + word[place : place + 2][::-1] + word[place + 2 :])
    return tuple(sorted(found, key=lambda word: (-len(word), word)))


def last(matches: Iterable[re.Match[str]]) -> re.Match[str] | None:
    """The last of ``matches``: the word that stands nearest before a candidate."""
    found = None
    for found in matches:  # noqa: B007 - the last one is what is wanted
        pass
    return found


def near(
    text: PreparedText, pattern: re.Pattern[str], start: int, end: int, before: int, after: int = 0
) -> bool:
    """Whether ``pattern`` occurs in ``before`` code points up to ``start`` or ``after`` from ``end``."""
    lowered = text.lower
    left = max(0, start - before)
    # a search from a position still looks behind it: a word cut in two by the reach is not a context word
    if pattern.search(lowered, left, start) is not None:
        return True
    return after > 0 and pattern.search(lowered, end, end + after) is not None
