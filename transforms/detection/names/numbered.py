"""Names beside a phone, card, account, handle or e-mail: what stands between a border and such a number."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final

from transforms.detection.names import flags as flag
from transforms.detection.names.contacts import FEWEST, has_contact, numbers_of
from transforms.detection.names.fitting import all_fit
from transforms.detection.names.words import SMALL, TITLE, Line, Word

_DIGIT: Final = re.compile("[0-9]")
_SIGNED_GAP: Final = re.compile(
    r"[ ,:;\-]{1,3}\(?\+?\(?\Z|[ ]?\n\Z|[ ,:;\-]{1,3}(?:tel|тел|hp|ph|phone|nombor|nomer|raqam)[.:]? ?\Z"
)
_BEHIND_NUMBER: Final = re.compile(r"(?:[ ]?(?:-?(?:ga|га|ke|ka|dan)\b))?[ ]?[,;\-(:]?[ ]{0,2}\n?\Z")


def beside_numbers(line: Line) -> None:
    """Names that stand between a border of a clause and a number, and lines that hold nothing else."""
    if not has_contact(line) and not _is_beside_number(line):
        return
    starts = line.starts
    for start, end in numbers_of(line):
        before = bisect_left(starts, start) - 1
        if before >= 0 and line.ends[before] <= start:
            _signed(line, before, start)
        after = bisect_left(starts, end)
        if after < len(starts):
            _named_after(line, after, end)


def _is_beside_number(line: Line) -> bool:
    """Whether a word that may be a name stands beside a stretch that may hold a number."""
    words = line.words
    if words and line.starts[0] >= FEWEST and not _never_named(words[0]):
        return True
    last = len(words) - 1
    for place, gap in enumerate(line.gaps):
        if len(gap) >= FEWEST and not (
            words[place].plain and (place == last or _never_named(words[place + 1]))
        ):
            return True
    return False


def _never_named(word: Word) -> bool:
    """Whether neither a word behind a number nor what stands behind it (*ga*, *ke*) can be a name."""
    return word.plain and not word.flags & flag.CUE


def _signed(line: Line, last: int, start: int) -> None:
    """*nego. yen fei 6738175250*, a line of two words over a card: the words before a number."""
    words = line.words
    if words[last].plain:
        return
    if not _SIGNED_GAP.match(line.lowered[line.ends[last] : start]):
        return
    first = last
    while first and last - first < 3 and line.gap(first - 1) == " " and not line.opens(first):
        first -= 1
    if not line.clause_opens(first) and not line.opens(first):
        return
    lone = "\n" in line.folded[line.ends[last] : start]
    _whole(line, first, last, lone=lone, apart=lone)


def _named_after(line: Line, first: int, end: int) -> None:
    """*8600 1234 …\\nuchqun arziqulov\\n*, *+998 93 747 92 50, Хоким*: the words behind a number."""
    words = line.words
    if line.starts[first] - end > 12:
        return
    between = line.lowered[end : line.starts[first]]
    if words[first].flags & flag.CUE and line.letters(first) in ("ga", "га", "ke") and first + 1 < len(words):
        between = line.lowered[line.ends[first] : line.starts[first + 1]]
        first += 1
    if words[first].plain or not _BEHIND_NUMBER.match(between) or _DIGIT.search(between):
        return
    last = first
    while (
        last + 1 < len(words)
        and last - first < 3
        and (line.gap(last) == " " or (line.gap(last) in (". ", ".") and words[last].length <= 2))
    ):
        last += 1
    if not line.clause_ends(last):
        # `контакт 33 164 81 32 мукаррам хорошие цены`
        word = words[first]
        listed = word.flags & (flag.GIVEN | flag.AMBIGUOUS) and not word.flags & (
            flag.EVERYDAY | flag.PLAIN_LATIN
        )
        capital = (
            word.case == TITLE and not line.opens(first) and not word.flags & (flag.PLAIN_WORD | flag.CUE)
        )
        if between == " " and (listed or capital) and last > first and line.gap(first) == " ":
            line.mark(first, 0.55)
        return
    _whole(line, first, last, lone="\n" in between, apart=True)


def _whole(line: Line, first: int, last: int, *, lone: bool, apart: bool) -> None:
    """Mark ``first`` to ``last`` if all of them can be a name; one word only if it looks like one.

    ``lone``: a line of its own; ``apart``: it is no label of the number, as *Ref 0123456* is.
    """
    if not all_fit(line, first, last):
        return
    words = line.words[first : last + 1]
    told = sum(bool(word.flags & (flag.NAMES | flag.HAN_TELLING)) for word in words)
    ordinary = any(word.flags & (flag.ORDINARY | flag.EVERYDAY | flag.CONTEXT) for word in words)
    if len(words) == 1 and not (told or (apart and words[0].case == TITLE and not ordinary)):
        return
    full = len(words) > 1 and all(word.case == TITLE and not word.flags & flag.SAID for word in words)
    if words[0].case != SMALL and line.opens(first) and not (told or lone or apart or full):
        return
    if ordinary and not told:
        return
    letters = min(word.length for word in words)
    surname = words[-1].flags & (flag.SURNAME_SHAPED | flag.PAIR_TELLING | flag.ADJECTIVAL)
    if words[0].case == SMALL and not told and not lone and not (surname and len(words) > 1 and letters >= 4):
        return
    for at in range(first, last + 1):
        line.mark(at, 0.6)
