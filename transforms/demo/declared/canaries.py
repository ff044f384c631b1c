"""Canaries of a declared demo: made-up persons whose every written form is known."""

from __future__ import annotations

from datetime import date

import numpy as np

from transforms.demo.canaries import Canary, cases, groups, split
from transforms.demo.declared.model import Demo
from transforms.demo.declared.naming import scripts_of
from transforms.demo.declared.people import canary_people
from transforms.demo.declared.persons import KINDS
from transforms.demo.draws import Draws

_SAID_BY_MANY = ("BIRTHDAY", "COORDINATES", "CARD_EXPIRY")
"""Kinds whose values many persons share: to find one of them proves nothing."""


class DeclaredCanaries:
    """All canaries of a demo, as the sidecar writes them down."""

    def __init__(self, demo: Demo, draws: Draws, first: date) -> None:
        self.all: list[Canary] = []
        persons = canary_people(demo, draws, first)
        if persons is None:
            return
        people = np.arange(len(demo.canaries), dtype=np.int64)
        values = {
            name: persons.attribute(name, people).to_list()
            for name, kind in KINDS.items()
            if kind not in ("PERSON", "PHONE", *_SAID_BY_MANY)
        }
        phone_forms = (*persons.phones.in_columns, *persons.phones.in_text)
        for at, canary in enumerate(demo.canaries):
            scripts = scripts_of(canary)
            forms: dict[str, tuple[str, ...]] = {
                "PERSON": cases(f"{a} {b}" for g, s in scripts for a, b in ((g, s), (s, g))),
                "PHONE": cases(persons.book.forms_of(at, phone_forms)),
            }
            for name, column in values.items():
                written = str(column[at])
                forms[KINDS[name]] = tuple(
                    dict.fromkeys((*forms.get(KINDS[name], ()), *_forms(name, written)))
                )
            parts = cases(word for pair in scripts for word in pair)
            self.all.append(Canary(at, forms, parts))
        self._by_value = {
            value: canary
            for canary in self.all
            for values_ in (*canary.forms.values(), canary.parts)
            for value in values_
        }

    def owner_of(self, value: str) -> Canary | None:
        """The canary to whom a written value belongs."""
        return self._by_value.get(value)

    @property
    def values(self) -> list[str]:
        return list(self._by_value) if self.all else []


def _forms(attribute: str, written: str) -> tuple[str, ...]:
    if attribute == "card":
        return groups(written, 4)
    if attribute == "account":
        return groups(written, 5)
    if attribute == "passport":
        return cases([written, split(written, 2 if written[1].isalpha() else 1)])
    if attribute == "plate":
        return cases([written, written.replace(" ", "")])
    return cases([written])
