"""One text as words, numbers and marks, each word looked up once."""

from __future__ import annotations

import re
from typing import Final

from transforms.detection.recognizers.address import english, malay, russian, uzbek
from transforms.detection.recognizers.address.places import FIRST_WORDS, LONGEST, PLACES
from transforms.detection.recognizers.address.stop_words import MEASURES, NUMBER_SIGNS, ORDINALS
from transforms.detection.recognizers.address.terms import Kind, Side, Term, spelled
from transforms.detection.text import LETTERS, WORD_PATTERN, PreparedText

_BESIDE_RIGHT: Final = Term(Kind.LANDMARK, Side.RIGHT, 0.0)
BESIDE_LEFT: Final = Term(Kind.LANDMARK, Side.LEFT, 0.0)
TERMS: Final[dict[str, Term]] = {
    **spelled(BESIDE_LEFT, uzbek.LANDMARKS_LEFT),
    **spelled(
        _BESIDE_RIGHT,
        " ".join(
            (
                uzbek.LANDMARKS_RIGHT,
                russian.LANDMARKS_RIGHT,
                malay.LANDMARKS_RIGHT,
                english.LANDMARKS_RIGHT,
            )
        ),
    ),
    **english.TERMS,
    **malay.TERMS,
    **russian.TERMS,
    **uzbek.TERMS,
}
"""Key of a word -> what it says about an address."""

_HYPHENATED: Final = "|".join(sorted((key for key in TERMS if "-" in key), key=len, reverse=True))
_NUMBER_OR: Final = r"([0-9]+(?:[-/.:][0-9]+)*)|("
_TOKEN: Final = re.compile(f"{_NUMBER_OR}{WORD_PATTERN})|[^ ]")
_TOKEN_HYPHENATED: Final = re.compile(
    rf"{_NUMBER_OR}(?<![{LETTERS}'])(?:{_HYPHENATED})(?![{LETTERS}'])|{WORD_PATTERN})|[^ ]"
)
_HOUSE: Final = re.compile(r"[0-9]{1,4}(?:[-/][0-9]{1,4}){0,2}")
_PREFIX: Final = frozenset("abcdefghcсц")
_SIZE_SIGNS: Final = frozenset("xх*×")
_METRES: Final = frozenset(("m", "м", "metr", "метр", "м2", "m2", "метров"))
_NUMBER, _WORD = 1, 2  # groups of _TOKEN
_HEADS: Final = frozenset(TERMS) | frozenset(PLACES) | FIRST_WORDS | NUMBER_SIGNS


class Tokens:
    """Tokens of a text by place.

    ``starts``, ``ends``: code points. ``keys``: lower case without apostrophes. ``terms``: what a word
    says about an address, if anything. ``words``: places of words. ``marks``: those of marks, and the
    marks. ``heads``: places of words and numbers that can begin the search
    for a part. ``numbers``: place of the first token of a number that can stand on a door -> the place
    after its last one; ``number_starts`` the other way round.
    """

    __slots__ = (
        "ends",
        "heads",
        "keys",
        "marks",
        "number_starts",
        "numbers",
        "starts",
        "terms",
        "text",
        "words",
    )

    def __init__(self, text: PreparedText) -> None:
        self.text = text
        pattern = _TOKEN_HYPHENATED if "-" in text.lower else _TOKEN
        matches = list(pattern.finditer(text.lower))
        self.starts = [match.start() for match in matches]
        self.ends = [match.end() for match in matches]
        self.keys = keys = [match.group().replace("'", "") for match in matches]
        self.terms: list[Term | None] = [None] * len(matches)
        self.heads: list[int] = []
        kinds = [match.lastindex for match in matches]
        self.words = {place for place, kind in enumerate(kinds) if kind == _WORD}
        self.marks = {place: keys[place] for place, kind in enumerate(kinds) if kind is None}
        numbers: list[int] = []
        for place, (kind, key) in enumerate(zip(kinds, keys, strict=True)):
            if kind == _WORD:
                if key in _HEADS:
                    # *kata laluan* is a password, not a street
                    if key != "laluan" or keys[max(0, place - 1)] != "kata":
                        self.terms[place] = TERMS.get(key)
                    self.heads.append(place)
            elif kind == _NUMBER:
                numbers.append(place)
                self.heads.append(place)
            elif key in "№#":
                self.heads.append(place)
        self.numbers: dict[int, int] = {}
        self.number_starts: dict[int, int] = {}
        lettered: list[int] = []
        for place in numbers:
            if (end := self._number_end(place)) > 0:
                first = self._prefix(place)
                self.numbers[first] = end
                self.number_starts[end] = first
                if first < place:
                    lettered.append(first)
        if lettered:
            self.heads = sorted(self.heads + lettered)

    def __len__(self) -> int:
        return len(self.keys)

    def is_word(self, place: int) -> bool:
        return place in self.words

    def is_number(self, place: int) -> bool:
        return 0 <= place < len(self.keys) and place not in self.words and place not in self.marks

    def is_mark(self, place: int, marks: str) -> bool:
        return self.marks.get(place, "none") in marks

    def glued(self, place: int) -> bool:
        """Whether no blank stands between the token before ``place`` and the one there."""
        return 0 < place < len(self.starts) and self.starts[place] == self.ends[place - 1]

    def term(self, place: int) -> Term | None:
        return self.terms[place] if 0 <= place < len(self.terms) else None

    def capital(self, place: int) -> bool:
        return self.text.folded[self.starts[place]].isupper()

    def is_code(self, place: int) -> bool:
        """Letters and digits written together, as in *SS15*."""
        return (
            self.is_word(place)
            and len(self.keys[place]) <= 3
            and self.glued(place + 1)
            and self.is_number(place + 1)
        )

    def after_sign(self, place: int) -> int:
        """The place after dots, colons, dashes and number signs (*дом №*, *uy raqami:*)."""
        for _ in range(3):
            if self.is_mark(place, ".:-№#") or (self.is_word(place) and self.keys[place] in NUMBER_SIGNS):
                place += 1
            else:
                break
        return place

    def must_stay(self, first: int, last: int) -> bool:
        """Whether tokens ``first`` to ``last`` touch a date, a UUID or a tracking number."""
        return self.text.must_stay(self.starts[first], self.ends[last - 1])

    def known_place(self, place: int) -> tuple[int, Term] | None:
        """The place after a known town or district that begins here, and its term."""
        key = self.keys[place]
        if key in FIRST_WORDS:
            for words in range(LONGEST, 1, -1):
                if place + words <= len(self) and all(self.is_word(at) for at in range(place, place + words)):
                    term = PLACES.get("_".join(self.keys[place : place + words]))
                    if term is not None:
                        return place + words, term
        term = PLACES.get(key)
        return None if term is None else (place + 1, term)

    def _prefix(self, place: int) -> int:
        """Begin with a letter bound to the number: *A-12-3*, *C5*, *B 3-4* only with a dash or nothing."""
        dash = self.is_mark(place - 1, "-") and self.glued(place) and self.glued(place - 1)
        letter = place - 2 if dash else place - 1
        if (dash or self.glued(place)) and self.is_word(letter) and self.keys[letter] in _PREFIX:
            kept = self.terms[letter] is None and self.keys[letter] not in PLACES and not self.glued(letter)
            return letter if kept else place
        return place

    def _may_lead(self, place: int) -> bool:
        """Whether the word may be written together with the number after it (*д15*, *C5*, *№12*)."""
        key = self.keys[place]
        return self.terms[place] is not None or key in NUMBER_SIGNS or key in PLACES or len(key) == 1

    def _number_end(self, place: int) -> int:
        """The place after a number that can stand on a door, 0 for amounts, sizes, dates, prices."""
        if _HOUSE.fullmatch(self.keys[place]) is None:
            return 0
        if self.glued(place) and self.is_word(place - 1) and not self._may_lead(place - 1):
            return 0  # a code: letters that mean nothing here, then digits
        if self.is_mark(place - 1, "+$€£*×") or (self.is_word(place - 1) and self.keys[place - 1] == "rm"):
            return 0
        end = place + 1
        if self.is_word(end) and self.glued(end):
            key = self.keys[end]
            if key in _SIZE_SIGNS and self.is_number(end + 1):
                return 0
            if key in MEASURES and not (self.is_mark(end + 1, ".") and len(key) == 1):
                return 0
            if len(key) == 1 and not (self.is_mark(end + 1, ".") and self.terms[end] is not None):
                end += 1
                if self.is_number(end) and self.glued(end) and len(self.keys[end]) < 4:
                    end += 1  # дом 5к2
                elif self.is_mark(end, "/-") and self.glued(end) and self.glued(end + 1):
                    end += 2 * self.is_number(end + 1)  # Jalan 51A/223
            elif key in ORDINALS:
                end += 1
            elif self.terms[end] is None:
                return 0
        elif self.is_mark(end, "-") and self.glued(end) and self.is_word(end + 1) and self.glued(end + 1):
            key = self.keys[end + 1]
            if key in ORDINALS or (len(key) == 1 and self.terms[end + 1] is None):
                end += 2
        elif self.is_word(end) and self.keys[end] in ("a", "b", "а", "б") and not self.is_word(end + 1):
            end += 1
        return 0 if self._is_amount(place, end) else end

    def _is_amount(self, place: int, end: int) -> bool:
        """Whether a number at ``place`` that ends before ``end`` is followed by what it counts."""
        if self.is_mark(end, "%$€£*×+"):
            return True
        if self.is_number(end):
            return len(self.keys[end]) == 3 and self.keys[place].isdigit() and len(self.keys[place]) < 4
        if self.is_mark(end, ",.") and self.glued(end) and self.glued(end + 1) and self.is_number(end + 1):
            return self._measured(end + 2)
        return self._measured(end + 1 if self.is_mark(end, "-") else end)

    def _is_kampung(self, place: int) -> bool:
        """*Lot 12 Kg Baru* is a village, *12 kg beras* a weight."""
        number = place - 1
        return (self.capital(place) and self.capital(place + 1)) or (
            number > 0 and self.is_word(number - 1) and self.keys[number - 1] in ("lot", "no", "rumah")
        )

    def _measured(self, place: int) -> bool:
        if not self.is_word(place):
            return False
        key = self.keys[place]
        if key in ("kv", "кв"):
            after = place + 1 + self.is_mark(place + 1, ".")
            return self.is_word(after) and self.keys[after] in _METRES
        if key == "kg" and self.is_word(place + 1) and self._is_kampung(place):
            return False
        if key in MEASURES:
            return len(key) > 1 or not self.is_mark(place + 1, ".")
        return key in _SIZE_SIGNS and self.is_number(place + 1)
