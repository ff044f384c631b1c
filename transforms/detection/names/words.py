"""The words of one text with their verdicts and capitals, on their way to people.

:class:`Line` is what the rules (``alone.py``, ``pairs.py``, ``surroundings.py``, ``introductions.py``) work
on: they mark words as parts of names by a score; ``chains.py`` makes spans of the marks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from transforms.detection.names import flags as flag
from transforms.detection.text import PreparedText

SMALL, TITLE, UPPER = 0, 1, 2

_BESIDE: Final = re.compile(r"[ ]{1,2}|-|\n")
_BESIDE_COMMA: Final = re.compile(r"[ ]?,[ ]{0,2}")
_AFTER_INITIAL: Final = re.compile(r"\.?[ ]{0,2}")
_WHOLE: Final = flag.GIVEN | flag.CERTAIN | flag.CAPITAL
_CLAUSE_SIGNS: Final = frozenset(",.;:!?()\n")
_SENTENCE_ENDS: Final = frozenset(".!?…\n;")


Spelling = tuple[int, int, int, int]
"""Of a word as it is spelt: the verdict's bits, capitals, apostrophes before it and behind."""


class Word(NamedTuple):
    """``start`` and ``end`` in code points, the verdict's bits, capitals; ``opens``: it begins a sentence."""

    start: int
    end: int
    flags: int
    case: int
    opens: bool


def spelling_of(word: str, flags: int) -> Spelling:
    """What is remembered of ``word``, as it is spelt, with the verdict ``flags``."""
    inner = word.strip("'")
    case = SMALL
    if inner[:1].isupper():
        case = UPPER if len(inner) > 1 and inner.isupper() else TITLE
    before = len(word) - len(word.lstrip("'"))
    return flags, case, before, len(word) - before - len(inner)


def words_of(pieces: Sequence[str], spellings: Sequence[Spelling]) -> list[Word]:
    """The words of a text; apostrophes round a word are cut off; where all shout, nobody does.

    ``pieces``: see ``PreparedText.pieces``; ``spellings``: of its words.
    """
    words: list[Word] = []
    shouted = place = 0
    new = tuple.__new__  # half the time of calling `Word`
    for between, word, (flags, case, before, behind) in zip(
        pieces[:-1:2], pieces[1::2], spellings, strict=True
    ):
        opens = not words or (between != " " and not _SENTENCE_ENDS.isdisjoint(between))
        start = place + len(between)
        place = end = start + len(word)
        if before or behind:
            start += before
            end -= behind
            if start == end:
                continue
        if case == UPPER:
            shouted += 1
        if flags & flag.CAPITAL and (case == SMALL or opens):
            flags = flags & ~_WHOLE | flag.AMBIGUOUS
        words.append(new(Word, (start, end, flags, case, opens)))
    if len(words) >= 4 and shouted > 0.6 * len(words):
        return [word._replace(case=SMALL) if word.case == UPPER else word for word in words]
    return words


class Line:
    """One text's words; ``score[i]`` > 0 marks word ``i`` as part of a name."""

    __slots__ = ("folded", "lowered", "score", "words")

    def __init__(self, text: PreparedText, words: list[Word]) -> None:
        self.folded = text.folded
        self.lowered = text.lower
        self.words = words
        self.score = [0.0] * len(words)

    def mark(self, place: int, score: float) -> None:
        """Take word ``place`` for a part of a name."""
        if score > self.score[place]:
            self.score[place] = score

    def letters(self, place: int) -> str:
        """The word at ``place`` in small letters; nothing beyond either end."""
        words = self.words
        if not 0 <= place < len(words):
            return ""
        word = words[place]
        return self.lowered[word[0] : word[1]]

    def gap(self, place: int) -> str:
        """What stands between words ``place`` and ``place + 1``."""
        return self.folded[self.words[place].end : self.words[place + 1].start]

    def beside(self, place: int) -> bool:
        """Whether words ``place`` and ``place + 1`` stand side by side."""
        words = self.words
        if place < 0 or place + 1 >= len(words):
            return False
        left, right = words[place], words[place + 1]
        gap = self.folded[left[1] : right[0]]  # by place: this is asked of nearly every word
        if gap == " " or _BESIDE.fullmatch(gap):
            return True
        single = left.end - left.start == 1 or is_initial(self, place)
        if single and gap == "/" and right.flags & flag.FATHER_AFTER:  # a/l, a/p
            return True
        if (
            left.flags & flag.FATHER_AFTER or (single and (left.case == TITLE or gap.startswith(".")))
        ) and _AFTER_INITIAL.fullmatch(gap):
            return True
        if left.flags & flag.SHORT_TITLE | left.flags & flag.TITLE_WITHIN and gap == ". ":
            return True
        surname = flag.SURNAME | flag.SURNAME_SHAPED
        return bool(
            left.flags & surname and right.flags & (flag.GIVEN | flag.KNOWN) and _BESIDE_COMMA.fullmatch(gap)
        )

    def clause_opens(self, place: int) -> bool:
        """Whether no word precedes within the clause."""
        return place == 0 or not _CLAUSE_SIGNS.isdisjoint(self.gap(place - 1))

    def clause_ends(self, place: int) -> bool:
        """Whether no further word follows within the clause."""
        end = self.words[place].end
        following = self.folded[end : end + 2]
        if following[:1] != " ":
            return not following or following[0] in ",.;:!?()\n"
        return not (following[1:].isalnum() or following[1:] in "+'\"«-")  # an emoji ends it as well


_TWO_LETTERS: Final = frozenset({"sh", "ch", "yu", "ya", "ye", "yo", "zh", "dj", "kh"})


def is_initial(line: Line, place: int) -> bool:
    """*A.*, and the initials that are two letters in Latin: *Sh.*, *Yu.*; capitals with a dot."""
    word = line.words[place]
    letters = word.end - word.start
    if not word.case or letters > 2 or line.folded[word.end : word.end + 1] != ".":
        return False
    return letters == 1 or line.letters(place) in _TWO_LETTERS
