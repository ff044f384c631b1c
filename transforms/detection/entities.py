"""Entity types that detection can find, and what follows from a type.

Belongs here: names of types and their order. Does not belong here: how a type is found (``recognizers/``).
"""

from __future__ import annotations

from typing import Final

EMAIL: Final = "EMAIL"
PHONE: Final = "PHONE"
CARD: Final = "CARD"
PINFL: Final = "PINFL"
PASSPORT: Final = "PASSPORT"
BANK_ACCOUNT: Final = "BANK_ACCOUNT"
TAX_ID: Final = "TAX_ID"
IP: Final = "IP"
PERSON: Final = "PERSON"
ADDRESS: Final = "ADDRESS"
TELEGRAM: Final = "TELEGRAM"
INSTAGRAM: Final = "INSTAGRAM"
IBAN: Final = "IBAN"
MYKAD: Final = "MYKAD"
BRUNEI_IC: Final = "BRUNEI_IC"
CARD_EXPIRY: Final = "CARD_EXPIRY"
CVV: Final = "CVV"
ONE_TIME_CODE: Final = "ONE_TIME_CODE"
PASSWORD: Final = "PASSWORD"  # noqa: S105 - the name of a type, no password
COORDINATES: Final = "COORDINATES"
BIRTHDAY: Final = "BIRTHDAY"
PLATE: Final = "PLATE"

PRIORITY: Final[tuple[str, ...]] = (
    EMAIL,
    CARD,
    IBAN,
    PINFL,
    MYKAD,
    BANK_ACCOUNT,
    PHONE,
    IP,
    COORDINATES,
    PASSPORT,
    BRUNEI_IC,
    TAX_ID,
    PASSWORD,
    ONE_TIME_CODE,
    CVV,
    CARD_EXPIRY,
    BIRTHDAY,
    PLATE,
    TELEGRAM,
    INSTAGRAM,
    ADDRESS,
    PERSON,
)
"""Which type names a place where findings of equal score and length overlap: the first in this order."""

STRONG: Final[frozenset[str]] = frozenset(
    {EMAIL, PHONE, CARD, IBAN, PINFL, MYKAD, PASSPORT, BANK_ACCOUNT, IP, TAX_ID}
)
"""Types with a structure of their own: goods, places and everyday words do not look like them."""

WITHOUT_NAMES: Final[frozenset[str]] = frozenset(set(PRIORITY) - {PERSON, ADDRESS})
"""For attribute columns (titles, brands): many goods are called Lola, Jordan or Victoria."""

ALL: Final[frozenset[str]] = frozenset(PRIORITY)
