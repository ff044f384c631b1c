"""Parts that stand together make an address, if their evidence is enough and one of them tells a door."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from transforms.detection.recognizers.address import english, malay, russian, uzbek
from transforms.detection.recognizers.address.parts import Part
from transforms.detection.recognizers.address.stop_words import NEW, NOT_NAMES
from transforms.detection.recognizers.address.terms import Kind, Term
from transforms.detection.recognizers.address.tokens import BESIDE_LEFT, Tokens

CONTEXT: Final[tuple[str, ...]] = (*uzbek.CONTEXT, *russian.CONTEXT, *english.CONTEXT, *malay.CONTEXT)
_ENOUGH: Final = 1.5
_ENOUGH_IN_CONTEXT: Final = 1.0
_ALONE_NOTHING: Final = ("number", "digits", "brunei")
_SURE: Final = 2.5
_GAP_MARKS: Final = 3
_GAP_WORDS: Final = 3
_REACH: Final = 6
_SOLID: Final = frozenset({Kind.STREET, Kind.AREA, Kind.UNIT, Kind.POSTCODE})
_LOCATING: Final = frozenset({Kind.STREET, Kind.AREA, Kind.ADMIN, Kind.PLACE})
_MOVING: Final = ("ga", "dan", "га", "дан")
_CASES: Final = (*_MOVING, "da", "да", "ning", "нинг")
_SEPARATORS: Final = ',.;:-/()\n\r|"«»'
# A town with an American, British or Australian postcode: ", Springfield, IL 62704", ", London NW1 6XE",
# ", Perth WA 6000".
_TAIL: Final = re.compile(
    r",? (?:[a-z' ]{2,40},? )?"
    r"(?:[a-z]{2} [0-9]{5}(?:-[0-9]{4})?|(?:nsw|vic|qld|wa|sa|tas|act|nt) [0-9]{4}|"
    r"[a-z]{1,2}[0-9][0-9a-z]? ?[0-9][a-z]{2})(?![a-z0-9])"
)


class Address(NamedTuple):
    """Code points ``start`` to ``end``, and whether it is sure."""

    start: int
    end: int
    sure: bool


def addresses(tokens: Tokens, parts: list[Part]) -> Iterator[Address]:
    """The addresses that ``parts`` make."""
    at = 0
    free = 0
    while at < len(parts):
        end = at + 1
        while end < len(parts) and _joined(tokens, parts[end - 1], parts[end]):
            end += 1
        address = _judged(tokens, parts[at:end], free)
        if address is not None:
            free = parts[end - 1].last
            yield address
        at = end


def _joined(tokens: Tokens, left: Part, right: Part) -> bool:
    words = 0
    gap = right.first - left.last
    if gap > _GAP_MARKS + _GAP_WORDS:
        return False
    stopped = False
    for place in range(left.last, right.first):
        if tokens.is_word(place):
            if tokens.keys[place] in NOT_NAMES and len(tokens.keys[place]) > 2:
                return False
            words += 1
        elif tokens.is_mark(place, _SEPARATORS):
            stopped = stopped or tokens.is_mark(place, ".;/\n")
        elif place not in tokens.numbers and place + 1 not in tokens.number_starts:
            return False
        else:
            words += 1
    if not words:
        return not _starts_anew(tokens, left, right, stopped)
    if stopped or right.kind not in _SOLID or left.kind is right.kind is Kind.STREET:
        return False
    if left.kind in _SOLID or (right.fine and right.weight >= 1 and not _declined(tokens, left)):
        return words <= _GAP_WORDS
    return left.kind is Kind.ADMIN and words == 1


def _starts_anew(tokens: Tokens, left: Part, right: Part, stopped: bool) -> bool:
    """Whether a place or a landmark belongs to what is said next: "… 12-uy. Buxorodan buyurtma bersam"."""
    if right.kind is Kind.LANDMARK:
        return stopped and tokens.terms[right.last - 1] is BESIDE_LEFT
    if right.kind is not Kind.PLACE or not tokens.is_word(right.last):
        return False
    return stopped or (left.fine and tokens.keys[right.last - 1].endswith(_MOVING))


def _judged(tokens: Tokens, chain: list[Part], free: int) -> Address | None:
    kinds = {part.kind for part in chain}
    if not any(part.kind in _SOLID and part.term not in _ALONE_NOTHING for part in chain):
        return None  # a postcode, a number sign: nothing of its own
    weights: dict[str | Term | Kind, float] = {}
    for part in chain:
        key = _subject(part)
        weights[key] = max(weights.get(key, 0.0), part.weight)
    score = sum(weights.values())
    fine = any(part.fine for part in chain)
    first, last = chain[0].first, chain[-1].last
    said = _said_before(tokens, first, free)
    enough = score >= _ENOUGH and fine and (kinds & _LOCATING or score >= _ENOUGH + 0.5)
    named = {Kind.STREET, Kind.AREA} <= kinds and score >= _ENOUGH + 0.5
    in_context = score >= _ENOUGH_IN_CONTEXT and (said is not None or _said_after(tokens, last))
    if not (enough or named or in_context):
        return None
    if said is not None:
        first = said
    end = tokens.ends[last - 1]
    tail = _TAIL.match(tokens.text.lower, end)
    return Address(
        tokens.starts[_door_before(tokens, first, free)], tail.end() if tail else end, score >= _SURE
    )


def _door_before(tokens: Tokens, first: int, free: int) -> int:
    """*12-3A, Block C, …*: a floor and a door right before the first word."""
    start = tokens.number_starts.get(first - tokens.is_mark(first - 1, ","), 0)
    return start if start >= free and tokens.is_mark(first - 1, ",") and "-" in tokens.keys[start] else first


def _subject(part: Part) -> str | Term | Kind:
    """What counts as evidence once: any number of towns, or of words for a house."""
    if part.kind in (Kind.ADMIN, Kind.PLACE):
        return Kind.PLACE
    return part.term if isinstance(part.term, str) else part.term.tells or part.term


def _declined(tokens: Tokens, place: Part) -> bool:
    """Whether a place is said with a case that moves or locates (*Toshkentga*): a topic, no address."""
    return place.kind is Kind.PLACE and tokens.keys[place.last - 1].endswith(_CASES)


def _said_before(tokens: Tokens, first: int, free: int) -> int | None:
    """Where an address begins that a word of context announces, unknown words included."""
    begin = first
    closed = False  # by a colon, or a word that is no name: what stands before it is no address
    for place in range(first - 1, max(free, first - _REACH) - 1, -1):
        if tokens.is_mark(place, ".!?\n;"):
            return None
        if tokens.is_word(place):
            if tokens.keys[place].startswith(CONTEXT):
                return begin
            if tokens.keys[place] in NOT_NAMES or (tokens.keys[place] in NEW and not tokens.capital(place)):
                closed = closed or len(tokens.keys[place]) > 2
            elif not closed:
                begin = place
        closed = closed or tokens.is_mark(place, ":")
    return None


def _said_after(tokens: Tokens, last: int) -> bool:
    for place in range(last, min(len(tokens), last + 3)):
        if tokens.is_mark(place, ".!?\n;"):
            return False
        if tokens.is_word(place) and tokens.keys[place].startswith(CONTEXT):
            return True
    return False
