"""CSV, JSON Lines and Parquet files for a scan; gzip where the first two are packed. A file is a table."""

from __future__ import annotations

import csv
import gzip
import io
import json
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, BinaryIO, Final, cast

import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq

from transforms.detection.jsonl import LONGEST_LINE, numbered_lines
from transforms.errors import SourceError
from transforms.policy.models import LogicalType
from transforms.scanning.flattening import SafeNames, written
from transforms.scanning.store import BATCH_ROWS, StoredColumn, StoredTable
from transforms.sources.failures import raise_alone

ANY_TYPE: Final = frozenset(LogicalType)
_BATCH_BYTES: Final = 16 << 20
_SNIFFED: Final = 64 << 10
_MOST_COLUMNS: Final = 1_000


class _FileStore:
    """What the three have in common: one table, named after its file."""

    kind = ""
    default_url: str | None = None

    def __init__(self, path: Path, names: SafeNames) -> None:
        self._path = path
        self._names = names
        self._table = path.name.split(".")[0] if names.safe(path.name.split(".")[0]) else "file"

    def tables(self) -> tuple[str, ...]:
        return (self._table,)

    def close(self) -> None:
        """Nothing is held open between reads."""

    @contextmanager
    def _explained(self) -> Iterator[None]:
        """Messages of readers quote what they could not read, so they are not passed on."""
        try:
            yield
        except (gzip.BadGzipFile, zlib.error, EOFError):
            failure = SourceError(
                "The gzip file is damaged or cut off.", next_step="have it sent again.", table=self._table
            )
        except OSError as error:
            failure = SourceError(
                f"The file cannot be read ({error.strerror or type(error).__name__}).",
                next_step="check the path and its rights.",
                table=self._table,
            )
        except csv.Error:
            failure = SourceError(
                "The file is no CSV: a field does not end, or there are NUL characters.",
                next_step="check quotes and encoding of the file.",
                table=self._table,
            )
        except (pa.ArrowException, ValueError) as error:
            failure = SourceError(
                f"The file cannot be understood ({type(error).__name__}).",
                next_step="check that it is whole, and what its format says it is.",
                table=self._table,
            )
        else:
            return
        raise_alone(failure)


class CsvStore(_FileStore):
    """CSV in UTF-8 (or UTF-16 with its mark, or Windows-1251), its delimiter found from the first 64 KiB.

    A first row in which something personal stands, or a number, is no header: columns are then
    ``column_1`` and so on.
    """

    kind = "csv"

    def __init__(self, path: Path, names: SafeNames) -> None:
        super().__init__(path, names)
        with self._explained():
            with _bytes_of(path) as stream:
                start = stream.read(_SNIFFED)
            self._encoding = _encoding(start)
            text = start.decode(self._encoding, "replace")
            self._delimiter = _delimiter(text)
            first = next(self._rows(), [])
        if len(first) > _MOST_COLUMNS:
            raise SourceError(
                f"The first line has {len(first)} fields.",
                next_step="check that the file is CSV.",
                table=self._table,
            )
        self._has_header = bool(first) and all(names.safe(cell.strip()) for cell in first if cell.strip())
        self._has_header &= any(cell.strip() for cell in first)
        titles = [cell.strip() if self._has_header else "" for cell in first]
        self._columns = _distinct([title or f"column_{place}" for place, title in enumerate(titles, 1)])

    def describe(self, table: str) -> StoredTable:
        return StoredTable(table, tuple(StoredColumn(name, "text", ANY_TYPE) for name in self._columns))

    def batches(self, table: StoredTable, rows: int) -> Iterator[pl.DataFrame]:
        width = len(self._columns)
        cells: list[list[str | None]] = []
        size = left = 0
        left = rows
        with self._explained():
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
                if len(cells) >= BATCH_ROWS or size >= _BATCH_BYTES:
                    yield self._frame(cells)
                    cells, size = [], 0
        if cells:
            yield self._frame(cells)

    def _frame(self, cells: list[list[str | None]]) -> pl.DataFrame:
        return pl.DataFrame(cells, schema=dict.fromkeys(self._columns, pl.String), orient="row")

    def _rows(self) -> Iterator[list[str]]:
        csv.field_size_limit(LONGEST_LINE)
        with _bytes_of(self._path) as stream:
            text = io.TextIOWrapper(cast(Any, stream), self._encoding, errors="replace", newline="")
            yield from csv.reader(text, delimiter=self._delimiter)


class JsonlStore(_FileStore):
    """A line an object; a nested value is one column, which the scan flattens by path."""

    kind = "jsonl"

    def __init__(self, path: Path, names: SafeNames) -> None:
        super().__init__(path, names)
        self.malformed = 0
        with self._explained():
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
        with self._explained():
            for place, line in enumerate(self._objects()):
                if place >= BATCH_ROWS or len(columns) >= _MOST_COLUMNS:
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
        with self._explained():
            for line in self._objects():
                if left <= 0:
                    break
                left -= 1
                rest = {key: value for key, value in line.items() if key not in known}
                row = [_cell(line.get(name)) for name in names[:-1]]
                cells.append([*row, _cell(rest) if rest else None])
                size += sum(len(cell) for cell in row if cell)
                if len(cells) >= BATCH_ROWS or size >= _BATCH_BYTES:
                    yield pl.DataFrame(cells, schema=dict.fromkeys(names, pl.String), orient="row")
                    cells, size = [], 0
        if cells:
            yield pl.DataFrame(cells, schema=dict.fromkeys(names, pl.String), orient="row")

    def _objects(self) -> Iterator[dict[str, object]]:
        with _bytes_of(self._path) as stream:
            for _, raw in numbered_lines(cast(BinaryIO, stream)):
                try:
                    line = json.loads((raw or b"").decode("utf-8", "replace"))
                except (ValueError, RecursionError):
                    continue
                if isinstance(line, dict):
                    yield line


class ParquetStore(_FileStore):
    """Parquet by Arrow, a row group at a time; nested columns as JSON."""

    kind = "parquet"

    def describe(self, table: str) -> StoredTable:
        with self._opened() as file:
            schema = file.schema_arrow
        return StoredTable(
            table,
            tuple(
                StoredColumn(name, str(field.type) if not pa.types.is_nested(field.type) else "nested", kinds)
                for name, field, kinds in zip(
                    self._safe(schema.names), schema, map(_arrow_candidates, schema.types), strict=True
                )
            ),
        )

    def batches(self, table: StoredTable, rows: int) -> Iterator[pl.DataFrame]:
        places = [place for place, column in enumerate(table.columns) if column.examined]
        names = [table.columns[place].name for place in places]
        left = rows
        with self._opened() as file:
            wanted = [file.schema_arrow.names[place] for place in places]
            for batch in file.iter_batches(BATCH_ROWS, columns=wanted, use_threads=False):
                frame = pl.DataFrame(
                    [
                        _as_text(batch.column(title)).alias(name)
                        for title, name in zip(wanted, names, strict=True)
                    ]
                ).head(left)
                left -= frame.height
                yield frame
                if left <= 0:
                    return

    def _safe(self, titles: list[str]) -> list[str]:
        return _distinct(
            [title if self._names.safe(title) else f"column_{place}" for place, title in enumerate(titles, 1)]
        )

    @contextmanager
    def _opened(self) -> Iterator[pq.ParquetFile]:
        encrypted = False
        try:
            with self._explained(), pq.ParquetFile(self._path) as file:
                yield file
        except SourceError:
            with self._path.open("rb") as raw:
                encrypted = raw.read(4) == b"PARE" or _mentions_encryption(self._path)
            if not encrypted:
                raise
        if encrypted:
            raise SourceError(
                "The Parquet file is encrypted.", next_step="give a decrypted copy; a scan takes no key."
            )


def _mentions_encryption(path: Path) -> bool:
    try:
        pq.read_metadata(path)
    except (pa.ArrowException, OSError) as error:
        return "ecrypt" in str(error) or "ncrypt" in str(error)
    return False


def _arrow_candidates(kind: pa.DataType) -> frozenset[LogicalType]:
    tests: tuple[tuple[Callable[[pa.DataType], bool], LogicalType | None], ...] = (
        (pa.types.is_integer, LogicalType.INTEGER),
        (pa.types.is_decimal, LogicalType.DECIMAL),
        (pa.types.is_floating, LogicalType.FLOAT),
        (pa.types.is_boolean, LogicalType.BOOLEAN),
        (pa.types.is_date, LogicalType.DATE),
        (pa.types.is_timestamp, LogicalType.TIMESTAMP),
        (pa.types.is_binary, None),
        (pa.types.is_large_binary, None),
        (pa.types.is_fixed_size_binary, None),
    )
    found = next(((test, logical) for test, logical in tests if test(kind)), None)
    if found is None:
        return frozenset({LogicalType.TEXT})
    return frozenset({found[1]}) if found[1] else frozenset()


def _as_text(column: pa.Array) -> pl.Series:
    series = cast(pl.Series, pl.from_arrow(column))
    if series.dtype.is_nested():
        texts = [
            None if value is None else json.dumps(value, ensure_ascii=False, default=str)
            for value in column.to_pylist()
        ]
        return pl.Series(texts, dtype=pl.String)
    if series.dtype.is_float():
        return pl.Series([written(value) for value in series.to_list()], dtype=pl.String)
    return series.cast(pl.String)


def _cell(value: object) -> str | None:
    if isinstance(value, dict | list):
        # half of a surrogate pair stays escaped
        return json.dumps(value)
    return written(value)


def _distinct(names: list[str]) -> list[str]:
    taken: dict[str, None] = {}
    for name in names:
        free, number = name, 1
        while free in taken:
            number += 1
            free = f"{name}_{number}"
        taken[free] = None
    return list(taken)


def _bytes_of(path: Path) -> IO[bytes]:
    with path.open("rb") as file:
        packed = file.read(2) == b"\x1f\x8b"
    return cast("IO[bytes]", gzip.open(path, "rb")) if packed else path.open("rb")


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
