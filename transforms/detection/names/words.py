"""The words of one text with their verdicts and capitals, on their way to people.

:class:`Line` is what the rules (``alone.py``, ``pairs.py``, ``surroundings.py``, ``introductions.py``) work
on: they mark words as parts of names by a score; ``chains.py`` makes spans of the marks.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from transforms.detection.names import flags as flag
from transforms.detection.text import PreparedText, lower

SMALL, TITLE, UPPER = 0, 1, 2

_BESIDE: Final = frozenset({" ", "  ", "-", "\n"})
_BESIDE_COMMA: Final = frozenset(blank + "," + blanks for blank in ("", " ") for blanks in ("", " ", "  "))
_AFTER_INITIAL: Final = frozenset(dot + blanks for dot in ("", ".") for blanks in ("", " ", "  "))
_SOMETIMES_BESIDE: Final = _BESIDE_COMMA | _AFTER_INITIAL | {"/"}
_SURNAMES: Final = flag.SURNAME | flag.SURNAME_SHAPED
_GIVEN: Final = flag.GIVEN | flag.KNOWN
_TITLES: Final = flag.SHORT_TITLE | flag.TITLE_WITHIN
_WHOLE: Final = flag.GIVEN | flag.CERTAIN | flag.CAPITAL
_TAKEN: Final = (
    (flag.NAMES & ~flag.AMBIGUOUS)
    | (flag.ORDINARY | flag.ADJECTIVAL | flag.CERTAIN | flag.CAPITAL)
    | (flag.HAN_SYLLABLE | flag.FATHER_AFTER | flag.CHILD_OF | flag.TITLE_WITHIN)
)
_CLAUSE_SIGNS: Final = frozenset(",.;:!?()\n")
_SENTENCE_ENDS: Final = frozenset(".!?…\n;")


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it is spelt: made once for each spelling and shared by all texts that have it.

    ``flags``: the verdict's bits; ``case``: capitals; ``letters``: in small letters, without the apostrophes
    round it; ``length``: of these; ``before``, ``behind``: number of those apostrophes.

    What rules ask of nearly every word is answered beforehand. ``plain``: an everyday word in small letters
    that no rule takes for a part of a name unless it is ``AMBIGUOUS``; ``begins``: the rules for names look
    at it (``recognizers/person_name.py``); ``tells``: those for places do (``slots.py``).
    """

    flags: int
    case: int
    letters: str
    length: int
    before: int
    behind: int
    plain: bool
    begins: bool
    tells: bool

    @classmethod
    def of(cls, letters: str, flags: int, case: int, before: int = 0, behind: int = 0) -> Word:
        """A word with what follows from its letters, bits and capitals."""
        length = len(letters)
        plain = case == SMALL and flags & flag.EVERYDAY and not flags & _TAKEN and length > 1
        begins = flags & flag.BEGINNING or (case and length <= 2)
        tells = bool(flags & flag.TELLING)
        return cls(flags, case, letters, length, before, behind, bool(plain), bool(begins), tells)


def word_of(spelling: str, flags: int) -> Word:
    """What is remembered of a word spelt ``spelling`` with the verdict ``flags``."""
    inner = spelling.strip("'")
    case = SMALL
    if inner[:1].isupper():
        case = UPPER if len(inner) > 1 and inner.isupper() else TITLE
    if case == UPPER:
        flags |= flag.SHOUTED
    before = len(spelling) - len(spelling.lstrip("'"))
    return Word.of(lower(inner), flags, case, before, len(spelling) - before - len(inner))


class Line:
    """One text's words; ``score[i]`` > 0 marks word ``i`` as part of a name.

    ``starts``, ``ends``: of the words, in code points; ``gaps[i]``: what stands behind word ``i``, up to the
    next or to the end of the text.
    """

    __slots__ = ("ends", "folded", "gaps", "lowered", "numbers", "score", "starts", "words")

    def __init__(self, text: PreparedText, words: list[Word], union: int) -> None:
        """``words``: of ``text.pieces``; ``union``: of their bits."""
        pieces = text.pieces
        places = list(accumulate(map(len, pieces)))
        self.folded = text.folded
        self.lowered = text.lower
        self.words = words
        self.starts = places[:-1:2]
        self.ends = places[1::2]
        self.gaps = pieces[2::2]
        if "'" in text.folded and any(word.before or word.behind for word in words):
            self._without_apostrophes()
        self.numbers: list[tuple[int, int]] | None = None  # kept here by `contacts.numbers_of`
        self.score = [0.0] * len(self.words)
        if union & flag.CAPITAL:
            self.words = [
                Word.of(word.letters, word.flags & ~_WHOLE | flag.AMBIGUOUS, word.case)
                if word.flags & flag.CAPITAL and (word.case == SMALL or self.opens(place))
                else word
                for place, word in enumerate(self.words)
            ]
        if union & flag.SHOUTED:
            self._quieten()

    def _without_apostrophes(self) -> None:
        """Apostrophes round a word belong to the gaps."""
        kept = [place for place, word in enumerate(self.words) if word.length]
        self.words = words = [self.words[place] for place in kept]
        self.starts = [self.starts[place] + word.before for place, word in zip(kept, words, strict=True)]
        self.ends = [self.ends[place] - word.behind for place, word in zip(kept, words, strict=True)]
        following = [*self.starts[1:], len(self.folded)]
        self.gaps = [self.folded[end:start] for end, start in zip(self.ends, following, strict=True)]

    def _quieten(self) -> None:
        """Where all shout, nobody does."""
        words = self.words
        shouted = [word.case for word in words].count(UPPER)
        if len(words) >= 4 and shouted > 0.6 * len(words):
            self.words = [
                Word.of(word.letters, word.flags, SMALL) if word.case == UPPER else word for word in words
            ]

    def mark(self, place: int, score: float) -> None:
        """Take word ``place`` for a part of a name."""
        if score > self.score[place]:
            self.score[place] = score

    def letters(self, place: int) -> str:
        """The word at ``place`` in small letters; nothing beyond either end."""
        return self.words[place].letters if 0 <= place < len(self.words) else ""

    def gap(self, place: int) -> str:
        """What stands between words ``place`` and ``place + 1``; nothing before the first."""
        return self.gaps[place] if place >= 0 else ""

    def opens(self, place: int) -> bool:
        """Whether word ``place`` begins a sentence."""
        if not place:
            return True
        gap = self.gaps[place - 1]
        return gap != " " and not _SENTENCE_ENDS.isdisjoint(gap)

    def dotted(self, place: int) -> bool:
        """Whether a dot stands right behind word ``place``."""
        return self.gaps[place].startswith(".")

    def beside(self, place: int) -> bool:
        """Whether words ``place`` and ``place + 1`` stand side by side."""
        words = self.words
        if place < 0 or place + 1 >= len(words):
            return False
        gap = self.gaps[place]
        if gap in _BESIDE:
            return True
        if gap not in _SOMETIMES_BESIDE:
            return False
        left, right = words[place], words[place + 1]
        if gap in _BESIDE_COMMA:
            return bool(left.flags & _SURNAMES and right.flags & _GIVEN)
        single = left.length == 1 or is_initial(self, place)
        if gap == "/":
            return bool(single and right.flags & flag.FATHER_AFTER)  # a/l, a/p
        if left.flags & flag.FATHER_AFTER or (single and (left.case == TITLE or gap.startswith("."))):
            return True
        return bool(left.flags & _TITLES and gap == ". ")

    def clause_opens(self, place: int) -> bool:
        """Whether no word precedes within the clause."""
        return place == 0 or not _CLAUSE_SIGNS.isdisjoint(self.gap(place - 1))

    def clause_ends(self, place: int) -> bool:
        """Whether no further word follows within the clause."""
        end = self.ends[place]
        following = self.folded[end : end + 2]
        if following[:1] != " ":
            return not following or following[0] in ",.;:!?()\n"
        return not (following[1:].isalnum() or following[1:] in "+'\"«-")  # an emoji ends it as well


_TWO_LETTERS: Final = frozenset({"sh", "ch", "yu", "ya", "ye", "yo", "zh", "dj", "kh"})


def is_initial(line: Line, place: int) -> bool:
    """*A.*, and the initials that are two letters in Latin: *Sh.*, *Yu.*; capitals with a dot."""
    word = line.words[place]
    if not word.case or word.length > 2 or not line.dotted(place):
        return False
    return word.length == 1 or word.letters in _TWO_LETTERS
