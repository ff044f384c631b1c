"""JSON Lines for a scan."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, cast

import polars as pl

from transforms.detection.jsonl.lines import numbered_lines
from transforms.errors import SourceError
from transforms.scanning.file_store import ANY_TYPE, BATCH_BYTES, MOST_COLUMNS, FileStore, bytes_of
from transforms.scanning.flattening import SafeNames, written
from transforms.scanning.store import BATCH_ROWS, StoredColumn, StoredTable


class JsonlStore(FileStore):
    """A line an object; a nested value is one column, which the scan flattens by path."""

    kind = "jsonl"

    def __init__(self, path: Path, names: SafeNames) -> None:
        super().__init__(path, names)
        self.malformed = 0
        with self.explained():
            first = next(self._objects(), None)
        if first is None:
            raise SourceError(
                "The file has no line that is a JSON object.",
                next_step="give JSON Lines (a line an object); turn one big document into lines first.",
                table=self._table,
            )

    def describe(self, table: str) -> StoredTable:
        """The first batch of lines decides which keys are columns; later keys are gathered under ``*``."""
        columns: dict[str, None] = {}
        with self.explained():
            for place, line in enumerate(self._objects()):
                if place >= BATCH_ROWS or len(columns) >= MOST_COLUMNS:
                    break
                columns |= dict.fromkeys(key if self._names.safe(key) else "*" for key in line)
        columns.pop("*", None)
        named = tuple(StoredColumn(name, "json", ANY_TYPE) for name in (*columns, "*"))
        return StoredTable(table, named)

    def batches(self, table: StoredTable, rows: int) -> Iterator[pl.DataFrame]:
        names = [column.name for column in table.columns]
        known = set(names)
        cells: list[list[str | None]] = []
        size = left = 0
        left = rows
        with self.explained():
            for line in self._objects():
                if left <= 0:
                    break
                left -= 1
                rest = {key: value for key, value in line.items() if key not in known}
                row = [_cell(line.get(name)) for name in names[:-1]]
                cells.append([*row, _cell(rest) if rest else None])
                size += sum(len(cell) for cell in row if cell)
                if len(cells) >= BATCH_ROWS or size >= BATCH_BYTES:
                    yield pl.DataFrame(cells, schema=dict.fromkeys(names, pl.String), orient="row")
                    cells, size = [], 0
        if cells:
            yield pl.DataFrame(cells, schema=dict.fromkeys(names, pl.String), orient="row")

    def _objects(self) -> Iterator[dict[str, object]]:
        with bytes_of(self._path) as stream:
            for _, raw in numbered_lines(cast(BinaryIO, stream)):
                try:
                    line = json.loads((raw or b"").decode("utf-8", "replace"))
                except (ValueError, RecursionError):
                    continue
                if isinstance(line, dict):
                    yield line


def _cell(value: object) -> str | None:
    if isinstance(value, dict | list):
        # half of a surrogate pair stays escaped
        return json.dumps(value)
    return written(value)
