"""Parquet: only the asked columns are read; a member of a struct is a column by dots."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from transforms.policy.models import TableSource
from transforms.sources.files.content import LeftOutError
from transforms.sources.files.location import ChangedError, Listed, Place
from transforms.sources.files.records import BLOCK_BYTES, Block, Layout, in_content, tellable

_BATCH_ROWS: Final = 65_536
_PAGE_BYTES: Final = 1 << 20


class ParquetRecords:
    """The records of one file. ``layout`` is complete once it is made."""

    def __init__(self, place: Place, listed: Listed, table: TableSource) -> None:
        self._place, self._listed = place, listed
        self._stream = place.open(listed)
        try:
            # column chunks are read page by page, not whole: a row group may be of any size
            self._file = pq.ParquetFile(self._stream, pre_buffer=False, buffer_size=_PAGE_BYTES)
        except (pa.ArrowException, OSError, ValueError) as error:
            self._stream.close()
            failure: Exception = error if isinstance(error, PermissionError) else LeftOutError("half_written")
        else:
            self.rows = int(self._file.metadata.num_rows)
            self._names = in_content(table)
            self.layout = _layout(self._file.schema_arrow, table)
            return
        raise failure from None

    def close(self) -> None:
        self._stream.close()

    def require_unchanged(self) -> None:
        self._place.require_unchanged(self._listed, self._stream)

    def blocks(self, columns: Sequence[str]) -> Iterator[Block]:
        """All records; of ``columns`` the cells as they are typed, the others are not read."""
        if not columns:
            yield Block(self.rows, {})
            return
        names = {column: self._names[column] for column in columns}
        failed = False
        try:
            for group in range(self._file.num_row_groups):
                read = self._file.iter_batches(
                    self._batch_rows(group, list(names.values())),
                    [group],
                    list(dict.fromkeys(names.values())),
                )
                for batch in read:
                    yield Block(
                        batch.num_rows, {column: _member(batch, name) for column, name in names.items()}
                    )
        except ChangedError:
            raise
        except (pa.ArrowException, OSError, UnicodeDecodeError):
            failed = True
        if failed:
            raise LeftOutError("malformed")

    def _batch_rows(self, group: int, names: list[str]) -> int:
        """Rows that make some megabytes, by what the footer says of the asked columns."""
        described = self._file.metadata.row_group(group)
        chunks = [described.column(place) for place in range(described.num_columns)]
        size = sum(
            chunk.total_uncompressed_size
            for chunk in chunks
            if any(
                chunk.path_in_schema == name or chunk.path_in_schema.startswith(name + ".") for name in names
            )
        )
        return max(1, min(_BATCH_ROWS, int(BLOCK_BYTES * described.num_rows / max(1, size))))


def _member(batch: pa.RecordBatch, name: str) -> pa.Array:
    if name in batch.schema.names:
        return batch.column(name)
    first, *rest = name.split(".")
    return pc.struct_field(batch.column(first), rest)


def _layout(schema: pa.Schema, table: TableSource) -> Layout:
    layout = Layout()
    declared = {name: column for column, name in in_content(table).items()}

    def walk(fields: Sequence[pa.Field], above: str) -> None:
        for place, field in enumerate(fields, 1):
            name = above + field.name
            column = declared.get(name)
            if column is not None:
                if column in layout.kinds:
                    layout.twice[column] = None
                layout.found(column, kind_of(field.type))
            elif pa.types.is_struct(field.type) and any(each.startswith(name + ".") for each in declared):
                walk(list(field.type), name + ".")
            else:
                layout.undeclared[above + tellable(field.name, place, has_header=True)] = None

    walk(list(schema), "")
    return layout


def kind_of(kind: pa.DataType) -> str:
    """A Parquet column's type in the words of ``records.can_become``."""
    if pa.types.is_dictionary(kind):
        return kind_of(kind.value_type)
    tests = (
        ("whole number", pa.types.is_integer),
        ("exact number", pa.types.is_decimal),
        ("floating number", pa.types.is_floating),
        ("boolean", pa.types.is_boolean),
        ("date", pa.types.is_date),
        ("timestamp", pa.types.is_timestamp),
        ("text", pa.types.is_string),
        ("text", pa.types.is_large_string),
        ("text", pa.types.is_string_view),
        ("bytes", pa.types.is_binary),
        ("bytes", pa.types.is_large_binary),
        ("struct", pa.types.is_struct),
        ("list", pa.types.is_nested),
    )
    return next((name for name, test in tests if test(kind)), str(kind))
