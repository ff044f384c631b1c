"""The asset's edge: what Dagster stores of a step is counts, and of a failure its type and place.

Database, frame and JSON errors quote the values they fail on; Dagster would write them to its event
log with every chained exception. So a foreign exception is replaced here, after its ``except`` block
has ended, which leaves no context to chain.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from transforms.errors import PardaError

T = TypeVar("T")

ROOT = Path(__file__).resolve().parents[1]


class StepFailed(PardaError):
    """Stands for an exception whose text is withheld."""


def value_free(work: Callable[[], T], *, system: str, table: str) -> T:
    """Run ``work``; re-raise its errors without values."""
    failure: PardaError
    try:
        return work()
    except PardaError as error:
        failure = error.with_traceback(None)
        failure.__cause__ = failure.__context__ = None
    except Exception as error:
        failure = StepFailed(
            f"{type(error).__name__} at {own_place(error)}; its text is withheld as it may quote values.",
            system=system,
            table=table,
            next_step="look at that line, and at the table's declaration in the system's folder.",
        )
    raise failure


def own_place(error: BaseException) -> str:
    """File and line of our own code nearest to where ``error`` was raised."""
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        path = Path(frame.filename)
        if ROOT in path.parents and ".venv" not in path.parts:
            return f"{path.relative_to(ROOT)}:{frame.lineno}"
    return "an unknown place"
