"""Parquet for a scan."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import cast

import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq

from transforms.errors import SourceError
from transforms.policy.models import LogicalType
from transforms.scanning.file_store import FileStore, distinct
from transforms.scanning.flattening import written
from transforms.scanning.store import BATCH_ROWS, StoredColumn, StoredTable


class ParquetStore(FileStore):
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
        return distinct(
            [title if self._names.safe(title) else f"column_{place}" for place, title in enumerate(titles, 1)]
        )

    @contextmanager
    def _opened(self) -> Iterator[pq.ParquetFile]:
        encrypted = False
        try:
            with self.explained(), pq.ParquetFile(self._path) as file:
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
