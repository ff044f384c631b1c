"""Data categories and data uses of the fideslang taxonomy, and what a purpose covers.

Keys are hierarchical: a purpose that allows ``user.contact`` allows ``user.contact.email``. A data use
stands for itself only, so that allowing reports does not allow reports on advertising.
"""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from functools import lru_cache
from typing import Final

from transforms.policy.models import Policy, Purpose


@lru_cache(maxsize=1)
def data_categories() -> frozenset[str]:
    """All data category keys, e.g. ``user.contact.email``."""
    from fideslang.default_taxonomy import DEFAULT_TAXONOMY  # half a second, so only when it is asked for

    return frozenset(str(category.fides_key) for category in DEFAULT_TAXONOMY.data_category)


@lru_cache(maxsize=1)
def data_uses() -> frozenset[str]:
    """All data use keys, e.g. ``analytics.reporting``."""
    from fideslang.default_taxonomy import DEFAULT_TAXONOMY

    return frozenset(str(use.fides_key) for use in DEFAULT_TAXONOMY.data_use)


SPECIAL: Final = (
    "user.demographic.political_opinion",
    "user.demographic.race_ethnicity",
    "user.demographic.religious_belief",
    "user.demographic.sexual_orientation",
    "user.health_and_medical",
    "user.biometric",
    "user.authorization.biometric",
    "user.criminal_history",
)
"""Special categories of personal data (GDPR, articles 9 and 10) as keys of the taxonomy."""


def is_special(category: str) -> bool:
    """Whether ``category`` is one of the special ones or lies below it."""
    return any(covers(special, category) for special in SPECIAL)


def nearest(key: str, known: Iterable[str], count: int = 3) -> tuple[str, ...]:
    """Existing keys that look most like ``key``, best first.

    Keys with the same last part come first (``user.email`` means ``user.contact.email``), then those of
    similar spelling. Empty when nothing is similar.
    """
    ordered = sorted(known)
    last = key.rsplit(".", 1)[-1]
    same_last = [candidate for candidate in ordered if candidate.rsplit(".", 1)[-1] == last]
    similar = get_close_matches(key, ordered, n=count, cutoff=0.6)
    return tuple(dict.fromkeys([*same_last, *similar]))[:count]


def covers(allowed: str, category: str) -> bool:
    """Whether ``category`` is ``allowed`` or lies below it."""
    return category == allowed or category.startswith(f"{allowed}.")


def purpose_for(policy: Policy, data_use: str) -> Purpose | None:
    """The purpose that declares ``data_use``, or None: a use nobody declared is not allowed."""
    return next((purpose for purpose in policy.purposes if purpose.data_use == data_use), None)


def may_serve(policy: Policy, data_use: str, category: str) -> bool:
    """Whether data of ``category`` may serve ``data_use`` under ``policy``."""
    purpose = purpose_for(policy, data_use)
    return purpose is not None and any(covers(allowed, category) for allowed in purpose.categories)
