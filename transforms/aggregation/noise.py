"""What a table declares that is published with differential privacy, in ``tables/*.yaml``.

Models only. What they must agree with is in ``noise_checks.py`` and (the policy's caps) in
``transforms/disclosure/differential/caps.py``; how noise is drawn is in that folder.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from pydantic import Field, model_validator

from transforms.policy.models import Name, Strict

Mechanism = Literal["laplace", "gaussian"]

LOW, HIGH = "_low", "_high"
"""After a measure's name: the ends of its interval."""


class Contributions(Strict):
    """Most that one person is counted with in a whole period, chosen from that person's rows alone."""

    cells: int = Field(ge=1, le=1000)
    rows: int = Field(ge=1, le=100_000)


class ThresholdedKeys(Strict):
    """Labels are taken from the data where a noised number of persons is above a threshold."""

    share: Decimal = Field(gt=0, lt=1)
    """Part of the table's ε that finding the labels takes."""
    delta: Decimal = Field(gt=0, lt=Decimal("0.001"))
    """Probability that a label with one person behind it appears; gives the threshold."""


class Keys(Strict):
    """Which cells there are. Exactly one of both; a label that only one person has tells of that person."""

    public: dict[Name, tuple[str, ...]] | None = None
    """Labels of every dimension, known without the data; their product are the cells, rows elsewhere are
    left out."""
    thresholded: ThresholdedKeys | None = None

    @model_validator(mode="after")
    def _one_of_both(self) -> Keys:
        if (self.public is None) == (self.thresholded is None):
            raise ValueError("give either `public` labels or `thresholded`")
        return self


class NoisedMeasure(Strict):
    """How one count or sum is noised. In a table's ``differential_privacy.measures``."""

    at_most: Decimal = Field(gt=0)
    """Most (by absolute value, in the measure's unit) that one person adds to one cell; the rest is cut."""
    share: Decimal = Field(gt=0, le=1)
    """Part of the table's ε (of its ρ, with `gaussian`) that the measure takes."""
    non_negative: bool
    """Whether nobody can subtract; a noised number below zero is then shown as 0."""


class NoisedRatio(Strict):
    """A ratio is computed from two noised numbers; it costs nothing."""

    least_denominator: Decimal = Field(gt=0)
    """NULL where the noised denominator is less: over a number near its noise a ratio says nothing."""


class DifferentialPrivacy(Strict):
    """One closed period of the table is (ε, δ)-differentially private for its unit of privacy: a person with
    all their rows in the period is there or not. Add/remove neighbours, pure ε where δ = 0.

    Dwork and Roth, The Algorithmic Foundations of Differential Privacy (2014), ch. 2 and 3.
    """

    mechanism: Mechanism
    epsilon: Decimal = Field(gt=0)
    """Of a whole period, all measures and keys together."""
    delta: Decimal = Field(ge=0, lt=Decimal("0.001"))
    """Likewise; 0 with `laplace` over public keys, and with no other."""
    contributions: Contributions
    keys: Keys
    measures: dict[Name, NoisedMeasure] = Field(min_length=1)
    ratios: dict[Name, NoisedRatio] = Field(default_factory=dict)
    confidence_percent: Decimal = Field(ge=50, lt=100)
    """Of the interval that is published beside every number."""

    @property
    def alpha(self) -> float:
        """Probability that an interval misses the bounded number."""
        return float(1 - self.confidence_percent / 100)

    @property
    def key_delta(self) -> Decimal:
        """The part of δ that finding labels takes."""
        return self.keys.thresholded.delta if self.keys.thresholded is not None else Decimal(0)

    @property
    def key_share(self) -> Decimal:
        """The part of ε that finding labels takes."""
        return self.keys.thresholded.share if self.keys.thresholded is not None else Decimal(0)
