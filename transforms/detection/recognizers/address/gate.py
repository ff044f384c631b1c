"""Which texts of a column can hold an address, decided in Polars."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import polars as pl

from transforms.detection.recognizers.address.chains import CONTEXT
from transforms.detection.recognizers.address.parts import ANNOUNCING
from transforms.detection.recognizers.address.places import DISTRICT, PLACES
from transforms.detection.recognizers.address.stop_words import NUMBER_SIGNS
from transforms.detection.recognizers.address.terms import Kind
from transforms.detection.recognizers.address.tokens import TERMS
from transforms.detection.text import LETTERS

_OTHER: Final = f"[^{LETTERS}]"
_START: Final = f"(?:^|{_OTHER})"
_SHORT: Final = 4


def _words(keys: Iterable[str], then: str) -> str:
    """Any of ``keys`` and ``then``: short ones whole, long ones by what begins them."""
    short: list[str] = []
    long: list[str] = []
    for key in sorted(keys):
        if len(key) < _SHORT:
            short.append(key)
        elif not long or not key.startswith(long[-1]):
            long.append(key)
    # no word boundaries: a Unicode one takes the matcher off its fast path (50 x slower)
    return f"(?:(?:{'|'.join(short)}){then}|(?:{'|'.join(long)})[{LETTERS}]*{then})"


_STREETS: Final = {key for key, term in TERMS.items() if term.kind is Kind.STREET}
_AREAS: Final = {key for key, term in TERMS.items() if term.kind is Kind.AREA}
_UNITS: Final = {key for key, term in TERMS.items() if term.kind is Kind.UNIT}
_LETTERED: Final = {key for key, term in TERMS.items() if term.lettered}
_DISTRICTS: Final = {key.replace("_", " +") for key, term in PLACES.items() if term is DISTRICT}

_END: Final = f"(?:{_OTHER}|$)"
_NAMED: Final = _START + _words(_STREETS | _AREAS | _LETTERED | set(ANNOUNCING), _END)
_SIGNS: Final = f"(?:(?:{'|'.join(sorted(NUMBER_SIGNS))}){_OTHER}*)*"
_LEFT_UNIT: Final = _words(_UNITS, _END)
_NUMBERED: Final = (
    f"{_START}{_words(_UNITS, f'{_OTHER}*{_SIGNS}[0-9]')}"  # uy 12, дом № 12
    f"|[0-9]{_OTHER}*{_LEFT_UNIT}"  # 12-uy
    f"|[0-9][ -]*[{LETTERS}]{{1,5}}{_OTHER}+{_LEFT_UNIT}"  # 12а уй, 12-chi uy
    f"|{_START}{_words(_DISTRICTS, ' *-? *[0-9]')}"  # Чиланзар-9
)
_STREET: Final = _START + _words(_STREETS, _END)
_AREA: Final = _START + _words(_AREAS | _LETTERED, _END)


def may_hold_address(lowered: pl.Expr) -> pl.Expr:
    """A digit and a street, an area or a numbered house; without one two of: street, area, context."""
    bare = lowered.str.replace_all("'", "", literal=True)
    digit = lowered.str.contains("[0-9]")
    street, area = bare.str.contains(_STREET), bare.str.contains(_AREA)
    said = bare.str.contains_any(list(CONTEXT))
    numbered = digit & (bare.str.contains(_NAMED) | bare.str.contains(_NUMBERED))
    return numbered | (street & area) | (said & (street | area))
