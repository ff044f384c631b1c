"""Great Expectations at the edges of the layers: suites made from declarations, answers made of counts."""

from transforms.quality.declared import suite_for
from transforms.quality.expectations import Expectation, ExpectationResult, QualityResult, Suite
from transforms.quality.great import validate, validate_frame

__all__ = [
    "Expectation",
    "ExpectationResult",
    "QualityResult",
    "Suite",
    "suite_for",
    "validate",
    "validate_frame",
]
