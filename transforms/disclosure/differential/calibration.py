"""How much noise a declared budget asks for: OpenDP's own maps decide, nothing here trusts a formula.

The budget is split by the declared shares and composed by adding up (Dwork and Roth 2014, theorem 3.16).
Laplace: a measure with share ``s`` is ``s·ε``-private at its own ``l1``. Gaussian: the largest ρ whose
zero-concentrated privacy implies (ε, δ) is split instead, each measure at its own ``l2`` (Bun and Steinke
2016, lemma 2.3 and OpenDP's conversion). Labels that are found in the data take their share of ε and their δ
by Laplace noise on the number of persons and a threshold (Rogers 2023), whatever the mechanism of the rest.

Both kinds of noise are OpenDP's discrete ones over whole numbers (Canonne, Kamath and Steinke 2020): what is
noised are smallest units, and no float ever holds a value.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import Any

from transforms.aggregation.noise import DifferentialPrivacy, Mechanism
from transforms.aggregation.spec import TableSpec
from transforms.disclosure.differential.sensitivity import Sensitivity, of_bounds, sensitivity

_NUDGE = 1 + 1e-12
_STEPS = 200


@dataclass(frozen=True, kw_only=True)
class Scale:
    """Noise of one measure in its smallest unit: Laplace of this scale, or Gaussian of this deviation."""

    mechanism: Mechanism
    scale: float
    digits: int

    def half_width(self, alpha: float) -> int:
        """Smallest units to either side within which noise stays with probability 1 − alpha."""
        return _half_width(self.mechanism, self.scale, alpha)

    @property
    def standard_deviation(self) -> float:
        """In smallest units."""
        if self.mechanism == "gaussian":
            return self.scale
        odds = math.exp(-1 / self.scale)
        return math.sqrt(2 * odds) / (1 - odds)


@dataclass(frozen=True, kw_only=True)
class KeyThreshold:
    """Labels appear where the number of persons, noised with ``scale``, is at least ``threshold``."""

    scale: float
    threshold: int
    cells: int
    """Most cells in which one person is: the sensitivity of the labels."""


@dataclass(frozen=True, kw_only=True)
class Calibration:
    """``scales`` by measure, and how labels are found (None: they are public)."""

    scales: dict[str, Scale]
    keys: KeyThreshold | None


@cache
def _half_width(mechanism: Mechanism, scale: float, alpha: float) -> int:
    # OpenDP sums up a Gaussian's tail: milliseconds, and every row of a table asks for the same
    dp = opendp()
    of = {
        "laplace": dp.discrete_laplacian_scale_to_accuracy,
        "gaussian": dp.discrete_gaussian_scale_to_accuracy,
    }
    # |noise| >= accuracy has probability alpha at most, and noise is a whole number
    accuracy: float = of[mechanism](scale=scale, alpha=alpha)
    return max(0, math.ceil(accuracy) - 1)


@cache
def opendp() -> Any:
    """The library, loaded late: it takes half a second."""
    import opendp.prelude as dp

    dp.enable_features("contrib")
    return dp


def calibrate(spec: TableSpec) -> Calibration:
    """The least noise that keeps the declared (ε, δ) of one period."""
    noise = spec.differential_privacy
    assert noise is not None
    return _calibrated(noise, tuple((name, sensitivity(spec, name)) for name in noise.measures))


def _calibrated(noise: DifferentialPrivacy, of: tuple[tuple[str, Sensitivity], ...]) -> Calibration:
    keys = _threshold(noise)
    shares = {name: Fraction(noise.measures[name].share) for name, _ in of}
    if noise.mechanism == "laplace":
        return Calibration(
            scales={
                name: Scale(
                    mechanism="laplace",
                    scale=laplace_scale(each.l1, Fraction(noise.epsilon) * shares[name]),
                    digits=each.digits,
                )
                for name, each in of
            },
            keys=keys,
        )
    rho = zero_concentrated(noise.epsilon * (1 - noise.key_share), noise.delta - noise.key_delta)
    whole = sum(shares.values())
    return Calibration(
        scales={
            name: Scale(
                mechanism="gaussian",
                scale=gaussian_scale(each.l2, Fraction(rho) * shares[name] / whole),
                digits=each.digits,
            )
            for name, each in of
        },
        keys=keys,
    )


def laplace(scale: float, size: int) -> Any:
    """OpenDP's measurement for ``size`` whole numbers; its map takes an L1 distance and gives ε."""
    dp = opendp()
    domain = dp.vector_domain(dp.atom_domain(T="i64"), size=size)
    return dp.m.make_laplace(domain, dp.l1_distance(T="i64"), scale=scale)


def gaussian(scale: float, size: int) -> Any:
    """OpenDP's measurement for ``size`` whole numbers; its map takes an L2 distance and gives ρ."""
    dp = opendp()
    domain = dp.vector_domain(dp.atom_domain(T="i64"), size=size)
    return dp.m.make_gaussian(domain, dp.l2_distance(T="f64"), scale=scale)


def persons_above(scale: float, threshold: int) -> Any:
    """OpenDP's measurement that gives the labels whose noised number of persons reaches ``threshold``.

    Its map takes (cells of a person, their sum, most in one cell) and gives (ε, δ)."""
    dp = opendp()
    domain = dp.map_domain(dp.atom_domain(T="String"), dp.atom_domain(T="i64"))
    metric = dp.l01inf_distance(dp.absolute_distance(T="i64"))
    return dp.m.make_laplace_threshold(domain, metric, scale=scale, threshold=threshold)


def laplace_scale(l1: int, epsilon: Fraction) -> float:
    """The least scale (to twelve digits) whose map at ``l1`` is no more than ``epsilon``."""
    return _raised(l1 / float(epsilon), lambda scale: Fraction(laplace(scale, 1).map(l1)) <= epsilon)


def gaussian_scale(l2: float, rho: Fraction) -> float:
    """The least deviation (to twelve digits) whose map at ``l2`` is no more than ``rho``."""
    return _raised(l2 / math.sqrt(2 * rho), lambda scale: Fraction(gaussian(scale, 1).map(l2)) <= rho)


def zero_concentrated(epsilon: Decimal, delta: Decimal) -> float:
    """The largest ρ (to three digits below) that OpenDP converts to no more than (``epsilon``, ``delta``)."""
    dp = opendp()

    def enough(scale: float) -> bool:
        curve = dp.c.make_zCDP_to_approxDP(gaussian(scale, 1)).map(1.0)
        # declared is decimal, measured is a float: compare as the exact numbers that they are
        return Fraction(curve.epsilon(delta=_below(delta))) <= Fraction(epsilon)

    low, high = 0.0, 1.0
    while not enough(high):
        low, high = high, 2 * high
    while high - low > 1e-4 * high:
        middle = (low + high) / 2
        low, high = (low, middle) if enough(middle) else (middle, high)
    # ρ of a deviation is 1/(2σ²), and the map rounds it up; taking its value back down keeps it covered
    return 1 / (2 * high**2) / _NUDGE


def _below(delta: Decimal) -> float:
    """``delta`` as a float that is not above it."""
    near = float(delta)
    return near if Fraction(near) <= Fraction(delta) else math.nextafter(near, 0.0)


def _threshold(noise: DifferentialPrivacy) -> KeyThreshold | None:
    if noise.keys.thresholded is None:
        return None
    cells = min(noise.contributions.cells, noise.contributions.rows)
    of = of_bounds(cells, 1, None)
    epsilon, delta = Fraction(noise.epsilon * noise.key_share), Fraction(noise.key_delta)

    def kept(scale: float, threshold: int) -> bool:
        found = persons_above(scale, threshold).map((cells, of.l1, 1))
        return Fraction(found[0]) <= epsilon and Fraction(found[1]) <= delta

    scale = _raised(of.l1 / float(epsilon), lambda each: kept(each, 10**9))
    low, high = 1, 2
    while not kept(scale, high):
        low, high = high, 2 * high
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if kept(scale, middle) else (middle, high)
    return KeyThreshold(scale=scale, threshold=high, cells=cells)


def _raised(scale: float, enough: Any) -> float:
    """``scale``, a hair more where OpenDP's conservative rounding asks for it."""
    for _ in range(_STEPS):
        if enough(scale):
            return scale
        scale *= _NUDGE
    raise ArithmeticError("no scale fulfils the map")
