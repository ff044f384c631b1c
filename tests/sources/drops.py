"""Folders of dropped files for the tests of this folder."""

from __future__ import annotations

import gzip
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from transforms.policy.models import TableSource
from transforms.sources import SourceReader, Window, arrow_schema

from .declare import SALES

DAY = Window.of_days(date(2026, 5, 12), date(2026, 5, 12), "Asia/Tashkent")
NEXT = Window.of_days(date(2026, 5, 13), date(2026, 5, 13), "Asia/Tashkent")
AT, LATER = "2026-05-12 10:00:00", "2026-05-13 10:00:00"

TYPES = {
    "sale_id": pa.int64(),
    "total_uzs": pa.decimal128(18, 2),
    "rate_percent": pa.decimal128(18, 3),
    "weight": pa.float64(),
    "paid": pa.bool_(),
    "due_on": pa.date32(),
    "placed_at": pa.timestamp("us"),
}


def sales(pattern: str, **changed: Any) -> TableSource:
    return SALES.model_copy(update={"source_name": pattern, **changed})


def sale(key: object, at: object = AT, **cells: object) -> dict[str, object]:
    return {**dict.fromkeys(SALES.fields), "sale_id": key, "placed_at": at, **cells}


def csv_text(
    rows: Iterable[dict[str, object]], names: Sequence[str] = tuple(SALES.fields), sign: str = ","
) -> str:
    """As RFC 4180 has it: null is bare, text is quoted."""

    def cell(value: object) -> str:
        if value is None:
            return ""
        text = str(value)
        plain = text and not any(each in text for each in (sign, '"', "\n", "\r"))
        return text if plain and text == text.strip() else '"' + text.replace('"', '""') + '"'

    lines = [sign.join(names), *(sign.join(cell(row[name]) for name in names) for row in rows)]
    return "".join(line + "\n" for line in lines)


def json_text(rows: Iterable[dict[str, Any]]) -> str:
    return "".join(json.dumps(row, default=str) + "\n" for row in rows)


def put(path: Path, content: str | bytes) -> Path:
    """Write a file, gzipped where its name says so."""
    path.parent.mkdir(parents=True, exist_ok=True)
    data = content.encode() if isinstance(content, str) else content
    path.write_bytes(gzip.compress(data) if path.suffix == ".gz" else data)
    return path


def put_parquet(path: Path, rows: Sequence[dict[str, Any]]) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    schema = pa.schema([(name, TYPES.get(name, pa.string())) for name in SALES.fields])
    pq.write_table(pa.Table.from_pylist(list(rows), schema=schema), path)
    return path


def read(
    reader: SourceReader, table: TableSource, window: Window | None = None, **options: int
) -> tuple[list[dict[str, Any]], Counter[str]]:
    """All rows and reasons; they add up to the count."""
    rows: list[dict[str, Any]] = []
    excluded: Counter[str] = Counter()
    for extracted in reader.extract(table, table.selected, window, **options):
        assert extracted.batch.schema == arrow_schema(table, table.selected)
        rows += extracted.batch.to_pylist()
        excluded += extracted.excluded
    assert len(rows) + excluded.total() == reader.count(table, window)
    return rows, excluded


def keys(reader: SourceReader, table: TableSource, window: Window | None = None) -> list[int]:
    return sorted(row["sale_id"] for row in read(reader, table, window)[0])


def moment(text: str) -> datetime:
    return datetime.fromisoformat(text)
