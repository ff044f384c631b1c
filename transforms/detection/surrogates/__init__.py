"""Surrogates: readable stand-ins for found values, the same one for the same value and key.

A surrogate is a keyed function of the entity type and the value in its normal form (``subjects.py``), so a
person who is written in two ways stays one person within a system, and two systems do not agree. It is a
pseudonym: whoever holds the key can link it, so text with surrogates is still personal data.

A surrogate must not be somebody; how each family of types sees to that is told in its file: ``phones.py``,
``cards.py``, ``documents.py``, ``online.py``, ``dates.py``, ``people.py``, ``places.py``.
Importing this package does not import Faker.
"""

from transforms.detection.surrogates.keyed import KEY_BYTES, Surrogates

__all__ = ["KEY_BYTES", "Surrogates"]
