"""How people type: small letters, other apostrophes or none, typos, no-break spaces, emoji, no full stop.

Noise changes pieces, never their order or labels, so labels stay true. Typos fall on the words between the
values only: a mistyped number would be another number.
"""

from __future__ import annotations

from random import Random
from typing import Final

from tests.corpus.labelled import Piece

_APOSTROPHES: Final = ("'", "'", "‘", "’", "ʻ", "ʼ", "`", "")
_SIGNED: Final = ("uz", "uz-cyrl", "mixed")
_EMOJI: Final = ("🙏", "😊", "❤️", "👍", "🔥", "😡", "✅", "📦", "🌹")
# where letters or signs are part of the value itself
_EXACT: Final = frozenset({"PASSWORD", "EMAIL", "TELEGRAM", "INSTAGRAM", "IBAN", "COORDINATES", "IP"})


def noisy(pieces: list[Piece], rng: Random, language: str) -> list[Piece]:
    """The same pieces as somebody in a hurry would type them."""
    if language in _SIGNED and rng.random() < 0.6:
        sign = rng.choice(_APOSTROPHES)
        pieces = [
            p if p.label in _EXACT or p.label == "COORDINATES" else p._replace(text=p.text.replace("'", sign))
            for p in pieces
        ]
    if rng.random() < 0.2:
        pieces = [p if p.label in _EXACT else p._replace(text=p.text.lower()) for p in pieces]
    elif rng.random() < 0.03:
        pieces = [p if p.label in _EXACT else p._replace(text=p.text.upper()) for p in pieces]
    if rng.random() < 0.15:
        pieces = _with_typo(pieces, rng)
    if rng.random() < 0.05:
        pieces = [p._replace(text=p.text.replace(" ", "\u00a0", 2)) if p.label is None else p for p in pieces]
    if rng.random() < 0.05:
        pieces = [
            p._replace(text=p.text.replace("-", "–")) if p.label in ("PHONE", None) else p for p in pieces
        ]
    if rng.random() < 0.25 and pieces[-1].label is None:
        last = pieces[-1]
        pieces = [*pieces[:-1], last._replace(text=last.text.rstrip(".!?"))]
    if rng.random() < 0.1:
        pieces = [*pieces, Piece(" " + rng.choice(_EMOJI) * rng.randrange(1, 4))]
    if rng.random() < 0.03:
        pieces = [Piece(rng.choice(_EMOJI) + " "), *pieces]
    # two code points from one upper- or lower-casing (ß, İ) would break nothing: labels are laid afterwards
    return [p for p in pieces if p.text]


def _with_typo(pieces: list[Piece], rng: Random) -> list[Piece]:
    places = [
        at
        for at, piece in enumerate(pieces)
        if piece.label is None and any(len(w) > 5 for w in piece.text.split(" "))
    ]
    if not places:
        return pieces
    at = rng.choice(places)
    words = pieces[at].text.split(" ")
    which = rng.choice([place for place, word in enumerate(words) if len(word) > 5])
    word = words[which]
    cut = rng.randrange(1, len(word) - 2)
    if not word[cut : cut + 2].isalpha():
        return pieces
    words[which] = rng.choice(
        (
            word[:cut] + word[cut + 1 :],  # a letter left out
            word[:cut] + word[cut + 1] + word[cut] + word[cut + 2 :],  # two letters swapped
            word[:cut] + word[cut] + word[cut:],  # a letter twice
        )
    )
    return [*pieces[:at], pieces[at]._replace(text=" ".join(words)), *pieces[at + 1 :]]
