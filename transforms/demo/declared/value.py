"""A value of a column: one kind, and what may be said of any kind.

Each kind is a pure function of the row's number, the seed and other values of the row. Its stream of draws
is named after table and column, so that two columns never share draws unless they say so.
"""

from __future__ import annotations

from abc import abstractmethod
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import BeforeValidator, SkipValidation, ValidationError

from transforms.demo.declared.cells import Cells, Mistaken
from transforms.demo.profile import Part, Share
from transforms.policy.reading import mistakes_of

if TYPE_CHECKING:
    from transforms.demo.declared.rows import Rows

__all__ = ["KINDS", "Kind", "Mistaken", "Share", "Value", "evaluate", "kind", "parse_value"]

KINDS: dict[str, type[Kind]] = {}
"""Key in demo.yaml → kind; filled by :func:`kind`."""


class Kind(Part):
    """``null``: share of rows without a value. ``when``: SQL; where it does not hold there is none."""

    null: Share | None = None
    when: str | None = None
    personal: str | None = None
    json_: bool = False
    """``json: true``: the text is JSON and stands for a whole object or array in JSON Lines."""

    @abstractmethod
    def cells(self, rows: Rows, stream: str) -> Cells:
        """One value a row of ``rows``, drawn from ``stream``."""


def kind(name: str) -> Any:
    """Make a class the kind of the key ``name``."""

    def add(model: type[Kind]) -> type[Kind]:
        KINDS[name] = model
        return model

    return add


def parse_value(raw: Any) -> Any:
    """A string is a reference, another scalar a constant, a mapping has exactly one kind."""
    if isinstance(raw, Kind):
        return raw
    if isinstance(raw, str):
        raw = {"reference": raw}
    elif raw is None or isinstance(raw, (bool, int, float, date)):
        raw = {"constant": raw}
    if not isinstance(raw, dict):
        raise ValueError("must be a reference, a constant or a mapping with one kind of value")
    # YAML reads the keys `null` and `json: true` in its own way
    given = {
        "null" if key is None else "json_" if key == "json" else str(key): item for key, item in raw.items()
    }
    named = [key for key in given if key in KINDS]
    if len(named) > 1:  # `{row: variants, of: …}`: options that are also kinds
        named = [
            key
            for key in named
            if not any(key in KINDS[other].model_fields for other in named if other != key)
        ]
    if len(named) != 1:
        raise ValueError(
            "names no kind of value" if not named else f"names several kinds: {', '.join(sorted(named))}"
        )
    model = KINDS[named[0]]
    try:
        return model.model_validate(given)
    except ValidationError as error:
        raise ValueError("; ".join(str(m) for m in mistakes_of(error, model))) from None


Value = Annotated[SkipValidation[Kind], BeforeValidator(parse_value)]


def evaluate(value: Kind, rows: Rows, stream: str) -> Cells:
    """The value with what is said of any kind applied."""
    cells = value.cells(rows, stream)
    if value.when is not None:
        cells = cells.where(rows.holds(value.when))
    if value.null:
        cells = cells.where(~rows.world.draws.chance(stream + "/null", rows.ids, value.null))
    if value.personal is not None:
        cells = Cells(cells.series, value.personal, None, cells.of)
    return cells
