"""Who or what a value is about: its normal form, on which spellings of one subject agree.

The same as that of pseudonyms (``pseudonymisation/normalise.py``) where these have one.
"""

from __future__ import annotations

import re
from typing import Final

import polars as pl

from transforms.detection import entities as kind
from transforms.detection.surrogates.online import HANDLE_PREFIX
from transforms.detection.text import fold_column
from transforms.policy.models import Domain
from transforms.pseudonymisation.folding import fold as fold_name
from transforms.pseudonymisation.normalise import normalise

_DOMAINS: Final = {kind.PHONE: Domain.PHONE, kind.EMAIL: Domain.EMAIL, kind.PERSON: Domain.PERSON_NAME}
_CODES: Final = frozenset(
    {kind.CARD, kind.IBAN, kind.PINFL, kind.MYKAD, kind.BANK_ACCOUNT, kind.PASSPORT, kind.BRUNEI_IC}
    | {kind.TAX_ID, kind.ONE_TIME_CODE, kind.CVV, kind.CARD_EXPIRY, kind.PLATE}
)
"""Types of which only letters and digits count: ``8600 1234…`` and ``86001234…`` are one card."""


def subjects(entity_type: str, values: pl.Series) -> pl.Series:
    """The normal form of each value. Text in, text out, of the same length; null stays null."""
    folded = fold_column(values).str.to_lowercase().str.replace_all(r"\s+", " ").str.strip_chars()
    if entity_type in _DOMAINS:
        return normalise(values, _DOMAINS[entity_type]).fill_null(folded)
    if entity_type in _CODES:
        code = folded.str.replace_all("[^0-9a-z]", "")
        return pl.select(pl.when(code != "").then(code).otherwise(folded)).to_series()
    if entity_type == kind.ADDRESS:
        return fold_name(values).fill_null(folded)
    if entity_type in (kind.TELEGRAM, kind.INSTAGRAM):
        return folded.str.replace(HANDLE_PREFIX.pattern, "")
    return folded


def bare(text: str) -> str:
    """ASCII letters and digits alone, in small letters."""
    return re.sub("[^0-9a-z]", "", text.lower())
