"""Names of streets and areas beside their word: how far they reach, and what cannot be one."""

from __future__ import annotations

from typing import Final

from transforms.detection.recognizers.address.malay import MUKIM
from transforms.detection.recognizers.address.stop_words import NEW, NOT_NAMES, NUMBER_SIGNS
from transforms.detection.recognizers.address.terms import Kind, Side
from transforms.detection.recognizers.address.tokens import Tokens

WORDS_IN_NAME: Final = 4
_SMALL_WORDS_BEFORE: Final = 2
_SMALL_WORDS_AFTER: Final = 3
"""Without capitals a name is known by its place alone: fewer words are taken."""
_NARROW: Final = frozenset(("tor", "berk", "тор", "берк"))
QUOTES: Final = '"«»“”„'


def name_before(tokens: Tokens, place: int, least: int) -> int:
    """Where a name that ends before ``place`` begins; ``place`` itself where there is none.

    ``least``: the first token it may take.
    """
    at = place
    if tokens.is_mark(at - 1, QUOTES):
        at -= 1
    first = place
    words = 0
    small = 0
    while at - 1 >= least and words < WORDS_IN_NAME and at not in tokens.number_starts:
        before = at - 1
        if tokens.is_mark(before, ".-") and tokens.is_word(before - 1) and before - 1 >= least:
            initial = tokens.keys[before] == "." and len(tokens.keys[before - 1]) <= 2
            joined = tokens.keys[before] == "-" and tokens.glued(before) and tokens.glued(at)
            if not (words and (initial or joined)):
                break
            before -= 1
        elif not tokens.is_word(before) or not can_name(tokens, before, inside=words > 0):
            break
        capital = tokens.capital(before)
        if words and not capital and tokens.keys[before] in NEW:
            break
        if words and not capital and tokens.capital(at) and tokens.is_word(at):
            break
        small += not capital
        if small > _SMALL_WORDS_BEFORE:
            break
        at = first = before
        words += 1
    if first < place and tokens.is_mark(first - 1, QUOTES) and first - 1 >= least:
        first -= 1
    if tokens.is_word(first - 1) and tokens.keys[first - 1] in _NARROW and first - 1 >= least:
        first -= 1
    if first < place and tokens.is_mark(first - 1, "-"):
        number = tokens.number_starts.get(first - 1, -1)
        first = number if number >= least else first  # 2-tor ko'cha
    return first


def name_after(tokens: Tokens, place: int, numbers: bool = False) -> int:
    """The place after a name that begins at ``place``; ``numbers``: it may be one (*Jalan SS 2/24*)."""
    at = place
    if tokens.is_mark(at, "."):
        at += 1
    if tokens.is_mark(at, QUOTES):
        at += 1
    end = place
    words = 0
    small = 0
    capital = False
    while at < len(tokens) and words < WORDS_IN_NAME:
        if numbers and at in tokens.numbers and not claimed(tokens, tokens.numbers[at]):
            end = at = tokens.numbers[at]
            if words or not tokens.is_word(at) or not tokens.capital(at):
                break
            # ул. 8 Марта
        if numbers and tokens.is_code(at):
            end = at + 2 + (tokens.is_word(at + 2) and tokens.glued(at + 2))
            break
        if words and tokens.is_mark(at, ".-") and tokens.is_word(at + 1):
            short = tokens.keys[at] == "." and len(tokens.keys[at - 1]) <= 2
            joined = tokens.keys[at] == "-" and tokens.glued(at) and tokens.glued(at + 1)
            if not (short or joined):
                break
            at += 1
        if not tokens.is_word(at) or not can_name(tokens, at, inside=words > 0):
            break
        if words and not tokens.capital(at) and tokens.known_place(at) is not None:
            break
        if words and capital and not tokens.capital(at):
            break
        capital = tokens.capital(at)
        small += not capital
        if small > _SMALL_WORDS_AFTER:
            break
        at += 1
        end = at
        words += 1
    if words and tokens.is_mark(end, QUOTES):
        end += 1
    return end


def can_name(tokens: Tokens, place: int, inside: bool) -> bool:
    """Whether a word can name a street or an area; ``inside``: behind another such word."""
    key = tokens.keys[place]
    if len(key) == 1 and tokens.is_mark(place + 1, ".") and tokens.capital(place):
        return True
    if key in NOT_NAMES or key in NUMBER_SIGNS:
        return False
    if len(key) > 1 and tokens.glued(place + 1) and tokens.is_number(place + 1):
        return False  # a code: BE1518
    term = tokens.terms[place]
    return term is None or term.formal or (inside and term is MUKIM)


def claimed(tokens: Tokens, end: int, of_unit: bool = False) -> bool:
    """Whether the number before ``end`` belongs to the word after it (*12-uy*, *12 хонадон*).

    ``of_unit``: a word that takes numbers stands before it (*kv 45 podyezd 2*).
    """
    dash = tokens.is_mark(end, "-")
    at = end + 1 if dash else end
    term = tokens.term(at)
    if term is None or term.kind not in (Kind.UNIT, Kind.AREA):
        return False
    if dash or tokens.glued(at):
        return True
    if term.side is Side.LEFT and not of_unit:
        return True
    return term.kind is Kind.UNIT and tokens.after_sign(at + 1) not in tokens.numbers
