"""Canaries: made-up persons whose every written form is known, for tests that look for leaks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b

import numpy as np

from transforms.demo import schema
from transforms.demo.draws import Ints
from transforms.demo.identifiers import phone_parts
from transforms.demo.people import CANARIES, People
from transforms.demo.profile import Profile

_APPEARANCES = 300  # orders of canaries over all days, if there are that many orders


@dataclass(frozen=True)
class Canary:
    """One canary person.

    ``forms``: kind of value -> every form in which the demo may write it. ``parts``: given name and
    surname alone, in both scripts (a given name may stand alone before *aka* or *opa*).
    """

    person: int
    forms: dict[str, tuple[str, ...]]
    parts: tuple[str, ...]


class Canaries:
    """All canaries of a profile."""

    def __init__(self, people: People, profile: Profile, days: int) -> None:
        self._days = days
        self.persons: Ints = CANARIES + np.arange(len(profile.canaries), dtype=np.int64)
        phones = {
            slot: values.to_list()
            for slot, values in phone_parts(people.phone_numbers.of(self.persons)).items()
        }
        emails = people.emails(self.persons).to_list()
        plain = {
            schema.CARD: people.cards(self.persons).to_list(),
            schema.PINFL: people.pinfls(self.persons).to_list(),
            schema.PASSPORT: people.passports(self.persons).to_list(),
            schema.BANK_ACCOUNT: people.accounts(self.persons).to_list(),
            schema.IP: people.ips(self.persons).to_list(),
            schema.ADDRESS: people.addresses(self.persons).to_list(),
        }
        phone_forms = [f.form for f in (*profile.phones.in_columns, *profile.phones.in_text)]
        self.all: list[Canary] = []
        for at, name in enumerate(profile.canaries):
            slots = {slot: values[at] for slot, values in phones.items()}
            scripts = [(name.given, name.surname), name.cyrillic]
            forms = {
                schema.PERSON: cases(f"{a} {b}" for g, s in scripts for a, b in ((g, s), (s, g))),
                schema.PHONE: cases(form.format(**slots) for form in phone_forms),
                schema.EMAIL: cases([emails[at]]),
                schema.PASSPORT: cases([plain[schema.PASSPORT][at], split(plain[schema.PASSPORT][at], 2)]),
                schema.CARD: groups(plain[schema.CARD][at], 4),
                schema.BANK_ACCOUNT: groups(plain[schema.BANK_ACCOUNT][at], 5),
                schema.PINFL: (plain[schema.PINFL][at],),
                schema.IP: cases([plain[schema.IP][at]]),
                schema.ADDRESS: cases([plain[schema.ADDRESS][at]]),
            }
            parts = cases(word for pair in scripts for word in pair)
            self.all.append(Canary(int(self.persons[at]), forms, parts))
        self._by_value = {
            value: canary
            for canary in self.all
            for values in (*canary.forms.values(), canary.parts)
            for value in values
        }

    def owner_of(self, value: str) -> Canary | None:
        """The canary to whom a written value belongs."""
        return self._by_value.get(value)

    @property
    def values(self) -> list[str]:
        return list(self._by_value)

    def among(self, people: Ints, days: range, stream: str, pool: Ints | None = None) -> Ints:
        """``people`` of some days with a few replaced by canaries, evenly and in turn.

        ``pool``: what to put there instead of the canaries' person numbers (their accounts, say).
        """
        pool = self.persons if pool is None else pool
        size = len(people)
        if not len(pool) or not size:
            return people
        per_day = max(1, _APPEARANCES // self._days)
        count = min(per_day * len(days), max(1, size // 4))
        places = (np.arange(count, dtype=np.int64) + 1) * size // (count + 1)
        offset = int.from_bytes(blake2b(stream.encode(), digest_size=4).digest())
        turn = (days.start * per_day + np.arange(count) + offset) % len(pool)
        replaced = people.copy()
        replaced[places] = pool[turn]
        return replaced


def cases(words: Iterable[str]) -> tuple[str, ...]:
    """Each word as it is, in small letters and in capitals, with every kind of apostrophe."""
    forms: dict[str, None] = {}
    for word in words:
        for mark in ("ʻ", "'", "’", "‘", "`", ""):
            written = word.replace("ʻ", mark)
            forms.update(dict.fromkeys((written, written.lower(), written.upper())))
    return tuple(forms)


def groups(digits: str, size: int) -> tuple[str, ...]:
    """Digits as they are, in groups with blanks, and in groups with hyphens."""
    cut = [digits[i : i + size] for i in range(0, len(digits), size)]
    return (digits, " ".join(cut), "-".join(cut))


def split(text: str, at: int) -> str:
    """A text with a blank after so many signs."""
    return f"{text[:at]} {text[at:]}"
