"""The small grammar: address words with their names and numbers make parts.

Each word looks a bounded number of tokens to either side, so the work is linear in the text.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from transforms.detection.recognizers.address.names import (
    QUOTES,
    WORDS_IN_NAME,
    can_name,
    claimed,
    name_after,
    name_before,
)
from transforms.detection.recognizers.address.places import DISTRICT
from transforms.detection.recognizers.address.stop_words import NOT_NAMES, NUMBER_SIGNS
from transforms.detection.recognizers.address.terms import Kind, Side, Term
from transforms.detection.recognizers.address.tokens import Tokens

_WEAK: Final = 0.5
_ADJECTIVES: Final = ("ская", "ской", "ский", "ском", "ная", "ной", "ный", "ном")
_GAP: Final = 5
_AMOUNTS: Final = frozenset(("som", "sum", "so", "сум", "сўм", "ming", "минг", "руб", "uzs", "dona"))
ANNOUNCING: Final = ("manzil", "adres", "address", "alamat", "манзил", "адрес")
"""Beginnings of words after which a name and a number are a street and a house."""


_OF_THE_STREET: Final = frozenset(("lampu", "tepi", "tengah", "bahu"))
"""*lampu jalan*, *tepi jalan*: a street's light and side, not its name."""


class Part(NamedTuple):
    """Tokens ``first`` (included) to ``last`` (excluded) make one part of an address.

    ``term`` tells parts of one kind apart; ``weight`` is evidence; ``fine``: it tells a door.
    """

    first: int
    last: int
    kind: Kind
    term: Term | str
    weight: float
    fine: bool


def parts(tokens: Tokens) -> list[Part]:
    """All parts of a text, in order, without overlaps."""
    return _Parser(tokens).run()


class _Parser:
    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.found: list[Part] = []

    @property
    def free(self) -> int:
        """The first token that no part has taken."""
        return self.found[-1].last if self.found else 0

    def run(self) -> list[Part]:
        tokens = self.tokens
        for place in tokens.heads:
            if place < self.free:
                continue
            part: Part | None = None
            if tokens.is_word(place):
                term = tokens.terms[place]
                known = tokens.known_place(place)
                if term is not None and (known is None or known[0] == place + 1):
                    part = self._parse(place, term)
                if part is None and known is not None:
                    part = self._place(place, *known)
                if part is None and tokens.keys[place] in NUMBER_SIGNS:
                    part = self._signed(place)
            elif tokens.is_mark(place, "№#"):
                part = self._signed(place)
            if part is None and tokens.is_number(place):
                part = self._postcode(place) or self._bare_street(place)
            if part is None and place in tokens.numbers and tokens.is_word(place):
                # A-12-3: block, floor and unit
                part = Part(place, tokens.numbers[place], Kind.UNIT, "number", _WEAK, fine=True)
            if part is None or tokens.must_stay(part.first, part.last):
                continue
            while self.found and self.found[-1].first >= part.first:
                self.found.pop()  # a known place that turned out to be the name of a street
            self.found.append(part)
        return self.found

    def _parse(self, place: int, term: Term) -> Part | None:
        match term.kind:
            case Kind.UNIT:
                return self._unit(place, term)
            case Kind.STREET:
                return self._street(place, term)
            case Kind.AREA:
                return self._area(place, term)
            case Kind.ADMIN:
                return self._admin(place, term)
            case _:
                return self._landmark(place, term)

    # numbers ------------------------------------------------------------------------------------------

    def _number_left(self, place: int) -> tuple[int, bool] | None:
        """Where a free number right before ``place`` begins, and whether it is bound to it (*12-uy*)."""
        tokens = self.tokens
        dash = tokens.is_mark(place - 1, "-")
        start = tokens.number_starts.get(place - 1 if dash else place)
        if start is None or start < self.free:
            return None
        return start, dash or tokens.glued(place)

    def _number_right(self, place: int, of_unit: bool = False) -> int | None:
        """The place after a number right after ``place`` that no later word claims."""
        start = self.tokens.after_sign(place)
        end = self.tokens.numbers.get(start)
        return None if end is None or claimed(self.tokens, end, of_unit) else end

    def _name_before(self, place: int) -> int:
        return name_before(self.tokens, place, self._taken_by_others(place))

    def _taken_by_others(self, place: int) -> int:
        """The first token before ``place`` that a name may take: known places give theirs up."""
        for part in reversed(self.found):
            if part.kind is not Kind.PLACE or place - part.first > WORDS_IN_NAME + 2:
                return part.last
        return 0

    # parts --------------------------------------------------------------------------------------------

    def _unit(self, place: int, term: Term) -> Part | None:
        tokens = self.tokens
        left = self._number_left(place)
        right = self._number_right(place + 1, of_unit=True)
        if right is None and term.lettered and self._is_letter(tokens.after_sign(place + 1)):
            right = tokens.after_sign(place + 1) + 1
        if left is not None and (left[1] or right is None or term.side is Side.LEFT):
            start, bound = left
            weight = term.weight if bound else min(term.weight, _WEAK)
            last = place + 1
            return Part(start, last, Kind.UNIT, term, weight, term.fine)
        if right is not None:
            return Part(place, right, Kind.UNIT, term, term.weight, term.fine)
        return None

    def _is_letter(self, place: int) -> bool:
        tokens = self.tokens
        return tokens.is_word(place) and len(tokens.keys[place]) == 1 and tokens.capital(place)

    def _street(self, place: int, term: Term) -> Part | None:
        tokens = self.tokens
        first, last = place, place + 1
        if tokens.glued(place) and tokens.is_number(place - 1):
            return None  # 1st
        if tokens.is_word(place - 1) and tokens.keys[place - 1] in _OF_THE_STREET:
            return None
        if term.side is Side.LEFT:
            first = self._name_before(place)
            if first == place:
                number = self._number_left(place)
                if number is not None and number[1]:
                    first = number[0]  # 3-ko'cha
                elif tokens.is_mark(place + 1, ":") or (
                    tokens.is_word(place + 1) and tokens.capital(place + 1)
                ):
                    last = name_after(self.tokens, place + 1 + tokens.is_mark(place + 1, ":"))
        else:
            if tokens.is_mark(place - 1, "-") and tokens.glued(place):
                return None
            last = name_after(self.tokens, place + 1, numbers=True)
            if last == place + 1 or self._adjective_left(place, last):
                first, last = self._name_before(place), place + 1
        if first == place and last == place + 1:
            right = None if term.formal else self._number_right(last)
            return None if right is None else Part(place, right, Kind.STREET, term, _WEAK, fine=False)
        if term.formal and not self._formal(first, place):
            return None
        if tokens.is_mark(last, ".") and first < place:
            last += 1
        return self._with_house(Part(first, last, Kind.STREET, term, term.weight, fine=False), place)

    def _formal(self, first: int, place: int) -> bool:
        """*92 Station Close*: number, name and type, capitals, or nothing more to say."""
        tokens = self.tokens
        ends = not tokens.is_word(place + 1) or tokens.keys[place + 1] in NOT_NAMES
        return first in tokens.number_starts and first < place and (tokens.capital(place) or ends)

    def _adjective_left(self, place: int, last: int) -> bool:
        """*Паркентская улица 12*: the name stands before, the number after is the house."""
        tokens = self.tokens
        if not tokens.is_word(place - 1) or tokens.keys[place - 1].isascii():
            return False
        if not (tokens.capital(place - 1) or tokens.keys[place - 1].endswith(_ADJECTIVES)):
            return False
        return not any(tokens.is_word(at) and len(tokens.keys[at]) > 1 for at in range(place + 1, last))

    def _with_house(self, street: Part, place: int) -> Part:
        """A street with the house number beside it: *Navoi street 12*, *12, Jalan Ampang*."""
        tokens = self.tokens
        at = street.last + 1 if tokens.is_mark(street.last, ",") else street.last
        house = self._number_right(at)
        if house is not None:
            return street._replace(last=house, weight=street.weight + 1, fine=True)
        before = street.first - 1 if tokens.is_mark(street.first - 1, ",") else street.first
        start = tokens.number_starts.get(before)
        if start is not None and start >= self._taken_by_others(street.first):
            return street._replace(first=start, weight=street.weight + 1, fine=True)
        named = tokens.number_starts.get(street.last, 0)
        if any(tokens.is_word(at) for at in range(place + 1, named)):  # Lorong Haji Taib 3
            return street._replace(weight=street.weight + 1, fine=True)
        return street

    def _area(self, place: int, term: Term) -> Part | None:
        tokens = self.tokens
        left = self._number_left(place)
        if left is not None and (left[1] or term.side is Side.LEFT):
            return self._named(left[0], place + 1, term)
        if tokens.is_mark(place - 1, "-") and tokens.glued(place):
            return None
        if term.side is Side.LEFT:
            first = self._name_before(place)
            if (right := self._number_right(place + 1)) is not None:
                return self._named(first, right, term)
            if first < place:
                return self._named(first, place + 1, term)
            at = place + 1 + tokens.is_mark(place + 1, QUOTES)
            if not tokens.is_word(at) or not (tokens.capital(at) or tokens.known_place(at)):
                return None
        last = name_after(self.tokens, place + 1, numbers=True)
        if last == place + 1:
            return self._named(self._name_before(place), last, term) if left is None else None
        if last not in tokens.number_starts and (right := self._number_right(last)) is not None:
            last = right  # массив Чиланзар-9
        return self._named(place, last, term)

    @staticmethod
    def _named(first: int, last: int, term: Term) -> Part | None:
        """An area with a name or a number; None for its word alone."""
        return Part(first, last, Kind.AREA, term, term.weight, fine=False) if last - first > 1 else None

    def _admin(self, place: int, term: Term) -> Part | None:
        tokens = self.tokens
        if term.side is Side.RIGHT:
            if len(tokens.keys[place]) == 1 and not tokens.is_mark(place + 1, "."):
                at = place + 1
            else:
                at = place + 1 + tokens.is_mark(place + 1, ".")
            known = tokens.known_place(at) if tokens.is_word(at) else None
            if known is not None:
                return Part(place, known[0], Kind.ADMIN, term, term.weight, fine=False)
            if tokens.is_word(at) and tokens.capital(at) and can_name(self.tokens, at, inside=False):
                return Part(place, at + 1, Kind.ADMIN, term, term.weight, fine=False)
            return None
        if self.found and self.found[-1].kind is Kind.PLACE and self.found[-1].last == place:
            first = self.found[-1].first
        else:
            first = self._name_before(place)
        if first == place:
            return None
        last = place + 1 + (tokens.is_mark(place + 1, ".") and len(tokens.keys[place]) <= 3)
        return Part(first, last, Kind.ADMIN, term, term.weight, fine=False)

    def _place(self, place: int, last: int, term: Term) -> Part:
        tokens = self.tokens
        if term is DISTRICT:
            at = last + 1 if tokens.is_mark(last, "-") else last
            end = tokens.numbers.get(at)
            if end is not None and not claimed(self.tokens, end):
                groups = tokens.keys[at].count("-") + tokens.keys[at].count("/")
                while groups < 2 and tokens.is_mark(end, "-/") and end + 1 in tokens.numbers:
                    end = tokens.numbers[end + 1]
                    groups += 1
                bound = at > last or tokens.glued(at)
                fine = groups == 2  # quarter-house-flat: Чиланзар 9-12-45
                weight = 2.0 if fine else 1.0 if bound else _WEAK
                return Part(place, end, Kind.AREA, term, weight, fine)
        return Part(place, last, Kind.PLACE, term, term.weight, fine=False)

    def _signed(self, place: int) -> Part | None:
        """*No. 12*: a house only beside a street."""
        end = self.tokens.numbers.get(self.tokens.after_sign(place + 1))
        if end is None or claimed(self.tokens, end):
            return None
        return Part(place, end, Kind.UNIT, "number", _WEAK, fine=True)

    def _postcode(self, place: int) -> Part | None:
        tokens = self.tokens
        key = tokens.keys[place]
        if tokens.is_word(place - 1) and tokens.glued(place) and len(key) == 4 and key.isdigit():
            letters = tokens.keys[place - 1]  # Brunei: district, mukim, village, post office
            if len(letters) == 2 and letters[0] in "bktp" and letters.isascii() and place - 1 >= self.free:
                return Part(place - 1, place + 1, Kind.POSTCODE, "brunei", 1.0, fine=True)
        if not key.isdigit() or len(key) not in (5, 6):
            return None
        if len(key) == 6 and self._opens_place(place + 1):
            return Part(place, place + 1, Kind.POSTCODE, "digits", 0.5, fine=False)
        if not self.found:
            return None
        if len(key) == 6 and key[0] not in "12":
            return None
        known = tokens.is_word(place + 1) and tokens.known_place(place + 1) is not None
        gap = range(self.found[-1].last, place)
        if len(gap) > (_GAP if known else 2):
            return None
        if not all(tokens.is_mark(at, ",.\n") or (known and tokens.is_word(at)) for at in gap):
            return None
        if tokens.is_word(place + 1) and tokens.keys[place + 1] in _AMOUNTS:
            return None
        last = place + 1
        if len(key) == 5 and not known:
            town = name_after(self.tokens, last)
            if town > last and (tokens.capital(last) or not tokens.is_word(town)):
                last = town
        return Part(place, last, Kind.POSTCODE, "digits", 0.5, fine=len(key) == 5)

    def _opens_place(self, place: int) -> bool:
        """*100115, Ташкент*: a postcode that leads."""
        tokens = self.tokens
        place += tokens.is_mark(place, ",")
        if not tokens.is_word(place):
            return False
        term = tokens.terms[place]
        return tokens.known_place(place) is not None or (term is not None and term.kind is Kind.ADMIN)

    def _bare_street(self, place: int) -> Part | None:
        """A street without its word: *Навои 15, кв 3*, and *manzil: Shota Rustaveli 45*."""
        tokens = self.tokens
        end = tokens.numbers.get(place)
        if end is None or claimed(self.tokens, end):
            return None
        first = self._name_before(place)
        if first == place:
            return None
        before = first - 1
        while tokens.is_mark(before, ":-"):
            before -= 1
        said = tokens.is_word(before) and tokens.keys[before].startswith(ANNOUNCING)
        at = end + tokens.is_mark(end, ",")
        at = at if tokens.numbers.get(at) is None else tokens.numbers[at]
        term = tokens.term(at + tokens.is_mark(at, "-"))
        beside_unit = term is not None and term.kind is Kind.UNIT and tokens.capital(first)
        if not (said or beside_unit):
            return None
        doors = end - place > 1 or not tokens.keys[place].isdigit()  # house and flat: Мира 5-12
        return Part(first, end, Kind.STREET, "bare", 1.0 if said or doors else _WEAK, fine=True)

    def _landmark(self, place: int, term: Term) -> Part | None:
        tokens = self.tokens
        if term.side is Side.LEFT:
            first = self._name_before(place)
            return Part(first, place + 1, Kind.LANDMARK, term, 0.0, fine=False) if first < place else None
        at = place + 1
        while tokens.is_mark(at, ':-"«') or (
            tokens.is_word(at) and tokens.keys[at] in ("с", "со", "to", "of", "dengan", "the")
        ):
            at += 1
        last = at
        while last < len(tokens) and last - at < WORDS_IN_NAME:
            if tokens.is_word(last) and (tokens.keys[last] in NOT_NAMES or self._begins_part(last)):
                break
            if not tokens.is_word(last) and last not in tokens.numbers and not tokens.is_mark(last, '-№#"»'):
                break
            if last in tokens.numbers and claimed(self.tokens, tokens.numbers[last]):
                break
            last += 1
        return Part(place, last, Kind.LANDMARK, term, 0.0, fine=False) if last > at else None

    def _begins_part(self, place: int) -> bool:
        term = self.tokens.terms[place]
        return term is not None and term.side is Side.RIGHT
