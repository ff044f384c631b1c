"""Names beside a phone, card, account, handle or e-mail: what stands between a border and such a number."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final

from transforms.detection.names import flags as flag
from transforms.detection.names.fitting import all_fit
from transforms.detection.names.words import SMALL, TITLE, Line

_FEWEST: Final = 7
NUMBER: Final = re.compile(r"[0-9][0-9 ()./_,\-]{5,}[0-9]")
CONTACT: Final = re.compile(  # bounded, as a word may have a million letters
    r"(?:@|t\.me/)[A-Za-z0-9_.]{3,}|[A-Za-z0-9_.+-]{2,64}@[A-Za-z0-9.-]{1,255}\.[A-Za-z]{2,}"
)
_DIGITS: Final = re.compile("[0-9]")
_MONEY_BEFORE: Final = re.compile(
    r"(?:rm|b\$|\$|myr|bnd|usd|№|#|no\.?|order|заказ[а-я]*|pesanan|buyurtma[a-z']*)[ .:]{0,2}\Z"
)
_MONEY_AFTER: Final = re.compile(
    r"[ ]?(?:so'?m|sum|сум|сўм|сом|uzs|rm|myr|bnd|usd|руб|тыс|ming|минг|dona|дона|шт|pcs|unit|[$₽])"
)
_SIGNED_GAP: Final = re.compile(
    r"[ ,:;\-]{1,3}\(?\+?\(?\Z|[ ]?\n\Z|[ ,:;\-]{1,3}(?:tel|тел|hp|ph|phone|nombor|nomer|raqam)[.:]? ?\Z"
)
_BEHIND_NUMBER: Final = re.compile(r"(?:[ ]?(?:-?(?:ga|га|ke|ka|dan)\b))?[ ]?[,;\-(:]?[ ]{0,2}\n?\Z")


def numbers_of(line: Line) -> list[tuple[int, int]]:
    """Places of phones, cards and accounts: seven digits and more that are no price and no order."""
    found = []
    if "@" in line.folded or "t.me/" in line.folded:
        found += [match.span() for match in CONTACT.finditer(line.folded)]
    for match in NUMBER.finditer(line.folded):
        if len(_DIGITS.findall(match.group())) < _FEWEST or _MONEY_AFTER.match(line.lowered, match.end()):
            continue
        if _MONEY_BEFORE.search(line.lowered, max(0, match.start() - 12), match.start()):
            continue
        found.append(match.span())
    found.sort()
    return found


def beside_numbers(line: Line, numbers: list[tuple[int, int]]) -> None:
    """Names that stand between a border of a clause and a number, and lines that hold nothing else."""
    words = line.words
    starts = [word[0] for word in words]
    for start, end in numbers:
        before = bisect_left(starts, start) - 1
        if before >= 0 and words[before].end <= start:
            _signed(line, before, start)
        after = bisect_left(starts, end)
        if after < len(words):
            _named_after(line, after, end)


def _signed(line: Line, last: int, start: int) -> None:
    """*nego. yen fei 6738175250*, a line of two words over a card: the words before a number."""
    words = line.words
    if not _SIGNED_GAP.match(line.lowered[words[last].end : start]):
        return
    first = last
    while first and last - first < 3 and line.gap(first - 1) == " " and not words[first].opens:
        first -= 1
    if not line.clause_opens(first) and not words[first].opens:
        return
    lone = "\n" in line.folded[words[last].end : start]
    _whole(line, first, last, lone=lone, apart=lone)


def _named_after(line: Line, first: int, end: int) -> None:
    """*8600 1234 …\\nuchqun arziqulov\\n*, *+998 93 747 92 50, Хоким*: the words behind a number."""
    words = line.words
    if words[first].start - end > 12:
        return
    between = line.lowered[end : words[first].start]
    if words[first].flags & flag.CUE and line.letters(first) in ("ga", "га", "ke") and first + 1 < len(words):
        between = line.lowered[words[first].end : words[first + 1].start]
        first += 1
    if not _BEHIND_NUMBER.match(between) or _DIGITS.search(between):
        return
    last = first
    while (
        last + 1 < len(words)
        and last - first < 3
        and (
            line.gap(last) == " "
            or (line.gap(last) in (". ", ".") and words[last].end - words[last].start <= 2)
        )
    ):
        last += 1
    if not line.clause_ends(last):
        # `контакт 33 164 81 32 мукаррам хорошие цены`
        word = words[first]
        listed = word.flags & (flag.GIVEN | flag.AMBIGUOUS) and not word.flags & (
            flag.EVERYDAY | flag.PLAIN_LATIN
        )
        capital = word.case == TITLE and not word.opens and not word.flags & (flag.PLAIN_WORD | flag.CUE)
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
    if words[0].case != SMALL and words[0].opens and not (told or lone or apart or full):
        return
    if ordinary and not told:
        return
    letters = min(word.end - word.start for word in words)
    surname = words[-1].flags & (flag.SURNAME_SHAPED | flag.PAIR_TELLING | flag.ADJECTIVAL)
    if words[0].case == SMALL and not told and not lone and not (surname and len(words) > 1 and letters >= 4):
        return
    for at in range(first, last + 1):
        line.mark(at, 0.6)
