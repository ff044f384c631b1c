"""What differs between demo marketplaces: the pydantic model of ``systems/<name>/demo.yaml``.

Numbers, lists and phrases only. How they become rows is in the other files of this folder.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from transforms.errors import ConfigurationError

SYSTEMS = Path(__file__).resolve().parents[2] / "systems"

Share = Annotated[float, Field(ge=0, le=1)]
Shares = dict[str, Share]
Language = Literal["uz_latin", "uz_cyrillic", "ru", "en"]
LANGUAGES: tuple[Language, ...] = ("uz_latin", "uz_cyrillic", "ru", "en")
MonthDay = Annotated[str, Field(pattern=r"^\d\d-\d\d$")]


class Part(BaseModel):
    """Unknown keys are errors; nothing changes after loading."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Event(Part):
    """A sale or a feast: its days, both included, get ``factor`` times the orders."""

    from_: MonthDay = Field(alias="from")
    to: MonthDay
    factor: float = Field(gt=0)


class Calendar(Part):
    """The rhythm of the year, the week and the day. All weights are relative."""

    first_day: date
    days: int = Field(ge=1, le=3660)
    weekdays: tuple[float, ...] = Field(min_length=7, max_length=7)  # Monday first
    hours: tuple[float, ...] = Field(min_length=24, max_length=24)  # local
    months: tuple[float, ...] = Field(min_length=12, max_length=12)
    events: tuple[Event, ...] = ()


class Ratio(Part):
    """How many of something, for each order asked for."""

    per_order: float = Field(gt=0)
    at_least: int = Field(ge=1)
    at_most: int = Field(ge=1)

    def of(self, orders: int) -> int:
        return max(self.at_least, min(self.at_most, round(orders * self.per_order)))


class Region(Part):
    code: str = Field(pattern=r"^[A-Z]{2}-[A-Z]{2}$")
    share: Share
    hours: float = Field(gt=0)  # median from hand-over to delivery
    promise_days: int = Field(ge=1)
    districts: tuple[str, ...] = Field(min_length=1)


class Weighted(Part):
    name: str
    share: Share


class Courier(Weighted):
    late: Share
    speed: float = Field(gt=0)  # factor on the region's hours


class Warehouse(Weighted):
    region: str


class Bank(Part):
    name: str
    code: str = Field(pattern=r"^\d{5}$")


class Leaf(Part):
    en: str
    uz: str
    ru: str
    code: str = Field(pattern=r"^[A-Z]{3}$")
    share: Share  # within its category
    price: int = Field(gt=0)  # median, UZS
    spread: float = Field(gt=0)  # sigma of the logarithm
    goods: tuple[str, ...] = Field(min_length=1)


class Category(Part):
    en: str
    uz: str
    ru: str
    code: str = Field(pattern=r"^[A-Z]{3}$")
    share: Share  # of orders
    dominated: Share | None = None  # share of the category's orders that one store holds
    commission: float = Field(ge=0, le=100)  # percent
    cancel: Share
    returns: Share
    leaves: tuple[Leaf, ...] = Field(min_length=1)


class Form(Part):
    form: str
    share: Share


class Phones(Part):
    operators: tuple[str, ...] = Field(min_length=1)
    in_columns: tuple[Form, ...] = Field(min_length=1)
    in_text: tuple[Form, ...] = Field(min_length=1)


class UserAgent(Part):
    text: str
    versions: tuple[int, int]
    share: Share
    device: str
    browser: str


class Activity(Part):
    action: str
    object: Literal["offer", "order", "store"]
    share: Share


class Delivery(Part):
    ship_hours: float = Field(gt=0)
    ship_spread: float = Field(gt=0)
    spread: float = Field(gt=0)
    late_factor: float = Field(ge=1)


class CanaryName(Part):
    given: str
    surname: str
    cyrillic: tuple[str, str]


class OrderShares(Part):
    order_comment: Share
    return_comment: Share
    lines: tuple[Share, ...]
    quantity: tuple[Share, ...]
    wholesale: Share
    discounted_line: Share
    prepaid: Share
    cancelled_after_shipping: Share
    gift_recipient: Share
    away_delivery: Share
    affiliate_order: Share
    refund_of_return: Share
    owner_is_buyer: Share
    failed_login: Share
    late_delivery_edit: Share
    second_store: Share


class StoreWords(Part):
    first: tuple[str, ...] = Field(min_length=1)
    second: tuple[str, ...] = Field(min_length=1)


class Scale(Part):
    buyers: Ratio
    stores: Ratio
    products: Ratio
    offers: Ratio
    affiliates: Ratio
    stocked_offers: Ratio
    affiliate_clicks: Ratio
    login_events: Ratio
    activity_log: Ratio
    error_logs: Ratio
    support_messages: Ratio


class Zipf(Part):
    """Exponents: the r-th largest has a share proportional to r to the power of minus this."""

    stores: float = Field(gt=0)
    offers: float = Field(gt=0)
    products: float = Field(gt=0)
    buyers: float = Field(gt=0)
    affiliates: float = Field(gt=0)


class Changes(Part):
    """Share of a reference table's rows that change once within the demo's days."""

    accounts: Share
    legal_entities: Share
    stores: Share
    addresses: Share
    payout_accounts: Share
    products: Share
    offers: Share
    affiliates: Share


class Profile(Part):
    """One demo marketplace."""

    archetype: Literal["seller_platform"]
    orders: int = Field(ge=1)  # where no other size is asked for
    timezone: str
    calendar: Calendar
    scale: Scale
    zipf: Zipf
    shares: OrderShares
    changes: Changes
    languages: dict[Language, Share]
    delivery: Delivery
    affiliate_reward_percent: float = Field(ge=0, le=100)
    regions: tuple[Region, ...] = Field(min_length=1)
    marketplaces: tuple[Weighted, ...] = Field(min_length=1)
    couriers: tuple[Courier, ...] = Field(min_length=1)
    warehouses: tuple[Warehouse, ...] = Field(min_length=1)
    banks: tuple[Bank, ...] = Field(min_length=1)
    store_words: StoreWords
    brands: tuple[str, ...] = Field(min_length=1)
    categories: tuple[Category, ...] = Field(min_length=1)
    return_reasons: Shares
    affiliate_channels: Shares
    error_kinds: Shares
    legal_forms: Shares
    card_prefixes: Shares
    cards_failing_luhn: Share
    phones: Phones
    user_agents: tuple[UserAgent, ...] = Field(min_length=1)
    texts: dict[str, dict[Language, tuple[str, ...]]]
    activities: tuple[Activity, ...] = Field(min_length=1)
    error_paths: Shares
    canaries: tuple[CanaryName, ...]

    @model_validator(mode="after")
    def _places_are_known(self) -> Profile:
        codes = {region.code for region in self.regions}
        strange = sorted({house.region for house in self.warehouses} - codes)
        if strange:
            raise ValueError(f"warehouses in regions that are not listed: {', '.join(strange)}")
        missing = sorted(f"error_{kind}" for kind in self.error_kinds if f"error_{kind}" not in self.texts)
        if missing:
            raise ValueError(f"texts are missing for: {', '.join(missing)}")
        return self


def load_profile(system: str, systems: Path | None = None) -> Profile:
    """Read ``systems/<system>/demo.yaml``.

    Raises :class:`ConfigurationError` when there is no such file or it does not fit the model.
    """
    path = _existing(system, systems or SYSTEMS)
    try:
        return Profile.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))
    except (ValidationError, yaml.YAMLError) as error:
        raise ConfigurationError(
            f"demo.yaml does not fit its model: {error}",
            next_step=f"Correct systems/{system}/demo.yaml at the places named.",
            system=system,
        ) from error


def archetype_of(system: str, systems: Path) -> str | None:
    """Which generator ``demo.yaml`` asks for; None where it does not say, which the model then tells."""
    archetype = _said(system, systems, "archetype")
    return archetype if isinstance(archetype, str) else None


def usual_orders(system: str, systems: Path) -> int:
    """The size that ``demo.yaml`` gives; 1 where it gives none, which the model then tells."""
    orders = _said(system, systems, "orders")
    return orders if isinstance(orders, int) else 1


def _said(system: str, systems: Path, key: str) -> Any:
    try:
        content = yaml.safe_load(_existing(system, systems).read_text(encoding="utf-8"))
    except yaml.YAMLError:
        return None
    return content.get(key) if isinstance(content, dict) else None


def _existing(system: str, systems: Path) -> Path:
    path = systems / system / "demo.yaml"
    if not path.is_file():
        raise ConfigurationError(
            "There is no demo marketplace of this name.",
            next_step=f"Write systems/{system}/demo.yaml, or name a system that has one.",
            system=system,
        )
    return path
