"""Places, shops and goods that are called like people."""

from __future__ import annotations

from typing import Final

from transforms.detection.names.lists_slots import GOODS, LANDMARKS_AFTER, LANDMARKS_BEFORE
from transforms.detection.names.words import Line
from transforms.detection.text import fold

_GOODS: Final = frozenset(tuple(fold(word) for word in each) for each in GOODS)
_FIRST: Final = frozenset(words[0] for words in _GOODS if len(words) == 2)


def unnamed(line: Line) -> None:
    """Take back marks: *Jalan Tunku Abdul Rahman*, *Oybek metrosi*, *Jo Malone*."""
    words, score = line.words, line.score
    may_be_goods = not _FIRST.isdisjoint([word.letters.removesuffix("'s") for word in words])
    place = 0
    while place < len(words):
        if score[place] <= 0:
            place += 1
            continue
        last = place
        while last + 1 < len(words) and score[last + 1] > 0 and line.beside(last):
            last += 1
        goods = may_be_goods and any(
            (line.letters(at).removesuffix("'s"), line.letters(at + 1).removesuffix("'s")) in _GOODS
            for at in range(max(0, place - 1), min(last + 1, len(words) - 1))
        )
        before = line.letters(place - 1) if place and line.gap(place - 1) in (" ", ". ") else ""
        after = line.letters(last + 1) if last + 1 < len(words) and line.gap(last) == " " else ""
        if (
            (goods and last - place < 3)
            or before in LANDMARKS_BEFORE
            or (after and after.startswith(LANDMARKS_AFTER))
        ):
            for at in range(place, last + 1):
                score[at] = 0.0
        place = last + 1
