"""The pydantic model of ``demo.yaml`` with ``archetype: declared``. The format is in docs/demo-data.md."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import Field, field_validator, model_validator

from transforms.demo.declared.rowing import RowSource, parse_rows
from transforms.demo.declared.value import Value
from transforms.demo.profile import Calendar, CanaryName, Form, Part, Share, UserAgent
from transforms.policy.models import Name
from transforms.policy.reading import read_yaml, validate

Language = Literal["uz_latin", "uz_cyrillic", "ru", "en", "ms"]
Country = Literal["uz", "my", "bn"]
Group = Literal["malay", "chinese", "indian"]


class District(Part):
    name: str
    lat: float | None = Field(default=None, ge=-90, le=90)
    lon: float | None = Field(default=None, ge=-180, le=180)
    postcode: str | None = None
    city: str | None = None


class Region(Part):
    """Where persons of a country live."""

    code: str
    name: str | None = None
    share: Share
    country: Country = "uz"
    districts: tuple[District, ...] = Field(min_length=1)


class Phones(Part):
    """``groups``: lengths of the groups of digits after the operator; slots {cc} {a} {b} {c} {d} {s}."""

    operators: tuple[str, ...] = Field(min_length=1)
    groups: tuple[int, ...] = Field(default=(3, 2, 2), min_length=1, max_length=3)
    in_columns: tuple[Form, ...] = Field(min_length=1)
    in_text: tuple[Form, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _operators_fit(self) -> Phones:
        if len({len(operator) for operator in self.operators}) > 1:
            raise ValueError("operators must all have the same number of digits")
        if not all(operator.isdigit() for operator in self.operators):
            raise ValueError("operators are digits")
        return self


class Younger(Part):
    share: Share
    ages: tuple[int, int]


class Size(Part):
    """How many: in proportion to the orders asked for, within bounds."""

    per_order: float = Field(default=0.0, ge=0)
    at_least: int = Field(default=0, ge=0)
    at_most: int = Field(default=20_000_000, ge=1)

    def of(self, orders: int) -> int:
        return max(self.at_least, min(self.at_most, round(orders * self.per_order)))


class PoolOf(Size):
    """A pool of made-up persons. ``ages``: full years on the demo's first day, both included."""

    country: Country | dict[Country, Share] = "uz"
    languages: dict[Language, Share] = Field(min_length=1)
    groups: dict[Group, Share] = Field(default={"malay": 0.6, "chinese": 0.28, "indian": 0.12})
    ages: tuple[int, int] = (18, 70)
    younger: Younger | None = None
    canaries: bool = True

    @property
    def countries(self) -> dict[Country, float]:
        """Countries and the share of the pool that lives in each."""
        return self.country if isinstance(self.country, dict) else {self.country: 1.0}


class Mess(Part):
    """What goes wrong with file drops."""

    late: Share = 0.0
    duplicates: int = Field(default=0, ge=0)
    half_written: int = Field(default=0, ge=0)


class TableOf(Part):
    """How the rows of one source table are drawn.

    ``into``: they are more rows of that table. ``hidden``: they are in no store, only parents of others.
    """

    into: Name | None = None
    hidden: bool = False
    rows: Annotated[RowSource, Field()]
    draw: dict[Name, Value] = Field(default_factory=dict)
    columns: dict[str, Value] = Field(default_factory=dict)
    file: str | None = None
    key: str | None = None
    expires_hours: float | None = Field(default=None, gt=0)
    mess: Mess = Mess()

    @model_validator(mode="after")
    def _is_written_or_not(self) -> TableOf:
        if self.hidden and (self.columns or self.into):
            raise ValueError("a hidden table has no columns: its values go to `draw`")
        return self

    @field_validator("rows", mode="before")
    @classmethod
    def _one_kind_of_rows(cls, raw: Any) -> Any:
        return parse_rows(raw)


class Demo(Part):
    """One demo marketplace."""

    archetype: Literal["declared"]
    orders: int = Field(ge=1)  # where no other size is asked for
    timezone: str
    calendar: Calendar
    regions: tuple[Region, ...] = Field(min_length=1)
    phones: dict[Country, Phones] = Field(default_factory=dict)
    user_agents: tuple[UserAgent, ...] = ()
    card_prefixes: dict[str, Share] = Field(default_factory=lambda: {"8600": 0.5, "9860": 0.5})
    cards_failing_luhn: Share = 0.04
    canaries: tuple[CanaryOf, ...] = ()
    people: dict[Name, PoolOf] = Field(default_factory=dict)
    lists: dict[Name, tuple[dict[str, Any], ...]] = Field(default_factory=dict)
    texts: dict[Name, dict[Language, tuple[str, ...]]] = Field(default_factory=dict)
    tables: dict[Name, TableOf] = Field(min_length=1)

    @model_validator(mode="after")
    def _names_agree(self) -> Demo:
        twice = sorted(self.people.keys() & self.lists.keys())
        if twice:
            raise ValueError(f"these names are given to a pool and a list: {', '.join(twice)}")
        lived = {region.country for region in self.regions}
        for name, pool in self.people.items():
            if pool.countries.keys() - lived:
                raise ValueError(f"people.{name} lives in a country for which there are no regions")
            if pool.countries.keys() - self.phones.keys():
                raise ValueError(f"people.{name} lives in a country for which there are no phones")
        for name, entries in self.lists.items():
            if not entries:
                raise ValueError(f"lists.{name} is empty")
        return self


class CanaryOf(CanaryName):
    """A canary; a name that is written in one script only has no Cyrillic form."""

    cyrillic: tuple[str, str] | None = None  # type: ignore[assignment]


Demo.model_rebuild()


def load_demo(file: Path, system: str) -> Demo:
    """Read ``demo.yaml``; a PolicyError names every mistake with its key path."""
    return validate(Demo, read_yaml(file, system=system), file, system=system)
