"""Random draws that depend on (seed, stream, row) alone.

Every draw is a hash of its row's number, so a row has the same content in whatever chunk, order or
store it is written, and nothing has to be remembered between chunks.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]


class Draws:
    """Vectorised draws. ``ids`` are row numbers (or person numbers); shapes in = shapes out."""

    def __init__(self, seed: int) -> None:
        self.seed = seed

    def bits(self, stream: str, ids: Ints) -> npt.NDArray[np.uint64]:
        """64 mixed bits an id. SplitMix64 (Steele, Lea, Flood, OOPSLA 2014) keyed by stream and seed."""
        digest = blake2b(f"{self.seed}/{stream}".encode(), digest_size=8).digest()
        z = ids.astype(np.uint64) * np.uint64(0x9E3779B97F4A7C15) + np.uint64(int.from_bytes(digest))
        z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        mixed: npt.NDArray[np.uint64] = z ^ (z >> np.uint64(31))
        return mixed

    def uniform(self, stream: str, ids: Ints) -> Floats:
        """In [0, 1)."""
        return (self.bits(stream, ids) >> np.uint64(11)).astype(np.float64) * 2.0**-53

    def chance(self, stream: str, ids: Ints, share: float | Floats) -> Flags:
        flags: Flags = self.uniform(stream, ids) < share
        return flags

    def whole(self, stream: str, ids: Ints, low: int | Ints, high: int | Ints) -> Ints:
        """Integers in [low, high)."""
        width = np.asarray(high) - np.asarray(low)
        drawn: Ints = (np.asarray(low) + self.uniform(stream, ids) * width).astype(np.int64)
        return drawn

    def pick(self, stream: str, ids: Ints, weights: Sequence[float] | Floats) -> Ints:
        """Positions in ``weights``, drawn in proportion to them."""
        return pick(self.uniform(stream, ids), np.asarray(weights, dtype=np.float64))

    def normal(self, stream: str, ids: Ints) -> Floats:
        """Standard normal (Box and Muller, 1958)."""
        u = 1.0 - self.uniform(stream + "/u", ids)
        v = self.uniform(stream + "/v", ids)
        return np.asarray(np.sqrt(-2.0 * np.log(u)) * np.cos(2.0 * np.pi * v), dtype=np.float64)

    def lognormal(self, stream: str, ids: Ints, median: float | Floats, spread: float | Floats) -> Floats:
        return np.asarray(median * np.exp(spread * self.normal(stream, ids)), dtype=np.float64)

    def rank(self, stream: str, ids: Ints, size: int | Ints, exponent: float) -> Ints:
        """Zipf-like ranks in [0, size), 0 the most frequent; no table of ``size`` weights is held.

        Inverse of the continuous power law with density x**-exponent on [1, size + 1).
        """
        top = np.asarray(size, dtype=np.float64) + 1.0
        power = 1.0 - exponent if abs(exponent - 1.0) > 1e-9 else 1e-9
        x = ((top**power - 1.0) * self.uniform(stream, ids) + 1.0) ** (1.0 / power)
        return np.minimum(x.astype(np.int64) - 1, np.asarray(size, dtype=np.int64) - 1)


def pick(uniform: Floats, weights: Floats) -> Ints:
    """Positions in ``weights`` for uniform numbers in [0, 1)."""
    edges = np.cumsum(weights)
    at = np.searchsorted(edges, uniform * edges[-1], side="right")
    return np.asarray(np.minimum(at, len(weights) - 1), dtype=np.int64)


def zipf_weights(size: int, exponent: float) -> Floats:
    """Shares of ranks 1 … size, largest first, summing to 1."""
    weights = np.arange(1, size + 1, dtype=np.float64) ** -exponent
    return np.asarray(weights / weights.sum(), dtype=np.float64)
