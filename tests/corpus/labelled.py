"""What a labelled text is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, NamedTuple

LANGUAGES: Final = ("uz", "uz-cyrl", "ru", "en", "ms", "mixed")


class Span(NamedTuple):
    """Code points ``start`` (included) to ``end`` (excluded) of a text hold a personal value."""

    start: int
    end: int
    entity_type: str


class Piece(NamedTuple):
    """A stretch of a text under construction: literal (``None``), a type, or :data:`EITHER`."""

    text: str
    label: str | None = None


EITHER: Final = "EITHER"
"""Label of stretches that may be covered or not, such as the town before a street: not measured."""


@dataclass(frozen=True)
class Labelled:
    """A text with its personal values.

    ``spans`` are ordered and free of overlaps. ``either`` are stretches on which the labelling
    convention is silent: they count neither as labelled nor as unlabelled characters.
    """

    text: str
    spans: tuple[Span, ...]
    language: str
    either: tuple[Span, ...] = ()
