"""From a record of an endpoint to the rows and cells of a table, by the paths of ``sources.yaml``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

import pyarrow as pa

from transforms.policy.models import Endpoint, TableSource
from transforms.sources.json_values import WRONG, cell_of, value_at
from transforms.sources.woocommerce.describing import Described

_ARRAY: Final = "[]"
_HERE: Final = "@."


@dataclass(frozen=True)
class Place:
    """Where a value stands: in the element of how many arrays, and by which keys there."""

    level: int
    keys: tuple[str, ...]

    @property
    def whole(self) -> str:
        return ".".join(self.keys)


@dataclass(frozen=True)
class Block:
    """Cells of some rows, as text; ``malformed`` are rows that are none (an element that is no object)."""

    cells: dict[str, pa.Array]
    rows: int
    malformed: int = 0


class Rows:
    """How one endpoint gives the rows of one table."""

    def __init__(self, table: TableSource, endpoint: Endpoint, described: Described) -> None:
        self._table = table
        self.endpoint = endpoint
        self._arrays = _arrays(table.records)
        self._places: dict[str, Place] = {}
        for column in table.fields:
            place = next(
                (place for place in self._alternatives(column) if described.has(self._names(place))), None
            )
            if place is not None and column not in endpoint.given:
                self._places[column] = place

    def gives(self, column: str) -> bool:
        return column in self.endpoint.given or column in self._places

    def cursor_path(self) -> str | None:
        """Where the cursor stands, if it stands in the record itself."""
        place = self._places.get(str(self._table.cursor))
        return place.whole if place is not None and place.level == 0 else None

    def asked(self, columns: Sequence[str]) -> str:
        """``_fields``: what is needed for these columns and no more; of arrays the whole."""
        names = {"id"}
        if self._arrays:
            names.add(self._arrays[0][0])
        for column in columns:
            place = self._places.get(column)
            if place is not None and place.level == 0:
                names.add(place.whole)
        return ",".join(sorted(names))

    def block(self, records: Sequence[dict[str, Any]], columns: Sequence[str]) -> Block:
        """The rows of ``records``; a column that this endpoint does not give is null."""
        cells: dict[str, list[bytes | None]] = {column: [] for column in columns}
        rows = malformed = 0
        for record in records:
            for levels in self._levels((record,)):
                if levels is None:
                    malformed += 1
                    continue
                rows += 1
                for column, found in cells.items():
                    found.append(self._cell(levels, column))
        return Block({name: pa.array(found, pa.binary()) for name, found in cells.items()}, rows, malformed)

    def _cell(self, levels: tuple[dict[str, Any], ...], column: str) -> bytes | None:
        given = self.endpoint.given.get(column)
        if given is not None:
            return given.encode()
        place = self._places.get(column)
        if place is None:
            return None
        return cell_of(value_at(levels[place.level], place.keys), self._table.fields[column])

    def _levels(self, levels: tuple[dict[str, Any], ...]) -> Iterator[tuple[dict[str, Any], ...] | None]:
        """The rows of a record, each as the objects it lies in; None for what is no row."""
        if len(levels) > len(self._arrays):
            yield levels
            return
        elements = value_at(levels[-1], self._arrays[len(levels) - 1])
        if elements is None:
            return
        if elements is WRONG or not isinstance(elements, list):
            yield None
            return
        for element in elements:
            if isinstance(element, dict):
                yield from self._levels((*levels, element))
            else:
                yield None

    # --- paths -----------------------------------------------------------------------------------

    def _alternatives(self, column: str) -> list[Place]:
        path = self._table.fields[column].path or column
        places = []
        for each in path.split("|"):
            if each.startswith(_HERE):
                if self.endpoint.at is None:
                    continue
                each = f"{self.endpoint.at}.{each.removeprefix(_HERE)}"
            level = each.count(f"{_ARRAY}.")
            places.append(Place(level, tuple(each.rpartition(f"{_ARRAY}.")[2].split("."))))
        return places

    def _names(self, place: Place) -> tuple[str, ...]:
        """The keys from the record's root on."""
        above = tuple(key for array in self._arrays[: place.level] for key in array)
        return (*above, *place.keys)


def _arrays(records: str | None) -> list[tuple[str, ...]]:
    """The keys to each array of ``records``, from the element of the one before."""
    parts = (records or "").split(_ARRAY)
    return [tuple(part.strip(".").split(".")) for part in parts if part]
