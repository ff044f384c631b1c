"""What is expected of a table at a layer's edge, and what came of it: names and counts, never a value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Kind = Literal["columns", "rows", "not_null", "values", "range", "unique", "never"]


@dataclass(frozen=True, kw_only=True)
class Expectation:
    """One expectation. ``name`` says it in words, ``column`` is the column it is about, if one.

    kind ``columns``   the table has exactly ``columns``
         ``rows``      it has ``rows`` rows
         ``not_null``  ``column`` has no NULL
         ``values``    ``column`` is NULL or among ``values``
         ``range``     ``column`` is NULL or from ``minimum`` to ``maximum``, both included
         ``unique``    no two rows agree in ``columns``
         ``never``     the condition ``sql`` over the table's columns is true of no row
    """

    kind: Kind
    name: str
    column: str | None = None
    columns: tuple[str, ...] = ()
    rows: int | None = None
    values: tuple[str, ...] = ()
    minimum: int | None = None
    maximum: int | None = None
    sql: str | None = None


@dataclass(frozen=True)
class Suite:
    """The expectations of one table at one edge."""

    layer: str
    table: str
    expectations: tuple[Expectation, ...]


@dataclass(frozen=True)
class ExpectationResult:
    """``error``: the expectation could not be evaluated, which counts as not passed."""

    name: str
    column: str | None
    passed: bool
    error: bool = False


@dataclass(frozen=True)
class QualityResult:
    """What a suite found."""

    layer: str
    table: str
    expectations: tuple[ExpectationResult, ...]

    @property
    def passed(self) -> bool:
        return bool(self.expectations) and all(each.passed for each in self.expectations)

    @property
    def failed(self) -> tuple[ExpectationResult, ...]:
        return tuple(each for each in self.expectations if not each.passed)

    @property
    def counts(self) -> Mapping[str, int]:
        """For evidence and metadata."""
        return {
            "expectations": len(self.expectations),
            "failed": len(self.failed),
            "not_evaluated": sum(each.error for each in self.expectations),
        }
