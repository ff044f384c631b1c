"""What the parent and its process apart say to each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Final

from transforms.policy.minors import AgeRule, MinorsFound
from transforms.policy.models import TableSource
from transforms.pseudonymisation.given_keys import GivenKeys
from transforms.sources.contract import BATCH_ROWS, Extracted, Window

VALUE: Final = "value"
BATCH: Final = "batch"  # with its counts; the bytes of the batch follow
END: Final = "end"
ERROR: Final = "error"  # with the name of a PardaError and its parts

Reply = tuple[Any, ...]
"""One of the words above, and what belongs to it."""
Question = tuple[str, tuple[Any, ...]]
"""A method of a reader and its arguments."""
Wanted = tuple[Any, ...]
"""A kind of extraction and its arguments: see ``raw_rows`` and ``stored_rows``."""


def raw_rows(
    table: TableSource, columns: Sequence[str], window: Window | None, batch_rows: int = BATCH_ROWS
) -> Wanted:
    """Batches as ``SourceReader.extract`` gives them."""
    return ("extract", table, tuple(columns), window, batch_rows)


def stored_rows(table: TableSource, window: Window | None, place: Place) -> Wanted:
    """Batches that may be stored: ``pseudonymisation/batches.py``."""
    return ("pseudonymise", table, window, place)


@dataclass(frozen=True)
class Stored(Extracted):
    """A batch as it may be stored (``batch_schema``), and counts of what was done to it; never a value.

    ``operators``: as ``Applied.counts``. ``columns``: how many were held against their declaration.
    ``minors``: who was left out for their age, by row id and pseudonym; for the encrypted list.
    """

    operators: Counter[str] = field(default_factory=Counter)
    columns: int = 0
    minors: MinorsFound = field(default_factory=MinorsFound)


@dataclass(frozen=True)
class Place:
    """Where and when rows were written down, and who may not be among them.

    ``timezone`` of the marketplace; ``region``: ISO 3166, of its local phone numbers; ``first``: the local
    day under which earlier rows are stored; ``last``: the day of a snapshot. ``age``: None where the table
    tells no age; ``listed``: its row ids that are on the list of minors (``policy/minors_list.py``).
    """

    timezone: str
    region: str
    first: date
    last: date
    age: AgeRule | None = None
    listed: frozenset[str] = field(default=frozenset(), repr=False)


@dataclass(frozen=True)
class Workplace:
    """What a :class:`Pseudonymiser` works with: derived keys, and where words are remembered."""

    keys: GivenKeys
    known_words: Path
    word_verdicts: Path
