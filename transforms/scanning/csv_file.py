"""CSV for a scan: encoding, delimiter and header found from its beginning."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, cast

import polars as pl

from transforms.detection.jsonl.lines import LONGEST_LINE
from transforms.errors import SourceError
from transforms.scanning.file_store import ANY_TYPE, BATCH_BYTES, MOST_COLUMNS, FileStore, bytes_of, distinct
from transforms.scanning.flattening import SafeNames
from transforms.scanning.store import BATCH_ROWS, StoredColumn, StoredTable

_SNIFFED: Final = 64 << 10


class CsvStore(FileStore):
    """CSV in UTF-8 (or UTF-16 with its mark, or Windows-1251), its delimiter found from the first 64 KiB.

    A first row in which something personal stands, or a number, is no header: columns are then
    ``column_1`` and so on.
    """

    kind = "csv"

    def __init__(self, path: Path, names: SafeNames) -> None:
        super().__init__(path, names)
        with self.explained():
            with bytes_of(path) as stream:
                start = stream.read(_SNIFFED)
            self._encoding = _encoding(start)
            text = start.decode(self._encoding, "replace")
            self._delimiter = _delimiter(text)
            first = next(self._rows(), [])
        if len(first) > MOST_COLUMNS:
            raise SourceError(
                f"The first line has {len(first)} fields.",
                next_step="check that the file is CSV.",
                table=self._table,
            )
        self._has_header = bool(first) and all(names.safe(cell.strip()) for cell in first if cell.strip())
        self._has_header &= any(cell.strip() for cell in first)
        titles = [cell.strip() if self._has_header else "" for cell in first]
        self._columns = distinct([title or f"column_{place}" for place, title in enumerate(titles, 1)])

    def describe(self, table: str) -> StoredTable:
        return StoredTable(table, tuple(StoredColumn(name, "text", ANY_TYPE) for name in self._columns))

    def batches(self, table: StoredTable, rows: int) -> Iterator[pl.DataFrame]:
        width = len(self._columns)
        cells: list[list[str | None]] = []
        size = left = 0
        left = rows
        with self.explained():
            lines = self._rows()
            if self._has_header:
                next(lines, None)
            for row in lines:
                if not row or left <= 0:
                    if left <= 0:
                        break
                    continue
                # what stands beyond the header is examined with the last column rather than lost
                if len(row) > width:
                    row = [*row[: width - 1], self._delimiter.join(row[width - 1 :])]
                cells.append([cell or None for cell in row] + [None] * (width - len(row)))
                size += sum(map(len, row))
                left -= 1
                if len(cells) >= BATCH_ROWS or size >= BATCH_BYTES:
                    yield self._frame(cells)
                    cells, size = [], 0
        if cells:
            yield self._frame(cells)

    def _frame(self, cells: list[list[str | None]]) -> pl.DataFrame:
        return pl.DataFrame(cells, schema=dict.fromkeys(self._columns, pl.String), orient="row")

    def _rows(self) -> Iterator[list[str]]:
        csv.field_size_limit(LONGEST_LINE)
        with bytes_of(self._path) as stream:
            text = io.TextIOWrapper(cast(Any, stream), self._encoding, errors="replace", newline="")
            yield from csv.reader(text, delimiter=self._delimiter)


def _encoding(start: bytes) -> str:
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    try:
        start[: start.rfind(b"\n") + 1 or len(start)].decode("utf-8")
    except UnicodeDecodeError:
        return "cp1251"  # what spreadsheets here write where they do not write UTF-8
    return "utf-8-sig"


def _delimiter(text: str) -> str:
    """The sign that cuts the first lines into most fields of equal number."""
    best, most = ",", 1
    for sign in ",;\t|":
        rows = [row for row, _ in zip(csv.reader(io.StringIO(text), delimiter=sign), range(20), strict=False)]
        widths = [len(row) for row in rows if row]
        if widths and min(widths) > most:
            best, most = sign, min(widths)
    return best
