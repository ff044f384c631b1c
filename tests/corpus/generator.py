"""Texts made of templates, values and noise, with the places of the personal values.

A template is a line with placeholders. ``{PERSON}`` in capitals is a labelled value of that entity type,
``{PERSON:full}`` one in a form of its own, ``{PERSON|ga}`` one with a grammatical ending that belongs to
the label; ``{price}`` in small letters is a neutral value that must stay. Cyrillic Uzbek
is its own templates and those of Latin Uzbek transliterated.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from random import Random
from typing import Final

from tests.corpus.labelled import EITHER, LANGUAGES, Labelled, Piece, Span
from tests.corpus.noise import noisy
from tests.corpus.script import to_cyrillic
from tests.corpus.split import Part, part_of
from tests.corpus.templates import blind, en, fresh, mixed, ms, ru, uz, uz_cyrl, wide
from tests.corpus.values import (
    blind_forms,
    blind_persons,
    blind_places,
    dates,
    fresh_forms,
    names,
    numbers,
    places,
    secrets,
    wide_forms,
)
from tests.corpus.values.neutral import neutral

_PLACEHOLDER: Final = re.compile(r"\{([A-Za-z_]+)(?::([a-z]+))?(?:\|([^}]*))?\}")

_NUMBERS: Final[dict[str, Callable[[Random, str, str], list[Piece]]]] = {
    "PHONE": numbers.phone,
    "CARD": numbers.card,
    "CARD_EXPIRY": numbers.card_expiry,
    "CVV": numbers.cvv,
    "PINFL": numbers.pinfl,
    "PASSPORT": numbers.passport,
    "BANK_ACCOUNT": numbers.bank_account,
    "TAX_ID": numbers.tax_id,
    "IBAN": numbers.iban,
    "MYKAD": numbers.mykad,
    "BRUNEI_IC": numbers.brunei_ic,
    "PLATE": numbers.plate,
    "IP": numbers.ip,
    "COORDINATES": numbers.coordinates,
}
_WRITTEN: Final[dict[str, tuple[str, ...]]] = {
    "uz": uz.TEMPLATES,
    "uz-cyrl": (*uz_cyrl.TEMPLATES, *uz.TEMPLATES),
    "ru": ru.TEMPLATES,
    "en": en.TEMPLATES,
    "ms": ms.TEMPLATES,
    "mixed": mixed.TEMPLATES,
}


def has_entity(template: str) -> bool:
    """Whether a template has a labelled placeholder."""
    return any(kind.isupper() for kind, _, _ in _PLACEHOLDER.findall(template))


@cache
def templates_of(language: str, part: Part) -> tuple[list[str], list[str]]:
    """The templates of a part: with entities, and without."""
    if part == "blind":
        own = [template.replace("⏎", "\n") for template in blind.WRITTEN[language]]
    elif part == "wide":
        own = [template.replace("⏎", "\n") for template in wide.WRITTEN[language]]
    elif part == "fresh":
        own = [template.replace("⏎", "\n") for template in fresh.WRITTEN[language]]
    else:
        own = [template for template in _WRITTEN[language] if part_of(template) == part]
    return [t for t in own if has_entity(t)], [t for t in own if not has_entity(t)]


def generate(count: int, seed: int, part: Part) -> list[Labelled]:
    """``count`` labelled texts, the six languages in turn; the same for the same arguments.

    Two texts in three have personal values. The seed of one text does not depend on ``count``.
    """
    return [_one(LANGUAGES[at % len(LANGUAGES)], Random(f"{seed}/{part}/{at}"), part) for at in range(count)]


def _one(language: str, rng: Random, part: Part) -> Labelled:
    if language == "mixed" and rng.random() < 0.4:
        pieces: list[Piece] = []
        for tongue in rng.sample(("uz", "uz-cyrl", "ru", "en", "ms"), 2):
            if pieces:
                pieces.append(Piece(rng.choice((" ", ". ", "\n", ", ", " / "))))
            pieces += _filled(_chosen(tongue, rng, part), tongue, rng, part)
    else:
        pieces = _filled(_chosen(language, rng, part), language, rng, part)
    return assemble(noisy(pieces, rng, language), language)


def _chosen(language: str, rng: Random, part: Part) -> str:
    entities, plain = templates_of(language, part)
    return rng.choice(entities if rng.random() < 0.67 else plain)


def _filled(template: str, language: str, rng: Random, part: Part) -> list[Piece]:
    # Cyrillic Uzbek from a Latin template: the words between the values are transliterated
    turn = to_cyrillic if language == "uz-cyrl" and part not in ("fresh", "blind", "wide") else str
    pieces: list[Piece] = []
    at = 0
    for found in _PLACEHOLDER.finditer(template):
        if found.start() > at:
            pieces.append(Piece(turn(template[at : found.start()])))
        kind, form, ending = found.group(1), found.group(2) or "", found.group(3) or ""
        made = _value(kind, form, language, rng, part)
        if ending:
            made[-1] = made[-1]._replace(text=made[-1].text + turn(ending))
        pieces += made
        at = found.end()
    if at < len(template):
        pieces.append(Piece(turn(template[at:])))
    return pieces


def _value(kind: str, form: str, language: str, rng: Random, part: Part) -> list[Piece]:
    if not kind.isupper():
        own = blind_forms.neutral(rng, kind, language) if part == "blind" else None
        own = wide_forms.neutral(rng, kind, language) if part == "wide" else own
        return [Piece(own or neutral(rng, kind, language, part))]
    # a message of several languages has values of any of them
    tongue = rng.choice(("uz", "uz", "ru", "uz-cyrl", "ms", "en")) if language == "mixed" else language
    if form in ("uz", "ru", "en", "ms"):
        tongue, form = form, ""
    # now and then the value is in the other script than the message
    if tongue in ("uz", "uz-cyrl") and rng.random() < 0.07:
        tongue = "uz" if tongue == "uz-cyrl" else "uz-cyrl"
    if part == "blind":
        own_made = _blind_value(kind, form, tongue, rng)
        if own_made is not None:
            return own_made
    if part == "wide":
        own_made = wide_forms.value(rng, kind, tongue, form)
        if own_made is not None:
            return own_made
    if (
        part == "fresh"
        and kind in fresh_forms.FORMS
        and (form == "local" or rng.random() < fresh_forms.SHARE)
    ):
        made = fresh_forms.FORMS[kind](rng, tongue, form)
        if made is not None:
            return made
    if kind in _NUMBERS:
        return _NUMBERS[kind](rng, tongue, form)
    match kind:
        case "PERSON":
            return names.person(rng, part, tongue, form)
        case "ADDRESS":
            return places.address(rng, part, tongue, form)
        case "EMAIL":
            return secrets.email(rng, part, tongue)
        case "TELEGRAM":
            return secrets.telegram(rng, part, tongue, form)
        case "INSTAGRAM":
            return secrets.instagram(rng, part, tongue, form)
        case "PASSWORD":
            return secrets.password(rng)
        case "ONE_TIME_CODE":
            return secrets.one_time_code(rng)
        case "BIRTHDAY":
            return dates.birthday(rng, tongue)
    raise KeyError(kind)


def _blind_value(kind: str, form: str, tongue: str, rng: Random) -> list[Piece] | None:
    """A value of the ``blind`` part; None where the makers that the parts share are to make it."""
    if kind == "PERSON":
        return blind_persons.person(rng, tongue, form)
    if kind == "ADDRESS":
        return blind_places.address(rng, tongue, form)
    if kind in blind_forms.OWN:
        return blind_forms.OWN[kind](rng, tongue, form)
    if kind in blind_forms.FORMS and rng.random() < blind_forms.SHARE:
        return blind_forms.FORMS[kind](rng, tongue, form)
    return None


def assemble(pieces: list[Piece], language: str) -> Labelled:
    """The text of pieces, with the places of those that carry a label."""
    spans: list[Span] = []
    either: list[Span] = []
    at = 0
    for text, label in pieces:
        end = at + len(text)
        if label is not None and end > at:
            (either if label == EITHER else spans).append(Span(at, end, label))
        at = end
    return Labelled("".join(piece.text for piece in pieces), tuple(spans), language, tuple(either))
