"""Free text with personal values in the middle of it, in four languages, and a record of those values."""

from __future__ import annotations

import string
from collections.abc import Callable
from dataclasses import dataclass, field

import polars as pl

from transforms.demo import schema
from transforms.demo.draws import Draws, Ints
from transforms.demo.people import People
from transforms.demo.profile import LANGUAGES, Profile

PERSONAL_SLOTS = {
    "name": schema.PERSON,
    "given": schema.PERSON,
    "phone": schema.PHONE,
    "email": schema.EMAIL,
    "card": schema.CARD,
    "pinfl": schema.PINFL,
    "passport": schema.PASSPORT,
    "account": schema.BANK_ACCOUNT,
    "ip": schema.IP,
    "address": schema.ADDRESS,
}
# People write in small letters in a chat; some shout.
_CASES = (0.76, 0.21, 0.03)
_SIZES = ("S", "M", "L", "XL", "42", "44", "46-48")


@dataclass
class Planted:
    """Personal values within text: parallel lists. ``row_ids`` are primary keys."""

    row_ids: list[int] = field(default_factory=list)
    kinds: list[str] = field(default_factory=list)
    values: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Template:
    pieces: tuple[tuple[str, str | None], ...]  # literal text, then the slot after it

    @classmethod
    def parse(cls, text: str) -> Template:
        return cls(tuple((lit, slot) for lit, slot, _, _ in string.Formatter().parse(text)))

    @property
    def slots(self) -> set[str]:
        return {slot for _, slot in self.pieces if slot}


class TextWriter:
    """Writes one text a row from the profile's templates of a kind."""

    def __init__(self, draws: Draws, profile: Profile, people: People) -> None:
        self.draws = draws
        self.people = people
        self.profile = profile
        self._templates = {
            kind: {language: [Template.parse(t) for t in texts] for language, texts in by_language.items()}
            for kind, by_language in profile.texts.items()
        }

    def write(
        self, kind: str, rows: Ints, people: Ints, stream: str, others: Ints | None = None
    ) -> tuple[list[str], Planted]:
        """Texts of ``kind`` about ``people``, one a row (``rows`` are primary keys), and what is planted.

        A canary's text always has at least one personal slot. ``others``: the persons whose names and
        phones stand in the text instead of the writer's own (a neighbour, a buyer), where given.
        """
        by_language = self._templates[kind]
        languages = self.people.language(people)
        named = people if others is None else others
        canary = self.people.is_canary(named)
        chosen: list[Template] = []
        drawn = self.draws.bits(stream + "/template", rows)
        for position, bits, marked in zip(languages.tolist(), drawn.tolist(), canary.tolist(), strict=True):
            templates = by_language.get(LANGUAGES[position]) or next(iter(by_language.values()))
            if marked:
                templates = [t for t in templates if t.slots & (PERSONAL_SLOTS.keys() - {"address"})]
            chosen.append(templates[bits % len(templates)])
        values = self._slot_values(set().union(*(t.slots for t in chosen)), named, rows, stream)
        cases = self.draws.pick(stream + "/case", rows, _CASES).tolist()
        marks = self.draws.whole(stream + "/marks", rows, 0, 4).tolist()
        texts: list[str] = []
        planted = Planted()
        for at, template in enumerate(chosen):
            parts: list[str] = []
            for literal, slot in template.pieces:
                parts.append(_casual(literal, cases[at], marks[at]))
                if slot is None:
                    continue
                value = values[slot][at]
                if slot in PERSONAL_SLOTS:
                    value = _casual(value, cases[at], 0)
                    planted.row_ids.append(int(rows[at]))
                    planted.kinds.append(PERSONAL_SLOTS[slot])
                    planted.values.append(value)
                parts.append(value)
            texts.append("".join(parts))
        return texts, planted

    def _slot_values(self, slots: set[str], people: Ints, rows: Ints, stream: str) -> dict[str, list[str]]:
        p, d = self.people, self.draws
        makers: dict[str, Callable[[], pl.Series]] = {
            "name": lambda: p.written_names(people, rows, stream + "/name"),
            "given": lambda: p.written_names(people, rows, stream + "/given", given_only=True),
            "phone": lambda: p.written_phones(people, rows, stream, self.profile.phones.in_text),
            "email": lambda: p.written_emails(people, rows, stream + "/email"),
            "card": lambda: self._grouped(p.cards(people), rows, stream + "/card", 4),
            "pinfl": lambda: p.pinfls(people),
            "passport": lambda: self._spaced_passport(p.passports(people), rows, stream),
            "account": lambda: self._grouped(p.accounts(people), rows, stream + "/account", 5),
            "ip": lambda: p.ips(people),
            "address": lambda: p.addresses(people),
            "order": lambda: _number("BZ-", d.whole("o", rows, 10**5, 10**6)),
            "price": lambda: _price(d.whole(stream + "/price", rows, 15, 4000)),
            "date": lambda: _date(d.whole(stream + "/date", rows, 0, 360)),
            "time": lambda: pl.Series([f"{h}:00" for h in range(9, 22)]).gather(d.whole("t", rows, 0, 13)),
            "size": lambda: pl.Series(_SIZES).gather(d.whole("s", rows, 0, len(_SIZES))),
            "sku": lambda: _number("SMT-", d.whole("k", rows, 1000, 9999)),
            "track": lambda: _number("RR", d.whole("r", rows, 10**8, 10**9)) + "UZ",
        }
        return {slot: makers[slot]().to_list() for slot in sorted(slots)}

    def _grouped(self, numbers: pl.Series, rows: Ints, stream: str, size: int) -> pl.Series:
        """Digits as they are, in groups with blanks, or in groups with hyphens."""
        form = self.draws.pick(stream + "/group", rows, [0.5, 0.38, 0.12])
        spaced = numbers.str.replace_all(rf"(\d{{{size}}})", "$1 ").str.strip_chars()
        hyphened = spaced.str.replace_all(" ", "-")
        grouped = spaced.zip_with(pl.Series(form == 1), hyphened)
        return numbers.zip_with(pl.Series(form == 0), grouped)

    def _spaced_passport(self, numbers: pl.Series, rows: Ints, stream: str) -> pl.Series:
        spaced = self.draws.chance(stream + "/passport", rows, 0.3)
        return numbers.zip_with(pl.Series(~spaced), numbers.str.replace(r"^(..)", "$1 "))


def _casual(text: str, case: int, mark: int) -> str:
    """Small letters (1) or capitals (2); the apostrophe of oʻ and gʻ as people type it."""
    if mark:
        text = text.replace("ʻ", ("'", "’", "‘")[mark - 1])
    return text.lower() if case == 1 else text.upper() if case == 2 else text


def _number(prefix: str, numbers: Ints) -> pl.Series:
    return pl.Series([f"{prefix}{number}" for number in numbers.tolist()])


def _price(thousands: Ints) -> pl.Series:
    return pl.Series([f"{n * 1000:,}".replace(",", " ") for n in thousands.tolist()])


def _date(number: Ints) -> pl.Series:
    return pl.Series([f"{n % 28 + 1:02d}.{n // 28 % 12 + 1:02d}.2026" for n in number.tolist()])
