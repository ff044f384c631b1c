"""How many rows a table has, which of them belong to what, and when they happen.

Rows are numbered, not remembered: a child's number is its parent's times the most children there can be,
plus its place; a day's rows follow those of the day before. So any row can be drawn again from its number.
"""

from __future__ import annotations

from typing import Annotated, Any

import numpy as np
from pydantic import Field, model_validator

from transforms.demo.declared.value import Value
from transforms.demo.profile import Part, Share

Times = tuple[Share, ...] | dict[int, Share] | str


class Members(Part):
    """One row a member of a pool or an entry of a list."""

    each: str


class HowMany(Part):
    per_order: float = Field(default=0.0, ge=0)
    at_least: int = Field(default=0, ge=0)
    at_most: int = Field(default=2_000_000_000, ge=1)

    def of(self, orders: int) -> int:
        return max(self.at_least, min(self.at_most, round(orders * self.per_order)))


class Counted(Part):
    """Reference rows of which only the number is known."""

    count: HowMany


class PerDay(Part):
    """Rows that happen, spread over the days by the calendar or evenly."""

    per_day: HowMany
    even: bool = False


class Daily(Part):
    """The same rows every day: members of a pool or list, or a number of them."""

    daily: str | HowMany


class Step(Part):
    """One step of a chain. ``share``: of the parents that reached the step before."""

    name: str = ""
    share: Value = Field(default=1.0, validate_default=True)
    times: Times = (1.0,)
    hours: Value = Field(default=0.0, validate_default=True)
    spread: float = Field(default=0.5, ge=0)
    when: str | None = None
    optional: bool = False

    @property
    def most(self) -> int:
        return most_of(self.times)


class Per(Part):
    """Rows of a parent row: some number of them, or the steps of a chain."""

    per: str
    counts: Times = (1.0,)
    most: int = Field(default=20, ge=1, le=10_000)
    share: Value = Field(default=1.0, validate_default=True)
    where: str | None = None
    steps: tuple[Step, ...] = ()
    from_: str | None = Field(default=None, alias="from")
    until: str | None = None
    hours: Value = Field(default=0.0, validate_default=True)
    spread: float = Field(default=0.5, ge=0)

    @model_validator(mode="after")
    def _steps_have_names(self) -> Per:
        names = [step.name for step in self.steps]
        if len(set(names)) < len(names) or "" in names:
            raise ValueError("every step needs a name of its own")
        if self.steps and self.from_ is None:
            raise ValueError("`steps` need `from`, the parent's moment at which the chain begins")
        if self.until and not self.steps:
            raise ValueError("`until` goes with `steps`")
        return self

    @property
    def chain(self) -> tuple[Step, ...]:
        """The steps; rows that are only counted are one step."""
        if self.steps:
            return self.steps
        return (Step(name="", times=self.counts, hours=self.hours, spread=self.spread),)

    @property
    def width(self) -> int:
        """The most rows of one parent."""
        return sum(self.most if isinstance(step.times, str) else step.most for step in self.chain)


RowSource = Members | Counted | PerDay | Daily | Per
_SOURCES: dict[str, type[Part]] = {
    "each": Members, "count": Counted, "per_day": PerDay, "daily": Daily, "per": Per
}  # fmt: skip


def parse_rows(raw: Any) -> Any:
    """The model that the one key of :data:`_SOURCES` says, so that mistakes are told of it alone."""
    if not isinstance(raw, dict):
        return raw
    named = [key for key in _SOURCES if key in raw]
    if len(named) != 1:
        raise ValueError(f"needs exactly one of {', '.join(_SOURCES)}")
    return _validated(_SOURCES[named[0]], raw)


def _validated(model: type[Part], raw: dict[str, Any]) -> Part:
    from pydantic import ValidationError

    from transforms.policy.reading import mistakes_of

    try:
        return model.model_validate(raw)
    except ValidationError as error:
        raise ValueError("; ".join(str(m) for m in mistakes_of(error, model))) from None


def most_of(times: Times) -> int:
    if isinstance(times, dict):
        return max(times)
    return len(times) if not isinstance(times, str) else 0


def weights_of(times: tuple[float, ...] | dict[int, float]) -> tuple[Annotated[Any, "numbers"], list[float]]:
    """How many rows, and with which weight each number is drawn."""
    if isinstance(times, dict):
        return np.array(list(times), dtype=np.int64), list(times.values())
    return np.arange(1, len(times) + 1, dtype=np.int64), list(times)
