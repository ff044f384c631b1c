"""How much a word that no list has looks like a name, by its letters alone.

A logistic model over the runs of two to four letters of a skeleton, learnt from the lists themselves
(``python -m transforms.detection.names.learn_likeness``): listed names against listed everyday words. It
decides nothing where a list does. On a fifth of the words kept apart, 41 % of names and 3 % of other words
score ``NAME`` or more, 2 % of names and 27 % of others ``OTHER`` or less.
"""

from __future__ import annotations

from base64 import b85decode
from functools import cache
from typing import Final
from zlib import crc32

NAME: Final = 3.5
"""From here on a word that is written with a capital inside of a sentence is taken for a name."""
OTHER: Final = -3.0
"""Down from here a word in small letters is taken for none, even where a name might stand."""

SHORTEST: Final = 4  # letters: fewer tell too little
BUCKETS: Final = 1 << 14
SCALE: Final = 24.0  # a weight is stored as a whole number of this fraction
_RUNS: Final = (2, 3, 4)


def runs(bare: str) -> set[int]:
    """Places of the weights of a word."""
    bounded = f"^{bare}$"
    return {
        crc32(bounded[at : at + length].encode()) % BUCKETS
        for length in _RUNS
        for at in range(len(bounded) - length + 1)
    }


def likeness(bare: str) -> float:
    """Log-odds that the skeleton ``bare`` is a name; 0 for what is too short to say."""
    if len(bare) < SHORTEST:
        return 0.0
    weights, offset = _learnt()
    return (sum(weights[at] for at in runs(bare)) + offset) / SCALE


@cache
def _learnt() -> tuple[tuple[int, ...], int]:
    from transforms.detection.names.likeness_weights import OFFSET, WEIGHTS

    return tuple(value - 128 for value in b85decode(WEIGHTS)), OFFSET
